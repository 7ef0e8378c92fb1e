"""The report as tables for spreadsheets and programs (RFC 4180, UTF-8, one header row).

A spreadsheet runs a cell that begins with ``=``, ``+``, ``-`` or ``@``. Words of documents that begin so (also
after white space, and in full width) are therefore written with one apostrophe before them; so are words that
begin with an apostrophe themselves. To have the source's characters back, take one leading apostrophe away.
Columns of numbers are never guarded. ``guard=False`` writes everything as it is, for programs.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator

from rashomon.errors import InputError
from rashomon.model import Comparison
from rashomon.report.building import context
from rashomon.report.building.desk import Desk
from rashomon.report.context import CellView, Context, Passage

Row = tuple[object, ...]

_FORMULA = "=+-@＝＋－＠'\t\r\n"
_PLACE = ("document", "source", "start", "end", "text")


def render(comparison: Comparison, section: str = "matrix", guard: bool = True) -> str:
    """One section as CSV; ``section`` is one of `SECTIONS`. Raises `InputError` for another."""
    if section not in SECTIONS:
        raise InputError("there is no such section", section, f"use one of {', '.join(SECTIONS)}")
    headings, rows = SECTIONS[section]
    sink = io.StringIO()
    writer = csv.writer(sink, lineterminator="\n")
    writer.writerow(headings)
    for row in rows(comparison, context(comparison)):
        writer.writerow([guarded(value) if guard else value for value in row])
    return sink.getvalue()


def guarded(value: object) -> object:
    """A text that no spreadsheet runs as a formula; anything else as it is."""
    if not isinstance(value, str):
        return value
    start = value.lstrip()[:1] or value[:1]
    return "'" + value if value and (start in _FORMULA or value[0] in _FORMULA) else value


def _place(passage: Passage | None) -> Row:
    if passage is None:
        return ("", "", "", "", "")
    return (passage.document, passage.source, passage.start, passage.end, passage.words)


def _matrix(comparison: Comparison, view: Context) -> Iterator[Row]:
    for part, grid in (("event", view.matrix), ("beside", view.beside)):
        for row in grid.rows:
            for cell in row.cells:
                if cell is not None:
                    yield from _cell(part, row.topic, cell)


def _cell(part: str, topic: str, cell: CellView) -> Iterator[Row]:
    facts = (part, topic, cell.topic, cell.voice.id, cell.voice.name, cell.status, _flag(cell.contested),
             _flag(cell.second_hand), round(cell.share, 4), cell.rank if cell.rank else "")  # fmt: skip
    roles: list[tuple[str, Passage | None]] = [("says", passage) for passage in cell.evidence]
    roles += [(heading, passage) for heading, passages in cell.lists for passage in passages]
    for role, passage in roles or [("", None)]:
        yield (*facts, role, passage.stands if passage else "", *_place(passage))


def _flag(value: bool) -> str:
    return "yes" if value else "no"


def _findings(comparison: Comparison, view: Context) -> Iterator[Row]:
    for it in view.findings:
        for passage in it.passages:
            yield (it.rank, it.kind, it.headline, passage.stands, *_place(passage))


def _pledges(comparison: Comparison, view: Context) -> Iterator[Row]:
    for it in view.pledges:
        others = "; ".join(f"{voice}: {verdict}" for voice, verdict, _ in it.confirmations)
        for v in it.versions:
            yield (it.label, it.kind, v.claimant, it.giver, it.receiver, it.topic, it.action, it.object,
                   _flag(it.negated), v.figure, v.previous, v.modality, v.modality_words, it.pressure, v.due,
                   it.due_key, v.condition, others, *_place(v.passage))  # fmt: skip


def _conflicts(comparison: Comparison, view: Context) -> Iterator[Row]:
    for it in view.conflicts:
        for side in (it.a, it.b):
            yield (
                it.label,
                it.kind,
                it.topic,
                it.severity,
                it.explanation,
                side.voice,
                side.value,
                *_place(side.passage),
            )


def _timeline(comparison: Comparison, view: Context) -> Iterator[Row]:
    for entry, it in zip(comparison.timeline, view.timeline, strict=True):
        begin, end = (d.isoformat() if d else "" for d in (entry.begin, entry.end))
        yield (it.label, begin, end, it.precision, it.kind, _flag(it.disputed), it.text, *_place(it.passage))


def _statements(comparison: Comparison, view: Context) -> Iterator[Row]:
    desk = Desk(comparison)
    for placed in comparison.statements:
        it = placed.statement
        topics = "; ".join(dict.fromkeys(desk.topic(topic.topic) for topic in it.topics))
        voices = "; ".join(desk.voice_name(voice) for voice in it.voices)
        holder = desk.actor(placed.document, it.holder.actor)
        claimant = desk.actor(placed.document, it.claimant)
        yield (placed.id, holder, claimant, voices, it.mode.value, it.channel.value, it.act.value,
               it.modality.value if it.modality else "", it.pressure.value if it.pressure else "", _flag(it.negated),
               topics, placed.event, round(it.confidence, 3), *_place(desk.passage(desk.evidence(placed))))  # fmt: skip


Maker = Callable[[Comparison, Context], Iterator[Row]]

SECTIONS: dict[str, tuple[tuple[str, ...], Maker]] = {
    "matrix": (("part", "topic", "topic_label", "voice", "voice_name", "status", "contested", "second_hand", "share",
                "rank", "role", "stands", *_PLACE), _matrix),
    "findings": (("rank", "kind", "headline", "stands", *_PLACE), _findings),
    "pledges": (("no", "kind", "claimant", "giver", "receiver", "topic", "action", "object", "negated", "figure",
                 "previous", "modality", "modality_words", "pressure", "due", "due_from", "condition", "confirmation",
                 *_PLACE), _pledges),
    "conflicts": (("no", "kind", "topic", "severity", "explanation", "voice", "value", *_PLACE), _conflicts),
    "timeline": (("no", "begin", "end", "precision", "kind", "disputed", "what", *_PLACE), _timeline),
    "statements": (("id", "holder", "claimant", "voices", "mode", "channel", "act", "modality", "pressure", "negated",
                    "topics", "event", "confidence", *_PLACE), _statements),
}  # fmt: skip
