"""Topics beside one another: words that show one of two neighbours, both, or neither."""

from __future__ import annotations

import pytest

from rashomon.model import Document, Span
from rashomon.reading.segment import sentences
from rashomon.reading.topics import assign, topics


def _points(text: str) -> set[str]:
    document = Document.from_text(text)
    return {m.topic for m in topics(document, sentences(document)) if m.weight == "point"}


@pytest.mark.parametrize(
    ("text", "there", "absent"),
    [
        ("The embassy will issue tourist visas again from March.", {"visas"}, {"tourism"}),
        ("He hoped for more visas for Chinese tourists.", {"visas"}, {"tourism"}),
        ("Hotels reported more tourists from the north, and tourist visas were waived.", {"visas", "tourism"}, set()),
        ("He welcomed the return of South Korean banks and German manufacturers.", {"investment"}, set()),
        ("She welcomed the return of foreign firms.", {"investment"}, set()),
        ("Norway will finance the construction of two schools in Juba.", {"development"}, set()),
        ("The loan comes from the Kuwait Fund for Arab Economic Development.", {"development"}, set()),
        ("Hospitals were full and schools were closed.", set(), {"development"}),
        ("She asked for training and radios for the coast guard and the police.", {"law-enforcement"}, set()),
        ("The police dispersed a crowd outside the hotel.", set(), {"law-enforcement"}),
        (
            "The Deputy Foreign Minister for International Cooperation, H.E. Mr. Ola Berg, called.",
            set(),
            {"parliaments"},
        ),
        (
            "The two chambers will exchange delegations and the deputies will hold more contacts.",
            {"parliaments"},
            set(),
        ),
        ("Smugglers had laid new traps on Peruvian territory.", set(), {"territory"}),
        ("Neither may drill on the other's ground or move guards into its territory.", set(), {"territory"}),
        ("The minister said that territory will not be given up.", {"territory"}, set()),
        ("The marines will leave, provided that Chad removes its heavy weapons.", set(), {"military-aid"}),
        ("Sweden will provide weapons to Chad.", {"military-aid"}, set()),
        ("The statement of Niger said nothing about the hotline.", {"dialogue-mechanisms"}, set()),
        ("The embassy has opened a consular hotline and a hotline for travellers.", set(), {"dialogue-mechanisms"}),
    ],
)
def test_neighbours(text: str, there: set[str], absent: set[str]) -> None:
    found = _points(text)
    assert there <= found
    assert not absent & found


@pytest.mark.parametrize(
    "text",
    [
        "The wrestlers were denied entry at the airport.",
        "He recalled that the footballers had not been let in.",
        "The rowers and skaters of both countries will train in one camp.",
        "They spoke about cricket. He hoped that the squad would come in spring.",
    ],
)
def test_athletes_are_sport(text: str) -> None:
    assert "sport" in _points(text)


@pytest.mark.parametrize(
    "text",
    [
        "An expert team will tour the reactor on Friday.",
        "A Japanese team would tour the substations in Kharkiv.",
        "The president met the national team of experts.",
        "The two sides will begin a series of talks.",
    ],
)
def test_a_team_alone_is_no_sport(text: str) -> None:
    assert "sport" not in _points(text)


def test_trains_are_railways_and_to_train_is_not() -> None:
    assert "railways" in _points("They agreed to resume the Friendship trains before the holiday.")
    assert "railways" not in _points("Norway will further train 40 specialists at a service centre.")
    assert "railways" not in _points("The ministry trains officers and will restart the course in May.")


def test_what_restrictions_are_placed_on_is_a_point_behind_a_date() -> None:
    text = (
        "He asked that the curbs that Kenya has kept since June 2024 on the transshipment of Ugandan coffee be lifted."
    )
    assert {"transit", "market-access"} <= _points(text)
    assert "market-access" in _points("She criticised the limits that were set since March on imports of onions.")
    assert "transit" not in _points("The United States will levy 40 percent tariffs on transshipped goods.")


def test_words_of_a_time_stay_passing() -> None:
    assert "iraq" not in _points("Trust has been low since the war in Iraq.")


def test_a_wider_topic_that_is_added_stays_beside_the_narrower_one() -> None:
    text = "He demanded her unconditional release, as well as an end to the death sentences."
    document = Document.from_text(text)
    whole = sentences(document)
    found = topics(document, whole)
    content = (Span(text.index("her"), len(text) - 1),)
    assert {"consular", "human-rights"} <= {m.topic for m in assign(content, whole[0], found, text=text)}
    assert "trade" not in {m.topic for m in assign(content, whole[0], found, text=text)}
