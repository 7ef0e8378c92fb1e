"""Pages that were flattened to one line: title, date and the labels of the page run into the text around them.

Only what is certain is cut off: the title where it is known, a date with its place between two sentences near the
head, and a chain of the labels with which such pages end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rashomon.ingest.blocks.units import INVISIBLE, Unit
from rashomon.ingest.dates import dates
from rashomon.model import BlockKind

_SHORTEST = 300  # shorter lines are no flattened pages
_HEAD = 1200
_FOOT = 900
_BEFORE_TITLE = 60
_LABELS = (
    r"Статус материала|Опубликован в раздел\w*|Дата публикации|Ссылка на материал|Текстовая версия"
    r"|Share this (?:page|article)|Print this page|Filed under|Posted in|Last updated|【?责任编辑|分享到|打印本页"
)
_LABEL = re.compile(_LABELS)
_LEADING_LABEL = re.compile(r"(?<=[.!?…»”)>] )(?:География|Темы|Лица|Теги|Tags|Topics)(?= [^\W\d_a-zа-я])")
_CLOCK = re.compile(r"\d[:.]\d\d$")
# After the hour: a place with a part of it after a comma ("Москва, Кремль"); one word alone may begin the text.
_PLACE = re.compile(r"(?: [А-ЯЁA-Z][\w-]*(?:, [А-ЯЁA-Z][\w-]*))?(?= [А-ЯЁA-Z«“\"])")


def parts(unit: Unit, title: str, language: str) -> Iterator[Unit]:
    """A unit taken apart where it is a flattened page; else the unit itself."""
    if len(unit.text) < _SHORTEST or unit.kind is not None:
        yield unit
        return
    cuts = [*_title(unit.text, title), *_date(unit.text, title, language), *_foot(unit.text)]
    position = 0
    for start, end, kind, reason in cuts:
        if start < position:
            continue
        yield from _piece(unit, position, start, None, "")
        yield from _piece(unit, start, end, kind, reason)
        position = end
    yield from _piece(unit, position, len(unit.text), None, "")


Cut = tuple[int, int, BlockKind, str]


def _title(text: str, title: str) -> Iterator[Cut]:
    """The known title at the head of the line, and what little stands before it."""
    at = text.find(title, 0, len(title) + _BEFORE_TITLE) if len(title) >= 12 else -1
    if at < 0 or at + len(title) >= len(text):
        return
    if at:
        yield 0, at, BlockKind.FURNITURE, "before the title of a flattened page"
    yield at, at + len(title), BlockKind.TITLE, "says the title"


def _date(text: str, title: str, language: str) -> Iterator[Cut]:
    """A full date that stands between two sentences near the head."""
    for found in dates(text, 0, min(_HEAD + len(title), len(text)), language):
        before = text[: found.span.start].rstrip()
        if before[-1:] not in (".", "!", "?", "»") or not text[found.span.start - 1 : found.span.start].isspace():
            continue
        reach = len(text[: found.reach].rstrip())
        match = _PLACE.match(text, reach)
        if match and _CLOCK.search(text[reach - 6 : reach]):
            yield found.span.start, match.end(), BlockKind.FURNITURE, "date line of a flattened page"
        return


def _foot(text: str) -> Iterator[Cut]:
    """The labels of the page at the end of the line, two or more of them."""
    begin = max(0, len(text) - _FOOT)
    labels = [match.start() for match in _LABEL.finditer(text, begin)]
    if len(labels) < 2:
        return
    start = labels[0]
    leading = [match.start() for match in _LEADING_LABEL.finditer(text, max(0, start - 500), start)]
    yield (leading[0] if leading else start), len(text), BlockKind.FURNITURE, "labels of the page"


def _piece(unit: Unit, start: int, end: int, kind: BlockKind | None, reason: str) -> Iterator[Unit]:
    """A part of a unit without the white space at its ends."""
    piece = unit.text[start:end]
    stripped = piece.strip(INVISIBLE)
    if stripped:
        begin = unit.start + start + len(piece) - len(piece.lstrip(INVISIBLE))
        yield Unit(begin, begin + len(stripped), stripped, unit.gap, 1, unit.indent, kind, reason, kind is not None)
