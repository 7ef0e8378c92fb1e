"""What is due by a day: the ledger's pledges and demands as entries of the timeline."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from rashomon.comparing.cameabout import come_about
from rashomon.comparing.conflicts.common import givers, promised
from rashomon.comparing.dated import lasting
from rashomon.comparing.datephase import phase_of
from rashomon.comparing.dating import apart
from rashomon.comparing.hearing import Hearing
from rashomon.comparing.inside import sentence_at
from rashomon.comparing.phrasing import opened, short
from rashomon.comparing.precision import SLACK, exclude, note, precision
from rashomon.comparing.watch.versions import heard
from rashomon.model import (
    ContactKind,
    DateTelling,
    Evidence,
    Pledge,
    PledgeVersion,
    Span,
    TimeExpression,
    TimelineEntry,
    TimeType,
)


def due_entries(
    hearing: Hearing, pledges: tuple[Pledge, ...], contacts: list[TimelineEntry]
) -> tuple[list[TimelineEntry], list[TimelineEntry]]:
    """The contacts with the days that the ledger has for them, and the entries for what else is due.

    A promise to meet whose day is that of a contact to come is that contact: it has no entry of its own.
    """
    known = list(contacts)
    due: list[TimelineEntry] = []
    for pledge in pledges:
        if come_about(hearing, pledge):
            continue
        home = next((n for n, entry in enumerate(known) if _is_contact(hearing, entry, pledge)), None)
        if home is None:
            due.extend(_due(hearing, pledge))
        else:
            known[home] = _with_versions(hearing, known[home], pledge)
    return known, due


def _is_contact(hearing: Hearing, entry: TimelineEntry, pledge: Pledge) -> bool:
    """Whether the day of a promise is what a text gives as the day of a contact to come."""
    if entry.kind != "upcoming":
        return False
    dues = {(v.due.document, v.due.span) for v in pledge.versions if v.due}
    found = next((f for f in hearing.found if f.event.id == entry.about), None)
    times = ((t.document, c.time.span) for t in (found.tellings if found else ()) for c in t.contacts if c.time)
    return any(place in dues for place in times)


def _with_versions(hearing: Hearing, entry: TimelineEntry, pledge: Pledge) -> TimelineEntry:
    """A contact with the days on which other accounts of the promise put it."""
    known: set[tuple[str, Span]] = {(d.evidence.document, d.evidence.span) for d in entry.dates}
    event = next(f.event for f in hearing.found if f.event.id == entry.about)
    dates = list(entry.dates or event.dates)
    known |= {(d.evidence.document, d.evidence.span) for d in dates}
    also = list(entry.also)
    for version, time in _told(hearing, pledge):
        assert version.due is not None
        if (version.due.document, version.due.span) in known:
            continue
        dates.append(_due_telling(hearing, version, time))
        also.append(version.action)
    if len({(d.begin, d.end) for d in dates}) < 2:
        return replace(entry, also=tuple(dict.fromkeys(also)))
    slack = SLACK if event.kind is ContactKind.CALL else timedelta(0)
    clash = any(apart(a, b, slack) for a in dates for b in dates)
    return replace(
        entry,
        dates=tuple(dates),
        also=tuple(dict.fromkeys(also)),
        disputed=entry.disputed or clash,
        note=EXCLUDE if clash and not entry.disputed else entry.note,
    )


EXCLUDE = "the accounts give days that exclude each other"


def _told(hearing: Hearing, pledge: Pledge) -> Iterable[tuple[PledgeVersion, TimeExpression]]:
    """The versions of a pledge that give a day, each with the words for it."""
    for version in pledge.versions:
        times = hearing.by_id[version.due.document].times if version.due else ()
        time = next((t for t in times if version.due and t.span == version.due.span), None)
        begin, end = version.due_dates or ((time.begin, time.end) if time else (None, None))
        if time and version.due and begin and end and not _spent(hearing, version.due, end):
            yield version, time


def _due(hearing: Hearing, pledge: Pledge) -> Iterable[TimelineEntry]:
    """A pledge's or demand's due date, once for each day that an account gives."""
    by_day: dict[tuple[date, date], list[tuple[PledgeVersion, TimeExpression]]] = {}
    for version, time in _told(hearing, pledge):
        begin, end = version.due_dates or (time.begin, time.end)
        reading = hearing.by_id[version.action.document]
        sentence = sentence_at(reading.sentences, time.span.start)
        if begin and end and begin == end and sentence is not None:
            end = lasting(reading, time, sentence) or end  # "from 8 March for 45 days"
        if begin and end:
            by_day.setdefault((begin, end), []).append((version, time))
    terms = {days for days, told in by_day.items() if all(t.type is TimeType.DURATION for _, t in told)}
    for (begin, end), told in by_day.items():
        if any(_inside(days, (begin, end)) for days in by_day if not {days, (begin, end)} <= terms):
            continue  # "next week" where another account has the Thursday of it
        inner = [days for days in by_day if _inside((begin, end), days) and not {days, (begin, end)} <= terms]
        wider = [known for days in inner for known in by_day[days]]
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
            kind=phase_of(hearing, hearing.by_id[version.action.document], begin, end),
            text=opened(text),
            evidence=version.action,
            expression=time,
            also=tuple(v.action for v, _ in [*told[1:], *wider]),
            dates=tuple(_due_telling(hearing, v, t) for v, t in [*told, *wider]) if wider else (),
            disputed=any(_at_odds((begin, end), other, terms) for other in by_day),
            about=pledge.id,
            note=note(time),
            role="due",
        )


def _at_odds(days: tuple[date, date], other: tuple[date, date], terms: set[tuple[date, date]]) -> bool:
    """Whether two due dates exclude each other: days that do not touch, or terms of different length."""
    return exclude(days, other) or (days != other and {days, other} <= terms)


def _inside(days: tuple[date, date], wider: tuple[date, date]) -> bool:
    return days != wider and wider[0] <= days[0] and days[1] <= wider[1]


def _due_telling(hearing: Hearing, version: PledgeVersion, time: TimeExpression) -> DateTelling:
    begin, end = version.due_dates or (time.begin, time.end)
    assert version.due is not None and begin is not None and end is not None
    basis = "inferred" if time.inferred else "counted" if time.anchor else "said"
    voice = heard(hearing, version.due.document, version.due.span)[1]
    return DateTelling(voice, begin, end, basis, version.due)


def _spent(hearing: Hearing, due: Evidence, last: date) -> bool:
    """Whether a day lies before its own text, or is that of a contact that is over: nothing is still due by it."""
    reading = hearing.by_id[due.document]
    if any(c.time and c.time.span == due.span and c.phase == "past" for c in reading.contacts):
        return True
    published = reading.document.published or (hearing.main.event.begin if hearing.main else None)
    return published is not None and last < published - SLACK
