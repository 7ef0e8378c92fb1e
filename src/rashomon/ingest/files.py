"""Files and folders: their bytes, within the limits, and which files of a folder are sources."""

from __future__ import annotations

import os
from pathlib import Path

from rashomon.errors import EmptyDocument, TooLarge, UnreadableDocument
from rashomon.ingest.raw import Raw
from rashomon.settings import Settings


def read_file(path: Path, settings: Settings) -> Raw:
    """The bytes of a file. Raises UnreadableDocument or TooLarge, each with the cause."""
    limit = settings.limits.file_bytes
    try:
        if not path.is_file():
            raise UnreadableDocument("no such file" if not path.exists() else "this is no ordinary file", path)
        size = path.stat().st_size
        if size > limit:
            raise TooLarge(
                f"it has {size:,} bytes, more than the {limit:,} that are read",
                path,
                "split it; from Python, Limits.file_bytes can be raised",
            )
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except PermissionError:
        raise UnreadableDocument("no permission to read it", path) from None
    except (OSError, ValueError) as error:
        raise UnreadableDocument(f"it cannot be read ({_cause(error)})", path) from None
    if len(data) > limit:
        raise TooLarge(f"it has more than the {limit:,} bytes that are read", path, "split it")
    return Raw(data=data, name=str(path), path=str(path))


def files_of(folder: Path) -> tuple[Path, ...]:
    """The files of a folder and those below it, in the order of their names; hidden ones are left out.

    Links to folders are not followed, so that no loop is walked. Raises EmptyDocument where there is none.
    """
    found: list[Path] = []
    failures: list[OSError] = []
    for parent, folders, names in os.walk(folder, onerror=failures.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found.extend(Path(parent) / name for name in sorted(names) if not name.startswith("."))
    if not found:
        cause = f"the folder cannot be read ({_cause(failures[0])})" if failures else "there is no file in this folder"
        raise EmptyDocument(cause, folder)
    return tuple(found)


def _cause(error: Exception) -> str:
    return (getattr(error, "strerror", None) or str(error) or type(error).__name__).lower()
