"""The cast of a document: its actors with their sides, every mention, and who holds each attribution."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from rashomon.model import Actor, Holder, Mention, Span
from rashomon.reading.actors.lexicon import LEADING
from rashomon.reading.actors.tokens import split


@dataclass(frozen=True, slots=True)
class Cast:
    """What is known of who speaks and who is spoken of in one document.

    ``mentions`` are in text order. ``holders``, ``claimants`` and ``channels`` run parallel to the
    attributions that the cast was made from; ``phrases`` are all noun phrases with the id of their actor.
    """

    actors: tuple[Actor, ...] = ()
    mentions: tuple[Mention, ...] = ()
    holders: tuple[Holder, ...] = ()
    claimants: tuple[Actor | None, ...] = ()
    channels: tuple[Actor | None, ...] = ()
    phrases: tuple[tuple[Span, str], ...] = ()
    text: str = field(default="", repr=False, compare=False)
    _starts: tuple[int, ...] = field(default=(), repr=False)
    _phrase_starts: tuple[int, ...] = field(default=(), repr=False)
    _by_id: dict[str, Actor] = field(default_factory=dict, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_starts", tuple(m.span.start for m in self.mentions))
        object.__setattr__(self, "_phrase_starts", tuple(span.start for span, _ in self.phrases))
        object.__setattr__(self, "_by_id", {actor.id: actor for actor in self.actors})

    def actor(self, identifier: str) -> Actor | None:
        """The actor of that id."""
        return self._by_id.get(identifier)

    def within(self, span: Span) -> tuple[Mention, ...]:
        """The mentions that lie wholly inside a span, in text order."""
        first = bisect_left(self._starts, span.start)
        last = bisect_right(self._starts, span.end)
        return tuple(m for m in self.mentions[first:last] if m.span.end <= span.end)

    def at(self, span: Span) -> Actor | None:
        """The actor that the noun phrase of a span refers to: the one of its head.

        None where something else is the head: "the tensions between Washington and Beijing".
        """
        first = max(0, bisect_left(self._phrase_starts, span.start) - 2)
        best: tuple[int, int] | None = None
        found: str | None = None
        for place, identifier in self.phrases[first : bisect_left(self._phrase_starts, span.end)]:
            if not place.overlaps(span) or not self._heads(span, place):
                continue
            rank = (abs(place.start - span.start), -len(place))
            if best is None or rank < best:
                best, found = rank, identifier
        return self._by_id.get(found) if found else None

    def _heads(self, span: Span, place: Span) -> bool:
        """Whether only small words ("a string of", "according to") stand in the span before a phrase."""
        if place.start <= span.start:
            return True
        before = split(self.text, span.start, place.start)
        return all(token.low in LEADING or not token.text[0].isalnum() for token in before)

    def holder(self, index: int) -> Holder:
        """Who holds the attribution of that index: the words and the actor."""
        return self.holders[index] if 0 <= index < len(self.holders) else Holder(None, None, 0.0)

    def claimant(self, index: int) -> Actor | None:
        """Who is said to report the attribution of that index, where the text names somebody."""
        return self.claimants[index] if 0 <= index < len(self.claimants) else None

    def channel(self, index: int) -> Actor | None:
        """The outlet or body by which the attribution of that index reached the text."""
        return self.channels[index] if 0 <= index < len(self.channels) else None
