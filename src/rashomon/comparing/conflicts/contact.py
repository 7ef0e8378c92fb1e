"""Conflicts about the contact itself and about who said what: its length, and quotations given to others."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from rashomon.comparing.conflicts.common import name, quoted
from rashomon.comparing.hearing import Hearing
from rashomon.comparing.quotes import shared
from rashomon.comparing.tellings import tellings
from rashomon.model import Conflict, ConflictKind, ConflictSide, Evidence, Pledge, ReportedOmission, TimeType


def length(
    hearing: Hearing, pledges: tuple[Pledge, ...], omissions: tuple[ReportedOmission, ...]
) -> Iterable[Conflict]:
    """The contact itself lasted longer in one account than in another."""
    told = [(t.voice, e) for t in tellings(hearing) if t.aspect == "length" for e in t.evidence]
    timed = [(voice, e, value) for voice, e in told if (value := _duration(hearing, e))]
    for (va, a, x), (vb, b, y) in combinations(timed, 2):
        if x == y or a.document == b.document:
            continue
        words = [hearing.words(e) for e in (a, b)]
        yield Conflict(
            kind=ConflictKind.FIGURE,
            topic=None,
            a=ConflictSide(a, words[0], va),
            b=ConflictSide(b, words[1], vb),
            explanation=(
                f"How long the contact was: {quoted(hearing, a)} in one account, {quoted(hearing, b)} in the other."
            ),
            severity=0.35,
            signals=("same event", "durations that differ"),
        )


def _duration(hearing: Hearing, evidence: Evidence) -> str | None:
    times = hearing.by_id[evidence.document].times
    found = (t for t in times if t.type is TimeType.DURATION and t.span.overlaps(evidence.span))
    return next((t.value for t in found if "X" not in t.value), None)


def attribution(
    hearing: Hearing, pledges: tuple[Pledge, ...], omissions: tuple[ReportedOmission, ...]
) -> Iterable[Conflict]:
    """The same quoted words are given to different people."""
    names = {a.id: a for a in hearing.roster.actors}
    for group in shared(hearing):
        for a, b in combinations(group.variants, 2):
            if not (a.actor and b.actor) or a.actor == b.actor or a.evidence.document == b.evidence.document:
                continue
            one, other = names[a.actor], names[b.actor]
            if one.side == other.side or group.verdict == "altered":
                continue
            yield Conflict(
                kind=ConflictKind.ATTRIBUTION,
                topic=None,
                a=ConflictSide(a.evidence, one.name, one.side),
                b=ConflictSide(b.evidence, other.name, other.side),
                explanation=(
                    f"{quoted(hearing, a.evidence)} is given to {one.name} ({name(hearing, one.side)}) in one text "
                    f"and to {other.name} ({name(hearing, other.side)}) in the other."
                ),
                severity=0.7,
                signals=("same quoted words",),
            )
