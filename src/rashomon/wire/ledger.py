"""Figures, pledges and conflicts of a comparison as plain JSON values."""

from __future__ import annotations

from rashomon.model import Conflict, ConflictSide, Figure, Pledge, PledgeChange, PledgeVersion, Quantity
from rashomon.wire.writing import Plain, Writer, day


def _quantity(write: Writer, document: str, quantity: Quantity) -> Plain:
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


def figure_to_dict(write: Writer, figure: Figure) -> Plain:
    """A figure with its document and statement."""
    return {
        "document": figure.document,
        **_quantity(write, figure.document, figure.quantity),
        "statement": figure.statement,
    }


def _version(write: Writer, version: PledgeVersion) -> Plain:
    return {
        "statement": version.statement,
        "claimant": version.claimant,
        "modality": version.modality.value if version.modality else None,
        "modality_words": write.evidence(version.modality_words),
        "action": write.evidence(version.action),
        "figure": figure_to_dict(write, version.figure) if version.figure else None,
        "previous": write.evidence(version.previous),
        "due": write.evidence(version.due),
        "condition": write.evidence(version.condition),
        "due_begin": day(version.due_dates[0]) if version.due_dates else None,
        "due_until": day(version.due_dates[1]) if version.due_dates else None,
        "told": day(version.told),
        "signals": list(version.signals),
    }


def _change(write: Writer, change: PledgeChange) -> Plain:
    return {
        "kind": change.kind.value,
        "inferred": change.inferred,
        "date": day(change.day),
        "reporter": change.reporter,
        "evidence": write.evidence(change.evidence),
        "before": write.evidence(change.before),
        "explanation": change.explanation,
    }


def pledge_to_dict(write: Writer, pledge: Pledge) -> Plain:
    """An entry of the ledger with its versions and what became of it."""
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
        "figure": figure_to_dict(write, figures[0]) if figures else None,
        "previous": figures[0].quantity.previous if figures else None,
        "due": pledge.due_value or None,
        "due_begin": day(pledge.due[0]) if pledge.due else None,
        "due_until": day(pledge.due[1]) if pledge.due else None,
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


def conflict_to_dict(write: Writer, conflict: Conflict) -> Plain:
    """A conflict with its two sides."""

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
