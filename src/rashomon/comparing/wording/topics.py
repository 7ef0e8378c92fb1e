"""The topics of a short phrase, for telling a part of a matter from the whole of it."""

from __future__ import annotations

from functools import lru_cache

from rashomon.model import Document, Span
from rashomon.reading.topics import taxonomy, topics


@lru_cache(maxsize=4096)
def phrase_topics(phrase: str) -> tuple[str, ...]:
    """The topic that a phrase names, followed by all above it; empty where it names none or several."""
    if not phrase.strip():
        return ()
    known = taxonomy()
    found = {m.topic for m in topics(Document(phrase), (Span(0, len(phrase)),)) if m.topic in known}
    lowest = [t for t in found if not any(other != t and known.within(other, t) for other in found)]
    if len(lowest) != 1:
        return ()
    chain, parent = [lowest[0]], known.parent(lowest[0])
    while parent is not None and parent not in chain:
        chain.append(parent)
        parent = known.parent(parent)
    return tuple(chain)
