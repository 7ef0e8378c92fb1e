"""PDF files: the text that their pages hold (pypdfium2); pictures of text are not read."""

from __future__ import annotations

import ctypes
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import pypdfium2
import pypdfium2.raw as pdfium

from rashomon.errors import EmptyDocument, TooLarge, UnreadableDocument
from rashomon.ingest.blocks.segment import blocks_of
from rashomon.ingest.blocks.units import INVISIBLE, Unit, lines, plain
from rashomon.ingest.blocks.wrap import paragraphs
from rashomon.ingest.identity import identified
from rashomon.ingest.language import language_of
from rashomon.ingest.raw import Loaded, Raw
from rashomon.model import BlockKind, Document
from rashomon.settings import Settings

_BREAK = "\n\f\n"  # between two pages, as text tools write it
_DEPTH = 3  # so many lines at the head and foot of a page may be running heads


def load_pdf(raw: Raw, settings: Settings) -> Loaded:
    """The document of a PDF file: its pages' text in reading order as the file gives it.

    Raises UnreadableDocument for damaged and encrypted files, EmptyDocument where no page holds text (no OCR),
    TooLarge over ``limits.pdf_pages`` pages or ``limits.text_characters``.
    """
    file = _opened(raw)
    try:
        pages = _pages(file, raw, settings)
        title, author = (_value(file, key) for key in ("Title", "Author"))
    finally:
        file.close()
    text = _BREAK.join(pages)
    if not text.strip(INVISIBLE):
        raise EmptyDocument(
            f"none of its {len(pages)} pages holds text; they may be scanned pictures, and OCR is not done",
            raw.name,
            "give a PDF with text, or the text itself",
        )
    language, doubt = language_of(text)
    units = tuple(_units(text, pages))
    shown = _credible(title, text)
    blanks = sum(1 for page in pages if not page.strip(INVISIBLE))
    gap = f"{blanks} of {len(pages)} pages hold no text (OCR is not done)" if blanks else ""
    document = Document(
        text=text,
        blocks=blocks_of(units, text, shown, language),
        title=shown,
        author=author if shown and plain(author) and plain(author) in plain(text[:2000]) else "",
        language=language,
        url=raw.url,
        path=raw.path,
        sha256=raw.sha256,
        retrieved=raw.retrieved,
        format="pdf",
        warnings=tuple(warning for warning in (gap, doubt) if warning),
    )
    return Loaded((identified(document),))


def _opened(raw: Raw) -> pypdfium2.PdfDocument:
    """The open file. What goes wrong is told by pdfium's own error code."""
    try:
        return pypdfium2.PdfDocument(raw.data)
    except pypdfium2.PdfiumError as error:
        code = getattr(error, "err_code", None)
        if code == pdfium.FPDF_ERR_PASSWORD:
            raise UnreadableDocument("the PDF is encrypted", raw.name, "remove its password and try again") from None
        if code == pdfium.FPDF_ERR_SECURITY:
            raise UnreadableDocument("the PDF is protected in a way that is not read", raw.name) from None
        raise UnreadableDocument("the PDF is damaged", raw.name, "save it anew and try again") from None
    except (ValueError, TypeError, ctypes.ArgumentError):
        raise UnreadableDocument("the PDF is damaged", raw.name, "save it anew and try again") from None


def _pages(file: pypdfium2.PdfDocument, raw: Raw, settings: Settings) -> list[str]:
    """The text of every page, line breaks as line feeds."""
    limits = settings.limits
    if len(file) > limits.pdf_pages:
        raise TooLarge(
            f"it has {len(file):,} pages, more than the {limits.pdf_pages:,} that are read", raw.name, "split it"
        )
    pages: list[str] = []
    size = 0
    for number in range(len(file)):
        try:
            page = file[number]
            held = page.get_textpage()
            text = held.get_text_bounded() if held.count_chars() else ""
            held.close()
            page.close()
        except pypdfium2.PdfiumError:
            raise UnreadableDocument(f"page {number + 1} of the PDF is damaged", raw.name, "save it anew") from None
        pages.append(text.replace("\r\n", "\n").replace("\r", "\n"))
        size += len(text)
        if size > limits.text_characters:
            raise TooLarge(f"its text has more than {limits.text_characters:,} characters", raw.name, "split it")
    return pages


def _value(file: pypdfium2.PdfDocument, key: str) -> str:
    try:
        return " ".join(str(file.get_metadata_value(key) or "").split())[:500]
    except pypdfium2.PdfiumError:
        return ""


def _credible(title: str, text: str) -> str:
    """A title from the file's properties counts where the first page says it too."""
    return title if len(plain(title)) >= 6 and plain(title) in plain(text[:2000]) else ""


def _units(text: str, pages: list[str]) -> Iterator[Unit]:
    """Paragraphs from the lines of every page; running heads and page numbers set aside."""
    held = [lines(text, start, start + len(page)) for start, page in _starts(pages)]
    running = _running(held)
    rows: list[Unit] = []
    for page in held:
        for index, row in enumerate(page):
            edge = min(index, len(page) - 1 - index)
            reason = _running_reason(row, edge, running, len(pages))
            rows.append(replace(row, kind=BlockKind.FURNITURE, reason=reason, pinned=True) if reason else row)
    yield from paragraphs(text, tuple(rows), wrapped=True)


def _starts(pages: list[str]) -> Iterator[tuple[int, str]]:
    position = 0
    for page in pages:
        yield position, page
        position += len(page) + len(_BREAK)


def _running(held: list[tuple[Unit, ...]]) -> Counter[str]:
    """How many pages have a line of the same words (numbers aside) near their head or foot."""
    counts: Counter[str] = Counter()
    for page in held:
        counts.update({_key(row) for row in (*page[:_DEPTH], *page[-_DEPTH:]) if _key(row)})
    return counts


def _key(row: Unit) -> str:
    return "".join("#" if character.isdecimal() else character for character in plain(row.text))


def _running_reason(row: Unit, edge: int, running: Counter[str], pages: int) -> str:
    """Why a line is no part of the text: it comes on many pages, or is a page number."""
    if edge >= _DEPTH:
        return ""
    key = _key(row)
    if (
        edge == 0
        and key.strip("# ") in ("", "page", "p", "of", "page of", "seite", "стр", "第 页", "第页")
        and len(key) <= 16
    ):
        return "page number" if any(character.isdecimal() for character in row.text) else ""
    return "running head or foot" if pages >= 3 and running[key] >= max(3, 0.5 * pages) else ""
