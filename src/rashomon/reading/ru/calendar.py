"""Stretches of the calendar as TIMEX3 values with their first and last day."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Stretch:
    """A value with its days; both None where the year is not known."""

    value: str
    begin: date | None = None
    end: date | None = None
    mod: str = ""


def day(year: int | None, month: int, number: int) -> Stretch | None:
    """One day; None where the calendar has no such day."""
    if not 1 <= month <= 12 or not 1 <= number <= 31:
        return None
    if year is None:
        return Stretch(f"XXXX-{month:02}-{number:02}") if number <= monthrange(2024, month)[1] else None
    try:
        found = date(year, month, number)
    except ValueError:
        return None
    return Stretch(found.isoformat(), found, found)


def month(year: int | None, number: int) -> Stretch:
    """One month."""
    if year is None:
        return Stretch(f"XXXX-{number:02}")
    return Stretch(f"{year:04}-{number:02}", date(year, number, 1), date(year, number, monthrange(year, number)[1]))


def year(number: int) -> Stretch:
    """One year."""
    if not 1 <= number <= 9998:
        return Stretch(f"{number:04}")
    return Stretch(f"{number:04}", date(number, 1, 1), date(number, 12, 31))


def week(of: date) -> Stretch:
    """The ISO week that holds a day."""
    first = of - timedelta(days=of.weekday())
    calendar = first.isocalendar()
    return Stretch(f"{calendar.year:04}-W{calendar.week:02}", first, first + timedelta(days=6))


def part(of: int, kind: str, number: int) -> Stretch:
    """A quarter (Q) or half (H) of a year."""
    width = 3 if kind == "Q" else 6
    last = number * width
    return Stretch(f"{of:04}-{kind}{number}", date(of, last - width + 1, 1), date(of, last, monthrange(of, last)[1]))


def shifted(of: date, months: int) -> tuple[int, int]:
    """Year and month so many months from a day's."""
    index = of.year * 12 + of.month - 1 + months
    return index // 12, index % 12 + 1
