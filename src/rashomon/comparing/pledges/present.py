"""What a side's own text says that a party does by saying it: "The Netherlands donates 4 radars and opens 500 places".

The present tense of a deed binds where the text is a side's own, tells of the event and names an amount, or where the
verb itself is one of binding oneself ("accepts", "guarantees"); what somebody does every year is a habit.
"""

from __future__ import annotations

import re

from rashomon.comparing.inside import touching
from rashomon.comparing.pledges.ground import Ground
from rashomon.comparing.pledges.head import Head
from rashomon.comparing.pledges.items import is_period
from rashomon.comparing.pledges.lexicon import act_class, phrasal, verb_class
from rashomon.comparing.pledges.subjects import subject
from rashomon.model import Modality, Mode, PlacedStatement, Span
from rashomon.reading.tokens import fold

_GIVES = (
    "donates?|allocates?|provides?|grants?|contributes?|earmarks?|makes?(?= available)|sets?(?= aside)|opens?|"
    "transfers?|hands?(?= over)|releases?|cancels?|writes?(?= off)|waives?|lifts?|suspends?|invests?|"
    "doubles?|dispatches|sends?|raises?|increases?|cuts?|reduces?|buys?|purchases?|supplies|delivers?"
)
_BINDS = "accepts?|waives?|undertakes?|abolishes|renounces?|guarantees?|recogni[sz]es?|withdraws?|lifts?"
_VERB = re.compile(rf"(?<![\w-])(?P<verb>{_GIVES}|{_BINDS})\s+(?P<to>to\s+)?")
_THAT = re.compile(r"that\b[^,;]{3,90}?\b(?:will|shall|would)\s+(?:not |never )?(?:be )?(?P<verb>[a-z]+)")
_BINDING = re.compile(rf"(?:{_BINDS})$")
_HABIT = re.compile(
    r"\b(?:every|each) (?:year|month|week|day)\b.*\bsince\b|\b(?:since|already|currently|annually|traditionally|"
    r"regularly|usually|normally|to date|so far|in \d{4}, )\b"
)
_ACCEPTED = re.compile(r"(?:the\s+)?(\w+)\s+of\b")
_NOTHING = re.compile(
    r"(?:importance|responsibility|condolences|thanks|the (?:need|fact|right|role)|an? (?:invitation|award))\b"
)


def present(ground: Ground, placed: PlacedStatement, part: Span) -> list[Head]:
    """The deeds that a part of a side's own text puts in the present tense, of a party named right before."""
    statement = placed.statement
    parties = set(ground.parties())
    if statement.mode is not Mode.OWN or not parties & set(ground.issuer(placed.document)):
        return []
    low = fold(part.of(ground.text(placed)))
    if _HABIT.search(low):
        return []
    found: list[Head] = []
    for match in _VERB.finditer(low):
        begin = part.start + match.start()
        opening = ground.sentence_start(placed.document, begin, part)
        if found and opening == ground.sentence_start(placed.document, found[0].words.start, part):
            continue  # the second verb of the sentence is an item of the first one's list
        head = _head(ground, placed, part, match, opening)
        if head:
            found.append(head)
    return found


def _head(ground: Ground, placed: PlacedStatement, part: Span, match: re.Match[str], opening: int) -> Head | None:
    text = ground.text(placed)
    begin = part.start + match.start()
    givers = subject(ground, placed, opening, begin)
    if not set(givers) & set(ground.parties()):
        return None
    end = ground.sentence_end(placed.document, begin, part)
    body = Span(part.start + match.end() - 1, end)
    tail = fold(text[body.start : end]).lstrip()
    word = match["verb"].split()[0]
    singular = len(givers) == 1
    if singular != word.endswith("s") or len(body) < 4 or _NOTHING.match(tail):
        return None
    words = Span(begin, begin + len(word))
    that = _THAT.match(tail)
    if that:
        negated = bool(re.search(r"\b(?:not|never)\s+(?:be\s+)?$", tail[: that.start("verb")]))
        return Head(placed, givers, Modality.AGREED, words, body, that["verb"], negated, by_cue=True)
    if match["to"]:
        return None  # "undertakes to" is read with the other words of firmness
    figures = [q for q in touching(ground.hearing.by_id[placed.document].quantities, body) if not is_period(text, q)]
    bound = bool(_BINDING.fullmatch(word)) and bool(_deed(tail))
    word = phrasal(fold(text[begin:end])) or word
    if not (figures or bound) or not verb_class(word):
        return None
    deed = _ACCEPTED.match(tail) if bound else None
    if deed and act_class(deed[1]):
        word = deed[1]  # "accepts the return of 300"
    return Head(placed, givers, Modality.DECIDED, words, body, word, negated=False)


def _deed(tail: str) -> bool:
    """Whether what is accepted or given up is a thing and no view."""
    return bool(re.match(r"(?:the|an?|its|their|all|any|\d)\b", tail))
