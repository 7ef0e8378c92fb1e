"""What the parts of a comparison's JSON share: a stretch of text, evidence, a date, edits."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from rashomon.model import Actor, Comparison, Edit, Evidence, Span, TopicMention

Plain = dict[str, Any]


class Writer:
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


def day(day: date | None) -> str | None:
    """A date in ISO 8601."""
    return day.isoformat() if day else None


def edits(edits: Iterable[Edit]) -> list[Plain]:
    """The steps from one wording to the other."""
    return [{"op": edit.op, "before": edit.before, "after": edit.after} for edit in edits]
