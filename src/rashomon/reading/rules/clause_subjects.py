"""The subject that stands before a verb group: also across asides, relative clauses and "and"."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.reading.rules.page import Sentence
from rashomon.reading.rules.phrases import adjuncts_left, core_left, phrase_left
from rashomon.reading.rules.verbs import Group

_BOUNDARY = frozenset(",;:.q-(SCW")
_RELATIVE = frozenset(("who", "which", "that"))
_NOT_IN_APPOSITION = frozenset("VFMBHO")


@dataclass(frozen=True, slots=True)
class Subject:
    """Words of a subject; ``shared`` where it stands with an earlier verb, ``relative`` with who or which."""

    first: int
    last: int
    shared: bool = False
    relative: bool = False
    inverted: bool = False


def subject(sentence: Sentence, verbs: Group, floor: int = 0) -> Subject | None:
    """The subject before a verb group, or None."""
    tags, lows = sentence.tags, sentence.lows
    at = adjuncts_left(sentence, verbs.first - 1, floor) if verbs.first > floor else -1
    if at < floor:
        return None
    if lows[at] in _RELATIVE and at > floor and (tags[at] == "W" or tags[at - 1] in "nX"):
        return antecedent(sentence, at, floor)
    if tags[at] in ",-":
        return _before_parenthesis(sentence, at, floor)
    if tags[at] == "C":
        return Subject(at, at, shared=True)
    start = phrase_left(sentence, at, floor)
    if start is None:
        return None
    return Subject(start, at)


def antecedent(sentence: Sentence, relative: int, floor: int) -> Subject | None:
    """The words that the relative pronoun at a token stands for, with it."""
    at = relative - 1
    if sentence.tags[at] == "," and at > floor:
        at -= 1
    if at < floor:
        return None
    start = phrase_left(sentence, at, floor)
    if start is not None and sentence.tags[at] == "X":
        start = core_left(sentence, at, floor)
    return None if start is None else Subject(start, relative, relative=True)


def _before_parenthesis(sentence: Sentence, closing: int, floor: int) -> Subject | None:
    """The subject before something between commas (or dashes) that stands before the verb."""
    tags = sentence.tags
    mark = tags[closing]
    fallback: Subject | None = None
    at = closing - 1
    tries = 0
    while at > floor and tries < 5 and closing - at < 45:
        if tags[at] != mark or sentence.quote[at] != sentence.quote[closing]:
            at -= 1
            continue
        tries += 1
        inner = tags[at + 1 : closing]
        start = phrase_left(sentence, at - 1, floor)
        if inner and start is not None and _may_intervene(inner):
            renames = inner[0] in "DnXA#" and not _NOT_IN_APPOSITION.intersection(inner)
            found = Subject(start, closing - 1 if renames else at - 1)
            if start == floor or tags[start - 1] in _BOUNDARY:
                return found
            fallback = fallback or found
        at -= 1
    return fallback


def _may_intervene(inner: list[str]) -> bool:
    if inner[0] in "WIRtSGELAT":
        return True
    return inner[0] in "DnX#" and not ("F" in inner[:3] or "V" in inner[:2] or "M" in inner)
