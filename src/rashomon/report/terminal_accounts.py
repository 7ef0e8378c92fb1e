"""Sections of the terminal's report where accounts meet: conflicts, pledges, silences, wording."""

from __future__ import annotations

from rich.text import Text

from rashomon.report import words
from rashomon.report.context import ConflictSideView, Context, EditView, PledgeView
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
    if not view.conflicts:
        pen.nothing("conflicts")


def _side(pen: Pen, side: ConflictSideView) -> None:
    text = pen.text((f"{side.voice}: " if side.voice else "", "bold"))
    for piece, differs in side.pieces:
        text.append_text(pen.text((piece, "bold underline") if differs else piece))
    pen.write(text, indent=3)
    pen.line(*pen.quoted(side.passage), indent=5)


def agreement(pen: Pen, view: Context) -> None:
    """What both sides say, and what one says that the other said."""
    pen.heading("What both sides say")
    for agreed in view.convergences:
        pen.titled(agreed.label, f"{agreed.topic}: {words.listed(agreed.voices)}")
        pen.evidence(agreed.passages)
    if not view.convergences:
        pen.nothing("agreement")
    for cross in view.crosses:
        topic = f", {cross.topic}" if cross.topic else ""
        title = f"{cross.reporter} on what {cross.holder} said{topic}: {cross.verdict}"
        pen.titled(cross.label, title)
        pen.line(cross.sentence, indent=3)
        pen.evidence(passage for passage in (cross.reported, cross.own) if passage)


def pledges(pen: Pen, view: Context) -> None:
    """The ledger."""
    pen.heading("Pledges and demands")
    for pledge in view.pledges:
        _pledge(pen, pledge)
    if not view.pledges:
        pen.nothing("pledges")


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


def omissions(pen: Pen, view: Context) -> None:
    """Reports that a voice was silent or stressed something."""
    pen.heading("Reported silence and emphasis")
    for it in view.omissions:
        title = f"{it.voice} on {it.topic}: {it.kind}, {it.verdict}"
        pen.titled(it.label, title)
        elsewhere = f" Said of: {it.elsewhere}." if it.elsewhere else ""
        pen.line(it.sentence + elsewhere, indent=3)
        pen.evidence((it.passage, *it.against))
    if not view.omissions:
        pen.nothing("omissions")


def wording(pen: Pen, view: Context) -> None:
    """Formulas that moved."""
    pen.heading("Wording")
    for it in view.wording:
        topic = f" on {it.topic}" if it.topic else ""
        pen.titled(it.label, f"{it.voice}{topic}", it.kind)
        pen.write(redline(pen, it.changes), indent=3)
        for when, passage in it.variants:
            pen.line((f"{when or 'no date'}  ", "dim"), *pen.quoted(passage), indent=3)
        if it.reported:
            pen.line(("told by: ", "dim"), *pen.quoted(it.reported), indent=3)
    if not view.wording:
        pen.nothing("wording")


def redline(pen: Pen, edits: tuple[EditView, ...]) -> Text:
    """Edits in one line: what went in ``[-…-]``, what came in ``{+…+}``, as wdiff has them."""
    text = Text(overflow="fold")
    for edit in edits:
        if edit.op == "equal":
            text.append_text(pen.text(edit.after or edit.before))
            continue
        if edit.before:
            text.append_text(pen.text((f"[-{words.visible(edit.before)}-]", "red strike")))
        if edit.after:
            text.append_text(pen.text((f"{{+{words.visible(edit.after)}+}}", "green underline")))
        if (edit.after or edit.before)[-1:].isspace():
            text.append(" ")
    return text


def quotations(pen: Pen, view: Context) -> None:
    """Quotations that documents share."""
    pen.heading("Quotations")
    for it in view.quotes:
        who = (it.variants[0][0] if it.variants else "") or "Quotation"
        pen.titled(it.label, who, f"{it.verdict}: {it.meaning}")
        if it.verdict != "exact":
            pen.write(redline(pen, it.difference), indent=3)
        for name, when, passage in it.variants:
            pen.line((f"{when or 'no date'} {name}  ", "dim"), *pen.quoted(passage), indent=3)
    if not view.quotes:
        pen.nothing("quotations")
    for check in view.checks:
        notes = "; ".join((check.meaning, *check.doubts))
        pen.titled(check.label, f"{check.voice}: {check.verdict}", notes)
        pen.evidence((check.passage, check.original) if check.original else (check.passage,))


def gauge(rank: int, steps: int, unicode: bool) -> str:
    """A place on an ordered scale, drawn: ``──●───``."""
    if rank < 0:
        return ""
    dash, dot = ("─", "●") if unicode else ("-", "*")
    return dash * rank + dot + dash * (steps - rank - 1)
