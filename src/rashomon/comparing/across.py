"""What two statements share across languages: the stems of English words that both come down to.

An English statement has its own words. Of another language's, those count whose meaning is known: formulas by their
English (the glossary), figures by their value, parties and persons by their names. That both are on one topic is no
likeness yet. So little of a sentence is known that likeness told so is one of points, never of wording.
"""

from __future__ import annotations

from collections.abc import Iterable

from rashomon.comparing.hearing import Hearing, once
from rashomon.comparing.words import content_stems
from rashomon.model import PlacedStatement, Span
from rashomon.reading.glossary import glossary, hits

_USUAL = 2  # English wordings of a formula that count
_SCALES = (1.0, 1e3, 1e4, 1e6, 1e8, 1e9, 1e12)


def common(hearing: Hearing, a: PlacedStatement, b: PlacedStatement) -> tuple[frozenset[str], frozenset[str]]:
    """The stems of two statements that can be held against each other: their own words in one language, else those
    of the English that both come down to."""
    if not differ(hearing, a, b):
        return hearing.stems(a), hearing.stems(b)
    return meant(hearing, a), meant(hearing, b)


def differ(hearing: Hearing, a: PlacedStatement, b: PlacedStatement) -> bool:
    """Whether two statements are of texts in different languages."""
    return language(hearing, a.document) != language(hearing, b.document)


def language(hearing: Hearing, document: str) -> str:
    """The language of a document without script and region."""
    return hearing.by_id[document].document.language.partition("-")[0].lower()


def meant(hearing: Hearing, placed: PlacedStatement) -> frozenset[str]:
    """The stems of what a statement comes down to in English."""
    if language(hearing, placed.document) == "en":
        return hearing.stems(placed)
    known = _meant(hearing)
    if placed.id not in known:
        known[placed.id] = frozenset(s for words in _english(hearing, placed) for s in content_stems(words))
    return known[placed.id]


@once
def _meant(hearing: Hearing) -> dict[str, frozenset[str]]:
    return {}


def _english(hearing: Hearing, placed: PlacedStatement) -> Iterable[str]:
    reading = hearing.by_id[placed.document]
    document, content = reading.document, placed.statement.content
    for span in content:
        for hit in hits(document.text, document.language, glossary(), span):
            yield " ".join(hit.term.usual[:_USUAL])
    for quantity in reading.quantities:
        if quantity.low is not None and _inside(quantity.span, content):
            yield _spelled(quantity.low)
    for mention in reading.mentions:
        actor = reading.actor(mention.actor)
        if actor is not None and actor.name.isascii() and not actor.sides and _inside(mention.span, content):
            yield actor.name


def _inside(span: Span, content: Iterable[Span]) -> bool:
    return any(part.covers(span) for part in content)


def _spelled(value: float) -> str:
    """The number as English texts write it: 38 for 38 billion."""
    best = min((value / s for s in _SCALES if value / s >= 1), default=value)
    return f"{best:g}"
