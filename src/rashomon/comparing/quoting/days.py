"""Which of several own texts a document tells of: the one that came out in the days before it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rashomon.model import Document, Reading, Span

NEXT_DAYS = 7  # within which a report of a text is taken to be about that text, where nothing else tells
_EARLIER = re.compile(
    r"\b(?:had|previous(?:ly)?|earlier|former(?:ly)?|once|used to|ago|last (?:year|month|time|week)|until now|"
    r"back (?:in|then)|at the time)\b",
    re.I,
)


def tells_of(document: Document, own: Document) -> bool:
    """Whether a document came out so soon after a text that it tells of it; not where a date is missing."""
    if document.published is None or own.published is None:
        return False
    return 0 <= (document.published - own.published).days <= NEXT_DAYS


def quotes(reading: Reading, span: Span, own: Document) -> bool:
    """Whether words that a document quotes are, for all it says, those of a text that came out in the days before: no
    earlier day, and no word such as "earlier", stands in the sentence."""
    document = reading.document
    if own.published is None or not tells_of(document, own):
        return False
    sentence = next((s for s in reading.sentences if s.overlaps(span)), span)
    if _EARLIER.search(document.text, sentence.start, span.start) or _EARLIER.search(
        document.text, span.end, max(span.end, sentence.end)
    ):
        return False
    times = [t for t in reading.times if t.span.overlaps(sentence) and t.end is not None]
    return not any(t.end is not None and t.end < own.published for t in times)


def nearest(document: Document, texts: Iterable[Reading]) -> list[Reading]:
    """The texts, the latest that the document can tell of first; those that came later, or have no date, last."""

    def order(own: Reading) -> tuple[bool, int]:
        if document.published is None or own.document.published is None:
            return (True, 0)
        days = (document.published - own.document.published).days
        return (days < 0, abs(days))

    return sorted(texts, key=order)
