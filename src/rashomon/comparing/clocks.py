"""Hours of the day that accounts give for a contact, and whether hours in two time zones are one moment."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from babel.core import get_global

from rashomon.comparing.names import in_sentence, possessive
from rashomon.comparing.told_event import ToldEvent
from rashomon.model import TimeExpression, TimeType

_ZONED = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(?:Z|[+-]\d\d:\d\d)")
_ONE_MOMENT = timedelta(minutes=90)  # accounts name the beginning, the end or the round hour of one call


def moment(expression: TimeExpression | None) -> datetime | None:
    """The moment of a time of day that is said with its zone; None for any other expression."""
    if expression is None or not _ZONED.fullmatch(expression.value):
        return None
    try:
        return datetime.fromisoformat(expression.value.replace("Z", "+00:00"))
    except ValueError:  # "24:00"
        return None


def hour(said: datetime | None) -> str:
    """The hour of a moment with its zone ("14:20 UTC+3"); empty where no hour or no zone is known."""
    offset = said.utcoffset() if said else None
    if said is None or offset is None or (said.hour, said.minute) == (0, 0):
        return ""
    minutes = round(offset.total_seconds() / 60)
    sign, (hours, rest) = "+" if minutes >= 0 else "−", divmod(abs(minutes), 60)
    zone = f"UTC{sign}{hours}{f':{rest:02}' if rest else ''}" if minutes else "UTC"
    return f"{said:%H:%M} {zone}"


def clock_of(tellings: Iterable[ToldEvent], day: date | None) -> TimeExpression | None:
    """The expression that gives the hour of a contact on its day, one with its zone first; None where none does."""
    hours = [
        c.time
        for t in tellings
        for c in t.contacts
        if c.time and c.time.type is TimeType.TIME and c.begin == day and c.phase != "upcoming"
    ]
    return min(hours, key=lambda e: (moment(e) is None, not e.value[-5:-3].isdigit()), default=None)


def one_moment(tellings: Iterable[ToldEvent]) -> str:
    """In plain words that two accounts give one moment by two clocks; empty where no two do.

    An hour without a zone in a side's own text is taken to be that side's, where its country has one zone only, and
    only to find that two hours agree.
    """
    said: dict[str, tuple[datetime, str]] = {}
    for telling in tellings:
        for contact in telling.contacts:
            at, side = moment(contact.time), ""
            if at is None and contact.time is not None and contact.phase != "upcoming":
                at, side = _by_own_clock(contact.time, telling.issuer), telling.issuer
            if at is not None:
                said.setdefault(telling.document, (at, side))
    found = list(said.values())
    for n, (first, _) in enumerate(found):
        for place, (other, _) in enumerate(found[n + 1 :], n + 1):
            if abs(first - other) <= _ONE_MOMENT and first.utcoffset() != other.utcoffset():
                a, b = sorted((found[n], found[place]), key=lambda told: told[0].replace(tzinfo=None))
                return f"{_told(*a)} and {_told(*b)} are the same hour"
    return ""


def _told(at: datetime, side: str) -> str:
    known = f"{at:%H:%M} by {possessive(in_sentence(side))} clock" if side else hour(at) or f"{at:%H:%M}"
    return f"{known} on {at.day} {at:%B}"


_BARE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d")


def _by_own_clock(expression: TimeExpression, side: str) -> datetime | None:
    """The moment of an hour without a zone by the clock of a country that has one zone."""
    zone = _zone_of(side) if _BARE.fullmatch(expression.value) else ""
    try:
        return datetime.fromisoformat(expression.value).replace(tzinfo=ZoneInfo(zone)) if zone else None
    except (ValueError, ZoneInfoNotFoundError):
        return None


@lru_cache(maxsize=512)
def _zone_of(side: str) -> str:
    """The one zone of a country (CLDR); empty where it has several, or the side is none."""
    if side in _BY_LAW:
        return _BY_LAW[side]
    zones = get_global("territory_zones").get(side, []) if len(side) == 2 else []
    return str(zones[0]) if len(zones) == 1 else ""


_BY_LAW = {"CN": "Asia/Shanghai", "DE": "Europe/Berlin", "UA": "Europe/Kiev"}  # one time, several entries in the table
