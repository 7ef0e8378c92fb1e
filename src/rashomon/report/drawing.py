"""Geometry for the page's drawings: discs, the scale of time, ranked columns. Numbers only; templates draw."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from rashomon.report import words
from rashomon.report.context import MomentView, OrderView

DISC = 15.0  # radius, in pixels, of a share of 1


def radius(share: float) -> float:
    """The radius of a disc whose area is the share; never so small that it cannot be seen."""
    if share <= 0:
        return 3.0
    return round(max(2.5, DISC * math.sqrt(min(1.0, share))), 2)


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on the scale of time."""

    x: float
    label: str
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Strip:
    """A moment on the scale: a bar from ``x`` to ``x + width``, or a point where ``width`` is 0."""

    x: float
    width: float
    point: bool


@dataclass(frozen=True, slots=True)
class TimeDrawing:
    """The timeline's drawing; ``strips`` are None for moments without a date."""

    width: float
    ticks: tuple[Tick, ...]
    strips: tuple[Strip | None, ...]
    event: tuple[float, float] | None


_Place = Callable[[int], float]

WIDTH, PAD = 456.0, 34.0
_STEPS = (0, 3, 7, 14, 30, 61, 91, 182, 365, 730, 1826, 3652, 7305, 18262, 36524)


def timeline(moments: tuple[MomentView, ...]) -> TimeDrawing | None:
    """The moments on one scale that is wide near the event and narrow far from it (symmetric logarithm)."""
    dated = [m for m in moments if m.begin is not None and m.end is not None]
    if not dated:
        return None
    centre = next((m.begin for m in dated if m.kind == "event"), None)
    centre = centre if centre is not None else sorted(m.begin or 0 for m in dated)[len(dated) // 2]
    low = min(_warp((m.begin or 0) - centre) for m in dated)
    high = max(_warp((m.end or 0) - centre) for m in dated)
    if high - low < 1e-9:
        low, high = low - 1, high + 1

    def place(ordinal: int) -> float:
        return round(PAD + (_warp(ordinal - centre) - low) / (high - low) * (WIDTH - 2 * PAD), 1)

    strips = tuple(_strip(m, place) if m.begin is not None else None for m in moments)
    event = next(((place(m.begin), place(m.end or m.begin)) for m in dated if m.kind == "event" and m.begin), None)
    first, last = min(m.begin or 0 for m in dated), max(m.end or 0 for m in dated)
    return TimeDrawing(WIDTH, _ticks(centre, first, last, place, event is not None), strips, event)


def _warp(days: int) -> float:
    return math.copysign(math.log1p(abs(days) / 30), days)


def _strip(moment: MomentView, place: _Place) -> Strip:
    begin, end = moment.begin or 0, moment.end or moment.begin or 0
    x = place(begin)
    width = round(place(end) - x, 1)
    return Strip(x, max(width, 3.0) if end > begin else 0.0, end == begin)


def _ticks(centre: int, first: int, last: int, place: _Place, event: bool) -> tuple[Tick, ...]:
    """The event's day and round distances from it, as many as fit without touching."""
    middle = place(centre)
    ticks = [Tick(middle, words.day(date.fromordinal(centre)) if event else _tick_label(centre, 0), event)]
    for direction in (-1, 1):
        taken = middle
        room = 88.0 if event else 62.0
        for step in _STEPS[1:]:
            ordinal = centre + direction * step
            if not first <= ordinal <= last or ordinal < 1:
                continue
            x = place(ordinal)
            if abs(x - taken) >= room:
                ticks.append(Tick(x, _tick_label(ordinal, step)))
                taken, room = x, 62.0
    return tuple(sorted(ticks, key=lambda tick: tick.x))


def _tick_label(ordinal: int, step: int) -> str:
    at = date.fromordinal(ordinal)
    if step >= 1826:
        return str(at.year)
    return f"{at:%b} {at.year}" if step >= 61 else f"{at.day} {at:%b}"


@dataclass(frozen=True, slots=True)
class RankRow:
    """A bar with its label in a ranked column."""

    y: float
    place: int
    label: str
    full: str
    share: str
    width: float
    anchor: str
    topic: int


@dataclass(frozen=True, slots=True)
class RankColumn:
    """A voice's ranked column."""

    x: float
    name: str
    basis: str
    own: bool
    voice: int
    rows: tuple[RankRow, ...]
    more: int


@dataclass(frozen=True, slots=True)
class RankDrawing:
    """Ranked columns with the lines that join the same topic; ``lines`` are (path, topic's number)."""

    width: float
    height: float
    columns: tuple[RankColumn, ...]
    lines: tuple[tuple[str, int], ...]


COLUMN, GAP, PITCH, TOP, MOST = 244.0, 56.0, 34.0, 50.0, 12


def ranks(orders: tuple[OrderView, ...]) -> RankDrawing | None:
    """Each voice's topics as a ranked column of bars, the same topic joined from column to column."""
    if not orders:
        return None
    topics = {t: n for n, t in enumerate(dict.fromkeys(b.topic for o in orders for b in o.bars))}
    largest = max((bar.share for order in orders for bar in order.bars), default=0.0) or 1.0
    columns = tuple(_column(n, order, topics, largest) for n, order in enumerate(orders))
    tallest = max(len(column.rows) + bool(column.more) for column in columns)
    width = len(columns) * COLUMN + (len(columns) - 1) * GAP
    return RankDrawing(width, TOP + tallest * PITCH + 4, columns, _lines(columns))


def _column(number: int, order: OrderView, topics: dict[str, int], largest: float) -> RankColumn:
    rows = tuple(
        RankRow(
            y=TOP + n * PITCH,
            place=bar.place,
            label=words.shorten(bar.label, 34),
            full=bar.label,
            share=bar.share_text,
            width=round(max(2.0, (COLUMN - 22) * bar.share / largest), 1),
            anchor=bar.anchor,
            topic=topics[bar.topic],
        )
        for n, bar in enumerate(order.bars[:MOST])
    )
    x = number * (COLUMN + GAP)
    more = max(0, len(order.bars) - MOST)
    return RankColumn(x, order.voice.name, order.basis, order.own, order.voice.number, rows, more)


def _lines(columns: tuple[RankColumn, ...]) -> tuple[tuple[str, int], ...]:
    lines = []
    for index, column in enumerate(columns):
        for row in column.rows:
            follower = next(
                ((later, other) for later in columns[index + 1 :] for other in later.rows if other.topic == row.topic),
                None,
            )
            if follower is None:
                continue
            x0, y0 = column.x + COLUMN + 4, row.y + 12
            x1, y1 = follower[0].x - 6, follower[1].y + 12
            bend = round((x1 - x0) / 2, 1)
            lines.append((f"M{x0} {y0}C{x0 + bend} {y0} {x1 - bend} {y1} {x1} {y1}", row.topic))
    return tuple(lines)
