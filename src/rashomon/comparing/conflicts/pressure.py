"""Conflicts of tone: one demand told as harder in one account than in another ("asked", "demanded")."""

from __future__ import annotations

from collections.abc import Iterable

from rashomon.comparing.conflicts.common import accounts, name, quoted, why
from rashomon.comparing.conflicts.promises import version_pairs, version_side
from rashomon.comparing.hearing import Hearing
from rashomon.comparing.phrasing import opened, short
from rashomon.model import Conflict, ConflictKind, Evidence, Pledge, PledgeVersion, ReportedOmission

_STEP = 0.15  # severity by step of the scale
_LOWEST = 0.2


def pressure(
    hearing: Hearing, pledges: tuple[Pledge, ...], omissions: tuple[ReportedOmission, ...]
) -> Iterable[Conflict]:
    """The same demand pressed harder in one account than in another: "demanded" and "asked"."""
    for pledge in pledges:
        if pledge.kind != "demand":
            continue
        told: set[tuple[int, int]] = set()
        for a, b in version_pairs(pledge.versions):
            ranks = _rank(hearing, a), _rank(hearing, b)
            if min(ranks) < 0 or ranks[0] == ranks[1]:
                continue
            key = (min(ranks), max(ranks))
            if key not in told:
                told.add(key)
                yield _conflict(hearing, pledge, *((a, b) if ranks[0] > ranks[1] else (b, a)))


def _rank(hearing: Hearing, version: PledgeVersion) -> int:
    pressed = hearing.statement_by_id[version.statement].statement.pressure
    return pressed.rank if pressed else -1


def _conflict(hearing: Hearing, pledge: Pledge, harder: PledgeVersion, softer: PledgeVersion) -> Conflict:
    one, other = accounts(hearing, harder.action.document, softer.action.document)
    who = name(hearing, pledge.giver)
    said = [_pressed(hearing, v) for v in (harder, softer)]
    return Conflict(
        kind=ConflictKind.POLARITY,
        topic=pledge.topic,
        a=version_side(hearing, harder),
        b=version_side(hearing, softer),
        explanation=opened(
            f"the same demand by {who} is pressed harder in one account: {one} has {said[0]}, {other} {said[1]}."
        ),
        severity=_LOWEST + _STEP * (_rank(hearing, harder) - _rank(hearing, softer)),
        signals=why(hearing, pledge, harder, softer),
    )


def _pressed(hearing: Hearing, version: PledgeVersion) -> str:
    """The words of a demand, with the cue where it stands outside them."""
    placed = hearing.statement_by_id[version.statement]
    cue = placed.statement.cue
    if cue is None or version.action.span.overlaps(cue) or not 0 <= version.action.span.start - cue.end <= 60:
        return quoted(hearing, version.action)
    words = hearing.words(Evidence(placed.document, cue))
    return f"“{short(f'{words} … {hearing.words(version.action)}')}”"
