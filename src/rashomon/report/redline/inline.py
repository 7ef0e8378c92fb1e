"""A redline in one line of the terminal: what went in ``[-…-]``, what came in ``{+…+}``, as wdiff has them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from rich.text import Text

from rashomon.report import words
from rashomon.report.pen import Pen


class Step(Protocol):
    """One step of a redline."""

    @property
    def op(self) -> str:
        """``equal``, ``insert``, ``delete`` or ``replace``."""
        ...

    @property
    def before(self) -> str:
        """The words that go."""
        ...

    @property
    def after(self) -> str:
        """The words that come."""
        ...


def inline(pen: Pen, edits: Iterable[Step]) -> Text:
    """The steps one after the other; spaces at the edges of a change stand outside its marks."""
    text = Text(overflow="fold")
    for edit in edits:
        if edit.op == "equal":
            text.append_text(pen.text(edit.after or edit.before))
            continue
        before, after = words.visible(edit.before), words.visible(edit.after)
        first, last = (edit.before, edit.after) if before and after else (edit.before or edit.after,) * 2
        if first[:1].isspace():
            text.append(" ")
        if before:
            text.append_text(pen.text((f"[-{before}-]", "red strike")))
        if before and after and not first[:1].isspace() and last[:1].isspace():
            text.append(" ")
        if after:
            text.append_text(pen.text((f"{{+{after}+}}", "green underline")))
        if last[-1:].isspace():
            text.append(" ")
    return text
