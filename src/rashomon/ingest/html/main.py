"""Which pieces of a page are its main text: trafilatura's extraction, aligned with the pieces, then mended.

Barbaresi, "Trafilatura: A Web Scraping Library and Command-Line Tool for Text Discovery and Extraction" (ACL 2021).
Its output is never used as text: it only decides which of the page's own characters are read.
"""

from __future__ import annotations

import logging
import re
from collections import Counter
from collections.abc import Sequence

from lxml import etree

from rashomon.ingest.blocks.units import ends_sentence, word_count
from rashomon.ingest.html.walk import Piece
from rashomon.model import BlockKind

_WHITE = re.compile(r"[\s\u200b\ufeff“”]+")
_LONGEST_PAGE = 4_000_000  # characters of markup; on larger pages the structure alone decides
_SURROUNDS = 0.3  # an element that holds more of the main text than this is no furniture, whatever its name


def main_pieces(markup: str, text: str, pieces: Sequence[Piece], url: str | None) -> dict[int, str]:
    """The pieces that are main text, by index, with why; the others are furniture."""
    extracted = _extracted(markup, url) if len(markup) <= _LONGEST_PAGE else ()
    chosen = _aligned(text, pieces, extracted) if extracted else set()
    weight = {index: pieces[index].end - pieces[index].start for index in range(len(pieces))}
    if not chosen:
        chosen = {index for index, piece in enumerate(pieces) if _runs(text, piece)}
    shunned = _shunned(pieces, chosen, weight)
    kept = {index for index in chosen if not _blamed(pieces[index], shunned)}
    if sum(weight[index] for index in kept) < 0.3 * sum(weight[index] for index in chosen):
        kept = chosen
    result = dict.fromkeys(sorted(kept), "main text of the page")
    for index in _siblings(text, pieces, kept, shunned):
        result[index] = "beside main text in the same element"
    return result


def reason_of(piece: Piece) -> str:
    """Why a piece that is not main text is furniture."""
    return piece.why[-1][1] if piece.why else "outside the main text of the page"


def _extracted(markup: str, url: str | None) -> tuple[str, ...]:
    """The lines of trafilatura's main text, comments apart; none where it finds none."""
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    import trafilatura

    try:
        found = trafilatura.bare_extraction(
            markup, url=url, include_comments=True, include_tables=True, deduplicate=False, with_metadata=False
        )
    except (etree.LxmlError, ValueError, TypeError, AttributeError, KeyError, IndexError, RecursionError):
        return ()
    text = getattr(found, "text", "") if found else ""
    return tuple(line for line in (text or "").splitlines() if line.strip())


def _squeezed(text: str) -> str:
    """A text without white space and the marks of lists and tables, for telling whether two say the same."""
    return _WHITE.sub("", text).lstrip("-•*").replace("|", "")


def _aligned(text: str, pieces: Sequence[Piece], extracted: tuple[str, ...]) -> set[int]:
    """The pieces whose words trafilatura took for main text."""
    lines = Counter(_squeezed(line) for line in extracted)
    whole = "".join(_squeezed(line) for line in extracted)
    chosen: set[int] = set()
    cursor = 0
    for index, piece in enumerate(pieces):
        words = _squeezed(text[piece.start : piece.end].replace("\t", ""))
        if not words:
            continue
        if lines.get(words):
            lines[words] -= 1
            chosen.add(index)
            continue
        if len(words) >= 24:
            at = whole.find(words, cursor)
            if at < 0:
                at = whole.find(words[:200], cursor) if len(words) > 400 else -1
            if at >= 0:
                cursor = at
                chosen.add(index)
    return chosen


def _runs(text: str, piece: Piece) -> bool:
    """Whether a piece is running text by its own look."""
    words = text[piece.start : piece.end]
    size = piece.end - piece.start
    return (
        not piece.why
        and piece.links <= 0.3 * size
        and (ends_sentence(words) or size >= 120)
        and word_count(words[:400]) >= 4
    )


def _shunned(pieces: Sequence[Piece], chosen: set[int], weight: dict[int, int]) -> set[int]:
    """The elements named as furniture that hold no great part of the main text."""
    total = sum(weight[index] for index in chosen) or 1
    held: Counter[int] = Counter()
    for index in chosen:
        for number, _ in pieces[index].why:
            held[number] += weight[index]
    named = {number for piece in pieces for number, _ in piece.why}
    return {number for number in named if held[number] <= _SURROUNDS * total}


def _blamed(piece: Piece, shunned: set[int]) -> bool:
    return any(number in shunned for number, _ in piece.why)


def _siblings(text: str, pieces: Sequence[Piece], kept: set[int], shunned: set[int]) -> list[int]:
    """Pieces between main pieces that trafilatura passed over though they stand in the same element and run as text."""
    if not kept:
        return []
    homes = Counter(pieces[index].container for index in kept)
    first, last = min(kept), max(kept)
    found = []
    for index in range(first, min(last + 4, len(pieces))):
        piece = pieces[index]
        if index in kept or _blamed(piece, shunned):
            continue
        size = piece.end - piece.start
        words = text[piece.start : piece.end]
        near = piece.container in homes or (piece.kind is not None and first < index < last)
        plain = piece.links <= 0.5 * size or ends_sentence(words)
        if near and plain and (index < last or (homes[piece.container] >= 2 and ends_sentence(words))):
            found.append(index)
    return found


def is_title(words: str, titles: Sequence[str]) -> bool:
    """Whether a piece says the page's title, or the part of it before the name of the site."""
    key = _squeezed(words).casefold()
    rests = [
        title[len(key) :]
        for title in (_squeezed(title).casefold() for title in titles if title)
        if title.startswith(key)
    ]
    return len(key) >= 6 and any(not rest or not rest[0].isalnum() for rest in rests)


def heading_level(piece: Piece) -> int:
    """1 to 6 for a heading, 0 for anything else."""
    return int(piece.tag[1]) if piece.kind is BlockKind.HEADING and re.fullmatch(r"h[1-6]", piece.tag) else 0
