"""Dates that a document without a date of its own leaves open, anchored through the event it tells.

A text that says only "last October" or "in April" fixes neither without a day to count from. When the
comparison knows the day of the event that the text is about, that day stands in, and every value that rests on
it is marked as inferred.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from rashomon.model import Contact, Reading, Span, TimeExpression
from rashomon.reading import times


def anchored(reading: Reading, day: date, calendar: Path | None = None) -> Reading:
    """The reading with open dates counted from ``day``; those that its own text fixes stay as they are."""
    if reading.document.published:
        return reading
    document = reading.document.with_(published=day)
    fresh = {t.span: t for t in times.times(document, reading.sentences, calendar)}
    expressions = tuple(_inferred(old, fresh.get(old.span)) for old in reading.times)
    by_span = {t.span: t for t in expressions}
    contacts = tuple(_contact(c, by_span) for c in reading.contacts)
    return replace(reading, times=expressions, contacts=contacts)


def _inferred(old: TimeExpression, new: TimeExpression | None) -> TimeExpression:
    if new is None or (new.value, new.begin, new.end) == (old.value, old.begin, old.end):
        return old
    if old.begin and old.end:  # the text itself fixed it
        return old
    return replace(new, inferred=True, anchor=new.anchor or "event", confidence=round(new.confidence * 0.8, 3))


def _contact(contact: Contact, times_by_span: dict[Span, TimeExpression]) -> Contact:
    if contact.time is None or contact.begin:
        return contact
    time = times_by_span.get(contact.time.span, contact.time)
    return replace(contact, time=time, begin=time.begin, end=time.end)
