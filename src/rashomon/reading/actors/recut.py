"""A second look at the pieces of sentences, with what the whole document shows.

"The Department of Labour Relations (DLR)" says what DLR is in the rest of the text; "Luís Montenegro" whom
"Montenegro said" means; "Sun Weidong" that "Sun" is a name and no day.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rashomon.reading.actors.chunks import DAYS, Chunk
from rashomon.reading.actors.lexicon import PLACE_BEFORE
from rashomon.reading.actors.tables import Entry, Sort, given_names
from rashomon.reading.actors.tokens import Region, Token, Words, word_set


def recut(words: Words, pieces: Sequence[list[Chunk]]) -> list[list[Chunk]]:
    """The pieces of each region, in the order of the regions, put right by each other."""
    short = _abbreviations(words, pieces)
    families = _families(words, pieces)
    days = {words.tokens[c.first].text for listed in pieces for c in listed if _of_day(words, c)}
    days |= _like_words(words, pieces)
    if not (short or families or days):
        return list(pieces)
    return [
        _with_days(words, region, _put_right(words, region, listed, short, families), days)
        for region, listed in zip(words.regions, pieces, strict=True)
    ]


def _put_right(
    words: Words, region: Region, listed: list[Chunk], short: dict[str, Chunk], families: frozenset[str]
) -> list[Chunk]:
    found = []
    for chunk in listed:
        token = words.tokens[chunk.first]
        known = short.get(token.text) if chunk.last - chunk.first == 1 else None
        if known is not None:
            found.append(replace(known, first=chunk.first, last=chunk.last))
        elif chunk.sort is Sort.COUNTRY and chunk.last - chunk.first == 1 and token.low in families:
            before = words.tokens[chunk.first - 1].low if chunk.first > region.first else ""
            found.append(chunk if before in PLACE_BEFORE | _PLACING else replace(chunk, sort=Sort.NAME, entries=()))
        else:
            found.append(chunk)
    return found


_PLACING = word_set("of to from with between and")


# --- abbreviations ---------------------------------------------------------------------------------------------------


def _abbreviations(words: Words, pieces: Sequence[list[Chunk]]) -> dict[str, Chunk]:
    """What the document writes in brackets behind the name of a body or office, with what it stands for."""
    found: dict[str, Chunk] = {}
    for region, listed in zip(words.regions, pieces, strict=True):
        ending = {chunk.last: chunk for chunk in listed}
        for at in range(region.first + 1, region.last - 2):
            token = words.tokens[at + 1]
            if words.tokens[at].text != "(" or words.tokens[at + 2].text != ")" or not _abbreviates(token):
                continue
            chunk = ending.get(at)
            if chunk is None or chunk.entry is None or chunk.last - chunk.first < 2 or token.text in found:
                continue
            if not _initial(words.tokens[chunk.first : chunk.last], token):
                continue
            if chunk.sort is Sort.BODY or (chunk.sort is Sort.OFFICE and chunk.entry.role in _BODIES):
                found[token.text] = replace(chunk, entries=(_placed(chunk, ending),))
    return found


def _abbreviates(token: Token) -> bool:
    return 2 <= len(token.text) <= 9 and sum(c.isupper() for c in token.text) >= 2 and token.text.isalnum()


def _initial(name: Sequence[Token], short: Token) -> bool:
    """Whether an abbreviation may be a name's: it begins as one of its words does, and each capital is one's first."""
    first = {token.text[0].casefold() for token in name}
    return sum(c.casefold() in first for c in short.text if c.isupper()) * 2 > sum(c.isupper() for c in short.text)


def _placed(chunk: Chunk, ending: dict[int, Chunk]) -> Entry:
    """What a body or office is, with the side that the adjective or owner before it gives it."""
    entry = chunk.entry
    assert entry is not None
    before = ending.get(chunk.first) or ending.get(chunk.first - 1)
    if entry.side or before is None or before.entry is None or before.sort not in _STATES:
        return entry
    return replace(entry, side=before.entry.side)


_BODIES = word_set("ministry military government embassy legislature")
_STATES = (Sort.ADJECTIVE, Sort.COUNTRY, Sort.CAPITAL)


# --- names that are something else as well ---------------------------------------------------------------------------


def _families(words: Words, pieces: Sequence[list[Chunk]]) -> frozenset[str]:
    """Family names of persons named in full that are countries' names too, where nothing else is of that country."""
    families: set[str] = set()
    countries: dict[str, str] = {}
    shown: set[str] = set()
    for listed in pieces:
        for chunk in listed:
            last = words.tokens[chunk.last - 1]
            several = chunk.last - chunk.first > 1
            if chunk.sort in (Sort.NAME, Sort.PERSON) and several and words.tokens[chunk.first].low in given_names():
                families.add(last.low)
            elif chunk.entry is not None and chunk.sort is Sort.COUNTRY and not several:
                countries[last.low] = chunk.entry.side
            elif chunk.entry is not None and chunk.sort in (Sort.ADJECTIVE, Sort.CAPITAL, Sort.PEOPLE):
                shown.add(chunk.entry.side)
    return frozenset(name for name in families & countries.keys() if countries[name] not in shown)


def _of_day(words: Words, chunk: Chunk) -> bool:
    """Whether a person's name begins with a word that is short for a day as well."""
    return chunk.sort is Sort.NAME and chunk.last - chunk.first > 1 and words.tokens[chunk.first].low in DAYS


def _like_words(words: Words, pieces: Sequence[list[Chunk]]) -> set[str]:
    """Family names of persons named in full that end as adverbs and participles do: "Abiy Ahmed"."""
    last = [
        words.tokens[c.last - 1]
        for listed in pieces
        for c in listed
        if c.sort in (Sort.NAME, Sort.PERSON) and c.last - c.first > 1
    ]
    return {t.text for t in last if t.low.endswith(("ly", "ing", "ed")) and t.low not in words.lower and not t.upper}


def _with_days(words: Words, region: Region, listed: list[Chunk], days: set[str]) -> list[Chunk]:
    """The pieces and the family names among the short words for days: "Sun said"."""
    if not days or region.caps:
        return listed
    held = {i for c in listed for i in range(c.first, c.last)}
    more = [
        Chunk(at, at + 1, Sort.NAME)
        for at in range(region.first, region.last)
        if at not in held and words.tokens[at].text in days and not _counted(words, at, region)
    ]
    return sorted([*listed, *more], key=lambda chunk: chunk.first) if more else listed


def _counted(words: Words, at: int, region: Region) -> bool:
    """Whether a number or a comma follows, as after a day."""
    return at + 1 < region.last and (words.tokens[at + 1].text[0].isdigit() or words.tokens[at + 1].text == ",")
