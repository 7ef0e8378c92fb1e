"""Attributions with a noun for their cue: "Beijing's demand for", "issued a warning that", "the claim by X that"."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.model import Span
from rashomon.reading.rules import extents
from rashomon.reading.rules.clause_subjects import Subject, subject
from rashomon.reading.rules.complements import complement
from rashomon.reading.rules.cues import phrasal
from rashomon.reading.rules.holders import can_hold
from rashomon.reading.rules.lexicon import Frames, lexicon, word_set
from rashomon.reading.rules.page import Draft, Page, Sentence
from rashomon.reading.rules.phrases import core_left, long_phrase_right, phrase_right
from rashomon.reading.rules.verbs import finite, group

_BY = frozenset(("by", "from", "among"))
_POSSESSIVES = frozenset(("his", "her", "their", "its", "our", "my"))
_LOOSE = word_set("nominal", "loose")
_ADDRESSEE = frozenset(("to", "with"))


@dataclass(frozen=True, slots=True)
class _Found:
    holder: Span
    cue_first: int
    cue_last: int
    rule: str


def nominal(page: Page, sentence: Sentence, earlier: list[Draft]) -> list[Draft]:
    """The attributions of one sentence that have a noun for their cue."""
    known = phrasal()
    found: list[Draft] = []
    taken = {draft.cue.start for draft in earlier if draft.cue is not None}
    for at, low in enumerate(sentence.lows):
        frames = known.nouns.get(low)
        if frames is None or sentence.tags[at] not in "nGF" or sentence.words.starts[at] in taken:
            continue
        draft = _read(page, sentence, at, frames)
        if draft is not None:
            found.append(draft)
    return found


def _read(page: Page, sentence: Sentence, noun: int, frames: Frames) -> Draft | None:
    place = _holder(sentence, noun)
    if place is None:
        return None
    if place.rule == "own" and frames.kind not in ("demand", "pledge", "speech"):
        return None
    if sentence.quote[noun] is not None and place.holder.of(page.text).lower() in ("my", "our", "your", "i", "we"):
        return None
    last = place.cue_last
    after = complement(sentence, last, frames)
    if after is None:
        last = _past_addressee(sentence, last)
        after = complement(sentence, last, frames) if last != place.cue_last else None
    if after is None or after.frame in ("np", "colon", "quote", "clause") or after.skipped:
        return None
    level = sentence.quote[noun]
    frame = "that" if after.frame == "that" else "np"
    end = extents.content_end(sentence, after.first, frame, level)
    if after.frame.startswith("p:") and place.rule != "light":
        end = min(end, _object_end(sentence, after.first, end))
    if after.frame == "that" and place.rule != "light":
        end = _subject_end(sentence, after.first, end)
    content = extents.chars(page, sentence, after.first, end)
    cue_last = after.cue_last if after.cue_last == place.cue_last + 1 else place.cue_last
    if place.rule.startswith("by"):
        cue_last = noun
    cue = sentence.words.span(place.cue_first, cue_last)
    return Draft(
        place.holder,
        cue,
        [content],
        sentence.index,
        f"noun:{place.rule}:{after.frame}",
        frames.lemma,
        _negated(cue, page),
    )


def _negated(cue: Span, page: Page) -> bool:
    low = cue.of(page.text).lower()
    return " not " in f" {low} " or "n't" in low or "n’t" in low or " never " in f" {low} "


def _object_end(sentence: Sentence, first: int, end: int) -> int:
    """A nominal cue inside another clause holds its object only, not the rest of that clause."""
    if sentence.tags[first] == "G":
        return end
    loose = next(
        (k for k in range(first + 1, end + 1) if sentence.lows[k] in _LOOSE and sentence.tags[k] == "I"), end + 1
    )
    last = long_phrase_right(sentence, first, loose)
    if loose <= end and last is not None:
        return last
    if last is None or last >= end:
        return end
    following = sentence.tags[last + 1]
    return end if following in "TW" else last


def _subject_end(sentence: Sentence, first: int, end: int) -> int:
    """Where a clause inside a subject ends: before the verb of the clause that it is the subject of."""
    seen = False
    at = first + 1
    while at <= end:
        if finite(sentence, at):
            fresh = sentence.tags[at - 1] not in "CSWPR,MBHON"
            if seen and fresh and sentence.tags[at] in "MBHV":
                return at - 1
            seen = True
            while at + 1 <= end and (finite(sentence, at + 1) or sentence.tags[at + 1] in "RNEL"):
                if sentence.tags[at] in "EVLF" and sentence.tags[at + 1] in "MBH":
                    break
                at += 1
        elif sentence.tags[at] in "SW,":
            seen = False if sentence.tags[at] != "," else seen
        at += 1
    return end


def _past_addressee(sentence: Sentence, last: int) -> int:
    """Skips "to X" after the noun: "a warning to the minister regarding"."""
    at = last + 1
    if at + 1 < len(sentence) and sentence.lows[at] in _ADDRESSEE:
        end = phrase_right(sentence, at + 1, min(len(sentence), at + 14))
        if end is not None:
            return end
    return last


def _holder(sentence: Sentence, noun: int) -> _Found | None:
    """Who holds what the noun says: a possessor, the subject of the verb that carries it, or "by X" after it."""
    tags, lows, words = sentence.tags, sentence.lows, sentence.words
    start = core_left(sentence, noun)
    if start is None:
        return None
    possessor = next((k for k in range(noun - 1, start - 1, -1) if tags[k] == "p"), None)
    if possessor is None and lows[start] in _POSSESSIVES:
        carried = _carrier(sentence, start)
        if carried is not None:
            return _Found(carried[0], carried[1], noun, "light")
        return _Found(words.span(start, start), start + 1, noun, "own") if start < noun else None
    if possessor is not None and possessor > start:
        return _Found(words.span(start, possessor - 1), possessor + 1, noun, "possessor")
    carried = _carrier(sentence, start)
    if carried is not None:
        return _Found(carried[0], carried[1], noun, "light")
    if noun + 2 < len(sentence) and lows[noun + 1] in _BY:
        end = phrase_right(sentence, noun + 2, len(sentence))
        while end is not None and end + 2 < len(sentence) and lows[end + 1] == "of":
            further = phrase_right(sentence, end + 2, len(sentence))
            if further is None:
                break
            end = further
        if end is not None and can_hold(sentence, Subject(noun + 2, end)) and tags[noun + 2] != "#":
            return _Found(words.span(noun + 2, end), noun, end, "by")
    return None


def _carrier(sentence: Sentence, start: int) -> tuple[Span, int] | None:
    """The subject and first token of a verb that carries the noun: "has issued an unequivocal warning"."""
    at = start - 1
    if at < 0 or sentence.tags[at] not in "VEFGL" or sentence.quote[at] != sentence.quote[start]:
        return None
    form = lexicon().forms.get(sentence.lows[at])
    if form is None or form.lemma not in phrasal().light:
        return None
    verbs = group(sentence, at)
    if verbs.passive or verbs.modal or verbs.infinitive:
        return None
    found = subject(sentence, verbs)
    if found is None or found.shared or not can_hold(sentence, found):
        return None
    return sentence.words.span(found.first, found.last), verbs.first
