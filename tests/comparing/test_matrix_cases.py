"""The gold cases of both halves stay at least as well told as they are: those tuned on, and those held apart."""

from __future__ import annotations

from pathlib import Path

import pytest
from benchmarks import matrix

from rashomon.reading.topics import taxonomy

# Measured on 21 tuned and 13 held cases; per cent, a little under what was measured; raise them as the matrix gets
# better. `python -m benchmarks.matrix` shows where it stands. Near words in English withhold some right silences of the
# held half for wrong ones of later sets: its recall fell from 70 to 64.
FLOORS = {
    "tuned": {("says", "f1"): 92.0, ("silent", "p"): 98.0, ("silent", "f1"): 88.0},
    "held": {("says", "f1"): 84.0, ("silent", "p"): 94.0, ("silent", "f1"): 75.5},
}
DECISIONS = {
    "tuned": {
        "event kind": 100.0,
        "event date": 100.0,
        "event sides": 98.0,
        "documents of the event": 96.0,
        "own texts": 98.0,
        "independence": 100.0,
        "holder to side": 98.0,
    },
    "held": {
        "event kind": 100.0,
        "event date": 100.0,
        "event sides": 98.0,
        "documents of the event": 97.0,
        "own texts": 98.0,
        "independence": 100.0,
        "holder to side": 90.0,
    },
}


@pytest.fixture(scope="module", params=["tuned", "held"])
def half(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def score(half: str) -> matrix.Score:
    return matrix.run(half)


def misses(half: str, score: matrix.Score) -> str:
    """What was missed, of the tuned half alone: nobody should look at the other."""
    return "\n".join(score.misses) if half == "tuned" else half


def test_cells(half: str, score: matrix.Score) -> None:
    statuses = score.statuses()
    for (status, measure), floor in FLOORS[half].items():
        assert statuses[status][measure] >= floor, misses(half, score)


def test_decisions(half: str, score: matrix.Score) -> None:
    rates = score.rates()
    for measure, floor in DECISIONS[half].items():
        assert rates[measure]["right"] >= floor, misses(half, score)


# A second set, by another hand and longer on reported silences; its held half is what to expect of texts never seen.
SECOND = Path(matrix.CASES).with_name("cases-second")
SECOND_FLOORS = {
    "tuned": {("says", "f1"): 93.0, ("silent", "p"): 97.0, ("reported_silent", "f1"): 86.0},
    # Of ten silences two are wrong where one of nine was: whom pronouns mean is read better, and one cell fell.
    "held": {("says", "f1"): 80.0, ("silent", "p"): 80.0, ("reported_silent", "f1"): 60.0},
}


def test_the_second_set(half: str) -> None:
    score = matrix.run(half, SECOND)
    statuses = score.statuses()
    for (status, measure), floor in SECOND_FLOORS[half].items():
        assert statuses[status][measure] >= floor, misses(half, score)


def test_there_are_enough_cases() -> None:
    every = matrix.cases()
    assert len(every) >= 12
    held = [case for case in every if case.held]
    assert 3 * len(held) >= len(every) - 1
    expected = [
        status
        for case in every
        for part in ("matrix", "maybe")
        for cells in case.gold.get(part, {}).values()
        for status in cells.values()
    ]
    assert expected.count("silent") >= 150


# A third set, longer still and written by one who never saw the tool. Its first run gave says F1 77.5 and silent P
# 80.0; four of its cases were tuned on since, three were opened by nobody who tunes.
THIRD = Path(matrix.CASES).with_name("cases-third")
THIRD_FLOORS = {
    "tuned": {("says", "f1"): 92.0, ("silent", "p"): 98.0},
    "held": {("says", "f1"): 81.0, ("silent", "p"): 78.0},
}


def test_the_third_set(half: str) -> None:
    score = matrix.run(half, THIRD)
    statuses = score.statuses()
    for (status, measure), floor in THIRD_FLOORS[half].items():
        assert statuses[status][measure] >= floor, misses(half, score)


# A fourth set, again by one who had not seen the tool: two accounts a side that have little in common, an earlier text
# about something else, commentaries that compare the readouts. Its first run gave silent P 76 (tuned) and 83 (held).
FOURTH = Path(matrix.CASES).with_name("cases-fourth")
FOURTH_FLOORS = {
    "tuned": {("says", "f1"): 87.0, ("silent", "p"): 93.5, ("reported_silent", "f1"): 80.0},
    "held": {("says", "f1"): 75.0, ("silent", "p"): 88.0},
}


def test_the_fourth_set(half: str) -> None:
    score = matrix.run(half, FOURTH)
    statuses = score.statuses()
    for (status, measure), floor in FOURTH_FLOORS[half].items():
        assert statuses[status][measure] >= floor, misses(half, score)


@pytest.mark.parametrize(("folder", "least"), [(THIRD, 7), (FOURTH, 6)])
def test_a_later_set_has_cases_set_aside(folder: Path, least: int) -> None:
    every = matrix.cases(folder)
    assert len(every) >= least
    assert sum(case.held for case in every) >= 3
    topics = set(taxonomy().ancestors)
    for case in every:
        for part in ("matrix", "maybe"):
            rows = case.gold[part]
            assert rows.keys() <= topics, case.path.name
            assert all(set(cells) == set(case.gold["voices"]) for cells in rows.values()), case.path.name
        assert not case.gold["matrix"].keys() & case.gold["maybe"].keys(), case.path.name
        assert len(case.gold["holders"]) >= 12


def test_a_gold_case_names_documents_that_exist() -> None:
    for case in (*matrix.cases(), *matrix.cases(SECOND), *matrix.cases(THIRD), *matrix.cases(FOURTH)):
        files = {p.name for p in case.path.glob("*.txt")}
        assert set(case.gold["own"]) <= files
        assert set(case.gold["event"]["documents"]) <= files
        for item in case.gold["holders"]:
            assert item["words"] in (case.path / item["document"]).read_text("utf-8")
