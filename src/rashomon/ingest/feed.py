"""RSS and Atom feeds (feedparser): every entry that carries a text is a document."""

from __future__ import annotations

import hashlib
import io
from datetime import date, datetime
from typing import Any

import feedparser

from rashomon.errors import EmptyDocument, RashomonError, UnreadableDocument
from rashomon.ingest.dates import parse_moment
from rashomon.ingest.html import page
from rashomon.ingest.raw import Loaded, Raw
from rashomon.model import Completeness, Document
from rashomon.settings import Settings

_DATES = ("published", "issued", "created", "date", "updated")
_SHORT = "the feed gives only a summary of this article"


def load_feed(raw: Raw, settings: Settings) -> Loaded:
    """The documents of a feed's entries, at most ``limits.feed_items``; nothing that they link to is fetched.

    Raises UnreadableDocument for what is no feed, EmptyDocument for a feed without entries.
    """
    headers = {"content-type": f"{raw.media or 'application/xml'}; charset={raw.charset}"} if raw.charset else {}
    feed = feedparser.parse(
        io.BytesIO(raw.data), response_headers=headers, sanitize_html=False, resolve_relative_uris=False
    )
    if not feed.entries:
        if feed.get("bozo") and not feed.get("version"):
            raise UnreadableDocument("the feed is damaged", raw.name, "check it with a feed reader")
        raise EmptyDocument("the feed has no entries", raw.name)
    documents: list[Document] = []
    failures: list[tuple[str, RashomonError]] = []
    most = settings.limits.feed_items
    for number, entry in enumerate(feed.entries[:most], 1):
        label = str(entry.get("link") or f"{raw.name}#{number}")
        try:
            documents.append(_document(entry, feed.feed, label, raw, settings))
        except RashomonError as error:
            failures.append((label, error))
    left = len(feed.entries) - most
    if left > 0:
        cause = f"the feed has {len(feed.entries)} entries; the last {left} were not read"
        failures.append((raw.name, UnreadableDocument(cause, raw.name, "from Python, Limits.feed_items can be raised")))
    return Loaded(tuple(documents), tuple(failures))


def _document(entry: Any, feed: Any, label: str, raw: Raw, settings: Settings) -> Document:
    """The document of one entry: its content, else its summary."""
    markup, whole = _markup(entry)
    title = _line(entry.get("title"))
    if not markup.strip():
        raise EmptyDocument("the entry has no text", label, "give the address of the article itself")
    day, moment, unread = _dated(entry)
    digest = hashlib.sha256("\n".join((label, title, markup)).encode("utf-8", "surrogatepass")).hexdigest()
    wrapped = f"<html><body><article>{_paragraphs(markup)}</article></body></html>"
    document = page(wrapped, Raw(b"", label, url=None, retrieved=raw.retrieved), settings)
    given = (day, moment) if day else (document.published, document.released)
    warnings = tuple(w for w in document.warnings if day is None or "publication date" not in w)
    return document.with_(
        title=title or document.title,
        author=_line(entry.get("author")) or document.author,
        publisher=_line((entry.get("source") or {}).get("title")) or _line(feed.get("title")) or document.publisher,
        published=given[0],
        released=given[1],
        published_span=None if day else document.published_span,
        url=entry.get("link") or None,
        path=raw.path,
        sha256=digest,
        format="feed",
        completeness=document.completeness if whole else Completeness.EXCERPT,
        warnings=(*((unread,) if unread else ()), *(() if whole else (_SHORT,)), *warnings),
    )


def _markup(entry: Any) -> tuple[str, bool]:
    """The longest content of an entry, or its summary, and whether it is the content."""
    contents = [str(part.get("value") or "") for part in entry.get("content") or ()]
    summary = str(entry.get("summary") or "")
    content = max(contents, key=len, default="")
    return (content, True) if len(content) > len(summary) or (content and content == summary) else (summary, False)


def _paragraphs(markup: str) -> str:
    """Plain text of an entry with its empty lines as paragraphs; markup stays as it is."""
    if "<" in markup:
        return markup
    return "".join(f"<p>{part}</p>" for part in markup.split("\n\n") if part.strip())


def _dated(entry: Any) -> tuple[date | None, datetime | None, str]:
    """The publication date of an entry; a date that cannot be read is named in a warning, never replaced."""
    unread = ""
    for key in _DATES:
        value = str(dict.get(entry, key) or "").strip()  # feedparser's own get gives one date for another
        if not value:
            continue
        day, moment = parse_moment(value)
        if day is not None:
            return day, moment, ""
        unread = unread or f"the date “{value[:60]}” was not understood"
    return None, None, unread


def _line(value: Any) -> str:
    return " ".join(str(value or "").split())[:500]
