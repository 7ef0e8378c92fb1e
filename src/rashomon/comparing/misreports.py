"""Outlets that give a side's words more or less firmly than the side's own text, which is in the case.

Such an account is set against the own text, not against what the other side says: where a side can be read itself,
what an outlet makes of it proves nothing about it.
"""

from __future__ import annotations

from rashomon.comparing.conflicts.common import account, name
from rashomon.comparing.firmness import grade
from rashomon.comparing.hearing import Hearing
from rashomon.comparing.ownwords import OwnWords, counterpart
from rashomon.comparing.phrasing import opened, quoted
from rashomon.model import (
    Conflict,
    ConflictKind,
    ConflictSide,
    Evidence,
    Mode,
    PlacedStatement,
    Span,
)

SIGNAL = "own text against a report of it"  # among the signals of such a conflict
_GAP = 6  # characters between the words of firmness and what they bind to
_NEAR = 0.4  # overlap of words from which on a report and an own passage are surely on one point


def settled(hearing: Hearing, conflicts: tuple[Conflict, ...]) -> tuple[Conflict, ...]:
    """The conflicts with every such account set against the own text, and those dropped that it would stand in."""
    found = _found(hearing)
    if not found:
        return conflicts
    taken = [(c.b.evidence.document, c.b.evidence) for c in found]
    kept = [
        c
        for c in conflicts
        if c.kind not in (ConflictKind.MODALITY, ConflictKind.SCOPE)
        or not any(s.evidence.document == d and s.evidence.span.overlaps(e.span) for s in (c.a, c.b) for d, e in taken)
    ]
    return tuple(sorted((*kept, *found), key=lambda c: -c.severity))


def _found(hearing: Hearing) -> list[Conflict]:
    unique: dict[tuple[str, str, str], Conflict] = {}
    for placed in hearing.on_event:
        side = _reported_side(hearing, placed)
        own = counterpart(hearing, placed, side) if side else None
        if not side or own is None or own.score < _NEAR or own.grade < 1:
            continue
        theirs = grade(placed.statement.modality)
        if theirs < 1 or theirs == own.grade or placed.statement.negated != own.placed.statement.negated:
            continue
        conflict = _conflict(hearing, placed, side, own, theirs)
        key = (placed.document, side, own.placed.id)
        if key not in unique or len(conflict.b.evidence.span) < len(unique[key].b.evidence.span):
            unique[key] = conflict  # the innermost statement that has the words of firmness
    return list(unique.values())


def _reported_side(hearing: Hearing, placed: PlacedStatement) -> str | None:
    """The side whose words an outlet gives, where that side's own text is in the case."""
    statement = placed.statement
    if statement.mode in (Mode.NARRATION, Mode.OWN) or statement.repeats:
        return None
    actor = statement.holder.actor
    if hearing.by_id[placed.document].profile.issuer is not None or actor is None or actor.sides:
        return None
    side = hearing.actor_side(placed.document, actor)
    voice = hearing.voice(side) if side else None
    return side if voice is not None and voice.own and side in placed.voices else None


def _conflict(hearing: Hearing, placed: PlacedStatement, side: str, own: OwnWords, theirs: int) -> Conflict:
    reported, cue = hearing.evidence(placed), placed.statement.cue
    words = placed.statement.modality_span
    if cue is not None and words is not None and words.overlaps(cue) and 0 <= reported.span.start - cue.end <= _GAP:
        reported = Evidence(placed.document, Span(cue.start, reported.span.end), placed.id)
    topics = [m.topic for m in (*placed.statement.topics, *own.placed.statement.topics)]
    says = "only " if theirs < own.grade else ""
    outlet, whom = account(hearing, placed.document), name(hearing, side)
    return Conflict(
        kind=ConflictKind.MODALITY,
        topic=topics[0] if topics else None,
        a=ConflictSide(own.evidence, hearing.words(own.evidence), side),
        b=ConflictSide(reported, hearing.words(reported), side),
        explanation=opened(
            f"{account(hearing, own.evidence.document)} itself says {quoted(hearing.words(own.evidence))}; "
            f"{outlet} has {whom} say {says}{quoted(hearing.words(reported))}."
        ),
        severity=min(1.0, 0.6 + 0.12 * abs(own.grade - theirs)),
        signals=(SIGNAL, "same side", "same point"),
    )
