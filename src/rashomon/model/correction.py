"""Analysts' corrections: kept against spans of a document, so that they survive its rereading."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from rashomon.model.document import Span

__all__ = ["Correction", "CorrectionKind"]


class CorrectionKind(StrEnum):
    """What an analyst says of a stretch of text.

    ``not_statement``: nobody is said to say this here. ``holder``: the statement here is that actor's (``value``
    is a name, ``side`` its side). ``not_topic`` and ``topic``: the statement here is not, or is, about the topic
    ``value``.
    """

    NOT_STATEMENT = "not_statement"
    HOLDER = "holder"
    NOT_TOPIC = "not_topic"
    TOPIC = "topic"


@dataclass(frozen=True, slots=True)
class Correction:
    """One correction; ``quoted`` are the characters of the span, by which a moved text would be noticed."""

    document: str
    span: Span
    kind: CorrectionKind
    value: str = ""
    side: str = ""
    note: str = ""
    quoted: str = ""
    id: int | None = None
    made_at: datetime | None = None
