"""Stretches of a text that the encoder reads at once, each a core with its neighbours as context."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.reading.model.pieces import Ints, Pieces


@dataclass(frozen=True, slots=True)
class Window:
    """Pieces ``[start, end)`` are read; what is found among ``[core_start, core_end)`` is kept."""

    start: int
    end: int
    core_start: int
    core_end: int


def parts(cuts: Ints, limit: int, first: int | None = None) -> list[tuple[int, int]]:
    """Ranges of at most ``limit`` pieces that cover the text, parted where that is least bad.

    Among the places in the last quarter of what would fit, the least bad is taken, and of equals the last:
    a paragraph's end before a sentence's end, and that before a place inside quotation marks. ``first`` is
    the limit of the first range.
    """
    ranges, start, size = [], 0, len(cuts)
    allowed = first or limit
    while size - start > allowed:
        low, high = start + max(1, 3 * allowed // 4), start + allowed
        end = min(range(high, low - 1, -1), key=lambda i: cuts[i])
        ranges.append((start, end))
        start, allowed = end, limit
    if start < size:
        ranges.append((start, size))
    return ranges


def windows(pieces: Pieces, core: int, size: int) -> list[Window]:
    """Windows of at most ``size`` pieces whose cores of at most ``core`` pieces cover the text."""
    result = []
    total = len(pieces)
    for start, end in parts(pieces.cuts, core):
        room = size - (end - start)
        left = min(start, room // 2)
        right = min(total - end, room - left)
        left = min(start, room - right)
        result.append(Window(start - left, end + right, start, end))
    return result
