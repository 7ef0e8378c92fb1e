"""One actor a real-world party across all documents of a comparison.

Readings name actors for themselves; here those of the same key are joined, and a person known by a short name
in one document ("Xi") is joined to the one full name of that surname, if only one fits.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from rashomon.comparing.spellings import NAMESAKE, join_spellings, words_of
from rashomon.model import UNKNOWN, Actor, ActorKind, Reading
from rashomon.reading.actors.names import same_person

_SURE = 0.8  # confidence from which a person's side tells him from another of his name
_GUESS = 0.4  # confidence up to which any other document knows a side better


@dataclass(frozen=True, slots=True)
class Roster:
    """The joined actors and how each reading's actors map onto them."""

    actors: tuple[Actor, ...]
    aliases: tuple[tuple[str, str], ...]

    def index(self) -> dict[str, Actor]:
        """Joined actor by ``<document id>/<actor id of its reading>``."""
        by_id = {actor.id: actor for actor in self.actors}
        return {local: by_id[joined] for local, joined in self.aliases}


def join(readings: Iterable[Reading]) -> Roster:
    """The actors of all readings, joined by key; groups and unnamed holders are joined by key as well."""
    groups: dict[str, list[tuple[str, Actor]]] = defaultdict(list)
    for reading in readings:
        unsure = _counterparts(reading)
        for actor in reading.actors:
            known = replace(actor, confidence=min(actor.confidence, _GUESS)) if actor.id in unsure else actor
            groups[_key(actor)].append((f"{reading.document.id}/{actor.id}", known))
    _part_namesakes(groups)
    _join_full_names(groups)
    join_spellings(groups)
    _join_short_names(groups)
    actors, aliases = [], []
    for number, members in enumerate(groups.values(), 1):
        joined = _joined(f"a{number}", [actor for _, actor in members])
        actors.append(joined)
        aliases += [(local, joined.id) for local, _ in members]
    return Roster(tuple(actors), tuple(aliases))


def _counterparts(reading: Reading) -> frozenset[str]:
    """Persons with whom an issuer's own text tells of a contact, yet whom it seems to count among its own side.

    "I signed the treaty with Prime Minister X" does not say of which country; that it is the issuer's is a guess.
    """
    issuer = reading.profile.issuer
    if issuer is None:
        return frozenset()
    persons = {a.id for a in reading.actors if a.kind is ActorKind.PERSON and a.side == issuer.side}
    unsure: set[str] = set()
    for contact in reading.contacts:
        ours = [p for p in contact.participants if p in persons]
        unsure.update(ours if len(contact.participants) == 1 else ours[1:])
        unsure.update(host for host in contact.hosts if host in persons)
    return frozenset(unsure)


def _key(actor: Actor) -> str:
    return actor.key or f"{actor.kind}:{actor.name.casefold()}:{actor.side}"


def _part_namesakes(groups: dict[str, list[tuple[str, Actor]]]) -> None:
    """Persons of one name whom documents place surely in different countries are different persons.

    Whoever is placed less surely goes with the side of that name that is told of most.
    """
    for key, members in list(groups.items()):
        sure = Counter(a.side for _, a in members if a.confidence >= _SURE and a.side != UNKNOWN)
        if members[0][1].kind is not ActorKind.PERSON or len(sure) < 2:
            continue
        most = sure.most_common(1)[0][0]
        del groups[key]
        for local, actor in members:
            side = actor.side if actor.side in sure else most
            groups.setdefault(f"{key}{NAMESAKE}{side}", []).append((local, actor))


def _join_full_names(groups: dict[str, list[tuple[str, Actor]]]) -> None:
    """Join full names that are one person's: with and without a patronymic, a middle name, a particle.

    A short form that would fit two fuller ones which do not fit each other is left alone.
    """
    full = {
        key: words_of(key)
        for key, members in groups.items()
        if members[0][1].kind is ActorKind.PERSON and len(words_of(key)) > 1
    }
    last: dict[str, list[str]] = defaultdict(list)
    for key, words in full.items():
        last[words[-1].rpartition("-")[2]].append(key)
    for keys in last.values():
        fits = {key: [k for k in keys if k != key and _one_person(full, groups, k, key)] for key in keys}
        plain = {key for key, found in fits.items() if all(o == p or o in fits[p] for o in found for p in found)}
        for key in sorted(plain, key=lambda k: (len(full[k]), k)):
            others = [other for other in fits[key] if other in groups and other in plain]
            if others:
                groups[max(others, key=lambda k: (len(full[k]), k))] += groups.pop(key)


def _one_person(
    full: dict[str, tuple[str, ...]], groups: dict[str, list[tuple[str, Actor]]], one: str, other: str
) -> bool:
    sides = {actor.side for _, actor in groups[one]} - {UNKNOWN}
    return same_person(full[one], full[other]) and _sides_fit(sides, {a.side for _, a in groups[other]})


def _join_short_names(groups: dict[str, list[tuple[str, Actor]]]) -> None:
    """Fold groups of one-word persons into the one full name of that surname and side."""
    persons = {key: members for key, members in groups.items() if members[0][1].kind is ActorKind.PERSON}
    full = {key: words_of(key) for key in persons if len(words_of(key)) > 1}
    for key, members in persons.items():
        parts = words_of(key)
        if len(parts) != 1:
            continue
        sides = {actor.side for _, actor in members} - {UNKNOWN}
        fits = [
            other
            for other, names in full.items()
            if parts[0] in (names[0], names[-1]) and _sides_fit(sides, {a.side for _, a in groups[other]})
        ]
        if len(fits) == 1:
            groups[fits[0]] += groups.pop(key)


def _sides_fit(a: set[str], b: set[str]) -> bool:
    b = b - {UNKNOWN}
    return not a or not b or bool(a & b)


def _joined(identifier: str, members: list[Actor]) -> Actor:
    names = Counter(actor.name for actor in members)
    name = max(names, key=lambda n: (len(n.split()) > 1, names[n], len(n)))
    sides = Counter[str]()
    for actor in members:
        if actor.side != UNKNOWN:
            sides[actor.side] += 1 if actor.confidence <= _GUESS else 2 if actor.confidence < 0.8 else 4
    side = sides.most_common(1)[0][0] if sides else UNKNOWN
    chief = max(members, key=lambda actor: (actor.side == side, actor.confidence))
    aliases = sorted({alias for actor in members for alias in (actor.name, *actor.aliases)} - {name})
    office = next((actor.office for actor in members if actor.office), "")
    return replace(chief, id=identifier, name=name, side=side, aliases=tuple(aliases), office=office, side_evidence=())
