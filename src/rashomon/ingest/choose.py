"""Which loader reads a source: by its first bytes, then by what the server said, then by its name."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable

from rashomon.errors import EmptyDocument, UnsupportedFormat
from rashomon.ingest.raw import Loaded, Raw
from rashomon.settings import Settings

Loader = Callable[[Raw, Settings], Loaded]

_MEDIA = {
    "text/html": "html", "application/xhtml+xml": "html", "application/pdf": "pdf",
    "application/rss+xml": "feed", "application/atom+xml": "feed", "application/rdf+xml": "feed",
    "application/x-ndjson": "jsonl", "application/jsonl": "jsonl", "application/json": "jsonl",
    "application/json-seq": "jsonl", "text/markdown": "markdown", "text/x-markdown": "markdown",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
}  # fmt: skip
_SUFFIXES = {
    ".txt": "text", ".text": "text", ".md": "markdown", ".markdown": "markdown", ".htm": "html", ".html": "html",
    ".xhtml": "html", ".shtml": "html", ".pdf": "pdf", ".docx": "docx", ".jsonl": "jsonl", ".ndjson": "jsonl",
    ".json": "jsonl", ".rss": "feed", ".atom": "feed",
}  # fmt: skip
_FOREIGN: tuple[tuple[bytes, str, str], ...] = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office file (.doc, .xls)", "save it as DOCX or PDF"),
    (b"{\\rtf", "an RTF file", "save it as DOCX or text"),
    (b"\x89PNG", "a picture", "text in pictures is not read (no OCR)"),
    (b"\xff\xd8\xff", "a picture", "text in pictures is not read (no OCR)"),
    (b"GIF8", "a picture", "text in pictures is not read (no OCR)"),
    (b"RIFF", "a sound, film or picture file", "give its text"),
    (b"ID3", "a sound file", "give its text"),
    (b"\x1f\x8b", "a gzip archive", "unpack it first"),
    (b"7z\xbc\xaf", "an archive", "unpack it first"),
    (b"Rar!", "an archive", "unpack it first"),
    (b"\x7fELF", "a program", "give a text"),
    (b"SQLite format 3", "an SQLite file", "give a text"),
)
_HTML = re.compile(
    rb"\s*(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|div|p|article)\b", re.I | re.S
)
_FEED = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<\?[^>]{0,300}>\s*|<!--.{0,2000}?-->\s*)*<(?:rss|feed|rdf:RDF)\b", re.I | re.S
)
_JSON = re.compile(rb"\s*(?:\{\s*\"|\[\s*\{)")


def format_of(raw: Raw) -> str:
    """The format of a source: text, markdown, html, pdf, docx, jsonl or feed.

    Raises UnsupportedFormat for what nothing here reads, EmptyDocument for no bytes at all.
    """
    if not raw.data.strip(b" \t\r\n\x00"):
        raise EmptyDocument("it is empty", raw.name)
    head = raw.data[:8000].removeprefix(b"\xef\xbb\xbf")
    for mark, what, remedy in _FOREIGN:
        if head.startswith(mark):
            raise UnsupportedFormat(f"this is {what}, which is not read", raw.name, remedy)
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zipped(raw)
    if _FEED.match(head):
        return "feed"
    named = _MEDIA.get(raw.media) or _SUFFIXES.get(raw.suffix)
    if named in (None, "text", "feed") and _HTML.match(head):
        return "html"
    if named is None and _JSON.match(head):
        return "jsonl"
    if named in ("pdf", "docx"):
        raise UnsupportedFormat(f"this is no {named.upper()} file, though its name says so", raw.name, "check the file")
    return named or "text"


def _zipped(raw: Raw) -> str:
    """DOCX among the formats that are ZIP archives."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw.data)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        if raw.suffix == ".docx":
            return "docx"  # its loader says what is wrong with it
        raise UnsupportedFormat("this is a damaged ZIP archive", raw.name, "give the documents themselves") from None
    if "word/document.xml" in names or raw.suffix == ".docx":
        return "docx"
    raise UnsupportedFormat("this is a ZIP archive, which is not read", raw.name, "unpack it first")


def loader_of(name: str) -> Loader:
    """The function that reads a format; its library is imported only now."""
    if name == "html":
        from rashomon.ingest.html import load_html

        return load_html
    if name == "pdf":
        from rashomon.ingest.pdf import load_pdf

        return load_pdf
    if name == "docx":
        from rashomon.ingest.docx import load_docx

        return load_docx
    if name == "markdown":
        from rashomon.ingest.markdown import load_markdown

        return load_markdown
    if name == "jsonl":
        from rashomon.ingest.jsonl import load_jsonl

        return load_jsonl
    if name == "feed":
        from rashomon.ingest.feed import load_feed

        return load_feed
    from rashomon.ingest.text import load_text

    return load_text
