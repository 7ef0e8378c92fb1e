"""The best tag sequence of a text, and how probable each of its tags is (a linear-chain CRF, in NumPy).

Lafferty, McCallum & Pereira, "Conditional random fields", ICML 2001. All windows are gone through side by
side, so that the number of steps is a window's length and not the text's.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from rashomon.reading.model.linking import TAGS, Floats
from rashomon.reading.model.pieces import Ints

FORBIDDEN = np.float32(-1e4)


def steps(transitions: Floats, joined: NDArray[np.bool_]) -> Floats:
    """Scores [window, piece, from, to] of going from one tag to the next; a word is never parted."""
    size = len(TAGS)
    between, inside = np.zeros((size, size), np.float32), np.full((size, size), FORBIDDEN)
    for a in range(size):
        for b in range(size):
            if TAGS[b].startswith("I") and TAGS[a][2:] != TAGS[b][2:]:
                between[a, b] = FORBIDDEN
        inside[a, 0 if a == 0 else a + a % 2] = 0.0
    result: Floats = np.where(joined[:, :, None, None], inside, transitions + between).astype(np.float32)
    return result


def viterbi(scores: Floats, moves: Floats, lengths: Ints) -> Ints:
    """The best tags, [window, piece]; what lies past a window's length is meaningless."""
    windows, size, tags = scores.shape
    back = np.zeros((windows, size, tags), dtype=np.int64)
    best = scores[:, 0].copy()
    for t in range(1, size):
        candidates = best[:, :, None] + moves[:, t]
        back[:, t] = candidates.argmax(1)
        reached = candidates.max(1) + scores[:, t]
        best = np.where((t < lengths)[:, None], reached, best)
    path = np.zeros((windows, size), dtype=np.int64)
    rows = np.arange(windows)
    tag = best.argmax(1)
    for t in range(size - 1, -1, -1):
        path[:, t] = tag
        tag = np.where(t < lengths, back[rows, t, tag], tag) if t else tag
    return path


def marginals(scores: Floats, moves: Floats, lengths: Ints) -> Floats:
    """The probability of every tag of every piece, [window, piece, tag]."""
    windows, size, tags = scores.shape
    forward = np.empty((windows, size, tags), np.float32)
    backward = np.zeros((windows, size, tags), np.float32)
    factors = np.exp(moves)
    emissions = np.exp(scores - scores.max(-1, keepdims=True))
    forward[:, 0] = emissions[:, 0] / emissions[:, 0].sum(-1, keepdims=True)
    for t in range(1, size):
        row = np.einsum("wa,wab->wb", forward[:, t - 1], factors[:, t]) * emissions[:, t]
        forward[:, t] = row / np.maximum(row.sum(-1, keepdims=True), 1e-30)
    backward[:, size - 1] = 1.0
    for t in range(size - 2, -1, -1):
        row = np.einsum("wab,wb->wa", factors[:, t + 1], emissions[:, t + 1] * backward[:, t + 1])
        row = row / np.maximum(row.sum(-1, keepdims=True), 1e-30)
        backward[:, t] = np.where((t < lengths - 1)[:, None], row, 1.0)
    both = forward * backward
    result: Floats = both / np.maximum(both.sum(-1, keepdims=True), 1e-30)
    return result
