"""How long a contact lasted, with every part of the length that the text gives."""

from __future__ import annotations

import pytest

import rashomon

HEAD = (
    "Office of the President of Brazil\nTelephone call with the President of Argentina\nBrasilia, 11 March 2026\n\n"
    "President Lula da Silva spoke by telephone today with President Javier Milei of Argentina. "
)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("The conversation lasted an hour and a half.", "lasted an hour and a half"),
        ("The conversation lasted half an hour.", "lasted half an hour"),
        ("The conversation lasted just over two hours and ten minutes.", "lasted just over two hours and ten minutes"),
        ("The conversation lasted one and a half hours.", "lasted one and a half hours"),
        ("The conversation lasted 40 minutes and was frank.", "lasted 40 minutes"),
        ("The call went on for three quarters of an hour.", "went on for three quarters of an hour"),
        (
            "The call was held from Brasilia, commencing at 6:30 p.m. for approximately 35 minutes.",
            "commencing at 6:30 p.m. for approximately 35 minutes",
        ),
    ],
)
def test_the_length_is_told_whole(sentence: str, words: str) -> None:
    text = HEAD + sentence + " Brazil will buy wheat.\n"
    comparison = rashomon.compare([rashomon.read(rashomon.Document.from_text(text))])
    told = [e.span.of(text) for t in comparison.tellings if t.aspect == "length" for e in t.evidence]
    assert told == [words]
