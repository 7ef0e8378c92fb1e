"""Evidence: the characters of a document that a conclusion rests on."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.model.document import Span


@dataclass(frozen=True, slots=True)
class Evidence:
    """Characters of a document that a conclusion rests on; ``statement`` is the id of the one they are from."""

    document: str
    span: Span
    statement: str | None = None


def needs_evidence(what: str, evidence: tuple[object, ...]) -> None:
    """Raises ValueError where a conclusion would rest on nothing."""
    if not evidence:
        raise ValueError(f"{what} needs evidence: nothing is reported that no text bears out")
