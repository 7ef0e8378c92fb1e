"""Mentions that only refer ("the call", "the April summit") and the full contacts that they refer to."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from rashomon.model import Actor, ActorKind, Contact, ContactKind, Span, TimeExpression
from rashomon.model.reading import ANALYST, PRESS, UNKNOWN
from rashomon.reading.contacts.whose import of_workers

_FAMILIES = (
    frozenset((ContactKind.CALL,)),
    frozenset((ContactKind.TALKS, ContactKind.MEETING, ContactKind.SUMMIT)),
    frozenset((ContactKind.VISIT, ContactKind.SUMMIT, ContactKind.MEETING)),
    frozenset((ContactKind.LETTER,)),
)
_REFERS = re.compile(
    r"\b(?i:the|that|this|their|its|both|each|whole|latest|recent)(?:\s+(?!(?:a|an|his|her|my"
    r"|our|with|of|held|had|has|have|for|in)\b)[\w'-]+){0,4}\s+$|\b(?i:on|over) (?:the )?$"
)
# "the two sides' envoys", "the two leaders agreed that their ministers would": those meet, not the leaders
_OTHERS = (
    r"(?:['’]s?|\b(?i:their|his|her|its|whose))\s+(?:[\w-]+\s+){0,3}(?:envoys?|ministers?|teams?|negotiators?|officials?"
    r"|delegations?|representatives?|aides?|advis[eo]rs?|governments?|experts?|militaries|diplomats?|chiefs?|commanders?)\b"
)
_BOTH = re.compile(
    r"\b(?<!on )(?<!on the )(?<!from )"
    r"(?:(?i:two|both) (?:leaders|presidents|sides|men|women|ministers|heads of state|countries|capitals|delegations)"
    r"|(?i:the) (?:heads of (?:the )?delegations?|delegations|negotiators|negotiating teams|chief negotiators))"
    rf"\b(?:(?!{_OTHERS})[^.;]){{0,30}}$"
)
_PEOPLE = re.compile(r"\b(?i:two|both) (?:leaders|presidents|men|women|ministers|heads of state)\b[^.;]{0,30}$")
_BEFORE, _AFTER = 150, 50  # full contacts on each side that a mention may refer to
_NEAR = 400  # characters back within which a full mention is still what "the call" speaks of


def linked(found: Sequence[Contact], text: str, actors: Mapping[str, Actor]) -> Iterator[Contact]:
    """The contacts, those that only refer filled from the full one that they most likely refer to.

    That is the one named shortly before; else the one that the document names most often, before or after.
    """
    named = {contact.span: contact.participants for contact in found}
    found = [_without_groups(contact, text, actors) for contact in found]
    full = [c for c in found if len(c.participants) > 1]
    starts = [c.span.start for c in full]
    sides = {c.span: _sides(c, actors) for c in full}
    counts = Counter(sides.values())
    for contact in found:
        place = bisect_left(starts, contact.span.start)
        around = full[max(0, place - _BEFORE) : place + _AFTER]
        if len(contact.participants) > 1:
            yield _with_phase(contact, around)
        elif not contact.participants and refers_to_both(text, contact.span.start):
            both = _with_both(contact, full[max(0, place - _BEFORE) : place], text, actors)
            yield both if both.participants else replace(both, participants=named[contact.span])
        elif not contact.participants and contact.phase == "upcoming" and _NEXT.search(text, *_lead(contact)):
            yield _with_both(
                contact, [c for c in full[max(0, place - _BEFORE) : place] if c.kind in _IN_ROUNDS], text, actors
            )
        elif _refers(contact, text):
            if (place_of := of_workers(contact, text)) is not None:
                around = [c for c in around if place_of[0] <= c.span.start < place_of[1]]
            known = _antecedent(contact, around, sides, counts, _pointed(contact, text))
            yield _filled(contact, known) if known is not None else contact
        else:
            yield contact


# "the next round will be held on April 19": of those who have held the last one
_NEXT = re.compile(r"\b(?i:next|follow-up|further|another|fresh|new|second|third|fourth|fifth)\b")
_IN_ROUNDS = (ContactKind.TALKS, ContactKind.MEETING, ContactKind.SUMMIT)


def _lead(contact: Contact) -> tuple[int, int]:
    return max(contact.sentence.start, contact.span.start - 16), contact.span.end


def _without_groups(contact: Contact, text: str, actors: Mapping[str, Actor]) -> Contact:
    """ "the two leaders" are whoever the document's contact is between."""
    both = len(contact.participants) == 1 and refers_to_both(text, contact.span.start)
    kept = tuple(
        p
        for p in contact.participants
        if p not in actors or not (_nobody(actors[p]) or (both and actors[p].kind is ActorKind.GROUP))
    )
    if kept == contact.participants:
        return contact
    return replace(contact, participants=kept, confidence=min(contact.confidence, 0.6))


def _nobody(actor: Actor) -> bool:
    """A group of which the text does not say whom it speaks for; "the leaders of Japan" do for Japan."""
    return actor.kind is ActorKind.GROUP and actor.side in (UNKNOWN, PRESS, ANALYST) and not actor.sides


def _refers(contact: Contact, text: str) -> bool:
    before = text[max(contact.sentence.start, contact.span.start - 50) : contact.span.start]
    return bool(_REFERS.search(before)) or refers_to_both(text, contact.span.start)


def refers_to_both(text: str, position: int) -> bool:
    """Whether the words before a position are "the two leaders", "both sides" or the like."""
    return bool(_BOTH.search(text[max(0, position - 60) : position]))


def _with_both(contact: Contact, before: Sequence[Contact], text: str, actors: Mapping[str, Actor]) -> Contact:
    """ "the two leaders" are the parties of the contact of two people that the text named last."""
    people = bool(_PEOPLE.search(text[max(0, contact.span.start - 60) : contact.span.start]))
    # what is over was between those who have met, not between those who are to
    met = [known for known in before if known.phase != "upcoming" or contact.phase == "upcoming"]
    for known in reversed(met or before):
        kinds = {actors[p].kind for p in known.participants if p in actors}
        if len(known.participants) == 2 and (not people or kinds == {ActorKind.PERSON}):
            if _OFFICES.search(text[max(0, contact.span.start - 80) : contact.span.start]):
                return replace(contact, participants=_states(known, actors), confidence=min(known.confidence, 0.5))
            return replace(contact, participants=known.participants, confidence=min(known.confidence, 0.5))
    return contact


# "the foreign ministers of the two countries met": not the presidents who were named last
_OFFICES = re.compile(
    r"\b(?i:ministers|officials|delegations|envoys|negotiators|experts|commanders|teams|diplomats|chiefs|representatives)"
    r" (?:of|from) (?:the )?(?i:two|both) (?i:countries|sides|states|nations|governments|capitals)\b"
    r"(?:(?!['’]s)[^.;]){0,30}$"
)


def _states(known: Contact, actors: Mapping[str, Actor]) -> tuple[str, ...]:
    """The countries of the participants; none where the text does not name both."""
    wanted = [actors[p].side for p in known.participants if p in actors]
    states = {a.side: a.id for a in actors.values() if a.kind in (ActorKind.COUNTRY, ActorKind.GOVERNMENT)}
    found = tuple(states[side] for side in dict.fromkeys(wanted) if side in states)
    return found if len(found) == len(known.participants) else ()


def _sides(contact: Contact, actors: Mapping[str, Actor]) -> frozenset[str]:
    """Whom the participants speak for: a visit to Beijing and a call with Xi are with the same side."""
    known = (actors.get(p) for p in contact.participants)
    return frozenset(a.side if a.side != UNKNOWN else a.id for a in known if a is not None)


def _antecedent(
    contact: Contact,
    full: Sequence[Contact],
    sides: Mapping[Span, frozenset[str]],
    counts: Counter[frozenset[str]],
    pointed: bool,
) -> Contact | None:
    candidates = [c for c in full if _may_be(contact, c, pointed) and (not pointed or c.span < contact.span)]
    if not candidates:
        return None
    if contact.span.start < min(c.span.start for c in candidates):  # it can only be what the document is about
        kinds = {sides[c.span] for c in full if c.kind == contact.kind}
        candidates = [c for c in candidates if counts[sides[c.span]] > 1 or len(kinds) < 2]
        if not candidates:
            return None
    top = max(counts[sides[c.span]] for c in candidates)

    def rank(known: Contact) -> tuple[float, int]:
        gap = contact.span.start - known.span.start
        often = counts[sides[known.span]] / top
        near = 0.3 if 0 < gap <= _NEAR else 0.0
        exact = 0.6 if known.kind == contact.kind else 0.0
        timed = 0.2 if known.begin or _telling(known.time) else 0.0
        if pointed and gap > 0:
            return 10.0, -gap
        return often + near + exact + timed, -abs(gap)

    return max(candidates, key=rank)


def _pointed(contact: Contact, text: str) -> bool:
    """Whether it is "that meeting", which may have been named in the same sentence."""
    return text[max(0, contact.span.start - 5) : contact.span.start].lower().endswith(("that ", "this "))


def _may_be(contact: Contact, known: Contact, pointed: bool) -> bool:
    """Whether a mention may refer to a contact: of a like kind, not parted by date or by past and to come."""
    if contact.sentence == known.sentence and not (
        pointed and known.span < contact.span
    ):  # "the call came hours after he spoke with": two contacts
        return False
    if not any(contact.kind in family and known.kind in family for family in _FAMILIES):
        return False
    if set(contact.participants) - set(known.participants):
        return False
    if contact.time and not known.time and contact.kind != known.kind:
        return False
    if contact.time and known.time and not _same_time(contact, known):
        return False
    return contact.phase == known.phase or "unknown" in (contact.phase, known.phase)


def _same_time(contact: Contact, known: Contact) -> bool:
    if contact.begin and known.begin:
        return contact.begin <= (known.end or known.begin) and known.begin <= (contact.end or contact.begin)
    assert contact.time is not None and known.time is not None
    a, b = contact.time.value, known.time.value
    return a.startswith(b) or b.startswith(a) or "XX-XX" in a or "XX-XX" in b


def _telling(when: TimeExpression | None) -> TimeExpression | None:
    """An expression that says something by itself; "the same day" without its day does not."""
    return None if when is None or when.value == "XXXX-XX-XX" else when


def _filled(contact: Contact, known: Contact) -> Contact:
    own = contact.time is not None
    when = contact.time or _telling(known.time)
    return replace(
        contact,
        participants=known.participants,
        time=when,
        begin=contact.begin if own else known.begin,
        end=contact.end if own else known.end,
        phase=known.phase if contact.phase == "unknown" else contact.phase,
        confidence=round(min(contact.confidence + 0.1, known.confidence, 0.6), 2),
    )


def _with_phase(contact: Contact, full: Sequence[Contact]) -> Contact:
    """A full mention whose own words leave the phase open takes it from another of the same contact."""
    if contact.phase != "unknown":
        return contact
    same = [c.phase for c in full if c.kind == contact.kind and set(c.participants) == set(contact.participants)]
    phases = {phase for phase in same if phase != "unknown"}
    return replace(contact, phase=phases.pop()) if len(phases) == 1 else contact
