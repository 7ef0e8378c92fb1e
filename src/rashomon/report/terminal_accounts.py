"""Sections of the terminal's report where accounts meet: conflicts, agreement, pledges, silences."""

from __future__ import annotations

from rashomon.report import words
from rashomon.report.context import ConflictSideView, Context, CrossView, PledgeView
from rashomon.report.pen import Pen


def conflicts(pen: Pen, view: Context) -> None:
    """Passages that cannot both be right as worded."""
    pen.heading("Conflicts")
    for it in view.conflicts:
        topic = f": {it.topic}" if it.topic else ""
        pen.titled(it.label, f"{it.word.capitalize()}{topic}", it.grade)
        pen.line(it.explanation, indent=3)
        for side in (it.a, it.b):
            _side(pen, side)


def _side(pen: Pen, side: ConflictSideView) -> None:
    text = pen.text((f"{side.voice}: " if side.voice else "", "bold"))
    for piece, differs in side.pieces:
        text.append_text(pen.text((piece, "bold underline") if differs else piece))
    pen.write(text, indent=3)
    pen.line(*pen.quoted(side.passage), indent=5)


def agreement(pen: Pen, view: Context) -> None:
    """What both sides say, and what one says that the other said; what no own text bears on, a line each."""
    pen.heading("What both sides say")
    for agreed in view.convergences:
        pen.titled(agreed.label, f"{agreed.topic}: {words.listed(agreed.voices)}")
        if agreed.difference:
            pen.line(agreed.difference, indent=3)
        for passage in agreed.apart:
            pen.line(("differs: ", "bold"), *pen.quoted(passage, 120), indent=5)
        pen.evidence(agreed.passages)
    for cross in view.crosses:
        if cross.own:
            pen.titled(cross.label, cross.title)
            pen.line(cross.sentence, indent=3)
            pen.evidence((cross.reported, cross.own))
    _bare(pen, [cross for cross in view.crosses if not cross.own])


def _bare(pen: Pen, crosses: list[CrossView]) -> None:
    """Reports on which no own text bears: by who tells it of whom, each by its topic and place."""
    for sentence in dict.fromkeys(cross.sentence for cross in crosses):
        pen.line((f"One side on what the other said. {sentence}", "bold"))
        told: dict[str, list[str]] = {}
        for it in crosses:
            if it.sentence == sentence:
                about = it.topic or words.quotation(words.shorten(words.visible(it.reported.words), 40))
                told.setdefault(it.title.removesuffix(f": {it.topic}"), []).append(
                    f"{it.label} {about} ({it.reported.place})"
                )
        for title, entries in told.items():
            pen.line((f"{title}: ", "dim"), "; ".join(entries), indent=3)


def pledges(pen: Pen, view: Context) -> None:
    """The ledger."""
    pen.heading("Pledges and demands")
    for pledge in view.pledges:
        _pledge(pen, pledge)


def _pledge(pen: Pen, it: PledgeView) -> None:
    to = f" → {it.receiver}" if it.receiver else ""
    title = f"{it.giver}{to}: {' '.join(part for part in (it.action, it.object) if part)}"
    due = f", {it.due}" if it.due else ""
    firm = (f", {it.pressure}" if it.pressure else "") + (", negated" if it.negated else "")
    pen.titled(it.label, title, f"{it.kind}{firm}{due}")
    for version in it.versions:
        scale = gauge(version.rank, len(words.MODALITIES), pen.unicode)
        amount = f" {version.figure}" if version.figure else ""
        amount += f" (from {version.previous})" if version.previous else ""
        said = f" “{version.modality_words}”" if version.modality_words else ""
        line = pen.text((version.claimant or "not said by whom", "bold"), f"{amount} ")
        line.append(f"{scale} " if version.rank >= 0 else "")
        line.append_text(pen.text(f"{version.modality}{said}"))
        pen.write(line, indent=3)
        if version.due:
            pen.line(f"by when: “{version.due}”", indent=5)
        if version.condition:
            pen.line(f"on condition: “{version.condition}”", indent=5)
        pen.line(*pen.quoted(version.passage), indent=5)
    others = "; ".join(f"{voice} {verdict}" for voice, verdict, _ in it.confirmations)
    if others:
        pen.line(("others: ", "dim"), others, indent=3)
    for change in it.changes:
        when = f", {change.when}" if change.when else ""
        pen.line((f"{change.kind}{when}: ", "bold"), change.explanation, indent=3)
        pen.line(*pen.quoted(change.passage, 140), indent=5)
    if it.due_note:
        pen.line((it.due_note, "dim"), indent=3)


def omissions(pen: Pen, view: Context) -> None:
    """Reports that a voice was silent or stressed something."""
    pen.heading("Reported silence and emphasis")
    for it in view.omissions:
        title = f"{it.voice} on {it.topic}: {it.kind}, {it.verdict}"
        pen.titled(it.label, title)
        elsewhere = f" Said of: {it.elsewhere}." if it.elsewhere else ""
        pen.line(it.sentence + elsewhere, indent=3)
        pen.evidence((it.passage, *it.against))


def gauge(rank: int, steps: int, unicode: bool) -> str:
    """A place on an ordered scale, drawn: ``──●───``."""
    if rank < 0:
        return ""
    dash, dot = ("─", "●") if unicode else ("-", "*")
    return dash * rank + dot + dash * (steps - rank - 1)
