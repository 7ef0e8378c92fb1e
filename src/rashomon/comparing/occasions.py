"""Where no document tells of a contact: whether they are accounts of one matter all the same.

A vote, a strike, a tariff or an arrest has accounts as a call has, without the parties having met. Documents that
appeared within days of each other and share names, topics and figures are set side by side as accounts of that matter,
at least one of them a side's own text; the parties are the sides that speak in them. The event has no kind then.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from rashomon.comparing.likeness import Gist, alike
from rashomon.comparing.told_event import ToldEvent
from rashomon.model import COUNTRYLESS, Actor, Contact, ContactKind, Event, Mode, Reading
from rashomon.reading.actors.tokens import word_set

_DAYS = 2  # between two documents of one matter
_NAMES = 3  # names that two of them share
_ALIKE = 0.3  # part of the topics and figures of the shorter that the other has too
_NAME = re.compile(r"(?<=[a-z,;’'(] )[A-ZÀ-Þ][\w’'-]{3,}")
_POSSESSIVE = re.compile(r"['’]s?$")
_NO_NAMES = word_set(
    """January February March April June July August September October November December Monday Tuesday Wednesday
    Thursday Friday Saturday Sunday President Minister Ministry Prime Foreign Affairs Government Republic State States
    United Nations Secretary General Spokesperson Spokesman Council Office Department"""
)


def occasion(readings: Sequence[Reading], index: Mapping[str, Actor], gists: Mapping[str, Gist]) -> list[ToldEvent]:
    """One telling a document of the matter that the documents share; empty where they share none."""
    names = {r.document.id: _names(r) for r in readings}
    best: list[Reading] = []
    for first in readings:
        day = _day(gists[first.document.id])
        if day is None:
            continue
        group = [
            r for r in readings if r is first or (_near(gists[r.document.id], day) and _like(r, first, names, gists))
        ]
        if len(group) > len(best) and any(r.profile.issuer is not None for r in group):
            best = group
    if len(best) < 2:
        return []
    days = [day for r in best if (day := _day(gists[r.document.id])) is not None]
    sides = frozenset(side for r in best for side in _speaking(r, index))
    return [_told(r, sides, min(days)) for r in best] if len(sides) > 1 else []


def unnamed(event: Event) -> Event:
    """The event of such a matter: without a kind, and named by its day."""
    day = f"{event.begin.day} {event.begin:%B %Y}" if event.begin else "one day"
    return replace(event, kind=None, title=f"Accounts of {day}", participants=())


def _day(gist: Gist) -> date | None:
    if gist.day is None or gist.day.year is None:
        return None
    try:
        return date(gist.day.year, gist.day.month, gist.day.day)
    except ValueError:
        return None


def _near(gist: Gist, day: date) -> bool:
    """Whether a document appeared within days of another, as far as it says when."""
    if gist.day is None:
        return True
    own = _day(gist) or _day(replace(gist, day=replace(gist.day, year=day.year)))
    return own is not None and abs((own - day).days) <= _DAYS


def _like(a: Reading, b: Reading, names: Mapping[str, frozenset[str]], gists: Mapping[str, Gist]) -> bool:
    one, other = a.document.id, b.document.id
    common = len(names[one] & names[other])
    return common >= _NAMES or (common > 0 and alike(gists[one], gists[other]) >= _ALIKE)


def _names(reading: Reading) -> frozenset[str]:
    """The capitalised words of a text that stand inside sentences, offices and months left out."""
    counts = Counter(_POSSESSIVE.sub("", match[0]) for match in _NAME.finditer(reading.document.text[:20_000]))
    return frozenset(name for name in counts if name not in _NO_NAMES)


def _speaking(reading: Reading, index: Mapping[str, Actor]) -> list[str]:
    """The sides whose text it is, or who are told to speak in it."""
    issuer = reading.profile.issuer
    found: list[str] = []
    if issuer is not None:
        found += issuer.sides or (issuer.side,)
    for statement in reading.statements:
        holder = statement.holder.actor
        actor = index.get(f"{reading.document.id}/{holder.id}") if holder is not None else None
        if actor is not None and actor.speaks and statement.mode is not Mode.NARRATION and not actor.sides:
            found.append(actor.side)
    return [side for side in dict.fromkeys(found) if side not in COUNTRYLESS]


def _told(reading: Reading, sides: frozenset[str], day: date) -> ToldEvent:
    first = reading.sentences[0] if reading.sentences else reading.document.blocks[0].span
    contact = Contact(first, ContactKind.TALKS, first, (), phase="past", confidence=0.3, implied=True)
    issuer = reading.profile.issuer
    return ToldEvent(
        document=reading.document.id,
        kind=ContactKind.TALKS,
        contacts=(contact,),
        actors=frozenset(),
        sides=sides,
        begin=day,
        end=day,
        day=None,
        phase="past",
        by_release=True,
        leads=True,
        issuer=issuer.side if issuer else "",
    )
