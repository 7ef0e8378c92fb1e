"""Scores the topics that are read in short sentences, with traps that name none.

    python -m benchmarks.topics [FILE] [--half tuned|held|both] [--list]

FILE (``topics.psv`` here by default) has a sentence a line: the topics that have to be found, those that may be
found as well, and the sentence. Every second line was set aside before tuning. A topic that was found counts as
right where it, or one below it, has to be or may be found. Recall is over the topics that have to be found; a
sentence without any is a trap, and whatever is found in it is wrong. A trap may name the topic that its words only
seem to show ("-borders" for a flower border): it is passed where that one, and all below it, are not found.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rashomon.model import Document
from rashomon.reading.segment import sentences
from rashomon.reading.topics import taxonomy, topics

PROBES = Path(__file__).with_name("topics.psv")


@dataclass(frozen=True, slots=True)
class Probe:
    """A sentence with the topics that have to be found in it and those that may be."""

    needed: frozenset[str]
    allowed: frozenset[str]
    barred: frozenset[str]
    sentence: str
    held: bool


def probes(path: Path = PROBES) -> Iterator[Probe]:
    """The probes of a file, every second one held apart."""
    lines = [line for line in path.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    for number, line in enumerate(lines):
        needed, allowed, sentence = line.split("|", 2)
        barred = frozenset(part[1:] for part in needed.split(",") if part[:1] == "-" and part != "-")
        yield Probe(_ids(needed), _ids(allowed), barred, sentence, number % 2 == 1)


def _ids(cell: str) -> frozenset[str]:
    return frozenset(part for part in cell.split(",") if part and part[0] != "-")


def score(chosen: list[Probe]) -> tuple[Counter[str], list[str]]:
    """What was counted over some probes, and every miss in words."""
    counts: Counter[str] = Counter()
    misses: list[str] = []
    agenda = taxonomy()
    for probe in chosen:
        document = Document.from_text(probe.sentence)
        found = {m.topic for m in topics(document, sentences(document))}
        right = {t for t in found if any(agenda.within(g, t) for g in probe.needed | probe.allowed)}
        counts["needed"] += len(probe.needed)
        counts["found"] += len(probe.needed & found)
        counts["said"] += len(found)
        counts["right"] += len(right)
        counts["traps"] += not probe.needed
        caught = {t for t in found if any(agenda.within(t, b) for b in probe.barred)} if probe.barred else found
        counts["traps passed"] += not probe.needed and not caught
        missing, extra = sorted(probe.needed - found), sorted((caught if probe.barred else found) - right)
        if missing or extra:
            misses.append(f"-{','.join(missing)} +{','.join(extra)}  {probe.sentence}")
    return counts, misses


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path, nargs="?", default=PROBES)
    parser.add_argument("--half", choices=("tuned", "held", "both"), default="both")
    parser.add_argument("--list", action="store_true", help="list every miss of the tuned half")
    arguments = parser.parse_args()
    if not arguments.file.is_file():
        sys.exit(f"{arguments.file}: there is no such file; name a file of probes")
    every = list(probes(arguments.file))
    for half in ("tuned", "held") if arguments.half == "both" else (arguments.half,):
        counts, misses = score([p for p in every if p.held == (half == "held")])
        recall = 100 * counts["found"] / max(1, counts["needed"])
        precision = 100 * counts["right"] / max(1, counts["said"])
        f1 = 2 * precision * recall / max(1.0, precision + recall)
        print(
            f"{half}: P {precision:.1f} R {recall:.1f} F1 {f1:.1f} ({counts['needed']} needed),"
            f" traps {counts['traps passed']} of {counts['traps']} passed"
        )
        if arguments.list and half == "tuned":
            print("\n".join(f"  {line}" for line in misses))
    return 0


if __name__ == "__main__":
    sys.exit(main())
