"""What follows a cue: whether one of its frames is met, and how far the content reaches.

Each frame is a small function; the first that is met wins. Positions are token indices of one sentence.
"""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.reading.rules.clauses import has_verb, is_clause, is_infinitive, opens_quotation
from rashomon.reading.rules.lexicon import Frames, word_set
from rashomon.reading.rules.page import Sentence
from rashomon.reading.rules.phrases import TIME_UNITS, phrase_right
from rashomon.reading.rules.verbs import finite

CLAUSAL = frozenset(("that", "colon", "quote", "wh", "clause"))
_ASIDE_AHEAD = 26
_REPORTED_IN = word_set("complements", "reported_in")


@dataclass(frozen=True, slots=True)
class Complement:
    """Content from token ``first`` on, by ``frame``; the cue ends at ``cue_last``."""

    frame: str
    first: int
    cue_last: int
    skipped: bool = False
    addressee: tuple[int, int] | None = None


def complement(sentence: Sentence, last: int, frames: Frames) -> Complement | None:
    """What stands after a cue that ends at token ``last``, or None."""
    size = len(sentence)
    at = last + 1
    while at < size and sentence.tags[at] == "R" and sentence.quote[at] == sentence.quote[last]:
        at += 1
    if at >= size:
        return None
    found = _direct(sentence, at, last, frames)
    if found and not (found.frame == "clause" and frames.after_addressee):
        return found
    if frames.after_addressee:
        addressed = _addressed(sentence, at, last, frames)
        if addressed is not None:
            return addressed
    if found:
        return found
    if frames.plain & {"clause", "that", "quote", "to"}:
        found = _after_asides(sentence, at, last, frames)
        if found:
            return found
    return _with_object(sentence, at, last, frames)


def _direct(sentence: Sentence, at: int, last: int, frames: Frames) -> Complement | None:
    tags, lows, plain = sentence.tags, sentence.lows, frames.plain
    tag, size = tags[at], len(sentence)
    after = tags[at + 1] if at + 1 < size else "."
    if lows[at] == "that" and plain & {"clause", "that"} and after != "." and has_verb(sentence, at + 1):
        return Complement("that", at, last)
    if tag == ":" and plain & {"clause", "that", "quote", "wh", "np"} and at + 1 < size:
        return Complement("colon", at + 1, last)
    if tag == "," and after == "q" and plain & {"clause", "quote"} and opens_quotation(sentence, at + 1):
        return Complement("quote", at + 1, last)
    if tag == "q" and opens_quotation(sentence, at) and plain & {"quote", "clause"}:
        return Complement("quote", at, last)
    if (tag == "W" or lows[at] in ("whether", "if")) and "wh" in plain and after not in ".,":
        return Complement("wh", at, last)
    if (lows[at] == "it" and plain & {"clause", "that"}) or (lows[at] == "it" and "pred" in frames.after_object):
        found = _it_that(sentence, at, last)
        if found is not None:
            return found
    if tag == "T" and "to" in plain and is_infinitive(sentence, at):
        return Complement("to", at, last)
    if lows[at] in frames.prepositions and after in "DPnXA#GqWpRS":
        return Complement("p:" + lows[at], at + 1, at)
    if "clause" in plain and is_clause(sentence, at, strict="np" in plain or bool(frames.after_object)):
        return Complement("clause", at, last)
    if tag == "G" and "ing" in plain:
        return Complement("ing", at, last)
    return None


def _it_that(sentence: Sentence, at: int, last: int) -> Complement | None:
    """ "find it notable that", "made it clear that": the cue goes on to the word before "that"."""
    for that in range(at + 2, min(at + 5, len(sentence) - 1)):
        if sentence.lows[that] == "that" and all(tag in "ARnE" for tag in sentence.tags[at + 1 : that]):
            return Complement("that", that, that - 1)
    return None


def _asides(sentence: Sentence, at: int) -> int:
    """Skips where, when and to whom something was said."""
    tags, lows = sentence.tags, sentence.lows
    limit = min(len(sentence), at + _ASIDE_AHEAD)
    while at < limit:
        tag = tags[at]
        if tag in "Rt" or (
            lows[at] in ("last", "earlier", "later", "afterward", "afterwards", "recently", "this", "late", "early")
            and at + 1 < limit
            and (tags[at + 1] in "tnIR" or tag == "A")
        ):
            if lows[at] == "this" and tags[at + 1] != "n":
                break
            at += 1
            while at < limit and tags[at - 1] == "t" and lows[at] in TIME_UNITS:
                at += 1
            if tag == "D" or (tag == "A" and at < limit and tags[at] == "n"):
                at += 1
        elif (tag == "I" and lows[at] in _REPORTED_IN) or (tag == "T" and not is_infinitive(sentence, at)):
            end = phrase_right(sentence, at + 1, limit) if at + 1 < limit else None
            if end is None and at + 1 < limit and tags[at + 1] == "t":
                end = at + 1
            if end is None:
                break
            at = end + 1
        elif tag == "#":
            at += 1
        elif tag == "C" and at + 1 < limit and lows[at] == "and":
            end = phrase_right(sentence, at + 1, limit)
            if end is None:
                break
            at = end + 1
        else:
            break
    return at


def _after_asides(sentence: Sentence, at: int, last: int, frames: Frames) -> Complement | None:
    skipped = _asides(sentence, at)
    if skipped == at or skipped >= len(sentence):
        return None
    tags, lows = sentence.tags, sentence.lows
    after = tags[skipped + 1] if skipped + 1 < len(sentence) else "."
    if tags[skipped] == "T" and "to" in frames.plain and is_infinitive(sentence, skipped):
        return Complement("to", skipped, last, skipped=True)
    if lows[skipped] == "that" and frames.plain & {"clause", "that"} and after != ".":
        return Complement("that", skipped, last, skipped=True)
    if tags[skipped] == ":" or (tags[skipped] == "," and after == "q" and opens_quotation(sentence, skipped + 1)):
        return Complement("quote", skipped + 1, last, skipped=True) if after != "." else None
    if tags[skipped] == "q" and opens_quotation(sentence, skipped):
        return Complement("quote", skipped, last, skipped=True)
    if "clause" in frames.plain and tags[skipped] in "PDXn" and tags[skipped - 1] in "tn#":
        timed = tags[skipped - 1] == "t" or tags[skipped] in "PD"
        if timed and is_clause(sentence, skipped, strict=True):
            return Complement("clause", skipped, last, skipped=True)
    return None


def _addressed(sentence: Sentence, at: int, last: int, frames: Frames) -> Complement | None:
    """An addressee, then a clause, a quotation, "to" or a preposition: "told reporters in Beijing that"."""
    tags, lows = sentence.tags, sentence.lows
    end = phrase_right(sentence, at, min(len(sentence), at + 14))
    if end is None:
        return None
    while end + 2 < len(sentence) and (
        lows[end + 1] in ("of", "and", "from")
        or (tags[end + 1] == "I" and lows[end + 1] in ("at", "in") and tags[at] != "P")
    ):
        further = phrase_right(sentence, end + 2, min(len(sentence), end + 14))
        if further is None:
            break
        end = further
    addressee = (at, end)
    for position in dict.fromkeys((end + 1, _asides(sentence, end + 1))):
        if position >= len(sentence):
            break
        tag, low = tags[position], lows[position]
        after = tags[position + 1] if position + 1 < len(sentence) else "."
        wanted = frames.after_addressee
        if "that" in wanted:
            if low == "that" and after != ".":
                return Complement("a:that", position, last, addressee=addressee)
            if tag == ":" or (tag == "," and after == "q" and opens_quotation(sentence, position + 1)):
                return Complement("a:that", position + 1, last, addressee=addressee) if after != "." else None
            if tag == "q" and opens_quotation(sentence, position):
                return Complement("a:that", position, last, addressee=addressee)
            if tag == "W" and after not in ".,":
                return Complement("a:that", position, last, addressee=addressee)
            if tag in "PDnXA#R" and is_clause(sentence, position, strict=True):
                return Complement("a:that", position, last, addressee=addressee)
        if "wh" in wanted and (tag == "W" or low in ("whether", "if")):
            return Complement("a:that", position, last, addressee=addressee)
        if (
            "to" in wanted
            and (tag == "T" or (tag == "N" and after == "T"))
            and is_infinitive(sentence, position + (tag == "N"))
        ):
            return Complement("a:to", position, last, addressee=addressee)
        if low in wanted and after in "DPnXA#GqWpR":
            return Complement("a:" + low, position, last, addressee=addressee)
    if "that" in frames.after_addressee and "clause" not in frames.plain and is_clause(sentence, at, strict=True):
        return None
    return None


def _with_object(sentence: Sentence, at: int, last: int, frames: Frames) -> Complement | None:
    """Somebody or something after the cue, and where the frame wants it a complement of that."""
    tags, lows = sentence.tags, sentence.lows
    if tags[at] == "G" and "as" in frames.after_object and _object_complement(sentence, at, frames) == "o:as":
        return Complement("o:as", at, last)
    if not (tags[at] in "DPnXA#qWp" or lows[at] in ("both", "all")) or (
        tags[at] == "P" and lows[at] in ("he", "she", "they", "i", "we")
    ):
        return None
    if frames.after_object:
        found = _object_complement(sentence, at, frames)
        if found:
            return Complement(found, at, last)
    if "np" not in frames.plain or tags[at] == "W":
        return None
    end = phrase_right(sentence, at, len(sentence))
    if end is None and tags[at] != "q":
        return None
    if end is not None and end + 1 < len(sentence) and finite(sentence, end + 1) and tags[end + 1] != "E":
        return None  # the "object" is the subject of what follows
    return Complement("np", at, last)


def _object_complement(sentence: Sentence, first: int, frames: Frames) -> str | None:
    tags, lows = sentence.tags, sentence.lows
    wanted = frames.after_object
    end = phrase_right(sentence, first, len(sentence))
    if "pred" in wanted and end is not None and end + 1 < len(sentence):
        after = tags[end + 1]
        if (
            after in "qAD"
            or (after == "n" and tags[first] == "P")
            or (after == "," and tags[end + 2 : end + 3] == ["q"])
        ):
            return "o:pred"
        if any(opens_quotation(sentence, k) for k in range(end + 1, min(end + 5, len(sentence)))):
            return "o:pred"
    if "pred" in wanted and tags[first] == "P" and first + 1 < len(sentence) and tags[first + 1] in "qADn":
        return "o:pred"
    for at in range(first + 1, min(len(sentence), first + 40)):
        tag, low = tags[at], lows[at]
        if tag in ".;:" or (tag == "," and at + 1 < len(sentence) and tags[at + 1] in "GSCWI"):
            break
        if finite(sentence, at) and not (tag == "E" and tags[at + 1 : at + 2] == ["I"]):
            break
        if tag == "T" and "to" in wanted:
            if is_infinitive(sentence, at):
                return "o:to"
        elif low in wanted and tag in "IS" and at + 1 < len(sentence) and tags[at + 1] in "DPnXA#GqpR":
            return "o:" + low
    return None
