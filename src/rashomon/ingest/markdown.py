"""Markdown files: markdown-it-py says what each line is; the text stays the file's characters, marks and all."""

from __future__ import annotations

import re
from dataclasses import replace

from markdown_it import MarkdownIt
from markdown_it.token import Token

from rashomon.ingest.blocks.segment import blocks_of
from rashomon.ingest.blocks.units import Unit, ends_sentence, join, lines
from rashomon.ingest.dates import parse_moment
from rashomon.ingest.decode import decode
from rashomon.ingest.identity import identified
from rashomon.ingest.language import language_of
from rashomon.ingest.raw import Loaded, Raw
from rashomon.ingest.text import refuse_empty
from rashomon.model import BlockKind, Document
from rashomon.settings import Settings

_FRONT = re.compile(r"\A---[ \t]*\r?\n(.{0,8000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"^([A-Za-z_-]{2,30})\s*:\s*[\"']?(.{1,500}?)[\"']?\s*$")
_PREFIX = re.compile(r"(?:#{1,6}[ \t]+|(?:>[ \t]?)+|(?:[-*+]|\d{1,9}[.)])[ \t]+)+")
_SUFFIX = re.compile(r"[ \t]+#+$")
_RULER = re.compile(r"[=*_-]{1,200}|[|:\s-]{3,400}")
_TABLE = "row of a table"
_IMAGE = re.compile(r"!\[[^\]]{0,300}\]\([^)]{0,500}\)")
_KINDS = {"paragraph_open": None, "heading_open": BlockKind.HEADING, "table_open": BlockKind.LIST_ITEM}
_CODE = frozenset({"fence", "code_block", "html_block", "hr"})


def load_markdown(raw: Raw, settings: Settings) -> Loaded:
    """The document of a Markdown file; front matter (YAML) gives title, date, author and publisher."""
    decoded = decode(raw.data, raw.name, raw.charset, settings.limits.text_characters)
    text = decoded.text
    refuse_empty(text, raw.name)
    front = _FRONT.match(text)
    fields = _fields(front[1]) if front else {}
    language, doubt = language_of(text[front.end() :] if front else text)
    units = _units(text, front.end() if front else 0)
    title = fields.get("title", "")
    day, moment = parse_moment(fields.get("date") or fields.get("published") or "")
    document = Document(
        text=text,
        blocks=blocks_of(units, text, title, language),
        title=title,
        author=fields.get("author", ""),
        publisher=fields.get("publisher", "") or fields.get("source", ""),
        published=day,
        released=moment,
        language=fields.get("language", language)[:8] or language,
        url=raw.url or fields.get("url"),
        path=raw.path,
        sha256=raw.sha256,
        retrieved=raw.retrieved,
        format="markdown",
        warnings=tuple(warning for warning in (decoded.warning, doubt) if warning),
    )
    return Loaded((identified(document),))


def _fields(front: str) -> dict[str, str]:
    """The plain ``name: value`` lines of front matter, names in lower case."""
    matches = (_FIELD.match(line) for line in front.splitlines())
    return {match[1].lower(): match[2] for match in matches if match}


def _units(text: str, body: int) -> tuple[Unit, ...]:
    """The units of a Markdown text: its blocks as markdown-it tells them apart, their marks set aside."""
    # Only line feeds and carriage returns break lines for Markdown; other breaks would shift the count.
    rows = re.findall(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z", text)
    offsets = [0]
    for row in rows:
        offsets.append(offsets[-1] + len(row))
    skip = next((number for number, offset in enumerate(offsets) if offset >= body), 0)
    source = "".join("\n" if number < skip else row for number, row in enumerate(rows))
    units = list(_front_units(text, body))
    covered = skip
    for first, last, kind, reason, pinned in _spans(MarkdownIt("commonmark").enable("table").parse(source)):
        if first < covered:
            continue
        units.extend(_marks(text, offsets[covered], offsets[first]))
        units.extend(_unit(text, offsets[first], offsets[last], kind, reason, pinned))
        covered = last
    units.extend(_marks(text, offsets[covered], len(text)))
    return tuple(units)


def _front_units(text: str, body: int) -> list[Unit]:
    return [
        replace(unit, kind=BlockKind.FURNITURE, reason="front matter", pinned=True) for unit in lines(text, 0, body)
    ]


def _spans(tokens: list[Token]) -> list[tuple[int, int, BlockKind | None, str, bool]]:
    """Line ranges of the blocks that hold text, with what they are; quotes and lists hold over their insides."""
    around: list[BlockKind] = []
    found: list[tuple[int, int, BlockKind | None, str, bool]] = []
    titles = 0
    for token in tokens:
        if token.type in ("blockquote_open", "list_item_open"):
            around.append(BlockKind.QUOTE if token.type == "blockquote_open" else BlockKind.LIST_ITEM)
        elif token.type in ("blockquote_close", "list_item_close"):
            around.pop()
        elif token.map and (token.type in _KINDS or token.type in _CODE):
            first, last = token.map
            if token.type in _CODE:
                found.append((first, last, BlockKind.FURNITURE, "code, markup or a rule", True))
                continue
            kind = _KINDS[token.type]
            if kind is BlockKind.HEADING and token.tag == "h1" and not titles:
                kind, titles = BlockKind.TITLE, 1
            if around and kind is None:
                kind = BlockKind.QUOTE if BlockKind.QUOTE in around else around[-1]
            found.append(
                (first, last, kind, _reason(kind), kind in (BlockKind.QUOTE, BlockKind.TITLE, BlockKind.HEADING))
            )
    return found


def _reason(kind: BlockKind | None) -> str:
    return f"marked as {kind.value.replace('_', ' ')}" if kind else ""


def _unit(text: str, start: int, end: int, kind: BlockKind | None, reason: str, pinned: bool) -> list[Unit]:
    """A block of Markdown as units: the marks at the head of each, and their text."""
    rows = [row for row in lines(text, start, end) if not _RULER.fullmatch(row.text)]
    units: list[Unit] = []
    for group in _groups(rows, kind, reason):
        whole = join(text, tuple(group))
        prefix = _PREFIX.match(whole.text) if kind is not None else None
        suffix = _SUFFIX.search(whole.text[-20:]) if kind in (BlockKind.HEADING, BlockKind.TITLE) else None
        begin = whole.start + (prefix.end() if prefix and prefix.end() < len(whole.text) else 0)
        finish = whole.end - (len(suffix[0]) if suffix else 0)
        if begin > whole.start:
            units.append(_mark(text, whole.start, begin))
        picture = _IMAGE.fullmatch(whole.text) is not None
        if picture:
            units.append(replace(whole, kind=BlockKind.CAPTION, reason="picture", pinned=True))
            continue
        held = text[begin:finish]
        units.append(replace(whole, start=begin, end=finish, text=held, kind=kind, reason=reason, pinned=pinned))
    return _filled(text, start, end, units)


def _groups(rows: list[Unit], kind: BlockKind | None, reason: str) -> list[list[Unit]]:
    """The lines that make one block each: every row of a table, quoted lines up to the end of a sentence, else all."""
    groups: list[list[Unit]] = []
    for row in rows:
        apart = reason == _TABLE or (kind is BlockKind.QUOTE and groups and ends_sentence(groups[-1][-1].text))
        if groups and not apart:
            groups[-1].append(row)
        else:
            groups.append([row])
    return groups


def _filled(text: str, start: int, end: int, units: list[Unit]) -> list[Unit]:
    """The units of a block with the marks between and after them."""
    filled: list[Unit] = []
    position = start
    for unit in units:
        filled.extend(_marks(text, position, unit.start))
        filled.append(unit)
        position = unit.end
    return filled + _marks(text, position, end)


def _mark(text: str, start: int, end: int) -> Unit:
    piece = text[start:end].rstrip()
    return Unit(start, start + len(piece), piece, kind=BlockKind.FURNITURE, reason="mark of Markdown", pinned=True)


def _marks(text: str, start: int, end: int) -> list[Unit]:
    """What is left between the blocks: rules, link definitions, the lines under headings."""
    return [
        replace(unit, kind=BlockKind.FURNITURE, reason="mark of Markdown", pinned=True)
        for unit in lines(text, start, end)
    ]
