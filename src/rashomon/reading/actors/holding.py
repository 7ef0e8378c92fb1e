"""Who holds an attribution: the party that the words of its holder refer to."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from rashomon.model import COUNTRYLESS, UNKNOWN, ActorKind, Document, Span
from rashomon.reading.actors.discourse import Discourse
from rashomon.reading.actors.ledger import Resolved
from rashomon.reading.actors.owning import Owning
from rashomon.reading.actors.records import Record
from rashomon.reading.actors.tables import Sort
from rashomon.reading.actors.tokens import Words, fold
from rashomon.reading.attribution import Attribution

_ONE_OF = re.compile(r"(?:one|two|some|another) of (?:them|these|those|the [\w -]{2,40}),", re.IGNORECASE)


class Holding(Owning):
    """The holders of a document's attributions."""

    def __init__(
        self, document: Document, words: Words, discourse: Discourse, attributions: Sequence[Attribution]
    ) -> None:
        super().__init__(document, words, discourse)
        self.attributions = attributions

    def _holder_record(self, index: int, depth: int = 0) -> tuple[Record, float] | None:
        """Who holds an attribution; it may go on with another's holder, or be nested in what "I" say."""
        attribution = self.attributions[index]
        if attribution.holder is None:
            if attribution.continues is None or depth > 20:
                return None
            return self._holder_record(attribution.continues, depth + 1)
        found = self._record_at(attribution.holder)
        first_person = fold(attribution.holder.of(self.document.text)) in ("i", "we")
        if found is None and first_person and attribution.parent is not None and depth <= 20:
            return self._holder_record(attribution.parent, depth + 1)
        return found

    def _record_at(self, span: Span) -> tuple[Record, float] | None:
        """The record of the head of a noun phrase: the first phrase in it that nothing but small words precede."""
        last = bisect_left(self.starts, span.end)
        if _ONE_OF.match(self.document.text, span.start, span.end):  # "one of them, Dalitso P.,"
            inside = [r for r in self.resolved[max(0, last - 12) : last] if span.covers(self._span(r.phrase))]
            names = [r for r in inside if r.phrase.sort is Sort.NAME]
            if names:
                return names[0].record, names[0].confidence
        theirs = self._words_of(span)
        if theirs is not None:
            return theirs
        best: tuple[tuple[bool, int, int], Resolved] | None = None
        for resolved in self.resolved[max(0, last - 12) : last]:
            place = self._span(resolved.phrase)
            if not place.overlaps(span) or not self._heads(span, resolved.phrase) or self._dated_from(resolved.phrase):
                continue
            owns = resolved.phrase.possessive and place.end + 2 < span.end  # "the bloc's secretary": rather the latter
            rank = (owns, abs(place.start - span.start), -len(place))
            if best is None or rank < best[0]:
                best = (rank, resolved)
        if best is None:
            return None
        if best[0][0]:
            owned = self._owned(span, best[1])
            if owned is not None:
                return owned
        self._under(span, best[1])
        return self._joined(span, best[1]) or (best[1].record, best[1].confidence)

    def _under(self, span: Span, head: Resolved) -> None:
        """ "The Department of Fisheries under Ghana's ministry of trade": whose a body is that belongs to another."""
        record = head.record
        if record.kind is not ActorKind.BODY or record.side != UNKNOWN:
            return
        tokens = self.words.tokens
        for other in self.resolved_in(span):
            before = tokens[other.phrase.first - 1].low if other.phrase.first > head.phrase.last else ""
            if before in ("under", "within") and other.record.side not in COUNTRYLESS and not other.record.sides:
                record.side, record.speaks, record.confidence = other.record.side, other.record.speaks, 0.7
                return

    def _optional(self, span: Span | None) -> tuple[Record, float] | None:
        if span is None:
            return None
        return self._record_at(span) or self._generic(span)

    def _generic(self, span: Span | None) -> tuple[Record, float] | None:
        """A holder of whom nothing is known but the words."""
        if span is None:
            return None
        name = " ".join(span.of(self.document.text).split())
        record = Record(f"other:{name.lower()}", name, ActorKind.UNKNOWN, UNKNOWN, speaks=False, confidence=0.3)
        return self.discourse.records.setdefault(record.key, record), 0.3
