"""Rules for dates that are named from another one: "yesterday", "last October", "next quarter", "two years ago"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from rashomon.model import TimeType
from rashomon.reading.times.lexicon import (
    APPROX,
    DAYPARTS,
    MONTH_FULL,
    NUMBER,
    SEASON,
    SEASON_CODES,
    STAGE,
    UNITS,
    WEEKDAY,
    WEEKDAY_SHORT,
    modifier,
    month_number,
    number,
    singular,
    stage,
    weekday_number,
    words,
)
from rashomon.reading.times.periods import Grain, Period, containing, day, month, months_later, same_day, season
from rashomon.reading.times.rules import PUBLISHED, Context, Found, Rule, dated, reference, rule, shifted, undated
from rashomon.reading.times.tense import AHEAD, tense

RULES: list[Rule] = []
_UNIT = words("years", "year", "quarters", "quarter", "months", "month", "weeks", "week", "weekend", "days", "day",
              "decade", "century", "half", "fortnight")  # fmt: skip
_PRE = rf"(?:(?P<stage>{STAGE})[ -](?:in |on )?)?"
_STEP = {"last": -1, "previous": -1, "preceding": -1, "prior": -1, "this": 0, "current": 0, "present": 0, "same": 0,
         "next": 1, "coming": 1, "following": 1, "upcoming": 1, "ensuing": 1, "subsequent": 1, "past": -1}  # fmt: skip
_WHICH = r"(?i:(?P<which>(?:this|the) (?:last|past|coming|next|following|same|current|previous|preceding|upcoming|very|present)|last|this|next|that|these|those))"
_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}


@rule(
    rf"{_PRE}\b(?i:(?P<word>(?:the )?day before yesterday|(?:the )?day after tomorrow|today|tonight|yesterday|tomorrow))\b"
    rf"(?: (?P<part>{words(*DAYPARTS)})\b)?",
    "today tonight yesterday tomorrow",
    RULES,
)
def deictic_day(match: re.Match[str], context: Context) -> Found | None:
    """ "today", "yesterday", "tomorrow morning", "later today"."""
    word = match["word"].lower()
    before = context.before(match.start(), 6)
    if word == "today" and re.search(r"(?:USA|Russia) $", context.before(match.start(), 8)):
        return None
    if word == "today" and before.endswith(("of ", "'s ")) and context.after(match.end(), 2)[:2] == "'s":
        return None
    step = -2 if "before" in word else 2 if "after" in word else _DAYS[word]
    part = "NI" if word == "tonight" else DAYPARTS.get((match["part"] or "").lower(), "")
    found = shifted(Grain.DAY, step, context, stage(match["stage"]))
    return with_part(found, part) if part else found


def with_part(found: Found, part: str) -> Found:
    """The morning, afternoon, evening or night of a day."""
    return Found(TimeType.TIME, f"{found.value}T{part}", found.period, found.begin, found.end_date, found.mod,
                 found.anchor, confidence=found.confidence)  # fmt: skip


@rule(
    rf"{_PRE}\b(?i:(?P<which>this|last|that|the same|the next|the following|the previous)) (?P<part>{words(*DAYPARTS)})\b(?! (?:of|prayer))",
    " ".join(DAYPARTS),
    RULES,
)
def this_morning(match: re.Match[str], context: Context) -> Found | None:
    """ "this morning", "last night", "that evening", "the next morning"."""
    which, part = match["which"].lower(), DAYPARTS[match["part"].lower()]
    mod = stage(match["stage"])
    if which in ("this", "last"):
        step = -1 if which == "last" else 0
        return with_part(shifted(Grain.DAY, step, context, mod), part)
    known = context.last(Grain.DAY)
    if known is None:
        return with_part(undated(Grain.DAY, mod), part)
    step = {"the next": 1, "the following": 1, "the previous": -1}.get(which, 0)
    return with_part(dated(known[1].shifted(step), known[0], mod, 0.75), part)


def _step(which: str) -> int:
    return _STEP.get(which.split()[-1], 0)


def _anaphoric(which: str) -> bool:
    """Whether the words point to a date in the text, not to that of publication."""
    return which.split()[0] == "that" or which.split()[-1] in ("same", "following", "previous", "preceding")


@rule(
    r"\b(?P<stage>(?i:(?:the |at )?(?:end|beginning|start|middle|close)|early|late|earlier|later)) (?i:in|of) (?i:the) (?P<unit>(?i:year|month|week|decade|quarter|day))\b(?!-| of)"
    r"|\b(?P<end>(?i:(?:the )?(?P<of>year|month|quarter)(?:'s)?[ -]end))\b(?! (?:of|to)\b)",
    "end beginning start middle close early late earlier later",
    RULES,
)
def stage_of_unit(match: re.Match[str], context: Context) -> Found | None:
    """ "the end of the month", "later in the year", "year-end": of the unit in which publication lies."""
    unit = (match["unit"] or match["of"]).lower()
    mod = stage(match["stage"]) if match["stage"] else "END"
    start = match.start() + (3 if match[0].lower().startswith("at ") else 0)
    found = _until_now(shifted(UNITS[unit], 0, context, mod), context)
    return replace(found, start=start)


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
    rf"{_PRE}\b{_WHICH} (?:(?i:fiscal|calendar|full|business|financial) )?(?P<unit>{_UNIT})\b(?!-)(?!'?s? (?:old|ago|earlier|later)\b)",
    "this last next that the",
    RULES,
)
def which_unit(match: re.Match[str], context: Context) -> Found | None:
    """ "last week", "next quarter", "this year", "the same day", "the following month", "the coming weekend"."""
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
    if which == "last" and unit == "day":
        return None
    grain, count = UNITS[unit], _step(which) * (2 if unit == "fortnight" else 1)
    if _anaphoric(which):
        known = context.last(*_finer(grain)) or context.last()
        if known is None or (grain is Grain.DAY and known[1].grain is not Grain.DAY):
            return undated(grain, mod) if which.split()[-1] != "day" else None
        return dated(containing(grain, known[1].begin).shifted(count), known[0], mod, 0.75)
    found = shifted(grain, count, context, mod)
    return _until_now(found, context)


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
    r"\b(?i:the day (?P<way>before|after))\b(?=[.,;:)\"']|$| (?:that|he|she|they|it|in|at|and|but|by|with)\b)",
    "before after",
    RULES,
)
def the_day_before(match: re.Match[str], context: Context) -> Found | None:
    """ "the day before": of the day that the text named last."""
    known = context.last(Grain.DAY)
    if known is None:
        return None
    return dated(known[1].shifted(-1 if match["way"].lower() == "before" else 1), known[0], confidence=0.75)


@rule(
    rf"{_PRE}\b(?:(?i:(?P<which>last|this|next|this past|this coming|the following|the previous|that|the same|the coming)) )?(?P<weekday>{WEEKDAY})(?!\w)"
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
    found = _weekday(match, context)
    return with_part(found, DAYPARTS[match["part"].lower()]) if match["part"] else found


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


@rule(
    rf"{_PRE}(?:\b(?i:on|by|until|since|from|this|next|last) )(?P<weekday>{WEEKDAY_SHORT})(?![\w'])",
    "mon tue tues wed thu thur thurs fri sat sun",
    RULES,
)
def weekday_short(match: re.Match[str], context: Context) -> Found | None:
    """ "on Wed.", "next Tue": abbreviations, after a preposition only."""
    if match["weekday"].rstrip(".") == "Sun" and not match["weekday"].endswith("."):
        return None
    number_, published = weekday_number(match["weekday"]), context.published
    start = match.start("weekday")
    if published is None:
        return Found(TimeType.DATE, f"XXXX-WXX-{number_ + 1}", start=start, confidence=0.5)
    gap = (number_ - published.weekday()) % 7
    if gap and tense(context, start, match.end()) != AHEAD:
        gap -= 7
    exact = published + timedelta(days=gap)
    return Found(
        TimeType.DATE, exact.isoformat(), day(exact), exact, exact, anchor=PUBLISHED, start=start, confidence=0.7
    )


@rule(
    rf"{_PRE}\b(?i:(?P<which>last|this|next|this past|this coming|the coming|the previous|the following)) (?:(?P<inner>{words('early', 'late', 'mid')})[ -])?(?P<month>{MONTH_FULL})\b(?! \d)",
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
    if _step(which) < 0:
        chosen = this if this.end < published else this.shifted(-12)
    elif _step(which) > 0:
        chosen = this if this.begin > published else this.shifted(12)
    else:
        chosen = this
    return dated(chosen, PUBLISHED, mod, 0.9)


@rule(
    rf"{_PRE}\b(?:(?i:(?P<which>last|this|next|the|the past|this past|this coming|the coming|the previous|the following|that|the same)) )?"
    rf"(?:(?i:(?P<inner>early|late|mid))[ -])?(?P<season>{SEASON})\b(?:,? (?:of )?(?P<year>(?:19|20)\d\d)\b)?",
    "spring summer autumn fall winter",
    RULES,
)
def seasons(match: re.Match[str], context: Context) -> Found | None:
    """ "this spring", "the summer of 2025", "last winter"; not "to fall" or "spring from"."""
    name, code = match["season"].lower(), SEASON_CODES[match["season"].lower()]
    mod = stage(match["stage"] or match["inner"])
    if match["year"]:
        return dated(season(int(match["year"]), code), mod=mod)
    which = (match["which"] or "").lower()
    before, after = context.before(match.start("season"), 16), context.after(match.end(), 12)
    if re.match(r" (?:Olympic|Games|Palace|Street|Valley|River)", after):
        return None
    if not which:
        if not re.search(r"\b(?:in|by|until|since|of|early|late|mid|during|through)[ -]$", before):
            return None
        if name in ("fall", "spring") and re.match(r" (?:in|to|from|by|of|short|apart|back|into)\b", after):
            return None
    if which == "the" and re.match(r" (?:of|in|from|line)\b", after):
        return None
    if context.published is None:
        return Found(TimeType.DATE, f"XXXX-{code}", mod=mod, confidence=0.7)
    this = season(context.published.year, code)
    if _step(which) < 0:
        chosen = this if this.end < context.published else this.shifted(-4)
    elif _step(which) > 0:
        chosen = this if this.begin > context.published else this.shifted(4)
    elif this.begin > context.published and which != "this" and tense(context, match.start(), match.end()) != AHEAD:
        chosen = this.shifted(-4)
    else:
        chosen = this
    return dated(chosen, PUBLISHED, mod, 0.85)


_AMOUNT = rf"(?:(?P<mod>{APPROX}) )?(?P<amount>{NUMBER}|(?i:an?|several|a few|few|a couple of|a couple|some|many|a decade or))"
_SPAN = words("seconds?", "minutes?", "hours?", "days?", "nights?", "weeks?", "fortnights?", "months?", "quarters?",
              "years?", "decades?", "century", "centuries")  # fmt: skip


@rule(
    rf"\b{_AMOUNT}(?: full| whole| calendar| fiscal| short)?[ -](?P<unit>{_SPAN})(?P<half> and a half)?(?: or (?:so|more))?,? (?i:(?P<way>ago|earlier|before|later|after|hence|from now|from today|back|previously|on))\b"
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
        anchor = context.last()
    if unit in ("second", "minute", "hour"):
        return _hours_away(unit, count, anchor if deictic else None, way, mod)
    if anchor is None:
        if deictic:
            return undated({"fortnight": Grain.WEEK, "night": Grain.DAY}.get(unit) or UNITS[unit], mod)
        return None
    return _moved(unit, count if ahead else -count, anchor, mod)


def _count(amount: str, half: str | None) -> float | None:
    lowered = amount.lower()
    if lowered in ("a", "an", "a decade or"):
        return 1.5 if half else 1.0
    if lowered.startswith("a couple"):
        return 2.0
    value = number(lowered)
    return None if value is None else value + (0.5 if half else 0)


def _hours_away(unit: str, count: float, anchor: tuple[str, Period] | None, way: str, mod: str) -> Found | None:
    if way not in ("ago", "back", "hence", "from now"):
        return None
    exact = anchor[1].begin.isoformat() if anchor and count <= 3 else "XXXX-XX-XX"
    if anchor and unit == "hour" and count in (24, 48, 72):
        back = -int(count) // 24 if way in ("ago", "back") else int(count) // 24
        return dated(anchor[1].shifted(back), PUBLISHED, mod)
    reading = "PAST_REF" if way in ("ago", "back") else "FUTURE_REF"
    del exact
    return Found(TimeType.TIME, reading, mod=mod, remembered=False, confidence=0.7)


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
