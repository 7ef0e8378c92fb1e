"""Dates on pages and in texts: found where they say when a text was published, and nowhere else."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from rashomon import Document
from rashomon.ingest.dates import dates, parse_moment
from tests.ingest.helpers import read_text

BODY = (
    "The ministers of Freedonia and Ruritania met in Vienna and spoke of grain for more than two hours on end.\n"
    "Neither of them said a word about the ports, an official of the Freedonian ministry told reporters later on.\n"
)


@pytest.mark.parametrize(
    ("written", "language", "day"),
    [
        ("2026-02-04", "en", date(2026, 2, 4)),
        ("2026/2/4", "en", date(2026, 2, 4)),
        ("2026.02.04", "zh", date(2026, 2, 4)),
        ("04.02.2026", "ru", date(2026, 2, 4)),
        ("13/02/2026", "en", date(2026, 2, 13)),
        ("02/13/2026", "en", date(2026, 2, 13)),
        ("February 4, 2026", "en", date(2026, 2, 4)),
        ("Feb. 4, 2026", "en", date(2026, 2, 4)),
        ("Sept. 4th, 2026", "en", date(2026, 9, 4)),
        ("FEBRUARY 04, 2026", "en", date(2026, 2, 4)),
        ("4 February 2026", "en", date(2026, 2, 4)),
        ("4th of February 2026", "en", date(2026, 2, 4)),
        ("4 февраля 2026 года", "ru", date(2026, 2, 4)),
        ("4 февраля 2026 г.", "ru", date(2026, 2, 4)),
        ("2026年2月4日", "zh", date(2026, 2, 4)),
        ("２０２６年２月４日", "zh", date(2026, 2, 4)),
        ("二〇二六年二月十四日", "zh", date(2026, 2, 14)),
        ("2026년 2월 4일", "ko", date(2026, 2, 4)),
        ("4 février 2026", "fr", date(2026, 2, 4)),
        ("4. Februar 2026", "de", date(2026, 2, 4)),
        ("4 de febrero de 2026", "es", date(2026, 2, 4)),
    ],
)
def test_ways_of_writing_a_date(written: str, language: str, day: date) -> None:
    found = list(dates(f"on {written} again", language=language))
    assert [one.day for one in found] == [day]


@pytest.mark.parametrize(
    "written",
    ["03/04/2026", "2026-13-40", "February 30, 2026", "4 Feb", "2026", "1.2.3.2026", "12-34-2026", "May 2026"],
)
def test_what_is_no_full_date(written: str) -> None:
    assert list(dates(f"on {written} again")) == []


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("2026-02-04 18:20 GMT", datetime(2026, 2, 4, 18, 20, tzinfo=UTC)),
        ("February 4, 2026 at 6:20 p.m. EST", datetime(2026, 2, 4, 18, 20, tzinfo=timezone(timedelta(hours=-5)))),
        ("2026-02-04 18:20 +0800", datetime(2026, 2, 4, 18, 20, tzinfo=timezone(timedelta(hours=8)))),
        ("2026-02-04T18:20:05Z", datetime(2026, 2, 4, 18, 20, 5, tzinfo=UTC)),
        ("2026-02-04 18:20", None),
        ("2026-02-04 28:70 GMT", None),
    ],
)
def test_moments_need_their_zone(written: str, moment: datetime | None) -> None:
    assert next(dates(written)).moment == moment


@pytest.mark.parametrize("value", ["", "yesterday", "2026", "0000-00-00", "x" * 10_000, "99999999"])
def test_metadata_that_are_no_date(value: str) -> None:
    assert parse_moment(value) == (None, None)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("June 4, 2025", date(2025, 6, 4)),
        ("Published: 4 June 2025, 10:30", date(2025, 6, 4)),
        ("Published 4 June 2025 | Updated 6 June 2025", date(2025, 6, 4)),
        ("Updated 6 June 2025 · Published 4 June 2025", date(2025, 6, 4)),
        ("Updated: June 04, 2025 23:50", date(2025, 6, 4)),
        ("By Jane Roe, 4 June 2025", date(2025, 6, 4)),
        (" date 2025-06-04 By Jane Roe and John Doe, Example News", date(2025, 6, 4)),
        ("Vienna, 4 June 2025", date(2025, 6, 4)),
        ("Wednesday, June 4, 2025", date(2025, 6, 4)),
    ],
)
def test_lines_that_date_a_text(line: str, day: date) -> None:
    document = Document.from_text(f"Ministers Meet in Vienna\n{line}\n{BODY}")
    assert document.published == day
    assert document.published_span is not None
    assert next(dates(document.published_span.of(document.text))).day == day
    assert line.strip() not in read_text(document)


@pytest.mark.parametrize(
    "line",
    [
        "He was released on June 4, 2025.",
        "The treaty was signed on 4 June 2025 and has been in force ever since, the two ministers said.",
        "The statement of 4 June 2025 said nothing about it.",
        "On June 4, 2025, the king fled.",
        "On July 6, 2025, Klein made the following comment:",
    ],
)
def test_sentences_that_hold_a_date_are_read_and_date_nothing(line: str) -> None:
    document = Document.from_text(f"Ministers Meet in Vienna\n{BODY}{line}\n{BODY}")
    assert line in read_text(document)
    assert document.published is None


def test_date_in_the_middle_of_a_long_text_does_not_count() -> None:
    document = Document.from_text(BODY * 10 + "4 June 2025\n" + BODY * 10)
    assert document.published is None
    assert any("publication date" in warning for warning in document.warnings)


def test_given_date_is_kept() -> None:
    document = Document.from_text(f"Ministers Meet in Vienna\nJune 4, 2025\n{BODY}", published=date(2020, 1, 1))
    assert document.published == date(2020, 1, 1)
    assert document.published_span is None and document.warnings == ()


def test_dateline_without_a_year_gives_no_date() -> None:
    assert Document.from_text("VIENNA, Feb 4 (Reuters) - " + BODY).published is None
    assert Document.from_text("VIENNA, Feb. 4, 2026 (Reuters) - " + BODY).published == date(2026, 2, 4)
