"""What the words of a taxonomy's phrase stand for: the keys of a text's words that may take each place."""

from __future__ import annotations

import re
from functools import lru_cache

from rashomon.reading.topics.countries import COUNTRY, COUNTRY_FIRST
from rashomon.reading.topics.tokens import ARTICLES, bare, normal

_PART = re.compile(r"(?:[A-Za-z]\.){2,}|[^\W_]+(?:['’][^\W_]+)*")
COMMA = ","  # the key for a comma in a phrase


def slots_of(phrase: str) -> list[tuple[tuple[str, ...], ...]]:
    """The places of a phrase, each with the keys that may stand there; () where it may be empty."""
    return [slot for word in spaced(phrase).split() for slot in slots_of_word(word)]


@lru_cache(maxsize=16384)
def slots_of_word(word: str) -> tuple[tuple[tuple[str, ...], ...], ...]:
    """What a word of a phrase stands for: a slot with its alternatives, and one for a comma after it."""
    slot = [keys for option in word.split("|") for keys in _option(option.rstrip("?,")) if keys]
    if slot and "?" in word:
        slot.append(())
    comma = (((COMMA,),),) if word.endswith(",") else ()
    return ((tuple(slot),) if slot else ()) + comma


@lru_cache(maxsize=16384)
def _option(option: str) -> tuple[tuple[str, ...], ...]:
    """The keys of one alternative for a word, which may be the class for countries."""
    return ((COUNTRY,), (COUNTRY_FIRST, COUNTRY)) if option == COUNTRY else _closed(option)


def phrase_words(phrase: str) -> tuple[str, ...]:
    """The normalised words of a phrase, alternatives and words that may be missing among them."""
    return tuple(
        key for part in _PART.findall(phrase) if COUNTRY[1:-1] != part and (key := _key(part, False).lstrip("^"))
    )


def spaced(phrase: str) -> str:
    """The phrase with the class for countries set apart from what a hyphen ties to it."""
    if "<" not in phrase:
        return phrase
    return phrase.replace(f"-{COUNTRY}", f" {COUNTRY}").replace(f"{COUNTRY}-", f"{COUNTRY} ")


def _keys(option: str) -> tuple[str, ...]:
    """The keys of one alternative; a hyphenated word has several."""
    exact = option.startswith("=")
    return tuple(key for part in _PART.findall(option) if (key := _key(part, exact)))


_PREFIXES = frozenset(
    """anti counter cyber non de pre post co multi bi tri inter intra hydro agri agro bio micro nano geo semi sub re
    cross mid long short high low""".split()  # noqa: SIM905
)
_STRIPPED = ("counter", "anti", "cyber", "non", "hydro", "agri", "agro", "geo")
_STEM = 5  # letters of what a prefix stands before, at least


def _closed(option: str) -> tuple[tuple[str, ...], ...]:
    """A word with a prefix as it is written with a hyphen, and in one word where the prefix allows it."""
    keys = _keys(option)
    if len(keys) == 2 and "-" in option and keys[0] in _PREFIXES:
        return keys, (keys[0] + keys[1],)
    if len(keys) == 1:
        for prefix in _STRIPPED:
            if keys[0].startswith(prefix) and len(keys[0]) >= len(prefix) + _STEM:
                return keys, (prefix, keys[0][len(prefix) :])
    return (keys,)


def without_prefix(key: str) -> str:
    """A word without a prefix that does not change what it is about ("antinarcotics"), or nothing."""
    prefix = next((p for p in ("counter", "anti", "non", "cyber") if key.startswith(p)), "")
    return key[len(prefix) :] if prefix and len(key) >= len(prefix) + _STEM else ""


def _key(part: str, exact: bool) -> str:
    if exact:
        return "=" + bare(part)
    if part.lower() in ARTICLES:
        return ""
    return ("^" if part[0].isupper() else "") + normal(part)
