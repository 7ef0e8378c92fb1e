"""Plain text files."""

from __future__ import annotations

from rashomon.errors import EmptyDocument
from rashomon.ingest.blocks.units import INVISIBLE
from rashomon.ingest.decode import decode
from rashomon.ingest.language import language_of
from rashomon.ingest.plain import segment
from rashomon.ingest.raw import Loaded, Raw
from rashomon.model import Document
from rashomon.settings import Settings


def load_text(raw: Raw, settings: Settings) -> Loaded:
    """The document of a plain text file; its text is the decoded file, a byte order mark aside."""
    decoded = decode(raw.data, raw.name, raw.charset, settings.limits.text_characters)
    refuse_empty(decoded.text, raw.name)
    language, doubt = language_of(decoded.text)
    document = Document(
        text=decoded.text,
        language=language,
        url=raw.url,
        path=raw.path,
        sha256=raw.sha256,
        retrieved=raw.retrieved,
        format="text",
        warnings=tuple(warning for warning in (decoded.warning, doubt) if warning),
    )
    return Loaded((segment(document),))


def refuse_empty(text: str, name: str) -> None:
    """Raises EmptyDocument where a text has nothing that shows."""
    if not text.strip(INVISIBLE):
        raise EmptyDocument("there is no text in it", name)
