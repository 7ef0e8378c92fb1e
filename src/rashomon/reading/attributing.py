"""Chooses how attributions are found: by the model and the rules together, or by one of them.

The model reads the languages it was trained on; elsewhere, and where it is missing or damaged, the rules read alone
and, for a missing or damaged model, the reading says so.
"""

from __future__ import annotations

from rashomon.errors import ModelError
from rashomon.model import Document, Span
from rashomon.reading import model, rules
from rashomon.reading.attribution import Attribution
from rashomon.reading.combining import combine
from rashomon.settings import Settings


def attributions(
    document: Document, sentences: tuple[Span, ...], settings: Settings
) -> tuple[tuple[Attribution, ...], tuple[str, ...]]:
    """The attributions of a document, and warnings where they were not read as well as they can be.

    Raises ModelError where the model alone is asked for and cannot be had; with ``auto`` the rules read instead.
    """
    if settings.reader == "model":
        return model.attributions(document, sentences, settings), ()
    made = rules.page(document, sentences)
    by_rules = rules.of_page(made)
    if settings.reader == "rules":
        return by_rules, ()
    try:
        if not model.reads(document.language, settings):
            return by_rules, ()
        by_model = model.attributions(document, sentences, settings)
    except ModelError as error:
        return by_rules, (f"read by rules alone: {error}",)
    return combine(made, by_model, by_rules), ()
