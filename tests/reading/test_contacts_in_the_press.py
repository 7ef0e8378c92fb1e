"""Contacts as papers tell them: gatherings that are nobody's contact, guests, companions, calls told in passing."""

from __future__ import annotations

from datetime import date

import pytest

from rashomon.model import Contact, ContactKind, Document
from rashomon.reading import read
from rashomon.settings import Settings

RULES = Settings(reader="rules")


def _told(text: str, published: date | None = None) -> tuple[tuple[Contact, frozenset[str]], ...]:
    """The contacts of a text, each with the names of its parties."""
    reading = read(Document.from_text(text, published=published), RULES)
    names = {actor.id: actor.name for actor in reading.actors}
    return tuple((c, frozenset(names[p] for p in c.participants)) for c in reading.contacts)


def test_a_gathering_of_many_is_no_contact_of_the_two_who_spoke_of_it() -> None:
    told = _told(
        "President Emmanuel Macron congratulated President William Ruto of Kenya on hosting the Africa Climate Summit "
        "and expressed appreciation for the French-Kenyan partnership."
    )
    assert told == ()


def test_a_summit_with_the_names_of_its_parties_is_theirs() -> None:
    told = _told("The EU-Japan Summit was held in Tokyo on 3 July 2025.")
    assert [names for _, names in told] == [{"European Union", "Japan"}]


@pytest.mark.parametrize(
    "text",
    [
        "The two leaders welcomed the vote of the Security Council on Kenya's request.",
        "Prime Minister Keir Starmer welcomed the release of the sailors by Iran.",
    ],
)
def test_what_is_welcomed_is_no_guest(text: str) -> None:
    assert all(contact.kind is not ContactKind.MEETING for contact, _ in _told(text))


def test_who_came_along_is_not_who_met() -> None:
    told = _told("Emmanuel Macron, accompanied by Foreign Minister Jean-Noël Barrot, met Friedrich Merz in Berlin.")
    assert [names for _, names in told] == [{"Emmanuel Macron", "Friedrich Merz"}]


def test_junior_is_no_party() -> None:
    told = _told("President Joseph R. Biden, Jr. spoke by phone with Prime Minister Anthony Albanese of Australia.")
    assert [names for _, names in told] == [{"Joe Biden", "Anthony Albanese"}]


def test_a_summit_named_beside_a_demand_is_of_those_two() -> None:
    told = _told(
        "Prime Minister Narendra Modi urged European Union leaders to lift the levy during a summit in Brussels."
    )
    assert [names for _, names in told] == [{"Narendra Modi", "European Union leaders"}]


def test_talks_that_were_decided_on_are_to_come() -> None:
    told = _told("Somalia and Ethiopia decided to begin technical negotiations by the end of February 2030.")
    assert [contact.phase for contact, _ in told] == ["upcoming"]


def test_today_in_a_quotation_is_the_day_of_the_saying() -> None:
    told = _told(
        "“The meeting we had today in Ankara was good for Somalia and Ethiopia,” President Erdoğan told reporters.",
        date(2024, 12, 14),
    )
    assert [(c.begin, c.end) for c, _ in told] == [(date(2024, 12, 11), date(2024, 12, 14))]


def test_people_who_sign_contracts_bind_no_country() -> None:
    assert _told("Several hundred Kazakhs have signed contracts with the Russian army.") == ()


@pytest.mark.parametrize(
    "text",
    [
        "Vladimir Putin and Kassym-Jomart Tokayev spoke last Thursday about the border.",
        "Vladimir Putin and Kassym-Jomart Tokayev talked about the trucks on the phone.",
        "Vladimir Putin and Kassym-Jomart Tokayev talked for almost an hour.",
    ],
)
def test_a_call_told_in_passing(text: str) -> None:
    assert [(c.kind, names) for c, names in _told(text)] == [
        (ContactKind.CALL, {"Vladimir Putin", "Kassym-Jomart Tokayev"})
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Defence ministers Lloyd Austin of the United States and Dong Jun of China held their first call on Tuesday.",
            {"Lloyd Austin", "Dong Jun"},
        ),
        (
            "A phone call on 4 May 2026 between Secretary Rubio and Egypt's Badr Abdelatty dealt with Gaza.",
            {"Marco Rubio", "Badr Abdelatty"},
        ),
        (
            "Min Aung Hlaing attended the meeting of ASEAN in Jakarta on 24 April 2021.",
            {"Min Aung Hlaing", "ASEAN"},
        ),
        (
            "Venezuela and Guyana agreed on 14 December 2023 to keep talking after a meeting between their leaders.",
            {"Guyana and Venezuela"},
        ),
    ],
)
def test_who_took_part(text: str, names: set[str]) -> None:
    assert [found for _, found in _told(text)] == [names]


def test_a_letter_is_of_who_wrote_it() -> None:
    told = _told("Nicolás Maduro and Irfaan Ali gathered following a letter by Prime Minister Ralph Gonsalves.")
    assert all("Nicolás Maduro" not in names for c, names in told if c.kind is ContactKind.LETTER)
