"""Clock times with the zone of a place: an offset where the place keeps one all year."""

from __future__ import annotations

from datetime import date

import pytest

import rashomon
from rashomon import Document


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("at 8:30 a.m. (Japan time)", "2026-03-12T08:30+09:00"),
        ("at 6 p.m. India time", "2026-03-12T18:00+05:30"),
        ("at 10 a.m. Beijing time", "2026-03-12T10:00+08:00"),
        ("at 10 a.m. London time", "2026-03-12T10:00"),
    ],
)
def test_offsets_of_places(words: str, value: str) -> None:
    text = f"The two ministers spoke on March 12 {words} for an hour."
    document = Document.from_text(text, title="", published=date(2026, 3, 13), publisher="", language="en", url=None)
    assert value in {t.value for t in rashomon.read(document).times}
