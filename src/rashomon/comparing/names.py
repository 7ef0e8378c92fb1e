"""Sides by name."""

from __future__ import annotations

from functools import lru_cache

from babel import Locale

from rashomon.model import ANALYST, PRESS, UNKNOWN

_NAMES = {PRESS: "Press", ANALYST: "Analysts", UNKNOWN: "Unnamed"}


@lru_cache(maxsize=512)
def side_name(side: str) -> str:
    """A side for people: the English name of a country (CLDR), or the organisation's own."""
    if side in _NAMES:
        return _NAMES[side]
    if len(side) == 2 and side.isupper():
        return str(Locale("en").territories.get(side, side)).replace(" SAR China", "")
    return side
