"""The matrix and what comes first: cells with their evidence and a sentence that says all of it."""

from __future__ import annotations

from collections.abc import Iterable

from rashomon.model import Cell, Status
from rashomon.report import words
from rashomon.report.building.desk import Desk, slug
from rashomon.report.context import BarView, CellView, LegendEntry, MatrixView, OrderView, Passage, RowView, VoiceView

Use = tuple[str, str, str, str]


def matrix(desk: Desk, cells: Iterable[Cell], prefix: str = "") -> MatrixView:
    """Topics in the order of the comparison, voices across; voices without a cell are left out."""
    cells = tuple(cells)
    by_topic: dict[str, dict[str, Cell]] = {}
    for cell in cells:
        by_topic.setdefault(cell.topic, {})[cell.voice] = cell
    present = {cell.voice for cell in cells if cell.status is not Status.NO_ACCOUNT}
    heard = {voice.id for voice in desk.comparison.voices if voice.on_event} if not prefix else set()
    voices = tuple(view for view in desk.voices if view.id in present | heard)
    rows = tuple(_row(desk, topic, found, voices, prefix) for topic, found in by_topic.items())
    return MatrixView(voices, rows)


def _row(desk: Desk, topic: str, found: dict[str, Cell], voices: tuple[VoiceView, ...], prefix: str) -> RowView:
    known = desk.topics.get(topic)
    parent = desk.topic(known.parent) if known and known.parent and known.parent in desk.topics else ""
    return RowView(
        anchor=desk.unique(f"{prefix}topic-{slug(topic)}"),
        topic=topic,
        label=desk.topic(topic),
        parent=parent,
        found=bool(known and known.found),
        cells=tuple(_cell(desk, found[voice.id], voice, prefix) if voice.id in found else None for voice in voices),
    )


def _cell(desk: Desk, cell: Cell, voice: VoiceView, prefix: str) -> CellView:
    anchor = desk.unique(f"{prefix}cell-{slug(cell.topic)}--{slug(cell.voice)}")
    label = desk.topic(cell.topic)
    use = ("cell", label, f"#{anchor}", f"{voice.name} on {label}")
    evidence = desk.said(cell.evidence, use, voice.number)
    gist = desk.passage(cell.gist) if cell.gist else None
    if gist and not evidence and cell.status is Status.SAYS:
        evidence = (desk.passage(cell.gist, use, voice.number),) if cell.gist else ()
    told = _told(desk, cell, use)
    acts = dict.fromkeys(desk.statements[i].statement.act.value for i in cell.evidence if i in desk.statements)
    sign = words.STATUS[cell.status]
    return CellView(
        anchor=anchor,
        topic=label,
        voice=voice,
        status=cell.status.value,
        word=sign.word,
        symbol=sign.symbol,
        plain=sign.plain,
        sentence=sentence(desk, cell, voice.name, label),
        share=cell.share,
        share_text=words.percent(cell.share) if cell.share else "",
        rank=cell.rank,
        contested=cell.contested,
        second_hand=cell.second_hand,
        passing=cell.passing,
        gist=gist,
        evidence=evidence,
        lists=(*_lists(desk, cell, use), *_as_told(told)),
        acts=tuple(acts),
        by_document=tuple((desk.labels.get(d, d), told) for d, told in cell.by_document),
        confidence=cell.confidence,
        told=told,
    )


def _told(desk: Desk, cell: Cell, use: Use) -> tuple[tuple[str, Passage], ...]:
    """What other sides say that a voice said on the topic, where no account has it speak."""
    if cell.status is Status.SAYS:
        return ()
    found = []
    for report in desk.comparison.cross_reports:
        placed = desk.statements.get(report.reported.statement or "")
        topics = {mention.topic for mention in placed.statement.topics} if placed else {report.topic}
        teller = desk.voice(report.reporter)
        if report.holder == cell.voice and cell.topic in topics and teller:
            found.append((teller.name, desk.passage(report.reported, use)))
    return tuple(found)


def _as_told(told: tuple[tuple[str, Passage], ...]) -> Iterable[tuple[str, tuple[Passage, ...]]]:
    """The same, under who tells it."""
    for name in dict.fromkeys(name for name, _ in told):
        yield words.as_told(name), tuple(passage for teller, passage in told if teller == name)


def _lists(desk: Desk, cell: Cell, use: Use) -> tuple[tuple[str, tuple[Passage, ...]], ...]:
    """The passages of a cell beside those of the voice itself, under what they are."""
    raised = ("raised", *use[1:])
    near = ("near", f"nearest passage on {use[1]}", *use[2:])
    named = (
        (words.ROLE_OMISSION, desk.passages(cell.omissions, use)),
        (words.ROLE_RAISED, desk.said(cell.raised_by, raised)),
        (words.ROLE_NEAR, desk.passages(cell.near, near)),
    )
    return tuple((heading, passages) for heading, passages in named if passages)


def sentence(desk: Desk, cell: Cell, voice: str, topic: str) -> str:
    """Everything that a cell says, in words: this is its accessible name and its explanation."""
    parts = [_status_sentence(desk, cell, voice, topic)]
    if cell.status is Status.SAYS:
        if cell.share:
            parts.append(f"{words.percent(cell.share)} of its words on the event.")
        if cell.rank:
            parts.append(f"It comes {words.ordinal(cell.rank)} in its own text.")
        if cell.second_hand:
            parts.append("Heard second-hand only.")
        if cell.passing:
            parts.append("Named in passing.")
    if cell.contested:
        parts.append("Contested: accounts contradict each other here.")
    if cell.warrant.missing and cell.status in (Status.SILENT, Status.NOT_REPORTED):
        parts.append(f"No stronger word is used because {words.listed(_clean(cell.warrant.missing))}.")
    return " ".join(parts)


def _clean(items: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(words.visible(item).rstrip(".") for item in items)


def _status_sentence(desk: Desk, cell: Cell, voice: str, topic: str) -> str:
    raisers = {s.document for i in cell.raised_by if (s := desk.statements.get(i))}
    raised = (
        f"; {words.listed(desk.labels_of(raisers))} {'raises' if len(raisers) == 1 else 'raise'} it" if raisers else ""
    )
    view = desk.voice(cell.voice)
    own = bool(view and view.own)
    if cell.status is Status.SAYS:
        count = len(cell.evidence) or 1
        return f"{voice} on {topic}: {words.counted(count, 'statement')}."
    if cell.status is Status.SILENT:
        searched = words.listed(desk.labels_of(cell.searched))
        return f"{voice} is silent on {topic}: its own text ({searched}) was searched{raised}."
    if cell.status is Status.REPORTED_SILENT:
        return f"{voice} on {topic}: a document states that it said nothing{raised}."
    if cell.status is Status.NOT_REPORTED:
        how = "nothing in the case has it on this" if own else "it is heard through others only"
        return f"{voice} on {topic}: not reported; {how}{raised}."
    return f"{voice} on {topic}: no account in the case gives this voice on the event."


def legend() -> tuple[LegendEntry, ...]:
    """What each sign of the matrix means."""
    entries = [
        LegendEntry(status.value, sign.word, sign.symbol, sign.plain, sign.meaning)
        for status, sign in words.STATUS.items()
    ]
    mark = words.CONTESTED
    return (*entries, LegendEntry("contested", mark.word, mark.symbol, mark.plain, mark.meaning))


def orders(view: MatrixView) -> tuple[OrderView, ...]:
    """Each voice's topics, first to last: by rank in its own text, or by share where it has none here."""
    columns = []
    for position, voice in enumerate(view.voices):
        said = [row.cells[position] for row in view.rows]
        cells = [cell for cell in said if cell is not None and cell.status == Status.SAYS.value]
        ranked = sorted((cell for cell in cells if cell.rank), key=lambda cell: cell.rank or 0)
        if ranked:
            columns.append(_order(voice, ranked, "order in its own text", own=True))
        elif any(cell.share for cell in cells):
            by_share = sorted((c for c in cells if c.share), key=lambda cell: -cell.share)
            columns.append(_order(voice, by_share, "second-hand: by share", own=False))
    return tuple(columns)


def _order(voice: VoiceView, cells: list[CellView], basis: str, own: bool) -> OrderView:
    bars = tuple(
        BarView(cell.topic, cell.topic, cell.rank if own and cell.rank else place, cell.share,
                words.percent(cell.share), cell.anchor)
        for place, cell in enumerate(cells, 1)
    )  # fmt: skip
    return OrderView(voice, basis, own, bars)
