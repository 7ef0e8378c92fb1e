"""Weekdays beside a day in three languages, and days that no calendar has."""

from __future__ import annotations

from datetime import date

import pytest

import rashomon
from rashomon.model import Reading
from rashomon.settings import Settings


def read(text: str, language: str) -> Reading:
    document = rashomon.Document.from_text(text, published=date(2026, 5, 13), language=language)
    return rashomon.read(document, Settings(reader="rules"))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("2026年5月12日（星期三），双方在北京举行会谈。", "zh"),
        ("5月12日星期四，双方通电话。", "zh"),
        ("В среду, 12 мая 2026 года, стороны провели переговоры.", "ru"),
        ("12 мая (четверг) стороны провели переговоры.", "ru"),
        ("The ministers of Peru and Chile met on 12 May (Thursday) in Lima.", "en"),
        ("The ministers of Peru and Chile met on Thursday, 12 May, in Lima.", "en"),
    ],
)
def test_a_weekday_that_the_day_did_not_have_is_noted_and_is_no_day_of_its_own(text: str, language: str) -> None:
    reading = read(text, language)
    assert [(t.begin, t.end) for t in reading.times] == [(date(2026, 5, 12), date(2026, 5, 12))]
    assert any("12 May 2026 is a Tuesday" in line for line in reading.warnings)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("2026年5月12日（星期二），双方在北京举行会谈。", "zh"),
        ("Во вторник, 12 мая, стороны провели переговоры.", "ru"),
        ("The ministers of Peru and Chile met on 12 May (Tuesday) in Lima.", "en"),
    ],
)
def test_the_right_weekday_is_no_slip(text: str, language: str) -> None:
    reading = read(text, language)
    assert [t.begin for t in reading.times] == [date(2026, 5, 12)]
    assert not [line for line in reading.warnings if "slip" in line]


@pytest.mark.parametrize(
    ("text", "language"), [("双方商定6月31日前举行会议。", "zh"), ("Стороны завершат работу до 31 июня.", "ru")]
)
def test_a_day_that_no_calendar_has_is_no_day(text: str, language: str) -> None:
    reading = read(text, language)
    assert [(t.begin, t.end) for t in reading.times] == [(None, None)]
    assert any("no calendar has this day" in line for line in reading.warnings)


def test_a_weekday_by_itself_stays_a_day() -> None:
    assert [t.begin for t in read("双方星期二通电话。", "zh").times] == [date(2026, 5, 12)]
    assert [t.begin for t in read("Во вторник стороны провели переговоры.", "ru").times] == [date(2026, 5, 12)]
