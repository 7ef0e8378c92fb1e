"""Glosses of official formulas in the statements of texts that are not English, from the glossary."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.model import Evidence, Gloss, PlacedStatement, Reading, Span
from rashomon.reading.glossary import glossary, hits
from rashomon.reading.glossary.english import phrase
from rashomon.settings import DEFAULT, Settings

_LEAST_HAN = 3  # characters of a Chinese formula that is worth a gloss; shorter ones are modals and common verbs
_LEAST_WORDS = 2  # words of the English, for other languages


def glosses(
    readings: Sequence[Reading], statements: Sequence[PlacedStatement], settings: Settings = DEFAULT
) -> tuple[Gloss, ...]:
    """The formulas inside the statements' contents, in the order of documents and text; none where glosses are off.

    Raises SettingsError when the user's glossary cannot be used.
    """
    if not settings.glosses or all(r.document.language.startswith("en") for r in readings):
        return ()
    every = glossary(settings)
    found = []
    for reading in readings:
        document = reading.document
        if not every.of(document.language):
            continue
        spans = _joined([s for p in statements if p.document == document.id for s in p.statement.content])
        for span in spans:
            for hit in hits(document.text, document.language, every, span):
                if _tells(hit.gloss, hit.span, document.language):
                    found.append(Gloss(Evidence(document.id, hit.span), hit.gloss))
    return tuple(found)


def _joined(spans: Sequence[Span]) -> list[Span]:
    """The spans in text order, those that touch as one."""
    made: list[Span] = []
    for span in sorted(spans):
        if made and span.start <= made[-1].end:
            made[-1] = Span(made[-1].start, max(made[-1].end, span.end))
        else:
            made.append(span)
    return made


def _tells(gloss: str, span: Span, language: str) -> bool:
    """Whether a formula has a gloss, and is more than a modal or a common verb."""
    if not gloss:
        return False
    if language.startswith("zh"):
        return len(span) >= _LEAST_HAN
    return len(phrase(gloss)) >= _LEAST_WORDS and len(span) > 5
