"""Reads one document into attributed statements, figures, times and actors."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rashomon.model import Document, Reading
from rashomon.reading.version import READER_VERSION
from rashomon.settings import DEFAULT, Settings

__all__ = ["READER_VERSION", "read", "read_all"]

# The steps are imported when first used: a part of them can be used without loading the rest.


def read(document: Document, settings: Settings = DEFAULT) -> Reading:
    """Everything that is found in one document, each with a confidence."""
    from rashomon.reading import pipeline

    return pipeline.read(document, settings)


def read_all(documents: Iterable[Document], workers: int = 1, settings: Settings = DEFAULT) -> Iterator[Reading]:
    """The readings in the documents' order, each as soon as it is ready; see `rashomon.reading.many`."""
    from rashomon.reading import many

    return many.read_all(documents, workers, settings)
