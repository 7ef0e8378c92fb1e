"""What happened, the event, and what is due: one entry a date, with its precision drawn honestly.

Four things make an entry: a contact between parties that has a date, a pledge's or demand's due date, the release of
a side's own text, and any other dated clause of a document that tells of the event. Contacts that several passages tell
of are one entry.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from rashomon.comparing.clocks import clock_of, one_moment
from rashomon.comparing.dated import LONGEST, dated_clauses
from rashomon.comparing.datephase import over, phase_of
from rashomon.comparing.duedates import EXCLUDE, due_entries
from rashomon.comparing.events import Found
from rashomon.comparing.hearing import Hearing
from rashomon.comparing.otherdays import with_other_days
from rashomon.comparing.phrasing import short
from rashomon.comparing.precision import SLACK, STAGES, narrowed, part_of, precision, zones
from rashomon.comparing.putoff import MOVED
from rashomon.comparing.releases import ROLE, releases
from rashomon.comparing.slips import MAY_BE, slip
from rashomon.comparing.watch.versions import core
from rashomon.comparing.words import content_stems, overlap
from rashomon.model import (
    Contact,
    DateTelling,
    Evidence,
    Pledge,
    Reading,
    Span,
    TimeExpression,
    TimelineEntry,
)


def timeline(hearing: Hearing, pledges: tuple[Pledge, ...] = ()) -> tuple[TimelineEntry, ...]:
    """All entries in order of their first day: contacts, what is due by the ledger, and other dated clauses."""
    contacts = [e for found in hearing.found if (e := _contact(hearing, found))]
    told = _told(hearing, {e.about for e in contacts})
    clauses = [
        entry
        for reading in hearing.readings
        if _tells(hearing, reading)
        for entry in dated_clauses(hearing, reading)
        if not _of_contact(hearing, entry, told.get(reading.document.id, []))
    ]
    contacts, due = due_entries(hearing, pledges, contacts)
    told_of = {(d.evidence.document, d.evidence.span) for e in contacts if e.disputed for d in e.dates}
    due = [e for e in due if not (e.expression and (e.evidence.document, e.expression.span) in told_of)]
    owed = {(e.evidence.document, e.expression.span) for e in due if e.expression}
    owed |= {(v.due.document, v.due.span) for p in pledges for v in p.versions if v.due}
    clauses = [
        c for c in clauses if c.begin is None or not (c.expression and (c.evidence.document, c.expression.span) in owed)
    ]
    contacts, due = with_other_days(hearing, contacts, due, EXCLUDE)
    plans, clauses = with_other_days(hearing, [*contacts, *due], clauses, EXCLUDE)
    gone = {(d.evidence.document, d.evidence.span) for e in plans if e.note.startswith(MOVED) for d in e.dates}
    plans = [e for e in plans if e.note.startswith(MOVED) or not _on(e, gone)]
    merged = [*_merged(hearing, [*plans, *clauses]), *releases(hearing)]
    day = hearing.main.event.begin if hearing.main else None
    return tuple(sorted(merged, key=lambda e: _place(hearing, e, day)))


UNTOLD = "announced beforehand; no document here tells whether it took place"
_RANK = {"past": 0, "event": 1, "upcoming": 3}  # of one day; what is released that day comes after the event


def _place(hearing: Hearing, entry: TimelineEntry, day: date | None) -> tuple[date, int, date, str]:
    """Where an entry stands: what is to come lies after the event, however early its stretch begins."""
    first, last = entry.begin or date.max, entry.end or date.max
    if entry.begin and entry.end:
        part = part_of(entry.expression, hearing.by_id[entry.evidence.document].document.text)
        first, last = narrowed(entry.begin, entry.end, part)
    if day is not None and (entry.kind == "upcoming" or (entry.role == ROLE and day - first <= SLACK)):
        first = max(first, day)  # an account of the evening before, by its own clock, comes after the event too
    return first, 2 if entry.role == ROLE else _RANK.get(entry.kind, 3), last, entry.text


def _on(entry: TimelineEntry, places: set[tuple[str, Span]]) -> bool:
    """Whether a due date rests on one of these words."""
    return bool(entry.role == "due" and entry.expression and (entry.evidence.document, entry.expression.span) in places)


def _told(hearing: Hearing, shown: set[str]) -> dict[str, list[Contact]]:
    """The mentions of the contacts that have an entry, by document."""
    found: dict[str, list[Contact]] = {}
    for one in hearing.found:
        for telling in one.tellings if one.event.id in shown else ():
            found.setdefault(telling.document, []).extend(telling.contacts)
    return found


def _of_contact(hearing: Hearing, entry: TimelineEntry, contacts: list[Contact]) -> bool:
    """Whether a clause only tells of a contact: it has the contact's day, or speaks of it as of what is over."""
    for contact in contacts:
        if contact.time is not None and entry.expression is not None and contact.time.span == entry.expression.span:
            return True
        if contact.sentence.covers(entry.evidence.span) and _inside(entry, contact):
            return True  # the week of the gathering on whose margins they met
        if (
            entry.evidence.span.covers(contact.span)
            and entry.kind != "upcoming"
            and not _measured_from(hearing, entry, contact)
        ):
            return True
    return False


def _inside(entry: TimelineEntry, contact: Contact) -> bool:
    """Whether a contact that is over took place within the days of a clause that tells of it."""
    if contact.phase != "past" or entry.begin is None or entry.end is None or entry.begin == entry.end:
        return False
    gathering = entry.expression is not None and "/" in entry.expression.value
    if contact.begin is None:
        return gathering
    return entry.begin <= contact.begin and (contact.end or contact.begin) <= entry.end


_MEASURE = re.compile(
    r"\b(?:of|since|after|before|following|from|than|until) (?:the|their|that|this|its|his) (?:\w+ )?$"
)


def _measured_from(hearing: Hearing, entry: TimelineEntry, contact: Contact) -> bool:
    """Whether a clause names a contact only to count from it: "due within 60 days of the call, it left in August"."""
    text = hearing.text(entry.evidence.document)
    return _MEASURE.search(text, max(contact.sentence.start, contact.span.start - 30), contact.span.start) is not None


def _tells(hearing: Hearing, reading: Reading) -> bool:
    return hearing.main is None or reading.document.id in hearing.main.documents


# --- contacts ------------------------------------------------------------------------------------------------


def _contact(hearing: Hearing, found: Found) -> TimelineEntry | None:
    """A contact with its date, the dates that the accounts give, and what the date rests on."""
    event = found.event
    begin, end = event.begin, event.end
    if begin is None or ((end or begin) - begin).days > LONGEST:
        return None
    narrow = next((d for d in event.dates if (d.begin, d.end) == (begin, end)), None)
    mentions = [Evidence(d, c.sentence) for d, c in _dating(found, narrow)] or list(event.evidence)
    main = hearing.main is not None and event.id == hearing.main.event.id
    kind = "event" if main else "past" if over(hearing, found) else phase_of(hearing, None, begin, end)
    ahead = event.phase == "upcoming" and not main
    return TimelineEntry(
        begin=begin,
        end=end,
        precision=precision(begin, end),
        kind=kind,
        text=event.title if not ahead else f"{event.title} ({'expected' if kind == 'upcoming' else 'was expected'})",
        evidence=mentions[0],
        expression=clock_of(found.tellings, begin) if begin == end else _lasting(found, mentions[0], begin, end),
        also=tuple(dict.fromkeys(mentions[1:])),
        disputed=event.date_disputed,
        dates=event.dates if len({(d.begin, d.end) for d in event.dates}) > 1 or event.date_disputed else (),
        about=event.id,
        note=_contact_note(hearing, found) or (UNTOLD if ahead and kind == "past" else ""),
        role="contact",
    )


def _lasting(found: Found, where: Evidence, begin: date, end: date | None) -> TimeExpression | None:
    """The words that give a contact's first and last day ("3-5 February"), or the part of a stretch ("mid-2027")."""
    told = [c.time for t in found.tellings if t.document == where.document for c in t.contacts if c.time]
    said = [e for e in told if (e.begin, e.end) == (begin, end)]
    return next((e for e in said if "/" in e.value), None) or next((e for e in said if e.mod in STAGES), None)


def _dating(found: Found, narrow: DateTelling | None) -> list[tuple[str, Contact]]:
    """The mentions of a contact that carry its date, that of the date chosen first."""
    mentions = [(t.document, c) for t in found.tellings for c in t.contacts if c.time]
    chosen = narrow.evidence if narrow else None
    return sorted(mentions, key=lambda m: chosen is None or (m[0], m[1].time and m[1].time.span) != (
        chosen.document, chosen.span))  # fmt: skip


def _contact_note(hearing: Hearing, found: Found) -> str:
    event = found.event
    if any(t.moved and t.begin == event.begin for t in found.tellings):
        first = next((d for d in event.dates if (d.begin, d.end) != (event.begin, event.end)), None)
        return f"{MOVED}first planned for “{short(hearing.words(first.evidence))}”" if first else MOVED.rstrip("; ")
    if event.date_disputed:
        wrong = [
            f"“{short(hearing.words(d.evidence))}”: {why}"
            for t in found.tellings
            if (why := slip(t, hearing.by_id[t.document], event.begin))
            for d in event.dates
            if d.evidence.document == t.document and d.begin == t.begin
        ]
        same = one_moment(found.tellings)
        return f"{EXCLUDE}{' (' + '; '.join(wrong) + ')' if wrong else ''}{'; ' + same if same else ''}"
    if same := one_moment(found.tellings):
        return same
    if why := _slip_note(hearing, found):
        return why
    if zones(event.dates):
        return "the accounts give two days next to each other, as time zones can make it"
    return event.inferred_date


def _slip_note(hearing: Hearing, found: Found) -> str:
    """What is wrong with the words that give a contact its day; a slip of the day where no other text has that day."""
    telling = [t for t in found.tellings if t.begin and t.begin == found.event.begin and not t.by_release]
    wrong = [(t, why) for t in telling if (why := slip(t, hearing.by_id[t.document]))]
    if not wrong:
        return ""
    first, why = wrong[0]
    if len(wrong) == len(telling):
        return f"{MAY_BE}{why}"
    said = next((c.time.span for c in first.contacts if c.time and c.begin == first.begin), None)
    return f"“{said.of(hearing.by_id[first.document].document.text)}”: {why}" if said else ""


def _merged(hearing: Hearing, entries: list[TimelineEntry]) -> list[TimelineEntry]:
    """Entries of one date that rest on the same words of one sentence become one."""
    merged: list[TimelineEntry] = []
    by_date: dict[tuple[date | None, date | None], list[int]] = {}
    for entry in entries:
        same = by_date.setdefault((entry.begin, entry.end), [])
        twin = next((n for n in same if _same_place(hearing, merged[n], entry)), None)
        if twin is None:
            same.append(len(merged))
            merged.append(entry)
        elif entry.evidence != merged[twin].evidence and entry.evidence not in merged[twin].also:
            merged[twin] = replace(merged[twin], also=(*merged[twin].also, entry.evidence))
    return merged


def _same_place(hearing: Hearing, a: TimelineEntry, b: TimelineEntry) -> bool:
    """Whether two entries of one date tell the same: in the same words, or in words that are mostly the same."""
    if a.evidence.document == b.evidence.document and a.evidence.span.overlaps(b.evidence.span):
        return True
    if a.expression is None or b.expression is None or a.begin is None or a.begin != a.end:
        return False
    one, other = (
        content_stems(core(hearing, e.evidence.document, e.expression.span) or e.text) for e in (a, b) if e.expression
    )
    return len(one & other) >= 2 and overlap(one, other) >= 0.4
