"""One word's difference between two texts that make the same point."""

from __future__ import annotations

import pytest

from rashomon.comparing.nuances import nuance
from rashomon.comparing.words import stem
from rashomon.model import Span


@pytest.mark.parametrize(
    ("a", "b", "kind", "words", "wider"),
    [
        (
            "an energy and infrastructure ceasefire of 30 days",
            "to refrain from strikes on energy infrastructure for 30 days",
            "joined",
            ("energy and infrastructure", "energy infrastructure"),
            "a",
        ),
        (
            "the release of hostages in June",
            "the release of all hostages in June",
            "reach",
            ("hostages", "all hostages"),
            "b",
        ),
        (
            "an unconditional ceasefire along the border",
            "a ceasefire along the border",
            "reach",
            ("unconditional ceasefire", "ceasefire"),
            "a",
        ),
        (
            "to lift tariffs on steel and aluminium by May",
            "to lift tariffs on steel by May",
            "more",
            ("steel and aluminium", "steel"),
            "a",
        ),
    ],
)
def test_differences(a: str, b: str, kind: str, words: tuple[str, str], wider: str) -> None:
    found = nuance((a, [Span(0, len(a))]), (b, [Span(0, len(b))]))
    assert found is not None
    assert (found.kind, found.a.of(a), found.b.of(b), found.wider) == (kind, *words, wider)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("to reopen the border crossing on Monday", "the border crossing will reopen on Monday"),
        ("peace and security in the region", "security and peace in the region"),
        ("a full ceasefire and the release of prisoners", "the release of prisoners and a full ceasefire"),
        ("they met and discussed trade", "trade was discussed"),
        ("the line between Ayvalik and Lesbos would reopen", "Turkey will reopen the line between Ayvalık and Lesbos"),
        ("ferries to Tromsø and Besançon", "ferries to Tromso and Besancon"),
    ],
)
def test_same_thing_in_other_words_is_no_difference(a: str, b: str) -> None:
    assert nuance((a, [Span(0, len(a))]), (b, [Span(0, len(b))])) is None


def test_marks_on_latin_letters_are_no_other_word_and_other_scripts_stay() -> None:
    assert stem("Türkiye") == stem("Turkiye") and stem("Ayvalık") == stem("Ayvalik")
    assert stem("край") != stem("краи")
