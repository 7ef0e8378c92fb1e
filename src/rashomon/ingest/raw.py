"""What a source held, before it is known how to read it; and what loading one source gives."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime

from rashomon.errors import RashomonError
from rashomon.model import Document


@dataclass(frozen=True, slots=True)
class Raw:
    """The bytes of a file or page and what is known of them from outside.

    ``name`` is what people call the source (its path or URL); ``media`` and ``charset`` are what a server
    said of it, ``url`` where it was found in the end.
    """

    data: bytes
    name: str
    path: str | None = None
    url: str | None = None
    media: str = ""
    charset: str = ""
    retrieved: datetime | None = None

    @property
    def sha256(self) -> str:
        """The SHA-256 of the bytes."""
        return hashlib.sha256(self.data).hexdigest()

    @property
    def suffix(self) -> str:
        """The extension of the name, lower-case, with its full stop; empty without one."""
        last = self.name.split("?", 1)[0].split("#", 1)[0].replace("\\", "/").rsplit("/", 1)[-1]
        return "." + last.rsplit(".", 1)[-1].lower() if "." in last.strip(".") else ""


@dataclass(frozen=True, slots=True)
class Loaded:
    """The documents of one source, and the parts of it that could not be read (their name and the error)."""

    documents: tuple[Document, ...]
    failures: tuple[tuple[str, RashomonError], ...] = ()
