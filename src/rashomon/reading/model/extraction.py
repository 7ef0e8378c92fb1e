"""From the networks' output to relations over pieces: the encoder's tags, then a second reading of every cue.

The first reading tags the whole text and says which spans belong to which cue; the second reads each cue by itself
(`cues`), with the first's opinion of every piece as evidence beside its own. A piece that two cues claim counts for
the surer one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from rashomon.reading.model.cues import Answer, Ask, answers
from rashomon.reading.model.decoding import marginals, steps, viterbi
from rashomon.reading.model.linking import DIMENSIONS, TAGS, Floats, Run, runs
from rashomon.reading.model.opinions import Opinions, opinions
from rashomon.reading.model.pieces import Ints, Pieces
from rashomon.reading.model.windows import Window, windows

# Takes ids, features and mask of a batch of windows; gives tag scores, link vectors, no-source scores and states.
Encode = Callable[[Ints, Ints, Ints], tuple[Floats, Floats, Floats, Floats]]

WIDTH = 384  # of the encoder's states


@dataclass(frozen=True, slots=True)
class Parameters:
    """What was learned besides the encoder, and how windows are cut.

    ``transitions`` [tag, tag] and ``marks`` [mark, mark]; ``source_pairs`` and ``content_pairs`` weigh what `Layout`
    sees of a pair; ``bias`` is added to the tags' scores. ``vote`` is what the first reading's opinion, as a log
    probability, counts for beside the second's scores.
    """

    transitions: Floats
    source_pairs: Floats
    content_pairs: Floats
    bias: Floats
    marks: Floats
    vote: float = 0.15
    core: int = 206
    size: int = 254
    batch: int = 8
    first: int = 101  # [CLS]
    last: int = 102  # [SEP]


@dataclass(frozen=True, slots=True)
class Relation:
    """One attribution over pieces. ``evidence`` is how probable the cue's tags, the source's and the contents' marks
    are, how far the first reading agrees on source and contents, and 1 where there is no source."""

    cue: Run
    source: Run | None
    contents: tuple[Run, ...]
    evidence: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Encoded:
    """What the encoder says of every piece of a text."""

    tags: Ints
    probabilities: Floats
    links: Floats
    no_source: Floats
    states: Floats


def encoded(pieces: Pieces, encode: Encode, parameters: Parameters) -> Encoded:
    """Run the encoder over the text's windows, longest together, and decode the tags."""
    size = len(pieces)
    result = Encoded(
        np.zeros(size, np.int64),
        np.zeros((size, len(TAGS)), np.float32),
        np.zeros((size, 4 * DIMENSIONS), np.float32),
        np.zeros(size, np.float32),
        np.zeros((size, WIDTH), np.float32),
    )
    ordered = sorted(windows(pieces, parameters.core, parameters.size), key=lambda w: w.start - w.end)
    for at in range(0, len(ordered), parameters.batch):
        _read(pieces, ordered[at : at + parameters.batch], encode, parameters, result)
    return result


def _read(pieces: Pieces, batch: Sequence[Window], encode: Encode, parameters: Parameters, result: Encoded) -> None:
    lengths = np.array([w.end - w.start for w in batch], dtype=np.int64)
    longest = int(lengths.max())
    ids = np.zeros((len(batch), longest + 2), dtype=np.int64)
    features = np.zeros((len(batch), longest + 2, pieces.features.shape[1]), dtype=np.int64)
    joined = np.zeros((len(batch), longest), dtype=np.bool_)
    mask = np.zeros_like(ids)
    for row, window in enumerate(batch):
        length = window.end - window.start
        ids[row, 0], ids[row, length + 1] = parameters.first, parameters.last
        ids[row, 1 : length + 1] = pieces.ids[window.start : window.end]
        features[row, 1 : length + 1] = pieces.features[window.start : window.end]
        joined[row, :length] = pieces.joined[window.start : window.end]
        mask[row, : length + 2] = 1
    scores, links, no_source, states = encode(ids, features, mask)
    scores = scores[:, 1:-1] + parameters.bias
    moves = steps(parameters.transitions, joined)
    tags = viterbi(scores, moves, lengths)
    probabilities = marginals(scores, moves, lengths)
    for row, window in enumerate(batch):
        kept = slice(window.core_start, window.core_end)
        inner = slice(window.core_start - window.start, window.core_end - window.start)
        result.tags[kept] = tags[row, inner]
        result.probabilities[kept] = probabilities[row, inner]
        result.links[kept] = links[row, 1:-1][inner]
        result.no_source[kept] = no_source[row, 1:-1, 0][inner]
        result.states[kept] = states[row, 1:-1][inner]


def relations(pieces: Pieces, found: Encoded, ask: Ask, parameters: Parameters) -> list[Relation]:
    """The relations of a text, by their cues' order; a cue that neither reading gives a content is left out.

    Where the second reading finds nothing, what the first found stands, and the evidence says how they differ.
    """
    spans = runs(found.tags.tolist())
    cues = [s for s in spans if s.role == "cue"]
    if not cues:
        return []
    first = opinions(pieces, found, spans, parameters)

    def prior(number: int, start: int, end: int) -> Floats:
        odds: Floats = parameters.vote * np.log(first.of(number, start, end) + 0.03)
        return odds.astype(np.float32)

    given = answers(pieces, found.states, cues, ask, parameters.marks, prior)
    result = []
    for number, (answer, contents) in enumerate(zip(given, _settled(given, len(pieces)), strict=True)):
        source = max(answer.runs("source"), key=answer.sure, default=None)
        if not answer.runs("content"):
            source, contents = first.own(number, answer.start, answer.start + len(answer.marks))
        if contents:
            evidence = _evidence(found, first, number, answer, source, contents)
            result.append(Relation(answer.cue, source, contents, evidence))
    return result


def _settled(given: Sequence[Answer], size: int) -> list[tuple[Run, ...]]:
    """The contents of each answer, less those of which another cue is surer for the greater part."""
    surest, owner = np.zeros(size, np.float32), np.full(size, -1)
    each = [answer.runs("content") for answer in given]
    for number, (answer, contents) in enumerate(zip(given, each, strict=True)):
        for span in contents:
            at = slice(span.start, span.end)
            sure = answer.probabilities[span.start - answer.start : span.end - answer.start, 3:].sum(1)
            better = sure > surest[at]
            surest[at], owner[at] = np.where(better, sure, surest[at]), np.where(better, number, owner[at])
    return [
        tuple(s for s in contents if 2 * (owner[s.start : s.end] == number).sum() >= s.end - s.start)
        for number, contents in enumerate(each)
    ]


def _evidence(
    found: Encoded, first: Opinions, number: int, answer: Answer, source: Run | None, contents: Sequence[Run]
) -> tuple[float, ...]:
    """What speaks for a relation, each a probability, and whether it has no source."""
    start, end = answer.start, answer.start + len(answer.marks)
    opinion = first.of(number, start, end)
    own = np.zeros(end - start, dtype=np.bool_)
    for span in contents:
        own[span.start - start : span.end - start] = True
    content = opinion[:, 3:].sum(1)
    common = float(content[own].sum())
    if source is None:
        sure, agreed = 1.0 - min(1.0, float(answer.probabilities[:, 1].sum())), first.without(number)
    else:
        inside = slice(source.start - start, source.end - start)
        sure, agreed = answer.likely(source), float(opinion[inside, 1:3].sum(1).mean())
    return (
        _sure(found, answer.cue),
        sure,
        float(np.mean([answer.likely(span) for span in contents])),
        agreed,
        common / max(float(content.sum()) + float(own.sum()) - common, 1e-6),
        float(source is None),
    )


def _sure(found: Encoded, span: Run) -> float:
    """The geometric mean probability of the span's tags."""
    rows = np.arange(span.start, span.end)
    return float(np.exp(np.log(found.probabilities[rows, found.tags[rows]] + 1e-9).mean()))
