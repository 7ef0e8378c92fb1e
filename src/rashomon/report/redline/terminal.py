"""The wording of voices in a terminal: what went in ``[-…-]`` and red, what came in ``{+…+}`` and green."""

from __future__ import annotations

import io
from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from rashomon.report.pen import Pen
from rashomon.report.redline.inline import inline
from rashomon.report.redline.views import FormulaView, ItemView, NoveltyView, RedlineView, Sheet, StepView

_LIST = 8
_FILLERS = 6


def render(views: Sequence[Sheet], width: int = 100, unicode: bool = True) -> str:
    """The report as plain text of that width, without colour."""
    sink = io.StringIO()
    console = Console(
        file=sink, width=width, color_system=None, force_terminal=False, legacy_windows=False, highlight=False
    )
    _Writer(console, unicode).write(views)
    return "\n".join(line.rstrip() for line in sink.getvalue().splitlines()) + "\n"


def show(console: Console, views: Sequence[Sheet]) -> None:
    """Write the report to a console, in what it can show."""
    _Writer(console, not console.options.ascii_only).write(views)


class _Writer:
    def __init__(self, console: Console, unicode: bool) -> None:
        self.pen = Pen(console, unicode)

    def write(self, views: Sequence[Sheet]) -> None:
        for view in views:
            self._voice(view)

    def _voice(self, view: Sheet) -> None:
        pen = self.pen
        pen.heading(f"Wording: {view.name}")
        pen.line(view.summary)
        for note in view.notes:
            pen.line((note, "yellow"))
        for paper in view.papers[:_LIST] if len(view.papers) > 2 * _LIST else view.papers:
            pen.line((f"{paper.label}  ", "dim"), f"{paper.date or 'no date'}  {paper.title}", indent=2)
        if len(view.papers) > 2 * _LIST:
            pen.line((f"and {len(view.papers) - _LIST} more", "dim"), indent=2)
        if view.newest:
            self._newest(view.newest)
        pen.heading("Formulas that moved")
        for formula in view.moved:
            self._formula(formula)
        if not view.moved:
            pen.line(("No formula was found in more than one wording.", "dim"))
        for title, formulas in (
            ("Formulas that stayed as they were", view.steady),
            ("Formulas that are not in the newest text", view.went),
        ):
            if formulas:
                pen.heading(title)
            for formula in formulas:
                pen.hanging((formula.label, "dim"), formula.frame, (f"  {_use(formula)}", "dim"), width=5)
                for use in formula.reported[-_LIST:]:
                    head = f"{use.place.paper.name}, as reported by {use.by or 'a document without a publisher'}: "
                    pen.line((head, "dim"), use.place.words, (f"  {use.place.cite}", "dim"), indent=5)
                self._renderings(formula)
        if view.more:
            pen.line((f"{view.more} more formulas: --most, or --format json", "dim"))
        for redline in view.redlines:
            self._redline(redline)

    def _newest(self, it: NoveltyView) -> None:
        pen = self.pen
        pen.heading(f"The newest text, {it.paper.name}, against all earlier ones")
        pen.line(it.sentence)
        for label, _, step in it.moved[:_LIST]:
            pen.titled(label, step.kind, step.meaning)
            self._back(step)
            pen.write(inline(self.pen, step.edits), indent=3)
        for label, _, words, last in it.missing[:_LIST]:
            pen.line(("Missing: ", "bold"), f"{words} ", (f"{label}, last in {last}", "dim"), indent=1)
        self._rest(len(it.missing))
        if it.gone:
            pen.line((f"{len(it.gone)} more went earlier: --format html", "dim"), indent=1)
        for label, _, words in it.returned[:_LIST]:
            pen.line(("Back again: ", "bold"), f"{words} ", (label, "dim"), indent=1)
        self._rest(len(it.returned))
        for place in it.first_uses[:_LIST]:
            pen.line(("First use: ", "bold"), f"{place.words} ", (place.cite, "dim"), indent=1)
        self._rest(len(it.first_uses))

    def _renderings(self, it: FormulaView) -> None:
        """What the voice's own translation has in the formula's place."""
        for _, place, kind in it.renderings[-_LIST:]:
            told = f", {kind}" if kind else ""
            self.pen.line((f"in translation{told}: ", "dim"), place.words, (f"  {place.cite}", "dim"), indent=5)

    def _back(self, step: StepView) -> None:
        if step.back:
            self.pen.line((step.back, "bold"), indent=5)

    def _rest(self, number: int) -> None:
        if number > _LIST:
            self.pen.line((f"and {number - _LIST} more", "dim"), indent=1)

    def _formula(self, it: FormulaView) -> None:
        pen = self.pen
        pen.titled(it.label, it.frame, _use(it))
        for number, slot in enumerate(it.slots, 1):
            shown = slot.most_used(_FILLERS)
            fillers = ", ".join(f"“{words}” ({note})" if words else f"nothing ({note})" for words, note in shown)
            pen.line((f"slot {number}: ", "dim"), fillers + slot.more(_FILLERS), indent=3)
        for use in it.reported[-_LIST:]:
            head = f"{use.place.paper.name}, as reported by {use.by or 'a document without a publisher'}: "
            pen.line((head, "dim"), (use.kind, "bold"), (f"  {use.place.cite}", "dim"), indent=3)
            pen.write(inline(self.pen, use.edits) if use.edits else self.pen.text(use.place.words), indent=5)
        self._renderings(it)
        for step in it.steps[-_LIST:]:
            pen.line((f"{step.older.paper.name} → {step.newer.paper.name}: ", "dim"), (step.kind, "bold"), indent=3)
            self._back(step)
            pen.write(inline(self.pen, step.edits), indent=5)
        for told in it.gone:
            pen.line((told, "dim"), indent=3)
        if len(it.steps) > _LIST:
            pen.line((f"{it.more_steps + len(it.steps) - _LIST} earlier changes: see --format html", "dim"), indent=3)

    def _redline(self, it: RedlineView) -> None:
        pen = self.pen
        counts = ", ".join(f"{n} {op}" for op, n in it.counts)
        pen.heading(it.title)
        pen.line((counts, "dim"))
        for paragraph in it.paragraphs:
            text = Text(overflow="fold")
            for item in paragraph:
                text.append_text(self._item(item))
                text.append(" ")
            pen.write(text)

    def _item(self, item: ItemView) -> Text:
        text = Text(overflow="fold")
        if item.op.startswith("moved"):
            text.append_text(self.pen.text((f"<{item.op}> ", "cyan")))
        if item.op in ("moved", "moved away"):
            words = (item.newer or item.older).words if (item.newer or item.older) else ""  # type: ignore[union-attr]
            return text.append_text(self.pen.text((words, "cyan")))
        text.append_text(inline(self.pen, item.edits))
        if item.kinds:
            text.append_text(self.pen.text((f" ({', '.join(item.kinds)})", "dim")))
        return text


def _use(it: FormulaView) -> str:
    gone = f", not in the last {it.missing}" if it.missing else ""
    return f"{it.held}, {it.span or 'no date'}{gone}"
