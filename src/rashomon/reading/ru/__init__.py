"""Russian: sentences, statements, actors, figures, times and contacts of Russian documents."""

from __future__ import annotations

from rashomon.reading.languages import LanguageReader

__all__ = ["READER"]

READER = LanguageReader()
