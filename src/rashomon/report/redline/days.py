"""The days of a series of texts, and the years that stand for days where no more is known."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from rashomon.comparing.wording.years import year_named
from rashomon.model import Document
from rashomon.report import words


class Days:
    """The day of each text in order, None where there is none; a text that only names a year has its first day."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self.years: dict[date, str] = {}
        self.every = [self._published(document) for document in documents]

    def _published(self, document: Document) -> date | None:
        year = year_named(document) if document.published is None else None
        if year is None:
            return document.published
        self.years[date(year, 1, 1)] = str(year)
        return date(year, 1, 1)

    def named(self, day: date | None) -> str:
        """A day in words, or the year for which it stands; empty for none."""
        return self.years.get(day, "") or words.day(day) if day else ""
