"""What a comparison concludes beside the matrix and the ledger: convergence, quotations, wording, time, findings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from rashomon.model.evidence import Evidence, needs_evidence
from rashomon.model.reading import OmissionKind, TimeExpression
from rashomon.model.time import DateTelling
from rashomon.model.wording import Edit, Shift


@dataclass(frozen=True, slots=True)
class Convergence:
    """What the own texts of two or more sides both say of a topic.

    ``difference`` is ``scope`` where they make one point with another object or reach, ``firmness`` where one
    commits more firmly, and empty where nothing of the kind was found; ``words`` are then those of each side.
    """

    topic: str
    voices: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    difference: str = ""
    words: tuple[Evidence, ...] = ()

    def __post_init__(self) -> None:
        needs_evidence("a convergence", self.evidence)


@dataclass(frozen=True, slots=True)
class CrossReport:
    """What one side says that the other said, set beside the other's own text.

    ``verdict`` is ``borne out``, ``stronger``, ``weaker``, ``otherwise`` (another figure, date or term), ``absent``,
    ``no own text``, or ``other language`` (the own text is in another language, and nothing in it was recognised as
    the same point).
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
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class QuoteVariant:
    """A quotation as one document has it, with the speaker to whom it gives the words and the document's date."""

    evidence: Evidence
    actor: str | None
    published: date | None = None


@dataclass(frozen=True, slots=True)
class QuoteGroup:
    """The same quotation in several documents; ``difference`` is the redline from the first variant to the
    most different one, ``verdict`` one of ``exact``, ``trimmed``, ``altered``."""

    variants: tuple[QuoteVariant, ...]
    difference: tuple[Edit, ...]
    verdict: str


@dataclass(frozen=True, slots=True)
class QuoteCheck:
    """A quotation held against the own texts of the speaker's side.

    ``verdict`` is ``exact``, ``trimmed`` (words left out), ``altered``, ``translated`` (the own text is in another
    language, or both are translations of one) or ``not found`` in these texts. ``original`` is where they have it,
    ``difference`` the redline from there to the quotation. ``first`` is who carried it first, where the dates tell;
    ``doubts`` are what speaks against the attribution. ``given_to`` names the speaker of another side to whom the
    document gives words that stand in this side's own text; ``actor`` is that speaker then.
    """

    evidence: Evidence
    actor: str | None
    side: str
    verdict: str
    original: Evidence | None = None
    difference: tuple[Edit, ...] = ()
    first: Evidence | None = None
    doubts: tuple[str, ...] = ()
    given_to: str = ""


@dataclass(frozen=True, slots=True)
class WordingVariant:
    """A wording that an account used, and the day of that account where it is known."""

    date: date | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Wording:
    """A formula of a voice and how it moved. ``reported`` is set where a document itself tells of the change
    and both wordings are quoted there. ``missing_in`` is an own text that lacks a formula in steady use until then, as
    the variants show, which are its latest uses; the kind is then ``missing``."""

    voice: str
    topic: str | None
    variants: tuple[WordingVariant, ...]
    changes: tuple[Edit, ...]
    kind: str = ""  # one of `wording.SHIFT_KINDS`, or missing
    reported: Evidence | None = None
    shifts: tuple[Shift, ...] = ()
    missing_in: str = ""


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """Something that happened, was said or is due; ``precision`` is ``day``, ``week``, ``month``, ``quarter``,
    ``half``, ``season``, ``year`` or ``interval``; ``kind`` is ``past``, ``event`` or ``upcoming``.

    ``dates`` are the dates that each document gives, where they differ or rest on something else; ``disputed`` says
    that two of them exclude each other beyond what time zones explain. ``role`` is what it is: a ``contact``, what
    is ``due``, a dated ``clause`` or the ``release`` of an own text; ``about`` names it, by an event's id, a pledge's
    or a document's. ``note`` says in plain words what the date rests on where no text says it whole, or how it is
    uncertain.
    """

    begin: date | None
    end: date | None
    precision: str
    kind: str
    text: str
    evidence: Evidence
    expression: TimeExpression | None = None
    also: tuple[Evidence, ...] = ()
    disputed: bool = False
    dates: tuple[DateTelling, ...] = ()
    about: str = ""
    note: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True)
class SourceFlag:
    """What is to be known of a source before it is quoted, and the passage that shows it."""

    flag: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Source:
    """What a document is worth as a source: its kind, whose own text it is (``declared`` where a user said so), and
    which other documents of the comparison it does not merely repeat."""

    document: str
    kind: str
    issuer: str | None
    own_of: str | None
    independent_of: tuple[str, ...]
    repeats: tuple[str, ...]
    flags: tuple[SourceFlag, ...]
    on_event: bool = True
    declared: bool = False


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
        needs_evidence("a finding", self.evidence)
