"""Turns of speakers in transcripts: "В.Путин: …", "Вопрос: …", one attribution a sentence."""

from __future__ import annotations

from rashomon.model import Span
from rashomon.reading.ru.page import Page
from rashomon.reading.ru.sentences import LABEL

Turn = tuple[Span | None, Span, int, int | None]  # holder, content, sentence, the turn's first entry
_FEWEST = 2  # labels that make a transcript
_LONGEST_TURN = 400  # sentences


def turns(made: Page) -> tuple[list[Turn], frozenset[int]]:
    """What the speakers of a transcript say, and the sentences taken by that."""
    labels = {}
    for sentence in made.sentences:
        match = LABEL.match(made.text, sentence.span.start, sentence.span.end)
        if match is not None:
            labels[sentence.index] = match
    if len(labels) < _FEWEST and not (labels and min(labels) <= 3 and len(made.sentences) > 4):
        return [], frozenset()
    found: list[Turn] = []
    taken: set[int] = set()
    first: int | None = None
    since = 0
    for sentence in made.sentences:
        match = labels.get(sentence.index)
        if match is not None:
            start = match.end()
            while start < sentence.span.end and made.text[start].isspace():
                start += 1
            taken.add(sentence.index)
            if start >= sentence.span.end:
                first = None
                continue
            first, since = len(found), 0
            found.append((Span(*match.span("label")), Span(start, sentence.span.end), sentence.index, None))
        elif first is not None and since < _LONGEST_TURN:
            since += 1
            taken.add(sentence.index)
            found.append((None, sentence.span, sentence.index, first))
    return found, frozenset(taken)
