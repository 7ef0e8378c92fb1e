"""One reading in the terminal: the text with its statements marked, then the statements one by one."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise

from rich.text import Text

from rashomon.model import Mode, Reading, Span, Statement
from rashomon.report import words
from rashomon.report.terminal import Pen, quotation

STYLES = {"content": "underline", "holder": "bold cyan", "cue": "italic yellow"}
PLAIN = {"content": ("[", "]"), "holder": ("<", ">"), "cue": ("/", "/")}


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
    text = words.plain(document.text)
    numbered = list(enumerate(reading.statements, 1))
    starts = sorted((min(s.start for s in it.content), number) for number, it in numbered)
    for block in document.blocks or ():
        body = Text(text[block.span.start : block.span.end], overflow="fold")
        if not block.kind.read:
            pen.line((f"({block.kind.value.replace('_', ' ')}) ", "dim"), (str(body), "dim"))
            continue
        for statement in reading.statements:
            if statement.span.overlaps(block.span):
                _stylise(body, statement, block.span)
        low = bisect_left(starts, (block.span.start, 0))
        high = bisect_left(starts, (block.span.end, 0))
        pen.write(_numbered(pen, body, block.span, starts[low:high]))
        pen.write()


def _stylise(body: Text, statement: Statement, block: Span) -> None:
    parts = [(span, "content") for span in statement.content]
    parts += [(span, kind) for span, kind in ((statement.holder.span, "holder"), (statement.cue, "cue")) if span]
    for span, kind in parts:
        body.stylize(STYLES[kind], max(0, span.start - block.start), max(0, span.end - block.start))


def _numbered(pen: Pen, body: Text, block: Span, starts: list[tuple[int, int]]) -> Text:
    """The body with the number of each statement before its content."""
    cuts = [0, *(start - block.start for start, _ in starts), len(body)]
    result = Text(overflow="fold")
    for position, (low, high) in enumerate(pairwise(cuts)):
        if position:
            result.append(f"[{starts[position - 1][1]}]", "bold")
        result.append_text(_clean(pen, body[low:high]))
    return result


def _clean(pen: Pen, text: Text) -> Text:
    """Styled text with what reorders it taken out, in characters that the console can show."""
    if pen.unicode and words.visible(text.plain) == text.plain:
        return text
    result = Text()
    for position, char in enumerate(text.plain):
        kept = char if char.isspace() else pen.safe(char)
        if kept:
            piece = text[position : position + 1]
            result.append(" " if char == "\n" else kept, piece.spans[-1].style if piece.spans else "")
    return result


def _statements(pen: Pen, reading: Reading) -> None:
    pen.heading("Statements")
    text = reading.document.text
    if not reading.statements:
        pen.line(("No statement was found in this document.", "dim"))
    for number, it in enumerate(reading.statements, 1):
        pen.line((f"{number:>3} ", "bold"), (_holder(it, text), "bold cyan"), (f"  {_facts(it)}", "dim"))
        for span in it.content:
            pen.line((f"{span.start}–{span.end} ", "dim"), quotation(words.visible(span.of(text))), indent=4)
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
