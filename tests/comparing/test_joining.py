"""Which accounts are of one demand, and which promises are for other periods."""

from __future__ import annotations

import pytest
from tests.comparing.test_pledges import only, readout

from rashomon.model import Pledge


def demands(body: str, wire: str = "") -> list[Pledge]:
    return [p for p in readout(body, wire).pledges if p.kind == "demand"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Norway said that Brazil must recognise Crimea.", "Norway said that Brazil must withdraw from Donbas."),
        ("Norway said that Brazil must recognise Crimea.", "Norway said that Brazil must withdraw from Crimea."),
        (
            "Norway said that Brazil must not send weapons to Mali.",
            "Norway said that Brazil must send observers to Mali.",
        ),
        (
            "Norway said that Brazil must not send weapons to Mali.",
            "Norway said that Brazil must send weapons to Mali.",
        ),
        ("Norway said that Brazil should handle arms sales with caution.", "Norway demanded an end to all arms sales."),
    ],
)
def test_two_demands_on_one_topic_stay_two(one: str, other: str) -> None:
    assert len(demands(f"{one} {other}")) == 2
    assert len(demands(one, other)) == 2


def test_one_demand_in_other_words_is_one() -> None:
    one = "Norway said that Brazil should handle arms sales to Mali with caution."
    assert len(demands(one, "Norway demanded that Brazil show extreme prudence in weapons sales to Mali.")) == 1
    assert len(demands(one, "Norway urged Brazil to withdraw its troops from Mali.")) == 2


@pytest.mark.parametrize(
    ("body", "negated"),
    [
        ("Norway said that Brazil must not send weapons to Mali.", True),
        ("Norway urged Brazil not to send weapons to Mali.", True),
        ("Norway demanded that Brazil not send weapons to Mali.", True),
        ("Norway said that Brazil must send weapons to Mali.", False),
        ("Norway urged Brazil to send weapons that do not kill.", False),
        ("Norway said that Brazil must not only lift tariffs but buy salmon.", False),
    ],
)
def test_a_demand_not_to_do_a_thing_is_marked(body: str, negated: bool) -> None:
    assert only(readout(body), "NO", "demand").negated is negated


def test_durations_are_no_series_of_periods() -> None:
    wire = "Lula said that Brazil would release 300 prisoners within 48 hours."
    (pledge,) = [
        p for p in readout("Lula promised to release 200 prisoners within 24 hours.", wire).pledges if p.giver == "BR"
    ]
    assert len(pledge.versions) == 2


def test_who_said_so_is_no_part_of_what_is_to_be_done() -> None:
    told = "Lula agreed to increase beef purchases, trade secretary Ana Silva said on Tuesday."
    pledge = only(readout("The two leaders spoke of trade.", told), "BR")
    assert pledge.action == "agreed to increase beef purchases"
    assert pledge.due is None
