"""Which of several own texts a document tells of: the one that came out in the days before it."""

from __future__ import annotations

from collections.abc import Iterable

from rashomon.model import Document, Reading

NEXT_DAYS = 7  # within which a report of a text is taken to be about that text, where nothing else tells


def tells_of(document: Document, own: Document) -> bool:
    """Whether a document came out so soon after a text that it tells of it; not where a date is missing."""
    if document.published is None or own.published is None:
        return False
    return 0 <= (document.published - own.published).days <= NEXT_DAYS


def nearest(document: Document, texts: Iterable[Reading]) -> list[Reading]:
    """The texts, the latest that the document can tell of first; those that came later, or have no date, last."""

    def order(own: Reading) -> tuple[bool, int]:
        if document.published is None or own.document.published is None:
            return (True, 0)
        days = (document.published - own.document.published).days
        return (days < 0, abs(days))

    return sorted(texts, key=order)
