"""Chooses how attributions are found: by the model and the rules together, or by one of them.

The model reads the languages it was trained on; elsewhere, and where it is missing or damaged, the rules read alone
and, for a missing or damaged model, the reading says so.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, NamedTuple

from rashomon.errors import ModelError
from rashomon.model import Document, Span
from rashomon.reading import model, rules
from rashomon.reading.attribution import Attribution
from rashomon.reading.combining import combine
from rashomon.reading.languages import reader_of
from rashomon.settings import Settings

if TYPE_CHECKING:
    from rashomon.reading.model.reader import Understood
    from rashomon.reading.model.referring import Referents


class Found(NamedTuple):
    """The attributions of a document, warnings, and, where the model read it, whom its phrases refer to."""

    attributions: tuple[Attribution, ...]
    warnings: tuple[str, ...] = ()
    referents: Referents | None = None


def attributions(
    document: Document, sentences: tuple[Span, ...], settings: Settings
) -> tuple[tuple[Attribution, ...], tuple[str, ...]]:
    """The attributions of a document, and warnings where they were not read as well as they can be.

    Raises ModelError where the model alone is asked for and cannot be had; with ``auto`` the rules read instead.
    """
    return begun(document, sentences, settings)()[:2]


def begun(document: Document, sentences: tuple[Span, ...], settings: Settings) -> Callable[[], Found]:
    """Starts the model on a document beside whatever else is done; what is returned waits for it and ends the work.

    The encoder runs outside the interpreter's lock, so figures, times and rules are read meanwhile.
    """
    own = reader_of(document.language).attributions
    if own is not None and settings.reader != "model":
        found = own(document, sentences, settings)
        return lambda: Found(found)
    if settings.reader == "rules":
        return lambda: Found(rules.attributions(document, sentences))
    pool = ThreadPoolExecutor(1, thread_name_prefix="reader-model")
    under_way = pool.submit(_by_model, document, sentences, settings)
    pool.shutdown(wait=False)
    if settings.reader == "model":
        return lambda: _model_alone(document, under_way)
    return lambda: _together(document, sentences, under_way)


def _by_model(document: Document, sentences: tuple[Span, ...], settings: Settings) -> Understood | None:
    """What the model finds, or None where it does not read the language."""
    if not model.reads(document.language, settings):
        return None
    return model.understood(document, sentences, settings)


def _model_alone(document: Document, under_way: Future[Understood | None]) -> Found:
    found = under_way.result()
    if found is None:
        cause = f"nothing attributed: the reader model does not read {document.language!r}; use --reader auto"
        return Found((), (cause,))
    return Found(found.attributions, (), found.referents)


def _together(document: Document, sentences: tuple[Span, ...], under_way: Future[Understood | None]) -> Found:
    made = rules.page(document, sentences)
    by_rules = rules.of_page(made)
    try:
        by_model = under_way.result()
    except ModelError as error:
        return Found(by_rules, (f"read by rules alone: {error}",))
    if by_model is None:
        return Found(by_rules)
    return Found(combine(made, by_model.attributions, by_rules), (), by_model.referents)
