"""The letterhead of an official text is no title, and says whose text it is."""

from __future__ import annotations

import pytest

from rashomon.ingest.blocks.offices import is_office
from rashomon.model import Document


@pytest.mark.parametrize(
    "line",
    [
        "Ministry of Foreign Affairs of Japan",
        "Office of the President of Rwanda",
        "President of Russia",
        "The White House",
        "European Council",
        "Embassy of the Republic of Kenya in Paris",
        "Prime Minister's Office",
        "Federal Foreign Office",
        "Department of State",
        "Government of the Netherlands",
    ],
)
def test_names_of_offices(line: str) -> None:
    assert is_office(line)


@pytest.mark.parametrize(
    "line",
    [
        "President of Russia visits Minsk",
        "President of France calls for a truce",
        "The White House says talks will go on",
        "Cabinet of curiosities opens.",
        "Ministers meet in Oslo",
        "",
    ],
)
def test_headlines_are_none(line: str) -> None:
    assert not is_office(line)


def test_the_line_below_the_letterhead_is_the_title() -> None:
    text = (
        "Ministry of Foreign Affairs of Norway\nPress release\nForeign Minister Eide's call with Foreign Minister Sabry\n"
        "3 April 2024\n\nForeign Minister Espen Barth Eide spoke today by phone with his Iraqi colleague, and they agreed "
        "to meet in Oslo in May."
    )
    document = Document.from_text(text)
    assert document.title == "Foreign Minister Eide's call with Foreign Minister Sabry"
    assert document.publisher == "Ministry of Foreign Affairs of Norway"
    assert str(document.published) == "2024-04-03"


def test_an_office_that_opens_a_text_without_a_title_below_stays_a_title() -> None:
    text = (
        "President of Malta\n\nThe head of state of Malta is elected by parliament for five years and lives in Attard."
    )
    assert Document.from_text(text).title == "President of Malta"
