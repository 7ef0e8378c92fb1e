"""Bodies that are only an occasion, a legal ground or a membership, and things called after a country."""

from __future__ import annotations

import pytest

from rashomon.model import Document
from rashomon.reading.segment import sentences
from rashomon.reading.topics import topics


def _found(text: str) -> set[str]:
    document = Document.from_text(text)
    return {mention.topic for mention in topics(document, sentences(document))}


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("The two ministers met on the occasion of the UN General Assembly.", "united-nations"),
        ("They had shaken hands at the ASEAN Summit in Vientiane.", "asean"),
        ("It acted under the Charter of the United Nations.", "united-nations"),
        ("The step was taken in accordance with the UN Charter.", "united-nations"),
        ("The count took place before observers from the African Union.", "regional-bodies"),
        ("It is one of three G20 countries without a coast guard of its own.", "g7-g20"),
        ("As a NATO member, the country keeps its own counsel.", "nato"),
    ],
)
def test_a_body_that_is_only_an_occasion_is_no_matter(text: str, topic: str) -> None:
    assert topic not in _found(text)


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("They discussed reform of the United Nations.", "united-nations"),
        ("They discussed NATO and its new command.", "nato"),
        ("Both sides agreed to work together in the African Union.", "regional-bodies"),
        ("The ministers stressed cooperation with ASEAN countries.", "asean"),
    ],
)
def test_a_body_that_is_spoken_of_is_a_matter(text: str, topic: str) -> None:
    assert topic in _found(text)


def test_what_is_called_after_a_country_does_not_speak_of_it() -> None:
    assert "tibet" not in _found("A breeder showed four Tibetan mastiffs.")
    assert "tibet" in _found("They exchanged views on the Tibetan question.")


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("It takes over the rotating presidency of the Shanghai Cooperation Organization in May.", "security-council"),
        ("The new envoys will be stationed in Ottawa and Nairobi.", "troops"),
        ("At the invitation of the chairman, she took the floor.", "visits"),
        ("He paid tribute to the doctors of the islands.", "tragedies-and-greetings"),
    ],
)
def test_words_that_only_seem_to_show_a_matter(text: str, topic: str) -> None:
    assert topic not in _found(text)


def test_the_families_of_words_of_a_matter() -> None:
    assert "trade-balance" in _found("Two-way trade has doubled since the accord and reached 9 billion euros.")
    assert "missing-persons" in _found("A joint team will look for the graves of those who vanished in the war.")
    assert "tariffs" in _found("He asked for the removal of the 40% surcharge imposed on national products.")
    assert "womens-rights" in _found("Afghan women may no longer study at any university.")
    assert "shipping-levies" in _found("War-risk premiums for tankers rose threefold within a week.")
    assert "parliaments" in _found("A delegation of MPs from both houses was received by the speaker of the assembly.")
