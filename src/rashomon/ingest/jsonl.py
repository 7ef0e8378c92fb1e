"""JSON Lines of articles, one a line, and JSON files that hold one article or a list of them."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from typing import Any

from rashomon.errors import EmptyDocument, RashomonError, TooLarge, UnreadableDocument
from rashomon.ingest.blocks.units import INVISIBLE
from rashomon.ingest.dates import parse_moment
from rashomon.ingest.decode import decode
from rashomon.ingest.issuers import side_named
from rashomon.ingest.language import language_of
from rashomon.ingest.plain import segment
from rashomon.ingest.raw import Loaded, Raw
from rashomon.model import Document
from rashomon.settings import Settings

_TEXT = (
    "text",
    "body",
    "content",
    "article",
    "maintext",
    "main_text",
    "article_text",
    "full_text",
    "articlebody",
    "raw_text",
)
_TITLE = ("title", "headline", "name")
_DATE = ("published", "date", "published_at", "publishedat", "datepublished", "date_published", "publish_date",
         "pub_date", "pubdate", "date_publish", "published_date", "release_date", "released")  # fmt: skip
_URL = ("url", "link", "source_url", "canonical_url", "permalink")
_PUBLISHER = (
    "publisher",
    "source",
    "outlet",
    "site",
    "site_name",
    "sitename",
    "domain",
    "source_domain",
    "publication",
)
_AUTHOR = ("author", "authors", "byline", "creator")
_LANGUAGE = ("language", "lang")
_ISSUER = ("issuer", "own_text_of")
_LISTS = ("articles", "items", "documents", "data", "results", "entries")
_NULLS = re.compile(r"[\s\x00]+")


def load_jsonl(raw: Raw, settings: Settings) -> Loaded:
    """The documents of a JSON or JSON Lines file; a broken line is reported, the others are kept.

    Raises UnreadableDocument where nothing in it is an article.
    """
    decoded = decode(raw.data, raw.name, raw.charset)
    documents: list[Document] = []
    failures: list[tuple[str, RashomonError]] = []
    for label, source, value in _records(decoded.text, raw.name):
        if isinstance(value, RashomonError):
            failures.append((label, value))
            continue
        try:
            documents.append(_document(value, source, label, raw, settings))
        except RashomonError as error:
            failures.append((label, error))
    if not documents and len(failures) == 1:
        raise failures[0][1]
    if not documents and not failures:
        raise EmptyDocument("there is no article in it", raw.name)
    return Loaded(tuple(documents), tuple(failures))


def _records(text: str, name: str) -> Iterator[tuple[str, str, Any]]:
    """Every record with its name and source text; a RashomonError in place of one that cannot be read."""
    whole = _whole(text)
    if whole is not None:
        items = whole if isinstance(whole, list) else [whole]
        for number, item in enumerate(items, 1):
            label = f"{name}:{number}" if len(items) > 1 else name
            yield label, json.dumps(item, ensure_ascii=False, sort_keys=True), item
        return
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip(INVISIBLE):
            continue
        label = f"{name}:{number}"
        try:
            yield label, line.strip(), json.loads(line.strip(INVISIBLE), strict=False)
        except (ValueError, RecursionError) as error:
            cause = f"line {number} is no JSON ({str(error)[:60]})"
            yield label, line, UnreadableDocument(cause, name, "mend the line")


def _whole(text: str) -> Any | None:
    """The value of a file that is one JSON value; None for lines of JSON. Objects that wrap a list give the list."""
    head = text.lstrip(INVISIBLE)
    if head.startswith("{"):
        line = head.split("\n", 1)[0]
        try:
            json.loads(line, strict=False)
        except (ValueError, RecursionError):
            pass
        else:
            if head[len(line) :].strip(INVISIBLE):
                return None  # several values, one a line
    try:
        value = json.loads(head, strict=False)
    except (ValueError, RecursionError):
        return None
    if isinstance(value, dict) and not _first(value, _TEXT):
        for key in _LISTS:
            if isinstance(value.get(key), list):
                return value[key]
    return value


def _document(value: Any, source: str, label: str, raw: Raw, settings: Settings) -> Document:
    """The document of one record."""
    if not isinstance(value, dict):
        raise UnreadableDocument("the record is no JSON object", label, 'write {"text": …, "title": …}')
    fields = {str(key).casefold(): item for key, item in value.items()}
    text = _first(fields, _TEXT)
    other = next((f"{key}: {item!r}"[:60] for key in _TEXT if isinstance(item := fields.get(key), (int, float))), "")
    if other and (not text.strip(INVISIBLE) or _is_number(text)):
        raise UnreadableDocument(f"the record has a number where its text should be ({other})", label, "write the text")
    if not text.strip(INVISIBLE):
        raise EmptyDocument("the record has no text (looked for: text, body, content)", label)
    if len(text) > settings.limits.text_characters:
        raise TooLarge(f"its text has more than {settings.limits.text_characters:,} characters", label, "split it")
    published = _first(fields, _DATE)
    day, moment = parse_moment(published)
    language, doubt = language_of(text)
    issuer = _line(_first(fields, _ISSUER))
    unread = f"the date “{published[:60]}” was not understood" if published and day is None else ""
    return segment(
        Document(
            text=text,
            title=_line(_first(fields, _TITLE)),
            publisher=_line(_first(fields, _PUBLISHER)),
            author=_line(_first(fields, _AUTHOR)),
            published=day,
            released=moment,
            language=_line(_first(fields, _LANGUAGE))[:8].lower() or language,
            url=_first(fields, _URL) or None,
            path=raw.path,
            sha256=hashlib.sha256(source.encode("utf-8", "surrogatepass")).hexdigest(),
            retrieved=raw.retrieved,
            format="jsonl",
            issuer=side_named(issuer) if issuer else "",
            warnings=tuple(warning for warning in (unread, doubt) if warning),
        )
    )


def _first(fields: dict[str, Any], keys: tuple[str, ...]) -> str:
    """The first field that holds a text; of objects their name, of lists their members."""
    for key in keys:
        found = _string(fields.get(key))
        if found:
            return found
    return ""


def _string(value: Any) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        return _string(value.get("name") or value.get("title") or value.get("text"))
    if isinstance(value, list) and all(isinstance(item, (str, dict)) for item in value[:50]):
        return ", ".join(filter(None, (_string(item) for item in value[:50])))
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else ""


def _is_number(text: str) -> bool:
    """Whether a text was made of a number or a truth value."""
    return text.strip().lstrip("-").isdigit()


def _line(text: str) -> str:
    return _NULLS.sub(" ", text).strip()[:500]
