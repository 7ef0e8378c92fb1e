"""Which statements' content a place in the text lies in, found without looking at every statement."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate

from rashomon.model import Span, Statement


class Holding:
    """The parts of statements in text order, with how far the parts up to each one reach."""

    def __init__(self, statements: Iterable[Statement]) -> None:
        parts = [(part, statement) for statement in statements for part in statement.content]
        self._parts = sorted(parts, key=lambda pair: pair[0].start)
        self._reach = list(accumulate((part.end for part, _ in self._parts), max))

    def around(self, place: Span) -> Iterator[Statement]:
        """The statements that have a part which covers the place."""
        at = bisect_right(self._parts, place.start, key=lambda pair: pair[0].start) - 1
        while at >= 0 and self._reach[at] >= place.end:
            part, statement = self._parts[at]
            if part.covers(place):
                yield statement
            at -= 1
