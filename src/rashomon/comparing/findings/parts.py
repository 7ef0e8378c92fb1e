"""What findings are drawn from, and how their sentences name sides, topics and documents."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rashomon.comparing.conflicts.common import account
from rashomon.comparing.hearing import Hearing
from rashomon.comparing.names import in_sentence, possessive
from rashomon.comparing.phrasing import listed, named, quoted
from rashomon.model import (
    Cell,
    Conflict,
    ConflictKind,
    Convergence,
    Evidence,
    Pledge,
    Precedent,
    QuoteGroup,
    ReportedOmission,
    Voice,
    Wording,
)

NAMED = 4  # topics or pledges that one line names before it counts the rest


@dataclass(frozen=True)
class Parts:
    """All that findings are drawn from."""

    hearing: Hearing
    matrix: tuple[Cell, ...]
    pledges: tuple[Pledge, ...]
    conflicts: tuple[Conflict, ...]
    convergences: tuple[Convergence, ...]
    omissions: tuple[ReportedOmission, ...]
    wording: tuple[Wording, ...]
    quotes: tuple[QuoteGroup, ...]
    precedents: tuple[Precedent, ...] = ()

    def name(self, side: str | None) -> str:
        """A side inside a sentence."""
        side = side or "unknown"
        return in_sentence(side, self.hearing.names.get(side, ""))

    def whose(self, side: str | None) -> str:
        """A side in the possessive."""
        return possessive(self.name(side))

    def label(self, topic: str | None) -> str:
        """A topic inside a sentence, "" for none."""
        return named(self.hearing.labels.get(topic or "", topic or ""))

    def labels(self, topics: Iterable[str]) -> str:
        """Topics in one list, the first few by name."""
        labels = list(dict.fromkeys(self.label(t) for t in topics))
        rest = len(labels) - NAMED
        if rest > 1:
            return f"{', '.join(labels[:NAMED])} and {rest} other topics"
        if len(labels) > 1 and any(" and " in label for label in labels):
            return f"{', '.join(labels[:-1])}, and {labels[-1]}"  # "trade, and TikTok and social media"
        return listed(labels)

    def account(self, document: str) -> str:
        """A document inside a sentence."""
        return account(self.hearing, document)

    def empty(self, topic: str) -> bool:
        """Whether a topic only names a party of the event, so that its being raised is no news."""
        names = {v.name.casefold() for v in self.parties().values()}
        return self.label(topic).casefold() in names

    def told(self) -> set[str]:
        """The topics of which a conflict or the ledger tells, and those above them."""
        topics = {c.topic for c in self.conflicts} | {p.topic for p in self.pledges if p.kind == "pledge"}
        topics |= {t for p in self.pledges if p.kind == "pledge" for v in p.versions for t in self._within(v.action)}
        return {w for t in topics if t for w in self.hearing.wider(t)}

    def _within(self, passage: Evidence) -> set[str]:
        """The topics that a passage names."""
        return {m.topic for m in self.hearing.by_id[passage.document].topics if passage.span.covers(m.span)}

    def cells(self, topic: str | None) -> list[Cell]:
        """The cells of one topic."""
        return [c for c in self.matrix if c.topic == topic]

    def parties(self) -> dict[str, Voice]:
        """The voices of those who took part."""
        return {v.id: v for v in self.hearing.voices if v.participant}

    def quoted(self, evidence: Evidence) -> str:
        """A source's words in quotation marks, on one line."""
        return quoted(self.hearing.words(evidence))

    def differs(self, conflict: Conflict) -> bool:
        """Whether two own texts are known to differ in the words, or the passages, of a conflict."""
        ends = (conflict.a.evidence, conflict.b.evidence)
        for item in self.convergences:
            if item.difference and self.joined(item.words) == self.joined(ends):
                return True
            if item.difference and all(any(_meet(e, p) for p in item.evidence) for e in ends):
                return True
        return False

    def clash(self, passages: tuple[Evidence, ...]) -> bool:
        """Whether two of the passages stand against each other in a conflict."""
        for conflict in self.conflicts:
            ends = [conflict.a.evidence, conflict.b.evidence]
            if all(any(_meet(e, p) for p in passages) for e in ends) and conflict.kind is not ConflictKind.ROUNDING:
                return True
        return False

    def joined(self, passages: Iterable[Evidence]) -> frozenset[str]:
        """The words of several passages, each in plain form, without their order."""
        return frozenset(" ".join(self.hearing.words(e).casefold().split()) for e in passages)

    def weight(self, topic: str) -> float:
        """How much room the voices that speak of a topic give it; a party's room counts twice."""
        parties = self.parties()
        return max((c.share * (2 if c.voice in parties else 1) for c in self.cells(topic)), default=0.0)


def _meet(a: Evidence, b: Evidence) -> bool:
    return a.document == b.document and a.span.overlaps(b.span)


@dataclass(frozen=True)
class Draft:
    """A line that may become a finding; ``topics`` are those whose news it tells."""

    score: float
    kind: str
    headline: str
    evidence: tuple[Evidence, ...]
    about: str = ""
    topics: frozenset[str] = frozenset()
