"""Conflicts of figures that stand outside the ledger."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from rashomon.comparing.conflicts.common import ROUNDING, ratio
from rashomon.comparing.hearing import Hearing
from rashomon.comparing.inside import inside, sentence_at
from rashomon.comparing.words import content_stems, overlap
from rashomon.model import (
    Conflict,
    ConflictKind,
    ConflictSide,
    Evidence,
    Pledge,
    Quantity,
    Reading,
    ReportedOmission,
    Span,
)


def stated_figures(
    hearing: Hearing, pledges: tuple[Pledge, ...], omissions: tuple[ReportedOmission, ...]
) -> Iterable[Conflict]:
    """Figures of one unit for what is named with the same words, in sentences that speak of the same thing."""
    by_unit: dict[str, list[_Entry]] = {}
    for reading in hearing.readings:
        for entry in _entries(reading) if _on_event(hearing, reading) else ():
            by_unit.setdefault(entry.quantity.unit, []).append(entry)
    for a, b in (pair for entries in by_unit.values() for pair in combinations(entries, 2)):
        (ra, qa, sa), (rb, qb, sb) = (a.reading, a.quantity, a.sentence), (b.reading, b.quantity, b.sentence)
        if (qa.low == qb.low and qa.high == qb.high) or (sa == sb and ra is rb):
            continue
        if a.topics.isdisjoint(b.topics) or overlap(a.counted, b.counted) < 0.6:
            continue
        alike = overlap(_context(ra, sa), _context(rb, sb))
        rounding = ratio(qa, qb) <= ROUNDING
        if alike < (0.25 if rounding else 0.45) or _different_times(ra, sa, rb, sb):
            continue
        yield _figure_conflict(hearing, (ra, qa), (rb, qb), rounding)


def _on_event(hearing: Hearing, reading: Reading) -> bool:
    return hearing.main is None or reading.document.id in hearing.main.documents


@dataclass(frozen=True, slots=True)
class _Entry:
    """A figure with its sentence, the topics there, and the words for what is counted."""

    reading: Reading
    quantity: Quantity
    sentence: Span
    topics: frozenset[str]
    counted: frozenset[str]


def _entries(reading: Reading) -> Iterable[_Entry]:
    """The figures that can be set against others: with a unit, a topic and a name for what is counted."""
    for quantity in reading.quantities:
        if quantity.low is None or quantity.previous is not None or quantity.unit in ("-", "percentage"):
            continue
        sentence = sentence_at(reading.sentences, quantity.span.start)
        if sentence and sentence.covers(quantity.span):
            counted = content_stems(reading.document.text, quantity.concept_span) | content_stems(quantity.concept)
            topics = _span_topics(reading, sentence)
            if counted and topics:
                yield _Entry(reading, quantity, sentence, topics, counted)


def _span_topics(reading: Reading, sentence: Span) -> frozenset[str]:
    return frozenset(m.topic for m in inside(reading.topics, sentence))


def _context(reading: Reading, sentence: Span) -> frozenset[str]:
    return content_stems(reading.document.text, sentence)


def _different_times(ra: Reading, sa: Span, rb: Reading, sb: Span) -> bool:
    a = {t.value for t in inside(ra.times, sa) if t.begin}
    b = {t.value for t in inside(rb.times, sb) if t.begin}
    return bool(a and b and a.isdisjoint(b))


def _figure_conflict(
    hearing: Hearing, a: tuple[Reading, Quantity], b: tuple[Reading, Quantity], rounding: bool
) -> Conflict:
    sides = []
    for reading, quantity in (a, b):
        evidence = Evidence(reading.document.id, quantity.span)
        sides.append(ConflictSide(evidence, quantity.span.of(reading.document.text)))
    topics = [m.topic for m in a[0].topics if any(s.covers(a[1].span) and s.covers(m.span) for s in a[0].sentences)]
    what = a[1].concept or "the same thing"
    tail = "one may be the other rounded." if rounding else "they cannot both be right for the same period."
    same = " of the same document" if a[0] is b[0] else ""
    return Conflict(
        kind=ConflictKind.ROUNDING if rounding else ConflictKind.FIGURE,
        topic=topics[0] if topics else None,
        a=sides[0],
        b=sides[1],
        explanation=f"Two passages{same} give “{sides[0].value}” and “{sides[1].value}” for {what}; {tail}",
        severity=0.1 if rounding else 0.6,
        signals=("same unit", "same words for what is counted", "similar sentences"),
    )
