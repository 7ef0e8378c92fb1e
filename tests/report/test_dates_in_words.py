"""When things are due, in words and in the calendar: parts of years, years of their own, decades, two days."""

from __future__ import annotations

from datetime import date

import pytest

import rashomon
from rashomon.comparing.precision import narrowed
from rashomon.report import dates, words
from rashomon.report.building import dates as building
from rashomon.report.building.desk import Desk

TEXT = (
    "The White House\nJanuary 20, 2026\nReadout of President Trump's Call with Prime Minister Takaichi of Japan\n\n"
    "President Donald J. Trump spoke by phone today with Prime Minister Sanae Takaichi of Japan. The United States will "
    "deliver 400 missiles by mid-2027. Japan will double purchases of corn by late 2026. Japan will raise defense "
    "spending to 2 percent of GDP by the end of fiscal year 2027. Japan will invest $550 billion by the end of the "
    "decade. The United States will lift the tariff in the first quarter of fiscal 2027.\n"
)


@pytest.fixture(scope="module")
def comparison() -> rashomon.Comparison:
    return rashomon.compare([rashomon.read(rashomon.Document.from_text(TEXT, published=date(2026, 1, 20)))])


def test_parts_and_years_of_their_own_in_order(comparison: rashomon.Comparison) -> None:
    when = [moment.when for moment in building.timeline(Desk(comparison)) if moment.kind == "upcoming"]
    assert when == [
        "late 2026",
        "the first quarter of fiscal 2027 (fourth quarter of 2026)",
        "mid-2027",
        "the end of fiscal year 2027 (April 2027 – March 2028)",
        "end of the 2020s",
    ]
    assert [item.when for item in building.watch(Desk(comparison))] == when


def test_a_part_is_drawn_over_its_part(comparison: rashomon.Comparison) -> None:
    moments = {m.when: m for m in building.timeline(Desk(comparison))}
    late = moments["late 2026"]
    assert (late.begin, late.end) == (date(2026, 9, 1).toordinal(), date(2026, 12, 31).toordinal())
    assert late.iso == "2026-01-01/2026-12-31"


def test_calendar_and_table_keep_the_part(comparison: rashomon.Comparison) -> None:
    upcoming = dates.selected(comparison, ("upcoming",))
    calendar = dates.render(upcoming, "ics").replace("\r\n ", "")
    assert "(mid-2027)" in calendar and "DTSTART;VALUE=DATE:20260901" in calendar
    rows = dates.render(upcoming, "csv").splitlines()
    assert rows[0].endswith(",part") and rows[1].endswith(",late")


def test_narrowing() -> None:
    july = (date(2026, 7, 1), date(2026, 7, 31))
    assert narrowed(*july, "early") == (date(2026, 7, 1), date(2026, 7, 10))
    assert narrowed(*july, "end") == (date(2026, 7, 26), date(2026, 7, 31))
    assert narrowed(*july, "") == july
    assert narrowed(july[0], july[0], "late") == (july[0], july[0])


def test_two_days_of_which_one_is_meant() -> None:
    assert words.either(date(2023, 8, 17), date(2023, 8, 24)) == "17 or 24 August 2023"
    assert words.either(date(2023, 8, 31), date(2023, 9, 7)) == "31 August 2023 or 7 September 2023"
