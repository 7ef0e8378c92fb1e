"""Rules for years, decades and centuries: "2030", "the year 2000", "2025/26", "the late '80s"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from rashomon.model import TimeType
from rashomon.reading.times.lexicon import (
    ORDINAL_WORD,
    SPELLED,
    STAGE,
    YEAR,
    number,
    ordinal,
    stage,
    words,
)
from rashomon.reading.times.periods import Grain, Period, year
from rashomon.reading.times.rules import Context, Found, Rule, dated, rule

RULES: list[Rule] = []
_NOT_YEAR_BEFORE = re.compile(
    r"(?:[$£€¥#№.,:/]|\d[- ]?|\bNo\.? ?|\b(?i:some|about|nearly|almost|than|over|least"
    r"|approximately|roughly|only|another"
    r"|flight|room|page|number|route|model|resolution|section|article|order|rule|boeing"
    r"|version|psalm|up to|us|dlrs|rs|by"
    r" up to|index at|points? to|closed at|to close at|rose to|fell to) |[A-Z]{1,4}-)$"
)
_COUNTED = re.compile(
    r"(?:[-./:]?\d|,\d|%|['\"]s? (?:feet|inch)|-(?!\d)(?:kilomet|mile|foot|ton|page|member"
    r"|seat|strong|pound|meter|metre|mm|cc)"
    r"| ?(?:(?:percent|per cent|points?|million|billion|people|soldiers|troops|men|women|tons?|tonnes|miles?|km"
    r"|kilomet\w+|metres?|meters?|feet|foot|inch\w*|pounds?|dollars|euros|yen|yuan|rubles|roubles|marks|francs|shares"
    r"|votes|seats|homes|houses|villages|barrels|employees|workers|jobs|students|hours|minutes|days|weeks|months"
    r"|years|times|units|megawatts?|mw|gmt|utc|est|edt|hours?|local time|others|more|fewer|members|delegates|police"
    r"|policemen|prisoners|refugees|civilians|hectares|acres|cases|deaths|of them|of the)\b))",
    re.IGNORECASE,
)
_YEAR_LEAD = re.compile(
    r"\b(?i:in|since|until|till|of|before|after|during|from|through|between|early|late|mid"
    r"|year|fiscal|by|and|to|for)[ -]$"
)


_LIFE = re.compile(r"(?:\(|[\d)] ?- ?|\(c\. |;\s)$")
_LIFE_END = re.compile(r" ?(?:[-),;]|$)")
_NAMED = re.compile(r"(?:\b(?i:the|its|his|her|their)|'s?) $")  # "the 1829 abolition of slavery"


def _led(before: str, after: str) -> bool:
    """Whether a number that is no year of our time stands as one: after "in", as somebody's dates, before a noun."""
    if _YEAR_LEAD.search(before) or (_LIFE.search(before) and _LIFE_END.match(after)):
        return True
    return bool(_NAMED.search(before) and re.match(r" [a-z]{4,}(?<!s)\b", after))


@rule(
    rf"(?:\b(?P<stage>{STAGE})[ -]|\b(?i:(?P<the>the year |the full year |calendar(?: year)? "
    rf"|year ))|(?<![\w$£€#.,/-]))"
    rf"(?P<year>{YEAR})(?!\w)",
    "####",
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
    if not 1900 <= value <= 2060 and not match["the"] and not _led(before, text):
        return None
    return dated(year(value), mod=stage(match["stage"]))


@rule(
    r"\b(?i:(?P<before>in|of|since|by|around|until|from|to|about|after|before)) (?P<year>1[0-4]\d\d)(?![\w%:-]|[,.]\d)",
    "####",
    RULES,
)
def old_year(match: re.Match[str], context: Context) -> Found | None:
    """ "in 1423": the years before 1500, after a preposition and before nothing that could be counted."""
    after = context.after(match.end(), 24)
    if _COUNTED.match(after) or not re.match(
        r"[,.;:)]|$| (?:it|he|she|they|the|and|by|when|in|at|with|under|as|to)\b", after
    ):
        return None
    return replace(dated(year(int(match["year"])), confidence=0.7), start=match.start("year"))


@rule(
    r"\b(?:(?P<lead>AD|A\.D\.) ?(?P<year>\d{1,4})|(?P<first>\d{1,4}) ?(?P<era>AD|A\.D\.|CE|BCE?|B\.C\.(?:E\.)?))(?!\w)",
    "ad ce bc bce a b",
    RULES,
)
def of_era(match: re.Match[str], context: Context) -> Found | None:
    """ "347 AD", "500 BCE": years before our era have no day here; their value is that of TIDES ("BC0500")."""
    number_ = int(match["year"] or match["first"])
    if number_ == 0 or (number_ > 2100 and not (match["era"] or "").startswith("B")):
        return None
    if (match["era"] or "").startswith("B"):
        return Found(TimeType.DATE, f"BC{number_:04}", remembered=False, confidence=0.85)
    return dated(year(number_), confidence=0.85)


@rule(rf"\b(?P<a>{YEAR})(?P<sep>[-/])(?P<b>{YEAR}|\d\d|\d(?=[ ,;)]))(?![\w/-])", "#/", RULES)
def year_span(match: re.Match[str], context: Context) -> Found | None:
    """ "1989-90", "2025/26", "2019-2021": from the first year through the last."""
    first, last = int(match["a"]), int(match["b"])
    if len(match["b"]) < 4:
        whole = 10 ** len(match["b"])  # "2008-9", "1914-18"
        last += first - first % whole
    if not first < last <= first + 60 or (last % 100 <= 12 and last - first > 12 and len(match["b"]) == 2):
        return None
    begin, end = year(first).begin, year(last).end
    return Found(TimeType.DATE, f"{first:04}/{last:04}", None, begin, end, confidence=0.8)


_SINCE = (
    r"in|since|of|from|by|until|after|before|and|back in|spring|summer|fall|winter|January|February|March|April|May"
    r"|June|July|August|September|October|November|December"
)


@rule(rf"\b(?:{_SINCE}) (?P<short>'(?P<two>\d\d))(?![\w'-]|,\d|%)", "'#", RULES)
def short_year(match: re.Match[str], context: Context) -> Found | None:
    """ "in '97": the latest such year that is not ahead of publication by more than a few years."""
    two = int(match["two"])
    latest = (context.published.year if context.published else 2030) + 5
    of_year = 2000 + two if 2000 + two <= latest else 1900 + two
    found = dated(year(of_year), confidence=0.75)
    return replace(found, start=match.start("short"))


@rule(
    rf"\b(?i:(?:the )?turn of the (?:(?P<rank>\d\d(?:st|th|nd|rd)|{ORDINAL_WORD}) )?(?P<unit>century|millennium))\b",
    "turn",
    RULES,
)
def turn_of_century(match: re.Match[str], context: Context) -> Found | None:
    """ "the turn of the century": about the year in which one began, the one nearest to the times that are told of."""
    if match["unit"].lower() == "millennium":
        return dated(year(2000), mod="APPROX", confidence=0.8)
    if match["rank"]:
        of_year = 100 * ((ordinal(match["rank"]) or 0) - 1)
        return dated(year(of_year), mod="APPROX", confidence=0.8) if of_year > 0 else None
    told = context.last(Grain.DAY, Grain.MONTH, Grain.YEAR, Grain.DECADE) if context.story else None
    if told is None and context.published is None:
        return None
    around = told[1].begin.year if told else context.published.year if context.published else 0
    return dated(year(round(around / 100) * 100), mod="APPROX", confidence=0.6)


_NINETIES = "noughties - twenties thirties forties fifties sixties seventies eighties nineties"


@rule(
    rf"(?i:\b(?:the )?(?P<stage>early|late|mid)?[ -]?)(?:\b(?P<year>1[5-9]\d0|20\d0)'?s\b"
    rf"|(?<!\w)'?(?P<short>[2-9]0)'?s\b"
    rf"|\b(?P<word>{words(*_NINETIES.replace('-', 'noughties').split())})\b)",
    "#s " + _NINETIES,
    RULES,
)
def decade(match: re.Match[str], context: Context) -> Found | None:
    """ "the 1990s", "the late '80s", "the nineties"; ages ("in his fifties") are not meant."""
    if re.search(r"\b(?:his|her|their|my|your|whose)\s*$", context.before(match.start(), 12)):
        return None
    if match["year"]:
        first = int(match["year"])
        if match[0].endswith("'s") and not match["stage"] and not match[0].lower().startswith("the"):
            return replace(
                dated(year(first), confidence=0.8), start=match.start("year"), end=match.end() - 2
            )  # "Vision 2030's goals"
    else:
        if not match[0].lower().startswith("the") and "'" not in match[0]:
            return None
        if match["short"] and "'" not in match[0] and (int(match["short"]) < 50 or match["stage"]):
            return None  # a share, an age or a temperature "in the mid-30s"
        tens = int(match["short"]) if match["short"] else _NINETIES.split().index(match["word"].lower()) * 10
        if "'" not in match[0] and re.match(r" ?(?:degrees|percent|or |and )", context.after(match.end(), 10)):
            return None
        first = (2000 if tens == 0 else 1900) + tens
    begin = date(first, 1, 1)
    grain = Grain.CENTURY if first % 100 == 0 and first < 2000 else Grain.DECADE
    return dated(Period(grain, begin), mod=stage(match["stage"]), confidence=0.9)


@rule(
    rf"\b(?:(?:the )(?i:(?P<stage>early|late|mid)[ -])?)?(?P<rank>\d{{1,2}}(?:st|nd|rd|th)"
    rf"|{ORDINAL_WORD})[ -](?i:century)\b",
    "century",
    RULES,
)
def century(match: re.Match[str], context: Context) -> Found | None:
    """ "the 20th century"."""
    rank = ordinal(match["rank"]) or 0
    if not 1 < rank < 40:
        return None
    return dated(Period(Grain.CENTURY, date((rank - 1) * 100, 1, 1)), mod=stage(match["stage"]))


@rule(
    rf"(?i:\b(?:the year )?)(?i:\b(?P<century>nineteen|eighteen|twenty)[ -](?P<rest>{SPELLED})"
    rf"|\b(?P<thousand>two thousand(?: and)?(?: (?P<unit>{SPELLED}))?))",
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
