"""Dated clauses that tell neither of a contact nor of what is due: what else the accounts date.

A clause deserves a line of the timeline where it tells what happened or is to happen on a day, month or quarter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from rashomon.comparing.datecuts import clause_around
from rashomon.comparing.datephase import phase_of, told_as_past
from rashomon.comparing.dateworth import worth
from rashomon.comparing.hearing import Hearing
from rashomon.comparing.inside import sentence_at
from rashomon.comparing.precision import SLACK, note, precision
from rashomon.model import Evidence, Reading, Span, TimeExpression, TimelineEntry, TimeType
from rashomon.reading.times.slips import MAY_BE, slip_of
from rashomon.reading.times.slips import over as told_as_over

LONGEST = 1100  # days; what is wider is no entry on a line ("for decades")


def dated_clauses(hearing: Hearing, reading: Reading) -> Iterable[TimelineEntry]:
    """The entries of one document."""
    covered: set[Span] = set()
    for time in reading.times:
        if time.type not in (TimeType.DATE, TimeType.TIME) or not time.begin or not time.end:
            continue
        sentence = sentence_at(reading.sentences, time.span.start)
        if sentence is None or not sentence.covers(time.span):
            continue
        if (time.end - time.begin).days > LONGEST or time.value.endswith("_REF"):
            continue
        if _is_hour_alone(time) or time.span in covered or not worth(hearing, reading, time, sentence):
            continue
        last = _range_end(reading, time)
        if last is not None:
            covered.add(last.span)
        others = [t.span for t in reading.times if t is not time and sentence.covers(t.span) and t.begin]
        clause = clause_around(hearing, reading, sentence, time.span, others)
        end = last.end if last is not None and last.end else time.end
        wrong = slip_of(time, reading.document.text, sentence, reading.document.published)
        gone = told_as_past(reading, time) or (wrong and told_as_over(time, reading.document.text, sentence))
        begin = time.begin
        if not gone and (open_ := _before(hearing, reading, time, sentence)):
            begin, end = open_
        yield TimelineEntry(
            begin=begin,
            end=end,
            precision=precision(begin, end, time),
            kind="past" if gone else phase_of(hearing, reading, begin, end),
            text=" ".join(clause.of(reading.document.text).split()),
            evidence=Evidence(reading.document.id, clause),
            expression=time,
            note=f"{MAY_BE}{wrong}" if wrong else note(time),
            role="clause",
        )


_NOT_LATER = re.compile(r"\b[Bb]efore (?:[\w'’-]+ ){0,8}$")


def _before(hearing: Hearing, reading: Reading, time: TimeExpression, sentence: Span) -> tuple[date, date] | None:
    """The days in which something is to happen "before the anniversary on 24 February": no point, and not that day."""
    day = hearing.main.event.begin if hearing.main else reading.document.published
    if day is None or time.begin is None or time.mod or time.alternatives or time.begin <= day + SLACK:
        return None
    if not _NOT_LATER.search(reading.document.text, max(sentence.start, time.span.start - 90), time.span.start):
        return None
    return day, time.begin - SLACK


def _is_hour_alone(time: TimeExpression) -> bool:
    """Whether a time of day has no day in its text: "open from 6 a.m. to 6 p.m." is of no one day."""
    return time.type is TimeType.TIME and time.anchor == "published" and time.confidence <= _UNSURE


_UNSURE = 0.6  # confidence of an hour that was given the day of its text
_OPENS = re.compile(r"\b(?:[Bb]etween|[Ff]rom) (?:the )?$")
_GOES_ON = re.compile(r" (?:and|to|until|through) (?:the )?")


def _range_end(reading: Reading, first: TimeExpression) -> TimeExpression | None:
    """The date with which a stretch ends that opens with another: "between November and May"."""
    text = reading.document.text
    if not _OPENS.search(text[max(0, first.span.start - 14) : first.span.start]):
        return None
    for time in reading.times:
        if time.begin and first.begin and time.begin > first.begin and 0 < time.span.start - first.span.end < 16:
            return time if _GOES_ON.fullmatch(text[first.span.end : time.span.start]) else None
    return None
