"""Runs the English date and time cases of Microsoft's Recognizers-Text (MIT) through the reader, class by class.

    python -m benchmarks.recognizers_times FOLDER [--list CLASS] [--take N]

FOLDER is ``Specs/DateTime/English`` of https://github.com/microsoft/Recognizers-Text; of its files
``DateTimeModel.json``, ``DateParser.json``, ``DatePeriodParser.json``, ``DurationParser.json``, ``SetParser.json`` and
``HolidayParser.json`` are read. The cases are requests to an assistant ("I'll go back on friday"); kinds that texts
about events hardly have (bare times of day, time zones, ranges of hours) are counted apart and not judged.

An expected expression is *found* where an expression of ours overlaps with it, and *right* where ours means the same:
the same day, the same first and last days, the same length, the same recurrence. Where the specification gives one
date in the past and one to come, either is right, as its cases have no tense. The names of its classes are kept. What
coarser here on purpose is right where it holds the expected day or unit: "two months ago" is a month by TimeML
and a day there, "a few hours" has no number and is three hours there.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from rashomon.model import Document, TimeExpression, TimeType
from rashomon.reading.segment import sentences
from rashomon.reading.times import times

FILES = ("DateTimeModel", "DateParser", "DatePeriodParser", "DurationParser", "SetParser", "HolidayParser")
JUDGED = ("date", "daterange", "datetime", "duration", "set")
_SECONDS = {"W": 604_800, "D": 86_400, "H": 3_600, "S": 1}


@dataclass(frozen=True, slots=True)
class Expected:
    """One expression that a case wants: its class, place, TIMEX values and the first and last days it may mean."""

    kind: str
    start: int
    end: int
    timexes: frozenset[str]
    days: frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Case:
    """One input with the date on which it is said."""

    file: str
    text: str
    today: date | None
    expected: tuple[Expected, ...]


def cases(folder: Path) -> Iterator[Case]:
    """The cases of the files that are there. Exits with one line where none is."""
    found = [folder / f"{name}.json" for name in FILES if (folder / f"{name}.json").is_file()]
    if not found:
        sys.exit(f"{folder}: none of {', '.join(FILES)} (.json) is there; name Specs/DateTime/English")
    for path in found:
        for raw in json.loads(path.read_text("utf-8-sig")):
            said = (raw.get("Context") or {}).get("ReferenceDateTime")
            today = date.fromisoformat(said[:10]) if said else None
            yield Case(path.stem, raw["Input"], today, tuple(_expected(r) for r in raw["Results"]))


def _expected(raw: dict[str, Any]) -> Expected:
    kind = (raw.get("TypeName") or raw.get("Type") or "").rpartition(".")[2]
    start = raw.get("Start", 0)
    end = raw["End"] + 1 if "End" in raw else start + raw.get("Length", len(raw.get("Text", "")))
    values = (raw.get("Resolution") or {}).get("values")
    if values is None:
        own = raw.get("Value") or {}
        sides = [own.get("FutureResolution") or {}, own.get("PastResolution") or {}]
        values = [{"timex": own.get("Timex", "")} | _plain(side) for side in sides]
    return Expected(kind, start, end, frozenset(v.get("timex", "") for v in values), frozenset(_days(values)))


def _plain(side: dict[str, str]) -> dict[str, str]:
    return {"value": side.get("date", ""), "start": side.get("startDate", ""), "end": side.get("endDate", "")}


def _days(values: list[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    """First and last days: those of a range end before its end."""
    for value in values:
        exact, start, end = (str(value.get(key) or "")[:10] for key in ("value", "start", "end"))
        if re.fullmatch(r"\d{4}-\d\d-\d\d", exact):
            yield exact, exact
        if re.fullmatch(r"\d{4}-\d\d-\d\d", end) and start:
            yield start, (date.fromisoformat(end) - timedelta(days=1)).isoformat()
            yield start, end


_COUNTED = re.compile(
    r"\b(?:ago|later|earlier|hence|from (?:now|today)|in (?:an?|\w+) (?:days?|weeks?|months?|years?))\b"
)


def same(wanted: Expected, ours: TimeExpression, words: str) -> bool:
    """Whether an expression of ours means what is expected."""
    if wanted.kind == "duration":
        vague = ours.value.replace("X", "3")
        return ours.type is TimeType.DURATION and any(
            _length(t) in map(_length, (ours.value, vague)) for t in wanted.timexes
        )
    if wanted.kind == "set":
        return ours.type is TimeType.SET and any(_recurrence(t) == _recurrence(ours.value) for t in wanted.timexes)
    if wanted.kind == "datetime":
        clock = ours.value.partition("T")[2][:5]
        shown = {t.partition("T")[2] for t in wanted.timexes}
        if not any(s == clock or (s and f"{s[:2]}:{s[3:] or '00'}"[:5] == clock) for s in shown):
            return False
    if ours.begin is None or ours.end is None:
        return ours.value in wanted.timexes
    if _COUNTED.search(words) and any(
        ours.begin.isoformat() <= a and b <= ours.end.isoformat() for a, b in wanted.days
    ):
        return True
    return (ours.begin.isoformat(), ours.end.isoformat()) in wanted.days or ours.value in wanted.timexes


def _bounds(wanted: Expected, touching: list[TimeExpression]) -> bool:
    """Whether two expressions of ours ("from May" "to 3 June") are the ends of the range that is expected."""
    if wanted.kind != "daterange" or len(touching) != 2:
        return False
    first, last = touching
    days = {d.isoformat() for d in (last.begin, last.end) if d}
    return any(first.begin and first.begin.isoformat() == begin and end in days for begin, end in wanted.days)


def _recurrence(timex: str) -> str:
    same_as = {"P1WE": "XXXX-WXX-WE", "P3M": "P1Q", "P0.5Y": "P6M", "TMO": "XXXX-XX-XXTMO", "TNI": "XXXX-XX-XXTNI"}
    return same_as.get(timex, timex).removesuffix("T00")


def _length(timex: str) -> str:
    """A duration in a form in which equal ones are equal: "PT24H" and "P1D" are; "P1M" stays a month."""
    if decades := re.fullmatch(r"P(\d+)DE", timex):
        return f"P{10 * int(decades[1])}Y"
    if halves := re.fullmatch(r"P(T?)([\d.]+)\.5([YH])", timex):
        return _length(f"P{halves[1]}{halves[2]}{halves[3]}{'6M' if halves[3] == 'Y' else '30M'}")
    if re.fullmatch(r"PT[\dHM]+", timex):
        parts = {unit: int(number) for number, unit in re.findall(r"(\d+)([HM])", timex)}
        return f"{3600 * parts.get('H', 0) + 60 * parts.get('M', 0)}"
    total = 0.0
    for number, unit in re.findall(r"([\d.]+)([YMWDHS])", timex.replace("PT", "P").replace("T", "")):
        if unit not in _SECONDS:
            return timex
        total += float(number) * _SECONDS[unit]
    return f"{total:g}" if total and "M" not in timex else timex


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--list", metavar="CLASS", help="list what is missed in one class")
    parser.add_argument("--take", type=int, default=0, help="list every Nth of the misses alone")
    arguments = parser.parse_args()
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    misses: list[str] = []
    for case in cases(arguments.folder):
        document = Document.from_text(case.text, published=case.today)
        found = times(document, sentences(document))
        for wanted in case.expected:
            touching = [t for t in found if t.span.start < wanted.end and wanted.start < t.span.end]
            right = any(same(wanted, t, case.text.lower()) for t in touching) or _bounds(wanted, touching)
            counts[wanted.kind] += Counter(expected=1, found=bool(touching), right=right)
            if wanted.kind == arguments.list and not right:
                mine = "; ".join(f"{t.span.of(case.text)} = {t.value}" for t in touching) or "nothing"
                misses.append(f"{case.today} {case.text[:110]!r}: {sorted(wanted.timexes)}, read {mine}")
    for line in misses[:: max(arguments.take, 1)]:
        print(line)
    for kind, count in sorted(counts.items(), key=lambda item: -item[1]["expected"]):
        shares = (f"{name} {100 * count[name] / count['expected']:.1f} %" for name in ("found", "right"))
        note = "" if kind in JUDGED else "  (not judged)"
        print(f"{kind or '?':16} {count['expected']:5} expected  {'  '.join(shares)}{note}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
