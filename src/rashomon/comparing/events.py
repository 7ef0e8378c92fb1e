"""Which contacts the documents tell of, and which of them the comparison is about.

Contacts of one document are gathered into tellings (one event as one document has it); tellings of several
documents are one event where parties, kind and date agree. A telling without a date joins the dated one whose
account it resembles most, or stays by itself: two calls between the same parties are never merged on a guess.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass, replace

from rashomon.comparing import rivals, slips
from rashomon.comparing.datelines import Day, days_after
from rashomon.comparing.describing import described
from rashomon.comparing.likeness import ALIKE, RECALL, Gist, alike, gist_of, gone_before, likeness, named_month, same
from rashomon.comparing.occasions import occasion, unnamed
from rashomon.comparing.told import implied_tellings, loose_telling, opening_of, tellings_of
from rashomon.comparing.told_event import SLACK, ToldEvent, akin, dates_clash, days, family, merged, people_clash
from rashomon.comparing.words import content_stems, stem
from rashomon.errors import InputError
from rashomon.model import Actor, Contact, ContactKind, Event, Reading

_MONTHS = frozenset(stem(calendar.month_name[n]) for n in range(1, 13))


@dataclass(frozen=True, slots=True)
class Found:
    """An event with the tellings that it was joined from.

    ``previews`` are the documents that appeared before it was over and tell of it only as still to come, where others
    tell that it took place: what they say are expectations, no account, and nothing that a silence could rest on.
    """

    event: Event
    tellings: tuple[ToldEvent, ...]
    previews: frozenset[str] = frozenset()

    @property
    def documents(self) -> frozenset[str]:
        return frozenset(telling.document for telling in self.tellings)


def find(readings: tuple[Reading, ...], index: dict[str, Actor]) -> tuple[Found, ...]:
    """The events that the documents tell of, most told first."""
    tellings = [telling for reading in readings for telling in tellings_of(reading, index)]
    by_id = {r.document.id: r for r in readings}
    gists = {r.document.id: gist_of(r) for r in readings}
    groups = _settled(rivals.joined(slips.joined(_joined(tellings, gists), by_id), by_id), gists)
    for reading in readings:
        _join_loose(reading, groups, index, gists)
    for reading in readings:
        _join_unnamed(reading, groups, index, gists)
    groups = groups or _joined([t for r in readings for t in implied_tellings(r, index)], gists)
    actors = {actor.id: actor for actor in index.values()}
    if not groups and (shared := occasion(readings, index, gists)):
        return (_found(replace(unnamed(described(shared, by_id, actors)), id="e1"), shared, by_id),)
    found = [_found(described(group, by_id, actors), group, by_id) for group in groups]
    found.sort(key=lambda f: _weight(f, by_id), reverse=True)
    return tuple(replace(f, event=replace(f.event, id=f"e{n}")) for n, f in enumerate(found, 1))


def _found(event: Event, group: list[ToldEvent], readings: dict[str, Reading]) -> Found:
    held = {t.document for t in group if t.phase != "upcoming"}
    ahead: set[str] = set()
    if any(t.phase in ("past", "current") for t in group):
        for document in {t.document for t in group} - held:
            published = readings[document].document.published
            if published is None or event.end is None or published <= event.end:
                ahead.add(document)
    return Found(event, tuple(group), frozenset(ahead))


def main_event(found: tuple[Found, ...], named: str | None) -> Found | None:
    """The event that most of the material is about, or the one that best fits the name given.

    Raises InputError when the name fits none: another event is never shown in its place.
    """
    if named:
        wanted = content_stems(named)
        days = {stem for stem in wanted if stem.isdigit() or stem in _MONTHS}
        fits = [f for f in found if wanted & _names(f) and days <= _names(f)]
        if not fits:
            told = "; ".join(f"{f.event.title} {f.event.begin or ''}".strip() for f in found[:6]) or "no event at all"
            raise InputError("no event in these documents fits this name", named, f"they tell of: {told}")
        return max(fits, key=lambda f: (len(wanted & _names(f)), -int(f.event.id[1:])))
    return found[0] if found else None


def _names(found: Found) -> frozenset[str]:
    event = found.event
    words = f"{event.title} {event.kind or ''} {event.begin or ''}"
    if event.begin:
        words += f" {event.begin:%d %B %Y} {event.begin.day}"
    return content_stems(words)


# --- events over several documents --------------------------------------------------------------------------


def _joined(tellings: list[ToldEvent], gists: dict[str, Gist]) -> list[list[ToldEvent]]:
    groups: list[list[ToldEvent]] = []
    dated = [t for t in tellings if t.begin or t.day]
    for telling in dated:
        home = next(
            (g for g in groups if any(same(telling, t) and not gone_before(telling, t, gists) for t in g)), None
        )
        if home is None:
            groups.append([telling])
        else:
            home.append(telling)
    for telling in sorted((t for t in tellings if not (t.begin or t.day)), key=lambda t: -len(t.contacts)):
        scores = [(likeness(telling, group, gists), n) for n, group in enumerate(groups)]
        best, place = max(scores, default=(0.0, 0))
        if best > 0:
            groups[place].append(telling)
        elif (ahead := _announced(telling, groups, gists)) is not None:
            ahead.append(telling)
        else:
            groups.append([telling])
    return groups


def _settled(groups: list[list[ToldEvent]], gists: dict[str, Gist]) -> list[list[ToldEvent]]:
    """The groups, undated contacts to come once more held against those whose rival days have become one event."""
    kept = list(groups)
    for group in groups:
        if len(group) > 1 or group[0].begin or group[0].day:
            continue
        home = _announced(group[0], [g for g in kept if g is not group], gists)
        if home is not None:
            kept.remove(group)
            home.append(group[0])
    return kept


_SOON = 31  # days after a text within which "they will meet again" can be the meeting that another text dates


def _announced(telling: ToldEvent, groups: list[list[ToldEvent]], gists: dict[str, Gist]) -> list[ToldEvent] | None:
    """The one dated contact to come of the same sides, where a text says only that there will be one.

    Where other texts tell that it took place, it is that one if the text appeared just before it.
    """
    if telling.phase != "upcoming" or len(telling.sides) < 2:
        return None
    fits = [
        group
        for group in groups
        if all(t.document != telling.document for t in group)
        and (all(t.phase == "upcoming" and t.begin for t in group) or _eve(telling, group, gists))
        and family(group[0].kind) == family(telling.kind)
        and any(
            t.sides == telling.sides and (_soon(gists[telling.document], t) or named_month(telling, t)) for t in group
        )
    ]
    if len(fits) < 2:
        return fits[0] if fits else None
    first, second, *_ = sorted(min(t.begin for t in group if t.begin) for group in fits)
    soonest = [g for g in fits if any(t.begin == first for t in g)]
    return soonest[0] if (second - first).days > _ANOTHER_TIME else None


_ANOTHER_TIME = 180  # days; what is announced for so much later is another plan


def _eve(telling: ToldEvent, group: list[ToldEvent], gists: dict[str, Gist]) -> bool:
    """Whether a text that expects a contact appeared within days before one of the same people took place."""
    day, people = gists[telling.document].day, {person for _, person in telling.people}
    if day is None or len(people) < 2:
        return False
    same = [t for t in group if t.begin and len(people & {person for _, person in t.people}) > 1]
    gaps = [days_after(day, t.begin) for t in same if t.begin]
    return any(gap is not None and -_WEEK <= gap <= 0 for gap in gaps)


_WEEK = 7  # days before a contact within which a text that expects one of the same people means it


def _soon(gist: Gist, other: ToldEvent) -> bool:
    gap = days_after(gist.day, other.begin) if gist.day is not None and other.begin is not None else None
    return gap is not None and -_SOON <= gap <= SLACK.days


def _join_loose(
    reading: Reading, groups: list[list[ToldEvent]], index: dict[str, Actor], gists: dict[str, Gist]
) -> None:
    """Give a document's contacts that name too few parties ("the call") to the one event that they can be of.

    The event has to be told elsewhere, be of the same family, lie within days of the contact's date or of the
    document's release, and have all its sides named in the document.
    """
    document = reading.document.id
    held = {c.span for g in groups for t in g if t.document == document for c in t.contacts}
    open_ = [c for c in reading.contacts if c.span not in held]
    loose = [c for c in open_ if c.phase != "upcoming"]
    named = {side for m in reading.mentions if (side := _side(reading, m.actor, index))}
    for contact in loose:
        telling = loose_telling(reading, contact, index)
        fits = [g for g in groups if _can_be(telling, g, named, gists)] or [
            g for g in groups if _took_place(telling, g, named, gists) or _the_same(reading, telling, g)
        ]
        if len(fits) == 1:
            own = next((n for n, t in enumerate(fits[0]) if t.document == document), None)
            if own is None:
                fits[0].append(telling)
            else:
                fits[0][own] = merged(fits[0][own], telling)
    for contact in open_:
        if contact.phase == "upcoming" and contact.begin:
            _join_next(loose_telling(reading, contact, index), groups, named)


def _took_place(telling: ToldEvent, group: list[ToldEvent], named: set[str], gists: dict[str, Gist]) -> bool:
    """Whether a text tells as over, on its very day, the contact of its parties that earlier texts announce: "the
    summit followed on 27 March"."""
    ahead = [t for t in group if t.begin and t.end]
    if telling.begin is None or telling.begin != telling.end or telling.phase != "past":
        return False
    if not ahead or any(t.phase != "upcoming" for t in group) or family(group[0].kind) != family(telling.kind):
        return False
    day, sides = gists[telling.document].day, {side for t in group for side in t.sides}
    if day is None or not telling.sides <= sides <= named or any(t.document == telling.document for t in ahead):
        return False
    gap = days_after(day, telling.begin)
    return gap is not None and gap >= 0 and any((t.begin, t.end) == (telling.begin, telling.end) for t in ahead)


def _the_same(reading: Reading, telling: ToldEvent, group: list[ToldEvent]) -> bool:
    """Whether "the call, on Monday evening in Tokyo" can only be the call that its text opens with, though it gave that
    another day: then its days are at odds."""
    text, contact = reading.document.text, telling.contacts[0]
    own = [t for t in group if t.document == telling.document and t.leads and t.kind is telling.kind]
    if not own or telling.begin is None or telling.sides or telling.phase != "past":
        return False
    if telling.kind is not ContactKind.CALL:
        return False  # of meetings there may be several rounds
    if not _DEFINITE.search(text, max(contact.sentence.start, contact.span.start - 24), contact.span.start):
        return False
    return any(t.begin and abs((t.begin - telling.begin).days) <= _AMISS for t in group)


_DEFINITE = re.compile(r"\b(?:[Tt]he|[Tt]heir|[Tt]hat) (?:(?:phone|telephone|video) )?$")
_AMISS = 7  # days by which one account of a contact can be at odds with another, and with itself


def _join_next(telling: ToldEvent, groups: list[list[ToldEvent]], named: set[str]) -> None:
    """Give "the follow-up meeting on 25 October" to the one contact to come that others date so, or that nobody has."""
    ahead = [
        group
        for group in groups
        if all(t.phase == "upcoming" for t in group)
        and family(group[0].kind) == family(telling.kind)
        and telling.sides <= {side for t in group for side in t.sides} <= named
    ]
    dated = [g for g in ahead if all(t.document != telling.document for t in g) and _one_date(telling, g)]
    fits = dated or [g for g in ahead if not any(t.begin or t.day for t in g)]
    if len(fits) == 1:
        fits[0].append(telling)


_A_MONTH = 31  # days; "in late March" and "on 27 March" are one date, "next year" and "on 27 March" may be two


def _one_date(telling: ToldEvent, group: list[ToldEvent]) -> bool:
    """Whether a date of a contact to come and that of a telling overlap, and none is wider than a month."""
    begin, end, known = telling.begin, telling.end, [t for t in group if t.begin and t.end]
    if begin is None or end is None or any(days(t) > _A_MONTH or people_clash(t, telling) for t in (*known, telling)):
        return False
    return any(t.begin <= end and begin <= t.end for t in known if t.begin and t.end)


def _join_unnamed(
    reading: Reading, groups: list[list[ToldEvent]], index: dict[str, Actor], gists: dict[str, Gist]
) -> None:
    """Give an own text that names no contact at all to the one event of its issuer that it can only be about.

    So are press conferences: "The inspectors go to Fordow in October" is said the day after the talks, by one of the
    two. The event has to be dated to the day of the release or the day before, with all its sides named in the text,
    and the text has to name a person who was there, or to share what accounts of the event say. A press text that names
    no contact is given to it within days, where it opens with persons of two sides who were there.
    """
    document, issuer, day = reading.document.id, reading.profile.issuer, gists[reading.document.id].day
    if day is None or not reading.sentences or any(t.document == document for g in groups for t in g):
        return
    if issuer is None:
        _join_report(reading, groups, index, day, gists)
        return
    present = {a.id for m in reading.mentions if (a := index.get(f"{document}/{m.actor}")) is not None}
    named = {side for m in reading.mentions if (side := _side(reading, m.actor, index))} | {issuer.side}
    fits = []
    for group in groups:
        sides = {side for t in group for side in t.sides}
        dated = [t for t in group if t.begin and t.end and not t.by_release and t.phase != "upcoming"]
        others = {person for t in group for side, person in t.people if side not in (issuer.side, *issuer.sides)}
        like = max(alike(gists[document], gists[t.document]) for t in group)
        if not dated or issuer.side not in sides or not sides <= named or not (others & present or like >= ALIKE):
            continue
        if any(t.end and (gap := days_after(day, t.end)) is not None and 0 <= gap <= SLACK.days for t in dated):
            fits.append(group)
    if len(fits) == 1:
        first = opening_of(reading)[-1]
        kind = fits[0][0].kind
        contact = Contact(first, kind, first, (), phase="past", confidence=0.4, implied=True)
        fits[0].append(replace(loose_telling(reading, contact, index), issuer=issuer.side))


_NEWS = 3  # days after a contact within which a paper's text on those who met is about it
_LEAD = 5  # sentences that it opens with


def _join_report(
    reading: Reading, groups: list[list[ToldEvent]], index: dict[str, Actor], day: Day, gists: dict[str, Gist]
) -> None:
    """Give a press text that tells of no contact to the one event of the persons, or of both sides, that it opens with.

    Where it only names the sides it has to share what accounts of the event say.
    """
    document, head = reading.document.id, reading.sentences[: _LEAD + 1][-1].end
    early = [index.get(f"{document}/{m.actor}") for m in reading.mentions if m.span.end <= head]
    present = {a.id for a in early if a is not None}
    named = {side for a in early if a is not None for side in (a.sides or (a.side,))}
    fits = []
    for group in groups:
        dated = [t for t in group if t.begin and t.end and t.phase != "upcoming"]
        met = {side for t in group for side, person in t.people if person in present}
        gaps = [days_after(day, t.end) for t in dated if t.end]
        sides = {side for t in group for side in t.sides}
        nearest = max(alike(gists[document], gists[t.document]) for t in group)
        like = len(sides) > 1 and sides <= named and nearest >= ALIKE
        if (len(met) > 1 or like) and any(gap is not None and 0 <= gap <= _NEWS for gap in gaps):
            fits.append(group)
    if len(fits) == 1:
        first = reading.sentences[0]
        contact = Contact(first, fits[0][0].kind, first, (), phase="past", confidence=0.4, implied=True)
        fits[0].append(loose_telling(reading, contact, index))


def _side(reading: Reading, actor: str, index: dict[str, Actor]) -> str | None:
    joined = index.get(f"{reading.document.id}/{actor}")
    return joined.side if joined else None


def _can_be(telling: ToldEvent, group: list[ToldEvent], named: set[str], gists: dict[str, Gist]) -> bool:
    sides = {side for t in group for side in t.sides}
    implied = all(c.implied for c in telling.contacts)
    if not (implied or any(akin(t, telling) for t in group)) or not telling.sides <= sides:
        return False
    dated = [t for t in group if t.begin and t.end]
    if not dated or all(t.phase == "upcoming" for t in group):
        return False
    own = telling.leads and telling.issuer in sides and not telling.by_release
    if not any(t.sides <= named for t in group) and not (own and (telling.begin or telling.day)):
        return False  # an own text that opens with a call of that very day need not name the other again
    if telling.begin or telling.day:
        return not any(dates_clash(telling, t) for t in dated)
    gist = gists[telling.document]
    if gist.day is None:
        return telling.leads and max(alike(gist, gists[t.document]) for t in group) >= ALIKE
    gaps = [gap for t in dated if t.end and (gap := days_after(gist.day, t.end)) is not None]
    return any(-SLACK.days <= gap <= RECALL for gap in gaps)


def _weight(found: Found, readings: dict[str, Reading]) -> tuple[float, ...]:
    """Own texts on the event first, then how many documents tell it, how often and how it is dated."""
    own = len({t.document for t in found.tellings if t.leads and t.issuer})
    central = sum(_centrality(t, readings[t.document]) for t in found.tellings)
    past = any(t.phase in ("past", "current") for t in found.tellings)
    latest = found.event.begin.toordinal() if found.event.begin else 0
    return (round(central + 0.5 * own + 0.3 * past, 2), float(len(found.documents)), float(latest))


def _centrality(telling: ToldEvent, reading: Reading) -> float:
    """Part of a document's mentions of contacts that are of this one, with a bonus for standing in its opening."""
    total = max(1, len(reading.contacts))
    opening = opening_of(reading)
    leads = telling.leads or (not telling.issuer and any(c.sentence in opening for c in telling.contacts))
    return len(telling.contacts) / total + (0.5 if leads else 0.0)
