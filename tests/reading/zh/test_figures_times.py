"""Figures and times of Chinese text."""

from __future__ import annotations

from datetime import date

import pytest

import rashomon

FIGURES = [
    ("采购2500万吨大豆", [(25_000_000, 25_000_000, "ton", "=")]),
    ("出动60多架军机", [(60, 60, "-", ">")]),
    ("贸易额近七千亿美元", [(7e11, 7e11, "dollar", "~")]),
    ("超过1.5万亿元", [(1.5e12, 1.5e12, "chinese yuan", ">")]),
    ("增长百分之十二点五", [(12.5, 12.5, "percentage", "up")]),
    ("约七成半受访者支持", [(75, 75, "percentage", "~")]),
    ("三分之二的产能", [(66.6667, 66.6667, "percentage", "=")]),
    ("关税降至１０％", [(10, 10, "percentage", "down")]),
    ("20至25万吨", [(200_000, 250_000, "ton", "=")]),
    ("20余万人", [(200_000, 200_000, "-", ">")]),
    ("数百名官员", [(None, None, "-", "=")]),
    ("坚持一个中国原则和一国两制，推进一带一路", []),
    ("第二十五次会晤在2025年举行", []),
    ("两国关系十分重要，双方一致同意", []),
]


@pytest.mark.parametrize(("text", "expected"), FIGURES)
def test_figures(text: str, expected: list[tuple[float | None, float | None, str, str]]) -> None:
    reading = rashomon.read(rashomon.Document.from_text(text + "。", "", None, "新华社", "zh"))
    assert [(q.low, q.high, q.unit, q.change) for q in reading.quantities] == expected


def test_a_change_keeps_the_value_before_it() -> None:
    reading = rashomon.read(rashomon.Document.from_text("采购量从1200万吨提高到2000万吨。", "", None, "", "zh"))
    last = reading.quantities[-1]
    assert (last.value, last.previous, last.change) == (20_000_000, 12_000_000, "up")


TIMES = [
    ("2026年2月4日", "2026-02-04"),
    ("二〇二六年二月四日", "2026-02-04"),
    ("2月4日晚", "2026-02-04TEV"),
    ("4日下午", "2026-02-04TAF"),
    ("去年10月", "2025-10"),
    ("今天下午", "2026-02-06TAF"),
    ("上周", "2026-W05"),
    ("上周五", "2026-01-30"),
    ("周三", "2026-02-04"),
    ("明年", "2027"),
    ("本月", "2026-02"),
    ("下个月", "2026-03"),
    ("“十五五”时期", "2026/2030"),
    ("今年上半年", "2026-H1"),
    ("第三季度", "2026-Q3"),
    ("今年年底", "2026"),
    ("三天前", "2026-02-03"),
    ("两个半小时", "PT2.5H"),
    ("两个小时", "PT2H"),
    ("近日", "PAST_REF"),
]


@pytest.mark.parametrize(("words", "value"), TIMES)
def test_times(words: str, value: str) -> None:
    text = f"{words}，双方举行会谈。"
    reading = rashomon.read(rashomon.Document.from_text(text, "", date(2026, 2, 6), "新华社", "zh"))
    assert [t.value for t in reading.times] == [value]


def test_without_a_date_nothing_is_invented() -> None:
    reading = rashomon.read(rashomon.Document.from_text("2月4日，双方通话。", "", None, "新华社", "zh"))
    assert [(t.value, t.begin) for t in reading.times] == [("XXXX-02-04", None)]
