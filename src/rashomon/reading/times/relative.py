"""Rules for units that are named from another date: "last week", "next quarter", "the following month"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from rashomon.model import TimeType
from rashomon.reading.times.deictic import PRE, in_a_name
from rashomon.reading.times.lexicon import (
    UNITS,
    stage,
    words,
)
from rashomon.reading.times.periods import Grain, containing, same_day
from rashomon.reading.times.rules import PUBLISHED, Context, Found, Rule, dated, reference, rule, shifted, undated
from rashomon.reading.times.tense import AHEAD, tense

RULES: list[Rule] = []
_UNIT = words("years", "year", "quarters", "quarter", "months", "month", "weeks", "week", "weekend", "days", "day",
              "decade", "century", "half", "fortnight")  # fmt: skip
_STEP = {"last": -1, "previous": -1, "preceding": -1, "prior": -1, "this": 0, "current": 0, "present": 0, "same": 0,
         "next": 1, "coming": 1, "following": 1, "upcoming": 1, "ensuing": 1, "subsequent": 1, "past": -1}  # fmt: skip
_WHICH = (
    r"(?i:(?P<which>(?:this|the) (?:last|past|coming|next|following|same|current|previous"
    r"|preceding|upcoming|very|present|then-current)|that (?:same|very)|last|this|next|that|these|those|current"
    r"|following|coming|upcoming))"
)


def step_of(which: str) -> int:
    """How many periods "last", "this" or "next" are away."""
    return _STEP.get((which.split() or [""])[-1], 0)


@rule(
    rf"{PRE}\b(?i:the) (?P<unit>(?i:day|week|weekend|month|quarter|year)) (?i:(?P<way>after next|after the next"
    r"|before last|before the last))\b",
    "day week weekend month quarter year",
    RULES,
)
def two_away(match: re.Match[str], context: Context) -> Found | None:
    """ "the week after next", "the year before last"."""
    step = 2 if match["way"].lower().startswith("after") else -2
    return shifted(UNITS[match["unit"].lower()], step, context, stage(match["stage"]))


def _anaphoric(which: str) -> bool:
    """Whether the words point to a date in the text, not to that of publication."""
    return which.split()[0] == "that" or which.split()[-1] in ("same", "following", "previous", "preceding")


@rule(
    r"\b(?P<stage>(?i:(?:the |at )?(?:end|beginning|start|middle|close)|early|late|earlier"
    r"|later)) (?i:in|of) (?i:the) (?P<unit>(?i:year|month|week|decade|quarter|day))\b(?!-| "
    r"of)"
    r"|\b(?P<end>(?i:(?:the )?(?P<of>year|month|quarter)(?:'s)?[ -]end))\b(?! (?:of|to)\b)",
    "end beginning start middle close early late earlier later",
    RULES,
)
def stage_of_unit(match: re.Match[str], context: Context) -> Found | None:
    """ "the end of the month", "later in the year", "year-end": of the unit in which publication lies."""
    unit = (match["unit"] or match["of"]).lower()
    mod = stage(match["stage"]) if match["stage"] else "END"
    if unit == "day" and re.match(r"(?i)at the end of the day$", _with_at(match, context)):
        return None  # when all is said and done
    start = match.start() + (3 if match[0].lower().startswith("at ") else 0)
    found = _until_now(shifted(UNITS[unit], 0, context, mod), context)
    return replace(found, start=start)


def _with_at(match: re.Match[str], context: Context) -> str:
    return context.before(match.start(), 3) + match[0] if not match[0].lower().startswith("at ") else match[0]


@rule(r"\b(?i:the (?P<mod>long |holiday )?weekend)\b", "weekend", RULES)
def the_weekend(match: re.Match[str], context: Context) -> Found | None:
    """ "over the weekend": the last one, or the next where the sentence looks ahead."""
    if context.published is None:
        return undated(Grain.WEEKEND)
    this = containing(Grain.WEEKEND, context.published)
    ahead = tense(context, match.start(), match.end()) == AHEAD
    if not ahead and this.begin > context.published:
        this = this.shifted(-1)
    return dated(this, PUBLISHED, confidence=0.85)


@rule(
    rf"{PRE}\b{_WHICH} (?:(?i:fiscal|calendar|full|business|financial) "
    rf")?(?P<unit>{_UNIT})\b(?!-)(?!'?s? (?:old|ago|earlier|later)\b)",
    "year years quarter quarters month months week weeks weekend day days decade century half fortnight",
    RULES,
)
def which_unit(match: re.Match[str], context: Context) -> Found | None:
    """ "last week", "next quarter", "this year", "the same day", "the following month", "the coming weekend"."""
    if in_a_name(match, context):
        return None
    which, unit = match["which"].lower(), match["unit"].lower()
    plural = unit.endswith("s")
    if plural or which in ("these", "those"):
        return _plural(which, unit)
    if unit == "half" or (unit == "day" and which in ("this", "the very", "the current", "the present")):
        if unit == "half":
            return None
        return (
            reference("PRESENT_REF", 0.5)
            if context.before(match.start(), 4).endswith("to ")
            else shifted(Grain.DAY, 0, context)
        )
    mod = stage(match["stage"])
    if which == "the next" and (told := _next_after(unit, match, context)):
        return replace(told, mod=mod)
    if which in ("the last", "the past", "this past") and unit == "day":
        return None  # of something else
    if which in ("the last", "the past", "this past", "the next", "this coming") and unit in (
        "year",
        "decade",
        "century",
        "day",
        "month",
        "quarter",
        "week",
    ):
        return _window(which, unit, context)
    if (which == "last" and unit == "day") or (_BARE_WHICH.fullmatch(which) and not _bare(match, context)):
        return None
    grain, count = UNITS[unit], step_of(which) * (2 if unit == "fortnight" else 1)
    if _anaphoric(which):
        known = context.last(*_finer(grain)) or context.last()
        if known is None and which.endswith("following") and context.published and grain is not Grain.DAY:
            return dated(containing(grain, context.published).shifted(count), PUBLISHED, mod, 0.6)
        if known is None or (grain is Grain.DAY and known[1].grain is not Grain.DAY):
            return undated(grain, mod) if which.split()[-1] != "day" else None
        return dated(containing(grain, known[1].begin).shifted(count), known[0], mod, 0.75)
    found = shifted(grain, count, context, mod)
    return _until_now(found, context)


_STRETCH = re.compile(r"\b(?i:over|for|in|during|within|through|throughout|across|of) $")


def _next_after(unit: str, match: re.Match[str], context: Context) -> Found | None:
    """ "the next day", "the next month" in a report: after the date that the text named last, not a length of time."""
    if _STRETCH.search(context.before(match.start(), 12)):
        return None
    grain = UNITS[unit]
    known = context.last(*_finer(grain))
    if known is None:
        return undated(grain) if grain is Grain.DAY else None
    if grain is Grain.DAY:
        return dated(known[1].shifted(1), known[0], confidence=0.75)
    if tense(context, match.start(), match.end()) == AHEAD:
        return None
    return dated(containing(grain, known[1].begin).shifted(1), known[0], confidence=0.6)


_BARE_WHICH = re.compile(r"current|following|coming|upcoming")


def _bare(match: re.Match[str], context: Context) -> bool:
    """Whether "current week", "following month" stand without their article after a preposition."""
    before = context.before(match.start("which"), 10)
    return match["stage"] is None and bool(re.search(r"\b(?:in|on|for|during|by|over|of|until|since) $", before))


def _finer(grain: Grain) -> tuple[Grain, ...]:
    order = list(Grain)
    return tuple(order[order.index(grain) :])


def _until_now(found: Found, context: Context) -> Found:
    """ "earlier this month" ends, "later this year" begins on the day of publication."""
    published, period = context.published, found.period
    if published is None or period is None or not period.begin <= published <= period.end:
        return found
    if found.mod in ("BEFORE", "AFTER"):
        begin = published if found.mod == "AFTER" else period.begin
        end = published if found.mod == "BEFORE" else period.end
        return Found(found.type, found.value, period, begin, end, found.mod, found.anchor, confidence=found.confidence)
    return found


def _plural(which: str, unit: str) -> Found | None:
    if which in ("these",) and unit == "days":
        return reference("PRESENT_REF", 0.6)
    if which in ("those",) and unit in ("days", "years"):
        return reference("PAST_REF", 0.6)
    return None


def _window(which: str, unit: str, context: Context) -> Found:
    """ "the past year": the stretch of that length up to (or from) publication, a duration."""
    value = {"decade": "P1DE", "century": "P1CE"}.get(unit, f"P1{unit[0].upper()}")
    value = "P1Q" if unit == "quarter" else value
    if context.published is None:
        return Found(TimeType.DURATION, value, confidence=0.8)
    begin, end = window(context.published, unit, 1, ahead=which.endswith(("next", "coming")))
    return Found(TimeType.DURATION, value, None, begin, end, "", PUBLISHED, confidence=0.8)


def window(published: date, unit: str, count: float, *, ahead: bool) -> tuple[date, date]:
    """First and last day of so many units up to or from publication. ValueError beyond the calendar."""
    sign = 1 if ahead else -1
    months = {"year": 12, "month": 1, "quarter": 3, "decade": 120, "century": 1200}.get(unit)
    if months:
        other = same_day(published, int(sign * count * months))
    else:
        days = {"week": 7.0, "day": 1.0, "night": 1.0, "fortnight": 14.0}.get(unit, 1 / 24)
        other = published + timedelta(days=int(sign * count * days))
    return (published, other) if ahead else (other, published)


@rule(
    r"\b(?i:the)(?: (?P<kind>full|entire|whole|rest of the))? (?P<unit>year|month"
    r"|week)\b(?!-)(?P<tail> (?i:ended|ending|ends|to come|ahead|end|before last))?",
    "year month week",
    RULES,
)
def the_unit(match: re.Match[str], context: Context) -> Found | None:
    """ "the year", "for the full year", "the week": that of publication, or of the text's own report."""
    before, after = context.before(match.start(), 20), context.after(match.end(), 14)
    unit = match["unit"].lower()
    tail = (match["tail"] or "").strip().lower()
    end = match.start() + len(match[0]) - len(match["tail"] or "")
    if tail in ("ended", "ending"):
        return Found(TimeType.DURATION, f"P1{unit[0].upper()}", end=end, confidence=0.7)
    if tail in ("to come", "end", "before last") or re.match(r" (?:of|in which|that|when)\b", after):
        return None
    if context.published is None or not re.search(
        r"\b(?i:in|for|of|during|throughout|over|through|over the course of|so far) $", before
    ):
        return None

    found = shifted(UNITS[unit], 0, context)
    return Found(
        found.type,
        found.value,
        found.period,
        found.begin,
        found.end_date,
        "",
        PUBLISHED,
        end=end,
        remembered=False,
        confidence=0.6,
    )
