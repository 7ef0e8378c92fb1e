"""Groups of countries that have no side of their own: each speaks for all of its members.

Some names are several groups': which one is meant shows by the countries that the document names.
"""

from __future__ import annotations

from collections.abc import Collection

from rashomon.reading.actors.tokens import fold

_MEMBERS: dict[str, tuple[tuple[str, ...], ...]] = {
    "e3": (("DE", "FR", "GB"),),
    "european troika": (("DE", "FR", "GB"),),
    "weimar triangle": (("DE", "FR", "PL"),),
    "visegrad group": (("CZ", "HU", "PL", "SK"),),
    "visegrad four": (("CZ", "HU", "PL", "SK"),),
    "v4": (("CZ", "HU", "PL", "SK"),),
    "aukus": (("AU", "GB", "US"),),
    "baltic states": (("EE", "LT", "LV"),),
    "baltics": (("EE", "LT", "LV"),),
    "quad": (("AU", "IN", "JP", "US"), ("AE", "EG", "SA", "US")),
    "quartet": (("AE", "EG", "SA", "US"),),
    "troika": (("GB", "NO", "US"), ("CN", "RU", "US")),
    "sahel states": (("BF", "ML", "NE"),),
    "alliance of sahel states": (("BF", "ML", "NE"),),
    "aes": (("BF", "ML", "NE"),),
}


def members(name: str, named: Collection[str] | None = None) -> tuple[str, ...]:
    """The sides of a group of that name; empty for none, or where the document does not show which of several.

    ``named`` are the sides that the document names anywhere; None leaves it to names that are one group's alone.
    """
    groups = _MEMBERS.get(" ".join(fold(name).replace("the ", "", 1).split()), ())
    if len(groups) < 2:
        return groups[0] if groups else ()
    common = set.intersection(*(set(group) for group in groups))
    shown = {group: len(set(named or ()) & (set(group) - common)) for group in groups}
    best = max(groups, key=lambda group: shown[group])
    return best if shown[best] and list(shown.values()).count(shown[best]) == 1 else ()
