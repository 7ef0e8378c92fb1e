"""Which sentences of a translation render which of the original.

Dynamic programming over beads of sentences (1-1, 1-2, 2-1, 1-3, 3-1, 2-2, 1-0, 0-1). The cost of a bead is that of Gale
and Church ("A program for aligning sentences in bilingual corpora", Computational Linguistics 19, 1993): how likely the
lengths are under a normal distribution, and how usual the bead is; less what both sides share (the features of
`features`) and more for what only one side has. The path runs over the translation in the order of the original
(`moving`), and sentences that are left over are aligned once more among themselves, so that what the translation has
elsewhere is found (the crossing that aligners of one path leave out).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import erfc, log, sqrt

from rashomon.comparing.runs import heaviest_run
from rashomon.comparing.translation.corridor import Corridor, along
from rashomon.comparing.translation.features import Key, Sentence
from rashomon.comparing.translation.moving import fixed_points, order
from rashomon.comparing.translation.weights import Weights

_PRIORS = {  # Gale and Church's, with more sentences left out, added and cut up, as official translations do
    (1, 1): 0.84, (1, 2): 0.08, (2, 1): 0.05, (1, 3): 0.012, (3, 1): 0.006, (2, 2): 0.006, (1, 0): 0.035, (0, 1): 0.019,
}  # fmt: skip
_COSTS = {bead: -log(prior) for bead, prior in _PRIORS.items()}
_VARIANCE = 6.8  # of Gale and Church, per character of the length that is expected
_SHARED, _ALONE = 1.5, 0.55  # what a shared feature is worth, what one that only one side has costs
_LOST = 1.0  # cost of a formula that the other text nowhere has, in a pair that nothing else holds together
_APART = 3.0  # cost of a bead of sentences that do not follow each other
_PARAGRAPH = 1.2  # cost of a bead that reaches over a paragraph's end
_OPENS = 1.0  # cost of a bead in which only one side begins a paragraph
_KEPT = 32  # rows for which what sentences share is remembered
_IDLE, _NOTHING = 1.0, 0.4  # cost of a sentence in a bead of several that shares less than this weight
_LIKE = 0.22  # likeness that sentences need to be taken for moved; less beside others that moved with them
_LIKE_BESIDE = 0.1
_FEW = 1.0  # weight of shared features under which nothing counts as moved
_WEAK = 0.06  # likeness under which a pair is held together by its lengths and place only


@dataclass(frozen=True, slots=True)
class Bead:
    """Sentences ``[i, i + a)`` of the original by number, and those of the translation; ``like`` is 0 to 1."""

    original: tuple[int, ...]
    translation: tuple[int, ...]
    like: float
    moved: bool = False


class Aligner:
    """Two texts' sentences with what beads of them cost. ``ratio`` is the length that a character comes out at, and
    ``spread`` how much wider lengths vary between the two scripts than between two European languages."""

    def __init__(
        self, one: Sequence[Sentence], other: Sequence[Sentence], ratio: float, spread: float, weights: Weights
    ) -> None:
        self.one, self.other, self.ratio, self.spread, self.weights = one, other, ratio, spread, weights
        self._keys = [[frozenset(filter(weights.shared, s.keys)) for s in part] for part in (one, other)]
        self._lost = [sum(k[0] == "term" and not weights.shared(k) for k in s.keys) for s in one]
        self._sums: tuple[dict[tuple[int, ...], tuple[frozenset[Key], float]], ...] = ({}, {})
        self._cached: dict[tuple[tuple[int, ...], tuple[int, ...]], tuple[float, float, float]] = {}

    def beads(self) -> list[Bead]:
        """The alignment, in the order of the original."""
        points = fixed_points(self.one, self.other, self.weights)
        columns = order(self.one, self.other, self.weights, points)
        found = self._path(range(len(self.one)), columns, along(points, len(self.one), columns))
        found = self._without_weak(found)
        for _ in range(3):
            before = len(found)
            found = self._with_moved(found)
            if len(found) == before:
                break
        return sorted(found, key=self._rank(found))

    def _path(self, rows: Sequence[int], columns: Sequence[int], corridor: Corridor) -> list[Bead]:
        """The cheapest path through these sentences."""
        n, m = len(rows), len(columns)
        best: list[dict[int, tuple[float, int, int]]] = [{} for _ in range(n + 1)]
        best[0][0] = (0.0, 0, 0)
        for i in range(n + 1):
            if i % _KEPT == 0:
                self._cached.clear()
            for j in corridor.of(i):
                if i or j:
                    options = [
                        (best[i - a][j - b][0] + self._cost(tuple(rows[i - a : i]), tuple(columns[j - b : j])), a, b)
                        for a, b in _PRIORS
                        if i >= a and j >= b and j - b in best[i - a]
                    ]
                    if options:
                        best[i][j] = min(options)
        beads: list[Bead] = []
        i, j = n, m
        while i or j:
            _, a, b = best[i][j]
            left, right = tuple(rows[i - a : i]), tuple(columns[j - b : j])
            beads.append(Bead(left, right, self.like(left, right)))
            i, j = i - a, j - b
        return beads[::-1]

    def _cost(self, left: tuple[int, ...], right: tuple[int, ...]) -> float:
        prior = _COSTS[len(left), len(right)]
        if not left or not right:
            return prior
        one, other = self.one, self.other
        expected = self.ratio * sum([one[n].length for n in left])
        length = sum([other[n].length for n in right])
        off = abs(length - expected) / sqrt(max(expected, length) * _VARIANCE * self.spread)
        odd = -log(max(erfc(off / sqrt(2)), 1e-6))
        both, mine, theirs = self._overlap(left, right)
        if len({one[n].head for n in left} | {other[n].head for n in right}) > 1:
            odd += _APART
        if both < _NOTHING:
            odd += _LOST * sum([self._lost[n] for n in left])
        if len(left) > 1:
            odd += _IDLE * sum([self._overlap((n,), right)[0] < _NOTHING for n in left])
            odd += _PARAGRAPH * (len({one[n].paragraph for n in left}) - 1)
        if len(right) > 1:
            odd += _IDLE * sum([self._overlap(left, (n,))[0] < _NOTHING for n in right])
            odd += _PARAGRAPH * (len({other[n].paragraph for n in right}) - 1)
            odd += _APART * sum([b != a + 1 for a, b in pairwise(right)])
        if one[left[0]].opens != other[right[0]].opens:
            odd += _OPENS
        apart = min(mine, theirs) + 0.3 * abs(mine - theirs)
        return prior + odd - _SHARED * both + _ALONE * apart

    def _overlap(self, left: tuple[int, ...], right: tuple[int, ...]) -> tuple[float, float, float]:
        """The weight of the features of both sides, and of those of each alone that the other text has elsewhere."""
        known = self._cached.get((left, right))
        if known is None:
            a, mine = self._weighed(0, left)
            b, theirs = self._weighed(1, right)
            shared = a & b
            both = sum([self.weights.of(k) for k in sorted(shared, key=str)]) if shared else 0.0
            known = self._cached[left, right] = (both, max(0.0, mine - both), max(0.0, theirs - both))
        return known

    def _weighed(self, side: int, numbers: tuple[int, ...]) -> tuple[frozenset[Key], float]:
        """The features of sentences of one side that both texts have, and their weight."""
        known = self._sums[side].get(numbers)
        if known is None:
            every = frozenset[Key]().union(*(self._keys[side][n] for n in numbers))
            weight = sum(self.weights.of(k) for k in sorted(every, key=str))
            known = self._sums[side][numbers] = (every, weight)
        return known

    def like(self, left: tuple[int, ...], right: tuple[int, ...]) -> float:
        """How much of what can be recognised the two sides share, 0 to 1 (Dice)."""
        if not left or not right:
            return 0.0
        both, mine, theirs = self._overlap(left, right)
        total = 2 * both + mine + theirs
        return 2 * both / total if total else 0.0

    def _without_weak(self, beads: Sequence[Bead]) -> list[Bead]:
        """Pairs that share nothing although both hold much are parted: something else is their counterpart."""
        found: list[Bead] = []
        for bead in beads:
            if bead.original and bead.translation:
                _, mine, theirs = self._overlap(bead.original, bead.translation)
                if bead.like < _WEAK and min(mine, theirs) > 2.0:
                    found += [Bead((n,), (), 0.0) for n in bead.original]
                    found += [Bead((), (n,), 0.0) for n in bead.translation]
                    continue
            found.append(bead)
        return found

    def _with_moved(self, beads: Sequence[Bead]) -> list[Bead]:
        """The sentences left over, aligned among themselves; what is like enough stands elsewhere."""
        rows = sorted(n for b in beads if not b.translation for n in b.original)
        columns = sorted(n for b in beads if not b.original for n in b.translation)
        if not rows or not columns:
            return list(beads)
        corridor = Corridor(len(rows), len(columns))
        path = [b for b in self._path(rows, columns, corridor) if b.original and b.translation]
        kept: list[Bead] = []
        sure = {n for b in path if self._is_moved(b, _LIKE) for n in b.original}
        for bead in path:
            beside = any(n + step in sure for n in bead.original for step in (-1, 1))
            if (
                self._is_moved(bead, _LIKE)
                or (beside and self._is_moved(bead, _LIKE_BESIDE))
                or self._is_paired(bead, beads)
            ):
                kept.append(Bead(bead.original, bead.translation, bead.like, True))
        taken = {n for b in kept for n in b.original}
        taken_too = {n for b in kept for n in b.translation}
        rest = [
            b
            for b in beads
            if (b.original and b.translation) or not (set(b.original) & taken or set(b.translation) & taken_too)
        ]
        return [*rest, *kept]

    def _is_moved(self, bead: Bead, least: float) -> bool:
        both, _, _ = self._overlap(bead.original, bead.translation)
        return bead.like >= least and both >= (_FEW if least == _LIKE else _FEW / 2)

    def _is_paired(self, bead: Bead, beads: Sequence[Bead]) -> bool:
        """Whether other sentences of the two paragraphs belong together, so that these may by their place alone."""
        mine = {self.one[n].paragraph for n in bead.original}
        theirs = {self.other[n].paragraph for n in bead.translation}
        return any(
            {self.one[n].paragraph for n in b.original} <= mine
            and {self.other[n].paragraph for n in b.translation} <= theirs
            for b in beads
            if b.original and b.translation and b.like >= _LIKE
        )

    def _rank(self, beads: Sequence[Bead]) -> Callable[[Bead], tuple[float, int]]:
        """By place in the original; what was added, after the sentence whose rendering it follows."""
        at = {n: b.original[-1] for b in beads if b.original for n in b.translation}

        def key(bead: Bead) -> tuple[float, int]:
            if bead.original:
                return float(bead.original[0]), 0
            before = next((at[n] for n in range(bead.translation[0] - 1, -1, -1) if n in at), -1)
            return before + 0.5, bead.translation[0]

        return key


def placed(beads: Sequence[Bead]) -> list[Bead]:
    """The beads with those marked as moved that stand outside the heaviest row in one order; others are in place."""
    paired = [b for b in sorted(beads, key=lambda b: b.original or (10**9,)) if b.original and b.translation]
    kept = heaviest_run([b.translation[0] for b in paired], [len(b.original) for b in paired])
    moved = {bead.original for n, bead in enumerate(paired) if n not in kept}
    return [Bead(b.original, b.translation, b.like, bool(b.original) and b.original in moved) for b in beads]
