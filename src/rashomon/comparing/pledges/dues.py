"""By when: the calendar dates of a due date, what they are the name of, and what they were counted from."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from rashomon.model import TimeExpression, TimeType

_FORMS: tuple[tuple[str, re.Pattern[str]], ...] = (  # TIMEX3 values (TimeML 1.2.1)
    ("day", re.compile(r"[\dX]{4}-[\dX]{2}-[\dX]{2}(?:T.*)?$")),
    ("week", re.compile(r"[\dX]{4}-W")),
    ("quarter", re.compile(r"[\dX]{4}-Q")),
    ("half-year", re.compile(r"[\dX]{4}-H")),
    ("season", re.compile(r"[\dX]{4}-(?:SP|SU|FA|AU|WI)")),
    ("month", re.compile(r"[\dX]{4}-[\dX]{2}$")),
    ("year", re.compile(r"\d{4}$|FY")),
    ("decade", re.compile(r"\d{3}X?$")),
)
_IN_YEAR = re.compile(r"\d{4}-\d\d(?:-\d\d)?$")  # a month or a day, which words often tell without its year
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)\.?"
)
_NO_YEAR = re.compile(
    rf"(?:(?:the )?(?:end|start|beginning|middle|course) of |late |early |mid-)?(?:the )?(?:\d{{1,2}}(?:st|nd|rd|th)?"
    rf"(?: of)? )?{_MONTH}(?: \d{{1,2}}(?:st|nd|rd|th)?)?",
    re.I,
)
_LENGTH = re.compile(r"P(?:(?P<Y>\d+)Y)?(?:(?P<M>\d+)M)?(?:(?P<W>\d+)W)?(?:(?P<D>\d+)D)?(?:T.*)?$")
_EARLY, _MID, _LATE = frozenset({"START", "EARLY"}), frozenset({"MID"}), frozenset({"END", "LATE"})  # TIMEX3 mods
_MONTH_LONG = timedelta(days=31)
_LONGEST = 36_500  # days; a longer one is no date that anybody waits for


@dataclass(frozen=True, slots=True)
class Due:
    """A resolved due date; ``inferred`` says what a stretch of time ("within 60 days") was counted from."""

    begin: date | None
    end: date | None
    value: str
    precision: str
    inferred: str = ""


def resolved(time: TimeExpression, told: date | None, words: str = "") -> Due:
    """The dates of a time; a length of time runs from the day on which it was told, where that is known.

    ``words`` are the text's own for it: a month or a day without its year is still to come when something is promised
    for it.
    """
    if time.type is TimeType.DURATION:
        end = _after(told, time.value)
        note = f"counted from {told.isoformat()}, the day it was told" if told and end else ""
        return Due(told if end else None, end, time.value, "within", note)
    form = next((name for name, pattern in _FORMS if pattern.match(time.value)), "")
    named = time.anchor and _IN_YEAR.match(time.value) and _NO_YEAR.fullmatch(words)
    if told and named and time.begin and time.end and time.end < told:
        begin, end = (_next_year(day) for day in (time.begin, time.end))  # "agreed to meet in June", said in August
        return Due(begin, end, f"{begin.year}{time.value[4:]}", form, "the year is the next: it was still to come")
    return Due(time.begin, time.end, time.value, form, "the year is inferred" if time.inferred else "")


def length(value: str) -> int:
    """The days of a TIMEX3 duration, a month taken as 30 and a year as 365; 0 for anything else."""
    found = _LENGTH.fullmatch(value)
    if found is None:
        return 0
    years, months, weeks, days = (int(found[key] or 0) for key in "YMWD")
    return 365 * years + 30 * months + 7 * weeks + days


def terms_apart(a: TimeExpression, b: TimeExpression) -> bool:
    """Whether two times exclude each other: two days, two lengths, "mid-2031" and "the end of 2031"."""
    lengths = [length(t.value) if t.type is TimeType.DURATION else 0 for t in (a, b)]
    if any(lengths):
        return all(lengths) and lengths[0] != lengths[1]
    if not (a.begin and a.end and b.begin and b.end):
        return False
    longest = max(a.end - a.begin, b.end - b.begin)
    staged = all(t.mod in _EARLY | _MID | _LATE for t in (a, b))
    if staged:
        one, other = _window(a, a.begin, a.end, 3), _window(b, b.begin, b.end, 3)
    elif longest < _MONTH_LONG:  # "in March" may well be what "by the end of the year" means
        one, other = _window(a, a.begin, a.end, 2), _window(b, b.begin, b.end, 2)
    else:
        one, other = (a.begin, a.end), (b.begin, b.end)
    return one[0] > other[1] or other[0] > one[1]


def _window(time: TimeExpression, begin: date, end: date, parts: int) -> tuple[date, date]:
    """The days that a time may mean: of "early" and "late" one of so many parts, of "mid" what lies between thirds."""
    days = (end - begin).days
    if time.mod in _EARLY:
        return begin, begin + timedelta(days=days // parts)
    if time.mod in _LATE:
        return end - timedelta(days=days // parts), end
    if time.mod in _MID:
        margin = timedelta(days=days // 3 + 1 if parts > 2 else days // 4)
        return (begin + margin, end - margin) if begin + margin <= end - margin else (begin, end)
    return begin, end


def _next_year(day: date) -> date:
    last = day.month == 2 and day.day == 29
    return day.replace(year=day.year + 1, day=28) if last else day.replace(year=day.year + 1)


def _after(told: date | None, length: str) -> date | None:
    found = _LENGTH.match(length)
    if told is None or found is None:
        return None
    years, months, weeks, days = (int(found[key] or 0) for key in "YMWD")
    if years * 366 + months * 31 + weeks * 7 + days > _LONGEST:
        return None
    month = told.month - 1 + months
    year = told.year + years + month // 12
    if not date.min.year <= year <= date.max.year:
        return None
    first = date(year, month % 12 + 1, 1)
    nextmonth = (first + timedelta(days=31)).replace(day=1)
    return min(first + timedelta(days=told.day - 1), nextmonth - timedelta(days=1)) + timedelta(weeks=weeks, days=days)
