"""Sentences that go on with what the other side said: reported without a cue, in a side's own text.

"The premier noted that trade is growing. Peru attaches importance to …": in the readout of the other side the second
sentence is what Peru's premier said as well, and not the position of whose text it is. It goes on only where it stands
in the same paragraph right behind words of that speaker, has his country for its subject and tells of no past.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from rashomon.model import Actor, ActorKind, Document, Holder, Mode, Profile, Span, Statement
from rashomon.reading.actors.cast import Cast
from rashomon.reading.rules.tagging import tags
from rashomon.reading.statements.attributed import voices
from rashomon.reading.tokens import words

_OPENING = 8  # characters before the subject: "The", "And"
_PAST = frozenset(("was", "were", "had", "did"))
_SURE = 0.55
_RULE = "own:continued"


def speaker(
    document: Document, sentence: Span, before: Statement | None, cast: Cast, profile: Profile
) -> Holder | None:
    """Who goes on speaking in a sentence that nothing attributes, after the last statement before it."""
    if before is None or profile.issuer is None or before.holder.actor is None:
        return None
    if before.cue is None and before.rule != _RULE:
        return None
    text, theirs = document.text, voices(before.holder.actor)
    end = max(part.end for part in before.content)
    if len(theirs) != 1 or set(theirs) & set(voices(profile.issuer)) or "\n" in text[end : sentence.start]:
        return None
    if any(c.isalnum() for c in text[end : sentence.start]) or not _clause(text, before):
        return None
    subject = next(iter(cast.within(Span(sentence.start, min(sentence.end, sentence.start + 60)))), None)
    if subject is None or subject.span.start - sentence.start > _OPENING:
        return None
    actor = cast.actor(subject.actor)
    if actor is None or actor.kind not in (ActorKind.GOVERNMENT, ActorKind.COUNTRY) or voices(actor) != theirs:
        return None
    if not _timeless(text, Span(subject.span.end, sentence.end)):
        return None
    return Holder(before.holder.span, before.holder.actor, _SURE)


def _clause(text: str, statement: Statement) -> bool:
    """Whether the statement before gives words and not only their matter."""
    if statement.mode is not Mode.INDIRECT:
        return True
    return any(tag in "VFMBHO" for part in statement.content for tag in tags(words(text, part)))


def _timeless(text: str, rest: Span) -> bool:
    """Whether the first verb behind the subject is in the present, or of what should or will be."""
    tokens = words(text, rest)
    for low, tag in zip(tokens.lows, tags(tokens), strict=True):
        if tag in "VE":
            return False
        if tag in "FMBH":
            return low not in _PAST
    return False


def with_continued(
    document: Document, rest: Sequence[Statement], attributed: Sequence[Statement], cast: Cast, profile: Profile
) -> list[Statement]:
    """The unattributed statements of an own text, those that go on with the other side's words given to its speaker."""
    if profile.issuer is None:
        return list(rest)
    ended = sorted(attributed, key=lambda s: (s.span.end, len(s.span)))
    ends = [s.span.end for s in ended]
    found: list[Statement] = []
    goes_on: Statement | None = None
    for statement in rest:
        at = bisect_right(ends, statement.content[0].start)
        before = ended[at - 1] if at else None
        if goes_on is not None and (before is None or goes_on.content[-1].end >= before.span.end):
            before = goes_on
        holder = None
        if statement.mode is Mode.OWN and statement.content == (statement.sentence,):
            holder = speaker(document, statement.sentence, before, cast, profile)
        if holder is not None:
            statement = goes_on = _taken_up(statement, holder, profile.issuer)
        found.append(statement)
    return found


def _taken_up(statement: Statement, holder: Holder, issuer: Actor) -> Statement:
    """The statement of such a sentence as that speaker's, as the issuer tells it."""
    return replace(
        statement,
        holder=holder,
        mode=Mode.INDIRECT,
        claimant=issuer,
        voices=voices(issuer),
        rule=_RULE,
        confidence=round(min(_SURE, statement.confidence), 3),
    )
