"""Conflicts in the ledger: the same pledge told more or less firmly, due on other days, or denied."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from itertools import combinations

from rashomon.comparing.conflicts.common import account, accounts, doing, givers, name, promised, quoted, why
from rashomon.comparing.firmness import grade
from rashomon.comparing.hearing import Hearing
from rashomon.comparing.phrasing import opened, short
from rashomon.comparing.pledges import opposition
from rashomon.comparing.pledges.dues import length, terms_apart
from rashomon.comparing.pledges.ground import Ground
from rashomon.comparing.words import content_stems, overlap
from rashomon.model import (
    Conflict,
    ConflictKind,
    ConflictSide,
    Evidence,
    Modality,
    Pledge,
    PledgeVersion,
    ReportedOmission,
    SpeechAct,
)

_AGAIN = re.compile(r"\b(?:another|again|further|additional|second|third|more|then|later|each|every|follow-up)\b", re.I)
_YEAR = re.compile(r"\d{4}|\b(?:next|this|last|coming)\b", re.I)
_FIRM = grade(Modality.AGREED)
_ALSO = re.compile(  # words that set a condition, however they are read
    r"\b(?:if|unless|until|once|provided|on condition|subject to|as long as|in (?:exchange|return)|after|when)\b", re.I
)
_MOST = 4  # denials of one pledge, those of own texts first, one a text and a voice
_SAME_DEED = 0.8  # share of words that two passages of one text have in common where they tell one deed


def modality(
    hearing: Hearing, pledges: tuple[Pledge, ...], omissions: tuple[ReportedOmission, ...]
) -> Iterable[Conflict]:
    """The same pledge told with different firmness ("would consider" and "pledged")."""
    for pledge in pledges:
        if pledge.kind != "pledge":
            continue
        told: set[tuple[int, ...]] = set()
        pairs = sorted(version_pairs(pledge.versions), key=lambda pair: -own_texts(hearing, pair))
        for a, b in pairs:  # what two own texts say is not told again of articles that repeat it
            firm = [_firmness(pledge, v) for v in (a, b)]
            if min(firm) < 0 or firm[0] == firm[1] or any(_in_thanks(hearing, v) for v in (a, b)):
                continue
            gap = abs(firm[0] - firm[1])
            if (key := tuple(sorted(firm))) in told:
                continue
            told.add(key)
            yield _modality(hearing, pledge, a, b, gap)
        if not told:
            yield from _bound(hearing, pledge, pairs)


def _bound(hearing: Hearing, pledge: Pledge, pairs: list[tuple[PledgeVersion, PledgeVersion]]) -> Iterable[Conflict]:
    """The first pair of accounts as firm as each other of which one alone sets a condition, both by a party's word."""
    if pledge.negated:
        return
    for pair in pairs:
        free, bound = sorted(pair, key=lambda v: v.condition is not None)
        if free.condition or bound.condition is None or min(_firmness(pledge, v) for v in pair) < _FIRM:
            continue
        voices = [voice_of(hearing, v.statement) for v in pair]
        if not own_texts(hearing, (bound,)) or voices[0] == voices[1] or _ALSO.search(hearing.words(free.action)):
            continue
        one, other = accounts(hearing, free.action.document, bound.action.document)
        yield Conflict(
            kind=ConflictKind.MODALITY,
            topic=pledge.topic,
            a=version_side(hearing, free),
            b=version_side(hearing, bound),
            explanation=(
                f"According to {one}, {doing(hearing, pledge, free)}; {other} has it "
                f"bound to a condition ({quoted(hearing, bound.condition)})."
            ),
            severity=0.65,
            signals=(*why(hearing, pledge, free, bound), "a condition in one account only"),
        )
        return


def _in_thanks(hearing: Hearing, version: PledgeVersion) -> bool:
    """Whether it is told by thanks for a readiness, which is a turn of phrase and no other degree of firmness."""
    statement = hearing.statement_by_id[version.statement].statement
    words = hearing.words(version.modality_words) if version.modality_words else ""
    return statement.act in (SpeechAct.THANKS, SpeechAct.PRAISES) and words.isalpha() and words.islower()


def own_texts(hearing: Hearing, pair: tuple[PledgeVersion, ...]) -> int:
    """How many of the accounts stand in a side's own text."""
    return sum(hearing.by_id[v.action.document].profile.issuer is not None for v in pair)


def _firmness(pledge: Pledge, version: PledgeVersion) -> int:
    """How firm an account is; of what is ruled out, "would never accept" is as firm as "will never agree"."""
    ruled_out = pledge.negated or pledge.modality is Modality.REFUSES
    return grade(Modality.DECIDED if ruled_out and version.modality is Modality.REFUSES else version.modality)


def _modality(hearing: Hearing, pledge: Pledge, a: PledgeVersion, b: PledgeVersion, gap: int) -> Conflict:
    one, other = accounts(hearing, a.action.document, b.action.document)
    teller = _teller(hearing, pledge, a, b)
    they = "it say only that it " if teller else _whom(hearing, pledge, b)
    start = f"{opened(one)} has {teller} say that" if teller else f"According to {one},"
    condition = next((v.condition for v in (b, a) if v.condition), None)
    words = hearing.words(condition) if condition else ""
    bound = condition and bool(a.condition) != bool(b.condition) and words not in hearing.words(b.action)
    tail = f", on a condition ({quoted(hearing, condition)})" if bound else ""
    return Conflict(
        kind=ConflictKind.MODALITY,
        topic=pledge.topic if all(pledge.topic in _topics(hearing, v) for v in (a, b)) else None,
        a=version_side(hearing, a),
        b=version_side(hearing, b),
        explanation=(f"{start} {doing(hearing, pledge, a)}; {other} has {they}{promised(hearing, b, pledge)}{tail}."),
        severity=min(1.0, 0.55 + 0.12 * gap + (0.1 if a.figure or b.figure else 0.0)),
        signals=why(hearing, pledge, a, b),
    )


def _topics(hearing: Hearing, version: PledgeVersion) -> set[str | None]:
    return {m.topic for m in hearing.statement_by_id[version.statement].statement.topics}


def _teller(hearing: Hearing, pledge: Pledge, a: PledgeVersion, b: PledgeVersion) -> str:
    """The side by whose word both accounts tell what somebody else will do, in texts that are not its own; "" else."""
    voices = {voice_of(hearing, v.statement) for v in (a, b)}
    side = voices.pop() if len(voices) == 1 else None
    party = any(v.participant and v.side == side for v in hearing.voices)
    if side is None or not party or side in (pledge.givers or (pledge.giver,)):
        return ""
    return "" if any(hearing.is_own(v.action.document, side) for v in (a, b)) else name(hearing, side)


def _whom(hearing: Hearing, pledge: Pledge, version: PledgeVersion) -> str:
    """Who is bound by one account of a joint pledge: it may tell of one giver only."""
    if len(pledge.givers) < 2:
        return "only "
    placed = hearing.statement_by_id[version.statement]
    side = hearing.actor_side(version.action.document, placed.statement.holder.actor)
    alone = side in pledge.givers and not (placed.statement.holder.actor and placed.statement.holder.actor.sides)
    return f"{name(hearing, side)} say only that it " if side and alone and len(placed.voices) < 2 else "only "


def version_pairs(versions: tuple[PledgeVersion, ...]) -> Iterable[tuple[PledgeVersion, PledgeVersion]]:
    """Accounts of one pledge in different documents, the firmer first."""
    for a, b in combinations(versions, 2):
        if a.action.document != b.action.document:
            yield a, b


def version_side(hearing: Hearing, version: PledgeVersion) -> ConflictSide:
    """One account of a pledge as a side of a conflict."""
    return ConflictSide(version.action, hearing.words(version.action), voice_of(hearing, version.statement))


def voice_of(hearing: Hearing, statement: str) -> str | None:
    """The first voice of a statement."""
    voices = Ground(hearing).voices(hearing.statement_by_id[statement])
    return voices[0] if voices else None


def dates(hearing: Hearing, pledges: tuple[Pledge, ...], omissions: tuple[ReportedOmission, ...]) -> Iterable[Conflict]:
    """The same pledge with different days by which it is due."""
    for pledge in pledges:
        told: set[frozenset[str]] = set()
        for a, b in sorted(combinations(pledge.versions, 2), key=lambda pair: -own_texts(hearing, pair)):
            if a.action.document == b.action.document and not _once(hearing, a, b):
                continue
            if not (a.due and b.due) or not _differ(hearing, a.due, b.due):
                continue
            if _only_by_year(hearing, a.due, b.due) or (days := _days(hearing, a.due, b.due)) in told:
                continue
            told.add(days)
            one, other = accounts(hearing, a.action.document, b.action.document)
            if a.action.document == b.action.document:
                one, other = f"one passage of {account(hearing, a.action.document)}", "another"
            whose = givers(hearing, pledge)
            yield Conflict(
                kind=ConflictKind.DATE,
                topic=pledge.topic,
                a=ConflictSide(a.due, hearing.words(a.due), voice_of(hearing, a.statement)),
                b=ConflictSide(b.due, hearing.words(b.due), voice_of(hearing, b.statement)),
                explanation=(
                    f"The same pledge by {whose} ({promised(hearing, a, pledge)}) is due {quoted(hearing, a.due)} "
                    f"according to {one} and {quoted(hearing, b.due)} according to {other}."
                ),
                severity=0.6,
                signals=why(hearing, pledge, a, b),
            )


def _days(hearing: Hearing, a: Evidence, b: Evidence) -> frozenset[str]:
    """Two due dates as values, to tell them against each other once."""
    return frozenset(time[2] for e in (a, b) if (time := _time(hearing, e)))


def _once(hearing: Hearing, a: PledgeVersion, b: PledgeVersion) -> bool:
    """Whether two passages of one text tell one thing to be done once, and not one after another."""
    if a.statement == b.statement or a.action.span.overlaps(b.action.span):
        return False
    return (
        not any(_AGAIN.search(hearing.words(v.action)) for v in (a, b))
        and overlap(*(content_stems(hearing.words(v.action)) - _digits(hearing, v) for v in (a, b))) >= _SAME_DEED
    )


def _digits(hearing: Hearing, version: PledgeVersion) -> frozenset[str]:
    return content_stems(hearing.words(version.due)) if version.due else frozenset()


def _differ(hearing: Hearing, a: Evidence, b: Evidence) -> bool:
    """Whether two due dates exclude each other, "mid-2031" and "the end of 2031" among them."""
    times = [next((t for t in hearing.by_id[e.document].times if t.span == e.span), None) for e in (a, b)]
    staged = times[0] is not None and times[1] is not None and terms_apart(times[0], times[1])
    return staged or _apart(_time(hearing, a), _time(hearing, b))


def _time(hearing: Hearing, evidence: Evidence) -> tuple[date | None, date | None, str] | None:
    time = next((t for t in hearing.by_id[evidence.document].times if t.span == evidence.span), None)
    return (time.begin, time.end, time.value) if time else None


def _only_by_year(hearing: Hearing, a: Evidence, b: Evidence) -> bool:
    """Whether two days differ by their year alone, and one of them is told without any ("January")."""
    if all(_YEAR.search(hearing.words(e)) for e in (a, b)):
        return False
    one, other = (t[2][4:] if t else "" for t in (_time(hearing, a), _time(hearing, b)))
    return bool(one and other) and (one.startswith(other) or other.startswith(one))


def _apart(a: tuple[date | None, date | None, str] | None, b: tuple[date | None, date | None, str] | None) -> bool:
    """Whether two due dates exclude each other; "June" and "the end of June" do not, nor do a day and a span."""
    if a is None or b is None or a[2] == b[2]:
        return False
    lengths = [length(value) for value in (a[2], b[2])]
    if all(lengths):
        return lengths[0] != lengths[1]  # "within 14 days", "within 30 days"
    if a[0] and a[1] and b[0] and b[1]:
        return a[0] > b[1] or b[0] > a[1]
    months = [value[5:7] for value in (a[2], b[2])]
    undated = any(value.startswith("XXXX-") for value in (a[2], b[2]))
    return undated and all(m.isdigit() for m in months) and months[0] != months[1]


def denied(
    hearing: Hearing, pledges: tuple[Pledge, ...], omissions: tuple[ReportedOmission, ...]
) -> Iterable[Conflict]:
    """A pledge that one account tells and another has denied, refused, or turned round."""
    told: dict[str, set[tuple[str, str, str | None]]] = {}
    every = sorted(opposition.found(hearing, pledges), key=lambda found: -own_texts(hearing, (found[1],)))
    for pledge, version, against, how in sorted(
        every, key=lambda f: hearing.by_id[f[2].document].profile.issuer is None
    ):
        voice = voice_of(hearing, against.statement) if against.statement else None
        once = told.setdefault(pledge.id, set())
        if len(once) >= _MOST or (how, against.document, voice) in once:
            continue
        once.add((how, against.document, voice))
        one, other = accounts(hearing, version.action.document, against.document)
        who = givers(hearing, pledge)
        said = hearing.words(against)
        same = version.action.document == against.document
        where = "another passage of the same text" if same else other
        yield Conflict(
            kind=ConflictKind.POLARITY,
            topic=pledge.topic,
            a=version_side(hearing, version),
            b=ConflictSide(against, how, voice),
            explanation=opened(
                f"according to {one}, {who} {promised(hearing, version, pledge)}; "
                f"according to {where}, {_negative(hearing, how, voice, said)}."
            ),
            severity=0.9 if version.figure else 0.8,
            signals=("same giver", "same thing to do", how),
        )


def _negative(hearing: Hearing, how: str, voice: str | None, said: str) -> str:
    who = name(hearing, voice) if voice else "it"
    if how == "denied":
        return f"{who} denies it (“{short(said)}”)"
    return f"“{short(said)}”"
