"""Which words of a sentence tell what a date is of: the clause around it, cut off from what else the sentence says."""

from __future__ import annotations

import re

from rashomon.comparing.hearing import Hearing
from rashomon.comparing.watch.versions import heard
from rashomon.model import Reading, Span

_JOIN = re.compile(
    r"; |, (?:and|but|while|whereas|then)(?: then| that)? |—|, (?=the (?:second|third|fourth|other|latter|last|next)\b)"
)
_SHORTEST = 30  # characters; less of a sentence says too little by itself
_LONG = 220  # characters from which a sentence is cut at its commas
_ASIDE = re.compile(
    r", (?:(?:which|that|who) \w+|\w+ed|due|set|made|held|signed|agreed|begun|struck|first|last)\b[^,;:.]*$"
)


def clause_around(hearing: Hearing, reading: Reading, sentence: Span, time: Span, others: list[Span]) -> Span:
    """The clause around a time: what somebody is reported to have said, cut off from the clauses of other dates and
    where it is long."""
    text = reading.document.text
    span = _aside(text, _reported(hearing, reading, sentence, time), time, others)
    span = _between_joins(text, span, time, others)
    if (cause := _cause(text, span, time)) is not None:
        return cause
    if len(span) > _LONG:
        span = _shortened(text, span, time)
    return _begun(text, span, time)


def _reported(hearing: Hearing, reading: Reading, sentence: Span, time: Span) -> Span:
    """The sentence, or of a sentence with several statements the one, holder and all, that has the time."""
    statement, _ = heard(hearing, reading.document.id, time)
    if statement is None:
        return sentence
    said = statement.statement
    spans = [s for s in (said.holder.span, said.cue, *said.content) if s is not None and sentence.covers(s)]
    if not spans or said.cue is None:
        return sentence
    whole = Span(min(s.start for s in spans), max(s.end for s in spans))
    between = text_between(reading.document.text, sentence.start, whole.start)
    return whole if whole.covers(time) and len(whole) >= _SHORTEST and len(between.split()) > _FEW else sentence


_FEW = 4  # words that may stand before a statement in its sentence without being something else that is told


def text_between(text: str, start: int, end: int) -> str:
    """The words between two places; none where the second comes first."""
    return text[start:end] if start < end else ""


def _aside(text: str, span: Span, time: Span, others: list[Span]) -> Span:
    """Of "the truce, agreed in October, runs out on 15 January" the part that is told of October."""
    lead = _ASIDE.search(text, span.start, time.start)
    if lead is None or not text.startswith(",", time.end) or not any(o.start > time.end for o in others):
        return span
    return Span(span.start, time.end) if time.end - span.start >= _SHORTEST // 2 else span


_AFTER = re.compile(
    r", (?:(?:coming |just |hours |days |weeks |\w+ days )?"
    r"(?:following|after|amid|in the wake of|in response to|in reaction to)) "
    r"(?=(?:the|an?|its|their|last|this|\w+day's) )[^,;:]*$"
)


def _cause(text: str, span: Span, time: Span) -> Span | None:
    """Of "A called B, following the exchange of fire on 10 May" what happened on that day: the exchange of fire."""
    lead = _AFTER.search(text, span.start, time.start)
    if lead is None:
        return None
    words = re.compile(r"(?:the|an?|its|their|last|this|\w+day's) ").search(text, lead.start() + 2)
    start = words.start() if words and words.start() < time.start else time.start
    stop = re.compile(r"[,;:]").search(text, time.end, span.end)
    end = stop.start() if stop else span.end
    return Span(start, end) if time.start - start >= _SHORTEST // 2 else None


def _between_joins(text: str, sentence: Span, time: Span, others: list[Span]) -> Span:
    start, end = sentence.start, sentence.end
    for join in _JOIN.finditer(text, sentence.start, sentence.end):
        if join.end() <= time.start and any(o.end <= join.start() for o in others) and end - join.end() >= _SHORTEST:
            start = join.end()
        elif (
            join.start() >= time.end
            and any(o.start >= join.end() for o in others)
            and end == sentence.end
            and (join.start() - start >= _SHORTEST)
        ):
            end = join.start()
    return Span(start, end)


def _shortened(text: str, sentence: Span, time: Span) -> Span:
    """A long clause, from a comma well before the time to one well after it."""
    start, end = sentence.start, sentence.end
    for i in range(time.start - 1, sentence.start, -1):
        if text[i] in ",;:—" and time.start - i > 80:
            start = i + 1
            break
    for i in range(time.end, sentence.end):
        if text[i] in ",;:—" and i - time.end > 40:
            end = i
            break
    while start < time.start and text[start] in " \n\t”’\"')":
        start += 1
    return Span(start, end)


_LEAD_IN = re.compile(
    r"(?:[A-Z][a-z]+ing\b[^,;:.]{0,70}|However|Meanwhile|Moreover|Furthermore|Separately|In addition|Still|Nonetheless"
    r"|Nevertheless|At the same time|On the other hand), (?=\w)"
)


def _begun(text: str, span: Span, time: Span) -> Span:
    """The clause without an opening that only ties it to the text before ("Complicating the matter further, ...")."""
    lead = _LEAD_IN.match(text, span.start, span.end)
    return Span(lead.end(), span.end) if lead and lead.end() <= time.start else span
