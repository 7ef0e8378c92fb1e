"""An issuer's own text: whose the first person and an office without a country are, and that nothing is lost."""

from __future__ import annotations

from datetime import date

import pytest

import rashomon
from rashomon.model import ANALYST, PRESS, Mode, Reading, Statement

LISBON = """Prime Minister's Office of Portugal

Readout of the call with the Prime Minister of Norway

Lisbon, 3 March 2026

{body}
"""


def own(body: str) -> Reading:
    text = LISBON.format(body=body)
    return rashomon.read(rashomon.Document.from_text(text, published=date(2026, 3, 3), language="en"))


def around(reading: Reading, words: str) -> Statement:
    start = reading.document.text.index(words)
    found = [s for s in reading.statements if any(p.start <= start and start + len(words) <= p.end for p in s.content)]
    return min(found, key=lambda s: sum(map(len, s.content)))


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("I told the Norwegian Prime Minister about the wildfires in our forests.", "wildfires"),
        ("We both want peace in the Baltic Sea.", "peace in the Baltic"),
        ("The Vice-Minister stated that the ferry line will open in June.", "ferry line"),
    ],
)
def test_the_first_person_and_an_office_without_a_country_are_the_issuers(body: str, words: str) -> None:
    reading = own(body)
    assert reading.profile.issuer is not None
    assert reading.profile.issuer.side == "PT"
    assert around(reading, words).voices == ("PT",)


def test_the_first_person_inside_a_quotation_is_the_speakers() -> None:
    reading = own("Prime Minister Jonas Gahr Støre of Norway said: “I want a treaty on cod, and I say so in Oslo.”")
    statement = around(reading, "a treaty on cod")
    assert statement.holder.actor is not None
    assert statement.holder.actor.side == "NO"


SANTIAGO = """Presidency of the Republic of Chile

President Rojas receives the President of Peru

Santiago, 8 April 2026

The President of the Republic, Mateo Rojas, received the President of Peru, Lucas Quispe, this Wednesday.

The President thanked Peru for its help. Later the Head of State announced a joint fund. The President said that the
citizens of Bolivia are welcome. Both leaders expressed their satisfaction about the new ferry.
"""


def test_an_office_that_both_have_is_the_issuers_where_no_country_is_said() -> None:
    reading = rashomon.read(rashomon.Document.from_text(SANTIAGO, published=date(2026, 4, 8), language="en"))
    for words in ("its help", "joint fund", "are welcome"):
        actor = around(reading, words).holder.actor
        assert actor is not None
        assert (actor.name, actor.side) == ("Mateo Rojas", "CL")
    assert set(around(reading, "new ferry").voices) == {"CL", "PE"}


def covered(reading: Reading, words: str) -> bool:
    start = reading.document.text.index(words)
    return any(p.start <= start and start + len(words) <= p.end for s in reading.statements for p in s.content)


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("The leaders welcomed the opening of schools in Bergen and agreed to hold a film week.", "opening of schools"),
        ("The sides exchanged views on the fishing treaty and on the limits of the shelf.", "the limits of the shelf"),
        ("The Prime Minister praised the shipyard contract, which runs until 2033.", "which runs until 2033"),
        ("The Prime Minister presented the tunnel project and stressed that roads must open.", "the tunnel project"),
        ("The Minister handed over a list of eleven wanted men and asked for their extradition.", "their extradition"),
    ],
)
def test_nothing_readable_of_a_sentence_is_lost(body: str, words: str) -> None:
    reading = own(body)
    assert covered(reading, words)
    for statement in reading.statements:
        for part in statement.content:
            assert part.of(reading.document.text) == part.of(reading.document.text).strip()


def test_a_second_verb_is_its_holders() -> None:
    reading = own("The two Prime Ministers welcomed the opening of schools in Bergen and agreed to hold a film week.")
    assert around(reading, "opening of schools").voices == around(reading, "a film week").voices


COLUMN = """Opinion

Two dinners

By {author}

OSLO, 4 March 2026

Read the two readouts and you will find two speeches that share a table. “We are pleased,” Prime Minister Støre said.
"""


def test_a_signed_column_is_its_authors() -> None:
    reading = rashomon.read(rashomon.Document.from_text(COLUMN.format(author="Ingrid Solberg"), language="en"))
    statement = around(reading, "two speeches")
    assert statement.mode is Mode.NARRATION
    assert statement.voices == (ANALYST,)
    assert statement.holder.actor is not None
    assert statement.holder.actor.name == "Ingrid Solberg"
    assert statement.holder.actor in reading.actors


def test_an_unsigned_editorial_is_the_outlets() -> None:
    reading = rashomon.read(rashomon.Document.from_text(COLUMN.format(author="The Editorial Board"), language="en"))
    assert around(reading, "two speeches").voices == (PRESS,)


def test_it_said_behind_a_quotation_goes_on_with_who_spoke() -> None:
    text = (
        "NEW DELHI, Aug 25 - India and China differ on a talk between Narendra Modi and Xi Jinping.\n\n"
        '"President Xi talked with Prime Minister Modi at the latter\'s request," the Chinese statement said.\n\n'
        '"Better China-India relations serve both peoples, and India knows it," it said.\n'
    )
    reading = rashomon.read(rashomon.Document.from_text(text, published=date(2023, 8, 25), language="en"))
    actor = around(reading, "Better China-India").holder.actor
    assert actor is not None
    assert actor.side == "CN"


@pytest.mark.parametrize(
    "sentence",
    [
        "Norway attaches importance to the cable and is ready to pay for half of it.",
        "The Norwegian side will send its engineers in June.",
    ],
)
def test_a_sentence_that_goes_on_with_the_other_sides_words_is_theirs(sentence: str) -> None:
    reading = own(
        f"Prime Minister Støre of Norway said that the cable would be laid. {sentence} They talked for an hour."
    )
    statement = around(reading, sentence[20:])
    assert statement.holder.actor is not None and statement.holder.actor.side == "NO"
    assert statement.claimant is not None and statement.claimant.side == "PT"
    assert statement.mode is Mode.INDIRECT and statement.voices == ("PT",)


@pytest.mark.parametrize(
    "sentence",
    [
        "Norway joined the alliance in 1949.",  # told of the past: by whose text it is
        "Portugal attaches importance to the cable.",
        "The weather in Lisbon is fine.",
    ],
)
def test_other_sentences_stay_the_issuers(sentence: str) -> None:
    reading = own(f"Prime Minister Støre of Norway said that the cable would be laid. {sentence}")
    assert around(reading, sentence[10:]).mode is Mode.OWN


def test_the_relative_clause_behind_a_content_belongs_to_it() -> None:
    reading = own("The ministers welcomed the cable, which will carry the traffic of eleven countries by 2030.")
    assert around(reading, "the traffic of eleven countries").cue is not None


def test_a_verb_that_is_left_over_keeps_its_subject() -> None:
    text = "Peru on Friday spoke to the press about nothing else, saying that the mine was safe."
    reading = rashomon.read(rashomon.Document.from_text(text))
    left = [s for s in reading.statements if s.mode is Mode.NARRATION]
    assert all(s.content[0].of(text).startswith("Peru on Friday") for s in left)


def test_where_and_when_it_was_said_is_no_statement() -> None:
    text = "The ministry said in a statement issued late on Tuesday evening that the mine was safe."
    reading = rashomon.read(rashomon.Document.from_text(text))
    assert [s for s in reading.statements if s.mode is Mode.NARRATION] == []
