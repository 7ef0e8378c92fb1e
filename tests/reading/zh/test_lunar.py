"""The lunar calendar, feasts, years of the cycle, and numerals in all their forms."""

from __future__ import annotations

from datetime import date

import pytest

import rashomon
from rashomon.reading.zh import lunar
from rashomon.reading.zh.numerals import value


@pytest.mark.parametrize(
    ("found", "day"),
    [
        (lunar.new_year(2026), date(2026, 2, 17)),
        (lunar.solar(2025, 8, 15), date(2025, 10, 6)),
        (lunar.solar(2025, 6, 1, leap=True), date(2025, 7, 25)),
        (lunar.FEASTS["除夕"](2026), date(2026, 2, 16)),
        (lunar.FEASTS["清明节"](2024), date(2024, 4, 4)),
        (lunar.solar(2026, 6, 1, leap=True), None),
        (lunar.new_year(1900), None),
    ],
)
def test_lunar_days(found: date | None, day: date | None) -> None:
    assert found == day


def test_years_of_the_cycle() -> None:
    assert lunar.cycle_year("丙午", 2025) == 2026
    assert lunar.cycle_year("马", 2025) == 2026
    assert lunar.cycle_year("甲丑", 2025) is None


TIMES = [
    ("两国元首将于农历正月初一互致贺电", "2026-02-17"),
    ("2025年中秋节前夕", "2025-10-06"),
    ("丙午年将至", "2026"),
    ("2月17日晚上8点30分开始", "2026-02-17T20:30"),
    ("民國114年10月10日發表", "2025-10-10"),
    ("3月12日至14日访华", "2026-03-12/2026-03-14"),
    ("2016年至2018年", "2016/2018"),
    ("持续两年零三个月", "P2Y3M"),
    ("每周一举行", "XXXX-WXX-1"),
    ("将于近期恢复", "FUTURE_REF"),
    ("近年来不断上升", "PAST_REF"),
    ("“十五五”规划开局之年", "2026/2030"),
]


@pytest.mark.parametrize(("text", "expected"), TIMES)
def test_times(text: str, expected: str) -> None:
    document = rashomon.Document.from_text(text + "。", "", date(2026, 2, 1), "", "zh")
    assert expected in [t.value for t in rashomon.read(document).times]


def test_a_number_of_points_is_no_time_of_day() -> None:
    reading = rashomon.read(rashomon.Document.from_text("方案由28点缩减为20点。", "", date(2026, 2, 1), "", "zh"))
    assert reading.times == ()
    assert [(q.low, q.previous) for q in reading.quantities] == [(20, 28)]


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("肆佰陆拾", 460), ("四百五", 450), ("一万三", 13_000), ("7万5千4百", 75_400), ("四万万", 400_000_000),
        ("拾亿零六万零五百零六", 1_000_060_506), ("负三十二", -32), ("半百", 50), ("1.5万亿", 1.5e12), ("大", None),
    ],
)  # fmt: skip
def test_numerals(words: str, number: float | None) -> None:
    assert value(words) == number


def test_fractions_of_a_whole_and_units_that_begin_with_a_scale() -> None:
    text = "占总人口的三分之一，约千分之五，装机100千瓦，全长12千米。"
    reading = rashomon.read(rashomon.Document.from_text(text, "", None, "", "zh"))
    assert [(q.low, q.unit) for q in reading.quantities] == [
        (33.3333, "percentage"), (0.5, "percentage"), (100, "kilowatt"), (12, "kilometre"),
    ]  # fmt: skip
