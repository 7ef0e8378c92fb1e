"""The one context behind every view of the wording of voices: plain values, in the order in which they are shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rashomon.model import (
    AllTime,
    Document,
    Edit,
    Evidence,
    Formula,
    Layer,
    LineageStep,
    Novelty,
    Redline,
    RedlineItem,
    Shift,
    WordingHistory,
)
from rashomon.report import words
from rashomon.report.redline.chart import Chart, chart

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
    "reversed": "a negation came or went",
    "reworded": "other words; what that does is for the reader to judge",
}
_MOST_STEPS = 40
_SMALL = 4  # letters under which a stretch is too small to be told apart
_DATED = 12  # letters from which on it carries its date beside it
_RECENT = 3  # texts before one in which a formula must have stood for its absence to be news


@dataclass(frozen=True, slots=True)
class Paper:
    """A document of a voice: its short name in this report, date and title."""

    id: str
    label: str
    date: str
    iso: str
    title: str
    language: str

    @property
    def name(self) -> str:
        """How a line names it: date and label."""
        return f"{self.date or 'no date'} ({self.label})"


@dataclass(frozen=True, slots=True)
class Place:
    """Words of a document with their offsets."""

    paper: Paper
    start: int
    end: int
    words: str

    @property
    def cite(self) -> str:
        """Where the words are: ``D2 120–188``."""
        return f"{self.paper.label} {self.start}–{self.end}"


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
    """One change of wording; ``why`` says what each of its shifts rests on."""

    kind: str
    meaning: str
    older: Place
    newer: Place
    edits: tuple[Edit, ...]
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReportedView:
    """A use of a formula as somebody else reports it; ``edits`` are empty where the words are the same."""

    place: Place
    by: str
    variant: int
    kind: str
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class FormulaView:
    """A formula with its lineage."""

    id: str
    anchor: str
    label: str
    frame: str
    topic: str
    slots: tuple[tuple[tuple[str, int], ...], ...]
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
class StrandView:
    """A sentence through all texts; ``came`` and ``gone`` are those of its first and its last words."""

    layers: tuple[Layer, ...]
    paragraph: bool

    @property
    def came(self) -> int:
        """The text with which it came."""
        return min(layer.came for layer in self.layers)

    @property
    def gone(self) -> int | None:
        """The text with which the last of it went; None while some of it stands."""
        every = [layer.gone for layer in self.layers]
        return None if None in every else max(n for n in every if n is not None)


@dataclass(frozen=True, slots=True)
class Aged:
    """A stretch of a text that came with one text (counted from 0); ``dated`` says whether it is long enough to carry
    the date beside it. ``lead`` and ``tail`` are the spaces around it."""

    words: str
    came: int
    dated: bool
    lead: str = ""
    tail: str = ""


def _aged(layers: Sequence[Layer]) -> tuple[Aged, ...]:
    """Layers as stretches: marks, spaces and a lone small word go with the stretch before them."""
    joined: list[tuple[str, int]] = []
    for layer in layers:
        small = sum(c.isalnum() for c in layer.words) < _SMALL
        if joined and (small or joined[-1][1] == layer.came or sum(c.isalnum() for c in joined[-1][0]) < _SMALL):
            came = joined[-1][1] if small else layer.came
            joined[-1] = (joined[-1][0] + layer.words, came)
        else:
            joined.append((layer.words, layer.came))
    made = []
    for said, came in joined:
        core = said.strip()
        lead, tail = " " * said[:1].isspace(), " " * (said[-1:].isspace() and bool(core))
        made.append(Aged(core, came, sum(c.isalnum() for c in core) >= _DATED, lead, tail))
    return tuple(made)


@dataclass(frozen=True, slots=True)
class AllTimeView:
    """All changes of a series in one; layers count in ``papers``."""

    title: str
    sentence: str
    papers: tuple[Paper, ...]
    strands: tuple[StrandView, ...]

    @property
    def paragraphs(self) -> tuple[tuple[StrandView, ...], ...]:
        """The sentences by paragraph."""
        groups: list[list[StrandView]] = []
        for strand in self.strands:
            if not groups or strand.paragraph:
                groups.append([])
            groups[-1].append(strand)
        return tuple(tuple(group) for group in groups)

    @property
    def standing(self) -> tuple[tuple[tuple[Aged, ...], ...], ...]:
        """The last text by paragraph and sentence, in stretches of one age."""
        made = []
        for paragraph in self.paragraphs:
            sentences = (_aged([x for x in s.layers if x.gone is None]) for s in paragraph)
            if kept := tuple(s for s in sentences if s):
                made.append(kept)
        return tuple(made)


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
    all_time: AllTimeView | None = None


def sheets(
    histories: Sequence[WordingHistory],
    documents: Sequence[Document],
    most: int | None,
    labels: Mapping[str, str] | None = None,
) -> tuple[Sheet, ...]:
    """The context of histories; ``most`` formulas of each voice, or all of them for None.

    ``labels`` are short names of documents by their ids; without them a voice's texts are counted (D1, D2 …).
    """
    by_id = {d.id: d for d in documents}
    return tuple(_Maker(history, by_id, number, most, labels).sheet() for number, history in enumerate(histories, 1))


class _Maker:
    """Makes the sheet of one voice."""

    def __init__(
        self,
        history: WordingHistory,
        documents: Mapping[str, Document],
        number: int,
        most: int | None,
        labels: Mapping[str, str] | None,
    ) -> None:
        self.history, self.documents, self.most = history, documents, most
        self.anchor = f"voice-{number}"
        self.papers = {
            name: _paper(documents[name], labels[name] if labels else f"D{place}")
            for place, name in enumerate(history.documents, 1)
        }
        self.named, self.others = labels, dict[str, Paper]()
        self.by_formula = {f.id: f for f in history.formulas}
        self.labels = {f.id: f"F{n}" for n, f in enumerate(history.formulas, 1)}

    def sheet(self) -> Sheet:
        history = self.history
        moved = [f for f in history.formulas if f.moved]
        steady = [f for f in history.formulas if not f.moved]
        kept = (
            moved if self.most is None else moved[: self.most],
            steady if self.most is None else steady[: self.most],
        )
        shown = {f.id for part in kept for f in part}
        return Sheet(
            voice=history.voice,
            name=words.visible(history.name),
            anchor=self.anchor,
            papers=tuple(self.papers.values()),
            summary=self._summary(moved),
            notes=history.notes,
            newest=self._novelty(history.novelties[-1], shown) if history.novelties else None,
            shares=tuple((self.papers[n.document], n.verbatim, n.changed) for n in history.novelties),
            moved=tuple(self._formula(f) for f in kept[0]),
            steady=tuple(self._formula(f) for f in kept[1]),
            more=len(history.formulas) - len(shown),
            redlines=tuple(self._redline(r, n) for n, r in enumerate(history.redlines, 1)),
            all_time=self._all_time(history.all_time) if history.all_time else None,
        )

    def _all_time(self, it: AllTime) -> AllTimeView:
        papers = tuple(self.papers[name] for name in it.documents)
        strands = tuple(
            StrandView(tuple(Layer(words.plain(x.words), x.came, x.gone) for x in s.layers), s.paragraph)
            for s in it.strands
        )
        sentence = (
            f"{words.counted(len(papers), 'text')} in one: what came is marked with the text that it came with, what"
            " went with the one that it went with."
        )
        return AllTimeView(f"{papers[0].name} to {papers[-1].name}", sentence, papers, strands)

    def _summary(self, moved: Sequence[Formula]) -> str:
        papers = [p for p in self.papers.values() if p.date]
        between = f", {papers[0].date} to {papers[-1].date}" if len(papers) > 1 else ""
        formulas = words.counted(len(self.history.formulas), "formula")
        return f"{words.counted(len(self.papers), 'text')}{between}; {formulas}, {len(moved)} of them moved."

    def place(self, evidence: Evidence) -> Place:
        document = self.documents[evidence.document]
        shown = words.visible(evidence.span.of(document.text))
        paper = self.papers.get(evidence.document) or self.others.get(evidence.document)
        if paper is None:  # a text of somebody else that reports a use
            label = self.named[document.id] if self.named else f"R{len(self.others) + 1}"
            paper = self.others[document.id] = _paper(document, label)
        return Place(paper, evidence.span.start, evidence.span.end, shown)

    def _formula(self, formula: Formula) -> FormulaView:
        label = self.labels[formula.id]
        uses = tuple((self.place(u.evidence), u.variant + 1) for u in formula.uses)
        steps = formula.steps[-_MOST_STEPS:]
        return FormulaView(
            id=formula.id,
            anchor=f"{self.anchor}-{formula.id}",
            label=label,
            frame=words.visible(formula.frame),
            topic=formula.topic or "",
            slots=tuple(tuple((words.visible(w), n) for w, n in slot.fillers) for slot in formula.slots),
            span=_span(words.day(formula.first), words.day(formula.last)),
            documents=formula.documents,
            of=len(self.papers),
            missing=formula.missing,
            variants=tuple(
                VariantView(n, words.visible(v.text), words.day(v.first), words.day(v.last), v.documents)
                for n, v in enumerate(formula.variants, 1)
            ),
            steps=tuple(self._step(formula, s) for s in steps),
            more_steps=len(formula.steps) - len(steps),
            uses=uses,
            chart=chart(formula, self.history.documents, [self.documents[d].published for d in self.history.documents]),
            reported=tuple(
                ReportedView(self.place(u.evidence), words.visible(u.by), u.variant + 1, u.kind, shown(u.edits))
                for u in formula.reported
            ),
            renderings=tuple((self.place(r.original), self.place(r.translation), r.kind) for r in formula.renderings),
        )

    def _step(self, formula: Formula, step: LineageStep) -> StepView:
        older, newer = formula.uses[step.older].evidence, formula.uses[step.newer].evidence
        return StepView(
            step.kind,
            KINDS.get(step.kind, ""),
            self.place(older),
            self.place(newer),
            shown(step.edits),
            tuple(told(s) for s in step.shifts),
        )

    def _novelty(self, novelty: Novelty, linked: set[str]) -> NoveltyView:
        def named(identifier: str) -> tuple[str, str, str]:
            formula = self.by_formula[identifier]
            anchor = f"{self.anchor}-{identifier}" if identifier in linked else ""
            return self.labels[identifier], anchor, words.visible(formula.variants[-1].text)

        moved = tuple(
            (*named(i)[:2], self._step(self.by_formula[i], self.by_formula[i].steps[n])) for i, n in novelty.moved
        )
        paper = self.papers[novelty.document]
        order = {name: n for n, name in enumerate(self.history.documents)}
        before = order[novelty.document]

        def last(identifier: str) -> int:
            """The place of the last text before this one that has a formula."""
            uses = [order[u.evidence.document] for u in self.by_formula[identifier].uses]
            return max((n for n in uses if n < before), default=0)

        lost = sorted(novelty.missing, key=lambda i: -last(i))
        names = self.history.documents
        told = [(i, (*named(i), self.papers[names[last(i)]].name)) for i in lost]
        missing = tuple(entry for i, entry in told if before - last(i) <= _RECENT)
        gone = tuple(entry for i, entry in told if before - last(i) > _RECENT)
        sentence = (
            f"{words.percent(novelty.verbatim)} of its words repeat an earlier text to the letter,"
            f" {words.percent(novelty.changed)} repeat one with a change;"
            f" {words.counted(len(novelty.first_uses), 'first use')};"
            f" {words.counted(len(missing), 'formula')} missing that stood in the texts just before it."
        )
        return NoveltyView(
            paper,
            sentence,
            novelty.verbatim,
            novelty.changed,
            moved,
            missing,
            gone,
            tuple(named(i) for i in novelty.returned),
            tuple(self.place(e) for e in novelty.first_uses),
        )

    def _redline(self, redline: Redline, number: int) -> RedlineView:
        newer = self.papers[redline.newer]
        older = self.papers[redline.older] if redline.older else None
        items = tuple(self._item(item) for item in redline.items)
        counted: dict[str, int] = {}
        for item in items:
            counted[item.op] = counted.get(item.op, 0) + 1
        title = f"{older.name} → {newer.name}" if older else f"All earlier texts → {newer.name}"
        return RedlineView(f"{self.anchor}-redline-{number}", title, older, newer, items, tuple(counted.items()))

    def _item(self, item: RedlineItem) -> ItemView:
        return ItemView(
            item.op,
            shown(item.edits),
            tuple(dict.fromkeys(s.kind for s in item.shifts)),
            self.place(item.older) if item.older else None,
            self.place(item.newer) if item.newer else None,
            item.paragraph,
        )


def _paper(document: Document, label: str) -> Paper:
    day = document.published
    title = words.visible(document.title or document.publisher)
    return Paper(document.id, label, words.day(day), day.isoformat() if day else "", title, document.language)


def _span(first: str, last: str) -> str:
    if not first:
        return ""
    return f"{first} to {last}" if first != last else first


def shown(edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """Edits in characters that are safe to show; spacing at their ends is kept."""
    return tuple(Edit(e.op, words.plain(e.before), words.plain(e.after)) for e in edits)


def told(shift: Shift) -> str:
    """A shift in words: what became what, and why it is taken for its kind."""
    before, after = words.shorten(words.visible(shift.before), 80), words.shorten(words.visible(shift.after), 80)
    if before and after:
        what = f"“{before}” became “{after}”"
    else:
        what = f"“{after}” came" if after else f"“{before}” went"
    return f"{shift.kind}: {what} ({shift.why})" if shift.why else f"{shift.kind}: {what}"
