"""Whose a bare ministry is: by the stance that it states, by the spokesman whose words come next."""

from __future__ import annotations

import pytest

import rashomon
from rashomon.settings import Settings


def side_of(text: str, words: str) -> str:
    reading = rashomon.read(rashomon.Document.from_text(text), Settings(reader="rules"))
    for statement in reading.statements:
        if words in " ".join(part.of(text) for part in statement.content) and statement.holder.actor is not None:
            return statement.holder.actor.side
    raise AssertionError(words)


@pytest.mark.parametrize(
    ("text", "words", "side"),
    [
        (
            "BERLIN - The leaders of Germany and China spoke on Wednesday.\n\nOn Thursday the ministry said that China "
            "would not accept any conditions.",
            "any conditions",
            "CN",
        ),
        (
            "NAIROBI - The presidents of Kenya and Ethiopia met on Monday.\n\nThe ministry said that Ethiopia was ready "
            "to open the road.",
            "open the road",
            "ET",
        ),
        (
            "LIMA - Peru and Chile held talks on Friday.\n\nThe ministry said that the border would stay open. “We have "
            "nothing to add,” Chilean Foreign Ministry spokeswoman Ana Soto said.",
            "stay open",
            "CL",
        ),
    ],
)
def test_a_bare_ministry_is_of_the_country_whose_stance_it_states(text: str, words: str, side: str) -> None:
    assert side_of(text, words) == side


def test_what_a_ministry_says_of_another_country_makes_it_not_that_country_s() -> None:
    text = (
        "PARIS - Emmanuel Macron met Giorgia Meloni on Monday.\n\nThe foreign ministry said that Italy was too slow. The "
        "ministry added that France would vote against the plan."
    )
    assert side_of(text, "too slow") == "FR"
