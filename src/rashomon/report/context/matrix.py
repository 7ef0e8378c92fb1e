"""Who says what: the matrix and what comes first for each voice."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.report.context.head import VoiceView
from rashomon.report.context.passage import Passage


@dataclass(frozen=True, slots=True)
class CellView:
    """One voice on one topic; ``sentence`` says all of it in words, ``lists`` the passages under a heading.

    ``told`` is what another side (its name) says that this voice said on it, where no account has the voice say
    anything: that side's claim, and never this voice's statement.
    """

    anchor: str
    topic: str
    voice: VoiceView
    status: str
    word: str
    symbol: str
    plain: str
    sentence: str
    share: float
    share_text: str
    rank: int | None
    contested: bool
    second_hand: bool
    passing: bool
    gist: Passage | None
    evidence: tuple[Passage, ...]
    lists: tuple[tuple[str, tuple[Passage, ...]], ...]
    acts: tuple[str, ...]
    by_document: tuple[tuple[str, bool], ...]
    confidence: float
    told: tuple[tuple[str, Passage], ...] = ()


@dataclass(frozen=True, slots=True)
class RowView:
    """One topic across the voices; a cell is None where the matrix holds none."""

    anchor: str
    topic: str
    label: str
    parent: str
    found: bool
    cells: tuple[CellView | None, ...]

    @property
    def heard(self) -> tuple[CellView, ...]:
        """The cells that hold something; beside the event most are empty."""
        empty = ("no_account", "not_reported")
        return tuple(cell for cell in self.cells if cell is not None and cell.status not in empty)


@dataclass(frozen=True, slots=True)
class MatrixView:
    """Topics down, voices across."""

    voices: tuple[VoiceView, ...]
    rows: tuple[RowView, ...]

    @property
    def heard(self) -> tuple[RowView, ...]:
        """The rows of which a cell holds something."""
        return tuple(row for row in self.rows if row.heard)

    @property
    def cells(self) -> tuple[CellView, ...]:
        """Every cell, row by row."""
        return tuple(cell for row in self.rows for cell in row.cells if cell is not None)


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """What a sign of the matrix means."""

    status: str
    word: str
    symbol: str
    plain: str
    meaning: str


@dataclass(frozen=True, slots=True)
class BarView:
    """A topic in a voice's order; ``share`` is of that voice's words."""

    topic: str
    label: str
    place: int
    share: float
    share_text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class OrderView:
    """A voice's topics, first to last; ``basis`` says what the order rests on."""

    voice: VoiceView
    basis: str
    own: bool
    bars: tuple[BarView, ...]
