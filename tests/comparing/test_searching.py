"""The second look before a cell says silent. All texts were written for these tests."""

from __future__ import annotations

import pytest

import rashomon
from rashomon.comparing.looking import Clue
from rashomon.comparing.searching import Lack
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
        # a root that is listed for the topic, in words that show none
        (
            "He raised the transit of gas to the coast.",
            "The President said that what the company lays under the lake is a pipeline for two nations.",
            "gas-transit",
        ),
        # the two words side by side in which the other side raises it, read here as another matter
        (
            "He said that Canada had sent its heavy weapons to Chad. He said that there are fewer troops.",
            "The President is ready to weigh the withdrawal of heavy weapons.",
            "military-aid",
        ),
    ],
)
def test_a_passage_that_comes_near_keeps_a_cell_from_saying_silent(ottawa, santiago, topic):
    found = cell(ottawa, santiago, topic)
    assert found is not None and found.status is Status.NOT_REPORTED
    assert Lack.NEAR.value in found.warrant.missing
    assert found.near


@pytest.mark.parametrize(
    ("ottawa", "santiago", "topic"),
    [
        # the name stands in the words of another matter of the other side's own sentence
        (
            "He said that the purchase of Typhoon jets would be a symbol for the strategic partnership.",
            "The President said that the Typhoon jets are late.",
            "strategic-partnership",
        ),
        # an office is no name of the matter
        (
            "He invited the President to the annual meeting in Ottawa.",
            "The President said that the tariffs of the United States are a mistake.",
            "visits",
        ),
        # words that are common to all texts belong to no topic
        (
            "He called for an end to this war by a just peace.",
            "The President said that more forests were lost this year, after the drought.",
            "peace-talks",
        ),
        # a word of the topic inside the words of another
        (
            "He raised migration and the wall at the border.",
            "The President offered a part in the drone wall.",
            "migration",
        ),
        # the wider topic is named, but only one other part of it is meant
        (
            "He raised the trade deficit with Chile.",
            "The President asked that Canada keep its trade in fruit open and lower the tariffs on it.",
            "trade-balance",
        ),
    ],
)
def test_what_belongs_to_another_matter_does_not_come_near(ottawa, santiago, topic):
    found = cell(ottawa, santiago, topic)
    assert found is not None and found.status is Status.SILENT, found and found.warrant.missing


def test_a_form_of_the_topic_s_own_word_comes_near():
    found = cell("He raised mining and taxes.", "The President said that salt is refined where it is mined.", "mining")
    assert found is not None and found.status is Status.NOT_REPORTED


def test_a_text_that_names_the_country_is_not_silent_on_what_goes_on_there():
    found = cell(
        "He raised the situation in Afghanistan.", "The President spoke of drugs from Afghanistan.", "afghanistan"
    )
    assert found is not None and found.status is not Status.SILENT


def test_clues_withhold_a_silence_except_common_words():
    assert [clue for clue in Clue if not clue.withholds] == [Clue.OVERLAP]


def test_related_words_are_those_of_few_topics():
    agenda = taxonomy()
    assert "soya" in related_words("soybeans", agenda)
    assert "forest" in related_words("forests", agenda)
    assert "cooperation" not in related_words("space", agenda)
    assert related_words("found:rogun-dam", agenda) == frozenset()
    every = {word for topic in agenda.entries for word in related_words(topic, agenda)}
    assert not every & {"this", "more", "third", "after", "commercial", "next", "well"}


def test_a_party_s_own_country_is_no_row_for_a_reported_silence():
    texts = [
        OTTAWA.format("He raised the nuclear plant."),
        SANTIAGO.format("The President raised the visas of students."),
        "OTTAWA, Feb 4, 2026 (Wire) - Mark Carney and Gabriel Boric spoke on Tuesday.\n\n"
        "The Chilean statement makes no mention of Canada's nuclear plant.",
    ]
    comparison = rashomon.compare([rashomon.read(rashomon.Document.from_text(text)) for text in texts])
    rows = {(c.topic, c.voice): c.status for c in comparison.matrix}
    assert rows["nuclear-energy", "CL"] is Status.REPORTED_SILENT
    assert not {topic for topic, _ in rows} & {"canada", "chile", "paraguay-uruguay-chile"}


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
