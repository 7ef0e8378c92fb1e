"""Comparisons: the readings of one event's documents, side by side.

Statement ids here are ``<document id>.<statement id>``; every `Evidence` names a document of the comparison
and a span of its text. A line of the report without evidence cannot be built: the types refuse it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from rashomon.model.document import Span
from rashomon.model.reading import (
    Actor,
    ContactKind,
    Modality,
    OmissionKind,
    Quantity,
    Reading,
    Statement,
    TimeExpression,
)


@dataclass(frozen=True, slots=True)
class Evidence:
    """Characters of a document that a conclusion rests on; ``statement`` is the id of the one they are from."""

    document: str
    span: Span
    statement: str | None = None


def _needs_evidence(what: str, evidence: tuple[object, ...]) -> None:
    if not evidence:
        raise ValueError(f"{what} needs evidence: nothing is reported that no text bears out")


class Status(StrEnum):
    """What a cell of the matrix says of one voice and one topic; see ARCHITECTURE.md for how it is decided."""

    SAYS = "says"
    SILENT = "silent"
    NOT_REPORTED = "not_reported"
    REPORTED_SILENT = "reported_silent"
    NO_ACCOUNT = "no_account"


@dataclass(frozen=True, slots=True)
class Event:
    """A dated contact with its participants: actors' keys. ``inferred_date`` says how a date was found
    that no document states as a full date (year from a document's date, say)."""

    id: str
    title: str
    kind: ContactKind | None
    begin: date | None
    end: date | None
    participants: tuple[str, ...]
    sides: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    phase: str = "past"
    inferred_date: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Telling:
    """How one voice tells the contact itself: who asked for it, how long it was, in what tone, when it was."""

    aspect: str  # "initiative", "length", "tone", "time", "place"
    voice: str
    evidence: tuple[Evidence, ...]

    def __post_init__(self) -> None:
        _needs_evidence("a telling", self.evidence)


@dataclass(frozen=True, slots=True)
class Voice:
    """A side as heard through all documents. ``own`` are the ids of the documents that are its own text on
    the event, ``heard_in`` of those that report it. ``on_event`` is false for voices that are heard on the
    background only. ``participant`` says whether the side took part in the event."""

    id: str
    name: str
    side: str
    own: tuple[str, ...] = ()
    heard_in: tuple[str, ...] = ()
    participant: bool = False
    on_event: bool = True


@dataclass(frozen=True, slots=True)
class Topic:
    """What statements are about; ``found`` marks those named by the documents and not by the taxonomy."""

    id: str
    label: str
    parent: str | None = None
    found: bool = False


@dataclass(frozen=True, slots=True)
class PlacedStatement:
    """A statement with its document, the event that it is about ("" for background), and the voices that it
    counts for in the matrix (ids; none for a report that nothing was said)."""

    id: str
    document: str
    statement: Statement
    event: str
    placed_by: str = ""  # why it was tied to that event
    voices: tuple[str, ...] = ()

    @property
    def spans(self) -> tuple[Span, ...]:
        return self.statement.content


@dataclass(frozen=True, slots=True)
class Warrant:
    """Why a cell may (or may not) say ``silent``: which own texts were searched and what is missing."""

    searched: tuple[str, ...] = ()
    complete: bool = False
    readable: bool = False
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """One voice on one topic.

    ``gist`` is a span of a source, never a paraphrase. ``share`` is the part (0 to 1) of the voice's words on
    the event that are on this topic; ``rank`` the topic's place (1 is first) in the order of the voice's own
    text. ``evidence`` are the statements that a ``says`` or ``reported_silent`` rests on; ``raised_by`` those
    of other voices that raise the topic where this one does not. ``near`` are the nearest passages of the own
    text that were looked at and rejected. ``second_hand`` says that the voice is heard through others only.
    """

    topic: str
    voice: str
    status: Status
    evidence: tuple[str, ...] = ()
    raised_by: tuple[str, ...] = ()
    gist: Evidence | None = None
    contested: bool = False
    second_hand: bool = False
    share: float = 0.0
    rank: int | None = None
    searched: tuple[str, ...] = ()
    near: tuple[Evidence, ...] = ()
    by_document: tuple[tuple[str, bool], ...] = ()
    warrant: Warrant = Warrant()
    omissions: tuple[Evidence, ...] = ()
    passing: bool = False
    confidence: float = 1.0

    def __post_init__(self) -> None:
        if self.status in (Status.SAYS, Status.REPORTED_SILENT):
            _needs_evidence(f"a cell that is {self.status}", (*self.evidence, *self.omissions))
        if self.status is Status.SILENT and not self.searched:
            raise ValueError("a cell that is silent needs the texts that were searched")


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity with the statement that it stands in."""

    document: str
    quantity: Quantity
    statement: str | None


@dataclass(frozen=True, slots=True)
class PledgeVersion:
    """One account of a pledge: the words for each part, as that account has them."""

    statement: str
    claimant: str | None
    modality: Modality | None
    modality_words: Evidence | None
    action: Evidence
    figure: Figure | None = None
    previous: Evidence | None = None
    due: Evidence | None = None
    condition: Evidence | None = None


class Confirmation(StrEnum):
    """What another voice says of a pledge: a verdict, or one of the matrix's ways of not saying."""

    CONFIRMS = "confirms"
    DIFFERS = "differs"
    DENIES = "denies"
    SILENT = "silent"
    NOT_REPORTED = "not_reported"
    REPORTED_SILENT = "reported_silent"
    NO_ACCOUNT = "no_account"


@dataclass(frozen=True, slots=True)
class Pledge:
    """One entry of the ledger with every version that the accounts give of it.

    ``giver`` and ``receiver`` are sides; ``kind`` is ``pledge`` or ``demand``. ``confirmation`` maps voice ids.
    ``givers`` holds every side of a joint pledge. ``previous`` and ``due`` are those of the first version that has
    one.
    """

    id: str
    kind: str
    giver: str
    receiver: str | None
    topic: str | None
    action: str
    object: str
    modality: Modality | None
    pressure: str | None
    negated: bool
    versions: tuple[PledgeVersion, ...]
    confirmation: tuple[tuple[str, Confirmation], ...]
    due: tuple[date | None, date | None] | None = None
    due_value: str = ""
    confidence: float = 1.0
    givers: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        _needs_evidence("a pledge", self.versions)


@dataclass(frozen=True, slots=True)
class ConflictSide:
    """One of the two passages of a conflict, with the value it gives in the source's own words."""

    evidence: Evidence
    value: str
    voice: str | None = None


class ConflictKind(StrEnum):
    FIGURE = "figure"
    MODALITY = "modality"
    DATE = "date"
    POLARITY = "polarity"
    ATTRIBUTION = "attribution"
    EMPHASIS = "emphasis"
    PRESENCE = "presence"
    ROUNDING = "rounding"


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two accounts that cannot both be right as worded; ``severity`` runs from 0 (noted) to 1.

    ``signals`` are the parts by which the two were found to speak of the same thing, in plain words.
    """

    kind: ConflictKind
    topic: str | None
    a: ConflictSide
    b: ConflictSide
    explanation: str
    severity: float = 0.5
    signals: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Convergence:
    """What the own texts of two or more sides both say of a topic."""

    topic: str
    voices: tuple[str, ...]
    evidence: tuple[Evidence, ...]

    def __post_init__(self) -> None:
        _needs_evidence("a convergence", self.evidence)


@dataclass(frozen=True, slots=True)
class CrossReport:
    """What one side says that the other said, set beside the other's own text.

    ``verdict`` is ``borne out``, ``stronger``, ``weaker``, ``absent``, or ``no own text``.
    """

    reporter: str
    holder: str
    topic: str | None
    verdict: str
    reported: Evidence
    own: Evidence | None = None


@dataclass(frozen=True, slots=True)
class ReportedOmission:
    """A report that a voice was silent on a topic or stressed it much or little, and how it stands up.

    ``verdict`` is ``confirmed``, ``contradicted``, ``contested`` or ``unchecked``; ``against`` is the evidence
    for the verdict.
    """

    kind: OmissionKind
    voice: str
    topic: str
    evidence: Evidence
    event: str
    verdict: str = "unchecked"
    against: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class QuoteVariant:
    evidence: Evidence
    actor: str | None
    published: date | None = None


@dataclass(frozen=True, slots=True)
class Edit:
    """One step of a redline: ``op`` is ``equal``, ``insert``, ``delete`` or ``replace``."""

    op: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class QuoteGroup:
    """The same quotation in several documents; ``difference`` is the redline from the first variant to the
    most different one, ``verdict`` one of ``exact``, ``trimmed``, ``altered``."""

    variants: tuple[QuoteVariant, ...]
    difference: tuple[Edit, ...]
    verdict: str


@dataclass(frozen=True, slots=True)
class WordingVariant:
    date: date | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Wording:
    """A formula of a voice and how it moved. ``reported`` is set where a document itself tells of the change
    and both wordings are quoted there."""

    voice: str
    topic: str | None
    variants: tuple[WordingVariant, ...]
    changes: tuple[Edit, ...]
    kind: str = ""  # "added", "dropped", "narrowed", "widened", "softened", "hardened", "reworded"
    reported: Evidence | None = None


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """Something that happened, was said or is due; ``precision`` is ``day``, ``month``, ``quarter``, ``half``,
    ``season``, ``year`` or ``interval``; ``kind`` is ``past``, ``event`` or ``upcoming``."""

    begin: date | None
    end: date | None
    precision: str
    kind: str
    text: str
    evidence: Evidence
    expression: TimeExpression | None = None
    also: tuple[Evidence, ...] = ()
    disputed: bool = False


@dataclass(frozen=True, slots=True)
class SourceFlag:
    flag: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Source:
    """What a document is worth as a source: its kind, whose own text it is, and which other documents of the
    comparison it does not merely repeat."""

    document: str
    kind: str
    issuer: str | None
    own_of: str | None
    independent_of: tuple[str, ...]
    repeats: tuple[str, ...]
    flags: tuple[SourceFlag, ...]
    on_event: bool = True


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the report in plain words, built from the parts that ``evidence`` points at.

    ``kind`` names the part of the comparison it is drawn from; ``about`` links to it ("conflict-3").
    """

    rank: int
    kind: str
    headline: str
    evidence: tuple[Evidence, ...]
    about: str = ""
    notes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        _needs_evidence("a finding", self.evidence)


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
    conflicts: tuple[Conflict, ...] = ()
    convergences: tuple[Convergence, ...] = ()
    cross_reports: tuple[CrossReport, ...] = ()
    omissions: tuple[ReportedOmission, ...] = ()
    quotes: tuple[QuoteGroup, ...] = ()
    wording: tuple[Wording, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()
    tellings: tuple[Telling, ...] = ()
    sources: tuple[Source, ...] = ()
    findings: tuple[Finding, ...] = ()
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
    return _serialiser(comparison)


_serialiser: Any = None


def set_serialiser(serialiser: Any) -> None:
    """Name the function behind `Comparison.to_dict`; the package root joins the two."""
    global _serialiser
    _serialiser = serialiser
