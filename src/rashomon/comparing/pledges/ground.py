"""What the ledger looks up again and again, settled once: statements by document, nesting, mentions by place."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from rashomon.comparing.clauses import closes
from rashomon.comparing.hearing import Hearing
from rashomon.comparing.inside import beginning, sentence_at
from rashomon.comparing.pledges.denials import Denial, denial
from rashomon.comparing.pledges.nearby import nearby
from rashomon.model import COUNTRYLESS as COUNTRYLESS
from rashomon.model import Actor, Mention, Mode, PlacedStatement, Span, SpeechAct
from rashomon.reading.tokens import fold

_TAIL = re.compile(
    r"[”’\"']?,[”’\"']?\s+(?:[\w.’'-]+\s+){0,6}"
)  # a comma and what stands before a name, a title mostly

_PLEDGES = re.compile(  # what an outlet tells in its own voice counts where its words say that somebody is bound
    r"\b(?:pledged|promised|agreed|committed|vowed|undertaken|decided|ruled out|refused)\b"
)
_DEAL = re.compile(
    r"\b(?:agreement|deal|accord|pact|framework|memorandum|truce|ceasefire|joint statement|treaty|communiqu[ée]|"
    r"arrangement|protocol|contract|declaration|understanding)\b",
    re.I,
)
_WILL = re.compile(r"\b(?:will|shall|would|is to|are to)\b")
DISOWNS = re.compile(
    r"\b(?:ha(?:s|ve|d)|did|do|does)(?: ?n['’]t| not| never) (?:\w+ly |yet )?(?:agree|promis|commit|pledg|undert|offer)"
    r"(?:e|ed|d|t+ed|aken?|ook)?\b"
)
_FORECAST = re.compile(
    r"\b(?:expect\w*|likely|unlikely|probabl[ey]|analysts?|economists?|forecast\w*|predict\w*|estimat\w*|hop(?:e|es|ed|ing)|"
    r"fears?|risks?|could|might|may|if|unless|whether|perhaps)\b"
)
_AND_TO = re.compile(r",?\s+(?:and|as well as)\s+(?:also\s+)?to\s+[a-z]")  # the next thing of the same promise
_FROM = re.compile(  # what an amount was before
    r",\s+(?:an?\s+(?:\w+\s+)?(?:increase|rise|jump|decrease|drop|cut|fall|reduction)\s+from|(?:up|down)\s+from|"
    r"compared (?:with|to))\s+[^,;.]{3,60}"
)
_GOES_ON = re.compile(  # what measures or dates the thing before it
    r",\s+(?:in (?:a|the) (?:volume|amount|quantity|value|sum)|worth|at (?:a|the) (?:price|rate|cost)|from|by|until|"
    r"starting|beginning|within|up to|with (?:a|the) (?:value|volume))\b"
)


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

    def voices(self, placed: PlacedStatement) -> tuple[str, ...]:
        """By whose word it stands: for what is nested ("Trump said that China would"), those of the outer one."""
        outer = self.parent(placed)
        if outer is not None and outer is not placed:
            return self.voices(outer)
        return self.sides(placed.document, placed.statement.claimant) or placed.voices

    def whole(self, placed: PlacedStatement, part: Span) -> Span:
        """A part of a nested statement's content with what the outer one has after a comma ("to buy gas, from May")."""
        outer = self.parent(placed)
        sentence = placed.statement.sentence
        if sentence.covers(part) and _AND_TO.match(self.text(placed), part.end, sentence.end):
            others = [s.statement.span.start for s in self.nested_in(placed) if s.statement.span.start >= part.end]
            return Span(part.start, min([sentence.end, *others]))
        if sentence.covers(part) and (told := _FROM.match(self.text(placed), part.end, sentence.end)):
            return Span(part.start, told.end())
        if outer is None:
            return part
        around = next((p for p in outer.statement.content if p.covers(part)), None)
        if around is None or not _GOES_ON.match(self.text(placed), part.end, around.end):
            return part
        others = [s.statement.span.start for s in self.nested_in(outer) if s.statement.span.start >= part.end]
        return Span(part.start, min([around.end, *others]))

    def counted(self, placed: PlacedStatement) -> bool:
        """Whether somebody stands behind the statement, an outlet at least, and says it for the first time."""
        if placed.statement.mode is Mode.NARRATION:
            words = self._words(placed)
            return not placed.statement.repeats and (bool(_PLEDGES.search(words)) or self.tells_terms(placed))
        if placed.statement.repeats:
            return False
        if any(v.partition(":")[0] not in COUNTRYLESS for v in self.voices(placed)):
            return True
        holder = placed.statement.cue is not None and self.sides(placed.document, placed.statement.holder.actor)
        return bool(holder) or self.tells_terms(placed)

    def tells_terms(self, placed: PlacedStatement) -> bool:
        """Whether an outlet tells in its own voice, or by a nameless source, what a deal binds its parties to do.

        A sentence that foretells or doubts is left out, and so is every text that speaks of no deal.
        """
        words = self._words(placed)
        return placed.document in self._dealt and bool(_WILL.search(words)) and not _FORECAST.search(fold(words))

    @cached_property
    def _dealt(self) -> frozenset[str]:
        """The documents whose text speaks of an agreement."""
        return frozenset(
            r.document.id
            for r in self.hearing.readings
            if any(_DEAL.search(b.span.of(r.document.text)) for b in r.document.readable())
        )

    def _words(self, placed: PlacedStatement) -> str:
        return " ".join(part.of(self.text(placed)) for part in placed.statement.content)

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

    def first_mention(self, document: str, start: int, point: int) -> Mention | None:
        """The party named first from ``start`` on, where its name begins by ``point``; the longest of several."""
        near = beginning(self.hearing.by_id[document].mentions, start, point + 1)
        return min(near, key=lambda m: (m.span.start, -m.span.end), default=None)

    @cached_property
    def _tails(self) -> dict[str, list[tuple[int, int]]]:
        """By document, where the words that name a speaker after what is said begin, and where that begins."""
        found: dict[str, list[tuple[int, int]]] = {}
        for placed in self.hearing.statements:
            one = placed.statement
            if one.cue is None or one.holder.span is None or not one.content:
                continue
            named, said = min(one.cue.start, one.holder.span.start), max(p.end for p in one.content)
            if said <= named and _TAIL.fullmatch(self.text(placed), said, named):
                found.setdefault(placed.document, []).append((said, min(p.start for p in one.content)))
        return {document: sorted(tails) for document, tails in found.items()}

    def untailed(self, document: str, span: Span) -> Span:
        """The stretch without the words at its end that say who said it (", the presidency said")."""
        tails = self._tails.get(document, [])
        for said, begin in tails[bisect_right(tails, (span.start + 1, -1)) :]:
            if said >= span.end:
                break
            if begin < said and begin <= span.start:
                return Span(span.start, said)
        return span

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
        """The statements on the event that deny something, a promise of one's own among them."""
        told = (*self.hearing.on_event, *nearby(self.hearing))
        return [s for s in told if s.statement.act is SpeechAct.DENIES or self.disowns(s)]

    @cached_property
    def denials(self) -> list[tuple[PlacedStatement, Denial]]:
        """The same statements, each with what it says taken apart."""
        return [(s, denial(self.hearing.by_id[s.document], s.statement)) for s in self.denying]

    def disowns(self, placed: PlacedStatement) -> bool:
        """Whether somebody says that nothing was promised: "we have not committed to that sum"."""
        cue = placed.statement.cue
        words = f"{cue.of(self.text(placed)) if cue else ''} {self._words(placed)}"
        return bool(DISOWNS.search(fold(words))) and placed.statement.mode is not Mode.NARRATION

    def text(self, placed: PlacedStatement) -> str:
        return self.hearing.text(placed.document)

    def parties(self) -> tuple[str, ...]:
        """The sides of the event."""
        return self.hearing.main.event.sides if self.hearing.main else ()

    def sentence_end(self, document: str, point: int, part: Span) -> int:
        """Where the sentence around a point ends inside a part of the content, without its closing marks."""
        reading = self.hearing.by_id[document]
        sentence = sentence_at(reading.sentences, point)
        end = min(part.end, sentence.end) if sentence else part.end
        text = reading.document.text
        while end > point + 1 and text[end - 1] in " \n\t,;.!?。！？\"”’'" and not closes(text, point, end - 1):
            end -= 1
        return end

    def sentence_start(self, document: str, point: int, part: Span) -> int:
        """Where the sentence around a point begins inside a part of the content."""
        reading = self.hearing.by_id[document]
        sentence = sentence_at(reading.sentences, point)
        return max(part.start, sentence.start) if sentence else part.start
