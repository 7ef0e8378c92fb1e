"""Labelled holders: texts written for these tests in which ``[[words|side]]`` marks who holds a statement."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from rashomon.model import Block, BlockKind, Document, Mode, Span
from rashomon.reading.actors import Cast, cast
from rashomon.reading.attribution import Attribution
from rashomon.settings import DEFAULT

_MARK = re.compile(r"\[\[([^|\]]+)\|([^\]]+)\]\]")
_SENTENCE = re.compile(r".+?(?:(?<!U\.S)(?<!U\.N)(?<!Prof)[.!?][”\"]?(?=\s+[A-Z“])|$)")


@dataclass(frozen=True)
class Labelled:
    """One text, its attributions and the side of each holder ("JP+CN" for a joint one)."""

    title: str
    document: Document
    sentences: tuple[Span, ...]
    attributions: tuple[Attribution, ...]
    sides: tuple[str, ...]

    def cast(self) -> Cast:
        return cast(self.document, self.sentences, self.attributions, DEFAULT)


def unmark(marked: str) -> tuple[str, list[Span], list[str]]:
    """The plain text, the holders' spans and their sides."""
    text, spans, sides, at = "", [], [], 0
    for match in _MARK.finditer(marked):
        text += marked[at : match.start()]
        spans.append(Span(len(text), len(text) + len(match.group(1))))
        sides.append(match.group(2))
        text += match.group(1)
        at = match.end()
    return text + marked[at:], spans, sides


def labelled(marked: str, title: str = "", published: date | None = None) -> Labelled:
    """A labelled text made ready: paragraphs, sentences, one attribution a holder with the quotation of its sentence."""
    text, holders, sides = unmark(marked)
    blocks = tuple(Block(Span(m.start(), m.end()), BlockKind.PARAGRAPH) for m in re.finditer(r"[^\n]+", text))
    document = Document(text, blocks, published=published)
    sentences = tuple(
        Span(block.span.start + m.start() + len(m.group()) - len(m.group().lstrip()), block.span.start + m.end())
        for block in blocks
        for m in _SENTENCE.finditer(block.span.of(text))
        if m.group().strip()
    )
    attributions = []
    for holder in holders:
        sentence = next(s for s in sentences if s.start <= holder.start < s.end)
        quoted = tuple(
            Span(sentence.start + m.start(), sentence.start + m.end())
            for m in re.finditer("“[^”]*”", sentence.of(text))
        )
        mode = Mode.DIRECT if quoted else Mode.INDIRECT
        attributions.append(Attribution(holder, None, quoted or (sentence,), mode, sentence, quoted=quoted))
    return Labelled(title, document, sentences, tuple(attributions), tuple(sides))


def corpus(path: Path | None = None) -> list[Labelled]:
    """All labelled texts."""
    source = (path or Path(__file__).with_name("holders.txt")).read_text(encoding="utf-8")
    found = []
    for part in re.split(r"(?m)^## ", source)[1:]:
        head, _, body = part.partition("\n")
        title, _, day = head.partition(" | ")
        found.append(labelled(body.strip(), title, date.fromisoformat(day.strip())))
    return found


def side_of(made: Cast, index: int) -> str:
    """The side of a holder as the corpus writes it."""
    actor = made.holder(index).actor
    if actor is None:
        return "none"
    return "+".join(sorted(actor.sides)) if len(actor.sides) > 1 else actor.side


def right(expected: str, found: str) -> bool:
    return "+".join(sorted(expected.split("+"))) == found
