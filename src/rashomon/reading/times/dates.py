"""Rules for calendar dates in English: "Feb. 4, 2026", "3-5 February", "early June", "2030", "the 1990s"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from rashomon.model import TimeType
from rashomon.reading.times.lexicon import (
    MONTH,
    MONTHS,
    SPELLED,
    STAGE,
    WEEKDAY,
    WEEKDAY_SHORT,
    YEAR,
    month_number,
    number,
    stage,
    weekday_number,
    words,
)
from rashomon.reading.times.periods import Grain, Period, day, month, months_later, year
from rashomon.reading.times.rules import PUBLISHED, Context, Found, Rule, dated, rule
from rashomon.reading.times.tense import AHEAD, BACK, firmly, tense

RULES: list[Rule] = []
MONTH_WORDS = " ".join({name.lower() for name in MONTHS})
_PRE = rf"(?:(?P<stage>{STAGE})[ -](?:in )?)?"
_WEEKDAY = rf"(?:(?P<weekday>{WEEKDAY}|{WEEKDAY_SHORT})(?:,? (?:the )?|\s?\())?"
_DAY = r"(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_YEAR_AFTER = rf"(?:,? (?:of )?(?P<year>{YEAR})\b(?![,.]\d|%)| (?i:(?:of )?(?P<rel>last|this|next) year)\b)?"
# "03:00" after a day is a clock time, "4 percent" no day at all
_NO_DAY = r"(?![\d:%]|[.,]\d|-(?:year|month|week|day|hour|nation|member|point)| (?:percent|per cent|million|billion))"


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
    gaps = {y: (date(y, number_, day_) - published).days for y in choices}

    def cost(y: int) -> float:
        gap = abs(gaps[y])
        wrong = (sense == AHEAD and gaps[y] < 0) or (sense == BACK and gaps[y] > 0)
        # unless something says so, a date months ahead is less likely than one as far back
        far = 2 * gap if gaps[y] > 0 and sense != AHEAD else 0
        return gap + far + ((500 if firm else 60) if wrong else 0)

    return min(choices, key=cost)


def _valid(of_year: int, number_: int, day_: int) -> bool:
    return day_ <= (months_later(date(of_year, number_, 1), 1) - timedelta(days=1)).day


def calendar_day(match: re.Match[str], context: Context, number_: int, day_: int, year_: str | None) -> Found | None:
    """A day of a month, with the year given or chosen, checked against the weekday where there is one."""
    start, end = match.span()
    year_ = year_ or _relative_year(match, context)
    chosen = int(year_) if year_ else nearest_year((number_, day_), context, start, end)
    if not year_ and (known := _year_of_sentence(context)):
        chosen = known
    if not _valid(chosen or 2024, number_, day_):
        # No such day: the month is all that the words can be trusted for.
        whole = month(chosen, number_) if chosen else None
        value = whole.value if whole else f"XXXX-{number_:02}"
        return Found(TimeType.DATE, value, whole, *_ends(whole), confidence=0.3)
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


def _ends(period: Period | None) -> tuple[date | None, date | None]:
    return (period.begin, period.end) if period else (None, None)


def _year_of_sentence(context: Context) -> int | None:
    """The year to which a sentence itself has bound its dates ("In 2019, ... on 4 May")."""
    here = context.history[context.in_sentence :]
    years = {period.begin.year for text, period in here if period.grain is Grain.YEAR and text.isdigit()}
    return years.pop() if len(years) == 1 else None


@rule(rf"\b{_WEEKDAY}(?P<month>{MONTH})[ -]{_DAY}{_NO_DAY}{_YEAR_AFTER}", MONTH_WORDS, RULES)
def month_day(match: re.Match[str], context: Context) -> Found | None:
    """ "Wednesday, February 4, 2026", "Feb. 4", "the evening of May 9"."""
    return calendar_day(match, context, month_number(match["month"]), int(match["day"]), match["year"])


@rule(rf"\b{_WEEKDAY}(?:the )?{_DAY}(?: day)?(?: of |-| )(?P<month>{MONTH})\b{_YEAR_AFTER}", MONTH_WORDS, RULES)
def day_month(match: re.Match[str], context: Context) -> Found | None:
    """ "4 February 2026", "the 4th of February", "Wednesday 4 Feb"."""
    if match["month"] in ("May", "March") and context.after(match.end(), 4)[1:2].islower() and not match["year"]:
        plain_day = re.match(r"(?:the )?\d+ ", match[0])
        if plain_day and not re.search(
            r"\b(?:on|by|from|to|until|of|and|since|-)\s*$", context.before(match.start(), 8)
        ):
            return None
    return calendar_day(match, context, month_number(match["month"]), int(match["day"]), match["year"])


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
    known = _year_of_sentence(context)
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


_NOT_YEAR_BEFORE = re.compile(
    r"(?:[$£€¥#№.,:/]|\d[- ]?|\bNo\.? ?|\b(?i:some|about|nearly|almost|than|over|least|approximately|roughly|only|another"
    r"|flight|room|page|number|route|model|resolution|section|article|order|rule|boeing|version|psalm|up to|us|dlrs|rs|by"
    r" up to|index at|points? to|closed at|to close at|rose to|fell to) |[A-Z]{1,4}-)$"
)
_COUNTED = re.compile(
    r"(?:[-./:]?\d|,\d|%|['\"]s? (?:feet|inch)|-(?!\d)(?:kilomet|mile|foot|ton|page|member|seat|strong|pound|meter|metre|mm|cc)"
    r"| ?(?:(?:percent|per cent|points?|million|billion|people|soldiers|troops|men|women|tons?|tonnes|miles?|km"
    r"|kilomet\w+|metres?|meters?|feet|foot|inch\w*|pounds?|dollars|euros|yen|yuan|rubles|roubles|marks|francs|shares"
    r"|votes|seats|homes|houses|villages|barrels|employees|workers|jobs|students|hours|minutes|days|weeks|months"
    r"|years|times|units|megawatts?|mw|gmt|utc|est|edt|hours?|local time|others|more|fewer|members|delegates|police"
    r"|policemen|prisoners|refugees|civilians|hectares|acres|cases|deaths|of them|of the)\b))",
    re.IGNORECASE,
)
_YEAR_LEAD = re.compile(
    r"\b(?i:in|since|until|till|of|before|after|during|from|through|between|early|late|mid|year|fiscal|by|and|to|for)[ -]$"
)


@rule(
    rf"(?:\b(?P<stage>{STAGE})[ -]|\b(?i:(?P<the>the year |the full year |calendar(?: year)? |year ))|(?<![\w$£€#.,/-]))"
    rf"(?P<year>{YEAR})(?!\w)",
    "#",
    RULES,
)
def year_alone(match: re.Match[str], context: Context) -> Found | None:
    """ "2030", "by 2030", "mid-2026", "the year 2000": never a price, a count or a clock time."""
    text = context.after(match.end(), 24)
    if _COUNTED.match(text):
        return None
    before = context.before(match.start("year"), 24)
    if not match["stage"] and not match["the"] and _NOT_YEAR_BEFORE.search(before):
        return None
    value = int(match["year"])
    if not 1900 <= value <= 2060 and not _YEAR_LEAD.search(before) and not match["the"]:
        return None
    return dated(year(value), mod=stage(match["stage"]))


@rule(rf"\b(?P<a>{YEAR})(?P<sep>[-/])(?P<b>\d\d|{YEAR})(?![\w/-])", "#", RULES)
def year_span(match: re.Match[str], context: Context) -> Found | None:
    """ "1989-90", "2025/26", "2019-2021": from the first year through the last."""
    first, last = int(match["a"]), int(match["b"])
    if last < 100:
        last += first - first % 100
    if not first < last <= first + 60 or (last % 100 <= 12 and last - first > 12 and len(match["b"]) == 2):
        return None
    begin, end = year(first).begin, year(last).end
    return Found(TimeType.DATE, f"{first:04}/{last:04}", None, begin, end, confidence=0.8)


_NINETIES = "twenties thirties forties fifties sixties seventies eighties nineties"


@rule(
    rf"(?i:\b(?:the )?(?P<stage>early|late|mid)?[ -]?)(?:\b(?P<year>1[5-9]\d0|20\d0)'?s\b|(?<!\w)'?(?P<short>[2-9]0)'?s\b"
    rf"|\b(?P<word>{words(*_NINETIES.split())})\b)",
    "# s " + _NINETIES,
    RULES,
)
def decade(match: re.Match[str], context: Context) -> Found | None:
    """ "the 1990s", "the late '80s", "the nineties"; ages ("in his fifties") are not meant."""
    if re.search(r"\b(?:his|her|their|my|your|whose)\s*$", context.before(match.start(), 12)):
        return None
    if match["year"]:
        first = int(match["year"])
    else:
        if not match[0].lower().startswith("the") and "'" not in match[0]:
            return None
        tens = int(match["short"]) if match["short"] else (_NINETIES.split().index(match["word"].lower()) + 2) * 10
        if "'" not in match[0] and re.match(r" ?(?:degrees|percent|or |and )", context.after(match.end(), 10)):
            return None
        first = 1900 + tens
    begin = date(first, 1, 1)
    grain = Grain.CENTURY if first % 100 == 0 and first < 2000 else Grain.DECADE
    return dated(Period(grain, begin), mod=stage(match["stage"]), confidence=0.9)


@rule(
    rf"\b(?:(?:the )(?i:(?P<stage>early|late|mid)[ -])?)?(?P<rank>\d{{1,2}}(?:st|nd|rd|th)|{words('eighteenth', 'nineteenth', 'twentieth', 'twenty-first')})[ -](?i:century)\b",
    "century",
    RULES,
)
def century(match: re.Match[str], context: Context) -> Found | None:
    """ "the 20th century"."""
    spelled = {"eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty-first": 21}
    rank = spelled.get(match["rank"].lower()) or int(re.sub(r"\D", "", match["rank"]))
    if not 1 < rank < 40:
        return None
    return dated(Period(Grain.CENTURY, date((rank - 1) * 100, 1, 1)), mod=stage(match["stage"]))


@rule(
    rf"(?i:\b(?:the year )?)(?i:\b(?P<century>nineteen|eighteen|twenty)[ -](?P<rest>{SPELLED})|\b(?P<thousand>two thousand(?: and)?(?: (?P<unit>{SPELLED}))?))",
    "nineteen eighteen twenty thousand",
    RULES,
)
def spelled_year(match: re.Match[str], context: Context) -> Found | None:
    """ "nineteen ninety-six", "the year two thousand": as broadcast transcripts have them."""
    before = context.before(match.start())
    if match["century"]:
        rest = number(match["rest"])
        if rest is None or not 10 <= rest <= 99 or rest != int(rest):
            return None
        if match["century"].lower() == "twenty" and rest > 60:
            return None
        value = {"eighteen": 1800, "nineteen": 1900, "twenty": 2000}[match["century"].lower()] + int(rest)
    else:
        if "year" not in match[0].lower() and not re.search(r"\b(?:in|since|by|until|of)\s$", before):
            return None
        value = 2000 + int(number(match["unit"] or "") or 0)
    if match["century"] and match["century"].lower() == "twenty" and not re.search(r"\b(?:in|since|by|of)\s$", before):
        return None
    if value > 2060:
        return None
    return dated(year(value), confidence=0.85)
