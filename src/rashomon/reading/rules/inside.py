"""Cues inside other clauses: relative objects and passives, and where content in such a clause ends."""

from __future__ import annotations

from rashomon.reading.rules import extents
from rashomon.reading.rules.clause_subjects import Subject
from rashomon.reading.rules.complements import Complement
from rashomon.reading.rules.cues import Cue
from rashomon.reading.rules.lexicon import word_set
from rashomon.reading.rules.page import Draft, Page, Sentence
from rashomon.reading.rules.phrases import phrase_left
from rashomon.reading.rules.verbs import finite

_FRONTING = word_set("inside", "fronting")


def of_relative(sentence: Sentence, cue: Cue, holder: Subject) -> Complement | None:
    """ "what analysts said was a sign", "a job that economists say is the future": the verb after the cue."""
    at = cue.last + 1
    before = holder.first - 1
    if "clause" not in cue.frames.plain or at >= len(sentence) or before < 0:
        return None
    opens = sentence.tags[before] == "W" or (
        sentence.lows[before] == "that" and before and sentence.tags[before - 1] in "nX"
    )
    if not opens or not finite(sentence, at) or sentence.tags[at] == "E":
        return None
    return Complement("clause", at, cue.last)


def about_relative(page: Page, sentence: Sentence, cue: Cue, holder: Subject) -> Draft | None:
    """ "The call, which he described as long": what is described stands before, what it is called after."""
    before = holder.first - 1
    if before < 1 or sentence.lows[before] not in ("which", "that", "whom", "who"):
        return None
    at = cue.last + 1
    named = at < len(sentence) and sentence.lows[at] in cue.frames.after_object and sentence.tags[at] in "ISC"
    called = "pred" in cue.frames.after_object and at < len(sentence) and sentence.tags[at] in "qDA"
    if not (named or called):
        return None
    what = _antecedent_of(sentence, before)
    first = at + 1 if named else at
    if what is None or first >= len(sentence):
        return None
    level = sentence.quote[cue.group.verb]
    last = extents.content_end(sentence, first, "o:pred", level)
    last = relative_end(sentence, first, last, level, "o:pred")
    return Draft(
        holder=sentence.words.span(holder.first, holder.last),
        cue=sentence.words.span(cue.group.first, at if named else cue.last),
        content=[sentence.words.span(*what), extents.chars(page, sentence, first, last)],
        sentence=sentence.index,
        rule="o:relative-object",
        lemma=cue.lemma,
        negated=cue.group.negated,
    )


def _antecedent_of(sentence: Sentence, relative: int) -> tuple[int, int] | None:
    """The words that a relative pronoun stands for."""
    last = relative - 1
    if sentence.tags[last] == ",":
        last -= 1
    first = phrase_left(sentence, last) if last >= 0 else None
    return None if first is None else (first, last)


def relative_end(sentence: Sentence, first: int, last: int, level: int | None, frame: str) -> int:
    """Content in a relative clause ends where the main clause goes on after a comma."""
    for at in range(first + 1, last):
        if sentence.tags[at] == "," and sentence.quote[at] == level:
            following = sentence.tags[at + 1]
            if following in "VFMBHER" or frame in ("np", "ing") or frame.startswith(("o:", "p:")):
                return at - 1
    return last


def in_fronted(sentence: Sentence, holder: Subject) -> bool:
    """Whether the cue stands in a subordinate clause that opens the sentence: "While X wants …, Y …"."""
    before = holder.first - 1
    if before < 0 or sentence.quote[before] != sentence.quote[holder.first]:
        return False
    if sentence.lows[before] not in _FRONTING and sentence.tags[before] != "W":
        return False
    if before and sentence.tags[before - 1] == "S":
        return True
    return not any(finite(sentence, at) or sentence.tags[at] == "," for at in range(before))


def to_comma(sentence: Sentence, first: int, last: int, level: int | None) -> int:
    """Content of a participle that opens the sentence ends where the main clause begins."""
    for at in range(first + 2, last):
        if sentence.tags[at] == "," and sentence.quote[at] == level and sentence.tags[at + 1] in "PDnXAR":
            follows = range(at + 2, min(at + 14, len(sentence)))
            if any(finite(sentence, k) for k in follows):
                return at - 1
    return last
