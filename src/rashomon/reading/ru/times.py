# ruff: noqa: E501  (patterns and word lists read better on one line)
"""Time expressions of Russian texts as TIMEX3 values.

The conventions are those of `rashomon.reading.times`: precision is never invented, a range of days is one DATE with an
ISO interval, a document without a date gives values with X. Prepositions stay outside the expression; "года" and
"г." belong to it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from rashomon.model import Document, Span, TimeExpression, TimeType
from rashomon.reading.ru import calendar
from rashomon.reading.ru.calendar import Stretch
from rashomon.reading.ru.cues import cues
from rashomon.reading.ru.numbers import NUMBER_WORDS, number_of
from rashomon.reading.ru.words import fold

_MONTHS = {
    "янв": 1, "фев": 2, "март": 3, "апр": 4, "ма": 5, "июн": 6, "июл": 7, "авг": 8, "сен": 9, "окт": 10, "ноя": 11, "дек": 12,
}  # fmt: skip
_M = r"(?:январ[ьяюе]|феврал[ьяюе]|март[ауе]?|апрел[ьяюе]|ма[йяюе]|июн[ьяюе]|июл[ьяюе]|август[ауе]?|сентябр[ьяюе]|октябр[ьяюе]|ноябр[ьяюе]|декабр[ьяюе]|(?:янв|фев|апр|авг|сен|сент|окт|ноя|нояб|дек)(?=[.\s,—–-]))"
_YEAR = r"(?P<year>(?:1[5-9]|20|21)\d{2})"
_G = r"(?:\s?(?:года|году|год|годом|г\.?)(?![\w]))"
_WEEKDAYS = ("понедельник", "вторник", "сред", "четверг", "пятниц", "суббот", "воскресень")
_W = r"(?P<weekday>понедельник[а]?|вторник[а]?|сред[ауы]|четверг[а]?|пятниц[ауы]|суббот[ауы]|воскресень[ея])"
_UNIT = r"(?P<unit>секунд\w*|минут\w*|час(?:а|ов|у|ам)?|сут(?:ки|ок)|дн(?:я|ей|ям|ями|и)|день|недел\w*|месяц\w*|квартал\w*|год(?:а|у|ам|ы)?|лет|десятилети\w*|век\w*|столети\w*)(?!\w)"
_N = rf"(?P<n>\d+(?:,\d+)?|{NUMBER_WORDS})"
_UNITS = (
    ("секунд", "T", "S", 1), ("минут", "T", "M", 1), ("час", "T", "H", 1), ("сут", "", "D", 1), ("дн", "", "D", 1),
    ("ден", "", "D", 1), ("недел", "", "W", 1), ("месяц", "", "M", 1), ("квартал", "", "M", 3), ("год", "", "Y", 1),
    ("лет", "", "Y", 1), ("десятилет", "", "Y", 10), ("век", "", "Y", 100), ("столет", "", "Y", 100),
)  # fmt: skip
_PAST = re.compile(
    r"(?<!\w)\w{2,}(?:л|ла|ло|ли|лся|лась|лось|лись)(?!\w)|(?<!\w)(?:был[аои]?|состоял\w+|отмечен\w+)(?!\w)"
)
_FUTURE = re.compile(
    r"(?<!\w)(?:состо(?:ится|ятся)|пройд(?:ет|ут)|буд(?:ет|ут)|намерен\w*|планиру\w+|предстоит|прибудет|посетит|ожида(?:ется|ются)"
    r"|проведет|проведут|встретится|встретятся|назначен\w*|договорились|условились|готов\w*|начн(?:ет|ут)ся|провести|предложил\w*|пригласил\w*|встретиться|посетить|состояться)(?!\w)"
)


@dataclass(frozen=True, slots=True)
class _Found:
    type: TimeType
    stretch: Stretch
    start: int = -1
    end: int = -1
    anchor: str = ""
    confidence: float = 0.95


@dataclass(slots=True)
class _Where:
    low: str
    published: date | None
    sentence: Span
    last: date | None = None

    def ahead(self, position: int) -> bool | None:
        """Whether the words around an expression speak of what is to come; None where they do not tell."""
        part = self.low[max(self.sentence.start, position - 70) : min(self.sentence.end, position + 40)]
        part = re.split(r"[;]|, (?:а|но) ", part)[0] if position - self.sentence.start < 20 else part
        if _FUTURE.search(part):
            return True
        told = [m[0] for m in _PAST.finditer(part) if m[0] not in cues()]
        return False if told else None


_Resolve = Callable[[re.Match[str], _Where], "_Found | None"]
_RULES: list[tuple[re.Pattern[str], _Resolve]] = []


def _rule(pattern: str) -> Callable[[_Resolve], _Resolve]:
    def add(resolve: _Resolve) -> _Resolve:
        _RULES.append((re.compile(r"(?<![\w.,-])(?:" + pattern + r")(?![\w])"), resolve))
        return resolve

    return add


def times(document: Document, sentences: Sequence[Span]) -> tuple[TimeExpression, ...]:
    """The time expressions of a document's sentences, in text order and without overlap."""
    low = fold(document.text)
    found: list[TimeExpression] = []
    where = _Where(low, document.published, Span(0, 1))
    for sentence in sentences:
        where.sentence = sentence
        found += _of_sentence(where)
    return tuple(found)


def _of_sentence(where: _Where) -> list[TimeExpression]:
    sentence = where.sentence
    options: list[tuple[int, int, int, re.Match[str], _Resolve]] = []
    for order, (pattern, resolve) in enumerate(_RULES):
        for match in pattern.finditer(where.low, sentence.start, sentence.end):
            options.append((match.start(), -match.end(), order, match, resolve))
    options.sort(key=lambda o: o[:3])
    made: list[TimeExpression] = []
    taken = sentence.start
    for start, _, _, match, resolve in options:
        if start < taken:
            continue
        found = resolve(match, where)
        if found is None:
            continue
        begin = found.start if found.start >= 0 else match.start()
        end = found.end if found.end >= 0 else match.end()
        while end > begin and where.low[end - 1].isspace():
            end -= 1
        if begin < taken:
            continue
        if found.stretch.begin is not None and found.type is TimeType.DATE:
            where.last = found.stretch.begin
        made.append(
            TimeExpression(
                Span(begin, end),
                found.type,
                found.stretch.value,
                found.stretch.begin,
                found.stretch.end,
                found.stretch.mod,
                found.anchor,
                confidence=found.confidence,
            )
        )
        taken = end
    return made


def _month(word: str) -> int:
    return next(
        number
        for stem, number in _MONTHS.items()
        if word.startswith(stem) and (stem != "ма" or not word.startswith("март"))
    )


def _near_year(month: int, number: int, where: _Where, position: int) -> int | None:
    """The year of a day without one: the one that brings it nearest, by what the sentence says of past and future."""
    if where.published is None:
        return where.last.year if where.last is not None else None
    if (
        where.last is not None
        and where.last.year != where.published.year
        and abs((where.published - where.last).days) > 300
    ):
        return where.last.year
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


def _year_of(match: re.Match[str], month: int, number: int, where: _Where) -> int | None:
    found = match.groupdict().get("year")
    return int(found) if found else _near_year(month, number, where, match.start())


@_rule(rf"(?P<a>\d{{1,2}})\s?(?:[–—-]|по|и|до)\s?(?P<b>\d{{1,2}})\s+(?P<m>{_M})(?:\s+{_YEAR}{_G}?)?")
def _days(match: re.Match[str], where: _Where) -> _Found | None:
    """ "4–6 февраля 2026 года", "с 10 по 12 мая"."""
    number = _month(match["m"])
    year = _year_of(match, number, int(match["a"]), where)
    a, b = calendar.day(year, number, int(match["a"])), calendar.day(year, number, int(match["b"]))
    if a is None or b is None or int(match["a"]) >= int(match["b"]):
        return None
    return _Found(TimeType.DATE, Stretch(f"{a.value}/{b.value}", a.begin, b.end))


@_rule(rf"(?P<a>\d{{1,2}})\s+(?P<m1>{_M})\s?(?:[–—-]|по|до)\s?(?P<b>\d{{1,2}})\s+(?P<m>{_M})(?:\s+{_YEAR}{_G}?)?")
def _days_over_months(match: re.Match[str], where: _Where) -> _Found | None:
    first, second = _month(match["m1"]), _month(match["m"])
    year = _year_of(match, second, int(match["b"]), where)
    a = calendar.day(year, first, int(match["a"]))
    b = calendar.day(year, second, int(match["b"]))
    return _Found(TimeType.DATE, Stretch(f"{a.value}/{b.value}", a.begin, b.end)) if a and b else None


@_rule(rf"(?P<d>\d{{1,2}})(?:-?го)?\s+(?P<m>{_M})(?:\s+{_YEAR}{_G}?)?")
def _day(match: re.Match[str], where: _Where) -> _Found | None:
    number = _month(match["m"])
    found = calendar.day(_year_of(match, number, int(match["d"]), where), number, int(match["d"]))
    return _Found(TimeType.DATE, found) if found else None


@_rule(r"(?P<d>\d{1,2})\.(?P<m>\d{1,2})\.(?P<year>\d{4}|\d{2})(?:\s?г\.?)?")
def _figures(match: re.Match[str], where: _Where) -> _Found | None:
    year = int(match["year"])
    found = calendar.day(year if year > 99 else 2000 + year, int(match["m"]), int(match["d"]))
    return _Found(TimeType.DATE, found) if found else None


@_rule(r"(?P<year>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})")
def _iso(match: re.Match[str], where: _Where) -> _Found | None:
    found = calendar.day(int(match["year"]), int(match["m"]), int(match["d"]))
    return _Found(TimeType.DATE, found) if found else None


_PART = r"(?:(?P<part>начал[еоау]|середин[еыау]|конц[еау]|конец|первой половин[еы]|второй половин[еы])\s+)?"


@_rule(
    rf"{_PART}(?P<m>{_M})(?:\s+(?:(?P<rel>этого|текущего|прошлого|минувшего|следующего|будущего)\s+года|{_YEAR}{_G}?))?"
)
def _of_month(match: re.Match[str], where: _Where) -> _Found | None:
    word = match["m"]
    if not match["year"] and not match["rel"]:
        before = where.low[max(where.sentence.start, match.start() - 12) : match.start()]
        if not match["part"] and not re.search(r"(?:^|\W)(?:в|с|к|до|на|за|после|по|и|с начала|для|этим)\s+$", before):
            return None
        if word in ("мае", "мая", "маю", "май") and not match["part"] and word != "мае":
            return None
        if word in ("марта", "марту") and not before and not match["part"]:
            return None
    number = _month(word)
    if match["rel"] and where.published is not None:
        year: int | None = where.published.year + _relative(match["rel"])
    else:
        year = _year_of(match, number, 15, where)
    return _Found(TimeType.DATE, _mod(calendar.month(year, number), match["part"]))


def _mod(stretch: Stretch, part: str | None) -> Stretch:
    if not part:
        return stretch
    mod = "START" if part.startswith(("нач", "перв")) else "MID" if part.startswith("сер") else "END"
    return Stretch(stretch.value, stretch.begin, stretch.end, mod)


def _relative(word: str) -> int:
    return -1 if word.startswith(("прошл", "минувш", "предыдущ")) else 1 if word.startswith(("следующ", "будущ")) else 0


@_rule(
    r"(?P<a>(?:1[5-9]|20|21)\d{2})\s?(?:[–—-]|по|и|до)\s?(?P<b>(?:19|20|21)\d{2})\s?(?:гг\.?|год(?:ы|ов|ах|ами|ам|у|а)?)"
)
def _years(match: re.Match[str], where: _Where) -> _Found | None:
    a, b = calendar.year(int(match["a"])), calendar.year(int(match["b"]))
    return _Found(TimeType.DATE, Stretch(f"{a.value}/{b.value}", a.begin, b.end)) if a.value < b.value else None


@_rule(rf"{_PART}{_YEAR}(?:\s?(?:год(?:а|у|ом|е)?|г\.?))")
def _of_year(match: re.Match[str], where: _Where) -> _Found | None:
    end = match.end()
    if (match["part"] or "").startswith(("перв", "втор")):
        half = 1 if match["part"].startswith("перв") else 2
        return _Found(TimeType.DATE, calendar.part(int(match["year"]), "H", half), end=end)
    return _Found(TimeType.DATE, _mod(calendar.year(int(match["year"])), match["part"]), end=end)


@_rule(
    r"(?P<part>начал[еоау]|середин[еыау]|конц[еау]|конец)\s+(?:(?:этого|текущего|нынешнего)\s+)?(?P<unit>года|месяца)"
)
def _edge(match: re.Match[str], where: _Where) -> _Found | None:
    """ "до конца года": of the year of writing."""
    if where.published is None:
        return _Found(TimeType.DATE, Stretch("XXXX" if match["unit"] == "года" else "XXXX-XX"))
    today = where.published
    found = calendar.year(today.year) if match["unit"] == "года" else calendar.month(today.year, today.month)
    return _Found(TimeType.DATE, _mod(found, match["part"]), anchor="published")


@_rule(r"(?P<y>(?:19|20)?\d0)-(?:е|х|ых|ми|м)\s?(?:год(?:ы|ов|ах|ам)|гг\.?)")
def _decade(match: re.Match[str], where: _Where) -> _Found | None:
    digits = match["y"] if len(match["y"]) == 4 else "19" + match["y"]
    first = int(digits)
    return _Found(TimeType.DATE, Stretch(digits[:3], date(first, 1, 1), date(first + 9, 12, 31)))


@_rule(
    r"(?:(?P<ord>перв\w+|втор\w+|треть\w+|четверт\w+|[1-4]|iv|i{1,3})(?:-?(?:й|м|го|е|ый|ой))?\s+)(?P<kind>квартал\w*|полугоди\w*)"
    rf"(?:\s+(?:(?P<rel>этого|текущего|прошлого|следующего)\s+года|{_YEAR}{_G}?))?"
)
def _part_of_year(match: re.Match[str], where: _Where) -> _Found | None:
    word = match["ord"]
    numbers = {
        "перв": 1,
        "втор": 2,
        "треть": 3,
        "четверт": 4,
        "1": 1,
        "2": 2,
        "3": 3,
        "4": 4,
        "i": 1,
        "ii": 2,
        "iii": 3,
        "iv": 4,
    }
    number = numbers.get(word) or next((n for stem, n in numbers.items() if len(stem) > 3 and word.startswith(stem)), 0)
    kind = "Q" if match["kind"].startswith("квартал") else "H"
    if not number or (kind == "H" and number > 2):
        return None
    year = int(match["year"]) if match["year"] else where.published.year if where.published else None
    if year is None:
        return _Found(TimeType.DATE, Stretch(f"XXXX-{kind}{number}"))
    year += _relative(match["rel"]) if match["rel"] else 0
    return _Found(TimeType.DATE, calendar.part(year, kind, number))


@_rule(
    _PART
    + r"(?P<rel>прошл\w{2,3}|минувш\w{2,3}|предыдущ\w{2,3}|нынешн\w{2,3}|текущ\w{2,3}|эт(?:ом|ой|от|а|у|ого)|следующ\w{2,3}|будущ\w{2,3}"
    r"|позапрошл\w{2,3})\s+(?P<unit>недел[еиюя]|месяц[еау]?|год[ау]?|квартал[еау]?|десятилети[еи])"
)
def _relative_stretch(match: re.Match[str], where: _Where) -> _Found | None:
    if where.published is None:
        unit = match["unit"]
        value = "XXXX-WXX" if unit.startswith("недел") else "XXXX-XX" if unit.startswith("месяц") else "XXXX"
        return _Found(TimeType.DATE, Stretch(value))
    step = -2 if match["rel"].startswith("позапрошл") else _relative(match["rel"])
    unit, today = match["unit"], where.published
    if unit.startswith("недел"):
        return _Found(
            TimeType.DATE, _mod(calendar.week(today + timedelta(weeks=step)), match["part"]), anchor="published"
        )
    if unit.startswith("месяц"):
        return _Found(
            TimeType.DATE, _mod(calendar.month(*calendar.shifted(today, step)), match["part"]), anchor="published"
        )
    if unit.startswith("квартал"):
        year, month = calendar.shifted(today, 3 * step)
        return _Found(TimeType.DATE, calendar.part(year, "Q", (month - 1) // 3 + 1), anchor="published")
    if unit.startswith("год"):
        return _Found(TimeType.DATE, _mod(calendar.year(today.year + step), match["part"]), anchor="published")
    return None


@_rule(r"(?P<word>сегодня|вчера|позавчера|завтра|послезавтра|накануне)(?:\s+(?P<tod>утром|днем|вечером|ночью))?")
def _near_day(match: re.Match[str], where: _Where) -> _Found | None:
    step = {"сегодня": 0, "вчера": -1, "накануне": -1, "позавчера": -2, "завтра": 1, "послезавтра": 2}[match["word"]]
    after = where.low[match.end() : match.end() + 12].strip()
    if (
        match["word"] == "накануне"
        and re.match(r"(?:[а-я]+(?:и|а|ы|ов|ия|его|ой)\b)", after)
        and not re.match(r"\w+л[аио]?\b", after)
    ):
        return None  # "накануне саммита"
    if where.published is None:
        return _Found(TimeType.DATE, Stretch("XXXX-XX-XX"))
    day = where.published + timedelta(days=step)
    tod = _TOD.get(match["tod"] or "")
    value = day.isoformat() + (tod or "")
    return _Found(TimeType.TIME if tod else TimeType.DATE, Stretch(value, day, day), anchor="published")


_TOD = {"утром": "TMO", "днем": "TAF", "вечером": "TEV", "ночью": "TNI"}


@_rule(
    rf"(?:(?P<rel>прошл\w+|минувш\w+|следующ\w+|ближайш\w+|эт\w+)\s+)?{_W}(?:\s+(?P<tod>утром|днем|вечером|ночью))?(?:,\s+(?P<d>\d{{1,2}})\s+(?P<m>{_M})(?:\s+{_YEAR}{_G}?)?)?"
)
def _weekday(match: re.Match[str], where: _Where) -> _Found | None:
    before = where.low[max(where.sentence.start, match.start() - 5) : match.start()]
    word = match["weekday"]
    if word.startswith("сред") and not re.search(r"(?:^|\W)(?:в|на|до|с|к)\s+$", before) and not match["d"]:
        return None  # "среда обитания"
    if word in ("среды", "среда") and not match["d"]:
        return None
    number = next(i for i, stem in enumerate(_WEEKDAYS) if word.startswith(stem))
    if match["d"]:
        return _day(match, where)
    if where.published is None:
        return _Found(TimeType.DATE, Stretch(f"XXXX-WXX-{number + 1}"))
    gap = (number - where.published.weekday()) % 7
    ahead = where.ahead(match.start())
    rel = match["rel"] or ""
    future = rel.startswith(("следующ", "ближайш")) or (ahead is True and not rel.startswith(("прошл", "минувш")))
    if future:
        day = where.published + timedelta(days=gap or 7)
    else:
        day = where.published - timedelta(
            days=(where.published.weekday() - number) % 7 or (7 if rel.startswith(("прошл", "минувш")) else 0)
        )
    tod = _TOD.get(match["tod"] or "")
    return _Found(
        TimeType.TIME if tod else TimeType.DATE,
        Stretch(day.isoformat() + (tod or ""), day, day),
        anchor="published",
        confidence=0.85,
    )


@_rule(r"(?P<h>[01]?\d|2[0-3])[:.](?P<min>[0-5]\d)(?:\s?(?:по (?:московскому|местному) времени|по москве|мск))?")
def _clock(match: re.Match[str], where: _Where) -> _Found | None:
    before = where.low[max(where.sentence.start, match.start() - 4) : match.start()]
    zone = re.search(r"моск|мск|времени", match[0])
    if "." in match[0] and not zone:
        return None
    if ":" not in match[0] and not re.search(r"(?:в|к|до|с)\s+$", before):
        return None
    return _Found(TimeType.TIME, Stretch(f"T{int(match['h']):02}:{match['min']}"))


@_rule(rf"(?:{_N}\s+)?{_UNIT}\s+(?P<dir>назад|спустя)")
def _ago(match: re.Match[str], where: _Where) -> _Found | None:
    if match["dir"] == "спустя":
        return None
    return _offset(match, where, -1)


@_rule(rf"через\s+(?:{_N}\s+)?{_UNIT}")
def _in_time(match: re.Match[str], where: _Where) -> _Found | None:
    return _offset(match, where, 1)


def _offset(match: re.Match[str], where: _Where, sign: int) -> _Found | None:
    count = number_of(match["n"]) if match["n"] else 1.0
    if count is None:
        return None
    unit, step = match["unit"], int(sign * (count or 1))
    if where.published is None:
        return _Found(TimeType.DATE, Stretch("PAST_REF" if sign < 0 else "FUTURE_REF"))
    today = where.published
    if unit.startswith(("дн", "ден", "сут")):
        day = today + timedelta(days=step)
        return _Found(TimeType.DATE, Stretch(day.isoformat(), day, day), anchor="published")
    if unit.startswith("недел"):
        return _Found(TimeType.DATE, calendar.week(today + timedelta(weeks=step)), anchor="published")
    if unit.startswith("месяц"):
        return _Found(TimeType.DATE, calendar.month(*calendar.shifted(today, step)), anchor="published")
    if unit.startswith(("год", "лет")) and 0 < today.year + step < 9999:
        return _Found(TimeType.DATE, calendar.year(today.year + step), anchor="published")
    return None


@_rule(
    rf"(?:(?P<last>последн\w+|минувш\w+|прошедш\w+|предстоящ\w+|ближайш\w+|следующ\w+)\s+)?(?:{_N}\s+|(?P<half>пол)(?=час|год|дн|месяц))(?:(?:календарн|рабоч|последн|полн)\w+\s+)?{_UNIT}"
)
def _duration(match: re.Match[str], where: _Where) -> _Found | None:
    count = 0.5 if match["half"] else number_of(match["n"])
    if count is None or (match["unit"].startswith("год") and count >= 1000):
        return None
    return _length(count, match["unit"])


@_rule(rf"(?<=в течение )(?:(?:ближайш\w+|следующ\w+|последующ\w+|последн\w+)\s+)?{_UNIT}")
def _in_course(match: re.Match[str], where: _Where) -> _Found | None:
    """ "в течение недели", "в течение суток"."""
    unit = match["unit"]
    if unit.endswith(("ей", "ев", "ам", "ов")) or unit in ("лет", "годы", "дни", "недель"):
        return None
    return _length(1.0, unit)


@_rule(r"(?P<word>полчаса|полгода|полтора часа|час|сутки|полутора часов|полугода)")
def _bare(match: re.Match[str], where: _Where) -> _Found | None:
    word = match["word"]
    values = {
        "полчаса": "PT30M",
        "полгода": "P6M",
        "полугода": "P6M",
        "полтора часа": "PT1.5H",
        "полутора часов": "PT1.5H",
        "сутки": "P1D",
    }
    before = where.low[max(where.sentence.start, match.start() - 16) : match.start()]
    if word == "сутки" and not re.search(r"(?:за|на|около|почти|спустя)\s+$", before):
        return None
    if word == "час":
        return (
            _Found(TimeType.DURATION, Stretch("PT1H"))
            if re.search(r"(?:около|почти|примерно|более|на|за)\s+$", before)
            else None
        )
    return _Found(TimeType.DURATION, Stretch(values[word]))


def _length(count: float, unit: str) -> _Found | None:
    for stem, mark, letter, times_ in _UNITS:
        if unit.startswith(stem):
            amount = count * times_
            shown = f"{amount:g}"
            return _Found(TimeType.DURATION, Stretch(f"P{mark}{shown}{letter}"))
    return None


@_rule(
    r"(?P<word>ежегодно|ежегодн\w{2,3}|ежемесячно|еженедельно|ежедневно|ежеквартально|кажд\w{2,3}\s+(?:год|месяц|неделю|день|квартал)|раз в (?:год|месяц|неделю|квартал))"
)
def _set(match: re.Match[str], where: _Where) -> _Found | None:
    word = match["word"]
    for stem, value in (
        ("год", "P1Y"),
        ("месяц", "P1M"),
        ("месяч", "P1M"),
        ("недел", "P1W"),
        ("ден", "P1D"),
        ("днев", "P1D"),
        ("кварта", "P3M"),
    ):
        if stem in word:
            return _Found(TimeType.SET, Stretch(value))
    return None


@_rule(r"(?:последн\w+|минувш\w+|прошедш\w+)\s+(?P<unit>годы|лет|месяцы|недели|дни|время|годах|месяцев|десятилетия)")
def _lately(match: re.Match[str], where: _Where) -> _Found | None:
    unit = match["unit"]
    letter = (
        "Y"
        if unit.startswith(("год", "лет", "десят"))
        else "M"
        if unit.startswith("мес")
        else "W"
        if unit.startswith("нед")
        else "D"
    )
    if unit == "время":
        return _Found(TimeType.DATE, Stretch("PAST_REF"))
    return _Found(TimeType.DURATION, Stretch(f"PX{letter}"))


@_rule(r"ближайш\w+\s+(?P<unit>время|дни|годы|недели|месяцы|будущем|перспективе)|скором (?:времени|будущем)")
def _soon(match: re.Match[str], where: _Where) -> _Found | None:
    return _Found(TimeType.DATE, Stretch("FUTURE_REF"))


@_rule(r"(?P<n>xxi|xx|xix|xviii|21|20|19)(?:-?(?:й|го|м|е))?\s+век(?:а|е|у)?")
def _century(match: re.Match[str], where: _Where) -> _Found | None:
    number = {"xxi": 21, "xx": 20, "xix": 19, "xviii": 18}.get(match["n"]) or int(match["n"])
    return _Found(
        TimeType.DATE, Stretch(f"{number - 1:02}", date((number - 1) * 100 + 1, 1, 1), date(number * 100, 12, 31))
    )
