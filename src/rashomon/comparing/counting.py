"""For which voices a statement counts.

A cell of the matrix is a claim about a voice, so a statement counts for a side only where somebody is told to have
said it. What an outlet reads into somebody ("wants", "sees", "is eager to"), and what a thing or nobody in
particular "says", is the outlet's own account and counts for the press. What one side tells of the other counts
for the teller. Reports that somebody did not say something are no statements of that somebody at all.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from rashomon.comparing.inside import beginning
from rashomon.model import (
    ANALYST,
    COUNTRYLESS,
    PRESS,
    UNKNOWN,
    Actor,
    ActorKind,
    Mode,
    OmissionKind,
    Reading,
    Statement,
)
from rashomon.reading.rules.kinds import cue_kind
from rashomon.reading.statements.lemmas import cue_lemma

_BEFORE = 5_000  # characters by which a content may begin before the sentence of its cue
_READ_INTO = frozenset({"mind", "show", "stance"})  # kinds of cue by which nobody is said to have spoken


def voices_of(reading: Reading, statement: Statement) -> tuple[str, ...]:
    """The ids of the voices that a statement counts for; none where it reports that nothing was said."""
    if _reports_silence(reading, statement):
        return ()
    if statement.mode is Mode.NARRATION:
        return (PRESS,)
    if statement.holder.actor is not None and _is_record(reading, statement):
        return _of_actor(statement.holder.actor)
    if reading.profile.issuer is not None:
        return _of_actor(reading.profile.issuer)  # also what it says that others, or both sides, said
    if statement.mode is Mode.OWN:
        return statement.voices or (UNKNOWN,)
    if told(reading, statement) or _teller(reading, statement) is not None:
        return _of_actors(reading, statement)
    actor = statement.holder.actor
    return (ANALYST,) if actor is not None and actor.side == ANALYST else (PRESS,)  # "analysts doubt that …"


_SPEAKERS = 3  # countries of which somebody speaks in the record of a meeting


def _is_record(reading: Reading, statement: Statement) -> bool:
    """Whether an organisation's text only records what its members said: "China's delegate said", "Haiti's added"."""
    issuer, actor = reading.profile.issuer, statement.holder.actor
    if issuer is None or actor is None or not _organisation(issuer.side) or actor.side in (*COUNTRYLESS, issuer.side):
        return False
    holders = (s.holder.actor for s in reading.statements)
    return len({a.side for a in holders if a is not None and a.side not in (*COUNTRYLESS, issuer.side)}) >= _SPEAKERS


def _organisation(side: str) -> bool:
    """Whether a side is an organisation of states, and no union that speaks for them."""
    return side == "UN" or len(side) > 2  # states go by codes of two letters, organisations by their names


def told(reading: Reading, statement: Statement) -> bool:
    """Whether somebody is told to have said it, by a verb of saying or in quotation marks."""
    actor = statement.holder.actor
    if actor is None or (actor.kind is ActorKind.UNKNOWN and actor.side == UNKNOWN and not actor.anonymous):
        return False
    if statement.mode in (Mode.DIRECT, Mode.MIXED) or statement.cue is None:
        return True
    return cue_kind(cue_lemma(reading.document.text, statement.cue)) not in _READ_INTO


def _of_actors(reading: Reading, statement: Statement) -> tuple[str, ...]:
    claimant = _teller(reading, statement)
    if claimant is not None:
        return _of_actor(claimant)
    actor = statement.holder.actor
    return _of_actor(actor) if actor else statement.voices or (UNKNOWN,)


def _teller(reading: Reading, statement: Statement) -> Actor | None:
    """Who tells that the holder said it, where that is a side or an analyst and not the outlet itself."""
    claimant = statement.claimant
    if claimant is None:
        outer = _around(reading, statement)
        claimant = outer.holder.actor if outer else None
    if claimant is None or claimant.kind is ActorKind.OUTLET or claimant.side in (PRESS, UNKNOWN):
        return None
    holder = statement.holder.actor
    same = holder is not None and (holder.id == claimant.id or _of_actor(holder) == _of_actor(claimant))
    return None if same else claimant


def _around(reading: Reading, statement: Statement) -> Statement | None:
    """The statement in whose content this one stands ("Rwanda pledged …, a Congolese spokesman said")."""
    if statement.parent:
        return next((s for s in reading.statements if s.id == statement.parent), None)
    here = statement.cue or statement.content[0]
    near = beginning(reading.statements, statement.sentence.start - _BEFORE, here.start + 1)
    around = [
        s
        for s in near
        if s.id != statement.id
        and s.mode is not Mode.NARRATION
        and s.sentence == statement.sentence
        and any(part.covers(here) for part in s.content)
        and not any(part.covers(s.cue or part) for part in statement.content)
    ]
    return min(around, key=lambda s: sum(len(part) for part in s.content), default=None)


_IN_OFFICE = re.compile(  # "a government spokesman": whose is not said, but no analyst
    r"\b(?:spokes\w+|officials?|ministers?|ministry|diplomats?|envoys?|ambassadors?|officers?|aides?|negotiators?)\b",
    re.IGNORECASE,
)


def _of_actor(actor: Actor) -> tuple[str, ...]:
    """A holder who does not speak for its country's government is a voice of its own, never the country's."""
    if not actor.speaks and actor.side not in (PRESS, ANALYST):
        if actor.side == UNKNOWN and not actor.anonymous:
            outside = actor.kind is ActorKind.PERSON and not _IN_OFFICE.search(actor.name)
            return (ANALYST,) if outside else (UNKNOWN,)
        return (f"{actor.side}:{actor.name}",)
    return actor.sides or (actor.side,)


def _reports_silence(reading: Reading, statement: Statement) -> bool:
    if statement.cue is None:
        return False
    cue = statement.cue
    first, last = (bisect_left(reading.omissions, at, key=lambda o: o.cue.start) for at in (cue.start - 400, cue.end))
    for omission in reading.omissions[first:last]:
        if omission.kind not in (OmissionKind.SILENCE, OmissionKind.LOW_EMPHASIS):
            continue
        if not omission.sentence.covers(statement.sentence):
            continue
        same = omission.cue.overlaps(cue)
        if same and (omission.kind is OmissionKind.SILENCE or _denied(reading, statement)):
            return True
    return False


def _denied(reading: Reading, statement: Statement) -> bool:
    """Whether the holder or cue is negated ("neither summary emphasised"), so that nothing was said."""
    start = statement.sentence.start
    end = statement.cue.end if statement.cue else statement.span.start
    words = reading.document.text[start:end].casefold().replace("’", "'").split()
    return any(w in ("neither", "nor", "no", "not", "never") or w.endswith("n't") for w in words)
