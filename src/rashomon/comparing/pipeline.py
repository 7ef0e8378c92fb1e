"""The sequence of a comparison: readings in, every account of one event side by side out.

Each step is a function of what the earlier ones settled (`Hearing`); nothing here reads a file.
"""

from __future__ import annotations

from rashomon.comparing import (
    checking,
    conflicts,
    convergence,
    events,
    findings,
    glosses,
    limits,
    matrix,
    misreports,
    omissions,
    placing,
    pledges,
    precedents,
    quotes,
    roster,
    sources,
    tellings,
    timeline,
    topics,
    voices,
    wording,
)
from rashomon.comparing.anchoring import anchored
from rashomon.comparing.hearing import Hearing
from rashomon.comparing.relating import redated
from rashomon.comparing.resolving import housed, resolved
from rashomon.comparing.watch import watch
from rashomon.model import Comparison, Reading
from rashomon.settings import DEFAULT, Settings


def compare(readings: tuple[Reading, ...], event: str | None = None, settings: Settings = DEFAULT) -> Comparison:
    """The accounts of one event side by side; the main event is found when none is named.

    Documents of the same content count once. Statements under ``settings.compare_confidence`` are left out.
    """
    hearing = settle(_distinct(readings), event, settings)
    reported = omissions.reported(hearing)
    cells = matrix.event_matrix(hearing, reported)
    behind = matrix.background_matrix(hearing)
    entries, beside = pledges.ledgers(hearing, cells)
    clashes = misreports.settled(hearing, conflicts.find(hearing, entries, reported))
    same = convergence.convergences(hearing, cells)
    shifts = wording.moved(hearing)
    quotations = quotes.shared(hearing)
    before = precedents.precedents(hearing)
    dated = timeline.timeline(hearing, entries)
    return Comparison(
        event=hearing.main.event if hearing.main else None,
        readings=hearing.readings,
        events=tuple(found.event for found in hearing.found),
        actors=hearing.roster.actors,
        aliases=hearing.roster.aliases,
        voices=hearing.voices,
        statements=hearing.statements,
        topics=topics.used(hearing, cells, behind),
        matrix=cells,
        background=behind,
        figures=topics.figures(hearing),
        pledges=entries,
        pledges_beside=beside,
        conflicts=clashes,
        convergences=same,
        cross_reports=convergence.cross_reports(hearing),
        omissions=reported,
        quotes=quotations,
        quote_checks=checking.checks(hearing),
        wording=shifts,
        formulas=wording.lineages_of(hearing),
        timeline=dated,
        precedents=before,
        watch=watch(hearing, entries, dated),
        tellings=tellings.tellings(hearing),
        sources=hearing.sources,
        findings=findings.rank(hearing, cells, entries, clashes, same, reported, shifts, quotations, before),
        glosses=glosses.glosses(hearing.readings, hearing.statements, settings),
        limits=limits.of(hearing),
    )


def settle(readings: tuple[Reading, ...], event: str | None, settings: Settings) -> Hearing:
    """Who the actors are, which event it is, and which statements are about it."""
    readings = tuple(housed(r) for r in readings)
    actors = roster.join(readings)
    readings = tuple(resolved(r, actors) for r in readings)
    index = actors.index()
    found = events.find(readings, index)
    main = events.main_event(found, event)
    if main and main.event.begin:
        readings = tuple(
            anchored(r, main, settings.calendar) if r.document.id in main.documents else r for r in readings
        )
        found = redated(found, main, readings)
    placed = placing.place(readings, found, main, settings.compare_confidence)
    worth = sources.judge(readings, main)
    return Hearing(
        readings=readings,
        roster=actors,
        found=found,
        main=main,
        statements=placed,
        voices=voices.hear(placed, worth, main, voices.own_texts(readings, main)),
        topics=topics.named(readings, settings),
        sources=worth,
    )


def _distinct(readings: tuple[Reading, ...]) -> tuple[Reading, ...]:
    return tuple({r.document.id: r for r in readings}.values())
