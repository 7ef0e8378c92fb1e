"""Words of a document in their surroundings."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a document in their surroundings.

    ``label`` is the document's short name in this report ("D2"), ``start`` and ``end`` are character offsets
    into its text, ``anchor`` the id of the element that holds these words in the page (the same for the same
    source and offsets in every report). ``before`` and ``after`` are the words around; ``marks`` are ranges
    inside ``words`` that the view stresses; ``glosses`` (words, English) explain formulas in them. ``stands`` says
    who stands behind the words. ``cut`` tells that ``words`` were too long to be shown whole.
    """

    document: str
    label: str
    source: str
    date: str
    language: str
    start: int
    end: int
    before: str
    words: str
    after: str
    anchor: str
    stands: str = ""
    act: str = ""
    statement: str = ""
    marks: tuple[tuple[int, int], ...] = ()
    cut: bool = False
    confidence: float = 1.0
    glosses: tuple[tuple[str, str], ...] = ()

    @property
    def place(self) -> str:
        """Where the words are: ``D2 120–188``."""
        return f"{self.label} {self.start}–{self.end}"

    @property
    def citation(self) -> str:
        """How to cite the words: document, source, date and characters."""
        parts = [f"{self.label} {self.source}".strip(), self.date, f"characters {self.start}–{self.end}"]
        return ", ".join(part for part in parts if part)
