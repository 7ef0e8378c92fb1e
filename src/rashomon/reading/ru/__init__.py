"""Readers for Russian."""

from __future__ import annotations

from rashomon.reading.languages import LanguageReader

READER = LanguageReader()
