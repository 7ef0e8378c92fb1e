"""The cases of ``benchmarks/ledger*.toml`` hold the floors that the ledger and the conflicts were brought to."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from benchmarks import ledger

LONGER = ("grain-corridor-ankara", "imf-programme", "tariff-talks", "vaccine-donation")  # set aside, and far harder
OFFICES = (  # in the words of many offices
    "ceasefire-monitors",
    "debt-write-off",
    "mackerel-quota",
    "prisoners-yemen",
    "air-defence",
    "gas-in-baku",
    "lake-summit",
    "returns-deal",
    "sanctions-syria",
    "border-reopening",
)
TERMS = ("shipyard-fund", "donors-and-dam")  # set aside: deals told by their terms
Gold = ledger.Gold


def short(case: Gold) -> bool:
    return "documents" in case and case["name"] not in (*LONGER, *TERMS)


def third(case: Gold) -> bool:
    return "cases-third" in case.get("folder", "")


@pytest.mark.parametrize(
    ("held_out", "which", "pledges", "precision", "recall"),
    [
        (False, lambda case: "folder" not in case and case["name"] not in OFFICES, 0.95, 0.9, 0.85),
        (False, lambda case: case["name"] in OFFICES, 0.78, 0.85, 0.48),
        (False, third, 0.6, 0.85, 0.6),
        (False, lambda case: "folder" in case and not third(case), 0.6, 0.5, 0.05),
        (True, short, 0.78, 0.9, 0.75),
        (True, lambda case: case["name"] in LONGER, 0.5, 0.9, 0.4),
        (True, lambda case: case["name"] in TERMS, 0.62, 0.4, 0.15),
        (True, third, 0.5, 0.5, 0.2),
    ],
)
def test_floors(held_out: bool, which: Callable[[Gold], bool], pledges: float, precision: float, recall: float) -> None:
    names = tuple(case["name"] for case in ledger.cases(held_out) if which(case))
    scores = ledger.run(held_out, only=names)
    assert scores["pledges"][2] >= pledges
    assert scores["conflicts"][0] >= precision
    assert scores["conflicts"][1] >= recall
