"""The ledger: who is said to have promised what, by whose word, and what the other voices say of it.

An entry is one thing to do by one giver; every account of it is a version. Demands are entries of their own
kind: there ``giver`` is who demands and ``receiver`` who is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from rashomon.comparing import clauses
from rashomon.comparing.hearing import Hearing
from rashomon.comparing.words import content_stems, overlap
from rashomon.model import (
    PRESS,
    Cell,
    Confirmation,
    Evidence,
    Figure,
    Modality,
    Mode,
    PlacedStatement,
    Pledge,
    PledgeVersion,
    Pressure,
    Quantity,
    Span,
    SpeechAct,
    Status,
    TimeExpression,
)

COMMITTING = frozenset({SpeechAct.PLEDGES, SpeechAct.OFFERS, SpeechAct.AGREES, SpeechAct.CONSIDERS, SpeechAct.REFUSES})
DEMANDING = frozenset({Pressure.URGES, Pressure.DEMANDS})
_ABSENT = {
    Status.SILENT: Confirmation.SILENT,
    Status.NOT_REPORTED: Confirmation.NOT_REPORTED,
    Status.REPORTED_SILENT: Confirmation.REPORTED_SILENT,
    Status.NO_ACCOUNT: Confirmation.NO_ACCOUNT,
}


@dataclass(frozen=True, slots=True)
class Draft:
    """One thing to do in one statement, before accounts of it are brought together."""

    placed: PlacedStatement
    kind: str
    giver: str
    receiver: str | None
    topic: str | None
    topics: frozenset[str]
    segment: Span
    quantity: Quantity | None
    due: TimeExpression | None
    stems: frozenset[str]


def ledger(hearing: Hearing, matrix: tuple[Cell, ...]) -> tuple[Pledge, ...]:
    """All entries, pledges before demands, those with most versions and figures first."""
    drafts = [d for placed in hearing.on_event for d in drafts_of(hearing, placed)]
    groups: list[list[Draft]] = []
    for draft in drafts:
        home = next((g for g in groups if _same(hearing, g[0], draft)), None)
        if home is None:
            groups.append([draft])
        elif not any(d.placed.id == draft.placed.id for d in home):
            home.append(draft)
    cells = {(c.topic, c.voice): c for c in matrix}
    pledges = [_pledge(hearing, group, cells) for group in groups]
    pledges.sort(key=lambda p: (p.kind != "pledge", -sum(v.figure is not None for v in p.versions), -len(p.versions)))
    return tuple(replace(p, id=f"p{n}") for n, p in enumerate(pledges, 1))


# --- what one statement commits to ---------------------------------------------------------------------------


def drafts_of(hearing: Hearing, placed: PlacedStatement) -> list[Draft]:
    """The things that a statement says somebody will do, or demands of somebody."""
    statement = placed.statement
    if statement.mode is Mode.NARRATION or not placed.voices or placed.voices == (PRESS,) or statement.repeats:
        return []
    if _has_nested(hearing, placed):
        return []
    if statement.pressure in DEMANDING and statement.act in (SpeechAct.DEMANDS, SpeechAct.ASKS, SpeechAct.WARNS):
        return _demand(hearing, placed)
    if statement.modality in (None, Modality.POSSIBLE) or not commits(hearing, placed):
        return []
    giver = _giver(hearing, placed)
    if giver is None or not (statement.act in COMMITTING or _agentive(hearing, placed)):
        return []
    drafts = _pledged(hearing, placed, giver)
    return [d for d in drafts if d.topic or d.quantity]


_WISH = re.compile(
    r"\b(would like|hop(e|es|ed|ing)|want(s|ed)?|wish\w*|look(s|ed|ing)? forward|expect\w*|need(s|ed)?)\b", re.I
)
_TO_DO = re.compile(r"\b(will|shall|to|would|’ll|'ll|not)\b", re.I)


def commits(hearing: Hearing, placed: PlacedStatement) -> bool:
    """Whether the words commit to something to do: not a wish, and not a view that is shared.

    "Agreed that the war needs to end" and "would like to see" bind nobody; "agreed to start talks", "proposed to
    send" and "agreed that talks will begin" do.
    """
    statement, text = placed.statement, hearing.text(placed.document)
    words = statement.modality_span.of(text) if statement.modality_span else ""
    if _WISH.search(words):
        return False
    content = statement.content[0].of(text)
    if statement.act is SpeechAct.AGREES:
        return statement.pressure is None and bool(_TO_DO.search(content[:80]))
    if statement.act is SpeechAct.OFFERS:
        return content.casefold().startswith(("to ", "that ")) and bool(_TO_DO.search(content[:80]))
    return True


def _has_nested(hearing: Hearing, placed: PlacedStatement) -> bool:
    """Whether another statement is nested in this one and carries its commitment."""
    local = placed.statement.id
    return any(
        s.document == placed.document and s.statement.parent == local and bool(drafts_of(hearing, s))
        for s in hearing.statements
    )


def _start(placed: PlacedStatement) -> int:
    """Where the commitment begins: at its modal when that stands in the content, else at the content's start."""
    statement = placed.statement
    first = min(p.start for p in statement.content)
    span = statement.modality_span
    inside = span is not None and any(p.covers(span) for p in statement.content)
    return span.start if span and inside else first


def _giver(hearing: Hearing, placed: PlacedStatement) -> str | None:
    statement = placed.statement
    named = clauses.side_before(hearing, placed, _start(placed))
    if named:
        return named[0]
    actor = statement.holder.actor
    if actor is None or not actor.speaks:
        return None
    side = hearing.actor_side(placed.document, actor)
    return side if side and side not in clauses.COUNTRYLESS else None


def _agentive(hearing: Hearing, placed: PlacedStatement) -> bool:
    """A bare "will" or "plans to" commits only where its subject is a party, not a thing."""
    statement = placed.statement
    span = statement.modality_span
    if span is None:
        return False
    if statement.cue and span.overlaps(statement.cue):
        return True
    return clauses.side_before(hearing, placed, span.start) is not None


def _pledged(hearing: Hearing, placed: PlacedStatement, giver: str) -> list[Draft]:
    reading, statement = hearing.by_id[placed.document], placed.statement
    start = _start(placed)
    part = next((p for p in statement.content if p.start <= start < p.end), statement.content[0])
    drafts: list[Draft] = []
    for segment in clauses.segments(reading, part, start):
        if not clauses.commits(reading.document.text, segment):
            break  # what follows "alongside discussions about" is talked about, too
        figures = clauses.within(reading.quantities, segment)
        topics = [m.topic for m in statement.topics if segment.covers(m.span)]
        if not figures and not topics and drafts:
            continue
        whole = drafts[0].topic if drafts else None
        topic = topics[0] if topics else whole or (statement.topics[0].topic if statement.topics else None)
        for figure in figures or (None,):
            drafts.append(_draft(hearing, placed, "pledge", giver, topic, segment, figure))
    return drafts


def _demand(hearing: Hearing, placed: PlacedStatement) -> list[Draft]:
    statement = placed.statement
    demander = hearing.actor_side(placed.document, statement.holder.actor)
    if demander is None or demander in clauses.COUNTRYLESS:
        return []
    stretch = statement.span
    asked = [s for s in clauses.sides_in(hearing, placed.document, stretch) if s != demander]
    topic = statement.topics[0].topic if statement.topics else None
    if statement.pressure is Pressure.URGES and not asked:
        return []  # "it is necessary to …" asks nobody
    part = max(statement.content, key=len)
    draft = _draft(hearing, placed, "demand", demander, topic, part, None)
    parties = hearing.main.event.sides if hearing.main else ()
    addressee = next((s for s in asked if s in parties), asked[0] if asked else None)
    return [replace(draft, receiver=addressee)]


def _draft(
    hearing: Hearing,
    placed: PlacedStatement,
    kind: str,
    giver: str,
    topic: str | None,
    segment: Span,
    figure: Quantity | None,
) -> Draft:
    reading = hearing.by_id[placed.document]
    parties = hearing.main.event.sides if hearing.main else ()
    named = [s for s in clauses.sides_in(hearing, placed.document, segment) if s != giver]
    others = [s for s in parties if s != giver]
    claimant = hearing.actor_side(placed.document, placed.statement.claimant)
    holder = hearing.actor_side(placed.document, placed.statement.holder.actor)
    receiver = next((s for s in named if s in parties), None)
    if receiver is None and len(others) == 1 and others[0] in (claimant, holder):
        receiver = others[0]
    return Draft(
        placed=placed,
        kind=kind,
        giver=giver,
        receiver=receiver or (named[0] if named else None),
        topic=topic,
        topics=frozenset(m.topic for m in placed.statement.topics if segment.covers(m.span))
        or frozenset({topic or ""}),
        segment=segment,
        quantity=figure,
        due=clauses.due_of(reading, segment, figure),
        stems=content_stems(reading.document.text, segment),
    )


# --- bringing accounts together -----------------------------------------------------------------------------


def _same(hearing: Hearing, a: Draft, b: Draft) -> bool:
    """Whether two drafts are accounts of one thing: same kind, giver and topic, with figures that can be one.

    Within one document two stretches are different things unless their figures are the same.
    """
    if (a.kind, a.giver) != (b.kind, b.giver) or not (a.topic == b.topic or a.topics & b.topics):
        return False
    if a.kind == "demand" and a.topic is not None:
        return a.receiver == b.receiver
    if a.quantity and b.quantity:
        if a.quantity.unit != b.quantity.unit:
            return False
        equal = (a.quantity.low, a.quantity.high) == (b.quantity.low, b.quantity.high)
        return equal or (a.placed.document != b.placed.document and _periods_fit(a, b))
    if a.topic is None:
        return overlap(a.stems, b.stems) >= 0.6
    if a.placed.document == b.placed.document:
        return overlap(a.stems, b.stems) >= 0.6
    return bool(a.quantity) == bool(b.quantity) or overlap(a.stems, b.stems) >= 0.4


def _periods_fit(a: Draft, b: Draft) -> bool:
    """Two amounts for stated, different periods are two things; otherwise one may be the other misreported."""
    if a.due is None or b.due is None:
        return False
    return a.due.value == b.due.value


def _pledge(hearing: Hearing, group: list[Draft], cells: dict[tuple[str, str], Cell]) -> Pledge:
    group = sorted(group, key=lambda d: -_firmness(d))
    first = group[0]
    versions = tuple(_version(hearing, d) for d in group)
    due = next((d.due for d in group if d.due), None)
    statement = first.placed.statement
    figure = next((d.quantity for d in group if d.quantity), None)
    obj = figure.concept if figure and figure.concept else hearing.labels.get(first.topic or "", "")
    return Pledge(
        id="",
        kind=first.kind,
        giver=first.giver,
        receiver=next((d.receiver for d in group if d.receiver), None),
        topic=first.topic,
        action=_action(hearing, first).of(hearing.text(first.placed.document)),
        object=obj,
        modality=statement.modality,
        pressure=statement.pressure.value if statement.pressure else None,
        negated=statement.negated,
        versions=versions,
        confirmation=_confirmation(hearing, group, cells),
        due=(due.begin, due.end) if due else None,
        due_value=due.value if due else "",
        confidence=min(d.placed.statement.confidence for d in group),
    )


def _action(hearing: Hearing, draft: Draft) -> Span:
    """The stretch with the verb that commits to it, where that stands right before ("pledged" + "to raise")."""
    words = draft.placed.statement.modality_span
    text = hearing.text(draft.placed.document)
    if words and words.end <= draft.segment.start and not text[words.end : draft.segment.start].strip():
        return Span(words.start, draft.segment.end)
    return draft.segment


def _firmness(draft: Draft) -> int:
    modality = draft.placed.statement.modality
    return modality.rank if modality else -1


def _version(hearing: Hearing, draft: Draft) -> PledgeVersion:
    placed, statement = draft.placed, draft.placed.statement
    document = placed.document

    def point(span: Span | None) -> Evidence | None:
        return Evidence(document, span, placed.id) if span else None

    claimant = statement.claimant or statement.holder.actor
    local = f"{document}/{claimant.id}" if claimant else ""
    joined = hearing.actors.get(local)
    return PledgeVersion(
        statement=placed.id,
        claimant=joined.id if joined else None,
        modality=statement.modality,
        modality_words=point(statement.modality_span),
        action=Evidence(document, _action(hearing, draft), placed.id),
        figure=Figure(document, draft.quantity, placed.id) if draft.quantity else None,
        previous=point(draft.quantity.previous_span if draft.quantity else None),
        due=point(draft.due.span if draft.due else None),
        condition=point(statement.condition),
    )


def _confirmation(
    hearing: Hearing, group: list[Draft], cells: dict[tuple[str, str], Cell]
) -> tuple[tuple[str, Confirmation], ...]:
    """For every party of the event but those by whose word the entry stands: what it says of it itself."""
    speaking = {voice for d in group for voice in hearing.voices_of(d.placed)}
    parties = hearing.main.event.sides if hearing.main else ()
    verdicts = []
    for voice in parties:
        if voice in speaking and len(speaking) == 1:
            continue
        verdicts.append((voice, _verdict(hearing, group, voice, cells)))
    return tuple(verdicts)


def _verdict(hearing: Hearing, group: list[Draft], voice: str, cells: dict[tuple[str, str], Cell]) -> Confirmation:
    own = [d for d in group if voice in hearing.voices_of(d.placed)]
    rest = [d for d in group if voice not in hearing.voices_of(d.placed)]
    if own and rest:
        return Confirmation.CONFIRMS if _agree(own, rest) else Confirmation.DIFFERS
    if own:
        return Confirmation.CONFIRMS
    topic = group[0].topic
    denying = [
        s
        for s in hearing.on_event
        if voice in hearing.voices_of(s)
        and any(m.topic == topic for m in s.statement.topics)
        and s.statement.act is SpeechAct.DENIES
    ]
    if denying:
        return Confirmation.DENIES
    cell = cells.get((topic or "", voice))
    if cell is None:
        return _no_cell(hearing, voice)
    if cell.status is Status.SAYS:
        # It speaks of the topic, but not of this: that is no confirmation, and for an own text a silence on it.
        return Confirmation.NOT_REPORTED
    return _ABSENT[cell.status]


def _no_cell(hearing: Hearing, voice: str) -> Confirmation:
    heard = any(voice in hearing.voices_of(s) for s in hearing.on_event)
    return Confirmation.NOT_REPORTED if heard else Confirmation.NO_ACCOUNT


def _agree(own: Iterable[Draft], rest: Iterable[Draft]) -> bool:
    for a in own:
        for b in rest:
            figures = not (a.quantity and b.quantity) or a.quantity.low == b.quantity.low
            if figures and abs(_firmness(a) - _firmness(b)) <= 1:
                return True
    return False
