"""The second look before a cell says silent. All texts were written for these tests."""

from __future__ import annotations

import pytest

import rashomon
from rashomon.comparing.searching import Clue, Lack
from rashomon.model import Cell, Status
from rashomon.reading.topics import related_words, taxonomy

OTTAWA = """Prime Minister of Canada
Prime Minister Mark Carney speaks with President of Chile Gabriel Boric

Ottawa, 3 February 2026

Prime Minister Mark Carney spoke today with the President of Chile, Gabriel Boric.

{}

The Prime Minister thanked the President for his help with the evacuation of Canadians from Haiti.
"""
SANTIAGO = """Presidency of the Republic of Chile
Telephone conversation of President Gabriel Boric with Prime Minister Mark Carney

Santiago, 3 February 2026

President Gabriel Boric held a telephone conversation today with Prime Minister Mark Carney of Canada.

{}

The President thanked the Prime Minister for his call.
"""


def cell(ottawa: str, santiago: str, topic: str, voice: str = "CL") -> Cell | None:
    documents = [
        rashomon.Document.from_text(OTTAWA.format(ottawa)),
        rashomon.Document.from_text(SANTIAGO.format(santiago)),
    ]
    comparison = rashomon.compare([rashomon.read(document) for document in documents])
    return next((c for c in comparison.matrix if c.topic == topic and c.voice == voice), None)


def test_a_text_with_nothing_near_is_silent():
    found = cell("He raised the protection of forests.", "The President raised the visas of students.", "forests")
    assert found is not None and found.status is Status.SILENT
    assert found.warrant.missing == ()


@pytest.mark.parametrize(
    ("ottawa", "santiago", "topic"),
    [
        # the name that the other side has beside the topic
        (
            "He raised the export of Halvorsen submarines.",
            "The President said that the Halvorsen contract has to wait.",
            "arms-sales",
        ),
        # a word that belongs to the topic, in a sentence that was not read as being about it
        (
            "He raised the protection of forests.",
            "The President recalled what each tree means to the south.",
            "forests",
        ),
    ],
)
def test_a_passage_that_comes_near_keeps_a_cell_from_saying_silent(ottawa, santiago, topic):
    found = cell(ottawa, santiago, topic)
    assert found is not None and found.status is Status.NOT_REPORTED
    assert Lack.NEAR.value in found.warrant.missing
    assert found.near


def test_clues_withhold_a_silence_except_common_words():
    assert [clue for clue in Clue if not clue.withholds] == [Clue.OVERLAP]


def test_related_words_are_those_of_few_topics():
    agenda = taxonomy()
    assert "soya" in related_words("soybeans", agenda)
    assert "forest" in related_words("forests", agenda)
    assert "cooperation" not in related_words("space", agenda)
    assert related_words("found:rogun-dam", agenda) == frozenset()


def test_a_party_s_own_country_is_no_row():
    texts = [
        OTTAWA.format("He spoke of policy towards India and of relations with India."),
        SANTIAGO.format("The President spoke of the situation in Haiti."),
    ]
    texts = [text.replace("Chile", "India").replace("Gabriel Boric", "Narendra Modi") for text in texts]
    comparison = rashomon.compare([rashomon.read(rashomon.Document.from_text(text)) for text in texts])
    assert comparison.event is not None and "IN" in comparison.event.sides
    assert "india" in {topic.id for topic in comparison.topics}
    assert "india" not in {c.topic for c in comparison.matrix}
