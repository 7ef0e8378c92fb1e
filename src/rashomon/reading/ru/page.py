"""A Russian document made ready for the rules: its sentences with their words and phrases."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from rashomon.model import Document, Span
from rashomon.reading.ru.persons import stem
from rashomon.reading.ru.phrase import Phrase
from rashomon.reading.ru.phrases import Finder
from rashomon.reading.ru.strangers import with_strangers
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
        phrases = with_strangers(text, words, listed, Finder(text, words, listed).phrases())
        made.append(Sentence(index, span, tuple(words), tuple(phrases)))
    return Page(document, text, fold(text), tuple(_with_known(made)))


_LEAST_NAME = 4  # letters of a family name that is known by itself


def _with_known(sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    """The sentences with the family names that the document gave with an office: "Тембо отметила"."""
    forms: dict[str, set[str]] = {}
    parts = _second_parts(sentences)
    for phrase in (p for s in sentences for p in s.phrases):
        if phrase.kind == "person" and phrase.listed is None and phrase.name and len(phrase.name[-1]) >= _LEAST_NAME:
            found = forms.setdefault(stem(phrase.name[-1]), set())
            if phrase.nominative is True:
                found.add(fold(phrase.name[-1]))
    for sentence in sentences:
        more = [*_known_names(sentence, forms)] if forms else []
        more += _by_part(sentence, parts, more) if parts else []
        if not more:
            yield sentence
            continue
        phrases = tuple(sorted((*sentence.phrases, *more), key=lambda p: p.first))
        yield replace(sentence, phrases=phrases)


def _second_parts(sentences: Sequence[Sentence]) -> dict[str, Phrase]:
    """Persons with a hyphenated family name, by its second part: "Раванчи" of Тахт-Раванчи."""
    found: dict[str, Phrase] = {}
    for phrase in (p for s in sentences for p in s.phrases if p.kind == "person"):
        family = phrase.listed.words[-1] if phrase.listed is not None else (phrase.name[-1] if phrase.name else "")
        part = family.rpartition("-")[2]
        if part != family and len(part) >= _LEAST_NAME:
            found.setdefault(stem(part), phrase)
    return found


def _by_part(sentence: Sentence, parts: dict[str, Phrase], held: Sequence[Phrase]) -> Iterator[Phrase]:
    taken = {k for p in (*sentence.phrases, *held) for k in range(p.first, p.last)}
    for at, token in enumerate(sentence.words):
        whole = parts.get(stem(token.raw)) if token.cap and token.word and at not in taken else None
        if whole is not None:
            phrase = Phrase(at, at + 1, Span(token.start, token.end), "person")
            phrase.listed, phrase.name, phrase.gender = whole.listed, whole.name, whole.gender
            yield phrase


def _known_names(sentence: Sentence, forms: dict[str, set[str]]) -> list[Phrase]:
    """The known family names of a sentence outside its phrases, with a given name before them."""
    taken = {k for p in sentence.phrases for k in range(p.first, p.last)}
    words, found = sentence.words, []
    for at, token in enumerate(words):
        if at in taken or not (token.cap and token.word) or len(token.raw) < _LEAST_NAME:
            continue
        known = forms.get(stem(token.raw))
        if known is None:
            continue
        given = at > 1 and at - 1 not in taken and words[at - 1].cap and words[at - 1].word and words[at - 2].raw != "."
        first = at - 1 if given else at
        phrase = Phrase(first, at + 1, Span(words[first].start, token.end), "person", token.low in known or None)
        phrase.name = tuple(t.raw for t in words[first : at + 1])
        found.append(phrase)
    return found
