"""Quotation marks of a Russian text: «», „“, “”, "" with what they hold."""

from __future__ import annotations

from bisect import bisect_right

from rashomon.model import Span

LONGEST = 4_000  # characters of one quotation
_PAIRS = {"«": "»", "„": "“”", "“": "”"}


class Quotes:
    """The outermost quotations of a text, in order; ``spans`` hold the marks as well."""

    def __init__(self, text: str, blocks: list[Span]) -> None:
        self.spans: list[Span] = []
        for block in blocks:
            self._scan(text, block)
        self.spans.sort()
        self._starts = [span.start for span in self.spans]

    def _scan(self, text: str, block: Span) -> None:
        opened: list[tuple[int, str]] = []
        straight = -1
        for at in range(block.start, block.end):
            mark = text[at]
            if opened and mark in opened[-1][1]:
                start, _ = opened.pop()
                if not opened and at - start <= LONGEST:
                    self.spans.append(Span(start, at + 1))
            elif mark in _PAIRS:
                opened.append((at, _PAIRS[mark]))
            elif mark == '"' and not opened:
                if straight < 0:
                    straight = at
                else:
                    if at - straight <= LONGEST:
                        self.spans.append(Span(straight, at + 1))
                    straight = -1

    def around(self, position: int) -> Span | None:
        """The quotation that a character stands in."""
        at = bisect_right(self._starts, position) - 1
        return self.spans[at] if at >= 0 and position < self.spans[at].end else None

    def within(self, start: int, end: int) -> list[Span]:
        """The quotations that begin in a stretch."""
        first = bisect_right(self._starts, start - 1)
        return self.spans[first : bisect_right(self._starts, end - 1)]
