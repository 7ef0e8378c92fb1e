"""The text of a page as a reader sees it, in the order of the document, and what its elements say of each piece.

White space is collapsed as browsers do it (HTML, "white space processing"); nothing else about the characters
changes. Blocks are set apart by an empty line, lines broken with <br> by one break, cells of a table by a tab.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from rashomon.ingest.html import marks
from rashomon.model import BlockKind

_WHITE = re.compile(r"[ \t\n\r\f]+")
_MARKS = {"q": ("“", "”")}


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text in one block of the page.

    ``kind`` is what its elements make it, ``why`` the reasons for which elements around it are furniture (each
    with a number that names the element), ``container`` the number of the element that holds its block,
    ``links`` how many of its characters stand in links.
    """

    start: int
    end: int
    tag: str
    kind: BlockKind | None
    why: tuple[tuple[int, str], ...]
    container: int
    links: int
    row: bool = False
    in_article: bool = False


@dataclass(slots=True)
class _Frame:
    """What holds inside an open element."""

    element: HtmlElement
    number: int
    tag: str
    kind: BlockKind | None
    why: tuple[tuple[int, str], ...]
    container: int
    article: bool
    link: bool
    pre: bool


@dataclass(slots=True)
class _Writer:
    """The text so far and the piece that is being written."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    pieces: list[Piece] = field(default_factory=list)
    begin: int = -1
    finish: int = 0
    links: int = 0
    row: bool = False
    space: str = ""
    frame: _Frame | None = None

    def put(self, characters: str) -> None:
        self.parts.append(characters)
        self.length += len(characters)

    def write(self, text: str, frame: _Frame) -> None:
        """Text of an element; white space at the ends waits until it is known that more follows."""
        if not frame.pre:
            lead, trail = text[:1] in " \t\n\r\f", text[-1:] in " \t\n\r\f"
            text = _WHITE.sub(" ", text).strip(" ")
            if lead or not text:
                self.space = self.space or " "
        else:
            trail = False
        if not text:
            return
        if self.begin < 0:
            if self.pieces:
                self.put("\n\n")
            self.begin, self.links, self.row, self.frame = self.length, 0, False, frame
        elif self.space:
            self.put(self.space)
        self.space = " " if trail else ""
        self.put(text)
        self.finish = self.length
        self.links += len(text) if frame.link else 0

    def line(self) -> None:
        """A line break inside a block."""
        if self.begin >= 0:
            self.space = "\n" if not self.space.startswith("\n") else self.space + "\n"

    def cell(self) -> None:
        """The border between two cells of a row."""
        if self.begin >= 0:
            self.space, self.row = "\t", True

    def close(self) -> None:
        """The end of a block."""
        frame, self.space = self.frame, ""
        if self.begin >= 0 and frame is not None:
            kind = BlockKind.LIST_ITEM if self.row and frame.kind is None else frame.kind
            self.pieces.append(
                Piece(
                    self.begin,
                    self.finish,
                    frame.tag,
                    kind,
                    frame.why,
                    frame.container,
                    self.links,
                    self.row,
                    frame.article,
                )
            )
        self.begin, self.frame = -1, None


def walk(root: HtmlElement, hidden_too: bool = False) -> tuple[str, tuple[Piece, ...]]:
    """The text of a page and its pieces; ``hidden_too`` takes in what the page hides."""
    writer = _Writer()
    frames = [_Frame(root, 0, "html", None, (), 0, False, False, False)]
    stack: list[tuple[str, HtmlElement | str | None]] = [("open", root)]
    count = 0
    while stack:
        step, item = stack.pop()
        if step == "text":
            if item:
                writer.write(str(item), frames[-1])
        elif step == "close":
            frame = frames.pop()
            if frame.element.tag in _MARKS:
                writer.write(_MARKS[frame.element.tag][1], frame)
            if frame.element.tag in marks.BLOCK_TAGS:
                writer.close()
        elif isinstance(item, HtmlElement) and isinstance(item.tag, str):
            count += 1
            _open(item, count, frames, writer, stack, hidden_too)
    writer.close()
    return "".join(writer.parts), tuple(writer.pieces)


def _open(
    element: HtmlElement,
    number: int,
    frames: list[_Frame],
    writer: _Writer,
    stack: list[tuple[str, HtmlElement | str | None]],
    hidden_too: bool,
) -> None:
    """Enters an element: its text and children are put on the stack."""
    tag = element.tag
    if tag in marks.UNSEEN_TAGS or (not hidden_too and marks.hidden(element)):
        return
    if tag == "br":
        writer.line()
        return
    if tag in marks.BLOCK_TAGS:
        writer.close()
    if tag in ("td", "th"):
        writer.cell()
    frames.append(_inside(element, tag, number, frames[-1]))
    if tag in _MARKS:
        writer.write(_MARKS[tag][0], frames[-1])
    stack.append(("close", element))
    for child in reversed(element):
        stack.append(("text", child.tail))
        stack.append(("open", child))
    stack.append(("text", element.text))


def _inside(element: HtmlElement, tag: str, number: int, outer: _Frame) -> _Frame:
    """What holds inside an element, given what holds around it."""
    article = outer.article or tag in ("article", "main")
    reason = marks.furniture(element, article)
    why = (*outer.why, (number, reason)) if reason else outer.why
    block = tag in marks.BLOCK_TAGS
    kind = marks.KINDS.get(tag, outer.kind)
    if outer.kind in (BlockKind.QUOTE, BlockKind.CAPTION):
        kind = outer.kind
    return _Frame(
        element=element,
        number=number,
        tag=tag if block else outer.tag,
        kind=kind,
        why=why,
        container=outer.number if block else outer.container,
        article=article,
        link=outer.link or tag == "a",
        pre=outer.pre or tag == "pre",
    )
