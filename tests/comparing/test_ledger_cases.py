"""The cases of ``benchmarks/ledger*.toml`` hold the floors that the ledger and the conflicts were brought to."""

from __future__ import annotations

import pytest
from benchmarks import ledger

LONGER = ("grain-corridor-ankara", "imf-programme", "tariff-talks", "vaccine-donation", "shipyard-fund", "donors-and-dam")  # set aside, and far harder


def names(held_out: bool, longer: bool) -> tuple[str, ...]:
    return tuple(c["name"] for c in ledger.cases(held_out) if (c["name"] in LONGER) is longer)


@pytest.mark.parametrize(
    ("held_out", "longer", "pledges", "precision", "recall"),
    [(False, False, 0.95, 0.95, 0.83), (True, False, 0.78, 0.9, 0.75), (True, True, 0.42, 0.9, 0.3)],
)
def test_floors(held_out: bool, longer: bool, pledges: float, precision: float, recall: float) -> None:
    scores = ledger.run(held_out, only=names(held_out, longer))
    assert scores["pledges"][2] >= pledges
    assert scores["conflicts"][0] >= precision
    assert scores["conflicts"][1] >= recall
