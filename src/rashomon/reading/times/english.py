"""The rules for English, in the order in which equally long matches are preferred."""

from __future__ import annotations

from rashomon.reading.times import (
    clock,
    dates,
    durations,
    numeric,
    occasions,
    quarters,
    ranges,
    references,
    relative,
    sets,
)
from rashomon.reading.times.rules import Rule

RULES: tuple[Rule, ...] = (
    *numeric.RULES,
    *ranges.RULES,
    *sets.RULES,
    *quarters.RULES,
    *dates.RULES,
    *relative.RULES,
    *occasions.RULES,
    *clock.RULES,
    *references.RULES,
    *durations.RULES,
)
