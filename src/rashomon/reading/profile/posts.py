"""Whose post a document is, by the lines above and below it: names, accounts, platforms, dates."""

from __future__ import annotations

import re

from rashomon.model import Document, Span
from rashomon.reading.actors.tables import Sort, gazetteer
from rashomon.reading.actors.tokens import split, word_set
from rashomon.reading.profile.lines import read_phrases
from rashomon.reading.profile.signs import Whose, account, head_lines

_HANDLE = re.compile(r"(?<![\w.])@([A-Za-z0-9_]{2,30})\b")
_POSTED = re.compile(
    r"\b(?:Truth Social|TruthSocial|Posted (?:by|on)|Post (?:by|from|on)|Tweet(?:ed)? by|"
    r"Post on X\b|via X\b|X \(formerly Twitter\))",
    re.IGNORECASE,
)


def post_header(document: Document) -> tuple[Whose, Span] | None:
    """The account named in a header above the text: a line that holds nothing but name, handle or platform."""
    for start, end in head_lines(document):
        line = document.text[start:end]
        if len(line) > 90 or line.rstrip().endswith((".", "!", "?")):
            continue
        for match in _HANDLE.finditer(line):
            found = account(match.group(1).lower())
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
_SMALL = word_set("of for and")
_FILLER = word_set("post posts posted by on via from at the a official account channel page verified tweet tweeted")


def post_lines(document: Document) -> tuple[Whose, Span] | None:
    """Whose post the lines above the text say that it is, where they hold a name, account, platform, date and no more.

    An account that the tables know is enough; a full name needs a platform's name beside it, above the text, and may
    sign below it. ``None`` where any of these lines says more, as headlines do.
    """
    handled: tuple[Whose, Span] | None = None
    person: tuple[Whose, Span] | None = None
    platform = False
    for start, end in head_lines(document)[:5]:
        line = document.text[start:end]
        handle = _known_handle(line)
        if handle is not None and _entitled(line):
            handled = handled or (handle[0], Span(start + handle[1].start, start + handle[1].end))
        elif not _bare(line):
            break
        elif person is None and (named := _person_in(line)) is not None:
            person = named, Span(start, end)
        platform = platform or _PLATFORM.search(line) is not None
    if handled is None and (held := _by_office(document)) is not None:
        return held
    if handled is not None or not platform:
        return handled
    return person or _signed(document)


_ACCOUNT_ALONE = re.compile(r"\s*@[A-Za-z0-9_]{2,30}\s*")
_OFFICES = re.compile(
    r"\b(?:president|prime minister|minister|ministry|secretary|spokes\w+|ambassador|embassy|government|chancellor"
    r"|premier|head of|director of|adviser to|presidency|foreign office)\b",
    re.IGNORECASE,
)


def _by_office(document: Document) -> tuple[Whose, Span] | None:
    """An account that no table knows, in a line of its own, with a line beside it that names its office and country."""
    lines = [(start, end) for start, end in head_lines(document)[:4] if end - start <= 90]
    if not any(_ACCOUNT_ALONE.fullmatch(document.text, start, end) for start, end in lines):
        return None
    for start, end in lines:
        line = document.text[start:end]
        sides = {p.side for p in read_phrases(line) if p.side}
        if len(sides) == 1 and _OFFICES.search(line) and line.rstrip()[-1:] not in ".!?:":
            return Whose(sides.pop(), "post"), Span(start, end)
    return None


def _known_handle(line: str) -> tuple[Whose, Span] | None:
    for match in _HANDLE.finditer(line):
        found = account(match.group(1).lower())
        if found is not None:
            return found, Span(match.start(), match.end())
    return None


def _entitled(line: str) -> bool:
    """Whether a line with an account is made of names only: "State Department (@StateDept)", no headline."""
    words = _PLATFORM.sub(" ", _STAMP.sub(" ", _HANDLE.sub(" ", line)))
    named = all(t.cap or t.low in _FILLER or t.low in _SMALL or not t.text[0].isalpha() for t in split(words))
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
