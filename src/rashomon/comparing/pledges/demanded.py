"""A demand with everything that its words show, as a draft of the ledger."""

from __future__ import annotations

import re

from rashomon.comparing.clauses import due_of, within
from rashomon.comparing.inside import inside
from rashomon.comparing.pledges.ground import Ground
from rashomon.comparing.pledges.items import Draft, counts_parties, is_period
from rashomon.comparing.pledges.lexicon import plain_stems, verb_class
from rashomon.comparing.pledges.things import object_stems
from rashomon.comparing.words import content_stems, stem
from rashomon.model import PlacedStatement, Reading, Span

_EMPTY = frozenset(  # words of a demand that do not say what is asked
    stem(word)
    for word in re.split(" ", "need ought cannot issue matter question regard regarding extreme utmost great show take")
)


def demanded(
    ground: Ground,
    placed: PlacedStatement,
    demander: tuple[str, ...],
    receiver: str | None,
    action: Span,
    word: str,
    forbids: bool,
) -> Draft:
    """The demand with everything that its words show."""
    reading, text = ground.hearing.by_id[placed.document], ground.text(placed)
    figures = [q for q in within(reading.quantities, action) if not (is_period(text, q) or counts_parties(q))]
    stems = object_stems(reading, action, word)
    asked = stems - _party_words(ground, placed.document, action, {demander[0], receiver or ""}) - _EMPTY
    return Draft(
        placed=placed,
        kind="demand",
        givers=demander,
        receiver=receiver,
        head=None,
        verb=word if verb_class(word) else "",
        action=action,
        quantity=figures[0] if figures else None,
        due=due_of(reading, action, None),
        condition=placed.statement.condition,
        topics=tuple(dict.fromkeys(m.topic for m in inside(reading.topics, action))),
        stems=stems,
        forbids=forbids,
        asked=asked,
        bare=asked - _topic_words(reading, action),
    )


def _party_words(ground: Ground, document: str, action: Span, asked: set[str]) -> frozenset[str]:
    """The names of the parties, which every demand between them has."""
    reading = ground.hearing.by_id[document]
    parties = asked | set(ground.parties())
    named = inside(reading.mentions, action)
    spans = [m.span for m in named if ground.hearing.actor_side(document, reading.actor(m.actor)) in parties]
    return _plain(reading, spans)


def _topic_words(reading: Reading, action: Span) -> frozenset[str]:
    """The words by which the topic was found, which every demand on it may have."""
    return _plain(reading, [m.span for m in inside(reading.topics, action)])


def _plain(reading: Reading, spans: list[Span]) -> frozenset[str]:
    return plain_stems(frozenset(s for span in spans for s in content_stems(reading.document.text, span)))
