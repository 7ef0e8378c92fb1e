"""Scores the alignment of originals with their translations, and the divergences that are told.

    python -m benchmarks.translation [--held-out] [--show] [--json]

Alignment: F1 over links between sentences (each sentence of the original with each of the translation that renders it),
on the sentences of the gold. Divergences: one that is told is right where the gold has one of its kind whose words
overlap on every side that the gold names; precision and recall by kind. What is told with a question mark counts like
the rest; ``sure`` scores those without one alone.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

import rashomon
from benchmarks.translation_gold import Pair, Wanted, pairs
from rashomon.comparing.translation import rendering
from rashomon.model import Divergence, Rendering, Span


@dataclass
class Score:
    """Right, told and wanted by measure: ``link``, and each kind of divergence."""

    right: Counter[str] = field(default_factory=Counter)
    told: Counter[str] = field(default_factory=Counter)
    wanted: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)

    def precision(self, measure: str) -> float:
        return self.right[measure] / self.told[measure] if self.told[measure] else 1.0

    def recall(self, measure: str) -> float:
        return self.right[measure] / self.wanted[measure] if self.wanted[measure] else 1.0

    def f1(self, measure: str) -> float:
        total = self.told[measure] + self.wanted[measure]
        return 2 * self.right[measure] / total if total else 1.0


def run(held: bool) -> Score:
    """The score of one half."""
    score = Score()
    for pair in pairs(held):
        made = rendering(rashomon.read(pair.original), rashomon.read(pair.translation))
        _links(score, pair, made)
        _divergences(score, pair, made)
    return score


def _links(score: Score, pair: Pair, made: Rendering) -> None:
    found = set()
    for one in made.pairs:
        for left in one.original:
            for right in one.translation:
                found |= {(i, j) for i in _numbers(left, pair.sentences[0]) for j in _numbers(right, pair.sentences[1])}
    score.right["link"] += len(found & pair.links)
    score.told["link"] += len(found)
    score.wanted["link"] += len(pair.links)
    for i, j in sorted(found ^ pair.links):
        sign = "link too many" if (i, j) in found else "link missed"
        score.faults.append(f"{pair.name}: {sign} {i + 1}-{j + 1}")


def _numbers(span: Span, sentences: Sequence[Span]) -> list[int]:
    """The gold's sentences of which a span holds most."""
    return [n for n, s in enumerate(sentences) if min(span.end, s.end) - max(span.start, s.start) > len(s) / 2]


def _divergences(score: Score, pair: Pair, made: Rendering) -> None:
    left = list(pair.differences)
    for wanted in left:
        score.wanted[wanted.kind] += 1
        score.wanted["all"] += 1
    for told in made.divergences:
        match = next((w for w in left if _fits(told, w)), None)
        for measure in (told.kind, "all", *(["sure"] if told.sure else [])):
            score.told[measure] += 1
            score.right[measure] += match is not None
        if match is not None:
            left.remove(match)
        else:
            score.faults.append(f"{pair.name}: too many: {_words(told, pair)}")
    score.faults += [f"{pair.name}: missed: {w.kind}: {_of(pair, w)}" for w in left]


def _fits(told: Divergence, wanted: Wanted) -> bool:
    if told.kind != wanted.kind:
        return False
    pairs_ = ((told.original, wanted.original), (told.translation, wanted.translation))
    return all(w is None or (t is not None and t.span.overlaps(w)) for t, w in pairs_)


def _words(told: Divergence, pair: Pair) -> str:
    here = told.original.span.of(pair.original.text) if told.original else ""
    there = told.translation.span.of(pair.translation.text) if told.translation else ""
    return f"{told.kind} {told.confidence}: {here} → {there} ({told.why})"


def _of(pair: Pair, wanted: Wanted) -> str:
    here = wanted.original.of(pair.original.text) if wanted.original else ""
    there = wanted.translation.of(pair.translation.text) if wanted.translation else ""
    return f"{here} → {there}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--held-out", action="store_true", help="score the half that was set aside")
    parser.add_argument("--show", action="store_true", help="say what was told wrongly or missed")
    parser.add_argument("--json", action="store_true", help="the scores as JSON")
    options = parser.parse_args()
    score = run(options.held_out)
    measures = sorted(set(score.wanted) | set(score.told))
    if options.json:
        plain = {m: {"precision": score.precision(m), "recall": score.recall(m)} for m in measures}
        print(json.dumps(plain, indent=1))
        return
    if options.show:
        print("\n".join(score.faults))
    for measure in measures:
        if measure == "sure":
            print(f"sure       P {score.precision(measure):.3f}  ({score.right[measure]} of {score.told[measure]})")
            continue
        counts = f"{score.right[measure]} right, {score.told[measure]} told, {score.wanted[measure]} wanted"
        print(
            f"{measure:10} P {score.precision(measure):.3f}  R {score.recall(measure):.3f}  "
            f"F1 {score.f1(measure):.3f}  ({counts})"
        )


if __name__ == "__main__":
    main()
