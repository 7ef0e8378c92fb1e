"""Which pairs of places are worth an alignment: a coarse one of their surroundings, for many pairs at once."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from rashomon.comparing.reuse.extending import BREAK
from rashomon.comparing.reuse.seeds import SHORTEST, Ids, Positions
from rashomon.comparing.reuse.weighing import EDIT_BITS, Bits

_SKIP_BITS = 1.5  # and a word that only one side has
_REACH = 16  # tokens to each side of the seed
_BAND = 2  # steps that the two sides may be out of line
_BATCH = 1 << 15
_NEVER = np.float32(-1e6)

Pairs = tuple[Positions, Positions]


def promising(ids: Ids, pairs: Pairs, bits: Bits, need: float) -> Pairs:
    """The pairs of seeds whose surroundings, aligned within a narrow band, are improbable enough.

    What counts is the bits of the words in common less the price of edits, at best over how far the passage may go;
    with ``need`` bits a pair is kept. Linear in the number of pairs. There are breaks beyond both ends of ``ids``.
    """
    kept: list[NDArray[np.bool_]] = []
    for at in range(0, len(pairs[0]), _BATCH):
        one, other = pairs[0][at : at + _BATCH], pairs[1][at : at + _BATCH]
        total = np.zeros(len(one), np.float32)
        same = np.ones(len(one), bool)
        for step in range(SHORTEST):
            same &= ids[one + step] == ids[other + step]  # a hash may lie
            total += bits[ids[one + step]]
        total += _reached(ids, one + SHORTEST, other + SHORTEST, bits, 1)
        total += _reached(ids, one - 1, other - 1, bits, -1)
        kept.append(same & (total >= need))
    good = np.concatenate(kept) if kept else np.zeros(0, bool)
    return pairs[0][good], pairs[1][good]


def _reached(ids: Ids, one: Positions, other: Positions, bits: Bits, way: int) -> Bits:
    """The best score from a place on in one direction: a banded alignment, all pairs in step."""
    width = 2 * _BAND + 1
    windows = np.lib.stride_tricks.sliding_window_view(ids, _REACH + 2 * _BAND)
    if way > 0:
        left, right = windows[one], windows[other - _BAND]
    else:
        left = windows[one - (_REACH + 2 * _BAND - 1)][:, ::-1]
        right = windows[other - (_REACH + _BAND - 1)][:, ::-1]
    a, b = np.ascontiguousarray(left[:, :_REACH].T), np.ascontiguousarray(right.T)
    score = np.full((width, len(one)), 0, np.float32)
    for lane in range(width):
        score[lane] = -_SKIP_BITS * abs(lane - _BAND)
    best = np.zeros(len(one), np.float32)
    for step in range(_REACH):
        word = a[step]
        told = np.where(word == BREAK, _NEVER, bits[word])
        fresh = score + np.where(b[step : step + width] == word, told, np.float32(-EDIT_BITS))
        np.maximum(fresh[:-1], score[1:] - _SKIP_BITS, out=fresh[:-1])
        for lane in range(1, width):
            np.maximum(fresh[lane], fresh[lane - 1] - _SKIP_BITS, out=fresh[lane])
        np.add(fresh, _NEVER, out=fresh, where=(word == BREAK))
        score = fresh
        np.maximum(best, score.max(axis=0), out=best)
    return best
