"""What the tests of ingest ask of a document."""

from __future__ import annotations

from rashomon.ingest.blocks.units import INVISIBLE
from rashomon.model import BlockKind, Document


def pairs(document: Document) -> list[tuple[str, str]]:
    """Kinds and texts of the blocks, in order."""
    return [(block.kind.value, block.span.of(document.text)) for block in document.blocks]


def texts(document: Document, *kinds: str) -> list[str]:
    """The texts of the blocks of some kinds."""
    return [text for kind, text in pairs(document) if BlockKind(kind) in map(BlockKind, kinds)]


def read_text(document: Document) -> str:
    """Everything from which statements are read."""
    return "\n".join(block.span.of(document.text) for block in document.readable())


def check_blocks(document: Document) -> None:
    """Blocks are in order, do not overlap, lie inside the text and leave out nothing that shows."""
    last = 0
    for block in document.blocks:
        assert last <= block.span.start < block.span.end <= len(document.text)
        gap = document.text[last : block.span.start]
        assert not gap.strip(INVISIBLE), f"left out: {gap!r}"
        last = block.span.end
    assert not document.text[last:].strip(INVISIBLE)
