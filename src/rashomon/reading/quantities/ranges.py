"""Joins two figures to a range ("between 3 and 5 percent", "10-15%") or to a change ("from 12 to 20").

A range written backwards is turned round. Amounts that only stand side by side stay apart.
"""

from __future__ import annotations

from rashomon.reading.quantities.draft import Draft, Scene
from rashomon.reading.quantities.lexicon import word_list

_DASHES = ("-", "\u2013", "~", "\u301c")
_RANGING = word_list("ranging")
_LOOK_BACK = 8


def joined(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """The figures of a sentence with ranges and from-to pairs made one."""
    found: list[Draft] = []
    for draft in drafts:
        pair = _pair(scene, found[-1], draft) if found else None
        if pair is not None:
            found[-1] = pair
        else:
            found.append(draft)
    return found


def _pair(scene: Scene, a: Draft, b: Draft) -> Draft | None:
    if a.ranged or b.ranged or a.previous is not None or not (a.exact and b.exact):
        return None
    between = scene.words(a.last, b.first)
    before = scene.low(a.first - 1)
    if before in ("about", "around", "roughly", "some", "approximately", "least"):
        before = scene.low(a.first - 2) if before != "least" else before
    if not _same_kind(a, b) or a.number.fraction != b.number.fraction:
        return None
    if "between" in (before, scene.low(a.first - 2)) and between in (("and",), ("to",), ("-",), ("\u2013",)):
        return _range(a, b, a.first - 1 if before == "between" else a.first)._replace(tentative=False)
    if between in (
        ("to",),
        ("up", "to"),
        ("to", "about"),
        ("to", "around"),
        ("to", "-"),
        ("-", "to", "-"),
        ("through",),
        ("down", "to"),
    ):
        return _to(scene, a, b, before)
    if before == "from" and between[-1:] == ("to",) and _only_dates(scene, a.last, b.first - 1):
        return _to(scene, a, b, before)
    if between in (("in",), ("out", "of"), ("out", "of", "every"), ("in", "every"), ("of", "every")) and _is_ratio(
        a, b, between
    ):
        return _ratio(a, b)
    if len(between) == 1 and between[0] in _DASHES:
        if _order(a) > _order(b) and a.unit == "-" and b.kind in ("noun", ""):
            return None
        return _range(a, b, a.first)
    if between in (("from",), ("from", "about"), ("from", "the", "previous"), ("from", "a", "previous")):
        return _changed(a, b, a.first, b.last)
    return None


def _is_ratio(a: Draft, b: Draft, between: tuple[str, ...]) -> bool:
    """ "nine in 10 voters", "59 out of 75 witnesses"; not "three in 12 days"."""
    if a.unit != "-" or b.kind != "noun" or not 0 < a.low < b.low:
        return False
    return between != ("in",) or b.low <= 10 or b.low in (12, 15, 20, 25, 50, 100, 1000, 10000)


def _ratio(a: Draft, b: Draft) -> Draft:
    """Part of a whole as one figure, like "nine tenths of the voters"."""
    share = round(a.low / b.low, 6)
    return b._replace(
        number=a.number, first=a.first, low=share, high=share, unit=f"% {b.unit.split(' per ')[0]}", tentative=False
    )


def _only_dates(scene: Scene, first: int, last: int) -> bool:
    """Whether nothing but a time or a short remark parts two amounts: "from $75 in October to $46"."""
    return last - first <= 6 and all(scene.tag(i) in "PMNUARDnd" or scene.low(i) == "." for i in range(first, last))


def _order(draft: Draft) -> float:
    return draft.low


def _same_kind(a: Draft, b: Draft) -> bool:
    """Whether two figures may be one: the same unit, or one of them has none of its own."""
    return a.unit == b.unit or a.unit == "-" or b.unit == "-" or a.unit.split(" per ")[0] == b.unit.split(" per ")[0]


def _scaled(a: Draft, b: Draft) -> tuple[float, float]:
    """Both values, the scale word of one shared: "four to five thousand", "$10 to $15 billion"."""
    left, right = a.low, b.low
    scale = b.number.scale
    if a.number.scale == 1.0 and scale > 1 and 0 < abs(left) < abs(right) / scale * 10 and abs(left) < 1000:
        left *= scale
    return left, right


def _unit_of(a: Draft, b: Draft) -> Draft:
    """The one whose unit says more."""
    if b.unit == "-":
        return a
    return b if a.unit == "-" or len(b.unit) >= len(a.unit) else a


def _range(a: Draft, b: Draft, first: int) -> Draft:
    left, right = _scaled(a, b)
    says = _unit_of(a, b)
    low, high = min(left, right), max(left, right)
    return b._replace(
        first=first, last=max(a.last, b.last), low=low, high=high, unit=says.unit, kind=says.kind, unit_at=says.unit_at,
        period=a.period or b.period, confidence=min(a.confidence, b.confidence) - (0.1 if left > right else 0.0),
    )  # fmt: skip


def _changed(new: Draft, old: Draft, first: int, last: int) -> Draft:
    """A value with the one that it had before."""
    says = _unit_of(old, new)
    return new._replace(
        first=first, last=last, unit=says.unit, kind=says.kind, unit_at=says.unit_at,
        previous=old.low, previous_at=(old.first, old.last),
    )  # fmt: skip


def _to(scene: Scene, a: Draft, b: Draft, before: str) -> Draft | None:
    """ "from A to B" after a verb of change is a change; "A to B" otherwise a range."""
    if before == "from":
        near = scene.words(a.first - _LOOK_BACK, a.first - 1)
        if not _RANGING.intersection(near) and any(
            w in scene.phrases.directions or w in scene.phrases.nominal for w in near
        ):
            left, right = _scaled(a, b)
            return _changed(b._replace(low=right, high=right), a._replace(low=left), a.first, b.last)
        left, right = _scaled(a, b)
        if left > right and not _RANGING.intersection(near):  # nobody gives a range from its upper end
            return _changed(b._replace(low=right, high=right), a._replace(low=left), a.first, b.last)
        return _range(a, b, a.first)
    if scene.low(a.first - 1) in scene.phrases.directions and before != "from":
        return None  # "dropped 2 1/2 to 37"
    if a.unit != "-" and any(w in scene.phrases.directions for w in scene.words(a.first - 3, a.first)):
        return None  # "rose 5 yuan to 30 yuan"
    if a.kind == "share" and b.kind != "share":
        return None
    left, right = _scaled(a, b)
    if left > right and not _RANGING.intersection(scene.words(a.first - _LOOK_BACK, a.first)):
        return None
    return _range(a, b, a.first)
