"""The Chinese lunar calendar and its feasts as days of the Gregorian one, for 1940 to 2060.

The months are given by a table, one number a year: the days from 1 January to the lunar new year (from bit 17), the
month after which a leap month stands (4 bits, 0 for none), and a bit for each month of 30 days, the first one highest.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

FIRST = 1940
_CODES = (
    "4c1a94 34db4a 5a16aa 460ad4 30955b 5604ba 40125a 2a592b 50152a 38f695 5e0d94 4816aa 34aab5 5809b4 "
    "4214ba 2e6a57 540a56 3d152a 601d2a 4c0d54 36d5aa 5a156a 46096c 3094ae 5614ae 400a4c 287d26 4e1b2a "
    "3aeb55 5e0ad4 4812da 34a95d 5a095a 42149a 2c9a4d 521a4a 3d1aa5 6016a8 4a16b4 36d2da 5c12b6 460936 "
    "309497 561496 41564b 640d4a 4e0da8 38d5b4 5e156c 4812ae 34a92f 5a092e 440c96 2c6d4a 501d4a 3d0d65 "
    "620b58 4a156c 36b26d 5c125c 46192c 2e9a95 541a94 3e1b4a 2a4b55 4e0ad4 38f55b 6004ba 4a125a 32b92b "
    "58152a 421694 2c96aa 5015aa 3d2ab5 620974 4c14b6 36ca57 5c0a56 461526 308e95 540d54 3e15aa 2a49b5 "
    "50096c 38d4ae 5e149c 481a4c 32bd26 561aa6 420b54 2c6d6a 5212da 3d695d 62095a 4c149a 36da4b 5a1a4a "
    "441aa4 2ebb54 5416b4 3e0ada 2a495b 500936 3af497 5e1496 48154a 32b6a5 580da4 4015b4 2c6ab6 52126e "
    "3f092f 62092e 4c0c96 36cd4a 5a1d4a 440d54 2e956c 54155c 40125c"
)
_YEARS = tuple(int(code, 16) for code in _CODES.split())

_MONTHS = {c: n for n, c in enumerate("正二三四五六七八九十", 1)} | {
    "一": 1,
    "十一": 11,
    "冬": 11,
    "十二": 12,
    "腊": 12,
}
_DIGITS = {c: n for n, c in enumerate("一二三四五六七八九十", 1)}
STEMS, BRANCHES, ANIMALS = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥", "鼠牛虎兔龙蛇马羊猴鸡狗猪"


def _lengths(year: int) -> tuple[tuple[int, bool, int], ...]:
    """Number, leap or not, and days of each month of a lunar year."""
    code = _YEARS[year - FIRST]
    leap = code >> 13 & 15
    order = [(n, False) for n in range(1, 13)]
    if leap:
        order.insert(leap, (leap, True))
    return tuple((n, is_leap, 30 if code >> 12 - at & 1 else 29) for at, (n, is_leap) in enumerate(order))


def new_year(year: int) -> date | None:
    """The first day of a lunar year; None outside the table."""
    if not FIRST <= year < FIRST + len(_YEARS):
        return None
    return date(year, 1, 1) + timedelta(days=_YEARS[year - FIRST] >> 17)


def solar(year: int, month: int, day: int, leap: bool = False) -> date | None:
    """The day of the Gregorian calendar; None where the lunar one has no such day or the table ends."""
    at = new_year(year)
    if at is None:
        return None
    for number, is_leap, length in _lengths(year):
        if (number, is_leap) == (month, leap):
            return at + timedelta(days=day - 1) if 1 <= day <= length else None
        at += timedelta(days=length)
    return None


def _eve(year: int) -> date | None:
    """除夕, the last day of the lunar year *before* the new year of ``year``, as texts name it."""
    first = new_year(year)
    return first - timedelta(days=1) if first is not None else None


def _qingming(year: int) -> date | None:
    """清明, a solar term: 4 or 5 April (the formula of the calendar's tables, for 1900 to 2099)."""
    rest = year % 100
    base = 5.59 if year < 2000 else 4.81
    return date(year, 4, int(rest * 0.2422 + base) - rest // 4)


_Feast = Callable[[int], date | None]
FEASTS: dict[str, _Feast] = {
    "除夕": _eve, "大年三十": _eve, "春节": new_year, "大年初一": new_year, "农历新年": new_year,
    "元宵节": lambda year: solar(year, 1, 15), "元宵": lambda year: solar(year, 1, 15),
    "端午节": lambda year: solar(year, 5, 5), "端午": lambda year: solar(year, 5, 5),
    "七夕": lambda year: solar(year, 7, 7), "中秋节": lambda year: solar(year, 8, 15),
    "中秋": lambda year: solar(year, 8, 15), "重阳节": lambda year: solar(year, 9, 9),
    "清明节": _qingming, "元旦": lambda year: date(year, 1, 1), "国庆节": lambda year: date(year, 10, 1),
    "劳动节": lambda year: date(year, 5, 1), "建军节": lambda year: date(year, 8, 1),
    "圣诞节": lambda year: date(year, 12, 25), "双十节": lambda year: date(year, 10, 10),
}  # fmt: skip


def month_number(words: str) -> int | None:
    """The number of a lunar month: "正", "八", "腊"."""
    return _MONTHS.get(words)


def day_number(words: str) -> int | None:
    """The number of a lunar day: "初一", "十五", "廿三", "三十"."""
    words = words.removeprefix("初").replace("廿", "二十")
    tens, ten, ones = words.rpartition("十")
    if not ten:
        return _DIGITS.get(words)
    count = (_DIGITS[tens] if tens else 1) * 10 + (_DIGITS[ones] if ones else 0)
    return count if count <= 30 else None


def cycle_year(words: str, near: int) -> int | None:
    """The year of "乙巳" or of an animal ("马") that is nearest to another year; None for no such year."""
    if len(words) == 1 and words in ANIMALS:
        place, length = ANIMALS.index(words), 12
    elif len(words) == 2 and words[0] in STEMS and words[1] in BRANCHES:
        place = next((n for n in range(60) if STEMS[n % 10] == words[0] and BRANCHES[n % 12] == words[1]), -1)
        length = 60
        if place < 0:
            return None
    else:
        return None
    past = near - (near - 4 - place) % length
    return past if near - past <= length // 2 else past + length
