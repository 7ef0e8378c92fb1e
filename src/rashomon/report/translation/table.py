"""The differences between an original and its translation as one table (RFC 4180, UTF-8)."""

from __future__ import annotations

import csv
import io

from rashomon.report.csv import guarded
from rashomon.report.papers import Place
from rashomon.report.translation.sheet import Sheet

HEADINGS = (
    "number", "kind", "sure", "original start", "original end", "original words", "translation start",
    "translation end", "translation words", "why",
)  # fmt: skip


def render(view: Sheet) -> str:
    """A row a difference; words that a spreadsheet would run as a formula are guarded (see `report.csv`)."""
    sink = io.StringIO()
    writer = csv.writer(sink, lineterminator="\n")
    writer.writerow(HEADINGS)
    for it in view.differences:
        row = (it.number, it.kind, "yes" if it.sure else "no", *_place(it.original), *_place(it.translation), it.why)
        writer.writerow([guarded(value) for value in row])
    return sink.getvalue()


def _place(place: Place | None) -> tuple[object, ...]:
    return (place.start, place.end, place.words) if place else ("", "", "")
