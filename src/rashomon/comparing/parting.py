"""Whether two passages on one point give it another figure, date or term.

Words in common are no agreement where one text has 40 lorries and the other 70, or one "within a week" and the other
"within a month": such passages never bear each other out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TypeVar

from rashomon.comparing.aligning import unit_head
from rashomon.comparing.conflicts.common import may_round
from rashomon.comparing.firmness import grade
from rashomon.comparing.hearing import Hearing, once
from rashomon.comparing.inside import touching
from rashomon.comparing.pledges.dues import length, terms_apart
from rashomon.comparing.pledges.items import counts_parties, is_period
from rashomon.comparing.pledges.lexicon import plain_stems
from rashomon.comparing.words import words
from rashomon.model import Modality, PlacedStatement, Quantity, Span, TimeExpression
from rashomon.reading.tokens import fold

_WEIGHS = re.compile(  # what one would think about is not yet agreed
    r"\b(?:ready|prepared|willing|open|would|could|might|may|will|is|are|was|were|agreed) (?:\w+ly |also )?(?:to )?"
    r"(?:consider|considering|study|studying|examine|examining|weigh|weighing|discuss|explore|exploring|look into)\b|"
    r"\bconsiders? an?\b"
)
_CONDITION = re.compile(
    r"\b(?:provided(?: that)?|on (?:the )?condition(?: that)?|unless|only if|only when|as long as|so long as|"
    r"subject to|in (?:exchange|return) for|if)\b"
)
T = TypeVar("T")
S = TypeVar("S", Quantity, TimeExpression)
_FIRM = grade(Modality.AGREED)
_TIME_UNITS = frozenset({"second", "minute", "hour", "day", "week", "month", "quarter", "year", "decade"})


def parted(hearing: Hearing, a: PlacedStatement, b: PlacedStatement) -> str:
    """In what two passages cannot both be right: ``figure``, ``date`` or, where they can, nothing."""
    one, other = (_kept(_amounts_of(hearing), s, hearing, _amounts) for s in (a, b))
    for unit in one.keys() & other.keys():
        if not any(_agree(x, y) for x in one[unit] for y in other[unit]):
            return "figure"
    times = [_kept(_times_of(hearing), s, hearing, _times) for s in (a, b)]
    if all(times) and all(terms_apart(x, y) for x in times[0] for y in times[1]):
        return "date"
    return ""


def short_of(hearing: Hearing, a: PlacedStatement, b: PlacedStatement) -> bool:
    """Whether one passage has agreed or decided what the other would only think about, or alone ties to a condition.

    A condition counts against a firm passage where its own is no firmer than a readiness: "agreed to extend" beside
    "is ready to extend, provided that".
    """
    grades = [grade(s.statement.modality) for s in (a, b)]
    if max(grades) < _FIRM or min(grades) < 0:
        return False
    low, high = sorted((a, b), key=lambda s: grade(s.statement.modality))
    if grade(low.statement.modality) >= _FIRM:
        return False
    told, other = (fold(s.statement.sentence.of(hearing.text(s.document))) for s in (low, high))
    return bool(_WEIGHS.search(told) or (_CONDITION.search(told) and not _CONDITION.search(other)))


def time_words(hearing: Hearing, placed: PlacedStatement) -> frozenset[str]:
    """The stems of the words by which a passage gives dates and terms: two deeds may both be due in sixty days."""
    return _kept(_time_words_of(hearing), placed, hearing, _time_words)


def _time_words(hearing: Hearing, placed: PlacedStatement) -> frozenset[str]:
    text, reading = hearing.text(placed.document), hearing.by_id[placed.document]
    spans = [t.span for part in placed.statement.content for t in touching(reading.times, part)]
    return frozenset(w.stem for span in spans for w in words(text, span))


def _kept(
    known: dict[str, T], placed: PlacedStatement, hearing: Hearing, read: Callable[[Hearing, PlacedStatement], T]
) -> T:
    """What is read off a statement, once for all that it is held against."""
    if placed.id not in known:
        known[placed.id] = read(hearing, placed)
    return known[placed.id]


@once
def _time_words_of(hearing: Hearing) -> dict[str, frozenset[str]]:
    return {}


@once
def _amounts_of(hearing: Hearing) -> dict[str, dict[frozenset[str], list[Quantity]]]:
    return {}


@once
def _times_of(hearing: Hearing) -> dict[str, list[TimeExpression]]:
    return {}


def _amounts(hearing: Hearing, placed: PlacedStatement) -> dict[frozenset[str], list[Quantity]]:
    """The amounts of a passage by what they count; times and the number of the parties left out."""
    reading = hearing.by_id[placed.document]
    found: dict[frozenset[str], list[Quantity]] = {}
    for quantity in _touched(reading.quantities, placed):
        if quantity.low is None or quantity.unit == "-" or not _inside(quantity.span, placed):
            continue
        if quantity.unit in _TIME_UNITS or is_period(reading.document.text, quantity) or counts_parties(quantity):
            continue
        found.setdefault(plain_stems(frozenset({unit_head(quantity.unit)})), []).append(quantity)
    return found


def _agree(a: Quantity, b: Quantity) -> bool:
    assert a.low is not None and b.low is not None
    tops = [q.high if q.high is not None else q.low for q in (a, b)]
    if a.low <= tops[1] and b.low <= tops[0]:  # type: ignore[operator]
        return True
    return may_round(a, b) or a.previous == b.low or b.previous == a.low


def _times(hearing: Hearing, placed: PlacedStatement) -> list[TimeExpression]:
    times = hearing.by_id[placed.document].times
    return [t for t in _touched(times, placed) if _inside(t.span, placed) and (t.begin or length(t.value))]


def _touched(found: Sequence[S], placed: PlacedStatement) -> list[S]:
    """Those that touch what a statement says, in their own order, each once."""
    near = {item.span: item for part in placed.statement.content for item in touching(found, part)}
    return [near[span] for span in sorted(near)]


def _inside(span: Span, placed: PlacedStatement) -> bool:
    return any(part.covers(span) for part in placed.statement.content)
