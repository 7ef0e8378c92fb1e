"""Topics that formulas show where the words of the taxonomy show none."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from rashomon.model import Document, Span, TopicMention
from rashomon.reading.glossary.finding import hits
from rashomon.reading.glossary.table import glossary
from rashomon.reading.topics.taxonomy import taxonomy
from rashomon.settings import Settings

_SURE = 0.7


def with_formulas(
    document: Document, sentences: Sequence[Span], found: tuple[TopicMention, ...], settings: Settings
) -> tuple[TopicMention, ...]:
    """The mentions with those that formulas add: only where no mention on the same words says as much or more.

    Raises SettingsError when the user's glossary cannot be used.
    """
    every = glossary(settings)
    if not any(term.topic for term in every.of(document.language)):
        return found
    agenda = taxonomy(settings)
    known = {k: list(g) for k, g in groupby(found, lambda m: _sentence(sentences, m.span))}
    added = []
    for number, sentence in enumerate(sentences):
        here = known.get(number, [])
        for hit in hits(document.text, document.language, every, sentence):
            topic = hit.term.topic
            if topic is None or topic not in agenda:
                continue
            told = any(m.span.overlaps(hit.span) or agenda.within(m.topic, topic) for m in here)
            if not told:
                added.append(TopicMention(topic, hit.span, "point", _SURE))
                here.append(added[-1])
    return tuple(sorted((*found, *added), key=lambda m: (m.span, m.topic))) if added else found


def _sentence(sentences: Sequence[Span], span: Span) -> int:
    return next((n for n, s in enumerate(sentences) if s.start <= span.start < s.end), -1)
