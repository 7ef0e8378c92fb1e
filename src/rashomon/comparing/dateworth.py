"""Whether a dated clause deserves a line of the timeline.

It does where it tells what happened or is to happen on a day, month or quarter. The day on which somebody said so, a
greeting, what markets did and what is somebody's guess do not.
"""

from __future__ import annotations

import re

from rashomon.comparing.datephase import phase_of
from rashomon.comparing.hearing import Hearing
from rashomon.model import Reading, Span, TimeExpression

_WIDEST = 190  # days; a clause that is only tied to a year or more tells no date
_NOW = re.compile(r"(?:today|tonight|now|this (?:morning|afternoon|evening|week|month|year|quarter))\b", re.I)
_SINCE = re.compile(r"\b(?:since|until|throughout|during|from)\s+(?:last\s+)?$", re.I)
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

_SAID = (
    r"(?:said|says|told [^,;:.“”]{1,60}|added|stated|wrote|posted|tweeted|noted|confirmed|reported|insisted|explained"
    r"|commented|remarked|responded|replied|acknowledged|argued)"
)
_WHERE = (
    r"(?: (?:in|at|on|via|through|during) (?:an?|the|his|her|its|their|X|Twitter|Facebook|Telegram|Truth)\b"
    r"[^,;:.“”]{0,50})?"
)
_OF_THE_SAYING = re.compile(
    rf"\b{_SAID}{_WHERE}(?: (?:reporters|journalists|parliament|lawmakers))?,?(?: late| early)?(?: on)? $"
)
_THEN_SAID = re.compile(rf",? (?:(?:morning|afternoon|evening|night),? )?[^,;:.“”]{{2,110}}?\b{_SAID}\b(?!-)")
_ACCORDING = re.compile(r"\b[Aa]ccording to [^,;:.]{1,80}?(?: released| published| issued)?(?: late| early)?(?: on)? $")


def only_says(text: str, time: Span, sentence: Span) -> bool:
    """Whether a day is only that on which somebody said something: ", officials said on Wednesday", "On Friday the
    ministry said that ..."."""
    before = text[max(sentence.start, time.start - 140) : time.start]
    if _OF_THE_SAYING.search(before) or _ACCORDING.search(before):
        return True
    fronted = time.start - sentence.start <= _FRONTED or before.rstrip().endswith(("; on", ", and on", ", but on"))
    return fronted and _THEN_SAID.match(text, time.end, min(sentence.end, time.end + 130)) is not None


_FRONTED = 4  # characters with which a sentence may open before its day ("On ")
_MARKET = re.compile(
    r"\b(?:shares?|stocks?|index|indices|futures|bonds?|yields?|equities|crude|bullion|currency|rupees?|yen|roubles?"
    r"|rubles?|baht|lira|pesos?|euro|dollar|benchmark|prices?)\b[^.;:]{0,60}?\b(?:rose|fell|gained|lost|dropped|slid|slipped"
    r"|jumped|climbed|closed|ended|eased|rallied|tumbled|sank|surged|edged|weakened|strengthened|plunged|soared)\b",
    re.IGNORECASE,
)


def worth(hearing: Hearing, reading: Reading, time: TimeExpression, sentence: Span) -> bool:
    """Whether a dated clause deserves a line: it tells what happened or is to happen on a day, month or quarter.

    A year alone, a word that only says "now", the start of a span ("since November"), and a line that gives the
    day of the event again do not.
    """
    assert time.begin and time.end
    text = reading.document.text
    words, before = time.span.of(text), text[max(sentence.start, time.span.start - 12) : time.span.start]
    if (time.end - time.begin).days > _WIDEST or _NOW.match(words):
        return False
    if _SINCE.search(before) and "/" not in time.value:  # "since November", but not "from 8 to 12 June"
        return False
    event = hearing.main.event if hearing.main else None
    if event and event.begin and event.begin <= time.begin <= (event.end or event.begin) and time.begin == time.end:
        return False
    if time.span.start - sentence.start < 4 and len(sentence) - len(time.span) < 12:
        return False  # a line that holds a date and nothing else
    if _GREETED.search(text, max(sentence.start, time.span.start - 90), time.span.start):
        return False
    if only_says(text, time.span, sentence) or _MARKET.search(text, sentence.start, sentence.end):
        return False
    if len(sentence.of(text).split()) < _FEWEST or _ELSEWHERE.match(text, sentence.start):
        return False
    if _DEADLINE.search(before) and phase_of(hearing, reading, time.begin, time.end) == "upcoming":
        return not _PRONOUN.match(text, sentence.start)  # a day that somebody sets, however hedged
    return not (_OPINION.search(text, sentence.start, sentence.end) or _PRONOUN.match(text, sentence.start))
