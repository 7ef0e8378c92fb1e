"""Lunar dates, feasts and the years of the sixty-year cycle in Chinese text."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from rashomon.model import TimeType
from rashomon.reading.zh import lunar
from rashomon.reading.zh.dates import year_named
from rashomon.reading.zh.found import PUBLISHED, Context, Found, day_of

MONTHS = "十[一二]|[正二三四五六七八九十冬腊]"
DAYS = "初[一二三四五六七八九十]|二十[一二三四五六七八九]?|廿[一二三四五六七八九]?|三十|十[一二三四五六七八九]"


def lunar_day(match: re.Match[str], context: Context) -> Found | None:
    """ "正月初一", "农历八月十五", "2025年闰六月初三"."""
    month, day = lunar.month_number(match["lmonth"]), lunar.day_number(match["lday"])
    if month is None or day is None:
        return None
    return _of_year(match, context, lambda year: lunar.solar(year, month, day, match["leap"] is not None))


def feast(match: re.Match[str], context: Context) -> Found | None:
    """ "今年春节", "2025年中秋节", "除夕"."""
    return _of_year(match, context, lunar.FEASTS[match["feast"]])


def _of_year(match: re.Match[str], context: Context, place: Callable[[int], date | None]) -> Found | None:
    """The day in the year that the words name, else the one nearest to the document's date; none is guessed."""
    year, known = year_named(match.groupdict(), context)
    if known and year is not None:
        when = place(year)
        return day_of(when, anchor="" if match["year"] else PUBLISHED) if when is not None else None
    if context.published is None:
        return Found(TimeType.DATE, "XXXX-XX-XX", confidence=0.6)
    published = context.published
    near = [d for y in (published.year - 1, published.year, published.year + 1) if (d := place(y)) is not None]
    return day_of(min(near, key=lambda d: abs((d - published).days)), anchor=PUBLISHED) if near else None


def cycle(match: re.Match[str], context: Context) -> Found | None:
    """ "丙午年", "马年": the lunar year, from its first to its last day."""
    if context.published is None:
        return None
    year = lunar.cycle_year(match["cycle"], context.published.year)
    first, after = (lunar.new_year(year), lunar.new_year(year + 1)) if year is not None else (None, None)
    if first is None or after is None:
        return None
    return Found(TimeType.DATE, f"{year:04}", first, after - timedelta(days=1), "", PUBLISHED, 0.85)
