"""Pasted plain text: its blocks, and what it says of itself."""

from __future__ import annotations

from rashomon.ingest.blocks import flat
from rashomon.ingest.blocks.segment import blocks_of
from rashomon.ingest.blocks.units import lines
from rashomon.ingest.blocks.wrap import paragraphs
from rashomon.ingest.identity import identified
from rashomon.model import Document

_FEW = 3  # a text of more lines is no flattened page


def segment(document: Document) -> Document:
    """The document with its blocks told apart; title, publisher, author and date from the text where not given."""
    units = paragraphs(document.text, lines(document.text))
    if len(units) <= _FEW:
        units = tuple(part for unit in units for part in flat.parts(unit, document.title, document.language))
    blocks = blocks_of(units, document.text, document.title, document.language)
    return identified(document.with_(blocks=blocks))
