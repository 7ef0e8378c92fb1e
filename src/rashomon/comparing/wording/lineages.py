"""Wordings of one voice joined into lineages: each document in its turn, in the order of dates.

A new wording joins the lineage of the earlier one that it is most like; sentences and their clauses are both followed.
One document can be added at any time at the cost of its own length.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from rashomon.comparing.wording.lookup import Feature, Lookup, Near, Weights, features, steps
from rashomon.comparing.wording.units import Unit, units
from rashomon.model import Reading, Span

_CLAUSE = 0.6  # likeness that a clause needs: it holds less than a sentence, so more of it must agree
_SENTENCE = 0.5
_SAME = 0.8  # likeness from which two wordings of one document are two forms of one formula all the same

_Found = tuple[Unit, tuple[Feature, ...], Near | None]


@dataclass(slots=True)
class Lineage:
    """The uses of one formula, in the order of documents: (place of the document in the series, unit)."""

    uses: list[tuple[int, Unit]] = field(default_factory=list)
    whole: bool = False  # whether it began as a sentence


@dataclass(frozen=True, slots=True)
class Placed:
    """A unit of a document with the lineage that it is in and how like it is to the nearest earlier wording: 1 for the
    same words, 0 for a first use. ``nearest`` is that wording's latest use before."""

    unit: Unit
    lineage: int
    likeness: float
    nearest: Unit | None = None


class Lineages:
    """All lineages of one voice. ``placed`` has the sentences of each document, each followed by its clauses."""

    def __init__(self) -> None:
        self.every: list[Lineage] = []
        self.documents: list[str] = []
        self.placed: dict[str, tuple[tuple[Placed, tuple[Placed, ...]], ...]] = {}
        self._weights = Weights()
        self._lookup = Lookup(self._weights)
        self._exact: dict[tuple[str, ...], int] = {}
        self._home: list[int] = []  # the lineage of each wording of the look-up
        self._latest: list[Unit] = []  # and its latest use in the documents before
        self._later: dict[int, Unit] = {}
        self._last: list[int] = []  # the place of the last document that has each wording of the look-up

    def add(self, reading: Reading, without: frozenset[Span] = frozenset()) -> None:
        """Add the next document; ``without`` are sentences to leave out. Documents come in the order of their dates."""
        place = len(self.documents)
        self.documents.append(reading.document.id)
        every = self._apart(
            [
                (self._found(whole, bool(parts)), [self._found(c) for c in parts])
                for whole, parts in units(reading, without)
            ]
        )
        self._weights.add(f for (_, seen, _), _ in every for f in seen)
        self.placed[reading.document.id] = tuple(
            (self._join(place, whole), tuple(self._join(place, part) for part in parts)) for whole, parts in every
        )
        for number, unit in self._later.items():
            self._latest[number] = unit
        self._later.clear()

    def _found(self, unit: Unit, parted: bool = False) -> _Found:
        """The nearest wording of the earlier documents; nothing of this document is known yet.

        What holds an earlier wording as one clause of several is told by that clause.
        """
        seen = features(unit.tokens)
        exact = self._exact.get(unit.keys)
        if exact is not None:
            return unit, seen, Near(exact, 1.0)
        least = _SENTENCE if unit.whole else _CLAUSE
        every = [n for n in self._lookup.near(seen) if n.likeness >= least and not (parted and n.inside)]
        return unit, seen, self._latest_of(every)

    def _latest_of(self, every: Sequence[Near]) -> Near | None:
        """Among earlier wordings about as like as the first, which is the most like, the one that was used last.

        As like are those too that share as many words and differ in no more of them: what a word weighs depends on
        the texts that were known when a wording was met, and no older filler of a slot is nearer for it.
        """
        alike = [n for n in every if steps(n.likeness) == steps(every[0].likeness) or _as_near(n, every[0])]
        return max(alike, key=lambda n: (self._last[n.number], n.number), default=None)

    def _apart(self, every: Sequence[tuple[_Found, Sequence[_Found]]]) -> list[tuple[_Found, list[_Found]]]:
        """One wording of a document goes on a lineage; another of it that is only somewhat like that begins its own.

        What one text says side by side are two formulas, not two forms of one ("a prudent monetary policy" and "a
        prudent fiscal policy"). Forms that come very near to each other stay together.
        """
        best: dict[tuple[int, bool], float] = {}
        for whole, parts in every:
            for unit, _, near in (whole, *parts):
                if near is not None:
                    key = self._home[near.number], unit.whole
                    best[key] = max(best.get(key, 0.0), near.likeness)

        def kept(found: _Found) -> _Found:
            unit, seen, near = found
            if near is None or near.likeness >= _SAME or near.inside:
                return found
            rival = best[self._home[near.number], unit.whole]
            return (unit, seen, None) if rival > near.likeness and rival >= _SAME else found

        return [(kept(whole), [kept(part) for part in parts]) for whole, parts in every]

    def _join(self, place: int, found: _Found) -> Placed:
        unit, seen, near = found
        if near is None and unit.keys in self._exact:  # twice in one document
            number = self._home[self._exact[unit.keys]]
            self.every[number].uses.append((place, unit))
            return Placed(unit, number, 0.0)
        if near is None:
            self.every.append(Lineage(whole=unit.whole))
        number = self._home[near.number] if near else len(self.every) - 1
        nearest = self._latest[near.number] if near else None
        self.every[number].uses.append((place, unit))
        exact = self._exact.get(unit.keys)
        if exact is None:
            self._exact[unit.keys] = self._lookup.add(seen)
            self._home.append(number)
            self._latest.append(unit)
            self._last.append(place)
        else:
            self._later[exact] = unit
            self._last[exact] = place
        return Placed(unit, number, near.likeness if near else 0.0, nearest)


def _as_near(one: Near, first: Near) -> bool:
    """Whether a wording shares as many words as another and differs in no more."""
    plain = not one.inside and not first.inside
    return plain and one.shared >= first.shared and one.apart <= first.apart


def lineages(readings: Iterable[Reading]) -> Lineages:
    """The lineages of one voice's texts, given in the order of their dates."""
    made = Lineages()
    for reading in readings:
        made.add(reading)
    return made
