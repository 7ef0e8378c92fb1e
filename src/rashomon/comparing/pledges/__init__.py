"""The ledger: who is said to have promised what, by whose word, and what the other voices say of it.

An entry is one thing to do by one giver (or by several together); every account of it is a version. Demands are
entries of their own kind: there ``giver`` is who demands and ``receiver`` who is asked.
"""

from __future__ import annotations

from dataclasses import replace

from rashomon.comparing.hearing import Hearing
from rashomon.comparing.pledges.demands import demand
from rashomon.comparing.pledges.entries import entry
from rashomon.comparing.pledges.ground import Ground
from rashomon.comparing.pledges.heads import heads
from rashomon.comparing.pledges.items import Draft, drafts
from rashomon.comparing.pledges.joining import grouped
from rashomon.comparing.pledges.orders import orders
from rashomon.model import Cell, Pledge

__all__ = ["drafted", "ledger"]


def ledger(hearing: Hearing, matrix: tuple[Cell, ...]) -> tuple[Pledge, ...]:
    """All entries, pledges before demands, those with most versions and figures first."""
    ground = Ground(hearing)
    every = drafted(ground)
    cells = {(c.topic, c.voice): c for c in matrix}
    pledges = [entry(ground, group, every, cells) for group in grouped(every)]
    pledges.sort(key=lambda p: (p.kind != "pledge", -sum(v.figure is not None for v in p.versions), -len(p.versions)))
    return tuple(replace(p, id=f"p{n}") for n, p in enumerate(pledges, 1))


def drafted(ground: Ground) -> list[Draft]:
    """Every promise and demand of every statement on the event."""
    found: list[Draft] = []
    for placed in ground.hearing.on_event:
        if not ground.counted(placed):
            continue
        ordered = orders(ground, placed)
        for head in (*heads(ground, placed), *ordered):
            found += drafts(ground, head)
        asked = None if ordered else demand(ground, placed)
        if asked:
            found.append(asked)
    return _once(ground, found)


def _closer(a: Draft, b: Draft) -> bool:
    """Whether one reading of a stretch is the tighter one, or as tight and the inner one."""
    return (len(a.action), a.placed.statement.parent is None) < (len(b.action), b.placed.statement.parent is None)


def _once(ground: Ground, found: list[Draft]) -> list[Draft]:
    """Each stretch of text once: what is nested is read with the outer statement and by itself; the inner stays."""
    kept: dict[tuple[str, int, float | None, str], Draft] = {}
    for draft in found:
        figure = draft.quantity.low if draft.quantity else None
        key = (draft.placed.document, draft.action.start, figure, draft.kind)
        if key not in kept or _closer(draft, kept[key]):
            kept[key] = draft
    return list(kept.values())
