"""The subject of the clause in which a contact is named, and the two people of a clause without another word."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.model import ActorKind, Mention
from rashomon.reading.contacts.clauses import after_preposition, clause_start, companions
from rashomon.reading.contacts.scene import Scene, joined
from rashomon.reading.contacts.triggers import Trigger


def subject(trigger: Trigger, where: Scene, before: Sequence[Mention], others: Sequence[Mention]) -> list[Mention]:
    """The subject of the trigger's clause: the nearest mention before it that no preposition governs."""
    text, start = where.text, where.sentence.start
    floor = clause_start(text, start, trigger.start)
    before = _without_companions(before, text, start, trigger)
    inside = [m for m in before if m.span.start >= floor]
    lead = text[max(start, floor - 8) : trigger.start]
    if not inside and re.search(
        r"\b(?i:before|after|while|when|since)\s+$", text[max(start, floor - 8) : trigger.start]
    ):
        return main_subject(where, trigger, others) or list(before[-1:])
    if not inside:
        if not re.search(r"\bwho\b", lead) and not re.fullmatch(
            r"(?:\W*\b(?:and|also|then|later|had|has|have|will|would|is|are|was|were|be|been|expected|due|set|scheduled|likely|planning|plans|hopes|to)\b)*\W*",
            text[floor : trigger.start],
        ):
            return []
        inside = list(before)
    free = [
        m for m in inside if not after_preposition(text, start, m.span.start) and not text.startswith("'s", m.span.end)
    ]
    if not inside:
        return []
    if not free:
        whole = joined(inside, text)
        group = re.search(
            r"\b[A-Za-z]+s\s+(?:of|from)\s+(?:the\s+|both\s+)?$",
            text[max(start, whole[0].span.start - 24) : whole[0].span.start],
        )
        return whole if group and len(whole) > 1 else []
    last = inside.index(free[-1])
    whole = joined(inside[: last + 1], text)
    for end in range(last + 2, min(len(inside), last + 4) + 1):  # "delegations of A and of B": B follows a preposition
        wider = joined(inside[:end], text)
        if free[-1] in wider:
            whole = wider
    return whole


def _without_companions(before: Sequence[Mention], text: str, start: int, trigger: Trigger) -> Sequence[Mention]:
    """The mentions without those who came along: "Xi, alongside Premier Li Qiang, met" is Xi's meeting."""
    aside = [span for span in companions(text, start, trigger.start) if any(m.span.end == span[0] for m in before)]
    if not aside:
        return before
    return [m for m in before if not any(a <= m.span.start and m.span.end <= b for a, b in aside)]


def main_subject(where: Scene, trigger: Trigger, others: Sequence[Mention]) -> list[Mention]:
    """ "Before calling Trump, Xi also spoke ...": the subject of the clause that follows."""
    end = others[-1].span.end if others else trigger.end
    comma = where.text.find(",", end, where.sentence.end)
    if comma < 0:
        return []
    return [m for m in where.mentions if comma < m.span.start <= comma + 40][:1]


def opposite(trigger: Trigger, where: Scene, before: Sequence[Mention]) -> tuple[str, ...]:
    """ "Xi warned Trump during a phone call", "Xi urged EU leaders at a summit": the clause's two, of two sides."""
    start, text = where.sentence.start, where.text
    if trigger.kind.value not in ("call", "meeting", "letter", "summit", "talks"):
        return ()
    if not _DURING.search(text, max(start, trigger.start - 50), trigger.start):
        return ()
    near = [m for m in before if where.kind(m) is ActorKind.PERSON or _speaks_as_group(m, where)]
    people = list(dict.fromkeys(m.actor for m in near))
    sides = {where.actors[p].side for p in people} - {"unknown", "press", "analyst"}
    return tuple(people) if len(people) == 2 and len(sides) == 2 else ()


_DURING = re.compile(r"\b(?:during|in|by|over|via|on|at)\s+(?:(?:a|an|the|their)\s+(?:[\w'-]+\s+){0,3})?$")


def _speaks_as_group(mention: Mention, where: Scene) -> bool:
    """Whether a mention is of people who stand for one side: "European Union leaders"."""
    actor = where.actors.get(mention.actor)
    return actor is not None and actor.kind is ActorKind.GROUP and actor.speaks and len(actor.sides) < 2
