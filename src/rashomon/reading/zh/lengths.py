"""Durations, repeated and vague times, and clock times of Chinese text."""

from __future__ import annotations

import re
from datetime import date, timedelta

from rashomon.model import TimeType
from rashomon.reading.zh.found import PUBLISHED, Context, Found, day_of, month_of, number_of, year_of

_UNITS = {
    "年": "Y",
    "周年": "Y",
    "个月": "M",
    "月": "M",
    "周": "W",
    "个星期": "W",
    "星期": "W",
    "天": "D",
    "日": "D",
    "小时": "TH",
    "个小时": "TH",
    "钟头": "TH",
    "个钟头": "TH",
    "分钟": "TM",
}


def duration(match: re.Match[str], context: Context) -> Found | None:
    unit = _UNITS[match["unit"]]
    prefix = "PT" if unit[0] == "T" else "P"
    if match["number"] in ("数", "几"):
        return Found(TimeType.DURATION, f"{prefix}X{unit[-1]}", confidence=0.8)
    if match["number"] == "半":
        halves = {"Y": "P6M", "M": "P0.5M", "D": "PT12H", "TH": "PT30M"}
        return Found(TimeType.DURATION, halves[unit]) if unit in halves else None
    number = number_of(match["number"])
    if number is None:
        return None
    mod = {"前": "", "后": ""}.get(match["way"] or "")
    amount = f"{number}.5" if match["half"] or match["and"] else str(number)
    if mod is not None and context.published is not None and unit in ("Y", "M", "W", "D"):
        return _away(number if match["way"] == "后" else -number, unit, context.published)
    bound = {
        "多": "MORE_THAN",
        "余": "MORE_THAN",
        "以上": "MORE_THAN",
        "近": "APPROX",
        "约": "APPROX",
        "左右": "APPROX",
    }
    return Found(
        TimeType.DURATION, f"{prefix}{amount}{unit[-1]}", mod=bound.get(match["more"] or match["about"] or "", "")
    )


def _away(number: int, unit: str, published: date) -> Found | None:
    """ "三天前", "两年后": as precise as the unit."""
    if unit == "D":
        return day_of(published + timedelta(days=number), anchor=PUBLISHED)
    if unit == "W":
        monday = published + timedelta(weeks=number) - timedelta(days=published.weekday())
        year, week, _ = monday.isocalendar()
        return Found(TimeType.DATE, f"{year}-W{week:02}", monday, monday + timedelta(days=6), "", PUBLISHED)
    if unit == "M":
        months = published.year * 12 + published.month - 1 + number
        return month_of(months // 12, months % 12 + 1, anchor=PUBLISHED)
    return year_of(published.year + number, anchor=PUBLISHED) if 1 <= published.year + number <= 9999 else None


_OF_DAY = re.compile(r"(?:在|于|时间|从|天|日|号|约|周[一二三四五六日])\s?\Z")
_LATE = frozenset(("下午", "晚上", "晚间", "傍晚", "晚", "夜间", "深夜"))


def clock_of(groups: dict[str, str | None]) -> str | None:
    """The time of day that words give, as "20:30"; None where they give none."""
    hour, minute = number_of(groups.get("hour") or ""), number_of((groups.get("minute") or "").removesuffix("分")) or 0
    if hour is None or hour > 24 or minute > 59:
        return None
    quarter = {"一": 15, "三": 45}.get(groups.get("quarter") or "", 0)
    minute = 30 if groups.get("half") else minute or quarter
    part = groups.get("part") or ""
    if (part in _LATE and hour < 12) or (part == "中午" and hour < 3):
        hour += 12
    return f"{hour:02}:{minute:02}"


def clock(match: re.Match[str], context: Context) -> Found | None:
    """A time of day without its day: "晚上8点半"."""
    groups = match.groupdict()
    before = match.string[max(0, match.start() - 4) : match.start()]
    alone = not any(groups.get(name) for name in ("part", "half", "minute", "quarter")) and "点" in match[0]
    if alone and not match[0].endswith(("钟", "整")) and not _OF_DAY.search(before):
        return None  # "28点缩减为20点" counts items
    found = clock_of(groups)
    return Found(TimeType.TIME, f"T{found}", confidence=0.85) if found is not None else None


_COMING = re.compile(r"(?:将|拟|计划|有望|预计|准备|力争)(?:于|在)?\Z")


def vague(match: re.Match[str], context: Context) -> Found:
    """ "近日", "将于近期", "未来": before, at or after the time of writing."""
    words = match[0]
    coming = _COMING.search(match.string, max(0, match.start() - 4), match.start()) is not None
    ahead = words[0] in "未将下" or words.endswith("内") or words.startswith(("不久的", "不久将"))
    value = "FUTURE_REF" if ahead or coming else "PAST_REF"
    return Found(TimeType.DATE, value, confidence=0.8)


def set_of(match: re.Match[str], context: Context) -> Found:
    if match["weekday"]:
        return Found(TimeType.SET, f"XXXX-WXX-{'一二三四五六日天'.index(match['weekday']) % 7 + 1}")
    unit = match["unit"].removeprefix("个")
    value = {"年": "P1Y", "月": "P1M", "周": "P1W", "星": "P1W", "天": "P1D", "日": "P1D", "季": "P3M"}[unit[0]]
    return Found(TimeType.SET, value)
