"""The formulas of voices with several own texts, and quotations held against the speaker's own text."""

from __future__ import annotations

from dataclasses import replace

from rashomon.model import Evidence, QuoteCheck, WordingHistory
from rashomon.report import words
from rashomon.report.building.accounts import edits
from rashomon.report.building.desk import Desk
from rashomon.report.context import Passage, QuoteCheckView, WordingView
from rashomon.report.papers import Place
from rashomon.report.redline.sheets import sheets
from rashomon.report.redline.views import FormulaView, Sheet

_MOST = 12  # formulas that moved, of each voice


def lineages(desk: Desk, told: tuple[WordingView, ...] = ()) -> tuple[Sheet, ...]:
    """One sheet for each voice that has formulas in the case, without changes that ``told`` shows already."""
    comparison = desk.comparison
    histories = []
    for voice in dict.fromkeys(f.voice for f in comparison.formulas):
        formulas = tuple(f for f in comparison.formulas if f.voice == voice)
        used = {use.evidence.document for f in formulas for use in f.uses}
        texts = [r.document for r in comparison.readings if r.document.id in used]
        texts.sort(key=lambda d: str(d.published))
        histories.append(WordingHistory(voice, desk.voice_name(voice), tuple(d.id for d in texts), formulas))
    documents = [r.document for r in comparison.readings]
    return tuple(_once(desk, sheet, told) for sheet in sheets(histories, documents, _MOST, desk.labels))


def _once(desk: Desk, sheet: Sheet, told: tuple[WordingView, ...]) -> Sheet:
    """The sheet with its topics in words; a formula whose one change is an entry of the wording becomes a note."""
    moved, notes = [], list(sheet.notes)
    for formula in sheet.moved:
        shown = _shown(formula, told)
        if shown:
            notes.append(f"{formula.label}, “{formula.frame}”: {formula.chart.told} Its change is {shown} above.")
        else:
            moved.append(replace(formula, topic=desk.topic(formula.topic)))
    return replace(sheet, moved=tuple(moved), notes=tuple(notes))


def _shown(formula: FormulaView, told: tuple[WordingView, ...]) -> str:
    """The label of the entry that shows the formula's one change, or empty."""
    if len(formula.steps) != 1 or formula.more_steps:
        return ""
    step = formula.steps[0]
    for entry in told:
        passages = [passage for _, passage in entry.variants]
        if all(any(_meets(place, p) for p in passages) for place in (step.older, step.newer)):
            return entry.label
    return ""


def _meets(place: Place, passage: Passage) -> bool:
    return place.paper.id == passage.document and place.start < passage.end and passage.start < place.end


def checks(desk: Desk) -> tuple[QuoteCheckView, ...]:
    """Quotations held against the own texts of the speaker's side, those that differ first."""

    def told(evidence: Evidence | None) -> str:
        return desk.labels[evidence.document] if evidence else ""

    order = {name: n for n, name in enumerate(words.CHECKS)}
    views = []
    found = sorted(desk.comparison.quote_checks, key=lambda c: (not c.given_to, order.get(c.verdict, 0)))
    for number, it in enumerate(found, 1):
        use = ("quote", f"V{number}", f"#check-{number}", f"quotation check {number}")
        views.append(
            QuoteCheckView(
                anchor=f"check-{number}",
                label=f"V{number}",
                voice=desk.voice_name(it.side),
                verdict=words.MISGIVEN if it.given_to else it.verdict,
                meaning=_meaning(desk, it),
                passage=desk.passage(it.evidence, use),
                original=desk.passage(it.original, use) if it.original else None,
                first=told(it.first),
                doubts=tuple(words.visible(doubt) for doubt in it.doubts),
                difference=edits(it.difference) if it.verdict in ("trimmed", "altered") else (),
            )
        )
    return tuple(views)


def _meaning(desk: Desk, it: QuoteCheck) -> str:
    """What the verdict says; of words given to another, whose they are and who gives them to whom."""
    said = words.CHECKS.get(it.verdict, "")
    if not it.given_to or it.original is None:
        return said
    own, other = desk.labels[it.original.document], desk.labels[it.evidence.document]
    whose = f"the words are in {own}, an own text of {desk.voice_name(it.side)}; {other} gives them to {it.given_to}"
    return whose if it.verdict == "exact" else f"{whose}; {it.verdict}: {said}"
