"""A formula's use over time, as numbers for a drawing.

A row for each of the variants that are used most, in the order of first use, with what came or went with it beside it;
a dot for each text that has it, a ring for each report of somebody else, a thin line from each text to the next one, so
that a formula that moves is seen to step down. Variants of few uses share the last row.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from rashomon.model import Formula, LineageStep
from rashomon.report import words

WIDTH, LEFT, PLOT, ROW, TOP = 860, 30, 540, 18, 6
_ROWS = 9
_LABEL = 44  # characters beside a row
_OTHERS = "other wordings"
_YEAR_STEPS = (1, 2, 5, 10, 20, 50)
_MARK = 44  # least distance of two years on the axis


@dataclass(frozen=True, slots=True)
class Dot:
    """One use: where it is drawn, its day, its variant (from 1), and who reports it (empty for an own text)."""

    x: float
    y: float
    day: str
    variant: int
    by: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """The line of one variant, from its first to its last use; ``what`` is what came or went with it."""

    y: float
    label: str
    x1: float
    x2: float
    what: str = ""


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing; ``marks`` are (x, label) of the axis, ``papers`` where each text of the voice stands, ``path`` the
    places of the uses one after the other."""

    width: int
    height: int
    base: float
    rows: tuple[Row, ...]
    dots: tuple[Dot, ...]
    papers: tuple[float, ...]
    marks: tuple[tuple[float, str], ...]
    told: str
    path: str = ""
    right: int = PLOT


def chart(
    formula: Formula, documents: Sequence[str], days: Sequence[date | None], years: Mapping[date, str] | None = None
) -> Chart:
    """The drawing of a formula among all texts of its voice. Where a text has no date, places are by order only.

    ``years`` names the days that stand for a year of which no more is known.
    """
    named = years or {}
    scale = _Scale(formula, days)
    at = dict(zip(documents, scale.places, strict=True))
    dated = dict(zip(documents, days, strict=True))
    lines = _lines(formula)
    last = max(lines.values(), default=0)
    own = [
        Dot(at[u.evidence.document], _y(lines[u.variant]), _iso(dated[u.evidence.document], named), u.variant + 1)
        for u in formula.uses
    ]
    told = [
        Dot(scale.x(u.date), _y(lines[u.variant]), _iso(u.date, named), u.variant + 1, words.visible(u.by))
        for u in formula.reported
        if u.date and scale.dated
    ]
    rows = []
    for line in range(last + 1):
        here = [dot.x for dot in own if dot.y == _y(line)]
        variants = [v for v, at_line in lines.items() if at_line == line]
        many = len(variants) > 1
        label = "" if many else f"{variants[0] + 1}"
        what = _OTHERS if many else _what(formula, variants[0])
        rows.append(Row(_y(line), label, min(here, default=LEFT), max(here, default=LEFT), what))
    base = TOP + (last + 1) * ROW + 6
    return Chart(
        WIDTH, base + 22, base, tuple(rows), tuple(dict.fromkeys((*own, *told))), tuple(dict.fromkeys(scale.places)),
        tuple(scale.marks(days)), _told(formula, len(documents), named), _path(own),
    )  # fmt: skip


def _lines(formula: Formula) -> dict[int, int]:
    """The row of each variant."""
    every = range(len(formula.variants))
    if len(formula.variants) <= _ROWS:
        return {variant: variant for variant in every}
    most = sorted(every, key=lambda v: (-formula.variants[v].documents, v))[: _ROWS - 1]
    rows = {variant: row for row, variant in enumerate(sorted(most))}
    return {variant: rows.get(variant, _ROWS - 1) for variant in every}


def _what(formula: Formula, variant: int) -> str:
    """What a variant brought: the most telling change of the step that first led to it."""
    step = next((s for s in formula.steps if formula.uses[s.newer].variant == variant), None)
    if variant == 0 or step is None:
        return "as first used" if variant == 0 else ""
    return _brought(step)


def _brought(step: LineageStep) -> str:
    if not step.shifts:
        return step.kind
    shift = step.shifts[0]
    before, after = words.visible(shift.before).strip(), words.visible(shift.after).strip()
    if before and after:
        half = _LABEL // 2
        return f"{words.shorten(before, half)} → {words.shorten(after, half)}"
    return f"+ {words.shorten(after, _LABEL)}" if after else f"− {words.shorten(before, _LABEL)}"


def _path(own: Sequence[Dot]) -> str:
    """A line through the uses in their order; of several in one text the first."""
    places: dict[float, float] = {}
    for dot in own:
        places.setdefault(dot.x, dot.y)
    return "M" + "L".join(f"{x} {y}" for x, y in sorted(places.items())) if len(places) > 1 else ""


def _y(line: int) -> float:
    return TOP + ROW * (line + 0.5)


class _Scale:
    """Where days stand on the axis; places by order where a text has no date."""

    def __init__(self, formula: Formula, days: Sequence[date | None]) -> None:
        wide = PLOT - LEFT
        known = [day for day in days if day]
        heard = [use.date for use in formula.reported if use.date]
        self.dated = len(known) == len(days) and len(set(known)) > 1
        if self.dated:
            self.first, self.last = min(*known, *heard), max(*known, *heard)
            self.places = [self.x(day) for day in known]
        else:
            self.places = [round(LEFT + wide * (n + 0.5) / len(days), 1) for n in range(len(days))]

    def x(self, day: date) -> float:
        """The place of a day."""
        length = (self.last - self.first).days or 1
        return round(LEFT + (PLOT - LEFT) * (day - self.first).days / length, 1)

    def marks(self, days: Sequence[date | None]) -> Iterator[tuple[float, str]]:
        """Years under the axis where they begin, or the days of the texts where these lie close together."""
        if not self.dated or self.last.year - self.first.year < 2:
            yield from self._days(days)
            return
        years = self.last.year - self.first.year
        step = next((s for s in _YEAR_STEPS if (PLOT - LEFT) * s / years >= _MARK), _YEAR_STEPS[-1])
        for year in range(self.first.year + 1, self.last.year + 1):
            if year % step == 0:
                yield self.x(date(year, 1, 1)), f"{year}"

    def _days(self, days: Sequence[date | None]) -> Iterator[tuple[float, str]]:
        before = -1000.0
        for day, x in zip(days, self.places, strict=True):
            if day is not None and x - before >= 76:
                before = x
                yield x, day.isoformat()


def _iso(day: date | None, years: Mapping[date, str]) -> str:
    return years.get(day) or day.isoformat() if day else "no date"


def _told(formula: Formula, texts: int, years: Mapping[date, str]) -> str:
    """The drawing in words, for those who do not see it."""
    first, last = _iso(formula.first, years), _iso(formula.last, years)
    variants = words.counted(len(formula.variants), "variant")
    heard = f"; {words.counted(len(formula.reported), 'use')} as reported by others" if formula.reported else ""
    return f"In {formula.documents} of {texts} texts, first {first}, last {last}, in {variants}{heard}."
