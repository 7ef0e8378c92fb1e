"""Quoted words that stand in a side's own text although a document gives them to somebody else, or to nobody."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from rashomon.comparing.exact import between
from rashomon.comparing.quotes import inside_marks
from rashomon.comparing.quoting.days import nearest
from rashomon.comparing.quoting.owntexts import LONG, OwnTexts
from rashomon.comparing.quoting.speakers import may_be_one
from rashomon.model import PRESS, Actor, Evidence, PlacedStatement, QuoteCheck, Reading, Span

_LEAST = 5  # words in a row by which words given to somebody else, or to nobody, are known
_MARKED = re.compile(r"[“\"«「『]((?:[^“”\"«»「」『』\n]|\n(?!\s*\n)){12,600})[”\"»」』]")


def given_elsewhere(case: OwnTexts, placed: PlacedStatement, span: Span) -> QuoteCheck | None:
    """Words that a document gives to one speaker and another side's own text has as its own."""
    actor = case.actor(placed)
    if actor is None or placed.document in case.owned:
        return None
    named = actor.name[:1].isupper()  # not "it said", which gives the words to nobody in particular
    inner = case.inner(placed, span)
    document = case.hearing.by_id[placed.document].document
    for side, texts in case.own.items():
        for own in nearest(document, texts):
            issuer = own.profile.issuer
            if (
                issuer is None
                or may_be_one(actor, issuer)
                or case.language(own.document.id) != case.language(placed.document)
            ):
                continue
            found = case.found(placed.document, inner, own.document.id)
            if found is None or found.verdict == "altered" or found.run < _LEAST:
                continue
            if _tells_of(case, own, found.span, actor):
                continue
            original = Evidence(own.document.id, found.span)
            edits = between(case.hearing.words(original), inner.of(case.hearing.text(placed.document)))
            evidence = Evidence(placed.document, inner, placed.id)
            given_to = actor.name if named else ""
            return QuoteCheck(evidence, actor.id, side, found.verdict, original, edits, None, found.notes, given_to)
    return None


def of_its_own(case: OwnTexts, placed: PlacedStatement, span: Span) -> QuoteCheck | None:
    """Words of an own text that a document gives to somebody who may well be its voice, though nothing says so: "the
    three governments", "they", "officials"."""
    if placed.document in case.owned:
        return None
    own = [(side, text) for side, texts in case.own.items() for text in texts]
    inner, actor = case.inner(placed, span), case.actor(placed)
    for check in _standing(case, placed.document, inner, own):
        issuer = case.hearing.by_id[check.original.document].profile.issuer if check.original else None
        if check.verdict != "altered" and issuer is not None and (actor is None or may_be_one(actor, issuer)):
            evidence = Evidence(placed.document, inner, placed.id)
            return replace(check, evidence=evidence, actor=actor.id if actor else None)
    return None


def unread(case: OwnTexts, made: Mapping[tuple[str, Span], QuoteCheck]) -> Iterator[QuoteCheck]:
    """Words in quotation marks that were read as nobody's and stand in an own text all the same."""
    own = [(side, text) for side, texts in case.own.items() for text in texts]
    mine = {text.document.id for _, text in own}
    for reading in case.hearing.readings:
        document = reading.document
        if document.id in mine:
            continue
        taken = [span for name, span in made if name == document.id]
        taken += [q for s in reading.statements for q in s.quoted]
        for block in document.readable():
            for match in _MARKED.finditer(document.text, block.span.start, block.span.end):
                inner = inside_marks(document.text, Span(match.start(1), match.end(1)))
                if any(inner.overlaps(span) for span in taken):
                    continue
                yield from _standing(case, document.id, inner, own)


def _standing(case: OwnTexts, document: str, inner: Span, own: Iterable[tuple[str, Reading]]) -> Iterator[QuoteCheck]:
    for side, text in own:
        found = case.found(document, inner, text.document.id)
        enough = found is not None and found.run >= (LONG if found.verdict == "altered" else _LEAST)
        if found is not None and enough and case.language(document) == case.language(text.document.id):
            original = Evidence(text.document.id, found.span)
            edits = between(case.hearing.words(original), inner.of(case.hearing.text(document)))
            yield QuoteCheck(Evidence(document, inner), None, side, found.verdict, original, edits, None, found.notes)
            return


def _tells_of(case: OwnTexts, own: Reading, span: Span, actor: Actor) -> bool:
    """Whether an own text gives the words to that speaker, too, or to the speaker's side: the words themselves, or what
    stands last before them in their paragraph, which they may go on with."""
    here = [p for p in case.hearing.statements if p.document == own.document.id and p.statement.content]
    start = own.document.text.rfind("\n", 0, span.start) + 1
    before = [p for p in here if p.statement.holder.span and start <= p.statement.span.start <= span.start]
    last = max(before, key=lambda p: p.statement.span.start, default=None)
    for placed in here:
        if placed is last or any(p.overlaps(span) for p in placed.statement.content):
            holder = case.actor(placed)
            if holder is not None and (holder.id == actor.id or (holder.side == actor.side and actor.side != PRESS)):
                return True
    return False
