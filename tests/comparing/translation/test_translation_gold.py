"""The alignment and the divergences of the gold keep the figures that are pinned."""

from __future__ import annotations

import tomllib
from pathlib import Path

import benchmarks
import pytest
from benchmarks.translation import run

FLOORS = tomllib.loads((Path(benchmarks.__file__).parent / "translation_floors.toml").read_text("utf-8"))


@pytest.mark.parametrize("half", ["tuned", "held"])
def test_originals_and_translations_keep_their_scores(half: str) -> None:
    score = run(half == "held")
    measured = {
        "link": score.f1("link"),
        "precision": score.precision("all"),
        "recall": score.recall("all"),
        "sure": score.precision("sure"),
    }
    for name, floor in FLOORS[half].items():
        assert measured[name] >= floor, (name, measured[name], score.faults if half == "tuned" else "")
