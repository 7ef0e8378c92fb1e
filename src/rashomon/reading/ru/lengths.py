# ruff: noqa: E501  (patterns and word lists read better on one line)
"""Rules for Russian durations, distances in time, repeated and vague times."""

from __future__ import annotations

import re
from datetime import date, timedelta

from rashomon.model import TimeType
from rashomon.reading.ru import calendar
from rashomon.reading.ru.calendar import Stretch
from rashomon.reading.ru.numbers import NUMBER_WORDS, number_of
from rashomon.reading.ru.timeparts import UNIT, UNITS, Found, N, Where, rule


@rule(rf"(?:{N}\s+)?{UNIT}\s+(?P<dir>назад|спустя)")
def _ago(match: re.Match[str], where: Where) -> Found | None:
    if match["dir"] == "спустя":
        return None
    return _offset(match, where, -1)


@rule(rf"через\s+(?:{N}\s+)?{UNIT}")
def _in_time(match: re.Match[str], where: Where) -> Found | None:
    """ "через неделю"; "через неделю после саммита" tells how long, not when."""
    if re.match(r"\s(?:после|с момента|со дня|с начала)\s", where.low[match.end() : match.end() + 12]):
        count = number_of(match["n"]) if match["n"] else 1.0
        return _length(count, match["unit"]) if count is not None else None
    return _offset(match, where, 1)


def _offset(match: re.Match[str], where: Where, sign: int) -> Found | None:
    count = number_of(match["n"]) if match["n"] else 1.0
    if count is None:
        return None
    unit, step = match["unit"], int(sign * (count or 1))
    if where.published is None:
        return Found(TimeType.DATE, Stretch("PAST_REF" if sign < 0 else "FUTURE_REF"))
    today = where.published
    if unit.startswith(("дн", "ден", "сут")):
        day = today + timedelta(days=step)
        return Found(TimeType.DATE, Stretch(day.isoformat(), day, day), anchor="published")
    if unit.startswith("недел"):
        return Found(TimeType.DATE, calendar.week(today + timedelta(weeks=step)), anchor="published")
    if unit.startswith("месяц"):
        return Found(TimeType.DATE, calendar.month(*calendar.shifted(today, step)), anchor="published")
    if unit.startswith(("год", "лет")) and 0 < today.year + step < 9999:
        return Found(TimeType.DATE, calendar.year(today.year + step), anchor="published")
    return None


@rule(
    rf"(?:(?P<last>последн\w+|минувш\w+|прошедш\w+|предстоящ\w+|ближайш\w+|следующ\w+)\s+)?(?:(?:(?:\d+|{NUMBER_WORDS})\s?[–—-]\s?)?{N}\s+|(?P<half>пол)(?=час|год|дн|месяц))(?:(?:календарн|рабоч|последн|полн)\w+\s+)?{UNIT}"
)
def _duration(match: re.Match[str], where: Where) -> Found | None:
    count = 0.5 if match["half"] else number_of(match["n"])
    if count is None or (match["unit"].startswith("год") and count >= 1000):
        return None
    return _length(count, match["unit"])


@rule(
    r"(?P<n>\d{1,3}-?|одно|двух|трех|четырех|пяти|шести|семи|восьми|девяти|десяти|двенадцати|пятнадцати|двадцати|тридцати|шестидесяти|девяносто|сто)"
    r"(?:ти|и|х)?-?(?P<unit>секундн|минутн|часов|дневн|недельн|месячн|летн)(?:ий|ый|ой|его|ого|ему|ому|им|ым|ем|ом|яя|ая|юю|ую|ей|ее|ое|ие|ые|их|ых|ими|ыми)"
)
def _so_long(match: re.Match[str], where: Where) -> Found | None:
    """ "8-дневный визит", "трёхчасовые переговоры"."""
    word = match["n"].rstrip("-")
    count = (
        float(word) if word.isdigit() else {"одно": 1.0, "девяносто": 90.0, "сто": 100.0}.get(word) or number_of(word)
    )
    if count is None:
        return None
    return _length(count, match["unit"].replace("летн", "лет").replace("дневн", "дн").replace("часов", "час"))


@rule(rf"(?:несколько|нескольких|нескольким|несколькими|пар[ауы])\s+{UNIT}")
def _some(match: re.Match[str], where: Where) -> Found | None:
    """ "несколько недель": how many stays open."""
    found = _length(2.0, match["unit"])
    return Found(TimeType.DURATION, Stretch(re.sub(r"\d+(?:\.\d+)?", "X", found.stretch.value))) if found else None


@rule(
    r"(?<=за )(?:последн|минувш|прошедш)(?:ий|ую|юю|ие|ее)\s+(?P<unit>месяц|неделю|год|день|сутки|час|квартал|десятилетие)"
)
def _last_one(match: re.Match[str], where: Where) -> Found | None:
    """ "за последний месяц": how long, not which."""
    return _length(1.0, match["unit"])


@rule(
    r"(?<=на )(?P<unit>час|день|сутки|неделю|месяц|квартал|год)(?=\s(?:раньше|позже|дольше|больше|ранее|позднее|опоздал|отстал))"
)
def _by_one(match: re.Match[str], where: Where) -> Found | None:
    """ "на месяц раньше графика"."""
    return _length(1.0, match["unit"])


@rule(rf"(?<=в течение )(?:(?:ближайш\w+|следующ\w+|последующ\w+|последн\w+)\s+)?{UNIT}")
def _in_course(match: re.Match[str], where: Where) -> Found | None:
    """ "в течение недели", "в течение суток"."""
    unit = match["unit"]
    if unit.endswith(("ей", "ев", "ам", "ов")) or unit in ("лет", "годы", "дни", "недель"):
        return None
    return _length(1.0, unit)


@rule(r"(?P<word>полчаса|полгода|полтора часа|час|сутки|полутора часов|полугода)")
def _bare(match: re.Match[str], where: Where) -> Found | None:
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
            Found(TimeType.DURATION, Stretch("PT1H"))
            if re.search(r"(?:около|почти|примерно|более|на|за)\s+$", before)
            else None
        )
    return Found(TimeType.DURATION, Stretch(values[word]))


def _length(count: float, unit: str) -> Found | None:
    for stem, mark, letter, times_ in UNITS:
        if unit.startswith(stem):
            amount = count * times_
            shown = f"{amount:g}"
            return Found(TimeType.DURATION, Stretch(f"P{mark}{shown}{letter}"))
    return None


@rule(
    r"(?P<word>ежегодно|ежегодн\w{2,3}|ежемесячно|еженедельно|ежедневно|ежеквартально|кажд\w{2,3}\s+(?:год|месяц|неделю|день|квартал)|раз в (?:год|месяц|неделю|квартал))"
)
def _set(match: re.Match[str], where: Where) -> Found | None:
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
            return Found(TimeType.SET, Stretch(value))
    return None


@rule(r"(?:последн\w+|минувш\w+|прошедш\w+)\s+(?P<unit>годы|лет|месяцы|недели|дни|время|годах|месяцев|десятилетия)")
def _lately(match: re.Match[str], where: Where) -> Found | None:
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
        return Found(TimeType.DATE, Stretch("PAST_REF"))
    return Found(TimeType.DURATION, Stretch(f"PX{letter}"))


@rule(r"ближайш\w+\s+(?P<unit>время|дни|годы|недели|месяцы|будущем|перспективе)|скором (?:времени|будущем)")
def _soon(match: re.Match[str], where: Where) -> Found | None:
    return Found(TimeType.DATE, Stretch("FUTURE_REF"))


@rule(r"(?P<n>xxi|xx|xix|xviii|21|20|19)(?:-?(?:й|го|м|е))?\s+век(?:а|е|у)?")
def _century(match: re.Match[str], where: Where) -> Found | None:
    number = {"xxi": 21, "xx": 20, "xix": 19, "xviii": 18}.get(match["n"]) or int(match["n"])
    return Found(
        TimeType.DATE, Stretch(f"{number - 1:02}", date((number - 1) * 100 + 1, 1, 1), date(number * 100, 12, 31))
    )
