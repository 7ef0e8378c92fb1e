"""Dates in figures, in any language: ISO 8601, "04/02/2026", "2026年2月4日"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from rashomon.model import TimeType
from rashomon.reading.times.periods import day, month, year
from rashomon.reading.times.rules import PUBLISHED, Context, Found, Rule, dated, rule

RULES: list[Rule] = []


@rule(
    r"(?<![\w/-])(?P<year>[12]\d{3})(?P<sep>[-/.])(?P<month>0?[1-9]"
    r"|1[0-2])(?P=sep)(?P<day>3[01]|[12]\d|0?[1-9])(?!\d|[-/.]\d)"
    r"(?:[T ](?P<time>[0-2]\d:[0-5]\d)(?::[0-5]\d(?:\.\d{1,6})?)?(?P<zone> ?(?:Z|UTC|GMT)\b|[+-]\d\d:?\d\d)?)?",
    "####",
    RULES,
)
def iso(match: re.Match[str], context: Context) -> Found | None:
    """ "2026-02-04", "2026-02-04T14:17:00Z", "2026/2/4"."""
    exact = day(date(int(match["year"]), int(match["month"]), int(match["day"])))
    if not match["time"]:
        return dated(exact, confidence=0.99)
    zone = (match["zone"] or "").strip()
    zone = "Z" if zone in ("UTC", "GMT") else zone
    value = f"{exact.value}T{match['time']}{zone}"
    return Found(TimeType.TIME, value, exact, exact.begin, exact.end, confidence=0.98)


@rule(
    r"(?<![\w/.-])(?P<a>\d{1,2})(?P<sep>[/.-])(?P<b>\d{1,2})(?P=sep)(?P<year>(?:19|20)\d\d|\d\d)(?![\w/-]|\.\d)",
    "#/",
    RULES,
)
def slashed(match: re.Match[str], context: Context) -> Found | None:
    """ "04/02/2026": day or month first by the locale; where both are possible the reading is unsure."""
    first, second, text = int(match["a"]), int(match["b"]), match["year"]
    if len(text) == 2 and match["sep"] != "/":
        return None
    number = int(text) if len(text) == 4 else 2000 + int(text) - (100 if int(text) > 60 else 0)
    readings = [(m, d) for m, d in ((first, second), (second, first)) if 1 <= m <= 12 and 1 <= d <= 31]
    if not readings:
        return None
    if first == second or len(readings) == 1:
        return dated(day(date(number, *readings[0])), confidence=0.95)
    month_first = context.month_first and (match["sep"] != "." or context.order_known)
    days = [date(number, *reading) for reading in readings]
    if context.order_known or context.published in days:
        chosen = days[0] if month_first else days[1]
        known = context.published if not context.order_known and context.published in days else chosen
        return dated(day(known), confidence=0.8)
    first_choice = days[0] if month_first else days[1]
    both = tuple(d.isoformat() for d in sorted(days, key=lambda d: d != first_choice))
    return replace(dated(day(first_choice), confidence=0.5), alternatives=both)


@rule(r"(?<![\w/.-])(?P<year>(?:19|20)\d\d)-(?P<month>0[1-9]|1[0-2])(?![\w/.]|-)", "#/", RULES)
def iso_month(match: re.Match[str], context: Context) -> Found | None:
    """ "2026-02"; "2010-11" are two years unless the text's other figures say otherwise."""
    first, last = int(match["year"]), int(match["month"])
    if last == first % 100 + 1:
        return None
    return dated(month(first, last), confidence=0.9)


@rule(r"(?<![\w/.-])(?P<month>0?[1-9]|1[0-2])/(?P<year>(?:19|20)\d\d)(?![\w/-]|\.\d)", "#/", RULES)
def month_slash(match: re.Match[str], context: Context) -> Found | None:
    """ "03/2015"."""
    return dated(month(int(match["year"]), int(match["month"])), confidence=0.85)


def day_order(text: str) -> bool | None:
    """Whether a text's dates in figures have the month first; None where none of them shows it, or they differ."""
    orders = set()
    for match in _FIGURES.finditer(text):
        first, second = int(match[1]), int(match[3])
        if 1 <= min(first, second) <= 12 < max(first, second) <= 31:
            orders.add(second > 12)
    return orders.pop() if len(orders) == 1 else None


_FIGURES = re.compile(r"(?<![\w/.-])(\d{1,2})([/.-])(\d{1,2})\2(?:19|20)\d\d(?![\w/-]|\.\d)")


@rule(
    r"(?P<year>[12]\d{3})\s?年(?:\s?(?P<month>1[0-2]|0?[1-9])\s?月(?:\s?(?P<day>3[01]|[12]\d|0?[1-9])\s?[日号])?)?",
    "#年",
    RULES,
)
def chinese(match: re.Match[str], context: Context) -> Found | None:
    """ "2026年2月4日", "2026年2月", "2026年"."""
    year_ = int(match["year"])
    if match["day"]:
        return dated(day(date(year_, int(match["month"]), int(match["day"]))), confidence=0.97)
    if match["month"]:
        return dated(month(year_, int(match["month"])), confidence=0.97)

    return dated(year(year_), confidence=0.95)


@rule(r"(?<!\d)(?P<month>1[0-2]|0?[1-9])\s?月\s?(?P<day>3[01]|[12]\d|0?[1-9])\s?[日号]", "#年", RULES)
def chinese_day(match: re.Match[str], context: Context) -> Found | None:
    """ "2月4日": the one nearest to publication."""
    number, day_ = int(match["month"]), int(match["day"])
    published = context.published
    if published is None:
        return Found(TimeType.DATE, f"XXXX-{number:02}-{day_:02}", confidence=0.8)
    choices = []
    for year_ in (published.year - 1, published.year, published.year + 1):
        try:
            choices.append(date(year_, number, day_))
        except ValueError:  # 29 February of a common year
            continue
    if not choices:
        return None
    return dated(day(min(choices, key=lambda d: abs((d - published).days))), PUBLISHED, confidence=0.85)
