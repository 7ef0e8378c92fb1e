"""One person over documents, by full names that differ in patronymics, particles and middle names."""

from __future__ import annotations

import pytest

from rashomon.comparing.roster import join
from rashomon.model import Actor, ActorKind, Document, Reading
from rashomon.reading import read
from rashomon.reading.actors.names import same_person


def reading(text: str, *people: tuple[str, str]) -> Reading:
    from dataclasses import replace

    actors = tuple(
        Actor(f"a{n}", name, ActorKind.PERSON, side, key=f"person:{name.lower()}")
        for n, (name, side) in enumerate(people)
    )
    return replace(read(Document(text)), actors=actors)


def names(*readings: Reading) -> set[str]:
    return {actor.name for actor in join(readings).actors}


def test_a_patronymic_more_or_less_is_the_same_person() -> None:
    one = reading("One.", ("Khalid bin Nasser Al Harbi", "SA"))
    two = reading("Two.", ("Khalid Al Harbi", "SA"))
    three = reading("Three.", ("Khalid al-Harbi", "unknown"))
    assert names(one, two, three) == {"Khalid bin Nasser Al Harbi"}


def test_different_patronymics_and_sides_are_kept_apart() -> None:
    one = reading("One.", ("Hamad bin Nasser Al Harbi", "QA"), ("Ana de Souza", "PT"))
    two = reading("Two.", ("Hamad bin Jabr Al Harbi", "QA"), ("Ana Souza", "BR"))
    assert names(one, two) == {"Hamad bin Nasser Al Harbi", "Hamad bin Jabr Al Harbi", "Ana de Souza", "Ana Souza"}


def test_a_short_form_that_fits_two_is_left_alone() -> None:
    one = reading("One.", ("Hamad bin Nasser Al Harbi", "QA"), ("Hamad bin Jabr Al Harbi", "QA"))
    two = reading("Two.", ("Hamad Al Harbi", "QA"))
    assert len(names(one, two)) == 3


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("pieter van den berg", "pieter berg", True),
        ("khalid al-harbi", "khalid bin nasser al harbi", True),
        ("maria j. lopez", "maria jose lopez", True),
        ("hamad bin nasser al harbi", "hamad bin jabr al harbi", False),
        ("anna berg", "pieter berg", False),
    ],
)
def test_same_person(one: str, other: str, same: bool) -> None:
    assert same_person(tuple(one.split()), tuple(other.split())) is same
    assert same_person(tuple(other.split()), tuple(one.split())) is same


def test_one_name_in_two_spellings() -> None:
    one = reading("One.", ("Anura Kumara Dissanayake", "LK"), ("Mohammed Bazoumi", "ML"))
    two = reading("Two.", ("Anura Kumara Disanayake", "LK"), ("Mohamed Bazumi", "ML"))
    assert len(join((one, two)).actors) == 2


def test_names_that_are_but_alike_are_two_persons() -> None:
    one = reading("One.", ("Ivan Petrov", "RU"), ("Marina Silva", "BR"), ("Hamad Al Thani", "QA"))
    two = reading("Two.", ("Ivan Petrova", "BG"), ("Mariana Silveira", "BR"), ("Hamid Al Thani", "QA"))
    assert len(join((one, two)).actors) == 6


def test_one_name_in_two_countries_is_two_persons() -> None:
    one, two = reading("One.", ("Ravi Novak", "NP")), reading("Two.", ("Ravi Novak", "FJ"))
    three = reading("Three.", ("Ravi Novak", "NP"))
    joined = join((one, two, three)).actors
    assert sorted((actor.name, actor.side) for actor in joined) == [("Ravi Novak", "FJ"), ("Ravi Novak", "NP")]


def test_whoever_is_placed_unsurely_goes_with_the_side_told_of_most() -> None:
    from dataclasses import replace

    one, two = reading("One.", ("Ravi Novak", "NP")), reading("Two.", ("Ravi Novak", "FJ"))
    guessed = replace(two, actors=tuple(replace(actor, confidence=0.5) for actor in two.actors))
    assert [actor.side for actor in join((one, guessed)).actors] == ["NP"]
