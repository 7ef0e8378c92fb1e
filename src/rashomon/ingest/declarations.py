"""What users declare of documents that do not show it: whose own text one is, its date, its kind."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TypeVar

from rashomon.errors import InputError
from rashomon.ingest.identity import NO_DATE
from rashomon.ingest.issuers import side_named
from rashomon.model import PRESS, Document, DocumentKind

KINDS = tuple(kind.value for kind in DocumentKind if kind is not DocumentKind.UNKNOWN)
_OF_THE_PRESS = (DocumentKind.ARTICLE.value, DocumentKind.OPINION.value)
_FIRST, _LAST = date(1800, 1, 1), date(2199, 12, 31)  # before and after nobody calls or writes for us to read
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Declaration:
    """What is said of one document; what is empty is left to the document itself."""

    issuer: str = ""
    published: date | None = None
    kind: str = ""


def kind_named(words: str) -> str:
    """The kind of document that a user means. Raises InputError, which lists them, for one that there is none of."""
    kind = words.strip().casefold().replace("é", "e")
    if kind not in KINDS:
        raise InputError("there is no such kind of document", words.strip()[:80], f"use one of {', '.join(KINDS)}")
    return kind


def day_named(words: str) -> date:
    """The day that a user means, as YYYY-MM-DD. Raises InputError for what is none."""
    try:
        day = date.fromisoformat(words.strip()) if len(words.strip()) == 10 else None
    except ValueError:
        day = None
    if day is None or not _FIRST <= day <= _LAST:
        raise InputError("this is no day", words.strip()[:80], "write it as YYYY-MM-DD")
    return day


def declare(document: Document, said: Declaration) -> Document:
    """The document as it was declared to be: what a user says goes before what the text shows.

    An article and an opinion are nobody's own text. Raises InputError for a side or a kind that is none, and where
    a text of the press is declared to be a side's own.
    """
    issuer = side_named(said.issuer) if said.issuer else ""
    kind = kind_named(said.kind) if said.kind else ""
    if kind in _OF_THE_PRESS:
        if issuer not in ("", PRESS):
            remedy = "declare the issuer, or the kind, but not both"
            raise InputError(f"the own text of {issuer} is no {kind}", document.path or document.id, remedy)
        issuer = PRESS
    if issuer:
        document = replace(document, issuer=issuer)
    if kind:
        document = replace(document, declared_kind=kind)
    if said.published is not None:
        document = _dated(document, said.published)
    return document


def _dated(document: Document, day: date) -> Document:
    """The document of that day; where the text says another, its words and its hour are no evidence of this one."""
    same = document.published == day
    return replace(
        document,
        published=day,
        published_span=document.published_span if same else None,
        released=document.released if same else None,
        date_declared=True,
        warnings=tuple(w for w in document.warnings if w != NO_DATE),
    )


def declared(
    documents: Iterable[Document],
    issuers: Mapping[str, str] | None = None,
    dates: Mapping[str, date | str] | None = None,
    kinds: Mapping[str, str] | None = None,
) -> list[Document]:
    """The documents with what is declared of them, by path, file name, address or identifier.

    Raises InputError for a side, day or kind that is none, and where a declaration fits no document.
    """
    sides = {key: side_named(side) for key, side in (issuers or {}).items()}
    days = {key: day_named(day) if isinstance(day, str) else day for key, day in (dates or {}).items()}
    sorts = {key: kind_named(kind) for key, kind in (kinds or {}).items()}
    documents = list(documents)
    for what, said in (("an issuer", sides), ("a date", days), ("a kind", sorts)):
        for key in said:
            if not any(_names(key, document) for document in documents):
                raise InputError(f"{what} is declared for a document that is not there", key, "give its path as loaded")
    return [declare(d, Declaration(_last(sides, d, ""), _last(days, d, None), _last(sorts, d, ""))) for d in documents]


def _last(said: Mapping[str, _T], document: Document, nothing: _T) -> _T:
    """What was said last of a document."""
    found = [value for key, value in said.items() if _names(key, document)]
    return found[-1] if found else nothing


def _names(key: str, document: Document) -> bool:
    if key in (document.path, document.url, document.id):
        return True
    return document.path is not None and (Path(key) == Path(document.path) or key == Path(document.path).name)
