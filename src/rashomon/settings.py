"""All that can be set, in one frozen object. Defaults are meant for a laptop."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on what is read. Sizes are in bytes, times in seconds."""

    file_bytes: int = 64 * 1024 * 1024
    page_bytes: int = 16 * 1024 * 1024
    text_characters: int = 5_000_000
    archive_ratio: int = 200  # a DOCX may unpack to this many times its size
    pdf_pages: int = 2_000
    feed_items: int = 500
    fetch_seconds: float = 20.0
    redirects: int = 5


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run goes by.

    ``compare_confidence`` is the least confidence at which a statement enters a comparison; `rashomon.read`
    returns every statement. ``reader`` is ``auto`` (the model and the rules where the model reads the language, the
    rules elsewhere), ``rules`` or ``model``. ``topics`` and ``actors`` are users' files that add to the shipped ones.
    ``calendar`` is a user's file of holidays and fixtures that adds to the shipped one (see docs/calendar.md).
    ``glossary`` is a user's table of official formulas that adds to the shipped one (see docs/glossary.md),
    ``glosses`` whether a comparison explains those that it meets.
    ``allow_private`` lets pages be fetched from private and local addresses.
    """

    limits: Limits = field(default_factory=Limits)
    compare_confidence: float = 0.5
    reader: str = "auto"
    topics: Path | None = None
    actors: Path | None = None
    calendar: Path | None = None
    glossary: Path | None = None
    glosses: bool = True
    threads: int = 2
    allow_private: bool = False

    @property
    def extended(self) -> bool:
        """Whether a user's files change what is read, so that stored readings do not hold."""
        return bool(self.topics or self.actors or self.calendar or self.glossary)


DEFAULT = Settings()
