"""From the encoder's output to relations over pieces: tags, spans, and which of them belong together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from rashomon.reading.model.decoding import marginals, steps, viterbi
from rashomon.reading.model.linking import DIMENSIONS, TAGS, Floats, Layout, Run, runs
from rashomon.reading.model.pieces import Ints, Pieces
from rashomon.reading.model.windows import Window, windows

# Takes ids, features and mask of a batch of windows; gives tag scores, link vectors, no-source scores and states.
Encode = Callable[[Ints, Ints, Ints], tuple[Floats, ...]]

WIDTH = 384  # of the encoder's states
NEIGHBOURS = 6  # how many cues before and after a span are looked at


@dataclass(frozen=True, slots=True)
class Parameters:
    """What was learned besides the encoder, and how windows are cut.

    ``transitions`` [tag, tag]; ``source_pairs`` and ``content_pairs`` weigh what `Layout` sees of a pair;
    ``bias`` is added to the tags' scores. A further content of a cue is kept if its link is at least as
    probable as ``further``.
    """

    transitions: Floats
    source_pairs: Floats
    content_pairs: Floats
    bias: Floats
    further: float = 0.75
    core: int = 206
    size: int = 254
    batch: int = 8
    first: int = 101  # [CLS]
    last: int = 102  # [SEP]


@dataclass(frozen=True, slots=True)
class Relation:
    """One attribution over pieces; the probabilities are those of its spans' tags and of its links."""

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
    scores, links, no_source, *rest = encode(ids, features, mask)
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
        if rest:
            result.states[kept] = rest[0][row, 1:-1][inner]


def relations(pieces: Pieces, found: Encoded, parameters: Parameters) -> list[Relation]:
    """The relations of a text, by their cues' order; a cue that no content chooses is left out."""
    spans = runs(found.tags.tolist())
    cues = [s for s in spans if s.role == "cue"]
    sources = [s for s in spans if s.role == "source"]
    contents = [s for s in spans if s.role == "content"]
    if not cues or not contents:
        return []
    cue_of, content_sure = _partners(pieces, found, contents, cues, parameters.content_pairs, 2, content=True)
    source_of, source_sure = _partners(pieces, found, cues, sources, parameters.source_pairs, 0, content=False)
    contents_of: dict[int, list[int]] = defaultdict(list)
    for i, number in enumerate(cue_of):
        contents_of[number].append(i)
    result = []
    for number, own in sorted(contents_of.items()):
        cue = cues[number]
        surest = max(own, key=lambda i: content_sure[i])
        own = [i for i in own if i == surest or content_sure[i] >= parameters.further]
        source = sources[source_of[number]] if source_of[number] >= 0 else None
        chosen = tuple(contents[i] for i in own)
        evidence = (
            _sure(found, cue),
            _sure(found, source) if source else 1.0,
            float(np.mean([_sure(found, c) for c in chosen])),
            float(source_sure[number]),
            float(np.mean([content_sure[i] for i in own])),
            float(source is None),
        )
        result.append(Relation(cue, source, chosen, evidence))
    return result


def _partners(
    pieces: Pieces,
    found: Encoded,
    choosers: Sequence[Run],
    candidates: Sequence[Run],
    weights: Floats,
    column: int,
    content: bool,
) -> tuple[list[int], list[float]]:
    """For each chooser its best candidate nearby, -1 for none, and how probable that choice is.

    Contents choose a cue; cues choose a source, or none.
    """
    cues, others = (candidates, choosers) if content else (choosers, candidates)
    layout = Layout.of(cues, others, pieces.sentences, pieces.paragraphs)
    cue_vectors = _means(found.links, cues, column)
    other_vectors = _means(found.links, others, column + 1)
    starts = np.array([c.start for c in candidates])
    chosen, sure = [], []
    for number, span in enumerate(choosers):
        middle = int(np.searchsorted(starts, span.start))
        near = np.arange(max(0, middle - NEIGHBOURS), min(len(candidates), middle + NEIGHBOURS))
        mine = np.full_like(near, number)
        cue, other = (near, mine) if content else (mine, near)
        scores = (cue_vectors[cue] * other_vectors[other]).sum(-1) * DIMENSIONS**-0.5
        scores = scores + weights[layout.features(cue, other)].sum(-1)
        if not content:
            scores = np.append(scores, found.no_source[span.start : span.end].mean())
        odds = np.exp(scores - scores.max())
        best = int(odds.argmax())
        chosen.append(int(near[best]) if best < len(near) else -1)
        sure.append(float(odds[best] / odds.sum()))
    return chosen, sure


def _means(vectors: Floats, spans: Sequence[Run], column: int) -> Floats:
    part = vectors[:, column * DIMENSIONS : (column + 1) * DIMENSIONS]
    if not spans:
        return np.zeros((0, DIMENSIONS), np.float32)
    return np.stack([part[s.start : s.end].mean(0) for s in spans])


def _sure(found: Encoded, span: Run) -> float:
    """The geometric mean probability of the span's tags."""
    rows = np.arange(span.start, span.end)
    return float(np.exp(np.log(found.probabilities[rows, found.tags[rows]] + 1e-9).mean()))
