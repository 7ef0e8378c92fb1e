"""Figures, pledges and conflicts between accounts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rashomon.model.evidence import Evidence, needs_evidence
from rashomon.model.reading import Modality, Quantity


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
    due_dates: tuple[date | None, date | None] | None = None  # the calendar dates of ``due``, both inclusive
    told: date | None = None  # the day of the document that tells it
    signals: tuple[str, ...] = ()  # why it is taken for an account of this entry, where it is not the first


class ChangeKind(StrEnum):
    """What became of a promise between two dates."""

    RENEWED = "renewed"
    RAISED = "raised"
    CUT = "cut"
    KEPT = "kept"
    BROKEN = "broken"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class PledgeChange:
    """What became of a promise: told by a document, or inferred from two texts of different dates.

    ``evidence`` are the words that tell it, or the later text's own words of the promise; ``before`` the earlier
    text's. ``reporter`` is the side by whose word it is so (``press`` for an outlet's own account). Where
    ``inferred`` is set no document says so: two dated texts were set side by side.
    """

    kind: ChangeKind
    evidence: Evidence
    explanation: str
    before: Evidence | None = None
    day: date | None = None
    reporter: str | None = None
    inferred: bool = False


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
    one. ``due_precision`` says what ``due`` is the name of (``day``, ``week``, ``month``, ``season``, ``quarter``,
    ``half-year``, ``year``; ``within`` for a stretch of time, which is then counted from the day of the text, as
    ``due_inferred`` says). ``event`` is the id of the event that it was made at, "" outside any. ``changes`` are what
    became of it, oldest first.
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
    event: str = ""
    due_precision: str = ""
    due_inferred: str = ""
    changes: tuple[PledgeChange, ...] = ()

    def __post_init__(self) -> None:
        needs_evidence("a pledge", self.versions)


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
    SCOPE = "scope"


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
