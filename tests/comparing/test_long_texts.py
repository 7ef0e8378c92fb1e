"""What keeps long texts and many documents linear finds the same as looking at everything would."""

from __future__ import annotations

import random
from datetime import date
from pathlib import Path

import pytest

import rashomon
from rashomon.comparing import conflicts
from rashomon.comparing.conflicts.contraries import YES
from rashomon.comparing.pledges import joining
from rashomon.comparing.scenes import is_spoken_of, scene_of
from rashomon.model import Conflict, ConflictKind, ConflictSide, Evidence, Mode, Span
from rashomon.settings import Settings

RULES = Settings(reader="rules")
EXAMPLE = Path(__file__).parents[2] / "examples" / "energy-truce-call"


def test_a_promise_that_is_repeated_is_weighed_once_for_each_repetition(monkeypatch: pytest.MonkeyPatch) -> None:
    weighed = 0
    alike = joining.alike

    def counted(a: joining.Draft, b: joining.Draft) -> float:
        nonlocal weighed
        weighed += 1
        return alike(a, b)

    monkeypatch.setattr(joining, "alike", counted)
    call = "President Donald Trump and President Xi Jinping spoke by phone on Wednesday.\n\n"
    text = call + "\n\n".join(["Trump said that the United States will buy 20 million tons of soybeans."] * 60)
    document = rashomon.Document.from_text(text, title="Call", published=date(2026, 2, 4))
    comparison = rashomon.compare([rashomon.read(document, RULES)])
    assert len(comparison.pledges) == 1
    assert weighed < 4 * 60


def test_what_is_spoken_of_is_what_some_reported_content_covers() -> None:
    reading = rashomon.read(rashomon.load(EXAMPLE / "kyiv-statement-2025-03-18.txt"), RULES)
    scene = scene_of(reading, (), None)
    told = (Mode.NARRATION, Mode.OWN)
    parts = [part for s in reading.statements if s.mode not in told for part in s.content]
    assert parts
    spans = [mention.span for mention in reading.mentions] + [Span(p.start, p.end + 1) for p in parts] + parts
    seen = {is_spoken_of(scene, span) for span in spans}
    assert seen == {True, False}
    assert all(is_spoken_of(scene, span) == any(part.covers(span) for part in parts) for span in spans)


def test_conflicts_that_lie_in_graver_ones_are_left_out_as_if_each_was_held_against_each() -> None:
    draw = random.Random(7)

    def side(document: str) -> ConflictSide:
        start = draw.randrange(2_000)
        evidence = Evidence(document, Span(start, start + draw.randrange(1, 400)))
        return ConflictSide(evidence, draw.choice((YES, "no", "denied")), None)

    def conflict() -> Conflict:
        one, other = draw.sample(("a", "b", "c"), 2)
        kind = draw.choice((ConflictKind.POLARITY, ConflictKind.DATE, ConflictKind.FIGURE))
        return Conflict(kind, None, side(one), side(other), "", draw.choice((0.5, 0.7, 0.9)), ())

    def within(conflict: Conflict, graver: Conflict) -> bool:
        ends, theirs = (conflict.a.evidence, conflict.b.evidence), (graver.a.evidence, graver.b.evidence)
        near = [
            [p.document == q.document and p.span.overlaps(q.span) for p, q in zip(pair, theirs, strict=True)]
            for pair in (ends, ends[::-1])
        ]
        if conflict.a.value == YES:
            return graver.a.value != YES and any(map(any, near))
        return any(map(all, near))

    found = sorted((conflict() for _ in range(300)), key=lambda c: -c.severity)
    kept: list[Conflict] = []
    for one in found:
        graver = [c for c in kept if c.kind == one.kind and _documents(c) == _documents(one)]
        if one.kind is ConflictKind.FIGURE or not any(within(one, c) for c in graver):
            kept.append(one)
    told = conflicts._told_once(found)
    assert len(kept) < 250
    assert {id(c) for c in told} == {id(c) for c in kept}


def _documents(conflict: Conflict) -> set[str]:
    return {conflict.a.evidence.document, conflict.b.evidence.document}
