"""Attributions with a verb for their cue: "X said that", "…, said X", "X, adding that", "X agreed to"."""

from __future__ import annotations

from rashomon.reading.rules.clause_subjects import Subject, subject
from rashomon.reading.rules.complements import complement
from rashomon.reading.rules.cues import Cue, cues
from rashomon.reading.rules.drafting import drafted
from rashomon.reading.rules.fronted import PLAIN_THAT, as_said, behind_cue, inverted_order
from rashomon.reading.rules.inside import about_relative, of_relative
from rashomon.reading.rules.lexicon import lexicon
from rashomon.reading.rules.page import Draft, Page, Sentence
from rashomon.reading.rules.plausible import asserted, fits, holds, same_speaker
from rashomon.reading.rules.subjects import caused, floor_of, holder_of


def verbal(page: Page, sentence: Sentence) -> list[Draft]:
    """The attributions of one sentence that have a verb for their cue."""
    found: list[Draft] = []
    for cue in cues(sentence):
        draft = _read(page, sentence, cue, found) if asserted(sentence, cue) else None
        if draft is not None:
            found.append(draft)
    return found


def _read(page: Page, sentence: Sentence, cue: Cue, earlier: list[Draft]) -> Draft | None:
    if cue.group.passive:
        return _passive(page, sentence, cue)
    beside = as_said(page, sentence, cue) or inverted_order(page, sentence, cue)
    if beside is not None:
        return beside
    holder, shared = _holder(page, sentence, cue, earlier)
    if holder is None or same_speaker(sentence, cue, holder) or not holds(sentence, cue, holder):
        return None
    return _with_holder(page, sentence, cue, holder, shared)


def _holder(page: Page, sentence: Sentence, cue: Cue, earlier: list[Draft]) -> tuple[Subject | None, bool]:
    if cue.group.infinitive:
        return caused(sentence, cue.group), False
    return holder_of(page, sentence, cue, earlier)


def _with_holder(page: Page, sentence: Sentence, cue: Cue, holder: Subject, shared: bool) -> Draft | None:
    """The draft of a cue whose holder is known: by what stands after it, else by what stands before."""
    after = complement(sentence, cue.last, cue.frames)
    if after is not None and not fits(sentence, cue, after):
        after = None
    if after is None:
        after = of_relative(sentence, cue, holder)
    if after is None or after.frame == "np":
        draft = about_relative(page, sentence, cue, holder)
        if draft is not None:
            return draft
    behind = behind_cue(page, sentence, cue, after)
    if behind is not None and after is not None and after.frame not in ("quote", "colon"):
        after = None
    if after is None and behind is None:
        return None
    return drafted(page, sentence, cue, holder, after, behind, shared)


def _passive(page: Page, sentence: Sentence, cue: Cue) -> Draft | None:
    """ "…," X was quoted as saying; X was quoted as saying that."""
    at = cue.last + 1
    impersonal = cue.group.first - 1
    if impersonal >= 0 and sentence.lows[impersonal] == "it" and cue.lemma != "quote":
        after = complement(sentence, cue.last, PLAIN_THAT)
        return drafted(page, sentence, cue, None, after, None, False) if after is not None else None
    if cue.lemma != "quote":
        return None
    if sentence.lows[at : at + 2] != ["as", "saying"] and sentence.lows[at : at + 2] != ["as", "telling"]:
        return None
    holder = subject(sentence, cue.group, floor_of(sentence, cue.group.first))
    if holder is None or holder.shared:
        return None
    said = Cue(cue.group, at + 1, lexicon().frames["say"], "quote as saying")
    after = complement(sentence, said.last, said.frames)
    behind = behind_cue(page, sentence, said, after)
    if after is None and behind is None:
        return None
    return drafted(page, sentence, said, holder, after, behind, False)
