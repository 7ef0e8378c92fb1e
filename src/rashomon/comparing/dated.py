"""Dated clauses that tell neither of a contact nor of what is due: what else the accounts date.

A clause deserves a line of the timeline where it tells what happened or is to happen on a day, month or quarter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from rashomon.comparing.datecuts import clause_around
from rashomon.comparing.datephase import looks_back, phase_of, told_as_past
from rashomon.comparing.dateworth import opens_with_pronoun, worth
from rashomon.comparing.hearing import Hearing
from rashomon.comparing.inside import inside, sentence_at
from rashomon.comparing.names import in_sentence
from rashomon.comparing.phrasing import listed, opened, quoted, short
from rashomon.comparing.pledges.dues import resolved
from rashomon.comparing.precision import SLACK, note, precision
from rashomon.comparing.sayings import only_says
from rashomon.comparing.terms import term
from rashomon.comparing.watch.versions import heard
from rashomon.model import Evidence, Reading, Span, TimeExpression, TimelineEntry, TimeType
from rashomon.reading.times.slips import MAY_BE, slip_of
from rashomon.reading.times.slips import over as told_as_over

LONGEST = 1100  # days; what is wider is no entry on a line ("for decades")


def dated_clauses(hearing: Hearing, reading: Reading) -> Iterable[TimelineEntry]:
    """The entries of one document."""
    covered: set[Span] = set()
    for time in reading.times:
        sentence = sentence_at(reading.sentences, time.span.start)
        if sentence is None or not sentence.covers(time.span) or time.span in covered:
            continue
        days = _days(hearing, reading, time, sentence)
        if days is None:
            if entry := _no_day(hearing, reading, time, sentence):
                yield entry
            continue
        if not worth(hearing, reading, time, days, sentence):
            continue
        last = _range_end(reading, time)
        if last is not None and last.end is not None:
            covered.add(last.span)
            days = (days[0], last.end)
        elif (length := lasting(reading, time, sentence)) is not None:
            said = [t for t in inside(reading.times, sentence) if t.end and t.begin == t.end]
            same = next((t for t in said if t.end and abs((t.end - length).days) <= 1), None)
            if same is not None and same.end is not None:  # "45 days, until 22 April": the first day counts
                covered.add(same.span)
            days = (days[0], same.end if same is not None and same.end is not None else length)
        yield _entry(hearing, reading, time, days, sentence)


def _days(hearing: Hearing, reading: Reading, time: TimeExpression, sentence: Span) -> tuple[date, date] | None:
    """The first and last day of an expression that can have a line: a day, a stretch of days, or a term that runs."""
    if time.type is TimeType.DURATION:
        if time.begin and time.end and _IN.search(reading.document.text, sentence.start, time.span.start):
            return time.begin, time.end  # "will take place in three weeks"
        return term(hearing, reading, time, sentence)
    if time.type not in (TimeType.DATE, TimeType.TIME) or not time.begin or not time.end:
        return None
    if (time.end - time.begin).days > LONGEST or time.value.endswith("_REF") or _is_hour_alone(time):
        return None
    return time.begin, time.end


_IN = re.compile(r"\b[Ii]n $")


def _entry(
    hearing: Hearing, reading: Reading, time: TimeExpression, days: tuple[date, date], sentence: Span
) -> TimelineEntry:
    text = reading.document.text
    wrong = slip_of(time, text, sentence, reading.document.published)
    back = told_as_past(reading, time) and not _awaited(text, time, sentence)
    gone = back or bool(wrong and told_as_over(time, text, sentence))
    begin, end = (not gone and _before(hearing, reading, time, sentence)) or days
    words, clause = told(hearing, reading, sentence, time)
    return TimelineEntry(
        begin=begin,
        end=end,
        precision=precision(begin, end, time),
        kind="past" if gone else phase_of(hearing, reading, begin, end),
        text=words,
        evidence=Evidence(reading.document.id, clause),
        expression=time,
        note=f"{MAY_BE}{wrong}" if wrong else _counted(time, days) or note(time),
        role="clause",
    )


_AWAITED = re.compile(  # "said Germany expected a solution within two months": that it expects is told as past
    r"\b(?<!had )(?<!had been )(?:expect(?:s|ed|ing)?|want(?:s|ed)?|demand(?:s|ed|ing)?|urg(?:es|ed|ing)"
    r"|ask(?:s|ed|ing)|call(?:s|ed|ing) (?:for|on)|hop(?:es|ed|ing)|insist(?:s|ed)"
    r"|requir(?:es|ed)|wait(?:s|ed|ing)? for)\b"
    r"[^.;:]{0,90}?\b(?:within|by|before|no later than|in (?=the (?:next|coming)))"
    r"(?: the)?(?: (?:end|middle|start|beginning) of)?(?: the)?(?: (?:next|coming))? ?$"
)
_SINCE = re.compile(r"\b(?:but|yet|and (?:got|received|had)|which (?:came|arrived|was|were))\b")


def _awaited(text: str, time: TimeExpression, sentence: Span) -> bool:
    """Whether a time is the term of what somebody waits for, with nothing said of whether it came."""
    lead = text[max(sentence.start, time.span.start - 140) : time.span.start]
    return _AWAITED.search(lead) is not None and not _SINCE.search(text, time.span.end, sentence.end)


def _counted(time: TimeExpression, days: tuple[date, date]) -> str:
    return f"counted from {days[0].isoformat()}" if time.type is TimeType.DURATION and not time.begin else ""


def _no_day(hearing: Hearing, reading: Reading, time: TimeExpression, sentence: Span) -> TimelineEntry | None:
    """What a text puts on a day that no calendar has: said, and never on a day."""
    wrong = slip_of(time, reading.document.text, sentence, reading.document.published) if time.begin is None else ""
    if not wrong or only_says(reading.document.text, time.span, sentence):
        return None
    words, clause = told(hearing, reading, sentence, time)
    return TimelineEntry(
        begin=None,
        end=None,
        precision="",
        kind="past" if looks_back(reading, time, sentence) else "upcoming",
        text=words,
        evidence=Evidence(reading.document.id, clause),
        expression=time,
        note=f"{MAY_BE}{wrong}",
        role="clause",
    )


def told(hearing: Hearing, reading: Reading, sentence: Span, time: TimeExpression) -> tuple[str, Span]:
    """What a clause tells in words, and where: where it opens with "they", who that is, and what they said."""
    text = reading.document.text
    others = [t.span for t in inside(reading.times, sentence) if t is not time]
    clause = clause_around(hearing, reading, sentence, time.span, others)
    words = " ".join(clause.of(text).split())
    if opens_with_pronoun(text, clause):
        placed, _ = heard(hearing, reading.document.id, time.span)
        parts = [part for part in placed.statement.content if part.covers(time.span)] if placed else []
        if placed and parts:
            inner = clause_around(hearing, reading, parts[0], time.span, others)
            inner = Span(max(inner.start, parts[0].start), min(inner.end, parts[0].end))
            said = _THAT.sub("", short(inner.of(text)))
            return opened(f"{listed(in_sentence(v) for v in placed.voices)}: {quoted(said)}"), inner
    return opened(words), clause


_THAT = re.compile(r"^(?:and )?that ")


_NOT_EARLIER = re.compile(r"\b(?:not|never|no|n't|nor|neither|nobody|nothing)\b[^.;,]*\b[Bb]efore\b|\bnot \w+ until\b")
_NOT_LATER = re.compile(r"\b[Bb]efore (?:[\w'’-]+ ){0,8}$")


def _before(hearing: Hearing, reading: Reading, time: TimeExpression, sentence: Span) -> tuple[date, date] | None:
    """The days in which something is to happen "before the anniversary on 24 February": no point, and not that day."""
    day = hearing.main.event.begin if hearing.main else reading.document.published
    if day is None or time.begin is None or time.mod or time.alternatives or time.begin <= day + SLACK:
        return None
    lead = reading.document.text[max(sentence.start, time.span.start - 90) : time.span.start]
    if not _NOT_LATER.search(lead) or _NOT_EARLIER.search(lead):
        return None
    return day, time.begin - SLACK


def _is_hour_alone(time: TimeExpression) -> bool:
    """Whether a time of day has no day in its text: "open from 6 a.m. to 6 p.m." is of no one day."""
    return time.type is TimeType.TIME and time.anchor == "published" and time.confidence <= _UNSURE


_UNSURE = 0.6  # confidence of an hour that was given the day of its text
_FOR = re.compile(
    r",? (?:and (?:lasts?|will last|runs?|will run|continues?)|for|lasting|running for)"
    r"(?: an?| the)?(?: \w+){0,2}?(?: period| term)?(?: of)? ?"
)


def lasting(reading: Reading, first: TimeExpression, sentence: Span) -> date | None:
    """The last day of what begins on a day "for an initial period of 45 days"."""
    if first.begin is None or first.begin != first.end:
        return None
    text = reading.document.text
    for time in inside(reading.times, sentence):
        if time.type is TimeType.DURATION and _extends(text, first.span, time.span, sentence):
            return resolved(time, first.begin).end
        gap = time.span.start - first.span.end
        if time.type is not TimeType.DURATION or not 0 < gap < _NEAR:
            continue
        lasts = _FOR.fullmatch(text, first.span.end, time.span.start)
        if lasts and _BEGINS.search(text, sentence.start, first.span.start):
            return resolved(time, first.begin).end
    return None


def _extends(text: str, day: Span, length: Span, sentence: Span) -> bool:
    """Whether something runs on from a day: "extended by 30 days, from May 2", "ends on May 2, ... by 30 days"."""
    if not _EXTENDED_BY.search(text, max(sentence.start, length.start - 60), length.start):
        return False
    if length.end <= day.start:
        return _STARTING.fullmatch(text, length.end, day.start) is not None
    return _RUNS_OUT.search(text, max(sentence.start, day.start - 40), day.start) is not None


_EXTENDED_BY = re.compile(
    r"\b(?:extend(?:ed|ing)?|prolong(?:ed|ing)?|renew(?:ed|ing)?)\b[^.;:]{0,40}?\b(?:by|for) (?:another )?$"
)
_STARTING = re.compile(r",? (?:from|starting|beginning|starting from|as of|counted from)(?: on)? ")
_RUNS_OUT = re.compile(r"\b(?:runs? out|ran out|expires?|ends?|lapses?|was to (?:expire|end|lapse)) on $")
_NEAR = 60  # characters between a day and how long what begins on it lasts
_BEGINS = re.compile(
    r"\b(?:takes? effect|took effect|enters? into force|comes? into (?:force|effect)|begins?|starts?|runs?|from|valid"
    r"|extended|effective|open(?:s|ed)?|starting|beginning)\b"
)
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
