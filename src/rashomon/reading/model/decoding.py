"""The best tag sequence of a text, and how probable each of its tags is (a linear-chain CRF, in NumPy).

Lafferty, McCallum & Pereira, "Conditional random fields", ICML 2001. All windows are gone through side by
side, so that the number of steps is a window's length and not the text's.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from rashomon.reading.model.linking import TAGS, Floats
from rashomon.reading.model.pieces import Ints

FORBIDDEN = np.float32(-1e4)


def steps(transitions: Floats, joined: NDArray[np.bool_], names: Sequence[str] = TAGS) -> Floats:
    """Scores [window, piece, from, to] of going from one tag to the next; a word is never parted."""
    size = len(names)
    between, inside = np.zeros((size, size), np.float32), np.full((size, size), FORBIDDEN)
    for a in range(size):
        for b in range(size):
            if names[b].startswith("I") and names[a][2:] != names[b][2:]:
                between[a, b] = FORBIDDEN
        inside[a, 0 if a == 0 else a + a % 2] = 0.0
    result: Floats = np.where(joined[:, :, None, None], inside, transitions + between).astype(np.float32)
    return result


def viterbi(scores: Floats, moves: Floats, lengths: Ints) -> Ints:
    """The best tags, [window, piece]; what lies past a window's length is meaningless."""
    windows, size, tags = scores.shape
    scores, moves = _padded(scores, moves, lengths, FORBIDDEN, np.float32(0.0))
    steps_from = np.ascontiguousarray(moves.transpose(1, 0, 3, 2))  # [piece, window, to, from]
    steps_at = np.ascontiguousarray(scores.transpose(1, 0, 2))
    back = np.zeros((size, windows, tags), dtype=np.int64)
    best = steps_at[0]
    for t in range(1, size):
        candidates = steps_from[t] + best[:, None, :]
        candidates.argmax(-1, out=back[t])
        best = candidates.max(-1) + steps_at[t]
    path = np.zeros((size, windows), dtype=np.int64)
    rows = np.arange(windows)
    path[size - 1] = best.argmax(1)
    for t in range(size - 1, 0, -1):
        path[t - 1] = back[t, rows, path[t]]
    return path.T


def marginals(scores: Floats, moves: Floats, lengths: Ints) -> Floats:
    """The probability of every tag of every piece, [window, piece, tag].

    The forward and the backward pass go side by side; float64 holds four steps between two normalisations.
    """
    windows, size, tags = scores.shape
    scores = scores - scores.max(-1, keepdims=True)
    scores, moves = _padded(scores, moves, lengths, np.float32(0.0), np.float32(0.0))
    emissions = np.exp(scores.astype(np.float64)).transpose(1, 0, 2)  # [piece, window, tag]
    factors = np.exp(np.maximum(moves, -60.0).astype(np.float64)).transpose(1, 0, 2, 3)
    onward = factors[1:] * emissions[1:, :, None, :]  # from the piece before, with what is seen here
    both = np.concatenate([onward, onward[::-1].transpose(0, 1, 3, 2)], axis=1)
    state = np.concatenate([emissions[0], np.ones_like(emissions[0])])[:, None, :]
    states = np.empty((size, 2 * windows, tags))
    states[0] = state[:, 0]
    for t in range(size - 1):
        state = state @ both[t]
        if t % 4 == 3:
            state /= state.sum(-1, keepdims=True)
        states[t + 1] = state[:, 0]
    joint = states[:, :windows] * states[::-1, windows:]
    joint /= np.maximum(joint.sum(-1, keepdims=True), 1e-300)
    result: Floats = joint.transpose(1, 0, 2).astype(np.float32)
    return result


def _padded(scores: Floats, moves: Floats, lengths: Ints, other: np.float32, same: np.float32) -> tuple[Floats, Floats]:
    """Past a window's length nothing is seen, and a tag goes on (``same``) or changes (``other``)."""
    past = np.arange(scores.shape[1])[None] >= lengths[:, None]
    if not past.any():
        return scores, moves
    stay = np.where(np.eye(scores.shape[2], dtype=np.bool_), same, other).astype(np.float32)
    scores, moves = scores.copy(), moves.copy()
    scores[past], moves[past] = 0.0, stay
    return scores, moves
