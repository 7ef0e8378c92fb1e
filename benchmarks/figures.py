"""Scores the reader's figures on sentences written for this project, ``gold/figures.psv``.

    python -m benchmarks.figures [--held-out] [--show]

The measures are those of ``python -m benchmarks.gate`` for quantities: F1 in per cent of the value, and of the value
with the unit, the change and the concept.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path
from types import SimpleNamespace

from benchmarks import measures
from benchmarks.corpora import Item
from rashomon.model import Document, Span
from rashomon.reading.quantities import quantities
from rashomon.reading.times import times

NAMES = ("figure", "unit", "change", "concept")
GOLD = Path(__file__).with_name("gold") / "figures.psv"


def items(held_out: bool) -> list[Item]:
    """The sentences of one half, each with its quantities."""
    lines = [line for line in GOLD.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    return [_item(line) for line in lines[int(held_out) :: 2]]


def _item(line: str) -> Item:
    text, *told = (part.strip() for part in line.split("|"))
    return Item("", text, None, quantities=tuple(_quantity(words) for words in told if words))


def _quantity(words: str) -> dict[str, str]:
    measured, _, concept = words.partition(" : ")
    change, value, unit = measured.split(" ", 2)
    return {"change": change, "value": value, "normalized_unit": unit, "referred_concepts": concept.strip()}


def run(held_out: bool, show: bool = False) -> dict[str, dict[str, float]]:
    """Precision, recall and F1 by measure over one half."""
    counts: measures.Counts = Counter()
    for item in items(held_out):
        found = _read(item.text)
        alone: measures.Counts = Counter()
        measures.quantities(item, found, alone)
        counts.update(alone)
        if (
            show
            and any(measures.f1(alone, name)["f1"] < 100 for name in NAMES)
            and (found.quantities or item.quantities)
        ):
            _show(item, found)
    return {name: measures.f1(counts, name) for name in NAMES}


def _read(text: str) -> SimpleNamespace:
    document, whole = Document(text=text), (Span(0, len(text)),)
    return SimpleNamespace(quantities=quantities(document, whole, times(document, whole)))


def _show(item: Item, found: SimpleNamespace) -> None:
    print(item.text)
    for gold in item.quantities:
        print("   gold ", gold["change"], gold["value"], "|", gold["normalized_unit"], "|", gold["referred_concepts"])
    for q in found.quantities:
        value = q.value if q.value is not None else (q.low, q.high)
        print("   found", q.change, value, q.previous or "", "|", q.unit, "|", q.concept, "|", q.span.of(item.text))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--held-out", action="store_true", help="score the sentences that were set aside")
    parser.add_argument("--show", action="store_true", help="print the sentences that are not all right")
    options = parser.parse_args()
    for name, score in run(options.held_out, options.show).items():
        print(f"{name:8} precision {score['p']:5.1f}  recall {score['r']:5.1f}  F1 {score['f1']:5.1f}")


if __name__ == "__main__":
    main()
