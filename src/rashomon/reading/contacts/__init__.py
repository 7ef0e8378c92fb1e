"""Contacts: mentions of calls, meetings, visits, summits, talks and letters between parties.

Each mention has the words that name it, who takes part, when it was and whether it is past or to come, all from
its own sentence; a mention that only refers ("the call") takes what it lacks from the last contact of its kind
in the document, with less confidence. What was said over a video link is a call, however it is titled.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rashomon.model import Contact, ContactKind, Document, Mention, Span, TimeExpression
from rashomon.reading.contacts.parties import CastLike, Parties, parties, usable
from rashomon.reading.contacts.timing import dating, negated, phase
from rashomon.reading.contacts.triggers import Trigger, triggers
from rashomon.reading.times.plain import plain

__all__ = ["contacts"]

_SPEAKING = frozenset((ContactKind.CALL, ContactKind.TALKS))
_SITTING = frozenset((ContactKind.MEETING, ContactKind.SUMMIT, ContactKind.TALKS, ContactKind.VISIT))
_REFERS = re.compile(
    r"\b(?i:the|that|this|their|its|both|each|whole|latest|recent)(?:\s+[\w'-]+){0,3}\s+$|\b(?i:the|that|this|their)\s+$"
)


def contacts(
    document: Document, sentences: Sequence[Span], cast: CastLike, times: Sequence[TimeExpression]
) -> tuple[Contact, ...]:
    """The contacts that a document mentions, in text order."""
    text = plain(document.text)
    found: list[Contact] = []
    dates = sorted(times, key=lambda t: t.span.start)
    for sentence in sentences:
        named = tuple(triggers(text, sentence.start, sentence.end))
        if not named:
            continue
        mentions = usable(cast, sentence)
        inside = [t for t in dates if sentence.covers(t.span)]
        found.extend(_of_sentence(document, text, sentence, named, mentions, inside))
    return tuple(_linked(found, text))


def _of_sentence(
    document: Document,
    text: str,
    sentence: Span,
    named: Sequence[Trigger],
    mentions: Sequence[Mention],
    times: Sequence[TimeExpression],
) -> Iterator[Contact]:
    for trigger in named:
        who = parties(trigger, text, sentence, mentions)
        if not _is_contact(trigger, text, sentence, who):
            continue
        others = [o for o in named if o is not trigger]
        when = dating(trigger, text, sentence, others, times)
        begin, end = (when.begin, when.end) if when else (None, None)
        sure = who.confidence - (0.4 if negated(trigger, text, sentence) else 0.0)
        yield Contact(
            span=Span(trigger.start, trigger.end),
            kind=trigger.kind,
            sentence=sentence,
            participants=who.actors,
            time=when,
            begin=begin,
            end=end,
            phase=phase(trigger, text, sentence, begin, end, document.published),
            confidence=max(round(sure, 2), 0.1),
        )


def _is_contact(trigger: Trigger, text: str, sentence: Span, who: Parties) -> bool:
    """Whether the words are a contact: a verb such as "called" or "met" needs somebody on both sides."""
    if trigger.noun:
        return True
    if trigger.needs:
        return len(who.actors) > 1
    return bool(who.actors)


def _linked(found: Sequence[Contact], text: str) -> Iterator[Contact]:
    """Mentions that only refer, filled from the last full contact that they may refer to."""
    full: list[Contact] = []
    for contact in found:
        if len(contact.participants) > 1:
            full.append(contact)
            yield contact
            continue
        known = next((c for c in reversed(full) if _may_be(contact, c)), None)
        if known is None or not _refers(contact, text):
            yield contact
            continue
        own = contact.time is not None
        yield replace(
            contact,
            participants=known.participants,
            time=contact.time or known.time,
            begin=contact.begin if own else known.begin,
            end=contact.end if own else known.end,
            phase=known.phase if contact.phase == "unknown" else contact.phase,
            confidence=round(min(contact.confidence, known.confidence, 0.6), 2),
        )


def _refers(contact: Contact, text: str) -> bool:
    before = text[max(contact.sentence.start, contact.span.start - 40) : contact.span.start]
    return bool(_REFERS.search(before))


def _may_be(contact: Contact, known: Contact) -> bool:
    """Whether a mention may refer to a contact: of a like kind, not parted by date or by past and to come."""
    alike = (
        contact.kind == known.kind or {contact.kind, known.kind} <= _SPEAKING or {contact.kind, known.kind} <= _SITTING
    )
    if not alike:
        return False
    if set(contact.participants) - set(known.participants):
        return False
    if contact.begin and known.begin and (contact.end or contact.begin) < known.begin:
        return False
    if contact.begin and known.begin and contact.begin > (known.end or known.begin):
        return False
    return contact.phase == known.phase or "unknown" in (contact.phase, known.phase)
