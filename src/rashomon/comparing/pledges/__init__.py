"""The ledger: who is said to have promised what, by whose word, and what the other voices say of it.

An entry is one thing to do by one giver (or by several together); every account of it is a version. Demands are
entries of their own kind: there ``giver`` is who demands and ``receiver`` who is asked.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from rashomon.comparing.hearing import Hearing
from rashomon.comparing.pledges.demands import demands
from rashomon.comparing.pledges.entries import entry, heard
from rashomon.comparing.pledges.ground import Ground
from rashomon.comparing.pledges.heads import heads
from rashomon.comparing.pledges.history import meant, with_changes
from rashomon.comparing.pledges.items import Draft, drafts
from rashomon.comparing.pledges.joining import grouped
from rashomon.comparing.pledges.lists import by_list
from rashomon.comparing.pledges.nearby import nearby
from rashomon.comparing.pledges.orders import orders
from rashomon.comparing.pledges.reports import reports
from rashomon.comparing.pledges.tongues import tongue_heads
from rashomon.model import Cell, PlacedStatement, Pledge

_SAME_DAYS = timedelta(days=10)

__all__ = ["drafted", "ledger", "ledgers"]


def ledger(hearing: Hearing, matrix: tuple[Cell, ...]) -> tuple[Pledge, ...]:
    """The entries of the event, pledges before demands, those with most versions and figures first."""
    return ledgers(hearing, matrix)[0]


def ledgers(hearing: Hearing, matrix: tuple[Cell, ...]) -> tuple[tuple[Pledge, ...], tuple[Pledge, ...]]:
    """The entries of the event, and those of other events, other dates and the background.

    Accounts are joined within one event only; what became of a promise from one date to another is its history.
    """
    ground = Ground(hearing)
    cells = {(c.topic, c.voice): c for c in matrix}
    close = nearby(hearing)
    every = _once([*drafted(ground, hearing.on_event), *_of_parties(ground, drafted(ground, close))])
    entries = [(entry(ground, group, every, cells), group) for group in _told(grouped(every))]
    here = len(entries)
    counted = {d.placed.id for d in every}
    for statements in _elsewhere(hearing):
        others = [d for d in drafted(ground, statements) if d.placed.id not in counted]
        entries += [(entry(ground, group, others, {}), group) for group in _told(grouped(others))]
    told_of = reports(ground)
    for report in told_of:
        if meant(report.draft, entries) is None:
            entries.append((entry(ground, [report.draft], [report.draft], {}), [report.draft]))
    whole = with_changes(ground, entries, told_of)
    return _numbered(whole[:here], "p"), _numbered(whole[here:], "b")


def _told(groups: list[list[Draft]]) -> list[list[Draft]]:
    """The groups in which somebody tells the promise: what another side only takes up confirms, and is none alone."""
    told = [group for group in groups if not all(heard(d) for d in group)]
    return [sorted(group, key=heard) for group in told]


def _of_parties(ground: Ground, found: list[Draft]) -> list[Draft]:
    """The promises and demands by parties of the event alone."""
    parties = set(ground.parties())
    return [d for d in found if set(d.givers) <= parties and (d.kind == "pledge" or d.receiver in parties)]


def _elsewhere(hearing: Hearing) -> list[list[PlacedStatement]]:
    """The statements outside the event, by the event that they are about; what is about none, by document.

    Where all texts appeared in the same days, what is about no event is one matter, told by several.
    """
    days = [r.document.published for r in hearing.readings if r.document.published]
    together = not days or max(days) - min(days) <= _SAME_DAYS
    found: dict[str, list[PlacedStatement]] = {}
    for placed in hearing.off_event:
        found.setdefault(placed.event or ("" if together else placed.document), []).append(placed)
    return list(found.values())


def _numbered(pledges: list[Pledge], letter: str) -> tuple[Pledge, ...]:
    pledges.sort(key=lambda p: (p.kind != "pledge", -sum(v.figure is not None for v in p.versions), -len(p.versions)))
    return tuple(replace(p, id=f"{letter}{n}") for n, p in enumerate(pledges, 1))


def drafted(ground: Ground, statements: Iterable[PlacedStatement]) -> list[Draft]:
    """Every promise and demand of the statements."""
    found: list[Draft] = []
    for placed in statements:
        if not ground.counted(placed):
            continue
        ordered = orders(ground, placed)
        told = heads(ground, placed) or by_list(ground, placed)
        for head in (*told, *(tongue_heads(ground, placed) or ()), *ordered):
            found += drafts(ground, head)
        found += [] if ordered else demands(ground, placed)
    return _once(found)


def _closer(a: Draft, b: Draft) -> bool:
    """Whether one reading of a stretch is the tighter one, or as tight and the inner one."""
    return (len(a.action), a.placed.statement.parent is None) < (len(b.action), b.placed.statement.parent is None)


def _once(found: list[Draft]) -> list[Draft]:
    """Each stretch of text once: what is nested is read with the outer statement and by itself; the inner stays."""
    kept: dict[tuple[str, int, float | None, str], Draft] = {}
    for draft in found:
        figure = draft.quantity.low if draft.quantity else None
        key = (draft.placed.document, draft.action.start, figure, draft.kind)
        if key not in kept or _closer(draft, kept[key]):
            kept[key] = draft
    return list(kept.values())
