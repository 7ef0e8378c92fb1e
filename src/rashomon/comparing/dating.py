"""The date of an event from all that tell of it, and the year of a day that is said without one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

from rashomon.comparing.datelines import released
from rashomon.comparing.inside import inside
from rashomon.comparing.slips import slip
from rashomon.comparing.told_event import SLACK, ToldEvent, days
from rashomon.model import PRESS, Contact, ContactKind, DateTelling, Evidence, Reading, TimeExpression, TimeType

_SHORT = 3  # days; wider dates ("in April") exclude no day in them


def date_of(group: list[ToldEvent], readings: dict[str, Reading]) -> tuple[date | None, date | None, str]:
    """The first and last day of an event as its tellings date it, and why where no document says so."""
    full = [t for t in group if t.begin and t.end]
    said = [t for t in full if not t.by_release]
    moved = [t for t in said if t.moved]
    if moved:  # what the latest text says that it was put off to
        last = max(moved, key=lambda t: readings[t.document].document.published or date.min)
        return last.begin, last.end, ""
    if said:
        chosen = _narrow_and_common([t for t in said if not slip(t, readings[t.document])] or said)
        chosen = _whole(said, chosen, readings)
        inside = _day_within(group, chosen)
        if inside is not None:
            return inside, inside, "the day is said without a year; another document says in which week"
        return chosen.begin, chosen.end, ""
    if full:
        released = min(t.end for t in full if t.end)
        return released, released, f"no document says the day; a text that opens with it was released on {released}"
    partial = next((t for t in group if t.day), None)
    if partial is None or partial.day is None:
        return _by_dateline(group, readings)
    day, why = _year_for(partial.day, partial.phase, [readings[t.document] for t in group])
    return day, day, why


def _by_dateline(group: list[ToldEvent], readings: dict[str, Reading]) -> tuple[date | None, date | None, str]:
    """The day of a weekday that a text names under a dateline without a year ("June 17 (Agency) - ... on Tuesday").

    News is of that day or the day before; the year is the first after the latest that the documents tell of as past in
    which the two fit.
    """
    years = [
        t.begin for r in readings.values() for t in r.times if t.begin and _YEAR.search(t.span.of(r.document.text))
    ]
    latest = max((day.year for day in years), default=None)
    if latest is None or any(readings[t.document].document.published for t in group):
        return None, None, ""
    for telling in group:
        line = released(readings[telling.document])
        numbers = [int(m[1]) for c in telling.contacts if c.time and (m := _WEEKDAY.fullmatch(c.time.value))]
        if line is None or line.year or not numbers or telling.phase == "upcoming":
            continue
        for year in range(latest, latest + _YEARS):
            on = _day(year, (line.month, line.day))
            gap = (on.isoweekday() - numbers[0]) % 7 if on else 7
            if on is not None and gap <= SLACK.days:
                day = on - timedelta(days=gap)
                return (
                    day,
                    day,
                    f"no document says the year; {year} is the first from {latest} on in which weekday and day fit",
                )
    return None, None, ""


_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])(?:T\w\w)?")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_YEARS = 4  # years after the latest that is told of within which a text without one may have appeared


def _day_within(group: list[ToldEvent], wide: ToldEvent) -> date | None:
    """The day that tellings without a year name, where it lies in a stretch of days that another names."""
    if wide.begin is None or wide.end is None or wide.begin == wide.end:
        return None
    years = (wide.begin.year, wide.end.year)
    named = {_day(year, telling.day) for telling in group if telling.day for year in years}
    inside = [day for day in named if day is not None and wide.begin <= day <= wide.end]
    return inside[0] if len(inside) == 1 else None


def _whole(said: list[ToldEvent], chosen: ToldEvent, readings: dict[str, Reading]) -> ToldEvent:
    """The days of talks that an account gives as "10-11 May", where the narrowest tells how they began or ended."""
    if chosen.kind is ContactKind.CALL or chosen.begin is None or chosen.begin != chosen.end:
        return chosen
    day = chosen.begin
    stays = [t for t in said if t.kind is ContactKind.VISIT and t.issuer and t.begin != t.end and _listed(t)]
    held = [t for t in stays if t.begin and t.end and t.begin <= day <= t.end and days(t) <= _STAY]
    if held:
        return held[0]  # a conversation on one of the days of a visit
    text = readings[chosen.document].document.text
    if not any(_EDGE.search(text, c.sentence.start, c.sentence.end) for c in chosen.contacts if c.time):
        return chosen
    whole = [
        t for t in said if t.begin != t.end and chosen.begin in (t.begin, t.end) and days(t) <= _STAY and _listed(t)
    ]
    return whole[0] if whole else chosen


_EDGE = re.compile(
    r"\b(?:began|begun|begins?|opened|opens?|started|starts?|kicked off|ended|ends?|concluded"
    r"|wrapped up|closed|finished)\b"
)
_STAY = 5  # days that one round of talks, summit or visit lasts, where they are given by their first and last


def _listed(telling: ToldEvent) -> bool:
    """Whether words of the text give the first and the last day."""
    times = (c.time for c in telling.contacts if c.time is not None and c.begin == telling.begin)
    return any("/" in time.value and time.confidence > _FIXTURE for time in times)


_FIXTURE = 0.75  # confidence up to which a stretch is that of a gathering in a table


def _narrow_and_common(said: list[ToldEvent]) -> ToldEvent:
    """The narrowest date; of several as narrow the one that most documents give, then the first told."""
    narrow = min(days(t) for t in said)
    exact = [t for t in said if days(t) == narrow]
    counts = Counter((t.begin, t.end) for t in exact)
    return max(exact, key=lambda t: counts[t.begin, t.end])


def dates_told(
    group: list[ToldEvent], readings: dict[str, Reading], begin: date | None
) -> tuple[tuple[DateTelling, ...], bool]:
    """The date that each document gives for an event, and whether two of them exclude each other.

    A day's difference is none: an evening in Washington is the next morning in Beijing.
    """
    told: dict[str, list[DateTelling]] = {}
    for telling in group:
        for one in _dates_in(telling, readings[telling.document], begin):
            known = told.setdefault(telling.document, [])
            if known and apart(known[0], one) and telling.phase == "past":
                known.append(one)  # a text at odds with itself
            elif not known or _width(one) < _width(known[0]):
                known[:1] = [one]
    found = tuple(one for known in told.values() for one in known)
    firm = [d for d in found if d.basis in ("said", "counted") and _width(d) <= _SHORT]
    # a day's difference of time zones is one of calls; a meeting to come in one place has one day
    ahead = all(t.phase == "upcoming" and t.kind is not ContactKind.CALL for t in group)
    if any(t.moved for t in group):
        return found, False  # planned for one day, and put off to another
    clash = any(apart(a, b, timedelta(0) if ahead else SLACK) for a in firm for b in firm)
    return found, clash


def apart(a: DateTelling, b: DateTelling, slack: timedelta = SLACK) -> bool:
    """Whether two tellings of the date exclude each other, by more than the hour of two capitals."""
    return _width(a) <= _SHORT and _width(b) <= _SHORT and max(a.begin, b.begin) - min(a.end, b.end) > slack


def _dates_in(telling: ToldEvent, reading: Reading, begin: date | None) -> Iterator[DateTelling]:
    document, voice = telling.document, telling.issuer or PRESS
    for contact in telling.contacts:
        if contact.time is None:
            continue
        if begin and contact.begin != begin and _of_the_saying(contact, contact.time, reading.document.text):
            continue
        words = Evidence(document, _said_day(contact, contact.time, reading).span)
        if contact.begin and contact.end:
            yield DateTelling(voice, contact.begin, contact.end, _basis(contact.time), words)
        elif begin and contact.time.value == f"XXXX-{begin:%m-%d}":
            yield DateTelling(voice, begin, begin, "inferred", words)
    if telling.by_release and telling.begin and telling.end:
        span = reading.document.published_span or telling.contacts[0].span
        yield DateTelling(voice, telling.begin, telling.end, "release", Evidence(document, span))


def _said_day(contact: Contact, time: TimeExpression, reading: Reading) -> TimeExpression:
    """The words for the day of a contact: of "today ..., at 3 p.m. IST" the first, as the hour is no day."""
    if time.type is not TimeType.TIME or time.anchor in ("", "published"):
        return time
    here = (t for t in inside(reading.times, contact.sentence) if t.type is TimeType.DATE)
    return next((t for t in here if t.begin == t.end == contact.begin), time)


_SAYING = re.compile(
    r", (?:[^,;:.]{1,70} )?(?:said|announced|reported|confirmed|told [^,;:.]{1,40})(?: in a statement)? "
    r"(?:on |late |early )*$"
)


def _of_the_saying(contact: Contact, time: TimeExpression, text: str) -> bool:
    """Whether a day is only that on which somebody told of a contact: ", officials said on Wednesday"."""
    lead = _SAYING.search(text, max(contact.sentence.start, time.span.start - 140), time.span.start)
    return lead is not None and contact.span.end <= lead.start()


def _basis(time: TimeExpression) -> str:
    return "inferred" if time.inferred else "counted" if time.anchor else "said"


def _width(telling: DateTelling) -> int:
    return (telling.end - telling.begin).days


def _year_for(day: tuple[int, int], phase: str, readings: list[Reading]) -> tuple[date | None, str]:
    """The year of a date that is said without one.

    A past event lies at or before the day its document was published; without such a day, after the latest
    full date that the documents speak of as past. Otherwise the year stays open.
    """
    published = [r.document.published for r in readings if r.document.published]
    if published:
        for year in (published[0].year, published[0].year - 1):
            candidate = _day(year, day)
            if candidate and (candidate - published[0] <= SLACK) == (phase != "upcoming"):
                return candidate, f"year from a document published on {published[0].isoformat()}"
        return None, ""
    past = [
        (c.begin, r.document.text[c.time.span.start : c.time.span.end])
        for r in readings
        for c in r.contacts
        if c.phase == "past" and c.begin and c.time and not c.time.value.startswith("XXXX")
    ]
    if not past:
        return None, ""
    latest, words = max(past)
    for year in (latest.year, latest.year + 1):
        candidate = _day(year, day)
        if candidate and candidate > latest:
            return (
                candidate,
                f"no document says the year; it is the first such day after “{words}”, which one tells of as past",
            )
    return None, ""


def _day(year: int, day: tuple[int, int]) -> date | None:
    try:
        return date(year, *day)
    except ValueError:
        return None
