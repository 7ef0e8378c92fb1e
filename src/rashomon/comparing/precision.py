"""How precisely a date is known, and when two dates can be one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta

from rashomon.model import DateTelling, TimeExpression

_DAY = timedelta(days=1)
SLACK = _DAY  # an evening in Washington is the next morning in Beijing


def precision(begin: date, end: date | None, expression: TimeExpression | None = None) -> str:
    """``day``, ``week``, ``month``, ``season``, ``quarter``, ``half`` or ``year`` where the days are just one of the
    calendar's; anything else is an ``interval``."""
    last = end or begin
    if begin == last:
        return "day"
    if begin.weekday() == 0 and last - begin == 6 * _DAY:
        return "week"
    if expression is not None and expression.value[-3:] in ("-SP", "-SU", "-FA", "-WI"):
        return "season"
    if begin.day != 1 or (last + _DAY).day != 1 if last < date.max else begin.day != 1:
        return "interval"
    months = (last.year - begin.year) * 12 + last.month - begin.month + 1
    names = {1: (1, "month"), 3: (3, "quarter"), 6: (6, "half"), 12: (12, "year")}
    step, name = names.get(months, (0, "interval"))
    return name if step and (begin.month - 1) % step == 0 else "interval"


STAGES = {"START": "early", "MID": "mid", "END": "late"}
_PARTS = {
    "first half": (0, 1, 2),
    "second half": (1, 2, 2),
    "early": (0, 3, 9),
    "start": (0, 1, 6),
    "mid": (3, 6, 9),
    "late": (6, 9, 9),
    "end": (5, 6, 6),
}
_HALF = re.compile(r"\b(first|second) half\b", re.IGNORECASE)
_AT_THE_END = re.compile(r"\b(?:end|close)\b", re.IGNORECASE)
_AT_THE_START = re.compile(r"\b(?:beginning|start)\b", re.IGNORECASE)


def part_of(expression: TimeExpression | None, text: str) -> str:
    """The part of its stretch that an expression names: "early", "mid", "late", "start", "end", "first half" or
    "second half"; else empty."""
    part = STAGES.get(expression.mod, "") if expression is not None else ""
    words = expression.span.of(text) if expression is not None else ""
    if part and (half := _HALF.search(words)):  # of a month or a season; that of a year has its own days
        return f"{half[1].lower()} half"
    if part == "late" and _AT_THE_END.search(words):
        return "end"
    return "start" if part == "early" and _AT_THE_START.search(words) else part


def narrowed(begin: date, end: date, part: str) -> tuple[date, date]:
    """The days of a stretch that its named part is drawn over: thirds for "early", "mid" and "late", a sixth for its
    beginning and end. Words have no sharper edges; a day is left as it is."""
    if part not in _PARTS or begin == end:
        return begin, end
    first, last, of = _PARTS[part]
    days = (end - begin).days + 1
    return begin + timedelta(days=days * first // of), begin + timedelta(days=max(days * last // of - 1, 0))


def exclude(a: tuple[date, date], b: tuple[date, date]) -> bool:
    """Whether two stretches have no day in common, a day's difference of time zones aside."""
    return a[0] - b[1] > SLACK or b[0] - a[1] > SLACK


def told_stretch(begin: date, end: date, part: str) -> tuple[date, date]:
    """The days that words for a stretch can mean: "mid-May" is the middle third and three days on each side,
    "mid-2027" four months and a fortnight."""
    if part not in _PARTS or begin == end:
        return begin, end
    first, last = narrowed(begin, end, part)
    edge = min(((end - begin).days + 1) // 9, 14) * _DAY
    return max(begin, first - edge), min(end, last + edge)


def zones(dates: Iterable[DateTelling]) -> bool:
    """Whether two accounts give days that are next to each other, as time zones can make it."""
    days = {d.begin for d in dates if d.begin == d.end and d.basis in ("said", "counted")}
    return len(days) == 2 and max(days) - min(days) == _DAY


def note(expression: TimeExpression | None) -> str:
    """What has to be said beside a date so that nobody takes it for surer than it is."""
    if expression is None:
        return ""
    if expression.alternatives and expression.inferred:
        return f"one of two days, as the text has no date of its own: {' or '.join(expression.alternatives)}"
    if expression.alternatives:
        return f"day and month can be read either way: {' or '.join(expression.alternatives)}"
    if expression.inferred and expression.anchor == "dateline":
        return "counted from the day in the head of the text, in the year of the event"
    if expression.inferred:
        return "counted from the date of the event, as the text has none of its own"
    if expression.confidence <= 0.5 and expression.begin == expression.end and not expression.value.endswith("_REF"):
        return "the words beside this date do not fit it"
    return ""
