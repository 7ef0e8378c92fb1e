"""Dated clauses that tell neither of a contact nor of what is due: what else the accounts date.

A clause deserves a line of the timeline where it tells what happened or is to happen on a day, month or quarter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from rashomon.comparing.events import Found
from rashomon.comparing.hearing import Hearing
from rashomon.comparing.inside import sentence_at
from rashomon.comparing.precision import SLACK, note, precision
from rashomon.comparing.slips import slip
from rashomon.model import Evidence, Reading, Span, TimeExpression, TimelineEntry, TimeType
from rashomon.reading.times.plain import plain
from rashomon.reading.times.rules import Context
from rashomon.reading.times.slips import MAY_BE, slip_of
from rashomon.reading.times.slips import over as told_as_over
from rashomon.reading.times.tense import BACK, tense

LONGEST = 1100  # days; what is wider is no entry on a line ("for decades")
_WIDEST = 190  # days; a clause that is only tied to a year or more tells no date
_NOW = re.compile(r"(?:today|tonight|now|this (?:morning|afternoon|evening|week|month|year|quarter))\b", re.I)
_SINCE = re.compile(r"\b(?:since|until|throughout|during|from)\s+(?:last\s+)?$", re.I)
_PRONOUN = re.compile(r"(?:[“\"])?(?:It|This|That|They|These|He|She) (?:\w+)", re.I)  # tells nothing by itself
_GREETED = re.compile(
    r"\b(?:wish(?:es|ed)|greet(?:ings|ed)|congratulat\w+|felicitat\w+)\b[^.;]*$", re.I
)  # a feast, no event
_FEWEST = 5  # words; less is a dateline or a heading ("MOSCOW, September 20.")
_OPINION = re.compile(  # in small letters: the month of May is no opinion
    r"\b(?:likely|may|might|could|expected|expect|[Aa]nalysts|[Oo]bservers|doubt)\b"
)
_ELSEWHERE = re.compile(
    r"(?:In (?:unrelated|other|sports?|local) news|Elsewhere|Unrelatedly|In (?:sports?|football))\b"
)
_DEADLINE = re.compile(
    r"\b(?:by|until|before|no later than|deadline of|expires?(?: on| in)?|lapses?(?: on| in)?) (?:the )?$"
)


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
        if _is_hour_alone(time) or time.span in covered or not _worth(hearing, reading, time, sentence):
            continue
        last = _range_end(reading, time)
        if last is not None:
            covered.add(last.span)
        others = [t.span for t in reading.times if t is not time and sentence.covers(t.span) and t.begin]
        clause = _clause(reading.document.text, sentence, time.span, others)
        clause = _begun(reading.document.text, clause, time.span)
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


def _worth(hearing: Hearing, reading: Reading, time: TimeExpression, sentence: Span) -> bool:
    """Whether a dated clause deserves a line: it tells what happened or is to happen on a day, month or quarter.

    A year alone, a word that only says "now", the start of a span ("since November"), and a line that gives the
    day of the event again do not.
    """
    assert time.begin and time.end
    text = reading.document.text
    words, before = time.span.of(text), text[max(sentence.start, time.span.start - 12) : time.span.start]
    if (time.end - time.begin).days > _WIDEST or _NOW.match(words):
        return False
    if _SINCE.search(before) and "/" not in time.value:  # "since November", but not "from 8 to 12 June"
        return False
    event = hearing.main.event if hearing.main else None
    if event and event.begin and event.begin <= time.begin <= (event.end or event.begin) and time.begin == time.end:
        return False
    if time.span.start - sentence.start < 4 and len(sentence) - len(time.span) < 12:
        return False  # a line that holds a date and nothing else
    if _GREETED.search(text, max(sentence.start, time.span.start - 90), time.span.start):
        return False
    if len(sentence.of(text).split()) < _FEWEST or _ELSEWHERE.match(text, sentence.start):
        return False
    if _DEADLINE.search(before) and phase_of(hearing, reading, time.begin, time.end) == "upcoming":
        return not _PRONOUN.match(text, sentence.start)  # a day that somebody sets, however hedged
    return not (_OPINION.search(text, sentence.start, sentence.end) or _PRONOUN.match(text, sentence.start))


_JOIN = re.compile(r"; |, (?:and|but|while|whereas|then)(?: then| that)? |—")
_SHORTEST = 40  # characters; less of a sentence says too little by itself


def _clause(text: str, sentence: Span, time: Span, others: list[Span]) -> Span:
    """The sentence, or the clause around the time: cut off from the clauses of other dates, and where it is long."""
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
    sentence = Span(start, end)
    if len(sentence) <= 220:
        return sentence
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


def told_as_past(reading: Reading, time: TimeExpression) -> bool:
    """Whether a text without a date of its own tells a day that was counted through the event as gone by."""
    if reading.document.published or not time.inferred:
        return False
    sentence = sentence_at(reading.sentences, time.span.start)
    if sentence is None:
        return False
    context = Context(text=plain(reading.document.text), published=None, sentence=sentence)
    return tense(context, time.span.start, time.span.end) == BACK


def phase_of(hearing: Hearing, reading: Reading | None, begin: date | None, end: date | None) -> str:
    """``past`` or ``upcoming`` as seen from the event; without one, from the document's own date.

    What had come about when a later document told of it is past, though it came after the event.
    """
    day = hearing.main.event.begin if hearing.main else None
    published = reading.document.published if reading else None
    if day is not None and published is not None and published > day and (end or begin or published) <= published:
        return "past"
    latest = max((r.document.published for r in hearing.readings if r.document.published), default=None)
    if day is None and latest is not None and (end or begin or latest) < latest:
        return "past"  # of a series without one event: what the last of its texts looks back on
    day = day or published
    if day is None or begin is None:
        return "past"
    return "upcoming" if begin > day or (end or begin) > day else "past"


def over(hearing: Hearing, found: Found) -> bool:
    """Whether a contact is told as past by a text that appeared when it was over, or that bears no date.

    What every text tells of as past on a day that is a slip is over too, whatever that day is.
    """
    last = found.event.end or found.event.begin
    telling = [t for t in found.tellings if last is not None and t.begin == last]
    if telling and all(t.phase == "past" and slip(t, hearing.by_id[t.document]) for t in telling):
        return True
    days = (hearing.by_id[t.document].document.published for t in found.tellings if t.phase == "past")
    return last is not None and any(day is None or day >= last for day in days)
