"""Seed and extend: from words in common to the best local alignment around them.

As in BLAST (Altschul et al. 1990): to both sides of a seed, in pieces of bounded length, until the score falls more
than a fixed drop under the best one. The cost is linear in the length of what matches. Words are worth what they tell
(rare ones 1, common ones less), an edit costs up to 1 a word and little more where a whole clause was put in.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

BREAK = 0  # the token id that stands for "not the same passage any more" and equals nothing
_FIRST, _LARGEST = 32, 256
_DROP = 6.0
_FULL = 4  # words of an edit that cost the full price; those beyond cost a quarter

_STRETCH = 6  # tokens that are looked up together, as a power of two

Block = tuple[int, int, int]  # position in a, position in b, how many equal tokens


@dataclass(frozen=True, slots=True)
class Alignment:
    """Blocks of equal tokens, in order on both sides; the gaps between them are the edits."""

    blocks: tuple[Block, ...]

    @property
    def a(self) -> tuple[int, int]:
        """The aligned stretch of the first side, ``[first, last)`` in tokens."""
        return self.blocks[0][0], self.blocks[-1][0] + self.blocks[-1][2]

    @property
    def b(self) -> tuple[int, int]:
        """The aligned stretch of the second side."""
        return self.blocks[0][1], self.blocks[-1][1] + self.blocks[-1][2]

    @property
    def common(self) -> int:
        """How many tokens are equal."""
        return sum(n for _, _, n in self.blocks)

    @property
    def similarity(self) -> float:
        """Twice the equal tokens by the tokens of both stretches."""
        (a0, a1), (b0, b1) = self.a, self.b
        return 2 * self.common / (a1 - a0 + b1 - b0)


class Covered:
    """Alignments of two texts so far, and whether a place lies inside one of them; constant time a question."""

    def __init__(self) -> None:
        self._by_stretch: dict[int, list[Alignment]] = defaultdict(list)

    def add(self, alignment: Alignment) -> None:
        """One more alignment."""
        first, last = alignment.a
        for stretch in range(first >> _STRETCH, ((last - 1) >> _STRETCH) + 1):
            self._by_stretch[stretch].append(alignment)

    def covers(self, i: int, j: int) -> bool:
        """Whether both tokens lie within one alignment."""
        near = self._by_stretch.get(i >> _STRETCH, ())
        return any(p.a[0] <= i < p.a[1] and p.b[0] <= j < p.b[1] for p in near)


def apart(alignments: list[Alignment]) -> list[Alignment]:
    """Alignments of two texts without those that lie within a larger one, in the order of the first text."""
    if len(alignments) < 2:
        return alignments
    kept: list[Alignment] = []
    larger = Covered()
    for alignment in sorted(alignments, key=lambda x: -x.common):
        (i, j, _), (p, q, n) = alignment.blocks[0], alignment.blocks[-1]
        if not (larger.covers(i, j) and larger.covers(p + n - 1, q + n - 1)):
            kept.append(alignment)
            larger.add(alignment)
    return sorted(kept, key=lambda x: x.blocks[0])


def price(before: int, after: int) -> float:
    """What an edit costs that replaces so many words by so many; to put in or leave out costs less than to replace."""
    size = max(before, after)
    full = min(size, _FULL)
    if not size:
        return 0.0
    return (full if before and after else (full + 1) / 2) + (size - full) / 4


def extended(a: Sequence[int], b: Sequence[int], seed: Block, weights: Sequence[float], cost: float = 1.0) -> Alignment:
    """The best local alignment through a seed of equal tokens. ``cost`` is what an edit of one token costs: less where
    tokens are characters, of which a word has several."""
    i, j, n = seed
    left = _reach(a, b, i, j, weights, cost, -1)
    right = _reach(a, b, i + n, j + n, weights, cost, 1)
    mirrored = [(i - x - m, j - y - m, m) for x, y, m in reversed(left)]
    return Alignment(_merged([*mirrored, seed, *((i + n + x, j + n + y, m) for x, y, m in right)]))


def _reach(
    a: Sequence[int], b: Sequence[int], i: int, j: int, weights: Sequence[float], cost: float, way: int
) -> list[Block]:
    """Equal blocks from a point on, as distances from it, as far as the score holds."""
    blocks: list[Block] = []
    x = y = 0
    size = _FIRST
    while True:
        left, right = _piece(a, i, x, size, way), _piece(b, j, y, size, way)
        if not left or not right:
            return blocks
        gained, ended = _climb(left, right, weights, cost)
        if not gained:
            return blocks
        blocks += [(x + p, y + q, n) for p, q, n in gained]
        p, q, n = gained[-1]
        x, y = x + p + n, y + q + n
        if ended:
            return blocks
        size = min(2 * size, _LARGEST)


def _piece(ids: Sequence[int], origin: int, distance: int, size: int, way: int) -> Sequence[int]:
    """The next tokens in one direction, up to a break."""
    if way > 0:
        piece = ids[origin + distance : origin + distance + size]
    else:
        end = origin - distance
        piece = ids[max(0, end - size) : end][::-1]
    return piece[: piece.index(BREAK)] if BREAK in piece else piece


def _climb(
    left: Sequence[int], right: Sequence[int], weights: Sequence[float], cost: float
) -> tuple[list[Block], bool]:
    """Equal blocks up to the best score, and whether the score fell for good after it."""
    score = best = 0.0
    blocks: list[Block] = []
    kept = 0
    for op in Levenshtein.opcodes(left, right):
        tag, a0, a1, b0, b1 = op.tag, op.src_start, op.src_end, op.dest_start, op.dest_end
        if tag == "equal":
            score += sum([weights[t] for t in left[a0:a1]])
            blocks.append((a0, b0, a1 - a0))
            if score >= best:
                best, kept = score, len(blocks)
        else:
            before, after = a1 - a0, b1 - b0
            if a1 == len(left) and b1 == len(right):  # what one side has more of there is only cut off by the piece
                before = after = min(before, after)
            score -= cost * price(before, after)
            if best - score > _DROP:
                return blocks[:kept], True
    return blocks[:kept], False


def _merged(blocks: list[Block]) -> tuple[Block, ...]:
    """Blocks that touch on both sides as one."""
    merged = blocks[:1]
    for a, b, n in blocks[1:]:
        p, q, m = merged[-1]
        if p + m == a and q + m == b:
            merged[-1] = (p, q, m + n)
        else:
            merged.append((a, b, n))
    return tuple(merged)


def bridged(a: Sequence[int], b: Sequence[int], alignment: Alignment) -> Alignment:
    """The alignment with the next equal word on either side behind one changed word, where there is one.

    For what is a little short: a common word behind an edit is worth less than the edit costs, and so left out.
    """
    (a0, a1), (b0, b1) = alignment.a, alignment.b
    blocks = list(alignment.blocks)
    for p, q in ((1, 1), (1, 0), (0, 1)):
        if _equal(a, b, a1 + p, b1 + q) and BREAK not in (*a[a1 : a1 + p], *b[b1 : b1 + q]):
            blocks.append((a1 + p, b1 + q, 1))
            break
    for p, q in ((1, 1), (1, 0), (0, 1)):
        i, j = a0 - p - 1, b0 - q - 1
        if i >= 0 and j >= 0 and _equal(a, b, i, j) and BREAK not in (*a[i:a0], *b[j:b0]):
            blocks.insert(0, (i, j, 1))
            break
    return Alignment(tuple(blocks))


def _equal(a: Sequence[int], b: Sequence[int], i: int, j: int) -> bool:
    return i < len(a) and j < len(b) and a[i] == b[j] != BREAK
