"""What stands in a stretch of a reading, found by bisection: mentions, figures, times, topics and sentences.

A reading holds each of them in text order. Looking at all of them for every statement would make the comparison of
one long document quadratic.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Protocol, TypeVar

from rashomon.model import PlacedStatement, Span

_WIDEST = 1_000  # characters that a mention, figure, time or topic may run over


class Spanned(Protocol):
    """Whatever stands at a place in the text."""

    @property
    def span(self) -> Span: ...


S = TypeVar("S", bound=Spanned)


def inside(items: Sequence[S], span: Span) -> list[S]:
    """The items, which are in text order, that lie wholly in a stretch."""
    return [item for item in beginning(items, span.start, span.end) if item.span.end <= span.end]


def touching(items: Sequence[S], span: Span) -> list[S]:
    """The items, which are in text order, that share a character with a stretch."""
    return [item for item in beginning(items, span.start - _WIDEST, span.end) if item.span.end > span.start]


def beginning(items: Sequence[S], start: int, end: int) -> Sequence[S]:
    """The items, which are in text order, that begin in a stretch."""
    first = bisect_left(items, start, key=lambda item: item.span.start)
    return items[first : bisect_left(items, end, key=lambda item: item.span.start)]


def sentence_at(sentences: Sequence[Span], point: int) -> Span | None:
    """The sentence that holds a character; None between sentences."""
    at = bisect_right(sentences, point, key=lambda sentence: sentence.start) - 1
    return sentences[at] if at >= 0 and point < sentences[at].end else None


def first_touching(sentences: Sequence[Span], span: Span) -> Span | None:
    """The first sentence that shares a character with a stretch."""
    at = bisect_right(sentences, span.start, key=lambda sentence: sentence.end)
    return sentences[at] if at < len(sentences) and sentences[at].start < span.end else None


class Contents:
    """The contents of one document's statements in text order, with how far those up to each one reach."""

    def __init__(self, placed: Iterable[PlacedStatement]) -> None:
        parts = [(part, number, one) for number, one in enumerate(placed) for part in one.statement.content]
        self._parts = sorted(parts, key=lambda entry: entry[0].start)
        self._reach = list(accumulate((part.end for part, _, _ in self._parts), max))

    def around(self, span: Span) -> list[PlacedStatement]:
        """The statements that have a part of their content which covers a stretch, in the order given."""
        found: dict[int, PlacedStatement] = {}
        at = bisect_right(self._parts, span.start, key=lambda entry: entry[0].start) - 1
        while at >= 0 and self._reach[at] >= span.end:
            part, number, one = self._parts[at]
            if part.covers(span):
                found[number] = one
            at -= 1
        return [found[number] for number in sorted(found)]
