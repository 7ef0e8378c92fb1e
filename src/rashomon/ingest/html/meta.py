"""What a page declares of itself: title, author, publisher, date, address, language.

A date counts only where the page names it as that of publication: schema.org in JSON-LD, the Open Graph and Dublin
Core names of meta elements, or a time element beside the text. Nothing is guessed from the file or from today.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from rashomon.ingest.dates import parse_moment

_LONGEST_JSON = 1_000_000
_DEEPEST_JSON = 12
_ARTICLES = re.compile(r"(?:Article|Posting|Report|Statement|WebPage|GovernmentService|CreativeWork)$")
_PUBLISHED = (
    "article:published_time", "og:article:published_time", "article:published", "og:published_time", "datepublished",
    "date_published", "publishdate", "publish_date", "publish-date", "publication_date", "publication-date", "pubdate",
    "dc.date.issued", "dcterms.issued", "dc.date.created", "dcterms.created", "dc.date", "dcterms.date",
    "citation_publication_date", "citation_date", "parsely-pub-date", "sailthru.date", "bt:pubdate",
    "originalpublicationdate",
    "weibo: article:create_at", "pub_date", "date", "article.published", "rnews:datepublished",
    "cxenseparse:recs:publishtime",
)  # fmt: skip
_AUTHORS = (
    "author",
    "article:author",
    "dc.creator",
    "dcterms.creator",
    "parsely-author",
    "sailthru.author",
    "byl",
    "citation_author",
)
_SITES = (
    "og:site_name",
    "application-name",
    "dc.publisher",
    "dcterms.publisher",
    "publisher",
    "sitename",
    "citation_journal_title",
)
_TITLES = (
    "og:title",
    "articletitle",
    "dc.title",
    "dcterms.title",
    "citation_title",
    "twitter:title",
    "headline",
    "parsely-title",
)
_PLACEHOLDERS = frozenset(
    {"admin", "administrator", "editor", "staff", "webmaster", "root", "user", "none", "null", "unknown"}
)


@dataclass(frozen=True, slots=True)
class PageMeta:
    """What a page declares of itself; ``window_title`` is that of its title element, with the site's name in it."""

    title: str = ""
    window_title: str = ""
    author: str = ""
    publisher: str = ""
    day: date | None = None
    moment: datetime | None = None
    url: str | None = None
    language: str = ""


def page_meta(root: HtmlElement, url: str | None) -> PageMeta:
    """What a page declares of itself, from JSON-LD first, then from its meta elements."""
    names = _meta_elements(root)
    article = _article(root)
    window = " ".join((root.findtext(".//title") or "").split())
    day, moment = _date(article, names, root)
    return PageMeta(
        title=_text(article.get("headline")) or _first(names, _TITLES),
        window_title=window,
        author=_authors(article.get("author")) or _author(names),
        publisher=_text(_named(article.get("publisher"))) or _first(names, _SITES),
        day=day,
        moment=moment,
        url=_address(root, names, url),
        language=_language(root, names),
    )


def _meta_elements(root: HtmlElement) -> dict[str, str]:
    """Names and contents of the meta elements, the first of each name."""
    found: dict[str, str] = {}
    for element in root.iter("meta"):
        content = " ".join((element.get("content") or "")[:1000].split())
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            name = (element.get(attribute) or "").strip().lower()
            if name and content:
                found.setdefault(name, content)
    return found


def _article(root: HtmlElement) -> dict[str, Any]:
    """The JSON-LD object that describes the article; an empty one without any."""
    best: dict[str, Any] = {}
    for element in root.iter("script"):
        if (element.get("type") or "").strip().lower() != "application/ld+json":
            continue
        source = element.text or ""
        if len(source) > _LONGEST_JSON:
            continue
        try:
            value = json.loads(source, strict=False)
        except (ValueError, RecursionError):
            continue
        for item in _objects(value, 0):
            if item.get("datePublished") or item.get("headline"):
                kinds = item.get("@type")
                named = any(_ARTICLES.search(str(kind)) for kind in (kinds if isinstance(kinds, list) else [kinds]))
                if named and (not best or (item.get("datePublished") and not best.get("datePublished"))):
                    best = item
    return best


def _objects(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    """The objects of a JSON-LD value: itself, the members of lists and of @graph."""
    if depth > _DEEPEST_JSON:
        return
    if isinstance(value, list):
        for item in value[:200]:
            yield from _objects(item, depth + 1)
    elif isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            if isinstance(value.get(key), (list, dict)):
                yield from _objects(value[key], depth + 1)


def _date(article: dict[str, Any], names: dict[str, str], root: HtmlElement) -> tuple[date | None, datetime | None]:
    """The publication date that the page declares, the surest first."""
    candidates = [_text(article.get("datePublished"))]
    candidates.extend(names[name] for name in _PUBLISHED if name in names)
    candidates.extend(
        element.get("datetime") or element.get("content") or ""
        for element in root.iter("time", "span", "meta", "div")
        if element.get("pubdate") is not None or (element.get("itemprop") or "").lower() == "datepublished"
    )
    found: tuple[date | None, datetime | None] = (None, None)
    for candidate in candidates:
        day, moment = parse_moment(candidate) if candidate else (None, None)
        if day is not None and found[0] is None:
            found = (day, moment)
        if moment is not None and found[0] in (day, None):
            return day, moment  # the same day, with its hour and zone
    return found


def time_elements(root: HtmlElement) -> list[tuple[date, datetime | None]]:
    """The dates of the time elements that are part of no list of other articles, in page order."""
    found = []
    for element in root.iter("time"):
        day, moment = parse_moment(element.get("datetime") or "")
        if day is not None and not any(True for _ in element.iterancestors("nav", "footer", "aside", "li")):
            found.append((day, moment))
    return found


def _text(value: Any) -> str:
    """A string of JSON-LD in one line; lists give their first."""
    if isinstance(value, list):
        value = value[0] if value else ""
    return " ".join(str(value).split())[:500] if isinstance(value, (str, int)) else ""


def _named(value: Any) -> Any:
    """The name of a JSON-LD thing."""
    if isinstance(value, list):
        value = value[0] if value else ""
    return value.get("name") if isinstance(value, dict) else value


def _authors(value: Any) -> str:
    people = value if isinstance(value, list) else [value]
    names = [_text(_named(person)) for person in people[:12] if person]
    return ", ".join(dict.fromkeys(name for name in names if _is_person(name)))


def _author(names: dict[str, str]) -> str:
    return next((names[name] for name in _AUTHORS if _is_person(names.get(name, ""))), "")


def _is_person(name: str) -> bool:
    """Whether a name can be an author's: no address, no placeholder of a publishing system."""
    return bool(name) and "://" not in name and "@" not in name and name.casefold() not in _PLACEHOLDERS


def _first(names: dict[str, str], keys: tuple[str, ...]) -> str:
    return next((names[key] for key in keys if names.get(key)), "")


def _address(root: HtmlElement, names: dict[str, str], url: str | None) -> str | None:
    """The page's own word on its address, where it lies on the same site as where it was found."""
    for element in root.iter("link"):
        if (element.get("rel") or "").strip().lower() == "canonical" and element.get("href"):
            found = _joined(url, element.get("href") or "")
            if found:
                return found
    found = _joined(url, names.get("og:url", ""))
    return found or url


def _joined(url: str | None, reference: str) -> str | None:
    try:
        address = urljoin(url or "", reference.strip()[:2000])
        parts = urlsplit(address)
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not parts.netloc:
        return None
    if url is not None and _site(parts.netloc) != _site(urlsplit(url).netloc):
        return None
    return address


def _site(host: str) -> str:
    return ".".join(host.lower().split(":")[0].split(".")[-2:])


def _language(root: HtmlElement, names: dict[str, str]) -> str:
    declared = (
        root.get("lang") or names.get("og:locale") or names.get("content-language") or names.get("dc.language") or ""
    )
    match = re.match(r"[A-Za-z]{2,3}(?![A-Za-z])", declared.strip())
    return match[0].lower() if match else ""
