"""The report in a terminal, in 80 columns and more, with or without colour and Unicode.

Words of documents are never markup here: they are set as plain `Text`, without control characters.
"""

from __future__ import annotations

import io
from collections.abc import Iterable

from rich import box
from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from rashomon.model import Comparison, Reading
from rashomon.report import words
from rashomon.report.building import context
from rashomon.report.context import (
    CellView,
    ConflictSideView,
    Context,
    EditView,
    MatrixView,
    Passage,
    PledgeView,
    VoiceView,
)

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


def show_reading(console: Console, reading: Reading) -> None:
    """Write what was found in one document to a console: its text with the statements marked, then a list."""
    from rashomon.report import reading_view

    reading_view.show(Pen(console, not console.options.ascii_only), reading)


_SIMPLE = str.maketrans("“”„«»‘’–—…→\u2060", '"""""\'\'--.> ')


class Pen:
    """Writes safe text to a console: every string passes through here."""

    def __init__(self, console: Console, unicode: bool = True) -> None:
        self.console = console
        self.unicode = unicode

    def safe(self, text: str) -> str:
        """The text on one line, in characters that the console can show."""
        text = words.visible(text)
        if self.unicode:
            return text
        text = text.replace("…", "...").replace("→", "to").translate(_SIMPLE)
        return text.encode("ascii", "replace").decode("ascii")

    def fixed(self, text: str) -> str:
        """The text as `safe` has it but character for character, so that offsets into it hold."""
        text = words.plain(text)
        if self.unicode:
            return words.unmarked(text)
        return text.translate(_SIMPLE).encode("ascii", "replace").decode("ascii")

    def text(self, *parts: str | tuple[str, str]) -> Text:
        """Text of parts, each a string or (string, style)."""
        made = Text(overflow="fold")
        for part in parts:
            content, style = part if isinstance(part, tuple) else (part, "")
            lead = " " if content[:1].isspace() else ""
            trail = " " if content[-1:].isspace() and content.strip() else ""
            made.append(lead + self.safe(content) + trail, style)
        return made

    def write(self, content: RenderableType = "", indent: int = 0) -> None:
        """Write one thing, indented."""
        self.console.print(Padding(content, (0, 0, 0, indent)) if indent else content)

    def line(self, *parts: str | tuple[str, str], indent: int = 0) -> None:
        """Write a paragraph of parts."""
        self.write(self.text(*parts), indent)

    def hanging(self, lead: str | tuple[str, str], *parts: str | tuple[str, str], width: int = 2) -> None:
        """Write a paragraph whose lines all begin after its lead."""
        grid = Table.grid(padding=(0, 1))
        grid.add_column(width=width, justify="right", no_wrap=True)
        grid.add_column(overflow="fold")
        grid.add_row(self.text(lead), self.text(*parts))
        self.write(grid)

    def titled(self, label: str, title: str, detail: str = "") -> None:
        """Write the title of one entry: its label, what it is, and a detail in dim."""
        self.hanging((label, "dim"), (title, "bold"), (f"  {detail}" if detail else "", "dim"), width=len(label))

    def signed(self, sign: str, *parts: str | tuple[str, str]) -> None:
        """Write a paragraph after a sign of the report's own (which no encoding of a document touches)."""
        grid = Table.grid(padding=(0, 1))
        grid.add_column(width=2, justify="right", no_wrap=True)
        grid.add_column(overflow="fold")
        grid.add_row(Text(sign), self.text(*parts))
        self.write(grid)

    def heading(self, title: str) -> None:
        """Write a section's title with a rule under it."""
        self.console.print()
        self.line((title, "bold"))
        rule = "─" if self.unicode else "-"
        self.console.print(Text(rule * min(self.console.width, 80), "dim"))

    def quoted(self, passage: Passage, width: int = 220) -> tuple[tuple[str, str] | str, ...]:
        """A passage in quotation marks with its place, as parts of a line."""
        quote = words.quotation(words.shorten(words.visible(passage.words), width))
        return ((f"{passage.place} ", "dim"), quote)

    def evidence(self, passages: Iterable[Passage], indent: int = 3, most: int = 4) -> None:
        """Write passages one to a line, each with document, offsets, words and who stands behind them."""
        passages = tuple(passages)
        for passage in passages[:most]:
            by = (f"  ({passage.stands})", "dim") if passage.stands else ""
            self.line(*self.quoted(passage), by, indent=indent)
        if len(passages) > most:
            self.line((f"and {len(passages) - most} more", "dim"), indent=indent)

    def table(self, *headings: str | Text, widths: tuple[int | None, ...] = ()) -> Table:
        """A table that has rules between its rows and folds long words."""
        style = box.SIMPLE_HEAD if self.unicode else box.ASCII
        table = Table(box=style, show_lines=False, pad_edge=False, padding=(0, 1), expand=False)
        for position, heading in enumerate(headings):
            title = heading if isinstance(heading, Text) else self.text(heading)
            width = widths[position] if position < len(widths) else None
            table.add_column(title, overflow="fold", width=width, vertical="top")
        return table


class _Report:
    """Writes one context section by section, in the order that every view has."""

    def __init__(self, console: Console, view: Context, unicode: bool) -> None:
        self.pen = Pen(console, unicode)
        self.view = view

    def show(self) -> None:
        for section in (
            self.head, self.findings, self.matrix, self.first, self.conflicts, self.agreement, self.pledges,
            self.omissions, self.wording, self.quotations, self.timeline, self.sources, self.limits,
        ):  # fmt: skip
            section()

    def nothing(self, section: str) -> None:
        self.pen.line((words.EMPTY[section], "dim"))

    def head(self) -> None:
        pen, head = self.pen, self.view.head
        pen.line((head.title, "bold"))
        count = words.counted(len(head.documents), "document")
        facts = (head.date, head.kind, words.listed(head.participants), count, words.listed(head.languages))
        pen.line(" · ".join(fact for fact in facts if fact) if pen.unicode else ", ".join(filter(None, facts)))
        if head.inferred:
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
            detail = (f"  {document.kind}{whose}{date}{about}", "dim")
            pen.hanging((document.label, "bold"), name, detail, width=len(f"D{len(head.documents)}"))

    def findings(self) -> None:
        self.pen.heading("Findings")
        for finding in self.view.findings:
            self.pen.hanging((str(finding.rank), "bold"), (finding.headline, "bold"))
            for note in finding.notes:
                self.pen.line((note, "dim"), indent=3)
            self.pen.evidence(finding.passages)
        if not self.view.findings:
            self.nothing("findings")

    def matrix(self) -> None:
        self.pen.heading("Who says what")
        if not self.view.matrix.rows:
            self.nothing("matrix")
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
        for first in range(0, len(view.voices), fit):
            chunk = range(first, min(first + fit, len(view.voices)))
            each = max(least, min(36, (width - topic - 3) // len(chunk) - 2))
            headings = [self._voice(view.voices[i]) for i in chunk]
            table = self.pen.table("Topic", *headings, widths=(topic, *(each for _ in chunk)))
            for row in view.rows:
                label = self.pen.text(row.label, (" (found)", "dim") if row.found else "")
                table.add_row(label, *(self._cell(row.cells[i], signs) for i in chunk))
            self.pen.write(table)

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
            text.append("\n" + self.pen.safe(words.quotation(words.shorten(words.visible(cell.gist.words), 90))))
            text.append("\n" + self.pen.safe(cell.gist.place), "dim")
        return text

    def first(self) -> None:
        self.pen.heading("What comes first")
        bar = "█" if self.pen.unicode else "#"
        for order in self.view.orders:
            self.pen.line((order.voice.name, f"bold {colour(order.voice)}"), (f"  {order.basis}", "dim"))
            for item in order.bars:
                label = words.shorten(item.label, 34)
                line = Text(f"{item.place:>3} ", "dim").append_text(self.pen.text((label, "default")))
                line.pad_right(max(0, 40 - line.cell_len))
                line.append(bar * max(1, round(item.share * 24)), colour(order.voice))
                line.append(f" {item.share_text}", "dim")
                self.pen.write(line)
        if not self.view.orders:
            self.nothing("first")

    def conflicts(self) -> None:
        self.pen.heading("Conflicts")
        for it in self.view.conflicts:
            topic = f": {it.topic}" if it.topic else ""
            self.pen.titled(it.label, f"{it.word.capitalize()}{topic}", it.grade)
            self.pen.line(it.explanation, indent=3)
            for side in (it.a, it.b):
                self._side(side)
        if not self.view.conflicts:
            self.nothing("conflicts")

    def _side(self, side: ConflictSideView) -> None:
        text = self.pen.text((f"{side.voice}: " if side.voice else "", "bold"))
        for piece, differs in side.pieces:
            text.append_text(self.pen.text((piece, "bold underline") if differs else piece))
        self.pen.write(text, indent=3)
        self.pen.line(*self.pen.quoted(side.passage), indent=5)

    def agreement(self) -> None:
        self.pen.heading("What both sides say")
        for agreed in self.view.convergences:
            self.pen.titled(agreed.label, f"{agreed.topic}: {words.listed(agreed.voices)}")
            self.pen.evidence(agreed.passages)
        if not self.view.convergences:
            self.nothing("agreement")
        for cross in self.view.crosses:
            topic = f", {cross.topic}" if cross.topic else ""
            title = f"{cross.reporter} on what {cross.holder} said{topic}: {cross.verdict}"
            self.pen.titled(cross.label, title)
            self.pen.line(cross.sentence, indent=3)
            self.pen.evidence(passage for passage in (cross.reported, cross.own) if passage)

    def pledges(self) -> None:
        self.pen.heading("Pledges and demands")
        for pledge in self.view.pledges:
            self._pledge(pledge)
        if not self.view.pledges:
            self.nothing("pledges")

    def _pledge(self, it: PledgeView) -> None:
        to = f" → {it.receiver}" if it.receiver else ""
        title = f"{it.giver}{to}: {' '.join(part for part in (it.action, it.object) if part)}"
        due = f", {it.due}" if it.due else ""
        firm = (f", {it.pressure}" if it.pressure else "") + (", negated" if it.negated else "")
        self.pen.titled(it.label, title, f"{it.kind}{firm}{due}")
        for version in it.versions:
            scale = gauge(version.rank, len(words.MODALITIES), self.pen.unicode)
            amount = f" {version.figure}" if version.figure else ""
            amount += f" (from {version.previous})" if version.previous else ""
            said = f" “{version.modality_words}”" if version.modality_words else ""
            line = self.pen.text((version.claimant or "not said by whom", "bold"), f"{amount} ")
            line.append(f"{scale} " if version.rank >= 0 else "")
            line.append_text(self.pen.text(f"{version.modality}{said}"))
            self.pen.write(line, indent=3)
            if version.due:
                self.pen.line(f"by when: “{version.due}”", indent=5)
            if version.condition:
                self.pen.line(f"on condition: “{version.condition}”", indent=5)
            self.pen.line(*self.pen.quoted(version.passage), indent=5)
        others = "; ".join(f"{voice} {verdict}" for voice, verdict, _ in it.confirmations)
        if others:
            self.pen.line(("others: ", "dim"), others, indent=3)

    def omissions(self) -> None:
        self.pen.heading("Reported silence and emphasis")
        for it in self.view.omissions:
            title = f"{it.voice} on {it.topic}: {it.kind}, {it.verdict}"
            self.pen.titled(it.label, title)
            elsewhere = f" Said of: {it.elsewhere}." if it.elsewhere else ""
            self.pen.line(it.sentence + elsewhere, indent=3)
            self.pen.evidence((it.passage, *it.against))
        if not self.view.omissions:
            self.nothing("omissions")

    def wording(self) -> None:
        self.pen.heading("Wording")
        for it in self.view.wording:
            topic = f" on {it.topic}" if it.topic else ""
            self.pen.titled(it.label, f"{it.voice}{topic}", it.kind)
            self.pen.write(self.redline(it.changes), indent=3)
            for when, passage in it.variants:
                self.pen.line((f"{when or 'no date'}  ", "dim"), *self.pen.quoted(passage), indent=3)
            if it.reported:
                self.pen.line(("told by: ", "dim"), *self.pen.quoted(it.reported), indent=3)
        if not self.view.wording:
            self.nothing("wording")

    def redline(self, edits: tuple[EditView, ...]) -> Text:
        """Edits in one line: what went in ``[-…-]``, what came in ``{+…+}``, as wdiff has them."""
        text = Text(overflow="fold")
        for edit in edits:
            if edit.op == "equal":
                text.append_text(self.pen.text(edit.after or edit.before))
                continue
            if edit.before:
                text.append_text(self.pen.text((f"[-{words.visible(edit.before)}-]", "red strike")))
            if edit.after:
                text.append_text(self.pen.text((f"{{+{words.visible(edit.after)}+}}", "green underline")))
            if (edit.after or edit.before)[-1:].isspace():
                text.append(" ")
        return text

    def quotations(self) -> None:
        self.pen.heading("Quotations")
        for it in self.view.quotes:
            who = (it.variants[0][0] if it.variants else "") or "Quotation"
            self.pen.titled(it.label, who, f"{it.verdict}: {it.meaning}")
            if it.verdict != "exact":
                self.pen.write(self.redline(it.difference), indent=3)
            for name, when, passage in it.variants:
                self.pen.line((f"{when or 'no date'} {name}  ", "dim"), *self.pen.quoted(passage), indent=3)
        if not self.view.quotes:
            self.nothing("quotations")

    def timeline(self) -> None:
        self.pen.heading("Timeline")
        signs = (
            {"past": "·", "event": "●", "upcoming": "○"}
            if self.pen.unicode
            else {"past": ".", "event": "*", "upcoming": "o"}
        )
        for it in self.view.timeline:
            disputed = ("  disputed", "bold red") if it.disputed else ""
            sign = signs.get(it.kind, "")
            self.pen.signed(sign, (f"{it.when}  ", "bold"), it.text, (f"  {it.phase}", "dim"), disputed)
            same = it.text.rstrip(".… ") in words.visible(it.passage.words)
            self.pen.line(*(((it.passage.place, "dim"),) if same else self.pen.quoted(it.passage, 120)), indent=4)
        if not self.view.timeline:
            self.nothing("timeline")

    def sources(self) -> None:
        self.pen.heading("Sources")
        for it in self.view.sources:
            whose = f"own text of {it.whose}" if it.whose else "second-hand"
            about = "" if it.on_event else ", not about this event"
            self.pen.line(
                (f"{it.label} ", "bold"),
                it.name,
                (f"  {it.kind}, {whose}{about}, {words.counted(it.statements, 'statement')}", "dim"),
            )
            if it.independent_of:
                self.pen.line(("independent of ", "dim"), ", ".join(it.independent_of), indent=3)
            if it.repeats:
                self.pen.line(("repeats ", "dim"), ", ".join(it.repeats), indent=3)
            for flag, passages in it.flags:
                count = f" ({len(passages)})" if len(passages) > 1 else ""
                quotes = [part for passage in passages[:3] for part in (*self.pen.quoted(passage, 60), "  ")]
                self.pen.line((f"{flag}{count}: ", "bold"), *quotes, indent=3)
        if not self.view.sources:
            self.nothing("sources")

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


def gauge(rank: int, steps: int, unicode: bool) -> str:
    """A place on an ordered scale, drawn: ``──●───``."""
    if rank < 0:
        return ""
    dash, dot = ("─", "●") if unicode else ("-", "*")
    return dash * rank + dot + dash * (steps - rank - 1)
