"""Rules for weekdays, months and seasons with a pointer: "last Friday", "next May", "this spring"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from rashomon.model import TimeType
from rashomon.reading.times.deictic import PRE, with_part
from rashomon.reading.times.lexicon import (
    DAYPARTS,
    MONTH,
    MONTH_FULL,
    ORDINAL_WORD,
    SEASON,
    SEASON_CODES,
    WEEKDAY,
    WEEKDAY_SHORT,
    month_number,
    ordinal,
    stage,
    weekday_number,
    words,
)
from rashomon.reading.times.periods import Grain, Period, containing, day, month, months_later, season
from rashomon.reading.times.relative import step_of
from rashomon.reading.times.rules import PUBLISHED, Context, Found, Rule, dated, rule
from rashomon.reading.times.sets import WEEKDAY_CODE, recurring
from rashomon.reading.times.stories import year_of_story
from rashomon.reading.times.tense import AHEAD, tense

RULES: list[Rule] = []


@rule(
    rf"{PRE}\b(?:(?i:(?P<which>last|this|next|this past|this coming|the following|the "
    rf"previous|that|the same|the coming)) )?(?P<weekday>{WEEKDAY})(?!\w)"
    rf"(?: (?P<part>{words(*DAYPARTS)})\b)?",
    "monday tuesday wednesday thursday friday saturday sunday",
    RULES,
)
def weekday(match: re.Match[str], context: Context) -> Found | None:
    """ "Wednesday", "last Friday", "next Monday morning"."""
    if (
        re.match(r"'?s\b", context.after(match.end(), 3))
        and not match["which"]
        and context.after(match.end(), 1) != "'"
    ):
        return None
    if match["weekday"][0].isupper() and _PAPER.match(context.after(match.end(), 12)):
        return None
    if match["stage"] and _WITH_DATE.match(context.after(match.end(), 24)):
        return None  # "late on Wednesday, December 31": the day is the date's
    aside = re.search(r"\d(?:\)|st|nd|rd|th)?,? an? $", context.before(match.start(), 10))
    known = context.last(Grain.DAY) if aside and not match["which"] else None
    if known is not None and known[1].begin.weekday() == weekday_number(match["weekday"]):
        return replace(dated(known[1], known[0]), start=context.text.rindex(" a", 0, match.start()) + 1)
    if not match["which"] and _LISTED.search(context.before(match.start(), 64)):
        return recurring(WEEKDAY_CODE.format(weekday_number(match["weekday"]) + 1))
    lead = _WEEK_BEFORE.search(context.before(match.start(), 24))
    found = _in_week(weekday_number(match["weekday"]), lead["week"].lower(), context) if lead else None
    found = found or _weekday(match, context)
    return with_part(found, DAYPARTS[match["part"].lower()]) if match["part"] else found


_WITH_DATE = re.compile(rf",? (?:the )?(?:{MONTH}\.? \d|\d\d?(?:st|nd|rd|th)?(?: of)? {MONTH})")
_PAPER = re.compile(r" (?:Times|Telegraph|Mail|Mirror|Herald|Express|Post|Tribune|Review|Independent)\b")
_WEEK_BEFORE = re.compile(r"\b(?P<week>(?i:last|this|next)) (?i:week)(?:,? on|,)? $")
# "every Tuesday and Thursday": the second recurs as the first does
_LISTED = re.compile(
    rf"\b(?i:every|each)(?: (?:other|second|alternate))? {WEEKDAY}(?:(?:, | and | or |, and ){WEEKDAY}){{0,6}}"
    r"(?:, | and | or |, and )$"
)


def _weekday(match: re.Match[str], context: Context) -> Found:
    which, number_ = (match["which"] or "").lower(), weekday_number(match["weekday"])
    mod = stage(match["stage"])
    if which in ("the following", "the previous", "that", "the same") and (known := context.last(Grain.DAY)):
        gap = (number_ - known[1].begin.weekday()) % 7
        step = {"the following": gap or 7, "the previous": (gap or 7) - 7 if gap else -7}.get(which, gap)
        return dated(known[1].shifted(step), known[0], mod, 0.75)
    published = context.published
    if published is None:
        return Found(TimeType.DATE, f"XXXX-WXX-{number_ + 1}", mod=mod, confidence=0.7)
    gap = (number_ - published.weekday()) % 7
    if which in ("last", "this past"):
        step = gap - 7
    elif which in ("next", "this coming", "the coming"):
        step = gap or 7
    elif gap == 0:
        step = 0
    else:
        step = gap if tense(context, match.start(), match.end()) == AHEAD else gap - 7
    return dated(day(published + timedelta(days=step)), PUBLISHED, mod, 0.9)


def _of_hemisphere(found: Found, context: Context) -> Found:
    """The season without its days where the text may count them by the southern year."""
    return replace(found, begin=None, end_date=None) if context.southern else found


def _season_from(code: str, which: str, known: tuple[str, Period], mod: str) -> Found:
    """ "the following autumn": the first after the date that the text named last."""
    text, origin = known
    here = season(origin.begin.year, code)
    if which == "the following" and here.begin <= origin.end:
        here = here.shifted(4)
    elif which == "the previous" and here.end >= origin.begin:
        here = here.shifted(-4)
    return dated(here, text, mod, 0.75)


@rule(
    rf"{PRE}(?:\b(?i:on|by|until|since|from|(?P<which>this|next|last)) )(?P<weekday>{WEEKDAY_SHORT})(?![\w'])",
    "mon tue tues wed thu thur thurs fri sat sun",
    RULES,
)
def weekday_short(match: re.Match[str], context: Context) -> Found | None:
    """ "on Wed.", "next Tue": abbreviations, after a preposition only."""
    if match["weekday"].rstrip(".") == "Sun" and not match["weekday"].endswith("."):
        return None
    number_, published = weekday_number(match["weekday"]), context.published
    which = (match["which"] or "").lower()
    start = match.start("which") if which else match.start("weekday")
    if published is None:
        return Found(TimeType.DATE, f"XXXX-WXX-{number_ + 1}", start=start, confidence=0.5)
    gap = (number_ - published.weekday()) % 7
    if which == "last" or (gap and which not in ("next", "this") and tense(context, start, match.end()) != AHEAD):
        gap -= 7
    elif which == "next":
        gap = gap or 7
    exact = published + timedelta(days=gap)
    return Found(
        TimeType.DATE, exact.isoformat(), day(exact), exact, exact, anchor=PUBLISHED, start=start, confidence=0.7
    )


_WEEK = r"(?P<week>(?i:last|this|next|the (?:following|previous|same|coming)|that)) (?i:week)"


@rule(
    rf"\b(?P<weekday>{WEEKDAY})(?: (?P<part>{words(*DAYPARTS)}))?(?:,| of|, of)? {_WEEK}\b(?!'s|-)",
    "week",
    RULES,
)
def weekday_of_week(match: re.Match[str], context: Context) -> Found | None:
    """ "Tuesday of last week", "Wednesday next week"."""
    found = _in_week(weekday_number(match["weekday"]), match["week"].lower(), context)
    return with_part(found, DAYPARTS[match["part"].lower()]) if found and match["part"] else found


def _in_week(number_: int, which: str, context: Context) -> Found | None:
    """The weekday of the week so named, counted from publication or from the date that the text named last."""
    known = context.last(Grain.DAY, Grain.WEEK) if which.startswith("th") and which != "this" else None
    step = 1 if which.endswith(("next", "following", "coming")) else -1 if which.endswith(("last", "previous")) else 0
    if known is None and context.published is None:
        return Found(TimeType.DATE, f"XXXX-WXX-{number_ + 1}", confidence=0.6)
    origin, anchor = (known[1].begin, known[0]) if known else (context.published, PUBLISHED)
    assert origin is not None
    week = containing(Grain.WEEK, origin).shifted(step)
    return dated(day(week.begin + timedelta(days=number_)), anchor, confidence=0.85)


@rule(
    rf"\b(?P<weekday>{WEEKDAY}|{WEEKDAY_SHORT})(?:,? the |,? (?=\d\d?(?:st|nd|rd|th)\b))"
    rf"(?P<day>(?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th)|{ORDINAL_WORD})\b"
    rf"(?! (?:of (?!this|last|next|the)|anniversary|time|day|round|{MONTH_FULL}))(?! \w+ (?:since|to|in))",
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun",
    RULES,
)
def weekday_of_month(match: re.Match[str], context: Context) -> Found | None:
    """ "Friday the 13th": the day of that number and weekday that tense and publication point to."""
    number_, in_month = weekday_number(match["weekday"]), ordinal(match["day"])
    published = context.published
    if in_month is None or published is None:
        return None
    ahead = tense(context, match.start(), match.end()) == AHEAD
    steps = (0, 1, 2, 3, -1) if ahead else (0, -1, -2, -3, 1)
    for step in steps:
        first = months_later(published, step)
        exact = first + timedelta(days=in_month - 1)
        if exact.month == first.month and exact.weekday() == number_:
            return dated(day(exact), PUBLISHED, confidence=0.8)
    return None


@rule(
    rf"{PRE}\b(?i:(?P<which>last|this|next|this past|this coming|the coming|the previous|the "
    rf"following)) (?:(?P<inner>{words('early', 'late', 'mid')})[ "
    rf"-])?(?P<month>{MONTH_FULL})\b(?! \d)",
    "last this next past coming previous following",
    RULES,
)
def which_month(match: re.Match[str], context: Context) -> Found | None:
    """ "last October": the latest past one; "next May": the first to come."""
    which, number_, published = match["which"].lower(), month_number(match["month"]), context.published
    mod = stage(match["stage"] or match["inner"])
    if published is None:
        return Found(TimeType.DATE, f"XXXX-{number_:02}", mod=mod, confidence=0.7)
    this = month(published.year, number_)
    if step_of(which) < 0:
        chosen = this if this.end < published else this.shifted(-12)
    elif step_of(which) > 0:
        chosen = this if this.begin > published else this.shifted(12)
    else:
        chosen = this
    return dated(chosen, PUBLISHED, mod, 0.9)


@rule(
    rf"{PRE}\b(?:(?i:(?P<which>last|this|next|the|the past|this past|this coming|the coming"
    rf"|the previous|the following|that|the same)) )?"
    rf"(?:(?i:(?P<inner>early|late|mid))[ -])?(?P<season>{SEASON})\b"
    rf"(?:,? (?:of )?(?P<year>(?:1[5-9]|20)\d\d)\b(?:[-/]\d\d(?!\d))?)?",
    "spring summer autumn fall winter",
    RULES,
)
def seasons(match: re.Match[str], context: Context) -> Found | None:
    """ "this spring", "the summer of 2025", "last winter"; not "to fall" or "spring from"."""
    name, code = match["season"].lower(), SEASON_CODES[match["season"].lower()]
    mod = stage(match["stage"] or match["inner"])
    if match["year"]:
        return _of_hemisphere(dated(season(int(match["year"]), code), mod=mod), context)
    which = (match["which"] or "").lower()
    before, after = context.before(match.start("season"), 16), context.after(match.end(), 12)
    if match["season"][0].isupper() and re.match(r" [A-Z]", after) and not which.startswith(("last", "this", "next")):
        return None  # the Winter Palace, the Spring Festival
    if not which:
        if not re.search(r"\b(?:in|by|until|since|of|early|late|mid|during|through)[ -]$", before):
            return None
        if name in ("fall", "spring") and re.match(r" (?:in|to|from|by|of|short|apart|back|into)\b", after):
            return None
    if which == "the" and re.match(r" (?:of|in|from|line)\b", after):
        return None
    if context.published is None:
        return Found(TimeType.DATE, f"XXXX-{code}", mod=mod, confidence=0.7)
    if which in ("the following", "the previous", "that", "the same") and (known := context.last()):
        return _of_hemisphere(_season_from(code, which, known, mod), context)
    here = context.history[context.in_sentence :]
    if not which and here and here[-1][0][-4:].isdigit() and here[-1][1].end.year < context.published.year:
        return _of_hemisphere(
            _season_from(code, "the following", here[-1], mod), context
        )  # "in summer 1999 and autumn"
    told = year_of_story(context, season(2000, code).begin.month)
    if told is not None and not step_of(which) and which != "this":
        return _of_hemisphere(dated(season(told, code), mod=mod, confidence=0.8), context)
    this = season(context.published.year, code)
    if step_of(which) < 0:
        chosen = this if this.end < context.published else this.shifted(-4)
    elif step_of(which) > 0:
        chosen = this if this.begin > context.published else this.shifted(4)
    elif this.begin > context.published and which != "this" and tense(context, match.start(), match.end()) != AHEAD:
        chosen = this.shifted(-4)
    else:
        chosen = this
    found = _of_hemisphere(dated(chosen, PUBLISHED, mod, 0.85), context)
    generic = not which and not match["stage"] and not match["inner"] and before.endswith("in ")
    return replace(found, begin=None, end_date=None) if generic else found  # "open day and night in winter"
