"""The version of the reader: stored readings of another version are read anew."""

from __future__ import annotations

from rashomon.settings import DEFAULT, Settings

READER_VERSION = "5"


def reader_version(settings: Settings = DEFAULT) -> str:
    """The version of code and model by which a document is read under these settings."""
    return f"{READER_VERSION}/{settings.reader}"
