"""What keeps long texts and many documents linear finds the same as looking at everything would."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import rashomon
from rashomon.comparing.pledges import joining
from rashomon.comparing.scenes import is_spoken_of, scene_of
from rashomon.model import Mode, Span
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
