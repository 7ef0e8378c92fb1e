"""Cuts a sentence into names, offices and countries: the stuff that noun phrases are put together from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from rashomon.reading.actors.lexicon import (
    HONORIFICS,
    NO_PARTY,
    PARTICLES,
    STOP,
    SUFFIXES,
)
from rashomon.reading.actors.pieces import Chunk, is_surname, plausible, telling
from rashomon.reading.actors.tables import Entry, Gazetteer, Sort, gazetteer
from rashomon.reading.actors.tokens import Region, Token, Words

__all__ = ["DAYS", "Chunk", "chunks"]

DAYS = frozenset(("thu", "sun", "mon", "sat", "jan"))  # middle names that short names of days and months are too


def _options(entries: list[Entry]) -> tuple[Sort, tuple[Entry, ...]]:
    """Persons go before places; among the rest the tables' order holds."""
    ranked = sorted(entries, key=lambda e: (not e.user, e.sort is not Sort.PERSON, e.sort is Sort.PLACE))
    return ranked[0].sort, tuple(ranked)


def chunks(words: Words, region: Region, names: Gazetteer) -> list[Chunk]:
    """The chunks of one region in text order; none overlap."""
    known = [c for c in _known(words.tokens, region, names) if not is_surname(words.tokens, region, c)]
    runs = list(_runs(words, region))
    bodies = [body for run in runs if (body := _suffixed(words.tokens, run, known, region))]
    taken = _over(known, bodies)
    if not region.caps:
        taken = _over(taken, _names(words, region, runs, taken))
    return sorted((_with_junior(words.tokens, c, region) for c in taken), key=lambda chunk: chunk.first)


_JUNIOR = frozenset(("jr.", "jr", "sr.", "sr"))
_SON_OF = frozenset(("bin", "ibn", "bint"))


def _lineage(tokens: tuple[Token, ...], at: int, end: int) -> int:
    """Where "bin Abdulaziz Al Saud" after a known name ends."""
    while at + 1 < end and (tokens[at].low in _SON_OF or tokens[at].text == "Al") and tokens[at + 1].cap:
        at += 2
    return at


def _with_junior(tokens: tuple[Token, ...], chunk: Chunk, region: Region) -> Chunk:
    """A person's name with the "Jr." that a comma sets off: "President Joseph R. Biden, Jr. spoke"."""
    if chunk.sort not in (Sort.PERSON, Sort.NAME) or chunk.last >= region.last:
        return chunk
    if chunk.sort is Sort.PERSON and tokens[chunk.last].low in _SON_OF:
        return replace(chunk, last=_lineage(tokens, chunk.last, region.last))
    at = chunk.last + (tokens[chunk.last].text == ",")
    return replace(chunk, last=at + 1) if at < region.last and tokens[at].low in _JUNIOR else chunk


def _known(tokens: tuple[Token, ...], region: Region, names: Gazetteer) -> list[Chunk]:
    found = []
    at = region.first
    while at < region.last:
        match = names.match(tokens, at, region.last)
        if match is None or not plausible(tokens, at, match[0], match[1], region):
            at += 1
            continue
        sort, entries = _options(match[1])
        length = match[0]
        if sort is Sort.BODY and entries[0].kind == "party":
            length, entries = _party_of(tokens, at, length, region, entries)
        elif sort is Sort.BODY and tokens[at].low in _OFFICES:
            length, entries = _office_of(tokens, at, length, region, entries)
        found.append(Chunk(at, at + length, sort, entries))
        at += length
    return found


_OFFICES = frozenset(("ministry", "department", "office", "secretariat", "directorate", "treasury"))


def _office_of(
    tokens: tuple[Token, ...], at: int, length: int, region: Region, entries: tuple[Entry, ...]
) -> tuple[int, tuple[Entry, ...]]:
    """ "The Ministry of Defence of Georgia": Georgia's, though the table knows another's by the shorter name."""
    end = at + length
    if end + 1 >= region.last or tokens[end].low != "of":
        return length, entries
    step = end + 2 if tokens[end + 1].low == "the" else end + 1
    place = gazetteer().match(tokens, step, region.last) if step < region.last else None
    if place is None or place[1][0].sort is not Sort.COUNTRY or place[1][0].side in ("", entries[0].side):
        return length, entries
    last = step + place[0]
    name = " ".join(token.text for token in tokens[at:last])
    entry = Entry(Sort.BODY, name, place[1][0].side, kind=entries[0].kind, speaks=entries[0].speaks)
    return last - at, (entry,)


def _party_of(
    tokens: tuple[Token, ...], at: int, length: int, region: Region, entries: tuple[Entry, ...]
) -> tuple[int, tuple[Entry, ...]]:
    """ "The Democratic Party for the People", "the Liberal Party of X": another than the shorter name's."""
    end = at + length
    if tokens[end - 1].low != "party" or end >= region.last or tokens[end].low not in ("of", "for"):
        return length, entries
    step = end + 2 if end + 1 < region.last and tokens[end + 1].low == "the" else end + 1
    if step >= region.last or not tokens[step].cap or tokens[step].low in STOP:
        return length, entries
    last = step + 1
    place = gazetteer().match(tokens, step, region.last)
    side = ""
    if place is not None and place[1][0].sort in (Sort.COUNTRY, Sort.CAPITAL):
        side, last = place[1][0].side, step + place[0]
        if side == entries[0].side:
            return length, entries
    name = " ".join(token.text for token in tokens[at:last])
    return last - at, (Entry(Sort.BODY, name, side, kind="party", speaks=False),)


def _runs(words: Words, region: Region) -> Iterator[tuple[int, int]]:
    """Stretches of capitalised words, joined by hyphens without space, initials and small particles."""
    tokens = words.tokens
    at = region.first
    while at < region.last:
        if not _capital(tokens[at]):
            at += 1
            continue
        end = at + 1
        while end < region.last:
            step = _continues(tokens, end, region.last)
            if not step:
                break
            end += step
        yield at, end
        at = end


def _capital(token: Token) -> bool:
    return token.cap and (len(token.text) > 1 or token.text not in "IA")


_SHORTENED = frozenset(("ma", "md", "mohd", "wm", "geo", "chas"))  # given names that are written short, with a point


def _continues(tokens: tuple[Token, ...], at: int, end: int) -> int:
    """How many tokens from here go on with a capitalised run; 0 for none."""
    token = tokens[at]
    if token.cap and token.text[0].isalpha():
        return 1
    glued = at + 1 < end and tokens[at - 1].end == token.start and token.end == tokens[at + 1].start
    if token.text in "-‐‑" and glued and tokens[at + 1].text[0].isalpha():
        short = tokens[at + 1].cap or len(tokens[at + 1].text) <= 6
        return 2 if short and tokens[at - 1].text[0].isalpha() else 0
    short = len(tokens[at - 1].text) == 1 or tokens[at - 1].low in _SHORTENED
    if token.text == "." and short and at + 1 < end and tokens[at + 1].cap:
        return 2
    if token.low in PARTICLES and at + 1 < end:
        if tokens[at + 1].cap or (tokens[at + 1].low in PARTICLES and at + 2 < end and tokens[at + 2].cap):
            return 1
        if tokens[at + 1].text == "-":
            return 1
    return 0


def _suffixed(tokens: tuple[Token, ...], run: tuple[int, int], known: list[Chunk], region: Region) -> Chunk | None:
    """A capitalised run that its last word shows to be a body, a treaty, a place.

    "National Taiwan University", "Taiwan Relations Act", "School of International Studies".
    """
    first, last = run
    cut = next((i for i in range(last - 1, first, -1) if telling(tokens[i].low)), None)
    if cut is None and tokens[first].low in SUFFIXES and _of_what(tokens, first + 1, region.last) > first + 1:
        cut = first  # "Institute for Policy Integrity"
    if cut is None:
        return None
    last = cut + 1
    inside = [c for c in known if first <= c.first and c.last <= last and c.sort is not Sort.ADJECTIVE]
    if tokens[cut].low not in SUFFIXES and _paired(tokens, inside):
        return None  # "the EU-China Summit" is theirs, no place of that name
    if any(c.last >= last > c.first for c in known if c.last - c.first > 1 and c.first >= first):
        return None
    if inside and inside[-1].last == last and inside[-1].sort is Sort.OFFICE and not _band(inside[-1]):
        return None
    if tokens[first].low in STOP and first == region.first:
        first += 1
    for chunk in inside:  # "U.S. Trade Policy Council" keeps its country; a title in front is no part of a body
        if chunk.sort is Sort.PERSON and chunk.last < last:
            first = chunk.last
    if tokens[cut].low in SUFFIXES:
        last = _of_what(tokens, last, region.last)
    if last - first < 2:
        return None
    kind = SUFFIXES.get(tokens[cut].low)
    side = next((c.entry.side for c in known if first <= c.first < last and c.entry and c.entry.side), "")
    name = " ".join(t.text for t in tokens[first:last]).replace(" - ", "-")
    if kind == "government" and any(t.low in _MEMBERS for t in tokens[cut + 1 : last]):
        kind = "ngo"  # "the Norwegian Council for Refugees", "the National Council of Churches"
    if kind is None:
        return Chunk(first, last, Sort.PLACE, (Entry(Sort.PLACE, name, speaks=False),))
    if kind == "press":
        outlet = next((c for c in inside if c.sort is Sort.OUTLET and c.first == first), None)
        if outlet is not None:
            return Chunk(first, last, Sort.OUTLET, outlet.entries)  # "CCTV News", "TASS News Agency"
        return Chunk(first, last, Sort.OUTLET, (Entry(Sort.OUTLET, name, "press", kind="outlet"),))
    speaks = kind == "government"
    return Chunk(first, last, Sort.BODY, (Entry(Sort.BODY, name, side, kind=kind, speaks=speaks),))


def _paired(tokens: tuple[Token, ...], inside: list[Chunk]) -> bool:
    """Whether two countries or unions stand with nothing but a hyphen or a dash between them."""
    parties = [c for c in inside if c.entry is not None and c.entry.side and c.sort is not Sort.OFFICE]
    return any(
        b.first - a.last == 1
        and tokens[a.last].text in "-‐‑–/"
        and a.entry
        and b.entry
        and a.entry.side != b.entry.side
        for a, b in pairwise(parties)
    )


_MEMBERS = frozenset(
    ("refugees", "churches", "muslims", "jews", "women", "writers", "families", "journalists", "victims", "bishops")
)


def _band(chunk: Chunk) -> bool:
    return chunk.entry is not None and (chunk.entry.role == "band" or chunk.entry.name == "authority")


def _of_what(tokens: tuple[Token, ...], at: int, end: int) -> int:
    """Takes in "of Commerce", "on Foreign Relations", "for Strategic Studies" after a body's name."""
    while at + 1 < end and tokens[at].low in ("of", "on", "for", "and", "&"):
        step = at + 2 if tokens[at + 1].low == "the" else at + 1
        if tokens[at].low == "and" and (step + 1 >= end or not tokens[step].cap or tokens[step + 1].low in ("said",)):
            break
        if step >= end or not tokens[step].cap or (tokens[at].low == "and" and not telling(tokens[step].low)):
            break
        while step < end and tokens[step].cap and tokens[step].text[0].isalpha():
            step += 1
        at = step
    return at


def _over(below: list[Chunk], above: list[Chunk]) -> list[Chunk]:
    """Both sets of chunks; where they overlap the second wins."""
    claimed: set[int] = set()
    for chunk in above:
        claimed.update(range(chunk.first, chunk.last))
    kept = [c for c in below if not any(i in claimed for i in range(c.first, c.last))]
    return kept + above


def _names(words: Words, region: Region, runs: list[tuple[int, int]], taken: list[Chunk]) -> list[Chunk]:
    """What is left of the capitalised runs: names that no table holds, or longer than the tables have them."""
    tokens = words.tokens
    owner = {i: chunk for chunk in taken for i in range(chunk.first, chunk.last)}
    found: list[Chunk] = []
    for first, last in runs:
        at = first
        while at < last:
            while at < last and not _may_start(words, at, region, owner.get(at)):
                at += 1
            if at > first and _titled_particle(tokens, at, owner):
                at -= 1 + (tokens[at - 2].low in PARTICLES)  # "Minister van Klaveren", "Chancellor von der Leyen"
            end = at
            while end < last and _may_go_on(tokens, end, owner.get(end), at):
                end += 1
            while end > at and not tokens[end - 1].cap and not _tail(tokens, end - 1):
                end -= 1
            if end > at and not _lone_word(words, at, end, region):
                found.append(Chunk(at, end, Sort.NAME))
            at = max(end, at + 1)
    return found


def _tail(tokens: tuple[Token, ...], at: int) -> bool:
    """The second half of a hyphenated given name: "Ching-te"."""
    return tokens[at - 1].text in "-‐‑" and tokens[at].text[0].isalpha()


def _may_start(words: Words, at: int, region: Region, chunk: Chunk | None) -> bool:
    token = words.tokens[at]
    if chunk is not None:
        return False
    if (
        not token.cap
        or token.low in HONORIFICS
        or token.low in _JUNIOR
        or (token.low in STOP and not _day_named(words, at, region))
    ):
        return False
    if len(token.text) == 1:
        return at + 1 < region.last and (words.tokens[at + 1].text == "." or words.tokens[at + 1].cap)
    return True


def _day_named(words: Words, at: int, region: Region) -> bool:
    """Whether a short word for a day is a family name here: "Sun Weidong"."""
    after = words.tokens[at + 1] if at + 1 < region.last else None
    if words.tokens[at].low not in DAYS or after is None or not after.cap or after.start != words.tokens[at].end + 1:
        return False
    return after.text[1:].islower() and after.low not in STOP and not gazetteer().longest.get(after.low)


def _titled_particle(tokens: tuple[Token, ...], at: int, owner: dict[int, Chunk]) -> bool:
    """Whether the name that begins here has a small particle before it that a title precedes."""
    if at >= len(tokens) or tokens[at - 1].cap or tokens[at - 1].low not in PARTICLES or at - 1 in owner:
        return False
    before = at - 3 if at > 2 and tokens[at - 2].low in PARTICLES and not tokens[at - 2].cap else at - 2
    title = owner.get(before) if before >= 0 else None
    return (title is not None and title.sort is Sort.OFFICE) or (before >= 0 and tokens[before].low in HONORIFICS)


def _may_go_on(tokens: tuple[Token, ...], at: int, chunk: Chunk | None, start: int) -> bool:
    if chunk is not None:
        return False
    token = tokens[at]
    if at > start and len(token.text) == 1 and at + 1 < len(tokens) and tokens[at + 1].text == ".":
        return True  # "Enrique A. Manalo": an initial, and no article
    if at > start and token.low in DAYS and at + 1 < len(tokens) and tokens[at + 1].cap:
        return tokens[at + 1].low not in STOP  # "Pham Thu Hang"
    return not (at > start and token.low in STOP and token.low not in PARTICLES)


def _lone_word(words: Words, first: int, last: int, region: Region) -> bool:
    """A single capitalised word that opens a sentence and is an ordinary word elsewhere."""
    tokens = words.tokens
    token = tokens[first]
    if last - first == 1 and token.low in NO_PARTY:
        return True  # what is left of "the Japan-ASEAN Summit"
    opens = first == region.first or tokens[first - 1].text in "“\"‘'—–:-(["
    if last - first > 1 or not opens:
        return False
    return token.low in words.lower or token.low.endswith(("ly", "ing", "ed"))
