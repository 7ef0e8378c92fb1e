"""Rules for other stretches: "two weeks' time", "the week of 13 April", "July-September", "yearlong"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from rashomon.model import TimeType
from rashomon.reading.times.dates import MONTH_WORDS, nearest_year
from rashomon.reading.times.lexicon import (
    MONTH,
    MONTH_FULL,
    ORDINAL_WORD,
    SPELLED,
    WEEKDAY,
    YEAR,
    month_number,
    number,
    ordinal,
    weekday_number,
    words,
)
from rashomon.reading.times.periods import Grain, Period, containing, day, month, months_later, year
from rashomon.reading.times.rules import PUBLISHED, Context, Found, Rule, dated, lasting, rule, undated

RULES: list[Rule] = []
_GRAINS = {"day": Grain.DAY, "week": Grain.WEEK, "month": Grain.MONTH, "year": Grain.YEAR}
_NTH = {
    "first": 1,
    "opening": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "last": -1,
    "final": -1,
    "closing": -1,
}
_D = r"(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_UNITS = {"hour": "PT1H", "day": "P1D", "week": "P1W", "month": "P1M", "quarter": "P1Q", "year": "P1Y",
          "decade": "P1DE", "century": "P1CE", "season": "P1S"}  # fmt: skip
_MANY = {"hours": "PTXH", "days": "PXD", "weeks": "PXW", "months": "PXM", "years": "PXY", "decades": "PXDE"}


@rule(rf"\b(?P<count>{SPELLED}|\d{{1,3}}|an?) (?P<unit>day|week|month|year)(?:s'|'s|s) time\b", "time", RULES)
def times_time(match: re.Match[str], context: Context) -> Found | None:
    """ "in two weeks' time", "in a year's time": so far after publication."""
    grain = _GRAINS[match["unit"]]
    count = 1 if match["count"].lower() in ("a", "an") else number(match["count"])
    if count is None or count != int(count):
        return None
    if context.published is None:
        return undated(grain)
    return dated(containing(grain, context.published).shifted(int(count)), PUBLISHED, confidence=0.85)


@rule(
    rf"\b(?i:the )?week (?:of|beginning|starting|commencing) (?:(?:on )?(?:Monday,? )?)(?:the )?"
    rf"(?:{_D} (?:of )?(?P<month>{MONTH})|(?P<month2>{MONTH}) (?P<day2>3[01]|[12]\d|0?[1-9]))"
    rf"(?:,? (?P<year>{YEAR})\b)?",
    "week",
    RULES,
)
def week_of(match: re.Match[str], context: Context) -> Found | None:
    """ "the week of 13 April": the ISO week that holds the day."""
    name = month_number(match["month"] or match["month2"])
    in_month = int(match["day"] or match["day2"])
    of_year = int(match["year"]) if match["year"] else nearest_year((name, in_month), context, *match.span())
    if of_year is None:
        return undated(Grain.WEEK)
    anchor = "" if match["year"] else PUBLISHED
    return dated(containing(Grain.WEEK, date(of_year, name, in_month)), anchor, confidence=0.85)


@rule(
    rf"\b(?i:the )(?P<nth>{words(*_NTH)}) (?P<unit>week|weekend) (?:of|in) (?P<month>{MONTH_FULL})"
    rf"(?:,? (?P<year>{YEAR})\b)?",
    "week weekend",
    RULES,
)
def week_in_month(match: re.Match[str], context: Context) -> Found | None:
    """ "the first week of March": its first seven days; "the last weekend of May": its last Saturday and Sunday."""
    name, nth = month_number(match["month"]), _NTH[match["nth"].lower()]
    of_year = int(match["year"]) if match["year"] else nearest_year((name, 15), context, *match.span())
    if of_year is None:
        return undated(Grain.WEEK if match["unit"] == "week" else Grain.WEEKEND)
    whole = month(of_year, name)
    anchor = "" if match["year"] else PUBLISHED
    if match["unit"] == "weekend":
        saturdays = [d for d in _days(whole.begin, whole.end) if d.weekday() == 5]
        return dated(containing(Grain.WEEKEND, saturdays[nth - 1 if nth > 0 else -1]), anchor, confidence=0.8)
    begin = whole.begin + timedelta(days=7 * (nth - 1)) if nth > 0 else whole.end - timedelta(days=6)
    end = begin + timedelta(days=6)
    value = f"{begin.isoformat()}/{end.isoformat()}"
    return Found(TimeType.DATE, value, None, begin, end, anchor=anchor, remembered=False, confidence=0.7)


@rule(
    rf"\b(?i:the )?(?P<nth>{words('first', 'second', 'third', 'fourth', 'last', 'final')}) "
    rf"(?:(?P<weekday>{WEEKDAY})|(?P<unit>(?i:day|week|weekend)))"
    rf" (?:of|in) (?:(?P<month>{MONTH_FULL})(?:,? (?P<year>{YEAR})\b)?|(?P<whole>{YEAR})\b"
    r"|(?P<which>(?i:this|last|next|the) (?i:month|year)))\b(?! of)",
    "first second third fourth last final",
    RULES,
)
def nth_in_stretch(match: re.Match[str], context: Context) -> Found | None:
    """ "the first Monday of October", "the last day of February", "the first week of 2015"."""
    whole, anchor = _stretch_of(match, context)
    if whole is None:
        return None
    nth = _NTH[match["nth"].lower()]
    unit = (match["unit"] or "").lower()
    if unit in ("week", "weekend") and match["month"]:
        return None  # see `week_in_month`
    if unit == "week" and whole.grain is Grain.YEAR:
        first = containing(Grain.WEEK, date(whole.begin.year, 1, 4) if nth > 0 else date(whole.begin.year, 12, 28))
        return dated(first.shifted(nth - 1 if nth > 0 else 0), anchor, confidence=0.8)
    if unit == "week":
        begin = whole.begin + timedelta(days=7 * (nth - 1)) if nth > 0 else whole.end - timedelta(days=6)
        end = begin + timedelta(days=6)
        value = f"{begin.isoformat()}/{end.isoformat()}"
        return Found(TimeType.DATE, value, None, begin, end, anchor=anchor, remembered=False, confidence=0.7)
    wanted = weekday_number(match["weekday"]) if match["weekday"] else 5 if unit == "weekend" else None
    days = [d for d in _days(whole.begin, whole.end) if wanted is None or d.weekday() == wanted]
    exact = days[nth - 1 if nth > 0 else -1]
    if unit == "weekend":
        return dated(containing(Grain.WEEKEND, exact), anchor, confidence=0.8)
    return dated(day(exact), anchor, confidence=0.85)


def _stretch_of(match: re.Match[str], context: Context) -> tuple[Period | None, str]:
    """The month or year that holds it, with its anchor."""
    published = context.published
    if match["whole"]:
        return year(int(match["whole"])), ""
    if match["month"]:
        name = month_number(match["month"])
        of_year = int(match["year"]) if match["year"] else nearest_year((name, 15), context, *match.span())
        return (month(of_year, name) if of_year else None), "" if match["year"] else PUBLISHED
    if published is None:
        return None, ""
    which, unit = match["which"].lower().split()
    step = {"last": -1, "next": 1}.get(which, 0)
    return containing(Grain.MONTH if unit == "month" else Grain.YEAR, published).shifted(step), PUBLISHED


@rule(
    rf"\b(?:the )?(?P<day>(?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th)|{ORDINAL_WORD})(?: day)? of "
    r"(?P<which>(?i:this|last|next|the|that|the same|the following|the previous)) (?i:month)\b",
    "month",
    RULES,
)
def day_of_month(match: re.Match[str], context: Context) -> Found | None:
    """ "the 20th of next month", "the tenth day of the month"."""
    number_, which = ordinal(match["day"]), match["which"].lower()
    if not number_:
        return None
    told = which in ("that", "the same", "the following", "the previous")
    known = context.last(Grain.DAY, Grain.MONTH) if told else None
    if known is None and (context.published is None or told):
        return None
    origin, anchor = (known[1].begin, known[0]) if known else (context.published, PUBLISHED)
    step = 1 if which.endswith(("next", "following")) else -1 if which.endswith(("last", "previous")) else 0
    assert origin is not None
    return dated(day(months_later(origin, step).replace(day=number_)), anchor, confidence=0.8)


@rule(
    rf"\b(?i:calendar )?(?i:week) (?P<week>[1-4]?\d|5[0-3])(?:(?:,? of|,| in)? (?P<year>{YEAR}))?\b(?![-.:/]|,\d| of)",
    "week",
    RULES,
)
def numbered_week(match: re.Match[str], context: Context) -> Found | None:
    """ "week 10 of 2026": where the year stands beside it; "week 3 of the talks" is counted from elsewhere."""
    if not match["year"]:
        return None
    return dated(Period(Grain.WEEK, date.fromisocalendar(int(match["year"]), int(match["week"]), 1)))


def _days(first: date, last: date) -> list[date]:
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


@rule(
    rf"\b(?P<a>{MONTH_FULL})(?: ?- ?| through )(?P<b>{MONTH_FULL})\b(?! \d\d?\b)(?:,? (?P<year>{YEAR})\b)?",
    MONTH_WORDS,
    RULES,
)
def months_between(match: re.Match[str], context: Context) -> Found | None:
    """ "July-September 2025": from the first month through the last."""
    first, last = month_number(match["a"]), month_number(match["b"])
    of_year = int(match["year"]) if match["year"] else nearest_year((last, 1), context, *match.span())
    if of_year is None:
        return Found(TimeType.DATE, f"XXXX-{first:02}/XXXX-{last:02}", remembered=False, confidence=0.7)
    begin = date(of_year if first <= last else of_year - 1, first, 1)
    end = months_later(date(of_year, last, 1), 1) - timedelta(days=1)
    value = f"{begin:%Y-%m}/{end:%Y-%m}"
    anchor = "" if match["year"] else PUBLISHED
    return Found(TimeType.DATE, value, None, begin, end, anchor=anchor, remembered=False, confidence=0.85)


@rule(
    rf"\b(?i:(?P<unit>{words(*_UNITS)})-?long|(?P<many>{words(*_MANY)})-?long)\b",
    " ".join((*_UNITS, *_MANY, *(f"{unit}long" for unit in (*_UNITS, *_MANY)))),
    RULES,
)
def so_long(match: re.Match[str], context: Context) -> Found | None:
    """ "yearlong", "a decade-long dispute", "hours-long talks"; "two-day-long" is read as its number."""
    if re.search(r"[\w]-$", context.before(match.start(), 4)):
        return None
    unit = (match["unit"] or match["many"]).lower()
    return lasting(_UNITS.get(unit) or _MANY[unit])


@rule(
    rf"\b(?P<count>{SPELLED})-and-a-half[- ](?P<unit>hour|day|week|month|year|decade)s?\b",
    "half",
    RULES,
)
def and_a_half(match: re.Match[str], context: Context) -> Found | None:
    """ "three-and-a-half years"."""
    count = number(match["count"])
    if count is None:
        return None
    unit = match["unit"].lower()
    code = {"hour": "H", "day": "D", "week": "W", "month": "M", "year": "Y", "decade": "DE"}[unit]
    if unit == "year":
        return lasting(f"P{int(count)}Y6M")
    return lasting(f"P{'T' if unit == 'hour' else ''}{int(count)}.5{code}")
