"""The timeline and the watch list in Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from rashomon.report import words
from rashomon.report.context import Context, MomentView, WatchView


def timeline(view: Context) -> Iterator[str]:
    """The timeline as a table."""
    from rashomon.report.markdown import _section, _table, md, quote

    yield from _section("Timeline", words.EMPTY["timeline"], bool(view.timeline))
    if view.timeline:
        rows = (
            (
                it.label,
                it.when,
                it.phase + (", disputed" if it.disputed else ""),
                md(it.text),
                quote(it.passage, 160) + _told(it),
            )
            for it in view.timeline
        )
        yield from _table(("No.", "When", "", "What", "Where it says so"), rows)


def _told(it: MomentView) -> str:
    from rashomon.report.markdown import md, quote

    told = [f"{md(t.voice)}: {t.when}{', ' + t.basis if t.basis else ''}, {quote(t.passage, 60)}" for t in it.told]
    told = told if it.disputed or len(told) <= 2 else []
    return "".join(f"; {part}" for part in (*told, *((f"*{md(it.note)}*",) if it.note else ())))


def watch(view: Context, beside_ledger: bool = False) -> Iterator[str]:
    """What is to come, with every account of it; where the ledger stands above, its entries without a day are
    only named."""
    from rashomon.report.markdown import _section, md

    yield from _section("What to watch", words.EMPTY["watch"], bool(view.watch))
    folded = tuple(it for it in view.watch if beside_ledger and it.ledger)
    if folded:
        yield from (f"Without a day, among the pledges above: {words.listed([it.ledger for it in folded])}.", "")
    for it in view.watch:
        if it in folded:
            continue
        kind = "" if it.kind == "dated" else it.kind
        facts = ", ".join(fact for fact in (kind, md(words.listed(it.parties)), it.firmness) if fact)
        when = it.when + (", disputed" if it.disputed else "")
        yield f"- {it.label} **{md(when)}** {md(it.what)}{f' ({facts})' if facts else ''}"
        yield from (f"  - {line}" for line in _versions(it))


def _versions(it: WatchView) -> Iterator[str]:
    from rashomon.report.markdown import md, quote

    for version in it.versions:
        heard = "second-hand" if version.second_hand else ""
        facts = ", ".join(fact for fact in (version.firmness, heard) if fact)
        condition = f"; on condition: “{md(version.condition)}”" if version.condition else ""
        yield f"{md(version.voice)}{f' ({facts})' if facts else ''}: {quote(version.passage, 140)}{condition}"
