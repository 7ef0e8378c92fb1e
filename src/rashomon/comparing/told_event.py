"""One event as one document tells it, and when two such tellings can be of one event."""

from __future__ import annotations

import calendar
from dataclasses import dataclass, replace
from datetime import date, timedelta

from rashomon.model import Contact, ContactKind

FAMILIES = (
    frozenset({ContactKind.CALL}),
    frozenset({ContactKind.MEETING, ContactKind.SUMMIT, ContactKind.TALKS, ContactKind.VISIT}),
    frozenset({ContactKind.LETTER}),
)
_SHORT_STAY = timedelta(days=3)  # how long a gathering at most lasts, by whose days a conversation there is dated
SLACK = timedelta(days=1)  # time zones: a call of Wednesday evening is Thursday's elsewhere


@dataclass(frozen=True, slots=True)
class ToldEvent:
    """One event as one document has it: the contacts that mention it, its parties, its date if it says one."""

    document: str
    kind: ContactKind
    contacts: tuple[Contact, ...]
    actors: frozenset[str]  # ids of joined actors
    sides: frozenset[str]
    begin: date | None
    end: date | None
    day: tuple[int, int] | None  # month and day, where the year is not said
    phase: str
    by_release: bool = False  # dated by the release of the text that it leads, not by its words
    leads: bool = False  # the text opens with it
    issuer: str = ""  # the side whose own text tells it
    people: frozenset[tuple[str, str]] = frozenset()  # side and id of the persons named
    hosts: frozenset[str] = frozenset()  # sides that mediate, host or witness it, without being a party
    lent: frozenset[str] = frozenset()  # hosts that stand for a party, where the words name fewer than two
    again: bool = False  # told as the next one of its kind
    moved: bool = False  # its day is one to which it was put off
    before: bool = False  # told as an earlier one of its kind ("last spoke", "the previous call")
    below: bool = False  # told as one of experts, or as what prepares another
    spoken: bool = False  # told only by words that fit a call and a meeting ("conversation", "spoke with")


def family(kind: ContactKind) -> int:
    """Kinds of contact that accounts use for the same event share a family."""
    return next(i for i, kinds in enumerate(FAMILIES) if kind in kinds)


def akin(a: ToldEvent, b: ToldEvent) -> bool:
    """Whether two tellings can be of one event by what they call it.

    A conversation may be a call or a meeting; it is the meeting of the same people on the same day, or, where its text
    gives no day, the meeting that another text tells.
    """
    if family(a.kind) == family(b.kind):
        return True
    open_, other = (a, b) if a.spoken else (b, a)
    if not open_.spoken or other.kind is ContactKind.LETTER or "upcoming" in (a.phase, b.phase):
        return False
    days = [(t.begin, t.end) for t in (a, b) if t.begin and t.end and t.end - t.begin <= _SHORT_STAY]
    same_people = len({p for _, p in a.people} & {p for _, p in b.people}) > 1
    if len(days) < 2:
        return same_people and a.document != b.document and not (open_.begin or open_.day)
    return max(d[0] for d in days) <= min(d[1] for d in days) and (same_people or a.sides == b.sides)


def dates_clash(a: ToldEvent, b: ToldEvent) -> bool:
    """Whether two tellings are dated too far apart to be of one event."""
    if a.begin and b.begin and a.end and b.end:
        return a.begin - b.end > SLACK or b.begin - a.end > SLACK
    if a.day and b.day:
        return not _next_to(a.day, b.day)
    for undated, dated in ((a, b), (b, a)):
        if undated.day and dated.begin and dated.end:
            return not any(
                _is_day(shifted(dated.begin, timedelta(days=n)), undated.day) for n in range(-1, days(dated) + 2)
            )
    return False


def _next_to(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two days without a year are the same or neighbours, over New Year as well."""
    ordinals = [date(_LEAP, *day).timetuple().tm_yday for day in (one, other) if _is_real(day)]
    return one == other or (len(ordinals) > 1 and abs(ordinals[0] - ordinals[1]) in (1, _LEAP_DAYS - 1))


def _is_real(day: tuple[int, int]) -> bool:
    return 1 <= day[0] <= 12 and 1 <= day[1] <= calendar.monthrange(_LEAP, day[0])[1]


_LEAP, _LEAP_DAYS = 2024, 366  # a year that has every day


def people_clash(a: ToldEvent, b: ToldEvent) -> bool:
    """Whether a side is there by different people: "Biden met Xi" is not Trump's meeting with Xi.

    On one day they may be of one delegation.
    """
    if a.begin and a.begin == b.begin and a.end == b.end:
        return False
    for side in {side for side, _ in a.people} & {side for side, _ in b.people}:
        if not {p for p in a.people if p[0] == side} & {p for p in b.people if p[0] == side}:
            return True
    return False


def shifted(day: date, by: timedelta) -> date:
    """The day that lies so far off, no further than the calendar goes ("31 December 9999" and the day after)."""
    try:
        return day + by
    except OverflowError:
        return date.max if by > timedelta(0) else date.min


def days(telling: ToldEvent) -> int:
    """How many days lie between the first and the last day of a dated telling, 400 at most."""
    assert telling.begin is not None and telling.end is not None
    return min((telling.end - telling.begin).days, 400)


def _is_day(day: date, month_and_day: tuple[int, int]) -> bool:
    return (day.month, day.day) == month_and_day


def merged(a: ToldEvent, b: ToldEvent) -> ToldEvent:
    """Two tellings of one event made one; the narrower date holds."""
    narrow = min((t for t in (a, b) if t.begin and t.end), key=lambda t: (t.by_release, days(t)), default=None)
    return replace(
        a,
        kind=b.kind if a.spoken and not b.spoken else a.kind,
        spoken=a.spoken and b.spoken,
        contacts=(*a.contacts, *b.contacts),
        actors=a.actors | b.actors,
        sides=a.sides | b.sides,
        people=a.people | b.people,
        hosts=a.hosts | b.hosts,
        lent=(a.lent | b.lent) - ((a.sides - a.lent) | (b.sides - b.lent)),
        begin=narrow.begin if narrow else None,
        end=narrow.end if narrow else None,
        day=a.day or b.day,
        phase=a.phase if a.phase != "unknown" else b.phase,
        leads=a.leads or b.leads,
        moved=(narrow.moved if narrow else False),
    )
