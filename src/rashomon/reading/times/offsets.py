"""Rules for distances from a date: "two years ago", "three weeks earlier", "a week from now"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from rashomon.model import TimeType
from rashomon.reading.times.lexicon import (
    APPROX,
    NUMBER,
    UNITS,
    WEEKDAY,
    YEAR,
    modifier,
    number,
    singular,
    weekday_number,
    words,
)
from rashomon.reading.times.periods import Grain, Period, containing, day, months_later, same_day
from rashomon.reading.times.rules import PUBLISHED, Context, Found, Rule, dated, reference, rule, undated

RULES: list[Rule] = []
_AMOUNT = (
    rf"(?:(?P<mod>{APPROX}) )?(?P<amount>{NUMBER}|(?i:an?|several|a few|few|a couple of|a "
    rf"couple|some|many|a decade or))"
)
_SPAN = words("seconds?", "minutes?", "hours?", "days?", "nights?", "weeks?", "fortnights?", "months?", "quarters?",
              "years?", "decades?", "century", "centuries")  # fmt: skip


@rule(
    rf"\b{_AMOUNT}[ -](?P<unit>(?i:days?|weeks?|fortnights?|months?|years?)) (?i:from) "
    rf"(?P<day>(?i:today|tomorrow|yesterday)|(?:(?i:last|this|next) )?{WEEKDAY})\b",
    "from",
    RULES,
)
def from_day(match: re.Match[str], context: Context) -> Found | None:
    """ "a week from Tuesday", "two months from tomorrow": counted from a day that is itself counted."""
    count = _count(match["amount"], None)
    if context.published is None or count is None or count != int(count):
        return None
    named = match["day"].lower().rpartition(" ")[2]
    steps = {"today": 0, "tomorrow": 1, "yesterday": -1}
    gap = (weekday_number(named) - context.published.weekday()) % 7 if named not in steps else steps[named]
    if match["day"].lower().startswith("last "):
        gap -= 7
    origin = context.published + timedelta(days=gap)
    unit = singular(match["unit"])
    if unit in ("month", "year"):
        exact = same_day(origin, int(count) * (12 if unit == "year" else 1))
    else:
        exact = origin + timedelta(days=int(count) * {"day": 1, "week": 7, "fortnight": 14}[unit])
    return dated(day(exact), PUBLISHED, modifier(match["mod"]), 0.8)


@rule(
    rf"\b{_AMOUNT}(?: full| whole| calendar| fiscal| short)?[ -](?P<unit>{_SPAN})(?P<half> and "
    rf"a half)?(?: or (?:so|more))?,? (?i:(?P<way>ago|earlier|before|later|after|hence|from "
    rf"now|from today|back|previously|on))\b"
    rf"(?P<day> (?:today|yesterday|tomorrow|{WEEKDAY}))?",
    "ago earlier before later after hence from back previously on",
    RULES,
)
def offset(match: re.Match[str], context: Context) -> Found | None:
    """ "two years ago", "three weeks earlier", "two days later", "a week from now"."""
    way, unit = match["way"].lower(), singular(match["unit"])
    if way in ("before", "after", "on") or (way == "back" and match["day"]):
        return None
    count = _count(match["amount"], match["half"])
    ahead = way in ("later", "after", "hence", "from now", "from today")
    mod = modifier(match["mod"])
    if count is None:
        if way in ("ago", "back"):
            return reference("PAST_REF")
        return reference("FUTURE_REF") if way in ("hence", "from now") else None
    deictic = way in ("ago", "hence", "from now", "from today", "back")
    if deictic:
        anchor = (PUBLISHED, day(context.published)) if context.published else None
    else:
        anchor = _before_apposed(match, context, unit, count) if ahead else None
        anchor = anchor or context.last()
    if unit in ("second", "minute", "hour"):
        return _hours_away(unit, count, anchor if deictic else None, way, mod)
    told = _TOLD_YEAR.match(context.after(match.end(), 16))
    if told and unit in ("year", "decade") and not deictic:
        return dated(Period(Grain.YEAR, date(int(told[1]), 1, 1)), told[1], mod, 0.85)
    if anchor is None:
        if deictic:
            return undated({"fortnight": Grain.WEEK, "night": Grain.DAY}.get(unit) or UNITS[unit], mod)
        return None
    return _moved(unit, count if ahead else -count, anchor, mod)


def _before_apposed(match: re.Match[str], context: Context, unit: str, count: float) -> tuple[str, Period] | None:
    """The date from which a day is counted that the words before give ("on 12 March ... on 5 April, 24 days later")."""
    days = [known for known in context.history if known[1].grain is Grain.DAY]
    if len(days) < 2 or not context.before(match.start()).endswith(f"{days[-1][0]}, "):
        return None
    return next((k for k in reversed(days[:-1]) if (m := _moved(unit, count, k, "")) and m.period == days[-1][1]), None)


_TOLD_YEAR = re.compile(rf",? in ({YEAR})\b")  # "ten years later, in 1975"


def _count(amount: str, half: str | None) -> float | None:
    lowered = amount.lower()
    if lowered in ("a", "an", "a decade or"):
        return 1.5 if half else 1.0
    if lowered.startswith("a couple"):
        return 2.0
    value = number(lowered)
    return None if value is None else value + (0.5 if half else 0)


def _hours_away(unit: str, count: float, anchor: tuple[str, Period] | None, way: str, mod: str) -> Found | None:
    """ "two hours ago": a time of day that nobody can name; whole days are counted."""
    if way not in ("ago", "back", "hence", "from now"):
        return None
    back = way in ("ago", "back")
    if anchor and unit == "hour" and count in (24, 48, 72):
        days = int(count) // 24
        return dated(anchor[1].shifted(-days if back else days), PUBLISHED, mod)
    value = "PAST_REF" if back else "FUTURE_REF"
    return Found(TimeType.TIME, value, mod=mod, remembered=False, confidence=0.7)


def _moved(unit: str, count: float, anchor: tuple[str, Period], mod: str) -> Found | None:
    """The anchor moved by so many units, at the precision of the unit (or of a coarser anchor)."""
    text, origin = anchor
    order = list(Grain)
    if unit in ("day", "night"):
        if origin.grain is not Grain.DAY:
            return None
        return dated(origin.shifted(int(count)), text, mod, 0.85)
    if unit in ("week", "fortnight"):
        if order.index(origin.grain) < order.index(Grain.WEEK):
            return None
        days = int(count * (14 if unit == "fortnight" else 7))
        moved = origin.begin + timedelta(days=days)
        grain = Grain.DAY if text != PUBLISHED and origin.grain is Grain.DAY else Grain.WEEK
        return dated(containing(grain, moved), text, mod, 0.8)
    months = int(count * {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[unit])
    grain = UNITS[unit]
    if unit == "year" and origin.grain in (Grain.QUARTER, Grain.MONTH, Grain.HALF) and text != PUBLISHED:
        grain = origin.grain
    if order.index(origin.grain) < order.index(grain):
        return None
    return dated(containing(grain, months_later(origin.begin, months)), text, mod, 0.85)
