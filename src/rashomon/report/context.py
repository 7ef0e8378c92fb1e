"""The one context behind every view of the report.

`build.context` makes it from a `Comparison`; the terminal, the page, Markdown and CSV only lay it out. All
values are plain: text in a form that is safe to show (see `words.plain`, still to be escaped by the view),
labels, sentences, and passages with their place in a document. The order of the fields is the order of the
report.
"""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.report.redline.sheets import Sheet


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a document in their surroundings.

    ``label`` is the document's short name in this report ("D2"), ``start`` and ``end`` are character offsets
    into its text, ``anchor`` the id of the element that holds these words in the page (the same for the same
    source and offsets in every report). ``before`` and ``after`` are the words around; ``marks`` are ranges
    inside ``words`` that the view stresses; ``glosses`` (words, English) explain formulas in them. ``stands`` says
    who stands behind the words. ``cut`` tells that ``words`` were too long to be shown whole.
    """

    document: str
    label: str
    source: str
    date: str
    language: str
    start: int
    end: int
    before: str
    words: str
    after: str
    anchor: str
    stands: str = ""
    act: str = ""
    statement: str = ""
    marks: tuple[tuple[int, int], ...] = ()
    cut: bool = False
    confidence: float = 1.0
    glosses: tuple[tuple[str, str], ...] = ()

    @property
    def place(self) -> str:
        """Where the words are: ``D2 120–188``."""
        return f"{self.label} {self.start}–{self.end}"

    @property
    def citation(self) -> str:
        """How to cite the words: document, source, date and characters."""
        parts = [f"{self.label} {self.source}".strip(), self.date, f"characters {self.start}–{self.end}"]
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class VoiceView:
    """A column of the matrix. ``number`` picks its colour and line; ``own`` and ``heard_in`` are labels of
    documents; ``note`` says in a few words how the voice is heard."""

    id: str
    name: str
    number: int
    own: tuple[str, ...]
    heard_in: tuple[str, ...]
    participant: bool
    note: str


@dataclass(frozen=True, slots=True)
class DocumentRef:
    """A document in the list of the head."""

    id: str
    label: str
    anchor: str
    title: str
    publisher: str
    published: str
    kind: str
    whose: str
    language: str
    on_event: bool


@dataclass(frozen=True, slots=True)
class TellingView:
    """How one voice tells one aspect of the contact."""

    aspect: str
    voice: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Head:
    """The event, as each side tells it, and what it is known from."""

    title: str
    kind: str
    date: str
    participants: tuple[str, ...]
    inferred: str
    confidence: float
    evidence: tuple[Passage, ...]
    tellings: tuple[TellingView, ...]
    documents: tuple[DocumentRef, ...]
    languages: tuple[str, ...]
    voices: tuple[VoiceView, ...]
    limits: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FindingView:
    """One line of the report; ``about`` is the anchor of the part it is drawn from, or empty."""

    anchor: str
    rank: int
    kind: str
    headline: str
    notes: tuple[str, ...]
    passages: tuple[Passage, ...]
    about: str


@dataclass(frozen=True, slots=True)
class CellView:
    """One voice on one topic; ``sentence`` says all of it in words, ``lists`` the passages under a heading."""

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


@dataclass(frozen=True, slots=True)
class ConflictSideView:
    """One passage of a conflict; ``pieces`` are its value's words, true where they differ from the other's."""

    voice: str
    value: str
    pieces: tuple[tuple[str, bool], ...]
    passage: Passage


@dataclass(frozen=True, slots=True)
class ConflictView:
    """Two passages that cannot both be right as worded."""

    anchor: str
    label: str
    kind: str
    word: str
    topic: str
    explanation: str
    severity: float
    grade: str
    a: ConflictSideView
    b: ConflictSideView
    signals: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ConvergenceView:
    """What the own texts of several sides both say. ``difference`` says in what they still differ and ``apart``
    holds each side's words for it; ``others`` are the anchors of entries with the same passages, told here too."""

    anchor: str
    label: str
    topic: str
    voices: tuple[str, ...]
    passages: tuple[Passage, ...]
    difference: str = ""
    apart: tuple[Passage, ...] = ()
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CrossView:
    """What one side says that the other said, beside the other's own text (None where that has nothing of it or
    is not here). ``title``, ``told_by`` and ``own_of`` are headings of the entry and of its two passages."""

    anchor: str
    label: str
    reporter: str
    holder: str
    topic: str
    verdict: str
    sentence: str
    reported: Passage
    own: Passage | None
    title: str = ""
    told_by: str = ""
    own_of: str = ""


@dataclass(frozen=True, slots=True)
class PrecedentView:
    """Words that an account puts into this event although an earlier document holds them for another."""

    anchor: str
    label: str
    title: str
    sentence: str
    used: Passage
    earlier: Passage


@dataclass(frozen=True, slots=True)
class VersionView:
    """One account of a pledge, in that account's words. ``rank`` places ``modality`` on the scale of six."""

    claimant: str
    modality: str
    rank: int
    modality_words: str
    figure: str
    previous: str
    due: str
    condition: str
    passage: Passage


@dataclass(frozen=True, slots=True)
class ChangeView:
    """What became of a pledge between two dates; ``inferred`` where no document says so."""

    kind: str
    when: str
    inferred: bool
    explanation: str
    passage: Passage
    before: Passage | None


@dataclass(frozen=True, slots=True)
class PledgeView:
    """One entry of the ledger. ``confirmations`` are (voice, verdict in words, verdict's key)."""

    anchor: str
    label: str
    kind: str
    giver: str
    receiver: str
    topic: str
    action: str
    object: str
    negated: bool
    modality: str
    rank: int
    pressure: str
    pressure_rank: int
    due: str
    due_key: str
    versions: tuple[VersionView, ...]
    confirmations: tuple[tuple[str, str, str], ...]
    confidence: float
    changes: tuple[ChangeView, ...] = ()
    due_note: str = ""
    event: str = ""


@dataclass(frozen=True, slots=True)
class OmissionView:
    """A document's report that a voice was silent on a topic, or gave it much or little room."""

    anchor: str
    label: str
    kind: str
    voice: str
    topic: str
    verdict: str
    sentence: str
    passage: Passage
    against: tuple[Passage, ...]
    elsewhere: str


@dataclass(frozen=True, slots=True)
class EditView:
    """One step of a redline: ``before`` goes, ``after`` comes; both are the same where nothing changed."""

    op: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class WordingView:
    """A formula of a voice and how it moved; variants are (date, passage)."""

    anchor: str
    label: str
    voice: str
    topic: str
    kind: str
    variants: tuple[tuple[str, Passage], ...]
    changes: tuple[EditView, ...]
    reported: Passage | None


@dataclass(frozen=True, slots=True)
class QuoteView:
    """The same quotation in several documents; variants are (who, date, passage)."""

    anchor: str
    label: str
    verdict: str
    meaning: str
    variants: tuple[tuple[str, str, Passage], ...]
    difference: tuple[EditView, ...]


@dataclass(frozen=True, slots=True)
class ToldView:
    """The date that one document gives; ``begin`` and ``end`` are proleptic day numbers."""

    voice: str
    when: str
    begin: int
    end: int
    basis: str
    passage: Passage


@dataclass(frozen=True, slots=True)
class WatchVersionView:
    """One account of something to come: whose word it is, how firmly, for when."""

    voice: str
    second_hand: bool
    firmness: str
    rank: int
    firmness_words: str
    when: str
    condition: str
    passage: Passage


@dataclass(frozen=True, slots=True)
class WatchView:
    """Something that is to come, with every account of it; ``ledger`` is the label of the
    ledger's entry that tells all of it: a pledge for which no account gives a day."""

    anchor: str
    label: str
    kind: str
    what: str
    parties: tuple[str, ...]
    when: str
    iso: str
    firmness: str
    rank: int
    disputed: bool
    versions: tuple[WatchVersionView, ...]
    confidence: float
    ledger: str = ""


@dataclass(frozen=True, slots=True)
class QuoteCheckView:
    """A quotation held against the speaker's own text; ``first`` is the label of the document that had it first."""

    anchor: str
    label: str
    voice: str
    verdict: str
    meaning: str
    passage: Passage
    original: Passage | None
    first: str
    doubts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MomentView:
    """An entry of the timeline. ``begin`` and ``end`` are proleptic day numbers, None where unknown; ``lasting`` is
    what goes on from the first to the last of them, where others only lie somewhere between."""

    anchor: str
    label: str
    when: str
    begin: int | None
    end: int | None
    iso: str
    precision: str
    kind: str
    phase: str
    text: str
    disputed: bool
    passage: Passage
    also: tuple[Passage, ...]
    told: tuple[ToldView, ...] = ()
    note: str = ""
    role: str = ""
    lasting: bool = False


@dataclass(frozen=True, slots=True)
class SourceView:
    """What a document is worth as a source; ``flags`` are notes on it with the passages that show them."""

    document: str
    label: str
    anchor: str
    name: str
    kind: str
    issuer: str
    whose: str
    on_event: bool
    independent_of: tuple[str, ...]
    repeats: tuple[str, ...]
    flags: tuple[tuple[str, tuple[Passage, ...]], ...]
    completeness: str
    origin: str
    statements: int


@dataclass(frozen=True, slots=True)
class Mark:
    """Characters of a block that a statement or a piece of evidence covers; offsets are into the block.

    ``kind`` is ``content``, ``joint`` (content ascribed to several voices), ``narration`` (content in the
    outlet's own voice), ``holder``, ``cue`` or ``evidence``; ``voice`` the number of the voice, -1 for none;
    ``anchor`` the element's id on the first block that it touches, ``of`` the same on later ones.
    """

    start: int
    end: int
    kind: str
    anchor: str = ""
    voice: int = -1
    title: str = ""
    of: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A remark in a document's margin that links back to where the report uses the words beside it.

    ``kind`` is ``voice`` (who speaks), ``outlet`` (nobody but the outlet), ``cell``, ``near``, or the part of
    the report that quotes the words.
    """

    kind: str
    label: str
    href: str
    title: str
    voice: int = -1


@dataclass(frozen=True, slots=True)
class BlockView:
    """A stretch of a document with the marks in it and the notes beside it."""

    kind: str
    start: int
    text: str
    reason: str
    marks: tuple[Mark, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class DocumentView:
    """A document in full."""

    id: str
    label: str
    anchor: str
    title: str
    publisher: str
    author: str
    published: str
    released: str
    language: str
    language_name: str
    url: str
    path: str
    sha256: str
    kind: str
    whose: str
    warnings: tuple[str, ...]
    blocks: tuple[BlockView, ...]


@dataclass(frozen=True, slots=True)
class Limits:
    """What the tool could not do, in plain words, and what made the report."""

    lines: tuple[str, ...]
    warnings: tuple[tuple[str, str], ...]
    readers: tuple[str, ...]
    version: str


@dataclass(frozen=True, slots=True)
class Context:
    """Everything that the report shows, in the order in which every view shows it."""

    head: Head
    findings: tuple[FindingView, ...]
    matrix: MatrixView
    beside: MatrixView
    legend: tuple[LegendEntry, ...]
    orders: tuple[OrderView, ...]
    conflicts: tuple[ConflictView, ...]
    convergences: tuple[ConvergenceView, ...]
    crosses: tuple[CrossView, ...]
    pledges: tuple[PledgeView, ...]
    omissions: tuple[OmissionView, ...]
    wording: tuple[WordingView, ...]
    quotes: tuple[QuoteView, ...]
    timeline: tuple[MomentView, ...]
    watch: tuple[WatchView, ...]
    sources: tuple[SourceView, ...]
    documents: tuple[DocumentView, ...]
    limits: Limits
    lineages: tuple[Sheet, ...] = ()
    checks: tuple[QuoteCheckView, ...] = ()
    precedents: tuple[PrecedentView, ...] = ()
