"""Joins what the model found with what the rules found in one document.

The model is better at where a statement begins and ends; the rules know what the corpus it learned from does not
hold: quotations whose marks were lost, claims inside claims, the channel by which a statement came, the claimant.
So the model's attributions come first, take channel and claimant from the rules' matching ones, and the rules add
what stands where the model found nothing, or inside what it found.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from rashomon.model import Span
from rashomon.reading.attribution import Attribution
from rashomon.reading.rules.kinds import cue_kind

_SAME = 0.5  # part of the union of two contents from which on two attributions are one
_ADDED = 0.65  # least confidence of a rule's attribution where the model found nothing
# Least confidence of one inside a content that the model has, by the kind of its cue. A claim inside a claim
# ("Trump said Xi had pledged") is what the comparison lives on, though the corpus seldom marks it.
_NESTED = {"pledge": 0.6, "demand": 0.6, "speech": 0.75}
_NEVER = 2.0
_REACH = 4_000  # characters; no attribution is wider


def combine(model: Sequence[Attribution], rules: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """The attributions of both, in text order, each once, with parents by what stands inside what."""
    matches = _matches(model, rules)
    taken = set(matches.values())
    joined = [
        (_enriched(attribution, rules[matches[n]]) if n in matches else attribution, matches.get(n))
        for n, attribution in enumerate(model)
    ]
    spans = _Spans([part for attribution in model for part in attribution.content])
    for number, attribution in enumerate(rules):
        if number in taken:
            continue
        inside = spans.covers(attribution.cue or attribution.content[0])
        overlapping = any(spans.overlaps(part) for part in attribution.content)
        least = _NESTED.get(cue_kind(attribution.rule.partition("|")[0]), _NEVER) if inside else _ADDED
        if attribution.confidence >= least and (inside or not overlapping):
            joined.append((attribution, number))
    joined.sort(key=lambda pair: (_start(pair[0]), -_width(pair[0])))
    return _linked(joined, rules)


def _enriched(attribution: Attribution, rule: Attribution) -> Attribution:
    """The model's attribution with what only the rules tell."""
    return replace(
        attribution,
        channel=rule.channel,
        claimant=rule.claimant,
        holder=_holder(attribution, rule),
        quoted=attribution.quoted or rule.quoted,
        rule=f"{attribution.rule}+{rule.rule}",
        confidence=round(1 - (1 - attribution.confidence) * (1 - 0.5 * rule.confidence), 4),
    )


def _holder(attribution: Attribution, rule: Attribution) -> Span | None:
    """The rules' holder where the model has none, or only the end of it ("…, who")."""
    if attribution.holder is None:
        return rule.holder
    shorter = rule.holder is not None and rule.holder.end == attribution.holder.end and len(attribution.holder) <= 5
    return rule.holder if shorter else attribution.holder


def _matches(model: Sequence[Attribution], rules: Sequence[Attribution]) -> dict[int, int]:
    """For each of the model's attributions the rules' one that is the same, best first, each used once."""
    starts = [min(part.start for part in rule.content) for rule in rules]
    order = sorted(range(len(rules)), key=lambda n: starts[n])
    sorted_starts = [starts[n] for n in order]
    candidates = []
    for i, attribution in enumerate(model):
        first = min(part.start for part in attribution.content)
        last = max(part.end for part in attribution.content)
        for place in range(bisect_left(sorted_starts, first - _REACH), bisect_right(sorted_starts, last)):
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
    """Shared part of the union of two contents, by characters; at least 0.6 where the cues overlap too."""
    common = sum(max(0, min(x.end, y.end) - max(x.start, y.start)) for x in a.content for y in b.content)
    union = sum(map(len, a.content)) + sum(map(len, b.content)) - common
    likeness = common / union if union else 0.0
    if a.cue and b.cue and a.cue.overlaps(b.cue) and common:
        return max(likeness, 0.6)
    return likeness


class _Spans:
    """Spans that may overlap, asked whether one of them covers or touches another."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._spans = sorted(spans)
        self._starts = [span.start for span in self._spans]

    def _near(self, span: Span) -> Sequence[Span]:
        return self._spans[bisect_left(self._starts, span.start - _REACH) : bisect_left(self._starts, span.end)]

    def covers(self, span: Span) -> bool:
        return any(other.covers(span) for other in self._near(span))

    def overlaps(self, span: Span) -> bool:
        return any(other.overlaps(span) for other in self._near(span))


def _start(attribution: Attribution) -> int:
    return min(span.start for span in _all(attribution))


def _width(attribution: Attribution) -> int:
    return max(span.end for span in _all(attribution)) - _start(attribution)


def _all(attribution: Attribution) -> list[Span]:
    return [*attribution.content, *(s for s in (attribution.holder, attribution.cue) if s)]


def _linked(joined: Sequence[tuple[Attribution, int | None]], rules: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Parents by containment, and the rules' continuations under their new numbers."""
    place = {rule: n for n, (_, rule) in enumerate(joined) if rule is not None}
    result = []
    for number, (attribution, rule) in enumerate(joined):
        continues = rules[rule].continues if rule is not None else None
        result.append(
            replace(
                attribution,
                parent=_around(number, joined),
                continues=place.get(continues) if continues is not None else None,
            )
        )
    return tuple(result)


def _around(number: int, joined: Sequence[tuple[Attribution, int | None]]) -> int | None:
    """The narrowest attribution in whose content this one stands with cue and content."""
    own = joined[number][0]
    inner = [*own.content, *([own.cue] if own.cue else [])]
    best: tuple[int, int] | None = None
    for other in range(max(0, number - 12), min(len(joined), number + 4)):
        if other == number:
            continue
        content = joined[other][0].content
        if all(any(part.covers(span) for part in content) for span in inner):
            width = sum(map(len, content))
            if width > sum(map(len, own.content)) and (best is None or width < best[0]):
                best = (width, other)
    return best[1] if best else None
