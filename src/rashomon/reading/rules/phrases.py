"""Noun phrases, verb groups and subjects, found from the word classes alone.

All positions are token indices of one sentence; ranges include both ends.
"""

from __future__ import annotations

from rashomon.reading.rules.lexicon import lexicon, word_set
from rashomon.reading.rules.page import Sentence

_PRONOUN_LIKE = word_set("phrases", "pronoun_like")
_CLAUSAL_TOO = word_set("phrases", "clausal_too")
_DEFINITE_TIME = word_set("phrases", "definite_time")
_MOST_LISTED = 12
TIME_UNITS = word_set("phrases", "time_units")


def core_left(sentence: Sentence, last: int, floor: int = 0) -> int | None:
    """Where the base noun phrase that ends at ``last`` begins, or None when none ends there."""
    tags, lows = sentence.tags, sentence.lows
    at = last
    if tags[at] == ")":
        opening = _bracket(sentence, at)
        if opening is None or opening <= floor:
            return None
        at = opening - 1
    if tags[at] == "q" and sentence.quote[at] is not None:
        quoted = sentence.quote[at]
        while at > floor and sentence.quote[at - 1] == quoted:
            at -= 1
        if last - at > 9 or at <= floor or tags[at - 1] not in "nXADp":
            return None
        at -= 1
        if tags[at] == "D":
            return at
    if tags[at] == "P" and (lows[at] not in ("him", "them", "me", "us") or (at and lows[at - 1] == "of")):
        return at
    if tags[at] not in "nXA#p" and lows[at] not in _PRONOUN_LIKE:
        return None
    if tags[at] in "DS":
        return at
    while at > floor:
        tag = tags[at - 1]
        if tag in "nXA#p":
            if _splits(sentence, at - 1):
                break
            at -= 1
        elif tag == "D":
            at -= 1
            if at > floor and (tags[at - 1] == "D" or lows[at - 1] in ("all", "both", "half", "such")):
                at -= 1
            break
        elif (tag in "REG" and at - 1 > floor and tags[at - 2] in "DpAR") or (
            tag == "t" and at - 1 > floor and tags[at - 2] == "D"
        ):
            at -= 1
        elif tag == "'" and at - 1 > floor and lows[at - 2].endswith("s"):
            at -= 1  # the leaders' call
        elif tag == ")":
            opening = _bracket(sentence, at - 1)
            if opening is None or opening <= floor or tags[opening - 1] not in "nX":
                break
            at = opening
        else:
            break
    return at


def _splits(sentence: Sentence, left: int) -> bool:
    """Whether two noun-like words side by side belong to two phrases ("told reporters Xi")."""
    tags, lows = sentence.tags, sentence.lows
    if tags[left + 1] != "X":
        return tags[left] == "#" and tags[left + 1] == "D"
    if tags[left] == "#":
        return len(lows[left]) == 4
    if tags[left] != "n" or lows[left] in lexicon().titles or "-" in lows[left]:
        return False
    return lows[left].endswith("s") and not lows[left].endswith(("ss", "us", "is"))


def _bracket(sentence: Sentence, closing: int) -> int | None:
    for at in range(closing - 1, max(-1, closing - 12), -1):
        if sentence.tags[at] == "(":
            return at
    return None


def phrase_left(sentence: Sentence, last: int, floor: int = 0) -> int | None:
    """Where the noun phrase that ends at ``last`` begins, with "of"-phrases, reduced relatives and "and"."""
    tags, lows = sentence.tags, sentence.lows
    start = core_left(sentence, last, floor)
    if start is None or (tags[start] == "P" and (start == floor or lows[start - 1] != "of")):
        return start
    while start > floor:
        before = tags[start - 1]
        if (
            before in "IT"
            and lows[start - 1] not in _CLAUSAL_TOO
            and start - 2 >= floor
            and not _is_time(sentence, start, last)
        ):
            at = start - 2
            if tags[at] in "EG" and at - 1 >= floor and tags[at - 1] in "nX":
                at -= 1  # people briefed on the talks
            further = (
                core_left(sentence, at, floor)
                if tags[at] in "nXp)#"
                or (tags[at] == "A" and lows[at] in lexicon().after_noun)
                or lows[at] in _PRONOUN_LIKE
                else None
            )
        elif before == "G" and start - 2 >= floor and tags[start - 2] in "n":
            further = core_left(sentence, start - 2, floor)
        elif before == "C" and lows[start - 1] in ("and", "or", "nor") and start - 2 >= floor:
            further = _joined(sentence, start - 2, floor)
            if further is not None:
                further = _listed(sentence, further, floor)
        else:
            further = None
        if further is None:
            break
        start = further
    return start


def _listed(sentence: Sentence, start: int, floor: int) -> int:
    """The first of several phrases with commas between them: "France, Germany and Italy"."""
    for _ in range(_MOST_LISTED):
        if start - 2 < floor or sentence.tags[start - 1] != "," or sentence.tags[start - 2] not in "nX":
            break
        before = core_left(sentence, start - 2, floor)
        if before is None or not (before == floor or sentence.tags[before - 1] in ",;:.q-SCR"):
            break
        start = before
    return start


def _joined(sentence: Sentence, last: int, floor: int) -> int | None:
    """The first of two phrases joined by "and", where nothing before it takes it for its object."""
    if sentence.tags[last] == "," and last - 1 > floor:
        last -= 1  # "France, Germany, and Italy"
        start = core_left(sentence, last, floor) if sentence.tags[last] in "nX" else None
        listed = start is not None and start - 2 >= floor and sentence.tags[start - 1] == ","
        return start if listed and start is not None and _listed(sentence, start, floor) < start else None
    if sentence.tags[last] not in "nXp)P":
        return None
    start = phrase_left(sentence, last, floor)
    if start is None:
        return None
    if start == floor or sentence.tags[start - 1] in ",;:.q-SCRt":
        return start
    return None


def _is_time(sentence: Sentence, first: int, last: int) -> bool:
    return all(
        sentence.tags[at] in "t#" or sentence.lows[at] in TIME_UNITS or sentence.lows[at] in _DEFINITE_TIME
        for at in range(first, last + 1)
    )


def adjuncts_left(sentence: Sentence, at: int, floor: int = 0) -> int:
    """Skips adverbs and times before a verb: "Trump on Tuesday", "Xi also"."""
    tags, lows = sentence.tags, sentence.lows
    while at > floor:
        if tags[at] == "R":
            at -= 1
        elif tags[at] == "t":
            start = at
            while start > floor and (tags[start - 1] in "t#" or lows[start - 1] in _DEFINITE_TIME):
                start -= 1
            if start > floor and tags[start - 1] == "I":
                start -= 1
            at = start - 1
        elif lows[at] in TIME_UNITS and lows[at - 1] in _DEFINITE_TIME:
            at -= 2
            if at > floor and tags[at] == "R":
                at -= 1
        elif lows[at] in ("later", "earlier", "recently", "ago"):
            at -= 1
        else:
            break
    return at


def phrase_right(sentence: Sentence, first: int, ceiling: int) -> int | None:
    """Where the noun phrase that begins at ``first`` ends, with "of"-phrases; None when none begins there."""
    tags, lows = sentence.tags, sentence.lows
    at = first
    if tags[at] == "P":
        return at
    if tags[at] not in "DnXA#R" and lows[at] not in _PRONOUN_LIKE:
        return None
    head = None
    while at < ceiling:
        tag = tags[at]
        if tag in "nX#":
            if head is not None and head == at - 1 and _splits(sentence, head):
                break
            head = at
        elif tag in "DA" or (tag in "RGE" and head is None):
            if tag == "D" and head is not None:
                break
        elif tag == "p" or (tag == "'" and head is not None):
            pass
        elif tag == "(" and head is not None:
            closing = next((k for k in range(at, min(ceiling, at + 8)) if tags[k] == ")"), None)
            if closing is None:
                break
            at = head = closing
        else:
            break
        at += 1
    if head is None:
        return first if lows[first] in _PRONOUN_LIKE or tags[first] == "P" else None
    return head


def long_phrase_right(sentence: Sentence, first: int, ceiling: int) -> int | None:
    """As `phrase_right`, with the prepositional phrases, "and" and appositions that follow."""
    tags, lows = sentence.tags, sentence.lows
    last = phrase_right(sentence, first, ceiling)
    if last is None or tags[first] == "P":
        return last
    while last + 2 < ceiling:
        after = last + 1
        if tags[after] in "IT" or (tags[after] == "C" and lows[after] == "and"):
            if _is_time(sentence, after + 1, min(after + 2, ceiling - 1)):
                break
            further = phrase_right(sentence, after + 1, ceiling)
        elif (tags[after] == "A" and lows[after] in lexicon().after_noun) or (
            tags[after] in "EL" and tags[after + 1] == "I"
        ):
            further = after
        elif tags[after] == "," and tags[after + 1] in "DnX" and sentence.quote[after] == sentence.quote[first]:
            further = _apposition(sentence, after + 1, ceiling)
        else:
            further = None
        if further is None:
            break
        last = further
    return last


def _apposition(sentence: Sentence, first: int, ceiling: int) -> int | None:
    """The end of a phrase that renames the one before the comma: it has no verb and a comma or the end after it."""
    last = phrase_right(sentence, first, ceiling)
    while last is not None and last + 2 < ceiling and sentence.tags[last + 1] in "IT":
        further = phrase_right(sentence, last + 2, ceiling)
        if further is None:
            break
        last = further
    if last is None or (last + 1 < ceiling and sentence.tags[last + 1] not in ",.;q:-"):
        return None
    return last
