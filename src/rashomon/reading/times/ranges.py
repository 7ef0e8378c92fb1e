"""Ranges of days and the bare ordinal: "February 3-5", "from 3 to 5 February", "the 4th"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from rashomon.model import TimeType
from rashomon.reading.times.dates import MONTH_WORDS, nearest_year
from rashomon.reading.times.lexicon import MONTH, YEAR, month_number
from rashomon.reading.times.periods import Grain, day, months_later
from rashomon.reading.times.rules import PUBLISHED, Context, Found, Rule, dated, rule
from rashomon.reading.times.tense import AHEAD, tense

RULES: list[Rule] = []
_D = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = rf"(?:,? (?P<year>{YEAR})\b)?"
_JOIN = r"(?: ?- ?| (?:to|through|until) )"


def _span(match: re.Match[str], context: Context, first: tuple[int, int], last: tuple[int, int]) -> Found | None:
    """The days from the first through the last, in the year given or chosen."""
    if match["year"]:
        of_year: int | None = int(match["year"])
    else:
        of_year = nearest_year(last, context, match.start(), match.end())
    if of_year is None:
        value = f"XXXX-{first[0]:02}-{first[1]:02}/XXXX-{last[0]:02}-{last[1]:02}"
        return Found(TimeType.DATE, value, confidence=0.75) if first < last else None
    end = date(of_year, *last)
    begin = date(of_year if first <= last else of_year - 1, *first)
    if begin >= end:
        return None
    anchor = "" if match["year"] else PUBLISHED
    value = f"{begin.isoformat()}/{end.isoformat()}"
    return Found(TimeType.DATE, value, day(begin), begin, end, anchor=anchor, confidence=0.9)


_BOTH_DAYS = re.compile(r"[,.;)]|$| (?:in|at|between|with|under|to|for|by|the|and|on|when|as)\b")


def _night(match: re.Match[str], context: Context, first: tuple[int, int], last: tuple[int, int]) -> Found | None:
    """The night that begins on the first of two days in a row."""
    span = _span(match, context, first, last)
    if span is None or span.begin is None or span.end_date is None or (span.end_date - span.begin).days != 1:
        return span
    return Found(TimeType.TIME, f"{span.begin.isoformat()}TNI", day(span.begin), span.begin, span.end_date,
                 anchor=span.anchor, confidence=0.85)  # fmt: skip


def _number(text: str) -> int:
    return int(re.sub(r"\D", "", text))


@rule(
    rf"\b(?P<night>(?i:the )?(?i:night|evening) (?i:of |between )(?:the )?)?"
    rf"(?P<month>{MONTH}) (?P<a>{_D})(?: ?[-/] ?| (?:to|through|until|and) )"
    rf"(?:(?P<other>{MONTH}) )?(?P<b>{_D})(?![\d:%]|[.,]\d){_YEAR}",
    MONTH_WORDS,
    RULES,
)
def month_first(match: re.Match[str], context: Context) -> Found | None:
    """ "February 3-5", "Feb. 28 to March 2, 2026"."""
    first = month_number(match["month"])
    last = month_number(match["other"]) if match["other"] else first
    if match["other"] and "-" not in match[0]:
        return None  # two dates, each with its own place in the sentence
    if " and " in match[0] and not match["night"] and not _BOTH_DAYS.match(context.after(match.end(), 12)):
        return None  # "on June 9 and 10 people died"
    if match["night"]:
        return _night(match, context, (first, _number(match["a"])), (last, _number(match["b"])))
    return _span(match, context, (first, _number(match["a"])), (last, _number(match["b"])))


@rule(
    rf"\b(?P<night>(?i:the )?(?i:night|evening) (?i:of |between )(?:the )?)?"
    rf"(?P<a>{_D})(?: (?P<other>{MONTH}))?(?: ?[-/] ?| (?:to|through|until|and) )(?P<b>{_D}) "
    rf"(?:of )?(?P<month>{MONTH}){_YEAR}",
    MONTH_WORDS,
    RULES,
)
def day_first(match: re.Match[str], context: Context) -> Found | None:
    """ "3-5 February", "from 3 to 5 February 2026"; "the night of 5/6 June" is that of the first."""
    last = month_number(match["month"])
    first = month_number(match["other"]) if match["other"] else last
    if match["night"]:
        return _night(match, context, (first, _number(match["a"])), (last, _number(match["b"])))
    return _span(match, context, (first, _number(match["a"])), (last, _number(match["b"])))


@rule(
    r"\b(?i:on|by|until|till|since|from|before|after|through) (?P<the>the (?P<day>(?:3[01]"
    r"|[12]\d|[1-9])(?:st|nd|rd|th)))\b"
    r"(?=[.,;:)]|$| (?:and|in|at|when|with|as|that|for|after|before|he|she|they|it|the"
    r"|but)\b)(?! (?:of|anniversary|century|floor))",
    "st nd rd th",
    RULES,
)
def bare_ordinal(match: re.Match[str], context: Context) -> Found | None:
    """ "on the 4th": of the month last named, else of the one that publication makes nearest and past."""
    start, number = match.start("the"), int(re.sub(r"\D", "", match["day"]))
    known, published = context.last(Grain.DAY, Grain.MONTH), context.published
    earlier = published is not None and (known is None or known[1].begin < published.replace(day=1))
    if published is not None and earlier and tense(context, start, match.end()) == AHEAD:
        # "will be back on the 29th", whatever was told of August
        first = published.replace(day=1) if number >= published.day else months_later(published, 1)
        return replace(dated(day(first.replace(day=number)), PUBLISHED, confidence=0.6), start=start)
    if known is not None:
        origin, anchor = known[1].begin, known[0]
        found = dated(day(origin.replace(day=number)), anchor, confidence=0.7)
    elif context.published is not None:
        published = context.published
        this = published.replace(day=1)
        month = this if number <= published.day else months_later(this, -1)
        found = dated(day(month.replace(day=number)), PUBLISHED, confidence=0.5)
    else:
        return Found(TimeType.DATE, f"XXXX-XX-{number:02}", start=start, confidence=0.5)
    return Found(found.type, found.value, found.period, found.begin, found.end_date, "", found.anchor, start=start,
                 confidence=found.confidence)  # fmt: skip
