"""The documents and corrections of a case file in the terminal."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table
from rich.text import Text

if TYPE_CHECKING:
    from rashomon.casefile import Entry
    from rashomon.model import Correction


def show(console: Console, title: str, entries: Iterable[Entry], corrections: Iterable[Correction]) -> None:
    """Print one table of documents and, where there are any, one of corrections."""
    entries, corrections = list(entries), list(corrections)
    console.print(Text(plain(title), style="bold"))
    table = Table(box=None, pad_edge=False)
    for name, justify in (("id", "left"), ("published", "left"), ("language", "left"), ("characters", "right")):
        table.add_column(name, justify=justify, no_wrap=True)  # type: ignore[arg-type]
    table.add_column("document", overflow="fold")
    for entry in entries:
        label = " · ".join(filter(None, (entry.title, entry.publisher))) or entry.source
        day = entry.published.isoformat() if entry.published else "no date"
        table.add_row(entry.id, day, entry.language, str(entry.characters), Text(plain(label)))
    console.print(table if entries else Text("no documents yet"))
    if not corrections:
        return
    made = Table(box=None, pad_edge=False, title="corrections", title_justify="left")
    for name in ("number", "document", "characters", "kind", "value", "words"):
        made.add_column(name)
    for c in corrections:
        value = " / ".join(filter(None, (c.value, c.side)))
        where = f"{c.span.start}:{c.span.end}"
        made.add_row(str(c.id), c.document, where, c.kind.value, Text(plain(value)), Text(plain(c.quoted)[:60]))
    console.print(made)


def plain(text: str) -> str:
    """The text on one line without control characters, which could steer a terminal."""
    return "".join(c if c.isprintable() else " " for c in " ".join(text.split()))
