"""The event over accounts of many styles: signings, commissions, letters, mediated talks, press articles of the next day.

Every lead is a file of short texts written for these tests, with the kinds that fit, the day, the sides and the
documents that are about the event at its head.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

import rashomon
from rashomon.model import Comparison

LEADS = sorted(Path(__file__).with_name("leads").glob("*.txt"))


@dataclass(frozen=True)
class Lead:
    kinds: frozenset[str]
    days: tuple[date, ...]
    sides: frozenset[str]
    documents: frozenset[str]
    texts: dict[str, str]


def lead_of(path: Path) -> Lead:
    head, *parts = path.read_text(encoding="utf-8").split("\n=== ")
    values = dict(line.split(": ", 1) for line in head.splitlines())
    texts = dict(part.split("\n", 1) for part in parts)
    days = tuple(date.fromisoformat(day) for day in values["date"].split())
    kinds, sides = frozenset(values["kind"].split()), frozenset(values["sides"].split())
    return Lead(kinds, days, sides, frozenset(values["documents"].split()), texts)


def compared(lead: Lead) -> tuple[Comparison, dict[str, str]]:
    documents = {name: rashomon.Document.from_text(text) for name, text in lead.texts.items()}
    names = {document.id: name for name, document in documents.items()}
    return rashomon.compare([rashomon.read(document) for document in documents.values()]), names


def about_the_event(name: str) -> dict[str, list[str]]:
    """By document, the opening words of what is placed at the event."""
    comparison, names = compared(lead_of(Path(__file__).with_name("leads") / f"{name}.txt"))
    assert comparison.event is not None
    texts = {reading.document.id: reading.document.text for reading in comparison.readings}
    said: dict[str, list[str]] = {own: [] for own in names.values()}
    for placed in comparison.statements:
        if placed.event == comparison.event.id:
            said[names[placed.document]].append(placed.spans[0].of(texts[placed.document]))
    return said


@pytest.mark.parametrize("path", LEADS, ids=lambda path: path.stem)
def test_the_event_and_its_documents_are_found(path: Path) -> None:
    lead = lead_of(path)
    comparison, names = compared(lead)
    event = comparison.event
    assert event is not None
    assert event.kind.value in lead.kinds
    assert event.begin is not None and lead.days[0] <= event.begin <= lead.days[-1]
    assert set(event.sides) == lead.sides
    assert {names[s.document] for s in comparison.sources if s.on_event} == lead.documents


def test_only_the_answer_on_the_event_counts() -> None:
    said = about_the_event("qa-two")["washington"]
    assert said[0].startswith("We support Lebanon")
    assert any("needs of the army" in words for words in said)  # the question went on with the one before
    assert not any("let aid through" in words or words.endswith("?") for words in said)


def test_a_third_party_comments_on_a_round_of_talks() -> None:
    said = about_the_event("peskov")["beijing"]
    assert any(words.startswith("China supports all efforts") for words in said)
    assert not any("panda" in words or "Experts" in words for words in said)


def test_what_is_said_before_the_event_is_an_expectation() -> None:
    said = about_the_event("previews")
    assert said["preview"] == [] and said["announce"] == []
    assert any("airport concession" in words for words in said["brasilia"])


def test_a_preview_is_no_own_text_on_the_event() -> None:
    comparison, names = compared(lead_of(Path(__file__).with_name("leads") / "previews.txt"))
    brazil = next(voice for voice in comparison.voices if voice.side == "BR")
    assert [names[document] for document in brazil.own] == ["brasilia"]
    assert any("appeared before this event" in line for line in comparison.limits)


def test_another_contact_of_the_parties_keeps_its_statements() -> None:
    said = about_the_event("old-meeting")
    assert said["archive"] == []
    assert not any("Entebbe" in words for words in said["kampala"])
