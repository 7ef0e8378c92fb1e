"""The watch list: what is to come after the event, who said so and how firmly.

It draws on what is settled before: the events that the documents tell of as to come, the ledger, and other dated
clauses of the timeline. The same thing told by several accounts is one entry with its versions.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from rashomon.comparing.hearing import Hearing
from rashomon.comparing.precision import narrowed, part_of
from rashomon.comparing.putoff import MOVED
from rashomon.comparing.watch.contacts import to_come
from rashomon.comparing.watch.joining import merged
from rashomon.comparing.watch.owed import other, owed
from rashomon.comparing.watch.versions import heard
from rashomon.model import PRESS, Evidence, Pledge, TimelineEntry, WatchItem, WatchVersion

__all__ = ["watch"]


def watch(hearing: Hearing, pledges: tuple[Pledge, ...], timeline: tuple[TimelineEntry, ...]) -> tuple[WatchItem, ...]:
    """The entries, the dated ones first in order of their first day, each with a number."""
    found = merged(hearing, [*to_come(hearing), *owed(hearing, pledges), *other(hearing, timeline)])
    moves = {entry.about: entry for entry in timeline if entry.note.startswith(MOVED) and entry.about}
    found = [_moved(hearing, item, moves.get(item.event or "") or moves.get(item.pledge or "")) for item in found]
    days = {entry.about: entry for entry in timeline if entry.role == "due" and entry.about and len(entry.dates) > 1}
    found = [_with_days(hearing, item, days.get(item.pledge or "")) for item in found]
    odds = {entry.about for entry in timeline if entry.role == "due" and entry.disputed}
    found = [replace(item, disputed=True) if item.pledge in odds else item for item in found]
    found.sort(key=lambda item: (item.begin is None, *_days(hearing, item), item.what))
    return tuple(replace(item, id=f"w{number}") for number, item in enumerate(found, 1))


def _with_days(hearing: Hearing, item: WatchItem, entry: TimelineEntry | None) -> WatchItem:
    """An entry of the ledger with the days that dated clauses give for the same, and no wider than the narrowest."""
    if entry is None or entry.begin is None or entry.end is None or entry.note.startswith(MOVED):
        return item
    known = {(v.when.document, v.when.span) for v in item.versions if v.when}
    new = []
    for told in entry.dates:
        where = (told.evidence.document, told.evidence.span)
        places = (entry.evidence, *entry.also)
        clause = next((p for p in places if p.document == where[0] and p.span.covers(where[1])), None)
        if where in known or clause is None:
            continue
        statement, voice = heard(hearing, *where)
        new.append(
            WatchVersion(
                voice=voice,
                evidence=Evidence(where[0], clause.span, statement.id if statement else None),
                firmness=None,
                firmness_words=None,
                when=told.evidence,
                begin=told.begin,
                end=told.end,
                second_hand=not hearing.by_itself(where[0], voice) and voice != PRESS,
            )
        )
    if not new:
        return item
    return replace(
        item, versions=(*item.versions, *new), begin=entry.begin, end=entry.end, precision=entry.precision,
        disputed=item.disputed or entry.disputed,
    )  # fmt: skip


def _moved(hearing: Hearing, item: WatchItem, move: TimelineEntry | None) -> WatchItem:
    """An entry on the day to which a later account says that it was put off, with that account."""
    if move is None or move.expression is None or move.begin is None:
        return item
    when = Evidence(move.evidence.document, move.expression.span)
    statement, voice = heard(hearing, when.document, when.span)
    version = WatchVersion(
        voice=voice,
        evidence=Evidence(when.document, move.evidence.span, statement.id if statement else None),
        firmness=item.firmness,
        firmness_words=None,
        when=when,
        begin=move.begin,
        end=move.end,
        second_hand=not hearing.by_itself(when.document, voice) and voice != PRESS,
    )
    return replace(
        item,
        versions=(*item.versions, version),
        begin=move.begin,
        end=move.end,
        precision=move.precision,
        disputed=False,
    )


def _days(hearing: Hearing, item: WatchItem) -> tuple[date, date]:
    """Where an entry stands among the others: "late 2026" after "the summer of 2026", whose year begins no later."""
    if item.begin is None or item.end is None:
        return item.begin or date.max, item.end or date.max
    for version in item.versions:
        if version.when and (version.begin, version.end) == (item.begin, item.end):
            reading = hearing.by_id[version.when.document]
            said = next((t for t in reading.times if t.span == version.when.span), None)
            return narrowed(item.begin, item.end, part_of(said, reading.document.text))
    return item.begin, item.end
