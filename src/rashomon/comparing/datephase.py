"""Whether what a date tells of lies before the event, came about after it, or is still to come."""

from __future__ import annotations

from datetime import date

from rashomon.comparing.events import Found
from rashomon.comparing.hearing import Hearing
from rashomon.comparing.inside import sentence_at
from rashomon.comparing.slips import slip
from rashomon.model import Reading, Span, TimeExpression
from rashomon.reading.times.plain import plain
from rashomon.reading.times.rules import Context
from rashomon.reading.times.tense import BACK, tense


def told_as_past(reading: Reading, time: TimeExpression) -> bool:
    """Whether a text without a date of its own tells a day as gone by."""
    if reading.document.published:
        return False
    sentence = sentence_at(reading.sentences, time.span.start)
    return sentence is not None and looks_back(reading, time, sentence)


def looks_back(reading: Reading, time: TimeExpression, sentence: Span) -> bool:
    """Whether the words around a time tell of what is over."""
    context = Context(text=plain(reading.document.text), published=None, sentence=sentence)
    return tense(context, time.span.start, time.span.end) == BACK


def phase_of(hearing: Hearing, reading: Reading | None, begin: date | None, end: date | None) -> str:
    """``past`` or ``upcoming`` as seen from the event; without one, from the document's own date.

    What had come about when a later document told of it is past, though it came after the event.
    """
    day = hearing.main.event.begin if hearing.main else None
    published = reading.document.published if reading else None
    if day is not None and published is not None and published > day and (end or begin or published) <= published:
        return "past"
    latest = max((r.document.published for r in hearing.readings if r.document.published), default=None)
    if day is None and latest is not None and (end or begin or latest) < latest:
        return "past"  # of a series without one event: what the last of its texts looks back on
    day = day or published
    if day is None or begin is None:
        return "past"
    return "upcoming" if begin > day or (end or begin) > day else "past"


def over(hearing: Hearing, found: Found) -> bool:
    """Whether a contact is told as past by a text that appeared when it was over, or that bears no date.

    What every text tells of as past on a day that is a slip is over too, whatever that day is.
    """
    last = found.event.end or found.event.begin
    telling = [t for t in found.tellings if last is not None and t.begin == last]
    if telling and all(t.phase == "past" and slip(t, hearing.by_id[t.document]) for t in telling):
        return True
    days = (hearing.by_id[t.document].document.published for t in found.tellings if t.phase == "past")
    return last is not None and any(day is None or day >= last for day in days)
