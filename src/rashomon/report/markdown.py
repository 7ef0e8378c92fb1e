"""The report in Markdown (CommonMark with tables), in the order that every view has.

Words of documents are escaped: none of their characters is markup, opens a tag or ends a table's cell.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from rashomon.model import Comparison, Edit
from rashomon.report import words
from rashomon.report.building import context
from rashomon.report.context import CellView, ConflictSideView, Context, EditView, MatrixView, Passage, VersionView
from rashomon.report.filled import filled, missing
from rashomon.report.markdown_dates import timeline, watch

_SPECIAL = re.compile(r"([\\`*_\[\]<>|~#$])")
_LEADING = re.compile(r"^([-+=]|\d+(?=[.)]))")


def render(comparison: Comparison) -> str:
    """The report in Markdown."""
    return "\n".join(lines(context(comparison))).rstrip() + "\n"


def dates(comparison: Comparison) -> str:
    """The timeline and the watch list in Markdown."""
    view = context(comparison)
    body = [f"# {md(view.head.title)}", *timeline(view), *watch(view)]
    return "\n".join(body).rstrip() + "\n"


def md(text: str) -> str:
    """Text as Markdown that shows as these very characters, on one line."""
    text = _SPECIAL.sub(r"\\\1", words.visible(text).replace("&", "&amp;"))
    return _LEADING.sub(lambda m: m[0] + "\\" if m[0].isdigit() else "\\" + m[0], text)


def quote(passage: Passage, width: int = 400) -> str:
    """A passage in quotation marks with its document and offsets."""
    shown = words.shorten(words.visible(passage.words), width)
    marked = md(words.quotation(shown))
    return f"{marked} ({md(passage.label)} {md(passage.source)}, {passage.start}–{passage.end})"


def lines(view: Context) -> Iterator[str]:
    """The report line by line."""
    sections: dict[str, Callable[[Context], Iterator[str]]] = {
        "head": head,
        "findings": findings,
        "matrix": matrix,
        "first": first,
        "conflicts": conflicts,
        "agreement": agreement,
        "pledges": pledges,
        "omissions": omissions,
        "wording": wording,
        "quotations": quotations,
        "timeline": timeline,
        "watch": partial(watch, beside_ledger=True),
        "sources": sources,
        "documents": documents,
        "limits": limits,
    }
    here = filled(view)
    for section, write in sections.items():
        if here[section]:
            yield from write(view)


def _section(title: str, empty: str = "", filled: bool = True) -> Iterator[str]:
    yield from ("", f"## {title}", "")
    if not filled:
        yield empty


def _table(headings: Iterable[str], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    titles = list(headings)
    yield f"| {' | '.join(titles)} |"
    yield f"|{' --- |' * len(titles)}"
    for row in rows:
        yield f"| {' | '.join(row)} |"


def _passages(passages: Iterable[Passage], mark: str = "- ") -> Iterator[str]:
    for passage in passages:
        stands = f" — {md(passage.stands)}" if passage.stands else ""
        yield f"{mark}{quote(passage)}{stands}"


def head(view: Context) -> Iterator[str]:
    """The title, what the event is and who takes part, and what could not be done."""
    it = view.head
    yield f"# {md(it.title)}"
    yield ""
    count = words.counted(len(it.documents), "document")
    facts = (it.date, it.kind, words.listed(it.participants), count, words.listed(it.languages))
    yield " · ".join(md(fact) for fact in facts if fact)
    if it.inferred and it.inferred not in " ".join(it.limits):
        yield ""
        yield f"Date inferred: {md(it.inferred)}"
    if it.limits:
        yield ""
        yield from (f"> {md(line)}  " for line in it.limits)
    if it.tellings:
        yield ""
        for telling in it.tellings:
            yield f"- {md(telling.aspect)}: **{md(telling.voice)}** {'; '.join(map(quote, telling.passages))}"


def findings(view: Context) -> Iterator[str]:
    """The findings, most newsworthy first, each with its passages."""
    yield from _section("Findings", words.EMPTY["findings"], bool(view.findings))
    for finding in view.findings:
        notes = "".join(f" {md(note)}" for note in finding.notes)
        yield f"{finding.rank}. **{md(finding.headline)}**{notes}"
        yield from _passages(finding.passages, "   - ")
    if absent := missing(view):
        yield from ("", absent)


def matrix(view: Context) -> Iterator[str]:
    """The table of topics and voices with its legend, and what is beside the event."""
    yield from _section("Who says what", words.EMPTY["matrix"], bool(view.matrix.rows))
    if view.matrix.rows:
        yield from _grid(view.matrix)
        yield ""
        for entry in view.legend:
            yield f"- {entry.symbol or 'nothing'} {entry.word}: {entry.meaning}"
    if view.beside.heard:
        yield from ("", "### Beside the event", "")
    for row in view.beside.heard:
        cells = (f"{md(cell.voice.name)} {_cell(cell)}" for cell in row.heard)
        yield f"- **{md(row.label)}**: {'; '.join(cells)}"


def _grid(view: MatrixView) -> Iterator[str]:
    headings = ["Topic", *(f"{md(voice.name)} ({md(voice.note)})" for voice in view.voices)]
    rows = ([md(row.label), *(_cell(cell) for cell in row.cells)] for row in view.rows)
    yield from _table(headings, rows)


def _cell(cell: CellView | None) -> str:
    if cell is None or cell.status == "no_account":
        return ""
    parts = [f"{cell.symbol} {cell.word}"]
    if cell.status == "says":
        parts += [cell.share_text, f"no. {cell.rank}" if cell.rank else "", "in passing" if cell.passing else ""]
    if cell.contested:
        parts.append("≠ contested")
    said = ", ".join(part for part in parts if part)
    if cell.told:
        name, passage = cell.told[0]
        said = f"{said} ({md(words.as_told(name))}: {quote(passage, 160)})"
    if cell.gist is None:
        return said
    gloss = f" ({md(words.glossed(cell.gist.glosses))})" if cell.gist.glosses else ""
    return f"{said}: {quote(cell.gist, 160)}{gloss}"


def first(view: Context) -> Iterator[str]:
    """What each voice puts first, in its own order."""
    yield from _section("What comes first")
    for order in view.orders:
        topics = "; ".join(f"{bar.place}) {md(bar.label)} {bar.share_text}".rstrip() for bar in order.bars)
        yield f"- **{md(order.voice.name)}** ({md(order.basis)}): {topics}"


def conflicts(view: Context) -> Iterator[str]:
    """Each conflict with its two passages."""
    yield from _section("Conflicts")
    for it in view.conflicts:
        topic = f": {md(it.topic)}" if it.topic else ""
        yield f"### {it.label} {it.word.capitalize()}{topic} ({it.grade})"
        yield from ("", md(it.explanation), "", _side(it.a), _side(it.b), "")


def _side(side: ConflictSideView) -> str:
    value = "".join(_spaced(text, "**" if differs else "") for text, differs in side.pieces)
    voice = f"{md(side.voice)}: " if side.voice else ""
    return f"- {voice}{value.strip()} — {quote(side.passage)}"


def _spaced(text: str, mark: str = "") -> str:
    """Text between marks of emphasis, which must touch its words; the spaces around it stay outside."""
    if not text.strip():
        return " " if text else ""
    lead, trail = " " * text[0].isspace(), " " * text[-1].isspace()
    return f"{lead}{mark}{md(text)}{mark}{trail}"


def agreement(view: Context) -> Iterator[str]:
    """What both sides say, and what one says that the other said."""
    yield from _section("What both sides say")
    for agreed in view.convergences:
        yield f"- {agreed.label} **{md(agreed.topic)}**: {md(words.listed(agreed.voices))}"
        if agreed.difference:
            yield f"  - {md(agreed.difference)} {'; '.join(quote(p, 120) for p in agreed.apart)}".rstrip()
        yield from _passages(agreed.passages, "  - ")
    if view.crosses:
        yield from ("", "### What one side says that the other said", "")
    for cross in view.crosses:
        if cross.own:
            yield f"- {cross.label} {md(cross.title)}: **{md(cross.verdict)}**. {md(cross.sentence)}"
            yield from _passages((cross.reported, cross.own), "  - ")
    bare = [cross for cross in view.crosses if not cross.own]
    for sentence in dict.fromkeys(cross.sentence for cross in bare):
        yield f"- {md(sentence)}"
        for cross in bare:
            if cross.sentence == sentence:
                yield f"  - {cross.label} {md(cross.title)}: {quote(cross.reported, 140)}"


def pledges(view: Context) -> Iterator[str]:
    """The table of pledges and demands, each with its versions."""
    yield from _section("Pledges and demands")
    headings = (
        "No.",
        "Who to whom",
        "What",
        "By whose word",
        "How much",
        "How firmly",
        "By when",
        "What the others say",
        "Evidence",
    )
    rows = []
    for it in view.pledges:
        others = "; ".join(f"{md(voice)} {verdict}" for voice, verdict, _ in it.confirmations)
        to = f" → {md(it.receiver)}" if it.receiver else ""
        said = " ".join(part for part in (md(it.action), md(it.object)) if part)
        what = f"{said} ({md(it.kind)}{', negated' if it.negated else ''})"
        for number, version in enumerate(it.versions):
            lead = (it.label, f"{md(it.giver)}{to}", what) if number == 0 else (it.label, "", "")
            tail = (
                md(version.due or (it.due if number == 0 else "")),
                others if number == 0 else "",
                quote(version.passage, 200),
            )
            rows.append((*lead, md(version.claimant), _amount(version), _firm(version, it.pressure), *tail))
    yield from _table(headings, rows)
    changes = [(it, change) for it in view.pledges for change in it.changes]
    yield from ("", "What became of them:", "") if changes else ()
    for it, change in changes:
        when = f", {change.when}" if change.when else ""
        yield f"- {it.label} **{change.kind}**{when}: {md(change.explanation)} {quote(change.passage, 200)}"


def _amount(version: VersionView) -> str:
    return md(version.figure) + (f" (from {md(version.previous)})" if version.previous else "")


def _firm(version: VersionView, pressure: str) -> str:
    if version.rank < 0:
        return md(pressure)
    said = f" “{md(version.modality_words)}”" if version.modality_words else ""
    return f"{version.modality} ({version.rank + 1} of {len(words.MODALITIES)}){said}"


def omissions(view: Context) -> Iterator[str]:
    """What documents say that a voice left out or played up."""
    yield from _section("Reported silence and emphasis")
    for it in view.omissions:
        elsewhere = f" Said of: {md(it.elsewhere)}." if it.elsewhere else ""
        title = f"- {it.label} **{md(it.voice)} on {md(it.topic)}**: {it.kind}, {md(it.verdict)}."
        yield f"{title} {md(it.sentence)}{elsewhere}"
        yield from _passages((it.passage, *it.against), "  - ")


def wording(view: Context) -> Iterator[str]:
    """Each formula with its variants by date, as a redline."""
    yield from _section("Wording")
    for it in view.wording:
        topic = f" on {md(it.topic)}" if it.topic else ""
        kind = f" ({md(it.kind)})" if it.kind else ""
        yield f"- {it.label} **{md(it.voice)}{topic}**{kind}: {redline(it.changes)}"
        yield from (f"  - {when or 'no date'}: {quote(passage)}" for when, passage in it.variants)
        if it.reported:
            yield f"  - told by {quote(it.reported)}"
    for earlier in view.precedents:
        yield f"- {earlier.label} **{md(earlier.title)}**: {md(earlier.sentence)}"
        yield from _passages((earlier.used, earlier.earlier), "  - ")
    for sheet in view.lineages:
        yield from ("", f"### Formulas of {md(sheet.name)} over its own texts", "", md(sheet.summary), "")
        for formula in sheet.moved:
            yield f"- {formula.label} **{md(formula.frame)}**: {md(formula.chart.told)}"
            for step in formula.steps:
                told = f"{step.older.paper.name} → {step.newer.paper.name}, **{step.kind}**"
                yield f"  - {told}: {redline(step.edits)} ({step.older.cite}; {step.newer.cite})"
            yield from (f"  - {told}" for told in formula.gone)
        yield from (f"- {md(note)}" for note in sheet.notes)
        if sheet.went:
            yield f"- not in the newest text: {'; '.join(f'{f.label} {md(f.frame)}' for f in sheet.went)}"
        if sheet.steady:
            yield f"- unchanged: {'; '.join(f'{f.label} {md(f.frame)}' for f in sheet.steady)}"


def redline(edits: Iterable[EditView | Edit]) -> str:
    """Edits in one line: ``~~what went~~`` and ``**what came**``."""
    parts = []
    for edit in edits:
        if edit.op == "equal":
            parts.append(_spaced(edit.after or edit.before))
            continue
        parts.append(_spaced(edit.before, "~~"))
        parts.append(" " if edit.before.strip() and edit.after.strip() and not parts[-1].endswith(" ") else "")
        parts.append(_spaced(edit.after, "**"))
    return "".join(parts).strip()


def quotations(view: Context) -> Iterator[str]:
    """Each quotation with its variants, and those held against the own text."""
    yield from _section("Quotations")
    for it in view.quotes:
        difference = f": {redline(it.difference)}" if it.verdict != "exact" else ""
        yield f"- {it.label} **{md(it.verdict)}**{difference}"
        for who, when, passage in it.variants:
            yield f"  - {when or 'no date'}{', ' + md(who) if who else ''}: {quote(passage)}"
    yield from _checks(view)


def _checks(view: Context) -> Iterator[str]:
    for it in view.checks:
        own = f"; own text: {quote(it.original)}" if it.original else ""
        notes = "; ".join((it.meaning, *it.doubts))
        differing = f"{redline(it.difference)}; " if it.difference else ""
        yield f"- {it.label} {md(it.voice)}, **{it.verdict}** ({md(notes)}): {differing}{quote(it.passage)}{own}"


def sources(view: Context) -> Iterator[str]:
    """What each document is worth as a source, as a table."""
    yield from _section("Sources")
    rows, others = [], len(view.sources) - 1
    for it in view.sources:
        flags = "; ".join(f"{md(flag)}: {', '.join(quote(p, 80) for p in found[:4])}" for flag, found in it.flags)
        whose = f"own text of {md(it.whose)}" if it.whose else "second-hand"
        about = "" if it.on_event else ", not about this event"
        rows.append(
            (
                it.label,
                md(it.name),
                md(it.kind),
                whose + about,
                "all the others" if 2 < len(it.independent_of) == others else ", ".join(it.independent_of),
                ", ".join(it.repeats),
                flags,
            )
        )
    yield from _table(("No.", "Document", "Kind", "Whose text", "Independent of", "Repeats", "Noted"), rows)


def documents(view: Context) -> Iterator[str]:
    """The documents with what is known of each."""
    yield from _section("Documents")
    for it in view.documents:
        facts = (it.publisher, it.author, it.published, it.kind, it.language_name, it.url or it.path)
        yield f"- {it.label} **{md(it.title)}**: {', '.join(md(fact) for fact in facts if fact)}; SHA-256 {it.sha256}"


def limits(view: Context) -> Iterator[str]:
    """What could not be done, and what offsets count."""
    yield from _section("Limits")
    yield from (f"- {md(line)}" for line in view.limits.lines)
    yield from (f"- {label}: {md(warning)}" for label, warning in view.limits.warnings)
    yield "- Statements are found by a program. Before a line is quoted, read the passage it rests on."
    yield ""
    yield "Offsets are Unicode characters of the document's text, counted from 0."
