"""How much a formula's history is worth showing: what moved for good before what only comes and goes.

A wording that took the place of another and held it is what an analyst looks for. One that swings between the same
two forms, or never changes, is told later; what stands at the very beginning or end of every text (a greeting, a
licence, a note of the publisher) later still.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from statistics import median

from rashomon.comparing.wording.tables import scope
from rashomon.model import Formula, LineageStep
from rashomon.reading.tokens import fold

_SMALL = frozenset({"slot changed", "reworded", "reordered"})
_EDGE = 0.01  # share of a text, from either end, in which only formalities stand
_EDGE_CHARACTERS = 60  # and as many characters at least
_WORD = re.compile(r"[^\W_]+")
_LINKS = frozenset("and or of the de von van der bin al la le di da to by at in".split())  # noqa: SIM905
_MANY = 8  # texts from which on two uses alone are a chance likeness
_LAST, _MOVE, _SWING = 3.0, 1.0, 0.25
_MOST = 4  # changes that count


def worth(formula: Formula, places: Mapping[str, int], lengths: Mapping[str, int]) -> float:
    """The worth of one formula, 0 and up. ``places`` gives each document's place in the series, ``lengths`` the length
    of its text in characters."""
    lasting, moves, swings = _changes(formula, places)
    value = _LAST * min(lasting, _MOST) + _MOVE * min(moves, _MOST) + _SWING * min(swings, _MOST)
    value += math.log2(1 + formula.documents) + 0.5 * min(1.0, len(formula.frame) / 80)
    if formula.documents < 3 and len(places) >= _MANY and not lasting:
        value /= 2
    return value / 4 if _formal(formula, lengths) or is_protocol(formula.variants[-1].text) else value


def is_protocol(words: str) -> bool:
    """Whether words tell who spoke with whom or who publishes, as every text of their kind does, and nothing said."""
    return scope().protocol.search(fold(words)) is not None


def _changes(formula: Formula, places: Mapping[str, int]) -> tuple[int, int, int]:
    """How many telling changes lasted (the old form never came back, the new one was new and was used again), how many
    more there were, and how many only swung back."""
    seen: dict[int, list[int]] = {}
    for use in formula.uses:
        seen.setdefault(use.variant, []).append(places[use.evidence.document])
    spans = {variant: (min(at), max(at), len(set(at))) for variant, at in seen.items()}
    lasting, others, swings = set(), set(), 0
    for step in formula.steps:
        if step.kind in _SMALL or step.kind == "verbatim" or _only_names(step):
            continue
        old, new = formula.uses[step.older].variant, formula.uses[step.newer].variant
        pair = (min(old, new), max(old, new))
        if spans[old][1] < spans[new][0] and spans[old][2] + spans[new][2] > 2:
            lasting.add(pair)
        elif pair in others:
            swings += 1
        else:
            others.add(pair)
    return len(lasting), len(others - lasting), swings


def _only_names(step: LineageStep) -> bool:
    """Whether all that changed is names and numbers: who voted, who took part, how much."""
    said = [word for shift in step.shifts for side in (shift.before, shift.after) for word in _WORD.findall(side)]
    telling = [word for word in said if word.casefold() not in _LINKS]
    return bool(telling) and all(word[0].isupper() or word[0].isdigit() for word in telling)


def _formal(formula: Formula, lengths: Mapping[str, int]) -> bool:
    """Whether its uses stand at the very beginning or the very end of their texts."""
    from_start, from_end = [], []
    for use in formula.uses:
        length = max(1, lengths[use.evidence.document])
        edge = max(_EDGE, _EDGE_CHARACTERS / length)
        from_start.append(use.evidence.span.end / length / edge)
        from_end.append((length - use.evidence.span.start) / length / edge)
    return min(median(from_start), median(from_end)) <= 1.0
