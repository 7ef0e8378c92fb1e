"""Documents and places in them as reports on wording name them: the same in redlines and in translations."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath

from rashomon.comparing.wording.years import year_named
from rashomon.model import Document, Span
from rashomon.report import words


@dataclass(frozen=True, slots=True)
class Paper:
    """A document: its short name in this report, date and title."""

    id: str
    label: str
    date: str
    iso: str
    title: str
    language: str

    @property
    def name(self) -> str:
        """How a line names it: date and label."""
        return f"{self.date or 'no date'} ({self.label})"

    @property
    def language_name(self) -> str:
        """Its language in words."""
        return words.language(self.language)


@dataclass(frozen=True, slots=True)
class Place:
    """Words of a document with their offsets."""

    paper: Paper
    start: int
    end: int
    words: str

    @property
    def cite(self) -> str:
        """Where the words are: ``D2 120–188``."""
        return f"{self.paper.label} {self.start}–{self.end}"


def paper(document: Document, label: str) -> Paper:
    """A document under a short name; without a title its publisher or the name of its file stands for it, without a
    date the year that it names."""
    day = document.published
    year = str(year_named(document) or "") if day is None else ""
    title = words.visible(document.title or document.publisher or PurePath(document.path or document.id).name)
    shown, iso = (words.day(day), day.isoformat()) if day else (year, year)
    return Paper(document.id, label, shown, iso, title, document.language)


def place(document: Document, named: Paper, span: Span, shown: Span | None = None) -> Place:
    """Words in characters that are safe to show; ``shown`` is a wider stretch whose words are to stand for them."""
    return Place(named, span.start, span.end, words.visible((shown or span).of(document.text)))
