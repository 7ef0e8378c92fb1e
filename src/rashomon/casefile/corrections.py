"""Applies analysts' corrections to a reading.

A correction speaks of a stretch of text; it falls on the statements whose content covers most of that stretch or
is mostly covered by it, so that it still finds them after the document was read anew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from rashomon.model import (
    Actor,
    ActorKind,
    Correction,
    CorrectionKind,
    Holder,
    Reading,
    Span,
    Statement,
    TopicMention,
)

_RULE = "analyst"


def apply(reading: Reading, corrections: Iterable[Correction]) -> Reading:
    """The reading as the analyst corrected it; what was changed is marked with the rule ``analyst``."""
    for correction in corrections:
        if correction.document == reading.document.id:
            reading = _APPLY[correction.kind](reading, correction)
    return reading


def touched(reading: Reading, correction: Correction) -> tuple[Statement, ...]:
    """The statements that a correction falls on."""
    return tuple(s for s in reading.statements if _falls_on(correction.span, s))


def _falls_on(span: Span, statement: Statement) -> bool:
    for part in statement.content:
        common = min(span.end, part.end) - max(span.start, part.start)
        if common > 0 and common >= 0.5 * min(len(span), len(part)):
            return True
    return False


def _not_statement(reading: Reading, correction: Correction) -> Reading:
    gone = {s.id for s in touched(reading, correction)}
    kept = tuple(_freed(s, gone) for s in reading.statements if s.id not in gone)
    omissions = tuple(
        replace(o, statement=None) if o.statement in gone else o
        for o in reading.omissions
        if not o.sentence.overlaps(correction.span) or not correction.span.covers(o.cue)
    )
    return replace(reading, statements=kept, omissions=omissions)


def _freed(statement: Statement, gone: set[str]) -> Statement:
    parent = None if statement.parent in gone else statement.parent
    repeats = None if statement.repeats in gone else statement.repeats
    return replace(statement, parent=parent, repeats=repeats)


def _holder(reading: Reading, correction: Correction) -> Reading:
    actor = _actor(reading, correction)
    actors = reading.actors if reading.actor(actor.id) else (*reading.actors, actor)
    sides = actor.sides or (actor.side,)

    def mend(statement: Statement) -> Statement:
        holder = Holder(statement.holder.span, actor, 1.0)
        return replace(statement, holder=holder, voices=sides, rule=_RULE, confidence=1.0)

    return replace(_each(reading, correction, mend), actors=actors)


def _actor(reading: Reading, correction: Correction) -> Actor:
    """The reading's actor of that name, or a new one with the side given."""
    wanted = correction.value.casefold()
    for actor in reading.actors:
        if wanted in (name.casefold() for name in (actor.name, *actor.aliases)):
            if correction.side in ("", actor.side):
                return actor
            # another id: the actor's other statements keep the side that was read
            return replace(actor, id=f"analyst:{wanted}", side=correction.side, sides=(), key=f"analyst:{wanted}")
    return Actor(
        id=f"analyst:{wanted}",
        name=correction.value,
        kind=ActorKind.UNKNOWN,
        side=correction.side or "unknown",
        key=f"analyst:{wanted}",
    )


def _not_topic(reading: Reading, correction: Correction) -> Reading:
    def mend(statement: Statement) -> Statement:
        topics = tuple(m for m in statement.topics if m.topic != correction.value)
        return statement if topics == statement.topics else replace(statement, topics=topics)

    mended = _each(reading, correction, mend)
    topics = tuple(m for m in reading.topics if m.topic != correction.value or not correction.span.overlaps(m.span))
    return replace(mended, topics=topics)


def _topic(reading: Reading, correction: Correction) -> Reading:
    mention = TopicMention(correction.value, correction.span, "point", 1.0)

    def mend(statement: Statement) -> Statement:
        topics = tuple(m for m in statement.topics if m.topic != correction.value)
        return replace(statement, topics=(*topics, mention))

    return replace(_each(reading, correction, mend), topics=(*reading.topics, mention))


def _each(reading: Reading, correction: Correction, mend: Callable[[Statement], Statement]) -> Reading:
    statements = tuple(mend(s) if _falls_on(correction.span, s) else s for s in reading.statements)
    return replace(reading, statements=statements)


_APPLY: dict[CorrectionKind, Callable[[Reading, Correction], Reading]] = {
    CorrectionKind.NOT_STATEMENT: _not_statement,
    CorrectionKind.HOLDER: _holder,
    CorrectionKind.NOT_TOPIC: _not_topic,
    CorrectionKind.TOPIC: _topic,
}
