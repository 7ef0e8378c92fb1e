"""Which contacts the documents tell of, and which of them the comparison is about.

Contacts of one document are gathered into tellings (one event as one document has it); tellings of several
documents are one event where parties, kind and date agree. A telling without a date joins the dated one whose
account it resembles most, or stays by itself: two calls between the same parties are never merged on a guess.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date, timedelta

from rashomon.comparing.words import content_stems
from rashomon.model import Actor, Contact, ContactKind, DocumentKind, Event, Evidence, Reading

FAMILIES = (
    frozenset({ContactKind.CALL}),
    frozenset({ContactKind.MEETING, ContactKind.SUMMIT, ContactKind.TALKS, ContactKind.VISIT}),
    frozenset({ContactKind.LETTER}),
)
_SLACK = timedelta(days=1)  # time zones: a call of Wednesday evening is Thursday's elsewhere


@dataclass(frozen=True, slots=True)
class ToldEvent:
    """One event as one document has it: the contacts that mention it, its parties, its date if it says one."""

    document: str
    kind: ContactKind
    contacts: tuple[Contact, ...]
    actors: frozenset[str]  # ids of joined actors
    sides: frozenset[str]
    begin: date | None
    end: date | None
    day: tuple[int, int] | None  # month and day, where the year is not said
    phase: str


@dataclass(frozen=True, slots=True)
class Found:
    """An event with the tellings that it was joined from."""

    event: Event
    tellings: tuple[ToldEvent, ...]

    @property
    def documents(self) -> frozenset[str]:
        return frozenset(telling.document for telling in self.tellings)


def family(kind: ContactKind) -> int:
    """Kinds of contact that accounts use for the same event share a family."""
    return next(i for i, kinds in enumerate(FAMILIES) if kind in kinds)


def find(readings: tuple[Reading, ...], index: dict[str, Actor]) -> tuple[Found, ...]:
    """The events that the documents tell of, most told first."""
    tellings = [telling for reading in readings for telling in tellings_of(reading, index)]
    groups = _joined(tellings, {r.document.id: _gist(r) for r in readings})
    by_id = {r.document.id: r for r in readings}
    actors = {actor.id: actor for actor in index.values()}
    found = [Found(_event(group, by_id, actors), tuple(group)) for group in groups]
    found.sort(key=lambda f: _weight(f, by_id), reverse=True)
    return tuple(replace(f, event=replace(f.event, id=f"e{n}")) for n, f in enumerate(found, 1))


def main_event(found: tuple[Found, ...], readings: tuple[Reading, ...], named: str | None) -> Found | None:
    """The event that most of the material is about, or the one that best fits the name given."""
    if not found:
        return None
    if named:
        wanted = content_stems(named)
        return max(found, key=lambda f: (len(wanted & _names(f)), -int(f.event.id[1:])))
    return found[0]


def _names(found: Found) -> frozenset[str]:
    event = found.event
    words = f"{event.title} {event.kind or ''} {event.begin or ''}"
    if event.begin:
        words += f" {event.begin:%d %B %Y} {event.begin.day}"
    return content_stems(words)


# --- tellings of one document -------------------------------------------------------------------------------


def tellings_of(reading: Reading, index: dict[str, Actor]) -> tuple[ToldEvent, ...]:
    """The contacts of one document gathered into events; mentions without parties go to the last that fits."""
    groups: list[ToldEvent] = []
    for contact in reading.contacts:
        telling = _telling(reading, contact, index)
        place = _place_for(groups, telling)
        if place is None:
            if len(telling.sides) >= 2 or len(telling.actors) >= 2:
                groups.append(telling)
            continue
        groups[place] = _merged(groups[place], telling)
    return tuple(groups)


def _telling(reading: Reading, contact: Contact, index: dict[str, Actor]) -> ToldEvent:
    actors = [
        index[f"{reading.document.id}/{p}"] for p in contact.participants if f"{reading.document.id}/{p}" in index
    ]
    value = contact.time.value if contact.time else ""
    day = None
    if value.startswith("XXXX-") and len(value) >= 10 and value[5:7].isdigit() and value[8:10].isdigit():
        day = (int(value[5:7]), int(value[8:10]))
    return ToldEvent(
        document=reading.document.id,
        kind=contact.kind,
        contacts=(contact,),
        actors=frozenset(a.id for a in actors),
        sides=frozenset(s for a in actors for s in (a.sides or (a.side,)) if s not in ("press", "analyst", "unknown")),
        begin=contact.begin,
        end=contact.end,
        day=day,
        phase=contact.phase,
    )


def _place_for(groups: list[ToldEvent], telling: ToldEvent) -> int | None:
    for position in reversed(range(len(groups))):
        group = groups[position]
        if family(group.kind) != family(telling.kind) or not telling.sides <= group.sides:
            continue
        if _dates_clash(group, telling):
            continue
        past = {group.phase, telling.phase}
        if past == {"past", "upcoming"} and not (group.begin and group.begin == telling.begin):
            continue
        return position
    return None


def _dates_clash(a: ToldEvent, b: ToldEvent) -> bool:
    if a.begin and b.begin and a.end and b.end:
        return a.begin > b.end + _SLACK or b.begin > a.end + _SLACK
    if a.day and b.day:
        return a.day != b.day
    for undated, dated in ((a, b), (b, a)):
        if undated.day and dated.begin and dated.end:
            return not any(_is_day(dated.begin + timedelta(days=n), undated.day) for n in range(-1, _days(dated) + 2))
    return False


def _days(telling: ToldEvent) -> int:
    assert telling.begin is not None and telling.end is not None
    return min((telling.end - telling.begin).days, 400)


def _is_day(day: date, month_and_day: tuple[int, int]) -> bool:
    return (day.month, day.day) == month_and_day


def _merged(a: ToldEvent, b: ToldEvent) -> ToldEvent:
    narrow = min((t for t in (a, b) if t.begin and t.end), key=_days, default=None)
    return replace(
        a,
        contacts=(*a.contacts, *b.contacts),
        actors=a.actors | b.actors,
        sides=a.sides | b.sides,
        begin=narrow.begin if narrow else None,
        end=narrow.end if narrow else None,
        day=a.day or b.day,
        phase=a.phase if a.phase != "unknown" else b.phase,
    )


# --- events over several documents --------------------------------------------------------------------------


def _gist(reading: Reading) -> frozenset[str]:
    """What a document's account consists of: its topics and its figures, for telling accounts of one event."""
    figures = {f"{q.low:g} {q.unit}" for q in reading.quantities if q.low is not None and q.unit != "-"}
    return frozenset({m.topic for m in reading.topics} | figures)


def _joined(tellings: list[ToldEvent], gists: dict[str, frozenset[str]]) -> list[list[ToldEvent]]:
    groups: list[list[ToldEvent]] = []
    dated = [t for t in tellings if t.begin or t.day]
    for telling in dated:
        home = next((g for g in groups if any(_same(telling, other) for other in g)), None)
        if home is None:
            groups.append([telling])
        else:
            home.append(telling)
    for telling in sorted((t for t in tellings if not (t.begin or t.day)), key=lambda t: -len(t.contacts)):
        scores = [(_likeness(telling, group, gists), n) for n, group in enumerate(groups)]
        best, place = max(scores, default=(0.0, 0))
        if best > 0:
            groups[place].append(telling)
        else:
            groups.append([telling])
    return groups


def _same(a: ToldEvent, b: ToldEvent) -> bool:
    if family(a.kind) != family(b.kind) or _dates_clash(a, b):
        return False
    if a.document == b.document and (a.begin is None) != (b.begin is None):
        return False
    if not (a.begin or a.day) or not (b.begin or b.day):
        return False
    long = [t for t in (a, b) if t.begin and _days(t) > 3]
    if long and a.document != b.document and len(long) == 1 and (a.day or b.day):
        return False
    return _parties_fit(a, b)


def _parties_fit(a: ToldEvent, b: ToldEvent) -> bool:
    if len(a.sides) >= 2 and len(b.sides) >= 2:
        return a.sides <= b.sides or b.sides <= a.sides
    return len(a.actors & b.actors) >= 2


def _likeness(telling: ToldEvent, group: list[ToldEvent], gists: dict[str, frozenset[str]]) -> float:
    """How much an undated telling's document resembles the documents of an event; 0 where they cannot be one.

    An account is weighed by how central the event is to each of the two documents, so that a call recalled in
    one sentence does not draw another document's main call to itself.
    """
    best = 0.0
    for other in group:
        if other.document == telling.document or family(other.kind) != family(telling.kind):
            continue
        if not _parties_fit(telling, other) or {telling.phase, other.phase} == {"past", "upcoming"}:
            continue
        a, b = gists[telling.document], gists[other.document]
        alike = len(a & b) / max(1, min(len(a), len(b)))
        central = min(len(telling.contacts), 3) * min(len(other.contacts), 3) / 9
        best = max(best, alike * (0.5 + central / 2))
    return best if best >= 0.2 else 0.0


def _weight(found: Found, readings: dict[str, Reading]) -> tuple[float, ...]:
    """Own texts on the event first, then how many documents tell it, how often and how it is dated."""
    own = sum(
        1
        for d in found.documents
        if readings[d].profile.issuer
        and readings[d].profile.kind in (DocumentKind.READOUT, DocumentKind.POST, DocumentKind.COMMUNIQUE)
    )
    central = sum(_centrality(t, readings[t.document]) for t in found.tellings)
    past = any(t.phase in ("past", "current") for t in found.tellings)
    latest = found.event.begin.toordinal() if found.event.begin else 0
    return (round(central + 0.5 * own + 0.3 * past, 2), float(len(found.documents)), float(latest))


def _centrality(telling: ToldEvent, reading: Reading) -> float:
    """Part of a document's mentions of contacts that are of this one, with a bonus for standing in its opening."""
    total = max(1, len(reading.contacts))
    opening = reading.sentences[: max(2, len(reading.sentences) // 10)]
    leads = any(c.sentence in opening for c in telling.contacts)
    return len(telling.contacts) / total + (0.5 if leads else 0.0)


def _event(group: list[ToldEvent], readings: dict[str, Reading], actors: dict[str, Actor]) -> Event:
    kind = Counter(t.kind for t in group for _ in t.contacts).most_common(1)[0][0]
    sides = Counter(s for t in group for s in t.sides)
    people = Counter(a for t in group for a in t.actors)
    begin, end, inferred = _date(group, readings)
    named = [a for a, _ in people.most_common() if actors[a].kind == "person"] or [a for a, _ in people.most_common()]
    evidence = tuple(Evidence(t.document, c.sentence) for t in group for c in _telling_sentences(t))
    names = " – ".join(actors[a].name for a in named[:4])
    title = f"{kind.value.capitalize()} {names}".strip()
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
        phase=phases.most_common(1)[0][0],
        inferred_date=inferred,
        confidence=round(sum(c.confidence for t in group for c in t.contacts) / sum(len(t.contacts) for t in group), 3),
    )


def _telling_sentences(telling: ToldEvent) -> tuple[Contact, ...]:
    """The mention that dates the event, else the first: enough to show where a document tells it."""
    dating = next((c for c in telling.contacts if c.time), telling.contacts[0])
    return (dating,)


def _date(group: list[ToldEvent], readings: dict[str, Reading]) -> tuple[date | None, date | None, str]:
    full = [t for t in group if t.begin and t.end]
    if full:
        narrow = min(full, key=_days)
        return narrow.begin, narrow.end, ""
    partial = next((t for t in group if t.day), None)
    if partial is None or partial.day is None:
        return None, None, ""
    day, why = _year_for(partial.day, partial.phase, [readings[t.document] for t in group])
    return day, day, why


def _year_for(day: tuple[int, int], phase: str, readings: list[Reading]) -> tuple[date | None, str]:
    """The year of a date that is said without one.

    A past event lies at or before the day its document was published; without such a day, after the latest
    full date that the documents speak of as past. Otherwise the year stays open.
    """
    published = [r.document.published for r in readings if r.document.published]
    if published:
        for year in (published[0].year, published[0].year - 1):
            candidate = _day(year, day)
            if candidate and (candidate <= published[0] + _SLACK) == (phase != "upcoming"):
                return candidate, f"year from a document published on {published[0].isoformat()}"
        return None, ""
    past = [
        (c.begin, r.document.text[c.time.span.start : c.time.span.end])
        for r in readings
        for c in r.contacts
        if c.phase == "past" and c.begin and c.time and not c.time.value.startswith("XXXX")
    ]
    if not past:
        return None, ""
    latest, words = max(past)
    for year in (latest.year, latest.year + 1):
        candidate = _day(year, day)
        if candidate and candidate > latest:
            return (
                candidate,
                f"no document says the year; it is the first such day after “{words}”, which one tells of as past",
            )
    return None, ""


def _day(year: int, day: tuple[int, int]) -> date | None:
    try:
        return date(year, *day)
    except ValueError:
        return None
