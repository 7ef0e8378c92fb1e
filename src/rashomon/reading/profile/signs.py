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
        return _account(parts.path.strip("/").split("/")[0].lstrip("@").lower())
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


def _account(name: str) -> Whose | None:
    found = accounts().get(name)
    return Whose(found[1], "post", found[0]) if found else None


_HANDLE = re.compile(r"(?<![\w.])@([A-Za-z0-9_]{2,30})\b")
_POSTED = re.compile(
    r"\b(?:Truth Social|TruthSocial|Posted (?:by|on)|Post (?:by|from|on)|Tweet(?:ed)? by|"
    r"Post on X\b|via X\b|X \(formerly Twitter\))",
    re.IGNORECASE,
)


def post_header(document: Document) -> tuple[Whose, Span] | None:
    """The account named in a header above the text: a line that holds nothing but name, handle or platform."""
    for start, end in _head_lines(document):
        line = document.text[start:end]
        if len(line) > 90 or line.rstrip().endswith((".", "!", "?")):
            continue
        for match in _HANDLE.finditer(line):
            found = _account(match.group(1).lower())
            if found is not None and len(line.split()) <= 8:
                return found, Span(start + match.start(), start + match.end())
        if _POSTED.search(line) and len(line.split()) <= 12:
            person = _person_in(line)
            if person is not None:
                return person, Span(start, end)
    return None


_PLATFORM = re.compile(
    r"\b(?:Truth ?Social|X \(formerly Twitter\)|Twitter|Telegram|Weibo|WeChat|Facebook|Instagram|LinkedIn|Bluesky|"
    r"Threads|Mastodon|VKontakte|TikTok|YouTube)\b|(?<![\w.&@’'-])X(?![\w&’'-]|\.\w)",
)
_STAMP = re.compile(
    r"\b(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|"
    r"apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|[ap]\.?m|"
    r"gmt|utc|e[sd]?t|p[sd]?t|ces?t|bst|msk|ist|jst|\d{1,4}(?:st|nd|rd|th|h|m)?)\b",
    re.IGNORECASE,
)
_FILLER = word_set("post posts posted by on via from at the a official account channel page verified tweet tweeted")


def post_lines(document: Document) -> tuple[Whose, Span] | None:
    """Whose post the lines above the text say that it is, where they hold a name, account, platform, date and no more.

    An account that the tables know is enough; a full name needs a platform's name beside it, above the text, and may
    sign below it. ``None`` where any of these lines says more, as headlines do.
    """
    account: tuple[Whose, Span] | None = None
    person: tuple[Whose, Span] | None = None
    platform = False
    for start, end in _head_lines(document)[:5]:
        line = document.text[start:end]
        handle = _known_handle(line)
        if handle is not None and _entitled(line):
            account = account or (handle[0], Span(start + handle[1].start, start + handle[1].end))
        elif not _bare(line):
            break
        elif person is None and (named := _person_in(line)) is not None:
            person = named, Span(start, end)
        platform = platform or _PLATFORM.search(line) is not None
    if account is not None or not platform:
        return account
    return person or _signed(document)


def _known_handle(line: str) -> tuple[Whose, Span] | None:
    for match in _HANDLE.finditer(line):
        found = _account(match.group(1).lower())
        if found is not None:
            return found, Span(match.start(), match.end())
    return None


def _entitled(line: str) -> bool:
    """Whether a line with an account is made of names only: "State Department (@StateDept)", no headline."""
    words = _PLATFORM.sub(" ", _STAMP.sub(" ", _HANDLE.sub(" ", line)))
    named = all(t.cap or t.low in _FILLER or t.low in _PART_OF or not t.text[0].isalpha() for t in split(words))
    return named and len(line) <= 90 and len(line.split()) <= 12 and not line.rstrip().endswith((".", "!", "?"))


def _bare(line: str) -> bool:
    """Whether a line holds names of known persons, accounts, platforms and dates, and nothing else."""
    if len(line) > 90:
        return False
    rest = _STAMP.sub(" ", _PLATFORM.sub(" ", _HANDLE.sub(" ", line)))
    tokens = tuple(split(rest))
    at = 0
    while at < len(tokens):
        match = gazetteer().match(tokens, at, len(tokens))
        if match and (match[1][0].sort is Sort.OFFICE or (match[1][0].sort is Sort.PERSON and match[1][0].full)):
            at += match[0]
        elif tokens[at].low in _FILLER or not tokens[at].text[0].isalnum():
            at += 1
        else:
            return False
    return True


def _signed(document: Document) -> tuple[Whose, Span] | None:
    """The full name, and nothing else, in one of the last two lines."""
    start = max(0, len(document.text) - 300)
    lines = list(re.compile(r"[^\n]+").finditer(document.text, start))[-2:]
    for match in lines:
        named = _person_in(match.group()) if match.start() > start and _bare(match.group()) else None
        if named is not None:
            return named, Span(match.start(), match.end())
    return None


def _person_in(line: str) -> Whose | None:
    """The known office-holder whose full name stands in a line."""
    tokens = tuple(split(line))
    for at in range(len(tokens)):
        match = gazetteer().match(tokens, at, len(tokens))
        if match and match[1][0].sort is Sort.PERSON and match[1][0].full and match[1][0].terms:
            return Whose(match[1][0].terms[0].side, "post", match[1][0].name)
    return None


def _head_lines(document: Document) -> list[tuple[int, int]]:
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


def dateline(document: Document) -> tuple[str, str, Span] | None:
    """Outlet, side and place of a dateline such as "(Reuters) -" or "BEIJING, Feb. 4 (Xinhua) --"."""
    match = _DATELINE.search(document.text, 0, min(len(document.text), 4 * HEAD))
    if match is None:
        return None
    side = outlet_side(match.group("outlet"))
    if side is None:
        return None
    return match.group("outlet"), side, Span(match.start("outlet"), match.end("outlet"))


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
