"""Dates that cannot be right as their text gives them; all sentences are written for these tests."""

from __future__ import annotations

from datetime import date

import pytest

import rashomon
from rashomon.model import Comparison
from rashomon.report.icalendar import render

WRITTEN = date(2026, 3, 12)  # a Thursday


def warned(text: str) -> tuple[str, ...]:
    return rashomon.read(rashomon.Document.from_text(text, published=WRITTEN)).warnings


SLIPS = [
    ("Lula da Silva met Javier Milei on Tuesday, March 11.", "11 March 2026 is a Wednesday"),
    ("Brazil will sign the accord by April 31.", "no calendar has this day"),
    ("The last meeting, on 20 September 2026, had dealt with soybeans.", "itself written before it"),
    ("The ministers held a first round of talks on 20 September 2026 in Rosario.", "itself written before it"),
]


@pytest.mark.parametrize(("text", "why"), SLIPS)
def test_a_date_that_cannot_be_right_is_said(text: str, why: str) -> None:
    assert [why in line for line in warned(text)] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "Lula da Silva met Javier Milei on Wednesday, March 11.",
        "The ministers will hold talks on 20 September 2026 in Rosario.",
        "The ministers held talks and agreed to meet again on 20 September 2026.",
        "The presidents met to prepare the summit on 20 September 2026.",
        "They discussed the meeting that is to be held on 20 September 2026.",
        "The minister had an invitation for a visit on 20 September 2026.",
        "Brazil will sign the accord by April 30.",
        "He sent 31 trucks in April.",
    ],
)
def test_a_plan_and_a_date_that_fits_are_no_slips(text: str) -> None:
    assert warned(text) == ()


READOUT = (
    "Office of the President of Brazil\nTelephone call with the President of Argentina\nBrasilia, 11 March 2026\n\n"
    "President Lula da Silva spoke by telephone today with President Javier Milei of Argentina. Brazil will buy "
    "300,000 tons of wheat.{more}\n"
)
WIRE = (
    "BUENOS AIRES, March 12, 2026 (Southern Wire) - Brazilian President Lula da Silva and his Argentine counterpart "
    "Javier Milei held a telephone conversation on Monday, March 21, Milei's office said.\n"
)


def compared(*texts: str) -> Comparison:
    return rashomon.compare([rashomon.read(rashomon.Document.from_text(t)) for t in texts])


def test_a_call_that_a_wire_puts_after_its_own_day_is_the_call_with_a_wrong_date() -> None:
    comparison = compared(READOUT.format(more=""), WIRE)
    assert comparison.event is not None and comparison.event.date_disputed
    assert comparison.event.begin == date(2026, 3, 11)
    assert [e.begin for e in comparison.timeline if e.role == "contact"] == [date(2026, 3, 11)]
    assert not [w for w in comparison.watch if w.begin == date(2026, 3, 21)]


def test_a_past_call_on_a_day_to_come_is_never_due() -> None:
    comparison = compared(READOUT.format(more=" Their last call, on 3 November 2026, had dealt with gas."))
    entry = next(e for e in comparison.timeline if e.begin == date(2026, 11, 3))
    assert entry.kind == "past" and "written before it" in entry.note
    assert "20261103" not in render(comparison, comparison.timeline)
    assert not [w for w in comparison.watch if w.begin == date(2026, 11, 3)]


def test_nothing_is_due_by_a_day_that_no_calendar_has() -> None:
    comparison = compared(READOUT.format(more=" Argentina will deliver the first 40,000 tons by June 31, 2026."))
    assert not [e for e in comparison.timeline if e.kind == "upcoming" and e.begin]
    assert any("no calendar has this day" in line for line in comparison.readings[0].warnings)


NEWS = (
    "Lula and Milei talk wheat\nBUENOS AIRES, March 12, 2026 (Southern Wire) - Brazilian President Lula da Silva and "
    "Argentine President Javier Milei spoke by telephone on {day}, Milei's office said.{more} Lula da Silva told Milei "
    "that Brazil wanted wheat.\n"
)
ARGENTINE = (
    "Office of the President of Argentina\nTelephone call\nBuenos Aires, 11 March 2026\n\nPresident Javier Milei spoke by "
    "telephone today with the President of Brazil, Lula da Silva. Argentina will sell 300,000 tons of wheat.\n"
)


def test_the_news_of_the_day_after_is_of_the_call_that_both_sides_date_whatever_day_it_gives() -> None:
    comparison = compared(READOUT.format(more=""), ARGENTINE, NEWS.format(day="Sunday, March 8", more=""))
    assert comparison.event is not None and comparison.event.date_disputed
    assert comparison.event.begin == date(2026, 3, 11)
    assert len([e for e in comparison.events if e.kind == "call"]) == 1


@pytest.mark.parametrize(
    ("day", "more"),
    [
        ("Sunday, March 8", " It was their second call in a month, and they spoke again by telephone on March 11."),
        ("Sunday, February 15", ""),
    ],
)
def test_two_calls_of_the_same_people_stay_two(day: str, more: str) -> None:
    comparison = compared(READOUT.format(more=""), ARGENTINE, NEWS.format(day=day, more=more))
    assert comparison.event is not None and comparison.event.begin == date(2026, 3, 11)
    assert not comparison.event.date_disputed
