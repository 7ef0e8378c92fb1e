"""Whether a phrase can be a holder at all, and whether it names an outlet that reports others."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from rashomon.reading.rules.clause_subjects import Subject
from rashomon.reading.rules.cues import phrasal
from rashomon.reading.rules.lexicon import data, word_set
from rashomon.reading.rules.page import Sentence

_NOBODY = frozenset(("no", "neither", "none", "nobody", "nothing", "few", "hardly"))
_POINTING = frozenset(("this", "that", "these", "those", "which", "what", "there"))
_STOPS = frozenset("IWSVEFG,(TL")


@dataclass(frozen=True, slots=True)
class Holders:
    """The word lists of this module."""

    things: frozenset[str]
    endings: tuple[str, ...]
    but_speak: frozenset[str]
    outlets: frozenset[str]
    announcing: frozenset[str]
    announcing_verbs: frozenset[str]
    causing: frozenset[str]
    evidence: frozenset[str]
    documents: frozenset[str]


@cache
def holders() -> Holders:
    """The shipped lists."""
    source = data("cues_holders.toml")
    return Holders(
        frozenset(source["things"]["nouns"].split()),
        tuple(source["things"]["endings"].split()),
        frozenset(source["things"]["but_speak"].split()),
        frozenset(source["outlets"]["words"].split()),
        frozenset(source["lead_in"]["nouns"].split()),
        frozenset(source["lead_in"]["verbs"].split()),
        frozenset(source["causing"]["verbs"].split()),
        frozenset(source["evidence"]["nouns"].split()),
        frozenset(source["documents"]["nouns"].split()),
    )


def head(sentence: Sentence, first: int, last: int) -> int:
    """The head of a noun phrase: its last noun before any preposition, relative clause or apposition."""
    found = first
    if "of" in sentence.lows[first : last + 1]:
        of = sentence.lows.index("of", first)
        if sentence.lows[of - 1] in word_set("holders", "collective") and of < last:
            first = found = of + 1  # "a string of officials"
    for at in range(first, last + 1):
        tag = sentence.tags[at]
        if tag in _STOPS and at > first:
            break
        if tag in "nX#PAD":
            found = at
    return found


def can_hold(sentence: Sentence, found: Subject) -> bool:
    """Whether the subject can say, want or promise something: no thing and no event."""
    at = head(sentence, found.first, found.last)
    low, tag = sentence.lows[at], sentence.tags[at]
    if sentence.lows[found.first] in _NOBODY or (found.first == found.last and low in _POINTING):
        return False
    if tag in "PX#W":
        return low not in ("there", "anything", "nothing", "something", "everything") or tag == "X"
    known = holders()
    if low in known.but_speak:
        return True
    if "p" in sentence.tags[found.first : at] and (low in phrasal().nouns or low in known.announcing):
        return True  # the minister's claim
    if low in known.things:
        return False
    singular = low[:-1] if low.endswith("s") and not low.endswith("ss") else low
    if singular in known.but_speak or low.endswith(("ist", "ists")):
        return True
    return not singular.endswith(known.endings)


def is_evidence(sentence: Sentence, found: Subject) -> bool:
    """Whether the subject is something that shows: a poll, a study, data, a document."""
    at = head(sentence, found.first, found.last)
    return sentence.lows[at] in holders().evidence


def is_outlet(words: str) -> bool:
    """Whether the words name a news outlet or its reports."""
    found = words.lower().replace("’", "'").replace("'s", " ").split()
    return any(word.strip(",.()") in holders().outlets for word in found)
