"""A verb's particle is no bound of the number after it."""

from __future__ import annotations

import pytest

from rashomon import Document, read


@pytest.mark.parametrize(
    ("text", "low", "change"),
    [
        ("Norland would hand over 23 wounded soldiers on Monday.", 23, "="),
        ("The rebels turned over 40 rifles to the mission.", 40, "="),
        ("The convoy carried over 40 tons of wheat.", 40, ">"),
        ("More than 20 ships left, over 40 tons of wheat aboard each.", 40, ">"),
    ],
)
def test_over_after_a_verb(text: str, low: float, change: str) -> None:
    found = [q for q in read(Document.from_text(text)).quantities if q.low == low]
    assert [q.change for q in found] == [change]
    assert change == ">" or "over" not in found[0].span.of(text)


@pytest.mark.parametrize("text", ["5 plus", "5 or", "5 half", "20 tons or", "3 -", "12 and", "5 half or", "60 or more"])
def test_a_bound_may_stand_at_the_very_end(text: str) -> None:
    for quantity in read(Document.from_text(text)).quantities:
        assert quantity.span.end <= len(text)
