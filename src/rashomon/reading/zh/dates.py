"""Dates of Chinese text: days, months, years, weeks, parts of years, five-year plans."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from rashomon.model import TimeType
from rashomon.reading.zh.found import PART, PUBLISHED, Context, Found, day_of, month_of, number_of, year_of
from rashomon.reading.zh.lengths import clock_of

_WEEKDAY = {c: n for n, c in enumerate("一二三四五六", 0)} | {"日": 6, "天": 6}
YEARS = {
    "去年": -1, "前年": -2, "今年": 0, "本年": 0, "明年": 1, "后年": 2, "来年": 1, "本年度": 0, "去年度": -1,
    "下一年度": 1, "下年度": 1, "下一年": 1, "上一年度": -1, "上年度": -1, "上一年": -1, "新一年度": 1,
}  # fmt: skip
DAYS = {
    "今天": 0,
    "今日": 0,
    "当天": 0,
    "当日": 0,
    "昨天": -1,
    "昨日": -1,
    "前天": -2,
    "明天": 1,
    "明日": 1,
    "后天": 2,
    "今": 0,
    "昨": -1,
    "明": 1,
}
_PLANS = {"九": 1996, "十": 2001, "十一": 2006, "十二": 2011, "十三": 2016, "十四": 2021, "十五": 2026, "十六": 2031}


def calendar(match: re.Match[str], context: Context) -> Found | None:
    """ "2026年2月4日下午", "去年10月", "2月4日", "4日", "10月"."""
    groups = match.groupdict()
    year, known = year_named(groups, context)
    month = number_of(groups.get("month") or "")
    day = number_of(groups.get("day") or "")
    anchor = "" if groups.get("year") else (PUBLISHED if context.published else "")
    part = groups.get("part") or ""
    if month is None and day is None:
        if year is None:
            return Found(TimeType.DATE, "XXXX") if groups.get("rel") else None
        context.year = year
        return year_of(year, anchor=anchor)
    if month is not None and not 1 <= month <= 12:
        return None
    if day is None:
        assert month is not None
        context.month = month
        year = year if known else _nearest_year(context, month, 15, _tense(match))
        if year is None:
            return Found(TimeType.DATE, f"XXXX-{month:02}", confidence=0.8)
        return month_of(year, month, anchor=anchor)
    if not known and month is not None:
        ahead = _tense(match)
        year, known = (_nearest_year(context, month, day or 15, ahead), True) if ahead else (year, known)
    return _full(year if known else None, month, day, (part, clock_of(groups) or ""), anchor, context)


# Words beside a month without a year that say whether it is still to come.
_COMES = re.compile(r"(?:底|初|中旬|上旬|下旬|份|前|之前)?(?:将|会(?![谈见晤议长])|拟|有望)")
_TO_COME = re.compile(
    r"(?:将|拟|定|预计|预定|计划|最快|最迟|最早|不晚|有望|力争|争取|赶在|(?:推迟|延|延后|延长|顺延)(?:至|到)?)(?:于|在|到)?\Z"
)


def _tense(match: re.Match[str]) -> int:
    """1 where the words beside a date put it ahead, else 0."""
    text = match.string
    return int(bool(_COMES.match(text, match.end()) or _TO_COME.search(text, max(0, match.start() - 6), match.start())))


def days(match: re.Match[str], context: Context) -> Found | None:
    """ "3月12日至14日", "2月27日到3月2日", "12至14日"."""
    first = calendar(match, context)
    if first is None or first.begin is None:
        return None
    month = number_of(match.groupdict().get("month2") or "") or first.begin.month
    year = first.begin.year + (month < first.begin.month)
    try:
        last = date(year, month, number_of(match["day2"]) or 0)
    except ValueError:
        return None
    if last < first.begin:
        return None
    return Found(TimeType.DATE, f"{first.begin.isoformat()}/{last.isoformat()}", first.begin, last, "", first.anchor)


def first_months(match: re.Match[str], context: Context) -> Found | None:
    """ "2025年前三个月", "今年前三季度": from January on."""
    year, known = year_named(match.groupdict(), context)
    count = (number_of(match["count"]) or 0) * (3 if match["unit"] == "季度" else 1)
    if not known or year is None or not 1 < count <= 12:
        return None
    last = date(year, count, monthrange(year, count)[1])
    return Found(TimeType.DATE, f"{year}-01/{year}-{count:02}", date(year, 1, 1), last)


def part_of_day(match: re.Match[str], context: Context) -> Found | None:
    """ "下午" alone: of the day that the text named last, else of the day of writing."""
    when = context.day or context.published
    return day_of(when, match["alone"], "", PUBLISHED) if when is not None else None


def within_year(match: re.Match[str], context: Context) -> Found | None:
    """ "年内": by the end of the year of writing."""
    if context.published is None:
        return Found(TimeType.DATE, "XXXX", confidence=0.6)
    return year_of(context.published.year, "BEFORE", PUBLISHED)


def year_named(groups: dict[str, str], context: Context) -> tuple[int | None, bool]:
    if groups.get("year"):
        digits = groups["year"]
        number = number_of(digits)
        if number is not None and number < 100:
            number += 2000 if number < 60 else 1900
        return number, True
    if groups.get("rel"):
        return (
            context.published.year + YEARS[groups["rel"]] if context.published else None
        ), context.published is not None
    return None, False


def _full(
    year: int | None, month: int | None, day: int, hour: tuple[str, str], anchor: str, context: Context
) -> Found | None:
    part, clock = hour
    named = month is not None
    if not 1 <= day <= 31:
        return None
    if month is None:
        if context.published is None:
            if context.month is None or context.year is None:
                return Found(TimeType.DATE, f"XXXX-XX-{day:02}", confidence=0.7)
            year, month = context.year, context.month
        else:
            year, month = _month_of_day(context.published, day)
    if year is None:
        year = _nearest_year(context, month, day)
    if year is None:
        context.month = month
        suffix = f"T{clock}" if clock else (f"T{PART[part]}" if part else "")
        return Found(TimeType.TIME if suffix else TimeType.DATE, f"XXXX-{month:02}-{day:02}{suffix}", confidence=0.8)
    try:
        when = date(year, month, day)
    except ValueError:
        return (
            Found(TimeType.DATE, f"XXXX-{month:02}-{day:02}", confidence=0.6)
            if named and (month, day) == (2, 29)
            else Found(TimeType.DATE, f"XXXX-{month:02}", confidence=0.3)  # a day that no calendar has
            if named
            else None
        )
    context.year, context.month, context.day = year, month, when
    return day_of(when, part, clock, anchor)


def _month_of_day(published: date, day: int) -> tuple[int, int]:
    """ "4日" in the news is the last such day, or one of the next few."""
    if day <= published.day + 3:
        return published.year, published.month
    before = published.replace(day=1) - timedelta(days=1)
    return before.year, before.month


def _nearest_year(context: Context, month: int, day: int, ahead: int = 0) -> int | None:
    """The year that puts a day nearest to the day of writing; ``ahead`` leaves out what is long past."""
    if context.published is None:
        return context.year
    published = context.published
    middle = min(day, 28)
    years = (published.year - 1, published.year, published.year + 1)
    days_off = {y: (date(y, month, middle) - published).days for y in years}
    left = [y for y in years if days_off[y] > -31] if ahead else list(years)
    return min(left, key=lambda y: abs(days_off[y]))


def relative_day(match: re.Match[str], context: Context) -> Found:
    part, clock = match["part"] or "", clock_of(match.groupdict()) or ""
    if context.published is None:
        return Found(
            TimeType.TIME if part else TimeType.DATE, "XXXX-XX-XX" + (f"T{PART[part]}" if part else ""), confidence=0.7
        )
    if match["rel"] in ("当天", "当日") and context.day is not None:
        return day_of(context.day, part, clock)
    return day_of(context.published + timedelta(days=DAYS[match["rel"]]), part, clock, PUBLISHED)


def relative_month(match: re.Match[str], context: Context) -> Found | None:
    word = match["rel"]
    step = {"本": 0, "这": 0, "上": -1, "下": 1}[word[0]]
    if context.published is None:
        return Found(TimeType.DATE, "XXXX-XX", confidence=0.7)
    months = context.published.year * 12 + context.published.month - 1 + step
    mod = {"初": "START", "末": "END", "底": "END", "中旬": "MID", "上旬": "START", "下旬": "END"}.get(
        match["mod"] or "", ""
    )
    found = month_of(months // 12, months % 12 + 1, anchor=PUBLISHED)
    return Found(found.type, found.value, found.begin, found.end, mod, PUBLISHED)


def week(match: re.Match[str], context: Context) -> Found:
    word, weekday, part = match["rel"] or "", match["weekday"], match["part"] or ""
    step = {"本": 0, "这": 0, "上": -1, "下": 1}.get(word[:1], 0) + {"上上": -1, "下下": 1}.get(word[:2], 0)
    if context.published is None:
        return Found(TimeType.DATE, f"XXXX-WXX-{_WEEKDAY[weekday] + 1}" if weekday else "XXXX-WXX", confidence=0.7)
    monday = context.published - timedelta(days=context.published.weekday()) + timedelta(weeks=step)
    if weekday:
        when = monday + timedelta(days=_WEEKDAY[weekday])
        if not word and when > context.published:
            when -= timedelta(weeks=1)
        return day_of(when, part, "", PUBLISHED)
    year, number, _ = monday.isocalendar()
    end = monday + timedelta(days=6)
    kind = "-WE" if match["weekend"] else ""
    return Found(
        TimeType.DATE, f"{year}-W{number:02}{kind}", monday + timedelta(days=5 if kind else 0), end, "", PUBLISHED
    )


def half(match: re.Match[str], context: Context) -> Found | None:
    """Quarters and halves of a year: "今年第一季度", "2026年上半年", "三季度"."""
    year, known = year_named(match.groupdict(), context)
    if not known:
        year = context.published.year if context.published else None
    if match["half"]:
        first = match["half"] in "上前"
        if year is None:
            return Found(TimeType.DATE, "XXXX-H1" if first else "XXXX-H2", confidence=0.7)
        begin, end = (date(year, 1, 1), date(year, 6, 30)) if first else (date(year, 7, 1), date(year, 12, 31))
        return Found(TimeType.DATE, f"{year}-H{1 if first else 2}", begin, end)
    number = number_of(match["quarter"])
    if number is None or not 1 <= number <= 4:
        return None
    if year is None:
        return Found(TimeType.DATE, f"XXXX-Q{number}", confidence=0.7)
    return Found(
        TimeType.DATE,
        f"{year}-Q{number}",
        date(year, 3 * number - 2, 1),
        date(year, 3 * number, monthrange(year, 3 * number)[1]),
    )


def year_edge(match: re.Match[str], context: Context) -> Found | None:
    """ "今年年底", "2030年前", "明年初"."""
    year, known = year_named(match.groupdict(), context)
    if not known or year is None:
        if context.published is None or match["rel"] or match["year"]:
            return None
        year = context.published.year
    edge = match["edge"]
    mod = {
        "前": "BEFORE",
        "之前": "BEFORE",
        "以前": "BEFORE",
        "后": "AFTER",
        "之后": "AFTER",
        "以来": "",
        "起": "",
    }.get(edge)
    if mod is None:
        mod = "START" if "初" in edge else ("MID" if "中" in edge else "END")
    return year_of(year, mod, "" if match["year"] else PUBLISHED)


def plan(match: re.Match[str], context: Context) -> Found | None:
    begin = _PLANS.get(match["plan"])
    if begin is None:
        return None
    return Found(TimeType.DATE, f"{begin}/{begin + 4}", date(begin, 1, 1), date(begin + 4, 12, 31), confidence=0.9)
