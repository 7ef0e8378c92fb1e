"""A figure in the making, in tokens of one sentence, and the sentence that it is made in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from rashomon.model import TimeExpression
from rashomon.reading.quantities.lexicon import Phrases
from rashomon.reading.quantities.numerals import Number
from rashomon.reading.quantities.syntax import Phrase, Syntax
from rashomon.reading.quantities.tokens import Token


class Draft(NamedTuple):
    """A figure in the making: tokens ``[first, last)`` with currency, number, scale and unit.

    ``kind`` is that of the unit (``measure``, ``money``, ``time``, ``age``, ``share``, ``noun``) or empty.
    ``unit_at`` and ``previous_at`` are token ranges.
    """

    number: Number
    first: int
    last: int
    low: float
    high: float
    unit: str = "-"
    kind: str = ""
    unit_at: tuple[int, int] | None = None
    change: str = "="
    bounded: bool = False
    previous: float | None = None
    previous_at: tuple[int, int] | None = None
    concept: tuple[Phrase, ...] = ()
    period: tuple[int, int] | None = None
    confidence: float = 0.9
    tentative: bool = False  # kept only when a neighbour gives it a unit

    @property
    def ranged(self) -> bool:
        return self.low != self.high

    @property
    def exact(self) -> bool:
        return self.number.exact


@dataclass(frozen=True, slots=True)
class Scene:
    """One sentence: its tokens, numbers and syntax, the phrases of its language, the times found in it."""

    tokens: Sequence[Token]
    numbers: Sequence[Number]
    syntax: Syntax
    phrases: Phrases
    times: Sequence[TimeExpression] = ()

    def low(self, i: int) -> str:
        """The lower-case token at ``i``; empty outside the sentence."""
        return self.tokens[i].low if 0 <= i < len(self.tokens) else ""

    def text(self, i: int) -> str:
        return self.tokens[i].text if 0 <= i < len(self.tokens) else ""

    def tag(self, i: int) -> str:
        return self.syntax.tags[i] if 0 <= i < len(self.tokens) else "."

    def glued(self, i: int) -> bool:
        """Whether token ``i`` follows the one before it without a space."""
        return 0 < i < len(self.tokens) and self.tokens[i].glued

    def closing(self, i: int) -> int | None:
        """The bracket that closes the short parenthesis opened at token ``i``."""
        if self.low(i) != "(":
            return None
        return next((j for j in range(i + 1, i + 9) if self.low(j) == ")"), None)

    def words(self, first: int, last: int) -> tuple[str, ...]:
        return tuple(token.low for token in self.tokens[max(0, first) : last])
