"""HTML pages, from files or fetched: the visible text, its blocks, and what the page declares of itself."""

from __future__ import annotations

import re
from dataclasses import replace

from lxml.html import HtmlElement

from rashomon.ingest.blocks import heads
from rashomon.ingest.blocks.segment import blocks_of
from rashomon.ingest.blocks.signals import signalled
from rashomon.ingest.blocks.units import INVISIBLE, Unit, ends_sentence, plain
from rashomon.ingest.html.main import heading_level, is_title, main_pieces, reason_of
from rashomon.ingest.html.meta import PageMeta, page_meta, time_elements
from rashomon.ingest.html.tree import decoded_page, parsed, tamed
from rashomon.ingest.html.walk import Piece, walk
from rashomon.ingest.identity import identified
from rashomon.ingest.language import language_of
from rashomon.ingest.raw import Loaded, Raw
from rashomon.ingest.text import refuse_empty
from rashomon.model import Block, BlockKind, Document, Span
from rashomon.settings import Settings

NO_MAIN = "no main text was found in the page; everything in it is marked as furniture"
_PINNED = frozenset({BlockKind.QUOTE, BlockKind.CAPTION, BlockKind.HEADING, BlockKind.TITLE})
_BEFORE, _AFTER = 14, 6  # so many pieces before and after the main text may hold byline and date


def load_html(raw: Raw, settings: Settings) -> Loaded:
    """The document of a page: its text is what a reader of the page sees, top to bottom."""
    decoded = decoded_page(raw, settings.limits.page_bytes)
    document = page(decoded.text, raw, settings)
    if decoded.warning:
        document = document.with_(warnings=(decoded.warning, *document.warnings))
    return Loaded((document,))


def page(markup: str, raw: Raw, settings: Settings) -> Document:
    """The document of a page's markup."""
    markup = tamed(markup, raw.name)
    root = parsed(markup, raw.name)
    text, pieces = walk(root)
    if not text.strip(INVISIBLE):
        text, pieces = walk(root, hidden_too=True)
    refuse_empty(text, raw.name)
    meta = page_meta(root, raw.url)
    chosen = main_pieces(markup, text, pieces, raw.url)
    language, doubt = language_of(" ".join(text[pieces[i].start : pieces[i].end] for i in chosen) or text)
    blocks, title = _blocks(text, pieces, chosen, meta, language)
    document = Document(
        text=text,
        blocks=blocks,
        title=title,
        publisher=meta.publisher or _site_name(meta.window_title, title),
        author=meta.author,
        published=meta.day,
        released=meta.moment,
        language=language if language != "und" else meta.language or language,
        url=meta.url,
        path=raw.path,
        sha256=raw.sha256,
        retrieved=raw.retrieved,
        format="html",
        warnings=tuple(w for w in ("" if chosen else NO_MAIN, doubt if not meta.language else "") if w),
    )
    document = _timed(document, root)
    return identified(document)


def _blocks(
    text: str, pieces: tuple[Piece, ...], chosen: dict[int, str], meta: PageMeta, language: str
) -> tuple[tuple[Block, ...], str]:
    """The blocks of a page in text order, and its title."""
    top = _title_piece(text, pieces, chosen, meta)
    title = " ".join(text[pieces[top].start : pieces[top].end].split()) if top is not None else meta.title
    units: list[Unit] = []
    blocks: list[Block] = []
    near = _near(chosen, len(pieces))
    for index, piece in enumerate(pieces):
        if index == top:
            blocks.append(Block(Span(piece.start, piece.end), BlockKind.TITLE, "says the title of the page"))
        elif index in chosen:
            units.extend(_units(text, piece, chosen[index]))
        else:
            blocks.append(_aside(text, piece, index in near, title, language))
    blocks.extend(blocks_of(tuple(units), text, title, language))
    return tuple(sorted(blocks, key=lambda block: block.span)), title or meta.window_title


def _title_piece(text: str, pieces: tuple[Piece, ...], chosen: dict[int, str], meta: PageMeta) -> int | None:
    """The piece that says the page's title: a first heading, or the line that the page's title begins with."""
    titles = [title for title in (meta.title, meta.window_title) if title]
    last = max(chosen, default=len(pieces) - 1)
    said = [
        index
        for index in range(last + 1)
        if pieces[index].end - pieces[index].start <= 400
        and is_title(text[pieces[index].start : pieces[index].end], titles)
    ]
    heads_ = [index for index in said if heading_level(pieces[index])]
    if heads_ or said:
        return (heads_ or [i for i in said if not pieces[i].links] or said)[0]
    firsts = [index for index in range(last + 1) if heading_level(pieces[index]) == 1]
    inside = [index for index in firsts if index in chosen or pieces[index].in_article]
    return (inside or firsts or [None])[0]  # type: ignore[list-item]


def _site_name(window: str, title: str) -> str:
    """The name of the site where the page's title element gives it after the title."""
    if not title or not window.casefold().startswith(title.casefold()):
        return ""
    parts = re.split(r"\s+[–—|·•«-]\s+|\s*[|_]\s*", window[len(title) :])
    return parts[-1].strip() if len(parts) > 1 and len(parts[-1]) <= 60 else ""


def _near(chosen: dict[int, str], count: int) -> range:
    """The pieces around the beginning and end of the main text."""
    if not chosen:
        return range(count)
    return range(max(0, min(chosen) - _BEFORE), min(count, max(chosen) + _AFTER))


def _units(text: str, piece: Piece, why: str) -> list[Unit]:
    """A piece as units: one, or one a line where its lines are paragraphs broken with <br>."""
    pinned = piece.kind in _PINNED
    whole = Unit(
        piece.start,
        piece.end,
        text[piece.start : piece.end],
        1,
        kind=piece.kind,
        pinned=pinned,
        reason=_why(piece, why),
    )
    if "\n" not in whole.text or piece.tag == "pre":
        return [whole]
    units: list[Unit] = []
    begin = piece.start
    for position, line in _lines(whole.text, piece.start):
        stop = position + len(line)
        sentence = ends_sentence(line) or text.startswith("\n\n", stop) or stop >= piece.end
        if sentence:
            units.append(replace(whole, start=begin, end=stop, text=text[begin:stop]))
            begin = stop + len(text[stop : piece.end]) - len(text[stop : piece.end].lstrip(INVISIBLE))
    return [unit for unit in units if unit.text.strip(INVISIBLE)]


def _lines(text: str, offset: int) -> list[tuple[int, str]]:
    """The lines of a piece that hold anything, with where they begin in the document."""
    found, position = [], offset
    for line in text.split("\n"):
        if line.strip(INVISIBLE):
            found.append((position, line.rstrip(INVISIBLE)))
        position += len(line) + 1
    return found


def _why(piece: Piece, why: str) -> str:
    if piece.row:
        return "row of a table"
    return f"<{piece.tag}> in the {why}" if piece.kind else ""


def _aside(text: str, piece: Piece, near: bool, title: str, language: str) -> Block:
    """A piece outside the main text; near it, bylines, dates and captions are told apart."""
    span = Span(piece.start, piece.end)
    words = text[piece.start : piece.end]
    if piece.kind is BlockKind.CAPTION and near and not piece.why:
        return Block(span, BlockKind.CAPTION, "caption of a figure")
    if near and title and plain(words) == plain(title):
        return Block(span, BlockKind.FURNITURE, "title repeated")
    if near and heads.byline(words):
        return Block(span, BlockKind.FURNITURE, "byline")
    if near and piece.tag != "li" and heads.date_line(words, 0, len(words), language):
        return Block(span, BlockKind.FURNITURE, "date line")
    verdict = signalled(words, 0, 0)
    if not piece.why and verdict and verdict.kind is BlockKind.FURNITURE:
        return Block(span, BlockKind.FURNITURE, verdict.reason)
    return Block(span, BlockKind.FURNITURE, reason_of(piece))


def _timed(document: Document, root: HtmlElement) -> Document:
    """The date of the page's first time element, where nothing surer is declared and the text shows that day."""
    if document.published is not None:
        return document
    found = time_elements(root)
    days = {day for day, _ in found}
    if len(days) != 1:
        return document
    day, moment = found[0]
    return document.with_(published=day, released=moment)
