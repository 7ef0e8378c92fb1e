"""Scores what is told of whole series of texts on the shifts of ``wording_series.toml``.

    python -m benchmarks.wording_series [--held-out] [--show]

A shift is right when the place where its wordings stand is told with its kind: by the formula's lineage where one holds
both wordings (the shortest that does), else by the redline of the two texts. ``moved`` must be told by the redline, and
``restored`` among the formulas that the newer text has back.
"""

from __future__ import annotations

import argparse
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import rashomon
from rashomon.comparing.wording import histories, kind
from rashomon.model import Evidence, Reading, WordingHistory
from rashomon.settings import Settings

SERIES = Path(__file__).with_name("wording_series.toml")


def series(held_out: bool) -> list[dict[str, Any]]:
    """The series of one half."""
    return [s for s in tomllib.loads(SERIES.read_text("utf-8"))["series"] if s["held_out"] is held_out]


def readings_of(one: dict[str, Any]) -> list[Reading]:
    """The readings of its texts, by rules."""
    documents = [
        rashomon.Document.from_text(text["text"].strip() + "\n", published=date.fromisoformat(text["date"]))
        for text in one["texts"]
    ]
    return [rashomon.read(document, Settings(reader="rules")) for document in documents]


def told(one: dict[str, Any], shift: dict[str, Any], readings: list[Reading], history: WordingHistory) -> str:
    """What is told of a shift."""
    older, newer = readings[shift["older"]].document, readings[shift["newer"]].document
    texts = {r.document.id: r.document.text for r in readings}

    def holds(evidence: Evidence | None, document: str, words: str | None) -> bool:
        if evidence is None or words is None or evidence.document != document:
            return False
        return words in " ".join(evidence.span.of(texts[document]).split())

    if shift["kind"] == "restored":
        back = [f for n in history.novelties if n.document == newer.id for f in n.returned]
        uses = [u.evidence for f in history.formulas if f.id in back for u in f.uses]
        return "restored" if any(holds(e, newer.id, shift["after"]) for e in uses) else "not restored"
    found: list[tuple[int, str]] = []
    for formula in history.formulas:
        for step in formula.steps:
            a, b = formula.uses[step.older].evidence, formula.uses[step.newer].evidence
            if holds(a, older.id, shift.get("before")) and holds(b, newer.id, shift.get("after")):
                found.append((len(b.span), step.kind))
    if found and shift["kind"] != "moved":
        return min(found)[1]
    return _in_redline(shift, history, older.id, newer.id, holds)


def _in_redline(shift: dict[str, Any], history: WordingHistory, older: str, newer: str, holds: Any) -> str:
    names = {"inserted": "added", "deleted": "dropped", "moved and changed": "moved"}
    for redline in history.redlines:
        if (redline.older, redline.newer) != (older, newer):
            continue
        for item in redline.items:
            gone = "before" not in shift or holds(item.older, older, shift["before"])
            come = "after" not in shift or holds(item.newer, newer, shift["after"])
            if gone and come and (item.older or item.newer):
                if item.op == "changed":
                    return kind(item.shifts)
                return names.get(item.op, item.op)
    return "not found"


def run(held_out: bool) -> Iterator[tuple[dict[str, Any], dict[str, Any], str]]:
    """Every shift of one half with what is told of it: (series, shift, told)."""
    for one in series(held_out):
        readings = readings_of(one)
        history = histories(readings, series=True)[0]
        for shift in one["shift"]:
            yield one, shift, told(one, shift, readings, history)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--held-out", action="store_true", help="score the half that was set aside")
    parser.add_argument("--show", action="store_true", help="say what was told wrongly")
    options = parser.parse_args()
    right = total = 0
    for one, shift, said in run(options.held_out):
        total += 1
        right += said == shift["kind"]
        if options.show and said != shift["kind"]:
            print(f"{one['name']}: {shift['kind']} told as {said}: {shift.get('before')} → {shift.get('after')}")
    print(f"right {right} of {total}")


if __name__ == "__main__":
    main()
