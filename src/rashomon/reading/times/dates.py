"""Rules for calendar dates in English: "Feb. 4, 2026", "the 4th of February", "early June"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from rashomon.model import TimeType
from rashomon.reading.times.lexicon import (
    MONTH,
    MONTHS,
    ORDINAL_WORD,
    SPELLED,
    STAGE,
    WEEKDAY,
    WEEKDAY_SHORT,
    YEAR,
    month_number,
    number,
    ordinal,
    stage,
    weekday_number,
)
from rashomon.reading.times.periods import Grain, day, month, months_later
from rashomon.reading.times.rules import PUBLISHED, Context, Found, Rule, dated, rule
from rashomon.reading.times.stories import year_of_story
from rashomon.reading.times.tense import AHEAD, BACK, firmly, tense

RULES: list[Rule] = []
MONTH_WORDS = " ".join({name.lower() for name in MONTHS})
_PRE = rf"(?:(?P<stage>{STAGE})[ -](?:in )?)?"
_WEEKDAY = rf"(?:(?P<weekday>{WEEKDAY}|{WEEKDAY_SHORT})(?:,? (?:the )?|\s?\())?"
_DAY = r"(?:(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?)"
# "February fourth" only where nothing follows that it could count ("April first-quarter sales")
_SPELLED_AFTER = rf"(?P<spelled_day>{ORDINAL_WORD})(?=[,.;:)]|$| (?:and|at|in|to|by|as|on|when|with|that|{YEAR})\b)"
_SPELLED_BEFORE = rf"(?P<spelled_day>{ORDINAL_WORD})(?= (?:day )?of )"
_YEAR_AFTER = rf"(?: ?,? (?:of )?(?P<year>{YEAR})\b(?![,.]\d|%)| (?i:(?:of )?(?P<rel>last|this|next) year)\b)?"
# "03:00" after a day is a clock time, "4 percent" no day at all
_NO_DAY = r"(?![\d:%]|[.,]\d|-(?:year|month|week|day|hour|nation|member|point)| (?:percent|per cent|million|billion))"


_SLIP = 21  # days by which a day told as past may lie ahead and be a slip or a plan told in the past tense


def nearest_year(month_day: tuple[int, int], context: Context, start: int, end: int) -> int | None:
    """The year in which a month and day most likely lie, by tense and publication; None without one."""
    published = context.published
    if published is None:
        return None
    number_, day_ = month_day
    sense, firm = tense(context, start, end), firmly(context, start)
    choices = [y for y in (published.year - 1, published.year, published.year + 1) if _valid(y, number_, day_)]
    if not choices:
        return None
    lenient = sense == AHEAD or "had been" in context.before(start, 48)
    gaps = {y: (date(y, number_, day_) - published).days for y in choices}

    def cost(y: int) -> float:
        gap = abs(gaps[y])
        wrong = (sense == AHEAD and gaps[y] < 0) or (sense == BACK and gaps[y] > 0)
        # unless something says so, a date months ahead is less likely than one as far back
        far = 2 * gap if gaps[y] > 0 and sense != AHEAD else 0
        # what began two weeks ago may well be told as running: "is to run from January 23"
        ahead_of_a_past = 400 if sense == BACK and gaps[y] > _SLIP else 0  # "launched on 19 September", told in July
        return gap + far + ahead_of_a_past + ((200 if lenient and gap <= 14 else 500) if firm else 60) * wrong

    return min(choices, key=cost)


def _valid(of_year: int, number_: int, day_: int) -> bool:
    return day_ <= (months_later(date(of_year, number_, 1), 1) - timedelta(days=1)).day


def calendar_day(match: re.Match[str], context: Context, number_: int, day_: int, year_: str | None) -> Found | None:
    """A day of a month, with the year given or chosen, checked against the weekday where there is one."""
    start, end = match.span()
    year_ = year_ or _relative_year(match, context)
    chosen = int(year_) if year_ else nearest_year((number_, day_), context, start, end)
    if not year_ and (known := _year_told(context, start, number_, day_)):
        chosen = known
    if not _valid(chosen or 2024, number_, day_):
        # No such day: the month is all that the words can be trusted for, and nothing is due by it.
        whole = month(chosen, number_) if chosen else None
        value = whole.value if whole else f"XXXX-{number_:02}"
        return Found(TimeType.DATE, value, whole, confidence=0.3)
    if chosen is None:
        return Found(TimeType.DATE, f"XXXX-{number_:02}-{day_:02}", confidence=0.8)
    exact = date(chosen, number_, day_)
    named = match.groupdict().get("weekday")
    sure = 0.98 if year_ else 0.9
    if named and exact.weekday() != weekday_number(named):
        sure = 0.5  # the text contradicts itself
    return dated(day(exact), "" if year_ else PUBLISHED, confidence=sure)


def _relative_year(match: re.Match[str], context: Context) -> str | None:
    """The year of "June 16 of last year"."""
    named = (match.groupdict().get("rel") or "").lower()
    if not named or context.published is None:
        return None
    return str(context.published.year + {"last": -1, "next": 1}.get(named, 0))


def _year_of_sentence(context: Context) -> int | None:
    """The year to which a sentence itself has bound its dates ("In 2019, ... on 4 May")."""
    here = context.history[context.in_sentence :]
    years = {period.begin.year for text, period in here if period.grain is Grain.YEAR and text.isdigit()}
    return years.pop() if len(years) == 1 else None


_FROM = re.compile(r"\b(?i:from|between) [^.;:]{2,48} (?:to|until|till|through|and) (?:the )?(?:early |late |mid-?)?$")

_RANGE_OPENS = re.compile(r"\b(?i:from|between) (?:the )?(?:early |late |mid-?)?$")
_RANGE_ENDS = re.compile(
    rf"(?:\d\d? )?{MONTH}(?: \d\d?)?,? (?i:to|until|till|through|and) (?:early |late |mid-?)?(?:\d\d? )?"
    rf"(?P<last>{MONTH})(?: \d\d?)?,? (?P<year>{YEAR})\b"
)


def _year_of_range(context: Context, start: int, number_: int) -> int | None:
    """The year that the end of a range says for its beginning: "between March and May 2027"."""
    if not _RANGE_OPENS.search(context.before(start, 20)):
        return None
    ends = _RANGE_ENDS.match(re.sub(r"^(?:early |late |mid-?)", "", context.after(start, 72)))
    return int(ends["year"]) - (number_ > month_number(ends["last"])) if ends else None


_FLASHBACK = re.compile(r"\b(?:had|last|previous(?:ly)?|earlier|since|ago)\b")
_BESIDE = re.compile(
    rf"(?:\d\d? )?(?P<first>{MONTH})(?: \d\d?)?(?:, (?:\d\d? )?{MONTH}(?: \d\d?)?){{0,4}},?"
    rf" (?:and|or) (?:again )?(?:in )?(?:\d\d? )?(?P<last>{MONTH})(?: \d\d?,)? (?P<year>{YEAR})\b"
)


def _year_told(context: Context, start: int, number_: int, day_: int) -> int | None:
    """The year that the words around leave no doubt about: of the sentence, of the range, of the story."""
    beside = _BESIDE.match(context.text, start, context.sentence.end)
    if beside and month_number(beside["first"]) <= month_number(beside["last"]):
        return int(beside["year"])  # "in March and April 2015"
    if (of_range := _year_of_range(context, start, number_)) is not None:
        return of_range
    here = context.history[context.in_sentence :]
    if here and here[-1][1].grain in (Grain.DAY, Grain.MONTH) and _FROM.search(context.before(start, 72)):
        first = here[-1][1].begin
        return first.year + ((number_, day_) < (first.month, first.day))
    if context.published is None and _FLASHBACK.search(context.text, context.sentence.start, context.sentence.end):
        return _year_of_sentence(context)  # "they had last met in October": before the day of the story
    return _year_of_sentence(context) or year_of_story(context, number_)


def _day_of(match: re.Match[str]) -> int:
    return int(match["day"]) if match["day"] else ordinal(match["spelled_day"]) or 0


@rule(rf"\b{_WEEKDAY}(?P<month>{MONTH})[ -](?:{_DAY}{_NO_DAY}|{_SPELLED_AFTER}){_YEAR_AFTER}", MONTH_WORDS, RULES)
def month_day(match: re.Match[str], context: Context) -> Found | None:
    """ "Wednesday, February 4, 2026", "Feb. 4", "May ninth"."""
    return calendar_day(match, context, month_number(match["month"]), _day_of(match), match["year"])


@rule(
    rf"\b{_WEEKDAY}(?:(?:the |this )?{_SPELLED_BEFORE}|(?:the )?{_DAY})"
    rf"\.?(?: day)?(?: of |-| )(?P<month>{MONTH})(?!\w){_YEAR_AFTER}",
    MONTH_WORDS,
    RULES,
)
def day_month(match: re.Match[str], context: Context) -> Found | None:
    """ "4 February 2026", "the 4th of February", "this fourth day of February", "Wednesday 4 Feb"."""
    if match["month"] in ("May", "March") and context.after(match.end(), 4)[1:2].islower() and not match["year"]:
        plain_day = re.match(r"(?:the )?\d+ ", match[0])
        if plain_day and not re.search(
            r"\b(?:(?i:on|by|from|to|until|of|and|since|before|after|between)|-)\s*$", context.before(match.start(), 8)
        ):
            return None
    return calendar_day(match, context, month_number(match["month"]), _day_of(match), match["year"])


@rule(
    rf"{_PRE}\b(?P<month>{MONTH}),? (?:of )?(?:(?P<year>{YEAR})\b(?![,.]\d|%)|(?i:nineteen) (?P<spelled>{SPELLED}))",
    MONTH_WORDS,
    RULES,
)
def month_year(match: re.Match[str], context: Context) -> Found | None:
    """ "February 2026", "early June 2026"."""
    of_year = int(match["year"]) if match["year"] else 1900 + int(number(match["spelled"]) or 0)
    return dated(month(of_year, month_number(match["month"])), mod=stage(match["stage"]))


_NEEDS_CONTEXT = ("May", "March", "MAY", "MARCH", "Mar", "Jan", "Jun")
_MONTH_BEFORE = re.compile(
    r"\b(?i:in|of|by|since|until|till|through|from|to|last|next|this|early|late|mid|each|every|and|or|between|before"
    r"|after|during|around|about|a|an|the|his|her|its|their|for|previous|coming|following|past)[ -]$"
)


@rule(
    rf"{_PRE}\b(?P<month>{MONTH})(?!\w|-[\da-z]| \d|'[a-rt-z])(?:,? (?i:(?:of )?(?P<rel>last|this|next) year)\b)?",
    MONTH_WORDS,
    RULES,
)
def month_alone(match: re.Match[str], context: Context) -> Found | None:
    """ "October", "early June", "by May": never the verb, the auxiliary or a person of that name."""
    name = match["month"]
    if name.rstrip(".") in _NEEDS_CONTEXT and not match["stage"]:
        before = context.before(match.start("month"))
        if not _MONTH_BEFORE.search(before) or (name.upper() == "MAY" and context.person_may):
            return None
    named = _relative_year(match, context)
    if named:
        return dated(month(int(named), month_number(name)), PUBLISHED, stage(match["stage"]))
    return month_near(month_number(name), context, match.start(), match.end(), stage(match["stage"]))


def month_near(number_: int, context: Context, start: int, end: int, mod: str = "") -> Found:
    """The month of that name that tense and publication point to."""
    published = context.published
    known = _year_told(context, start, number_, 31)
    if known is not None:
        return dated(month(known, number_), mod=mod, confidence=0.8)
    if published is None:
        return Found(TimeType.DATE, f"XXXX-{number_:02}", mod=mod, confidence=0.8)
    this = month(published.year, number_)
    gap = (this.begin.year * 12 + this.begin.month) - (published.year * 12 + published.month)
    sense = tense(context, start, end)
    if sense == AHEAD:
        chosen = this if gap >= 0 else this.shifted(12)
        if gap < -9 or -3 <= gap < 0:  # "would have begun in December", said in January
            chosen = this if -3 <= gap < 0 else chosen
    elif sense == BACK:
        chosen = this if gap <= 0 else this.shifted(-12)
    else:
        chosen = min((this.shifted(-12), this, this.shifted(12)), key=lambda p: abs((p.begin - published).days + 20))
    return dated(chosen, PUBLISHED, mod, 0.85)
