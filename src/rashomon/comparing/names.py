"""Sides by name."""

from __future__ import annotations

from functools import lru_cache

from babel import Locale

from rashomon.model import ANALYST, PRESS, UNKNOWN

_SHORT = {"CD": "DR Congo", "CG": "Republic of the Congo", "MM": "Myanmar", "PS": "Palestine", "BA": "Bosnia"}
_NAMES = {PRESS: "Press", ANALYST: "Analysts", UNKNOWN: "Unnamed"}


@lru_cache(maxsize=512)
def side_name(side: str) -> str:
    """A side for people: the English name of a country (CLDR), or the organisation's own."""
    if side in _NAMES:
        return _NAMES[side]
    if side in _SHORT:
        return _SHORT[side]
    if len(side) == 2 and side.isupper():
        return str(Locale("en").territories.get(side, side)).replace(" SAR China", "")
    return side


_WITH_ARTICLE = frozenset({"US", "GB", "AE", "NL", "PH", "BS", "GM", "MV", "SC", "SB", "CZ", "DO", "CF", "MH", "KM"})
_BODIES = ("EU", "UN", "NATO", "ASEAN", "IAEA", "WTO", "IMF", "OPEC", "G7", "G20", "GCC")


def in_sentence(side: str, name: str = "") -> str:
    """A side as it stands inside a sentence: with the article that its English name takes."""
    name = name or side_name(side)
    if (side in _WITH_ARTICLE and ":" not in side) or side in _BODIES:
        return f"the {name}"
    return {PRESS: "the press", ANALYST: "analysts", UNKNOWN: "unnamed sources"}.get(side, name)


def possessive(name: str) -> str:
    """A name in the possessive."""
    return f"{name}’" if name.endswith("s") else f"{name}’s"
