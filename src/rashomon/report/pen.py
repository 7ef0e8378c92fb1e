"""What writes to a terminal: safe text, paragraphs that hang, quoted passages, tables."""

from __future__ import annotations

from collections.abc import Iterable

from rich import box
from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from rashomon.report import words
from rashomon.report.context import Passage

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
        self.hanging((label, "dim"), (title, "bold"), (f"  ({detail})" if detail else "", "dim"), width=len(label))

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

    def nothing(self, section: str) -> None:
        """Say that a section is empty."""
        self.line((words.EMPTY[section], "dim"))

    def table(self, *headings: str | Text, widths: tuple[int | None, ...] = ()) -> Table:
        """A table that has rules between its rows and folds long words."""
        style = box.SIMPLE_HEAD if self.unicode else box.ASCII
        table = Table(box=style, show_lines=False, pad_edge=False, padding=(0, 1), expand=False)
        for position, heading in enumerate(headings):
            title = heading if isinstance(heading, Text) else self.text(heading)
            width = widths[position] if position < len(widths) else None
            table.add_column(title, overflow="fold", width=width, vertical="top")
        return table
