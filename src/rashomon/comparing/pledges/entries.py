"""Ledger entries made of the accounts of one promise."""

from __future__ import annotations

from datetime import date, timedelta

from rashomon.comparing.aligning import Aspect, listed, signals
from rashomon.comparing.firmness import grade
from rashomon.comparing.inside import touching
from rashomon.comparing.pledges.dues import Due, resolved
from rashomon.comparing.pledges.ground import Ground
from rashomon.comparing.pledges.items import Draft
from rashomon.comparing.pledges.joining import aspect
from rashomon.comparing.pledges.verdicts import confirmations
from rashomon.comparing.terms import runs_from
from rashomon.model import (
    Cell,
    Evidence,
    Figure,
    PlacedStatement,
    Pledge,
    PledgeVersion,
    Quantity,
    Span,
    TimeExpression,
)

_OVER = timedelta(days=1)  # a text of the next day may name the day it was agreed on


def entry(ground: Ground, group: list[Draft], every: list[Draft], cells: dict[tuple[str, str], Cell]) -> Pledge:
    """One entry, its firmest account first; of those as firm, what a side tells in a text of its own."""
    own = ground.issuer
    group = sorted(group, key=lambda d: (-_firmness(d), d.quantity is None, heard(d), not own(d.placed.document)))
    first = group[0]
    due = next((found for d in group if (found := _due(ground, d, d.due))), None)
    topic = next((t for d in group for t in d.topics), None)
    statement = first.placed.statement
    figure = next(((d, d.quantity) for d in group if d.quantity), None)
    return Pledge(
        id="",
        kind=first.kind,
        giver=first.givers[0],
        receiver=next((d.receiver for d in group if d.receiver), None),
        topic=topic,
        action=_action(ground, first),
        object=_object(ground, figure[0] if figure else first, figure[1] if figure else None, topic),
        modality=first.head.modality if first.head else None,
        pressure=statement.pressure.value if first.kind == "demand" and statement.pressure else None,
        negated=first.negated,
        versions=tuple(_version(ground, d, first) for d in group),
        confirmation=confirmations(ground, group, every, cells),
        due=(due.begin, due.end) if due else None,
        due_value=due.value if due else "",
        confidence=min(d.placed.statement.confidence for d in group),
        givers=_givers(group, first),
        event=next((d.placed.event for d in group if d.placed.event), ""),
        due_precision=due.precision if due else "",
        due_inferred=due.inferred if due else "",
    )


def _due(ground: Ground, draft: Draft, time: TimeExpression | None) -> Due | None:
    """By when it is to be done; a day that was over when it was told is the date of something else."""
    if time is None:
        return None
    day = told(ground, draft.placed)
    start = runs_from(ground.hearing, draft.placed.document, time) or day
    due = resolved(time, start, " ".join(time.span.of(ground.text(draft.placed)).split()))
    return None if day and due.end and day - due.end > _OVER else due


def _givers(group: list[Draft], first: Draft) -> tuple[str, ...]:
    """Everybody who is bound: by the account that names most of those who are bound as firmly as in the first."""
    alike = [d for d in group if (d.head and d.head.modality) == (first.head and first.head.modality)]
    widest = max((d.givers for d in alike), key=len)
    return (first.givers[0], *(g for g in widest if g != first.givers[0]))


def _action(ground: Ground, draft: Draft) -> str:
    """The words of the promise; for a later item of a list, those that the list hangs on before its own."""
    text = ground.text(draft.placed)
    words = draft.action.of(text)
    return f"{draft.lead.of(text).rstrip()} … {words}" if draft.lead else words


def _object(ground: Ground, owner: Draft, figure: Quantity | None, topic: str | None) -> str:
    """What is to be done to, in the text's own words where the figure names it."""
    if figure and figure.concept and figure.concept_span:
        reading = ground.hearing.by_id[owner.placed.document]
        if not touching(reading.mentions, figure.concept_span):
            return figure.concept.partition(",")[0]
    return ground.hearing.labels.get(topic or "", "")


def heard(draft: Draft) -> bool:
    """Whether a side only takes up what another promised: it is never the account that the entry goes by."""
    return draft.head is not None and draft.head.heard


def _firmness(draft: Draft) -> int:
    return grade(draft.head.modality) if draft.head else -1


def told(ground: Ground, placed: PlacedStatement) -> date | None:
    """The day on which a statement's document told it: of its release, else of the event that it is about."""
    published = ground.hearing.by_id[placed.document].document.published
    main = ground.hearing.main
    return published or (main.event.begin if main and placed.event == main.event.id else None)


def _version(ground: Ground, draft: Draft, first: Draft) -> PledgeVersion:
    placed = draft.placed
    day = told(ground, placed)
    due = _due(ground, draft, draft.due)

    def point(span: Span | None) -> Evidence | None:
        return Evidence(placed.document, span, placed.id) if span else None

    figure = draft.quantity
    return PledgeVersion(
        statement=placed.id,
        claimant=_claimant(ground, placed),
        modality=draft.head.modality if draft.head else None,
        modality_words=point(draft.head.words if draft.head else None),
        action=Evidence(placed.document, draft.action, placed.id),
        figure=Figure(placed.document, figure, placed.id) if figure else None,
        previous=point(figure.previous_span if figure else None),
        due=point(draft.due.span if draft.due and due else None),
        condition=point(draft.condition),
        due_dates=(due.begin, due.end) if due else None,
        told=day,
        signals=() if draft is first else listed(signals(_aspect(ground, first), _aspect(ground, draft))),
    )


def _aspect(ground: Ground, draft: Draft) -> Aspect:
    return aspect(draft, draft.action.of(ground.text(draft.placed)))


def _claimant(ground: Ground, placed: PlacedStatement) -> str | None:
    """Who says so: the named claimant; in a side's own text its issuer; else the holder."""
    statement, reading = placed.statement, ground.hearing.by_id[placed.document]
    actor = statement.claimant or reading.profile.issuer or statement.holder.actor
    joined = ground.hearing.actors.get(f"{placed.document}/{actor.id}") if actor else None
    return joined.id if joined else None
