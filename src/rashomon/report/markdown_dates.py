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
    return "".join(f"<br>{part}" for part in (*told, *((f"*{md(it.note)}*",) if it.note else ())))


def watch(view: Context) -> Iterator[str]:
    """What is to come as a table."""
    from rashomon.report.markdown import _section, _table, md

    yield from _section("What to watch", words.EMPTY["watch"], bool(view.watch))
    if view.watch:
        rows = (
            (
                it.label,
                it.when + (", disputed" if it.disputed else ""),
                md(it.kind),
                md(words.listed(it.parties)),
                md(it.what),
                it.firmness,
                "<br>".join(_versions(it)),
            )
            for it in view.watch
        )
        yield from _table(("No.", "When", "Kind", "Whose", "What", "How firmly", "By whose word"), rows)


def _versions(it: WatchView) -> Iterator[str]:
    from rashomon.report.markdown import md, quote

    for version in it.versions:
        heard = ", second-hand" if version.second_hand else ""
        firm = f" ({version.firmness}{heard})" if version.firmness else ""
        yield f"{md(version.voice)}{firm}: {quote(version.passage, 140)}"
