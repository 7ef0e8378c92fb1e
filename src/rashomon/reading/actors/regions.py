"""Parts of the world and the organisations of their states: for whom "European leaders" speak.

A text on a summit of the European Union that calls those at its table "European leaders" means the Union's. Where it
is about single states of that part of the world, or about no organisation of theirs, the words are nobody's.
"""

from __future__ import annotations

from collections.abc import Collection

from rashomon.reading.actors.tokens import word_set

# What a part of the world is called before a noun; the side of its organisation; the states that are or may be in it.
_REGIONS: dict[str, tuple[str, frozenset[str]]] = {
    "european": (
        "EU",
        word_set(
            """AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK GB NO CH IS UA MD RS
            TR AL BA ME MK XK GE AM AZ"""
        ),
    ),
    "southeast asian": ("ASEAN", word_set("BN ID KH LA MM MY PH SG TH TL VN")),
    "south east asian": ("ASEAN", word_set("BN ID KH LA MM MY PH SG TH TL VN")),
    "west african": ("ECOWAS", word_set("BF BJ CI CV GH GM GN GW LR ML NE NG SL SN TG MR")),
    "east african": ("EAC", word_set("BI CD KE RW SO SS TZ UG ET")),
    "southern african": ("SADC", word_set("AO BW CD KM LS MG MU MW MZ NA SC SZ TZ ZA ZM ZW")),
    "gulf": ("GCC", word_set("AE BH KW OM QA SA")),
    "arab": (
        "Arab League",
        word_set("AE BH DJ DZ EG IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SY TN YE"),
    ),
    "caribbean": ("CARICOM", word_set("AG BB BS BZ DM GD GY HT JM KN LC SR TT VC")),
    "pacific island": ("Pacific Islands Forum", word_set("AU NZ CK FJ FM KI MH NR NU PG PW SB TO TV VU WS")),
    "african": ("African Union", frozenset()),
}


def region_before(lows: list[str]) -> str:
    """The part of the world that words before a noun name: the longest that any two of them make; empty for none."""
    for size in (2, 1):
        for at in range(len(lows) - size + 1):
            words = " ".join(lows[at : at + size]).replace("-", " ")
            if words in _REGIONS:
                return words
    return ""


def speaks_for(region: str, about: Collection[str], leading: Collection[str], together: Collection[str]) -> str:
    """The organisation for which the leaders and officials of a part of the world speak in a text; empty for none.

    ``about`` are the sides that the text is about, ``leading`` those of its title and the two named most, ``together``
    those of whose leaders or officials it speaks as such ("ASEAN leaders"). Beside a leading organisation one state
    may be told of (its veto, its crisis); where there are more, or the organisation is one among others, nobody knows
    whether leaders of single states are meant.
    """
    side, states = _REGIONS[region]
    if side in together:
        return side
    single = states & {*about, *leading}
    return side if side in about and len(single) <= (side in leading) else ""
