"""Which formulas are kept apart, which are told first, and what a made series gives back."""

from __future__ import annotations

import pytest
from benchmarks.wording_scale import score, series
from tests.series import history

from rashomon.comparing.wording import histories
from rashomon.model import WordingHistory


def wordings(found: WordingHistory) -> list[set[str]]:
    return [{v.text for v in f.variants} for f in found.formulas]


def test_what_one_text_says_side_by_side_are_two_formulas() -> None:
    money, budget = "我们将实施稳健的货币政策。", "我们将实施稳健的财政政策。"
    filler = [
        "代表们听取了第一年的报告。",
        "委员会讨论了第二年的计划。",
        "会议批准了第三年的方案。",
        "大家同意了第四年的安排。",
    ]
    found = wordings(history([[money, filler[0]], [money, budget, filler[1]], [money, budget, filler[2]], [budget]]))
    assert {money} in found and {budget} in found
    assert not any({money, budget} <= one for one in found)


def test_a_lasting_change_comes_before_what_swings_and_both_before_a_licence() -> None:
    licence = ["Reuse of this statement is free under the open licence of the ministry."]
    body = [f"Delegates from valley {n} spoke of bridges, orchards and wells number {n * 7}." for n in range(40)]
    old, new = (
        "We will prudently handle the Taiwan issue with our partners.",
        ("We will firmly and urgently handle the Taiwan issue with our partners."),
    )
    swing = ["Fishing crews of both coasts may enter harbours.", "Fishing crews of both coasts must enter harbours."]
    texts = [
        [*body[4 * n : 4 * n + 2], old if n < 5 else new, swing[n % 2], *body[4 * n + 2 : 4 * n + 4], *licence]
        for n in range(10)
    ]
    frames = [{v.text for v in f.variants} for f in history(texts).formulas]
    at_issue = next(i for i, one in enumerate(frames) if {old, new} <= one)
    at_swing = next(i for i, one in enumerate(frames) if set(swing) <= one)
    at_licence = next(i for i, one in enumerate(frames) if any("licence" in text for text in one))
    assert at_issue < at_swing < at_licence


@pytest.mark.parametrize("seed", (1, 2))
def test_planted_formulas_of_a_made_series_are_found(seed: int) -> None:
    made = series(90, seed)
    (found,) = histories(made.readings)
    recall, precision = score(made, found)
    assert recall >= 0.95
    assert precision >= 0.85


def test_sentences_too_short_for_a_formula_count_as_repeated_or_as_new() -> None:
    old = ["Russia must stop.", "All sides deeply regret the loss of fishing boats."]
    (_, same), (_, new) = (
        (h, h.novelties[-1])
        for h in (
            history([old, ["All sides deeply regret the loss of fishing boats.", "Russia must stop."]]),
            history([old, ["Kyiv must wait.", "All sides deeply regret the loss of fishing boats."]]),
        )
    )
    assert same.verbatim == 1.0 and same.changed == 0.0
    assert 0.7 < new.verbatim < 0.8


def test_other_forms_and_another_order_of_the_same_words_are_repeated_with_a_change() -> None:
    found = history([
        ["The ministers welcome the reopening of the harbour road."],
        ["The ministers welcomed the reopening of the harbour road."],
    ]).novelties[-1]  # fmt: skip
    assert (found.verbatim, found.changed) == (0.0, 1.0)


def test_of_earlier_wordings_about_as_like_the_one_used_last_is_what_a_text_is_set_against() -> None:
    north = "The council calls on all parties to keep the northern harbour open to grain ships."
    south = "The council calls on all parties to keep the southern harbour open to grain ships."
    inner = "The council calls on all parties to keep the inner harbour open to grain ships."
    found = history([[north], [south], ["Rain fell on the valley all week long.", north], [inner]])
    against = found.redlines[-1]
    assert not against.older
    (item,) = against.items
    assert item.older is not None and item.older.document == found.documents[2]
