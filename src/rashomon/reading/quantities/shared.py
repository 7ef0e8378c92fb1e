"""Units that figures side by side share: "eight or nine euros", "20 million tons now and 25 million next quarter"."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.reading.quantities.draft import Draft, Scene
from rashomon.reading.quantities.numerals import Number

_JOINERS = frozenset(("or", "and", "to", "-", "\u2013", ",", "versus", "vs", "through", "from", "about"))

__all__ = ["shared"]


def shared(scene: Scene, drafts: list[Draft], numbers: Sequence[Number]) -> list[Draft]:
    """The figures with the units that they take from a neighbour, forwards and backwards."""
    del numbers
    found = list(drafts)
    for k in range(len(found) - 2, -1, -1):
        a, b = found[k], found[k + 1]
        if a.unit == "-" and b.unit != "-" and _beside(scene, a, b):
            found[k] = a._replace(unit=b.unit, kind=b.kind, unit_at=b.unit_at)
    return found


def _beside(scene: Scene, a: Draft, b: Draft) -> bool:
    between = scene.words(a.last, b.first)
    return 0 < len(between) <= 2 and all(word in _JOINERS for word in between)


