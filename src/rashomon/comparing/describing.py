"""An event from the tellings that were joined: its kind, date, parties and title."""

from __future__ import annotations

from collections import Counter

from rashomon.comparing.dating import date_of, dates_told
from rashomon.comparing.names import side_name
from rashomon.comparing.told import is_open
from rashomon.comparing.told_event import ToldEvent, family
from rashomon.model import Actor, Contact, ContactKind, Event, Evidence, Reading


def described(group: list[ToldEvent], readings: dict[str, Reading], actors: dict[str, Actor]) -> Event:
    """The event that these tellings are of: kind, date, parties and where each document tells it."""
    kind = _kind(group, readings)
    full = any(len(t.sides - t.lent) > 1 for t in group)  # then a host that only stood in for a party is none
    sides = Counter(s for t in group for s in sorted(t.sides - t.lent if full else t.sides))
    sides.update(sorted(_mediators(group) - sides.keys()))
    people = Counter(a for t in group for a in sorted(t.actors, key=_number))
    begin, end, inferred = date_of(group, readings)
    named = [a for a, _ in people.most_common() if actors[a].kind == "person"] or [a for a, _ in people.most_common()]
    named.sort(key=lambda a: actors[a].kind == "person" and not actors[a].name[:1].isupper())
    told, disputed = dates_told(group, readings, begin)
    evidence = tuple(Evidence(t.document, c.sentence) for t in group for c in _dating_mentions(t))
    title = _title(kind, named, sides, actors)
    phases = Counter(t.phase for t in group)
    return Event(
        id="",
        title=title,
        kind=kind,
        begin=begin,
        end=end,
        participants=tuple(named),
        sides=tuple(s for s, _ in sides.most_common()),
        evidence=evidence,
        phase="past" if phases["past"] else phases.most_common(1)[0][0],  # a preview does not undo what took place
        inferred_date=inferred,
        dates=told,
        date_disputed=disputed,
        confidence=round(sum(c.confidence for t in group for c in t.contacts) / sum(len(t.contacts) for t in group), 3),
    )


def _mediators(group: list[ToldEvent]) -> set[str]:
    """Sides that mediated or hosted and tell of it in a text of their own; others are only named."""
    named = {side for t in group for side in t.hosts}
    return {t.issuer for t in group if t.issuer in named}


def _title(kind: ContactKind, named: list[str], sides: Counter[str], actors: dict[str, Actor]) -> str:
    """ "Call A – B"; a visit by one person to another side is named as one."""
    people = [actors[a] for a in named if actors[a].kind == "person"]
    guests = {actor.side for actor in people}
    hosts = [side for side, _ in sides.most_common() if side not in guests]
    if kind is ContactKind.VISIT and len(guests) == 1 and len(hosts) == 1:
        return f"Visit of {people[0].name} to {side_name(hosts[0])}"
    return f"{kind.value.capitalize()} {_party_names(named, sides, actors)}".strip()


def _kind(group: list[ToldEvent], readings: dict[str, Reading]) -> ContactKind:
    """The kind that most mentions give; a summit, which texts also call a meeting, where a third of them say so.

    Words that fit a call and a meeting do not count where others say that it was a meeting.
    """
    mentions = [(readings[t.document], c) for t in group for c in t.contacts]
    named = [m for m in mentions if not m[1].implied] or mentions
    if len({family(c.kind) for _, c in named}) > 1:
        named = [m for m in named if not is_open(*m)] or named
    kinds = Counter(c.kind for _, c in named)
    if 3 * kinds[ContactKind.SUMMIT] >= kinds.total():
        return ContactKind.SUMMIT
    return kinds.most_common(1)[0][0]


def _number(identifier: str) -> int:
    """Actors are numbered in the order in which the documents name them."""
    return int(identifier[1:])


def _party_names(named: list[str], sides: Counter[str], actors: dict[str, Actor]) -> str:
    """The parties of a title: a person for each side where one is named, else the side."""
    by_side: dict[str, str] = {}
    for identifier in named:
        actor = actors[identifier]
        if actor.kind == "person" and actor.name[:1].isupper():  # "his Vietnamese counterpart" is nobody's name
            by_side.setdefault(actor.side, actor.name)
    parties = [by_side.get(side) or side_name(side) for side, _ in sides.most_common(4)]
    return " – ".join(parties or [actors[a].name for a in named[:4]])


def _dating_mentions(telling: ToldEvent) -> tuple[Contact, ...]:
    """The mention that dates the event, else the first: enough to show where a document tells it."""
    dating = next((c for c in telling.contacts if c.time), telling.contacts[0])
    return (dating,)
