"""Whether two speakers to whom the same words are given can be the same voice."""

from __future__ import annotations

from rashomon.model import PRESS, UNKNOWN, Actor

_SURE = 0.75  # confidence from which on a party's side rests on words of the text or on a table, not on its place


def may_be_one(one: Actor, other: Actor) -> bool:
    """Whether one can be the other, or speak for it: one party, one side in common, or a side that is not sure.

    "The ministry" in a text on two countries was given the one that seemed nearer. An outlet passes words on, so it is
    nobody's rival for them. Only speakers of clearly different sides are two.
    """
    if one.id == other.id or _placed_by_context(one) or _placed_by_context(other):
        return True
    mine, theirs = set(one.sides or (one.side,)), set(other.sides or (other.side,))
    return bool(mine & theirs) or any(side in (UNKNOWN, PRESS) for side in mine | theirs)


def _placed_by_context(actor: Actor) -> bool:
    """Whether a body or an office has its side from what stands near it only; a person with a name is who it is."""
    return actor.confidence < _SURE and not actor.key.startswith("person:")
