"""The lines above and below the running text of a document, where its issuer, date and title stand."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rashomon.model import BlockKind, Document, Span
from rashomon.reading.actors.assembling import Assembler
from rashomon.reading.actors.chunks import chunks
from rashomon.reading.actors.phrases import Phrase
from rashomon.reading.actors.tables import gazetteer
from rashomon.reading.actors.tokens import Region, Token, Words, split

_HEAD_LINES, _FOOT_LINES = 14, 6
_HEAD_CHARS, _FOOT_CHARS = 2500, 900
_PROSE_WORDS = 12
_SKIPPED = ("comment", "related", "share", "menu", "breadcrumb", "cookie", "newsletter")
_DATE = re.compile(
    r"\b\d{1,2}(?:st|nd|rd|th)?[ .](?:(?:January|February|March|April|May|June|July|August|September|October|November|"
    r"December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b|\d{1,2}[. ]\s?\d{4})|"
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|"
    r"Jul|Aug|Sept?|Oct|Nov|Dec)\b\.? \d{1,2}\b|\b\d{4}[-./]\d{1,2}[-./]\d{1,2}\b|\b\d{1,2}[-./]\d{1,2}[-./]\d{4}\b",
    re.IGNORECASE,
)
# How the names of papers and broadcasters end.
PAPER = re.compile(
    r"\b(?:News|Agency|Times|Gazette|Herald|Post|Tribune|Journal|Observer|Press|Daily|Courier|Star|Mirror|Chronicle|"
    r"Standard|Guardian|Telegraph|Monitor|Today|Broadcasting|Radio|Television|TV)$"
)
_PUT_OUT = re.compile(r"\W*(?:distributed|issued|released|published|communicated) (?:by|on behalf of)\b", re.IGNORECASE)
_HOUSE = re.compile(r"\b\d+ (?=[A-Z])")  # "10 Downing Street"
_ENDS = re.compile(r"[.!?][”\"'’)]*$")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the text, or one that only the metadata give (no span)."""

    text: str
    span: Span | None = None
    title: bool = False

    @property
    def dated(self) -> bool:
        """Whether it holds a date."""
        return _DATE.search(self.text) is not None

    @property
    def sentence(self) -> bool:
        """Whether it reads as running text."""
        words = len(self.text.split())
        if _PUT_OUT.match(self.text) and words <= 30:
            return False
        return (words >= _PROSE_WORDS and _ENDS.search(self.text) is not None) or words > 45


def head(document: Document) -> list[Line]:
    """The publisher and title that the metadata give, and the lines before the first sentence of the text."""
    found = [Line(text, None, title) for text, title in ((document.publisher, False), (document.title, True)) if text]
    for line in _lines(document, 0, min(len(document.text), _HEAD_CHARS)):
        if line.sentence or len(found) > _HEAD_LINES:
            break
        found.append(line)
    return _once(found)


def foot(document: Document) -> list[Line]:
    """The lines after the last sentence of the text."""
    start = document.text.rfind("\n", 0, max(0, len(document.text) - _FOOT_CHARS)) + 1
    lines = _lines(document, start, len(document.text))
    after: list[Line] = []
    for line in reversed(lines):
        if line.sentence or len(after) >= _FOOT_LINES:
            break
        after.append(line)
    above = {line.span for line in head(document)}
    return [line for line in reversed(after) if line.span not in above]


def opening(document: Document) -> list[Line]:
    """The first sentences of the running text, as lines."""
    for line in _lines(document, 0, min(len(document.text), 2 * _HEAD_CHARS)):
        if line.sentence:
            return [Line(line.text[:300], line.span)]
    return []


def _lines(document: Document, start: int, end: int) -> list[Line]:
    found = []
    for match in re.compile(r"[^\n]+").finditer(document.text, start, end):
        text = match.group().strip()
        if not text:
            continue
        left = match.start() + match.group().index(text[0])
        block = next((b for b in document.blocks if b.span.start <= left < b.span.end), None)
        if block is not None and any(word in block.reason for word in _SKIPPED):
            continue
        title = block is None or block.kind in (BlockKind.TITLE, BlockKind.HEADING, BlockKind.PARAGRAPH)
        found.append(Line(text, Span(left, left + len(text)), title and len(text) < 220))
    return found


def _once(lines: list[Line]) -> list[Line]:
    """Lines without those that say what another says with a place in the text."""
    placed = {line.text for line in lines if line.span is not None}
    return [line for line in lines if line.span is not None or line.text not in placed]


def read_phrases(line: str) -> list[Phrase]:
    """The noun phrases of a short line such as a publisher's name or a title."""
    tokens = tokens_of(line)
    if not tokens:
        return []
    region = Region(0, len(tokens), Span(0, len(line)), True, True)
    words = Words(tokens, (region,), tuple(t.start for t in tokens), frozenset())
    return Assembler(words, region, 0, chunks(words, region, gazetteer())).phrases()


def tokens_of(line: str) -> tuple[Token, ...]:
    """The words of a line; the number of a house is none."""
    return tuple(split(_HOUSE.sub(lambda number: " " * len(number[0]), line)))
