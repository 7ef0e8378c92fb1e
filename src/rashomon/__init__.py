"""Rashomon sets every account of one diplomatic event side by side.

The supported public names are in ``__all__``; nothing else is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from rashomon.model import Comparison, Document, Reading
from rashomon.model.comparison import set_serialiser
from rashomon.model.document import set_segmenter
from rashomon.settings import DEFAULT, Settings
from rashomon.version import __version__

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from rashomon.ingest import Documents

__all__ = [
    "Comparison",
    "Document",
    "Reading",
    "Settings",
    "__version__",
    "compare",
    "load",
    "load_all",
    "read",
    "read_all",
]


# Imports are inside the functions so that `import rashomon` stays quick.


def load(
    source: str | Path,
    settings: Settings = DEFAULT,
    issuer: str = "",
    published: date | None = None,
    kind: str = "",
) -> Document:
    """The one document at a path or URL, in any supported format.

    ``issuer`` declares whose own text it is where the text does not show it: a country's ISO code or English name,
    an organisation's name, or ``press`` for nobody's own text. ``published`` declares its day and ``kind`` what it is:
    readout, statement, communique, post, transcript, article or opinion. Raises `rashomon.errors.InputError` when it
    cannot be read or holds more than one document, and for what is no side or kind.
    """
    from rashomon import ingest

    return ingest.load(source, settings, issuer, published, kind)


def load_all(
    sources: Iterable[str | Path],
    settings: Settings = DEFAULT,
    issuers: Mapping[str, str] | None = None,
    dates: Mapping[str, date | str] | None = None,
    kinds: Mapping[str, str] | None = None,
) -> Documents:
    """The documents of paths and URLs; folders, JSONL files and feeds give many.

    ``issuers`` declares whose own texts some of them are, ``dates`` their days and ``kinds`` what they are (as `load`
    has it), each by path, file name, address or document id.

    Gives a list of documents; its attribute ``unreadable`` lists the (source, error) pairs of those that
    could not be read, and ``duplicates`` the sources of the same content with the document that stands for them.
    """
    from rashomon import ingest

    return ingest.load_all(sources, settings, issuers, dates, kinds)


def read(document: Document, settings: Settings = DEFAULT) -> Reading:
    """Everything that is found in one document, each with a confidence."""
    from rashomon import reading

    return reading.read(document, settings)


def read_all(documents: Iterable[Document], workers: int = 1, settings: Settings = DEFAULT) -> Iterator[Reading]:
    """The readings of many documents, in order, as they are ready; ``workers`` processes share the work."""
    from rashomon import reading

    return reading.read_all(documents, workers, settings)


def compare(readings: Iterable[Reading], event: str | None = None, settings: Settings = DEFAULT) -> Comparison:
    """The accounts of one event side by side; the main event is found when none is named."""
    from rashomon import comparing

    return comparing.compare(tuple(readings), event, settings)


def _segment(document: Document) -> Document:
    from rashomon import ingest

    return ingest.segment(document)


def _serialise(comparison: Comparison) -> dict[str, Any]:
    from rashomon import wire

    return wire.comparison_to_dict(comparison)


set_segmenter(_segment)
set_serialiser(_serialise)
