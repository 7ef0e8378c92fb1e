"""Signs of what a document is: hosts, accounts, titles, datelines, with the words that show them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from urllib.parse import urlsplit

from rashomon.model import Block, BlockKind, Document, Span
from rashomon.reading.actors.tables import Entry, Sort, gazetteer, rows
from rashomon.reading.actors.tokens import split, word_set

_GENERIC_HOST = re.compile(r"(?:^|\.)(?:gov|gob|gouv|go|govt|gv|gub|government|mil)\.([a-z]{2})$")
_POST_HOSTS = word_set(
    "truthsocial.com x.com twitter.com mobile.twitter.com t.me facebook.com bsky.app weibo.com threads.net"
)
HEAD = 600  # characters at the start in which headers, bylines and datelines stand


@dataclass(frozen=True, slots=True)
class Whose:
    """Whose text a sign says that it is. ``kind`` is ``official``, ``outlet``, ``post``, ``body`` or ``press``."""

    side: str
    kind: str
    person: str = ""


@cache
def _hosts() -> dict[str, Whose]:
    return {row[0]: Whose(row[1], row[2]) for row in rows("profile_hosts.psv")}


@cache
def accounts() -> dict[str, tuple[str, str]]:
    """Officials' accounts on social media: whose, and of which side."""
    return {row[0]: (row[1], row[2]) for row in rows("profile_handles.psv")}


def host(url: str | None) -> Whose | None:
    """Whose page an address is; None for a host that no table knows."""
    if not url:
        return None
    try:
        parts = urlsplit(url if "//" in url else "//" + url)
        name = (parts.hostname or "").lower().removeprefix("www.")
    except ValueError:
        return None
    if name in _POST_HOSTS:
        return account(parts.path.strip("/").split("/")[0].lstrip("@").lower())
    labels = name.split(".")
    for at in range(len(labels) - 1):
        found = _hosts().get(".".join(labels[at:]))
        if found is not None:
            return found
    if name.endswith((".gov", ".mil")):
        return Whose("US", "official")
    generic = _GENERIC_HOST.search(name)
    if generic:
        code = generic.group(1).upper()
        return Whose({"UK": "GB"}.get(code, code), "official")
    return None


def account(name: str) -> Whose | None:
    """Whose account has that name, in lower case and without its sign; None where no table has it."""
    found = accounts().get(name)
    return Whose(found[1], "post", found[0]) if found else None


def head_lines(document: Document) -> list[tuple[int, int]]:
    """The first lines of the text, and its title where that stands in it."""
    found = []
    for match in re.compile(r"[^\n]+").finditer(document.text, 0, min(len(document.text), HEAD)):
        found.append((match.start(), match.end()))
    return found[:8]


_DATELINE = re.compile(
    r"(?:[A-Z][A-Za-z .,’'/-]{1,40}[,(]?\s*)?(?:[A-Z][a-z]+\.?\s\d{1,2}\s?,?\s*)?"
    r"\((?P<outlet>[A-Z][A-Za-z’' .-]{1,30})\)\s*(?:—|–|--|-)"
)
_BYLINE = re.compile(
    r"^\s*(?:date \S+\s+)?(?:By|BY|Written by|Reporting by|Story by)\s+[A-Z][^\n]{2,100}", re.MULTILINE
)


# "Tehran, Sept 15, IRNA -", "BISHKEK, May 28. /TASS/.", and an agency's letters with a date at the foot.
_NAMED_AGENCY = re.compile(
    r"^[A-Z][^\n]{1,40}?,?\s+(?:[A-Z][a-z]{2,8}\.?\s\d{1,2}|\d{1,2}\s[A-Z][a-z]{2,8})(?:,?\s\d{4})?[.,]?\s*"
    r"(?:,\s*(?P<plain>[A-Z]{2,9})\s*(?:[-–—]|--|$)|/(?P<slashed>[A-Z][A-Za-z ]{2,20})/)",
    re.MULTILINE,
)
_AGENCY_FOOT = re.compile(r"^\W*(?P<outlet>[A-Z]{2,9})[ ,/:-]+\d{1,2} [A-Z][a-z]+,? \d{4}\W*$", re.MULTILINE)


def dateline(document: Document) -> tuple[str, str, Span] | None:
    """Outlet, side and place of a dateline such as "(Reuters) -" or "BEIJING, Feb. 4 (Xinhua) --"."""
    match = _DATELINE.search(document.text, 0, min(len(document.text), 4 * HEAD))
    if match is None:
        return _named_agency(document)
    side = outlet_side(match.group("outlet"))
    if side is None:
        return None
    return match.group("outlet"), side, Span(match.start("outlet"), match.end("outlet"))


def _named_agency(document: Document) -> tuple[str, str, Span] | None:
    """An agency that names itself without brackets in its dateline, or at the foot with the date."""
    text = document.text
    found = [(m, m.lastgroup or "") for m in [_NAMED_AGENCY.search(text, 0, min(len(text), 2 * HEAD))] if m]
    found += [(m, "outlet") for m in [_AGENCY_FOOT.search(text, max(0, len(text) - HEAD))] if m]
    for match, group in found:
        side = outlet_side(match.group(group))
        if side is not None:
            return match.group(group), side, Span(match.start(group), match.end(group))
    return None


def byline(document: Document) -> Span | None:
    """The line that names the reporters."""
    match = _BYLINE.search(document.text, 0, min(len(document.text), 2 * HEAD))
    return Span(match.start(), match.end()) if match else None


_PART_OF = word_set("of for and")


def outlet_side(name: str) -> str | None:
    """The side of an outlet of that name (a state, or press); None where no table has it."""
    entry = outlet(name)
    return entry.side if entry is not None else None


def outlet(name: str) -> Entry | None:
    """The outlet of that name; None where no table has it."""
    tokens = tuple(split(name.strip()))
    for at in range(len(tokens)):
        if at and tokens[at - 1].low in _PART_OF:
            continue  # "Ministry of Foreign Affairs" is no magazine
        match = gazetteer().match(tokens, at, len(tokens))
        if match:
            entry = next((e for e in match[1] if e.sort is Sort.OUTLET), None)
            if entry is not None:
                return entry
    return None


def titles(document: Document) -> list[tuple[str, Span | None]]:
    """The title as given, and the titles that stand in the text, with their places."""
    found: list[tuple[str, Span | None]] = []
    for block in document.blocks[:6]:
        if block.kind in (BlockKind.TITLE, BlockKind.HEADING):
            found.append((block.span.of(document.text), block.span))
    if document.title:
        at = document.text.find(document.title, 0, 4000)
        span = Span(at, at + len(document.title)) if at >= 0 else None
        if not any(place == span for _, place in found if place):
            found.insert(0, (document.title, span))
    return found


def lead(document: Document) -> Block | None:
    """The first block that is read."""
    return next(iter(document.readable()), None)
