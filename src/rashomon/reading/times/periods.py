"""Periods of the calendar: a grain and its first day, with ISO 8601 / TIMEX3 values.

A `Period` is what most date expressions mean: a day, an ISO week, a weekend, a month, a season, a quarter, a
half, a year, a decade or a century. Values follow TimeML 1.2.1: ``2026-02-04``, ``2026-W06``,
``2026-W06-WE``, ``2026-02``, ``2026-SP``, ``2026-Q1``, ``2026-H1``, ``2026``, ``202``, ``20``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class Grain(StrEnum):
    """How long a period is."""

    CENTURY = "century"
    DECADE = "decade"
    YEAR = "year"
    HALF = "half"
    QUARTER = "quarter"
    SEASON = "season"
    MONTH = "month"
    WEEK = "week"
    WEEKEND = "weekend"
    DAY = "day"


UNKNOWN = {  # the values of periods whose date nobody can tell from the text
    Grain.CENTURY: "XX",
    Grain.DECADE: "XXX",
    Grain.YEAR: "XXXX",
    Grain.HALF: "XXXX-HX",
    Grain.QUARTER: "XXXX-QX",
    Grain.SEASON: "XXXX-XX",
    Grain.MONTH: "XXXX-XX",
    Grain.WEEK: "XXXX-WXX",
    Grain.WEEKEND: "XXXX-WXX-WE",
    Grain.DAY: "XXXX-XX-XX",
}
MONTHS_IN = {
    Grain.MONTH: 1,
    Grain.QUARTER: 3,
    Grain.SEASON: 3,
    Grain.HALF: 6,
    Grain.YEAR: 12,
    Grain.DECADE: 120,
    Grain.CENTURY: 1200,
}
SEASONS = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}  # by first month, meteorological, northern


def months_later(day: date, months: int) -> date:
    """The first of the month so many months after the month of ``day``."""
    index = day.year * 12 + day.month - 1 + months
    return date(index // 12, index % 12 + 1, 1)


def same_day(day: date, months: int) -> date:
    """The same day of the month so many months later, or the month's last day where it is shorter."""
    first = months_later(day, months)
    last = months_later(first, 1) - timedelta(days=1)
    return first.replace(day=min(day.day, last.day))


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of the calendar; ``begin`` is its first day. Raises ValueError beyond the years 1 to 9999."""

    grain: Grain
    begin: date

    @property
    def end(self) -> date:
        """The last day."""
        if self.grain is Grain.DAY:
            return self.begin
        if self.grain is Grain.WEEK:
            return self.begin + timedelta(days=6)
        if self.grain is Grain.WEEKEND:
            return self.begin + timedelta(days=1)
        if self.grain in (Grain.DECADE, Grain.CENTURY) and self.begin.year + MONTHS_IN[self.grain] // 12 > 9999:
            return date(9999, 12, 31)
        return months_later(self.begin, MONTHS_IN[self.grain]) - timedelta(days=1)

    @property
    def value(self) -> str:
        """The TIMEX3 value."""
        day, grain = self.begin, self.grain
        if grain is Grain.DAY:
            return day.isoformat()
        if grain in (Grain.WEEK, Grain.WEEKEND):
            year, week, _ = day.isocalendar()
            return f"{year:04}-W{week:02}" + ("-WE" if grain is Grain.WEEKEND else "")
        year4 = f"{day.year:04}"
        return {
            Grain.MONTH: f"{year4}-{day.month:02}",
            Grain.SEASON: f"{year4}-{SEASONS.get(day.month, 'XX')}",
            Grain.QUARTER: f"{year4}-Q{(day.month + 2) // 3}",
            Grain.HALF: f"{year4}-H{(day.month + 5) // 6}",
            Grain.YEAR: year4,
            Grain.DECADE: year4[:3],
            Grain.CENTURY: year4[:2],
        }[grain]

    def shifted(self, count: int) -> Period:
        """The period of the same grain so many periods later (earlier when negative)."""
        if self.grain is Grain.DAY:
            return Period(self.grain, self.begin + timedelta(days=count))
        if self.grain in (Grain.WEEK, Grain.WEEKEND):
            return Period(self.grain, self.begin + timedelta(weeks=count))
        return Period(self.grain, months_later(self.begin, count * MONTHS_IN[self.grain]))


def containing(grain: Grain, day: date) -> Period:
    """The period of that grain in which the day lies; for weekends, that of the day's week."""
    if grain is Grain.DAY:
        return Period(grain, day)
    if grain is Grain.WEEK:
        return Period(grain, day - timedelta(days=day.weekday()))
    if grain is Grain.WEEKEND:
        return Period(grain, day + timedelta(days=5 - day.weekday()))
    if grain is Grain.SEASON:
        return Period(grain, months_later(day, -(day.month % 3)))
    if grain in (Grain.DECADE, Grain.CENTURY):
        years = MONTHS_IN[grain] // 12
        return Period(grain, date(max(day.year - day.year % years, 1), 1, 1))
    months = MONTHS_IN[grain]
    return Period(grain, date(day.year, (day.month - 1) // months * months + 1, 1))


def day(when: date) -> Period:
    """That one day."""
    return Period(Grain.DAY, when)


def month(year: int, number: int) -> Period:
    """A month of a year."""
    return Period(Grain.MONTH, date(year, number, 1))


def year(number: int) -> Period:
    """A calendar year."""
    return Period(Grain.YEAR, date(number, 1, 1))


def quarter(of_year: int, number: int) -> Period:
    """A quarter (1 to 4) of a calendar year."""
    return Period(Grain.QUARTER, date(of_year, number * 3 - 2, 1))


def half(of_year: int, number: int) -> Period:
    """A half (1 or 2) of a calendar year."""
    return Period(Grain.HALF, date(of_year, number * 6 - 5, 1))


def season(of_year: int, code: str) -> Period:
    """A season (SP, SU, FA, WI) by the year in which it begins."""
    first = next(m for m, c in SEASONS.items() if c == code)
    return Period(Grain.SEASON, date(of_year, first, 1))
