"""Chooses how attributions are found: by the model and the rules together, or by one of them.

The model reads the languages it was trained on; elsewhere, and where it is missing or damaged, the rules read alone
and the reading says so.
"""

from __future__ import annotations

from rashomon.errors import ModelError
from rashomon.model import Document, Span
from rashomon.reading import model, rules
from rashomon.reading.attribution import Attribution
from rashomon.reading.combining import combine
from rashomon.settings import Settings

_LEAST = 0.3  # the model's confidence from which on F1 is best


def attributions(
    document: Document, sentences: tuple[Span, ...], settings: Settings
) -> tuple[tuple[Attribution, ...], tuple[str, ...]]:
    """The attributions of a document, and warnings where they were not read as well as they can be."""
    by_rules = () if settings.reader == "model" else rules.attributions(document, sentences)
    if settings.reader == "rules" or not model.available(document.language, settings):
        return by_rules, _caution(document, settings)
    try:
        found = model.attributions(document, sentences, settings)
    except ModelError as error:
        return by_rules, (f"read by rules alone: {error}",)
    by_model = tuple(a for a in found if a.confidence >= _LEAST)
    return combine(by_model, by_rules), ()


def _caution(document: Document, settings: Settings) -> tuple[str, ...]:
    if settings.reader == "rules":
        return ()
    if document.language.partition("-")[0] == "en":
        return ("read by rules alone: the reader model is missing or damaged; reinstall rashomon",)
    return ()
