"""Pieces of sentences, and whether what the tables know of some words is meant by them here."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.reading.actors.lexicon import (
    GIVEN_CLASH,
    NO_PARTY,
    PARTICLES,
    PLACE_BEFORE,
    STOP,
    SUFFIXES,
    SURNAME_LIKE,
)
from rashomon.reading.actors.tables import Entry, Sort, family_names, gazetteer, given_names
from rashomon.reading.actors.tokens import Region, Token


@dataclass(frozen=True, slots=True)
class Chunk:
    """Tokens ``[first, last)`` that go together. ``entries`` are what the tables say they may stand for."""

    first: int
    last: int
    sort: Sort
    entries: tuple[Entry, ...] = ()

    @property
    def entry(self) -> Entry | None:
        """The likeliest meaning."""
        return self.entries[0] if self.entries else None


def plausible(tokens: tuple[Token, ...], at: int, length: int, entries: list[Entry], region: Region) -> bool:
    """Whether a match is a name of its own and not a piece of a longer or of a person's name."""
    if entries[0].sort is Sort.OUTLET and _demonym(tokens, at, length, region):
        return False  # "The Australian leader", "The Egyptian government"
    if length == 1 and entries[0].sort is Sort.OFFICE and _middle_name(tokens, at, region):
        return False
    son = at > region.first and tokens[at - 1].low in _SON_OF and tokens[at].cap and tokens[at].low in _NAMES_TOO
    if length == 1 and entries[0].sort is Sort.OFFICE and son:
        return False  # "Reema bint Bandar bin Sultan"
    if length > 1 or entries[0].sort is Sort.OFFICE:
        return True
    if entries[0].sort is Sort.PERSON and not entries[0].full and _part_of_name(tokens, at, region):
        return False
    token = tokens[at]
    before = tokens[at - 1] if at > region.first else None
    after = tokens[at + 1] if at + 1 < region.last else None
    if before and before.text == "-" and before.start == tokens[at - 2].end and tokens[at - 2].low in given_names():
        return entries[0].sort in (Sort.COUNTRY, Sort.ADJECTIVE)
    if entries[0].sort in (Sort.PLACE, Sort.CAPITAL) and after is not None and _given_to(token, after):
        return False  # "Milan Petrović", not the city
    if token.low in GIVEN_CLASH and after and after.cap:
        if after.low in SURNAME_LIKE:
            return False
        if entries[0].sort is Sort.COUNTRY and _unknown_surname(tokens, at, region):
            return False
    return not (entries[0].sort in (Sort.COUNTRY, Sort.CAPITAL) and _given_before(tokens, at, region))


_NAMES_TOO = frozenset(("sheikh", "sheik", "prince", "king", "sultan", "imam", "amir", "emir"))


_REIGNING = frozenset(("the", "his", "highness", "'s", "’s", "of", "qatari", "kuwaiti"))
_SON_OF = frozenset(("bin", "ibn", "bint"))
_OF_RULERS = frozenset(("bin", "ibn", "al", "sheikh", "sheik", "shaikh", "tamim", "hamad", "sabah", "nawaf", "meshal"))


def _middle_name(tokens: tuple[Token, ...], at: int, region: Region) -> bool:
    """Whether a title is a piece of a name here: "Hassan Sheikh Mahmoud"."""
    if tokens[at].low not in _NAMES_TOO or not region.first <= at < region.last - 1 or region.caps:
        return False
    before, after = tokens[at - 1] if at > region.first else tokens[at], tokens[at + 1]
    if tokens[at].low == "amir" and before.low not in _REIGNING and at + 2 < region.last:
        family = tokens[at + 2]  # "Amir Saeid I.": a given name; an emir is called by one name, or as somebody's son
        plain = [t for t in (after, family) if t.cap and t.text[1:].islower() and t.low not in _OF_RULERS]
        return len(plain) == 2
    if at == region.first:
        return False
    return before.cap and before.low in given_names() and after.cap and after.text[1:].islower()


def _demonym(tokens: tuple[Token, ...], at: int, length: int, region: Region) -> bool:
    """Whether the last word of an outlet's name is a country's adjective that an office or a common noun follows."""
    last, after = tokens[at + length - 1], at + length
    options = gazetteer().entries.get((last.low,), ())
    if after >= region.last or not any(entry.sort is Sort.ADJECTIVE for _, entry in options):
        return False
    following = gazetteer().match(tokens, after, region.last)
    return following is not None and following[1][0].sort is Sort.OFFICE


def _given_to(token: Token, after: Token) -> bool:
    """Whether a given name that is a city's as well stands before a family name that no table has."""
    if token.low not in given_names() or not after.cap or after.start != token.end + 1:
        return False
    known = after.low in STOP or bool(gazetteer().longest.get(after.low)) or telling(after.low)
    return after.text[1:].islower() and not known


_NO_GIVEN = frozenset(("christian", "jordan", "israel", "georgia", "chad", "may", "august", "king", "trump"))


def _given_before(tokens: tuple[Token, ...], at: int, region: Region) -> bool:
    """Whether a given name stands right before a country's name, which is then a family name: "Luís Montenegro"."""
    if at <= region.first or region.caps:
        return False
    before = tokens[at - 1]
    if not before.cap or before.upper or before.low in STOP or before.low in _NO_GIVEN:
        return False
    return given_names().get(before.low, "") != "" and before.end + 1 == tokens[at].start


def _unknown_surname(tokens: tuple[Token, ...], at: int, region: Region) -> bool:
    """Whether one capitalised word that no table has follows a country's name that is a given name: "Chad Wolf said".

    In running text only, and not after a word that a place follows.
    """
    if region.caps or region.heading or tokens[at].low not in given_names():
        return False
    before = tokens[at - 1].low if at > region.first else ""
    after = tokens[at + 1]
    if before in PLACE_BEFORE or before in ("the", "of", "from", "to", "with", "and", "between"):
        return False
    if (
        after.low in STOP
        or telling(after.low)
        or after.low.endswith(("ian", "ese", "ish", "s"))
        or gazetteer().longest.get(after.low)
    ):
        return False
    follows = tokens[at + 2] if at + 2 < region.last else None
    ends = follows is None or not (follows.cap or follows.text in "-‐‑")
    return ends and after.text[1:].islower() and after.start == tokens[at].end + 1


def is_surname(tokens: tuple[Token, ...], region: Region, chunk: Chunk) -> bool:
    """Whether a country's name is a person's here: "Mr. Montenegro", in running text "Prime Minister Montenegro"."""
    at = chunk.first
    if chunk.sort is not Sort.COUNTRY or chunk.last - at > 1 or at <= region.first or region.caps:
        return False
    before = tokens[at - 1]
    if before.end + 1 != tokens[at].start:
        return False
    if before.low.rstrip(".") in _ADDRESS:
        return True
    ends = at + 1 >= region.last or not tokens[at + 1].cap
    return ends and before.cap and before.low in _TITLES and not region.heading


_ADDRESS = frozenset(("mr", "mrs", "ms", "dr", "sir", "lady", "prof"))


_TITLES = frozenset(("minister", "president", "chancellor", "premier", "senator"))


def _part_of_name(tokens: tuple[Token, ...], at: int, region: Region) -> bool:
    """Whether a known short form is here a piece of somebody else's name: "Wang Xi", "Melania Trump"."""
    if region.caps:
        return False
    before = tokens[at - 1] if at > region.first else None
    if before is not None and before.cap and before.low not in STOP:
        if at - 2 >= region.first and tokens[at - 2].low in PARTICLES and tokens[at - 3].cap:
            return True  # "Badr bin Hamad Albusaidi"
        initial = before.text == "." and at - 2 >= region.first and len(tokens[at - 2].text) == 1
        if before.low in given_names() or before.low in family_names() or initial:
            return True
    after = tokens[at + 1] if at + 1 < region.last else None
    if after is None or not after.cap or after.low in STOP or gazetteer().longest.get(after.low):
        return False
    if tokens[at].low in family_names():
        return True
    return after.text[1:].islower() and after.start == tokens[at].end + 1 and not telling(after.low)  # "Rama Yade"


def telling(word: str) -> bool:
    return word in SUFFIXES or word in NO_PARTY
