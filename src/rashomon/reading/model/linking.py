"""Which source and which contents belong to a cue: what is seen of a pair of spans, and the choice.

Every attribution of the training corpus has exactly one cue, no spans overlap, and a source may serve
several cues. So each content chooses its cue, and each cue its source or none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from rashomon.reading.model.pieces import Ints

Floats = NDArray[np.float32]

ROLES = ("source", "cue", "content")
TAGS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
DIMENSIONS = 48
_GAPS = np.array((0, 1, 2, 4, 8, 16, 32, 64))
PAIR_FEATURES = 2 * len(_GAPS) + 3 + 3 + 3 + 3 + 5


class Run(NamedTuple):
    """Pieces ``[start, end)`` of one role."""

    role: str
    start: int
    end: int


def runs(tags: Sequence[int]) -> list[Run]:
    """The spans of a tag sequence; an inside tag that follows no span of its role begins one."""
    found: list[Run] = []
    role, start = 0, 0
    for i, tag in enumerate([*tags, 0]):
        kind = (tag + 1) // 2
        if role and (kind != role or tag % 2 == 1):
            found.append(Run(ROLES[role - 1], start, i))
            role = 0
        if kind and not role:
            role, start = kind, i
    return found


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the spans of a text lie, for telling how a pair of them stands to each other."""

    cues: Ints
    others: Ints
    sentences: Ints
    paragraphs: Ints

    @classmethod
    def of(cls, cues: Sequence[Run], others: Sequence[Run], sentences: Ints, paragraphs: Ints) -> Layout:
        """The layout of cues and of the spans of one other role, both in text order."""
        return cls(_bounds(cues), _bounds(others), sentences, paragraphs)

    def features(self, cue: Ints, other: Ints) -> Ints:
        """For pairs of indices (broadcast against each other) the numbers of what holds of them, [..., 6].

        What is seen: the signed distance in pieces; the cues, the spans of the other's role and all spans
        that lie between; how many paragraphs and sentences the two are apart.
        """
        c_start, c_end = self.cues[cue, 0], self.cues[cue, 1]
        o_start, o_end = self.others[other, 0], self.others[other, 1]
        after = o_start >= c_end
        gap = np.maximum(np.where(after, o_start - c_end, c_start - o_end), 0)
        low, high = np.minimum(c_end, o_end), np.maximum(c_start, o_start)
        cues, same = _between(self.cues, low, high), _between(self.others, low, high)
        paragraph = np.abs(self.paragraphs[o_start] - self.paragraphs[c_start])
        sentence = self.sentences[o_start] - self.sentences[c_start]
        base = 2 * len(_GAPS)
        return np.stack(
            [
                np.searchsorted(_GAPS, gap, side="right") - 1 + len(_GAPS) * after,
                base + np.minimum(cues, 2),
                base + 3 + np.minimum(same, 2),
                base + 6 + np.minimum(cues + same, 2),
                base + 9 + np.minimum(paragraph, 2),
                base + 12 + np.clip(sentence, -2, 2) + 2,
            ],
            axis=-1,
        )


def _bounds(spans: Sequence[Run]) -> Ints:
    return np.array([[s.start, s.end] for s in spans], dtype=np.int64).reshape(-1, 2)


def _between(spans: Ints, low: Ints, high: Ints) -> Ints:
    """How many spans start in ``[low, high)``."""
    starts = spans[:, 0]
    count: Ints = np.maximum(np.searchsorted(starts, high) - np.searchsorted(starts, low), 0)
    return count
