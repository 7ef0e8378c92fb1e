"""What a rule makes of a Chinese time expression, and what the text named before it."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from rashomon.model import TimeType
from rashomon.reading.zh.numerals import value

PUBLISHED = "published"
PART = {
    "上午": "MO", "早上": "MO", "清晨": "MO", "早晨": "MO", "凌晨": "NI", "中午": "MI", "下午": "AF", "傍晚": "EV",
    "晚上": "EV", "晚间": "EV", "晚": "EV", "夜间": "NI", "深夜": "NI", "早": "MO",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Found:
    type: TimeType
    value: str
    begin: date | None = None
    end: date | None = None
    mod: str = ""
    anchor: str = ""
    confidence: float = 0.95


@dataclass(slots=True)
class Context:
    """The date of the document and the year and month that the text named last."""

    published: date | None
    year: int | None = None
    month: int | None = None
    day: date | None = None  # the day that the text named last


Rule = tuple[re.Pattern[str], Callable[[re.Match[str], Context], "Found | None"]]


def month_of(year: int, month: int, **more: str) -> Found:
    last = monthrange(year, month)[1]
    return Found(TimeType.DATE, f"{year}-{month:02}", date(year, month, 1), date(year, month, last), **more)  # type: ignore[arg-type]


def day_of(when: date, part: str = "", clock: str = "", anchor: str = "") -> Found:
    suffix = f"T{clock}" if clock else (f"T{PART[part]}" if part else "")
    return Found(TimeType.TIME if suffix else TimeType.DATE, when.isoformat() + suffix, when, when, "", anchor)


def year_of(year: int, mod: str = "", anchor: str = "") -> Found:
    return Found(TimeType.DATE, f"{year:04}", date(year, 1, 1), date(year, 12, 31), mod, anchor)


def number_of(words: str) -> int | None:
    found = value(words) if words else None
    return int(found) if found is not None else None
