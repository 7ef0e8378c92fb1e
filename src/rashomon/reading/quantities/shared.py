"""Units that figures side by side share: "eight or nine euros", "20 million tons now and 25 million next quarter"."""

from __future__ import annotations

from rashomon.reading.quantities.draft import Draft, Scene
from rashomon.reading.quantities.lexicon import word_list
from rashomon.reading.quantities.units import rate_at

_JOINERS = word_list("joiners")
_ELLIPTIC = word_list("elliptic")

__all__ = ["shared"]


def shared(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """The figures with the units that they take from a neighbour, forwards and backwards."""
    found = list(drafts)
    for k in range(len(found) - 2, -1, -1):
        a, b = found[k], found[k + 1]
        if a.unit == "-" and b.unit != "-" and _beside(scene, a, b):
            found[k] = a._replace(unit=b.unit, kind=b.kind, unit_at=b.unit_at, tentative=False)
    for k in range(1, len(found)):
        a, b = found[k - 1], found[k]
        rate = rate_at(scene.tokens, b.last) if b.unit == "-" and a.kind == "noun" else None
        if rate is not None:
            unit = f"{a.unit.split(' per ')[0]} per {rate[0]}"
            found[k] = b._replace(unit=unit, kind="noun", last=rate[1], tentative=False)
        elif b.unit == "-" and a.unit != "-" and _follows(scene, a, b):
            unit = a.unit.split(" per ")[0] if a.kind == "noun" else a.unit
            found[k] = b._replace(unit=unit, kind=a.kind, tentative=False, confidence=0.6)
    return [draft for draft in found if not draft.tentative]


def _follows(scene: Scene, a: Draft, b: Draft) -> bool:
    """Whether the later figure leaves out the unit of the one before: "460 cars, compared with 63 last year"."""
    if (
        not (b.number.bare or b.number.scale > 1 or _grouped(a, b, scene.low(b.first - 1)))
        or b.number.spelled
        or a.kind not in ("noun", "measure", "share", "money", "age")
    ):
        return False
    if a.kind == "share" and (b.low > 100 or not b.tentative):
        return False
    if scene.low(b.first - 1) not in _ELLIPTIC or b.first - a.last > 12:
        return False
    if scene.low(b.last) in ("last", "this", "next"):
        return True
    return (scene.tag(b.last) in "PC.ROW" and not scene.glued(b.last)) or scene.text(b.last) in ",.;)"


def _grouped(a: Draft, b: Draft, link: str) -> bool:
    """ "95,200 vehicles, compared with 63,000": whole thousands of the same counted things."""
    return a.kind == "noun" and b.low.is_integer() and not b.number.fraction and link != "to"


def _beside(scene: Scene, a: Draft, b: Draft) -> bool:
    between = scene.words(a.last, b.first)
    if between in ((",", "or"), (",", "and")):
        return True
    return 0 < len(between) <= 2 and all(word in _JOINERS for word in between)
