"""An original and its translation for the terminal."""

from __future__ import annotations

import io
from collections.abc import Sequence

from rich.console import Console
from rich.text import Text as Line

from rashomon.report.papers import Place
from rashomon.report.pen import Pen
from rashomon.report.translation.sheet import DifferenceView, PairView, Part, Sheet

_STYLES = {"left out": "red", "added": "green", "softened": "magenta", "hardened": "magenta"}


def render(view: Sheet, width: int = 100) -> str:
    """The report as plain text of so many columns."""
    sink = io.StringIO()
    show(Console(file=sink, width=width, highlight=False), view)
    return "\n".join(line.rstrip() for line in sink.getvalue().splitlines()) + "\n"


def show(console: Console, view: Sheet) -> None:
    """Write the report to a console, in what it can show."""
    pen = Pen(console, not console.options.ascii_only)
    pen.heading("An original and its translation")
    for text in (view.original, view.translation):
        date = f", {text.date}" if text.date else ""
        pen.line((f"{text.label}: ", "dim"), f"{text.title} ({text.language_name}{date})")
    pen.line(view.summary)
    for note in view.notes:
        pen.line((note, "yellow"))
    pen.heading("What differs")
    for one in view.differences:
        _difference(pen, one)
    if not view.differences:
        pen.line(("No difference was found.", "dim"))
    pen.heading("Sentence by sentence")
    for pair in view.pairs:
        _pair(pen, pair)


def _difference(pen: Pen, it: DifferenceView) -> None:
    sign = "" if it.sure else "? "
    pen.titled(f"{it.number}", f"{sign}{it.kind}", it.meaning)
    for place in (it.original, it.translation):
        if place is not None:
            pen.line(*_quoted(place), indent=3)
    pen.line((it.why, "dim"), indent=3)


def _quoted(place: Place) -> tuple[tuple[str, str] | str, ...]:
    return ((f"{place.cite} ", "dim"), f"“{place.words}”")


def _pair(pen: Pen, pair: PairView) -> None:
    note = f"  ({pair.note})" if pair.note else ""
    pen.line((f"{pair.number}{note}", "dim"))
    for parts, empty in ((pair.original, "nothing in the original"), (pair.translation, "nothing in the translation")):
        if parts:
            pen.write(_line(pen, parts), indent=3)
        else:
            pen.line((empty, "dim"), indent=3)


def _line(pen: Pen, parts: Sequence[Part]) -> Line:
    made = Line(overflow="fold")
    for part in parts:
        if part.mark:
            made.append_text(pen.text((f"[{part.words}]", _STYLES.get(part.kind, "cyan"))))
            made.append_text(pen.text((f"{part.mark}", "dim")))
        else:
            made.append_text(pen.text(part.words))
    return made
