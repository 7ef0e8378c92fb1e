"""What happened, the event, and what is due: one entry a date, with its precision drawn honestly.

Four things make an entry: a contact between parties that has a date, a pledge's or demand's due date, the release of
a side's own text, and any other dated clause of a document that tells of the event. Contacts that several passages tell
of are one entry.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from rashomon.comparing.conflicts.common import givers, promised
from rashomon.comparing.events import Found
from rashomon.comparing.hearing import Hearing
from rashomon.comparing.inside import sentence_at
from rashomon.comparing.phrasing import opened, short
from rashomon.comparing.precision import SLACK, exclude, note, precision, zones
from rashomon.comparing.releases import ROLE, releases
from rashomon.comparing.slips import slip
from rashomon.comparing.words import content_stems, overlap
from rashomon.model import (
    Contact,
    DateTelling,
    Evidence,
    Pledge,
    PledgeVersion,
    Reading,
    Span,
    TimeExpression,
    TimelineEntry,
    TimeType,
)

_WIDEST = 190  # days; a clause that is only tied to a year or more tells no date
_NOW = re.compile(r"(?:today|tonight|now|this (?:morning|afternoon|evening|week|month|year|quarter))\b", re.I)
_SINCE = re.compile(r"\b(?:since|until|throughout|during|from)\s+(?:last\s+)?$", re.I)
_PRONOUN = re.compile(r"(?:[“\"])?(?:It|This|That|They|These|He|She) (?:\w+)", re.I)  # tells nothing by itself
_OPINION = re.compile(r"\b(?:likely|may|might|could|expected|expect|analysts|observers|doubt|I expect)\b", re.I)
_LONGEST = 1100  # days; what is wider is no entry on a line ("for decades")


def timeline(hearing: Hearing, pledges: tuple[Pledge, ...] = ()) -> tuple[TimelineEntry, ...]:
    """All entries in order of their first day: contacts, what is due by the ledger, and other dated clauses."""
    contacts = [e for found in hearing.found if (e := _contact(hearing, found))]
    told = {(e.evidence.document, e.evidence.span) for e in contacts}
    told |= {(also.document, also.span) for e in contacts for also in e.also}
    clauses = [
        entry
        for reading in hearing.readings
        if _tells(hearing, reading)
        for entry in _clauses(hearing, reading)
        if not any(d == reading.document.id and s.overlaps(entry.evidence.span) for d, s in told)
    ]
    due = [e for p in pledges for e in _due(hearing, p)]
    owed = {(e.evidence.document, e.expression.span) for e in due if e.expression}
    owed |= {(v.due.document, v.due.span) for p in pledges for v in p.versions if v.due}
    clauses = [c for c in clauses if not (c.expression and (c.evidence.document, c.expression.span) in owed)]
    merged = [*_merged([*contacts, *due, *clauses]), *releases(hearing)]
    day = hearing.main.event.begin if hearing.main else None
    return tuple(sorted(merged, key=lambda e: _place(e, day)))


_RANK = {"past": 0, "event": 1, "upcoming": 3}  # of one day; what is released that day comes after the event


def _place(entry: TimelineEntry, day: date | None) -> tuple[date, int, date, str]:
    """Where an entry stands: what is to come lies after the event, however early its stretch begins."""
    first, last = entry.begin or date.max, entry.end or date.max
    if entry.kind == "upcoming" and day is not None:
        first = max(first, day)
    return first, 2 if entry.role == ROLE else _RANK.get(entry.kind, 3), last, entry.text


def _tells(hearing: Hearing, reading: Reading) -> bool:
    return hearing.main is None or reading.document.id in hearing.main.documents


# --- contacts ------------------------------------------------------------------------------------------------


def _contact(hearing: Hearing, found: Found) -> TimelineEntry | None:
    """A contact with its date, the dates that the accounts give, and what the date rests on."""
    event = found.event
    begin, end = event.begin, event.end
    if begin is None or ((end or begin) - begin).days > _LONGEST:
        return None
    narrow = next((d for d in event.dates if (d.begin, d.end) == (begin, end)), None)
    mentions = [Evidence(d, c.sentence) for d, c in _dating(found, narrow)] or list(event.evidence)
    main = hearing.main is not None and event.id == hearing.main.event.id
    return TimelineEntry(
        begin=begin,
        end=end,
        precision=precision(begin, end),
        kind="event" if main else _kind(hearing, None, begin, end),
        text=f"{event.title} (expected)" if event.phase == "upcoming" and not main else event.title,
        evidence=mentions[0],
        also=tuple(dict.fromkeys(mentions[1:])),
        disputed=event.date_disputed,
        dates=event.dates if len({(d.begin, d.end) for d in event.dates}) > 1 or event.date_disputed else (),
        about=event.id,
        note=_contact_note(hearing, found),
        role="contact",
    )


def _dating(found: Found, narrow: DateTelling | None) -> list[tuple[str, Contact]]:
    """The mentions of a contact that carry its date, that of the date chosen first."""
    mentions = [(t.document, c) for t in found.tellings for c in t.contacts if c.time]
    chosen = narrow.evidence if narrow else None
    return sorted(mentions, key=lambda m: chosen is None or (m[0], m[1].time and m[1].time.span) != (
        chosen.document, chosen.span))  # fmt: skip


def _contact_note(hearing: Hearing, found: Found) -> str:
    event = found.event
    if event.date_disputed:
        wrong = [
            f"“{short(hearing.words(d.evidence))}”: {why}"
            for t in found.tellings
            if (why := slip(t, hearing.by_id[t.document], event.begin))
            for d in event.dates
            if d.evidence.document == t.document
        ]
        return f"the accounts give days that exclude each other{' (' + '; '.join(wrong) + ')' if wrong else ''}"
    if zones(event.dates):
        return "the accounts give two days next to each other, as time zones can make it"
    return event.inferred_date


# --- what is due --------------------------------------------------------------------------------------------


def _due(hearing: Hearing, pledge: Pledge) -> Iterable[TimelineEntry]:
    """A pledge's or demand's due date, once for each day that an account gives."""
    by_day: dict[tuple[date, date], list[tuple[PledgeVersion, TimeExpression]]] = {}
    for version in pledge.versions:
        if version.due is None:
            continue
        times = hearing.by_id[version.due.document].times
        time = next((t for t in times if t.span == version.due.span), None)
        if time and time.begin and time.end and not _spent(hearing, version.due.document, time.end):
            by_day.setdefault((time.begin, time.end), []).append((version, time))
    for (begin, end), told in by_day.items():
        version, time = told[0]
        who = givers(hearing, pledge)
        if pledge.kind == "demand":
            text = f"demanded by {who}: “{short(hearing.words(version.action))}”"
        else:
            text = f"{who}: {promised(hearing, version, pledge)}"
        yield TimelineEntry(
            begin=begin,
            end=end,
            precision=precision(begin, end, time),
            kind=_kind(hearing, hearing.by_id[version.action.document], begin, end),
            text=opened(text),
            evidence=version.action,
            expression=time,
            also=tuple(v.action for v, _ in told[1:]),
            disputed=any(exclude((begin, end), other) for other in by_day),
            about=pledge.id,
            note=note(time),
            role="due",
        )


def _spent(hearing: Hearing, document: str, last: date) -> bool:
    """Whether a day lies before its own text: no day by which anything could still be due."""
    published = hearing.by_id[document].document.published or (hearing.main.event.begin if hearing.main else None)
    return published is not None and last < published - SLACK


# --- other dated clauses -------------------------------------------------------------------------------------


def _clauses(hearing: Hearing, reading: Reading) -> Iterable[TimelineEntry]:
    for time in reading.times:
        if time.type not in (TimeType.DATE, TimeType.TIME) or not time.begin or not time.end:
            continue
        sentence = sentence_at(reading.sentences, time.span.start)
        if sentence is None or not sentence.covers(time.span):
            continue
        if (time.end - time.begin).days > _LONGEST or time.value.endswith("_REF"):
            continue
        if not _worth(hearing, reading, time, sentence):
            continue
        clause = _clause(reading.document.text, sentence, time.span)
        yield TimelineEntry(
            begin=time.begin,
            end=time.end,
            precision=precision(time.begin, time.end, time),
            kind=_kind(hearing, reading, time.begin, time.end),
            text=" ".join(clause.of(reading.document.text).split()),
            evidence=Evidence(reading.document.id, clause),
            expression=time,
            note=note(time),
            role="clause",
        )


def _worth(hearing: Hearing, reading: Reading, time: TimeExpression, sentence: Span) -> bool:
    """Whether a dated clause deserves a line: it tells what happened or is to happen on a day, month or quarter.

    A year alone, a word that only says "now", the start of a span ("since November"), and a line that gives the
    day of the event again do not.
    """
    assert time.begin and time.end
    text = reading.document.text
    words, before = time.span.of(text), text[max(sentence.start, time.span.start - 12) : time.span.start]
    if (time.end - time.begin).days > _WIDEST or _NOW.match(words) or _SINCE.search(before):
        return False
    event = hearing.main.event if hearing.main else None
    if event and event.begin and event.begin <= time.begin <= (event.end or event.begin) and time.begin == time.end:
        return False
    if time.span.start - sentence.start < 4 and len(sentence) - len(time.span) < 12:
        return False  # a line that holds a date and nothing else
    return not (_OPINION.search(text, sentence.start, sentence.end) or _PRONOUN.match(text, sentence.start))


def _kind(hearing: Hearing, reading: Reading | None, begin: date | None, end: date | None) -> str:
    """Past or upcoming as seen from the event; without one, from the document's own date."""
    day = hearing.main.event.begin if hearing.main else None
    day = day or (reading.document.published if reading else None)
    if day is None or begin is None:
        return "past"
    return "upcoming" if begin > day or (end or begin) > day else "past"


def _clause(text: str, sentence: Span, time: Span) -> Span:
    """The sentence, or where it is long the clause around the time, cut at commas and semicolons."""
    if len(sentence) <= 220:
        return sentence
    start, end = sentence.start, sentence.end
    for i in range(time.start - 1, sentence.start, -1):
        if text[i] in ",;:—" and time.start - i > 80:
            start = i + 1
            break
    for i in range(time.end, sentence.end):
        if text[i] in ",;:—" and i - time.end > 40:
            end = i
            break
    while start < time.start and text[start] in " \n\t”’\"')":
        start += 1
    return Span(start, end)


def _merged(entries: list[TimelineEntry]) -> list[TimelineEntry]:
    """Entries of one date that rest on the same words of one sentence become one."""
    merged: list[TimelineEntry] = []
    by_date: dict[tuple[date | None, date | None], list[int]] = {}
    for entry in entries:
        same = by_date.setdefault((entry.begin, entry.end), [])
        twin = next((n for n in same if _same_place(merged[n], entry)), None)
        if twin is None:
            same.append(len(merged))
            merged.append(entry)
        elif entry.evidence != merged[twin].evidence and entry.evidence not in merged[twin].also:
            merged[twin] = replace(merged[twin], also=(*merged[twin].also, entry.evidence))
    return merged


def _same_place(a: TimelineEntry, b: TimelineEntry) -> bool:
    """Whether two entries of one date tell the same: in the same words, or in words that are mostly the same."""
    if a.evidence.document == b.evidence.document and a.evidence.span.overlaps(b.evidence.span):
        return True
    if a.expression is None or b.expression is None or a.begin != a.end:
        return False
    one, other = content_stems(a.text), content_stems(b.text)
    return len(one & other) >= 2 and overlap(one, other) >= 0.4
