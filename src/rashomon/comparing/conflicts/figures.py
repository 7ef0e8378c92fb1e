"""Conflicts of figures that stand outside the ledger."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from rashomon.comparing.conflicts.common import ROUNDING, ratio
from rashomon.comparing.hearing import Hearing
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
    entries = [e for r in hearing.readings for e in _entries(r) if _on_event(hearing, r)]
    for (ra, qa, sa), (rb, qb, sb) in combinations(entries, 2):
        if qa.unit != qb.unit or qa.unit in ("-", "percentage") or (qa.low == qb.low and qa.high == qb.high):
            continue
        if ra is rb and sa == sb:
            continue
        ca = content_stems(ra.document.text, qa.concept_span) | content_stems(qa.concept)
        cb = content_stems(rb.document.text, qb.concept_span) | content_stems(qb.concept)
        if not ca or not cb or overlap(ca, cb) < 0.6 or _span_topics(ra, sa).isdisjoint(_span_topics(rb, sb)):
            continue
        alike = overlap(_context(ra, sa), _context(rb, sb))
        rounding = ratio(qa, qb) <= ROUNDING
        if alike < (0.25 if rounding else 0.45) or _different_times(ra, sa, rb, sb):
            continue
        yield _figure_conflict(hearing, (ra, qa), (rb, qb), rounding)


def _on_event(hearing: Hearing, reading: Reading) -> bool:
    return hearing.main is None or reading.document.id in hearing.main.documents


def _entries(reading: Reading) -> Iterable[tuple[Reading, Quantity, Span]]:
    for quantity in reading.quantities:
        if quantity.low is None or quantity.previous is not None:
            continue
        sentence = next((s for s in reading.sentences if s.covers(quantity.span)), None)
        if sentence:
            yield reading, quantity, sentence


def _span_topics(reading: Reading, sentence: Span) -> set[str]:
    return {m.topic for m in reading.topics if sentence.covers(m.span)}


def _context(reading: Reading, sentence: Span) -> frozenset[str]:
    return content_stems(reading.document.text, sentence)


def _different_times(ra: Reading, sa: Span, rb: Reading, sb: Span) -> bool:
    a = {t.value for t in ra.times if sa.covers(t.span) and t.begin}
    b = {t.value for t in rb.times if sb.covers(t.span) and t.begin}
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
