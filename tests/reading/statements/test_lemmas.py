"""The key of a cue in the tables."""

from __future__ import annotations

from rashomon.model import Span
from rashomon.reading.statements.lemmas import cue_lemma


def test_a_cue_without_words_has_no_lemma() -> None:
    assert cue_lemma("PENCE: We agree.", Span(5, 6)) == ""


def test_the_last_known_word_decides() -> None:
    assert cue_lemma("has repeatedly said", Span(0, 19)) == "say"
