"""Who is to meet and when: plans count forward, and nobody meets of whom no words say so. All sentences are ours."""

from __future__ import annotations

from datetime import date

import pytest

import rashomon
from rashomon.model import Contact, Reading

WRITTEN = date(2026, 3, 12)
LEAD = "President Lula da Silva spoke by telephone with President Javier Milei of Argentina on 10 March. "


def read(text: str, published: date = WRITTEN) -> Reading:
    return rashomon.read(rashomon.Document.from_text(text, published=published))


def days(text: str, words: str) -> list[tuple[date | None, date | None]]:
    return [(t.begin, t.end) for t in read(text).times if t.span.of(text) == words]


def contacts(text: str, word: str) -> list[Contact]:
    return [c for c in read(text).contacts if word in c.span.of(text)]


@pytest.mark.parametrize(
    ("text", "words", "begin"),
    [
        ("He welcomed President Milei's visit to Brasilia on 2 June.", "2 June", date(2026, 6, 2)),
        ("The talks, which were due by spring, have been put off to October.", "October", date(2026, 10, 1)),
        ("The summit was postponed to 5 November.", "5 November", date(2026, 11, 5)),
        ("The minister confirmed the meeting of envoys on 3 May.", "3 May", date(2026, 5, 3)),
        ("He welcomed the accord at a meeting on 2 June.", "2 June", date(2025, 6, 2)),
        ("The summit, held on 5 November, was short.", "5 November", date(2025, 11, 5)),
    ],
)
def test_a_plan_counts_forward_and_what_was_held_back(text: str, words: str, begin: date) -> None:
    assert [first for first, _ in days(text, words)] == [begin]


@pytest.mark.parametrize("verb", ["would meet", "will meet", "are to meet"])
def test_a_gathering_at_which_they_are_to_meet_lies_ahead(verb: str) -> None:
    text = f"{LEAD}Their finance ministers {verb} on the sidelines of the G20."
    (found,) = [t for t in read(text).times if "G20" in t.span.of(text)]
    assert found.begin is not None and found.begin > WRITTEN


def test_a_gathering_at_which_they_met_lies_behind() -> None:
    text = f"{LEAD}Their finance ministers met on the sidelines of the G20."
    (found,) = [t for t in read(text).times if "G20" in t.span.of(text)]
    assert found.end is not None and found.end < WRITTEN


@pytest.mark.parametrize(
    "sentence",
    [
        "The cargo, which had been due within 20 days of the call, left Santos in February.",
        "The cargo left Santos in February, 20 days after the call.",
    ],
)
def test_the_day_of_what_followed_a_call_is_not_its_day(sentence: str) -> None:
    found = contacts(LEAD + sentence, "call")
    assert found and all(c.begin != date(2026, 2, 1) for c in found)


@pytest.mark.parametrize(
    "sentence",
    ["In February, the two sides' envoys met in Montevideo.", "The two leaders agreed their teams would meet in May."],
)
def test_envoys_who_meet_are_not_their_leaders(sentence: str) -> None:
    text = LEAD + sentence
    people = {a.id for a in read(text).actors if a.kind == "person"}
    assert all(not people & set(c.participants) for c in contacts(text, "me"))


def test_two_leaders_meet_themselves() -> None:
    text = LEAD + "The two leaders last met in Rosario in February."
    (met,) = contacts(text, "met")
    assert len(met.participants) == 2


def test_governments_consult_and_not_the_leaders_who_agree_on_it() -> None:
    lead = LEAD + "Brazil and Argentina grow wheat. "
    text = lead + "Lula da Silva and Milei agreed to hold intergovernmental consultations in May."
    reading = read(text)
    kinds = {a.id: a.kind for a in reading.actors}
    (held,) = contacts(text, "consultations")
    assert [kinds[p] for p in held.participants] == ["country", "country"]
    (own,) = contacts(lead + "Lula da Silva and Milei agreed to hold consultations in May.", "cons")
    assert own.participants != held.participants


def test_an_hour_and_a_half_is_one_length() -> None:
    text = LEAD + "The conversation lasted an hour and a half."
    assert [t.value for t in read(text).times if t.type == "DURATION"] == ["PT1H30M"]
