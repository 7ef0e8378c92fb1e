"""The public JSON of a comparison, schema ``rashomon/comparison/1``: one function a top-level key.

Every object with ``start`` and ``end`` names its ``document`` (itself or by the object around it) and, where it
has ``text``, reproduces the characters there.
"""

from __future__ import annotations

from rashomon.model import (
    Actor,
    Cell,
    Comparison,
    Convergence,
    CrossReport,
    Event,
    Finding,
    PlacedStatement,
    QuoteCheck,
    QuoteGroup,
    Reading,
    ReportedOmission,
    Source,
    Telling,
    Voice,
    Wording,
)
from rashomon.wire import time
from rashomon.wire.codec import document_to_dict
from rashomon.wire.ledger import conflict_to_dict, figure_to_dict, pledge_to_dict
from rashomon.wire.wording import formula_to_dict, shift_to_dict
from rashomon.wire.writing import Plain, Writer, day, edits

COMPARISON_SCHEMA = "rashomon/comparison/1"


def comparison_to_dict(comparison: Comparison) -> Plain:
    """The whole comparison as plain JSON values; see docs/json.md for what each key holds."""
    write = Writer(comparison)
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
        "figures": [figure_to_dict(write, figure) for figure in comparison.figures],
        "pledges": [pledge_to_dict(write, pledge) for pledge in comparison.pledges],
        "pledges_beside": [pledge_to_dict(write, pledge) for pledge in comparison.pledges_beside],
        "conflicts": [conflict_to_dict(write, conflict) for conflict in comparison.conflicts],
        "convergences": [_convergence(write, it) for it in comparison.convergences],
        "cross_reports": [_cross_report(write, it) for it in comparison.cross_reports],
        "omissions": [_omission(write, it) for it in comparison.omissions],
        "quotes": [_quote_group(write, it) for it in comparison.quotes],
        "quote_checks": [_quote_check(write, check) for check in comparison.quote_checks],
        "wording": [_wording(write, wording) for wording in comparison.wording],
        "formulas": [formula_to_dict(formula, write.texts) for formula in comparison.formulas],
        "timeline": [time.timeline_entry(write, entry) for entry in comparison.timeline],
        "watch": [time.watch_item(write, item) for item in comparison.watch],
        "precedents": [time.precedent(write, found) for found in comparison.precedents],
        "tellings": [_telling(write, it) for it in comparison.tellings],
        "sources": [_source(write, source) for source in comparison.sources],
        "findings": [_finding(write, it) for it in comparison.findings],
        "glosses": [{**(write.evidence(it.evidence) or {}), "gloss": it.english} for it in comparison.glosses],
        "limits": list(comparison.limits),
    }


def _event(write: Writer, event: Event | None) -> Plain | None:
    if event is None:
        return None
    return {
        "id": event.id,
        "title": event.title,
        "kind": event.kind.value if event.kind else None,
        "date": day(event.begin),
        "begin": day(event.begin),
        "until": day(event.end),
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


def _statement(write: Writer, placed: PlacedStatement) -> Plain:
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


def _cell(write: Writer, cell: Cell) -> Plain:
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


def _quote_check(write: Writer, check: QuoteCheck) -> Plain:
    return {
        **(write.evidence(check.evidence) or {}),
        "actor": check.actor,
        "side": check.side,
        "verdict": check.verdict,
        "original": write.evidence(check.original),
        "difference": edits(check.difference),
        "first": write.evidence(check.first),
        "doubts": list(check.doubts),
        "given_to": check.given_to,
    }


def _convergence(write: Writer, it: Convergence) -> Plain:
    return {
        "topic": it.topic,
        "voices": list(it.voices),
        "evidence": write.all(it.evidence),
        "difference": it.difference,
        "words": write.all(it.words),
    }


def _cross_report(write: Writer, it: CrossReport) -> Plain:
    return {
        "reporter": it.reporter,
        "holder": it.holder,
        "topic": it.topic,
        "verdict": it.verdict,
        "reported": write.evidence(it.reported),
        "own": write.evidence(it.own),
    }


def _omission(write: Writer, it: ReportedOmission) -> Plain:
    return {
        "kind": it.kind.value,
        "voice": it.voice,
        "topic": it.topic,
        "event": it.event,
        "verdict": it.verdict,
        "evidence": write.evidence(it.evidence),
        "against": write.all(it.against),
    }


def _quote_group(write: Writer, it: QuoteGroup) -> Plain:
    return {
        "variants": [
            {**(write.evidence(v.evidence) or {}), "actor": v.actor, "published": day(v.published)} for v in it.variants
        ],
        "difference": edits(it.difference),
        "verdict": it.verdict,
    }


def _telling(write: Writer, it: Telling) -> Plain:
    return {"aspect": it.aspect, "voice": it.voice, "evidence": write.all(it.evidence)}


def _finding(write: Writer, it: Finding) -> Plain:
    return {
        "rank": it.rank,
        "kind": it.kind,
        "headline": it.headline,
        "about": it.about,
        "notes": list(it.notes),
        "evidence": write.all(it.evidence),
    }


def _wording(write: Writer, wording: Wording) -> Plain:
    return {
        "voice": wording.voice,
        "topic": wording.topic,
        "kind": wording.kind,
        "variants": [
            {"date": day(variant.date), **(write.evidence(variant.evidence) or {})} for variant in wording.variants
        ],
        "changes": edits(wording.changes),
        "reported": write.evidence(wording.reported),
        "shifts": [shift_to_dict(shift) for shift in wording.shifts],
        "missing_in": wording.missing_in or None,
    }


def _source(write: Writer, source: Source) -> Plain:
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
