"""Words of a document with their places: what every rule about actors looks at."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from rashomon.model import BlockKind, Document, Span

_WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}"  # U.S.
    r"|['’]s\b"  # possessive
    r"|(?i:St|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Adm|Amb|Prof|Sgt|Capt|Maj|Jr|Sr|Rev|Hon|Messrs)\.(?=\s|$)|(?:No|N|S)\.(?=\s|$)"
    r"|[^\W\d_][^\W_]*(?:['’](?!s\b)[^\W\d_]{2,})*"  # word, O'Brien, Sana'a
    r"|\d+(?:[.,]\d+)*"
    r"|\S"
)


def word_set(text: str) -> frozenset[str]:
    """The words of a text as a set: how word lists are written here."""
    return frozenset(text.split())


@dataclass(frozen=True, slots=True)
class Token:
    """One word or mark; ``low`` is its form for look-up: lower case, no diacritics, plain quotes."""

    start: int
    end: int
    text: str
    low: str
    cap: bool

    @property
    def upper(self) -> bool:
        """Whether it is written in capitals throughout."""
        return self.cap and self.text.isupper() and len(self.text) > 1


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """The form by which words are looked up: lower case, without diacritics, with plain apostrophes."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.replace("’", "'").replace("ʼ", "'"))
    return "".join(c for c in plain if not unicodedata.combining(c)).lower()


def split(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The words and marks of a stretch of text."""
    stop = len(text) if end is None else end
    found = []
    for match in _WORD.finditer(text, start, stop):
        word = match.group()
        found.append(Token(match.start(), match.end(), word, fold(word), word[0].isupper()))
    return found


@dataclass(frozen=True, slots=True)
class Region:
    """A sentence, title or heading as a range of tokens; ``caps`` where nearly every word has a capital."""

    first: int
    last: int
    span: Span
    heading: bool
    caps: bool


@dataclass(frozen=True, slots=True)
class Words:
    """The tokens of a document in text order and the regions that they stand in."""

    tokens: tuple[Token, ...]
    regions: tuple[Region, ...]
    starts: tuple[int, ...]
    lower: frozenset[str]

    def range(self, span: Span) -> tuple[int, int]:
        """Indices of the first token at or after the span's start and of the first at or after its end."""
        first = bisect_left(self.starts, span.start)
        if first and self.tokens[first - 1].end > span.start:
            first -= 1
        return first, max(first, bisect_left(self.starts, span.end))

    def span(self, first: int, last: int) -> Span:
        """From the first token to the last (exclusive)."""
        return Span(self.tokens[first].start, self.tokens[last - 1].end)

    def region(self, token: int) -> int:
        """Index of the region that holds the token."""
        return bisect_right([region.first for region in self.regions], token) - 1


_SMALL = word_set("a an and as at but by for from in into is it its nor of on or over per the to up via with")


def _title_case(tokens: list[Token]) -> bool:
    words = [t for t in tokens if t.text[0].isalpha() and t.low not in _SMALL]
    return len(words) > 2 and sum(t.cap for t in words) >= 0.8 * len(words)


def words(document: Document, sentences: Iterable[Span]) -> Words:
    """The tokens of everything that names actors: titles, headings and sentences, in text order."""
    headings = [b.span for b in document.blocks if b.kind in (BlockKind.TITLE, BlockKind.HEADING)]
    spans = sorted([(span, False) for span in sentences] + [(span, True) for span in headings])
    tokens: list[Token] = []
    regions: list[Region] = []
    lower: set[str] = set()
    previous = 0
    for span, heading in spans:
        if span.start < previous:
            continue
        found = split(document.text, span.start, span.end)
        if not found:
            continue
        previous = span.end
        caps = (heading or found[-1].text[-1] not in '.!?”"') and _title_case(found)
        regions.append(Region(len(tokens), len(tokens) + len(found), span, heading, caps))
        tokens.extend(found)
        lower.update(t.low for t in found if not t.cap)
    return Words(tuple(tokens), tuple(regions), tuple(t.start for t in tokens), frozenset(lower))
