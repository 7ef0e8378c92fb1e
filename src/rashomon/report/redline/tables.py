"""The uses and changes of every formula as one table (RFC 4180, UTF-8): one row for each use."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

from rashomon.report.csv import guarded
from rashomon.report.redline.views import FormulaView, Sheet

HEADINGS = (
    "voice", "formula", "frame", "topic", "documents", "date", "document", "start", "end", "words", "variant", "kind",
    "before", "why",
)  # fmt: skip


def render(views: Sequence[Sheet]) -> str:
    """The table; words that a spreadsheet would run as a formula are guarded (see `report.csv`)."""
    sink = io.StringIO()
    writer = csv.writer(sink, lineterminator="\n")
    writer.writerow(HEADINGS)
    for view in views:
        for formula in (*view.moved, *view.steady, *view.went):
            writer.writerows([guarded(value) for value in row] for row in _rows(view, formula))
    return sink.getvalue()


def _rows(view: Sheet, it: FormulaView) -> Iterator[tuple[object, ...]]:
    steps = {(s.newer.paper.id, s.newer.start): s for s in it.steps}
    for use, variant in it.uses:
        step = steps.get((use.paper.id, use.start))
        yield (
            view.voice, it.id, it.frame, it.topic, it.documents, use.paper.iso, use.paper.id, use.start, use.end,
            use.words, variant, step.kind if step else "", step.older.words if step else "",
            "; ".join(step.why) if step else "",
        )  # fmt: skip
