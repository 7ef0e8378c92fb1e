"""Towns, parties and bodies show their country beside a word of its inner life, and only on the way."""

from __future__ import annotations

import pytest

from rashomon.model import Document
from rashomon.reading.segment import sentences
from rashomon.reading.topics import topics


def weights(text: str) -> dict[str, str]:
    document = Document(text=text)
    return {m.topic: m.weight for m in topics(document, sentences(document))}


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Gunmen burnt two schools near Maroua in the spring.", "cameroon"),
        ("The harvest round Abéché has failed for a third year.", "chad"),
        ("Cotabato was calm, but coca growers blocked the road to Cochabamba.", "bolivia"),
        ("The opposition in Tegucigalpa asked for every ballot to be counted again.", "honduras"),
        ("Nurses of the hospital at Gitega have not been paid.", "burundi"),
    ],
)
def test_a_towns_inner_life_shows_its_country_on_the_way(text: str, topic: str) -> None:
    assert weights(text).get(topic) == "passing"


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("The ministers met in Abéché and spoke of refugees.", "chad"),
        ("In Tegucigalpa, the envoys signed a loan.", "honduras"),
        ("Gitega welcomed the vote in the Council on sanctions.", "burundi"),
        ("The talks were held in the capital Gitega, and dealt with refugees.", "burundi"),
        ("GITEGA — Refugees were the first matter.", "burundi"),
        ("The delegations strolled through Maroua.", "cameroon"),
    ],
)
def test_a_speaker_or_a_place_of_meeting_shows_nothing(text: str, topic: str) -> None:
    assert topic not in weights(text)


def test_a_town_that_is_talked_about_is_a_matter() -> None:
    assert weights("They discussed Cochabamba, where protesters have closed the roads.")["bolivia"] == "point"
