"""Reads one document into attributed statements, figures, times and actors."""

from __future__ import annotations

from rashomon.reading.pipeline import READER_VERSION, read

__all__ = ["READER_VERSION", "read"]
