"""The timeline and the watch list in the terminal."""

from __future__ import annotations

from datetime import date

from rich.text import Text

from rashomon.report import words
from rashomon.report.context import Context, MomentView, ToldView
from rashomon.report.pen import Pen

_TRACK = 44  # characters of the line on which a moment is drawn


def timeline(pen: Pen, view: Context) -> None:
    """Each moment with its place on one line of time, its date and its words."""
    pen.heading("Timeline")
    signs = (
        {"past": "·", "event": "●", "upcoming": "○"} if pen.unicode else {"past": ".", "event": "*", "upcoming": "o"}
    )
    for it in view.timeline:
        disputed = ("  disputed", "bold red") if it.disputed else ""
        released = it.role == "release"
        sign = ("▪" if pen.unicode else "#") if released else signs.get(it.kind, "")
        pen.signed(sign, (f"{it.when}  ", "bold"), it.text, (f"  ({it.phase})", "dim"), disputed)
        same = it.text.rstrip(".… ") in words.visible(it.passage.words)
        pen.line(*(((it.passage.place, "dim"),) if same else pen.quoted(it.passage, 120)), indent=4)
        for told in it.told if it.disputed or len(it.told) <= 2 else _distinct(it.told):
            basis = f", {told.basis}" if told.basis else ""
            pen.line((f"{told.voice}: {told.when}{basis}  ", "dim"), *pen.quoted(told.passage, 60), indent=4)
        if it.note:
            pen.line((it.note, "dim italic"), indent=4)
    if not view.timeline:
        pen.nothing("timeline")


def _distinct(told: tuple[ToldView, ...]) -> tuple[ToldView, ...]:
    """Of many accounts that agree, one for each date that they give."""
    return tuple({(t.begin, t.end): t for t in reversed(told)}.values())[::-1]


def watch(pen: Pen, view: Context, beside_ledger: bool = False) -> None:
    """What is to come: when, what, between whom, how firmly and by whose word; where the ledger stands above,
    its entries without a day are only named."""
    pen.heading("What to watch")
    folded = tuple(it for it in view.watch if beside_ledger and it.ledger)
    for it in view.watch:
        if it in folded:
            continue
        disputed = ("  dates disputed", "bold red") if it.disputed else ""
        facts = ", ".join(fact for fact in ("" if it.kind == "dated" else it.kind, it.firmness) if fact)
        firm = (f"  ({facts})" if facts else "", "dim")
        parties = f"{words.listed(it.parties)}: " if it.kind not in ("contact", "dated") and it.parties else ""
        pen.signed("○" if pen.unicode else "o", (f"{it.when}  ", "bold"), parties + it.what, firm, disputed)
        for version in it.versions:
            heard = ", second-hand" if version.second_hand else ""
            grade = f" ({version.firmness}{heard})" if version.firmness else f" ({heard[2:]})" if heard else ""
            when = (f"{version.when}  ", "dim") if version.when else ""
            pen.line((f"{version.voice}{grade}  ", "default"), when, *pen.quoted(version.passage, 100), indent=4)
    if folded:
        labels = words.listed([it.ledger for it in folded])
        pen.line((f"Without a day, among the pledges above: {labels}", "dim"))
    if not view.watch:
        pen.nothing("watch")


def track(pen: Pen, moments: tuple[MomentView, ...]) -> None:
    """All moments on one linear scale, a row each: a point for a day (or for each of two of which one is
    meant), a bar for a stretch that it lies in."""
    dated = [m for m in moments if m.begin is not None and m.end is not None]
    if len(dated) < 2:
        return
    low, high = min(m.begin or 0 for m in dated), max(m.end or 0 for m in dated)
    scale = (_TRACK - 1) / max(1, high - low)
    point, bar = ("●", "─") if pen.unicode else ("*", "-")
    first, last = (words.day(date.fromordinal(n)) for n in (low, high))
    pen.write(Text(f"{first}{' ' * max(1, _TRACK - len(first) - len(last))}{last}", "dim"))
    for m in dated:
        a, b = round(((m.begin or 0) - low) * scale), round(((m.end or 0) - low) * scale)
        drawn = " " * a + (point if m.begin == m.end else bar * max(1, b - a + 1))
        if m.either and b > a:
            drawn = f"{' ' * a}{point}{' ' * (b - a - 1)}{point}"
        style = "bold" if m.kind == "event" else "default" if m.kind == "upcoming" else "dim"
        line = Text(f"{drawn:<{_TRACK}} ", style).append(f"{m.label} ", "dim")
        room = max(12, pen.console.width - _TRACK - len(m.label) - 3)
        pen.write(line.append_text(pen.text((words.shorten(m.text, min(room, 60)), "default"))))
