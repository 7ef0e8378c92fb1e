"""What somebody owes or is asked for by the ledger, and whatever else the timeline has after the event."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from rashomon.comparing.cameabout import come_about
from rashomon.comparing.conflicts.common import promised
from rashomon.comparing.hearing import Hearing
from rashomon.comparing.inside import inside
from rashomon.comparing.phrasing import short
from rashomon.comparing.precision import precision
from rashomon.comparing.watch.firmness import firmness
from rashomon.comparing.watch.versions import best, disputed, heard, narrowest
from rashomon.model import (
    COUNTRYLESS,
    Evidence,
    Modality,
    Pledge,
    PledgeVersion,
    TimelineEntry,
    WatchItem,
    WatchVersion,
)

_SPENT = (Modality.REFUSES,)


def owed(hearing: Hearing, pledges: tuple[Pledge, ...]) -> Iterator[WatchItem]:
    """Pledges that are still to be kept, and demands that have a day."""
    day = hearing.main.event.begin if hearing.main else None
    for pledge in pledges:
        if pledge.negated or pledge.modality in _SPENT or come_about(hearing, pledge):
            continue
        versions = tuple(_version(hearing, v) for v in pledge.versions)
        said = all(v.due is None for v in pledge.versions) or any(v.begin for v in versions)
        dates = narrowest(versions) or (pledge.due if said and pledge.due and pledge.due[0] else None)
        begin, end = dates if dates else (None, None)
        if (day and end and end < day) or (pledge.kind == "demand" and begin is None):
            continue
        givers = pledge.givers or (pledge.giver,)
        yield WatchItem(
            id="",
            kind="demand" if pledge.kind == "demand" else "deliverable",
            what=_what(hearing, pledge),
            sides=_sides(pledge, givers),
            versions=versions,
            begin=begin,
            end=end,
            precision=precision(begin, end) if begin else "",
            firmness=best(versions, givers) or pledge.modality,
            disputed=disputed(hearing, versions),
            pledge=pledge.id,
            confidence=pledge.confidence,
        )


def _sides(pledge: Pledge, givers: tuple[str, ...]) -> tuple[str, ...]:
    """Who has to act: the givers of a pledge, and who is asked after who asks; a receiver owes nothing."""
    asked = (pledge.receiver,) if pledge.kind == "demand" and pledge.receiver else ()
    return tuple(dict.fromkeys((*givers, *asked)))


def _what(hearing: Hearing, pledge: Pledge) -> str:
    """The ledger's words for it, in quotation marks: whose pledge it is stands beside it."""
    return promised(hearing, pledge.versions[0], pledge)


def _version(hearing: Hearing, version: PledgeVersion) -> WatchVersion:
    document = version.action.document
    _, voice = heard(hearing, document, version.action.span)
    voice = _side(hearing, version.claimant) or voice
    begin, end = _due(hearing, version)
    return WatchVersion(
        voice=voice,
        evidence=Evidence(document, version.action.span, version.statement),
        firmness=version.modality,
        firmness_words=version.modality_words,
        when=version.due,
        begin=begin,
        end=end,
        condition=version.condition,
        second_hand=not hearing.by_itself(document, voice) and voice != "press",
    )


def _side(hearing: Hearing, claimant: str | None) -> str | None:
    """The side of a claimant, which the ledger names by actor or by side."""
    actor = next((a for a in hearing.roster.actors if a.id == claimant), None)
    return actor.side if actor else claimant


def _due(hearing: Hearing, version: PledgeVersion) -> tuple[date | None, date | None]:
    if version.due is None:
        return None, None
    times = hearing.by_id[version.due.document].times
    time = next((t for t in times if t.span == version.due.span), None)
    held = hearing.by_id[version.due.document].contacts
    if any(c.time and c.time.span == version.due.span and c.phase == "past" for c in held):
        return None, None  # "agreed at a summit in July": the day of the summit
    if version.due_dates and version.due_dates[0] and version.due_dates[1]:
        return version.due_dates
    return (time.begin, time.end) if time and time.begin and time.end else (None, None)


def other(hearing: Hearing, timeline: tuple[TimelineEntry, ...]) -> Iterator[WatchItem]:
    """Dated clauses of the timeline that lie after the event and are neither a contact nor in the ledger."""
    for entry in (*timeline, *_other_days(hearing, timeline)):
        if entry.kind != "upcoming" or entry.about or entry.expression is None or entry.begin is None:
            continue
        reading = hearing.by_id[entry.evidence.document]
        statement, voice = heard(hearing, entry.evidence.document, entry.expression.span)
        span = entry.evidence.span
        firm, words = firmness(reading.document.text, span, entry.expression.span)
        if statement and statement.statement.modality:
            firm, words = statement.statement.modality, statement.statement.modality_span
        version = WatchVersion(
            voice=voice,
            evidence=Evidence(entry.evidence.document, span, statement.id if statement else None),
            firmness=firm,
            firmness_words=Evidence(entry.evidence.document, words) if words else None,
            when=Evidence(entry.evidence.document, entry.expression.span),
            begin=entry.begin,
            end=entry.end,
            second_hand=not hearing.by_itself(entry.evidence.document, voice) and voice != "press",
        )
        sides = _concerned(hearing, entry.evidence, voice)
        yield WatchItem(
            id="",
            kind="other",
            what=short(entry.text),
            sides=sides,
            versions=(version,),
            begin=entry.begin,
            end=entry.end,
            precision=entry.precision,
            firmness=firm,
        )


_ALL = re.compile(
    r"\b(?i:(?:the|both|two|all) (?:two |three )?(?:parties|sides|leaders|ministers|countries|delegations))\b"
)


def _concerned(hearing: Hearing, evidence: Evidence, voice: str) -> tuple[str, ...]:
    """The sides that a dated clause names, all parties of the event where it says "the parties"; else who says so."""
    reading = hearing.by_id[evidence.document]
    named = [
        side
        for mention in inside(reading.mentions, evidence.span)
        if (actor := hearing.actors.get(f"{evidence.document}/{mention.actor}")) is not None
        for side in (actor.sides or (actor.side,))
    ]
    parties = hearing.main.event.sides if hearing.main else ()
    if _ALL.search(hearing.words(evidence)):
        return tuple(parties)
    known = tuple(dict.fromkeys(side for side in named if side in parties))
    if known:
        return known
    return (voice,) if ":" not in voice and voice not in COUNTRYLESS else ()


def _other_days(hearing: Hearing, timeline: tuple[TimelineEntry, ...]) -> Iterator[TimelineEntry]:
    """The clauses that give another day for a contact to come, which the timeline keeps in that contact's entry."""
    known = {(t.document, c.time.span) for found in hearing.found for t in found.tellings for c in t.contacts if c.time}
    for entry in timeline:
        for told in entry.dates if entry.role in ("contact", "due") and entry.disputed else ():
            where = (told.evidence.document, told.evidence.span)
            clause = next((e for e in entry.also if e.document == where[0] and e.span.covers(where[1])), None)
            said = next((t for t in hearing.by_id[where[0]].times if t.span == where[1]), None)
            if where not in known and clause is not None and said is not None:
                yield replace(
                    entry, begin=told.begin, end=told.end, precision=precision(told.begin, told.end),
                    text=" ".join(hearing.words(clause).split()), evidence=clause, expression=said, about="",
                )  # fmt: skip
