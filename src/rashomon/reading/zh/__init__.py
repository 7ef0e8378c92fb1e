"""Readers for Chinese, simplified and traditional."""

from __future__ import annotations

from rashomon.reading.languages import LanguageReader

READER = LanguageReader()
