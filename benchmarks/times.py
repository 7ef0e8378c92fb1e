"""Scores time expressions on sentences that were written for this project.

    python -m benchmarks.times [FILE] [--half tuned|held|both] [--list]

FILE (``times.psv`` here by default) has a passage a line: the date of publication, then the words with every time
expression marked as ``{words|TYPE|value}``. Every second line was set aside before tuning. The measures are those of
TempEval-3 (UzZaman et al., 2013): strict and relaxed extents, types and values of expressions that overlap.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from benchmarks import measures
from benchmarks.corpora import Item
from rashomon.model import Document, TimeExpression
from rashomon.reading.segment import sentences
from rashomon.reading.times import times

PASSAGES = Path(__file__).with_name("times.psv")
MEASURES = ("strict", "relaxed", "type", "value")
_MARKED = re.compile(r"\{([^{}|]+)\|(\w+)\|([^{}|]+)\}")


@dataclass(frozen=True, slots=True)
class Read:
    """What the measures take for a reading: the time expressions alone."""

    times: tuple[TimeExpression, ...]


def passages(path: Path = PASSAGES) -> Iterator[tuple[Item, bool]]:
    """The passages of a file with their marks taken out, and whether each was set aside."""
    lines = [line for line in path.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    for number, line in enumerate(lines):
        published, _, marked = line.partition(" | ")
        text, last = "", 0
        found: list[tuple[int, int, str, str]] = []
        for match in _MARKED.finditer(marked):
            text += marked[last : match.start()]
            found.append((len(text), len(text) + len(match[1]), match[2], match[3]))
            text, last = text + match[1], match.end()
        day = None if published == "none" else date.fromisoformat(published)
        yield Item(str(number + 1), text + marked[last:], day, times=tuple(found)), number % 2 == 1


def read(item: Item) -> Read:
    """The time expressions of a passage, by rules alone."""
    document = Document.from_text(item.text, published=item.published)
    return Read(times(document, sentences(document)))


def differences(item: Item, found: Read) -> list[str]:
    """Every expression of a passage that is missed, put in, cut differently or valued differently, in words."""
    mine = {(t.span.start, t.span.end): (t.type.value, t.value) for t in found.times}
    gold = {(start, end): (kind, value) for start, end, kind, value in item.times}
    said = [f"-[{item.text[a:b]}] {' '.join(what)}" for (a, b), what in gold.items() if mine.get((a, b)) != what]
    said += [f"+[{item.text[a:b]}] {' '.join(what)}" for (a, b), what in mine.items() if gold.get((a, b)) != what]
    return said


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path, nargs="?", default=PASSAGES)
    parser.add_argument("--half", choices=("tuned", "held", "both"), default="both")
    parser.add_argument("--list", action="store_true", help="list what differs in the tuned half")
    arguments = parser.parse_args()
    if not arguments.file.is_file():
        sys.exit(f"{arguments.file}: there is no such file; name a file of passages")
    every = list(passages(arguments.file))
    for half in ("tuned", "held") if arguments.half == "both" else (arguments.half,):
        counts: measures.Counts = Counter()
        chosen = [item for item, held in every if held == (half == "held")]
        for item in chosen:
            found = read(item)
            measures.times(item, found, counts)
            if arguments.list and half == "tuned" and (said := differences(item, found)):
                print(f"{item.published} {item.text}\n    " + "\n    ".join(said))
        shown = "  ".join(f"{name} {measures.f1(counts, name)['f1']}" for name in MEASURES)
        print(f"{half}: {len(chosen)} passages, {sum(len(i.times) for i in chosen)} expressions: {shown}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
