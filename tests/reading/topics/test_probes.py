"""The sentences of ``benchmarks/topics*.psv`` hold the floors that the word lists were brought to."""

from __future__ import annotations

from pathlib import Path

import benchmarks
import pytest
from benchmarks.topics import probes, score

FOLDER = Path(benchmarks.__file__).parent


@pytest.mark.parametrize(
    ("file", "held", "precision", "recall", "traps"),
    [
        ("topics.psv", False, 0.82, 0.97, 0.93),
        ("topics.psv", True, 0.79, 0.94, 0.88),
        ("topics_second.psv", False, 0.66, 0.82, 0.94),
        ("topics_second.psv", True, 0.54, 0.43, 0.85),
    ],
)
def test_floors(file: str, held: bool, precision: float, recall: float, traps: float) -> None:
    counts, misses = score([p for p in probes(FOLDER / file) if p.held is held])
    told = "" if held else "\n".join(misses[:40])  # what was set aside is not shown
    assert counts["right"] >= precision * counts["said"], told
    assert counts["found"] >= recall * counts["needed"], told
    assert counts["traps passed"] >= traps * counts["traps"], told
