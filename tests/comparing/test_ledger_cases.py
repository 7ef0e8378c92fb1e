"""The cases of ``benchmarks/ledger*.toml`` hold the floors that the ledger and the conflicts were brought to."""

from __future__ import annotations

import pytest
from benchmarks import ledger


@pytest.mark.parametrize(
    ("held_out", "pledges", "precision", "recall"), [(False, 0.95, 0.95, 0.83), (True, 0.78, 0.9, 0.75)]
)
def test_floors(held_out: bool, pledges: float, precision: float, recall: float) -> None:
    scores = ledger.run(held_out)
    assert scores["pledges"][2] >= pledges
    assert scores["conflicts"][0] >= precision
    assert scores["conflicts"][1] >= recall
