"""Topics that the taxonomy lacks, named by the noun phrases of the document."""

from __future__ import annotations

from rashomon.model import Document, Span, TopicMention


def found(document: Document, sentences: tuple[Span, ...], mentions: list[TopicMention]) -> list[TopicMention]:
    """Phrases that recur or stand in headings, head an agenda matter and are in no known topic's words."""
    return []
