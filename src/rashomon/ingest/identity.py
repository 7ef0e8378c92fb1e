"""What a text says of itself: title, publisher, author, date, whether it is whole, whether it is translated."""

from __future__ import annotations

import re
from itertools import islice

from rashomon.ingest.blocks import cuts, heads, offices
from rashomon.ingest.dates import dates
from rashomon.ingest.tongues import in_one_language
from rashomon.ingest.wholeness import described
from rashomon.model import Block, BlockKind, Document

_SOURCE = re.compile(
    r"[(（\[【]?(?:来源|source|источник|quelle)\s?[:：]\s?([^\s|)）\]】][^|)）\]】\n]{1,100})", re.IGNORECASE
)
_CITING = re.compile(r"\s(?:citing|quoting|with reference to|reports?\b|after\b|,)", re.IGNORECASE)
_LONGEST_LABELS = 900
_EDGE = 2500  # characters at the head and at the foot in which a date may stand by itself
_LINE = re.compile(r"[^\n]+")
_AGENCY = re.compile(r"[^\n.!?]{0,30}[^\n]{0,60}?\([A-Z][\w .’'&-]{1,30}\)\s?(?:--|—|–|-)")
NO_DATE = "no publication date was given and none was found in the text"


def identified(document: Document) -> Document:
    """The document with what it says of itself in the fields that are empty; nothing given is overruled."""
    document = _signed(_titled(_addressed(document)))
    return in_one_language(described(_dated(document)))


def _addressed(document: Document) -> Document:
    """The page that a text was taken from, where its address was pasted in a line of its own above it."""
    if document.url:
        return document
    for match in islice(_LINE.finditer(document.text, 0, _EDGE), 3):
        found = _ADDRESS.fullmatch(match[0].strip())
        if found is not None:
            return document.with_(url=found[1])
        if _is_prose(match[0]):
            break
    return document


# The address of a page, no shortened one and no file of sound or picture.
_ADDRESS = re.compile(
    r"(?:(?:source|url|link|from)\s?:\s?)?(https?://(?!(?:t\.co|bit\.ly|tinyurl\.com|pic\.)[/\w])[\w.-]{4,100}(?::\d{2,5})?"
    r"(?:/(?!\S{0,400}\.(?:mp3|mp4|jpe?g|png|gif|webp)$)\S{0,500})?)",
    re.IGNORECASE,
)


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
        publisher = publisher or (_CITING.split(source[1])[0].strip(" ,") if source else "")
    for block in _furniture(document, "dateline"):
        alone = cuts.dateline_alone(block.span.of(document.text))
        prefix = alone or cuts.dateline(document.text[block.span.start : block.span.end + 40])
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
    found = sorted((line for line in lines if line), key=lambda line: line.rank) or _margins(document)
    if not found:
        return document.with_(warnings=(*document.warnings, NO_DATE))
    best = found[0].found
    return document.with_(published=best.day, published_span=best.span, released=document.released or best.moment)


def _margins(document: Document) -> list[heads.DateLine]:
    """Dates in other lines above and below the running text, and before the dash of an agency's first words.

    They count only where they name one day: a title may hold the day of the event beside that of its release.
    """
    found = [one for start, end in _edges(document.text) for one in dates(document.text, start, end, document.language)]
    if len({one.day for one in found}) != 1:
        return []
    return [heads.DateLine(found[0], 4)]


def _edges(text: str) -> list[tuple[int, int]]:
    """The lines before the first sentence and after the last; of that sentence, what stands before an agency's dash."""
    edges: list[tuple[int, int]] = []
    head = text[:_EDGE]
    for match in _LINE.finditer(head):
        if _is_prose(match[0]):
            prefix = _AGENCY.match(match[0])
            if prefix is not None:
                edges.append((match.start(), match.start() + prefix.end()))
            break
        edges.append(match.span())
    offset = max(len(text) - _EDGE, len(head))
    below: list[tuple[int, int]] = []
    for match in _LINE.finditer(text, offset):
        below = [] if _is_prose(match[0]) else [*below, match.span()]
    return edges + (below if len(below) <= 8 else [])


def _is_prose(line: str) -> bool:
    words = len(line.split())
    return words > 40 or (words >= 12 and line.rstrip("”\"'’) \t").endswith((".", "!", "?")))
