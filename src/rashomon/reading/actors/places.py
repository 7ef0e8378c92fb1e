"""The phrases of a document at their places, each with its party, for those who ask what stands where."""

from __future__ import annotations

from bisect import bisect_left

from rashomon.model import Document, Span
from rashomon.reading.actors.discourse import Discourse
from rashomon.reading.actors.ledger import Resolved
from rashomon.reading.actors.lexicon import LEADING
from rashomon.reading.actors.phrases import Phrase
from rashomon.reading.actors.tables import Sort
from rashomon.reading.actors.tokens import Words


class Places:
    """Resolved phrases in text order."""

    def __init__(self, document: Document, words: Words, discourse: Discourse) -> None:
        self.document, self.words, self.discourse = document, words, discourse
        self.resolved: list[Resolved] = []
        self.starts: list[int] = []

    def _index(self) -> None:
        self.resolved.sort(key=lambda r: (r.phrase.first, -r.phrase.last))
        self.starts = [self._span(r.phrase).start for r in self.resolved]

    def resolved_in(self, span: Span) -> list[Resolved]:
        """The phrases whose heads lie in a span, in text order."""
        last = bisect_left(self.starts, span.end)
        return [r for r in self.resolved[max(0, last - 12) : last] if span.start <= self._span(r.phrase).start]

    def _near(self, place: int) -> list[Resolved]:
        middle = bisect_left(self.starts, place)
        return self.resolved[max(0, middle - 3) : middle + 4]

    def _dated_from(self, phrase: Phrase) -> bool:
        """Whether a place is where a text is dated from, and no holder: "Brussels - Minister X said"."""
        at = phrase.last
        opens = phrase.first == self.words.regions[phrase.region].first
        named = phrase.sort is Sort.NAME and not phrase.office and opens
        if not (named or phrase.sort in (Sort.CAPITAL, Sort.COUNTRY)) or at >= len(self.words.tokens):
            return False
        return self.words.tokens[at].text in "-–—" and self.words.tokens[at].start > self.words.tokens[at - 1].end

    def _heads(self, span: Span, phrase: Phrase) -> bool:
        """Whether what stands in a span before a phrase leaves the phrase its head ("a string of US officials")."""
        first, last = self.words.range(span)
        if last > first and self.words.tokens[last - 1].low in ("who", "which", "that", "whose"):
            return phrase.last >= last - 2  # a relative pronoun stands for what is right before it
        between = self.words.tokens[first : phrase.first]
        if len(between) > 1 and between[-1].text in "-–—" and between[0].cap:
            return True  # what precedes is the place that the text is dated from
        return all(t.low in LEADING or not t.text[0].isalpha() for t in between)  # "3/5 President X said": of a thread

    def _span(self, phrase: Phrase) -> Span:
        return self.words.span(phrase.first, phrase.last)
