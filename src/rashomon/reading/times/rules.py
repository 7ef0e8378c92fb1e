"""What a rule is, what it finds, and what it may know of the document while it resolves it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from rashomon.model import Span, TimeType
from rashomon.reading.times.periods import UNKNOWN, Grain, Period, containing

PUBLISHED = "published"


@dataclass(frozen=True, slots=True)
class Found:
    """What a rule makes of its match: as `TimeExpression`, with what later expressions may build on.

    ``period`` is set where the expression names a stretch of the calendar. ``clock`` is a time of day
    ("T14:00", "TMO") that a date beside it completes, ``zone`` its offset or zone (see `zones`). ``start`` and
    ``end`` narrow the match.
    """

    type: TimeType
    value: str
    period: Period | None = None
    begin: date | None = None
    end_date: date | None = None
    mod: str = ""
    anchor: str = ""
    clock: str = ""
    zone: str = ""
    start: int = -1
    end: int = -1
    remembered: bool = True
    confidence: float = 0.95
    alternatives: tuple[str, ...] = ()


@dataclass(slots=True)
class Context:
    """What is known where an expression is resolved: the anchors, the sentence and the text."""

    text: str
    published: date | None
    sentence: Span
    month_first: bool = True
    order_known: bool = False  # another date in figures of the text shows whether day or month comes first
    person_may: bool = False
    story: bool = False  # the text tells of times long past (see `stories`)
    past_year: int | None = None  # the year just past on which the text looks back (see `stories`)
    southern: bool = False  # the text speaks of countries whose summer begins in December
    history: list[tuple[str, Period]] = field(default_factory=list)
    in_sentence: int = 0  # how many of the history were there before this sentence

    def before(self, position: int, width: int = 40) -> str:
        """The sentence's text before a position, at most so many characters of it."""
        return self.text[max(self.sentence.start, position - width) : position]

    def after(self, position: int, width: int = 40) -> str:
        """The sentence's text from a position, at most so many characters of it."""
        return self.text[position : min(self.sentence.end, position + width)]

    def last(self, *grains: Grain) -> tuple[str, Period] | None:
        """The latest resolved expression (of one of the grains, where given)."""
        return next((known for known in reversed(self.history) if not grains or known[1].grain in grains), None)


Resolver = Callable[[re.Match[str], Context], Found | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern with its meaning; tried only in sentences that hold one of its trigger words.

    Triggers are lower-case runs of letters; "#" stands for any digit, "####", "#/", "#:", "'#", "#s" and
    "#年" for figures of that shape (see `scan`). The pattern (``source`` with ``flags``) is
    compiled when it is first tried: a text needs few of them.
    """

    name: str
    source: str
    resolve: Resolver
    triggers: frozenset[str]
    flags: int = 0

    @property
    def pattern(self) -> re.Pattern[str]:
        """The compiled pattern."""
        return _compiled(self.source, self.flags)


@cache
def _compiled(source: str, flags: int) -> re.Pattern[str]:
    return re.compile(source, flags)


def rule(pattern: str, triggers: str, register: list[Rule], flags: int = 0) -> Callable[[Resolver], Resolver]:
    """Decorator: adds a function as the meaning of a pattern to a list of rules."""

    def add(resolve: Resolver) -> Resolver:
        name = resolve.__name__
        register.append(Rule(name, pattern, resolve, frozenset(triggers.split()), flags))
        return resolve

    return add


def dated(period: Period, anchor: str = "", mod: str = "", confidence: float = 0.95) -> Found:
    """A DATE that names a period."""
    return Found(TimeType.DATE, period.value, period, period.begin, period.end, mod, anchor, confidence=confidence)


def undated(grain: Grain, mod: str = "") -> Found:
    """A DATE of that grain for which there is no anchor."""
    return Found(TimeType.DATE, UNKNOWN[grain], mod=mod, confidence=0.7)


def reference(value: str, confidence: float = 0.8) -> Found:
    """PAST_REF, PRESENT_REF or FUTURE_REF: a time that is named without being dated."""
    return Found(TimeType.DATE, value, remembered=False, confidence=confidence)


def lasting(value: str, mod: str = "", begin: date | None = None, end: date | None = None) -> Found:
    """A DURATION; with dates where it is anchored."""
    return Found(TimeType.DURATION, value, None, begin, end, mod, PUBLISHED if begin or end else "")


def shifted(grain: Grain, count: int, context: Context, mod: str = "") -> Found:
    """The period of that grain so many periods from that of publication."""
    if context.published is None:
        return undated(grain, mod)
    return dated(containing(grain, context.published).shifted(count), PUBLISHED, mod)
