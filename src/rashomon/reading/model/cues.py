"""The second reading: for every cue that was found, its source and its contents among the pieces around it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np

from rashomon.reading.model.decoding import marginals, steps, viterbi
from rashomon.reading.model.linking import Floats, Run
from rashomon.reading.model.pieces import Ints, Pieces
from rashomon.reading.model.regions import MARKS, VIEWS, region, taken, view

# Takes states, views and mask of some cues' regions; gives the scores of `MARKS`.
Ask = Callable[[Floats, Ints, Ints], Floats]
# Takes a cue's number and some pieces; gives what is to be added to their marks' scores.
Prior = Callable[[int, int, int], Floats]

BATCH = 8
_ROLES = ("source", "content")


class Answer(NamedTuple):
    """What one cue was answered: pieces from ``start`` on, their marks, and the probability of every mark."""

    cue: Run
    start: int
    marks: Ints
    probabilities: Floats

    def runs(self, role: str) -> list[Run]:
        """The spans of a role, in text order."""
        first = 2 * _ROLES.index(role) + 1
        found: list[Run] = []
        begun = -1
        for i, mark in enumerate([*self.marks.tolist(), 0]):
            if begun >= 0 and mark != first + 1:
                found.append(Run(role, self.start + begun, self.start + i))
                begun = -1
            if mark == first:
                begun = i
        return found

    def likely(self, span: Run) -> float:
        """The geometric mean probability that the span's pieces are of its role, whatever their marks."""
        first = 2 * _ROLES.index(span.role) + 1
        rows = self.probabilities[span.start - self.start : span.end - self.start, first : first + 2]
        return float(np.exp(np.log(rows.sum(1) + 1e-9).mean()))

    def sure(self, span: Run) -> float:
        """The geometric mean probability of the span's marks."""
        rows = np.arange(span.start - self.start, span.end - self.start)
        return float(np.exp(np.log(self.probabilities[rows, self.marks[rows]] + 1e-9).mean()))


def answers(
    pieces: Pieces, states: Floats, cues: Sequence[Run], ask: Ask, transitions: Floats, prior: Prior | None = None
) -> list[Answer]:
    """The answer to each cue, in the cues' order; the ``prior`` is added to the scores."""
    marked = taken(len(pieces), cues)
    regions = [region(pieces.paragraphs, cue) for cue in cues]
    order = sorted(range(len(cues)), key=lambda i: regions[i][1] - regions[i][0])
    result: dict[int, Answer] = {}
    for at in range(0, len(order), BATCH):
        batch = order[at : at + BATCH]
        lengths = np.array([regions[i][1] - regions[i][0] for i in batch], dtype=np.int64)
        shape = (len(batch), int(lengths.max()))
        around = np.zeros((*shape, states.shape[1]), dtype=np.float32)
        views = np.zeros((*shape, len(VIEWS)), dtype=np.int64)
        mask = np.zeros(shape, dtype=np.int64)
        joined = np.zeros(shape, dtype=np.bool_)
        before = np.zeros((*shape, len(MARKS)), dtype=np.float32)
        for row, i in enumerate(batch):
            start, end = regions[i]
            around[row, : end - start] = states[start:end]
            views[row, : end - start] = view(pieces.sentences, pieces.paragraphs, marked, cues[i], start, end)
            mask[row, : end - start] = 1
            joined[row, : end - start] = pieces.joined[start:end]
            if prior is not None:
                before[row, : end - start] = prior(i, start, end)
        scores = ask(around, views, mask) + before
        moves = steps(transitions, joined, MARKS)
        marks, probabilities = viterbi(scores, moves, lengths), marginals(scores, moves, lengths)
        for row, i in enumerate(batch):
            n = int(lengths[row])
            result[i] = Answer(cues[i], regions[i][0], marks[row, :n], probabilities[row, :n])
    return [result[i] for i in range(len(cues))]
