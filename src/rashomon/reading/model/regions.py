"""What is read a second time for a cue: the pieces around it, and how each of them lies to it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from rashomon.reading.model.linking import Run
from rashomon.reading.model.pieces import Ints

BEFORE, AFTER = 72, 104  # pieces; nine attributions in a thousand of the training corpus reach farther
MARKS = ("O", "B-source", "I-source", "B-content", "I-content")
_GAPS = np.array((0, 1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64))
_SENTENCES, _PARAGRAPHS = 3, 2
VIEWS = (
    ("distance", 1 + 2 * len(_GAPS)),
    ("sentence", 2 * _SENTENCES + 1),
    ("paragraph", _PARAGRAPHS + 1),
    ("cue", 2),
)


def region(paragraphs: Ints, cue: Run, before: int = BEFORE, after: int = AFTER) -> tuple[int, int]:
    """The pieces ``[start, end)`` among which a cue's source and contents are looked for: those of its
    paragraph and of the next, no farther from it than ``before`` and ``after`` pieces."""
    own = int(paragraphs[cue.start])
    start = int(np.searchsorted(paragraphs, own, side="left"))
    end = int(np.searchsorted(paragraphs, own + 1, side="right"))
    return max(start, cue.start - before), min(max(end, cue.end), cue.end + after)


def view(sentences: Ints, paragraphs: Ints, taken: NDArray[np.bool_], cue: Run, start: int, end: int) -> Ints:
    """How the pieces ``[start, end)`` lie to a cue, one column for each of `VIEWS`.

    ``taken`` says which pieces of the text belong to any cue.
    """
    at = np.arange(start, end)
    gap = np.where(at < cue.start, cue.start - at - 1, at - cue.end)
    bucket = np.searchsorted(_GAPS, np.maximum(gap, 0), side="right") + len(_GAPS) * (at >= cue.end)
    inside = (at >= cue.start) & (at < cue.end)
    result: Ints = np.stack(
        [
            np.where(inside, 0, bucket),
            np.clip(sentences[start:end] - sentences[cue.start], -_SENTENCES, _SENTENCES) + _SENTENCES,
            np.clip(np.abs(paragraphs[start:end] - paragraphs[cue.start]), 0, _PARAGRAPHS),
            (taken[start:end] & ~inside).astype(np.int64),
        ],
        axis=-1,
    )
    return result


def taken(size: int, cues: Sequence[Run]) -> NDArray[np.bool_]:
    """Which of ``size`` pieces belong to one of the cues."""
    result = np.zeros(size, dtype=np.bool_)
    for cue in cues:
        result[cue.start : cue.end] = True
    return result
