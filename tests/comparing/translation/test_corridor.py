"""The corridor of an alignment, and long texts."""

from __future__ import annotations

import calendar
from dataclasses import replace
from datetime import date

import pytest

import rashomon
from rashomon.comparing.runs import heaviest_run
from rashomon.comparing.translation import rendering
from rashomon.comparing.translation.corridor import Corridor
from rashomon.comparing.translation.rendering import MOST_SENTENCES
from rashomon.errors import InputError
from rashomon.model import Document, Span


@pytest.mark.parametrize(
    ("rows", "columns", "points"),
    [(0, 3, []), (5, 5, []), (400, 30, []), (30, 900, []), (500, 520, [(100, 110), (101, 480), (400, 500)])],
)
def test_a_path_leads_through_every_corridor(rows: int, columns: int, points: list[tuple[int, int]]) -> None:
    corridor = Corridor(rows, columns, points)
    reached = {0}
    for row in range(rows + 1):
        here = corridor.of(row)
        start = min(j for j in reached if j in here)
        reached = set(range(start, here.stop))
    assert columns in reached


def test_fixed_points_narrow_a_long_text() -> None:
    points = [(n, n) for n in range(10, 1_000, 10)]
    assert max(len(Corridor(1_000, 1_000, points).of(row)) for row in range(1_000)) < 40
    assert len(Corridor(100, 100, points[:9]).of(50)) > 80  # a short one is not narrowed


def test_the_heaviest_row_stays_in_place() -> None:
    assert heaviest_run([3, 0, 1, 2], [1, 1, 1, 1]) == {1, 2, 3}
    assert heaviest_run([3, 0, 1, 2], [9, 1, 1, 1]) == {0}
    assert heaviest_run([], []) == frozenset()


def test_sentences_of_a_long_text_find_each_other_round_a_passage_that_is_left_out() -> None:
    days = [(1 + n // 27 % 12, 1 + n % 27, 2_000 + n // 324) for n in range(260)]
    chinese = "".join(f"{y}年{m}月{d}日，双方签署第{n + 11}号文件。" for n, (m, d, y) in enumerate(days))
    months = list(calendar.month_name)[1:]
    english = " ".join(
        f"On {d} {months[m - 1]} {y} the two sides signed document No. {n + 11}."
        for n, (m, d, y) in enumerate(days)
        if not 100 <= n < 150
    )
    made = rendering(_read(chinese, "zh"), _read(english, "en"))
    gone = [p for p in made.pairs if p.original and not p.translation]
    assert len([p for p in made.pairs if p.kind == "1-1"]) == 210
    assert [chinese[p.original[0].start : p.original[0].end].count("日") for p in gone] == [1] * 50


def test_a_text_over_the_cap_is_refused_with_the_cap() -> None:
    reading = _read("双方签署文件。", "zh")
    long = replace(reading, sentences=tuple(Span(n, n + 1) for n in range(MOST_SENTENCES + 1)))
    with pytest.raises(InputError, match=f"at most {MOST_SENTENCES} sentences"):
        rendering(long, _read("The two sides signed a document.", "en"))


def _read(text: str, language: str) -> rashomon.Reading:
    return rashomon.read(Document.from_text(text, published=date(2025, 3, 5), language=language))
