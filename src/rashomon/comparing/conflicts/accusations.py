"""Conflicts over what somebody is accused of and denies: "protested the shelling of X" against "had not shelled X".

The accusation names the party that denies; both tell of the deed in the same words for the most part.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from rashomon.comparing.conflicts.common import accounts
from rashomon.comparing.conflicts.passages import own, side, subject_stems, told
from rashomon.comparing.hearing import Hearing
from rashomon.comparing.inside import inside
from rashomon.comparing.phrasing import opened, short
from rashomon.comparing.pledges.ground import Ground
from rashomon.comparing.words import overlap, stem
from rashomon.model import Conflict, ConflictKind, PlacedStatement, Pledge, ReportedOmission, Span, SpeechAct
from rashomon.reading.tokens import fold

_ACCUSES = re.compile(
    r"\b(?:accus(?:e|es|ed|ing)|condemn(?:s|ed|ing)?|protest(?:s|ed|ing)?|denounc(?:e|es|ed|ing)|blam(?:e|es|ed|ing)|"
    r"deplor(?:e|es|ed|ing)|criticis(?:e|es|ed|ing)|criticiz(?:e|es|ed|ing)|decri(?:es|ed)|alleg(?:e|es|ed|ing)|"
    r"(?:was|were) (?:killed|wounded|shelled|struck|hit|attacked|bombed) by|violat(?:ed|ing)|breached)\b"
)
_DENIES = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|(?:reject|rebuff|refut|dismiss|repudiat)(?:e|s|es|ed|ing)? (?:the |any |all |these "
    r"|those |such |as \w+ )?(?:\w+ )?(?:allegation|accusation|claim|charge|assertion|report|suggestion)s?|"
    r"(?:has|have|had|did)(?: not|n['’]t| never) (?:ever )?[a-z]+|never [a-z]+ed)\b"
)
_CLAUSE = re.compile(r"[;:]\s|,\s+(?:and|but|while|which|in which|who|a charge)\b\s?|\s(?:and that|but)\s|\s—\s")
_ASIDE = frozenset(
    stem(word)
    for word in re.split(
        " ",
        "accuse condemn protest denounce blame deplore criticise criticize decry allege deny reject refute dismiss "
        "repudiate allegation accusation claim charge assertion report suggestion strongly firmly forces army military "
        "troops soldiers side country authorities civilian civilians mention discuss agree reach sign set",
    )
)
_NO_DEED = re.compile(
    r"\b(?:did|has|have|had)(?: not|n['’]t| never) (?:\w+ly )?(?:agree|mention|discuss|rais|reach|sign|set|comment|say|"
    r"said|respond|commit|promis|pledg|receiv|offer|seen|chang|decid|refer|disclos|specif|elaborat)"
)
_SHARED = 0.6
_LEAST = 2


@dataclass(frozen=True, slots=True)
class _Charge:
    placed: PlacedStatement
    span: Span
    stems: frozenset[str]
    sides: frozenset[str]  # whom it accuses, or who denies


def accusations(
    hearing: Hearing, pledges: tuple[Pledge, ...], omissions: tuple[ReportedOmission, ...]
) -> Iterable[Conflict]:
    """What one account accuses a party of, and that party denies in another; each denial once."""
    ground = Ground(hearing)
    denials = [c for placed in told(hearing) for c in _denials(hearing, ground, placed)]
    charges = [c for placed in told(hearing) for c in _charges(hearing, ground, placed)] if denials else []
    by_stem: dict[str, list[_Charge]] = {}
    for charge in charges:
        for word in sorted(charge.stems):
            by_stem.setdefault(word, []).append(charge)
    seen: set[tuple[frozenset[str], frozenset[str]]] = set()
    for no in sorted(denials, key=lambda c: -own(hearing, c.placed.document)):
        near = {id(c): c for word in sorted(no.stems) for c in by_stem.get(word, ())}
        meant = [c for c in near.values() if _of_it(ground, c, no)]
        if not meant:
            continue
        best = max(meant, key=lambda c: (own(hearing, c.placed.document), len(c.stems & no.stems)))
        key = (no.sides, best.stems & no.stems)
        if not any(sides == key[0] and len(words & key[1]) >= _LEAST for sides, words in seen):
            seen.add(key)
            yield _conflict(hearing, ground, best, no)


def _clauses(hearing: Hearing, placed: PlacedStatement) -> Iterable[Span]:
    statement, text = placed.statement, hearing.text(placed.document)
    parts = [*((statement.cue,) if statement.cue else ()), *statement.content]
    whole = Span(min(p.start for p in parts), max(p.end for p in parts))
    low = fold(whole.of(text))
    edges = [(0, 0), *(m.span() for m in _CLAUSE.finditer(low)), (len(low), len(low))]
    for (_, start), (end, _) in pairwise(edges):
        if end - start > 1:
            yield Span(whole.start + start, whole.start + end)


def _charges(hearing: Hearing, ground: Ground, placed: PlacedStatement) -> Iterable[_Charge]:
    text, reading = hearing.text(placed.document), hearing.by_id[placed.document]
    tellers = set(ground.voices(placed))
    if placed.statement.negated or placed.statement.act is SpeechAct.DENIES:
        return
    for clause in _clauses(hearing, placed):
        low = fold(clause.of(text))
        if not _ACCUSES.search(low) or _DENIES.search(low):
            continue
        named = {hearing.actor_side(placed.document, reading.actor(m.actor)) for m in inside(reading.mentions, clause)}
        accused = frozenset(s for s in named if s in ground.parties() and s not in tellers)
        if accused:
            yield _Charge(placed, clause, _about(hearing, placed, clause), accused)


def _denials(hearing: Hearing, ground: Ground, placed: PlacedStatement) -> Iterable[_Charge]:
    text = hearing.text(placed.document)
    denier = frozenset(set(ground.voices(placed)) & set(ground.parties()))
    if not denier:
        return
    for clause in _clauses(hearing, placed):
        low = fold(clause.of(text))
        if _DENIES.search(low) and not _NO_DEED.search(low) and (stems := _about(hearing, placed, clause)):
            yield _Charge(placed, clause, stems, denier)


def _about(hearing: Hearing, placed: PlacedStatement, span: Span) -> frozenset[str]:
    return subject_stems(hearing, placed.document, span) - _ASIDE


def _of_it(ground: Ground, charge: _Charge, no: _Charge) -> bool:
    """Whether a denial is of this accusation: by whom it accuses, in another text, in the same words."""
    if charge.placed.document == no.placed.document or not charge.sides & no.sides:
        return False
    if set(ground.voices(charge.placed)) & no.sides:
        return False
    return len(charge.stems & no.stems) >= _LEAST and overlap(charge.stems, no.stems) >= _SHARED


def _conflict(hearing: Hearing, ground: Ground, charge: _Charge, no: _Charge) -> Conflict:
    one, other = accounts(hearing, charge.placed.document, no.placed.document)
    said, denial = (
        " ".join(short(c.span.of(hearing.text(c.placed.document))).split()).rstrip(" .,;") for c in (charge, no)
    )
    return Conflict(
        kind=ConflictKind.POLARITY,
        topic=next((m.topic for m in charge.placed.statement.topics), None),
        a=side(ground, charge.placed, charge.span, "accuses"),
        b=side(ground, no.placed, no.span, "denies"),
        explanation=opened(f"{one} has “{said}”; {other} has “{denial}”: an accusation and its denial."),
        severity=0.75,
        signals=("same deed", "denied by whom it is laid to"),
    )
