"""A Russian document made ready for the rules: its sentences with their words and phrases."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from rashomon.model import Document, Span
from rashomon.reading.ru.phrase import Phrase
from rashomon.reading.ru.phrases import Finder
from rashomon.reading.ru.tables import names, with_users
from rashomon.reading.ru.words import Token, fold, tokens


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its place, its words and marks, its phrases."""

    index: int
    span: Span
    words: tuple[Token, ...]
    phrases: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """The text, a folded copy of equal length, and the sentences."""

    document: Document
    text: str
    low: str
    sentences: tuple[Sentence, ...]


def page(document: Document, sentences: Sequence[Span], actors: Path | None = None) -> Page:
    """Words and phrases of every sentence. ``actors`` is a user's file of names."""
    listed = with_users(actors) if actors is not None else names()
    text = document.text
    made = []
    for index, span in enumerate(sentences):
        words = tokens(text, span)
        made.append(Sentence(index, span, tuple(words), tuple(Finder(text, words, listed).phrases())))
    return Page(document, text, fold(text), tuple(made))
