"""Whose side an actor is on, where its own document does not say it but the comparison knows.

In a side's own text an office without a country is that side's office ("the Acting Prime Minister"): no ministry
names its own country before its own minister. And a person whom one text calls by a bare name ("von der Leyen said")
is placed by the text that says who that is. Statements follow their actors.
"""

from __future__ import annotations

from dataclasses import replace

from rashomon.comparing.roster import Roster
from rashomon.model import UNKNOWN, Actor, ActorKind, Holder, Reading, Statement
from rashomon.reading.actors.home import may_have
from rashomon.reading.actors.names import role_of


def housed(reading: Reading) -> Reading:
    """A side's own text with its office-holders of no stated country put on the issuer's side."""
    issuer = reading.profile.issuer
    if issuer is None or issuer.sides or issuer.side == UNKNOWN:
        return reading
    homeless = [a for a in reading.actors if _homeless(a) and may_have(issuer.side, a.office, role_of(a.office))]
    changed = {a.id: replace(a, side=issuer.side, speaks=True, confidence=0.7) for a in homeless}
    return _with(reading, changed)


def _homeless(actor: Actor) -> bool:
    return actor.kind is ActorKind.PERSON and bool(actor.office) and actor.side == UNKNOWN and not actor.anonymous


def resolved(reading: Reading, roster: Roster) -> Reading:
    """The reading with the sides that other documents give to persons whose side it leaves open."""
    index = roster.index()
    changed = {}
    for actor in reading.actors:
        joined = index.get(f"{reading.document.id}/{actor.id}")
        if joined and actor.kind is ActorKind.PERSON and actor.side == UNKNOWN and joined.side != UNKNOWN:
            changed[actor.id] = replace(
                actor, side=joined.side, speaks=joined.speaks, office=actor.office or joined.office
            )
    return _with(reading, changed)


def _with(reading: Reading, changed: dict[str, Actor]) -> Reading:
    if not changed:
        return reading
    return replace(
        reading,
        actors=tuple(changed.get(a.id, a) for a in reading.actors),
        statements=tuple(_statement(s, changed) for s in reading.statements),
    )


def _statement(statement: Statement, changed: dict[str, Actor]) -> Statement:
    """The statement with its holder and claimant as they are known now, and the voices that follow from it."""
    holder, claimant = statement.holder.actor, statement.claimant
    if not ((holder and holder.id in changed) or (claimant and claimant.id in changed)):
        return statement
    now = changed.get(holder.id, holder) if holder else None
    voices = statement.voices
    if now is not None and now is not holder and now.speaks and claimant is None and voices == (UNKNOWN,):
        voices = (now.side,)
    return replace(
        statement,
        holder=Holder(statement.holder.span, now, statement.holder.confidence),
        claimant=changed.get(claimant.id, claimant) if claimant else None,
        voices=voices,
    )
