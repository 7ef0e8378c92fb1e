"""Conflicts of presence, emphasis and polarity: what a voice is said to have left out, stressed or refused."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import combinations

from rashomon.comparing.across import language
from rashomon.comparing.conflicts.common import account, accounts, matter, name
from rashomon.comparing.hearing import Hearing
from rashomon.comparing.inside import inside
from rashomon.comparing.names import possessive
from rashomon.comparing.phrasing import opened
from rashomon.comparing.words import content_stems, overlap
from rashomon.model import (
    Conflict,
    ConflictKind,
    ConflictSide,
    DocumentKind,
    Evidence,
    OmissionKind,
    PlacedStatement,
    Pledge,
    ReportedOmission,
    SpeechAct,
)

_RELEASE = re.compile(r"\b(?:readout|release|summary|communiqu[ée]|text|post|website)\b", re.I)
_JOINT = re.compile(r"\b(?:communiqu[ée]|joint (?:statement|declaration)|declaration)\b", re.I)


def presence(
    hearing: Hearing, pledges: tuple[Pledge, ...], omissions: tuple[ReportedOmission, ...]
) -> Iterable[Conflict]:
    """One account says that a voice was silent on a topic, and another, or the voice's own text, has it speak."""
    for omission in omissions:
        if omission.kind is not OmissionKind.SILENCE or omission.verdict not in ("contested", "contradicted"):
            continue
        for against in [e for e in omission.against if _of_the_thing(hearing, omission, e)][:1]:
            who, what = name(hearing, omission.voice), matter(hearing, omission.topic)
            yield Conflict(
                kind=ConflictKind.PRESENCE,
                topic=omission.topic,
                a=ConflictSide(omission.evidence, "silent", omission.voice),
                b=ConflictSide(against, "speaks of it", omission.voice),
                explanation=_presence(hearing, omission, against.document, who, what),
                severity=0.9 if omission.verdict == "contradicted" else 0.65,
                signals=("same voice", "same topic"),
            )


def _of_the_thing(hearing: Hearing, omission: ReportedOmission, against: Evidence) -> bool:
    """Whether a passage speaks of the very thing that is said to be left out, and in the text that is meant.

    "The readout did not mention Fordow" is not gainsaid by another matter of the same topic, nor what a joint
    communiqué leaves out by one side's own report.
    """
    told, other = (hearing.by_id[e.document] for e in (omission.evidence, against))
    if language(hearing, told.document.id) != language(hearing, other.document.id):
        return True
    words = omission.evidence.span.of(told.document.text)
    if _JOINT.search(words) and other.profile.kind is not DocumentKind.COMMUNIQUE:
        return False
    if _RELEASE.search(words) and other.profile.kind is DocumentKind.TRANSCRIPT:
        return False  # what a written text leaves out may well have been said aloud
    if hearing.is_own(told.document.id, omission.voice):
        return False  # nobody reports of himself that he was silent
    named = [m.span for m in inside(told.topics, omission.evidence.span) if omission.topic in hearing.wider(m.topic)]
    shown = frozenset(s for span in named for s in content_stems(told.document.text, span))
    return not shown or bool(shown & content_stems(hearing.words(against)))


def emphasis(
    hearing: Hearing, pledges: tuple[Pledge, ...], omissions: tuple[ReportedOmission, ...]
) -> Iterable[Conflict]:
    """Two accounts that disagree on whether a voice stressed a topic or hardly spoke of it."""
    low = [o for o in omissions if o.kind is OmissionKind.LOW_EMPHASIS]
    high = [o for o in omissions if o.kind is OmissionKind.HIGH_EMPHASIS]
    for a in low:
        for b in high:
            if (a.voice, a.topic) == (b.voice, b.topic) and a.evidence.document != b.evidence.document:
                who, what = name(hearing, a.voice), matter(hearing, a.topic)
                one, other = accounts(hearing, a.evidence.document, b.evidence.document)
                yield Conflict(
                    kind=ConflictKind.EMPHASIS,
                    topic=a.topic,
                    a=ConflictSide(a.evidence, "hardly mentioned", a.voice),
                    b=ConflictSide(b.evidence, "stressed", b.voice),
                    explanation=opened(
                        f"{one} says that {who} gave {what} little room, {other} that {who} stressed it."
                    ),
                    severity=0.45,
                    signals=("same voice", "same topic"),
                )


def _presence(hearing: Hearing, omission: ReportedOmission, against: str, who: str, what: str) -> str:
    if hearing.is_own(against, omission.voice):
        reporter = account(hearing, omission.evidence.document)
        return opened(f"{reporter} says that {who} was silent on {what}, but {possessive(who)} own text speaks of it.")
    one, other = accounts(hearing, omission.evidence.document, against)
    return opened(f"{one} says that {who} was silent on {what}; {other} implies that {who} spoke of it.")


_OPPOSED = (
    frozenset({SpeechAct.AGREES, SpeechAct.REFUSES}),
    frozenset({SpeechAct.PLEDGES, SpeechAct.REFUSES}),
    frozenset({SpeechAct.AGREES, SpeechAct.DENIES}),
    frozenset({SpeechAct.PRAISES, SpeechAct.CRITICISES}),
)


def polarity(
    hearing: Hearing, pledges: tuple[Pledge, ...], omissions: tuple[ReportedOmission, ...]
) -> Iterable[Conflict]:
    """The same party on the same matter doing opposite things in two accounts (agreed and refused)."""
    by_matter: dict[tuple[str, str], list[PlacedStatement]] = {}
    for placed in hearing.on_event:
        side = hearing.actor_side(placed.document, placed.statement.holder.actor)
        if side in (None, "press", "analyst", "unknown"):
            continue
        for mention in placed.statement.topics:
            if mention.weight == "point":
                by_matter.setdefault((str(side), mention.topic), []).append(placed)
    for (side, topic), said in by_matter.items():
        for a, b in combinations(said, 2):
            if a.document == b.document or frozenset({a.statement.act, b.statement.act}) not in _OPPOSED:
                continue
            ta, tb = hearing.text(a.document), hearing.text(b.document)
            sa = frozenset(s for p in a.statement.content for s in content_stems(ta, p))
            sb = frozenset(s for p in b.statement.content for s in content_stems(tb, p))
            if overlap(sa, sb) < 0.6 or len(sa & sb) < 3:
                continue
            yield Conflict(
                kind=ConflictKind.POLARITY,
                topic=topic,
                a=ConflictSide(hearing.evidence(a), a.statement.act.value, side),
                b=ConflictSide(hearing.evidence(b), b.statement.act.value, side),
                explanation=opened(_doings(hearing, topic, side, a, b)),
                severity=0.7,
                signals=("same party", "same topic", "shared words"),
            )


def _doings(hearing: Hearing, topic: str, side: str, a: PlacedStatement, b: PlacedStatement) -> str:
    one, other = accounts(hearing, a.document, b.document)
    who, what = name(hearing, side), matter(hearing, topic)
    return f"on {what}, {who} {a.statement.act} according to {one} and {b.statement.act} according to {other}."
