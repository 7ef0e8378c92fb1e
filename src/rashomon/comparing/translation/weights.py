"""How much each feature tells of two sentences that both hold it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import log

from rashomon.comparing.translation.features import Key, Sentence

WEIGHTS = {  # how much it tells that both sentences hold the same
    "figure": 2.2, "number": 1.6, "time": 2.0, "person": 1.8, "body": 1.5, "country": 0.8, "joint": 0.25, "topic": 1.2,
    "term": 1.0, "concept": 0.4, "modal": 0.25, "cognate": 0.7, "latin": 1.6, "label": 1.2, "question": 0.6,
    "ordinal": 1.6,
}  # fmt: skip


class Weights:
    """How much each feature tells: by its sort, and less the more sentences of a text have it."""

    def __init__(self, one: Sequence[Sentence], other: Sequence[Sentence]) -> None:
        counts = [Counter(k for s in part for k in s.keys) for part in (one, other)]
        sizes = [max(2, len(one)), max(2, len(other))]
        self._weights = {key: _weight(key, counts, sizes) for key in {*counts[0], *counts[1]}}
        self._shared = counts[0].keys() & counts[1].keys()

    def of(self, key: Key) -> float:
        """From about 0.1 of the weight of its sort, for what nearly every sentence has, up to that weight."""
        return self._weights.get(key, WEIGHTS[key[0]])

    def shared(self, key: Key) -> bool:
        """Whether both texts have it anywhere."""
        return key in self._shared


def _weight(key: Key, counts: Sequence[Counter[Key]], sizes: Sequence[int]) -> float:
    told = min(log((size + 1) / max(1, count[key])) / log(size + 1) for count, size in zip(counts, sizes, strict=True))
    return WEIGHTS[key[0]] * max(0.1, min(1.0, told))
