"""A formula's use over time, as numbers for a drawing: one line for each variant, one dot for each text that has it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from rashomon.model import Formula

WIDTH, LEFT, RIGHT, ROW, TOP = 640, 34, 12, 16, 8
_ROWS = 8  # variants drawn on lines of their own; the others share the last


@dataclass(frozen=True, slots=True)
class Dot:
    """One use: where it is drawn, when it was, and which variant it is (from 1)."""

    x: float
    y: float
    day: str
    variant: int


@dataclass(frozen=True, slots=True)
class Row:
    """The line of one variant, from its first to its last use."""

    y: float
    label: str
    x1: float
    x2: float


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing; ``marks`` are (x, label) of the axis, ``papers`` where each text of the voice stands."""

    width: int
    height: int
    base: float
    rows: tuple[Row, ...]
    dots: tuple[Dot, ...]
    papers: tuple[float, ...]
    marks: tuple[tuple[float, str], ...]
    told: str


def chart(formula: Formula, documents: Sequence[str], days: Sequence[date | None]) -> Chart:
    """The drawing of a formula among all texts of its voice. Where a text has no date, places are by order only."""
    places = _places(days)
    at = dict(zip(documents, places, strict=True))
    dated = dict(zip(documents, days, strict=True))
    lines = min(len(formula.variants), _ROWS)
    dots = [
        Dot(at[use.evidence.document], _y(use.variant), _iso(dated[use.evidence.document]), use.variant + 1)
        for use in formula.uses
    ]
    rows = []
    for line in range(lines):
        here = [dot.x for dot in dots if dot.y == _y(line)]
        label = f"{line + 1}" + ("+" if line == _ROWS - 1 and len(formula.variants) > _ROWS else "")
        rows.append(Row(_y(line), label, min(here, default=LEFT), max(here, default=LEFT)))
    base = TOP + lines * ROW + 6
    return Chart(
        WIDTH, base + 22, base, tuple(rows), tuple(dict.fromkeys(dots)), tuple(dict.fromkeys(places)),
        _marks(days, places), _told(formula, len(documents)),
    )  # fmt: skip


def _y(variant: int) -> float:
    return TOP + ROW * (min(variant, _ROWS - 1) + 0.5)


def _places(days: Sequence[date | None]) -> list[float]:
    wide = WIDTH - LEFT - RIGHT
    known = [day.toordinal() for day in days if day]
    if len(known) == len(days) and len(known) > 1 and max(known) > min(known):
        first, length = min(known), max(known) - min(known)
        return [round(LEFT + wide * (day - first) / length, 1) for day in known]
    return [round(LEFT + wide * (n + 0.5) / len(days), 1) for n in range(len(days))]


def _marks(days: Sequence[date | None], places: Sequence[float]) -> tuple[tuple[float, str], ...]:
    """Dates under the axis, as many as fit."""
    marks: list[tuple[float, str]] = []
    years = len({day.year for day in days if day}) > 3
    for day, x in zip(days, places, strict=True):
        label = "" if day is None else f"{day.year}" if years else day.isoformat()
        room = 40 if years else 74
        if label and (not marks or (x - marks[-1][0] >= room and label != marks[-1][1])):
            marks.append((x, label))
    return tuple(marks)


def _iso(day: date | None) -> str:
    return day.isoformat() if day else "no date"


def _told(formula: Formula, texts: int) -> str:
    """The drawing in words, for those who do not see it."""
    first, last = _iso(formula.first), _iso(formula.last)
    variants = f"{len(formula.variants)} variant{'s' if len(formula.variants) != 1 else ''}"
    return f"In {formula.documents} of {texts} texts, first {first}, last {last}, in {variants}."
