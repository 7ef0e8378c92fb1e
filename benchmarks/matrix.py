"""Scores whole comparisons: the cells of the matrix, the event, whose text each document is, the holders' sides.

    python -m benchmarks.matrix [FOLDER] [--half tuned|held|both] [--list] [--json] [--reader NAME]

FOLDER (``tests/cases`` by default) holds one folder a case: texts and a ``gold.toml`` that says what a careful reader
finds in them. Cases with ``held = true`` were set aside before tuning; their scores are reported apart.

How a case is judged. ``[matrix]`` gives, by topic and voice, the status of every cell (``a|b`` where a reader may
well say either; ``contested`` after it where the cell has to be marked so). A row that is missing costs all its
cells' recall. ``[maybe]`` gives rows that need not be there, mostly wider or neighbouring topics; where they are,
their cells are judged alike. A gold row of which only narrower ones are there (gold has organised crime, the matrix
online scams and police cooperation) is judged by those: it says what any of them says. A ``says`` of a narrower row
that gold does not list is right where gold has the wider one say it. In any other row a ``says`` is wrong, and cells
that say nothing are counted apart, since gold does not tell of them. ``[found]`` does the same as ``[maybe]`` for
topics that the taxonomy lacks, by a word of their name. Only the voices that ``voices`` names are judged: other voices
and the background are not.
Holders are judged by the side of whoever the innermost statement around some words is ascribed to; ``XX:other`` is
somebody of that country who does not speak for its government.
"""

from __future__ import annotations

import argparse
import json
import sys
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import rashomon
from rashomon.model import Actor, Cell, Comparison, Mode, Reading, Status
from rashomon.reading.topics import taxonomy
from rashomon.settings import DEFAULT, Settings

CASES = Path(__file__).parents[1] / "tests" / "cases"
MISSING = "no row"


@dataclass
class Score:
    """What was counted over some cases, and every miss in words."""

    cells: Counter[tuple[str, str]] = field(default_factory=Counter)  # (status, "right" | "said" | "gold")
    parts: Counter[tuple[str, str]] = field(default_factory=Counter)  # (measure, "right" | "all")
    misses: list[str] = field(default_factory=list)

    def add(self, other: Score) -> None:
        self.cells.update(other.cells)
        self.parts.update(other.parts)
        self.misses += other.misses

    def tally(self, measure: str, right: bool, miss: str) -> None:
        """One decision that is right or wrong."""
        self.parts[measure, "all"] += 1
        self.parts[measure, "right"] += right
        if not right:
            self.misses.append(miss)

    def statuses(self) -> dict[str, dict[str, float]]:
        """Precision, recall and F1 in per cent, and the number of gold cells, by status."""
        table = {}
        for status in (*(s.value for s in Status), "contested"):
            right, said, gold = (self.cells[status, part] for part in ("right", "said", "gold"))
            if not said and not gold:
                continue
            both = 2 * right / (said + gold)
            table[status] = {
                "p": _per_cent(right, said), "r": _per_cent(right, gold), "f1": round(100 * both, 1), "gold": gold
            }  # fmt: skip
        return table

    def unlisted(self) -> dict[str, int]:
        """The cells without a statement in rows that gold does not list, by status."""
        end = " of no gold row"
        return {name.removesuffix(end): n for (name, _), n in self.cells.items() if name.endswith(end)}

    def rates(self) -> dict[str, dict[str, float]]:
        """The share of right decisions in per cent, and how many there were, by measure."""
        names = sorted({name for name, _ in self.parts})
        return {
            n: {"right": _per_cent(self.parts[n, "right"], self.parts[n, "all"]), "of": self.parts[n, "all"]}
            for n in names
        }


def _per_cent(part: int, whole: int) -> float:
    return round(100 * part / whole, 1) if whole else 0.0


@dataclass(frozen=True)
class Case:
    """One gold case: its folder and what stands in its ``gold.toml``."""

    path: Path
    gold: dict[str, Any]

    @property
    def held(self) -> bool:
        return bool(self.gold["held"])

    def compare(self, settings: Settings = DEFAULT) -> Comparison:
        documents = rashomon.load_all(sorted(self.path.glob("*.txt")))
        if documents.unreadable:
            raise ValueError(f"{self.path}: {documents.unreadable[0]}")
        return rashomon.compare(list(rashomon.read_all(documents, settings=settings)), settings=settings)


def cases(folder: Path = CASES) -> list[Case]:
    """The cases of a folder, by name."""
    return [Case(p.parent, tomllib.loads(p.read_text("utf-8"))) for p in sorted(folder.glob("*/gold.toml"))]


def score(case: Case, settings: Settings = DEFAULT) -> Score:
    """Everything that is judged of one case."""
    comparison, result = case.compare(settings), Score()
    by_name = {Path(r.document.path or "").name: r for r in comparison.readings}
    _event(case, comparison, by_name, result)
    _texts(case, comparison, by_name, result)
    _cells(case, comparison, result)
    _holders(case, comparison, by_name, result)
    return result


# --- the event and the documents ---------------------------------------------------------------------------------


def _event(case: Case, comparison: Comparison, by_name: dict[str, Reading], result: Score) -> None:
    gold, found = case.gold["event"], comparison.event
    days = str(gold["date"]).split("..")
    begin = found.begin.isoformat() if found and found.begin else ""
    end = found.end.isoformat() if found and found.end else ""
    said = f"{found.kind if found else None} {begin}..{end} {'/'.join(found.sides if found else ())}"
    name = case.path.name
    result.tally("event kind", bool(found) and found.kind in gold["kind"].split("|"), f"{name}: event is {said}")  # type: ignore[union-attr]
    result.tally("event date", [begin, end] == [days[0], days[-1]], f"{name}: event is {said}")
    sides = {_canonical(case, s) for s in found.sides} if found else set()
    result.tally("event sides", sides == set(gold["sides"]), f"{name}: event is {said}")
    on_event = {s.document for s in comparison.sources if s.on_event}
    for file, reading in by_name.items():
        right = (reading.document.id in on_event) == (file in gold["documents"])
        result.tally("documents of the event", right, f"{name}: {file} on the event: {reading.document.id in on_event}")


def _canonical(case: Case, side: str) -> str:
    """The gold's name of a side that goes by several (an organisation by its letters or in full)."""
    names: dict[str, str] = case.gold.get("names", {})
    return next((key for key, value in names.items() if side in value.split("|")), side)


def _texts(case: Case, comparison: Comparison, by_name: dict[str, Reading], result: Score) -> None:
    for file, expected in case.gold["own"].items():
        issuer = by_name[file].profile.issuer
        said = "+".join(_canonical(case, s) for s in issuer.sides or (issuer.side,)) if issuer else ""
        allowed = {"+".join(sorted(e.split("+"))) for e in expected.split("|")}
        right = "+".join(sorted(said.split("+"))) in allowed
        result.tally(
            "own texts",
            right,
            f"{case.path.name}: {file} is own text of {said or 'nobody'}, not {expected or 'nobody'}",
        )
    groups = [set(group) for group in case.gold.get("repeats", [])]
    names = {r.document.id: file for file, r in by_name.items()}
    for source in comparison.sources:
        file = names[source.document]
        expected = next((g - {file} for g in groups if file in g), set())
        right = {names[d] for d in source.repeats} == expected
        result.tally("independence", right, f"{case.path.name}: {file} repeats {[names[d] for d in source.repeats]}")


# --- cells -------------------------------------------------------------------------------------------------------


def _cells(case: Case, comparison: Comparison, result: Score) -> None:
    said = {(c.topic, _canonical(case, c.voice)): c for c in comparison.matrix}
    rows = {topic for topic, _ in said}
    labels = {t.id: t.label.casefold() for t in comparison.topics}
    gold = {topic: cells for topic, cells, _ in _gold_rows(case, rows, labels)}
    for topic, cells, needed in _gold_rows(case, rows, labels):
        if topic not in rows and not needed:
            continue
        for voice, expected in cells.items():
            cell = said.get((topic, voice)) if topic in rows else _narrower(said, topic, voice, gold)
            _cell(case, topic, voice, expected, cell, result)
    for topic in sorted(rows - gold.keys()):
        for voice in case.gold["voices"]:
            cell = said.get((topic, voice))
            if cell is not None and cell.status is Status.SAYS and _says_wider(topic, voice, gold):
                continue
            if cell is not None:
                unlisted = cell.status is not Status.SAYS  # what is not said there, gold does not tell
                result.cells[f"{cell.status.value}{' of no gold row' if unlisted else ''}", "said"] += 1
                result.misses.append(f"{case.path.name}: {topic} {voice} {cell.status.value}, a row too many")


_STRENGTH = (Status.SAYS, Status.REPORTED_SILENT, Status.NOT_REPORTED, Status.SILENT, Status.NO_ACCOUNT)


def _narrower(said: dict[tuple[str, str], Cell], topic: str, voice: str, gold: dict[str, Any]) -> Cell | None:
    """The cell of a gold row of which only narrower rows that gold does not list are there: what any of them says."""
    agenda = taxonomy()
    below = [c for (t, v), c in said.items() if v == voice and t not in gold and agenda.within(t, topic)]
    return min(below, key=lambda c: _STRENGTH.index(c.status), default=None)


def _says_wider(topic: str, voice: str, gold: dict[str, dict[str, str]]) -> bool:
    """Whether gold has a wider row in which the voice says something."""
    wider = taxonomy().ancestors.get(topic, frozenset()) & gold.keys()
    return any("says" in gold[t].get(voice, "").split("|") for t in wider)


def _gold_rows(case: Case, rows: Iterable[str], labels: dict[str, str]) -> Iterator[tuple[str, dict[str, str], bool]]:
    """Topic, expected cells, and whether the row has to be there."""
    for topic, cells in case.gold["matrix"].items():
        yield topic, cells, True
    for topic, cells in case.gold.get("maybe", {}).items():
        yield topic, cells, False
    for word, cells in case.gold.get("found", {}).items():
        for topic in rows:
            if topic.startswith("found:") and word in labels.get(topic, topic):
                yield topic, cells, False


def _cell(case: Case, topic: str, voice: str, expected: str, cell: Cell | None, result: Score) -> None:
    options = [option.split() for option in expected.split("|")]
    allowed = [option[0] for option in options]
    status = cell.status.value if cell else MISSING
    right = status in allowed
    if cell:
        result.cells[status, "said"] += 1
    result.cells[status if right else allowed[0], "gold"] += 1
    result.cells[status, "right"] += right
    if not right:
        words = comparison_words(cell)
        result.misses.append(f"{case.path.name}: {topic} {voice} is {status}, not {expected}{words}")
    contested = [len(option) > 1 for option in options if option[0] == status] or [len(options[0]) > 1]
    marked = bool(cell and cell.contested)
    if all(contested) or marked:
        result.cells["contested", "gold"] += any(contested)
        result.cells["contested", "said"] += marked
        result.cells["contested", "right"] += marked and any(contested)
        if marked != any(contested):
            result.misses.append(f"{case.path.name}: {topic} {voice} contested: {marked}")


def comparison_words(cell: Cell | None) -> str:
    """Why a cell holds back or what it rests on, for the list of misses."""
    if cell is None:
        return ""
    return f" {list(cell.warrant.missing) or list(cell.evidence)[:3]}"


# --- holders -----------------------------------------------------------------------------------------------------


def _holders(case: Case, comparison: Comparison, by_name: dict[str, Reading], result: Score) -> None:
    joined = {a.id: a for a in comparison.actors}
    index = {local: joined[identifier] for local, identifier in comparison.aliases}
    for item in case.gold.get("holders", []):
        reading = by_name[item["document"]]
        said = _canonical(case, _side_at(reading, item["words"], index))
        right = said in item["side"].split("|")
        miss = f"{case.path.name}: {item['document']}: “{item['words']}” is said by {said}, not {item['side']}"
        result.tally("holder to side", right, miss)


def _side_at(reading: Reading, words: str, index: dict[str, Actor]) -> str:
    """The side of the holder of the innermost statement around some words."""
    start = reading.document.text.index(words)
    around = [
        s
        for s in reading.statements
        if (s.mode is not Mode.NARRATION or s.holder.actor is not None)
        and any(p.start <= start and start + len(words) <= p.end for p in s.content)
    ]
    if not around:
        return "nobody"
    statement = min(around, key=lambda s: sum(len(p) for p in s.content))
    actor = reading.profile.issuer if statement.mode is Mode.OWN else statement.holder.actor
    if actor is None:
        return "nobody"
    actor = index.get(f"{reading.document.id}/{actor.id}", actor)
    if actor.sides:
        return "+".join(actor.sides)
    return actor.side if actor.speaks or actor.side in ("press", "analyst", "unknown") else f"{actor.side}:other"


# --- the whole ---------------------------------------------------------------------------------------------------


def run(half: str, folder: Path = CASES, settings: Settings = DEFAULT) -> Score:
    """The score over the tuned cases, those held apart, or both."""
    total = Score()
    for case in cases(folder):
        if half == "both" or case.held == (half == "held"):
            total.add(score(case, settings))
    return total


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=CASES)
    parser.add_argument("--half", choices=("tuned", "held", "both"), default="both")
    parser.add_argument("--list", action="store_true", help="list every miss of the tuned half")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--reader", choices=("auto", "rules", "model"), default=DEFAULT.reader)
    arguments = parser.parse_args()
    if not cases(arguments.folder):
        sys.exit(f"{arguments.folder}: there are no cases in it; name a folder of folders with a gold.toml each")
    halves = ("tuned", "held") if arguments.half == "both" else (arguments.half,)
    settings = replace(DEFAULT, reader=arguments.reader)
    results = {half: run(half, arguments.folder, settings) for half in halves}
    if arguments.json:
        print(json.dumps({h: {"cells": r.statuses(), "decisions": r.rates()} for h, r in results.items()}, indent=1))
        return 0
    for half, result in results.items():
        print(f"{half}:")
        for status, values in result.statuses().items():
            print(f"  {status:16} P {values['p']:5} R {values['r']:5} F1 {values['f1']:5}  ({values['gold']} gold)")
        for status, count in sorted(result.unlisted().items()):
            print(f"  {status:16} {count} in rows that gold does not list")
        for name, rate in result.rates().items():
            print(f"  {name:24} {rate['right']:5} %  of {rate['of']}")
        if arguments.list and half == "tuned":
            print("\n".join(f"    {line}" for line in result.misses))
    return 0


if __name__ == "__main__":
    sys.exit(main())
