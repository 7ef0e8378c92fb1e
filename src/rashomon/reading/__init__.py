"""Reads one document into attributed statements, figures, times and actors."""

from __future__ import annotations

from rashomon.reading.many import read_all
from rashomon.reading.pipeline import READER_VERSION, read

__all__ = ["READER_VERSION", "read", "read_all"]
