"""The report as one self-contained page: no request leaves it, and nothing from a document is markup in it."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import replace
from functools import lru_cache
from importlib.resources import files
from urllib.parse import urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from rashomon.model import Comparison
from rashomon.report import drawing, timescale, words
from rashomon.report.building import context
from rashomon.report.context import BlockView, Context, Mark, MatrixView, Note
from rashomon.report.filled import filled, missing


def render(comparison: Comparison) -> str:
    """The page of a comparison, as text to be written in UTF-8."""
    return page(context(comparison))


def page(view: Context) -> str:
    """The page of a context."""
    style, script = f"{asset('report.css')}\n{asset('timeline.css')}", asset("report.js")
    template, here = environment().get_template("report.html"), filled(view)
    return template.render(
        it=view,
        style=Markup(style),
        script=Markup(script),
        policy=policy(style, script),
        ranks=drawing.ranks(view.orders),
        scales=timescale.scales(view.timeline),
        sections=[pair for pair in words.SECTIONS if here[pair[0]]],
        here=here,
        missing=missing(view),
        empty=words.EMPTY,
        modalities=words.MODALITIES,
        pressures=words.PRESSURES,
        acts=_acts(view.matrix),
    )


def dates(comparison: Comparison) -> str:
    """The page of the timeline and the watch list alone, with the documents that they rest on."""
    view = _dates_only(context(comparison))
    style = f"{asset('report.css')}\n{asset('timeline.css')}"
    return (
        environment()
        .get_template("dates.html")
        .render(
            it=view,
            style=Markup(style),
            policy=policy(style, ""),
            scales=timescale.scales(view.timeline),
            sections=[pair for pair in words.SECTIONS if pair[0] in ("timeline", "watch", "documents")],
            here={"timeline": True, "watch": True},
            empty=words.EMPTY,
            modalities=words.MODALITIES,
        )
    )


def _dates_only(view: Context) -> Context:
    """The context without links to parts that the page of dates does not have."""
    here = {f"#{part.anchor}" for parts in (view.timeline, view.watch) for part in parts}

    def bare(block: BlockView) -> BlockView:
        return replace(block, notes=tuple(n for n in block.notes if n.kind in ("voice", "outlet") or n.href in here))

    documents = tuple(replace(d, blocks=tuple(bare(b) for b in d.blocks)) for d in view.documents)
    return replace(view, documents=documents, sources=())


@lru_cache(maxsize=8)
def asset(name: str) -> str:
    """The text of a shipped style or script."""
    return files("rashomon.report").joinpath("templates", name).read_text("utf-8").strip()


def policy(style: str, script: str) -> str:
    """A content security policy that lets this style and this script run, and loads nothing at all."""
    return (
        f"default-src 'none'; style-src '{hashed(style)}'; script-src '{hashed(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def hashed(source: str) -> str:
    """What a content security policy knows a style or script by."""
    return "sha256-" + base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()


@lru_cache(maxsize=1)
def environment() -> Environment:
    """What lays out the templates: everything from documents is escaped."""
    made = Environment(
        loader=PackageLoader("rashomon.report"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    made.filters.update(
        link=link,
        marked=marked,
        stressed=stressed,
        radius=drawing.radius,
        shorten=words.shorten,
        glossed=words.glossed,
        ordinal=words.ordinal,
        counted=words.counted,
        listed=words.listed,
        grouped=grouped,
        marks=marks,
        within=within,
        capital=words.opened,
        rows=rows,
        flowing=flowing,
    )
    return made


def link(url: str) -> str:
    """The URL when a page may link to it (http and https with a host); else empty."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return ""
    return url.strip() if parts.scheme in ("http", "https") and parts.netloc else ""


def _acts(matrix: MatrixView) -> list[str]:
    return sorted({act for cell in matrix.cells for act in cell.acts})


def stressed(text: str, ranges: tuple[tuple[int, int], ...]) -> Markup:
    """The text with ranges of it in ``mark`` elements."""
    parts, at = [], 0
    for start, end in sorted(ranges):
        if start < at:
            continue
        parts += [escape(text[at:start]), Markup("<mark>"), escape(text[start:end]), Markup("</mark>")]
        at = end
    return Markup("").join([*parts, escape(text[at:])])


def grouped(blocks: tuple[BlockView, ...]) -> list[tuple[bool, list[BlockView]]]:
    """Blocks in runs: (whether it is furniture, the blocks)."""
    runs: list[tuple[bool, list[BlockView]]] = []
    for block in blocks:
        furniture = block.kind == "furniture" and any(char.isalnum() for char in block.text)
        if not runs or runs[-1][0] != furniture:
            runs.append((furniture, []))
        runs[-1][1].append(block)
    return runs


def marks(text: str) -> Markup:
    """The class of a ``q`` element by the quotation marks that its text brings."""
    if words.quoted(text):
        return Markup(' class="bare"')
    shown = words.quotation(text)
    names = ["lead"] * (shown[1:2] == "\u202f") + ["trail"] * (shown[-2:-1] == "\u202f")
    return Markup(f' class="{" ".join(names)}"') if names else Markup("")


def within(text: str, quotation: str) -> bool:
    """Whether the text is nothing but words of the quotation."""
    return words.visible(text).rstrip(".… ").casefold() in words.visible(quotation).casefold()


def flowing(text: str) -> bool:
    """Whether the text's lines are only broken to fit a page (PDF, mail), so that they may be set as one."""
    lines = [line.strip() for line in text.strip().split("\n")]
    body = [len(line) for line in lines[1:-1] or lines[:-1]]  # a dateline may have been cut from the first
    return bool(body) and min(body) >= 40 and max(body) <= 140 and max(body) - min(body) <= 35


def rows(notes: tuple[Note, ...]) -> list[list[Note]]:
    """Margin notes in lines: each voice begins one."""
    lines: list[list[Note]] = []
    for note in notes:
        if note.kind in ("voice", "outlet") or not lines:
            lines.append([])
        if note.label not in {other.label for other in lines[-1]}:
            lines[-1].append(note)
    kept: list[list[Note]] = []
    for line in lines:
        repeats = any(line[0].label == other[0].label for other in kept)
        if len(line) > 1 or (line[0].kind != "outlet" and not repeats):
            kept.append(line)
    return kept


def marked(block: BlockView) -> Markup:
    """A block's text with its marks as nested elements; marks that cross each other are split."""
    return _Nester(block).done()


class _Nester:
    """Writes marks over one text as well-formed nested elements."""

    def __init__(self, block: BlockView) -> None:
        self.text = block.text
        self.at = 0
        self.out: list[str] = []
        self.open: list[Mark] = []
        self.tags: dict[int, tuple[Mark, Mark | None]] = {}
        self.waiting = _merged(block.marks)

    def done(self) -> Markup:
        for mark in self.waiting:
            self._close_until(mark[0].start)
            self._write(mark[0].start)
            self.out.append(_tag(mark, first=True))
            self.open.append(mark[0])
            self.tags[id(mark[0])] = mark
        self._close_until(len(self.text))
        self._write(len(self.text))
        return Markup("".join(self.out))

    def _write(self, end: int) -> None:
        if end > self.at:
            self.out.append(str(escape(self.text[self.at : end])))
            self.at = end

    def _close_until(self, limit: int) -> None:
        """Close every open element that ends at or before ``limit``, reopening those it was wrapped by."""
        while ends := [mark.end for mark in self.open if mark.end <= limit]:
            end = min(ends)
            self._write(end)
            low = next(i for i, mark in enumerate(self.open) if mark.end == end)
            above = [mark for mark in self.open[low:] if mark.end > end]
            self.out.append("</span>" * (len(self.open) - low))
            self.open[low:] = above
            self.out.extend(_tag(self.tags[id(mark)], first=False) for mark in above)


def _merged(marks: tuple[Mark, ...]) -> list[tuple[Mark, Mark | None]]:
    """Marks in order of nesting, evidence and content of the same words as one."""
    contents = {(m.start, m.end): m for m in marks if m.kind in _CONTENT}
    evidence = {(m.start, m.end) for m in marks if m.kind == "evidence"}
    pairs: list[tuple[Mark, Mark | None]] = []
    for mark in marks:
        if mark.kind in _CONTENT and (mark.start, mark.end) in evidence:
            continue
        partner = contents.get((mark.start, mark.end)) if mark.kind == "evidence" else None
        pairs.append((mark, partner))
    return sorted(pairs, key=lambda pair: (pair[0].start, -pair[0].end, pair[0].kind != "evidence"))


_CLASS = {"evidence": "e", "content": "s", "joint": "s j", "narration": "n", "holder": "h", "cue": "q"}
_CONTENT = ("content", "joint", "narration")


def _tag(pair: tuple[Mark, Mark | None], first: bool) -> str:
    mark, partner = pair
    content = partner or (mark if mark.kind in _CONTENT else None)
    classes = _CLASS[mark.kind] + (f" {_CLASS[partner.kind]}" if partner else "")
    if content is not None and content.kind != "narration":
        classes += f" v{content.voice}" if content.voice >= 0 else " vx"
    title = f' title="{escape(content.title)}"' if content is not None and content.title and first else ""
    if mark.anchor:
        name = f' id="{escape(mark.anchor)}"' if first else f' data-of="{escape(mark.anchor)}"'
    else:
        name = f' data-of="{escape(mark.of)}"' if mark.of else ""
    return f'<span class="{classes}"{name}{title}>'
