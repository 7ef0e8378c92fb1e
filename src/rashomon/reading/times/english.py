"""The rules for English, in the order in which equally long matches are preferred."""

from __future__ import annotations

from rashomon.reading.times import (
    clock,
    compounds,
    dates,
    deictic,
    durations,
    fiscal,
    numeric,
    occasions,
    offsets,
    quarters,
    ranges,
    references,
    relative,
    reports,
    sets,
    stretches,
    weekdays,
    years,
)
from rashomon.reading.times.rules import Rule

RULES: tuple[Rule, ...] = (
    *numeric.RULES,
    *ranges.RULES,
    *stretches.RULES,
    *sets.RULES,
    *quarters.RULES,
    *fiscal.RULES,
    *reports.RULES,
    *dates.RULES,
    *years.RULES,
    *deictic.RULES,
    *relative.RULES,
    *weekdays.RULES,
    *offsets.RULES,
    *occasions.RULES,
    *clock.RULES,
    *references.RULES,
    *compounds.RULES,
    *durations.RULES,
)
