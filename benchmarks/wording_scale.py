"""How the search for formulas grows with the number of texts, and what it finds, on a made series of one issuer.

    python -m benchmarks.wording_scale [--documents N ...] [--check]

Each text has thirty sentences of made words, a third of them formulas that are in use for some years: from the middle
of its life on a formula has one to three other words for good. A planted formula is found when one lineage holds uses
of its older and of its newer wording; a lineage is right when more than nine tenths of its uses are one planted
formula's. ``--check`` holds the floors of ``wording_floors.toml``. Times are processor time of the comparison alone.
"""

from __future__ import annotations

import argparse
import math
import random
import resource
import sys
import time
import tomllib
from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from benchmarks.reuse_corpus import Maker, Plan
from rashomon.comparing.wording import histories
from rashomon.model import Document, Reading, Span, WordingHistory

FLOORS = Path(__file__).with_name("wording_floors.toml")
_SENTENCES, _FORMULAS = 30, 10
_LIFE = 40  # texts that have a formula
_FIRST_DAY = date(1990, 1, 1)


@dataclass(frozen=True)
class Series:
    """A made series: its readings, and for every place the formula and wording that were planted there."""

    readings: tuple[Reading, ...]
    planted: dict[tuple[str, int], tuple[int, int]]


def series(documents: int, seed: int = 1) -> Series:
    """So many texts of one issuer, thirty sentences each."""
    maker, dice = Maker(Plan(1, seed=seed)), random.Random(seed)
    lives: list[list[tuple[int, int]]] = [[] for _ in range(documents)]
    number = 0
    wordings: dict[int, tuple[str, str]] = {}
    for start in range(-_LIFE, documents):
        while dice.random() < _FORMULAS / _LIFE / (1 + _FORMULAS / _LIFE):
            number += 1
            wordings[number] = _wordings(maker, dice)
            turn = start + _LIFE // 2
            for at in range(max(0, start), min(documents, start + _LIFE)):
                lives[at].append((number, int(at >= turn)))
    readings: list[Reading] = []
    planted: dict[tuple[str, int], tuple[int, int]] = {}
    for at, live in enumerate(lives):
        said: list[tuple[str, tuple[int, int] | None]] = [(wordings[n][new], (n, new)) for n, new in live]
        while len(said) < _SENTENCES:
            said.append((_sentence([maker.spelt(w) for w in maker.running(dice.randint(10, 26))]), None))
        dice.shuffle(said)
        parts, spans, origins, place = [], [], [], 0
        for text, origin in said:
            origins.append((place, origin))
            spans.append(Span(place, place + len(text)))
            parts.append(text)
            place += len(text) + 1
        document = Document.from_text(" ".join(parts), published=_FIRST_DAY + timedelta(days=3 * at))
        planted |= {(document.id, start): origin for start, origin in origins if origin is not None}
        readings.append(Reading(document, sentences=tuple(spans)))
    return Series(tuple(readings), planted)


def _wordings(maker: Maker, dice: random.Random) -> tuple[str, str]:
    old = [maker.spelt(w) for w in maker.running(dice.randint(8, 24))]
    new = list(old)
    for place in dice.sample(range(len(old)), min(len(old) // 5, dice.randint(1, 3)) or 1):
        new[place] = maker.spelt(maker.running(1)[0])
    return _sentence(old), _sentence(new)


def _sentence(words: list[str]) -> str:
    return " ".join(words).capitalize() + "."


def score(made: Series, found: WordingHistory) -> tuple[float, float]:
    """Recall of planted formulas that stand in texts with both wordings, and the share of lineages that are right."""
    both: dict[int, set[int]] = {}
    for number, new in made.planted.values():
        both.setdefault(number, set()).add(new)
    wanted = {number for number, wordings in both.items() if wordings == {0, 1}}
    hits, right = set(), 0
    for formula in found.formulas:
        uses = [made.planted.get((u.evidence.document, u.evidence.span.start)) for u in formula.uses]
        counts = Counter(origin[0] for origin in uses if origin is not None)
        if not counts:
            continue
        number, most = counts.most_common(1)[0]
        right += most > 0.9 * len(uses)
        if {origin[1] for origin in uses if origin is not None and origin[0] == number} == {0, 1}:
            hits.add(number)
    return len(hits & wanted) / len(wanted), right / max(1, len(found.formulas))


def shown(documents: int) -> tuple[float, int, float, float]:
    """Seconds, characters, recall and precision for so many texts, printed."""
    made = series(documents)
    characters = sum(len(r.document.text) for r in made.readings)
    started = time.process_time()
    (found,) = histories(made.readings, series=False)
    seconds = time.process_time() - started
    recall, precision = score(made, found)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{documents} texts, {characters} characters: {seconds:.1f} s, {len(found.formulas)} formulas, recall "
        f"{recall:.3f}, precision {precision:.3f}; peak {memory:.0f} MB",
        flush=True,
    )
    return seconds, characters, recall, precision


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, nargs="*", default=[1000, 3000])
    parser.add_argument("--check", action="store_true", help="hold the figures against wording_floors.toml")
    options = parser.parse_args()
    runs = [shown(documents) for documents in options.documents]
    (one, less, *_), (other, more, *_) = runs[0], runs[-1]
    exponent = math.log(other / one, more / less) if more > less else 1.0
    print(f"growth: time over text length to the power of {exponent:.3f}")
    floors = tomllib.loads(FLOORS.read_text("utf-8"))["series"]
    under = [name for name, at in (("recall", 2), ("precision", 3)) if min(r[at] for r in runs) < floors[name]]
    under += ["growth"] if exponent > floors["exponent"] else []
    for name in under if options.check else ():
        print(f"under its floor: {name}")
    sys.exit(1 if options.check and under else 0)


if __name__ == "__main__":
    main()
