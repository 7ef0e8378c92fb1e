"""The ledger as Markdown: one heading an entry, with its versions and their exact words."""

from __future__ import annotations

from rashomon.report.markdown import md as escaped
from rashomon.report.pledges.sheet import Row, Sheet


def render(sheet: Sheet) -> str:
    """The ledger as CommonMark."""
    lines = [f"# Pledges and demands{f': {escaped(sheet.title)}' if sheet.title else ''}", ""]
    notes = [f"Sorted by {sheet.sort}", escaped(sheet.asked), f"{sheet.left_out} left out" if sheet.left_out else ""]
    lines += ["; ".join(note for note in notes if note) + ".", ""]
    for row in sheet.rows:
        lines += [*_entry(row), ""]
    if not sheet.rows:
        lines += ["No entry.", ""]
    lines += [f"- {escaped(limit)}" for limit in sheet.limits]
    return "\n".join(lines).rstrip() + "\n"


def _entry(row: Row) -> list[str]:
    it = row.view
    who = f"{it.giver} → {it.receiver}" if it.receiver else it.giver
    lines = [f"## {it.label} {escaped(who)}: {'not: ' if it.negated else ''}{escaped(it.action)}", ""]
    facts = [
        it.kind,
        it.pressure or it.modality,
        f"by when: {it.due}{f' ({it.due_note})' if it.due_note else ''}" if it.due else "no date given",
        row.state,
        it.topic,
        row.event,
    ]
    lines += ["; ".join(escaped(fact) for fact in facts if fact) + ".", ""]
    for v in it.versions:
        figure = f" {escaped(v.figure)}{f' (from {escaped(v.previous)})' if v.previous else ''}" if v.figure else ""
        condition = f"; on condition: “{escaped(v.condition)}”" if v.condition else ""
        firm = f" ({v.modality}: “{escaped(v.modality_words)}”)" if v.modality and v.modality_words else ""
        place = f"{v.passage.label} {escaped(v.passage.source)} {v.passage.start}:{v.passage.end}"
        who = escaped(v.claimant or "not said by whom")
        lines.append(f"- {who}{figure}{firm}{condition}: “{escaped(v.passage.words)}” ({place})")
    lines += [f"- {escaped(voice)}: {escaped(verdict)}" for voice, verdict, _ in it.confirmations]
    for c in it.changes:
        quoted = "" if c.inferred else f" “{escaped(c.passage.words)}” ({c.passage.label})"
        lines.append(f"- **{c.kind}**{f', {c.when}' if c.when else ''}: {escaped(c.explanation)}{quoted}")
    return lines
