"""Whether two passages speak of the same thing: a declared list of small signals, each a score from 0 to 1.

Each signal looks at one part of two passages (who, what is done, to what, how much, by when, in which words) and says
how far they agree on it, or nothing where one of them lacks the part. Nothing is decided here: the ledger weighs the
signals in `pledges.joining`, stated figures in `conflicts.figures`, and every explanation lists them by `listed`.
Likeness of wording is rapidfuzz's token set ratio; the share of words is the Szymkiewicz–Simpson coefficient of stems.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from rapidfuzz import fuzz

from rashomon.comparing.words import overlap, stem
from rashomon.model import Quantity

_LISTED = 0.3  # what agrees less than this is no reason


@dataclass(frozen=True, slots=True)
class Aspect:
    """What one passage gives to go by: parties, the class of its verb, stems, topics, a figure, a date, its words."""

    parties: frozenset[str] = frozenset()
    act: str = ""
    stems: frozenset[str] = frozenset()
    topics: frozenset[str] = frozenset()
    figure: Quantity | None = None
    when: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Signal:
    """One signal by its name, with how far two passages agree on it (0 to 1)."""

    name: str
    score: float


def parties(a: Aspect, b: Aspect) -> float | None:
    """Whether the same parties are meant: the share of the smaller set that both have."""
    return overlap(a.parties, b.parties) if a.parties and b.parties else None


def acts(a: Aspect, b: Aspect) -> float | None:
    """Whether the same thing is done: verbs of one class ("purchase", "import")."""
    return float(a.act == b.act) if a.act and b.act else None


def shared_words(a: Aspect, b: Aspect) -> float | None:
    """The share of words that carry meaning which the passages have in common, by stem."""
    return overlap(a.stems, b.stems) if a.stems and b.stems else None


def topics(a: Aspect, b: Aspect) -> float | None:
    """Whether they are on a topic in common."""
    return float(bool(a.topics & b.topics)) if a.topics and b.topics else None


def units(a: Aspect, b: Aspect) -> float | None:
    """Whether their figures are in one unit, by its head noun and without a period ("ton per year")."""
    if a.figure is None or b.figure is None:
        return None
    return float(unit_head(a.figure.unit) == unit_head(b.figure.unit))


def amounts(a: Aspect, b: Aspect) -> float | None:
    """How near their figures are in value: 1 where they are equal, the smaller over the larger elsewhere."""
    if a.figure is None or b.figure is None or a.figure.low is None or b.figure.low is None:
        return None
    one, other = sorted((abs(a.figure.low), abs(b.figure.low)))
    return 1.0 if a.figure.low == b.figure.low else one / other if other else 0.0


def dates(a: Aspect, b: Aspect) -> float | None:
    """Whether they name the same time."""
    return float(a.when == b.when) if a.when and b.when else None


def wording(a: Aspect, b: Aspect) -> float | None:
    """How alike the words are, in any order (rapidfuzz's token set ratio)."""
    return fuzz.token_set_ratio(a.words.casefold(), b.words.casefold()) / 100.0 if a.words and b.words else None


SIGNALS: tuple[tuple[str, Callable[[Aspect, Aspect], float | None]], ...] = (
    ("same party", parties),
    ("same thing to do", acts),
    ("shared words", shared_words),
    ("similar wording", wording),
    ("same topic", topics),
    ("same unit", units),
    ("near figures", amounts),
    ("same date", dates),
)


def signals(a: Aspect, b: Aspect) -> tuple[Signal, ...]:
    """Every signal that both passages have the parts for."""
    scored = ((name, look(a, b)) for name, look in SIGNALS)
    return tuple(Signal(name, score) for name, score in scored if score is not None)


def listed(found: tuple[Signal, ...]) -> tuple[str, ...]:
    """The signals that speak for one matter, as an explanation lists them: "same party", "shared words 0.67"."""
    told = [s for s in found if s.score >= _LISTED]
    return tuple(s.name if s.score == 1.0 else f"{s.name} {s.score:.2f}" for s in told)


def unit_head(unit: str) -> str:
    """A unit for matching: the stem of its head noun ("wounded soldiers"), without a period."""
    head = unit.partition(" per ")[0].split()[-1:] or [unit]
    return stem(head[0])
