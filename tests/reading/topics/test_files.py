"""Matters that recur between the same parties, words with prefixes, owners in the plural, and items of lists."""

from __future__ import annotations

import pytest

from rashomon.model import Document, Span
from rashomon.reading.segment import sentences
from rashomon.reading.topics import assign, topics


def _found(text: str) -> dict[str, str]:
    document = Document.from_text(text)
    return {m.topic: m.span.of(document.text) for m in topics(document, sentences(document))}


@pytest.mark.parametrize(
    ("text", "topic", "words"),
    [
        ("Both sides will go on with counternarcotics work.", "organised-crime", "counternarcotics"),
        ("A joint anticorruption unit was set up.", "corruption", "anticorruption"),
        (
            "Contacts between the two militaries will resume.",
            "military-channels",
            "Contacts between the two militaries",
        ),
        ("He spoke against decoupling.", "decoupling", "decoupling"),
        ("They do not want to decouple.", "decoupling", "decouple"),
        ("She asked that the Black Sea initiative be kept alive.", "grain-deal", "Black Sea initiative"),
        ("He asked that the grain deal be kept alive.", "grain-deal", "grain deal"),
        ("Brussels warned of lethal aid to Moscow.", "russia-war-effort", "lethal aid to Moscow"),
        ("They discussed the Israeli-Palestinian conflict.", "palestine", "Israeli-Palestinian conflict"),
        ("It named the East and South China Seas.", "east-china-sea", "East and South China Seas"),
        ("It named the East and South China Seas.", "south-china-sea", "East and South China Seas"),
        ("Tokyo and Seoul spoke about wartime forced labour.", "wartime-labour", "wartime forced labour"),
        ("In Seoul she spoke of the forced labourers.", "wartime-labour", "forced labourers"),
        ("Both upheld a free and open Indo-Pacific.", "indo-pacific", "free and open Indo-Pacific"),
        ("It harms European and transatlantic security.", "european-security", "European and transatlantic security"),
        ("They will resume shuttle diplomacy.", "visits", "resume shuttle diplomacy"),
        ("Doha will pay for Sudanese refugees in Chad.", "refugees", "refugees"),
        ("They agreed to form a joint military committee.", "dialogue-mechanisms", "joint military committee"),
        (
            "They agreed to hold the next foreign office consultations in Pune.",
            "dialogue-mechanisms",
            "foreign office consultations",
        ),
        ("He denied that planes had carried weapons to the militia.", "arms-sales", "carried weapons"),
        ("Trade and investment were reviewed.", "investment", "Trade and investment"),
        ("They discussed tariffs, science, and tourism.", "science", "science"),
        ("They agreed to work more closely in the fields of youth and sport.", "people-to-people", "youth"),
        ("Dhaka wants its two thousand passenger trains back.", "railways", "passenger trains"),
        ("They agreed on an exchange of 200 more prisoners.", "prisoners", "exchange of 200 more prisoners"),
    ],
)
def test_one_matter_has_one_topic_however_it_is_worded(text: str, topic: str, words: str) -> None:
    assert _found(text).get(topic) == words


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("The envoys were received at the Diaoyutai State Guesthouse.", "east-china-sea"),
        ("They met in the port city of Mombasa.", "ports-canals"),
        ("They upheld the rule of law and freedom of navigation in the South China Sea.", "democracy-elections"),
        ("A range of bilateral, regional and global issues was discussed.", "multilateralism"),
        ("The President emphasised the United States' commitment to arms control.", "united-states"),
        ("The youth of the country is restless.", "people-to-people"),
        ("They met in the wings of talks at the UN Headquarters.", "united-nations"),
        ("He carried a letter from the Transitional Sovereignty Council.", "sovereignty"),
        ("She congratulated Laos on its preparations for the census.", "tragedies-and-greetings"),
        ("They honoured the atomic bomb victims.", "arms-control"),
        ("Missiles are a threat to peace.", "peace-talks"),
        ("They met on the sidelines of the G20 summit.", "g7-g20:point"),
        ("A package was prepared in consultation with the United Nations.", "united-nations:point"),
        ("Data are shared among Japan, Korea and the United States.", "united-states"),
        ("She stressed the Philippines’ readiness to talk about fishing.", "philippines"),
    ],
)
def test_words_that_only_look_like_a_matter_show_none(text: str, topic: str) -> None:
    document = Document.from_text(text)
    found = topics(document, sentences(document))
    assert topic not in {m.topic for m in found} | {f"{m.topic}:{m.weight}" for m in found}


def test_a_topic_that_begins_in_the_cue_is_the_statements_too() -> None:
    document = Document.from_text("The Prime Minister invited President Tan to the summit in Delhi.")
    sentence = sentences(document)[0]
    cue_end = document.text.index("President Tan")
    parts = (Span(document.text.index("invited"), cue_end - 1), Span(cue_end, sentence.end))
    assert [m.topic for m in assign(parts, sentence, topics(document, (sentence,)))] == ["visits"]


def test_a_quotation_that_closes_behind_a_name_makes_it_no_owner() -> None:
    assert "united-states" in _found("They discussed 'the United States' and Iran.")


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("He stated the position on Hong Kong, human rights and other issues.", {"hong-kong", "human-rights"}),
        ("They criticised the human rights situation, in particular in Tibet.", {"human-rights", "tibet"}),
        ("They criticised human rights abuses in Tibet.", {"tibet"}),
    ],
)
def test_a_wider_matter_that_a_list_names_stands_beside_a_narrower_one(text: str, kept: set[str]) -> None:
    document = Document.from_text(text)
    every = sentences(document)
    made = assign((every[0],), every[0], topics(document, every), text=document.text)
    assert {m.topic for m in made} == kept
