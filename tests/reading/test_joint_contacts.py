"""Acts that are contacts though no word names one, who hosts them, and look-alikes that are none."""

from __future__ import annotations

from datetime import date

import pytest

import rashomon
from rashomon.model import Contact, ContactKind, Reading

DAY = date(2025, 3, 12)  # a Wednesday


def reading_of(text: str, title: str = "") -> Reading:
    return rashomon.read(rashomon.Document.from_text(text, title=title, published=DAY))


def only(text: str) -> tuple[Contact, list[str]]:
    reading = reading_of(text)
    assert len(reading.contacts) == 1, [c.span.of(text) for c in reading.contacts]
    contact = reading.contacts[0]
    names = {actor.id: actor.name for actor in reading.actors}
    return contact, [names[p] for p in contact.participants]


@pytest.mark.parametrize(
    "text",
    [
        "Ghana and Japan signed a fisheries treaty in Accra on Tuesday.",
        "The treaty between Ghana and Japan was signed in Accra on Tuesday.",
        "Ghana on Tuesday concluded an agreement on fisheries with Japan.",
        "The signing of a memorandum of understanding between Ghana and Japan took place on Tuesday.",
        "Ghana and Japan exchanged the instruments of ratification on Tuesday.",
        "On Tuesday Ghana and Japan announced a joint plan and a deal on fish.",
    ],
)
def test_what_two_parties_sign_is_a_contact(text: str) -> None:
    contact, parties = only(text)
    assert set(parties) == {"Ghana", "Japan"}
    assert contact.kind is ContactKind.TALKS
    assert contact.phase == "past" and not contact.implied
    assert contact.begin == date(2025, 3, 11)


def test_two_people_who_sign_have_met() -> None:
    contact, parties = only("Prime Minister Shigeru Ishiba signed a declaration with President Prabowo Subianto today.")
    assert contact.kind is ContactKind.MEETING
    assert parties == ["Shigeru Ishiba", "Prabowo Subianto"]
    assert contact.begin == DAY


def test_whoever_signs_in_the_first_person_is_with_the_other() -> None:
    contact, parties = only("Today I signed the fisheries treaty with Prime Minister Shigeru Ishiba in Tokyo.")
    assert parties == ["Shigeru Ishiba"]
    assert contact.begin == DAY


def test_a_term_of_the_paper_is_not_the_day_of_the_signing() -> None:
    contact, _ = only("Ghana and Japan signed an agreement to end dumping by 1 March 2025.")
    assert contact.begin is None


@pytest.mark.parametrize(
    "text",
    [
        "The president of Ghana signed an executive order on fisheries today.",
        "Ghana and Japan will sign a treaty next year.",
        "Ghana has signed the treaty.",
        "Germany called on Prime Minister Shigeru Ishiba to sign the treaty today.",
        "We welcome any treaty.",
        "The cabinet's security committee approved the budget of Ghana.",
    ],
)
def test_no_contact(text: str) -> None:
    assert [c.span.of(text) for c in reading_of(text).contacts] == []


def test_a_courtesy_call_is_a_meeting() -> None:
    contact, parties = only("Foreign Minister Annalena Baerbock called on Prime Minister Shigeru Ishiba today.")
    assert contact.kind is ContactKind.MEETING
    assert parties == ["Annalena Baerbock", "Shigeru Ishiba"]


@pytest.mark.parametrize(
    ("text", "hosts"),
    [
        ("Talks between Ghana and Japan were held today, mediated by Qatar and Oman.", {"Qatar", "Oman"}),
        ("Ghana held talks with Japan today, with Qatar as the mediator.", {"Qatar"}),
        ("Under the auspices of Qatar, Ghana held talks with Japan today.", {"Qatar"}),
        ("Ghana held talks with Japan today.", set()),
    ],
)
def test_mediators_are_no_parties(text: str, hosts: set[str]) -> None:
    reading = reading_of(text)
    names = {actor.id: actor.name for actor in reading.actors}
    talks = next(c for c in reading.contacts if c.kind is ContactKind.TALKS)
    assert {names[p] for p in talks.participants} == {"Ghana", "Japan"}
    assert {names[h] for h in talks.hosts} == hosts


@pytest.mark.parametrize(
    "words",
    ["Joint Commission", "Bi-National Commission", "strategic dialogue", "intergovernmental consultations"],
)
def test_standing_bodies_of_two_sides_meet(words: str) -> None:
    reading = reading_of(f"The second {words} between Ghana and Japan took place today.")
    assert [c.kind for c in reading.contacts] == [ContactKind.TALKS]
    assert reading.contacts[0].begin == DAY


def test_a_relative_clause_dates_the_talks() -> None:
    contact, _ = only("In the talks which took place in Doha on Tuesday, Ghana and Japan declared a truce.")
    assert contact.begin == date(2025, 3, 11)


def test_the_title_tells_what_the_text_is_about() -> None:
    text = "Statement following the call between the presidents of Ghana and Kenya\n\nWe need details of the truce.\n"
    reading = reading_of(text)
    assert [c.kind for c in reading.contacts] == [ContactKind.CALL]
    names = {actor.id: actor for actor in reading.actors}
    sides = {side for p in reading.contacts[0].participants for side in (names[p].sides or (names[p].side,))}
    assert sides == {"GH", "KE"}
