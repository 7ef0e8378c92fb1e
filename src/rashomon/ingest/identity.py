"""What a text says of itself: title, publisher, author, date, whether it is whole, whether it is translated."""

from __future__ import annotations

import re

from rashomon.ingest.blocks import cuts, heads, offices
from rashomon.ingest.dates import dates
from rashomon.ingest.wholeness import described
from rashomon.model import Block, BlockKind, Document

_SOURCE = re.compile(
    r"[(（\[【]?(?:来源|source|источник|quelle)\s?[:：]\s?([^\s|)）\]】][^|)）\]】\n]{1,50})", re.IGNORECASE
)
_LONGEST_LABELS = 900
NO_DATE = "no publication date was given and none was found in the text"


def identified(document: Document) -> Document:
    """The document with what it says of itself in the fields that are empty; nothing given is overruled."""
    document = _titled(document)
    document = _signed(document)
    return described(_dated(document))


def _titled(document: Document) -> Document:
    title = next((block for block in document.blocks if block.kind is BlockKind.TITLE), None)
    if document.title or title is None:
        return document
    return document.with_(title=" ".join(title.span.of(document.text).split()))


def _furniture(document: Document, *reasons: str) -> list[Block]:
    return [
        block for block in document.blocks if block.kind is BlockKind.FURNITURE and block.reason.startswith(reasons)
    ]


def _signed(document: Document) -> Document:
    """Author and publisher from bylines and datelines."""
    author, publisher = document.author, document.publisher
    for block in _furniture(document, "byline"):
        line = heads.byline(block.span.of(document.text))
        if line:
            author = author or line.authors
            publisher = publisher or line.outlet
    letterhead = [" ".join(b.span.of(document.text).split()) for b in _furniture(document, offices.REASON)]
    publisher = publisher or ", ".join(letterhead)  # "Arab Republic of Egypt" above "Ministry of Foreign Affairs"
    for block in _furniture(document, "name of the account"):
        author = author or block.span.of(document.text)
    for block in _furniture(document, "reporting and editing credits", "labels of the page"):
        source = _SOURCE.match(block.span.of(document.text))
        publisher = publisher or (source[1].strip() if source else "")
    for block in _furniture(document, "dateline"):
        prefix = cuts.dateline(document.text[block.span.start : block.span.end + 40])
        if prefix:
            publisher = publisher or prefix.outlet
    return document.with_(author=author, publisher=publisher)


def _dateline_date(document: Document, block: Block) -> heads.DateLine | None:
    """The full date of a dateline; one without its year is none."""
    if not block.reason.startswith("dateline"):
        return None
    found = next(dates(document.text, block.span.start, block.span.end, document.language), None)
    return heads.DateLine(found, 1) if found else None


def _dated(document: Document) -> Document:
    """The publication date from byline, date line or dateline; else a warning."""
    if document.published is not None:
        return document
    lines = [
        _dateline_date(document, block)
        or heads.date_line(document.text, block.span.start, block.span.end, document.language)
        or heads.labelled_date(document.text, block.span.start, block.span.end, document.language)
        for block in _furniture(document, "byline", "date line", "dateline", "labels of the page")
        if len(block.span) <= _LONGEST_LABELS
    ]
    found = sorted((line for line in lines if line), key=lambda line: line.rank)
    if not found:
        return document.with_(warnings=(*document.warnings, NO_DATE))
    best = found[0].found
    return document.with_(published=best.day, published_span=best.span, released=document.released or best.moment)
