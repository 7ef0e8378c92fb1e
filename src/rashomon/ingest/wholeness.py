"""What a text says of itself as a text: whole or an excerpt, original or translated."""

from __future__ import annotations

import re

from rashomon.model import Block, BlockKind, Completeness, Document, Origin

_LONGEST = 240
_EDGE = 6  # so many blocks from either end may carry such a note

# A title that says so, a note in brackets, or a line that says nothing else.
_EXCERPT = re.compile(
    r"\bexcerpts? (?:from|of)\b|[(（\[]\s*(?:excerpts?|extracts?|abridged|节选|摘要|摘编|摘录|выдержки|отрывок"
    r"|фрагмент|extrait|auszug)"
    r"\s*[)）\]]|^\W*(?:excerpts?|节选|выдержки из)\b",
    re.IGNORECASE,
)
_COMPLETE = re.compile(
    r"^\W*(?:full (?:text|transcript)|полный текст|полная стенограмма|以下[为是]全文|全文(?:如下)?[:：]"
    r"|texte intégral|wortlaut)\b"
    r"|[(（\[]\s*(?:full (?:text|transcript)|全文|实录全文|полный текст|полностью)\s*[)）\]]",
    re.IGNORECASE,
)
_TRANSLATED = re.compile(
    r"\b(?:unofficial|courtesy|informal|official|provisional|machine) translation\b|[(（\[]\s*(?:translation|译文"
    r"|中译文|перевод)\s*[)）\]]"
    r"|^\W*(?:translation|translated|(?:неофициальный )?перевод|译文|译自)\b|\btranslated (?:from|by)\b"
    r"|\b(?:неофициальный )?перевод с \w+ского\b",
    re.IGNORECASE,
)
_CUT = re.compile(r"<\s*(?:…|\.\.\.)\s*>|\[\s*(?:…|\.\.\.)\s*\]")
_ELSEWHERE = re.compile(r"\b(?:read|see|click|here|download|watch|view)\b|читать|阅读|查看", re.IGNORECASE)


def described(document: Document) -> Document:
    """The document with completeness and origin where its notes say them; nothing given is overruled."""
    notes = tuple(_notes(document))
    completeness, origin = document.completeness, document.origin
    if completeness is Completeness.UNKNOWN:
        if any(_EXCERPT.search(note) for note in notes) or _is_cut(document):
            completeness = Completeness.EXCERPT
        elif any(_COMPLETE.search(note) for note in notes):
            completeness = Completeness.COMPLETE
    if origin is Origin.UNKNOWN and any(_TRANSLATED.search(note) for note in notes):
        origin = Origin.TRANSLATION
    return document.with_(completeness=completeness, origin=origin)


def _notes(document: Document) -> list[str]:
    """The short lines at both ends that can speak of the text itself: titles, notes in brackets, bylines."""
    readable = [block for block in document.blocks if _may_speak(document, block)]
    near = readable[:_EDGE] + readable[max(_EDGE, len(readable) - _EDGE) :]
    lines = [" ".join(block.span.of(document.text).split()) for block in near]
    if document.title:
        lines.append(document.title)
    return [line for line in lines if len(line) <= _LONGEST and not _ELSEWHERE.search(line)]


def _may_speak(document: Document, block: Block) -> bool:
    """Whether a block is short, and a title, a line of its own or a note in brackets rather than running text."""
    if len(block.span) > _LONGEST or block.kind is BlockKind.CAPTION:
        return False
    text = block.span.of(document.text)
    return not block.kind.read or text[0] in "(（[*" or text[-1] in ")）]:：" or len(text) <= 60


def _is_cut(document: Document) -> bool:
    """Whether a mark of omission stands alone where text was left out."""
    return any(
        _CUT.fullmatch(block.span.of(document.text).strip()) or _ends_cut(block.span.of(document.text))
        for block in document.blocks
        if len(block.span) <= 12 or block.kind.read
    )


def _ends_cut(text: str) -> bool:
    """Whether a paragraph breaks off with such a mark after a whole sentence."""
    return bool(re.search(r"[.!?。]\s*<\s*(?:…|\.\.\.)\s*>", text[-4000:]))
