"""The ledger in the terminal."""

from __future__ import annotations

import io

from rich import box
from rich.console import Console
from rich.table import Table

from rashomon.report import words
from rashomon.report.pen import Pen
from rashomon.report.pledges.sheet import Row, Sheet

_WIDE = 120  # columns from which the table has room for everything


def render(sheet: Sheet, width: int = 120) -> str:
    """The ledger as plain text of so many columns."""
    sink = io.StringIO()
    show(Console(file=sink, width=width, highlight=False), sheet)
    return sink.getvalue()


def show(console: Console, sheet: Sheet) -> None:
    """Write the ledger: a table of the entries, then each one's exact words."""
    pen = Pen(console, unicode=(console.encoding or "utf-8").lower().startswith("utf"))
    pen.line((f"Pledges and demands{f': {sheet.title}' if sheet.title else ''}", "bold"))
    notes = [f"sorted by {sheet.sort}", sheet.asked, f"{sheet.left_out} left out" if sheet.left_out else ""]
    pen.line(("; ".join(note for note in notes if note), "dim"))
    if not sheet.rows:
        pen.line("No pledge or demand was found." if not sheet.left_out else "No entry is left.")
        return
    pen.write(_table(pen, sheet))
    for row in sheet.rows:
        _words(pen, row)
    for limit in sheet.limits:
        pen.line((limit, "dim"))


def _table(pen: Pen, sheet: Sheet) -> Table:
    table = Table(box=box.SIMPLE_HEAD, expand=True, show_lines=False)
    columns = (("No.", None), ("Who to whom", 3), ("What", 6), ("How much", 3), ("How firmly", 3), ("By when", 3),
               ("By whose word", 3), ("The others", 3))  # fmt: skip
    shown = columns if pen.console.width >= _WIDE else columns[:6]  # the rest stands below with the words
    for name, share in shown:
        table.add_column(name, ratio=share, overflow="fold")
    for row in sheet.rows:
        it = row.view
        figures = dict.fromkeys(f"{v.figure} (from {v.previous})" if v.previous else v.figure for v in it.versions)
        firm = it.pressure or " / ".join(dict.fromkeys(v.modality for v in it.versions if v.modality))
        who = f"{it.giver} → {it.receiver}" if it.receiver else it.giver
        others = "; ".join(f"{voice} {verdict}" for voice, verdict, _ in it.confirmations)
        cells = (
            it.label,
            f"{who} ({it.kind})" if it.kind != "pledge" else who,
            ("not: " if it.negated else "") + words.shorten(it.action, 160),
            "; ".join(f for f in figures if f),
            firm,
            " ".join(filter(None, (it.due or said_due(row), "" if row.state == "open" else f"[{row.state}]"))),
            ", ".join(row.claimants),
            others,
        )
        table.add_row(*(pen.text(cell) for cell in cells[: len(shown)]))
    return table


def said_due(row: Row) -> str:
    """The words by when, where they could not be resolved to dates."""
    return "; ".join(dict.fromkeys(v.due for v in row.view.versions if v.due))


def _words(pen: Pen, row: Row) -> None:
    it = row.view
    pen.line((it.label, "bold"), f" {it.giver}", (f"  {row.event}" if row.event else "", "dim"))
    for v in it.versions:
        told = f"{v.claimant or 'not said by whom'}, {v.passage.label} {v.passage.source} {v.passage.start}:"
        pen.line((told, "dim"), f"{v.passage.end} “{words.shorten(v.passage.words, 300)}”", indent=3)
        if v.condition:
            pen.line(("on condition: ", "dim"), f"“{v.condition}”", indent=5)
    for c in it.changes:
        pen.line((f"{c.kind}{f', {c.when}' if c.when else ''}: ", "bold"), c.explanation, indent=3)
        if not c.inferred:
            pen.line(f"“{words.shorten(c.passage.words, 300)}”", (f" {c.passage.label}", "dim"), indent=5)
    others = "; ".join(f"{voice} {verdict}" for voice, verdict, _ in it.confirmations)
    if others:
        pen.line(("the others: ", "dim"), others, indent=3)
    if it.due_note:
        pen.line((it.due_note, "dim"), indent=3)
