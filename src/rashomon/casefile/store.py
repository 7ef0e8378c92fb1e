"""The writer and the view of a case file."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from types import TracebackType
from typing import Any

from sqlalchemy import Connection, Engine, Row, create_engine, delete, event, func, select, text
from sqlalchemy.exc import DatabaseError

from rashomon import wire
from rashomon.casefile import corrections as correcting
from rashomon.casefile import schema
from rashomon.casefile.migrate import upgrade
from rashomon.errors import CaseError
from rashomon.model import Correction, CorrectionKind, Document, Reading, Span


@dataclass(frozen=True, slots=True)
class Entry:
    """One document of a case as `Case.entries` lists it."""

    id: str
    title: str
    publisher: str
    published: date | None
    language: str
    source: str
    characters: int
    added_at: datetime
    reader: str | None
    corrections: int


@dataclass(frozen=True, slots=True)
class Added:
    """What `Case.add` did: ids of new documents, and of those that were there already."""

    new: tuple[str, ...]
    known: tuple[str, ...]


class Case:
    """A case file, open. Use it as a context manager, or call `close`."""

    def __init__(self, path: Path, engine: Engine) -> None:
        self.path = path
        self._engine = engine

    @classmethod
    def new(cls, path: str | Path, title: str = "") -> Case:
        """Make an empty case file. Raises CaseError when the file is there already or cannot be made."""
        path = Path(path)
        if path.exists():
            raise CaseError("this file is there already", path, "choose another name or remove it first")
        if not path.parent.is_dir():
            raise CaseError("its folder does not exist", path, "make the folder first")
        case = cls(path, _engine(path))
        with case._transaction() as connection:
            upgrade(connection, path)
            connection.execute(schema.meta.insert().values(key="title", value=title or path.stem))
        return case

    @classmethod
    def open(cls, path: str | Path) -> Case:
        """Open a case file, bringing an older one to the current shape first.

        Raises CaseError when there is none, or when the file is something else.
        """
        path = Path(path)
        if not path.is_file():
            raise CaseError("there is no such case file", path, "make one with `rashomon case new FILE`")
        with path.open("rb") as file:
            header = file.read(16)
        if header != b"SQLite format 3\x00":
            raise CaseError("this file is no case file", path, "make one with `rashomon case new FILE`")
        case = cls(path, _engine(path))
        with case._transaction() as connection:
            upgrade(connection, path)
        return case

    def close(self) -> None:
        self._engine.dispose()

    def __enter__(self) -> Case:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        """All or nothing; a database error becomes one line."""
        try:
            with self._engine.begin() as connection:
                yield connection
        except DatabaseError as error:
            cause = str(error.orig) if error.orig else str(error)
            raise CaseError(
                f"the case file cannot be used ({cause})", self.path, "check the file and its disk"
            ) from error

    @property
    def title(self) -> str:
        with self._transaction() as connection:
            query = select(schema.meta.c.value).where(schema.meta.c.key == "title")
            return str(connection.execute(query).scalar() or self.path.stem)

    # --- documents and readings ------------------------------------------------------------------------------

    def add(self, readings: Iterable[Reading]) -> Added:
        """Add documents with their readings, all or none; the same content is kept once."""
        new, known = [], []
        with self._transaction() as connection:
            have = set(connection.execute(select(schema.documents.c.id)).scalars())
            position = connection.execute(select(func.max(schema.documents.c.position))).scalar() or 0
            for reading in readings:
                if reading.document.id in have:
                    known.append(reading.document.id)
                    continue
                position += 1
                have.add(reading.document.id)
                connection.execute(schema.documents.insert().values(_document_row(reading.document, position)))
                _write_reading(connection, reading)
                new.append(reading.document.id)
        return Added(tuple(new), tuple(known))

    def update(self, readings: Iterable[Reading]) -> None:
        """Put new readings in the place of old ones; corrections stay."""
        with self._transaction() as connection:
            for reading in readings:
                connection.execute(delete(schema.readings).where(schema.readings.c.document_id == reading.document.id))
                _write_reading(connection, reading)

    def remove(self, document: str) -> str:
        """Remove a document with its reading and corrections; gives its full id.

        Raises CaseError when no document, or more than one, has an id that starts like that.
        """
        with self._transaction() as connection:
            identifier = self._resolve(connection, document)
            connection.execute(delete(schema.documents).where(schema.documents.c.id == identifier))
        return identifier

    def documents(self) -> tuple[Document, ...]:
        """The documents in the order in which they were added."""
        with self._transaction() as connection:
            query = select(schema.documents.c.document).order_by(schema.documents.c.position)
            return tuple(wire.load(Document, json.loads(row)) for row in connection.execute(query).scalars())

    def readings(self, *, corrected: bool = True) -> tuple[Reading, ...]:
        """The stored readings, with the analysts' corrections applied unless asked otherwise."""
        documents = {d.id: d for d in self.documents()}
        with self._transaction() as connection:
            query = select(schema.readings.c.document_id, schema.readings.c.reading)
            stored = {i: _read_reading(raw, documents[i]) for i, raw in connection.execute(query)}
        found = tuple(stored[i] for i in documents if i in stored)
        if not corrected:
            return found
        made = self.corrections()
        return tuple(correcting.apply(r, (c for c in made if c.document == r.document.id)) for r in found)

    def outdated(self, reader: str) -> tuple[Document, ...]:
        """The documents whose reading was made by another version of the reader, or is missing."""
        with self._transaction() as connection:
            rows = connection.execute(select(schema.readings.c.document_id, schema.readings.c.reader))
            current = {identifier for identifier, version in rows if version == reader}
        return tuple(d for d in self.documents() if d.id not in current)

    def entries(self) -> tuple[Entry, ...]:
        """What is in the case, in the order in which it was added."""
        counted = (
            select(schema.corrections.c.document_id, func.count().label("n"))
            .group_by(schema.corrections.c.document_id)
            .subquery()
        )
        query = (
            select(schema.documents, schema.readings.c.reader, counted.c.n)
            .outerjoin(schema.readings, schema.readings.c.document_id == schema.documents.c.id)
            .outerjoin(counted, counted.c.document_id == schema.documents.c.id)
            .order_by(schema.documents.c.position)
        )
        with self._transaction() as connection:
            return tuple(_entry(row) for row in connection.execute(query))

    # --- corrections -----------------------------------------------------------------------------------------

    def correct(self, correction: Correction) -> Correction:
        """Keep a correction; gives it with its number.

        Raises CaseError when the document is not in the case or the span lies outside its text.
        """
        with self._transaction() as connection:
            identifier = self._resolve(connection, correction.document)
            query = select(schema.documents.c.text).where(schema.documents.c.id == identifier)
            held = str(connection.execute(query).scalar_one())
            if correction.span.end > len(held):
                cause = f"the text has {len(held)} characters"
                raise CaseError(cause, f"{correction.span.start}:{correction.span.end}", "give a span inside it")
            kept = replace(correction, document=identifier, quoted=correction.span.of(held), made_at=datetime.now(UTC))
            row = connection.execute(schema.corrections.insert().values(_correction_row(kept)))
            number = row.inserted_primary_key
        return replace(kept, id=int(number[0]) if number else None)

    def corrections(self) -> tuple[Correction, ...]:
        """All corrections in the order in which they were made."""
        with self._transaction() as connection:
            rows = connection.execute(select(schema.corrections).order_by(schema.corrections.c.id)).all()
        return tuple(_correction(row) for row in rows)

    def withdraw(self, number: int) -> None:
        """Take a correction back. Raises CaseError when there is none of that number."""
        with self._transaction() as connection:
            done = connection.execute(delete(schema.corrections).where(schema.corrections.c.id == number))
            if not done.rowcount:
                raise CaseError("there is no such correction", number, "`rashomon case list` shows them")

    def _resolve(self, connection: Connection, document: str) -> str:
        ids = [str(i) for i in connection.execute(select(schema.documents.c.id)).scalars()]
        found = [i for i in ids if document and i.startswith(document)]
        if len(found) != 1:
            cause = "no document has such an id" if not found else "more than one document has such an id"
            raise CaseError(cause, document, "`rashomon case list` shows the ids")
        return found[0]


def _engine(path: Path) -> Engine:
    engine = create_engine(f"sqlite:///{path}")

    @event.listens_for(engine, "connect")
    def _connect(connection: Any, record: Any) -> None:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.isolation_level = None  # transactions are begun below, so that they hold schema changes too

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.execute(text("BEGIN IMMEDIATE"))

    return engine


def _document_row(document: Document, position: int) -> dict[str, Any]:
    return {
        "id": document.id,
        "position": position,
        "sha256": document.sha256,
        "title": document.title,
        "publisher": document.publisher,
        "published": document.published.isoformat() if document.published else None,
        "language": document.language,
        "url": document.url,
        "path": document.path,
        "characters": len(document.text),
        "added_at": datetime.now(UTC),
        "text": document.text,
        "document": json.dumps(wire.dump(document), ensure_ascii=True),
    }


def _write_reading(connection: Connection, reading: Reading) -> None:
    plain = wire.dump(reading)
    del plain["value"]["document"]
    connection.execute(
        schema.readings.insert().values(
            document_id=reading.document.id,
            reader=reading.reader,
            read_at=datetime.now(UTC),
            reading=json.dumps(plain, ensure_ascii=True),
        )
    )


def _read_reading(raw: str, document: Document) -> Reading:
    plain = json.loads(raw)
    plain["value"]["document"] = wire.dump(document)["value"]
    return wire.load(Reading, plain)


def _entry(row: Row[Any]) -> Entry:
    return Entry(
        id=row.id,
        title=row.title,
        publisher=row.publisher,
        published=date.fromisoformat(row.published) if row.published else None,
        language=row.language,
        source=row.url or row.path or "",
        characters=row.characters,
        added_at=row.added_at,
        reader=row.reader,
        corrections=row.n or 0,
    )


def _correction_row(correction: Correction) -> dict[str, Any]:
    return {
        "document_id": correction.document,
        "start": correction.span.start,
        "end": correction.span.end,
        "quoted": correction.quoted,
        "kind": correction.kind.value,
        "value": correction.value,
        "side": correction.side,
        "note": correction.note,
        "made_at": correction.made_at,
    }


def _correction(row: Row[Any]) -> Correction:
    return Correction(
        document=row.document_id,
        span=Span(row.start, row.end),
        kind=CorrectionKind(row.kind),
        value=row.value,
        side=row.side,
        note=row.note,
        quoted=row.quoted,
        id=row.id,
        made_at=row.made_at,
    )
