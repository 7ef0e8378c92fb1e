"""Who holds a verbal cue: its subject, one that it shares or goes on with, one that is caused to act."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.reading.rules.clause_subjects import Subject, subject
from rashomon.reading.rules.cues import Cue
from rashomon.reading.rules.holders import holders
from rashomon.reading.rules.lexicon import lexicon
from rashomon.reading.rules.page import Draft, Page, Sentence
from rashomon.reading.rules.phrases import adjuncts_left, phrase_left
from rashomon.reading.rules.plausible import INFERRED
from rashomon.reading.rules.verbs import Group, finite, group

_HYPOTHETICAL = frozenset(("if", "whether", "unless", "should"))
_OPENS_PARTICIPLE = frozenset(("by", "while", "after", "before", "in", "when", "without"))


@dataclass(slots=True)
class _Clause:
    """A finite verb group that was passed, with its subject and whether it lies inside another clause."""

    verbs: Group
    subject: Subject
    embedded: bool
    weak: bool = False


def holder_of(page: Page, sentence: Sentence, cue: Cue, earlier: list[Draft]) -> tuple[Subject | None, bool]:
    """The subject of the cue, and whether it is shared with an earlier verb."""
    verbs = cue.group
    floor = floor_of(sentence, verbs.first)
    if verbs.participle:
        if cue.frames.kind in ("show", "mind"):
            return None, False
        found, shared = _participial(sentence, verbs, floor, earlier)
        return (None, False) if shared and cue.lemma in INFERRED else (found, shared)
    found = subject(sentence, verbs, floor)
    if found is None:
        return None, False
    if found.shared:
        clause = _clause_before(sentence, found.first, floor, cue)
        return (clause.subject if clause else None), True
    if _hypothetical(sentence, found):
        return None, False
    return found, False


def floor_of(sentence: Sentence, at: int) -> int:
    """The first token of the stretch, inside or outside a quotation, in which the subject must be sought."""
    level = sentence.quote[at]
    if level is None:
        return 0
    while at > 0 and sentence.quote[at - 1] == level:
        at -= 1
    return at + 1 if sentence.tags[at] == "q" else at


def _hypothetical(sentence: Sentence, found: Subject) -> bool:
    before = found.first - 1
    return before >= 0 and sentence.lows[before] in _HYPOTHETICAL and sentence.tags[before] in "SM"


def _participial(sentence: Sentence, verbs: Group, floor: int, earlier: list[Draft]) -> tuple[Subject | None, bool]:
    """The holder of a participle: the phrase right before it, or the subject of the main clause."""
    tags, lows = sentence.tags, sentence.lows
    before = adjuncts_left(sentence, verbs.first - 1, floor)
    if before < floor:
        after_comma = _main_after(sentence, verbs.verb)
        return after_comma, True
    if tags[before] in "nX)":
        found = subject(sentence, verbs, floor)
        if found is not None and not found.shared:
            return found, False
        return None, False
    if tags[before] == "P" and lows[before] not in ("it", "them", "him", "us", "me"):
        return Subject(before, before), False
    if tags[before] in ",C-" or lows[before] in _OPENS_PARTICIPLE:
        if tags[before] == ",":
            speaker = _fronted_speaker(sentence, verbs, earlier)
            if speaker is not None:
                return speaker, True
        nearest = lows[before] in _OPENS_PARTICIPLE
        if nearest and before <= floor + 1:
            return _main_after(sentence, verbs.verb), True
        clause = _clause_before(sentence, before, floor, None, nearest)
        return (clause.subject if clause else None), True
    return None, False


def _fronted_speaker(sentence: Sentence, verbs: Group, earlier: list[Draft]) -> Subject | None:
    """The holder of content that stands before its cue, where the participle follows: "…," Chen said, noting that."""
    for draft in reversed(earlier):
        if not draft.rule.startswith("before") or draft.holder is None or draft.cue is None:
            continue
        if draft.cue.start > sentence.words.starts[verbs.first] or draft.span.start > draft.cue.start:
            continue
        starts = sentence.words.starts
        first = next((k for k, start in enumerate(starts) if start == draft.holder.start), None)
        last = next((k for k, end in enumerate(sentence.words.ends) if end == draft.holder.end), None)
        if first is not None and last is not None and sentence.quote[first] == sentence.quote[verbs.verb]:
            return Subject(first, last)
    return None


def _main_after(sentence: Sentence, verb: int) -> Subject | None:
    """The subject after a participial phrase that opens the sentence."""
    for at in range(verb + 1, len(sentence)):
        if finite(sentence, at) and sentence.quote[at] == sentence.quote[verb]:
            made = group(sentence, at)
            found = subject(sentence, made, verb + 1)
            if found and not found.shared and not found.relative and sentence.tags[found.first - 1] == ",":
                return found
    return None


def _clause_before(
    sentence: Sentence, end: int, floor: int, cue: Cue | None, any_clause: bool = False
) -> _Clause | None:
    """The clause whose subject a later predicate shares: the nearest that is no part of another's content."""
    clauses: list[_Clause] = []
    at = floor
    while at < end:
        if finite(sentence, at) and sentence.quote[at] == sentence.quote[end]:
            verb = at
            while verb + 1 < end and (finite(sentence, verb + 1) or sentence.tags[verb + 1] in "REGLN"):
                verb += 1
            made = group(sentence, at)
            found = subject(sentence, made, floor)
            if found is not None and not found.shared:
                after = sentence.tags[at + 1] if at + 1 < len(sentence) else "."
                weak = sentence.tags[at] == "E" and after in "I,." and bool(clauses or found.first > floor)
                clauses.append(_Clause(made, found, _embedded(sentence, found), weak))
            at = verb + 1
        else:
            at += 1
    if not clauses:
        return None
    clauses = [clause for clause in clauses if not clause.weak] or clauses
    nearest = clauses[-1]
    if (
        cue is not None
        and cue.frames.kind == "pledge"
        and not nearest.subject.relative
        and sentence.tags[end - 1] != ","
    ):
        return nearest
    if any_clause:
        return nearest
    free = [clause for clause in clauses if not clause.embedded]
    return free[-1] if free else nearest


def _embedded(sentence: Sentence, found: Subject) -> bool:
    """Whether a subject opens a subordinate clause or the content of a cue without "that"."""
    if found.relative:
        return True
    before = found.first - 1
    if before < 0:
        return False
    if sentence.tags[before] in "SW" or sentence.lows[before] in ("as", "than", "after", "before", "since", "until"):
        return True
    return sentence.tags[before] in "VEFGnXP"


def caused(sentence: Sentence, verbs: Group) -> Subject | None:
    """The subject of an infinitive after a verb of causing: "prompting Beijing to accuse"."""
    last = verbs.first - 1
    first = phrase_left(sentence, last) if last > 0 else None
    if first is None or first == 0 or sentence.tags[first - 1] not in "VEFG":
        return None
    form = lexicon().forms.get(sentence.lows[first - 1])
    return Subject(first, last) if form is not None and form.lemma in holders().causing else None
