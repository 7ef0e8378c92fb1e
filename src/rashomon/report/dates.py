"""The timeline and the watch list by themselves: terminal, page, Markdown, CSV, JSON and iCalendar."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from rashomon.comparing.precision import part_of
from rashomon.errors import InputError
from rashomon.model import Comparison, TimelineEntry, WatchItem
from rashomon.report.csv import guarded

FORMATS = ("terminal", "html", "json", "markdown", "csv", "ics")
KINDS = ("past", "event", "upcoming")
COLUMNS = (
    "begin",
    "end",
    "precision",
    "kind",
    "text",
    "document",
    "start",
    "end_offset",
    "words",
    "disputed",
    "note",
    "role",
    "part",
)


def selected(
    comparison: Comparison, kinds: Sequence[str] = (), since: date | None = None, until: date | None = None
) -> Comparison:
    """The comparison with the entries of these kinds that touch the days from ``since`` to ``until``.

    The watch list keeps what is upcoming and touches them; what has no date stays unless a day was asked for. Raises
    InputError when the last day lies before the first.
    """
    if since and until and until < since:
        raise InputError("the last day lies before the first", f"{since} to {until}", "give --from before --to")
    wanted = set(kinds or KINDS)
    entries = tuple(e for e in comparison.timeline if e.kind in wanted and _touches(e, since, until))
    watch = tuple(i for i in comparison.watch if "upcoming" in wanted and _touches(i, since, until))
    return replace(comparison, timeline=entries, watch=watch)


def _touches(entry: TimelineEntry | WatchItem, since: date | None, until: date | None) -> bool:
    begin, end = entry.begin or entry.end, entry.end or entry.begin
    if begin is None or end is None:
        return since is None and until is None
    return (since is None or end >= since) and (until is None or begin <= until)


def render(comparison: Comparison, format: str) -> str:
    """The timeline in one of `FORMATS` but ``terminal``, as text. Raises InputError for another."""
    if format == "ics":
        from rashomon.report import icalendar

        return icalendar.render(comparison, comparison.timeline)
    if format == "csv":
        return table(comparison)
    if format == "json":
        return _json(comparison)
    if format == "markdown":
        from rashomon.report import markdown

        return markdown.dates(comparison)
    if format == "html":
        from rashomon.report import html

        return html.dates(comparison)
    raise InputError("there is no such format", format, f"use one of {', '.join(FORMATS)}")


def table(comparison: Comparison) -> str:
    """The entries as CSV (RFC 4180): the last day is ``end``, offsets are ``start`` and ``end_offset``."""
    sink = io.StringIO()
    writer = csv.writer(sink, lineterminator="\n")
    writer.writerow(COLUMNS)
    for entry in comparison.timeline:
        days = [d.isoformat() if d else "" for d in (entry.begin, entry.end)]
        span = entry.evidence.span
        row: Iterable[object] = (
            *days, entry.precision, entry.kind, entry.text, entry.evidence.document, span.start, span.end,
            comparison.words(entry.evidence), "yes" if entry.disputed else "no", entry.note, entry.role,
            part_of(entry.expression, comparison.reading(entry.evidence.document).document.text),
        )  # fmt: skip
        writer.writerow([guarded(value) for value in row])
    return sink.getvalue()


def _json(comparison: Comparison) -> str:
    whole = comparison.to_dict()
    kept = ("schema", "event", "events", "documents", "timeline", "watch")
    plain = {key: whole[key] for key in kept} | {"schema": "rashomon/timeline/1"}
    return json.dumps(plain, ensure_ascii=False, indent=2) + "\n"
