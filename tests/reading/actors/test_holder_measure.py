"""The measure of holders: what it counts, and that both halves stand over their floors."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from benchmarks import holders

from rashomon.model import Actor, ActorKind
from rashomon.settings import DEFAULT


@pytest.mark.parametrize("half", holders.HALVES)
def test_floors(half: str) -> None:
    total = holders.Score()
    for item in holders.half_of(holders.HOLDERS, half):
        one = holders.score(item, replace(DEFAULT, reader="rules"))
        total.right.update(one.right)
        total.of.update(one.of)
        total.misses += one.misses
    assert holders.floors_missed(half, "rules", total.rates()) == [], "\n".join(total.misses)


def test_there_are_enough_holders_in_both_halves() -> None:
    counts = [sum(len(i.marks) for i in holders.half_of(holders.HOLDERS, h)) for h in holders.HALVES]
    assert sum(counts) >= 200 and min(counts) >= 100


def test_who_counts_as_the_same_actor() -> None:
    actor = Actor("a1", "Mohammed bin Zayed", ActorKind.PERSON, "AE", aliases=("the ruler",), office="president")
    assert holders.same_actor("Mohammed bin Zayed", actor)
    assert holders.same_actor("president", actor)
    assert not holders.same_actor("Mohammed bin Salman", actor)


MARKED = """## The pair speak by phone | 2026-03-11 | own=none; event=call 2026-03-10 KE+UG
NAIROBI, March 11 - [[Kenya's foreign minister|foreign minister|KE]] said Wednesday that he had spoken by phone with
his Ugandan counterpart on Tuesday. [[Both|joint|KE+UG]] agreed to talk again.

[[© 2026 The Agency. All rights reserved.|-|furniture]]
"""


def test_marks_of_furniture_and_heads_with_an_event_are_read(tmp_path: Path) -> None:
    (tmp_path / "tuned-more.txt").write_text(MARKED, encoding="utf-8")
    (item,) = holders.half_of(tmp_path, "tuned")
    assert [place.of(item.document.text) for place, _ in item.idle] == ["© 2026 The Agency. All rights reserved."]
    assert len(item.marks) == 2
    rates = holders.score(item, replace(DEFAULT, reader="rules")).rates()
    assert rates["furniture"]["of"] == 1
    assert {"event kind", "event date", "event sides"} <= rates.keys()


def test_either_of_two_names_may_be_right() -> None:
    actor = Actor("a1", "Rapid Support Forces", ActorKind.BODY, "RSF")
    assert holders.same_actor("RSF/Rapid Support Forces", actor)
