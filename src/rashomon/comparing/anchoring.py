"""Dates that a document without a date of its own leaves open, anchored through the event it tells.

A text that says only "last October" or "in April" fixes neither without a day to count from. When the comparison knows
the day of the event that the text is about, the day on which the text then appeared stands in (see `undated`), and
every value that rests on it is marked as inferred. What counts from the very day of the text ("yesterday", "today")
stays open where that day is only likely.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

from rashomon.comparing import undated
from rashomon.comparing.events import Found
from rashomon.model import Contact, Reading, Span, TimeExpression
from rashomon.reading import times

_OF_THE_DAY = re.compile(  # counts from the very day on which the text appeared
    r"(?i)(?:(?:earlier |later )?today|yesterday|tomorrow|tonight|overnight|last night"
    r"|this (?:morning|afternoon|evening)|[\w-]+ days ago)\b"
)
_FAIR = 0.55  # part of the likelihood from which one day of several is what "yesterday" counts from


def anchored(reading: Reading, found: Found, calendar: Path | None = None) -> Reading:
    """The reading with open dates counted through the event; those that its own text fixes stay as they are.

    A document that has its own date, and an event that has none, leave the reading as it is.
    """
    begin, end = found.event.begin, found.event.end or found.event.begin
    if reading.document.published or begin is None or end is None or undated.looks_back(reading, found):
        return reading
    event = (begin, end)
    release = undated.release_of(reading, found)
    fresh = _counted(reading, release.best, calendar)
    named = undated.weekdays(reading, _counted(reading, end, calendar), found) if release.basis == "likely" else []
    release = undated.weighed(release, named, event)
    if named:
        fresh = _counted(reading, release.best, calendar)
    unsure = release.basis == "likely" and release.days[release.best] < _FAIR * sum(release.days.values())
    settled = {one.time.span: undated.placed(one, release) for one in named}
    for contact in (c for t in found.tellings if t.document == reading.document.id for c in t.contacts):
        if contact.time and not contact.begin and (own := undated.near(contact.time, event, release)):
            settled[contact.time.span] = own
    by_span = {t.span: t for t in fresh}
    expressions = []
    for old in reading.times:
        new = settled.get(old.span)
        if new is None and not (unsure and _OF_THE_DAY.match(old.span.of(reading.document.text))):
            new = _inferred(old, by_span.get(old.span), release)
        expressions.append(new or old)
    known = {t.span: t for t in expressions}
    return replace(
        reading, times=tuple(expressions), contacts=tuple(_contact(contact, known) for contact in reading.contacts)
    )


def _counted(reading: Reading, day: date, calendar: Path | None) -> tuple[TimeExpression, ...]:
    """The expressions as they would be in a text of that day."""
    return times.times(reading.document.with_(published=day), reading.sentences, calendar)


def _inferred(old: TimeExpression, new: TimeExpression | None, release: undated.Release) -> TimeExpression:
    if new is None or (new.value, new.begin, new.end) == (old.value, old.begin, old.end):
        return old
    if old.begin and old.end:  # the text itself fixed it
        return old
    anchor = "dateline" if release.basis == "dateline" and new.anchor == "published" else new.anchor or "event"
    return replace(new, inferred=True, anchor=anchor, confidence=round(new.confidence * 0.8, 3))


def _contact(contact: Contact, times_by_span: dict[Span, TimeExpression]) -> Contact:
    if contact.time is None or contact.begin:
        return contact
    time = times_by_span.get(contact.time.span, contact.time)
    return replace(contact, time=time, begin=time.begin, end=time.end)
