"""The public JSON of ``rashomon wording``: ``rashomon/wording/1``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from rashomon.model import (
    AllTime,
    Document,
    Edit,
    Evidence,
    Formula,
    LineageStep,
    Novelty,
    Redline,
    RedlineItem,
    Shift,
    WordingHistory,
)

WORDING_SCHEMA = "rashomon/wording/1"
Plain = dict[str, Any]


def wording_to_dict(histories: Sequence[WordingHistory], documents: Sequence[Document]) -> Plain:
    """The wording of voices as plain values; every span is a character offset with the words that stand there."""
    texts = {d.id: d.text for d in documents}
    used = {name for history in histories for name in history.documents}
    used |= {u.evidence.document for history in histories for f in history.formulas for u in f.reported}
    return {
        "schema": WORDING_SCHEMA,
        "documents": [_document(d) for d in documents if d.id in used],
        "voices": [_history(history, texts) for history in histories],
    }


def _document(document: Document) -> Plain:
    return {
        "id": document.id,
        "title": document.title,
        "publisher": document.publisher,
        "published": day(document.published),
        "language": document.language,
        "url": document.url,
        "path": document.path,
    }


def _history(history: WordingHistory, texts: Mapping[str, str]) -> Plain:
    return {
        "voice": history.voice,
        "name": history.name,
        "documents": list(history.documents),
        "formulas": [formula_to_dict(f, texts) for f in history.formulas],
        "novelties": [_novelty(n, texts) for n in history.novelties],
        "redlines": [_redline(r, texts) for r in history.redlines],
        "all_time": _all_time(history.all_time) if history.all_time else None,
        "notes": list(history.notes),
    }


def _all_time(it: AllTime) -> Plain:
    return {
        "documents": list(it.documents),
        "strands": [
            {
                "paragraph": strand.paragraph,
                "layers": [
                    {"text": layer.words, "came": layer.came, "gone": layer.gone, "since": layer.age}
                    for layer in strand.layers
                ],
            }
            for strand in it.strands
        ],
    }


def formula_to_dict(formula: Formula, texts: Mapping[str, str]) -> Plain:
    """One formula with its lineage."""
    return {
        "id": formula.id,
        "voice": formula.voice,
        "topic": formula.topic,
        "frame": formula.frame,
        "slots": [
            [{"words": words, "documents": n, "newest": words == slot.newest} for words, n in slot.fillers]
            for slot in formula.slots
        ],
        "first": day(formula.first),
        "last": day(formula.last),
        "documents": formula.documents,
        "framed": formula.framed,
        "missing": formula.missing,
        "variants": [
            {"text": v.text, "first": day(v.first), "last": day(v.last), "documents": v.documents}
            for v in formula.variants
        ],
        "uses": [{"date": day(use.date), "variant": use.variant, **place(use.evidence, texts)} for use in formula.uses],
        "steps": [_step(step) for step in formula.steps],
        "reported": [
            {
                "date": day(use.date),
                "by": use.by,
                "variant": use.variant,
                "kind": use.kind,
                "changes": _edits(use.edits),
                **place(use.evidence, texts),
            }
            for use in formula.reported
        ],
        "renderings": [
            {
                "kind": one.kind,
                "original": place(one.original, texts),
                "translation": place(one.translation, texts),
            }
            for one in formula.renderings
        ],
        "joined": list(formula.joined),
        "absences": [{"last": a.last, "back": a.back, "texts": a.texts} for a in formula.absences],
    }


def _step(step: LineageStep) -> Plain:
    return {
        "older": step.older,
        "newer": step.newer,
        "kind": step.kind,
        "kinds": list(step.kinds),
        "shifts": [shift_to_dict(s) for s in step.shifts],
        "changes": _edits(step.edits),
    }


def shift_to_dict(shift: Shift) -> Plain:
    """One change between two wordings."""
    return {"kind": shift.kind, "before": shift.before, "after": shift.after, "why": shift.why}


def _novelty(novelty: Novelty, texts: Mapping[str, str]) -> Plain:
    return {
        "document": novelty.document,
        "date": day(novelty.date),
        "verbatim": round(novelty.verbatim, 4),
        "changed": round(novelty.changed, 4),
        "moved": [{"formula": formula, "step": step} for formula, step in novelty.moved],
        "missing": list(novelty.missing),
        "returned": list(novelty.returned),
        "first_uses": [place(e, texts) for e in novelty.first_uses],
    }


def _redline(redline: Redline, texts: Mapping[str, str]) -> Plain:
    return {
        "older": redline.older or None,
        "newer": redline.newer,
        "older_date": day(redline.older_date),
        "newer_date": day(redline.newer_date),
        "items": [_item(item, texts) for item in redline.items],
    }


def _item(item: RedlineItem, texts: Mapping[str, str]) -> Plain:
    return {
        "op": item.op,
        "older": place(item.older, texts) if item.older else None,
        "newer": place(item.newer, texts) if item.newer else None,
        "changes": _edits(item.edits),
        "shifts": [shift_to_dict(s) for s in item.shifts],
        "paragraph": item.paragraph,
    }


def place(evidence: Evidence, texts: Mapping[str, str]) -> Plain:
    """A span as this JSON has it everywhere."""
    span = evidence.span
    return {
        "document": evidence.document,
        "start": span.start,
        "end": span.end,
        "text": span.of(texts[evidence.document]),
    }


def _edits(edits: Iterable[Edit]) -> list[Plain]:
    return [{"op": e.op, "before": e.before, "after": e.after} for e in edits]


def day(value: date | None) -> str | None:
    """A date in ISO 8601."""
    return value.isoformat() if value else None
