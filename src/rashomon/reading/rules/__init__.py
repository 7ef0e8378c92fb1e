"""Attributions by rules: who is said, by which words, to hold what."""

from __future__ import annotations

from rashomon.model import Document, Span
from rashomon.reading.attribution import Attribution
from rashomon.reading.rules.according import according
from rashomon.reading.rules.following import following
from rashomon.reading.rules.joining import joined
from rashomon.reading.rules.page import Draft, page
from rashomon.reading.rules.verbal import verbal

__all__ = ["attributions"]


def attributions(document: Document, sentences: tuple[Span, ...]) -> tuple[Attribution, ...]:
    """The attributions of a document, in text order."""
    made = page(document, sentences)
    drafts: list[Draft] = []
    for sentence in made.sentences:
        drafts.extend(verbal(made, sentence))
        drafts.extend(according(made, sentence))
    return joined(made, following(made, drafts))
