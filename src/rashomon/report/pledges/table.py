"""The ledger as CSV (RFC 4180, UTF-8): one line a version, and one for each thing that became of an entry."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from rashomon.report.context import Passage
from rashomon.report.csv import guarded
from rashomon.report.pledges.sheet import Row, Sheet

HEADINGS = (
    "no", "kind", "giver", "receiver", "topic", "action", "object", "negated", "due_begin", "due_until",
    "due_precision", "state", "event", "row", "claimant", "figure", "previous", "firmness", "firm_words", "due_words",
    "condition", "day", "note", "confirmation", "document", "source", "start", "end", "text",
)  # fmt: skip


def render(sheet: Sheet) -> str:
    """The rows; words that a spreadsheet would run as a formula are guarded (see `rashomon.report.csv`)."""
    sink = io.StringIO()
    writer = csv.writer(sink, lineterminator="\n")
    writer.writerow(HEADINGS)
    for row in sheet.rows:
        for line in _lines(row):
            writer.writerow([guarded(value) for value in line])
    return sink.getvalue()


def _lines(row: Row) -> Iterator[tuple[object, ...]]:
    it, due = row.view, row.pledge.due or (None, None)
    begin, end = (day.isoformat() if day else "" for day in due)
    facts = (it.label, it.kind, it.giver, it.receiver, it.topic, it.action, it.object, "yes" if it.negated else "no",
             begin, end, row.pledge.due_precision, row.state, row.event)  # fmt: skip
    others = "; ".join(f"{voice}: {verdict}" for voice, verdict, _ in it.confirmations)
    for v, version in zip(it.versions, row.pledge.versions, strict=True):
        day = version.told.isoformat() if version.told else ""
        firm = it.pressure or v.modality
        yield (*facts, "version", v.claimant, v.figure, v.previous, firm, v.modality_words, v.due, v.condition, day,
               "; ".join(version.signals), others, *_place(v.passage))  # fmt: skip
    for c, change in zip(it.changes, row.pledge.changes, strict=True):
        day = change.day.isoformat() if change.day else ""
        yield (*facts, c.kind, change.reporter or "", "", "", "", "", "", "", day, c.explanation, "",
               *_place(c.passage))  # fmt: skip


def _place(passage: Passage) -> tuple[object, ...]:
    return (passage.document, passage.source, passage.start, passage.end, passage.words)
