"""Verb groups: a verb with the auxiliaries, adverbs and negation before it."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.reading.rules.lexicon import lexicon, word_set
from rashomon.reading.rules.page import Sentence

_CATENATIVES = word_set("phrases", "catenatives")


@dataclass(frozen=True, slots=True)
class Group:
    """A verb with the auxiliaries and adverbs before it: ``first`` to ``verb``."""

    first: int
    verb: int
    negated: bool = False
    modal: str = ""
    passive: bool = False
    infinitive: bool = False
    participle: bool = False
    catenative: str = ""


def group(sentence: Sentence, verb: int) -> Group:
    """The verb group that ends with the verb."""
    tags, lows = sentence.tags, sentence.lows
    forms = lexicon().forms
    first, negated, modal, have, be, infinitive, catenative = verb, False, "", False, False, False, ""
    head = verb
    at = verb - 1
    while at >= 0 and sentence.quote[at] == sentence.quote[verb]:
        tag = tags[at]
        if tag == "N":
            negated = True
        elif tag == "M":
            modal = lows[at]
        elif tag == "H":
            have = True
        elif tag == "B":
            be = be or head == verb
        elif tag in "RO" or (lows[at] in ("all", "both", "each") and at and tags[at - 1] in "HBMXnP"):
            pass
        elif tag == "T" and tags[verb] in "FG":
            infinitive = True
            back = at - 1
            while back >= 0 and tags[back] in "RN":
                back -= 1
            if back >= 0 and tags[back] in "EVFLGn" and lows[back] in forms:
                lemma = forms[lows[back]].lemma
                if lemma in _CATENATIVES and tags[back] != "n":
                    catenative, head, infinitive = lemma, back, False
                    at = back
        else:
            break
        if (tag in "NMO" and lows[at].endswith("n't")) or lows[at] == "cannot":
            negated = True
        first = at
        at -= 1
    while first < verb and tags[first] == "R":
        first += 1
    passive = (be and not have and tags[verb] in "ELV") or (be and tags[verb] in "EL")
    participle = tags[verb] == "G" and not be
    if tags[head] == "G" and head != verb:
        participle = True
    return Group(first, verb, negated, modal, passive, infinitive, participle, catenative)


def finite(sentence: Sentence, at: int) -> bool:
    """Whether a token is a finite verb or auxiliary, as far as its class tells."""
    tag = sentence.tags[at]
    if tag in "MHBOV":
        return True
    if tag == "F":
        before = at - 1
        while before >= 0 and sentence.tags[before] in "qRN":
            before -= 1
        return before < 0 or sentence.tags[before] != "T"
    return tag == "E" and (at == 0 or sentence.tags[at - 1] not in "TBHIDA")
