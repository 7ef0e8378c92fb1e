"""Whether words are a clause, an infinitive or an opening quotation, and what may stand before one."""

from __future__ import annotations

from rashomon.reading.rules.lexicon import lexicon, word_set
from rashomon.reading.rules.page import Sentence
from rashomon.reading.rules.verbs import finite

_OBJECTS = word_set("complements", "objects")
_OPENING_CLAUSE = word_set("complements", "opening_clause")
_LOOK_AHEAD = 28


def has_verb(sentence: Sentence, first: int) -> bool:
    """Whether a verb comes before the sentence is over, and not as the first word: "that" opens no relative clause."""
    if finite(sentence, first) and sentence.tags[first] in "BHVF":
        return (
            sentence.lows[first - 1] == "that"
            and sentence.tags[first] in "BM"
            and first >= 2
            and sentence.tags[first - 2] in "VEFG"
        )
    return any(finite(sentence, at) for at in range(first, min(len(sentence), first + 2 * _LOOK_AHEAD)))


def opens_quotation(sentence: Sentence, at: int) -> bool:
    """Whether the mark opens a quotation rather than closes one."""
    number = sentence.quote[at]
    return number is not None and (at == 0 or sentence.quote[at - 1] != number)


def is_infinitive(sentence: Sentence, to: int) -> bool:
    """Whether a verb follows the "to" at this place, adverbs aside."""
    at = to + 1
    while at < len(sentence) and sentence.tags[at] in "RN":
        at += 1
    return at < len(sentence) and (sentence.tags[at] in "FBHO" or sentence.lows[at] in lexicon().forms)


def is_clause(sentence: Sentence, first: int, strict: bool = False) -> bool:
    """Whether words from ``first`` on are a clause: something that can be a subject, then a finite verb.

    ``strict`` is for cues that may take an object instead: there the verb must come before any comma or "and".
    """
    tags, lows = sentence.tags, sentence.lows
    if tags[first] not in "PDnXA#RStIG" or lows[first] in _OBJECTS:
        return False
    if tags[first] == "I" and lows[first] not in _OPENING_CLAUSE:
        return False
    if tags[first] == "S" and lows[first] not in ("if", "when", "while", "although", "because", "unless", "once"):
        return False
    begun = tags[first] in "PDnXA#q"
    relative = False
    if tags[first] == "I" and "," not in tags[first + 1 : first + 12]:
        return False
    for at in range(first, min(len(sentence), first + (_LOOK_AHEAD // 2 if strict else _LOOK_AHEAD))):
        tag = tags[at]
        after = tags[at + 1] if at + 1 < len(sentence) else "."
        if at > first:
            if (
                tag in ".;:"
                or (begun and lows[at] in ("that", "whether"))
                or (strict and begun and (tag in "WC" or tag == "S"))
            ):
                return False
            if tag == "," and begun and (strict or after == "G"):
                return False
            if tag == "W":
                relative = True
            if begun and finite(sentence, at):
                if relative:
                    joined = at + 1 < len(sentence) and (finite(sentence, at + 1) or tags[at + 1] in "REGLN")
                    relative = joined
                    continue
                if tags[at - 1] == "C" or (tags[at - 1] == "R" and tags[at - 2] == "C"):
                    continue
                if tag == "E" and ((strict and after in "IT") or lows[at + 1 : at + 2] == ["by"]):
                    if strict:
                        return False
                    continue
                return True
        begun = begun or tag in "PDnXA#"
    return False
