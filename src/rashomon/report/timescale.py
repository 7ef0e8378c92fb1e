"""Geometry of the timeline's drawing. Numbers only; the template draws.

A moment is a row: a point for a day, a bar with open ends for a stretch that it lies somewhere in, one mark for every
date where accounts differ, and for each of two days of which one is meant. The whole is drawn on several scales, of
which the page shows one: all of it (wide near the event and narrow far from it, by a symmetric logarithm), and true
linear scales about the event and after it.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from rashomon.report import words
from rashomon.report.context import MomentView

WIDTH, LEFT, RIGHT = 1000.0, 24.0, 24.0
TOP, PITCH = 46.0, 30.0
_LETTER = 6.7  # mean width of a letter at 13 px; a Han character takes two
_EDGE = 70.0  # from the edge within which a label does not fit about its middle
_STEPS = (0, 3, 7, 14, 30, 61, 91, 182, 365, 730, 1826, 3652, 7305, 18262, 36524)


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on the scale of time."""

    x: float
    label: str
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """A date on the scale: a point, or a bar from ``x`` to ``x + width``; ``who`` names the account that gives it."""

    x: float
    width: float
    point: bool
    left: bool = False  # goes on before the drawing
    right: bool = False
    who: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A moment on the drawing; ``end`` anchors its label to the right of ``text_x``."""

    moment: MomentView
    y: float
    marks: tuple[Mark, ...]
    label: str
    text_x: float
    end: bool


@dataclass(frozen=True, slots=True)
class Scale:
    """The drawing on one scale. ``event`` is where the event stands, ``ahead`` where what is to come begins."""

    key: str
    name: str
    note: str
    height: float
    ticks: tuple[Tick, ...]
    rows: tuple[Row, ...]
    event: tuple[float, float] | None
    ahead: float | None
    outside: int


_Place = Callable[[int], float]


def scales(moments: tuple[MomentView, ...]) -> tuple[Scale, ...]:
    """The drawing on every scale that shows something of its own; none where no moment has a date."""
    dated = [m for m in moments if m.begin is not None and m.end is not None]
    if not dated:
        return ()
    event = next((m for m in dated if m.kind == "event"), None)
    centre = _begin(event) if event else sorted(_begin(m) for m in dated)[len(dated) // 2]
    first, last = min(_begin(m) for m in dated), max(_end(m) for m in dated)
    found = [_whole(dated, event, centre, first, last)]
    windows = [("near", "Weeks about the event", centre - 21, centre + 42), ("months", "Months about it", centre - 190,
               centre + 190), ("ahead", "To come", centre - 3, max(last, centre + 14) + 3)]  # fmt: skip
    counts = {len(dated)}
    for key, name, low, high in windows:
        inside = [m for m in dated if _begin(m) <= high and _end(m) >= low]
        if key == "ahead":
            inside = [m for m in inside if m.kind != "past"]
            high = min(high, centre + 1100)
        if len(inside) < 2 or (key != "ahead" and len(inside) in counts and last - first < 400):
            continue
        counts.add(len(inside))
        found.append(_linear(key, name, inside, event, (low, high), len(dated) - len(inside)))
    return tuple(found)


def _begin(moment: MomentView) -> int:
    return moment.begin or 0


def _end(moment: MomentView) -> int:
    return moment.end or moment.begin or 0


def _whole(dated: list[MomentView], event: MomentView | None, centre: int, first: int, last: int) -> Scale:
    low, high = _warp(first - centre), _warp(last - centre)
    if high - low < 1e-9:
        low, high = low - 1, high + 1

    def place(ordinal: int) -> float:
        return round(LEFT + (_warp(ordinal - centre) - low) / (high - low) * (WIDTH - LEFT - RIGHT), 1)

    note = "The scale is wide near the event and narrow far from it."
    ticks = _round_ticks(centre, first, last, place, event is not None)
    return _scale("all", "All", note, dated, place, ticks, event, 0)


def _warp(days: int) -> float:
    return math.copysign(math.log1p(abs(days) / 30), days)


def _linear(
    key: str, name: str, inside: list[MomentView], event: MomentView | None, window: tuple[int, int], outside: int
) -> Scale:
    low, high = window

    def place(ordinal: int) -> float:
        held = min(max(ordinal, low), high)
        return round(LEFT + (held - low) / (high - low) * (WIDTH - LEFT - RIGHT), 1)

    left = f" {outside} more outside it." if outside else ""
    return _scale(key, name, f"A true scale: every day is as wide.{left}", inside, place,
                  _even_ticks(low, high, place), event, outside, window)  # fmt: skip


def _scale(
    key: str, name: str, note: str, moments: list[MomentView], place: _Place, ticks: tuple[Tick, ...],
    event: MomentView | None, outside: int, window: tuple[int, int] | None = None,
) -> Scale:  # fmt: skip
    rows = tuple(_row(n, moment, place, window) for n, moment in enumerate(moments))
    where = (place(_begin(event)), place(_end(event))) if event else None
    ahead = place(_end(event) + 1) if event and any(m.kind == "upcoming" for m in moments) else None
    return Scale(key, name, note, TOP + len(rows) * PITCH + 10, ticks, rows, where, ahead, outside)


def _row(number: int, moment: MomentView, place: _Place, window: tuple[int, int] | None) -> Row:
    told = {(t.begin, t.end): t.voice for t in moment.told if moment.disputed or t.begin == t.end}
    spans = list(told) if len(told) > 1 else [(_begin(moment), _end(moment))]
    spans = [(day, day) for day in moment.either] or spans
    marks = tuple(_mark(a, b, place, window, told.get((a, b), "") if len(told) > 1 else "") for a, b in sorted(spans))
    right = max(m.x + m.width for m in marks) + 11
    left = min(m.x for m in marks) - 11
    label = words.shorten(moment.text, 74)
    wide = _width(label) + (64 if moment.disputed else 0)
    end = right + wide > WIDTH and left - wide > 0
    if not end and right + wide > WIDTH:
        room = max(WIDTH - right, left)
        if room < 0.6 * wide:  # a bar from end to end has its label on it
            return Row(moment, TOP + number * PITCH, marks, label, marks[0].x + 8, False)
        label, end = words.shorten(label, max(12, int(room / _LETTER))), left > WIDTH - right
    return Row(moment, TOP + number * PITCH, marks, label, left if end else right, end)


def _width(label: str) -> float:
    return sum(_LETTER * (2 if ord(c) > 0x2E80 else 1) for c in label)


def _mark(begin: int, end: int, place: _Place, window: tuple[int, int] | None, who: str) -> Mark:
    x = place(begin)
    width = round(place(end) - x, 1)
    left, right = (begin < window[0], end > window[1]) if window else (False, False)
    return Mark(x, max(width, 6.0) if end > begin else 0.0, begin == end, left, right, who)


def _round_ticks(centre: int, first: int, last: int, place: _Place, event: bool) -> tuple[Tick, ...]:
    """The event's day and round distances from it, as many as fit without touching."""
    middle = place(centre)
    ticks = [Tick(middle, words.day(date.fromordinal(centre)) if event else _label(centre, 0), event)]
    for direction in (-1, 1):
        # at the edge of the drawing the label of the event's day lies on one side of it
        inwards = (middle < _EDGE) if direction > 0 else (middle > WIDTH - _EDGE)
        taken, room = middle, (138.0 if inwards else 92.0) if event else 62.0
        for step in _STEPS[1:]:
            ordinal = centre + direction * step
            if not first <= ordinal <= last or ordinal < 1:
                continue
            x = place(ordinal)
            if abs(x - taken) >= room:
                ticks.append(Tick(x, _label(ordinal, step)))
                taken, room = x, 66.0
    return tuple(sorted(ticks, key=lambda tick: tick.x))


def _even_ticks(low: int, high: int, place: _Place) -> tuple[Tick, ...]:
    """Mondays, first days of months or of years, by how much time there is."""
    start, span = date.fromordinal(low), high - low
    if span <= 80:
        monday = start + timedelta(days=(-start.weekday()) % 7)
        days = [monday + timedelta(weeks=n) for n in range(span // 7 + 1)]
        return tuple(Tick(place(d.toordinal()), f"{d.day} {d:%b}") for d in days if d.toordinal() <= high)
    step = 1 if span <= 420 else 3 if span <= 800 else 12
    ticks: list[Tick] = []
    year, month = start.year, start.month
    while (day := date(year, month, 1)).toordinal() <= high and len(ticks) < 60:
        if day.toordinal() >= low and (month - 1) % step == 0:
            x = place(day.toordinal())
            if not ticks or x - ticks[-1].x >= 40:
                ticks.append(Tick(x, f"{day:%b} {year}" if month == 1 or not ticks else f"{day:%b}", month == 1))
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    return tuple(ticks)


def _label(ordinal: int, step: int) -> str:
    at = date.fromordinal(ordinal)
    if step >= 1826:
        return str(at.year)
    return f"{at:%b} {at.year}" if step >= 61 else f"{at.day} {at:%b}"
