"""One reading in the terminal: the text with its statements marked, then the statements one by one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from rich.text import Text

from rashomon.model import Mode, Reading, Span, Statement
from rashomon.report import words
from rashomon.report.pen import Pen

STYLES = {"content": "underline", "holder": "bold cyan", "cue": "italic yellow"}


def show(pen: Pen, reading: Reading) -> None:
    """Write a reading: what the document is, its text block by block, its statements."""
    _head(pen, reading)
    _text(pen, reading)
    _statements(pen, reading)
    for warning in dict.fromkeys((*reading.document.warnings, *reading.warnings)):
        pen.line(("! ", "bold red"), warning)


def _head(pen: Pen, reading: Reading) -> None:
    document = reading.document
    pen.line((document.title or document.path or document.url or "untitled", "bold"))
    facts = [document.publisher, document.author, words.day(document.published), reading.profile.kind.value]
    if reading.profile.issuer:
        facts.append(f"own text of {reading.profile.issuer.name}")
    facts += [words.language(document.language), words.counted(len(reading.statements), "statement")]
    pen.line((", ".join(fact for fact in facts if fact), "dim"))


def _text(pen: Pen, reading: Reading) -> None:
    """The text block by block; what is not read is dimmed. Numbers in brackets name the statements below."""
    pen.heading("Text")
    document = reading.document
    text = pen.fixed(document.text)
    signs = sorted(_signs(pen, reading), key=lambda sign: sign[:2])
    offsets = [offset for offset, _, _ in signs]
    styled = _styled(reading)
    for number, block in enumerate(document.blocks):
        body = Text(text[block.span.start : block.span.end], overflow="fold")
        if not block.kind.read:
            pen.line((f"({block.kind.value.replace('_', ' ')}) ", "dim"), (body.plain, "dim"))
            continue
        for start, end, style in styled[number]:
            body.stylize(style, start - block.span.start, end - block.span.start)
        low, high = bisect_left(offsets, block.span.start), bisect_right(offsets, block.span.end)
        pen.write(_signed(body, block.span, signs[low:high]))
        pen.write()


def _signs(pen: Pen, reading: Reading) -> list[tuple[int, int, str]]:
    """What is written between the characters, as (offset, order, sign): each content's number where it begins
    and, where nothing can be underlined, a bracket where it ends."""
    underlined = pen.console.color_system is not None and not pen.console.no_color
    signs = []
    for number, statement in enumerate(reading.statements, 1):
        for span in statement.content:
            signs.append((span.start, 1, f"[{number}]" if underlined else f"[{number}: "))
            if not underlined:
                signs.append((span.end, 0, "]"))
    return signs


def _styled(reading: Reading) -> list[list[tuple[int, int, str]]]:
    """For each block the (start, end, style) of what is marked in it."""
    blocks = reading.document.blocks
    starts = [block.span.start for block in blocks]
    styled: list[list[tuple[int, int, str]]] = [[] for _ in blocks]
    for it in reading.statements:
        parts = [(span, "content") for span in it.content]
        parts += [(span, kind) for span, kind in ((it.holder.span, "holder"), (it.cue, "cue")) if span]
        for span, kind in parts:
            index = max(0, bisect_right(starts, span.start) - 1)
            while index < len(blocks) and starts[index] < span.end:
                low, high = max(span.start, starts[index]), min(span.end, blocks[index].span.end)
                if low < high:
                    styled[index].append((low, high, STYLES[kind]))
                index += 1
    return styled


def _signed(body: Text, block: Span, signs: list[tuple[int, int, str]]) -> Text:
    """The body with the signs in their places."""
    result = Text(overflow="fold")
    at = 0
    for offset, order, sign in signs:
        if (offset == block.start and order == 0) or (offset == block.end and order == 1):
            continue  # it belongs to the block before or after
        result.append_text(body[at : offset - block.start]).append(sign, "bold")
        at = offset - block.start
    return result.append_text(body[at:])


def _statements(pen: Pen, reading: Reading) -> None:
    pen.heading("Statements")
    text = reading.document.text
    if not reading.statements:
        pen.line(("No statement was found in this document.", "dim"))
    for number, it in enumerate(reading.statements, 1):
        pen.hanging((str(number), "bold"), (_holder(it, text), "bold cyan"), (f": {_facts(it)}", "dim"), width=3)
        for span in it.content:
            pen.line((f"{span.start}–{span.end} ", "dim"), words.quotation(words.visible(span.of(text))), indent=4)
        if it.cue:
            pen.line(("cue ", "dim"), it.cue.of(text), (f" {it.cue.start}–{it.cue.end}", "dim"), indent=4)
        topics = ", ".join(dict.fromkeys(topic.topic for topic in it.topics))
        if topics:
            pen.line(("topics ", "dim"), topics, indent=4)


def _holder(it: Statement, text: str) -> str:
    if it.mode is Mode.NARRATION:
        return "the outlet's own voice"
    name = it.holder.actor.name if it.holder.actor else ""
    said = it.holder.span.of(text) if it.holder.span else ""
    if not name:
        return said or "holder not named"
    return name if not said or said == name else f"{name} (“{said}”)"


def _facts(it: Statement) -> str:
    facts = [it.mode.value, it.act.value]
    facts += [it.modality.value] if it.modality else []
    facts += [it.pressure.value] if it.pressure else []
    facts += ["negated"] if it.negated else []
    facts += [f"claimed by {it.claimant.name}"] if it.claimant else []
    facts += [it.channel.value] if it.channel.value != "unspecified" else []
    facts += [f"for {words.listed([words.side(voice) for voice in it.voices])}"] if it.voices else []
    facts += [it.rule] if it.rule else []
    return ", ".join([*facts, f"confidence {it.confidence:.2f}"])
