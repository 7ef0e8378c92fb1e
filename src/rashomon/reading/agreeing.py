"""Which attributions of the model and of the rules are one, and whose words of it are taken.

Measured on PolNeAR (held articles of the training part and the development part): where the model is sure it is right
about three times as often as the rules; where it is not, a rule of high precision ends contents better. A piece that
the model takes into a content from before where the rule has it begin is right in three cases of four where the model
is sure, and else mostly another statement's.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from rashomon.model import Span
from rashomon.reading.attribution import Attribution
from rashomon.reading.rules.holders import is_outlet
from rashomon.reading.rules.joining import mode

REACH = 4_000  # characters; no attribution is wider
_SAME = 0.5  # part of the union of two contents from which on two attributions are one
_SAME_CUE = 0.6  # what sharing a cue is worth, where the contents touch
_PRECISE = 0.9  # the precision of a rule from which on its extents are taken where the model is not sure
_SURE = 0.8  # the model's confidence from which on it is
_UNSURE = 0.6
_CLAUSES = frozenset(("to", "clause"))  # frames whose ends the rules find best
_WHEN_SAID = re.compile(r"\s+during\s", re.IGNORECASE)  # what follows tells when it was said
# what is said of somebody's words: "his comment that he “values the ties” may signal that ..."
_PREDICATE = re.compile(
    r"[”\"’]?\s+(?:may|might|will|would|could|can|should|must|is|are|was|were|has|have|had|does|did|do)\b"
)
_AND = re.compile(r",?\s+(?:and|or|but)\s+(\w+)\b")
# no phrase ends so: "the freedom of navigation and the"
_BROKEN_OFF = re.compile(
    r"\s(?:and|or|but|the|an?|of|to|for|with|from|in|on|at|by|its|their|his|her|our|that|which|who|as|than|is|are)$",
    re.IGNORECASE,
)
_OPENING = '“"«„「‘'
RELATIVE = frozenset(("who", "which", "that", "whom"))


def frame(rule: Attribution) -> str:
    """The frame by which a rule found an attribution: "that", "before", "np", "block", …"""
    name = rule.rule.partition("|")[2] or rule.rule
    return name.partition(":")[0]


def matches(model: Sequence[Attribution], rules: Sequence[Attribution]) -> dict[int, int]:
    """For each of the model's attributions the rules' one that is the same, best first, each used once."""
    starts = [min(part.start for part in rule.content) for rule in rules]
    order = sorted(range(len(rules)), key=lambda n: starts[n])
    sorted_starts = [starts[n] for n in order]
    candidates = []
    for i, attribution in enumerate(model):
        first = min(part.start for part in attribution.content)
        last = max(part.end for part in attribution.content)
        for place in range(bisect_left(sorted_starts, first - REACH), bisect_right(sorted_starts, last)):
            likeness = _likeness(attribution, rules[order[place]])
            if likeness >= _SAME:
                candidates.append((-likeness, i, order[place]))
    found: dict[int, int] = {}
    used: set[int] = set()
    for _, i, j in sorted(candidates):
        if i not in found and j not in used:
            found[i] = j
            used.add(j)
    return found


def _likeness(a: Attribution, b: Attribution) -> float:
    """Shared part of the union of two contents, by characters; of two cues that lie apart, none.

    A sentence of a speaker's turn is nothing but itself: what it tells of others stands inside it.
    """
    if frame(b) in ("label", "list", "signed"):
        return 0.0
    common = sum(max(0, min(x.end, y.end) - max(x.start, y.start)) for x in a.content for y in b.content)
    if not common:
        return 0.0
    union = sum(map(len, a.content)) + sum(map(len, b.content)) - common
    if a.cue is None or b.cue is None:
        return common / union
    return max(common / union, _SAME_CUE) if a.cue.overlaps(b.cue) else 0.0


def settled(text: str, attribution: Attribution, rule: Attribution) -> Attribution:
    """One attribution of the model's and the rule's: each gives what it knows better.

    The mean of the two confidences is how often such a pair was right when measured.
    """
    bounds = rule if rule_bounds(text, attribution, rule) else attribution
    content = bounds.content if bounds is rule else _over_paragraphs(text, attribution, rule)
    if frame(rule) == "according" and bounds is attribution and rule.content[0].overlaps(content[0]):
        # "According to the ministry, the minister briefed ...": the whole clause, with its subject
        end = content[0].end
        if rule.content[0].end < end and text[rule.content[0].end : end].lstrip().startswith(";"):
            end = rule.content[0].end  # "According to the readout, they met; the other text …": the next clause is free
        content = (Span(min(content[0].start, rule.content[0].start), end), *content[1:])
    holder = _holder(text, attribution, rule)
    quoted = rule.quoted if bounds is rule else attribution.quoted or rule.quoted
    return replace(
        attribution,
        holder=holder,
        content=content,
        quoted=quoted,
        mode=mode(text, list(bounds.content), quoted) if bounds is rule else attribution.mode,
        channel=rule.channel,
        claimant=rule.claimant,
        rule=f"{attribution.rule}+{rule.rule}",
        confidence=round((attribution.confidence + rule.confidence) / 2, 4),
    )


def _over_paragraphs(text: str, attribution: Attribution, rule: Attribution) -> tuple[Span, ...]:
    """The content with the paragraphs before and after in which a quotation runs that the rule has followed.

    Each opens with a quotation mark though none was closed before it: a convention of the press that needs no cue.
    """
    content = attribution.content
    start, end = min(part.start for part in content), max(part.end for part in content)
    if text[max(part.start for part in content)] not in _OPENING and not attribution.quoted:
        return content
    opening = [part for part in rule.content if text[part.start] in _OPENING or text[part.end - 1] == "”"]
    before = [part for part in opening if part.end <= start]
    after = [part for part in opening if part.start >= end]
    return (*before, *content, *after)


def rule_bounds(text: str, attribution: Attribution, rule: Attribution) -> bool:
    """Whether the rule's content is taken rather than the model's."""
    if attribution.content == rule.content:
        return False
    if rule.cue is None or attribution.cue is None:
        return False
    if frame(rule) == "block" and rule.content[0].start <= attribution.content[-1].start:
        return rule.content[-1].end > attribution.content[-1].end
    if len(rule.content) == 1:
        ours, theirs = sorted(attribution.content), rule.content[0]
        if len(ours) > 1 and ours[0].end <= theirs.start and abs(ours[-1].end - theirs.end) <= 2:
            return attribution.confidence < _UNSURE
        if ours[0].start == theirs.start and _WHEN_SAID.match(text, theirs.end, ours[-1].end):
            return True
        if frame(rule) == "noun" and ours[0].start == theirs.start and _PREDICATE.match(text, theirs.end, ours[-1].end):
            return True
        if _goes_on(text, attribution.cue, ours[-1], theirs):
            return True
        if theirs.end > ours[-1].end and theirs.start <= ours[-1].start and _BROKEN_OFF.search(ours[-1].of(text)):
            return True
    if rule.confidence >= _PRECISE:
        return attribution.confidence < _SURE
    return attribution.confidence < _UNSURE and frame(rule) in _CLAUSES


def _goes_on(text: str, cue: Span, ours: Span, theirs: Span) -> bool:
    """Whether the rule's content is longer by a second part in the form of the first: "agreed on … and on …"."""
    if ours.start != theirs.start:
        return False
    found = _AND.match(text, ours.end, theirs.end)
    return found is not None and found[1].lower() in (
        cue.of(text).split()[-1].lower(),
        ours.of(text).split()[0].lower(),
    )


def _holder(text: str, attribution: Attribution, rule: Attribution) -> Span | None:
    """The rule's holder where the model has none, or has the outlet by which it came, or only "…, who"."""
    ours, theirs = attribution.holder, rule.holder
    if ours is None or theirs is None:
        return ours or theirs
    if theirs.end == ours.end and ours.of(text).lower() in RELATIVE:
        return theirs
    if rule.channel is not None and is_outlet(ours.of(text)) and not ours.overlaps(theirs):
        return theirs
    return ours
