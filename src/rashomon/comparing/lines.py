"""The words of a sentence in the forms in which a text is searched."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rashomon.comparing.words import content_stems, stem
from rashomon.model import Span
from rashomon.reading.topics import words_in

_NAME = re.compile(r"\b[A-Z][\w’'-]{3,}")


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence: the stems of its content words, those of its capitalised words, and its words as topics know them."""

    span: Span
    stems: frozenset[str]
    names: frozenset[str]
    words: frozenset[str]


def line_of(text: str, sentence: Span) -> Line:
    """The words of one sentence."""
    names = frozenset(name for name, _ in names_in(text, sentence))
    return Line(sentence, content_stems(text, sentence), names, words_in(text, sentence))


def names_in(text: str, region: Span) -> list[tuple[str, Span]]:
    """The stems of the capitalised words of a stretch of text, and where they stand."""
    found = _NAME.finditer(text, region.start, region.end)
    return [(stem(match.group()), Span(match.start(), match.end())) for match in found]
