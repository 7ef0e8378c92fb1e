"""Documents: one text with its metadata, and the spans and blocks that point into it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum

__all__ = ["Block", "BlockKind", "Completeness", "Document", "Origin", "Span", "set_segmenter"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open character range ``[start, end)`` of a document's text.

    Raises ValueError when the range is negative or empty: evidence is never empty.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span needs 0 <= start < end, not [{self.start}, {self.end})")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The characters that the span covers."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Whether the other span lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end


class BlockKind(StrEnum):
    """What a stretch of a document is; furniture is kept and marked, never read."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    QUOTE = "quote"
    CAPTION = "caption"
    FURNITURE = "furniture"

    @property
    def read(self) -> bool:
        """Whether statements are looked for in blocks of this kind.

        Titles and headings are the outlet's words about the text and captions describe pictures:
        both may be consulted, but no statement is taken from them.
        """
        return self in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTE)


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of a document of one kind; ``reason`` says why it was taken for that kind."""

    span: Span
    kind: BlockKind
    reason: str = ""


class Completeness(StrEnum):
    """Whether a text says of itself that it is whole or an excerpt."""

    COMPLETE = "complete"
    EXCERPT = "excerpt"
    UNKNOWN = "unknown"


class Origin(StrEnum):
    """Whether a text says of itself that it is an original or a translation."""

    ORIGINAL = "original"
    TRANSLATION = "translation"
    UNKNOWN = "unknown"


Segmenter = Callable[["Document"], "Document"]
_segmenter: Segmenter | None = None


def set_segmenter(segmenter: Segmenter) -> None:
    """Name the function by which `Document.from_text` tells blocks apart.

    The domain types import none of their siblings, so the package root joins the two.
    """
    global _segmenter
    _segmenter = segmenter


@dataclass(frozen=True, slots=True)
class Document:
    """One text with its metadata.

    ``text`` is what the source held, character for character; every offset is into it. ``blocks`` are in
    text order and do not overlap. ``published`` is empty rather than guessed; ``published_span`` is where
    the text says it, when it was found there. ``released`` is the release time with its zone, where known.
    ``issuer`` is the side whose own text a user declares it to be (a country's code or an organisation's name;
    ``press`` for nobody's own text); empty where the document itself has to show it.
    ``declared_kind`` is what a user declares it to be (a value of `DocumentKind`), ``date_declared`` that the day is
    a user's word. ``sha256`` is of the source's bytes (of the text in UTF-8 where there were none).
    """

    text: str
    blocks: tuple[Block, ...] = ()
    title: str = ""
    publisher: str = ""
    author: str = ""
    published: date | None = None
    published_span: Span | None = None
    released: datetime | None = None
    retrieved: datetime | None = None
    language: str = "en"
    url: str | None = None
    path: str | None = None
    sha256: str = ""
    format: str = "text"
    completeness: Completeness = Completeness.UNKNOWN
    origin: Origin = Origin.UNKNOWN
    warnings: tuple[str, ...] = field(default=())
    issuer: str = ""
    declared_kind: str = ""
    date_declared: bool = False

    @classmethod
    def from_text(
        cls,
        text: str,
        title: str = "",
        published: date | None = None,
        publisher: str = "",
        language: str = "en",
        url: str | None = None,
        issuer: str = "",
    ) -> Document:
        """A document of a text that is already in memory, its blocks told apart.

        The text is kept as it is; nothing that is given is overruled by what the text says.
        """
        document = cls(
            text=text,
            title=title,
            published=published,
            publisher=publisher,
            language=language,
            url=url,
            issuer=issuer,
            sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        )
        return _segmenter(document) if _segmenter else document

    @property
    def id(self) -> str:
        """A short identifier that depends on the source's content alone."""
        return self.sha256[:12]

    def with_(self, **changes: object) -> Document:
        """A copy with some fields changed."""
        return replace(self, **changes)  # type: ignore[arg-type]

    def readable(self) -> tuple[Block, ...]:
        """The blocks from which statements are read."""
        return tuple(block for block in self.blocks if block.kind.read)
