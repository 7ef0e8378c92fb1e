"""Who a document's main parties are, and which of its topics are places rather than parties."""

from __future__ import annotations

from collections import Counter

from rashomon.model import Statement, TopicMention
from rashomon.model.reading import ANALYST, PRESS, UNKNOWN
from rashomon.reading.topics.taxonomy import shipped


def main_parties(statements: tuple[Statement, ...]) -> tuple[str, ...]:
    """The two sides that most of a document's statements are ascribed to, or none where that is not clear."""
    counts = Counter(
        side for statement in statements for side in statement.voices if side not in (ANALYST, PRESS, UNKNOWN)
    )
    ranked = counts.most_common(3)
    if len(ranked) < 2 or (len(ranked) == 3 and ranked[1][1] == ranked[2][1]):
        return ()
    return tuple(sorted(side for side, _ in ranked[:2]))


def is_place(topic: TopicMention) -> bool:
    """Whether a topic is a place or a conflict, so that names in its words are what is spoken of."""
    if topic.confidence < 0.6:
        return False
    agenda = shipped()
    chain = (agenda.entries.get(name) for name in (topic.topic, *agenda.ancestors.get(topic.topic, ())))
    return any(entry is not None and (entry.places or entry.weak) for entry in chain)
