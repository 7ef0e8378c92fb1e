"""A comparison: the readings of one event's documents, side by side."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from rashomon.model.accounts import Cell, Event, PlacedStatement, Telling, Topic, Voice
from rashomon.model.evidence import Evidence
from rashomon.model.findings import (
    Convergence,
    CrossReport,
    Finding,
    QuoteCheck,
    QuoteGroup,
    ReportedOmission,
    Source,
    TimelineEntry,
    Wording,
)
from rashomon.model.ledger import Conflict, Figure, Pledge
from rashomon.model.reading import Actor, Reading
from rashomon.model.time import Precedent, WatchItem
from rashomon.model.translation import Gloss
from rashomon.model.wording import Formula


@dataclass(frozen=True, slots=True)
class Comparison:
    """Every account of one event, side by side. ``limits`` say in plain words what the tool could not do."""

    event: Event | None
    readings: tuple[Reading, ...]
    events: tuple[Event, ...] = ()
    actors: tuple[Actor, ...] = ()
    aliases: tuple[tuple[str, str], ...] = ()  # (document id + "/" + reading actor id, comparison actor id)
    voices: tuple[Voice, ...] = ()
    statements: tuple[PlacedStatement, ...] = ()
    topics: tuple[Topic, ...] = ()
    matrix: tuple[Cell, ...] = ()
    background: tuple[Cell, ...] = ()
    figures: tuple[Figure, ...] = ()
    pledges: tuple[Pledge, ...] = ()
    pledges_beside: tuple[Pledge, ...] = ()  # of other events and dates, and of the background
    conflicts: tuple[Conflict, ...] = ()
    convergences: tuple[Convergence, ...] = ()
    cross_reports: tuple[CrossReport, ...] = ()
    omissions: tuple[ReportedOmission, ...] = ()
    quotes: tuple[QuoteGroup, ...] = ()
    quote_checks: tuple[QuoteCheck, ...] = ()
    wording: tuple[Wording, ...] = ()
    formulas: tuple[Formula, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()
    watch: tuple[WatchItem, ...] = ()
    precedents: tuple[Precedent, ...] = ()
    tellings: tuple[Telling, ...] = ()
    sources: tuple[Source, ...] = ()
    findings: tuple[Finding, ...] = ()
    glosses: tuple[Gloss, ...] = ()
    limits: tuple[str, ...] = field(default=())

    def reading(self, document: str) -> Reading:
        """The reading of the document of that id. Raises KeyError for an id that is not here."""
        for reading in self.readings:
            if reading.document.id == document:
                return reading
        raise KeyError(document)

    def statement(self, identifier: str) -> PlacedStatement:
        """The statement of that id. Raises KeyError for an id that is not here."""
        for placed in self.statements:
            if placed.id == identifier:
                return placed
        raise KeyError(identifier)

    def words(self, evidence: Evidence) -> str:
        """The characters that the evidence points at."""
        return evidence.span.of(self.reading(evidence.document).document.text)

    def to_dict(self) -> dict[str, Any]:
        """The ``rashomon/comparison/1`` JSON, as plain values."""
        return _to_dict(self)


def _to_dict(comparison: Comparison) -> dict[str, Any]:
    if _serialiser is None:
        raise RuntimeError("import rashomon first: it joins the types to their JSON")
    plain: dict[str, Any] = _serialiser(comparison)
    return plain


_serialiser: Any = None


def set_serialiser(serialiser: Any) -> None:
    """Name the function behind `Comparison.to_dict`; the package root joins the two."""
    global _serialiser
    _serialiser = serialiser
