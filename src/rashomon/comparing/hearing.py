"""What every later step of a comparison looks at: the readings with everything that was settled about them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from rashomon.comparing.events import Found
from rashomon.comparing.roster import Roster
from rashomon.model import Actor, Evidence, PlacedStatement, Reading, Source, Span, Topic, Voice


@dataclass(frozen=True)
class Hearing:
    """The settled ground: who the actors are, which event it is, what was said about it and by whom."""

    readings: tuple[Reading, ...]
    roster: Roster
    found: tuple[Found, ...]
    main: Found | None
    statements: tuple[PlacedStatement, ...]
    voices: tuple[Voice, ...]
    topics: tuple[Topic, ...]
    sources: tuple[Source, ...]

    @cached_property
    def by_id(self) -> dict[str, Reading]:
        return {r.document.id: r for r in self.readings}

    @cached_property
    def statement_by_id(self) -> dict[str, PlacedStatement]:
        return {s.id: s for s in self.statements}

    @cached_property
    def actors(self) -> dict[str, Actor]:
        """Joined actors by ``<document id>/<reading actor id>``."""
        return self.roster.index()

    @cached_property
    def labels(self) -> dict[str, str]:
        return {t.id: t.label for t in self.topics}

    @cached_property
    def names(self) -> dict[str, str]:
        return {v.id: v.name for v in self.voices}

    @cached_property
    def _wider(self) -> dict[str, tuple[str, ...]]:
        parents = {t.id: t.parent for t in self.topics}
        chains = {}
        for topic in parents:
            chain = [topic]
            while (parent := parents.get(chain[-1])) and parent not in chain:
                chain.append(parent)
            chains[topic] = tuple(chain)
        return chains

    def wider(self, topic: str) -> tuple[str, ...]:
        """The topic and all above it."""
        return self._wider.get(topic, (topic,))

    @property
    def event_id(self) -> str:
        return self.main.event.id if self.main else ""

    @cached_property
    def on_event(self) -> tuple[PlacedStatement, ...]:
        """Statements about the main event; where no event was found, all of them."""
        return tuple(s for s in self.statements if s.event == self.event_id) if self.main else self.statements

    @cached_property
    def off_event(self) -> tuple[PlacedStatement, ...]:
        return tuple(s for s in self.statements if s.event != self.event_id) if self.main else ()

    def text(self, document: str) -> str:
        return self.by_id[document].document.text

    def words(self, evidence: Evidence) -> str:
        return evidence.span.of(self.text(evidence.document))

    def voice(self, identifier: str) -> Voice | None:
        return next((v for v in self.voices if v.id == identifier), None)

    def is_own(self, document: str, voice: str) -> bool:
        found = self.voice(voice)
        return found is not None and document in found.own

    def actor_side(self, document: str, actor: Actor | None) -> str | None:
        """The side of a reading's actor after joining."""
        if actor is None:
            return None
        joined = self.actors.get(f"{document}/{actor.id}", actor)
        return joined.side

    def voices_of(self, placed: PlacedStatement) -> tuple[str, ...]:
        return placed.voices

    def evidence(self, placed: PlacedStatement) -> Evidence:
        """A statement's content as one piece of evidence (the longest part where it is cut in several)."""
        longest = max(placed.statement.content, key=len)
        return Evidence(placed.document, bared(self.text(placed.document), longest), placed.id)


def hull(spans: Iterable[Span]) -> Span:
    """The range from the first to the last character of the spans."""
    spans = tuple(spans)
    return Span(min(s.start for s in spans), max(s.end for s in spans))


def bared(text: str, span: Span) -> Span:
    """The span without the white space, commas and opening "that" which only tie it to its sentence."""
    start, end = span.start, span.end
    while start < end - 1 and text[start] in " \n\t,;":
        start += 1
    if text[start : start + 5].casefold() == "that " and end - start > 10:
        start += 5
    while end > start + 1 and text[end - 1] in " \n\t,;":
        end -= 1
    return Span(start, end)
