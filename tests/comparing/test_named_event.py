"""An event that is named is the one compared by, or none."""

from __future__ import annotations

import pytest

from rashomon import Document, compare, read
from rashomon.errors import InputError

TEXT = (
    "LIMA, April 9, 2024 (Reuters) - Peruvian President Dina Boluarte spoke by phone on Monday with Chilean President "
    "Gabriel Boric. Boluarte said that Peru would reopen the border in May.\n\n"
    "The two presidents had met in Santiago on 3 February 2024, where they agreed to share fishing data."
)


def test_a_date_that_no_event_has_is_refused_in_one_line() -> None:
    reading = read(Document.from_text(TEXT))
    with pytest.raises(InputError, match="no event in these documents") as caught:
        compare([reading], event="call of 4 March")
    assert "\n" not in str(caught.value)


def test_the_named_event_is_found() -> None:
    reading = read(Document.from_text(TEXT))
    comparison = compare([reading], event="meeting of 3 February")
    assert comparison.event is not None and str(comparison.event.begin) == "2024-02-03"
