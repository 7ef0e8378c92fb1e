"""The contacts of one document gathered into the events that it tells of."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from rashomon.comparing.putoff import PUT_OFF
from rashomon.comparing.told_event import SLACK, ToldEvent, akin, dates_clash, merged, people_clash, shifted
from rashomon.model import COUNTRYLESS, Actor, Contact, ContactKind, Reading, Span
from rashomon.reading.contacts.whose import of_workers

_SHORTEST = 5  # words of a sentence with which a text may open


def tellings_of(reading: Reading, index: dict[str, Actor]) -> tuple[ToldEvent, ...]:
    """The contacts of one document gathered into events; mentions without parties go to the last that fits."""
    groups: list[ToldEvent] = []
    heads, opening = _heads(reading), opening_of(reading, 5)
    for contact in reading.contacts:
        if contact.implied:  # joins an event that others name, and founds none
            continue
        telling = with_issuer(reading, told_of(reading, contact, index), index)
        place = _place_for(groups, telling)
        if place is None and contact.sentence in opening:
            place = _headline(groups, telling, heads)
            if place is not None:  # the text knows better than its title what it was
                groups[place] = replace(groups[place], kind=telling.kind)
        if place is None:
            if len(telling.sides) >= 2 or len(telling.actors) >= 2:
                groups.append(telling)
            continue
        groups[place] = merged(groups[place], telling)
    leading = _leading(reading)
    issuer = reading.profile.issuer.side if reading.profile.issuer else ""
    groups = [_by_act(reading, telling, index) for telling in groups]
    marked = [replace(t, leads=any(c.span in leading for c in t.contacts), issuer=issuer) for t in groups]
    marked = [_at_gathering(reading, telling) for telling in marked]
    if any(t.leads and (t.begin or t.day) for t in marked):
        return tuple(marked)  # the text dates what it opens with; what it names beside that keeps its day open
    return tuple(_by_release(reading, telling) for telling in marked)


def _by_act(reading: Reading, telling: ToldEvent, index: dict[str, Actor]) -> ToldEvent:
    """An undated contact in the opening of a text, with the day on which the same parties "agreed Friday" there."""
    opening = opening_of(reading, 3)
    if telling.begin or telling.day or telling.phase == "upcoming":
        return telling
    if telling.contacts[0].sentence not in opening:
        return telling
    for contact in reading.contacts:
        if contact.implied and contact.begin and contact.sentence in opening:
            act = told_of(reading, contact, index)
            if act.sides == telling.sides:
                return replace(merged(telling, act), kind=telling.kind)
    return telling


def _heads(reading: Reading) -> frozenset[Span]:
    """The contacts that titles name: before the first sentence, or in a line that ends without a full stop."""
    text, body = reading.document.text, reading.sentences[0].start if reading.sentences else 0
    opening = opening_of(reading)
    return frozenset(
        c.span
        for c in reading.contacts
        if c.span.end <= body or (c.sentence in opening and text[c.sentence.end - 1].isalnum())
    )


def _headline(groups: list[ToldEvent], telling: ToldEvent, heads: frozenset[Span]) -> int | None:
    """The contact of the title that the first sentence tells at length, though it names the people otherwise.

    "Rubio's call with the Bahraini minister" and "Rubio spoke today with Al Zayani" are one where the sides are.
    """
    for place, group in enumerate(groups):
        titled = all(c.span in heads for c in group.contacts)
        over = "upcoming" not in (group.phase, telling.phase)
        if (
            titled
            and over
            and len(telling.sides) > 1
            and telling.sides == group.sides
            and not dates_clash(group, telling)
        ):
            return place
    return None


def opening_of(reading: Reading, least: int = 2) -> tuple[Span, ...]:
    """The sentences with which a text opens, a tenth of it or so many; lines of its head do not count as such.

    A number of the office's series, a date, a dateline set off by a full stop ("BISHKEK, May 28.") are no sentences.
    """
    text, skipped = reading.document.text, 0
    for sentence in reading.sentences[:6]:
        if len(sentence.of(text).split()) >= _SHORTEST:
            break
        skipped += 1
    return reading.sentences[: skipped + max(least, len(reading.sentences) // 10)]


def loose_telling(reading: Reading, contact: Contact, index: dict[str, Actor]) -> ToldEvent:
    """A contact that names too few parties to be an event by itself, with whose text it stands in and where."""
    issuer = reading.profile.issuer.side if reading.profile.issuer else ""
    telling = with_issuer(reading, told_of(reading, contact, index), index)
    return replace(telling, leads=contact.span in _leading(reading), issuer=issuer)


def implied_tellings(reading: Reading, index: dict[str, Actor]) -> tuple[ToldEvent, ...]:
    """What a text implies of a contact that no document names: the last resort where nothing else tells of one."""
    issuer = reading.profile.issuer.side if reading.profile.issuer else ""
    told = [told_of(reading, contact, index) for contact in reading.contacts if contact.implied]
    opening = opening_of(reading)
    leading = (replace(t, leads=t.contacts[0].sentence in opening, issuer=issuer) for t in told if len(t.sides) > 1)
    return tuple(_by_release(reading, telling) for telling in leading)


def _leading(reading: Reading) -> frozenset[Span]:
    """The contacts in the first sentence that names one, where that stands at the head of the text.

    An own text opens with what it is about; what its next sentence recalls ("shared his assessment of the meeting
    in Alaska") is something else.
    """
    opening = opening_of(reading)
    first = next((c.sentence for c in reading.contacts if c.sentence in opening and not c.implied), None)
    body = opening[0].start if opening else 0
    return frozenset(c.span for c in reading.contacts if c.sentence == first or c.span.end <= body)


def with_issuer(reading: Reading, telling: ToldEvent, index: dict[str, Actor]) -> ToldEvent:
    """In a side's own text a contact with one other party is a contact with the issuer ("my call with …")."""
    issuer = reading.profile.issuer
    if issuer is None or len(telling.sides) != 1 or issuer.side in telling.sides or issuer.sides:
        return telling
    joined = index.get(f"{reading.document.id}/{issuer.id}")
    actors = telling.actors | ({joined.id} if joined else set())
    return replace(telling, actors=frozenset(actors), sides=telling.sides | {issuer.side})


def _by_release(reading: Reading, telling: ToldEvent) -> ToldEvent:
    """An undated contact that leads a dated text took place on the day of its release, or the day before."""
    published = reading.document.published
    if published is None or telling.begin or telling.day or telling.phase == "upcoming":
        return telling
    if not telling.leads or not _first_told(reading, telling) or _is_old(reading, published):
        return telling
    if telling.kind is ContactKind.TALKS and telling.phase == "unknown" and not telling.issuer:
        return telling  # "while talks with Tehran continue": no news of the day
    return replace(telling, begin=shifted(published, -SLACK), end=published, by_release=True)


def _at_gathering(reading: Reading, telling: ToldEvent) -> ToldEvent:
    """A contact that is dated only by the week of a gathering ("on the margins of the General Assembly"): in a text of
    that week it is over, and what the text opens with is of the day of its release or the day before."""
    published, begin, end = reading.document.published, telling.begin, telling.end
    if published is None or begin is None or end is None or telling.phase != "past":
        return telling
    times = [c.time for c in telling.contacts if c.time is not None]
    if not begin < published <= end + SLACK or not all("/" in t.value and t.anchor == "published" for t in times):
        return telling
    if any(_FIGURE.search(t.span.of(reading.document.text)) for t in times):
        return telling  # "on 23–24 June": days that the text gives
    last = min(end, published)
    if telling.leads:
        return replace(telling, begin=max(begin, shifted(published, -SLACK)), end=last, by_release=True)
    return replace(telling, end=last)


_OLD = timedelta(days=60)


def _is_old(reading: Reading, published: date) -> bool:
    """Whether all days that a text names lie months before its page's date: that of a page that carries it anew."""
    text = reading.document.text
    named = {
        t.begin
        for t in reading.times
        if t.begin
        and t.begin == t.end
        and t.span != reading.document.published_span
        and _FIGURE.search(t.span.of(text))
    }
    days = {day for day in named if day != published}
    return len(days) > 1 and all(published - day > _OLD for day in days)


_FIGURE = re.compile(r"\d")


def _first_told(reading: Reading, telling: ToldEvent) -> bool:
    """Whether it is what its sentence is about, not what that mentions beside it ("while talks with X go on")."""
    own = min(c.span for c in telling.contacts)
    sentence = next(c.sentence for c in telling.contacts if c.span == own)
    return not any(c.sentence == sentence and c.span < own and not c.implied for c in reading.contacts)


def told_of(reading: Reading, contact: Contact, index: dict[str, Actor]) -> ToldEvent:
    """What a document tells of an event by one mention of a contact."""
    actors, hosts = _known(reading, contact.participants, index), _known(reading, contact.hosts, index)
    lent = _sides(hosts) - _sides(actors) if len(_sides(actors)) < 2 else frozenset()
    if len(_sides(actors)) < 2:  # "the talks hosted by Oman", "a visit at the invitation of": it is with them
        actors, hosts = [*actors, *hosts], []
    value = contact.time.value if contact.time else ""
    day = None
    if value.startswith("XXXX-") and len(value) >= 10 and value[5:7].isdigit() and value[8:10].isdigit():
        day = (int(value[5:7]), int(value[8:10]))
    return ToldEvent(
        document=reading.document.id,
        kind=contact.kind,
        spoken=is_open(reading, contact),
        again=_NEXT_ONE.search(reading.document.text, *_lead(contact)) is not None,
        moved=contact.time is not None and _moved(reading.document.text, contact),
        before=_BEFORE.search(reading.document.text, *_lead(contact)) is not None,
        below=_BELOW.search(reading.document.text, *_lead(contact)) is not None
        or of_workers(contact, reading.document.text) is not None,
        contacts=(contact,),
        actors=frozenset(a.id for a in actors),
        people=frozenset((a.side, a.id) for a in actors if a.kind == "person" and a.key.startswith("person:")),
        sides=_sides(actors),
        hosts=_sides(hosts),
        lent=lent,
        begin=contact.begin,
        end=contact.end,
        day=day,
        phase=contact.phase,
    )


_SPOKEN = re.compile(
    r"(?i)(?:conversation|talk\b|(?:spoke|spoken|speaks?|speaking|talk|talked|talking)\b(?!.*phone|.*video))"
)


_BEFORE = re.compile(r"\b(?i:last|previously|previous|earlier)\s+$")
_BELOW = re.compile(
    r"\b(?i:preparatory|technical|expert|expert-level|working|working-level|lower-level|staff-level)\s+$"
)
_NEXT_ONE = re.compile(r"\b(?i:next|follow-up|another|further|fresh|new)\b")


def _lead(contact: Contact) -> tuple[int, int]:
    return max(contact.sentence.start, contact.span.start - 24), contact.span.start


def is_open(reading: Reading, contact: Contact) -> bool:
    """Whether the words for a contact fit a call and a meeting."""
    return contact.kind is ContactKind.CALL and _SPOKEN.match(contact.span.of(reading.document.text)) is not None


def _known(reading: Reading, ids: tuple[str, ...], index: dict[str, Actor]) -> list[Actor]:
    return [index[key] for i in ids if (key := f"{reading.document.id}/{i}") in index]


def _sides(actors: list[Actor]) -> frozenset[str]:
    return frozenset(s for a in actors for s in (a.sides or (a.side,)) if s not in COUNTRYLESS)


def _moved(text: str, contact: Contact) -> bool:
    """Whether the day of a contact is the one to which it is put off."""
    assert contact.time is not None
    lead = text[contact.span.end : contact.time.span.start] if contact.span.end < contact.time.span.start else ""
    found = list(PUT_OFF.finditer(lead))
    return bool(found) and len(lead) - found[-1].end() <= _PUT_TO


_PUT_TO = 36  # characters between "has been moved" and the new day


def _timed(telling: ToldEvent) -> bool:
    return any(contact.time is not None for contact in telling.contacts)


def _place_for(groups: list[ToldEvent], telling: ToldEvent) -> int | None:
    for position in reversed(range(len(groups))):
        group = groups[position]
        if not akin(group, telling) or not telling.sides <= group.sides:
            continue
        if dates_clash(group, telling) or people_clash(group, telling):
            continue
        if telling.before != group.before and telling.sides and all(_timed(t) for t in (telling, group)):
            continue  # "spoke on Wednesday", and "last spoke in November"
        if telling.below and not group.below and not telling.sides:
            continue  # "preparatory talks would begin next Monday": not the summit that they prepare
        apart = telling.again or (telling.begin is not None and not telling.sides)
        if telling.phase == "upcoming" and apart and group.phase != "upcoming":
            continue  # "a meeting of commanders on 29 July": of others than those who have met
        past = {group.phase, telling.phase}
        if past == {"past", "upcoming"} and not (group.begin and group.begin == telling.begin):
            continue
        return position
    return None
