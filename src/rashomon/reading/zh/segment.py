"""Sentences of Chinese text: they end at 。！？ and at line ends between paragraphs, with the quotation marks after."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rashomon.model import Document, Span

LONGEST = 2_000
_END = re.compile(
    r"[。！？!?｡…]+[”’」』】》）)\"]*|\n[ \t\u3000]*(?=\n)|(?<=[\u4e00-\u9fff」”])\.(?=\s|$)|\n(?=\s*[^\s]{1,12}[：:])"
)
# Text without any marks is told apart at its spaces and lines, as far as it has them.
_MARKED = re.compile(r"[。！？，；：、!?,;]")
_UNMARKED = re.compile(r"(?<=[\u4e00-\u9fff])[ \u3000]+(?=[\u4e00-\u9fff])|\n")
_SPACE = " \t\r\n\u3000\u00a0"
_CUTS = "；;，,、 \n"


def sentences(document: Document) -> tuple[Span, ...]:
    """The sentences of the readable blocks, in text order, none empty, none over `LONGEST` characters."""
    text = document.text
    spans = [block.span for block in document.readable()]
    if not document.blocks and text:
        spans = [Span(0, len(text))]
    return tuple(sentence for span in spans for sentence in _of_block(text, span))


def _of_block(text: str, block: Span) -> Iterator[Span]:
    start = block.start
    ends = _END if _MARKED.search(text, block.start, block.end) else _UNMARKED
    for match in ends.finditer(text, block.start, block.end):
        if match[0][0] == "…" and text[match.end() : match.end() + 1].strip(_SPACE) and len(match[0]) < 3:
            continue  # "……" inside a sentence
        yield from _pieces(text, start, match.end())
        start = match.end()
    yield from _pieces(text, start, block.end)


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start] in _SPACE:
        start += 1
    while end > start and text[end - 1] in _SPACE:
        end -= 1
    while end - start > LONGEST:
        cut = next((at + 1 for mark in _CUTS if (at := text.rfind(mark, start + LONGEST // 2, start + LONGEST)) > 0), 0)
        cut = cut or start + LONGEST
        yield Span(start, cut)
        start = cut
    if start < end and any(character.isalnum() for character in text[start:end]):
        yield Span(start, end)
