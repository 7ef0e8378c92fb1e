"""Clock times with the zone of a place: the offset that the place kept on that day."""

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
        ("at 10 a.m. London time", "2026-03-12T10:00+00:00"),
        ("at 10 a.m. Eastern Time", "2026-03-12T10:00-04:00"),
        ("at 5 p.m. Indian Standard Time", "2026-03-12T17:00+05:30"),
        ("at 10 a.m. ET (5 p.m. Moscow time)", "2026-03-12T17:00+03:00"),
        ("from 10 a.m. to noon Eastern Time", "2026-03-12T10:00-04:00"),
        ("at 10 a.m. local time", "2026-03-12T10:00"),
        ("at 10 a.m. IST", "2026-03-12T10:00"),
    ],
)
def test_offsets_of_places(words: str, value: str) -> None:
    text = f"The two ministers spoke on March 12 {words} for an hour."
    document = Document.from_text(text, title="", published=date(2026, 3, 13), publisher="", language="en", url=None)
    assert value in {t.value for t in rashomon.read(document).times}


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("on 4 February 2025 at 9 a.m. Eastern Time", "2025-02-04T09:00-05:00"),  # winter
        ("on 4 July 2025 at 9 a.m. Eastern Time", "2025-07-04T09:00-04:00"),
        ("at 14:00 Kyiv time on 4 July 2025", "2025-07-04T14:00+03:00"),
        ("at 14:00 Moscow time on 4 July 2013", "2013-07-04T14:00+04:00"),  # its clocks stood still from 2011 to 2014
        ("at 14:00 Pyongyang time on 4 July 2016", "2016-07-04T14:00+08:30"),
    ],
)
def test_offset_of_the_day(words: str, value: str) -> None:
    document = Document.from_text(f"The two presidents spoke {words} for an hour.")
    assert value in {t.value for t in rashomon.read(document).times}


def test_shared_abbreviation_goes_by_the_country_that_the_text_names() -> None:
    text = "The directors general of India and Pakistan spoke at 3:35 p.m. IST on 10 May 2025."
    assert "2025-05-10T15:35+05:30" in {t.value for t in rashomon.read(Document.from_text(text)).times}


def test_first_hour_of_two_is_of_the_day_that_the_second_gives() -> None:
    text = "The ministers met from 10 a.m. until noon on Monday."
    document = Document.from_text(text, published=date(2026, 3, 12))
    assert [t.value for t in rashomon.read(document).times] == ["2026-03-09T10:00", "2026-03-09T12:00"]
