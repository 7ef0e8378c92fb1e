"""An original and its translation in Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rashomon.report.markdown import md
from rashomon.report.papers import Place
from rashomon.report.translation.sheet import DifferenceView, Part, Sheet


def render(view: Sheet) -> str:
    """All of it as one text."""
    return "\n".join(_lines(view)) + "\n"


def _lines(view: Sheet) -> Iterator[str]:
    yield from ("# An original and its translation", "")
    for text in (view.original, view.translation):
        date = f", {text.date}" if text.date else ""
        yield f"- {text.label}: {md(text.title)} ({text.language_name}{date})"
    yield from ("", view.summary, "")
    yield from (f"> {md(note)}\n" for note in view.notes)
    yield from ("## What differs", "")
    for one in view.differences:
        yield from _difference(one)
    if not view.differences:
        yield "No difference was found."
    yield from ("", "## Sentence by sentence", "", "| | original | translation |", "| --- | --- | --- |")
    for pair in view.pairs:
        note = f" ({md(pair.note)})" if pair.note else ""
        yield f"| {pair.number}{note} | {_cell(pair.original)} | {_cell(pair.translation)} |"


def _difference(it: DifferenceView) -> Iterator[str]:
    sign = "" if it.sure else "? "
    sides = " → ".join(_quoted(place) for place in (it.original, it.translation) if place is not None)
    yield f"{it.number}. {sign}**{it.kind}**: {sides}. {md(it.why)}."


def _quoted(place: Place) -> str:
    return f"“{md(place.words)}” ({place.cite})"


def _cell(parts: Sequence[Part]) -> str:
    """The words of one side, with the differing ones in bold and the number of the difference."""
    shown = []
    for part in parts:
        core = md(part.words)
        shown.append(f"**{core.strip()}** \\[{part.mark}\\]" if part.mark and core.strip() else core)
    return " ".join(s for s in shown if s) or "nothing"
