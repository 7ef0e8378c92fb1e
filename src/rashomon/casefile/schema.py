"""The tables of a case file. `migrations` brings older files to this shape."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, DateTime, ForeignKey, Integer, MetaData, String, Table, Text

metadata = MetaData()

APPLICATION_ID = 0x5261_7368  # "Rash" in the SQLite header: tells a case file from any other database
VERSION = "0001"

meta = Table("meta", metadata, Column("key", String, primary_key=True), Column("value", Text, nullable=False))

documents = Table(
    "documents",
    metadata,
    Column("id", String, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("sha256", String, nullable=False, unique=True),
    Column("title", Text, nullable=False),
    Column("publisher", Text, nullable=False),
    Column("published", String),
    Column("language", String, nullable=False),
    Column("url", Text),
    Column("path", Text),
    Column("characters", Integer, nullable=False),
    Column("added_at", DateTime, nullable=False),
    Column("text", Text, nullable=False),
    Column("document", Text, nullable=False),  # lossless JSON, see rashomon.wire
)

readings = Table(
    "readings",
    metadata,
    Column("document_id", String, ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True),
    Column("reader", String, nullable=False),
    Column("read_at", DateTime, nullable=False),
    Column("reading", Text, nullable=False),  # lossless JSON, its document's text left out
)

corrections = Table(
    "corrections",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("document_id", String, ForeignKey("documents.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("quoted", Text, nullable=False),
    Column("kind", String, nullable=False),
    Column("value", Text, nullable=False),
    Column("side", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("made_at", DateTime, nullable=False),
    CheckConstraint('"start" >= 0 AND "end" > "start"', name="corrections_span"),
)
