"""The period that a figure holds for: "a year", "per month", "annually", "this quarter", "every year"."""

from __future__ import annotations

from rashomon.reading.quantities.draft import Draft, Scene
from rashomon.reading.quantities.lexicon import word_list

_ADVERBS = word_list("adverbs")
_DEICTIC = word_list("deictic")
_REACH = 8
_COMPLEMENT = 6  # tokens of what is measured, between a unit and its period


def with_period(scene: Scene, draft: Draft, limit: int) -> Draft:
    """The figure with its period, looked for behind it up to token ``limit``."""
    if draft.period is not None or draft.kind in ("time", "age"):
        return draft
    rated = _after_complement(scene, draft, limit)
    if rated is not None:
        return rated
    for i in range(draft.last, min(limit, draft.last + _REACH)):
        low, after = scene.low(i), scene.low(i + 1)
        if low in ";:.":
            break
        if low in _ADVERBS:
            return draft._replace(period=(i, i + 1))
        if scene.low(i + 2) in ("ago", "earlier", "before", "later"):
            continue
        if low in _DEICTIC and after in scene.phrases.periods and scene.low(i - 1) not in ("in", "of"):
            return draft._replace(period=(i, i + 2))
    before = scene.low(draft.first - 1)
    if before in ("annual", "yearly", "monthly", "daily", "weekly", "quarterly"):
        return draft._replace(period=(draft.first - 1, draft.first))
    return draft


def _after_complement(scene: Scene, draft: Draft, limit: int) -> Draft | None:
    """What is measured stands between the unit and its period: "1.2 million tons of natural gas a year"."""
    if scene.low(draft.last) != "of" or draft.kind == "share":
        return None
    for i in range(draft.last + 2, min(limit, draft.last + _COMPLEMENT)):
        if scene.low(i) in ("a", "per", "each", "every") and scene.low(i + 1) in scene.phrases.periods:
            if scene.low(i + 2) in ("ago", "earlier", "before", "later"):
                return None
            return draft._replace(period=(i, i + 2))
        if scene.tag(i) not in "NAU" or scene.low(i) in ("in", "to", "for", "and"):
            return None
    return None
