"""Whose own text the head, the foot and the style of a document show it to be, before anything else is read.

Offices put their names in many ways over what they publish: a letterhead, "From: ...", "Source: ..." at the foot,
"Office of the Spokesperson" with no country, a title that begins with their own leader ("PM call with ..."). No one
of these proves it; signs are weighed against each other and against the habits of the press.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache

from rashomon.model import Document, Span
from rashomon.reading.actors.home import may_have
from rashomon.reading.actors.tables import Sort
from rashomon.reading.profile.issuing_lines import Page, Sign
from rashomon.reading.profile.issuing_signs import SIGNS
from rashomon.reading.profile.lines import foot, head, opening

ENOUGH = 0.55  # the weight of signs from which a text counts as a side's own
CLEAR = 0.15  # how far the best side must be above the next
_MOST = 0.85  # signs in a text never prove as much as its address does


@dataclass(frozen=True, slots=True)
class Issuing:
    """The side whose own text a document seems to be, how sure that is, and the words that show it."""

    side: str
    confidence: float
    spans: tuple[Span, ...] = ()


@lru_cache(maxsize=16)
def issuing(document: Document) -> Issuing | None:
    """The side that head, foot and style speak for; None where they are too weak, or point to two."""
    page = Page(document, head(document), foot(document), opening(document))
    found = [sign for rule in SIGNS for sign in rule(page)]
    named = [sign for sign in found if sign.side]
    weights: dict[str, float] = defaultdict(float)
    for rule_side in {sign.side for sign in named}:
        weights[rule_side] = sum(s.weight for s in named if s.side == rule_side)
    unnamed = [sign for sign in found if not sign.side and sign.office]
    if unnamed:
        whose = _whose(page, unnamed, weights)
        if whose:
            weights[whose] += max(sign.weight for sign in unnamed)
    if not weights:
        return None
    common = sum(sign.weight for sign in found if not sign.side and not sign.office)
    ranked = sorted(weights.items(), key=lambda item: -item[1])
    side, weight = ranked[0]
    if weight + common < ENOUGH or (len(ranked) > 1 and weight - ranked[1][1] < CLEAR):
        return None
    spans = tuple(s.span for s in found if s.span is not None and s.side in ("", side))
    return Issuing(side, min(_MOST, weight + common), spans)


def _whose(page: Page, offices: list[Sign], weights: dict[str, float]) -> str:
    """The side of an office that is named without a country: of the person or party that the text puts first,
    else of the capital that it is dated from."""
    office = max(offices, key=lambda sign: sign.weight)
    places = [p.side for line in page.head + page.foot if line.dated for p in page.read(line) if p.sort is Sort.CAPITAL]
    for side in (*(s for s, _ in sorted(weights.items(), key=lambda item: -item[1])), *places):
        if may_have(side, office.office, office.role):
            return side
    return ""
