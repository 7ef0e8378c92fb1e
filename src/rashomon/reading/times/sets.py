"""Recurring times: "daily", "every July", "each year", "$33 million a year"."""

from __future__ import annotations

import re
from dataclasses import replace

from rashomon.model import TimeType
from rashomon.reading.times.lexicon import (
    DAYPARTS,
    MONTH_FULL,
    NUMBER,
    ORDINAL_WORD,
    SEASON_CODES,
    WEEKDAY,
    month_number,
    number,
    ordinal,
    plain,
    singular,
    weekday_number,
    words,
)
from rashomon.reading.times.rules import Context, Found, Rule, rule

RULES: list[Rule] = []
WEEKDAY_CODE = "XXXX-WXX-{}"
_PERIODS = {
    "hour": "PT1H",
    "day": "P1D",
    "week": "P1W",
    "month": "P1M",
    "quarter": "P1Q",
    "year": "P1Y",
    "decade": "P1DE",
    "morning": "XXXX-XX-XXTMO",
    "afternoon": "XXXX-XX-XXTAF",
    "evening": "XXXX-XX-XXTEV",
    "night": "XXXX-XX-XXTNI",
    "weekend": "XXXX-WXX-WE",
    "minute": "PT1M",
}
_ADVERBS = {
    "annually": "P1Y",
    "yearly": "P1Y",
    "monthly": "P1M",
    "weekly": "P1W",
    "daily": "P1D",
    "quarterly": "P1Q",
    "hourly": "PT1H",
    "nightly": "P1D",
    "biweekly": "P2W",
    "fortnightly": "P2W",
    "biannually": "P6M",
    "semiannually": "P6M",
    "semi-annually": "P6M",
    "bimonthly": "P2M",
}
_UNIT = words(*_PERIODS, *SEASON_CODES)
_NTH = words("second", "third", "fourth", "fifth", "sixth", "seventh", "tenth")
_PART = words(*DAYPARTS)

_ADVERBIAL = re.compile(r"[,.;:)]|$| (?:in|on|at|from|to|and|by|for|since|until|with|through|or|but|between)\b")


def recurring(value: str, confidence: float = 0.85) -> Found:
    """A SET of that value."""
    return Found(TimeType.SET, value, remembered=False, confidence=confidence)


@rule(
    rf"\b(?i:(?:every|each|per)) (?:(?:(?P<count>{NUMBER}|(?i:other|few|several)|{_NTH}) "
    rf")?(?P<unit>{_UNIT}s?)|(?:(?i:other|second|single|third) )?(?P<weekday>{WEEKDAY})(?: (?P<part>{_PART}))?"
    rf"|(?P<month>{MONTH_FULL}))\b",
    "every each per",
    RULES,
)
def every(match: re.Match[str], context: Context) -> Found | None:
    """ "every year", "each July", "every two weeks", "every third day", "every other Monday morning"."""
    if match["weekday"]:
        part = f"T{DAYPARTS[match['part'].lower()]}" if match["part"] else ""
        return recurring(WEEKDAY_CODE.format(weekday_number(match["weekday"]) + 1) + part)
    if match["month"]:
        return recurring(f"XXXX-{month_number(match['month']):02}")
    if match[0].lower().startswith("per") and match["count"]:
        return None
    unit, count = singular(match["unit"]), (match["count"] or "").lower()
    if unit in SEASON_CODES:
        return recurring(f"XXXX-{SEASON_CODES[unit]}")
    value = _PERIODS[unit]
    if count and value.startswith("P"):
        times = 2.0 if count == "other" else number(count) or ordinal(count)
        value = value.replace("1", "X" if times is None else plain(times))
    return recurring(value)


@rule(
    r"\b(?i:(?P<word>(?:semi-?)?annually|bimonthly|yearly|monthly|weekly|daily|quarterly|hourly|nightly|biweekly|fortnightly|biannually))\b",
    " ".join(_ADVERBS),
    RULES,
)
def adverbs(match: re.Match[str], context: Context) -> Found | None:
    """ "daily", "annually"; not in a title such as the China Daily."""
    if match["word"][0].isupper() and match.start() > context.sentence.start:
        return None
    if not _ADVERBIAL.match(context.after(match.end(), 12)):
        return None  # "the daily tally", "a quarterly dividend": a kind, not a time
    return recurring(_ADVERBS[match["word"].lower()], 0.6)


_OFTEN = re.compile(
    rf"\b(?i:once|twice|(?:several|many|a few|a couple of|{NUMBER}) times"
    rf"|(?:{NUMBER}|several) (?:days?|nights?|hours?|weeks?)) $"
)


@rule(
    r"(?<=\w )(?i:an?) (?P<unit>(?i:year|month|week|day|hour))\b(?! (?:ago|earlier|later"
    r"|before|after|and|of|old|long|to|in|when|since|from|away))",
    "a an",
    RULES,
)
def rate(match: re.Match[str], context: Context) -> Found | None:
    """ "$33 million a year", "twice a week": a rate per unit of time."""
    often = _OFTEN.search(context.before(match.start(), 36))
    if often:
        start = match.start() - len(often[0])
        return replace(recurring(_PERIODS[match["unit"].lower()]), start=start)
    before = context.before(match.start(), 36)
    if not re.search(
        r"(?:\b(?i:once|twice|(?:several|many|few|\w+) times|million|billion|hundred|thousand"
        r"|percent|dollars|tons|tonnes|barrels|hours|days|people|shares?|\$?[\d,.]+%?)(?: "
        r"\w+){0,2} |\d )$",
        before,
    ) or re.search(
        r"\b(?i:for|in|within|than|over|about|after|of|such|what|quite|half|as|is|was|be|with|have|had|has) $", before
    ):
        return None
    return recurring(_PERIODS[match["unit"].lower()], 0.75)


@rule(
    rf"\b(?i:(?P<alternate>alternate ))?(?:(?P<word>{WEEKDAY})(?i:s)|(?P<day>{WEEKDAY}) (?P<part>{_PART})(?i:s)"
    r"|(?<=\b[Oo]n )(?P<ends>weekends))\b",
    "weekends mondays tuesdays wednesdays thursdays fridays saturdays sundays mornings afternoons evenings nights",
    RULES,
)
def plural_days(match: re.Match[str], context: Context) -> Found | None:
    """ "on Mondays", "alternate Fridays", "Friday mornings"."""
    part = f"T{DAYPARTS[match['part'].lower()]}" if match["part"] else ""
    if match["ends"]:
        return recurring("XXXX-WXX-WE", 0.7)
    return recurring(WEEKDAY_CODE.format(weekday_number(match["word"] or match["day"]) + 1) + part)


@rule(
    rf"\b(?:the )?(?P<day>(?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th)|{ORDINAL_WORD})(?: day)? of (?i:every|each) month\b",
    "month",
    RULES,
)
def day_of_each_month(match: re.Match[str], context: Context) -> Found | None:
    """ "the 19th of every month"."""
    return recurring(f"XXXX-XX-{ordinal(match['day']) or 0:02}")
