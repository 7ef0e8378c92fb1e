"""Figures that are held against something: levels after a change, bounds beside a direction, ages, parts, periods."""

from __future__ import annotations

import pytest

from rashomon.model import Document, Quantity, Span
from rashomon.reading.quantities import quantities
from rashomon.reading.times import times


def read(text: str) -> list[Quantity]:
    document, whole = Document(text=text), (Span(0, len(text)),)
    return list(quantities(document, whole, times(document, whole)))


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("Shares of the brewer slipped 2.1% to 640 kroner.", ["down", "="]),
        ("The chain will shed up to 900 jobs.", ["<"]),
        ("The chain will shed 900 jobs.", ["down"]),
        ("Gas storage is 70% full, six percentage points below last year.", ["=", "down"]),
        ("The margin was 8 percent, 40 basis points better than a year ago.", ["=", "up"]),
        ("Rents jumped by a fifth last year.", ["up"]),
    ],
)
def test_changes(text: str, changes: list[str]) -> None:
    assert [str(q.change) for q in read(text)] == changes


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Unemployment among those under 25 fell.", ["year of age"]),
        ("The vaccine protects adults over 65.", ["year of age"]),
        ("The law covers companies over 250 workers.", ["worker"]),
        ("Prices fell by a third since May.", ["-"]),
        ("The levy is 300 kroner.", ["krone"]),
    ],
)
def test_units(text: str, units: list[str]) -> None:
    assert [q.unit for q in read(text)] == units


def test_a_third_party_is_no_third() -> None:
    assert read("The audit was done by a third party.") == []
