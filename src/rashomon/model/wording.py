"""Formulas and their lineage: wording that a voice repeats over its documents, and how it moved."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from rashomon.model.evidence import Evidence, needs_evidence

SHIFT_KINDS = (
    "verbatim",
    "reordered",
    "hardened",
    "softened",
    "narrowed",
    "widened",
    "added",
    "dropped",
    "slot changed",
    "reversed",
    "reworded",
)


@dataclass(frozen=True, slots=True)
class Edit:
    """One step of a redline: ``op`` is ``equal``, ``insert``, ``delete`` or ``replace``."""

    op: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Shift:
    """One change between two wordings: its kind (one of `SHIFT_KINDS`), the words on both sides, and why it is
    taken for that kind ("ladder of duty", "a restriction", "tariffs lies under trade")."""

    kind: str
    before: str
    after: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class Use:
    """One place where a formula stands. ``variant`` counts from 0 in the formula's variants."""

    evidence: Evidence
    date: date | None
    variant: int


@dataclass(frozen=True, slots=True)
class FormulaVariant:
    """One wording of a formula, as its first use has it, with the dates between which it was in use."""

    text: str
    first: date | None
    last: date | None
    documents: int


@dataclass(frozen=True, slots=True)
class LineageStep:
    """How a formula moved from one use to the next document that has it. ``older`` and ``newer`` count in its uses;
    ``kind`` is that of the most telling of the ``shifts``."""

    older: int
    newer: int
    kind: str
    shifts: tuple[Shift, ...]
    edits: tuple[Edit, ...]

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of all shifts, the most telling first."""
        return tuple(dict.fromkeys(shift.kind for shift in self.shifts)) or (self.kind,)


@dataclass(frozen=True, slots=True)
class Slot:
    """A place of a formula that is filled differently; ``fillers`` are (words, documents), most used first;
    ``newest`` is that of the latest use."""

    fillers: tuple[tuple[str, int], ...]
    newest: str = ""


@dataclass(frozen=True, slots=True)
class ReportedUse:
    """A document of somebody else that has the voice use a formula: a use at second hand, as reported there.

    ``variant`` is the variant that it comes nearest to, ``kind`` what leads from there to the words reported
    (``verbatim``, or one of `SHIFT_KINDS`; words that are only cut are ``verbatim``) and ``edits`` the redline.
    ``by`` names who reports it.
    """

    evidence: Evidence
    date: date | None
    by: str
    variant: int
    kind: str = "verbatim"
    edits: tuple[Edit, ...] = ()


@dataclass(frozen=True, slots=True)
class FormulaRendering:
    """One use of a formula in an original and the sentences of the voice's official translation that render it;
    ``kind`` is ``softened``, ``hardened`` or ``left out`` where the translation does that to it, else empty."""

    original: Evidence
    translation: Evidence
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Absence:
    """A formula that had gone and came back: the uses between which it was gone (``last`` and ``back`` count in the
    formula's uses) and the number of the voice's texts between them that lack it."""

    last: int
    back: int
    texts: int


@dataclass(frozen=True, slots=True)
class Formula:
    """Wording that a voice repeats across documents, with its lineage.

    ``frame`` is the words that stay with "[…]" for each of the ``slots``, in order. ``variants`` and ``uses`` are in
    the order of dates (undated documents last); ``steps`` hold every change of wording. ``missing`` is the number of
    the voice's latest documents that no longer have it. ``uses`` stand in the voice's own texts; what others report of
    it is in ``reported``, and counts neither as a document nor as a step. ``renderings`` are what the voice's own
    translations have in its place; ``joined`` the ids of the translations' formulas that are this one. ``absences`` are
    the stretches of texts in which a formula that was in use had gone before it came back. ``framed`` is the number of
    ``documents`` that have the frame's very words, whatever fills the slots; None where it was not counted.
    """

    id: str
    voice: str
    topic: str | None
    frame: str
    slots: tuple[Slot, ...]
    variants: tuple[FormulaVariant, ...]
    uses: tuple[Use, ...]
    steps: tuple[LineageStep, ...]
    first: date | None
    last: date | None
    documents: int
    missing: int = 0
    reported: tuple[ReportedUse, ...] = ()
    renderings: tuple[FormulaRendering, ...] = ()
    joined: tuple[str, ...] = ()
    absences: tuple[Absence, ...] = ()
    framed: int | None = None

    def __post_init__(self) -> None:
        needs_evidence("a formula", self.uses)

    @property
    def moved(self) -> bool:
        """Whether its wording changed at all, or it went and came back."""
        return bool(self.steps or self.absences)


@dataclass(frozen=True, slots=True)
class RedlineItem:
    """One sentence of a redline of two texts.

    ``op`` is ``equal``, ``changed``, ``moved`` (the same words at another place), ``moved and changed``, ``inserted``
    or ``deleted``. A moved sentence stands where the newer text has it, and once more with op ``moved away`` where the
    older one had it. ``paragraph`` tells that a paragraph begins here.
    """

    op: str
    older: Evidence | None
    newer: Evidence | None
    edits: tuple[Edit, ...]
    shifts: tuple[Shift, ...] = ()
    paragraph: bool = False


@dataclass(frozen=True, slots=True)
class Redline:
    """Two texts of one voice, the older and the newer, sentence by sentence. ``older`` is a document's id, or empty in
    an all-time redline, where every sentence is set against the nearest of all earlier texts."""

    older: str
    newer: str
    older_date: date | None
    newer_date: date | None
    items: tuple[RedlineItem, ...]


@dataclass(frozen=True, slots=True)
class Novelty:
    """One text against all earlier ones of its voice.

    ``verbatim`` and ``changed`` are shares of its words, 0 to 1: repeated as they were, and repeated with a change.
    ``moved`` are (formula id, step) of those that it changed; ``missing`` the formulas that most of the earlier texts
    had, or that stood in two texts near each other and last just before, and that this one has not;
    ``returned`` those that the text before it lacked and an earlier one had; ``first_uses`` the sentences or clauses
    that no earlier text comes near to.
    """

    document: str
    date: date | None
    verbatim: float
    changed: float
    moved: tuple[tuple[str, int], ...]
    missing: tuple[str, ...]
    returned: tuple[str, ...]
    first_uses: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Layer:
    """Words of an all-time redline: the texts, counted from 0 in the redline's ``documents``, in which they came
    (0 for those of the first text) and went (None while they stand). ``since`` is the text that had them first, at
    another place, where their sentence moved; None where they came with ``came``."""

    words: str
    came: int
    gone: int | None = None
    since: int | None = None

    @property
    def age(self) -> int:
        """The text that had these words first, wherever they stood."""
        return self.came if self.since is None else self.since


@dataclass(frozen=True, slots=True)
class Strand:
    """One sentence through all texts of a series. ``paragraph`` tells that a paragraph begins here."""

    layers: tuple[Layer, ...]
    paragraph: bool = False


@dataclass(frozen=True, slots=True)
class AllTime:
    """All changes of a series of texts in one: what came and went with which text.

    The layers that came with text 0 make up the first text, those that never went the last one, sentence by sentence.
    """

    documents: tuple[str, ...]
    strands: tuple[Strand, ...]


@dataclass(frozen=True, slots=True)
class WordingHistory:
    """All texts of one voice in the order of their dates, its formulas, and the redlines between its texts."""

    voice: str
    name: str
    documents: tuple[str, ...]
    formulas: tuple[Formula, ...]
    novelties: tuple[Novelty, ...] = ()
    redlines: tuple[Redline, ...] = ()
    notes: tuple[str, ...] = ()
    all_time: AllTime | None = None
