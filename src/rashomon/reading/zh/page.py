"""A Chinese document laid out for the rules: its plain copy, paragraphs, quotations, and the names in each sentence."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from rashomon.model import BlockKind, Document, Span
from rashomon.reading.actors.tables import Sort
from rashomon.reading.actors.users import entries
from rashomon.reading.han import plain
from rashomon.reading.zh.names import Name, Phrase, phrases, scan
from rashomon.reading.zh.strangers import strangers
from rashomon.reading.zh.tables import Word, names

_SIDE = re.compile(r"(?<![各双其对])([\u4e00-\u9fff])方")
_HOME_CHARACTERS = frozenset("中双各对其一多官三四单")
_LONGEST_QUOTE = 3_000


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with the noun phrases in it; ``paragraph`` numbers its block."""

    span: Span
    paragraph: int
    phrases: tuple[Phrase, ...]
    index: int


@dataclass(frozen=True, slots=True)
class Page:
    """The document for the rules. ``quotes`` are the spans inside quotation marks, outermost ones, in order."""

    text: str
    sentences: tuple[Sentence, ...]
    paragraphs: tuple[Span, ...]
    quotes: tuple[Span, ...]
    title: tuple[Phrase, ...]

    def quote_at(self, offset: int) -> Span | None:
        """The quotation that an offset lies in."""
        at = bisect_right(self.quotes, offset, key=lambda quote: quote.start) - 1
        return self.quotes[at] if at >= 0 and offset < self.quotes[at].end else None

    def quotes_in(self, span: Span) -> list[Span]:
        """The quotations that lie within a span."""
        first, last = (bisect_left(self.quotes, at, key=lambda quote: quote.start) for at in (span.start, span.end))
        return [quote for quote in self.quotes[first:last] if span.covers(quote)]


@lru_cache(maxsize=4)
def page(document: Document, sentences: tuple[Span, ...], actors: Path | None = None) -> Page:
    """The layout of a document; kept for the stages of one reading. ``actors`` is a user's file of names."""
    text = plain(document.text)
    blocks = [block.span for block in document.readable()] or [Span(0, max(1, len(text)))]
    titles = [b.span for b in document.blocks if b.kind in (BlockKind.TITLE, BlockKind.HEADING)][:3]
    learned = _users(actors) | _learned(text, [*titles, *sentences])
    quotes = tuple(quote for block in blocks for quote in _quotes(text, block))
    made: list[Sentence] = []
    number = 0
    for span in sentences:
        while number + 1 < len(blocks) and span.start >= blocks[number].end:
            number += 1
        made.append(Sentence(span, number, _phrases(text, span, learned), len(made)))
    title = tuple(p for span in titles for p in _phrases(text, span, learned))
    return Page(text, tuple(made), tuple(blocks), quotes, title)


def _phrases(text: str, span: Span, learned: dict[str, Word]) -> tuple[Phrase, ...]:
    """The noun phrases of a stretch, and the speakers in it whom no table names."""
    found = phrases(text, scan(text, span.start, span.end, learned))
    for names_ in strangers(text, span, found):
        whole = Span(names_[0].span.start, names_[-1].span.end)
        found = sorted([*(p for p in found if not p.span.overlaps(whole)), Phrase(whole, names_)], key=lambda p: p.span)
    return tuple(found)


def _users(actors: Path | None) -> dict[str, Word]:
    """The names of a user's file that are written in Chinese characters, in simplified script."""
    found: dict[str, Word] = {}
    for words, entry in entries(actors) if actors is not None else ():
        if not "\u3400" <= words[:1] <= "\u9fff":
            continue
        if entry.sort is Sort.PERSON:
            office = entry.terms[-1].office if entry.terms else ""
            found[plain(words)] = Word("person", entry.name, office, entry.side)
        elif entry.sort is Sort.OUTLET:
            found[plain(words)] = Word("outlet", entry.name)
        elif entry.kind in ("government", "country"):
            found[plain(words)] = Word("country", entry.side)
        else:
            found[plain(words)] = Word("body", entry.name, "", entry.side)
    return found


def _learned(text: str, spans: Sequence[Span]) -> dict[str, Word]:
    """Names that the document itself gives: persons after an office, sides by the countries that it names."""
    learned: dict[str, Word] = {}
    countries: dict[str, str] = {}
    for span in spans:
        for phrase in _phrases(text, span, {}):
            for name in phrase.names:
                words = name.span.of(text)
                if name.sort == "unknown" and len(words) >= 2:
                    learned.setdefault(words, Word("unknown", words))
                    _by_surname(learned, phrase.names, words, Word("unknown", words))
                    short = words.rpartition("·")[2]
                    if len(short) >= 2:
                        learned.setdefault(short, Word("unknown", words))
                elif name.word.weak and len(phrase.names) > 1:
                    learned.setdefault(words, replace(name.word, weak=False))
                elif name.sort == "person" and len(phrase.names) > 1:
                    _by_surname(learned, phrase.names, words, name.word)
                elif name.sort == "country":
                    countries.setdefault(words[0], name.word.value)
    for match in _SIDE.finditer(text):
        code = countries.get(match[1])
        if code and match[1] not in _HOME_CHARACTERS and match[0] not in names():
            learned.setdefault(match[0], Word("side", code))
    return learned


_STYLES = (
    *("部长", "主席", "总理", "总统", "院长", "外长", "大使", "发言人", "主任", "委员", "市长", "书记"),
    *("秘书长", "先生", "女士", "议员", "首相", "代表", "次长"),
)


def _by_surname(learned: dict[str, Word], names_: Sequence[Name], words: str, word: Word) -> None:
    """How a text goes on naming a person: "林部长" of 林佳龙; the family name alone of a Japanese one ("木原")."""
    if "·" in words or not 2 <= len(words) <= 5:
        return
    learned.setdefault("姓" + words[0], word)  # no text has this: the key of the family name alone
    for style in _STYLES:
        learned.setdefault(words[0] + style, word)
    japanese = any(name.sort in ("country", "capital") and name.word.value == "JP" for name in names_)
    japanese = japanese or any(name.word.office == "chief cabinet secretary" for name in names_)
    if len(words) >= 3 and japanese and words[:2] not in names():
        learned.setdefault(words[:2], word)


def _quotes(text: str, block: Span) -> list[Span]:
    """The insides of the outermost quotation marks of a paragraph; one that never closes ends with it."""
    found: list[Span] = []
    depth, start = 0, -1
    for at in range(block.start, block.end):
        if text[at] in "“‘":
            depth += 1
            if depth == 1:
                start = at + 1
        elif text[at] in "”’" and depth:
            depth -= 1
            if not depth and at > start:
                found.append(Span(start, at))
    if depth and start < block.end and block.end - start < _LONGEST_QUOTE:
        found.append(Span(start, block.end))
    return found
