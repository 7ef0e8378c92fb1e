"""Spans that are asked again and again whether one of them covers or touches another."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from rashomon.model import Span
from rashomon.reading.agreeing import REACH


class Spans:
    """Spans that may overlap, asked whether one of them covers or touches another."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._spans = sorted(spans)
        self._starts = [span.start for span in self._spans]

    def _near(self, span: Span) -> Sequence[Span]:
        return self._spans[bisect_left(self._starts, span.start - REACH) : bisect_left(self._starts, span.end)]

    def covers(self, span: Span) -> bool:
        return any(other.covers(span) for other in self._near(span))

    def overlaps(self, span: Span) -> bool:
        return any(other.overlaps(span) for other in self._near(span))
