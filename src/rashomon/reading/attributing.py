"""Chooses how attributions are found: by the model and the rules together, or by one of them.

The model reads the languages it was trained on; elsewhere, and where it is missing or damaged, the rules read alone
and, for a missing or damaged model, the reading says so.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor

from rashomon.errors import ModelError
from rashomon.model import Document, Span
from rashomon.reading import model, rules
from rashomon.reading.attribution import Attribution
from rashomon.reading.combining import combine
from rashomon.reading.languages import reader_of
from rashomon.settings import Settings

Found = tuple[tuple[Attribution, ...], tuple[str, ...]]


def attributions(document: Document, sentences: tuple[Span, ...], settings: Settings) -> Found:
    """The attributions of a document, and warnings where they were not read as well as they can be.

    Raises ModelError where the model alone is asked for and cannot be had; with ``auto`` the rules read instead.
    """
    return begun(document, sentences, settings)()


def begun(document: Document, sentences: tuple[Span, ...], settings: Settings) -> Callable[[], Found]:
    """Starts the model on a document beside whatever else is done; what is returned waits for it and ends the work.

    The encoder runs outside the interpreter's lock, so figures, times and rules are read meanwhile.
    """
    own = reader_of(document.language).attributions
    if own is not None and settings.reader != "model":
        found = own(document, sentences, settings)
        return lambda: (found, ())
    if settings.reader == "rules":
        return lambda: (rules.attributions(document, sentences), ())
    pool = ThreadPoolExecutor(1, thread_name_prefix="reader-model")
    under_way = pool.submit(_by_model, document, sentences, settings)
    pool.shutdown(wait=False)
    if settings.reader == "model":
        return lambda: _model_alone(document, under_way)
    return lambda: _together(document, sentences, under_way)


def _by_model(document: Document, sentences: tuple[Span, ...], settings: Settings) -> tuple[Attribution, ...] | None:
    """What the model finds, or None where it does not read the language."""
    if not model.reads(document.language, settings):
        return None
    return model.attributions(document, sentences, settings)


def _model_alone(document: Document, under_way: Future[tuple[Attribution, ...] | None]) -> Found:
    found = under_way.result()
    if found is None:
        return (), (f"nothing attributed: the reader model does not read {document.language!r}; use --reader auto",)
    return found, ()


def _together(
    document: Document, sentences: tuple[Span, ...], under_way: Future[tuple[Attribution, ...] | None]
) -> Found:
    made = rules.page(document, sentences)
    by_rules = rules.of_page(made)
    try:
        by_model = under_way.result()
    except ModelError as error:
        return by_rules, (f"read by rules alone: {error}",)
    return (by_rules if by_model is None else combine(made, by_model, by_rules)), ()
