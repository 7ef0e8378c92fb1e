"""Contacts to come: visits, meetings and calls that the documents announce, expect or only think possible."""

from __future__ import annotations

from collections.abc import Iterator

from rashomon.comparing.datephase import over
from rashomon.comparing.events import Found
from rashomon.comparing.hearing import Hearing
from rashomon.comparing.precision import precision
from rashomon.comparing.watch.firmness import firmness
from rashomon.comparing.watch.versions import best, disputed, heard, narrowest
from rashomon.model import Contact, ContactKind, Evidence, Modality, WatchItem, WatchVersion


def to_come(hearing: Hearing) -> Iterator[WatchItem]:
    """One entry for each event that is told as to come, or dated after the main event."""
    day = hearing.main.event.begin if hearing.main else None
    for found in hearing.found:
        if hearing.main is not None and found.event.id == hearing.main.event.id:
            continue
        ahead = found.event.phase == "upcoming" or (day and found.event.begin and found.event.begin > day)
        if not ahead or (day and found.event.end and found.event.end < day):
            continue
        if not _foreseen(hearing, found) or over(hearing, found):
            continue
        item = _item(hearing, found)
        if item is not None:
            yield item


def _foreseen(hearing: Hearing, found: Found) -> bool:
    """Whether a document of the main event tells of it; what only another document expects is not this event's."""
    return hearing.main is None or bool(found.documents & hearing.main.documents)


def _item(hearing: Hearing, found: Found) -> WatchItem | None:
    versions = tuple(
        version
        for telling in found.tellings
        for contact in _once(telling.contacts)
        if contact.phase != "past"
        and (contact.kind is found.event.kind or contact.time is not None)
        and (version := _version(hearing, telling.document, contact))
    )
    versions = _fullest(versions)
    if not versions or all(v.firmness is Modality.REFUSES for v in versions):
        return None
    begin, end = narrowest(versions) or (found.event.begin, found.event.end)
    return WatchItem(
        id="",
        kind="contact",
        what=found.event.title,
        sides=found.event.sides,
        versions=versions,
        begin=begin,
        end=end,
        precision=precision(begin, end) if begin else "",
        firmness=best(versions, found.event.sides),
        disputed=found.event.date_disputed or disputed(hearing, versions, call=found.event.kind is ContactKind.CALL),
        event=found.event.id,
        confidence=found.event.confidence,
    )


def _fullest(versions: tuple[WatchVersion, ...]) -> tuple[WatchVersion, ...]:
    """One version a document, voice and grade of firmness: the first that has a date; bare mentions only alone."""
    kept: dict[tuple[str, str, Modality | None], WatchVersion] = {}
    for version in sorted(versions, key=lambda v: v.begin is None):
        kept.setdefault((version.evidence.document, version.voice, version.firmness), version)
    firm = {(d, v) for d, v, f in kept if f}
    chosen = [v for (d, voice, f), v in kept.items() if f or (d, voice) not in firm]
    return tuple(sorted(chosen, key=lambda v: versions.index(v)))


def _once(contacts: tuple[Contact, ...]) -> Iterator[Contact]:
    """The contacts of a document, one a sentence."""
    seen = set()
    for contact in contacts:
        if contact.sentence not in seen:
            seen.add(contact.sentence)
            yield contact


def _version(hearing: Hearing, document: str, contact: Contact) -> WatchVersion | None:
    reading = hearing.by_id[document]
    fresh = next((c for c in reading.contacts if c.span == contact.span), contact)  # anchored through the event
    statement, voice = heard(hearing, document, contact.span)
    firm, words = firmness(reading.document.text, contact.sentence, contact.span)
    if firm is None and statement and statement.statement.modality:
        firm, words = statement.statement.modality, statement.statement.modality_span
    return WatchVersion(
        voice=voice,
        evidence=Evidence(document, contact.sentence, statement.id if statement else None),
        firmness=firm,
        firmness_words=Evidence(document, words) if words else None,
        when=Evidence(document, fresh.time.span) if fresh.time else None,
        begin=fresh.begin,
        end=fresh.end,
        condition=Evidence(document, statement.statement.condition)
        if statement and statement.statement.condition
        else None,
        second_hand=not hearing.by_itself(document, voice) and voice != "press",
    )
