"""Scores of mentions and of entities.

MUC (Vilain et al. 1995), B3 (Bagga & Baldwin 1998) and LEA (Moosavi & Strube, ACL 2016), each with precision, recall
and F1 in per cent; entities of one mention are left out unless asked for.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence

Entity = frozenset[Hashable]


def f1(right: float, found: float, wanted: float) -> float:
    """F1 in per cent of ``right`` out of those found and those wanted."""
    return round(100 * 2 * right / (found + wanted), 1) if found + wanted else 0.0


def entities(spans: Sequence[Hashable], numbers: Sequence[int], single: bool = False) -> list[Entity]:
    """The mentions of each entity."""
    made: dict[int, set[Hashable]] = {}
    for span, number in zip(spans, numbers, strict=True):
        made.setdefault(number, set()).add(span)
    return [frozenset(e) for e in made.values() if single or len(e) > 1]


class Tally:
    """Sums over documents."""

    def __init__(self) -> None:
        self.sums: Counter[str] = Counter()

    def add(self, wanted: Sequence[Entity], found: Sequence[Entity]) -> None:
        """Count one document."""
        for name, measure in (("muc", _muc), ("b3", _b3), ("lea", _lea)):
            for part, (key, other) in (("recall", (wanted, found)), ("precision", (found, wanted))):
                right, of = measure(key, other)
                self.sums[f"{name} {part}"] += right  # type: ignore[assignment]
                self.sums[f"{name} {part} of"] += of  # type: ignore[assignment]

    def scores(self) -> dict[str, float]:
        """F1 of each measure."""
        result = {}
        for name in ("muc", "b3", "lea"):
            recall, precision = (
                self.sums[f"{name} {p}"] / max(1e-9, self.sums[f"{name} {p} of"]) for p in ("recall", "precision")
            )
            result[name] = round(200 * recall * precision / max(1e-9, recall + precision), 1)
        return result


def _where(found: Sequence[Entity]) -> dict[Hashable, int]:
    return {mention: number for number, entity in enumerate(found) for mention in entity}


def _muc(key: Sequence[Entity], other: Sequence[Entity]) -> tuple[float, float]:
    at = _where(other)
    right = of = 0
    for entity in key:
        parts = {at.get(m, ("alone", m)) for m in entity}
        right, of = right + len(entity) - len(parts), of + len(entity) - 1
    return right, of


def _b3(key: Sequence[Entity], other: Sequence[Entity]) -> tuple[float, float]:
    at = _where(other)
    right, of = 0.0, 0
    for entity in key:
        shared = Counter(at[m] for m in entity if m in at)
        right, of = right + sum(n * n for n in shared.values()) / len(entity), of + len(entity)
    return right, of


def _lea(key: Sequence[Entity], other: Sequence[Entity]) -> tuple[float, float]:
    at = _where(other)
    right, of = 0.0, 0
    for entity in key:
        links = len(entity) * (len(entity) - 1) / 2
        if links:
            shared = Counter(at[m] for m in entity if m in at)
            right += len(entity) * sum(n * (n - 1) / 2 for n in shared.values()) / links
        elif next(iter(entity)) in at:
            right += float(len(other[at[next(iter(entity))]]) == 1)
        of += len(entity)
    return right, of
