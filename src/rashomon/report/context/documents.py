"""Documents in full, with marks and notes, and what each is worth as a source."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.report.context.passage import Passage


@dataclass(frozen=True, slots=True)
class SourceView:
    """What a document is worth as a source; ``flags`` are notes on it with the passages that show them."""

    document: str
    label: str
    anchor: str
    name: str
    kind: str
    issuer: str
    whose: str
    on_event: bool
    independent_of: tuple[str, ...]
    repeats: tuple[str, ...]
    flags: tuple[tuple[str, tuple[Passage, ...]], ...]
    completeness: str
    origin: str
    statements: int


@dataclass(frozen=True, slots=True)
class Mark:
    """Characters of a block that a statement or a piece of evidence covers; offsets are into the block.

    ``kind`` is ``content``, ``joint`` (content ascribed to several voices), ``narration`` (content in the
    outlet's own voice), ``holder``, ``cue`` or ``evidence``; ``voice`` the number of the voice, -1 for none;
    ``anchor`` the element's id on the first block that it touches, ``of`` the same on later ones.
    """

    start: int
    end: int
    kind: str
    anchor: str = ""
    voice: int = -1
    title: str = ""
    of: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A remark in a document's margin that links back to where the report uses the words beside it.

    ``kind`` is ``voice`` (who speaks), ``outlet`` (nobody but the outlet), ``cell``, ``near``, or the part of
    the report that quotes the words.
    """

    kind: str
    label: str
    href: str
    title: str
    voice: int = -1


@dataclass(frozen=True, slots=True)
class BlockView:
    """A stretch of a document with the marks in it and the notes beside it."""

    kind: str
    start: int
    text: str
    reason: str
    marks: tuple[Mark, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class DocumentView:
    """A document in full."""

    id: str
    label: str
    anchor: str
    title: str
    publisher: str
    author: str
    published: str
    released: str
    language: str
    language_name: str
    url: str
    path: str
    sha256: str
    kind: str
    whose: str
    warnings: tuple[str, ...]
    blocks: tuple[BlockView, ...]
