"""Dates that events have from another event: "the same day Xi spoke with Trump", "hours after their call".

An event that no text dates may stand in one sentence with the event that the comparison is about, and the words
between them say how far the two are apart. Events of texts without a date of their own are dated anew once that event
has given these texts a day to count from (see `anchoring`). What rests on this is marked as inferred.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import timedelta

from rashomon.comparing.dating import dates_told
from rashomon.comparing.events import Found
from rashomon.comparing.told_event import ToldEvent, shifted
from rashomon.model import PRESS, Contact, DateTelling, Event, Evidence, Reading, Span

_DAY = timedelta(days=1)
# words in the sentence, and the days from the main event to the other, where the other is told as the earlier one
_RELATIONS: tuple[tuple[re.Pattern[str], int, int], ...] = (
    (re.compile(r"\b(?:on )?(?:the|that) (?:very )?same (?:day|morning|afternoon|evening|night)\b", re.I), 0, 0),
    (re.compile(r"\b(?:the|a|one) day (?:earlier|before)\b|\bthe previous (?:day|evening|night)\b", re.I), -1, -1),
    (re.compile(r"\b(?:the|a|one) day (?:later|after)\b|\bthe (?:next|following) (?:day|morning)\b", re.I), 1, 1),
    (re.compile(r"\bhours (?:earlier|before|after|later|prior)\b", re.I), -1, 1),
    (re.compile(r"\bminutes (?:earlier|before|after|later)\b", re.I), 0, 0),
)  # fmt: skip
_ORDER = re.compile(r"\b(after|following|later than)\b|\b(before|ahead of|prior to|earlier than)\b", re.I)


def redated(found: tuple[Found, ...], main: Found, readings: tuple[Reading, ...]) -> tuple[Found, ...]:
    """The events, those without a date dated through the main one where the texts tell how."""
    by_id = {r.document.id: r for r in readings}
    return tuple(
        replace(f, event=_dated(f, main, by_id)) if f is not main and f.event.begin is None else _unslipped(f, main)
        for f in found
    )


def _dated(found: Found, main: Found, readings: Mapping[str, Reading]) -> Event:
    event = found.event
    again = [_again(t, readings[t.document]) for t in found.tellings]
    told = [*dates_told(again, dict(readings), None)[0], *_beside(found, main, readings)]
    if not told:
        return event
    narrow = min(told, key=lambda d: (d.end - d.begin).days)
    day = main.event.begin.isoformat() if main.event.begin else ""
    return replace(
        event,
        begin=narrow.begin,
        end=narrow.end,
        dates=tuple(dict.fromkeys(told)),
        inferred_date=event.inferred_date or f"counted from the event of {day}",
    )


def _again(telling: ToldEvent, reading: Reading) -> ToldEvent:
    """A telling with its contacts as they are after open dates were anchored through the event."""
    spans = {c.span for c in telling.contacts}
    return replace(telling, contacts=tuple(c for c in reading.contacts if c.span in spans))


def _beside(found: Found, main: Found, readings: Mapping[str, Reading]) -> Iterable[DateTelling]:
    """Dates from sentences that name both events and say how far they are apart."""
    begin, end = main.event.begin, main.event.end
    if begin is None or (end or begin) - begin > 3 * _DAY:
        return
    own = {t.document: t.contacts for t in main.tellings}
    for telling in found.tellings:
        text = readings[telling.document].document.text
        for contact in telling.contacts:
            near = [c for c in own.get(telling.document, ()) if c.sentence == contact.sentence]
            relation = _relation(text, contact, near[0]) if near else None
            if relation is not None:
                low, high, words = relation
                voice = telling.issuer or PRESS
                yield DateTelling(voice, shifted(begin, low * _DAY), shifted(end or begin, high * _DAY), "inferred",
                                  Evidence(telling.document, words))  # fmt: skip


def _relation(text: str, contact: Contact, main: Contact) -> tuple[int, int, Span] | None:
    """Days from the main event to the other at least and at most, with the words that say so."""
    sentence = contact.sentence
    for pattern, low, high in _RELATIONS:
        match = pattern.search(text, sentence.start, sentence.end)
        if match is None:
            continue
        span = Span(match.start(), match.end())
        if (low, high) != (-1, 1):
            return low, high, span
        order = _ORDER.search(match[0]) or _ORDER.search(text, match.end(), min(sentence.end, match.end() + 8))
        if order is None:
            return low, high, span
        first, second = (main, contact) if main.span < contact.span else (contact, main)
        # "the call came hours after the summit": what stands before the word is the later one
        later = first if order[1] else second
        if match.start() < first.span.start:  # "Hours after the summit, he called": the first named is the earlier
            later = second if order[1] else first
        return (-1, 0, span) if later is main else (0, 1, span)
    return None


def _unslipped(found: Found, main: Found) -> Found:
    """An event that a text puts on "the same day" as the main one, where that text's day is a slip, moves with it."""
    event, right = found.event, main.event.begin
    if found is main or event.begin is None or right is None or len(found.documents) != 1:
        return found
    document = next(iter(found.documents))
    wrong = {c.begin for t in main.tellings if t.document == document for c in t.contacts if c.begin}
    if right in wrong or event.begin not in wrong or not _follows(found):
        return found
    why = f"the same day as the event, which other accounts date {right.isoformat()}"
    return replace(found, event=replace(event, begin=right, end=main.event.end, inferred_date=why))


def _follows(found: Found) -> bool:
    """Whether the event's date was counted from other words of its text ("the same day")."""
    anchors = {c.time.anchor for t in found.tellings for c in t.contacts if c.time}
    return bool(anchors - {"", "published", "event"})
