"""Attributions with a verb for their cue: "X said that", "…, said X", "X, adding that", "X agreed to"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.model import BlockKind, Span
from rashomon.reading.rules import extents
from rashomon.reading.rules.complements import Complement, complement, is_clause
from rashomon.reading.rules.cues import Cue, cues, phrasal
from rashomon.reading.rules.holders import can_hold, head, holders, is_evidence
from rashomon.reading.rules.lexicon import lexicon, parse_frames
from rashomon.reading.rules.page import Draft, Page, Sentence
from rashomon.reading.rules.phrases import (
    Group,
    Subject,
    adjuncts_left,
    finite,
    group,
    long_phrase_right,
    phrase_left,
    phrase_right,
    subject,
)

_HYPOTHETICAL = frozenset(("if", "whether", "unless", "should"))
_ONLY_SPEECH = frozenset(("speech", "demand", "show"))
_SPOKEN = frozenset(("speech", "demand", "judge"))
_FUTURE = frozenset("will would could can may might shall should must 'll 'd won't wouldn't couldn't cannot".split())
_KEEPS_MODAL = frozenset(
    "consider support oppose welcome reject accept agree refuse allow like prefer want seek continue favor favour endorse back"
    " veto".split()
)
_IMPERSONAL_TOO = frozenset(("speech", "pledge", "demand", "judge", "stance"))
_INFERRED = frozenset("suggest indicate signal imply reveal".split())
# Verbs of continuing that keep an act an act, and those that turn it round.
_REAL = frozenset("continue go begin start proceed move rush hasten return rise come take use try seek".split())
_TURNED = frozenset(("refuse", "decline", "fail"))
_OPENS_PARTICIPLE = frozenset(("by", "while", "after", "before", "in", "when", "without"))
_FRONTING = frozenset(
    "while although though when as if because once since after before until unless whereas that".split()
)
_PLAIN_THAT = parse_frames("that", "that")
_FRONTED = frozenset(("quote", "clause"))
_PEOPLE_FIRST = frozenset("DnXPAW#Rt")


@dataclass(slots=True)
class _Clause:
    """A finite verb group that was passed, with its subject and whether it lies inside another clause."""

    verbs: Group
    subject: Subject
    embedded: bool
    weak: bool = False


def verbal(page: Page, sentence: Sentence) -> list[Draft]:
    """The attributions of one sentence that have a verb for their cue."""
    found: list[Draft] = []
    for cue in cues(sentence):
        draft = _read(page, sentence, cue, found)
        if draft is not None:
            found.append(draft)
    return found


def _read(page: Page, sentence: Sentence, cue: Cue, earlier: list[Draft]) -> Draft | None:
    verbs = cue.group
    if not _asserted(sentence, cue):
        return None
    if verbs.passive:
        return _passive(page, sentence, cue)
    aside = _as_said(page, sentence, cue)
    if aside is not None:
        return aside
    inverted = _inverted(page, sentence, cue)
    if inverted is not None:
        return inverted
    if verbs.infinitive:
        holder, shared = _caused(sentence, verbs), False
    else:
        holder, shared = _holder(page, sentence, cue, earlier)
    if False:
        holder, shared = _holder(page, sentence, cue, earlier)
    if holder is None:
        return None
    if _same_speaker(sentence, cue, holder) or not _holds(sentence, cue, holder):
        return None
    after = complement(sentence, cue.last, cue.frames)
    if after is not None and not _fits(sentence, cue, after):
        after = None
    if after is None:
        after = _of_relative(sentence, cue, holder)
    if after is None or after.frame == "np":
        draft = _about_relative(page, sentence, cue, holder)
        if draft is not None:
            return draft
    behind = _behind(page, sentence, cue, after) if holder is not None else None
    if behind is not None and after is not None and after.frame not in ("quote", "colon"):
        after = None
    if after is None and behind is None:
        return None
    return _draft(page, sentence, cue, holder, after, behind, shared)


def _of_relative(sentence: Sentence, cue: Cue, holder: Subject) -> Complement | None:
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


def _about_relative(page: Page, sentence: Sentence, cue: Cue, holder: Subject) -> Draft | None:
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
    last = _relative_end(sentence, first, last, level, "o:pred")
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


def _caused(sentence: Sentence, verbs: Group) -> Subject | None:
    """The subject of an infinitive after a verb of causing: "prompting Beijing to accuse"."""
    last = verbs.first - 1
    first = phrase_left(sentence, last) if last > 0 else None
    if first is None or first == 0 or sentence.tags[first - 1] not in "VEFG":
        return None
    form = lexicon().forms.get(sentence.lows[first - 1])
    return Subject(first, last) if form is not None and form.lemma in holders().causing else None


def _same_speaker(sentence: Sentence, cue: Cue, holder: Subject) -> bool:
    """Whether the cue stands in a quotation and its holder is the one who is quoted, or nobody in particular."""
    if sentence.quote[cue.group.verb] is None and sentence.kind is not BlockKind.QUOTE:
        return False
    if cue.frames.kind in ("mind", "stance", "judge", "show"):
        return True
    return sentence.lows[holder.first] in ("i", "we", "you") and holder.first == holder.last


def _holds(sentence: Sentence, cue: Cue, holder: Subject) -> bool:
    """Whether the subject can hold what the cue says: findings may be shown by things, nothing else may."""
    if cue.frames.kind == "show":
        return can_hold(sentence, holder) or is_evidence(sentence, holder)
    if cue.lemma in _INFERRED and sentence.lows[head(sentence, holder.first, holder.last)] in holders().documents:
        return False
    if sentence.lows[holder.first] == "it" and (
        cue.frames.kind not in _IMPERSONAL_TOO or cue.lemma in phrasal().adjectives
    ):
        return False
    return can_hold(sentence, holder)


def _asserted(sentence: Sentence, cue: Cue) -> bool:
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
    if sentence.tags[0] in "BHOMW" and sentence.lows[-1] == "?" and sentence.quote[verbs.verb] is None:
        return False
    return True


def _fits(sentence: Sentence, cue: Cue, after: Complement) -> bool:
    """Small checks that keep verbs of many senses honest."""
    tags, lows = sentence.tags, sentence.lows
    if (
        lows[cue.group.first - 2 : cue.group.first - 1] == ["as"]
        and cue.frames.kind == "speech"
        and tags[cue.group.first - 1] == "P"
    ):
        return False
    if cue.lemma in ("begin", "continue", "post", "write", "go on") and after.frame == "quote":
        return page_quote_long(sentence, after.first)
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


def page_quote_long(sentence: Sentence, at: int) -> bool:
    """Whether the quotation at a token holds at least three words."""
    number = sentence.quote[at]
    return sum(1 for other in sentence.quote if other == number) >= 5


def _holder(page: Page, sentence: Sentence, cue: Cue, earlier: list[Draft]) -> tuple[Subject | None, bool]:
    """The subject of the cue, and whether it is shared with an earlier verb."""
    verbs = cue.group
    floor = _floor(sentence, verbs.first)
    if verbs.participle:
        if cue.frames.kind in ("show", "mind"):
            return None, False
        found, shared = _participial(sentence, verbs, floor, earlier)
        return (None, False) if shared and cue.lemma in _INFERRED else (found, shared)
    found = subject(sentence, verbs, floor)
    if found is None:
        return None, False
    if found.shared:
        clause = _clause_before(sentence, found.first, floor, cue)
        return (clause.subject if clause else None), True
    if _hypothetical(sentence, found):
        return None, False
    return found, False


def _floor(sentence: Sentence, at: int) -> int:
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


def _behind(page: Page, sentence: Sentence, cue: Cue, after: Complement | None) -> tuple[Span, bool] | None:
    """Content before subject and cue: "…, X said"; not where the sentence only opens with an adverbial."""
    if not (cue.frames.plain & _FRONTED or "that" in cue.frames.after_addressee):
        return None
    if cue.group.participle:
        return None
    found = subject(sentence, cue.group, _floor(sentence, cue.group.first))
    if found is None or found.shared or found.relative or found.first == 0:
        return None
    mark = found.first - 1
    if sentence.tags[mark] not in ",q":
        if not (sentence.tags[mark] == "." and mark and sentence.tags[mark - 1] == "q"):
            return None
    span = extents.before(page, sentence, mark)
    if span is None:
        return None
    if after is not None and after.frame not in ("quote", "colon") and not span[1]:
        return None
    if span[1] or after is None:
        return span if (span[1] or _complete(sentence, span[0]) or _goes_on(sentence, cue)) else None
    return None


def _complete(sentence: Sentence, span: Span) -> bool:
    """Whether the words have a finite verb of a main clause."""
    tags, starts = sentence.tags, sentence.words.starts
    inside = [at for at in range(len(sentence)) if span.start <= starts[at] < span.end]
    relative = bool(inside) and tags[inside[0]] == "W"
    if inside and tags[inside[0]] == "S":
        inside = inside[next((k for k, at in enumerate(inside) if tags[at] == ","), len(inside)) :]
    for at in inside:
        if tags[at] == "W" or (tags[at] == "S" and at and tags[at - 1] in "nX"):
            relative = True
        elif tags[at] == ",":
            relative = False
        elif finite(sentence, at):
            if not relative:
                return True
            relative = tags[at] in "MHBO"
    return False


def _goes_on(sentence: Sentence, cue: Cue) -> bool:
    return cue.last + 1 < len(sentence) and sentence.tags[cue.last + 1] == ","


def _inverted(page: Page, sentence: Sentence, cue: Cue) -> Draft | None:
    """ "…," said X."""
    verbs = cue.group
    if not cue.frames.plain & _FRONTED or verbs.participle or verbs.passive or verbs.first == 0:
        return None
    if cue.frames.kind not in _SPOKEN:
        return None
    if sentence.tags[cue.last] not in "VEF" or cue.last - verbs.first > 1:
        return None
    mark = verbs.first - 1
    tags = sentence.tags
    if tags[mark] not in ",q" and not (tags[mark] == "." and mark and tags[mark - 1] == "q"):
        return None
    first = cue.last + 1
    if first >= len(sentence) or tags[first] not in "DnXPA" or sentence.quote[first] != sentence.quote[verbs.verb]:
        return None
    last = long_phrase_right(sentence, first, len(sentence))
    if last is None or (last + 1 < len(sentence) and finite(sentence, last + 1)):
        return None
    span = extents.before(page, sentence, mark)
    if span is None or not (span[1] or _complete(sentence, span[0])):
        return None
    if not span[1] and is_clause(sentence, first):
        return None
    holder = Subject(first, last, inverted=True)
    return _draft(page, sentence, cue, holder, None, span, False)


def _as_said(page: Page, sentence: Sentence, cue: Cue) -> Draft | None:
    """ "As X said, …" and "…, as X said": the clause beside it is the content."""
    verbs = cue.group
    if not cue.frames.plain & _FRONTED or verbs.participle or verbs.passive or cue.frames.kind != "speech":
        return None
    if sentence.quote[verbs.verb] is not None:
        return None
    floor = _floor(sentence, verbs.first)
    found = subject(sentence, verbs, floor)
    if found is None or found.shared or found.relative or found.first <= floor - 1 or found.first == 0:
        return None
    marker = found.first - 1
    if sentence.lows[marker] != "as" or not can_hold(sentence, found):
        return None
    level = sentence.quote[verbs.verb]
    if marker == floor:
        comma = next(
            (k for k in range(cue.last + 1, len(sentence)) if sentence.tags[k] == "," and sentence.quote[k] == level),
            None,
        )
        if (
            comma is None
            or comma - cue.last > 14
            or comma + 2 >= len(sentence)
            or complement(sentence, cue.last, _PLAIN_THAT)
        ):
            return None
        last = extents.content_end(sentence, comma + 1, "clause", level)
        content = extents.chars(page, sentence, comma + 1, last)
    elif sentence.tags[marker - 1] in ",q" and (cue.last + 1 >= len(sentence) or sentence.tags[cue.last + 1] in ".,tI"):
        span = extents.before(page, sentence, marker - 1)
        if span is None:
            return None
        content = span[0]
    else:
        return None
    return Draft(
        holder=sentence.words.span(found.first, found.last),
        cue=sentence.words.span(verbs.first, cue.last),
        content=[content],
        sentence=sentence.index,
        rule="as",
        lemma=cue.lemma,
    )


def _passive(page: Page, sentence: Sentence, cue: Cue) -> Draft | None:
    """ "…," X was quoted as saying; X was quoted as saying that."""
    at = cue.last + 1
    impersonal = cue.group.first - 1
    if impersonal >= 0 and sentence.lows[impersonal] == "it" and cue.lemma != "quote":
        after = complement(sentence, cue.last, _PLAIN_THAT)
        return _draft(page, sentence, cue, None, after, None, False) if after is not None else None
    if cue.lemma != "quote":
        return None
    if sentence.lows[at : at + 2] != ["as", "saying"] and sentence.lows[at : at + 2] != ["as", "telling"]:
        return None
    holder = subject(sentence, cue.group, _floor(sentence, cue.group.first))
    if holder is None or holder.shared:
        return None
    said = Cue(cue.group, at + 1, lexicon().frames["say"], "quote as saying")
    after = complement(sentence, said.last, said.frames)
    behind = _behind(page, sentence, said, after)
    if after is None and behind is None:
        return None
    return _draft(page, sentence, said, holder, after, behind, False)


def _draft(
    page: Page,
    sentence: Sentence,
    cue: Cue,
    holder: Subject | None,
    after: Complement | None,
    behind: tuple[Span, bool] | None,
    shared: bool,
) -> Draft | None:
    words = sentence.words
    level = sentence.quote[cue.group.verb]
    content: list[Span] = []
    cue_last = cue.last
    frame = "before"
    if behind is not None:
        content.append(behind[0])
        rest = _second_part(page, sentence, cue, holder, behind)
        if rest is not None:
            content.append(rest)
    elif after is not None:
        frame = after.frame
        last = extents.content_end(sentence, after.first, frame, level)
        if holder is not None and holder.relative:
            last = _relative_end(sentence, after.first, last, level, frame)
        if holder is not None and _in_fronted(sentence, holder):
            last = _to_comma(sentence, after.first, last, level)
        if cue.group.participle and cue.group.first - _floor(sentence, cue.group.first) <= 2:
            last = _to_comma(sentence, after.first, last, level)
        content.append(extents.chars(page, sentence, after.first, last))
        cue_last = max(cue.last, after.cue_last)
        if frame in ("quote", "colon") or frame.startswith("a:"):
            content = content
    if not content or cue.group.first > cue_last:
        return None
    span = words.span(holder.first, holder.last) if holder is not None else None
    return Draft(
        holder=span,
        cue=words.span(cue.group.first, cue_last),
        content=content,
        sentence=sentence.index,
        rule=f"{frame}{':shared' if shared else ''}{':relative' if holder and holder.relative else ''}",
        lemma=cue.lemma,
        negated=cue.group.negated,
    )


def _relative_end(sentence: Sentence, first: int, last: int, level: int | None, frame: str) -> int:
    """Content in a relative clause ends where the main clause goes on after a comma."""
    for at in range(first + 1, last):
        if sentence.tags[at] == "," and sentence.quote[at] == level:
            following = sentence.tags[at + 1]
            if following in "VFMBHER" or frame in ("np", "ing") or frame.startswith(("o:", "p:")):
                return at - 1
    return last


def _in_fronted(sentence: Sentence, holder: Subject) -> bool:
    """Whether the cue stands in a subordinate clause that opens the sentence: "While X wants …, Y …"."""
    before = holder.first - 1
    if before < 0 or sentence.quote[before] != sentence.quote[holder.first]:
        return False
    if sentence.lows[before] not in _FRONTING and sentence.tags[before] != "W":
        return False
    if before and sentence.tags[before - 1] == "S":
        return True
    return not any(finite(sentence, at) or sentence.tags[at] == "," for at in range(before))


def _to_comma(sentence: Sentence, first: int, last: int, level: int | None) -> int:
    """Content of a participle that opens the sentence ends where the main clause begins."""
    for at in range(first + 2, last):
        if sentence.tags[at] == "," and sentence.quote[at] == level and sentence.tags[at + 1] in "PDnXAR":
            follows = range(at + 2, min(at + 14, len(sentence)))
            if any(finite(sentence, k) for k in follows):
                return at - 1
    return last


def _second_part(
    page: Page, sentence: Sentence, cue: Cue, holder: Subject | None, behind: tuple[Span, bool]
) -> Span | None:
    """The rest of content that the cue stands in the middle of: "…", X said, "…"."""
    tags = sentence.tags
    at = max(cue.last, holder.last if holder is not None else 0) + 1
    level = sentence.quote[cue.group.verb]
    while at < len(sentence) and tags[at] not in ",q.:":
        at += 1
    if at >= len(sentence) or tags[at] not in ",q:":
        return None
    if tags[at] in ",:" and at + 1 < len(sentence):
        at += 1
    if tags[at] == "q" and sentence.quote[at] != level:
        last = extents.content_end(sentence, at, "quote", level)
        return extents.chars(page, sentence, at, last)
    span, quoted = behind
    after_holder = holder.last - cue.last if holder is not None and holder.inverted else 0
    if quoted or at - 1 != cue.last + 1 + after_holder:
        return None
    if _complete(sentence, span) and not (tags[at] == "C" and sentence.lows[at] in ("and", "but")):
        return None
    if tags[at] in "G":
        return None
    last = extents.content_end(sentence, at, "clause", level)
    return extents.chars(page, sentence, at, last)
