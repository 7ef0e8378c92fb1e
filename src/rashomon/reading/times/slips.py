"""Dates that cannot be right as their own text gives them: said to the reader, and never taken for what is to come.

Three things show it: a weekday that the day did not have, a day that no calendar has, and a day after the text's own
that the text tells of as over. Only the last needs the words around it, and only where they leave no doubt.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from datetime import date, timedelta

from rashomon.model import Document, Span, TimeExpression, TimeType
from rashomon.reading.times.beside import names_a_day, weekday_beside
from rashomon.reading.times.dateline import written
from rashomon.reading.times.lexicon import MONTH, WEEKDAY, WEEKDAY_SHORT, weekday_number
from rashomon.reading.times.plain import plain

_ZONES = timedelta(days=1)  # an evening in Washington is the next morning in Beijing
_NO_DAY = 0.3  # confidence that the rules give a day that its month does not have
_NAMED = re.compile(rf"(?P<day>{WEEKDAY}|{WEEKDAY_SHORT})[\s,.(]")
_MONTH_AND_DAY = re.compile(rf"(?:{MONTH})[ -]\d|\d(?:st|nd|rd|th)?\.?(?: day)?(?: of |-| )(?:{MONTH})")
_DONE = (
    r"(?:held|had|met|spoke|talked|conferred|conducted|visited|travelled to|traveled to|arrived in|flew to"
    r"|received|hosted|took place|(?:was|were|been) (?:\w+ly )?(?:held|signed|concluded|adopted|launched"
    r"|released|completed|opened))"
)
# anything that looks ahead between the verb and the day takes the day with it
_AHEAD = (
    r"to|will|would|could|may|might|should|shall|can|plan\w*|schedul\w+|agree\w*|invit\w+|expect\w*|due|until|upcoming"
    r"|next|set|propos\w+|ahead|before|by|for|about"
)
_TOLD = re.compile(
    rf"\b(?<!be )(?<!to )(?<!will have )(?<!would have ){_DONE}\b(?:(?!\b(?:{_AHEAD})\b)[^.;:])"
    r"{0,90}\bon (?:the )?$"
)
_PREVIOUS = re.compile(
    r"\b(?:previous|last|earlier|latest) (?:[\w-]+ ){0,3}?(?:call|conversation|meeting|visit|summit|talks|round"
    r"|contact)s?,? (?:\w+ ){0,4}?on (?:the )?$",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r",? (?:had|dealt|was held|were held|took place|ended|lasted|focused|covered)\b(?! to\b)")


MAY_BE = "may be a slip of the text: "  # opens the note of every entry whose date is one


def slip_of(time: TimeExpression, text: str, sentence: Span, written_on: date | None) -> str:
    """Why a day cannot be right as the text gives it, in plain words; empty where nothing shows that.

    ``written_on`` is the day on which the text was written (its dateline, else its publication).
    """
    words = time.span.of(text)
    if time.type not in (TimeType.DATE, TimeType.TIME):
        return ""
    if time.begin is None or time.begin != time.end:
        impossible = time.confidence <= _NO_DAY and (_MONTH_AND_DAY.search(words) or names_a_day(words))
        return "no calendar has this day" if impossible else ""
    given = _weekday(time, text, words)
    if given is not None and time.begin.weekday() != given:
        return f"the weekday beside it does not fit the date, as {_in_full(time.begin)} is a {time.begin:%A}"
    if written_on is not None and time.begin - written_on > _ZONES and over(time, text, sentence):
        return f"the text tells of this day as over, but was itself written before it, on {_in_full(written_on)}"
    return ""


def _weekday(time: TimeExpression, text: str, words: str) -> int | None:
    """The weekday that a text gives for a day of a month (0 is Monday)."""
    if not (_MONTH_AND_DAY.search(words) or names_a_day(words)):
        return None
    named = _NAMED.match(words)
    if named is not None:
        return weekday_number(named["day"])
    beside = weekday_beside(text, time.span)
    return beside[0] if beside is not None else None


def over(time: TimeExpression, text: str, sentence: Span) -> bool:
    """Whether the words just beside a day leave no doubt that the text tells of it as gone by."""
    before = plain(text[max(sentence.start, time.span.start - 140) : time.span.start])
    after = plain(text[time.span.end : min(sentence.end, time.span.end + 40)])
    return bool(_TOLD.search(before)) or bool(_PREVIOUS.search(before) and _GOES_ON.match(after))


def warnings(document: Document, sentences: Sequence[Span], times: Sequence[TimeExpression]) -> tuple[str, ...]:
    """One line for each date of a document that cannot be right."""
    ordered = sorted(sentences)
    starts = [s.start for s in ordered]
    day, found = written(document.text, document.published), []
    for time in times:
        place = bisect_right(starts, time.span.start) - 1
        if place >= 0 and (why := slip_of(time, document.text, ordered[place], day)):
            found.append(f"“{' '.join(time.span.of(document.text).split())}” {MAY_BE}{why}")
    return tuple(dict.fromkeys(found))


def _in_full(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
