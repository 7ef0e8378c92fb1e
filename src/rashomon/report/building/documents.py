"""The documents in full, with their statements and every use of their words marked."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from rashomon.model import BlockKind, Mode, PlacedStatement
from rashomon.report import words
from rashomon.report.building.desk import Desk, Use, anchor_of
from rashomon.report.building.head import reference
from rashomon.report.context import BlockView, DocumentView, Mark, Note, VoiceView


@dataclass(frozen=True, slots=True)
class _Stretch:
    start: int
    end: int
    kind: str
    reason: str


@dataclass(frozen=True, slots=True)
class _Spot:
    """A mark in offsets of the whole text."""

    start: int
    end: int
    kind: str
    anchor: str = ""
    voice: int = -1
    title: str = ""


def documents(desk: Desk) -> tuple[DocumentView, ...]:
    """Every document of the comparison; call it last, when the desk knows every use."""
    placed: dict[str, list[PlacedStatement]] = {identifier: [] for identifier in desk.readings}
    for statement in desk.comparison.statements:
        if statement.document in placed:
            placed[statement.document].append(statement)
    return tuple(_document(desk, identifier, placed[identifier]) for identifier in desk.readings)


def _document(desk: Desk, identifier: str, placed: list[PlacedStatement]) -> DocumentView:
    document = desk.document(identifier)
    entry = reference(desk, identifier)
    spots = _spots(desk, identifier, placed)
    notes = _notes(desk, identifier, placed)
    return DocumentView(
        id=identifier,
        label=entry.label,
        anchor=entry.anchor,
        title=entry.title,
        publisher=entry.publisher,
        author=words.visible(document.author),
        published=entry.published,
        released=document.released.isoformat() if document.released else "",
        language=document.language,
        language_name=entry.language,
        url=words.visible(document.url or ""),
        path=words.visible((document.path or "").rsplit("/", 1)[-1]),
        sha256=document.sha256,
        kind=entry.kind,
        whose=entry.whose,
        warnings=tuple(words.visible(warning) for warning in document.warnings),
        blocks=_blocks(desk.text(identifier), _stretches(desk, identifier), spots, notes),
    )


def _stretches(desk: Desk, identifier: str) -> list[_Stretch]:
    """The document's blocks, and the text between them where it is more than white space: nothing is lost."""
    text = desk.text(identifier)
    found: list[_Stretch] = []
    at = 0
    for block in (*desk.document(identifier).blocks, None):
        start, end = (block.span.start, block.span.end) if block else (len(text), len(text))
        if start > at and text[at:start].strip():
            found.append(_Stretch(at, start, BlockKind.PARAGRAPH.value, ""))
        if block:
            found.append(_Stretch(start, end, block.kind.value, words.visible(block.reason)))
        at = max(at, end)
    return found


def _spots(desk: Desk, identifier: str, placed: list[PlacedStatement]) -> list[_Spot]:
    """Marks for contents, holders and cues of statements and for everything that the report quotes."""
    spots: dict[tuple[int, int, str], _Spot] = {}
    for use in desk.uses[identifier]:
        key = (use.start, use.end, "evidence")
        spots.setdefault(key, _Spot(*key, anchor_of(identifier, use.start, use.end)))
    for statement in placed:
        title = desk.stands(statement)
        voices = speakers(desk, statement)
        voice = voices[0].number if voices else -1
        it = statement.statement
        kind = "narration" if it.mode is Mode.NARRATION else "joint" if len(voices) > 1 else "content"
        for span in it.content:
            spots.setdefault((span.start, span.end, kind), _Spot(span.start, span.end, kind, "", voice, title))
        whole = desk.evidence(statement).span
        key = (whole.start, whole.end, "evidence")
        spots.setdefault(key, _Spot(*key, anchor_of(identifier, whole.start, whole.end)))
        for part, name in ((it.holder.span, "holder"), (it.cue, "cue")):
            if part:
                spots.setdefault((part.start, part.end, name), _Spot(part.start, part.end, name))
    return sorted(spots.values(), key=lambda spot: (spot.start, -spot.end, spot.kind != "evidence"))


def speakers(desk: Desk, placed: PlacedStatement) -> tuple[VoiceView, ...]:
    """The voices that a statement is ascribed to. In a side's own text that side is the first: what it says of
    both sides stays its claim about both."""
    views = dict.fromkeys(view for side in placed.statement.voices if (view := desk.voice(side)))
    source = desk.sources.get(placed.document)
    owner = desk.voice(source.own_of) if source else None
    return tuple(sorted(views, key=lambda view: (view is not owner, view.number)))


def _notes(desk: Desk, identifier: str, placed: list[PlacedStatement]) -> list[tuple[int, Note]]:
    """Margin notes with the offset that they belong to: who speaks, and every use in the report."""
    notes: dict[tuple[int, str, str], Note] = {}
    for use in sorted(desk.uses[identifier], key=lambda use: (use.start, use.kind == "cell")):
        if use.kind in ("event", "source", "raised"):
            continue
        notes.setdefault((use.start, use.href, use.label), _note(use))
    for statement in placed:
        voices = speakers(desk, statement)
        if not voices:
            continue
        start = desk.evidence(statement).span.start
        outlet = statement.statement.mode is Mode.NARRATION
        label = "the outlet" if outlet else f"{words.listed([v.name for v in voices])}: {statement.statement.act.value}"
        kind = "outlet" if outlet else "voice"
        notes.setdefault((start, "", label), Note(kind, label, "", desk.stands(statement), voices[0].number))
    kinds = ("outlet", "voice", "cell", "near")
    return sorted(
        ((start, note) for (start, _, _), note in notes.items()),
        key=lambda pair: (pair[0], kinds.index(pair[1].kind) if pair[1].kind in kinds else len(kinds)),
    )


def _note(use: Use) -> Note:
    return Note(use.kind, use.label, use.href, use.title, use.voice)


def _blocks(
    text: str, stretches: list[_Stretch], spots: list[_Spot], notes: list[tuple[int, Note]]
) -> tuple[BlockView, ...]:
    """Marks and notes dealt out to the stretches that they touch; an anchor goes to the first of these."""
    starts = [stretch.start for stretch in stretches]
    marks: list[list[Mark]] = [[] for _ in stretches]
    beside: list[list[Note]] = [[] for _ in stretches]
    for spot in spots:
        _deal(spot, stretches, starts, marks)
    for start, note in notes:
        if stretches:
            target = beside[max(0, bisect_right(starts, start) - 1)]
            if note not in target:
                target.append(note)
    return tuple(
        BlockView(s.kind, s.start, text[s.start : s.end], s.reason, tuple(m), tuple(n))
        for s, m, n in zip(stretches, marks, beside, strict=True)
    )


def _deal(spot: _Spot, stretches: list[_Stretch], starts: list[int], marks: list[list[Mark]]) -> None:
    index = max(0, bisect_right(starts, spot.start) - 1)
    anchor = spot.anchor
    while index < len(stretches) and stretches[index].start < spot.end:
        stretch = stretches[index]
        low, high = max(spot.start, stretch.start), min(spot.end, stretch.end)
        if low < high:
            of = "" if anchor else spot.anchor
            mark = Mark(low - stretch.start, high - stretch.start, spot.kind, anchor, spot.voice, spot.title, of)
            marks[index].append(mark)
            anchor = ""
        index += 1
    if anchor and stretches:  # nothing but white space between blocks: the link still has to land
        at = max(0, bisect_right(starts, spot.start) - 1)
        marks[at].append(Mark(0, 1, spot.kind, anchor, spot.voice, spot.title))


def anchors(views: Iterable[DocumentView]) -> set[str]:
    """Every anchor that the documents hold."""
    return {mark.anchor for view in views for block in view.blocks for mark in block.marks if mark.anchor}
