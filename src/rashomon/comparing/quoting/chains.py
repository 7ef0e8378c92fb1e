"""The runs of words of a text that make up a quotation, with what was left out between them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_RUN = 3  # words in a row by which a part that stands far away is found
_NEAR = 12  # words that a cut without a mark may leave out where less follows
_LEAST_NEAR = 4  # the same for short quotations
_TRIES = 400  # places that one quotation is tried at; what needs more is told by likeness


@dataclass(frozen=True, slots=True)
class Run:
    """Words ``[first, last)`` of the text; ``marked`` tells that an editor's mark stands before them."""

    first: int
    last: int
    marked: bool


def chained(mine: Sequence[str], theirs: Sequence[str], marks: frozenset[int]) -> list[Run] | None:
    """The quotation as runs of the text's words in their order: one run where it stands there whole, the fewest and
    closest ones otherwise; None where some of it does not stand there. ``marks`` are the words behind a mark."""
    search = _Search(mine, theirs, marks)
    best: list[Run] | None = None
    for start in search.places.get(mine[0], ()):
        runs = search.from_(0, start, False)
        if runs is not None and (best is None or _cost(runs) < _cost(best)):
            best = runs
            if len(runs) == 1:
                break
    return best


def _cost(runs: Sequence[Run]) -> tuple[int, int]:
    return len(runs), runs[-1].last - runs[0].first


class _Search:
    """Goes along the words of a quotation, with a bounded number of tries."""

    def __init__(self, mine: Sequence[str], theirs: Sequence[str], marks: frozenset[int]) -> None:
        self.mine, self.theirs, self.marks = list(mine), list(theirs), marks
        self.places: dict[str, list[int]] = defaultdict(list)
        for number, key in enumerate(theirs):
            self.places[key].append(number)
        self.tries = _TRIES

    def from_(self, at: int, place: int, marked: bool) -> list[Run] | None:
        """The runs from a word of the quotation on, which stands at a place of the text."""
        self.tries -= 1
        first = place
        while at < len(self.mine) and place < len(self.theirs) and self.theirs[place] == self.mine[at]:
            if at in self.marks and place != first:
                break
            at, place = at + 1, place + 1
        here = Run(first, place, marked)
        if at == len(self.mine):
            return [here]
        for following in self._next(at, place):
            if self.tries <= 0:
                return None
            rest = self.from_(at, following, at in self.marks)
            if rest is not None:
                return [here, *rest]
        return None

    def _next(self, at: int, place: int) -> Iterator[int]:
        """Where a quotation may go on, where enough of it stands in a row first: near by, or anywhere later."""
        marked, wanted = at in self.marks, self.mine[at : at + _RUN]
        reach = 4 * _NEAR if marked else min(_NEAR, max(_LEAST_NEAR, len(self.mine) // 2))
        later = [n for n in self.places.get(self.mine[at], ()) if n >= place + (not marked)]
        rows = [n for n in later if len(wanted) == _RUN and self.theirs[n : n + _RUN] == wanted]
        yield from rows
        yield from (n for n in later if n - place <= reach and n not in rows)
