"""At which level talks are held: consultations of governments that leaders agree on are not the leaders' own."""

from __future__ import annotations

import re

from rashomon.model import Actor, ActorKind
from rashomon.reading.contacts.scene import Scene
from rashomon.reading.contacts.triggers import TALKS, Trigger

_LEVEL = re.compile(
    r"\b(?i:inter-?governmental|government(?:al)?|ministerial|(?:working|expert|technical|staff|official|vice-minister|"
    r"deputy|ministerial)-level|technical|experts?'?|military(?:-to-military)?|interministerial)\s+(?:[\w-]+\s+)?$"
)
_STATES = (ActorKind.COUNTRY, ActorKind.GOVERNMENT)


def held_by(trigger: Trigger, parties: tuple[str, ...], where: Scene) -> tuple[str, ...]:
    """The parties of a contact; of talks at another level the states, where the text names those as well.

    "The two leaders agreed to hold intergovernmental consultations": those consult for whom the leaders speak.
    """
    if trigger.kind is not TALKS or not trigger.noun:
        return parties
    if not _LEVEL.search(where.text, max(where.sentence.start, trigger.start - 48), trigger.start):
        return parties
    people = [p for p in parties if p in where.actors and where.actors[p].kind is ActorKind.PERSON]
    states = {p: _state(where, where.actors[p]) for p in people}
    if not all(states.values()):
        return parties  # a text that names no state for one of them has no other word for that party
    return tuple(dict.fromkeys(states.get(p, p) for p in parties))


def _state(where: Scene, actor: Actor) -> str:
    """The id of the state for which a person speaks, as the text names it; empty where it does not."""
    states = (a for a in where.actors.values() if a.kind in _STATES and a.side == actor.side)
    return next((a.id for a in sorted(states, key=lambda a: a.kind is not ActorKind.COUNTRY)), "")
