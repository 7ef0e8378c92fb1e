"""The gold cases that the matrix was tuned on stay at least as well told as they are."""

from __future__ import annotations

import pytest
from benchmarks import matrix

# Per cent; raise them as the matrix gets better. `python -m benchmarks.matrix` shows where it stands.
FLOORS = {("says", "f1"): 78.0, ("silent", "p"): 92.0, ("silent", "f1"): 75.0}
DECISIONS = {
    "event kind": 100.0,
    "event date": 100.0,
    "event sides": 88.0,
    "documents of the event": 96.0,
    "own texts": 96.0,
    "independence": 100.0,
    "holder to side": 78.0,
}


@pytest.fixture(scope="module")
def score() -> matrix.Score:
    return matrix.run("tuned")


def test_cells(score: matrix.Score) -> None:
    statuses = score.statuses()
    for (status, measure), floor in FLOORS.items():
        assert statuses[status][measure] >= floor, "\n".join(score.misses)


def test_decisions(score: matrix.Score) -> None:
    rates = score.rates()
    for measure, floor in DECISIONS.items():
        assert rates[measure]["right"] >= floor, "\n".join(score.misses)


def test_there_are_enough_cases() -> None:
    every = matrix.cases()
    assert len(every) >= 12
    held = [case for case in every if case.held]
    assert abs(2 * len(held) - len(every)) <= 1
    expected = [
        status
        for case in every
        for part in ("matrix", "maybe")
        for cells in case.gold.get(part, {}).values()
        for status in cells.values()
    ]
    assert expected.count("silent") >= 150


def test_a_gold_case_names_documents_that_exist() -> None:
    for case in matrix.cases():
        files = {p.name for p in case.path.glob("*.txt")}
        assert set(case.gold["own"]) == files
        assert set(case.gold["event"]["documents"]) <= files
        for item in case.gold["holders"]:
            assert item["words"] in (case.path / item["document"]).read_text("utf-8")
