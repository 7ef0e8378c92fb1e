"""Conflicts of figures that stand outside the ledger: two passages give different numbers for one thing.

Figures are first put in buckets by unit and by the words for what they count, so that a comparison of hundreds of
documents looks only at pairs that can speak of the same thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from rashomon.comparing.conflicts.common import account, accounts, may_round
from rashomon.comparing.hearing import Hearing, once
from rashomon.comparing.inside import Contents, inside, sentence_at
from rashomon.comparing.phrasing import opened
from rashomon.comparing.words import content_stems, jaccard, overlap
from rashomon.model import (
    Conflict,
    ConflictKind,
    ConflictSide,
    Evidence,
    Mode,
    PlacedStatement,
    Pledge,
    Quantity,
    Reading,
    ReportedOmission,
    Span,
)

_NAMED = 0.6  # share of the words for what is counted that two figures of one thing have in common
_TOLD_APART = 0.75  # the same where each has words of its own ("salmon exports", "coffee exports")
_VERY_ALIKE = 0.6  # share of the words of their sentences
_PAST = 1.1  # how far past a bound the other figure may lie
_CROWD = 60  # figures of one bucket that are compared; more than that share a word that tells nothing
_AHEAD = re.compile(
    r"\b(?:expect(?:s|ed)? [\w ]{2,30} to|will|would|shall|is to|are to|to be|plans?|"
    r"(?:ready|prepared|willing) to|from \w+ (?:percent|%))\b|’ll|'ll",
    re.I,
)
_OF_WHAT = re.compile(r"\s+(?:in|of|on|with|for)\s+(?:the\s+|its\s+|their\s+)?([A-Za-z][\w-]*(?:\s+[a-z][\w-]*)?)")
_CHANGES = re.compile(
    r"\b(?:(?<!said )later|then|initially|at first|first|meanwhile|another|further|additional|more|each|remaining|"
    r"the rest|of (?:that|which|this)|in total|altogether|respectively)\b",
    re.I,
)
_NOT_COUNTED = frozenset({"second", "minute", "hour", "day", "week", "month", "quarter", "year"})


@dataclass(frozen=True, slots=True)
class _Entry:
    """One figure with what is needed to tell whether another speaks of the same thing."""

    reading: Reading
    quantity: Quantity
    sentence: Span
    concept: frozenset[str]
    context: frozenset[str]
    topics: frozenset[str]
    sides: frozenset[str]
    times: frozenset[str]
    ahead: bool
    of_what: frozenset[str]

    @property
    def document(self) -> str:
        return self.reading.document.id


_MOST = 3  # conflicts of the same two amounts: texts that repeat them add nothing


def stated_figures(
    hearing: Hearing, pledges: tuple[Pledge, ...], omissions: tuple[ReportedOmission, ...]
) -> Iterable[Conflict]:
    """Figures of one unit for what is named with the same words, in sentences that speak of the same thing."""
    promised = {(v.figure.document, v.figure.quantity.span) for p in pledges for v in p.versions if v.figure}
    buckets: dict[tuple[str, str], list[_Entry]] = {}
    for reading in hearing.readings:
        if hearing.main is None or reading.document.id in hearing.main.documents:
            for entry in _entries(hearing, reading):
                for stem in sorted(entry.concept):  # a set's own order changes from run to run
                    buckets.setdefault((entry.quantity.unit.partition(" per ")[0], stem), []).append(entry)
    told = _amounts(buckets)
    seen: set[frozenset[tuple[str, Span]]] = set()
    counted: dict[frozenset[tuple[str, float | None, float | None]], int] = {}
    for entries in buckets.values():
        for a, b in combinations(entries[:_CROWD], 2):
            places = [(e.document, e.quantity.span) for e in (a, b)]
            key = frozenset(places)
            if key in seen:
                continue
            seen.add(key)
            if a.document != b.document and (_amount(b) in told[a.document] or _amount(a) in told[b.document]):
                continue  # each text has the other's figure too: two things, told in both
            if all(place in promised for place in places):
                continue  # the ledger compares those
            if any(place in promised for place in places) and not (a.ahead and b.ahead):
                continue  # a promise and a fact
            signals = _same_thing(a, b)
            values = frozenset({_amount(a), _amount(b)})
            if signals and counted.get(values, 0) < _MOST:
                counted[values] = counted.get(values, 0) + 1
                yield _conflict(a, b, hearing, signals)


def _amount(entry: _Entry) -> tuple[str, float | None, float | None]:
    return entry.quantity.unit.partition(" per ")[0], entry.quantity.low, entry.quantity.high


def _amounts(buckets: dict[tuple[str, str], list[_Entry]]) -> dict[str, set[tuple[str, float | None, float | None]]]:
    """The amounts that each document gives, with their units."""
    found: dict[str, set[tuple[str, float | None, float | None]]] = {}
    for entry in (e for entries in buckets.values() for e in entries):
        found.setdefault(entry.document, set()).add(_amount(entry))
    return found


def _entries(hearing: Hearing, reading: Reading) -> Iterable[_Entry]:
    text = reading.document.text
    scenes: dict[Span, _Scene] = {}
    for quantity in reading.quantities:
        sentence = sentence_at(reading.sentences, quantity.span.start)
        if quantity.low is None or quantity.unit in _NOT_COUNTED or sentence is None:
            continue
        counted = content_stems(text, quantity.concept_span) if quantity.concept_span else frozenset()
        unit = content_stems(quantity.unit) if quantity.unit not in ("-", "percentage") else frozenset()
        concept = counted | content_stems(quantity.concept) | unit
        named = inside(reading.mentions, sentence)
        bare = concept - frozenset(s for m in named for s in content_stems(text, m.span))
        concept = (bare - unit and bare) or concept  # whose it is does not tell what it is
        if not concept or quantity.unit == "-":
            continue
        if sentence not in scenes:  # once a sentence: broken text has thousands of figures in one
            scenes[sentence] = _scene(hearing, reading, sentence)
        stems, topics, sides, times, ahead = scenes[sentence]
        context = stems - content_stems(text, quantity.span)
        yield _Entry(
            reading, quantity, sentence, concept, context, topics, sides, times, ahead, _complement(text, quantity)
        )


def _complement(text: str, quantity: Quantity) -> frozenset[str]:
    """What stands with what is counted: "scallops" of "the trade in scallops was worth $600 million"."""
    found = _OF_WHAT.match(text, quantity.concept_span.end) if quantity.concept_span else None
    return content_stems(found[1]) if found else frozenset()


_Scene = tuple[frozenset[str], frozenset[str], frozenset[str], frozenset[str], bool]


def _scene(hearing: Hearing, reading: Reading, sentence: Span) -> _Scene:
    """What a sentence says around its figures: its stems, topics, sides and times, and whether it looks ahead."""
    text, document = reading.document.text, reading.document.id
    speaking = [s.holder.span for s in reading.statements if s.holder.span and s.sentence.overlaps(sentence)]
    named = [m for m in inside(reading.mentions, sentence) if not any(h.overlaps(m.span) for h in speaking)]
    sides = {hearing.actor_side(document, reading.actor(m.actor)) or "" for m in named}
    return (
        content_stems(text, sentence),
        frozenset(m.topic for m in inside(reading.topics, sentence)),
        frozenset(s for s in sides if len(s) == 2),
        frozenset(t.value for t in inside(reading.times, sentence) if t.begin),
        bool(_AHEAD.search(text, sentence.start, sentence.end)),
    )


def _same_thing(a: _Entry, b: _Entry) -> tuple[str, ...]:
    """The signals by which two figures are of one thing; none where they are not, or where they agree."""
    if _agree(a.quantity, b.quantity) or (a.reading is b.reading and a.sentence == b.sentence):
        return ()
    if a.times and b.times and a.times.isdisjoint(b.times):
        return ()
    if a.of_what and b.of_what and a.of_what.isdisjoint(b.of_what):
        return ()  # "trade in scallops", "trade in cars"
    if a.ahead != b.ahead or (a.reading is b.reading and _succession(a, b)):
        return ()
    rounding = may_round(a.quantity, b.quantity)
    alike = overlap(a.context, b.context)
    if a.reading is b.reading and a.quantity.unit == "percentage" and alike < _VERY_ALIKE:
        return ()  # one text's share and growth of a thing are both right
    named = max(overlap(a.concept, b.concept), _NAMED if alike >= _VERY_ALIKE and _named_beside(a, b) else 0.0)
    signals = ["same unit"]
    score = 0.0
    if named >= _NAMED:
        signals.append("same words for what is counted")
        score += 0.35 + 0.15 * jaccard(a.concept, b.concept)
    if a.topics & b.topics:
        signals.append("same topic")
        score += 0.15
    if alike >= 0.45:
        signals.append("similar sentences")
    score += 0.5 * alike
    if a.sides and b.sides:
        score += 0.1 if a.sides & b.sides else -0.3
    if a.times & b.times:
        signals.append("same time")
        score += 0.1
    needed = 0.6 if rounding else 0.74
    apart = a.concept - b.concept and b.concept - a.concept and not _named_beside(a, b)
    if named < (_TOLD_APART if apart else 0.5) or score < needed:
        return ()
    return tuple(signals)


def _named_beside(a: _Entry, b: _Entry) -> bool:
    """Whether what one figure counts is named in the other's sentence ("a stock of 400 kilograms of uranium")."""
    return any(
        counted and counted <= other.context
        for one, other in ((a, b), (b, a))
        if (counted := one.concept - other.concept)
    )


def _agree(a: Quantity, b: Quantity) -> bool:
    if (a.low, a.high) == (b.low, b.high):
        return True
    assert a.low is not None and b.low is not None and a.high is not None and b.high is not None
    if _bounded(a, b) or _bounded(b, a):
        return True
    if any(x.previous is not None and abs(x.previous - (x.low or 0)) == y.low for x, y in ((a, b), (b, a))):
        return True  # "from 57 to 47 percent", "by 10 points"
    return a.previous == b.low or b.previous == a.low or (a.low <= b.low <= a.high) or (b.low <= a.low <= b.high)


def _bounded(bound: Quantity, other: Quantity) -> bool:
    """Whether the other lies just past a bound: "more than 244" and "245" can both be right."""
    assert bound.low is not None and other.low is not None
    if not bound.low or not 1 / _PAST <= other.low / bound.low <= _PAST:
        return False
    return (bound.change == ">" and other.low > bound.low) or (bound.change == "<" and other.low < bound.low)


def _succession(a: _Entry, b: _Entry) -> bool:
    """Whether one text tells of two things after or beside each other, and not of one thing twice."""
    return any(_CHANGES.search(e.sentence.of(e.reading.document.text)) for e in (a, b))


def _conflict(a: _Entry, b: _Entry, hearing: Hearing, signals: tuple[str, ...]) -> Conflict:
    sides = []
    for entry in (a, b):
        evidence = Evidence(entry.document, entry.quantity.span)
        sides.append(ConflictSide(evidence, " ".join(hearing.words(evidence).split()), _voice(hearing, entry)))
    rounding = may_round(a.quantity, b.quantity)
    topic = next(iter(sorted(a.topics & b.topics) or sorted(a.topics)), None)
    what = (a.quantity.concept or b.quantity.concept).partition(",")[0]
    told = f" for the {what}" if what else ""
    values = [f"“{side.value}”" for side in sides]
    if a.reading is b.reading:
        words = f"{account(hearing, a.document)} gives both {values[0]} and {values[1]}{told}"
    else:
        one, other = accounts(hearing, a.document, b.document)
        words = f"{one} has {values[0]}{told}, {other} {values[1]}"
    tail = "; one may be the other rounded." if rounding else "."
    return Conflict(
        kind=ConflictKind.ROUNDING if rounding else ConflictKind.FIGURE,
        topic=topic,
        a=sides[0],
        b=sides[1],
        explanation=opened(words) + tail,
        severity=0.1 if rounding else 0.6,
        signals=signals,
    )


@once
def _spoken(hearing: Hearing) -> dict[str, Contents]:
    """What is said in each document, the outlets' own narration left out."""
    by_document: dict[str, list[PlacedStatement]] = {}
    for placed in hearing.statements:
        if placed.statement.mode is not Mode.NARRATION:
            by_document.setdefault(placed.document, []).append(placed)
    return {document: Contents(placed) for document, placed in by_document.items()}


def _voice(hearing: Hearing, entry: _Entry) -> str | None:
    """The voice that gives the figure, where somebody is said to."""
    contents = _spoken(hearing).get(entry.document)
    around = contents.around(entry.quantity.span) if contents else []
    inner = min(around, key=lambda s: sum(len(p) for p in s.statement.content), default=None)
    return inner.voices[0] if inner and inner.voices else None
