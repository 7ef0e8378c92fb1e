"""The report in a terminal, in 80 columns and more, with or without colour and Unicode.

Words of documents are never markup here: they are set as plain `Text`, without control characters.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from functools import partial

from rich.console import Console
from rich.text import Text

from rashomon.model import Comparison, Reading
from rashomon.report import terminal_dates, words
from rashomon.report.building import context
from rashomon.report.context import (
    CellView,
    Context,
    MatrixView,
    VoiceView,
)
from rashomon.report.filled import filled, missing
from rashomon.report.pen import Pen
from rashomon.report.terminal_accounts import agreement, conflicts, omissions, pledges
from rashomon.report.terminal_wording import quotations, wording

COLOURS = ("blue", "red", "green", "magenta", "cyan", "yellow", "bright_magenta", "bright_black")
NARROWEST = 18  # columns of a voice in the matrix
BESIDE = 24  # topics shown beside the event
MANY = 240  # cells from which on the matrix shows signs only


def render(comparison: Comparison, width: int = 100, unicode: bool = True) -> str:
    """The report as plain text of that width, without colour."""
    sink = io.StringIO()
    console = Console(
        file=sink, width=width, color_system=None, force_terminal=False, legacy_windows=False, highlight=False
    )
    _Report(console, context(comparison), unicode).show()
    return "\n".join(line.rstrip() for line in sink.getvalue().splitlines()) + "\n"


def show(console: Console, comparison: Comparison) -> None:
    """Write the report to a console, in what it can show."""
    _Report(console, context(comparison), not console.options.ascii_only).show()


def show_dates(console: Console, comparison: Comparison) -> None:
    """Write the timeline and the watch list to a console, with all moments on one line of time first."""
    view, pen = context(comparison), Pen(console, not console.options.ascii_only)
    terminal_dates.track(pen, view.timeline)
    terminal_dates.timeline(pen, view)
    terminal_dates.watch(pen, view)


def show_reading(console: Console, reading: Reading) -> None:
    """Write what was found in one document to a console: its text with the statements marked, then a list."""
    from rashomon.report import reading_view

    reading_view.show(Pen(console, not console.options.ascii_only), reading)


class _Report:
    """Writes one context section by section, in the order that every view has."""

    def __init__(self, console: Console, view: Context, unicode: bool) -> None:
        self.pen = Pen(console, unicode)
        self.view = view

    def show(self) -> None:
        here = filled(self.view)
        for section, write in self.sections().items():
            if here[section]:
                write()

    def sections(self) -> dict[str, Callable[[], None]]:
        """What writes each section."""
        apart: dict[str, Callable[[Pen, Context], None]] = {
            "conflicts": conflicts, "agreement": agreement, "pledges": pledges, "omissions": omissions,
            "wording": wording, "quotations": quotations, "timeline": terminal_dates.timeline,
            "watch": partial(terminal_dates.watch, beside_ledger=True),
        }  # fmt: skip
        return {
            "head": self.head, "findings": self.findings, "matrix": self.matrix, "first": self.first,
            **{name: partial(write, self.pen, self.view) for name, write in apart.items()},
            "sources": self.sources, "limits": self.limits,
        }  # fmt: skip

    def head(self) -> None:
        pen, head = self.pen, self.view.head
        pen.line((head.title, "bold"))
        count = words.counted(len(head.documents), "document")
        facts = (head.date, head.kind, words.listed(head.participants), count, words.listed(head.languages))
        pen.line(" · ".join(fact for fact in facts if fact) if pen.unicode else ", ".join(filter(None, facts)))
        if head.inferred and head.inferred not in " ".join(head.limits):
            pen.line((f"Date inferred: {head.inferred}", "dim"))
        for line in head.limits:
            pen.hanging(("!", "bold red"), line, width=1)
        if head.tellings:
            pen.write()
        for telling in head.tellings:
            for passage in telling.passages:
                pen.line((f"{telling.aspect}: ", "dim"), (f"{telling.voice} ", "bold"), *pen.quoted(passage, 120))
        pen.write()
        for document in head.documents:
            whose = f", own text of {document.whose}" if document.whose else ""
            about = "" if document.on_event else ", not about this event"
            date = f", {document.published}" if document.published else ""
            name = document.publisher or words.shorten(document.title, 60)
            detail = (f"  ({document.kind}{whose}{date}{about})", "dim")
            pen.hanging((document.label, "bold"), name, detail, width=len(f"D{len(head.documents)}"))

    def findings(self) -> None:
        self.pen.heading("Findings")
        for finding in self.view.findings:
            self.pen.hanging((str(finding.rank), "bold"), (finding.headline, "bold"))
            for note in finding.notes:
                self.pen.line((note, "dim"), indent=3)
            self.pen.evidence(finding.passages)
        if not self.view.findings:
            self.pen.nothing("findings")
        if absent := missing(self.view):
            self.pen.line((absent, "dim"))

    def matrix(self) -> None:
        self.pen.heading("Who says what")
        if not self.view.matrix.rows:
            self.pen.nothing("matrix")
        else:
            self._grid(self.view.matrix)
            self._legend()
        rows = self.view.beside.heard
        if rows:
            self.pen.write()
            self.pen.line(("Beside the event", "bold"))
        for row in rows[:BESIDE]:
            self.pen.line((row.label, "bold"))
            for cell in row.heard:
                said = self.pen.quoted(cell.gist, 90) if cell.gist else (cell.word,)
                symbol = cell.symbol if self.pen.unicode else cell.plain
                self.pen.signed(symbol, (f"{cell.voice.name} ", colour(cell.voice)), *said)
        if len(rows) > BESIDE:
            self.pen.line((f"and {words.counted(len(rows) - BESIDE, 'more topic')}, in the other formats", "dim"))

    def _legend(self) -> None:
        for entry in self.view.legend:
            symbol = entry.symbol if self.pen.unicode else entry.plain
            self.pen.signed(symbol, (entry.word, "bold"), f": {entry.meaning}")

    def _grid(self, view: MatrixView) -> None:
        """The matrix, as many voices side by side as fit, the rest in tables below."""
        width = self.pen.console.width
        signs = len(view.rows) * len(view.voices) > MANY
        least = 7 if signs else NARROWEST
        topic = min(22, max(12, width // 5))
        fit = max(1, (width - topic - 3) // (least + 2))
        heard = [i for i in range(len(view.voices)) if any(_tells(row.cells[i]) for row in view.rows)]
        for first in range(0, len(heard), fit):
            chunk = heard[first : first + fit]
            each = max(least, min(36, (width - topic - 3) // len(chunk) - 2))
            headings = [self._voice(view.voices[i]) for i in chunk]
            table = self.pen.table("Topic", *headings, widths=(topic, *(each for _ in chunk)))
            for row in view.rows:
                label = self.pen.text(row.label, (" (found)", "dim") if row.found else "")
                table.add_row(label, *(self._cell(row.cells[i], signs) for i in chunk))
            self.pen.write(table)
        if unheard := [voice.name for i, voice in enumerate(view.voices) if i not in heard]:
            self.pen.line((f"Not heard on any of these topics: {words.listed(unheard)}.", "dim"))

    def _voice(self, voice: VoiceView) -> Text:
        title = self.pen.text((voice.name, f"bold {colour(voice)}"))
        return title.append("\n" + self.pen.safe(voice.note), "dim")

    def _cell(self, cell: CellView | None, signs: bool) -> Text:
        if cell is None or cell.status == "no_account":
            return Text("")
        text = Text(cell.symbol if self.pen.unicode else cell.plain, style=f"bold {colour(cell.voice)}")
        said = [cell.share_text, f"no. {cell.rank}" if cell.rank else ""] if cell.status == "says" else [cell.word]
        if signs:
            said = [cell.share_text]
        text.append(self.pen.safe(" " + " ".join(part for part in said if part)).rstrip() and " ")
        text.append(self.pen.safe(" ".join(part for part in said if part)), "dim")
        if cell.contested:
            text.append(" ≠" if self.pen.unicode else " !", "bold red")
        if cell.gist and not signs:
            text.append("\n" + self.pen.safe(words.quotation(words.shorten(words.visible(cell.gist.words), 120))))
            text.append("\n" + self.pen.safe(cell.gist.place), "dim")
            if cell.gist.glosses:
                text.append("\n" + self.pen.safe(words.glossed(cell.gist.glosses)), "dim italic")
        if cell.told and not signs:
            name, passage = cell.told[0]
            claim = words.quotation(words.shorten(words.visible(passage.words), 90))
            text.append("\n" + self.pen.safe(f"{words.as_told(name)}: {claim} {passage.place}"), "dim italic")
        return text

    def first(self) -> None:
        self.pen.heading("What comes first")
        bar = "█" if self.pen.unicode else "#"
        for order in self.view.orders:
            self.pen.line((order.voice.name, f"bold {colour(order.voice)}"), (f"  ({order.basis})", "dim"))
            for item in order.bars:
                label = words.shorten(item.label, 34)
                line = Text(f"{item.place:>3} ", "dim").append_text(self.pen.text((label, "default")))
                line.pad_right(max(0, 40 - line.cell_len))
                line.append(bar * max(1, round(item.share * 24)), colour(order.voice))
                line.append(f" {item.share_text}", "dim")
                self.pen.write(line)

    def sources(self) -> None:
        self.pen.heading("Sources")
        for it in self.view.sources:
            whose = f"own text of {it.whose}" if it.whose else "second-hand"
            about = "" if it.on_event else ", not about this event"
            self.pen.line(
                (f"{it.label} ", "bold"),
                it.name,
                (f"  ({it.kind}, {whose}{about}, {words.counted(it.statements, 'statement')})", "dim"),
            )
            if it.independent_of:
                every = 2 < len(it.independent_of) == len(self.view.sources) - 1
                others = "all the others" if every else ", ".join(it.independent_of)
                self.pen.line(("independent of ", "dim"), others, indent=3)
            if it.repeats:
                self.pen.line(("repeats ", "dim"), ", ".join(it.repeats), indent=3)
            for flag, passages in it.flags:
                count = f" ({len(passages)})" if len(passages) > 1 else ""
                quotes = [part for passage in passages[:3] for part in (*self.pen.quoted(passage, 60), "  ")]
                self.pen.line((f"{flag}{count}: ", "bold"), *quotes, indent=3)

    def limits(self) -> None:
        self.pen.heading("Limits")
        program = "Statements are found by a program. Before a line is quoted, read the passage it rests on."
        warnings = (f"{label}: {warning}" for label, warning in self.view.limits.warnings)
        for line in (*self.view.limits.lines, *warnings, program):
            self.pen.hanging("-", line, width=1)
        self.pen.line(("Offsets are characters of the document's text, counted from 0.", "dim"))


def colour(voice: VoiceView) -> str:
    """A voice's colour."""
    return COLOURS[voice.number % len(COLOURS)]


def _tells(cell: CellView | None) -> bool:
    """Whether a cell says more than that nothing is reported."""
    return cell is not None and cell.status not in ("no_account", "not_reported")
