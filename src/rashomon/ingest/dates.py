"""Full calendar dates as they are written on pages, with the time of day and its zone where they follow.

Only dates with day, month and year count: a publication date is found or left empty, never completed. Month
names come from CLDR (Babel). Numbers such as 03/04/2026 are read by neither order unless only one is possible.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.dates import get_month_names

from rashomon.model import Span

# Zone words whose offset does not depend on who reads them; hours east of Greenwich.
_ZONES: dict[str, float] = {
    "utc": 0, "gmt": 0, "z": 0, "edt": -4, "est": -5, "cdt": -5, "mdt": -6, "pdt": -7, "pst": -8,
    "cet": 1, "cest": 2, "eet": 2, "eest": 3, "msk": 3, "мск": 3, "jst": 9, "kst": 9, "hkt": 8, "sgt": 8,
    "beijing time": 8, "北京时间": 8, "moscow time": 3, "по москве": 3, "московское время": 3,
}  # fmt: skip
_ALWAYS = ("en", "ru")
_NUMERIC = re.compile(
    r"(?<![\d./-])(?:(?P<y>(?:19|20)\d\d)([-/.])(?P<m>\d{1,2})\2(?P<d>\d{1,2})"
    r"|(?P<a>\d{1,2})([-/.])(?P<b>\d{1,2})\6(?P<year>(?:19|20)\d\d))(?![\d/-])(?!\.\d)"
)
_IDEOGRAPHIC = re.compile(
    r"(?P<y>[12０-９\d][\d０-９]{3}|[〇零一二三四五六七八九]{4}) ?[年년] ?(?P<m>[\d０-９]{1,2}"
    r"|[一二三四五六七八九十]{1,2}) ?[月월]"
    r" ?(?P<d>[\d０-９]{1,2}|[一二三四五六七八九十]{1,3}) ?[日일号號]"
)
_CLOCK = re.compile(
    r"(?:T|[\s,，|·•/-]{0,4}(?:at|um|à|в|@|to"
    r"|as of)?[\s(]{0,2})?(?P<h>\d{1,2})[:：.h](?P<min>\d\d)(?::(?P<s>\d\d)(?:\.\d{1,6})?)?"
    r"(?:\s?(?P<half>[ap])\.?m\b\.?)?(?:\s?\(?(?P<sign>[+-])(?P<zh>\d\d):?(?P<zm>\d\d)\)?"
    r"|[\s(]{0,2}(?P<zone>[A-Za-zА-Яа-я北京时间]{1,7}(?: (?:time|москве|время))?))?",
    re.IGNORECASE,
)
_DIGITS = {digit: value for value, digit in enumerate("〇一二三四五六七八九")} | {"零": 0}


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A full date in a text; ``moment`` is the release time where hour and zone stand beside it.

    ``reach`` is where the whole expression ends, the time of day included.
    """

    span: Span
    day: date
    moment: datetime | None
    reach: int


def dates(text: str, start: int = 0, end: int | None = None, language: str = "en") -> Iterator[FoundDate]:
    """Every full date in a part of a text, in order."""
    stop = len(text) if end is None else min(end, len(text))
    found: list[tuple[int, int, date]] = []
    for match in _NUMERIC.finditer(text, start, stop):
        found.extend(_kept(match, _numeric(match)))
    for match in _IDEOGRAPHIC.finditer(text, start, stop):
        found.extend(_kept(match, _ideographic(match)))
    for match in _worded(language).finditer(text, start, stop):
        found.extend(_kept(match, _words(match, language)))
    last = start
    for begin, finish, day in sorted(found):
        if begin >= last:
            moment, last = _moment(text, finish, stop, day)
            yield FoundDate(Span(begin, finish), day, moment, last)


def parse_moment(value: str) -> tuple[date | None, datetime | None]:
    """The day and, where hour and zone are given, the moment of a date as metadata write it (ISO 8601, RFC 2822).

    Gives (None, None) for anything that is no full date.
    """
    text = " ".join(value.split())[:80]
    if re.match(r"\d{8}(?:T|$)", text):
        text = f"{text[:4]}-{text[4:6]}-{text[6:]}"
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        for found in dates(text):
            return found.day, found.moment
        return None, None
    return moment.date(), moment if moment.tzinfo is not None else None


def _kept(match: re.Match[str], day: date | None) -> list[tuple[int, int, date]]:
    return [(match.start(), match.end(), day)] if day else []


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if 1800 <= year <= 2200 else None
    except ValueError:
        return None


def _numeric(match: re.Match[str]) -> date | None:
    if match["y"]:
        return _day(int(match["y"]), int(match["m"]), int(match["d"]))
    first, second, year = int(match["a"]), int(match["b"]), int(match["year"])
    if match[6] == "." or first > 12:  # with full stops the day always comes first
        return _day(year, second, first)
    if second > 12 or first == second:
        return _day(year, first, second)
    return None


def _ideographic(match: re.Match[str]) -> date | None:
    return _day(_cjk_number(match["y"]), _cjk_number(match["m"]), _cjk_number(match["d"]))


def _cjk_number(text: str) -> int:
    """A number in digits of any width, or in Chinese characters up to 99 or digit by digit."""
    if text.isdecimal():
        return int(text)
    if "十" in text:
        tens, _, ones = text.partition("十")
        return 10 * (_DIGITS.get(tens, 1) if tens else 1) + (_DIGITS.get(ones, 0) if ones else 0)
    return int("".join(str(_DIGITS[character]) for character in text))


@cache
def _months(language: str) -> dict[str, int]:
    """Month names of a language and of those read always, lower-case, without their full stops."""
    names: dict[str, int] = {"sept": 9}
    for code in dict.fromkeys((*_ALWAYS, language)):
        try:
            locale = Locale.parse(code.replace("-", "_"))
        except (UnknownLocaleError, ValueError):
            continue
        for width in ("wide", "abbreviated"):
            for context in ("format", "stand-alone"):
                for number, name in get_month_names(width, context, locale).items():
                    key = name.casefold().rstrip(".")
                    if len(key) >= 3 and not key[0].isdigit():
                        names.setdefault(key, number)
    return names


@cache
def _worded(language: str) -> re.Pattern[str]:
    names = "|".join(sorted(map(re.escape, _months(language)), key=len, reverse=True))
    year = r"(?:19|20)\d\d"
    return re.compile(
        rf"\b(?:(?P<month>{names})\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year>{year})"
        rf"|(?P<day2>\d{{1,2}})(?:st|nd|rd|th|er|[.º])?(?: of| de|[ -])? ?(?P<month2>{names})\.?,?(?: de| del"
        rf"|-)? ?(?P<year2>{year}))\b",
        re.IGNORECASE,
    )


def _words(match: re.Match[str], language: str) -> date | None:
    month = _months(language)[(match["month"] or match["month2"]).casefold()]
    return _day(int(match["year"] or match["year2"]), month, int(match["day"] or match["day2"]))


def _moment(text: str, position: int, stop: int, day: date) -> tuple[datetime | None, int]:
    """The moment, where a time of day with its zone follows a date; and where the expression ends."""
    match = _CLOCK.match(text, position, min(stop, position + 60))
    year_word = re.compile(r" ?(?:г\.|года|г)").match(text, position, stop)
    if year_word:
        position = year_word.end()
        match = _CLOCK.match(text, position, min(stop, position + 60))
    if match is None:
        return None, position
    hour, minute = int(match["h"]), int(match["min"])
    if match["half"]:
        hour = hour % 12 + (12 if match["half"].casefold() == "p" else 0)
    if hour > 23 or minute > 59:
        return None, position
    zone, reach = _zone(match)
    if zone is None:
        return None, reach
    return datetime(day.year, day.month, day.day, hour, minute, int(match["s"] or 0), tzinfo=zone), reach


def _zone(match: re.Match[str]) -> tuple[timezone | None, int]:
    """The zone that follows a time of day, and where the expression ends with it."""
    if match["sign"]:
        offset = timedelta(hours=int(match["zh"]), minutes=int(match["zm"]))
        if offset < timedelta(hours=24):
            return timezone(offset if match["sign"] == "+" else -offset), match.end()
    word = (match["zone"] or "").casefold()
    if word in _ZONES:
        return timezone(timedelta(hours=_ZONES[word])), match.end()
    return None, match.start("zone") if match["zone"] else match.end()
