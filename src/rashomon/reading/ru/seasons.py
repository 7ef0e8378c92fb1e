"""Seasons of Russian text and days told from the day before: "весной 2027 года", "прошлой зимой", "днём ранее"."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from rashomon.model import TimeType
from rashomon.reading.ru.calendar import Stretch, day
from rashomon.reading.ru.timeparts import Found, Where, rule, year_of

_SEASONS = (("весн", "SP", 3), ("лет", "SU", 6), ("осен", "FA", 9), ("зим", "WI", 12))
_WORDS = r"весн(?:ой|ою|а|у|ы|е)|летом|осень(?:ю)?|осени|зим(?:ой|ою|а|у|ы|е)"
_NAMED = re.compile(r"(?:праздник|фестивал)\w*\s$")
_REL = {"прошл": -1, "минувш": -1, "будущ": 1, "следующ": 1, "предстоящ": 1, "нынешн": 0, "эт": 0, "текущ": 0}


@rule(
    rf"(?:(?P<edge>начал\w|середин\w|конц\w|конец)\s+)?(?:(?P<rel>прошл|минувш|будущ|следующ|предстоящ|нынешн|эт|текущ)(?:ой|ей|ую|юю|им|ым|ого|его|ая)\s+)?"
    rf"(?P<season>{_WORDS})(?:\s+(?P<year>(?:19|20)\d{{2}})(?:\s?(?:года|г\.?))?|\s+(?P<of>прошлого|этого|нынешнего|текущего|следующего|будущего)\s+года)?"
)
def _season(match: re.Match[str], where: Where) -> Found | None:
    """The season that is named, with the year that its words or the day of writing give."""
    if _NAMED.search(where.low[max(0, match.start() - 16) : match.start()]):
        return None  # "с праздником весны"
    code, first = next((c, m) for stem, c, m in _SEASONS if match["season"].startswith(stem))
    year = _year(match, where, first)
    if year is None:
        return Found(TimeType.DATE, Stretch(f"XXXX-{code}"), confidence=0.7)
    last = first + 2
    end = date(year + (last > 12), (last - 1) % 12 + 1, monthrange(year + (last > 12), (last - 1) % 12 + 1)[1])
    edge = match["edge"] or ""
    mod = "START" if edge.startswith("нач") else "MID" if edge.startswith("сер") else "END" if edge else ""
    return Found(TimeType.DATE, Stretch(f"{year:04}-{code}", date(year, first, 1), end, mod), anchor="published")


def _year(match: re.Match[str], where: Where, first: int) -> int | None:
    if match["year"]:
        return int(match["year"])
    if where.published is None:
        return None
    today = where.published
    if match["of"]:
        word = match["of"]
        return today.year + (-1 if word.startswith("прошл") else 1 if word.startswith(("след", "буд")) else 0)
    shift = next((n for stem, n in _REL.items() if (match["rel"] or "").startswith(stem)), None)
    begun = today.year if (today.month, today.day) >= (first, 1) else today.year - 1
    if shift == -1:
        running = (today.month - first) % 12 < 3 and begun * 12 + first <= today.year * 12 + today.month
        return begun - 1 if running else begun
    if shift == 1:
        return begun + 1
    return today.year if shift == 0 else year_of(match, first + 1 if first < 12 else 1, 15, where)


@rule(r"(?:на )?следующий день(?! после)|(?P<back>дн[её]м ранее|накануне этого)")
def _day_beside(match: re.Match[str], where: Where) -> Found | None:
    """ "на следующий день", "днём ранее": from the day that the text named last, else unknown."""
    if where.last is None:
        return Found(TimeType.DATE, Stretch("XXXX-XX-XX"), confidence=0.5)
    when = where.last + timedelta(days=-1 if match["back"] else 1)
    found = day(when.year, when.month, when.day)
    return Found(TimeType.DATE, found, confidence=0.7) if found is not None else None


@rule(r"(?P<d>\d{1,2})-?(?:го|е)\s+числ[ао]")
def _of_this_month(match: re.Match[str], where: Where) -> Found | None:
    """ "15-го числа": of the month of writing."""
    if where.published is None:
        return None
    found = day(where.published.year, where.published.month, int(match["d"]))
    return Found(TimeType.DATE, found, anchor="published") if found is not None else None
