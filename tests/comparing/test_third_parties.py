"""What governments that took no part say of the event in the press. All texts were written for these tests."""

from __future__ import annotations

import pytest

import rashomon
from rashomon.model import Comparison

LIMA = """Ministry of Foreign Affairs of Peru
Telephone call with the Foreign Minister of Chile

Lima, 4 May 2026

Foreign Minister Hugo Campos spoke by telephone today with Chilean Foreign Minister Marta Rojas. He raised the
fishing zones south of Tacna.
"""
WIRE = """LIMA, May 5, 2026 (Reuters) - The foreign ministers of Peru and Chile spoke by telephone on Monday.

Peruvian Foreign Minister Hugo Campos told Marta Rojas that the fishing zones had to be drawn anew.

{}
"""


def _compared(words: str) -> Comparison:
    texts = (LIMA, WIRE.format(words))
    return rashomon.compare([rashomon.read(rashomon.Document.from_text(text)) for text in texts])


def _heard(comparison: Comparison) -> set[str]:
    return {voice.id for voice in comparison.voices if voice.on_event}


@pytest.mark.parametrize(
    ("words", "side"),
    [
        (
            "Brazil's foreign ministry spokesman Davi Prates said that Brasilia hoped that both sides would be calm.",
            "BR",
        ),
        (
            "Brazil welcomed the call. Brazilian President Luiz Inácio Lula da Silva said that it was a wise step.",
            "BR",
        ),
    ],
)
def test_a_third_party_that_speaks_of_the_event_is_a_voice_on_it(words, side):
    assert side in _heard(_compared(words))


def test_a_third_party_that_speaks_of_something_else_is_not():
    words = "Brazil's foreign ministry spokesman Davi Prates said that the dam at Itaipu would be repaired next year."
    assert "BR" not in _heard(_compared(words))
