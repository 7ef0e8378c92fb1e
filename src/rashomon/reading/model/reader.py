"""Attributions by the model: a drop-in for the rules', with a calibrated confidence each."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from rashomon.errors import ModelError
from rashomon.model import Document, Mode, Span
from rashomon.reading.attribution import Attribution
from rashomon.reading.model.extraction import Relation, encoded, relations
from rashomon.reading.model.linking import Run
from rashomon.reading.model.pieces import QUOTES, Pieces, pieces
from rashomon.reading.model.referring import Referents
from rashomon.reading.model.session import WEIGHTS, Model, load
from rashomon.settings import DEFAULT, Settings

__all__ = ["RULE", "STRETCH", "WEIGHTS", "Understood", "attributions", "available", "load", "reads", "understood"]

RULE = "model"
STRETCH = 200_000  # characters that are held in memory at once; an article has 5,000
_EMPTY_LINE = re.compile(r"\n[ \t\u00a0]*\n\s*")
_QUOTE_COLUMN = 1
_NEARLY_ALL = 0.9


def available(language: str = "en", settings: Settings = DEFAULT) -> bool:
    """Whether a model is installed, whole, and reads this language (a BCP 47 tag)."""
    try:
        return reads(load(WEIGHTS, settings.threads), language)
    except ModelError:
        return False


def reads(model: Model, language: str) -> bool:
    """Whether the model was trained on this language (a BCP 47 tag; of one that is not known, it was not)."""
    return language.lower().partition("-")[0] in model.languages


class Understood(NamedTuple):
    """What the model makes of a document: its attributions, and whom the phrases of its first stretch refer to."""

    attributions: tuple[Attribution, ...]
    referents: Referents | None


def understood(document: Document, sentences: tuple[Span, ...], settings: Settings = DEFAULT) -> Understood:
    """The attributions of a document's readable blocks, in text order of their cues, and its phrases' referents.

    Every attribution has a cue and a content; the holder is empty where the text names none. The confidence is the
    probability that content and holder are right, calibrated on news; those under the model's cut are left
    out. Raises ModelError.
    """
    model = load(WEIGHTS, settings.threads)
    starts = [s.start for s in sentences]
    made: list[Attribution] = []
    referents: Referents | None = None
    for group in stretches(paragraphs(document)):
        found = pieces(model.tokenizer, document.text, [(p.start, p.end) for p in group])
        if not len(found):
            continue
        first = encoded(found, model.encode, model.parameters)
        if referents is None:
            referents = Referents(document.text, found, first.states.astype(np.float16), model.antecedents)
        for relation in relations(found, first, model.ask, model.parameters):
            confidence = model.calibration(relation.evidence)
            if confidence >= model.cut:
                made.append(_attribution(found, relation, sentences, starts, confidence))
    return Understood(tuple(made), referents)


def attributions(
    document: Document, sentences: tuple[Span, ...], settings: Settings = DEFAULT
) -> tuple[Attribution, ...]:
    """The attributions of a document alone (see `understood`). Raises ModelError."""
    return understood(document, sentences, settings).attributions


def stretches(spans: Sequence[Span], limit: int = STRETCH) -> Iterator[list[Span]]:
    """Paragraphs in groups of about ``limit`` characters, so that a text of any length needs little memory.

    A paragraph that is longer by itself is parted where the limit falls.
    """
    group: list[Span] = []
    size = 0
    for span in spans:
        for start in range(span.start, span.end, limit):
            part = Span(start, min(start + limit, span.end))
            if group and size + len(part) > limit:
                yield group
                group, size = [], 0
            group.append(part)
            size += len(part)
    if group:
        yield group


def paragraphs(document: Document) -> list[Span]:
    """The readable blocks, parted at empty lines; the whole text where no blocks were told apart."""
    text = document.text
    blocks = [block.span for block in document.readable()]
    if not document.blocks and text:
        blocks = [Span(0, len(text))]
    result = []
    for block in blocks:
        start = block.start
        for gap in _EMPTY_LINE.finditer(text, block.start, block.end):
            if gap.start() > start:
                result.append(Span(start, gap.start()))
            start = gap.end()
        if block.end > start:
            result.append(Span(start, block.end))
    return result


def _attribution(
    found: Pieces, relation: Relation, sentences: Sequence[Span], starts: Sequence[int], confidence: float
) -> Attribution:
    content = tuple(_span(found, run) for run in relation.contents)
    cue = _span(found, relation.cue)
    holder = _span(found, relation.source) if relation.source else None
    first = min(span.start for span in (*content, cue, *([holder] if holder else [])))
    last = max(span.end for span in (*content, cue, *([holder] if holder else [])))
    at = bisect_right(starts, first) - 1
    quoted, share = _quoted(found, relation.contents)
    return Attribution(
        holder=holder,
        cue=cue,
        content=content,
        mode=Mode.DIRECT if share >= _NEARLY_ALL else Mode.MIXED if quoted else Mode.INDIRECT,
        sentence=sentences[at] if at >= 0 and first < sentences[at].end else Span(first, last),
        quoted=quoted,
        rule=RULE,
        confidence=round(confidence, 4),
    )


def _span(found: Pieces, run: Run) -> Span:
    return Span(int(found.starts[run.start]), int(found.ends[run.end - 1]))


def _quoted(found: Pieces, contents: Sequence[Run]) -> tuple[tuple[Span, ...], float]:
    """What of the contents stands in quotation marks, with the marks, and the share of its words."""
    quoted: list[Span] = []
    words = inner = 0
    for run in contents:
        states = found.features[run.start : run.end, _QUOTE_COLUMN]
        lettered = found.features[run.start : run.end, 0] > 0
        inside = states == QUOTES.index("inside")
        words += int(lettered.sum())
        inner += int((lettered & inside).sum())
        marked = states != QUOTES.index("outside")
        edges = np.flatnonzero(np.diff(marked.astype(np.int8), prepend=0, append=0))
        for low, high in zip(edges[::2], edges[1::2], strict=True):
            if inside[low:high].any():
                quoted.append(_span(found, Run("content", run.start + int(low), run.start + int(high))))
    return tuple(quoted), inner / words if words else 0.0
