"""Scores how reuse of wording is found, on made texts (``reuse_corpus``), and how its cost grows.

    python -m benchmarks.reuse [--documents N ...] [--words N] [--script latin|han] [--seed N] [--check]

A match is right when at least half of each of its passages lies in planted uses of the same formula. Recall is over
pairs of uses that differ by at most a fifth of their words: a pair is found when a match touches at least half of
both; of a formula that stands in more than 24 documents, each later use counts once, found when it is matched with any
other use of it.
"""

from __future__ import annotations

import argparse
import math
import resource
import sys
import time
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path

from rapidfuzz.distance import Levenshtein

from benchmarks.reuse_corpus import Made, Maker, Plan, Use
from rashomon.comparing.reuse import Index, Match

MANY = 24
FLOORS = Path(__file__).with_name("reuse_floors.toml")


@dataclass
class Truth:
    """What was planted where."""

    uses: dict[str, tuple[Use, ...]] = field(default_factory=dict)
    places: dict[int, list[tuple[str, Use]]] = field(default_factory=lambda: defaultdict(list))

    def add(self, made: Made) -> None:
        self.uses[made.id] = made.uses
        for use in made.uses:
            self.places[use.formula].append((made.id, use))


@dataclass
class Score:
    """Right and wrong matches, found and missed reuse."""

    right: int = 0
    wrong: int = 0
    found: int = 0
    planted: int = 0
    missed: Counter[str] = field(default_factory=Counter)
    examples: list[tuple[tuple[str, Use], tuple[str, Use]]] = field(default_factory=list)
    mistakes: list[Match] = field(default_factory=list)

    @property
    def recall(self) -> float:
        return self.found / max(1, self.planted)

    @property
    def precision(self) -> float:
        return self.right / max(1, self.right + self.wrong)


def score(truth: Truth, matches: Iterable[Match]) -> Score:
    """Sets matches against what was planted."""
    result = Score()
    linked: set[tuple[str, int, str, int]] = set()
    joined: set[tuple[str, int]] = set()
    for match in matches:
        a, b = match.a, match.b
        pairs = [
            (x, y)
            for x in truth.uses[a.document]
            for y in truth.uses[b.document]
            if x.formula == y.formula
            and (
                2 * common(x, a.span.start, a.span.end) >= len(a.span)
                or 2 * common(x, a.span.start, a.span.end) >= x.end - x.start
            )
            and (
                2 * common(y, b.span.start, b.span.end) >= len(b.span)
                or 2 * common(y, b.span.start, b.span.end) >= y.end - y.start
            )
        ]
        inside = [sum(common(u, p.span.start, p.span.end) for u in {q[n] for q in pairs}) for n, p in enumerate((a, b))]
        good = pairs and 2 * inside[0] >= len(a.span) and 2 * inside[1] >= len(b.span)
        result.right += bool(good)
        result.wrong += not good
        if not good:
            result.mistakes += [match][: max(0, 1000 - len(result.mistakes))]
        for x, y in pairs:
            if (
                2 * common(x, a.span.start, a.span.end) >= x.end - x.start
                and 2 * common(y, b.span.start, b.span.end) >= y.end - y.start
            ):
                linked.add((a.document, x.start, b.document, y.start))
                joined |= {(a.document, x.start), (b.document, y.start)}
    for places in truth.places.values():
        if len(places) > MANY:
            for id, use in places:
                result.planted += 1
                result.found += (id, use.start) in joined
                if (id, use.start) not in joined:
                    result.missed[f"many {len(use.words)}"] += 1
            continue
        for (one, x), (other, y) in combinations(places, 2):
            if one == other or far(x, y):
                continue
            result.planted += 1
            if (one, x.start, other, y.start) in linked or (other, y.start, one, x.start) in linked:
                result.found += 1
            else:
                result.missed[f"{len(x.words)}"] += 1
                result.examples += [((one, x), (other, y))][: max(0, 1000 - len(result.examples))]
    return result


def common(use: Use, start: int, end: int) -> int:
    """Characters of a passage that lie in a planted use."""
    return max(0, min(use.end, end) - max(use.start, start))


def far(x: Use, y: Use) -> bool:
    """Whether two uses differ by more than a fifth of their words, or have fewer than eight."""
    least = min(len(x.words), len(y.words))
    return least < 8 or Levenshtein.distance(x.words, y.words) > 0.2 * max(len(x.words), len(y.words))


def peak() -> int:
    """Peak memory of this process in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def timed(matches: Iterator[Match], times: Counter[str]) -> Iterator[Match]:
    """The matches, with the processor time that it took to find them."""
    while True:
        started = time.process_time()
        match = next(matches, None)
        times["asked"] += time.process_time() - started
        if match is None:
            return
        yield match


def run(plan: Plan) -> tuple[Score, Counter[str]]:
    """One corpus: made, indexed, asked; seconds of processor time."""
    truth, index = Truth(), Index()
    times: Counter[str] = Counter()
    for made in Maker(plan).documents():
        truth.add(made)
        started = time.process_time()
        index.add(made.id, made.text)
        times["added"] += time.process_time() - started
    result = score(truth, timed(index.all_matches(), times))
    times["memory MB"] = peak()
    extra = next(iter(Maker(Plan(1, plan.words, plan.seed + 1, plan.script)).documents()))
    started = time.process_time()
    index.add("extra", extra.text)
    list(index.matches("extra"))
    times["one more"] = time.process_time() - started
    return result, times


def shown(plan: Plan) -> tuple[Score, Counter[str]]:
    """Runs one corpus and prints its figures."""
    result, times = run(plan)
    spent = ", ".join(f"{name} {value:.3g}" for name, value in times.items())
    print(
        f"{plan.documents} documents ({plan.script}): recall {result.recall:.4f} of {result.planted}, "
        f"precision {result.precision:.4f} of {result.right + result.wrong}; {spent}; "
        f"missed by words {dict(result.missed.most_common(6))}",
        flush=True,
    )
    return result, times


def check() -> bool:
    """Whether the floors hold; each that does not is printed."""
    floors = tomllib.loads(FLOORS.read_text("utf-8"))
    failed = []
    for script in ("latin", "han"):
        result, _ = shown(Plan(floors[script]["documents"], script=script))
        failed += [f"{script} {m}" for m in ("recall", "precision") if getattr(result, m) < floors[script][m]]
    # formulas whose number of uses grows with the corpus are left out: what grows is the text
    few, many = (shown(Plan(n, common=0.0))[1] for n in floors["growth"]["documents"])
    times = floors["growth"]["documents"]
    exponent = math.log((many["added"] + many["asked"]) / (few["added"] + few["asked"]), times[1] / times[0])
    print(f"growth: time over text length to the power of {exponent:.3f}")
    failed += ["growth"] if exponent > floors["growth"]["exponent"] else []
    for name in failed:
        print(f"under its floor: {name}")
    return not failed


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, nargs="*", default=[100, 1000])
    parser.add_argument("--words", type=int, default=600)
    parser.add_argument("--script", choices=("latin", "han"), default="latin")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--check", action="store_true", help="hold the figures against reuse_floors.toml")
    options = parser.parse_args()
    if options.check:
        sys.exit(0 if check() else 1)
    for documents in options.documents:
        shown(Plan(documents, options.words, options.seed, options.script))


if __name__ == "__main__":
    main()
