"""Whether an attribution tells of something said: not what somebody ought to say, nor that something was said."""

from __future__ import annotations

import re

from rashomon.model import Mode
from rashomon.reading.attribution import Attribution
from rashomon.reading.rules.holders import holders
from rashomon.reading.rules.lexicon import lexicon
from rashomon.reading.rules.page import Page
from rashomon.reading.rules.tagging import VERBAL, tags
from rashomon.reading.statements.lemmas import cue_lemma
from rashomon.reading.tokens import words

_OUGHT = re.compile(
    r"\b(?:must|should|ought\s+to|has\s+to|have\s+to|had\s+to|needs?\s+to)\s+(?:(?:\w+ly|also|now|first|finally)\s+)?$"
)
_COMMITTING = frozenset(
    {"agree", "accept", "commit", "pledge", "promise", "undertake", "consent", "recognise", "recognize"}
)
_LONGEST = 16  # words of a phrase that announces


def only_ought(text: str, attribution: Attribution) -> bool:
    """Whether the cue is what somebody is asked to do: "Russia must agree to a ceasefire" is nothing Russia agreed."""
    cue = attribution.cue
    if cue is None or cue_lemma(text, cue) not in _COMMITTING:
        return False
    words_before = text[max(0, cue.start - 30) : cue.start]
    inside = re.match(_OUGHT.pattern.rstrip("$"), cue.of(text))
    return _OUGHT.search(words_before) is not None or inside is not None


def says_by_a_known_verb(page: Page, attribution: Attribution) -> bool:
    """False for "retaliated" with a mere thing for content: no verb of saying, promising or thinking, no clause."""
    cue = attribution.cue
    if cue is None or attribution.mode is not Mode.INDIRECT or len(attribution.content) != 1:
        return True
    lemma = cue_lemma(page.text, cue)
    if " " in lemma or not lemma.isalpha() or lemma in lexicon().frames:
        return True
    tokens = words(page.text, attribution.content[0])
    return not tokens.lows or len(tokens) > _LONGEST or any(tag in VERBAL for tag in tags(tokens))


def says_something(page: Page, attribution: Attribution) -> bool:
    """False for "offered a contrasting view" and "gave varying levels of detail": names for words yet to come."""
    if attribution.cue is None or attribution.mode is not Mode.INDIRECT or len(attribution.content) != 1:
        return True
    if cue_lemma(page.text, attribution.cue) not in holders().announcing_verbs:
        return True
    tokens = words(page.text, attribution.content[0])
    if not tokens.lows or len(tokens) > _LONGEST:
        return True
    return not _announces(tokens.lows, tags(tokens))


def _announces(lows: list[str], classes: list[str]) -> bool:
    """Whether the head of a phrase, or what its head is a measure of, is a name for words."""
    known = holders().announcing
    for at, (low, tag) in enumerate(zip(lows, classes, strict=True)):
        if tag in VERBAL and tag not in "EGL":
            return False
        if low in known and (at + 1 == len(lows) or classes[at + 1] not in "nX"):
            return True
        if tag == "I" and low != "of":
            return False
    return False
