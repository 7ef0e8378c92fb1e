"""What a difference is made of while it is being found: words on both sides, why, how sure."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.model import Span


@dataclass(frozen=True, slots=True)
class Told:
    """A difference in one pair of sentences, seen from the other language to English."""

    kind: str
    foreign: Span | None
    english: Span | None
    why: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Region:
    """The sentences of one pair on each side, by number and where they stand; ``ratio`` is the length at which a
    character of the one comes out in the other."""

    foreign: tuple[int, ...]
    english: tuple[int, ...]
    english_spans: tuple[Span, ...]
    foreign_spans: tuple[Span, ...]
    like: float
    ratio: float = 1.0
