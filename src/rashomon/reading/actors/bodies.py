"""Bodies that a common noun beside a name shows to be such: "rebel group FACT", "the Progressive Slovakia party"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rashomon.reading.actors.chunks import Chunk
from rashomon.reading.actors.tables import Entry, Sort
from rashomon.reading.actors.tokens import Region, Words, word_set

# What a noun before a name makes of it.
_BEFORE = {
    **dict.fromkeys(word_set("militia faction guerrillas rebels insurgents militants paramilitary"), "armed"),
    **dict.fromkeys(word_set("party"), "party"),
    **dict.fromkeys(word_set("group movement organisation organization charity ngo union coalition"), "ngo"),
    **dict.fromkeys(
        word_set("company firm bank airline automaker carmaker retailer refiner chipmaker shipper"), "company"
    ),
    **dict.fromkeys(word_set("consultancy tank think-tank institute"), "analyst"),
    **dict.fromkeys(
        word_set("newspaper daily broadcaster website magazine tabloid agency outlet channel weekly"), "press"
    ),
}
_ARMED = word_set("rebel militant armed insurgent paramilitary guerrilla jihadist separatist militia")
_AFTER = {
    "party": "party",
    "faction": "party",
    "rebels": "armed",
    "militia": "armed",
    "newspaper": "press",
    "daily": "press",
}


def named_bodies(words: Words, region: Region, pieces: Sequence[Chunk]) -> list[Chunk]:
    """The pieces of a region, with unknown names turned to bodies where the noun beside them says that they are."""
    if region.caps:
        return list(pieces)
    starting = {c.first: c for c in pieces}
    ending = {c.last: c for c in pieces}
    found: list[Chunk] = []
    gone: set[int] = set()  # where pieces begin that a body takes in
    for piece in pieces:
        if piece.sort is not Sort.NAME:
            found.append(piece)
            continue
        country = starting.get(piece.last)
        placed = country is not None and country.sort in (Sort.COUNTRY, Sort.ADJECTIVE)
        end = country.last if country is not None and placed else piece.last
        kind = _kind_after(words, region, piece.first, end)
        last = end + 1 if kind else piece.last
        kind = kind or _kind_before(words, ending.get(piece.first))
        if not kind:
            found.append(piece)
            continue
        gone.update(range(piece.first + 1, last))
        side = country.entry.side if kind and last > end >= piece.last and placed and country and country.entry else ""
        name = " ".join(t.text for t in words.tokens[piece.first : max(piece.last, min(end, last))])
        found.append(Chunk(piece.first, last, *_entry(kind, name, side)))
    return [c for c in found if c.first not in gone]


def with_fields(words: Words, region: Region, pieces: Sequence[Chunk]) -> list[Chunk]:
    """The pieces with ministers' offices as long as their fields ("Minister of Trade, Industry and Worship")."""
    found: list[Chunk] = []
    until = 0
    for piece in pieces:
        if piece.first < until:
            if piece.sort is Sort.NAME and piece.last > until:
                found.append(Chunk(until, piece.last, Sort.NAME))  # "Water and Irrigation Hani S."
            continue
        entry = piece.entry
        if piece.sort is Sort.OFFICE and entry is not None and entry.role in ("minister", "ministry"):
            field = _end_of_field(words, region, piece.last)
            until = max(_end_of_fields(words, region, field), field if field > piece.last else 0)
            if field > piece.last and entry.role == "ministry":
                name = " ".join(token.low for token in words.tokens[piece.first : field])
                piece = Chunk(piece.first, piece.last, piece.sort, (replace(entry, name=name),))
            piece = Chunk(piece.first, max(until, piece.last), piece.sort, piece.entries)
        found.append(piece)
    return found


def _end_of_field(words: Words, region: Region, at: int) -> int:
    """Where a field ends that no table has with the office ("Ministry of Mines"); where it began if there is none."""
    if at >= region.last or words.tokens[at].low not in ("of", "for"):
        return at
    end = at + 1
    while (
        end < min(at + 4, region.last) and words.tokens[end].cap and words.tokens[end].low in _FIELD_WORDS | _OF_FIELDS
    ):
        end += 1
    return end if end > at + 1 and words.tokens[end - 1].low in _FIELD_WORDS else at


_OF_FIELDS = word_set("national public general social civil rural urban internal human natural higher primary regional")


def _end_of_fields(words: Words, region: Region, at: int) -> int:
    """Where the list of capitalised fields ends that goes on after a minister's first; 0 where none does."""
    end, joined = at, False
    while end < min(at + 14, region.last):
        token = words.tokens[end]
        if token.low in ("and", "&"):
            joined = True
        elif not (token.text == "," and not joined) and not token.cap and token.low not in ("of", "the", "with", "for"):
            return 0
        end += 1
        following = words.tokens[end].low if end < region.last else ""
        if joined and words.tokens[end - 1].low in _FIELD_WORDS and following not in ("and", "&"):
            return end
    return 0


def _entry(kind: str, name: str, side: str) -> tuple[Sort, tuple[Entry, ...]]:
    if kind == "press":
        return Sort.OUTLET, (Entry(Sort.OUTLET, name, "press", kind="outlet"),)
    if kind == "armed":
        return Sort.BODY, (Entry(Sort.BODY, name, name, kind=kind, speaks=True),)
    return Sort.BODY, (Entry(Sort.BODY, name, side, kind=kind, speaks=False),)


def _kind_after(words: Words, region: Region, first: int, last: int) -> str:
    """The kind that a common noun right after a name gives it."""
    if last >= region.last or words.tokens[last].cap:
        return ""
    before = words.tokens[first - 1].low if first > region.first else ""
    return "" if before in ("'s", "’s", "his", "her") else _AFTER.get(words.tokens[last].low, "")


def _kind_before(words: Words, noun: Chunk | None) -> str:
    """The kind that a noun right before a name gives it; empty where the noun is a person's office or title."""
    if noun is None or noun.sort is not Sort.OFFICE or words.tokens[noun.last - 1].cap:
        return ""
    low = words.tokens[noun.last - 1].low
    armed = any(t.low in _ARMED for t in words.tokens[max(0, noun.last - 3) : noun.last])
    if low in ("group", "movement", "organisation", "organization", "union", "coalition") and armed:
        return "armed"
    if low == "agency" and not any(t.low == "news" for t in words.tokens[noun.first : noun.last]):
        return ""
    return _BEFORE.get(low, "")


# How the names of ministries end that have several fields.
_FIELD_WORDS = word_set(
    """cooperation trade mobility worship emigrants expatriates industry energy resources development commerce
    integration affairs culture religion business diaspora communities immigration tourism transport environment
    citizens technology science mines fisheries security defence defense water works infrastructure labour labor
    planning relations employment growth education youth sports nationals gender irrigation antiquities solidarity
    electricity petroleum aviation manpower minerals forestry livestock sanitation railways telecommunications mining
    women children communications informatics innovation research heritage veterans reform housing finance commerce
    mines health"""
)
