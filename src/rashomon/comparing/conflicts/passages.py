"""Passages set against each other: what they speak of, with verbs of one class as one, and by whose word they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rashomon.comparing.across import language
from rashomon.comparing.hearing import Hearing, once
from rashomon.comparing.inside import inside, touching
from rashomon.comparing.pledges.ground import Ground
from rashomon.comparing.pledges.lexicon import plain_stems, verb_class
from rashomon.comparing.pledges.nearby import nearby
from rashomon.comparing.words import STOP, stem, words
from rashomon.model import ActorKind, ConflictSide, Evidence, Mode, PlacedStatement, Span

ACT = "act:"  # prefix of the class of a verb among the stems
_LIGHT = frozenset(  # words that say that something was agreed, or where and when, and not what
    stem(word)
    for word in re.split(
        " ",
        "agree agreed agreement promise promised pledge commit parties party sides side within upon among without "
        "until since along across towards",
    )
)
_THINGS = (ActorKind.BODY, ActorKind.COMPANY)  # what is spoken of, and not only who acts


@once
def told(hearing: Hearing) -> list[PlacedStatement]:
    """The statements in English that tell of the event, each once, without what an outlet only narrates."""
    return [
        placed
        for placed in (*hearing.on_event, *nearby(hearing))
        if placed.statement.mode is not Mode.NARRATION
        and not placed.statement.repeats
        and language(hearing, placed.document) == "en"
    ]


def subject_stems(hearing: Hearing, document: str, span: Span) -> frozenset[str]:
    """What a passage speaks of: its words with meaning, a verb by its class, without figures, times and the parties."""
    reading, text = hearing.by_id[document], hearing.text(document)
    taken = [q.span for q in touching(reading.quantities, span)] + [t.span for t in touching(reading.times, span)]
    parties = set(hearing.main.event.sides) if hearing.main else set()
    taken += [
        m.span
        for m in inside(reading.mentions, span)
        if (actor := reading.actor(m.actor)) and actor.kind not in _THINGS
        if hearing.actor_side(document, actor) in parties
    ]
    found = set()
    for word in words(text, span):
        if word.text.casefold() in STOP or any(s.overlaps(Span(word.start, word.end)) for s in taken):
            continue
        named = verb_class(word.text)
        found.add(f"{ACT}{named}" if named else word.stem)
    return plain_stems(frozenset(found)) - _LIGHT


def with_cue(hearing: Hearing, placed: PlacedStatement, part: Span) -> Span:
    """A part of what is said with a cue right behind it: "The matter | was never mentioned"."""
    cue = placed.statement.cue
    return Span(part.start, cue.end) if cue is not None and 0 <= cue.start - part.end <= 1 else part


def acts(stems: Iterable[str]) -> frozenset[str]:
    """The classes of verbs among the stems."""
    return frozenset(s for s in stems if s.startswith(ACT))


def sides_of(hearing: Hearing, ground: Ground, placed: PlacedStatement, span: Span) -> frozenset[str]:
    """The parties that a passage names, or by whose word it stands."""
    reading, parties = hearing.by_id[placed.document], set(ground.parties())
    named = {_side(hearing, placed.document, m.actor) for m in inside(reading.mentions, span)}
    held = {*ground.voices(placed), *ground.sides(placed.document, placed.statement.holder.actor)}
    return frozenset(s for s in named | held if s in parties)


def side(ground: Ground, placed: PlacedStatement, span: Span, value: str) -> ConflictSide:
    """One side of a conflict: a passage of a statement."""
    voices = ground.voices(placed)
    return ConflictSide(Evidence(placed.document, span, placed.id), value, voices[0] if voices else None)


def own(hearing: Hearing, *documents: str) -> int:
    """How many of the documents are a side's own."""
    return sum(hearing.by_id[d].profile.issuer is not None for d in documents)


def _side(hearing: Hearing, document: str, actor: str) -> str | None:
    return hearing.actor_side(document, hearing.by_id[document].actor(actor))
