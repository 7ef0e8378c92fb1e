"""The day of a dateline ("NEW DELHI, March 6 (The Courier) -", "BANGKOK (July 28):"): when a dispatch was written."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date

_HEAD = 400  # characters of the text within which a dateline stands
_LATE = 3  # days that a page may appear after its dispatch was written
_NUMBERS = {calendar.month_abbr[n].lower(): n for n in range(1, 13)}
_MONTH = "|".join(rf"{calendar.month_abbr[n]}(?:t?\.|t\b|{calendar.month_name[n][3:]}|\b)" for n in range(1, 13))
_DATELINE = re.compile(
    rf"^[^\W\d_][^\n]{{0,60}}?,? (?P<open>\()?(?:(?P<m1>{_MONTH}) (?P<d1>\d\d?)|(?P<d2>\d\d?) (?P<m2>{_MONTH}))"
    r"(?:,? (?P<y>\d{4}))?[.,]?(?(open)\))"
    r"\s*(?:\([^()\n]{2,60}\)\s*|/[^/\n]{2,30}/|[A-Z]{2,10}\s*)?(?:[-–—./:]|$)",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class LineDay:
    """The day that a dateline names; ``year`` is None where it names none."""

    year: int | None
    month: int
    day: int


def dateline(text: str) -> LineDay | None:
    """The day of the dateline in the head of a text; None where it has none."""
    named = _DATELINE.search(text, 0, min(len(text), _HEAD))
    if named is None:
        return None
    return LineDay(
        int(named["y"]) if named["y"] else None,
        _NUMBERS[(named["m1"] or named["m2"])[:3].lower()],
        int(named["d1"] or named["d2"]),
    )


def written(text: str, published: date | None) -> date | None:
    """The day on which a text was written: of its dateline where its page appeared within days of it."""
    line = dateline(text) if published is not None else None
    if line is None or published is None:
        return published
    for year in (line.year,) if line.year else (published.year, published.year - 1):
        try:
            day = date(year, line.month, line.day)
        except ValueError:
            continue
        if 0 <= (published - day).days <= _LATE:
            return day
    return published
