"""The sequence in which a sentence's figures are read."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import replace

from rashomon.model import Document, Quantity, Span, TimeExpression
from rashomon.reading.languages import reader_of
from rashomon.reading.quantities.changes import changed, with_previous
from rashomon.reading.quantities.concepts import with_concepts
from rashomon.reading.quantities.draft import Draft, Scene
from rashomon.reading.quantities.foreign import foreign
from rashomon.reading.quantities.foreign_words import words as foreign_words
from rashomon.reading.quantities.lexicon import number_words, phrases
from rashomon.reading.quantities.measuring import measured
from rashomon.reading.quantities.numerals import Number, NumberReader
from rashomon.reading.quantities.periods import with_period
from rashomon.reading.quantities.ranges import joined
from rashomon.reading.quantities.refusals import NAMING, refused
from rashomon.reading.quantities.shared import shared
from rashomon.reading.quantities.syntax import ShallowSyntax, Syntax
from rashomon.reading.quantities.tokens import Token, plain, tokens
from rashomon.reading.quantities.units import spelled, unit_table

_MONEY = {"pound": "pound sterling"}  # what a bare name stands for that is a unit of weight in English
_IN_ROW = 0.3  # confidence
LARGEST = 1e18  # no amount of anything that is spoken of is larger; what reads so is told as vague

SyntaxReader = Callable[[Sequence[Token], Sequence[Number], Sequence[Number]], Syntax]
"""Reads a sentence's syntax from its tokens, its numbers, and those numbers that belong to names."""


def quantities(
    document: Document,
    sentences: Sequence[Span],
    times: Sequence[TimeExpression] = (),
    syntax: SyntaxReader = ShallowSyntax,
) -> tuple[Quantity, ...]:
    """All figures of the sentences, in text order.

    ``times`` are the document's time expressions: what is part of a date or clock time is no figure, while a
    duration ("six weeks") stays one. ``syntax`` reads a sentence's syntax and can be a dependency parse.
    """
    own = reader_of(document.language).quantities
    if own is not None:
        return tuple(_alike(quantity) for quantity in own(document, sentences, times))
    text = plain(document.text)
    ordered = sorted(times, key=lambda time: time.span.start)
    starts = [time.span.start for time in ordered]
    found: list[Quantity] = []
    others = foreign_words(document.language)
    for sentence in sentences:
        near = ordered[max(0, bisect_left(starts, sentence.start) - 1) : bisect_left(starts, sentence.end)]
        if others is not None:
            found.extend(foreign(text, sentence, others, near))
        else:
            found.extend(_of_sentence(text, sentence, document.language, near, syntax))
    return tuple(found)


def _alike(quantity: Quantity) -> Quantity:
    """A figure of a language's own reader, its currency named as all others are and no absurd value kept."""
    name = _MONEY.get(quantity.unit) or unit_table().money.get(quantity.unit, quantity.unit)
    if quantity.high is not None and abs(quantity.high) > LARGEST:
        return replace(quantity, unit=name, value=None, low=None, high=None, previous=None, vague=True)
    return quantity if name == quantity.unit else replace(quantity, unit=name)


def _of_sentence(
    text: str, sentence: Span, language: str, times: Sequence[TimeExpression], syntax: SyntaxReader
) -> list[Quantity]:
    words = number_words(language)
    cut = tokens(text, sentence)
    numbers = NumberReader(cut, words).numbers()
    if not numbers:
        return []
    scene = Scene(cut, numbers, syntax(cut, numbers, ()), phrases(language), times)
    reasons = [refused(scene, number) for number in numbers]
    kept = [number for number, reason in zip(numbers, reasons, strict=True) if reason is None]
    names = [number for number, reason in zip(numbers, reasons, strict=True) if reason in NAMING]
    if not kept:
        return []
    if names:  # their digits belong to names, which the syntax can then see whole
        scene = Scene(cut, kept, syntax(cut, numbers, names), scene.phrases, times)
    drafts = [draft for number in kept if (draft := measured(scene, number, words)) is not None]
    drafts = [_doubted(scene, draft) for draft in shared(scene, joined(scene, drafts))]
    drafts = with_previous(scene, changed(scene, drafts))
    drafts = _with_periods(scene, with_concepts(scene, drafts))
    return [_quantity(scene, draft) for draft in drafts]


def _doubted(scene: Scene, draft: Draft) -> Draft:
    """An amount without a unit right beside another number is doubtful: a row of a table made flat."""
    if draft.unit != "-" or draft.ranged or draft.previous is not None:
        return draft
    beside = (draft.first - 1, draft.last)
    row = any(0 <= i < len(scene.tokens) and scene.tokens[i].kind == "num" for i in beside)
    return draft._replace(confidence=min(draft.confidence, _IN_ROW)) if row else draft


def _with_periods(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    limits = [draft.first for draft in drafts[1:]] + [len(scene.tokens)]
    return [with_period(scene, draft, limit) for draft, limit in zip(drafts, limits, strict=False)]


def _span(scene: Scene, at: tuple[int, int]) -> Span:
    return Span(scene.tokens[at[0]].start, scene.tokens[at[1] - 1].end)


def _quantity(scene: Scene, draft: Draft) -> Quantity:
    """The domain type, all token ranges turned to characters."""
    exact = draft.exact and abs(draft.high) <= LARGEST
    plain_value = exact and not draft.ranged
    concept = [spelled(scene.tokens, phrase.first, phrase.last, exact=True) for phrase in draft.concept]
    head = draft.concept[0] if draft.concept else None
    return Quantity(
        span=_span(scene, (draft.first, draft.last)),
        value=draft.low if plain_value else None,
        low=draft.low if exact else None,
        high=draft.high if exact else None,
        unit=draft.unit,
        change=draft.change,
        concept=", ".join(concept),
        previous=draft.previous,
        vague=not exact,
        unit_span=_span(scene, draft.unit_at) if draft.unit_at else None,
        concept_span=_span(scene, (head.first, head.last)) if head else None,
        previous_span=_span(scene, draft.previous_at) if draft.previous_at else None,
        period=_span(scene, draft.period) if draft.period else None,
        confidence=max(0.1, round(draft.confidence - (0.2 if draft.number.doubtful else 0.0), 2)),
    )
