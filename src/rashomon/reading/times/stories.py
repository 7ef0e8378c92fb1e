"""Texts that tell of times long past: where the dates of the story, not that of publication, lead the reader.

In "The first shots were fired in March 1954. In May the last position fell" the month belongs to 1954, whenever
the text was published; in a dispatch that mentions an accord of March 1994 it does not (Strötgen and Gertz, 2013,
call the two domains narrative and news). A text counts as a story by how often it dates with a year long past,
against how often it points to the day on which it was written.
"""

from __future__ import annotations

import re
from collections import Counter
from datetime import date

from rashomon.reading.times.lexicon import MONTH, WEEKDAY, YEAR
from rashomon.reading.times.periods import Grain
from rashomon.reading.times.rules import Context

_LONG_PAST = 2  # years before publication from which a date belongs to history
_RATIO = 3  # dated mentions of a far year for each word of a dispatch
_CHAIN = 6  # how many of the latest dates may hold the year in which the story stands
_DATED = re.compile(rf"\b{MONTH}(?: \d\d?(?:st|nd|rd|th)?)?,? (?:of )?({YEAR})\b|\b(?:in|of) ({YEAR})\b")
_DISPATCH = re.compile(
    rf"\b(?:(?i:today|yesterday|tomorrow|tonight|said|says|told|will|(?:last|this|next) (?:week|month|year|night))"
    rf"|{WEEKDAY})\b"
)
_GRAINS = (Grain.DAY, Grain.WEEK, Grain.MONTH, Grain.SEASON, Grain.QUARTER, Grain.HALF, Grain.YEAR)
_HALF_YEAR = 6
_OWN_DAYS = re.compile(
    rf"\b(?:(?i:today|yesterday|tomorrow|tonight|(?:last|this|next) (?:week|month|weekend|night))|{WEEKDAY})\b"
)
_RETROSPECT = re.compile(
    r"\b(?i:(?:a|one|two|more than a|nearly a|almost a) years? (?:after|on\b|later|since)|anniversary|in retrospect"
    r"|looking back|looks back|at the time|would later|in the (?:weeks|months) that followed)\b"
)
_HEAD_DAY = re.compile(rf"^[^.!?]*\b{MONTH} \d\d?,? 20\d\d|^[^.!?]*\b\d\d? {MONTH},? 20\d\d")


def is_story(text: str, published: date | None) -> bool:
    """Whether a text dates by years long past far more often than it speaks of its own day. Linear.

    Of a text without a date nobody knows what is long past: it is a story if it hardly speaks of its own day at all.
    """
    full = far = near = 0
    for match in _DATED.finditer(text):
        if published is None or int(match[1] or match[2]) <= published.year - _LONG_PAST:
            far += 1
            full += match[1] is not None
        else:
            near += 1
    if not full or far <= 2 * near:
        return False
    return far >= _RATIO * sum(1 for _ in _DISPATCH.finditer(text))


def looks_back_on(text: str, published: date | None) -> int | None:
    """The year just past on which a text looks back: dated by it, and hardly by days of its own time. Linear.

    "A year after the ceasefire of 10 May 2025 ... In August the commanders met": what was written in June 2026 means
    the August of 2025.
    """
    if published is None:
        return None
    counts: Counter[int] = Counter(int(m[1]) for m in _DATED.finditer(text) if m[1])
    own = counts[published.year] - (_HEAD_DAY.search(text, 0, 400) is not None and counts[published.year] > 0)
    last = published.year - 1
    told = counts[last] + counts[published.year - 2] + 2 * bool(_RETROSPECT.search(text))
    year = last if counts[last] else published.year - 2
    if not counts[year] or told <= own + sum(1 for _ in _OWN_DAYS.finditer(text)):
        return None
    return year


def year_of_story(context: Context, month: int) -> int | None:
    """The year of a month that a story names without one: that of the date before, or the next one.

    None where the text is no story, or where its last dates lie near publication.
    """
    if not context.story:
        return _year_looked_back_on(context, month)
    for _, period in reversed(context.history[-_CHAIN:]):
        if period.grain not in _GRAINS:
            continue
        if context.published is not None and period.begin.year > context.published.year - _LONG_PAST:
            return None
        if period.grain is Grain.YEAR:
            return period.begin.year
        return period.begin.year + (period.begin.month - month > _HALF_YEAR)
    return None


def _year_looked_back_on(context: Context, month: int) -> int | None:
    """The year of a month after a date of the year on which the text looks back; none after a date of another."""
    if context.past_year is None or not context.history or context.published is None:
        return None
    period = next((p for _, p in reversed(context.history[-_CHAIN:]) if p.grain in _GRAINS), None)
    if period is None or period.begin.year != context.past_year:
        return None
    year = period.begin.year + (period.grain is not Grain.YEAR and period.begin.month - month > _HALF_YEAR)
    return year if (year, month) <= (context.published.year, context.published.month) else None
