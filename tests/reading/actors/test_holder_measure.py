"""The measure of holders: what it counts, and that both halves stand over their floors."""

from __future__ import annotations

from dataclasses import replace

import pytest
from benchmarks import holders

from rashomon.model import Actor, ActorKind
from rashomon.settings import DEFAULT


@pytest.mark.parametrize("half", holders.HALVES)
def test_floors(half: str) -> None:
    total = holders.Score()
    for item in holders.texts(holders.HOLDERS / f"{half}.txt"):
        one = holders.score(item, replace(DEFAULT, reader="rules"))
        total.right.update(one.right)
        total.of.update(one.of)
        total.misses += one.misses
    assert holders.floors_missed(half, "rules", total.rates()) == [], "\n".join(total.misses)


def test_there_are_enough_holders_in_both_halves() -> None:
    counts = [sum(len(i.marks) for i in holders.texts(holders.HOLDERS / f"{h}.txt")) for h in holders.HALVES]
    assert sum(counts) >= 200 and min(counts) >= 100


def test_who_counts_as_the_same_actor() -> None:
    actor = Actor("a1", "Mohammed bin Zayed", ActorKind.PERSON, "AE", aliases=("the ruler",), office="president")
    assert holders.same_actor("Mohammed bin Zayed", actor)
    assert holders.same_actor("president", actor)
    assert not holders.same_actor("Mohammed bin Salman", actor)
