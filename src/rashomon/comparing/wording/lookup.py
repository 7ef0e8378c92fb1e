"""Finds earlier wordings that come near to a new one, in time that does not grow with their number.

Every distinct wording is known by its rare features (stems; in Chinese pairs of characters). A new one is looked up by
the rarest of its own (prefix filtering: Bayardo, Ma and Srikant, "Scaling up all pairs similarity search", WWW 2007);
a feature that very many wordings have tells nothing and is passed over, so that cost stays near linear. Likeness is
then measured on the few candidates only.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field

from rashomon.comparing.wording.tokens import Token, is_han

_MOST_PLACES = 256  # wordings that a feature may have and still be looked up
_MOST_CANDIDATES = 16
_MOST_VOTES = 768  # places that one look-up goes through, so that its cost does not grow with what is known
_LOOKED_UP = 0.75  # share of the features of a wording, rarest first
LIKE = 0.5
_CONTAINED = 0.85
_LEAST_SHARED = 3
_STEPS = 20  # of likeness: among wordings about as like the latest counts

Feature = Hashable


@dataclass(frozen=True, slots=True)
class Near:
    """An earlier wording by its number, and its likeness, 0 to 1; ``inside`` where one is but a part of the other.

    ``shared`` and ``apart`` count the features that both and that only one of the two have.
    """

    number: int
    likeness: float
    inside: bool = False
    shared: int = 0
    apart: int = 0


def steps(likeness: float) -> int:
    """A likeness in steps: what comes out the same is about as like."""
    return round(likeness * _STEPS)


def features(made: Sequence[Token]) -> tuple[Feature, ...]:
    """What a wording is known by, each once: content words; for Chinese pairs of neighbours."""
    found: dict[Feature, None] = {}
    for position, token in enumerate(made):
        if is_han(token):
            if len(token.text) > 1:
                found[token.key] = None
            following = made[position + 1] if position + 1 < len(made) else None
            if following is not None and is_han(following):
                found[token.key[-1] + following.key[0]] = None
        elif not token.bare:
            found[token.key] = None
    return tuple(found)


@dataclass(slots=True)
class Weights:
    """How much a feature tells, by the number of documents that have it."""

    documents: int = 0
    counts: Counter[Feature] = field(default_factory=Counter)
    _by_count: dict[int, float] = field(default_factory=dict)  # until the next document

    def add(self, every: Iterable[Feature]) -> None:
        """Count the features of one document."""
        self.documents += 1
        self.counts.update(set(every))
        self._by_count.clear()

    def of(self, feature: Feature) -> float:
        """From 0.5 for what nearly every document has, upwards: inverse document frequency, dampened."""
        count = self.counts.get(feature, 0)
        weight = self._by_count.get(count)
        if weight is None:
            told = math.log((1 + self.documents) / (1 + count)) / math.log(2 + self.documents)
            weight = self._by_count[count] = 0.5 + 0.5 * told
        return weight


class Lookup:
    """The distinct wordings that were met so far."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._features: list[dict[Feature, float]] = []
        self._totals: list[float] = []
        self._places: dict[Feature, list[int]] = {}  # a list of more than _MOST_PLACES is not asked any more

    def add(self, every: Sequence[Feature]) -> int:
        """Keep a wording; gives its number."""
        number = len(self._features)
        weighed = {f: self._weights.of(f) for f in every}
        self._features.append(weighed)
        self._totals.append(sum(weighed.values()))
        for feature in every:
            places = self._places.setdefault(feature, [])
            if len(places) <= _MOST_PLACES:
                places.append(number)
        return number

    def near(self, every: Sequence[Feature]) -> tuple[Near, ...]:
        """The earlier wordings that are like a new one, most like first."""
        mine = {f: self._weights.of(f) for f in every}
        if len(mine) < 2:
            return ()
        total = sum(mine.values())
        found = []
        for number in self._candidates(mine):
            near = self._near(mine, total, number)
            if near is not None:
                found.append(near)
        return tuple(sorted(found, key=lambda n: (-steps(n.likeness), -n.number)))

    def _candidates(self, mine: dict[Feature, float]) -> list[int]:
        """The wordings that share most of the rarest features, most first, the earlier known one of two."""
        places = sorted([self._places.get(f, ()) for f in mine], key=len)
        voted: list[int] = []
        for one in places[: max(3, math.ceil(_LOOKED_UP * len(places)))]:
            if len(one) > _MOST_PLACES or (len(voted) > _MOST_VOTES):
                break
            voted.extend(one)
        votes = Counter(voted)
        shared = [(-n, number) for number, n in votes.items() if n > 1]
        if not shared:
            shared = [(-n, number) for number, n in votes.items()]
        shared.sort()
        return [number for _, number in shared[:_MOST_CANDIDATES]]

    def _near(self, mine: dict[Feature, float], total: float, number: int) -> Near | None:
        """Dice over weighed features, or None where they share too little; a wording inside a longer one counts too."""
        theirs = self._features[number]
        common = mine.keys() & theirs.keys()
        if len(common) < min(_LEAST_SHARED, len(mine), len(theirs)):
            return None
        shared = sum(mine[f] for f in common)
        other = self._totals[number]
        dice = 2 * shared / (total + other)
        if dice >= LIKE:
            return Near(number, dice, False, len(common), len(mine) + len(theirs) - 2 * len(common))
        inside = shared / min(total, other) >= _CONTAINED and len(common) >= 4 and dice >= LIKE / 2
        return Near(number, LIKE, True, len(common)) if inside else None
