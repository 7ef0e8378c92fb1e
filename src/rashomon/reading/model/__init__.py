"""Reads attributions with a small encoder on ONNX Runtime; nothing is loaded before it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rashomon.model import Document, Span
    from rashomon.reading.attribution import Attribution
    from rashomon.reading.model.reader import Understood
from rashomon.settings import DEFAULT, Settings

__all__ = ["attributions", "available", "reads", "understood"]


def available(language: str = "en", settings: Settings = DEFAULT) -> bool:
    """Whether a model is installed, whole, and reads this language (a BCP 47 tag)."""
    from rashomon.reading.model import reader

    return reader.available(language, settings)


def reads(language: str, settings: Settings = DEFAULT) -> bool:
    """Whether the installed model was trained on this language (a BCP 47 tag). Raises ModelError."""
    from rashomon.reading.model import reader

    return reader.reads(reader.load(reader.WEIGHTS, settings.threads), language)


def attributions(
    document: Document, sentences: tuple[Span, ...], settings: Settings = DEFAULT
) -> tuple[Attribution, ...]:
    """The attributions of a document, in text order of their cues. Raises ModelError."""
    from rashomon.reading.model import reader

    return reader.attributions(document, sentences, settings)


def understood(document: Document, sentences: tuple[Span, ...], settings: Settings = DEFAULT) -> Understood:
    """The attributions of a document, and whom its phrases refer to. Raises ModelError."""
    from rashomon.reading.model import reader

    return reader.understood(document, sentences, settings)
