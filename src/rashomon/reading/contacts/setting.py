"""Where a contact took place: what was only the setting ("on the margins of the G20 summit"), and what was in person.

A gathering of many at which two parties spoke is not their contact, and a conversation that they had there, in a lounge
or over lunch is a meeting, however it is called.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.model import ContactKind, Span
from rashomon.reading.contacts.triggers import Trigger

_MARGINS = (
    r"\b(?:on|at|in|along|alongside)(?: the)? (?:sidelines?|margins?|fringes?|edges?|side-?lines|periphery) of\s+"
    r"(?:[^\s,;.:]+\s+){0,7}?$"
)
_BLOC = (
    r"(?:BRICS(?:\+|[ -]Plus)?|G-?(?:7|8|20|77)|Group of (?:Seven|Eight|Twenty|20|7)|SCO"
    r"|Shanghai Cooperation(?: Organi[sz]ation)?|APEC|Asia-Pacific Economic Cooperation|ASEAN(?:[- ][\w-]+)?|East Asia"
    r"|NATO|CICA|CELAC|EPC|European Political Community"
    r"|OSCE|OIC|Arab(?: League)?|African Union|AU|Commonwealth|Quad|Mercosur|CARICOM|GCC|CSTO|CIS|EAEU|COP ?\d\d"
    r"|climate|nuclear security|Francophonie|Organi[sz]ation of Turkic States|U\.?N\.?|United Nations)"
)
_DURING = re.compile(
    rf"\b(?i:during|at|in|attending|attended|amid|for|before|after|outside|beside)\s+"
    rf"(?:the |an? |this year's |last year's )?(?:[\w-]+ ){{0,3}}?{_BLOC}(?:'s)?"
    rf"(?: (?:leaders'?|annual|economic|foreign ministers'?|extraordinary))?\s+$"
)
_ASIDE = re.compile(_MARGINS, re.IGNORECASE)
_THERE = re.compile(  # what can only be done where both are
    r"\b(?:on|in|at)(?: the)? (?:sidelines?|margins?|fringes?) of\b|\bin person\b|\bface[- ]to[- ]face\b"
    r"|\bin (?:the|a) (?:[\w'’-]+ ){0,3}"
    r"(?:lounge|corridors?|hallways?|lobby|garden|palace|Oval Office|anteroom|pavilion)\b|\bshook hands\b"
    r"|\bover (?:a )?(?:\w+ )?(?:lunch|dinner|breakfast|coffee|tea)\b|\bpull-aside\b|\bpulled (?:him|her) aside\b"
    r"|\b(?:in the wings|during a break|during the family photo)\b",
    re.IGNORECASE,
)
_DURING_ONE = re.compile(
    rf"\b(?i:during|at) the (?:[\w-]+ ){{0,3}}?{_BLOC}\b[^,;.]{{0,24}}?\b(?i:summit|meeting|forum)\b"
)
_FAR = re.compile(r"\b(?:phone|telephone|video|virtual|online|hotline|videoconference|call|called|phoned|rang)", re.I)


def is_setting(trigger: Trigger, others: Sequence[Trigger], text: str, sentence: Span) -> bool:
    """Whether the words name the gathering at which something took place, not the contact of the parties."""
    if not trigger.noun:
        return False
    lead = text[max(sentence.start, trigger.start - 110) : trigger.start]
    if _ASIDE.search(lead):
        return True
    return trigger.kind is ContactKind.SUMMIT and bool(others) and _DURING.search(lead) is not None


_LAST_WORD = re.compile(r"([A-Z][\w'’]*)(?:['’]s?)?[ -]$")
_PLAIN_WORD = re.compile(r"(?<![\w'’-])[a-z]{5,}")  # a headline capitalises those as well


def is_gathering(trigger: Trigger, named: Sequence[Span], text: str, sentence: Span) -> bool:
    """Whether the words are the name of a gathering of many: "the Africa Climate Summit", "the Leaders' Summit".

    ``named`` are the mentions of possible parties: "the EU-China Summit" is theirs.
    """
    if trigger.kind is not ContactKind.SUMMIT or not trigger.noun or not text[trigger.start].isupper():
        return False
    last = _LAST_WORD.search(text, max(sentence.start, trigger.start - 40), trigger.start)
    if last is None or last.start() == sentence.start or any(span.end > last.start() for span in named):
        return False
    return last[1] != "The" and _PLAIN_WORD.search(text, sentence.start, sentence.end) is not None


_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+)?(?:co-)?$")


_ITS_OBJECT = re.compile(
    r"\s+(?:an?|another|two|several|urgent|emergency)\s+(?:(?!of\b|for\b|and\b|in\b)[a-z][\w'-]*\s+){0,4}"
)


def is_predicate(trigger: Trigger, others: Sequence[Trigger], text: str, sentence: Span) -> bool:
    """Whether a verb only says of a contact that it was hosted: "the meeting was hosted by", "X hosted a meeting"."""
    if trigger.noun or not trigger.person:
        return False
    after = min((other.start for other in others if other.noun and other.start >= trigger.end), default=-1)
    if after >= 0 and _ITS_OBJECT.fullmatch(text, trigger.end, after):
        return True
    passive = _PASSIVE.search(text, max(sentence.start, trigger.start - 24), trigger.start)
    return passive is not None and any(other.noun and other.end <= passive.start() for other in others)


def in_person(trigger: Trigger, text: str, sentence: Span) -> bool:
    """Whether a conversation, by the words around it, was one of people in one place."""
    if trigger.kind is not ContactKind.CALL or by_wire(text[trigger.start : trigger.end]):
        return False
    clause = text[max(sentence.start, trigger.start - 60) : min(sentence.end, trigger.end + 160)]
    if _FAR.search(clause):
        return False
    return _THERE.search(clause) is not None or _DURING_ONE.search(clause) is not None


def by_wire(words: str) -> bool:
    """Whether the words for a contact say that it was over a line: "phone call", not "conversation", "spoke with"."""
    return _FAR.search(words) is not None
