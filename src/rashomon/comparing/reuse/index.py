"""An index of wording: what documents share, exactly or nearly, over two of them or a hundred thousand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from rashomon.comparing.reuse.aligning import match_of
from rashomon.comparing.reuse.edges import clean_edges
from rashomon.comparing.reuse.extending import Alignment, Covered, apart, bridged, extended
from rashomon.comparing.reuse.passages import Match
from rashomon.comparing.reuse.screening import Pairs, promising
from rashomon.comparing.reuse.seeds import (
    SHORTEST,
    Packed,
    diagonals,
    joined,
    looked_up,
    positions,
    seeds,
    thinned,
)
from rashomon.comparing.reuse.store import Texts
from rashomon.comparing.reuse.weighing import Weights
from rashomon.errors import InputError
from rashomon.model import Span

_TAIL = 1 << 20  # tokens that are sorted anew with each question before they are sealed
_STALE = 8  # how many times over the texts must have grown before the weights are taken anew
_PART = 1 << 16  # pairs of places that are numbers of Python at a time
_LEAST_SIMILAR = 0.55  # words in place, of a match of many words in common
_SHORT, _SHORT_SIMILAR = 10.0, 0.72  # and of one of fewer: two stock phrases side by side are no wording in common


class Index:
    """Finds the wording that documents share: exact or with up to a fifth of the words changed, from eight words on.

    Works on words, and on characters in scripts without spaces. A document can be added at any time.

    ``nearest`` bounds how many pairs are looked at: all of wording that stands in about that many documents; of more
    frequent wording each place with a quarter as many that were added next before it (and, in `matches`, after it),
    so that a formula comes out as a chain however often it is used. ``least`` is how many words a match has in
    common at least; where tokens are characters, words are estimated from what stands side by side (`weighing`).

    Method: adaptive seeds, a banded alignment of the surroundings of each pair, seed-and-extend on what is left,
    acceptance by improbability (``seeds``, ``screening``, ``extending``, ``weighing``). Cost is near linear in text;
    memory about 20 bytes a word besides the texts.
    """

    def __init__(self, nearest: int = 24, least: float = 7.0) -> None:
        self._nearest, self._chained, self._least = nearest, max(1, nearest // 4), least
        self._texts = Texts()
        self._weights: Weights | None = None
        self._weighed = 0  # tokens that the weights were taken from
        self._sealed: list[Packed] = []
        self._sealed_to = 0
        self._tail: Packed = np.empty(0, np.uint64)
        self._tail_to = 0

    def __len__(self) -> int:
        return len(self._texts.documents)

    def __contains__(self, id: object) -> bool:
        return id in self._texts.numbers

    def add(self, id: str, text: str, spans: Sequence[Span] | None = None) -> None:
        """One more document. ``spans`` are the parts that may be matched (by default all of the text).

        Raises InputError when there is a document of that id.
        """
        self._texts.add(id, text, spans)

    def matches(self, id: str) -> Iterator[Match]:
        """Wording that this document shares with others; ``a`` is always the passage of the one added first.

        Raises InputError when there is no document of that id.
        """
        texts = self._texts
        if id not in texts.numbers:
            raise InputError("there is no document of that id in the index", id, "add it first")
        document = texts.documents[texts.numbers[id]]
        weights = self._settled()
        wanted = seeds(texts.ids(document.first, document.last), weights.bits, weights.seed, document.first)
        wanted.sort()
        wanted = thinned(wanted, np.zeros(len(wanted), np.int64))
        found = []
        for packed in self._segments():
            one, other = looked_up(packed, wanted, self._nearest, self._chained)
            outside = (other < document.first) | (other >= document.last)
            one, other = one[outside], other[outside]
            pairs = np.maximum(one, other), np.minimum(one, other)
            found.append(promising(texts.buffer, pairs, weights.screened, weights.need))
        yield from self._aligned(found, weights)

    def all_matches(self) -> Iterator[Match]:
        """Wording that any two documents share; ``a`` is always the passage of the one added first."""
        texts, weights = self._texts, self._settled()
        segments = self._segments()
        packed = segments[0] if len(segments) == 1 else np.sort(np.concatenate(segments))
        found = []
        for one, other in joined(packed, self._nearest, self._chained):
            across = texts.owners(one) != texts.owners(other)
            found.append(promising(texts.buffer, (one[across], other[across]), weights.screened, weights.need))
        yield from self._aligned(found, weights)

    def _segments(self) -> list[Packed]:
        """The sorted seeds."""
        return [s for s in (*self._sealed, self._tail) if len(s)] or [self._tail]

    def _settled(self) -> Weights:
        """Brings weights and seeds up to date with the texts."""
        texts, weights = self._texts, self._weights
        if weights is None or texts.count > _STALE * self._weighed:
            weights = Weights(texts.ids(), texts.characters, self._least)
            self._weights, self._weighed = weights, texts.count
            self._sealed, self._sealed_to, self._tail_to = [], 0, 0
        weights.grown(texts.characters)
        if self._tail_to != texts.count:
            fresh = seeds(texts.ids(self._sealed_to), weights.bits, weights.seed, self._sealed_to)
            fresh.sort()
            fresh = thinned(fresh, texts.owners(positions(fresh)))
            if texts.count - self._sealed_to >= _TAIL:
                self._sealed.append(fresh)
                self._sealed_to = texts.count
                fresh = np.empty(0, np.uint64)
            self._tail, self._tail_to = fresh, texts.count
        return weights

    def _aligned(self, found: list[Pairs], weights: Weights) -> Iterator[Match]:
        """Aligns what is promising, document pair by document pair; empties ``found``, which is large."""
        empty = np.empty(0, np.int64)
        later, earlier, length = diagonals(
            np.concatenate([empty, *(pairs[0] for pairs in found)]),
            np.concatenate([empty, *(pairs[1] for pairs in found)]),
        )
        found.clear()
        mine, theirs = self._texts.owners(later), self._texts.owners(earlier)
        order = np.lexsort((-length, theirs, mine))
        pair, places = (-1, -1), list[tuple[int, int]]()
        for a, b, i, j in _rows((theirs, mine, earlier, later), order):
            if pair != (a, b):
                yield from self._between(*pair, places, weights)
                pair, places = (a, b), []
            places.append((i, j))
        yield from self._between(*pair, places, weights)

    def _between(self, a: int, b: int, places: Sequence[tuple[int, int]], weights: Weights) -> Iterator[Match]:
        """The matches of two documents, given places where seeds of both stand, best first."""
        if not places:
            return
        texts = self._texts
        one, other = texts.documents[a], texts.documents[b]
        left, right = texts.listed(a), texts.listed(b)
        found: list[Alignment] = []
        done = Covered()
        for i, j in places:
            i, j = i - one.first, j - other.first
            if done.covers(i, j):
                continue
            alignment = extended(left, right, (i, j, SHORTEST), weights.worth, weights.cost(left[i]))
            done.add(alignment)
            if weights.least - 1 <= weights.common(alignment, left) < weights.least:
                alignment = bridged(left, right, alignment)
            if self._accepted(alignment, left, weights):
                found.append(alignment)
        first, second = (one.id, one.text, texts.placed(a)), (other.id, other.text, texts.placed(b))
        for alignment in apart(found):
            clean = clean_edges(alignment, first, second)
            kept = clean if self._accepted(clean, left, weights) else alignment
            yield match_of(kept, first, second, weights.surprise(kept, left))

    def _accepted(self, alignment: Alignment, left: list[int], weights: Weights) -> bool:
        """Whether it is long enough, close enough and improbable enough."""
        if weights.surprise(alignment, left) < weights.need:
            return False
        characters = weights.cost(left[alignment.blocks[0][0]]) < 1.0
        common = weights.likely(alignment, left) if characters else weights.common(alignment, left)
        if common >= weights.least:
            return alignment.similarity >= (_SHORT_SIMILAR if common < _SHORT else _LEAST_SIMILAR)
        few = characters and alignment.similarity >= _SHORT_SIMILAR
        return few and weights.counted(alignment, left) >= weights.least


def _rows(columns: Sequence[NDArray[np.int64]], order: NDArray[np.intp]) -> Iterator[tuple[int, ...]]:
    """The rows of columns in an order, a part of them at a time: as Python's numbers they take five times the room."""
    for start in range(0, len(order), _PART):
        part = order[start : start + _PART]
        yield from zip(*(column[part].tolist() for column in columns), strict=True)
