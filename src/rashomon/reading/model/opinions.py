"""What the first reading thinks of every piece in view of one cue: part of its source, of its contents, or neither.

The first reading tags spans over the whole text; every content span chooses among the cues nearby, and every cue
among the sources nearby or none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from rashomon.reading.model.linking import DIMENSIONS, Floats, Layout, Run
from rashomon.reading.model.pieces import Ints, Pieces

if TYPE_CHECKING:
    from rashomon.reading.model.extraction import Encoded, Parameters

NEIGHBOURS = 6  # how many spans before and after another are looked at
_WIDTH = 2 * NEIGHBOURS
_UNDECIDED = 0.5  # the share of a piece's probability that counts where the piece is in no span


@dataclass(frozen=True, slots=True)
class Choices:
    """Who chooses whom: for each chooser the number of its first candidate nearby, and how probable that one and the
    next `_WIDTH` are. Kept so, a text with thousands of cues needs no more memory than it has spans."""

    first: Ints
    probabilities: Floats

    @classmethod
    def none(cls, choosers: int) -> Choices:
        return cls(np.zeros(choosers, np.int64), np.zeros((choosers, _WIDTH), np.float32))

    def of(self, chooser: Ints, candidate: Ints) -> Floats:
        """How probable the choice is, of pairs of numbers broadcast against each other; 0 of what is far."""
        offset = candidate - self.first[chooser]
        near = (offset >= 0) & (offset < _WIDTH)
        result: Floats = np.where(near, self.probabilities[chooser, np.clip(offset, 0, _WIDTH - 1)], np.float32(0))
        return result


@dataclass(frozen=True, slots=True)
class Opinions:
    """``contents`` choose cues, and cues choose ``sources``; ``none`` is how probably a cue has no source.
    ``content_at`` and ``source_at`` number the span that each piece is in, -1 for none."""

    probabilities: Floats
    content_at: Ints
    source_at: Ints
    contents: Choices
    sources: Choices
    none: Floats
    content_spans: tuple[Run, ...]
    source_spans: tuple[Run, ...]
    chosen: Ints  # for each content the cue that it most probably belongs to

    def of(self, cue: int, start: int, end: int) -> Floats:
        """The probability of each of `regions.MARKS` for the pieces ``[start, end)``, [piece, mark]."""
        tags = self.probabilities[start:end]
        contents, sources = self.content_at[start:end], self.source_at[start:end]
        mine = np.full(1, cue, dtype=np.int64)
        of_content = self.contents.of(contents, mine) if len(self.contents.first) else np.float32(0)
        content = tags[:, 5:7] * np.where(contents < 0, _UNDECIDED, of_content)[:, None]
        source = tags[:, 1:3] * np.where(sources < 0, _UNDECIDED, self.sources.of(mine, sources))[:, None]
        marks = np.concatenate([source, content], axis=1)
        result: Floats = np.concatenate([np.clip(1 - marks.sum(1, keepdims=True), 1e-6, 1), marks], axis=1)
        return result

    def own(self, cue: int, start: int, end: int) -> tuple[Run | None, tuple[Run, ...]]:
        """The source and the contents within ``[start, end)`` that the first reading itself gives a cue."""
        contents = (self.content_spans[n] for n in np.flatnonzero(self.chosen == cue).tolist())
        within = tuple(s for s in contents if start <= s.start and s.end <= end)
        odds = self.sources.probabilities[cue]
        if odds.max() <= self.none[cue]:
            return None, within
        source = self.source_spans[int(self.sources.first[cue] + odds.argmax())]
        return (source if start <= source.start and source.end <= end else None), within

    def without(self, cue: int) -> float:
        """How probably a cue has no source."""
        return float(self.none[cue])


def opinions(pieces: Pieces, found: Encoded, spans: Sequence[Run], parameters: Parameters) -> Opinions:
    """The first reading's opinions of the cues among its spans."""
    cues, sources, contents = ([s for s in spans if s.role == role] for role in ("cue", "source", "content"))
    of_contents, of_cues = Choices.none(len(contents)), Choices.none(len(cues))
    none = np.ones(len(cues), np.float32)
    layout = Layout.of(cues, contents, pieces.sentences, pieces.paragraphs)
    cue_vectors, other_vectors = _means(found.links, cues, 2), _means(found.links, contents, 3)
    for number, near in enumerate(_near(contents, cues)):
        scores = (cue_vectors[near] * other_vectors[number]).sum(-1) * DIMENSIONS**-0.5
        scores = scores + parameters.content_pairs[layout.features(near, np.full_like(near, number))].sum(-1)
        of_contents.first[number] = near[0]
        of_contents.probabilities[number, : len(near)] = _softmax(scores)
    layout = Layout.of(cues, sources, pieces.sentences, pieces.paragraphs)
    cue_vectors, other_vectors = _means(found.links, cues, 0), _means(found.links, sources, 1)
    for number, near in enumerate(_near(cues, sources)):
        cue = cues[number]
        scores = (cue_vectors[number] * other_vectors[near]).sum(-1) * DIMENSIONS**-0.5
        scores = scores + parameters.source_pairs[layout.features(np.full_like(near, number), near)].sum(-1)
        odds = _softmax(np.append(scores, found.no_source[cue.start : cue.end].mean()))
        of_cues.first[number] = near[0] if len(near) else 0
        of_cues.probabilities[number, : len(near)], none[number] = odds[:-1], odds[-1]
    numbers = _numbered(len(pieces), contents), _numbered(len(pieces), sources)
    chosen = of_contents.first + of_contents.probabilities.argmax(1)
    return Opinions(found.probabilities, *numbers, of_contents, of_cues, none, tuple(contents), tuple(sources), chosen)


def _near(choosers: Sequence[Run], candidates: Sequence[Run]) -> list[Ints]:
    """For each span the numbers of the candidates nearby."""
    starts = np.array([c.start for c in candidates], dtype=np.int64)
    middles = np.searchsorted(starts, np.array([c.start for c in choosers], dtype=np.int64)).tolist()
    return [np.arange(max(0, m - NEIGHBOURS), min(len(candidates), m + NEIGHBOURS)) for m in middles]


def _numbered(size: int, spans: Sequence[Run]) -> Ints:
    result = np.full(size, -1, dtype=np.int64)
    for number, span in enumerate(spans):
        result[span.start : span.end] = number
    return result


def _softmax(scores: Floats) -> Floats:
    odds = np.exp(scores - scores.max())
    result: Floats = odds / odds.sum()
    return result


def _means(vectors: Floats, spans: Sequence[Run], column: int) -> Floats:
    part = vectors[:, column * DIMENSIONS : (column + 1) * DIMENSIONS]
    if not spans:
        return np.zeros((0, DIMENSIONS), np.float32)
    return np.stack([part[s.start : s.end].mean(0) for s in spans])
