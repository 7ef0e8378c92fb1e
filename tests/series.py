"""Histories of wording made of plain sentences, for tests."""

from __future__ import annotations

from rashomon.comparing.wording import histories
from rashomon.model import Document, Reading, Span, WordingHistory


def history(texts: list[list[str]]) -> WordingHistory:
    """The one history of a series of texts, each a list of its sentences."""
    readings = []
    for number, sentences in enumerate(texts):
        spans, place = [], 0
        for sentence in sentences:
            spans.append(Span(place, place + len(sentence)))
            place += len(sentence) + 1
        document = Document.from_text("\n".join(sentences), title=f"text {number}", language="en")
        readings.append(Reading(document, sentences=tuple(spans)))
    (found,) = histories(readings, series=True)
    return found
