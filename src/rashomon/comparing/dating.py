"""The date of an event from all that tell of it, and the year of a day that is said without one."""

from __future__ import annotations

from datetime import date

from rashomon.comparing.told import SLACK, ToldEvent, days
from rashomon.model import Reading


def date_of(group: list[ToldEvent], readings: dict[str, Reading]) -> tuple[date | None, date | None, str]:
    full = [t for t in group if t.begin and t.end]
    said = [t for t in full if not t.by_release]
    if said:
        narrow = min(said, key=days)
        return narrow.begin, narrow.end, ""
    if full:
        released = min(t.end for t in full if t.end)
        return released, released, f"no document says the day; a text that opens with it was released on {released}"
    partial = next((t for t in group if t.day), None)
    if partial is None or partial.day is None:
        return None, None, ""
    day, why = _year_for(partial.day, partial.phase, [readings[t.document] for t in group])
    return day, day, why


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
