"""The first shape of a case file."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Documents, readings, corrections, and a view that shows statements as rows."""
    op.create_table("meta", sa.Column("key", sa.String, primary_key=True), sa.Column("value", sa.Text, nullable=False))
    op.create_table(
        "documents",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("sha256", sa.String, nullable=False, unique=True),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("publisher", sa.Text, nullable=False),
        sa.Column("published", sa.String),
        sa.Column("language", sa.String, nullable=False),
        sa.Column("url", sa.Text),
        sa.Column("path", sa.Text),
        sa.Column("characters", sa.Integer, nullable=False),
        sa.Column("added_at", sa.DateTime, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("document", sa.Text, nullable=False),
    )
    op.create_table(
        "readings",
        sa.Column("document_id", sa.String, sa.ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("reader", sa.String, nullable=False),
        sa.Column("read_at", sa.DateTime, nullable=False),
        sa.Column("reading", sa.Text, nullable=False),
    )
    op.create_table(
        "corrections",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("document_id", sa.String, sa.ForeignKey("documents.id", ondelete="CASCADE"), nullable=False),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("end", sa.Integer, nullable=False),
        sa.Column("quoted", sa.Text, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("value", sa.Text, nullable=False),
        sa.Column("side", sa.Text, nullable=False),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("made_at", sa.DateTime, nullable=False),
        sa.CheckConstraint('"start" >= 0 AND "end" > "start"', name="corrections_span"),
    )
    op.create_index("ix_corrections_document_id", "corrections", ["document_id"])
    op.execute(
        """
        CREATE VIEW statements AS
        SELECT readings.document_id AS document_id,
               json_extract(s.value, '$.id') AS statement,
               json_extract(s.value, '$.mode') AS mode,
               json_extract(s.value, '$.act') AS act,
               json_extract(s.value, '$.modality') AS modality,
               json_extract(s.value, '$.content[0].start') AS start,
               json_extract(s.value, '$.content[0].end') AS end,
               substr(documents.text, json_extract(s.value, '$.content[0].start') + 1,
                      json_extract(s.value, '$.content[0].end') - json_extract(s.value, '$.content[0].start'))
                   AS content,
               json_extract(s.value, '$.confidence') AS confidence
        FROM readings
        JOIN documents ON documents.id = readings.document_id,
             json_each(readings.reading, '$.value.statements') AS s
        """
    )


def downgrade() -> None:
    """Back to an empty file."""
    op.execute("DROP VIEW statements")
    for table in ("corrections", "readings", "documents", "meta"):
        op.drop_table(table)
