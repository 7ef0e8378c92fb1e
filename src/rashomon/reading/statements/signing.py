"""Whose judgements a signed column holds: its author's, not the outlet's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rashomon.model import (
    ANALYST,
    COUNTRYLESS,
    Actor,
    ActorKind,
    Document,
    DocumentKind,
    Holder,
    Mode,
    Profile,
    Statement,
)
from rashomon.reading.actors.cast import Cast
from rashomon.reading.actors.names import join_words
from rashomon.reading.actors.tables import Sort, gazetteer
from rashomon.reading.actors.tokens import split

_LABELLED = 0.85  # confidence of a profile from which an outlet has marked the text as opinion itself
_SURE = 0.8  # that a column's own sentences are its author's
_NO_PERSON = re.compile(
    r"\b(?:board|desk|staff|team|editors?|editorial|newsroom|agenc(?:y|ies)|correspondents?|bureau|news|press|and)\b|[,;/&@\d]",
    re.IGNORECASE,
)


def signed(document: Document, statements: Sequence[Statement], cast: Cast, profile: Profile) -> tuple[Statement, ...]:
    """The statements with a column's own sentences given to the one author whom it names.

    An unsigned editorial is the outlet's voice. Where the author is known to be on a country's side (a minister's
    guest article) nothing is changed: neither the outlet nor an analyst speaks there.
    """
    author = _author(document, cast, profile)
    if author is None:
        return tuple(statements)
    theirs = Holder(None, author, _SURE)
    return tuple(
        replace(s, holder=theirs, voices=(ANALYST,)) if s.mode is Mode.NARRATION and s.holder.actor is None else s
        for s in statements
    )


def _author(document: Document, cast: Cast, profile: Profile) -> Actor | None:
    """The analyst who signs a text that its outlet calls opinion."""
    name = " ".join(document.author.split())
    if profile.kind is not DocumentKind.OPINION or profile.confidence < _LABELLED or profile.issuer is not None:
        return None
    tokens = tuple(split(name))
    if not 2 <= len(name.split()) <= 6 or _NO_PERSON.search(name) or not name[0].isupper():
        return None
    match = gazetteer().match(tokens, 0, len(tokens))
    if match is not None and match[0] == len(tokens) and match[1][0].sort is Sort.PERSON:
        return None  # the tables know somebody in office of that name
    key = "person:" + " ".join(join_words([token.low for token in tokens]))
    known = next((actor for actor in cast.actors if actor.key == key), None)
    if known is None:
        return Actor("author", name, ActorKind.PERSON, ANALYST, key=key, speaks=False, confidence=_SURE)
    if known.side not in COUNTRYLESS:
        return None
    return known if known.side == ANALYST else None
