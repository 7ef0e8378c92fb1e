"""From units to blocks: the verdicts of the rules, and the parts of a unit that are furniture beside its text."""

from __future__ import annotations

from collections.abc import Iterator

from rashomon.ingest.blocks import cuts
from rashomon.ingest.blocks.rules import judge
from rashomon.ingest.blocks.units import INVISIBLE, Page, Unit
from rashomon.model import Block, BlockKind, Span

_DATELINE_DEPTH = 4  # a dateline stands before one of the first paragraphs


def blocks_of(units: tuple[Unit, ...], text: str, title: str = "", language: str = "en") -> tuple[Block, ...]:
    """The blocks of a text; together they hold every character of it that shows."""
    page = judge(Page(units, {}, title, language))
    blocks: list[Block] = []
    depth = 0
    for index, unit in enumerate(units):
        kind = page.kind(index) or BlockKind.PARAGRAPH
        verdict = page.verdicts.get(index)
        reason = verdict.reason if verdict else unit.reason
        blocks.extend(_parts(unit, kind, reason, text, depth < _DATELINE_DEPTH))
        depth += kind is BlockKind.PARAGRAPH
    return tuple(blocks)


def _parts(unit: Unit, kind: BlockKind, reason: str, text: str, head: bool) -> Iterator[Block]:
    """The unit as one block, or as a block with furniture before and after it."""
    start, end = unit.start, unit.end
    if kind.read:
        content = unit.text
        opening = _opening(content, kind, head)
        if opening:
            length, why = opening
            yield from _block(text, start, start + length, BlockKind.FURNITURE, why)
            start += length
        cut = cuts.closing(text[start:end])
        if cut is not None:
            yield from _block(text, start, start + cut, kind, reason)
            yield from _block(text, start + cut, end, BlockKind.FURNITURE, "closing mark")
            return
    yield from _block(text, start, end, kind, reason)


def _opening(content: str, kind: BlockKind, head: bool) -> tuple[int, str] | None:
    """How much of a unit's beginning is no part of what it says, and why."""
    if kind is BlockKind.LIST_ITEM:
        length = cuts.bullet(content)
        if length:
            return length, "bullet"
        number = cuts.number(content)
        return (number[1], "number of the item") if number else None
    if head and kind is BlockKind.PARAGRAPH:
        line = cuts.dateline(content)
        return (line.end, line.reason) if line else None
    return None


def _block(text: str, start: int, end: int, kind: BlockKind, reason: str) -> Iterator[Block]:
    """A block over a stretch without the white space at its ends; nothing where only white space is left."""
    piece = text[start:end]
    stripped = piece.strip(INVISIBLE)
    if stripped:
        begin = start + len(piece) - len(piece.lstrip(INVISIBLE))
        yield Block(Span(begin, begin + len(stripped)), kind, reason)
