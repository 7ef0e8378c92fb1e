"""Readings from what a command was given: one case file, or paths and URLs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from rashomon.cli.options import Declared
from rashomon.cli.work import load, read_documents
from rashomon.errors import InputError, UnreadableDocument
from rashomon.settings import Settings

if TYPE_CHECKING:
    from rashomon.model import Reading

NOTHING = Declared()
_SQLITE = b"SQLite format 3\x00"


def gathered(sources: Sequence[str], settings: Settings, workers: int, declared: Declared = NOTHING) -> list[Reading]:
    """The readings of a case file (with its corrections), or of files, folders, feeds and pages.

    Raises InputError where a case file stands among other sources: a case is a whole of its own.
    """
    cases = [source for source in sources if is_case(source)]
    if not cases:
        return list(read_documents(load(sources, settings, declared), workers, settings))
    if len(sources) > 1:
        raise InputError(
            "a case file stands alone", cases[0], f"add the others with `rashomon case add {cases[0]} PATH...`"
        )
    return case_readings(Path(cases[0]), settings, workers, declared)


def is_case(source: str) -> bool:
    """Whether a path is a SQLite file, as case files are."""
    path = Path(source)
    try:
        if not path.is_file():  # a pipe is not opened: nobody may ever write to it
            return False
        with path.open("rb") as file:
            return file.read(len(_SQLITE)) == _SQLITE
    except (OSError, ValueError):
        return False


def case_readings(file: Path, settings: Settings, workers: int, declared: Declared = NOTHING) -> list[Reading]:
    """The readings of a case file with its corrections; those of another version of the reader are made anew.

    So are those of which something is declared, for this once: the case keeps what was declared as they were added.

    Raises CaseError when the file cannot be used, UnreadableDocument when it holds no documents.
    """
    from rashomon.casefile import Case, apply
    from rashomon.reading.version import reader_version

    with Case.open(file) as opened:
        stale = opened.documents() if settings.extended else opened.outdated(reader_version(settings))
        fresh = tuple(read_documents(stale, workers, settings))
        if fresh and not settings.extended:
            opened.update(fresh)
        made = opened.corrections()
        stored = {r.document.id: r for r in opened.readings(corrected=False)} | {r.document.id: r for r in fresh}
    if not stored:
        raise UnreadableDocument(
            "the case holds no documents", file, f"add some with `rashomon case add {file} PATH...`"
        )
    return [apply(r, made) for r in as_declared(list(stored.values()), settings, workers, declared)]


def as_declared(readings: list[Reading], settings: Settings, workers: int, said: Declared) -> list[Reading]:
    """The readings, those of which something is declared made anew."""
    if not said:
        return readings
    from rashomon.ingest.declarations import declared

    documents = declared((r.document for r in readings), said.issuers, said.dates, said.kinds)
    other = [d for d, r in zip(documents, readings, strict=True) if d != r.document]
    fresh = {r.document.id: r for r in read_documents(other, workers, settings)}
    return [fresh.get(r.document.id, r) for r in readings]
