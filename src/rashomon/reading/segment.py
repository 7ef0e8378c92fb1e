"""Sentences: the spans inside readable blocks that every later step works on.

One pass over the characters that can end a sentence; each is decided by the words on both sides of it. Line
ends inside a block are no breaks (pages and mails wrap their lines), but list marks and speakers' names at the
start of a line are. Nothing is longer than `LONGEST`: what has no end of its own is cut where a reader would.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from rashomon.model import Document, Span
from rashomon.reading.languages import reader_of

LONGEST = 2_000  # characters; longer than any sentence that somebody wrote to be read
_CLOSERS = r"[\"'”’»)\]」』】）》]"
_END = re.compile(
    rf"(?P<cjk>[。！？｡]+{_CLOSERS}*)"
    rf"|(?P<western>[.!?…‽]+(?:{_CLOSERS}|\[\d{{1,3}}\])*)(?=\s|$)"
    rf"|(?P<note>(?<=[a-z]{{4}})\.{_CLOSERS}?\d{{1,2}})(?=\s+[A-Z“\"])"  # a footnote's number: "infrastructure.1 The"
    r"|(?P<line>\n[ \t\u00a0]*(?=\n)|\n[ \t]*(?=[-–—•*▪◦][ \t]|\(?\d{1,2}[.)][ \t]"
    r"|(?:Q|A|[A-Z][A-Z .’'-]{2,40}):[ \t]))"
)
_WORD_BEFORE = re.compile(r"[\w.&’'-]+$")
_NEXT = re.compile(r"\s*(?P<mark>[\"'“‘«(\[「『*_—–-]*)\s*(?P<word>[\w’'.]*)")
_CUE_AFTER_QUOTE = re.compile(
    r"\s+(?:(?:[\w’'.-]+,?\s+){1,5}?)(?:said|says|asked|asks|told|wrote|writes|added|replied|shouted|wondered|continued"
    r"|tweeted|declared|exclaimed|responded|insisted|posted|quipped|demanded)\b"
)
_SAID_AFTER_QUOTE = re.compile(
    r"\s+(?:[\w’'.-]+\s+){1,4}?(?:said|says|added|told reporters|wrote|tweeted)(?:\.(?:\s|$)|\s+on\s|\s+to\s|\s+in\s)"
)
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
_NO_END_AFTER_HOUR = re.compile(
    r"(?:[A-Z]{2,4}T?|Eastern|Central|Pacific|Mountain|Greenwich|Beijing|Moscow|Tokyo|London|local|Kyiv|Washington"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May|June|July|August"
    r"|(?:Septem|Octo|Novem|Decem)ber)\b"
)
_PLACE_TIME = re.compile(r"\s+(?:[A-Z]\w+ ){1,3}[Tt]ime\b")
_HOUR_OPENS = re.compile(r"(?:^|[.!?…”\"]\s+)(?:At|By|Around|About|Until|Before|After)\s[\d:. ]+[ap]\.m$")


@cache
def _abbreviations() -> dict[str, frozenset[str]]:
    source = files("rashomon").joinpath("reading/data/cues_abbreviations.toml").read_text(encoding="utf-8")
    return {name: frozenset(words) for name, words in tomllib.loads(source).items()}


def sentences(document: Document) -> tuple[Span, ...]:
    """The sentences of the readable blocks, in text order, none empty, none over `LONGEST` characters.

    A document that was never told apart into blocks is read as one.
    """
    own = reader_of(document.language).sentences
    if own is not None:
        return own(document)
    text = document.text
    spans = [block.span for block in document.readable()]
    if not document.blocks and text:
        spans = [Span(0, len(text))]
    return tuple(sentence for span in spans for sentence in _of_block(text, span))


def _of_block(text: str, block: Span) -> Iterator[Span]:
    start = block.start
    for match in _END.finditer(text, block.start, block.end):
        if match["western"] is not None and not _ends(text, match, block):
            continue
        end = match.end() - len(match["note"].rpartition(".")[2]) if match["note"] else match.end()
        yield from _pieces(text, start, end)
        start = match.end()
    yield from _pieces(text, start, block.end)


def _ends(text: str, match: re.Match[str], block: Span) -> bool:
    """Whether marks that can end a sentence do."""
    marks = match["western"]
    following = _NEXT.match(text, match.end(), min(match.end() + 60, block.end))
    word = following["word"] if following else ""
    opened = bool(following and following["mark"])
    if not word and not opened:
        return True
    first = word[:1]
    if first.islower() and not opened:
        return False
    if (
        marks[0] == "."
        and marks[-1] in "\"'”’»"
        and _SAID_AFTER_QUOTE.match(text, match.end(), min(match.end() + 90, block.end))
    ):
        return False
    if marks[0] == "." and len(marks) == 1:
        return _full_stop_ends(text, match.start(), word, opened, block)
    if marks[0] in "!?" and len(marks) > 1 and marks[-1] in "\"'”’»":
        return not _CUE_AFTER_QUOTE.match(text, match.end(), min(match.end() + 80, block.end))
    if marks[0] == "…" or marks.startswith(".."):
        return first.isupper() or opened or not first.isalpha()
    return True


def _full_stop_ends(text: str, at: int, word: str, opened: bool, block: Span) -> bool:
    """Whether a lone full stop ends a sentence: by the word before it and the one after."""
    before = _WORD_BEFORE.search(text, max(block.start, at - 24), at)
    if not before:
        return True
    known, own = _abbreviations(), before[0]
    if _INITIALS.fullmatch(own.rpartition("-")[2]):
        own = own.rpartition("-")[2]  # "the Japan-U.S. Alliance"
    last = own.lower().strip("'’-")
    starter = word.lower().rstrip(".") in known["starters"] and word[:1].isupper()
    if _INITIALS.fullmatch(own) and own.isupper() and len(own) == 1 and own != "I":
        return starter
    if last in known["titles"]:
        return False
    if last in known["before_number"]:
        return not word[:1].isdigit()
    if last in known["months"]:
        return starter or not (word[:1].isdigit() or word[:1].isupper())
    bracket = opened and text[at + 1 : at + 8].lstrip()[:1] in ("(", "[")
    if bracket and last in known["hours"] | known["either"]:
        return False  # "at 1:15 p.m. (local time)"
    if last in known["hours"] and _PLACE_TIME.match(text, at + 1, min(at + 40, block.end)):
        return False  # "6 p.m. India time"
    if last in known["hours"]:
        opening = _HOUR_OPENS.search(text, max(block.start, at - 30), at)
        return opened or starter or not (opening or _NO_END_AFTER_HOUR.match(word))
    if last in known["either"]:
        return starter or opened
    if _INITIALS.fullmatch(own) and own != "I":
        return starter
    numbers_item = last.isdigit() and len(last) <= 2 and not text[block.start : before.start()].strip()
    return not numbers_item


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    """The stretch without white space around it, cut where it is over-long."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > LONGEST:
        cut = _cut(text, start, start + LONGEST)
        yield from _pieces(text, start, cut)
        start = cut
        while start < end and text[start].isspace():
            start += 1
    if start < end and any(character.isalnum() for character in text[start:end]):
        yield Span(start, end)


def _cut(text: str, start: int, limit: int) -> int:
    """Where to cut a stretch that has no end: after a semicolon, a line, a comma or a word, or at the limit."""
    for mark in (";", "；", "\n", "，", "、", ",", " "):
        at = text.rfind(mark, start + LONGEST // 2, limit)
        if at > start:
            return at + 1
    return limit
