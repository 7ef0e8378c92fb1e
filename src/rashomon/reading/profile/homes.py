"""Finds where a document is at home: what its issuer, masthead, address and dateline say."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from rashomon.model import PRESS, BlockKind, Document
from rashomon.reading.actors.home import Home
from rashomon.reading.actors.tables import REGION, Entry, Sort, country_names, gazetteer
from rashomon.reading.actors.tokens import split, word_set
from rashomon.reading.languages import reader_of
from rashomon.reading.profile import own, signs
from rashomon.reading.profile.lines import PAPER
from rashomon.reading.profile.posts import post_lines
from rashomon.reading.profile.titles import titled_side
from rashomon.reading.profile.verdicts import press_signs

_PLACE = re.compile(
    r"\W*(?P<place>[^\W\d_][^\n()—–:]{2,60}?)\s*(?:\(|—|–|--|:|\s-\s|,\s*\d|,\s*[A-Z][a-z]{2,8}\.?\s\d)"
)
_PLACE_AND_DAY = re.compile(r"\W*[A-Z][\w .'’-]{2,40},?\s+(?:\d{1,2}\s+[A-Z][a-z]+|[A-Z][a-z]+\s+\d{1,2}),?\s+\d{4}\W*")
_LETTERS = re.compile(r"[^\W\d_]+")
# Country codes in web addresses that are sold for what they spell.
_SOLD = word_set("co io tv me ai fm ly gg to cc ws am is it.com nu st sh la")


def home(document: Document) -> Home:
    """Where offices without a country are at home in a document."""
    theirs = reader_of(document.language).home
    if theirs is not None:
        return theirs(document)
    desk = _desk(document)
    issuing = _issuing(document)
    if issuing:
        return Home(issuing, True, desk)
    return Home(_masthead(document), False, desk)


def _issuing(document: Document) -> str:
    """The side whose own text the document is, as far as it shows without being read."""
    if document.issuer:
        return own.declared_side(document)
    whose = signs.host(document.url)
    if whose is not None and whose.kind in ("official", "post"):
        return whose.side
    post = post_lines(document)
    if post is not None and not press_signs(document):
        return post[0].side
    found = own.headed(document)
    if found is not None:
        return found.side
    side = own.office_side(document.publisher) if document.publisher else ""  # none for an outlet
    if side:
        return side
    return titled_side(document)


def _masthead(document: Document) -> str:
    """The country of an outlet: by its name, by a country or capital in its name, by the ending of its address."""
    whose = signs.host(document.url)
    if whose is not None and whose.side not in ("", PRESS):
        return whose.side
    line = signs.dateline(document)
    top = document.blocks[0].span.of(document.text) if document.blocks else ""
    masthead = top if len(top) <= 40 and PAPER.search(top) else ""
    for name in (document.publisher, line[0] if line else "", masthead):
        found = _outlet(name) if name else ""
        if found:
            return found
    if document.publisher and signs.outlet_side(document.publisher) is None:
        places = {e.side for e in _entries(document.publisher) if e.sort in _NAMING and e.kind != REGION}
        if len(places) == 1:
            return places.pop()
    if masthead and not document.publisher:
        places = {e.side for e in _entries(masthead) if e.sort in _NAMING and e.kind != REGION}
        if len(places) == 1:
            return places.pop()
    return _ending(document.url) if not document.publisher else ""


_NAMING = (Sort.CAPITAL, Sort.COUNTRY, Sort.ADJECTIVE)


def _outlet(name: str) -> str:
    entry = signs.outlet(name)
    if entry is None:
        return ""
    return entry.home or (entry.side if entry.side != PRESS else "")


def _ending(url: str | None) -> str:
    try:
        name = (urlsplit(url if "//" in url else "//" + url).hostname or "") if url else ""
    except ValueError:
        return ""
    last = name.rpartition(".")[2].lower()
    if len(last) != 2 or last in _SOLD:
        return ""
    code = {"uk": "GB", "eu": "EU"}.get(last, last.upper())
    return code if code in country_names() else ""


def _desk(document: Document) -> str:
    """The country of the capital, or the country, that a dateline names."""
    heads = [
        b
        for b in document.blocks[:8]
        if b.kind is BlockKind.FURNITURE
        and (b.reason.startswith("dateline") or _PLACE_AND_DAY.fullmatch(b.span.of(document.text)))
    ]
    opening = signs.lead(document)
    places = [block.span.of(document.text) + " —" for block in heads[:1]]
    if opening is not None:
        places.append(document.text[opening.span.start : opening.span.start + 90])
    for place in places:
        match = _PLACE.match(place)
        if match is None:
            continue
        words = _LETTERS.findall(match["place"])
        shouted = sum(word.isupper() for word in words) >= 1 and words[0].isupper()
        if not heads and not shouted:
            continue
        sides = [e.side for e in _entries(match["place"]) if e.sort in (Sort.CAPITAL, Sort.COUNTRY)]
        if len(set(sides)) > 1 and "/" in match["place"]:
            return ""  # "COLOMBO/WASHINGTON": of two desks
        if sides:
            return sides[-1]
    return ""


def _entries(line: str) -> list[Entry]:
    """The likeliest meaning of each name in a short line."""
    tokens, found, at = tuple(split(line)), [], 0
    while at < len(tokens):
        match = gazetteer().match(tokens, at, len(tokens))
        if match is None:
            at += 1
            continue
        found.append(match[1][0])
        at += match[0]
    return found
