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
_LONGEST_WORD = 16  # columns; longer words (addresses, file names) may fold
_COLUMNS = (("No.", None), ("Who to whom", 3), ("What", 6), ("How much", 3), ("How firmly", 3), ("By when", 3),
            ("By whose word", 3), ("The others", 3))  # fmt: skip


def render(sheet: Sheet, width: int = 120) -> str:
    """The ledger as plain text of so many columns."""
    sink = io.StringIO()
    show(Console(file=sink, width=width, highlight=False), sheet)
    return sink.getvalue()


def show(console: Console, sheet: Sheet) -> None:
    """Write the ledger: a table of the entries, or each by itself where there is no room, with the exact words."""
    pen = Pen(console, unicode=(console.encoding or "utf-8").lower().startswith("utf"))
    pen.line((f"Pledges and demands{f': {sheet.title}' if sheet.title else ''}", "bold"))
    notes = [f"sorted by {sheet.sort}", sheet.asked, f"{sheet.left_out} left out" if sheet.left_out else ""]
    pen.line(("; ".join(note for note in notes if note), "dim"))
    if not sheet.rows:
        pen.line("No pledge or demand was found." if not sheet.left_out else "No entry is left.")
        return
    wide = console.width >= _WIDE
    if wide:
        pen.write(_table(pen, sheet))
    for row in sheet.rows:
        _words(pen, row, wide)
    for limit in sheet.limits:
        pen.line((limit, "dim"))


def _cells(row: Row) -> dict[str, str]:
    """What is shown of an entry, by the headings of the columns."""
    it = row.view
    figures = dict.fromkeys(f"{v.figure} (from {v.previous})" if v.previous else v.figure for v in it.versions)
    who = f"{it.giver} → {it.receiver}" if it.receiver else it.giver
    return {
        "No.": it.label,
        "Who to whom": f"{who} ({it.kind})" if it.kind != "pledge" else who,
        "What": ("not: " if it.negated else "") + words.shorten(it.action, 160),
        "How much": "; ".join(f for f in figures if f),
        "How firmly": it.pressure or " / ".join(dict.fromkeys(v.modality for v in it.versions if v.modality)),
        "By when": " ".join(filter(None, (it.due or said_due(row), "" if row.state == "open" else f"[{row.state}]"))),
        "By whose word": ", ".join(row.claimants),
        "The others": _others(row),
    }


def _others(row: Row) -> str:
    return "; ".join(f"{voice} {verdict}" for voice, verdict, _ in row.view.confirmations)


def _table(pen: Pen, sheet: Sheet) -> Table:
    """The entries side by side; no column is narrower than its longest word, so that none breaks."""
    rows = [_cells(row) for row in sheet.rows]
    table = Table(box=box.SIMPLE_HEAD if pen.unicode else box.ASCII, expand=True, show_lines=False)
    for name, share in _COLUMNS:
        longest = max((len(word) for cells in rows for word in (cells[name] or "-").split()), default=1)
        table.add_column(name, ratio=share, overflow="fold", min_width=min(longest, _LONGEST_WORD))
    for cells in rows:
        table.add_row(*(pen.text(cells[name]) for name, _ in _COLUMNS))
    return table


def _stacked(pen: Pen, row: Row) -> None:
    """An entry's cells one below the other, for a console too narrow for columns."""
    cells = _cells(row)
    event = (f"  {row.event}" if row.event else "", "dim")
    pen.line((f"{cells['No.']}  ", "bold"), (cells["Who to whom"], "bold"), event)
    grid = Table.grid(padding=(0, 1))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    for name, _ in _COLUMNS[2:]:
        if cells[name]:
            grid.add_row(pen.text((name.lower(), "dim")), pen.text(cells[name]))
    pen.write(grid, indent=3)


def said_due(row: Row) -> str:
    """The words by when, where they could not be resolved to dates."""
    return "; ".join(dict.fromkeys(v.due for v in row.view.versions if v.due))


def _words(pen: Pen, row: Row, wide: bool) -> None:
    """An entry's exact words, and what became of it."""
    it = row.view
    if wide:
        pen.line((it.label, "bold"), f" {it.giver}", (f"  {row.event}" if row.event else "", "dim"))
    else:
        _stacked(pen, row)
    for v in it.versions:
        told = f"{v.claimant or 'not said by whom'}, {v.passage.label} {v.passage.source} {v.passage.start}:"
        pen.line((told, "dim"), f"{v.passage.end} “{words.shorten(v.passage.words, 300)}”", indent=3)
        if v.condition:
            pen.line(("on condition: ", "dim"), f"“{v.condition}”", indent=5)
    for c in it.changes:
        pen.line((f"{c.kind}{f', {c.when}' if c.when else ''}: ", "bold"), c.explanation, indent=3)
        if not c.inferred:
            pen.line(f"“{words.shorten(c.passage.words, 300)}”", (f" {c.passage.label}", "dim"), indent=5)
    others = _others(row)
    if others and wide:
        pen.line(("the others: ", "dim"), others, indent=3)
    if it.due_note:
        pen.line((it.due_note, "dim"), indent=3)
