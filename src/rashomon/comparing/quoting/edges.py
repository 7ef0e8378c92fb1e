"""The words of a text in whose place a quotation has others where it begins or ends.

A ministry that "demands that the authorities release" some, of a text that has "encourages the authorities to release":
what the quotation put "demands" for belongs to the stretch that it is held against. No mark may part the words.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

_GLUE = ("", " ", "-", "’", "'")  # what may stand between two words of one stretch
_REPLACED = 4  # words at an edge of a quotation that may stand in the place of the text's


class Placed(Protocol):
    """A word with its place in a text."""

    @property
    def start(self) -> int:
        """Offset of its first character."""
        ...

    @property
    def end(self) -> int:
        """Offset behind its last character."""
        ...


def leftwards(text: str, words: Sequence[Placed], at: int, others: int) -> int:
    """Where a stretch that begins at word ``at`` begins with what a quotation's first ``others`` words stand for."""
    for _ in range(min(others, _REPLACED)):
        if at == 0 or text[words[at - 1].end : words[at].start] not in _GLUE:
            break
        at -= 1
    return at


def rightwards(text: str, words: Sequence[Placed], end: int, others: int) -> int:
    """Where a stretch that ends before word ``end`` ends with what a quotation's last ``others`` words stand for."""
    for _ in range(min(others, _REPLACED)):
        if end == len(words) or text[words[end - 1].end : words[end].start] not in _GLUE:
            break
        end += 1
    return end
