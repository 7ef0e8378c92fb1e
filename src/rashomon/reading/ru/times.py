"""Time expressions of Russian texts as TIMEX3 values.

The conventions are those of `rashomon.reading.times`: precision is never invented, a range of days is one DATE with an
ISO interval, a document without a date gives values with X. Prepositions stay outside the expression; "года" and
"г." belong to it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.model import Document, Span, TimeExpression, TimeType
from rashomon.reading.ru import dates, lengths, seasons
from rashomon.reading.ru.timeparts import RULES, Resolve, Where
from rashomon.reading.ru.words import fold
from rashomon.reading.times.beside import without_weekdays

_LISTED = (dates, lengths, seasons)  # importing them lists their rules, in this order


def times(document: Document, sentences: Sequence[Span]) -> tuple[TimeExpression, ...]:
    """The time expressions of a document's sentences, in text order and without overlap."""
    low = fold(document.text)
    found: list[TimeExpression] = []
    where = Where(low, document.published, Span(0, 1))
    for sentence in sentences:
        where.sentence = sentence
        found += _of_sentence(where)
    return without_weekdays(low, found)


def _of_sentence(where: Where) -> list[TimeExpression]:
    sentence = where.sentence
    options: list[tuple[int, int, int, re.Match[str], Resolve]] = []
    for order, (pattern, resolve) in enumerate(RULES):
        for match in pattern.finditer(where.low, sentence.start, sentence.end):
            options.append((match.start(), -match.end(), order, match, resolve))
    options.sort(key=lambda o: o[:3])
    made: list[TimeExpression] = []
    taken = sentence.start
    for start, _, _, match, resolve in options:
        if start < taken:
            continue
        found = resolve(match, where)
        if found is None:
            continue
        begin = found.start if found.start >= 0 else match.start()
        end = found.end if found.end >= 0 else match.end()
        while end > begin and where.low[end - 1].isspace():
            end -= 1
        if begin < taken:
            continue
        if found.stretch.begin is not None and found.type is TimeType.DATE:
            where.last = found.stretch.begin
            groups = match.groupdict()
            if groups.get("year") and groups.get("m"):
                where.told, where.told_in = found.stretch.begin, sentence
        made.append(
            TimeExpression(
                Span(begin, end),
                found.type,
                found.stretch.value,
                found.stretch.begin,
                found.stretch.end,
                found.stretch.mod,
                found.anchor,
                confidence=found.confidence,
            )
        )
        taken = end
    return made
