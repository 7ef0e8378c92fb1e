# ruff: noqa: E501  (patterns and word lists read better on one line)
"""Rules for Russian dates: days, months, years, parts of years, weekdays, hours of the clock."""

from __future__ import annotations

import re
from datetime import date, timedelta

from rashomon.model import TimeType
from rashomon.reading.ru import calendar
from rashomon.reading.ru.calendar import Stretch
from rashomon.reading.ru.timeparts import (
    PART,
    WEEKDAYS,
    YEAR,
    Found,
    G,
    M,
    W,
    Where,
    mod,
    month,
    relative,
    rule,
    year_of,
)


@rule(rf"(?P<a>\d{{1,2}})\s?(?:[–—-]|по|и|до)\s?(?P<b>\d{{1,2}})\s+(?P<m>{M})(?:\s+{YEAR}{G}?)?")
def _days(match: re.Match[str], where: Where) -> Found | None:
    """ "4–6 февраля 2026 года", "с 10 по 12 мая"."""
    number = month(match["m"])
    year = year_of(match, number, int(match["a"]), where)
    a, b = calendar.day(year, number, int(match["a"])), calendar.day(year, number, int(match["b"]))
    if a is None or b is None or int(match["a"]) >= int(match["b"]):
        return None
    return Found(TimeType.DATE, Stretch(f"{a.value}/{b.value}", a.begin, b.end))


@rule(rf"(?P<a>\d{{1,2}})\s+(?P<m1>{M})\s?(?:[–—-]|по|до)\s?(?P<b>\d{{1,2}})\s+(?P<m>{M})(?:\s+{YEAR}{G}?)?")
def _days_over_months(match: re.Match[str], where: Where) -> Found | None:
    first, second = month(match["m1"]), month(match["m"])
    year = year_of(match, second, int(match["b"]), where)
    a = calendar.day(year, first, int(match["a"]))
    b = calendar.day(year, second, int(match["b"]))
    return Found(TimeType.DATE, Stretch(f"{a.value}/{b.value}", a.begin, b.end)) if a and b else None


@rule(rf"(?P<d>\d{{1,2}})(?:-?го)?\s+(?P<m>{M})(?:\s+{YEAR}{G}?)?")
def _day(match: re.Match[str], where: Where) -> Found | None:
    number = month(match["m"])
    found = calendar.day(year_of(match, number, int(match["d"]), where), number, int(match["d"]))
    if found is None and number and 28 < int(match["d"]) <= 31:
        return Found(TimeType.DATE, Stretch(f"XXXX-{number:02}"), confidence=0.3)  # a day that no calendar has
    return Found(TimeType.DATE, found) if found else None


@rule(r"(?P<d>\d{1,2})\.(?P<m>\d{1,2})\.(?P<year>\d{4}|\d{2})(?:\s?г\.?)?")
def _figures(match: re.Match[str], where: Where) -> Found | None:
    year = int(match["year"])
    found = calendar.day(year if year > 99 else 2000 + year, int(match["m"]), int(match["d"]))
    return Found(TimeType.DATE, found) if found else None


@rule(r"(?P<year>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})")
def _iso(match: re.Match[str], where: Where) -> Found | None:
    found = calendar.day(int(match["year"]), int(match["m"]), int(match["d"]))
    return Found(TimeType.DATE, found) if found else None


@rule(rf"(?P<m1>{M})\s?[–—-]\s?(?P<m>{M})(?:\s+{YEAR}{G}?)?")
def _months_on(match: re.Match[str], where: Where) -> Found | None:
    """ "январь – апрель", "в январе–апреле 2026 года": from the one month to the other."""
    first, second = month(match["m1"]), month(match["m"])
    if first >= second:
        return None
    year = year_of(match, second, 15, where)
    a, b = calendar.month(year, first), calendar.month(year, second)
    return Found(TimeType.DATE, Stretch(f"{a.value}/{b.value}", a.begin, b.end))


@rule(rf"{PART}(?P<m>{M})(?:\s+(?:(?P<rel>этого|текущего|прошлого|минувшего|следующего|будущего)\s+года|{YEAR}{G}?))?")
def _of_month(match: re.Match[str], where: Where) -> Found | None:
    word = match["m"]
    if not match["year"] and not match["rel"]:
        before = where.low[max(where.sentence.start, match.start() - 12) : match.start()]
        if not match["part"] and not re.search(
            r"(?:^|\W)(?:в|с|к|до|на|за|после|по|и|с начала|для|этим|между|перед|еще в)\s+$", before
        ):
            return None
        if word in ("мае", "мая", "маю", "май") and not match["part"] and word != "мае":
            return None
        if word in ("марта", "марту") and not before and not match["part"]:
            return None
    number = month(word)
    if match["rel"] and where.published is not None:
        year: int | None = where.published.year + relative(match["rel"])
    else:
        year = year_of(match, number, 15, where)
    return Found(TimeType.DATE, mod(calendar.month(year, number), match["part"]))


@rule(
    r"(?P<a>(?:1[5-9]|20|21)\d{2})\s?(?:[–—-]|по|и|до)\s?(?P<b>(?:19|20|21)\d{2})\s?(?:гг\.?|год(?:ы|ов|ах|ами|ам|у|а)?)"
)
def _years(match: re.Match[str], where: Where) -> Found | None:
    a, b = calendar.year(int(match["a"])), calendar.year(int(match["b"]))
    return Found(TimeType.DATE, Stretch(f"{a.value}/{b.value}", a.begin, b.end)) if a.value < b.value else None


@rule(rf"{PART}{YEAR}(?:\s?(?:год(?:а|у|ом|е)?|г\.?))")
def _of_year(match: re.Match[str], where: Where) -> Found | None:
    end = match.end()
    if (match["part"] or "").startswith(("перв", "втор")):
        half = 1 if match["part"].startswith("перв") else 2
        return Found(TimeType.DATE, calendar.part(int(match["year"]), "H", half), end=end)
    return Found(TimeType.DATE, mod(calendar.year(int(match["year"])), match["part"]), end=end)


@rule(rf"{YEAR}(?=\s(?:на|по|до|и)\s(?:(?:19|20|21)\d{{2}})\s?(?:год|г\.))")
def _first_of_two_years(match: re.Match[str], where: Where) -> Found | None:
    """ "с 2031 на 2032 год": the first has no word of its own."""
    before = where.low[max(where.sentence.start, match.start() - 3) : match.start()]
    return Found(TimeType.DATE, calendar.year(int(match["year"]))) if re.search(r"(?:^|\W)[св]\s$", before) else None


@rule(
    r"(?P<ord>перв|втор)\w{2,3}\s+половин\w{1,2}\s+(?:(?:(?P<rel>этого|текущего|нынешнего|прошлого|минувшего|следующего|будущего)\s+)?года)"
)
def _half_of_year(match: re.Match[str], where: Where) -> Found | None:
    """ "во второй половине года", "вторую половину прошлого года"."""
    half = 1 if match["ord"] == "перв" else 2
    if where.published is None:
        return Found(TimeType.DATE, Stretch(f"XXXX-H{half}"))
    year = where.published.year + (relative(match["rel"]) if match["rel"] else 0)
    return Found(TimeType.DATE, calendar.part(year, "H", half), anchor="published")


@rule(
    r"(?P<part>начал[еоау]|середин[еыау]|конц[еау]|конец)\s+(?:(?:этого|текущего|нынешнего)\s+)?(?P<unit>года|месяца)"
)
def _edge(match: re.Match[str], where: Where) -> Found | None:
    """ "до конца года": of the year of writing."""
    if where.published is None:
        return Found(TimeType.DATE, Stretch("XXXX" if match["unit"] == "года" else "XXXX-XX"))
    today = where.published
    found = calendar.year(today.year) if match["unit"] == "года" else calendar.month(today.year, today.month)
    return Found(TimeType.DATE, mod(found, match["part"]), anchor="published")


@rule(r"(?P<y>(?:19|20)?\d0)-(?:е|х|ых|ми|м)\s?(?:год(?:ы|ов|ах|ам)|гг\.?)")
def _decade(match: re.Match[str], where: Where) -> Found | None:
    digits = match["y"] if len(match["y"]) == 4 else "19" + match["y"]
    first = int(digits)
    return Found(TimeType.DATE, Stretch(digits[:3], date(first, 1, 1), date(first + 9, 12, 31)))


@rule(
    r"(?:(?P<ord>перв\w+|втор\w+|треть\w+|четверт\w+|[1-4]|iv|i{1,3})(?:-?(?:й|м|го|е|ый|ой))?\s+)(?P<kind>квартал\w*|полугоди\w*)"
    rf"(?:\s+(?:(?P<rel>этого|текущего|прошлого|следующего)\s+года|{YEAR}{G}?))?"
)
def _part_of_year(match: re.Match[str], where: Where) -> Found | None:
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
        return Found(TimeType.DATE, Stretch(f"XXXX-{kind}{number}"))
    year += relative(match["rel"]) if match["rel"] else 0
    return Found(TimeType.DATE, calendar.part(year, kind, number))


@rule(
    PART
    + r"(?P<rel>прошл\w{2,3}|минувш\w{2,3}|предыдущ\w{2,3}|нынешн\w{2,3}|текущ\w{2,3}|эт(?:ом|ой|от|а|у|ого)|следующ\w{2,3}|будущ\w{2,3}"
    r"|позапрошл\w{2,3})\s+(?P<unit>недел[еиюя]|месяц[еау]?|год[ау]?|квартал[еау]?|десятилети[еи])"
)
def _relative_stretch(match: re.Match[str], where: Where) -> Found | None:
    if where.published is None:
        unit = match["unit"]
        value = "XXXX-WXX" if unit.startswith("недел") else "XXXX-XX" if unit.startswith("месяц") else "XXXX"
        return Found(TimeType.DATE, Stretch(value))
    step = -2 if match["rel"].startswith("позапрошл") else relative(match["rel"])
    unit, today = match["unit"], where.published
    if unit.startswith("недел"):
        return Found(
            TimeType.DATE, mod(calendar.week(today + timedelta(weeks=step)), match["part"]), anchor="published"
        )
    if unit.startswith("месяц"):
        return Found(
            TimeType.DATE, mod(calendar.month(*calendar.shifted(today, step)), match["part"]), anchor="published"
        )
    if unit.startswith("квартал"):
        year, month = calendar.shifted(today, 3 * step)
        return Found(TimeType.DATE, calendar.part(year, "Q", (month - 1) // 3 + 1), anchor="published")
    if unit.startswith("год"):
        return Found(TimeType.DATE, mod(calendar.year(today.year + step), match["part"]), anchor="published")
    return None


@rule(r"(?P<word>сегодня|вчера|позавчера|завтра|послезавтра|накануне)(?:\s+(?P<tod>утром|днем|вечером|ночью))?")
def _near_day(match: re.Match[str], where: Where) -> Found | None:
    step = {"сегодня": 0, "вчера": -1, "накануне": -1, "позавчера": -2, "завтра": 1, "послезавтра": 2}[match["word"]]
    after = where.low[match.end() : match.end() + 12].strip()
    if (
        match["word"] == "накануне"
        and re.match(r"(?:[а-я]+(?:и|а|ы|ов|ия|его|ой)\b)", after)
        and not re.match(r"\w+л[аио]?\b", after)
    ):
        return None  # "накануне саммита"
    if where.published is None:
        return Found(TimeType.DATE, Stretch("XXXX-XX-XX"))
    day = where.published + timedelta(days=step)
    tod = _TOD.get(match["tod"] or "")
    value = day.isoformat() + (tod or "")
    return Found(TimeType.TIME if tod else TimeType.DATE, Stretch(value, day, day), anchor="published")


_TOD = {"утром": "TMO", "днем": "TAF", "вечером": "TEV", "ночью": "TNI"}


@rule(
    rf"(?:(?P<rel>прошл\w+|минувш\w+|следующ\w+|ближайш\w+|эт\w+)\s+)?{W}(?:\s+(?P<tod>утром|днем|вечером|ночью))?(?:,\s+(?P<d>\d{{1,2}})\s+(?P<m>{M})(?:\s+{YEAR}{G}?)?)?"
)
def _weekday(match: re.Match[str], where: Where) -> Found | None:
    before = where.low[max(where.sentence.start, match.start() - 5) : match.start()]
    word = match["weekday"]
    if word.startswith("сред") and not re.search(r"(?:^|\W)(?:в|на|до|с|к)\s+$", before) and not match["d"]:
        return None  # "среда обитания"
    if word in ("среды", "среда") and not match["d"]:
        return None
    number = next(i for i, stem in enumerate(WEEKDAYS) if word.startswith(stem))
    if match["d"]:
        return _day(match, where)
    if where.published is None:
        return Found(TimeType.DATE, Stretch(f"XXXX-WXX-{number + 1}"))
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
    return Found(
        TimeType.TIME if tod else TimeType.DATE,
        Stretch(day.isoformat() + (tod or ""), day, day),
        anchor="published",
        confidence=0.85,
    )


@rule(r"(?P<h>[01]?\d|2[0-3])[:.](?P<min>[0-5]\d)(?:\s?(?:по (?:московскому|местному) времени|по москве|мск))?")
def _clock(match: re.Match[str], where: Where) -> Found | None:
    before = where.low[max(where.sentence.start, match.start() - 4) : match.start()]
    zone = re.search(r"моск|мск|времени", match[0])
    if "." in match[0] and not zone:
        return None
    if ":" not in match[0] and not zone and not re.search(r"(?:в|к|до|с)\s+$", before):
        return None
    return Found(TimeType.TIME, Stretch(f"T{int(match['h']):02}:{match['min']}"))
