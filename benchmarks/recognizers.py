"""Runs the public specs of Microsoft's Recognizers-Text (MIT) through the readers: figures and times, class by class.

    python -m benchmarks.recognizers SPECS [--language zh|en] [--list CLASS] [--json]

``SPECS`` is the folder ``Specs`` of a checkout of github.com/microsoft/Recognizers-Text; nothing of it is kept here.
A case passes where every result that it expects is found with its value. Only classes that texts on diplomacy need
are judged, and only what a reader claims to give: numbers as such by the numerals' own parser (in Chinese), amounts
with their units, percentages, days, stretches of days, durations, times of day, repeated times. Numbers without a unit
are no figures here, so the number models of English are judged on those with one.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import rashomon
from rashomon.model import Quantity, Reading, TimeExpression
from rashomon.reading.han import plain
from rashomon.reading.zh.numerals import value as numeral

# Prices off ("七折"), reign years and sizes of memory are no matter of diplomatic texts.
_FOREIGN = re.compile(r"折|神龙|雍正|康熙|位|字节|比特|[0-9] ?k\Z")
NAMES = {"zh": "Chinese", "en": "English"}
_Case = dict[str, Any]
_Judge = Callable[[Reading, _Case, _Case], bool]


def _overlapping(found: Iterable[Any], result: _Case) -> list[Any]:
    start, end = result["Start"], result["End"] + 1
    return [f for f in found if f.span.start < end and start < f.span.end]


def _number(words: str) -> float | None:
    try:
        return float(words.rstrip("%"))
    except ValueError:
        return None


def _parsed(reading: Reading, case: _Case, result: _Case) -> bool:
    """Whether the numerals' parser reads the words as that number."""
    wanted, found = _number(str(result["Resolution"].get("value"))), numeral(plain(result["Text"]).replace(" ", ""))
    if found is not None and wanted is not None and abs(found - wanted) <= 1e-6 * max(1.0, abs(wanted)):
        return True
    shares = (q.low / 100 for q in _overlapping(reading.quantities, result) if q.unit == "percentage" and q.low)
    return _amount("")(reading, case, result) or any(wanted is not None and abs(s - wanted) < 1e-9 for s in shares)


def _amount(unit: str) -> _Judge:
    def judge(reading: Reading, case: _Case, result: _Case) -> bool:
        wanted = _number(str(result["Resolution"].get("value")))
        near: list[Quantity] = _overlapping(reading.quantities, result)
        fits = [q for q in near if q.unit.startswith(unit)]
        return any(q.low is not None and wanted is not None and abs(q.low - wanted) <= 1e-6 * abs(wanted) for q in fits)

    return judge


def _time(reading: Reading, case: _Case, result: _Case) -> bool:
    near: list[TimeExpression] = _overlapping(reading.times, result)
    values = result["Resolution"].get("values") or []
    return any(_told(found, option) for found in near for option in values)


# Lengths that the specs write in halves of a unit and the readers in whole smaller ones.
_SAME_LENGTH = {"PT0.5H": "PT30M", "P0.5Y": "P6M", "P0.5D": "PT12H", "PT1.5H": "PT90M"}


def _told(found: TimeExpression, option: _Case) -> bool:
    """Whether a time expression says what one reading of the spec says."""
    kind, timex, wanted = option.get("type"), option.get("timex", ""), option.get("value", "")
    if kind == "date":
        return found.value in (wanted, timex)
    if kind == "daterange":
        return _stretch(found, option) or bool(found.value == timex)
    if kind == "duration":
        return found.value in (timex, _SAME_LENGTH.get(timex))
    if kind == "set":
        return bool(found.value == timex)
    if kind == "time":
        return bool(found.value[-5:] == wanted[:5] and "T" in found.value)
    if kind == "datetime":
        return bool(found.value == wanted[:16].replace(" ", "T"))
    return False


def _stretch(found: TimeExpression, option: _Case) -> bool:
    if found.begin is None or found.end is None or not (option.get("start") and option.get("end")):
        return False
    try:
        first, after = (date.fromisoformat(option[edge][:10]) for edge in ("start", "end"))
    except ValueError:
        return False
    return found.begin == first and found.end in (after, after - timedelta(days=1))


# The specs' files with the type of result that is judged, and how; of other types in them nothing is said.
CLASSES: dict[str, tuple[tuple[str, str, str, _Judge], ...]] = {
    "zh": (
        ("number (numerals)", "Number/Chinese/NumberModel.json", "number", _parsed),
        ("percentage", "Number/Chinese/PercentModel.json", "percentage", _amount("percentage")),
        ("currency", "NumberWithUnit/Chinese/CurrencyModel.json", "currency", _amount("")),
        ("dimension", "NumberWithUnit/Chinese/DimensionModel.json", "dimension", _amount("")),
        *(
            (kind, "DateTime/Chinese/DateTimeModel.json", f"datetimeV2.{kind}", _time)
            for kind in ("date", "daterange", "duration", "datetime", "time", "set")
        ),
    ),
    "en": (
        ("percentage", "Number/English/PercentModel.json", "percentage", _amount("percentage")),
        ("currency", "NumberWithUnit/English/CurrencyModel.json", "currency", _amount("")),
        ("dimension", "NumberWithUnit/English/DimensionModel.json", "dimension", _amount("")),
    ),
}


def run(folder: Path, language: str) -> tuple[dict[str, Counter[str]], dict[str, list[str]]]:
    """Cases passed and tried by class, and what failed in each."""
    counts: dict[str, Counter[str]] = {}
    failed: dict[str, list[str]] = {}
    for name, file, kind, judge in CLASSES[language]:
        counts[name], failed[name] = Counter(), []
        for case in json.loads((folder / file).read_text(encoding="utf-8-sig")):
            expected = [r for r in case.get("Results", []) if r.get("TypeName") == kind and "Resolution" in r]
            expected = [r for r in expected if not _FOREIGN.search(r["Text"])]
            if not expected:
                continue
            stamp = case.get("Context", {}).get("ReferenceDateTime")
            published = datetime.fromisoformat(stamp).date() if stamp else None
            document = rashomon.Document.from_text(case["Input"], "", published, "", language)
            reading = rashomon.read(document)
            right = all(judge(reading, case, result) for result in expected)
            counts[name]["tried"] += 1
            counts[name]["passed"] += right
            if not right:
                found = [(t.span.of(document.text), t.value) for t in reading.times]
                found += [(q.span.of(document.text), f"{q.low} {q.unit}") for q in reading.quantities]
                failed[name].append(f"{case['Input']} | {[_shown(r) for r in expected]} | {found}")
    return counts, failed


def _shown(result: _Case) -> str:
    resolution = result["Resolution"]
    values = resolution.get("values") or [resolution]
    return f"{result['Text']}={[v.get('timex') or v.get('value') for v in values]}"


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="runs the specs of Recognizers-Text through the readers")
    parser.add_argument("specs", type=Path)
    parser.add_argument("--language", choices=tuple(NAMES), default="zh")
    parser.add_argument("--list", metavar="CLASS", help="names every case of a class that fails")
    parser.add_argument("--json", action="store_true")
    chosen = parser.parse_args(arguments)
    if not (chosen.specs / "Number").is_dir():
        parser.error(f"{chosen.specs} is no folder of specs; give the folder Specs of a checkout of Recognizers-Text")
    counts, failed = run(chosen.specs, chosen.language)
    if chosen.json:
        sys.stdout.write(json.dumps({name: dict(count) for name, count in counts.items()}, indent=1) + "\n")
        return 0
    for name, count in counts.items():
        share = count["passed"] / max(1, count["tried"])
        sys.stdout.write(f"{NAMES[chosen.language]} {name:20} {share:.3f} of {count['tried']}\n")
        if chosen.list == name:
            sys.stdout.write("".join(f"    {line}\n" for line in failed[name]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
