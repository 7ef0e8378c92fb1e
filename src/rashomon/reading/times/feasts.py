"""Days that recur by a rule: Easter and what is counted from it, fixed days, the nth weekday of a month."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from rashomon.reading.times.periods import months_later


def easter(of_year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher's algorithm)."""
    a, (b, c) = of_year % 19, divmod(of_year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    el = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * el) // 433
    number = (h + el - 7 * m + 90) // 25
    return date(of_year, number, (h + el - 7 * m + 33 * number + 19) % 32)


def orthodox_easter(of_year: int) -> date:
    """Easter Sunday of the Julian calendar, as a Gregorian date (Meeus); for the years 1900 to 2099."""
    a, b, c = of_year % 4, of_year % 7, of_year % 19
    d = (19 * c + 15) % 30
    number, day_ = divmod(d + (2 * a + 4 * b - d + 34) % 7 + 114, 31)
    return date(of_year, number, day_ + 1) + timedelta(days=13)


def by_rule(entry: dict[str, Any], of_year: int) -> date | None:
    """The day of an entry of the calendar in a year; None where the entry is a table."""
    if "easter" in entry:
        return easter(of_year) + timedelta(days=int(entry["easter"]))
    if "orthodox_easter" in entry:
        return orthodox_easter(of_year) + timedelta(days=int(entry["orthodox_easter"]))
    if "day" in entry:
        return date(of_year, entry["month"], entry["day"])
    if "nth" in entry:
        wanted, nth = entry["weekday"] - 1, entry["nth"]
        if nth > 0:
            first = date(of_year, entry["month"], 1)
            later = int(entry.get("later", 0))
            return first + timedelta(days=(wanted - first.weekday()) % 7 + 7 * (nth - 1) + later)
        last = months_later(date(of_year, entry["month"], 1), 1) - timedelta(days=1)
        return last - timedelta(days=(last.weekday() - wanted) % 7)
    return None
