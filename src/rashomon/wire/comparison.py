"""The public JSON of a comparison, schema ``rashomon/comparison/1``: one function a top-level key.

Every object with ``start`` and ``end`` names its ``document`` (itself or by the object around it) and, where it
has ``text``, reproduces the characters there.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from rashomon.model import (
    Actor,
    Cell,
    Comparison,
    Conflict,
    ConflictSide,
    Edit,
    Event,
    Evidence,
    Figure,
    PlacedStatement,
    Pledge,
    PledgeChange,
    PledgeVersion,
    Quantity,
    QuoteCheck,
    Reading,
    Source,
    Span,
    TopicMention,
    Voice,
    Wording,
)
from rashomon.wire import time
from rashomon.wire.codec import document_to_dict
from rashomon.wire.wording import formula_to_dict, shift_to_dict

COMPARISON_SCHEMA = "rashomon/comparison/1"
Plain = dict[str, Any]


class _Writer:
    """Holds what the parts share: the texts by document id, and actors' names across documents."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self.texts = {r.document.id: r.document.text for r in comparison.readings}
        self.aliases = dict(comparison.aliases)

    def span(self, document: str, span: Span | None) -> Plain | None:
        if span is None:
            return None
        return {"text": span.of(self.texts[document]), "start": span.start, "end": span.end}

    def evidence(self, evidence: Evidence | None) -> Plain | None:
        if evidence is None:
            return None
        plain: Plain = {"document": evidence.document, "start": evidence.span.start, "end": evidence.span.end}
        plain["text"] = evidence.span.of(self.texts[evidence.document])
        if evidence.statement:
            plain["statement"] = evidence.statement
        return plain

    def all(self, evidence: Iterable[Evidence]) -> list[Plain]:
        return [plain for item in evidence if (plain := self.evidence(item))]

    def actor(self, document: str, actor: Actor | None) -> str | None:
        return self.aliases.get(f"{document}/{actor.id}", actor.id) if actor else None

    def topics(self, document: str, mentions: Iterable[TopicMention]) -> list[Plain]:
        return [
            {
                "id": m.topic,
                "weight": m.weight,
                "confidence": round(m.confidence, 3),
                **(self.span(document, m.span) or {}),
            }
            for m in mentions
        ]


def comparison_to_dict(comparison: Comparison) -> Plain:
    """The whole comparison as plain JSON values; see docs/json.md for what each key holds."""
    write = _Writer(comparison)
    return {
        "schema": COMPARISON_SCHEMA,
        "event": _event(write, comparison.event),
        "events": [_event(write, event) for event in comparison.events],
        "documents": [document_to_dict(r.document) | _read_by(r) for r in comparison.readings],
        "actors": [_actor(actor) for actor in comparison.actors],
        "voices": [_voice(voice) for voice in comparison.voices],
        "statements": [_statement(write, placed) for placed in comparison.statements],
        "topics": [{"id": t.id, "label": t.label, "parent": t.parent, "found": t.found} for t in comparison.topics],
        "matrix": [_cell(write, cell) for cell in comparison.matrix],
        "background": [_cell(write, cell) for cell in comparison.background],
        "figures": [_figure(write, figure) for figure in comparison.figures],
        "pledges": [_pledge(write, pledge) for pledge in comparison.pledges],
        "pledges_beside": [_pledge(write, pledge) for pledge in comparison.pledges_beside],
        "conflicts": [_conflict(write, conflict) for conflict in comparison.conflicts],
        "convergences": [
            {
                "topic": c.topic,
                "voices": list(c.voices),
                "evidence": write.all(c.evidence),
                "difference": c.difference,
                "words": write.all(c.words),
            }
            for c in comparison.convergences
        ],
        "cross_reports": [
            {
                "reporter": c.reporter,
                "holder": c.holder,
                "topic": c.topic,
                "verdict": c.verdict,
                "reported": write.evidence(c.reported),
                "own": write.evidence(c.own),
            }
            for c in comparison.cross_reports
        ],
        "omissions": [
            {
                "kind": o.kind.value,
                "voice": o.voice,
                "topic": o.topic,
                "event": o.event,
                "verdict": o.verdict,
                "evidence": write.evidence(o.evidence),
                "against": write.all(o.against),
            }
            for o in comparison.omissions
        ],
        "quotes": [
            {
                "variants": [
                    {**(write.evidence(v.evidence) or {}), "actor": v.actor, "published": _day(v.published)}
                    for v in group.variants
                ],
                "difference": _edits(group.difference),
                "verdict": group.verdict,
            }
            for group in comparison.quotes
        ],
        "quote_checks": [_quote_check(write, check) for check in comparison.quote_checks],
        "wording": [_wording(write, wording) for wording in comparison.wording],
        "formulas": [formula_to_dict(formula, write.texts) for formula in comparison.formulas],
        "timeline": [time.timeline_entry(write, entry) for entry in comparison.timeline],
        "watch": [time.watch_item(write, item) for item in comparison.watch],
        "precedents": [time.precedent(write, found) for found in comparison.precedents],
        "tellings": [
            {"aspect": t.aspect, "voice": t.voice, "evidence": write.all(t.evidence)} for t in comparison.tellings
        ],
        "sources": [_source(write, source) for source in comparison.sources],
        "findings": [
            {
                "rank": f.rank,
                "kind": f.kind,
                "headline": f.headline,
                "about": f.about,
                "notes": list(f.notes),
                "evidence": write.all(f.evidence),
            }
            for f in comparison.findings
        ],
        "limits": list(comparison.limits),
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _event(write: _Writer, event: Event | None) -> Plain | None:
    if event is None:
        return None
    return {
        "id": event.id,
        "title": event.title,
        "kind": event.kind.value if event.kind else None,
        "date": _day(event.begin),
        "begin": _day(event.begin),
        "until": _day(event.end),
        "participants": list(event.participants),
        "sides": list(event.sides),
        "phase": event.phase,
        "inferred_date": event.inferred_date,
        "dates": [time.date_telling(write, telling) for telling in event.dates],
        "date_disputed": event.date_disputed,
        "confidence": round(event.confidence, 3),
        "evidence": write.all(event.evidence),
    }


def _read_by(reading: Reading) -> Plain:
    return {
        "reader": reading.reader,
        "kind": reading.profile.kind.value,
        "reading_warnings": list(reading.warnings),
    }


def _actor(actor: Actor) -> Plain:
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind.value,
        "side": actor.side,
        "sides": list(actor.sides),
        "aliases": list(actor.aliases),
        "office": actor.office,
        "speaks": actor.speaks,
        "anonymous": actor.anonymous,
        "confidence": round(actor.confidence, 3),
    }


def _voice(voice: Voice) -> Plain:
    return {
        "id": voice.id,
        "name": voice.name,
        "side": voice.side,
        "own": list(voice.own),
        "heard_in": list(voice.heard_in),
        "participant": voice.participant,
        "on_event": voice.on_event,
    }


def _statement(write: _Writer, placed: PlacedStatement) -> Plain:
    statement, document = placed.statement, placed.document
    span = statement.span
    holder = write.span(document, statement.holder.span) or {"text": "", "start": None, "end": None}
    cue = write.span(document, statement.cue) or {"text": "", "start": None, "end": None}
    return {
        "id": placed.id,
        "document": document,
        **(write.span(document, span) or {}),
        "holder": holder | {"actor": write.actor(document, statement.holder.actor)},
        "cue": cue,
        "content": [write.span(document, part) for part in statement.content],
        "mode": statement.mode.value,
        "voices": list(placed.voices),
        "claimant": write.actor(document, statement.claimant),
        "channel": statement.channel.value,
        "channel_words": write.span(document, statement.channel_span),
        "act": statement.act.value,
        "plover": statement.plover,
        "modality": statement.modality.value if statement.modality else None,
        "modality_words": write.span(document, statement.modality_span),
        "pressure": statement.pressure.value if statement.pressure else None,
        "negated": statement.negated,
        "hedges": [write.span(document, hedge) for hedge in statement.hedges],
        "condition": write.span(document, statement.condition),
        "quoted": [write.span(document, part) for part in statement.quoted],
        "topics": write.topics(document, statement.topics),
        "event": placed.event,
        "placed_by": placed.placed_by,
        "parent": f"{document}.{statement.parent}" if statement.parent else None,
        "repeats": f"{document}.{statement.repeats}" if statement.repeats else None,
        "rule": statement.rule,
        "confidence": round(statement.confidence, 3),
    }


def _cell(write: _Writer, cell: Cell) -> Plain:
    return {
        "topic": cell.topic,
        "voice": cell.voice,
        "status": cell.status.value,
        "contested": cell.contested,
        "second_hand": cell.second_hand,
        "passing": cell.passing,
        "share": round(cell.share, 4),
        "rank": cell.rank,
        "gist": write.evidence(cell.gist),
        "evidence": list(cell.evidence),
        "raised_by": list(cell.raised_by),
        "omissions": write.all(cell.omissions),
        "searched": list(cell.searched),
        "near": write.all(cell.near),
        "by_document": dict(cell.by_document),
        "warrant": {
            "searched": list(cell.warrant.searched),
            "complete": cell.warrant.complete,
            "readable": cell.warrant.readable,
            "missing": list(cell.warrant.missing),
        },
        "confidence": round(cell.confidence, 3),
    }


def _quantity(write: _Writer, document: str, quantity: Quantity) -> Plain:
    return {
        **(write.span(document, quantity.span) or {}),
        "value": quantity.value,
        "low": quantity.low,
        "high": quantity.high,
        "unit": quantity.unit,
        "change": quantity.change,
        "concept": quantity.concept,
        "previous": quantity.previous,
        "vague": quantity.vague,
        "period": write.span(document, quantity.period),
        "concept_words": write.span(document, quantity.concept_span),
        "previous_words": write.span(document, quantity.previous_span),
        "confidence": round(quantity.confidence, 3),
    }


def _figure(write: _Writer, figure: Figure) -> Plain:
    return {
        "document": figure.document,
        **_quantity(write, figure.document, figure.quantity),
        "statement": figure.statement,
    }


def _version(write: _Writer, version: PledgeVersion) -> Plain:
    return {
        "statement": version.statement,
        "claimant": version.claimant,
        "modality": version.modality.value if version.modality else None,
        "modality_words": write.evidence(version.modality_words),
        "action": write.evidence(version.action),
        "figure": _figure(write, version.figure) if version.figure else None,
        "previous": write.evidence(version.previous),
        "due": write.evidence(version.due),
        "condition": write.evidence(version.condition),
        "due_begin": _day(version.due_dates[0]) if version.due_dates else None,
        "due_until": _day(version.due_dates[1]) if version.due_dates else None,
        "told": _day(version.told),
        "signals": list(version.signals),
    }


def _change(write: _Writer, change: PledgeChange) -> Plain:
    return {
        "kind": change.kind.value,
        "inferred": change.inferred,
        "date": _day(change.day),
        "reporter": change.reporter,
        "evidence": write.evidence(change.evidence),
        "before": write.evidence(change.before),
        "explanation": change.explanation,
    }


def _pledge(write: _Writer, pledge: Pledge) -> Plain:
    first = pledge.versions[0]
    figures = [version.figure for version in pledge.versions if version.figure]
    return {
        "id": pledge.id,
        "kind": pledge.kind,
        "claimant": first.claimant,
        "giver": pledge.giver,
        "givers": list(pledge.givers or (pledge.giver,)),
        "receiver": pledge.receiver,
        "topic": pledge.topic,
        "action": pledge.action,
        "object": pledge.object,
        "figure": _figure(write, figures[0]) if figures else None,
        "previous": figures[0].quantity.previous if figures else None,
        "due": pledge.due_value or None,
        "due_begin": _day(pledge.due[0]) if pledge.due else None,
        "due_until": _day(pledge.due[1]) if pledge.due else None,
        "modality": pledge.modality.value if pledge.modality else None,
        "pressure": pledge.pressure,
        "negated": pledge.negated,
        "confirmation": {voice: verdict.value for voice, verdict in pledge.confirmation},
        "evidence": [version.statement for version in pledge.versions],
        "versions": [_version(write, version) for version in pledge.versions],
        "confidence": round(pledge.confidence, 3),
        "event": pledge.event or None,
        "due_precision": pledge.due_precision or None,
        "due_inferred": pledge.due_inferred,
        "changes": [_change(write, change) for change in pledge.changes],
    }


def _conflict(write: _Writer, conflict: Conflict) -> Plain:
    def one(side: ConflictSide) -> Plain:
        return {**(write.evidence(side.evidence) or {}), "value": side.value, "voice": side.voice}

    return {
        "kind": conflict.kind.value,
        "topic": conflict.topic,
        "a": one(conflict.a),
        "b": one(conflict.b),
        "explanation": conflict.explanation,
        "severity": round(conflict.severity, 3),
        "signals": list(conflict.signals),
    }


def _edits(edits: Iterable[Edit]) -> list[Plain]:
    return [{"op": edit.op, "before": edit.before, "after": edit.after} for edit in edits]


def _quote_check(write: _Writer, check: QuoteCheck) -> Plain:
    return {
        **(write.evidence(check.evidence) or {}),
        "actor": check.actor,
        "side": check.side,
        "verdict": check.verdict,
        "original": write.evidence(check.original),
        "difference": _edits(check.difference),
        "first": write.evidence(check.first),
        "doubts": list(check.doubts),
    }


def _wording(write: _Writer, wording: Wording) -> Plain:
    return {
        "voice": wording.voice,
        "topic": wording.topic,
        "kind": wording.kind,
        "variants": [
            {"date": _day(variant.date), **(write.evidence(variant.evidence) or {})} for variant in wording.variants
        ],
        "changes": _edits(wording.changes),
        "reported": write.evidence(wording.reported),
        "shifts": [shift_to_dict(shift) for shift in wording.shifts],
    }


def _source(write: _Writer, source: Source) -> Plain:
    return {
        "document": source.document,
        "kind": source.kind,
        "issuer": source.issuer,
        "own_of": source.own_of,
        "on_event": source.on_event,
        "declared": source.declared,
        "independent_of": list(source.independent_of),
        "repeats": list(source.repeats),
        "flags": [flag.flag for flag in source.flags],
        "flag_evidence": [{"flag": f.flag, **(write.evidence(f.evidence) or {})} for f in source.flags],
    }
