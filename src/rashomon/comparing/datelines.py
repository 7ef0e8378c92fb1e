"""The day that a document without a release date gives in its head ("NEW DELHI, March 6 (The Courier) –")."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from rashomon.model import Reading, TimeType
from rashomon.reading.times.dateline import dateline

_HEAD, _MARGIN = 400, 40  # characters of the text, and of its line, within which a dateline stands
_CLOSES = re.compile(r"(?:st|nd|rd|th)?,?\s*(?:\(|[-–—:]|$|\n)")
_EITHER = re.compile(r"(?!(\d\d?)[/.-]\1\b)0?(?:[1-9]|1[0-2])[/.-]0?(?:[1-9]|1[0-2])[/.-](?:\d\d){1,2}")
_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])(?!\d)")
_SLACK = 1  # days: time zones


@dataclass(frozen=True, slots=True)
class Day:
    """A day of a year, or of any year."""

    year: int | None
    month: int
    day: int


def released(reading: Reading) -> Day | None:
    """The release date, or the day of the dateline; None where the text has neither."""
    published = reading.document.published
    if published:
        return Day(published.year, published.month, published.day)
    text = reading.document.text
    written = dateline(text)
    if written is not None:
        return Day(written.year, written.month, written.day)
    for time in reading.times:
        if time.span.start > _HEAD:
            break
        year, _, rest = time.value.partition("-")
        month, _, day = rest.partition("-")
        if _EITHER.fullmatch(text, time.span.start, time.span.end):
            continue  # 06/08/26 is one day or another
        if time.type is not TimeType.DATE or not (month.isdigit() and day.isdigit()):
            continue
        line = text.rfind("\n", 0, time.span.start) + 1
        if time.span.start - line <= _MARGIN and _CLOSES.match(text, time.span.end):
            return Day(int(year) if year.isdigit() else None, int(month), int(day))
    return None


def days_after(day: Day, begin: date) -> int | None:
    """How many days after ``begin`` a day lies; one without a year is the next such, or the day before."""
    for year in (day.year,) if day.year else (begin.year, begin.year + 1):
        try:
            gap = (date(year, day.month, day.day) - begin).days
        except ValueError:
            continue
        if gap >= -_SLACK or day.year:
            return gap
    return None


def weekday_clash(value: str, begin: date) -> bool:
    """Whether "on Thursday" cannot be a day: two weekdays that are not the same nor next to each other."""
    said = _WEEKDAY.match(value)
    if said is None:
        return False
    apart = abs(int(said[1]) - begin.isoweekday())
    return min(apart, 7 - apart) > _SLACK
