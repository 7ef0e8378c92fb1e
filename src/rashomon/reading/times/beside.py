"""The weekday that stands beside a day: "12 May (Thursday)", "5月12日（星期四）", "в среду, 12 мая".

It belongs to the day and is no day of its own; where the two do not agree, one of them is a slip.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.model import Span, TimeExpression
from rashomon.reading.times.lexicon import WEEKDAY, weekday_number

_RU = ("понедельник", "вторник", "сред", "четверг", "пятниц", "суббот", "воскресень")
# "среда", "среду"; "в рабочей среде" and "посреди" are no Wednesday
_RU_WORD = rf"(?<!\w)(?!сред(?![ауы]\b))(?P<ru>{'|'.join(_RU)})[а-я]{{0,2}}"
_ZH_WORD = r"(?:星期|周|礼拜)(?P<zh>[一二三四五六日天])"
_EN_WORD = rf"(?P<en>{WEEKDAY})"
_AFTER = re.compile(
    rf"\s?[(（]\s?(?:{_ZH_WORD}|{_RU_WORD}|{_EN_WORD})\s?[)）]|[，,]?\s?{_ZH_WORD.replace('<zh>', '<zh2>')}", re.I
)
_BEFORE = re.compile(rf"(?:{_ZH_WORD}|{_RU_WORD})\s?[（(，,]\s?$", re.I)
_OPENS = re.compile(rf"(?:{_RU_WORD}),?\s", re.I)
_REACH = 24  # characters on each side
_DAY = re.compile(
    r"月\s?[\d一二三四五六七八九十]{1,3}\s?[日号]|\d{1,2}\s+(?:янв|фев|мар|апр|ма[яй]|июн|июл|авг|сен|окт|ноя|дек)"
)


def names_a_day(words: str) -> bool:
    """Whether Chinese or Russian words give a day of a month by its number."""
    return _DAY.search(words) is not None


def weekday_beside(text: str, span: Span) -> tuple[int, Span] | None:
    """The weekday (0 is Monday) that stands just after a day, just before it or at its head, and where."""
    after = _AFTER.match(text, span.end, min(len(text), span.end + _REACH))
    if after is not None:
        return _number(after), Span(after.start(), after.end())
    start = max(0, span.start - _REACH)
    before = _BEFORE.search(text[start : span.start])
    if before is not None:
        return _number(before), Span(start + before.start(), span.start)
    head = _OPENS.match(text, span.start, span.end)
    return (_number(head), Span(head.start(), head.end())) if head is not None else None


def without_weekdays(text: str, found: Sequence[TimeExpression]) -> tuple[TimeExpression, ...]:
    """The expressions but for the weekdays that stand beside a day: "12 May (Thursday)" is one day."""
    beside = [
        at[1]
        for time in found
        if (
            names_a_day(words := time.span.of(text))
            or (text[time.span.end : time.span.end + 2].strip()[:1] == "(" and _FIGURE.search(words))
        )
        and (at := weekday_beside(text, time.span))
    ]
    return tuple(t for t in found if not any(span.covers(t.span) for span in beside)) if beside else tuple(found)


_FIGURE = re.compile(r"\d")


def _number(match: re.Match[str]) -> int:
    groups = match.groupdict()
    if groups.get("en"):
        return weekday_number(groups["en"])
    if groups.get("ru"):
        return next(i for i, stem in enumerate(_RU) if groups["ru"].lower().startswith(stem))
    said = groups.get("zh") or groups.get("zh2") or ""
    return 6 if said == "天" else "一二三四五六日".index(said)
