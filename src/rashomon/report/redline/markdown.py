"""The wording of voices in Markdown: ``~~what went~~`` and ``**what came**``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rashomon.model import Edit
from rashomon.report.markdown import md
from rashomon.report.redline.views import FormulaView, NoveltyView, RedlineView, Sheet, StepView

_FILLERS = 12


def render(views: Sequence[Sheet]) -> str:
    """All of it as one text."""
    return "\n".join(line for view in views for line in _voice(view)) + "\n"


def _voice(view: Sheet) -> Iterator[str]:
    yield from (f"# Wording: {md(view.name)}", "", view.summary, "")
    yield from (f"> {note}\n" for note in view.notes)
    yield from (f"- {p.label}: {p.date or 'no date'}, {md(p.title)}" for p in view.papers)
    if view.newest:
        yield from _newest(view.newest)
    yield from ("", "## Formulas that moved", "")
    for formula in view.moved:
        yield from _formula(formula)
    if not view.moved:
        yield "No formula was found in more than one wording."
    yield from _listed("Formulas that stayed as they were", view.steady)
    yield from _listed("Formulas that are not in the newest text", view.went)
    if view.more:
        yield from ("", f"{view.more} more formulas are in the JSON.")
    for redline in view.redlines:
        yield from _redline(redline)


def _listed(title: str, formulas: Sequence[FormulaView]) -> Iterator[str]:
    """Formulas that never changed, one to a line."""
    if formulas:
        yield from ("", f"## {title}", "")
    for f in formulas:
        gone = f", not in the last {f.missing}" if f.missing else ""
        yield f"- {f.label} {md(f.frame)} ({f.held}, {f.span}{gone})"
        yield from _reported(f, "  ")
        yield from _renderings(f, "  ")


def _newest(it: NoveltyView) -> Iterator[str]:
    yield from ("", f"## {it.paper.name} against all earlier texts", "", it.sentence, "")
    yield from (f"- {label} **{step.kind}**{_back(step)}: {edits(step.edits)}" for label, _, step in it.moved)
    yield from (f"- missing: {label} {md(words)} (last in {last})" for label, _, words, last in it.missing)
    yield from (f"- gone before: {label} {md(words)} (last in {last})" for label, _, words, last in it.gone)
    yield from (f"- back again: {label} {md(words)}" for label, _, words in it.returned)
    yield from (f"- first use: {md(place.words)} ({place.cite})" for place in it.first_uses)


def _formula(it: FormulaView) -> Iterator[str]:
    yield f"### {it.label} {md(it.frame)}"
    yield from ("", it.told, "")
    for number, slot in enumerate(it.slots, 1):
        fillers = ", ".join(f"{md(words) or 'nothing'} ({note})" for words, note in slot.most_used(_FILLERS))
        yield f"- slot {number}: {fillers}{slot.more(_FILLERS)}"
    yield from _reported(it)
    yield from _renderings(it)
    for step in it.steps:
        yield f"- {step.older.paper.name} → {step.newer.paper.name}, **{step.kind}**{_back(step)}: {edits(step.edits)}"
    yield from (f"- {told}" for told in it.gone)
    yield ""


def _back(step: StepView) -> str:
    return f" ({md(step.back)})" if step.back else ""


def _renderings(it: FormulaView, indent: str = "") -> Iterator[str]:
    for _, place, kind in it.renderings:
        yield f"{indent}- in translation{f', **{kind}**' if kind else ''}: {md(place.words)} ({place.cite})"


def _reported(it: FormulaView, indent: str = "") -> Iterator[str]:
    for use in it.reported:
        told = edits(use.edits) if use.edits else md(use.place.words)
        head = f"{use.place.paper.name}, as reported by {md(use.by)}, **{use.kind}**"
        yield f"{indent}- {head}: {told} ({use.place.cite})"


def _redline(it: RedlineView) -> Iterator[str]:
    yield from ("", f"## {it.title}", "", ", ".join(f"{n} {op}" for op, n in it.counts), "")
    for paragraph in it.paragraphs:
        parts = []
        for item in paragraph:
            note = f"\\[{item.op}\\] " if item.op.startswith("moved") else ""
            parts.append(note + edits(item.edits))
        yield from (" ".join(parts), "")


def edits(every: Sequence[Edit]) -> str:
    """Edits in one line."""
    parts = []
    for edit in every:
        if edit.op == "equal":
            parts.append(_kept(edit.after or edit.before, ""))
            continue
        parts.append(_kept(edit.before, "~~"))
        if edit.before.strip() and edit.after.strip() and not parts[-1].endswith(" "):
            parts.append(" ")
        parts.append(_kept(edit.after, "**"))
    return "".join(parts).strip()


def _kept(text: str, mark: str) -> str:
    """The words inside the marks and their outer spaces outside, as Markdown asks."""
    core = text.strip()
    if not core:
        return " " if text else ""
    lead, trail = " " * text[:1].isspace(), " " * text[-1:].isspace()
    return f"{lead}{mark}{md(core)}{mark}{trail}"
