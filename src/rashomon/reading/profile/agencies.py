"""State agencies: their accounts of what their own leaders did and said are that state's published version."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.model import (
    ANALYST,
    PRESS,
    UNKNOWN,
    Actor,
    ActorKind,
    Channel,
    Document,
    DocumentKind,
    Mention,
    Span,
)
from rashomon.reading.actors.cast import Cast
from rashomon.reading.profile import forms, signs
from rashomon.reading.profile.verdicts import Verdict, press_signs


def state_agency(document: Document, sentences: Sequence[Span], cast: Cast) -> Verdict | None:
    """A state agency's account of its leader's contact, which is that state's published version."""
    line = signs.dateline(document)
    side = line[1] if line else signs.outlet_side(document.publisher) if document.publisher else None
    whose = signs.host(document.url)
    if side in (None, PRESS) and whose is not None and whose.kind == "outlet":
        side = whose.side
    if side in (None, PRESS) or (document.publisher and signs.outlet_side(document.publisher) == PRESS):
        return None
    kind, channel, span = forms.kind(document)
    if side is None or any(not _ACCORDING.match(sign.of(document.text)) for sign in press_signs(document)):
        return None
    lead = signs.lead(document)
    if lead is None or not any(a and a.side == side for a in _opening_actors(sentences, cast)):
        return None
    evidence = [s for s in (line[2] if line else None, span) if s is not None]
    named = line[2] if line else next(iter(sentences), None)
    if kind in (DocumentKind.READOUT, DocumentKind.COMMUNIQUE):
        return Verdict(kind, channel, (side,), evidence=evidence, confidence=0.7, agency=named)
    if _speaks_for(side, sentences, cast):
        kind, channel = DocumentKind.STATEMENT, Channel.STATE_MEDIA
        return Verdict(kind, channel, (side,), evidence=evidence, confidence=0.65, agency=named)
    return None


# A state agency may tell what an office of its own side has put out.
_ACCORDING = re.compile(r"[Aa]ccording to (?:the |a |an )?(?:[A-Za-z’']+ ){0,3}(?:readout|statement)", re.IGNORECASE)


def _speaks_for(side: str, sentences: Sequence[Span], cast: Cast) -> bool:
    """Whether a state agency's article only tells what its own side's official said, and what the other answered.

    It opens with that official, most of what it tells is said by that side, nobody else but one other side is
    heard, and no analyst or unnamed source.
    """
    opening = [a for a in _opening_actors(sentences, cast) if a is not None and a.kind is ActorKind.PERSON]
    if not opening or opening[0].side != side or not opening[0].speaks:
        return False
    heard = [h.actor for h in cast.holders if h.actor is not None and h.actor.side not in ("", UNKNOWN)]
    own = [a for a in heard if side in (a.side, *a.sides) and a.speaks]
    others = {s for a in heard for s in (a.sides or (a.side,)) if s != side}
    if any(a.anonymous and a.side != side for a in heard) or others & {PRESS, ANALYST} or len(others) > 1:
        return False
    return len(own) >= 3 and len(own) >= 0.6 * len(heard)


def _opening_actors(sentences: Sequence[Span], cast: Cast) -> list[Actor | None]:
    """The parties of the first sentence, a dateline that stands as one left out."""
    people = [n for n, s in enumerate(sentences[:4]) if any(_person(m, cast) for m in cast.within(s))]
    opening = people[0] if people else 0
    return [cast.actor(m.actor) for s in sentences[opening : opening + 1] for m in cast.within(s)]


def _person(mention: Mention, cast: Cast) -> bool:
    actor = cast.actor(mention.actor)
    return actor is not None and actor.kind is ActorKind.PERSON
