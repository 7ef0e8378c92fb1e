"""What every later step of a comparison looks at: the readings with everything that was settled about them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property, wraps
from typing import Any, TypeVar

from rashomon.comparing.events import Found
from rashomon.comparing.lines import Line, line_of
from rashomon.comparing.roster import Roster
from rashomon.comparing.voices import OWN_KINDS
from rashomon.comparing.words import content_stems
from rashomon.model import Actor, Evidence, PlacedStatement, Reading, Source, Span, Topic, Voice

T = TypeVar("T")


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
    def done(self) -> dict[Callable[[Hearing], Any], Any]:
        """What steps that are looked at more than once have found (`once`)."""
        return {}

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
    def lines(self) -> dict[str, tuple[Line, ...]]:
        """The sentences of each document with their words as a search needs them."""
        return {r.document.id: tuple(line_of(r.document.text, s) for s in r.sentences) for r in self.readings}

    @cached_property
    def stem_counts(self) -> Counter[str]:
        """In how many sentences of all documents the stem of a word stands."""
        return Counter(stem for lines in self.lines.values() for line in lines for stem in line.stems)

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

    @cached_property
    def _voices(self) -> dict[str, Voice]:
        return {v.id: v for v in self.voices}

    def voice(self, identifier: str) -> Voice | None:
        return self._voices.get(identifier)

    def is_own(self, document: str, voice: str) -> bool:
        found = self.voice(voice)
        return found is not None and document in found.own

    def by_itself(self, document: str, voice: str) -> bool:
        """Whether a voice speaks in a text of its own, be it on the main event or not."""
        profile = self.by_id[document].profile
        issuer = profile.issuer
        return self.is_own(document, voice) or (
            issuer is not None and issuer.speaks and profile.kind in OWN_KINDS and voice in (issuer.side, *issuer.sides)
        )

    @cached_property
    def _said(self) -> dict[str, tuple[PlacedStatement, ...]]:
        by_voice: dict[str, list[PlacedStatement]] = {}
        for placed in self.on_event:
            for voice in dict.fromkeys(placed.voices):
                by_voice.setdefault(voice, []).append(placed)
        return {voice: tuple(said) for voice, said in by_voice.items()}

    def said_by(self, voice: str) -> tuple[PlacedStatement, ...]:
        """The statements about the main event that count for a voice, in the order of the documents."""
        return self._said.get(voice, ())

    def own_words(self, voice: str) -> tuple[PlacedStatement, ...]:
        """Of these, those of the voice's own texts."""
        found = self.voice(voice)
        own = frozenset(found.own) if found else frozenset()
        return tuple(s for s in self.said_by(voice) if s.document in own)

    @cached_property
    def _of_document(self) -> dict[str, tuple[PlacedStatement, ...]]:
        by_document: dict[str, list[PlacedStatement]] = {}
        for placed in self.statements:
            by_document.setdefault(placed.document, []).append(placed)
        return {document: tuple(placed) for document, placed in by_document.items()}

    def of_document(self, document: str) -> tuple[PlacedStatement, ...]:
        """All statements of one document, in its order."""
        return self._of_document.get(document, ())

    @cached_property
    def _stems(self) -> dict[str, frozenset[str]]:
        return {}

    def stems(self, placed: PlacedStatement) -> frozenset[str]:
        """The stems of the words that carry meaning in a statement's content."""
        if placed.id not in self._stems:
            text = self.text(placed.document)
            self._stems[placed.id] = frozenset(s for p in placed.statement.content for s in content_stems(text, p))
        return self._stems[placed.id]

    def actor_side(self, document: str, actor: Actor | None) -> str | None:
        """The side of a reading's actor after joining."""
        if actor is None:
            return None
        joined = self.actors.get(f"{document}/{actor.id}", actor)
        return joined.side

    def evidence(self, placed: PlacedStatement) -> Evidence:
        """A statement's content as one piece of evidence (the longest part where it is cut in several)."""
        longest = max(placed.statement.content, key=len)
        return Evidence(placed.document, bared(self.text(placed.document), longest), placed.id)


def once(step: Callable[[Hearing], T]) -> Callable[[Hearing], T]:
    """A step that several others look at: found once for a hearing."""

    @wraps(step)
    def found(hearing: Hearing) -> T:
        if step not in hearing.done:
            hearing.done[step] = step(hearing)
        return hearing.done[step]  # type: ignore[no-any-return]

    return found


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
