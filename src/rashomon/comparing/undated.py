"""When a text without a date of its own appeared, as far as the event that it tells fixes it, and what follows.

Three things are certain, one likely and the rest open. A text that tells its event as "today" or "two days ago", or
has a dateline without a year ("BEIJING, Aug 25 -"), appeared on one day. Otherwise news appears within a week of what
it tells, mostly on the day or the next; each weekday that the text names narrows that: few write "on Thursday" of six
days ago. A weekday that this leaves on two days is given with both.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from rashomon.comparing.datelines import days_after, released
from rashomon.comparing.events import Found
from rashomon.comparing.inside import sentence_at
from rashomon.model import Contact, Reading, Span, TimeExpression
from rashomon.reading.times.plain import plain
from rashomon.reading.times.rules import Context
from rashomon.reading.times.tense import BACK, tense

_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])(?P<part>T\w\w)?")
_NOW = re.compile(r"(?i)(?:today|tonight|this (?:morning|afternoon|evening)|earlier today)$")
_AGO = re.compile(
    r"(?i)(?:(?P<day>yesterday)\b.*|(?P<night>last night)|(?P<count>one|two|three|four|five|\d) days ago)$"
)
_COUNT = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5}
_POINTED = re.compile(r"(?i)(?P<which>last|this past|next|this coming|the coming|the following|the previous|that)\b")
_LATER = re.compile(
    r"\b(?:(?:after|following) (?:the|their|that) (?:\w+ )?(?:calls?|conversation|meeting|talks|summit|visit|deal)"
    r"|in response|respond\w*|react\w*|afterwards?|readouts?)\b",
    re.IGNORECASE,
)
_BEFOREHAND = re.compile(
    r"\b(?:ahead of|before|prior to|in the run-up|earlier|previous(?:ly)?|last met|on the eve)\b", re.IGNORECASE
)
# how likely a text appears so many days after its event: an article, and the account of one of the parties
_PRESS = (3.0, 3.0, 1.5, 1.0, 0.6, 0.4, 0.3)
_OWN = (8.0, 3.0, 1.0, 0.5, 0.3, 0.2, 0.2)
_PREVIEW = (1.0, 3.0, 2.0, 1.5, 1.0, 0.7, 0.5)  # days before what is still to come
_PLAIN = (1.0, 1.0, 0.9, 0.7, 0.5, 0.3, 0.15)  # how likely a bare weekday is used of a day so many days off
_AGAINST = 0.1  # what the words of the sentence leave of a day on the wrong side of the event
_SURE = 0.8  # part of the likelihood from which one of two days is taken
_TOLD = 14  # days after its event within which a dateline without a year is that of a report on it


@dataclass(frozen=True, slots=True)
class Release:
    """The days on which a text may have appeared, each with its likelihood; ``basis`` is what fixes the day."""

    days: Mapping[date, float]
    basis: str  # "dateline", "told" (the event is told as today or yesterday), "likely"

    @property
    def best(self) -> date:
        """The likeliest day, the first of several."""
        return max(self.days, key=lambda d: (self.days[d], -d.toordinal()))

    @property
    def fixed(self) -> bool:
        """Whether nothing but that day is left."""
        return self.basis != "likely"


def release_of(reading: Reading, found: Found) -> Release:
    """When a text without a date appeared, by its dateline, by how it dates the event, by the event otherwise.

    The event has to be dated.
    """
    begin, end = found.event.begin, found.event.end or found.event.begin
    assert begin is not None and end is not None
    told = [t for t in found.tellings if t.document == reading.document.id]
    ahead = bool(told) and all(t.phase == "upcoming" for t in told)
    line = released(reading)
    gap = days_after(line, begin) if line is not None else None
    if gap is not None and (gap <= _TOLD or (line is not None and line.year)):
        return Release({begin + timedelta(days=gap): 1.0}, "dateline")
    ago = next((n for t in told for c in t.contacts if (n := _ago(reading, c)) is not None), None)
    if ago is not None and not ahead:
        return Release({end + timedelta(days=ago): 1.0}, "told")
    if ahead:
        return Release({begin - timedelta(days=n): weight for n, weight in enumerate(_PREVIEW)}, "likely")
    weights = _OWN if reading.profile.issuer else _PRESS
    return Release({end + timedelta(days=n): weight for n, weight in enumerate(weights)}, "likely")


def looks_back(reading: Reading, found: Found) -> bool:
    """Whether a text tells as past what it dates more than a week after the event: it appeared later than that."""
    last = found.event.end or found.event.begin
    if last is None:
        return False
    if any(c.phase == "past" and c.begin is not None and (c.begin - last).days > len(_PRESS) for c in reading.contacts):
        return True
    return any(t.begin is not None and (t.begin - last).days > len(_PRESS) and _gone(reading, t) for t in reading.times)


def _gone(reading: Reading, time: TimeExpression) -> bool:
    """Whether the words tell a day as gone by."""
    sentence = sentence_at(reading.sentences, time.span.start)
    if sentence is None or not sentence.covers(time.span):
        return False
    context = Context(text=plain(reading.document.text), published=None, sentence=sentence)
    return tense(context, time.span.start, time.span.end) == BACK


def _ago(reading: Reading, contact: Contact) -> int | None:
    """How many days before its text a contact was, by the words that date it."""
    if contact.time is None or contact.begin:
        return None
    words = contact.time.span.of(reading.document.text)
    if _NOW.match(words):
        return 0
    ago = _AGO.match(words)
    if ago is None:
        return None
    return 1 if ago["day"] or ago["night"] else _COUNT.get(ago["count"].lower()) or int(ago["count"])


@dataclass(frozen=True, slots=True)
class Weekday:
    """A weekday of a text without a date: its number, whether it looks back, and what its words and sentence say."""

    time: TimeExpression
    number: int  # 0 is Monday
    back: bool
    which: str = ""
    side: int = 0  # 1 where the sentence puts it after the event, -1 before, 0 where it says nothing

    def on(self, day: date) -> date:
        """The day meant in a text that appeared on a day."""
        gap = (self.number - day.weekday()) % 7
        if self.which in ("last", "this past"):
            return day + timedelta(days=gap - 7)
        if self.which in ("next", "this coming", "the coming"):
            return day + timedelta(days=gap or 7)
        return day + timedelta(days=gap if not self.back or gap == 0 else gap - 7)

    def likelihood(self, day: date, event: tuple[date, date]) -> float:
        """How likely a text of a day says it so."""
        meant = self.on(day)
        plain = 1.0 if self.which else _PLAIN[min(abs((meant - day).days), 6)]
        wrong = (self.side > 0 and meant < event[0]) or (self.side < 0 and meant > event[1])
        return plain * (_AGAINST if wrong else 1.0)


def weekdays(reading: Reading, fresh: Sequence[TimeExpression], found: Found) -> list[Weekday]:
    """The weekdays that a text names besides the day of the event, with the direction in which its sentences look.

    ``fresh`` are the expressions as they would be in a text of the event's last day.
    """
    end = found.event.end or found.event.begin
    assert end is not None
    event = (found.event.begin or end, end)
    own = {c.time.span for c in _contacts(reading, found) if c.time and day_of(c.time, event)}
    by_span = {t.span: t for t in fresh}
    told = []
    for time in reading.times:
        named, new = _WEEKDAY.fullmatch(time.value), by_span.get(time.span)
        if named is None or time.span in own or new is None or new.begin is None:
            continue
        words = time.span.of(reading.document.text)
        pointed = _POINTED.match(words)
        which = pointed["which"].lower() if pointed else ""
        if which in ("the following", "the previous", "that") or "week" in words:
            continue  # counted from another date of the text
        told.append(Weekday(time, int(named[1]) - 1, new.begin <= end, which, _side(reading, time.span, found)))
    return told


def _contacts(reading: Reading, found: Found) -> list[Contact]:
    return [c for t in found.tellings if t.document == reading.document.id for c in t.contacts]


def _side(reading: Reading, span: Span, found: Found) -> int:
    """Whether the sentence puts its day after the event or before it, by its words beside a mention of the event."""
    sentence = sentence_at(reading.sentences, span.start)
    if sentence is None:
        return 0
    text = sentence.of(reading.document.text)
    names = any(c.sentence == sentence for c in _contacts(reading, found))
    if _BEFOREHAND.search(text):
        return -1 if names else 0
    return 1 if names or _LATER.search(text) else 0


def weighed(release: Release, named: Sequence[Weekday], event: tuple[date, date]) -> Release:
    """The likelihood of each day with what the weekdays of the text add to it (Bayes, the weekdays independent)."""
    days = {
        day: weight * math.prod(one.likelihood(day, event) for one in named) for day, weight in release.days.items()
    }
    return replace(release, days=days) if any(days.values()) else release


def placed(one: Weekday, release: Release) -> TimeExpression:
    """A weekday as a day, or with the two days that it may be where neither is clearly the likelier."""
    shares: dict[date, float] = {}
    for day, weight in release.days.items():
        shares[one.on(day)] = shares.get(one.on(day), 0.0) + weight
    total = sum(shares.values())
    first, *rest = sorted(shares, key=lambda d: -shares[d])
    named = _WEEKDAY.fullmatch(one.time.value)
    part = (named["part"] or "") if named else ""
    if not rest or (total and shares[first] / total >= _SURE):
        return replace(one.time, value=first.isoformat() + part, begin=first, end=first, anchor=_anchor(release),
                       inferred=True, confidence=0.7 if rest else 0.75)  # fmt: skip
    low, high = sorted((first, rest[0]))
    return replace(one.time, begin=low, end=high, anchor=_anchor(release), inferred=True, confidence=0.4,
                   alternatives=(low.isoformat() + part, high.isoformat() + part))  # fmt: skip


def _anchor(release: Release) -> str:
    return "dateline" if release.basis == "dateline" else "event"


def near(time: TimeExpression, event: tuple[date, date], release: Release) -> TimeExpression | None:
    """A weekday by which a text dates the event itself, as a day."""
    day, named = day_of(time, event), _WEEKDAY.fullmatch(time.value)
    if day is None or named is None:
        return None
    return replace(time, value=day.isoformat() + (named["part"] or ""), begin=day, end=day, anchor=_anchor(release),
                   inferred=True, confidence=0.75)  # fmt: skip


def day_of(time: TimeExpression, event: tuple[date, date]) -> date | None:
    """The day of the event, or the one next to it, that a weekday names; None where it names another."""
    named = _WEEKDAY.fullmatch(time.value)
    if named is None:
        return None
    days = [event[0] + timedelta(days=n) for n in range(-1, (event[1] - event[0]).days + 2)][:9]
    fits = [day for day in days if day.isoweekday() == int(named[1])]
    inside = [day for day in fits if event[0] <= day <= event[1]]
    return next(iter(inside or fits), None)
