"""Sections of the terminal's report on words: formulas that moved, words of earlier texts, quotations."""

from __future__ import annotations

from rashomon.report import words
from rashomon.report.context import Context
from rashomon.report.pen import Pen
from rashomon.report.redline.inline import inline
from rashomon.report.redline.views import FormulaView, Sheet

_STEPS = 4  # changes shown of a formula, the newest


def wording(pen: Pen, view: Context) -> None:
    """Formulas that moved, words of an earlier text, and each voice's formulas over its own texts."""
    pen.heading("Wording")
    for it in view.wording:
        topic = f" on {it.topic}" if it.topic else ""
        pen.titled(it.label, f"{it.voice}{topic}", it.kind)
        pen.write(inline(pen, it.changes), indent=3)
        for when, passage in it.variants:
            pen.line((f"{when or 'no date'}  ", "dim"), *pen.quoted(passage), indent=3)
        if it.reported:
            pen.line(("told by: ", "dim"), *pen.quoted(it.reported), indent=3)
    for earlier in view.precedents:
        pen.titled(earlier.label, earlier.title)
        pen.line(earlier.sentence, indent=3)
        pen.evidence((earlier.used, earlier.earlier))
    for sheet in view.lineages:
        _lineage(pen, sheet)


def _lineage(pen: Pen, sheet: Sheet) -> None:
    pen.line((f"Formulas of {sheet.name} over its own texts", "bold"), f": {sheet.summary}")
    for formula in sheet.moved:
        _formula(pen, formula)
    for note in sheet.notes:
        pen.line((note, "dim"), indent=3)
    if sheet.went:
        pen.line((f"{words.counted(len(sheet.went), 'formula')} gone: rashomon wording", "dim"), indent=3)
    if sheet.steady:
        pen.line((f"{words.counted(len(sheet.steady), 'formula')} unchanged: rashomon wording", "dim"), indent=3)


def _formula(pen: Pen, it: FormulaView) -> None:
    gone = f", not in the last {it.missing}" if it.missing else ""
    pen.titled(it.label, it.frame, f"{it.documents} of {it.of} texts{gone}")
    for step in it.steps[-_STEPS:]:
        places = f"  {step.older.cite}; {step.newer.cite}"
        head = f"{step.older.paper.date or 'no date'} → {step.newer.paper.date or 'no date'}: "
        pen.line((head, "dim"), (step.kind, "bold"), (places, "dim"), indent=3)
        pen.write(inline(pen, step.edits), indent=5)
    for told in it.gone:
        pen.line((told, "dim"), indent=3)
    if more := it.more_steps + max(0, len(it.steps) - _STEPS):
        pen.line((f"{words.counted(more, 'earlier change')}: rashomon wording", "dim"), indent=3)


def quotations(pen: Pen, view: Context) -> None:
    """Quotations that documents share, those in the same words a line each; and checks against own texts."""
    pen.heading("Quotations")
    for it in view.quotes:
        who = (it.variants[0][0] if it.variants else "") or "Quotation"
        if it.verdict == "exact" and it.variants:
            others = ", ".join(passage.place for _, _, passage in it.variants[1:])
            pen.hanging((it.label, "dim"), (f"{who}  ", "bold"), *pen.quoted(it.variants[0][2]),
                        (f"  (exact: {others})", "dim"), width=len(it.label))  # fmt: skip
            continue
        pen.titled(it.label, who, f"{it.verdict}: {it.meaning}")
        pen.write(inline(pen, it.difference), indent=3)
        for name, when, passage in it.variants:
            pen.line((f"{when or 'no date'} {name}  ", "dim"), *pen.quoted(passage), indent=3)
    for check in view.checks:
        if check.verdict != "exact":
            notes = "; ".join((check.meaning, *check.doubts))
            pen.titled(check.label, f"{check.voice}: {check.verdict}", notes)
            if check.difference:
                pen.write(inline(pen, check.difference), indent=3)
            pen.evidence((check.passage, check.original) if check.original else (check.passage,))
    if sure := [f"{check.label} {check.passage.place}" for check in view.checks if check.verdict == "exact"]:
        pen.line(("Word for word as in the speaker's own text: ", "bold"), "; ".join(sure))
