"""Cuts a sentence into words, numbers and marks, each with its characters in the document.

Matching is done on a copy of equal length in which widths, quotation marks, spaces and dashes are made plain, so
that every offset stays true of the text itself.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from rashomon.model import Span

NARROW = "\u2009"  # every no-break and thin space becomes this one, so that "12 000" can be told from a gap
_PLAIN = {
    **{0xFF01 + i: 0x21 + i for i in range(94)},
    **dict.fromkeys(map(ord, "\u00a0\u2007\u202f\u2009\u200a\u2008"), NARROW),
    **dict.fromkeys(map(ord, "\u2018\u2019\u02bc\u2032"), "'"),
    **dict.fromkeys(map(ord, "\u201c\u201d\u201e\u2033"), '"'),
    **dict.fromkeys(map(ord, "\u2010\u2011\u2212\ufe63"), "-"),
    **dict.fromkeys(map(ord, "\u2012\u2013\u2014\u2015"), "\u2013"),
    0xFFE5: "\u00a5",
    0xFFE1: "\u00a3",
    0x3000: " ",
}

_LETTER = "[^\\W\\d_\u00b9\u00b2\u00b3\u2070-\u2079]"  # a raised digit is a mark of its own: "$3bn\u00b9", "10\u2079"

# Every branch is a plain run with no nested choice, so the scan is linear.
_TOKEN = re.compile(
    r"(?P<id>(?:https?://|www\.)[^\s<>\"]+|[^\W_][\w.+-]{0,64}@[\w-]{1,64}\.[\w.]{2,64}|[@#][^\W\d_]\w*)"
    rf"|(?P<num>\d+(?:[.,]\d+|'\d\d\d(?!\d)|{NARROW}\d\d\d(?!\d))*)"
    r"|(?P<title>(?:Mrs?|Ms|Dr|Sen|Gov|Gen|Rep|Col|Lt|St|Jr|Sr|Inc|Corp|Ltd|Co)\.(?=\s))"
    r"|(?P<abbr>(?:[^\W\d_]\.){2,6}(?!\w))"
    rf"|(?P<word>{_LETTER}+(?:'{_LETTER}+)?)"
    r"|(?P<sym>[^\s\w]|_|[^\W])"
)


class Token(NamedTuple):
    """A word, number or mark: ``kind`` is ``num``, ``word``, ``sym`` or ``id`` (an address or tag).

    ``glued`` says that no space stands before it. ``start`` and ``end`` are offsets into the document.
    """

    text: str
    low: str
    start: int
    end: int
    kind: str
    glued: bool


def plain(text: str) -> str:
    """A copy of equal length with plain widths, quotation marks, spaces and dashes."""
    return text.translate(_PLAIN)


def tokens(text: str, sentence: Span) -> list[Token]:
    """The tokens of one sentence of a text that `plain` has made."""
    found: list[Token] = []
    last = -1
    for match in _TOKEN.finditer(text, sentence.start, sentence.end):
        kind = match.lastgroup or "sym"
        word = match.group()
        start, end = match.span()
        found.append(
            Token(word, word.lower(), start, end, "word" if kind in ("abbr", "title") else kind, start == last)
        )
        last = end
    return found
