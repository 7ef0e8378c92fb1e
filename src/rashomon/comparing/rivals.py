"""Two days for one thing to come: when a plan that two accounts date differently is one plan with a disputed date.

Two meetings of the same parties are never merged on a guess: the day has to be given exactly by both, close together,
by different documents, and the words have to name the same place or the same gathering.
"""

from __future__ import annotations

import re
from datetime import date

from rashomon.comparing.told_event import ToldEvent, family, people_clash
from rashomon.model import ContactKind, Reading

_NEAR = 10  # days between two days that can be meant for one plan
_PLACE = re.compile(r"\b(?:in|to|at|visit|visits|visiting) (?:the )?([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)")
_NAME = re.compile(r"\b[A-Z][\w’'-]{2,}")
_NO_NAME = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs"
    r"|Fri|Satur|Sun)day|The|This|That|Both|They|His|Her|Its|Their|And|But|Prime|President|Minister|Ministry"
    r"|Foreign|Government)$"
)
_FEWEST = 3  # names that the words for one gathering share


def near(one: tuple[date, date], other: tuple[date, date]) -> bool:
    """Whether two exact days differ and lie close enough to be meant for one plan."""
    if one[0] != one[1] or other[0] != other[1]:
        return False
    return 0 < abs((one[0] - other[0]).days) <= _NEAR


def one_gathering(words: str, others: str) -> bool:
    """Whether two passages name the same body or gathering: "the General Border Committee … in Trat"."""
    a, b = _names(words), _names(others)
    return len(a & b) >= _FEWEST and 2 * len(a & b) > min(len(a), len(b))


_THERE = re.compile(r"\b(?:(?:will|would) be in|(?:is|are) due in|(?:will|would) (?:travel|fly|come|go) to) [A-Z]")


def one_journey(words: str, others: str) -> bool:
    """Whether a passage tells who will be where, and another names the same person and place."""
    return _THERE.search(words) is not None and len(_names(words) & _names(others)) > 1


def _names(words: str) -> frozenset[str]:
    bare = (re.sub(r"['’]s?$", "", name) for name in _NAME.findall(words))
    return frozenset(name for name in bare if not _NO_NAME.match(name))


def joined(groups: list[list[ToldEvent]], readings: dict[str, Reading]) -> list[list[ToldEvent]]:
    """The groups, contacts to come that two accounts put on different days of one week and in one place as one."""
    kept: list[list[ToldEvent]] = []
    for group in groups:
        homes = [other for other in kept if _rival(group, other, readings)]
        if len(homes) == 1:
            homes[0].extend(group)
        else:
            kept.append(group)
    return kept


def _rival(group: list[ToldEvent], other: list[ToldEvent], readings: dict[str, Reading]) -> bool:
    both = (*group, *other)
    ahead = all(t.phase == "upcoming" for t in both) and _one_plan(group, other)
    if ahead and (_put_off(group, other, readings) or _put_off(other, group, readings)):
        return True
    if any(t.phase != "upcoming" or t.again or t.kind is ContactKind.CALL for t in both):
        return False
    if {t.document for t in group} & {t.document for t in other} or family(group[0].kind) != family(other[0].kind):
        return False
    sides = {side for t in group for side in t.sides}
    if len(sides) < 2 or sides != {side for t in other for side in t.sides}:
        return False
    if any(people_clash(a, b) for a in group for b in other):
        return False
    days, others = ({(t.begin, t.end) for t in g if t.begin and t.end and t.begin == t.end} for g in (group, other))
    close = all(near(a, b) for a in days for b in others)
    return bool(days and others) and close and bool(_places(group, readings) & _places(other, readings))


def _one_plan(group: list[ToldEvent], other: list[ToldEvent]) -> bool:
    """Whether two groups are of the same parties and kind, and of different documents."""
    sides = {side for t in group for side in t.sides}
    apart = not {t.document for t in group} & {t.document for t in other}
    alike = len(sides) > 1 and sides == {side for t in other for side in t.sides}
    return apart and alike and family(group[0].kind) == family(other[0].kind)


def _put_off(group: list[ToldEvent], other: list[ToldEvent], readings: dict[str, Reading]) -> bool:
    """Whether a text says that the contact of another group is put off: its sentence has the day of that one too, or
    the text is of a time between."""
    planned = {(t.begin, t.end) for t in other if t.begin and t.end}
    for telling in group:
        if not telling.moved or not planned:
            continue
        reading = readings[telling.document]
        written = reading.document.published
        inside = {c.sentence for c in telling.contacts}
        if any((t.begin, t.end) in planned for t in reading.times for s in inside if s.covers(t.span)):
            return True
        if written and all(
            begin and written <= begin and telling.begin and telling.begin > begin for begin, _ in planned
        ):
            return bool(_places(group, readings) & _places(other, readings))
    return False


def _places(group: list[ToldEvent], readings: dict[str, Reading]) -> frozenset[str]:
    """The places that the sentences of a contact name."""
    found: set[str] = set()
    for telling in group:
        text = readings[telling.document].document.text
        for contact in telling.contacts:
            found.update(m[1] for m in _PLACE.finditer(contact.sentence.of(text)))
    return frozenset(name for name in found if not _NO_NAME.match(name))
