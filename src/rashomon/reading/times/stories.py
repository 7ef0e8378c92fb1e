"""Texts that tell of times long past: where the dates of the story, not that of publication, lead the reader.

In "The first shots were fired in March 1954. In May the last position fell" the month belongs to 1954, whenever
the text was published; in a dispatch that mentions an accord of March 1994 it does not (Strötgen and Gertz, 2013,
call the two domains narrative and news). A text counts as a story by how often it dates with a year long past,
against how often it points to the day on which it was written.
"""

from __future__ import annotations

import re
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


def is_story(text: str, published: date | None) -> bool:
    """Whether a text dates by years long past far more often than it speaks of its own day. Linear."""
    if published is None:
        return False
    full = far = near = 0
    for match in _DATED.finditer(text):
        if int(match[1] or match[2]) <= published.year - _LONG_PAST:
            far += 1
            full += match[1] is not None
        else:
            near += 1
    if not full or far <= 2 * near:
        return False
    return far >= _RATIO * sum(1 for _ in _DISPATCH.finditer(text))


def year_of_story(context: Context, month: int) -> int | None:
    """The year of a month that a story names without one: that of the date before, or the next one.

    None where the text is no story, or where its last dates lie near publication.
    """
    if not context.story or context.published is None:
        return None
    for _, period in reversed(context.history[-_CHAIN:]):
        if period.grain not in _GRAINS:
            continue
        if period.begin.year > context.published.year - _LONG_PAST:
            return None
        if period.grain is Grain.YEAR:
            return period.begin.year
        return period.begin.year + (period.begin.month - month > _HALF_YEAR)
    return None
