"""The event, the voices and the matrix: what a comparison settles first.

Statement ids here are ``<document id>.<statement id>``; every `Evidence` names a document of the comparison
and a span of its text.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rashomon.model.document import Span
from rashomon.model.evidence import Evidence, needs_evidence
from rashomon.model.reading import ContactKind, Statement
from rashomon.model.time import DateTelling


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
    that no document states as a full date (year from a document's date, say). ``dates`` are the dates that each
    document gives; ``date_disputed`` says that two of them exclude each other beyond what time zones explain."""

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
    dates: tuple[DateTelling, ...] = ()
    date_disputed: bool = False


@dataclass(frozen=True, slots=True)
class Telling:
    """How one voice tells the contact itself: who asked for it, how long it was, in what tone, when it was."""

    aspect: str  # "initiative", "length", "tone", "time", "place"
    voice: str
    evidence: tuple[Evidence, ...]

    def __post_init__(self) -> None:
        needs_evidence("a telling", self.evidence)


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
            shown = (self.gist,) if self.gist is not None else ()
            needs_evidence(f"a cell that is {self.status}", (*self.evidence, *self.omissions, *shown))
        if self.status is Status.SILENT and not self.searched:
            raise ValueError("a cell that is silent needs the texts that were searched")
