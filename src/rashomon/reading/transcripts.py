"""Speakers' turns beside the other attributions of a transcript: who a label names says all that stands in the turn.

The labels come from the rules (`rules.turns`). What the model makes of a label itself is left to them, and nothing that
is attributed in one turn reaches into the next. Where a sentence of a turn only tells what somebody said ("He told me
that …"), that attribution stands for it, and the speaker is its claimant.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from rashomon.model import Span
from rashomon.reading.agreeing import frame
from rashomon.reading.attribution import Attribution
from rashomon.reading.rules.turns import asks_for_press

_NEARLY_ALL = 0.7  # of a sentence's letters


def turns(rules: Sequence[Attribution]) -> list[Attribution]:
    """What the rules found by speakers' labels, in text order."""
    found = [rule for rule in rules if frame(rule) == "label" and rule.holder is not None]
    return sorted(found, key=lambda rule: rule.content[0].start)


def in_turns(text: str, found: Sequence[Attribution], labels: Sequence[Attribution]) -> list[Attribution]:
    """The model's attributions without those that a label makes, none reaching out of the turn it begins in."""
    if not labels:
        return list(found)
    begins = {label.holder.start: label.content[0].start for label in reversed(labels) if label.holder is not None}
    starts = sorted(begins)
    asked = {label.content[0] for label in labels if asks_for_press(label.rule)}
    questions = sorted(span for span in asked if span.of(text).rstrip('"”’) ').endswith("?"))
    kept = []
    for attribution in found:
        cue = attribution.cue
        if cue is None or _inside(questions, cue):
            continue  # what is asked is nobody's word
        at = bisect_right(starts, cue.start)
        begin = starts[at - 1] if at else 0
        if at and cue.start < begins[begin]:
            continue  # the label itself
        end = starts[at] if at < len(starts) else len(text)
        clipped = _clipped(text, attribution, begin, end)
        if clipped is not None:
            kept.append(clipped)
    return kept


def _inside(spans: Sequence[Span], cue: Span) -> bool:
    at = bisect_right(spans, cue.start, key=lambda span: span.start) - 1
    return at >= 0 and spans[at].covers(cue)


def _clipped(text: str, attribution: Attribution, begin: int, end: int) -> Attribution | None:
    content = []
    for part in attribution.content:
        first, last = max(part.start, begin), min(part.end, end)
        while last > first and text[last - 1].isspace():
            last -= 1
        if first < last:
            content.append(Span(first, last))
    if not content:
        return None
    holder = attribution.holder
    if holder is not None and not begin <= holder.start < end:
        holder = None
    if tuple(content) == attribution.content and holder == attribution.holder:
        return attribution
    quoted = tuple(span for span in attribution.quoted if begin <= span.start and span.end <= end)
    return replace(attribution, holder=holder, content=tuple(content), quoted=quoted)


def told(text: str, found: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """The attributions without the sentences of turns that others, nested in them, say in full.

    Those that were nested in such a sentence keep its speaker as their claimant.
    """
    inner: dict[int, list[Attribution]] = {}
    for attribution in found:
        if attribution.parent is not None and frame(found[attribution.parent]) == "label":
            inner.setdefault(attribution.parent, []).append(attribution)
    dropped = {
        number
        for number, others in inner.items()
        if not asks_for_press(found[number].rule) and _in_full(text, found[number], others)
    }
    if not dropped:
        return tuple(found)
    place: dict[int, int] = {}
    for number in range(len(found)):
        if number not in dropped:
            place[number] = len(place)
    heads = _heads(found, dropped)
    kept = []
    for number, attribution in enumerate(found):
        if number in dropped:
            continue
        parent, continues = attribution.parent, attribution.continues
        claimant = attribution.claimant
        if parent in dropped:
            claimant = claimant or found[parent].holder
            parent = None
        if continues in dropped:
            head = heads.get(continues)
            continues = head if head != number else None
        kept.append(
            replace(
                attribution,
                claimant=claimant,
                parent=place[parent] if parent is not None else None,
                continues=place.get(continues) if continues is not None else None,
            )
        )
    return tuple(kept)


def _in_full(text: str, sentence: Attribution, others: Sequence[Attribution]) -> bool:
    whole = sum(c.isalnum() for part in sentence.content for c in part.of(text))
    taken: set[int] = set()
    for other in others:
        for span in (*other.content, *(s for s in (other.holder, other.cue) if s is not None)):
            taken.update(i for i in range(span.start, span.end) if text[i].isalnum())
    covered = sum(1 for i in taken if any(part.start <= i < part.end for part in sentence.content))
    return covered >= _NEARLY_ALL * whole


def _heads(found: Sequence[Attribution], dropped: set[int]) -> dict[int, int]:
    """For a first sentence of a turn that is left out, the first one of the same turn that is kept."""
    heads: dict[int, int] = {}
    for number, attribution in enumerate(found):
        first = attribution.continues
        if first is not None and first in dropped and number not in dropped and frame(attribution) == "label":
            heads.setdefault(first, number)
    return heads
