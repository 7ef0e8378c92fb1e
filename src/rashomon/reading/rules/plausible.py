"""Whether a verbal cue says anything: asserted, by somebody who can, of an object that means something."""

from __future__ import annotations

from rashomon.model import BlockKind
from rashomon.reading.rules.clause_subjects import Subject
from rashomon.reading.rules.complements import Complement
from rashomon.reading.rules.cues import Cue, phrasal
from rashomon.reading.rules.holders import can_hold, head, holders, is_evidence
from rashomon.reading.rules.lexicon import lexicon, word_set
from rashomon.reading.rules.page import Sentence
from rashomon.reading.rules.phrases import phrase_right

_ONLY_SPEECH = frozenset(("speech", "demand", "show"))
_FUTURE = word_set("plausible", "future")
_KEEPS_MODAL = word_set("plausible", "keeps_modal")
_IMPERSONAL_TOO = frozenset(("speech", "pledge", "demand", "judge", "stance"))
INFERRED = frozenset(("suggest", "indicate", "signal", "imply", "reveal"))
_REAL = word_set("plausible", "real")


def asserted(sentence: Sentence, cue: Cue) -> bool:
    """Whether something is asserted at all: no hypothetical, unsaid or merely possible saying."""
    verbs, kind = cue.group, cue.frames.kind
    if verbs.modal in _FUTURE and cue.lemma not in _KEEPS_MODAL:
        return False
    if verbs.negated and kind in _ONLY_SPEECH:
        return False
    if verbs.catenative and verbs.catenative not in _REAL:
        outer = lexicon().frames.get(verbs.catenative)
        if kind in _ONLY_SPEECH or (outer is not None and "to" in outer.plain):
            return False  # "threatened to veto" is read as what was threatened
    asks = sentence.tags[0] in "BHOMW" and sentence.lows[-1] == "?" and sentence.quote[verbs.verb] is None
    return not asks


def same_speaker(sentence: Sentence, cue: Cue, holder: Subject) -> bool:
    """Whether the cue stands in a quotation and its holder is the one who is quoted, or nobody in particular."""
    if sentence.quote[cue.group.verb] is None and sentence.kind is not BlockKind.QUOTE:
        return False
    if cue.frames.kind in ("mind", "stance", "judge", "show"):
        return True
    return sentence.lows[holder.first] in ("i", "we", "you") and holder.first == holder.last


def holds(sentence: Sentence, cue: Cue, holder: Subject) -> bool:
    """Whether the subject can hold what the cue says: findings may be shown by things, nothing else may."""
    if cue.frames.kind == "show":
        return can_hold(sentence, holder) or is_evidence(sentence, holder)
    if cue.lemma in INFERRED and sentence.lows[head(sentence, holder.first, holder.last)] in holders().documents:
        return False
    if sentence.lows[holder.first] == "it" and (
        cue.frames.kind not in _IMPERSONAL_TOO or cue.lemma in phrasal().adjectives
    ):
        return False
    return can_hold(sentence, holder)


def fits(sentence: Sentence, cue: Cue, after: Complement) -> bool:
    """Small checks that keep verbs of many senses honest."""
    tags, lows = sentence.tags, sentence.lows
    if (
        lows[cue.group.first - 2 : cue.group.first - 1] == ["as"]
        and cue.frames.kind == "speech"
        and tags[cue.group.first - 1] == "P"
    ):
        return False
    if cue.lemma in ("begin", "continue", "post", "write", "go on") and after.frame == "quote":
        return quotes_words(sentence, after.first)
    if cue.lemma == "see" and after.frame == "o:as":
        return True
    if (
        after.frame == "np"
        and tags[cue.last] == "E"
        and cue.group.first == cue.last
        and lows[cue.last - 1 : cue.last] == [","]
    ):
        return False
    if after.frame == "np" and _empty_object(sentence, cue, after):
        return False
    return not (after.frame == "p:of" and cue.lemma == "say" and lows[after.first] == "course")


def _empty_object(sentence: Sentence, cue: Cue, after: Complement) -> bool:
    """Whether the object says nothing by itself: a pronoun, or the name for words that are yet to come."""
    tags, lows = sentence.tags, sentence.lows
    end = phrase_right(sentence, after.first, len(sentence))
    if end is None:
        return False
    if tags[end] == "P" and end == after.first and cue.frames.kind not in ("judge", "stance"):
        return True
    return cue.lemma in holders().announcing_verbs and lows[end] in holders().announcing


def quotes_words(sentence: Sentence, at: int) -> bool:
    """Whether the quotation at a token holds at least three words."""
    number = sentence.quote[at]
    return sum(1 for other in sentence.quote if other == number) >= 5
