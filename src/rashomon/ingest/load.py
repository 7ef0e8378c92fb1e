"""Loading: from paths and URLs to documents, one by one or many at once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

from rashomon.errors import EmptyDocument, InputError, RashomonError, UnreadableDocument
from rashomon.ingest.choose import format_of, loader_of
from rashomon.ingest.declarations import Declaration, declare, declared
from rashomon.ingest.files import files_of, read_file
from rashomon.ingest.raw import Loaded, Raw
from rashomon.model import Document
from rashomon.settings import DEFAULT, Settings

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]{1,20})://")
Failure = tuple[str, RashomonError]


class Documents(list[Document]):
    """Documents in the order of their sources, each once.

    ``unreadable`` are the sources that could not be read, with the error; ``duplicates`` the sources that hold the
    same bytes as an earlier one, with the identifier of its document.
    """

    unreadable: tuple[Failure, ...]
    duplicates: tuple[tuple[str, str], ...]

    def __init__(
        self,
        documents: Iterable[Document] = (),
        unreadable: Iterable[Failure] = (),
        duplicates: Iterable[tuple[str, str]] = (),
    ) -> None:
        super().__init__(documents)
        self.unreadable, self.duplicates = tuple(unreadable), tuple(duplicates)


def load(
    source: str | Path,
    settings: Settings = DEFAULT,
    issuer: str = "",
    published: date | None = None,
    kind: str = "",
) -> Document:
    """The one document at a path or URL.

    ``issuer`` declares whose own text it is (`issuers.side_named`), ``published`` its day, ``kind`` what it is
    (one of `declarations.KINDS`): they go before what the text shows.

    Raises InputError with the cause where it cannot be read or holds more than one document.
    """
    if _is_folder(source):
        raise InputError("this is a folder", source, "use load_all for folders")
    loaded = _load(_fetched(source, settings), settings)
    if not loaded.documents:
        raise loaded.failures[0][1] if loaded.failures else EmptyDocument("there is no document in it", source)
    if len(loaded.documents) + len(loaded.failures) > 1:
        count = len(loaded.documents) + len(loaded.failures)
        raise InputError(f"it holds {count} documents", source, "use load_all for sources of many documents")
    return declare(loaded.documents[0], Declaration(issuer, published, kind))


def load_all(
    sources: Iterable[str | Path],
    settings: Settings = DEFAULT,
    issuers: Mapping[str, str] | None = None,
    dates: Mapping[str, date | str] | None = None,
    kinds: Mapping[str, str] | None = None,
) -> Documents:
    """The documents of paths and URLs; folders, JSONL files and feeds give many.

    ``issuers``, ``dates`` and ``kinds`` declare whose own texts some of them are, of what day and what they are, by
    path, file name, address or document id (`declarations`). Never raises for a source that cannot be read: it is
    named in ``unreadable``. Raises InputError for what is no side, day or kind, or is declared for no document.
    """
    documents: dict[str, Document] = {}
    unreadable: list[Failure] = []
    duplicates: list[tuple[str, str]] = []
    for name, outcome in _outcomes(sources, settings):
        if isinstance(outcome, RashomonError):
            unreadable.append((name, outcome))
            continue
        unreadable.extend(outcome.failures)
        for document in outcome.documents:
            if document.sha256 in documents:
                duplicates.append((document.path or document.url or name, documents[document.sha256].id))
            else:
                documents[document.sha256] = document
    return Documents(declared(documents.values(), issuers, dates, kinds), unreadable, duplicates)


def _outcomes(sources: Iterable[str | Path], settings: Settings) -> Iterator[tuple[str, Loaded | RashomonError]]:
    """What each source gives, folders opened."""
    for source in sources:
        try:
            parts: tuple[str | Path, ...] = files_of(Path(source)) if _is_folder(source) else (source,)
        except RashomonError as error:
            yield str(source), error
            continue
        for part in parts:
            try:
                yield str(part), _load(_fetched(part, settings), settings)
            except RashomonError as error:
                yield str(part), error


def _is_folder(source: str | Path) -> bool:
    if isinstance(source, str) and _SCHEME.match(source):
        return False
    try:
        return Path(source).is_dir()
    except (OSError, ValueError):
        return False


def _fetched(source: str | Path, settings: Settings) -> Raw:
    """The bytes of a path or URL."""
    scheme = _SCHEME.match(source) if isinstance(source, str) else None
    if scheme is None:
        return read_file(Path(source), settings)
    if scheme[1].lower() not in ("http", "https"):
        raise InputError(f"{scheme[1]} addresses are not read", source, "give a path, or an http or https URL")
    from rashomon.ingest.fetch import fetch

    return fetch(str(source), settings)


def _load(raw: Raw, settings: Settings) -> Loaded:
    """The documents of some bytes. What a library raises on a damaged file becomes one line."""
    loader = loader_of(format_of(raw))
    try:
        return loader(raw, settings)
    except RashomonError:
        raise
    except (RecursionError, MemoryError) as error:
        raise UnreadableDocument(f"it is built too deep or too large ({type(error).__name__})", raw.name) from None
