"""Less common dates of Chinese text: years of the Republic, decades, seasons, stretches of months and years."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from rashomon.model import TimeType
from rashomon.reading.zh.dates import year_named
from rashomon.reading.zh.found import PUBLISHED, Context, Found, day_of, month_of, number_of, year_of

FIRST_OF_REPUBLIC = 1911  # the year before 民国元年
_SEASONS = {"春": "SP", "夏": "SU", "秋": "FA", "冬": "WI"}
_CENTURIES = {"十七": 16, "十八": 17, "十九": 18, "二十": 19, "二十一": 20}


def republican(match: re.Match[str], context: Context) -> Found | None:
    """ "民国114年10月10日", as offices in Taiwan count."""
    number = number_of(match["roc"])
    if number is None or not 1 <= number <= 200:
        return None
    year, month, day = number + FIRST_OF_REPUBLIC, number_of(match["month"] or ""), number_of(match["day"] or "")
    if month is None:
        return year_of(year)
    if day is None:
        return month_of(year, month)
    try:
        when = date(year, month, day)
    except ValueError:
        return None
    context.year, context.month, context.day = year, month, when
    return day_of(when)


def years(match: re.Match[str], context: Context) -> Found | None:
    """ "2016年至2018年", "1995-1997年"."""
    first, last = int(match["year"]), int(match["year2"])
    if first >= last:
        return None
    return Found(TimeType.DATE, f"{first}/{last}", date(first, 1, 1), date(last, 12, 31))


def months(match: re.Match[str], context: Context) -> Found | None:
    """ "3月到5月", "2025年9月至11月"."""
    year, known = year_named(match.groupdict(), context)
    first, last = number_of(match["month"]), number_of(match["month2"])
    if first is None or last is None or not (1 <= first <= 12 and 1 <= last <= 12):
        return None
    if not known:
        year = context.published.year if context.published else None
    if year is None:
        return Found(TimeType.DATE, f"XXXX-{first:02}/XXXX-{last:02}", confidence=0.7)
    after = year + (last < first)
    return Found(
        TimeType.DATE, f"{year}-{first:02}/{after}-{last:02}", date(year, first, 1),
        date(after, last, monthrange(after, last)[1]), "", "" if match["year"] else PUBLISHED,
    )  # fmt: skip


def season(match: re.Match[str], context: Context) -> Found | None:
    """ "今年夏天", "2025年秋季": a season, whose days no two calendars give alike."""
    year, known = year_named(match.groupdict(), context)
    if not known and context.published is not None:
        year, known = context.published.year, True  # "夏季前" in a plan
    return Found(TimeType.DATE, f"{year if known and year else 'XXXX'}-{_SEASONS[match['season']]}")


def decade(match: re.Match[str], context: Context) -> Found | None:
    """ "上世纪九十年代", "20世纪80年代"; without a century that of the twentieth."""
    tens = number_of(match["decade"])
    century = (match["century"] or "").removesuffix("世纪")
    first = (_CENTURIES.get(century) or (int(century) - 1 if century.isdigit() else 19)) * 100 + (tens or 0)
    return Found(TimeType.DATE, str(first)[:3], date(first, 1, 1), date(first + 9, 12, 31), confidence=0.85)


def day_of_month(match: re.Match[str], context: Context) -> Found | None:
    """ "本月十日", "上月5日"."""
    day = number_of(match["day"])
    if context.published is None or day is None:
        return None
    step = {"本": 0, "上": -1, "下": 1}[match["rel"][0]]
    months_ = context.published.year * 12 + context.published.month - 1 + step
    try:
        return day_of(date(months_ // 12, months_ % 12 + 1, day), anchor=PUBLISHED)
    except ValueError:
        return None
