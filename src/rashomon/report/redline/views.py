"""What every view of the wording of voices is laid out from: plain values, in the order in which they are shown."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.model import Edit
from rashomon.report import words
from rashomon.report.papers import Paper, Place
from rashomon.report.redline.ages import AllTimeView
from rashomon.report.redline.chart import Chart

KINDS = {
    "verbatim": "the same words",
    "reordered": "the same words in another order",
    "hardened": "stronger",
    "softened": "weaker",
    "narrowed": "covers less",
    "widened": "covers more",
    "added": "says something more",
    "dropped": "says something less",
    "slot changed": "another filler in the same formula",
    "reversed": "turned round: a negation came or went, or the contrary took its place",
    "reworded": "other words; what that does is for the reader to judge",
}


@dataclass(frozen=True, slots=True)
class VariantView:
    """One wording of a formula; ``number`` counts from 1."""

    number: int
    text: str
    first: str
    last: str
    documents: int


@dataclass(frozen=True, slots=True)
class StepView:
    """One change of wording with all its kinds, the most telling first; ``why`` says what each shift rests on."""

    kinds: tuple[str, ...]
    older: Place
    newer: Place
    edits: tuple[Edit, ...]
    why: tuple[str, ...]
    returns: str = ""  # the latest text before that already had the newer wording

    @property
    def back(self) -> str:
        """That it goes back to an earlier wording, in words; empty where it does not."""
        return f"returns to the wording of {self.returns}" if self.returns else ""

    @property
    def kind(self) -> str:
        """All kinds in one line."""
        return ", ".join(self.kinds)

    @property
    def meaning(self) -> str:
        """What its kinds say, in plain words."""
        return "; ".join(KINDS[kind] for kind in self.kinds if kind in KINDS)


@dataclass(frozen=True, slots=True)
class ReportedView:
    """A use of a formula as somebody else reports it; ``edits`` are empty where the words are the same."""

    place: Place
    by: str
    variant: int
    kind: str
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class SlotView:
    """What fills a slot: (words, documents), most used first; ``newest`` is the filler of the latest use."""

    fillers: tuple[tuple[str, int], ...]
    newest: str

    def most_used(self, most: int) -> tuple[tuple[str, str], ...]:
        """So many of them as (words, a note): the most used and always the newest, which is marked where it is not
        among these by its use."""
        kept = [(filler, f"{n}") for filler, n in self.fillers[:most]]
        late = [(filler, f"{n}, newest") for filler, n in self.fillers[most:] if filler == self.newest]
        return (*kept[: most - len(late)], *late)

    def more(self, most: int) -> str:
        """How many are left out of these, in words."""
        left = len(self.fillers) - most
        return f" and {left} more" if left > 0 else ""


@dataclass(frozen=True, slots=True)
class FormulaView:
    """A formula with its lineage."""

    id: str
    anchor: str
    label: str
    frame: str
    topic: str
    slots: tuple[SlotView, ...]
    span: str
    documents: int
    of: int
    missing: int
    variants: tuple[VariantView, ...]
    steps: tuple[StepView, ...]
    more_steps: int
    uses: tuple[tuple[Place, int], ...]  # with the number of the variant
    chart: Chart
    reported: tuple[ReportedView, ...] = ()
    renderings: tuple[tuple[Place, Place, str], ...] = ()  # the use, what renders it, what that does
    absences: tuple[tuple[Place, Place, int], ...] = ()  # the last use, the one that came back, texts between
    framed: int | None = None  # texts with the frame's very words

    @property
    def held(self) -> str:
        """How many texts have it, and in how many of them the words of the frame stand as they are."""
        if self.framed is None or self.framed >= self.documents:
            return f"{self.documents} of {self.of} texts"
        return f"in these words {self.framed} of {self.of} texts; {self.documents} of {self.of} in some form"

    @property
    def told(self) -> str:
        """Its use over time in words, and how many texts have its very words where not all do."""
        alike = self.framed is None or self.framed >= self.documents
        return self.chart.told if alike else f"{words.opened(self.held)}. {self.chart.told}"

    @property
    def gone(self) -> tuple[str, ...]:
        """Where it had gone and came back, in words."""
        return tuple(
            f"{last.paper.name} → {back.paper.name}: gone from {words.counted(texts, 'text')} between, and back again"
            for last, back, texts in self.absences
        )


@dataclass(frozen=True, slots=True)
class ItemView:
    """One sentence of a redline."""

    op: str
    edits: tuple[Edit, ...]
    kinds: tuple[str, ...]
    older: Place | None
    newer: Place | None
    paragraph: bool


@dataclass(frozen=True, slots=True)
class RedlineView:
    """A redline of two texts, or of the newest against all earlier ones (``older`` is None)."""

    anchor: str
    title: str
    older: Paper | None
    newer: Paper
    items: tuple[ItemView, ...]
    counts: tuple[tuple[str, int], ...]

    @property
    def paragraphs(self) -> tuple[tuple[ItemView, ...], ...]:
        """The items by paragraph; what goes as a whole paragraph stands in one of its own."""
        groups: list[list[ItemView]] = []
        for item in self.items:
            gone = item.newer is None
            if not groups or item.paragraph or (not gone and all(i.newer is None for i in groups[-1])):
                groups.append([])
            groups[-1].append(item)
        return tuple(tuple(group) for group in groups)


@dataclass(frozen=True, slots=True)
class NoveltyView:
    """The newest text, or one before it, against all earlier ones.

    Lists hold (label, anchor or empty, words), ``missing`` and ``gone`` the text of the last use as well: ``missing``
    are formulas that one of the last texts before it had, ``gone`` those that went earlier.
    """

    paper: Paper
    sentence: str
    verbatim: float
    changed: float
    moved: tuple[tuple[str, str, StepView], ...]
    missing: tuple[tuple[str, str, str, str], ...]
    gone: tuple[tuple[str, str, str, str], ...]
    returned: tuple[tuple[str, str, str], ...]
    first_uses: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One voice."""

    voice: str
    name: str
    anchor: str
    papers: tuple[Paper, ...]
    summary: str
    notes: tuple[str, ...]
    newest: NoveltyView | None
    shares: tuple[tuple[Paper, float, float], ...]
    moved: tuple[FormulaView, ...]
    steady: tuple[FormulaView, ...]
    more: int
    redlines: tuple[RedlineView, ...]
    went: tuple[FormulaView, ...] = ()  # never changed, and not in the newest text
    all_time: AllTimeView | None = None
