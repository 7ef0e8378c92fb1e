"""DOCX files: paragraphs, lists and tables of the document's body, with what their styles say of them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml import etree

from rashomon.errors import TooLarge, UnreadableDocument
from rashomon.ingest.blocks.segment import blocks_of
from rashomon.ingest.blocks.units import INVISIBLE, Unit, plain
from rashomon.ingest.identity import identified
from rashomon.ingest.language import language_of
from rashomon.ingest.raw import Loaded, Raw
from rashomon.ingest.text import refuse_empty
from rashomon.model import BlockKind, Document
from rashomon.settings import Settings

_UNPACKED_ANYWAY = 8 * 1024 * 1024  # so many bytes are unpacked whatever their ratio
_STYLES: tuple[tuple[str, BlockKind], ...] = (
    ("title", BlockKind.TITLE),
    ("heading", BlockKind.HEADING),
    ("subtitle", BlockKind.HEADING),
    ("intense quote", BlockKind.QUOTE),
    ("quote", BlockKind.QUOTE),
    ("block text", BlockKind.QUOTE),
    ("list", BlockKind.LIST_ITEM),
    ("caption", BlockKind.CAPTION),
    ("toc", BlockKind.FURNITURE),
    ("header", BlockKind.FURNITURE),
    ("footer", BlockKind.FURNITURE),
    ("footnote", BlockKind.FURNITURE),
)


@dataclass(frozen=True, slots=True)
class _Row:
    """A paragraph or table row and what its style makes it."""

    text: str
    kind: BlockKind | None
    reason: str


def load_docx(raw: Raw, settings: Settings) -> Loaded:
    """The document of a DOCX file. The dates of the file's properties are those of the file, so they do not count.

    Raises TooLarge for archives that unpack beyond measure, UnreadableDocument for damaged or encrypted files.
    """
    _refuse_bombs(raw, settings)
    file = _opened(raw)
    rows = [row for row in _rows(file) if row.text.strip(INVISIBLE)]
    text = "\n\n".join(row.text for row in rows)
    if len(text) > settings.limits.text_characters:
        raise TooLarge(f"its text has more than {settings.limits.text_characters:,} characters", raw.name, "split it")
    refuse_empty(text, raw.name)
    language, doubt = language_of(text)
    title = _title(file, rows)
    document = Document(
        text=text,
        blocks=blocks_of(tuple(_units(rows)), text, title, language),
        title=title,
        language=language,
        url=raw.url,
        path=raw.path,
        sha256=raw.sha256,
        retrieved=raw.retrieved,
        format="docx",
        warnings=(doubt,) if doubt else (),
    )
    return Loaded((identified(document),))


def _refuse_bombs(raw: Raw, settings: Settings) -> None:
    """Refuses archives whose parts would unpack to too much, by the sizes that they declare and then by their ratio."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw.data)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError):
        raise UnreadableDocument("the DOCX file is damaged", raw.name, "save it anew and try again") from None
    unpacked = sum(part.file_size for part in parts)
    most = max(_UNPACKED_ANYWAY, min(settings.limits.archive_ratio * len(raw.data), 4 * settings.limits.file_bytes))
    if unpacked > most or len(parts) > 20_000:
        raise TooLarge(
            f"it would unpack to {unpacked:,} bytes from {len(raw.data):,}", raw.name, "save it anew if it is genuine"
        )


def _opened(raw: Raw) -> Any:
    import docx
    from docx.opc.exceptions import OpcError

    try:
        return docx.Document(io.BytesIO(raw.data))
    except (OpcError, KeyError, ValueError, AttributeError, OSError, zipfile.BadZipFile, etree.LxmlError, EOFError,
            NotImplementedError, RuntimeError) as error:  # fmt: skip
        if isinstance(error, RecursionError):
            raise
        raise UnreadableDocument("the DOCX file is damaged", raw.name, "save it anew and try again") from None
    except Exception as error:  # zlib.error and what else damaged parts make the libraries raise
        raise UnreadableDocument(f"the DOCX file is damaged ({type(error).__name__})", raw.name) from None


def _rows(file: Any) -> Iterator[_Row]:
    """Paragraphs and table rows in the order of the body."""
    from docx.table import Table

    for item in file.iter_inner_content():
        if isinstance(item, Table):
            for row in item.rows:
                yield _Row("\t".join(_cells(row)), BlockKind.LIST_ITEM, "row of a table")
        else:
            kind, reason = _styled(item)
            yield _Row(item.text, kind, reason)


def _cells(row: Any) -> list[str]:
    """The texts of a row's cells, each merged cell once, breaks within a cell as blanks."""
    seen: set[int] = set()
    texts = []
    for cell in row.cells:
        if id(cell._tc) not in seen:
            seen.add(id(cell._tc))
            texts.append(" ".join(cell.text.split()))
    return texts


def _styled(paragraph: Any) -> tuple[BlockKind | None, str]:
    """What the style of a paragraph makes it, or its numbering."""
    style = paragraph.style
    names: list[str] = []
    while style is not None and len(names) < 6:
        names.append((style.name or "").casefold())
        style = style.base_style
    for name in names:
        for prefix, kind in _STYLES:
            if name.startswith(prefix):
                return kind, f"style “{names[0]}”"
    properties = paragraph._p.pPr
    if properties is not None and properties.numPr is not None:
        return BlockKind.LIST_ITEM, "numbered or bulleted paragraph"
    return None, ""


def _title(file: Any, rows: list[_Row]) -> str:
    """The paragraph in the style Title, else the title of the properties where the text says it too."""
    for row in rows:
        if row.kind is BlockKind.TITLE:
            return " ".join(row.text.split())
    declared = " ".join((file.core_properties.title or "").split())
    said = {plain(row.text) for row in rows[:8]}
    return declared if declared and plain(declared) in said else ""


def _units(rows: list[_Row]) -> Iterator[Unit]:
    """The rows as units; what a style decides is not looked at again."""
    position = 0
    for row in rows:
        stripped = row.text.strip(INVISIBLE)
        begin = position + len(row.text) - len(row.text.lstrip(INVISIBLE))
        pinned = row.kind not in (None, BlockKind.LIST_ITEM)
        yield Unit(begin, begin + len(stripped), stripped, 1, kind=row.kind, reason=row.reason, pinned=pinned)
        position += len(row.text) + 2
