"""What the kinds of conflict share: names, quoted words, and when one figure may be another rounded."""

from __future__ import annotations

from rashomon.comparing.hearing import Hearing
from rashomon.comparing.names import in_sentence
from rashomon.model import Evidence, Figure, Quantity

ROUNDING = 0.05  # relative difference up to which one figure may be the other rounded


def name(hearing: Hearing, side: str) -> str:
    return in_sentence(side, hearing.names.get(side, ""))


def quoted(hearing: Hearing, evidence: Evidence | None) -> str:
    return f"“{hearing.words(evidence)}”" if evidence else ""


def ratio(a: Quantity, b: Quantity) -> float:
    x, y = a.low or 0.0, b.low or 0.0
    return abs(x - y) / max(abs(x), abs(y), 1e-9)


def rounded(a: Figure | None, b: Figure | None) -> bool:
    return a is not None and b is not None and ratio(a.quantity, b.quantity) <= ROUNDING
