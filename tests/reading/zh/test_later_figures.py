"""Chinese figures with the value before, money at home, counts of two; lengths and parts of years."""

from __future__ import annotations

from datetime import date

import pytest

import rashomon
from rashomon.model import Reading


def read(text: str, publisher: str = "新华社") -> Reading:
    return rashomon.read(rashomon.Document.from_text(text, "", date(2026, 2, 10), publisher, "zh"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("出口额由3200亿元增至4100亿元。", [(4.1e11, 3.2e11, "up")]),
        ("关税从54%降到不到30%。", [(30, 54, "down")]),
        ("产量从500万吨掉到400万吨。", [(4e6, 5e6, "down")]),
        ("双方至少会谈了两次。", [(2, None, "=")]),
        ("两位部长参加了会见。", []),
    ],
)
def test_figures(text: str, expected: list[tuple[float, float | None, str]]) -> None:
    assert [(q.low, q.previous, q.change) for q in read(text).quantities] == expected


@pytest.mark.parametrize(
    ("text", "publisher", "unit"),
    [
        ("撥款50億元支援企業。", "中央社", "new taiwan dollar"),
        ("撥款新臺幣50億元支援企業。", "新华社", "new taiwan dollar"),
        ("撥款50億元支援企業。", "明報", "hong kong dollar"),
        ("拨款50亿元支持企业。", "新华社", "chinese yuan"),
    ],
)
def test_money_is_that_of_the_place(text: str, publisher: str, unit: str) -> None:
    assert [q.unit for q in read(text, publisher).quantities] == [unit]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("下一年度预算将增加。", ["2027"]),
        ("2025年前三个月，出口增长。", ["2025-01/2025-03"]),
        ("今年是建交50周年。", ["2026", "P50Y"]),
        ("谈判应在5月1日前完成。", ["2026-05-01"]),
        ("他呼吁在夏季前达成协议。", ["2026-SU"]),
        ("外长下午会见记者。", ["2026-02-10TAF"]),
        ("2027财年预算案已经通过。", ["2027"]),
    ],
)
def test_times(text: str, values: list[str]) -> None:
    assert [t.value for t in read(text).times] == values
