"""An original set against its official translation: which sentences belong together, and where they differ."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.model.document import Span
from rashomon.model.evidence import Evidence, needs_evidence

DIVERGENCES = ("left out", "added", "softened", "hardened", "figure", "date", "name")


@dataclass(frozen=True, slots=True)
class AlignedPair:
    """Sentences of an original and those of its translation that render them.

    One side is empty where a sentence has no counterpart. ``moved`` tells that the translation has it at another place
    than the original. ``confidence`` is how surely they belong together (0 to 1; for a sentence without a
    counterpart, how surely it has none).
    """

    original: tuple[Span, ...]
    translation: tuple[Span, ...]
    confidence: float
    moved: bool = False

    @property
    def kind(self) -> str:
        """How many sentences of each side: ``1-1``, ``2-1``, ``1-0``, ..."""
        return f"{len(self.original)}-{len(self.translation)}"


@dataclass(frozen=True, slots=True)
class Divergence:
    """One place where a translation differs from its original in what it says.

    ``kind`` is one of `DIVERGENCES`. ``original`` and ``translation`` are the words that differ; one is empty where
    the other side has nothing. ``pair`` counts in the pairs. ``why`` says what it rests on, and ``confidence`` how sure
    that is; what is under `SURE` is to be looked at by somebody who reads both languages.
    """

    kind: str
    original: Evidence | None
    translation: Evidence | None
    pair: int
    why: str
    confidence: float

    def __post_init__(self) -> None:
        needs_evidence("a divergence", tuple(e for e in (self.original, self.translation) if e))

    @property
    def sure(self) -> bool:
        """Whether it is told without a question mark."""
        return self.confidence >= SURE


SURE = 0.7


@dataclass(frozen=True, slots=True)
class Rendering:
    """A document set against its translation: pairs in the order of the original (additions where they stand),
    divergences in the same order, and what a reader should know of the whole."""

    original: str
    translation: str
    pairs: tuple[AlignedPair, ...]
    divergences: tuple[Divergence, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Gloss:
    """What a set phrase of an original means, from the glossary: it explains a term, and is never a quotation."""

    evidence: Evidence
    english: str
