"""Conflicts about the contact itself and about who said what: its length, and quotations given to others."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import combinations

from rashomon.comparing.conflicts.common import account, name, quoted
from rashomon.comparing.hearing import Hearing
from rashomon.comparing.inside import inside
from rashomon.comparing.limits import document_name
from rashomon.comparing.phrasing import opened
from rashomon.comparing.quotes import shared
from rashomon.comparing.quoting.speakers import may_be_one
from rashomon.comparing.tellings import tellings, voice_at
from rashomon.comparing.words import content_stems
from rashomon.model import (
    PRESS,
    Actor,
    Conflict,
    ConflictKind,
    ConflictSide,
    Evidence,
    Pledge,
    Reading,
    ReportedOmission,
    Span,
    TimeType,
)

_OWN_WORDS = 5  # words with content from which on the same ones are nobody else's by chance


def length(
    hearing: Hearing, pledges: tuple[Pledge, ...], omissions: tuple[ReportedOmission, ...]
) -> Iterable[Conflict]:
    """The contact itself lasted longer in one account than in another."""
    told = [(t.voice, e) for t in tellings(hearing) if t.aspect == "length" for e in t.evidence]
    timed = [(voice, e, value) for voice, e in told if (value := _duration(hearing, e))]
    for (va, a, x), (vb, b, y) in combinations(timed, 2):
        if x == y or a.document == b.document:
            continue
        words = [hearing.words(e) for e in (a, b)]
        yield Conflict(
            kind=ConflictKind.FIGURE,
            topic=None,
            a=ConflictSide(a, words[0], va),
            b=ConflictSide(b, words[1], vb),
            explanation=(
                f"How long the contact was: {quoted(hearing, a)} in one account, {quoted(hearing, b)} in the other."
            ),
            severity=0.35,
            signals=("same event", "durations that differ"),
        )


def _duration(hearing: Hearing, evidence: Evidence) -> float | None:
    """The minutes that words tell: "an hour and 35 minutes" is one length in two parts."""
    times = hearing.by_id[evidence.document].times
    found = [t.value for t in times if t.type is TimeType.DURATION and t.span.overlaps(evidence.span)]
    parts = [_CLOCKED.fullmatch(value) for value in found]
    minutes = [60 * float(p["hours"] or 0) + float(p["minutes"] or 0) for p in parts if p is not None]
    return sum(minutes) if minutes and len(minutes) == len(found) else None


def attribution(
    hearing: Hearing, pledges: tuple[Pledge, ...], omissions: tuple[ReportedOmission, ...]
) -> Iterable[Conflict]:
    """The same quoted words are given to different people."""
    names = {a.id: a for a in hearing.roster.actors}
    for group in shared(hearing):
        told: set[frozenset[str]] = set()  # the two to whom the words are given
        for a, b in combinations(group.variants, 2):
            if (
                not (a.actor and b.actor)
                or frozenset((a.actor, b.actor)) in told
                or a.actor == b.actor
                or a.evidence.document == b.evidence.document
            ):
                continue
            one, other = names[a.actor], names[b.actor]
            if group.verdict == "altered" or may_be_one(one, other) or _is_stock(hearing, a.evidence, b.evidence):
                continue
            told.add(frozenset((a.actor, b.actor)))
            yield Conflict(
                kind=ConflictKind.ATTRIBUTION,
                topic=None,
                a=ConflictSide(a.evidence, one.name, one.side),
                b=ConflictSide(b.evidence, other.name, other.side),
                explanation=_given(hearing, (a.evidence, one), (b.evidence, other)),
                severity=0.7,
                signals=("same quoted words",),
            )


def _is_stock(hearing: Hearing, *passages: Evidence) -> bool:
    """Whether words are so few that two parties may each have said them ("sovereignty and territorial integrity")."""
    return min(len(content_stems(hearing.text(e.document), e.span)) for e in passages) < _OWN_WORDS


def _given(hearing: Hearing, one: tuple[Evidence, Actor], other: tuple[Evidence, Actor]) -> str:
    """To whom two texts give the same words; where one of them is a speaker's own text, that it has them."""
    for (mine, speaker), (theirs, rival) in ((one, other), (other, one)):
        issuer = hearing.by_id[mine.document].profile.issuer
        if issuer is not None and may_be_one(issuer, speaker):
            return opened(
                f"{account(hearing, mine.document)} itself has {quoted(hearing, mine)}; "
                f"{account(hearing, theirs.document)} gives the words to {rival.name} ({name(hearing, rival.side)})."
            )
    (a, first), (b, second) = one, other
    return opened(
        f"{account(hearing, a.document)} gives {quoted(hearing, a)} to {first.name} ({name(hearing, first.side)}), "
        f"{account(hearing, b.document)} to {second.name} ({name(hearing, second.side)})."
    )


_CLOCKED = re.compile(r"PT(?:(?P<hours>[\d.]+)H)?(?:(?P<minutes>[\d.]+)M)?")
_ASKED_BY = re.compile(
    r"\bat (?:the )?(?:request|initiative) of (?P<of>[^,.;]{2,60})|\bat (?P<whose>[^,.;]{2,40}?)(?:['’]s?) request\b"
    r"|\bon the initiative of (?P<on>[^,.;]{2,60})|\b(?:requested|initiated|sought|proposed) by (?P<by>[^,.;]{2,60})"
    r"|\brequest for the (?:call|conversation|meeting|talks) came from (?P<came>[^,.;]{2,60})"
    r"|\b(?:pending|standing|formal) request[”\"’']? (?:had come |came )?(?:from|by) "
    r"(?P<pending>[^,.;]{2,60}?)(?= for\b|[,.;])",
    re.I,
)


def initiative(
    hearing: Hearing, pledges: tuple[Pledge, ...], omissions: tuple[ReportedOmission, ...]
) -> Iterable[Conflict]:
    """The contact was asked for by one party in one account and by another in another."""
    told: dict[tuple[str, str], tuple[str, Evidence]] = {}
    for reading in hearing.readings:
        for side, evidence in _askers(hearing, reading):
            teller = voice_at(hearing, reading, evidence.span)
            told.setdefault((teller if teller != PRESS else reading.document.id, side), (teller, evidence))
    for ((by_a, side_a), (voice_a, a)), ((by_b, side_b), (voice_b, b)) in combinations(told.items(), 2):
        if side_a == side_b or by_a == by_b:
            continue
        yield Conflict(
            kind=ConflictKind.ATTRIBUTION,
            topic=None,
            a=ConflictSide(a, hearing.words(a), voice_a),
            b=ConflictSide(b, hearing.words(b), voice_b),
            explanation=(
                f"Who asked for the contact: {name(hearing, side_a)} as {_teller(hearing, voice_a, a)} tells it "
                f"({quoted(hearing, a)}), {name(hearing, side_b)} as {_teller(hearing, voice_b, b)} tells it "
                f"({quoted(hearing, b)})."
            ),
            severity=0.5,
            signals=("same event", "other party named as the one who asked"),
        )


def _teller(hearing: Hearing, voice: str, evidence: Evidence) -> str:
    if voice == PRESS:
        return f"“{document_name(hearing, evidence.document)}”"
    return name(hearing, voice)


def _askers(hearing: Hearing, reading: Reading) -> Iterable[tuple[str, Evidence]]:
    """The party of the event that a text says asked for it, with the words."""
    if hearing.main is None or reading.document.id not in hearing.main.documents:
        return
    text, document = reading.document.text, reading.document.id
    for match in _ASKED_BY.finditer(text):
        group = str(match.lastgroup)
        named = inside(reading.mentions, Span(match.start(group), match.end(group)))
        sides = [hearing.actor_side(document, reading.actor(m.actor)) for m in named]
        side = next((s for s in sides if s in hearing.main.event.sides), None)
        if side:
            yield side, Evidence(document, Span(match.start(), match.end()))
