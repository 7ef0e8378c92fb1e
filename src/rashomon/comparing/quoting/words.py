"""The words of a quotation and of the text that it is from, and the marks that an editor put in."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rashomon.comparing.quoting.spelling import plain
from rashomon.model import Span

_CUT = r"[\[(]\s*(?:…|\.\s?\.\s?\.)\s*[\])]|…|\.\s?\.\s?\.(?:\s?\.)?"
_SIC = r"[\[(]\s*sic\s*[\])]"
_EDITOR = r"\[[^\]\n]{1,80}\]"
_WORD = r"[\u3400-\u9fff\u3040-\u30ff]|\d+(?:[.,]\d+)*|[^\W\d_\u3040-\u9fff]+(?:['’][^\W\d_]+)*|%"
_WORDS = re.compile(_WORD)
_PARTS = re.compile(rf"(?P<sic>{_SIC})|(?P<cut>{_CUT})|(?P<editor>{_EDITOR})|(?P<word>{_WORD})", re.I)


@dataclass(frozen=True, slots=True)
class Word:
    """One word with its place; ``key`` is for matching only; ``marked``: an editor's mark stands before it."""

    key: str
    start: int
    end: int
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Quoted:
    """The words of a quotation; ``cut`` tells of an ellipsis or of words in square brackets, inside or at an end."""

    text: str
    span: Span
    words: tuple[Word, ...]
    cut: bool


def quoted(text: str, span: Span) -> Quoted:
    """The words inside quotation marks, without what an editor put in."""
    made: list[Word] = []
    cut = marked = False
    for part in _PARTS.finditer(text, span.start, span.end):
        if part.lastgroup == "sic":
            continue
        if part.lastgroup in ("cut", "editor"):
            cut = marked = True
            continue
        for number, key in enumerate(plain(part.group())):
            made.append(Word(key, part.start(), part.end(), marked and not number))
        marked = False
    return Quoted(text, span, tuple(made), cut)


def said(text: str) -> tuple[Word, ...]:
    """The words of a text as they are matched."""
    return tuple(Word(key, m.start(), m.end()) for m in _WORDS.finditer(text) for key in plain(m.group()))
