"""The one context behind every view of the wording of voices, made of their histories (`views` has its types)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rashomon.model import (
    Document,
    Edit,
    Evidence,
    Formula,
    LineageStep,
    Novelty,
    Redline,
    RedlineItem,
    Shift,
    WordingHistory,
)
from rashomon.report import words
from rashomon.report.papers import Paper, Place, paper, place
from rashomon.report.redline.ages import AllTimeView, all_time
from rashomon.report.redline.chart import chart
from rashomon.report.redline.days import Days
from rashomon.report.redline.views import (
    FormulaView,
    ItemView,
    NoveltyView,
    RedlineView,
    ReportedView,
    Sheet,
    SlotView,
    StepView,
    VariantView,
)

__all__ = ["Sheet", "sheets"]

_MOST_STEPS = 40
_RECENT = 3  # texts before one in which a formula must have stood for its absence to be news


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
            name: paper(documents[name], labels[name] if labels else f"D{place}")
            for place, name in enumerate(history.documents, 1)
        }
        self.days = Days(documents[name] for name in history.documents)
        self.named, self.others = labels, dict[str, Paper]()
        self.by_formula = {f.id: f for f in history.formulas}
        self.labels = {f.id: f"F{n}" for n, f in enumerate(history.formulas, 1)}

    def sheet(self) -> Sheet:
        history = self.history
        moved = [f for f in history.formulas if f.moved]
        steady = [f for f in history.formulas if not f.moved and not f.missing]
        went = [f for f in history.formulas if not f.moved and f.missing]
        kept = tuple(part if self.most is None else part[: self.most] for part in (moved, steady, went))
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
            went=tuple(self._formula(f) for f in kept[2]),
            more=len(history.formulas) - len(shown),
            redlines=tuple(self._redline(r, n) for n, r in enumerate(history.redlines, 1)),
            all_time=self._all_time(),
        )

    def _all_time(self) -> AllTimeView | None:
        it = self.history.all_time
        return all_time(it, [self.papers[name] for name in it.documents]) if it else None

    def _summary(self, moved: Sequence[Formula]) -> str:
        papers = [p for p in self.papers.values() if p.date]
        between = f", {papers[0].date} to {papers[-1].date}" if len(papers) > 1 else ""
        formulas = words.counted(len(self.history.formulas), "formula")
        return f"{words.counted(len(self.papers), 'text')}{between}; {formulas}, {len(moved)} of them moved."

    def place(self, evidence: Evidence) -> Place:
        document = self.documents[evidence.document]
        named = self.papers.get(evidence.document) or self.others.get(evidence.document)
        if named is None:  # a text of somebody else that reports a use
            label = self.named[document.id] if self.named else f"R{len(self.others) + 1}"
            named = self.others[document.id] = paper(document, label)
        return place(document, named, evidence.span)

    def _formula(self, formula: Formula) -> FormulaView:
        label = self.labels[formula.id]
        uses = tuple((self.place(u.evidence), u.variant + 1) for u in formula.uses)
        steps = formula.steps[-_MOST_STEPS:]
        return FormulaView(
            id=formula.id,
            anchor=f"{self.anchor}-{formula.id}",
            label=label,
            frame=words.visible(formula.frame),
            topic=formula.topic or "" if self.named else _matter(formula.topic),
            slots=tuple(
                SlotView(tuple((words.visible(w), n) for w, n in slot.fillers), words.visible(slot.newest))
                for slot in formula.slots
            ),
            span=_span(self.days.named(formula.first), self.days.named(formula.last)),
            documents=formula.documents,
            of=len(self.papers),
            missing=formula.missing,
            framed=formula.framed,
            variants=tuple(
                VariantView(n, words.visible(v.text), self.days.named(v.first), self.days.named(v.last), v.documents)
                for n, v in enumerate(formula.variants, 1)
            ),
            steps=tuple(self._step(formula, s) for s in steps),
            more_steps=len(formula.steps) - len(steps),
            uses=uses,
            chart=chart(formula, self.history.documents, self.days.every, self.days.years),
            reported=tuple(
                ReportedView(self.place(u.evidence), words.visible(u.by), u.variant + 1, u.kind, shown(u.edits))
                for u in formula.reported
            ),
            absences=tuple(
                (self.place(formula.uses[a.last].evidence), self.place(formula.uses[a.back].evidence), a.texts)
                for a in formula.absences
            ),
            renderings=tuple((self.place(r.original), self.place(r.translation), r.kind) for r in formula.renderings),
        )

    def _step(self, formula: Formula, step: LineageStep) -> StepView:
        older, newer = formula.uses[step.older].evidence, formula.uses[step.newer].evidence
        return StepView(
            step.kinds,
            self.place(older),
            self.place(newer),
            shown(step.edits),
            tuple(told(s) for s in step.shifts),
            self._back_to(formula, step),
        )

    def _said(self, evidence: Evidence) -> str:
        """Words as they stand, but for case, spacing and the stop that ends them."""
        said = evidence.span.of(self.documents[evidence.document].text)
        return " ".join(said.casefold().split()).rstrip(".。;；,，")

    def _back_to(self, formula: Formula, step: LineageStep) -> str:
        """The latest text, before the two of a step, that has the words of the newer one; empty where none has."""
        newer = formula.uses[step.newer]
        between = {formula.uses[step.older].evidence.document, newer.evidence.document}
        for use in reversed(formula.uses[: step.newer]):
            same = use.variant == newer.variant and self._said(use.evidence) == self._said(newer.evidence)
            if same and use.evidence.document not in between:
                return self.place(use.evidence).paper.name
        return ""

    def _novelty(self, novelty: Novelty, linked: set[str]) -> NoveltyView:
        def named(identifier: str) -> tuple[str, str, str]:
            formula = self.by_formula[identifier]
            anchor = f"{self.anchor}-{identifier}" if identifier in linked else ""
            return self.labels[identifier], anchor, words.visible(formula.variants[-1].text)

        moved = tuple(
            (*named(i)[:2], self._step(self.by_formula[i], self.by_formula[i].steps[n])) for i, n in novelty.moved
        )
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
            self.papers[novelty.document],
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


def _matter(topic: str | None) -> str:
    """A topic's name as words, where no comparison has its label."""
    return (topic or "").removeprefix("found:").replace("-", " ")


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
