"""Geometry for the page's drawings: discs and ranked columns. Numbers only; templates draw."""

from __future__ import annotations

import math
from dataclasses import dataclass

from rashomon.report import words
from rashomon.report.context import OrderView

DISC = 15.0  # radius, in pixels, of a share of 1


def radius(share: float) -> float:
    """The radius of a disc whose area is the share; never so small that it cannot be seen."""
    if share <= 0:
        return 3.0
    return round(max(2.5, DISC * math.sqrt(min(1.0, share))), 2)


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
