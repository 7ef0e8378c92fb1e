"""Statements that no sentence ties to the event although they tell of the same deal, days from it, by its parties.

A deal is announced, then told by its terms: a fact sheet, a second release or a market report names no contact at all.
What such a text says that a party will do stands in the ledger of the event, so that its accounts come together; what
is told of another time, another contact or other parties does not.
"""

from __future__ import annotations

from datetime import date, timedelta

from rashomon.comparing import placing
from rashomon.comparing.hearing import Hearing, once
from rashomon.model import Event, PlacedStatement

_BEFORE = timedelta(days=1)  # a text may appear on the day before, elsewhere on the globe
_AFTER = timedelta(days=10)
_LATE = timedelta(days=60)  # the same for a text that tells of the event itself
_UNTIED = frozenset(
    rule.__doc__ or "" for rule in (placing.other_document, placing.background, placing.said_at_no_stated_time)
)


@once
def nearby(hearing: Hearing) -> list[PlacedStatement]:
    """The statements outside the event that may tell of the same deal."""
    main = hearing.main.event if hearing.main else None
    if main is None or len(main.sides) < 2:
        return []
    events = {found.event.id: found.event for found in hearing.found}
    days = _days(hearing)
    return [
        placed
        for placed in hearing.off_event
        if _untied(hearing, placed)
        and _fits(main, events.get(placed.event), days)
        and _told_near(hearing, placed, days)
    ]


def _days(hearing: Hearing) -> tuple[date, date] | None:
    """The first and last day of the event; of one that is not dated, the days on which it was told."""
    assert hearing.main is not None
    event = hearing.main.event
    if event.begin is not None:
        return event.begin, event.end or event.begin
    told = [d for i in hearing.main.documents if (d := hearing.by_id[i].document.published)]
    return (min(told), max(told)) if told and max(told) - min(told) <= _AFTER else None


def _untied(hearing: Hearing, placed: PlacedStatement) -> bool:
    """Whether no word ties it to another event; for what is nested, whether none ties the outer statement."""
    parent = placed.statement.parent
    outer = hearing.statement_by_id.get(f"{placed.document}.{parent}") if parent else None
    return (outer or placed).placed_by in _UNTIED


def _fits(main: Event, other: Event | None, days: tuple[date, date] | None) -> bool:
    """Whether the event that a statement is tied to, if any, is one of the same parties and days.

    The next contact of the same parties takes in a text that only speaks of both; the text's own day decides then.
    """
    if other is None or (set(other.sides) == set(main.sides) and other.phase == "upcoming"):
        return True
    return set(other.sides) <= set(main.sides) and (other.begin is None or _close(days, other.begin))


def _told_near(hearing: Hearing, placed: PlacedStatement, days: tuple[date, date] | None) -> bool:
    """Whether the text appeared in the days of the event, or is one that tells of it."""
    published = hearing.by_id[placed.document].document.published
    tells = hearing.main is not None and placed.document in hearing.main.documents
    if published is None:
        return tells
    return _close(days, published) or (tells and days is not None and timedelta() <= published - days[0] <= _LATE)


def _close(days: tuple[date, date] | None, day: date) -> bool:
    return days is not None and days[0] - _BEFORE <= day <= days[1] + _AFTER
