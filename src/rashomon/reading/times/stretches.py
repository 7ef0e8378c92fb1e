"""Rules for other stretches: "two weeks' time", "the week of 13 April", "July-September", "yearlong"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from rashomon.model import TimeType
from rashomon.reading.times.dates import MONTH_WORDS, nearest_year
from rashomon.reading.times.lexicon import MONTH, MONTH_FULL, SPELLED, YEAR, month_number, number, words
from rashomon.reading.times.periods import Grain, containing, month, months_later
from rashomon.reading.times.rules import PUBLISHED, Context, Found, Rule, dated, lasting, rule, undated

RULES: list[Rule] = []
_GRAINS = {"day": Grain.DAY, "week": Grain.WEEK, "month": Grain.MONTH, "year": Grain.YEAR}
_NTH = {"first": 1, "opening": 1, "second": 2, "third": 3, "fourth": 4, "last": -1, "final": -1, "closing": -1}
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
