"""Quotations: what stands between quotation marks, also over paragraphs.

A quotation that runs over paragraphs opens anew in each and closes only in the last; its parts are joined by
``chain``. Single marks count only where they clearly open and close (an apostrophe is no mark).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from rashomon.model import Document, Span

_PAIRS = {"“": "”", "„": "“”", "«": "»", "「": "」", "『": "』", "‘": "’", "＂": "＂"}
_MARKS = re.compile(r"[\"“”„«»「」『』‘]|''|``|(?<![\w.,!?])'(?=\w)|(?<=[\w.,!?])[’'](?!\w)")
_PARAGRAPH = re.compile(r"\n[ \t\u00a0]*\n")
_TERMINAL = re.compile(r"[.!?…。！？,，—–-][\"'”’»」』)]*$")


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words in quotation marks; ``span`` has the marks, ``inner`` has not.

    ``paragraph`` is a running number; ``chain`` the index of the quotation of the paragraph before that this
    one goes on with; ``closed`` is false where the closing mark is missing.
    """

    span: Span
    inner: Span
    paragraph: int
    chain: int | None = None
    closed: bool = True

    def is_sentence(self, text: str) -> bool:
        """Whether it holds a sentence or more, rather than a term or part of one."""
        inner = self.inner.of(text)
        count = inner.count(" ") + 1
        if any("\u3040" <= c <= "\u9fff" for c in inner[:4]):
            return len(inner) > 12 or bool(_TERMINAL.search(inner))
        starts = inner[:1].isupper() or inner[:1].isdigit() or inner[:1] in "[(…‘'I"
        return (count >= 3 and bool(_TERMINAL.search(inner)) and starts) or (count >= 7 and starts)


def paragraphs(document: Document) -> tuple[Span, ...]:
    """The readable blocks, split where a block holds empty lines."""
    text = document.text
    blocks = [block.span for block in document.readable()]
    if not document.blocks and text:
        blocks = [Span(0, len(text))]
    found: list[Span] = []
    for block in blocks:
        start = block.start
        for gap in _PARAGRAPH.finditer(text, block.start, block.end):
            if gap.start() > start:
                found.append(Span(start, gap.start()))
            start = gap.end()
        if block.end > start:
            found.append(Span(start, block.end))
    return tuple(found)


def quotations(text: str, parts: tuple[Span, ...]) -> tuple[Quotation, ...]:
    """The quotations of the paragraphs, in text order; inner ones are left inside the outer."""
    found: list[Quotation] = []
    going_on: int | None = None  # the index of the last quotation of running text, while nothing has closed it
    asides = 0
    for number, part in enumerate(parts):
        here = _in_paragraph(text, part)
        opens = bool(here) and not text[part.start : here[0][0].start].strip(" \t\u00a0\n-–—•*")
        pulled = opens and text[here[0][0].start] == "‘"  # a pull quote; the quotation itself has double marks
        if going_on is not None and asides < _ASIDES and (pulled or (not opens and _is_aside(part.of(text)))):
            asides += 1
            found.extend(Quotation(span, inner, number, None, closed) for span, inner, closed in here)
            continue
        first = going_on if opens else None
        if going_on is not None and not opens:
            rest = _closing_what_was_open(text, part)
            if rest is not None:
                found.append(Quotation(*rest, number, going_on, True))
        for span, inner, closed in here:
            found.append(Quotation(span, inner, number, first, closed))
            first = None
        going_on = len(found) - 1 if here and not here[-1][2] else None
        asides = 0
    return tuple(found)


def _closing_what_was_open(text: str, part: Span) -> tuple[Span, Span] | None:
    """The beginning of a paragraph up to a mark that closes, where none has opened in it: "… must prevail.”" """
    mark = _MARKS.search(text, part.start, part.end)
    if mark is None or mark[0] != "”" or mark.start() == part.start:
        return None
    return Span(part.start, mark.end()), Span(part.start, mark.start())


_ASIDES = 4  # captions and teasers between two paragraphs of a quotation, at most


def _is_aside(words: str) -> bool:
    """Whether a paragraph is a caption, a credit or a teaser that a page sets between those of its text."""
    return len(words) <= 120 and not _TERMINAL.search(words.strip()) and "\n" not in words.strip()


def _in_paragraph(text: str, part: Span) -> list[tuple[Span, Span, bool]]:
    found: list[tuple[Span, Span, bool]] = []
    marks = list(_MARKS.finditer(text, part.start, part.end))
    opened: re.Match[str] | None = None
    for position, mark in enumerate(marks):
        if opened is None:
            if _opens(text, mark, part) and (mark[0] not in "'‘" or _single_closes(text, marks, position)):
                opened = mark
        elif _closes_wrongly(text, opened[0], mark) or (
            _closes(opened[0], mark[0]) and not (mark[0] in "\"''" and _only_opens(text, mark, part))
        ):
            after = mark.end() + (mark[0] == "''" and text[mark.end() : mark.end() + 1] == "'")
            if mark.start() > opened.end():
                found.append((Span(opened.start(), after), Span(opened.end(), mark.start()), True))
            opened = None
    if opened is not None and opened[0] not in "'‘":
        end = part.end
        while end > opened.end() and text[end - 1].isspace():
            end -= 1
        if end > opened.end():
            found.append((Span(opened.start(), end), Span(opened.end(), end), False))
    return found


def _opens(text: str, mark: re.Match[str], part: Span) -> bool:
    if mark[0] in _PAIRS:
        return True
    if mark[0] in ('"', "''", "``", "'"):
        before = text[mark.start() - 1] if mark.start() > part.start else " "
        after = text[mark.end() : mark.end() + 1]
        return (before.isspace() or before in "([{—–-:/" or not before.isalnum()) and not after.isspace()
    return False


def _only_opens(text: str, mark: re.Match[str], part: Span) -> bool:
    """A straight mark with white space before and none after opens; it closes nothing."""
    before = text[mark.start() - 1] if mark.start() > part.start else " "
    after = text[mark.end() : mark.end() + 1]
    return before.isspace() and bool(after) and not after.isspace() and mark[0] != "'"


def _closes(opening: str, mark: str) -> bool:
    if opening in ("'", "‘"):
        return mark in ("'", "’")
    if opening in _PAIRS:
        return mark in _PAIRS[opening] or (opening == "“" and mark == '"')
    if opening == "``":
        return mark in ("''", "``")
    return mark == opening or (opening == '"' and mark == "”")


def _closes_wrongly(text: str, opening: str, mark: re.Match[str]) -> bool:
    """An opening mark set where the closing one belongs: after a character and before white space."""
    before, after = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
    ends = not text[mark.end() : mark.end() + 40].partition("\n")[0].strip()  # nothing opens at the end of a line
    return opening == mark[0] == "“" and (not before.isspace() or ends) and (not after or after.isspace())


def _single_closes(text: str, marks: list[re.Match[str]], position: int) -> bool:
    """Whether a single mark is closed, and what it encloses ends like speech or is short."""
    for mark in marks[position + 1 : position + 12]:
        if mark[0] in ("'", "’"):
            start = marks[position].end()
            inside = text[start : mark.start()]
            return inside[-1:] in ",.!?" or inside.count(" ") <= 8
        if mark[0] in ('"', "“", "”"):
            return False
    return False


class Marked:
    """Looks up which quotation a character lies in."""

    def __init__(self, quotes: tuple[Quotation, ...]) -> None:
        self.quotes = quotes
        self._starts = [quote.span.start for quote in quotes]

    def at(self, offset: int) -> int | None:
        """The index of the quotation that covers the character, its marks included."""
        index = bisect_right(self._starts, offset) - 1
        return index if index >= 0 and offset < self.quotes[index].span.end else None

    def first_from(self, span: Span) -> int:
        """The index of the first quotation that can overlap the span."""
        return max(0, bisect_right(self._starts, span.start) - 1)

    def within(self, span: Span) -> tuple[Quotation, ...]:
        """The quotations that overlap the span."""
        index = max(0, bisect_right(self._starts, span.start) - 1)
        found = []
        while index < len(self.quotes) and self.quotes[index].span.start < span.end:
            if self.quotes[index].span.overlaps(span):
                found.append(self.quotes[index])
            index += 1
        return tuple(found)
