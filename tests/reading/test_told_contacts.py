"""Contacts that sentences tell by the way: after what came of them, by phone, at a sitting of a body."""

from __future__ import annotations

from datetime import date

import pytest

import rashomon
from rashomon.settings import Settings


def told(text: str) -> list[tuple[str, str, str]]:
    """Kind, first day and sides of the contacts of two parties in a text of 12 March 2026, a Thursday."""
    document = rashomon.Document.from_text(text, "", date(2026, 3, 12), "Reuters")
    reading = rashomon.read(document, Settings(reader="rules"))
    sides = {a.id: a.sides or (a.side,) for a in reading.actors}
    return [
        (c.kind.value, str(c.begin), "+".join(sorted({s for p in c.participants for s in sides[p]})))
        for c in reading.contacts
        if len({s for p in c.participants for s in sides[p]}) > 1
    ]


@pytest.mark.parametrize(
    ("text", "kind", "day", "sides"),
    [
        ("Serbia's foreign minister on Tuesday received a phone call from his Montenegrin counterpart.",
         "call", "2026-03-10", "ME+RS"),
        ("South Korea's trade minister and his Vietnamese counterpart held a phone call on Monday.",
         "call", "2026-03-09", "KR+VN"),
        ("Military delegations from Chad and Libya agreed on Monday to open a crossing after a meeting in Faya.",
         "meeting", "2026-03-09", "LY+TD"),
        ("Russian Foreign Minister Sergey Lavrov told reporters following talks with his Mongolian counterpart.",
         "talks", "None", "MN+RU"),
        ("Indonesia's defence minister told his Malaysian counterpart by telephone on Wednesday that he was worried.",
         "call", "2026-03-11", "ID+MY"),
        ("Delegations of the Congolese government and of the M23 rebels ended two days of talks in Togo on Tuesday.",
         "talks", "2026-03-10", "CD+M23"),
    ],
)  # fmt: skip
def test_a_contact_told_by_the_way(text: str, kind: str, day: str, sides: str) -> None:
    assert (kind, day, sides) in told(text)


def test_the_day_of_leaving_is_not_that_of_the_visit() -> None:
    assert told("Russian President Vladimir Putin left Hanoi on Tuesday after a state visit to Vietnam.") == [
        ("visit", "None", "RU+VN")
    ]


def test_aid_that_is_received_is_no_meeting() -> None:
    assert told("Kenya received an invitation from Uganda on Tuesday.") == []


VISIT = "Kenyan President William Ruto's visit to Kampala was put off, a Ugandan official said. {}"


@pytest.mark.parametrize(
    "tail",
    [
        "Experts will meet in Entebbe on Friday, the official said. The last round of their talks was held in February.",
        "Technical teams are to draw the line of the border. Their last meeting took place in Kisumu in February.",
        "Officials of lower rank prepare the papers. In February their talks ended without a result.",
    ],
)
def test_talks_of_experts_are_not_those_of_a_president_named_elsewhere(tail: str) -> None:
    assert [found for found in told(VISIT.format(tail)) if found[0] in ("talks", "meeting")] == []


@pytest.mark.parametrize(
    "text",
    [
        "Kenyan President William Ruto met Ugandan President Yoweri Museveni in Nairobi on Tuesday. The two leaders said "
        "that experts would follow. Their talks lasted three hours.",
        "Ruto and Museveni met in Nairobi on Tuesday. Officials waited. The talks were held for three hours.",
        "Ruto met Museveni in Nairobi on Tuesday. Aides waited outside. Ruto and Museveni ended their talks at noon.",
    ],
)
def test_their_talks_are_still_those_of_who_met(text: str) -> None:
    found = told(text)
    assert len(found) == 2 and {sides for _, _, sides in found} == {"KE+UG"}
