"""Issuers that users declare: the side whose own text a document is, where the text does not show it."""

from __future__ import annotations

from functools import cache

from rashomon.errors import InputError
from rashomon.model import COUNTRYLESS, PRESS

_REMEDY = "give a country's ISO code or English name, an organisation's name, or press for nobody's own text"
_LONGEST = 80


def side_named(words: str) -> str:
    """The side that a user means: a country by its ISO 3166 alpha-2 code or English name, or an organisation.

    ``press`` (or ``none``) declares that a document is nobody's own text. Raises InputError for what can be no side.
    """
    name = " ".join(words.split())
    if not name or len(name) > _LONGEST or not any(c.isalpha() for c in name):
        raise InputError("no side is named as the issuer", words[:_LONGEST], _REMEDY)
    if name.casefold() in (PRESS, "none"):
        return PRESS
    if name.casefold() in COUNTRYLESS:
        raise InputError("that is no side with texts of its own", name, _REMEDY)
    if len(name) == 2:
        code = {"UK": "GB", "EL": "GR"}.get(name.upper(), name.upper())
        if code not in _countries().values():
            raise InputError("no country has this code", name, _REMEDY)
        return code
    return _countries().get(name.casefold(), name)


@cache
def _countries() -> dict[str, str]:
    """Codes by English names (CLDR), with the short names that people write."""
    from babel import Locale  # takes a while to load

    names = Locale("en").territories
    found = {str(name).casefold(): str(code) for code, name in names.items() if len(code) == 2 and code.isalpha()}
    return found | {
        "united states of america": "US", "usa": "US", "u.s.": "US", "britain": "GB", "great britain": "GB",
        "turkey": "TR", "palestine": "PS", "hong kong": "HK", "macau": "MO", "czech republic": "CZ",
        "ivory coast": "CI", "dr congo": "CD", "myanmar": "MM", "uae": "AE", "vatican": "VA", "holy see": "VA",
        "european union": "EU",
    }  # fmt: skip
