"""Durations of several parts and other lengths: "two hours and 15 minutes", "as many weeks", "all week", "45 min"."""

from __future__ import annotations

import re
from datetime import timedelta
from itertools import pairwise

from rashomon.reading.times.durations import TRIGGERS, UNIT, amount_of, duration
from rashomon.reading.times.lexicon import (
    APPROX,
    NUMBER,
    ORDINAL_WORD,
    SPELLED,
    UNITS,
    modifier,
    number,
    ordinal,
    plain,
    singular,
)
from rashomon.reading.times.periods import containing, same_day
from rashomon.reading.times.rules import PUBLISHED, Context, Found, Rule, dated, lasting, rule

RULES: list[Rule] = []
_PART = rf"(?:{NUMBER}|(?i:an?|one)|(?i:half an?)) (?i:{UNIT}|hrs?|mins?)"


@rule(
    rf"\b(?:(?P<mod>{APPROX}) )?(?P<parts>{_PART}(?:(?:,? (?i:and) |, | ){_PART}){{1,4}})\b(?P<ago> (?i:ago))?",
    TRIGGERS + " hr hrs min mins",
    RULES,
)
def compound(match: re.Match[str], context: Context) -> Found | None:
    """ "two hours and 15 minutes", "a year and three months": units from the longest to the shortest."""
    found = [
        (amount_of(part[1]), singular(_FULL.get(part[2].lower(), part[2]))) for part in _EACH.finditer(match["parts"])
    ]
    order = [_ORDER.get(unit, -1) for _, unit in found]
    if -1 in order or any(a >= b for a, b in pairwise(order)) or any(a is None for a, _ in found):
        return None
    if re.search(r"[$£€¥#]\s?$", context.before(match.start(), 3)):
        return None
    codes = [(f"{plain(amount or 0)}{unit[0].upper()}", _ORDER[unit] > _ORDER["day"]) for amount, unit in found]
    date_part, time_part = ("".join(code for code, clock in codes if clock is wanted) for wanted in (False, True))
    if match["ago"]:
        return _long_ago(found, context)
    return lasting(f"P{date_part}{'T' if time_part else ''}{time_part}", modifier(match["mod"]))


_EACH = re.compile(rf"({NUMBER}|(?i:half an?|an?|one)) ((?i:{UNIT}|hrs?|mins?))\b")
_FULL = {"hr": "hour", "hrs": "hour", "min": "minute", "mins": "minute"}
_ORDER = {unit: rank for rank, unit in enumerate(("year", "month", "week", "day", "hour", "minute", "second"))}


def _long_ago(found: list[tuple[float | None, str]], context: Context) -> Found | None:
    """ "two years and three months ago": at the precision of the shortest unit."""
    if context.published is None or any(amount != int(amount or 0) for amount, _ in found):
        return None
    counts = {unit: int(amount or 0) for amount, unit in found}
    shortest = found[-1][1]
    if shortest not in ("month", "week", "day"):
        return None
    origin = same_day(context.published, -(12 * counts.get("year", 0) + counts.get("month", 0)))
    exact = origin - timedelta(days=7 * counts.get("week", 0) + counts.get("day", 0))
    return dated(containing(UNITS[shortest], exact), PUBLISHED, confidence=0.8)


@rule(
    r"\b(?i:as many) (?P<unit>(?i:hours|days|weeks|months|years))\b",
    "many",
    RULES,
)
def as_many(match: re.Match[str], context: Context) -> Found | None:
    """ "the third such letter in as many weeks": as many as the sentence has just counted."""
    ranks = list(_RANKED.finditer(context.before(match.start(), 80)))
    if not ranks:
        return None
    count = ordinal(ranks[-1][0]) or number(ranks[-1][0])
    return lasting(duration(float(count), match["unit"])) if count else None


_RANKED = re.compile(rf"\b(?:{ORDINAL_WORD}|\d{{1,2}}(?:st|nd|rd|th)|{SPELLED}|\d{{1,2}})\b")


@rule(
    r"\b(?i:all|the whole|the entire|another|a full|a whole)[ -]"
    r"(?P<unit>(?i:hour|day|night|week|month|quarter|year|decade))\b(?! (?:of|long)|-)",
    "all whole entire another full",
    RULES,
)
def whole(match: re.Match[str], context: Context) -> Found | None:
    """ "all week", "the entire year", "another month"."""
    if match[0].lower().startswith("all") and re.search(r"\b(?:of|at) $", context.before(match.start(), 5)):
        return None
    return lasting(duration(1.0, match["unit"]))


@rule(rf"\b(?P<amount>{NUMBER})[ -]?(?P<unit>(?i:hrs?|mins?|secs?))\b\.?(?! of)", "hr hrs min mins sec secs", RULES)
def short_units(match: re.Match[str], context: Context) -> Found | None:
    """ "45 min", "3 hrs"."""
    count = number(match["amount"])
    unit = {"h": "hour", "m": "minute", "s": "second"}[match["unit"][0].lower()]
    return lasting(duration(count, unit)) if count else None
