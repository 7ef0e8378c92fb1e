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
