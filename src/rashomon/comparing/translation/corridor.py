"""Where the path of an alignment may go: a corridor along what is sure, so that cost grows with the texts' length.

Sentences that recognise each other are its fixed points (`moving.fixed_points`; those out of order are none); between
two of them it follows the straight line. Short texts are not narrowed.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from rashomon.comparing.runs import heaviest_run
from rashomon.comparing.translation.moving import Point

_LEAST, _MOST = 40, 100  # sentences off the line that a path may go where nothing is fixed
_NARROW = 16  # and where fixed points lie close to each other
_SHORT = 160  # sentences up to which a text is not narrowed


class Corridor:
    """For each row of a path over ``rows`` x ``columns`` sentences the columns that it may come by."""

    def __init__(self, rows: int, columns: int, points: Iterable[tuple[int, int]] = ()) -> None:
        self._columns = columns
        self._marks = [(0, 0), *points, (rows, columns)]
        self._rows = [i for i, _ in self._marks]
        self._widest = max(_LEAST, abs(rows - columns) + rows // 4)
        if rows > _SHORT:
            self._widest = min(self._widest, _MOST)
        self._fixed = len(self._marks) > 2 and rows > _SHORT

    def of(self, row: int) -> range:
        """The columns of a row, 0 to all of them; neighbouring rows always have the line in common."""
        _, wide = self._line(row)
        first, _ = self._line(max(0, row - 1))
        last, _ = self._line(min(self._rows[-1], row + 1))
        return range(max(0, first - wide), min(self._columns, last + wide) + 1)

    def _line(self, row: int) -> tuple[int, int]:
        """The column on the line, and how far off it a path may go."""
        after = min(bisect_right(self._rows, row), len(self._marks) - 1)
        (i, j), (k, n) = self._marks[max(0, after - 1)], self._marks[after]
        middle = round(j + (row - i) * (n - j) / (k - i)) if k > i else n
        if not self._fixed:
            return middle, self._widest
        return middle, min(self._widest, max(_NARROW, abs((k - i) - (n - j)) + (k - i)))


def along(points: Sequence[Point], rows: int, order: Sequence[int]) -> Corridor:
    """The corridor of a path over all sentences, those of the translation in that order."""
    places = {j: at for at, j in enumerate(order)}
    found = sorted((places[p.j], p.i, p.weight) for p in points)
    run = heaviest_run([i for _, i, _ in found], [weight for _, _, weight in found])
    marks = [(found[n][1] + 1, found[n][0] + 1) for n in sorted(run)]
    return Corridor(rows, len(order), marks)
