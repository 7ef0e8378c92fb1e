"""What the ledger looks up again and again, settled once: statements by document, nesting, mentions by place."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from rashomon.comparing.hearing import Hearing
from rashomon.model import Actor, Mention, Mode, PlacedStatement, Span, SpeechAct

COUNTRYLESS = frozenset({"press", "analyst", "unknown"})


@dataclass(frozen=True)
class Ground:
    """A hearing with the indexes that the ledger needs."""

    hearing: Hearing

    @cached_property
    def _children(self) -> dict[tuple[str, str], list[PlacedStatement]]:
        found: dict[tuple[str, str], list[PlacedStatement]] = {}
        for placed in self.hearing.statements:
            if placed.statement.parent:
                found.setdefault((placed.document, placed.statement.parent), []).append(placed)
        return found

    @cached_property
    def _mentions(self) -> dict[str, tuple[list[int], list[Mention]]]:
        found = {}
        for document, reading in self.hearing.by_id.items():
            mentions = sorted(reading.mentions, key=lambda m: (m.span.end, -m.span.start))
            found[document] = ([m.span.end for m in mentions], mentions)
        return found

    def nested_in(self, placed: PlacedStatement) -> list[PlacedStatement]:
        """The statements inside this one's content."""
        return self._children.get((placed.document, placed.statement.id), [])

    def parent(self, placed: PlacedStatement) -> PlacedStatement | None:
        """The statement in whose content this one stands."""
        parent = placed.statement.parent
        return self.hearing.statement_by_id.get(f"{placed.document}.{parent}") if parent else None

    def counted(self, placed: PlacedStatement) -> bool:
        """Whether some side stands behind the statement, and says it for the first time."""
        real = [v for v in placed.voices if v.partition(":")[0] not in COUNTRYLESS]
        return bool(real) and placed.statement.mode is not Mode.NARRATION and not placed.statement.repeats

    def last_mention(self, document: str, start: int, point: int) -> Mention | None:
        """The last party named in ``[start, point)``, the longest where several end together."""
        ends, mentions = self._mentions[document]
        place = bisect_right(ends, point) - 1
        if place < 0 or mentions[place].span.start < start:
            return None
        end, best = mentions[place].span.end, mentions[place]
        while place > 0 and mentions[place - 1].span.end == end:
            place -= 1
            best = min(best, mentions[place], key=lambda m: m.span.start)
        return best

    def sides(self, document: str, actor: Actor | None) -> tuple[str, ...]:
        """The countries or organisations that an actor speaks for; none for a private person or the press."""
        if actor is None or not actor.speaks:
            return ()
        if actor.sides:
            return tuple(s for s in actor.sides if s not in COUNTRYLESS)
        side = self.hearing.actor_side(document, actor)
        return (side,) if side and side not in COUNTRYLESS else ()

    def issuer(self, document: str) -> tuple[str, ...]:
        """The sides whose own text a document is."""
        issuer = self.hearing.by_id[document].profile.issuer
        return self.sides(document, issuer)

    @cached_property
    def denying(self) -> list[PlacedStatement]:
        """The statements on the event that deny something."""
        return [s for s in self.hearing.on_event if s.statement.act is SpeechAct.DENIES]

    def text(self, placed: PlacedStatement) -> str:
        return self.hearing.text(placed.document)

    def parties(self) -> tuple[str, ...]:
        """The sides of the event."""
        return self.hearing.main.event.sides if self.hearing.main else ()

    def sentence_end(self, document: str, point: int, part: Span) -> int:
        """Where the sentence around a point ends inside a part of the content, without its closing marks."""
        reading = self.hearing.by_id[document]
        end = min([part.end, *(s.end for s in reading.sentences if s.start <= point < s.end)])
        text = reading.document.text
        while end > point + 1 and text[end - 1] in " \n\t,;.!?。！？\"”’'":
            end -= 1
        return end

    def sentence_start(self, document: str, point: int, part: Span) -> int:
        """Where the sentence around a point begins inside a part of the content."""
        reading = self.hearing.by_id[document]
        return max([part.start, *(s.start for s in reading.sentences if s.start <= point < s.end)])


