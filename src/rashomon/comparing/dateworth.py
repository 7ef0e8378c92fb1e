"""Whether a dated clause deserves a line of the timeline.

It does where it tells what happened or is to happen on a day, month or quarter. The day on which somebody said so, a
greeting, what markets did and what is somebody's guess do not.
"""

from __future__ import annotations

import re
from datetime import date

from rashomon.comparing.datephase import phase_of
from rashomon.comparing.hearing import Hearing
from rashomon.comparing.putoff import PUT_OFF
from rashomon.comparing.sayings import only_says
from rashomon.comparing.watch.versions import heard
from rashomon.model import Reading, Span, TimeExpression, TimeType
from rashomon.reading.times.plain import plain
from rashomon.reading.times.rules import Context
from rashomon.reading.times.tense import AHEAD, tense

_WIDEST = 190  # days; a clause that is only tied to a year or more tells no date
_NOW = re.compile(r"(?:today|tonight|now|this (?:morning|afternoon|evening|week|month|year|quarter))\b", re.I)
_SINCE = re.compile(r"\b(?:(?:until|throughout|during|from)\s+(?:last\s+)?|since (?:[\w'’-]+ ){0,7})$", re.I)
_FROM_NOW_ON = re.compile(r"\b(?:until|from)\s+$", re.I)  # "in force until 22 April", "from 1 July"
_PRONOUN = re.compile(r"(?:[“\"])?(?:It|This|That|They|These|He|She) (?:\w+)", re.I)  # tells nothing by itself
_GREETED = re.compile(
    r"\b(?:wish(?:es|ed)|greet(?:ings|ed)|congratulat\w+|felicitat\w+)\b[^.;]*$", re.I
)  # a feast, no event
_FEWEST = 5  # words; less is a dateline or a heading ("MOSCOW, September 20.")
_OPINION = re.compile(  # in small letters: the month of May is no opinion
    r"\b(?:likely|may|might|could|expected|expect|[Aa]nalysts|[Oo]bservers|doubt)\b"
)
_ELSEWHERE = re.compile(
    r"(?:In (?:unrelated|other|sports?|local) news|Elsewhere|Unrelatedly|In (?:sports?|football))\b"
)
_DEADLINE = re.compile(
    r"\b(?:by|until|before|no later than|deadline of|expires?(?: on| in)?|lapses?(?: on| in)?) (?:the )?$"
)

_MARKET = re.compile(
    r"\b(?:shares?|stocks?|index|indices|futures|bonds?|yields?|equities|crude|bullion|currency|rupees?|yen|roubles?"
    r"|rubles?|baht|lira|pesos?|euro|dollar|benchmark|prices?)\b[^.;:]{0,60}?\b(?:rose|fell|gained|lost|dropped|slid|slipped"
    r"|jumped|climbed|closed|ended|eased|rallied|tumbled|sank|surged|edged|weakened|strengthened|plunged|soared)\b",
    re.IGNORECASE,
)


def opens_with_pronoun(text: str, clause: Span) -> bool:
    """Whether a clause opens with "they" or "it", so that by itself it tells nothing."""
    return _PRONOUN.match(text, clause.start) is not None


def worth(hearing: Hearing, reading: Reading, time: TimeExpression, days: tuple[date, date], sentence: Span) -> bool:
    """Whether a dated clause deserves a line: it tells what happened or is to happen on a day, month or quarter.

    A year alone, a word that only says "now", the start of a span ("since November"), and a line that gives the
    day of the event again do not.
    """
    begin, end = days
    text = reading.document.text
    words, before = time.span.of(text), text[max(sentence.start, time.span.start - 12) : time.span.start]
    ahead = phase_of(hearing, reading, begin, end) == "upcoming"
    if (end - begin).days > _WIDEST or (_NOW.match(words) and not (ahead and _planned(text, time, sentence))):
        return False
    lead = text[max(sentence.start, time.span.start - 60) : time.span.start]
    if _SINCE.search(lead) and "/" not in time.value and not (ahead and _FROM_NOW_ON.search(lead)):
        return False  # "since November", but not "from 8 to 12 June"
    event = hearing.main.event if hearing.main else None
    if event and event.begin and event.begin <= begin <= (event.end or event.begin) and begin == end:
        return False
    if time.mod in ("MORE_THAN", "LESS_THAN") and words.endswith(("ago", "earlier", "later")):
        return False  # "more than two months ago" is no month
    if _bare(text, time.span, sentence) or only_says(text, time.span, sentence):
        return False
    if _MARKET.search(text, sentence.start, sentence.end) or _given_up(text, time.span, sentence):
        return False
    if _PRONOUN.match(text, sentence.start) and not _by_somebody(hearing, reading, time.span):
        return False
    if ahead and (time.type is TimeType.DURATION or _DEADLINE.search(before) or _SCHEDULED.search(before)):
        return True  # a day that somebody sets, however hedged
    return _OPINION.search(text, sentence.start, sentence.end) is None


_WAS_TO = re.compile(
    r"\b(?:(?:was|were|had been) (?:first |originally |initially )?(?:to|due|scheduled|planned|set|expected|slated)"
    r"|(?<=, )(?:planned|scheduled|set|due|expected|slated) (?:for|on|in)|originally|initially"
    r"|first (?:planned|scheduled|set))\b[^,;:]{0,60}$"
)


def _given_up(text: str, time: Span, sentence: Span) -> bool:
    """Whether a day is only that on which something "was to be held" that the sentence says is put off."""
    return bool(_WAS_TO.search(text, sentence.start, time.start) and PUT_OFF.search(text, sentence.start, sentence.end))


_SCHEDULED = re.compile(
    r"\b(?:is|are|was|were) (?:now )?(?:expected|scheduled|set|due|slated|planned) (?:in|on|for|at|to \w+ (?:in|on))"
    r"(?: the)? $"
)
_STRETCH = re.compile(r"(?i)this (?:week|month|quarter)\b")


def _planned(text: str, time: TimeExpression, sentence: Span) -> bool:
    """Whether "this quarter" is told of what is still to be done in it."""
    if not _STRETCH.match(text, time.span.start, time.span.end):
        return False
    context = Context(text=plain(text), published=None, sentence=sentence)
    return tense(context, time.span.start, time.span.end) == AHEAD


def _bare(text: str, time: Span, sentence: Span) -> bool:
    """Whether a line holds little but a date, a greeting for a feast, or another matter of the day's news."""
    if time.start - sentence.start < 4 and len(sentence) - len(time) < 12:
        return True
    if _GREETED.search(text, max(sentence.start, time.start - 90), time.start):
        return True
    return len(sentence.of(text).split()) < _FEWEST or _ELSEWHERE.match(text, sentence.start) is not None


def _by_somebody(hearing: Hearing, reading: Reading, time: Span) -> bool:
    """Whether somebody is known to have said what a sentence with a pronoun tells of a time."""
    placed, _ = heard(hearing, reading.document.id, time)
    return placed is not None and bool(placed.voices) and placed.statement.cue is not None
