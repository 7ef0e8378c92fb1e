# ruff: noqa: E501  (patterns and word lists read better on one line)
"""What the rules of Russian time expressions share: the words of the calendar, what a rule finds, and where."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from rashomon.model import Span, TimeType
from rashomon.reading.ru.calendar import Stretch
from rashomon.reading.ru.cues import cues
from rashomon.reading.ru.numbers import NUMBER_WORDS

_MONTHS = {
    "янв": 1, "фев": 2, "март": 3, "апр": 4, "ма": 5, "июн": 6, "июл": 7, "авг": 8, "сен": 9, "окт": 10, "ноя": 11, "дек": 12,
}  # fmt: skip


M = r"(?:январ(?:[ьяюе]|ем)|феврал(?:[ьяюе]|ем)|март(?:[ауе]|ом)?|апрел(?:[ьяюе]|ем)|ма(?:[йяюе]|ем)|июн(?:[ьяюе]|ем)|июл(?:[ьяюе]|ем)|август(?:[ауе]|ом)?|сентябр(?:[ьяюе]|ем)|октябр(?:[ьяюе]|ем)|ноябр(?:[ьяюе]|ем)|декабр(?:[ьяюе]|ем)|(?:янв|фев|апр|авг|сен|сент|окт|ноя|нояб|дек)(?=[.\s,—–-]))"


YEAR = r"(?P<year>(?:1[5-9]|20|21)\d{2})"


G = r"(?:\s?(?:года|году|год|годом|г\.?)(?![\w]))"


WEEKDAYS = ("понедельник", "вторник", "сред", "четверг", "пятниц", "суббот", "воскресень")


W = r"(?P<weekday>понедельник[а]?|вторник[а]?|сред[ауы]|четверг[а]?|пятниц[ауы]|суббот[ауы]|воскресень[ея])"


UNIT = r"(?P<unit>секунд\w*|минут\w*|час(?:а|ов|у|ам)?|сут(?:ки|ок)|дн(?:я|ей|ям|ями|и)|день|недел\w*|месяц\w*|квартал\w*|год(?:а|у|ам|ы)?|лет|десятилети\w*|век\w*|столети\w*)(?!\w)"


N = rf"(?P<n>\d+(?:,\d+)?|(?:{NUMBER_WORDS})(?:\s(?:{NUMBER_WORDS})){{0,3}})"


UNITS = (
    ("секунд", "T", "S", 1), ("минут", "T", "M", 1), ("час", "T", "H", 1), ("сут", "", "D", 1), ("дн", "", "D", 1),
    ("ден", "", "D", 1), ("недел", "", "W", 1), ("месяц", "", "M", 1), ("квартал", "", "M", 3), ("год", "", "Y", 1),
    ("лет", "", "Y", 1), ("десятилет", "", "Y", 10), ("век", "", "Y", 100), ("столет", "", "Y", 100),
)  # fmt: skip


_PAST = re.compile(
    r"(?<!\w)\w{2,}(?:л|ла|ло|ли|лся|лась|лось|лись)(?!\w)|(?<!\w)(?:был[аои]?|состоял\w+|отмечен\w+)(?!\w)|(?<!\w)еще (?=в\s)"
    r"|(?<!\w)(?!намечен|назначен|запланирован)\w{4,}(?:ован|ирован|авлен|ечен|учен|лен|ожен|ачен|ешен|ведён|веден|ят|ыт|ут)[аоы]?(?=\s(?:(?:был[аои]?|еще|уже)\s)*в\s)"
)


_FUTURE = re.compile(
    r"(?<!\w)(?:состо(?:ится|ятся)|пройд(?:ет|ут)|буд(?:ет|ут)|намерен\w*|планиру\w+|предстоит|прибудет|посетит|ожида(?:ется|ются)"
    r"|проведет|проведут|встретится|встретятся|назначен\w*|намечен\w*|запланирован\w*|предстоящ\w*|договорились|условились|готов\w*|начн(?:ет|ут)ся|провести|предложил\w*|пригласил\w*|встретиться|посетить|состояться)(?!\w)"
)


@dataclass(frozen=True, slots=True)
class Found:
    """What a rule makes of an expression: its type and stretch, and the place of its words where narrower."""

    type: TimeType
    stretch: Stretch
    start: int = -1
    end: int = -1
    anchor: str = ""
    confidence: float = 0.95


@dataclass(slots=True)
class Where:
    """What a rule counts from: the sentence, the document's date, and what the text dated before."""

    low: str
    published: date | None
    sentence: Span
    last: date | None = None  # of any expression that has days
    told: date | None = None  # of the last day or month that named its year
    told_in: Span | None = None  # the sentence of that

    def ahead(self, position: int) -> bool | None:
        """Whether the words around an expression speak of what is to come; None where they do not tell."""
        part = self.low[max(self.sentence.start, position - 70) : min(self.sentence.end, position + 40)]
        part = re.split(r"[;]|, (?:а|но) ", part)[0] if position - self.sentence.start < 20 else part
        if _FUTURE.search(part):
            return True
        told = [m[0] for m in _PAST.finditer(part) if m[0] not in cues()]
        return False if told else None


Resolve = Callable[[re.Match[str], Where], "Found | None"]


RULES: list[tuple[re.Pattern[str], Resolve]] = []


def rule(pattern: str) -> Callable[[Resolve], Resolve]:
    def add(resolve: Resolve) -> Resolve:
        RULES.append((re.compile(r"(?<![\w.,-])(?:" + pattern + r")(?![\w])"), resolve))
        return resolve

    return add


def month(word: str) -> int:
    return next(
        number
        for stem, number in _MONTHS.items()
        if word.startswith(stem) and (stem != "ма" or not word.startswith("март"))
    )


_NEXT = 3  # characters between two sentences that follow one another


def _carried(month: int, where: Where) -> int | None:
    """The year of a day or month told just before, where this one belongs to it: "5 мая 2021 года …, а 7 мая …"."""
    if where.told is None or where.told_in is None or where.published is None:
        return None
    if abs((where.published - where.told).days) <= 300:
        return None
    if where.told_in == where.sentence:
        return where.told.year
    near = 0 <= where.sentence.start - where.told_in.end <= _NEXT
    return where.told.year if near and where.told.month == month else None


def _near_year(month: int, number: int, where: Where, position: int) -> int | None:
    """The year of a day without one: the one that brings it nearest, by what the sentence says of past and future."""
    if where.published is None:
        return where.last.year if where.last is not None else None
    carried = _carried(month, where)
    if carried is not None:
        return carried
    ahead = where.ahead(position)
    best: list[tuple[int, int]] = []
    for year in (where.published.year - 1, where.published.year, where.published.year + 1):
        try:
            gap = (date(year, month, min(number, 28)) - where.published).days
        except ValueError:
            continue
        wrong = (ahead is True and gap < -14) or (ahead is False and gap > 14)
        best.append((abs(gap) + (400 if wrong else 0) - (90 if year == where.published.year else 0), year))
    return min(best)[1]


def year_of(match: re.Match[str], month: int, number: int, where: Where) -> int | None:
    found = match.groupdict().get("year")
    return int(found) if found else _near_year(month, number, where, match.start())


PART = r"(?:(?P<part>начал[еоау]|середин[еыау]|конц[еау]|конец|первой половин[еы]|второй половин[еы]|первую половину|вторую половину)\s+)?"


def mod(stretch: Stretch, part: str | None) -> Stretch:
    if not part:
        return stretch
    mod = "START" if part.startswith(("нач", "перв")) else "MID" if part.startswith("сер") else "END"
    return Stretch(stretch.value, stretch.begin, stretch.end, mod)


def relative(word: str) -> int:
    return -1 if word.startswith(("прошл", "минувш", "предыдущ")) else 1 if word.startswith(("следующ", "будущ")) else 0
