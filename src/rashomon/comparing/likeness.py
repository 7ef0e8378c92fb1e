"""Whether two documents tell of one event: by their parties, days and people, and by what they say of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from rashomon.comparing.datelines import Day, days_after, released, weekday_clash
from rashomon.comparing.told_event import SLACK, ToldEvent, akin, dates_clash, days, family, people_clash, shifted
from rashomon.model import Reading

_WEEK = 7  # days that a telling may leave open and still be of an event that another dates to a day in them
_NEWS = 3  # days after an event within which a text on a contact of its parties is about it
ALIKE = 0.3  # part of the topics and figures that two accounts of one event share
_SOME = 0.1  # part that two texts share which open with a contact of the same persons
_OTHERWISE = 0.8  # what is left of likeness where one is told as a conversation and the other as a meeting
RECALL = 10  # days after which one may still be


@dataclass(frozen=True, slots=True)
class Gist:
    """What a document's account consists of, for telling accounts of one event: topics and figures, and its day."""

    content: frozenset[str]
    day: Day | None


def gist_of(reading: Reading) -> Gist:
    """The gist of one document."""
    figures = {f"{q.low:g} {q.unit}" for q in reading.quantities if q.low is not None and q.unit != "-"}
    return Gist(frozenset({m.topic for m in reading.topics} | figures), released(reading))


def same(a: ToldEvent, b: ToldEvent) -> bool:
    """Whether two tellings that say a day are of one event."""
    if not akin(a, b) or dates_clash(a, b) or people_clash(a, b) or _two_plans(a, b):
        return False
    if a.document == b.document and (a.begin is None) != (b.begin is None):
        return False
    if a.document == b.document and {a.phase, b.phase} == {"past", "upcoming"} and a.begin != b.begin:
        return False  # one that is over, and the next
    if not (a.begin or a.day) or not (b.begin or b.day):
        return False
    long = [t for t in (a, b) if t.begin and days(t) > _WEEK]
    if long and a.document != b.document and len(long) == 1 and (a.day or b.day):
        return False
    return _parties_fit(a, b)


def _parties_fit(a: ToldEvent, b: ToldEvent) -> bool:
    for lender, other in ((a, b), (b, a)):  # "the meeting held under the auspices of Qatar", in Chad's own text
        own = lender.sides - lender.lent
        if lender.lent and own and own < other.sides and not other.lent:
            return _within(lender, other)
    if len(a.sides) >= 2 and len(b.sides) >= 2:
        return a.sides <= b.sides or b.sides <= a.sides or len(_persons(a) & _persons(b)) > 1
    return len(a.actors & b.actors) >= 2


def _within(a: ToldEvent, b: ToldEvent) -> bool:
    """Whether the days of one lie in those of the other."""
    if a.begin is None or a.end is None or b.begin is None or b.end is None:
        return False
    return b.begin <= a.begin and a.end <= b.end


def _two_plans(a: ToldEvent, b: ToldEvent) -> bool:
    """Whether two contacts to come differ in kind and in parties: X's visit to A and B, and the talks of A and B."""
    return {a.phase, b.phase} == {"upcoming"} and a.kind != b.kind and a.sides != b.sides


def _persons(telling: ToldEvent) -> set[str]:
    return {person for _, person in telling.people}


def likeness(telling: ToldEvent, group: list[ToldEvent], gists: dict[str, Gist]) -> float:
    """How much an undated telling's document resembles the documents of an event; 0 where they cannot be one.

    An account is weighed by how central the event is to each of the two documents, so that a call recalled in
    one sentence does not draw another document's main call to itself.
    """
    best = 0.0
    for other in group:
        if other.document == telling.document or not akin(other, telling):
            continue
        if not _parties_fit(telling, other) or people_clash(telling, other) or _two_plans(telling, other):
            continue
        if {telling.phase, other.phase} == {"past", "upcoming"}:
            continue
        vague = telling if telling.phase == "unknown" else other
        if {telling.phase, other.phase} == {"unknown", "upcoming"} and any(c.time for c in vague.contacts):
            continue  # "a July meeting", of which the text does not say the year, is not the one to come
        full = [c for c in telling.contacts if len(c.participants) > 1] or [
            c for c in telling.contacts if c.participants
        ]
        timed = [c.time.value for c in full if c.time]
        if other.begin and any(weekday_clash(value, other.begin) for value in timed):
            continue
        if other.begin and _month_clash(telling, other):
            continue
        if _far_ahead(telling, other, gists):
            continue
        near = _near(gists[telling.document], other)
        if near is False:
            continue
        score = alike(gists[telling.document], gists[other.document])
        if gists[telling.document].day is None and _same_people(telling, other) and score >= _SOME:
            score = max(score, 0.5)
        if gists[telling.document].day is None and _same_weekday(telling, other):
            score = max(score, 0.5)
        if _two_readouts(telling, other) or (near and telling.phase != "upcoming" and _same_parties(telling, other)):
            score = max(score, 0.5)
        if family(telling.kind) != family(other.kind):
            score *= _OTHERWISE
        central = min(len(telling.contacts), 3) * min(len(other.contacts), 3) / 9
        best = max(best, score * (0.5 + central / 2))
    return best if best >= 0.2 else 0.0


_MONTH = re.compile(r"XXXX-(\d\d)$")
_WIDE = 100  # days; a telling that leaves more open names no month
_NEXT_DOOR = 14  # days between a day and a month that another text names for the same contact to come


def _month_clash(telling: ToldEvent, other: ToldEvent) -> bool:
    """Whether a text names another month than the days of a contact: "the end of May", and "mid-2027"; "last spoke in
    November", and a call of April."""
    named = _months(telling)
    if not named or other.begin is None or other.end is None:
        return False
    if days(other) > _WIDE:
        return telling.phase == "upcoming"
    return not named_month(telling, other)


def named_month(telling: ToldEvent, other: ToldEvent) -> bool:
    """Whether a text names, without a year, a month in which another text has the contact, or one next door."""
    if other.begin is None or other.end is None or days(other) > _WIDE:
        return False
    touched = range(-_NEXT_DOOR, days(other) + _NEXT_DOOR + 1)
    return bool(
        (_months(telling) or _months(telling, loose=True))
        & {shifted(other.begin, timedelta(days=n)).month for n in touched}
    )


def _months(telling: ToldEvent, *, loose: bool = False) -> set[int]:
    """The months without a year that a telling names; with ``loose`` also those of mentions that name no party."""
    full = (c for c in telling.contacts if loose or c.participants or len(telling.contacts) < 2)
    return {int(m[1]) for c in full if c.time and (m := _MONTH.match(c.time.value))}


def gone_before(a: ToldEvent, b: ToldEvent, gists: dict[str, Gist]) -> bool:
    """Whether one is told as over by a text that appeared before the day to which another dates one to come."""
    for past, ahead in ((a, b), (b, a)):
        day = gists[past.document].day
        if past.phase == "past" and ahead.phase == "upcoming" and ahead.begin and day is not None:
            gap = days_after(day, ahead.begin)
            if gap is not None and gap < -SLACK.days:
                return True
    return False


def alike(a: Gist, b: Gist) -> float:
    """The part of the shorter account's topics and figures that the other has too."""
    return len(a.content & b.content) / max(1, min(len(a.content), len(b.content)))


def _near(gist: Gist, other: ToldEvent) -> bool | None:
    """Whether a document appeared within days of an event; None where one of the days is not known."""
    if gist.day is None or other.begin is None or other.end is None or days(other) > 7:
        return None
    gap = days_after(gist.day, other.begin)
    if gap is None or gap < -SLACK.days:
        return False  # it appeared before
    return True if gap <= _NEWS + days(other) else None


def _same_parties(a: ToldEvent, b: ToldEvent) -> bool:
    return (len(a.sides) > 1 and a.sides == b.sides) or len(a.actors & b.actors) > 1


def _same_people(telling: ToldEvent, other: ToldEvent) -> bool:
    """Whether a text without any date opens with a contact of the very persons of another.

    In a side's own text one of them is enough, where the parties are the same: "our President spoke by phone with …".
    """
    common = len(_persons(telling) & _persons(other))
    own = bool(telling.issuer) and common > 0 and len(telling.sides) > 1 and telling.sides == other.sides
    return telling.leads and not telling.day and (common > 1 or own)


_FORESEEN = 150  # days before a contact to come within which a text of an earlier time may speak of it
_LATER_TEXT = 60  # days after which a text is of another time


def _far_ahead(telling: ToldEvent, other: ToldEvent, gists: dict[str, Gist]) -> bool:
    """Whether what a text announces cannot be what another announces much later, and for a day far from the first."""
    one, day = gists[telling.document].day, gists[other.document].day
    if {telling.phase, other.phase} & {"past", "current"} or one is None or day is None or other.begin is None:
        return False
    gap = days_after(one, other.begin)
    if gap is None or gap > -_FORESEEN or day.year is None or one.year is None:
        return False
    return (date(day.year, day.month, day.day) - date(one.year, one.month, one.day)).days > _LATER_TEXT


def _same_weekday(telling: ToldEvent, other: ToldEvent) -> bool:
    """Whether a text that opens with a contact of the leaders of two sides names them by office alone, and the very
    weekday of another of these sides: "the leaders of Germany and China spoke by telephone on Wednesday"."""
    if not telling.leads or telling.day or telling.sides != other.sides or len(telling.sides) < 2:
        return False
    if telling.kind is not other.kind or other.begin is None or other.begin != other.end:
        return False
    return any(
        c.time is not None and c.time.value[:10] == f"XXXX-WXX-{other.begin.isoweekday()}" for c in telling.contacts
    )


def _two_readouts(a: ToldEvent, b: ToldEvent) -> bool:
    """Whether both are what own texts of two sides open with: two undated readouts of one contact."""
    lead = a.leads and b.leads and not (a.begin or a.day or b.begin or b.day)
    return lead and bool(a.issuer and b.issuer) and a.issuer != b.issuer
