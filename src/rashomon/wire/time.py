"""The public JSON of everything that has a date: timeline, dates told, the watch list, wording of earlier events."""

from __future__ import annotations

from typing import Any, Protocol

from rashomon.model import DateTelling, Evidence, Precedent, TimelineEntry, WatchItem, WatchVersion
from rashomon.wire.writing import day

Plain = dict[str, Any]


class Writer(Protocol):
    """What is needed to write evidence: the texts of the comparison's documents."""

    def evidence(self, evidence: Evidence | None) -> Plain | None: ...

    def all(self, evidence: tuple[Evidence, ...]) -> list[Plain]: ...


def timeline_entry(write: Writer, entry: TimelineEntry) -> Plain:
    """An entry of the timeline.

    ``end`` is the character offset, as everywhere in this JSON; the interval's last day is ``until``.
    """
    return {
        "begin": day(entry.begin),
        "until": day(entry.end),
        "precision": entry.precision,
        "value": entry.expression.value if entry.expression else None,
        "alternatives": list(entry.expression.alternatives) if entry.expression else [],
        "kind": entry.kind,
        "label": entry.text,
        **(write.evidence(entry.evidence) or {}),
        "also": write.all(entry.also),
        "disputed": entry.disputed,
        "dates": [date_telling(write, telling) for telling in entry.dates],
        "about": entry.about or None,
        "note": entry.note,
        "role": entry.role,
    }


def date_telling(write: Writer, telling: DateTelling) -> Plain:
    """The date that one document gives."""
    return {
        "voice": telling.voice,
        "begin": day(telling.begin),
        "until": day(telling.end),
        "basis": telling.basis,
        **(write.evidence(telling.evidence) or {}),
    }


def watch_item(write: Writer, item: WatchItem) -> Plain:
    """An entry of the watch list with its versions."""
    return {
        "id": item.id,
        "kind": item.kind,
        "what": item.what,
        "sides": list(item.sides),
        "begin": day(item.begin),
        "until": day(item.end),
        "precision": item.precision or None,
        "firmness": item.firmness.value if item.firmness else None,
        "disputed": item.disputed,
        "pledge": item.pledge or None,
        "event": item.event or None,
        "confidence": round(item.confidence, 3),
        "versions": [_version(write, version) for version in item.versions],
    }


def _version(write: Writer, version: WatchVersion) -> Plain:
    return {
        "voice": version.voice,
        "second_hand": version.second_hand,
        "firmness": version.firmness.value if version.firmness else None,
        "firmness_words": write.evidence(version.firmness_words),
        "when": write.evidence(version.when),
        "begin": day(version.begin),
        "until": day(version.end),
        "condition": write.evidence(version.condition),
        **(write.evidence(version.evidence) or {}),
    }


def precedent(write: Writer, found: Precedent) -> Plain:
    """Wording that an account puts into the event and an earlier document holds for another."""
    return {
        "voice": found.voice,
        "event": found.event or None,
        "own_text": found.own_text,
        "used": write.evidence(found.used),
        "earlier": write.evidence(found.earlier),
    }
