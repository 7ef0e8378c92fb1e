"""What happened, the event, and what is due: one entry a dated expression, with its precision drawn honestly."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from rashomon.comparing.hearing import Hearing
from rashomon.model import Evidence, Reading, Span, TimeExpression, TimelineEntry, TimeType


def timeline(hearing: Hearing) -> tuple[TimelineEntry, ...]:
    """All dated entries in order of their first day; the same day told alike by several documents is one entry."""
    entries = [e for reading in hearing.readings for e in _entries(hearing, reading)]
    event = _event_entry(hearing)
    if event:
        entries = [e for e in entries if not (e.begin == event.begin and e.end == event.end)]
        entries.append(event)
    merged = _merged(entries)
    return tuple(sorted(merged, key=lambda e: (e.begin or date.max, e.end or date.max, e.text)))


def _event_entry(hearing: Hearing) -> TimelineEntry | None:
    event = hearing.main.event if hearing.main else None
    begin = event.begin if event else None
    if event is None or begin is None:
        return None
    dated = [e for e in event.evidence if _times(hearing.by_id[e.document], e.span)]
    evidence = (dated or list(event.evidence))[0]
    also = tuple(e for e in event.evidence if e != evidence)
    return TimelineEntry(
        event.begin, event.end, _precision(begin, event.end), "event", event.title, evidence, also=also
    )


def _times(reading: Reading, span: Span) -> list[TimeExpression]:
    return [t for t in reading.times if span.covers(t.span) and t.begin]


def _entries(hearing: Hearing, reading: Reading) -> list[TimelineEntry]:
    entries = []
    for time in reading.times:
        if time.type not in (TimeType.DATE, TimeType.TIME) or not time.begin or not time.end:
            continue
        sentence = next((s for s in reading.sentences if s.covers(time.span)), None)
        if sentence is None or (time.end - time.begin).days > 1100 or time.value.endswith("_REF"):
            continue
        clause = _clause(reading.document.text, sentence, time.span)
        entries.append(
            TimelineEntry(
                begin=time.begin,
                end=time.end,
                precision=_precision(time.begin, time.end),
                kind=_kind(hearing, reading, time),
                text=clause.of(reading.document.text),
                evidence=Evidence(reading.document.id, clause),
                expression=time,
            )
        )
    return entries


def _kind(hearing: Hearing, reading: Reading, time: TimeExpression) -> str:
    """Past or upcoming as seen from the event; without one, from the document's own date."""
    day = hearing.main.event.begin if hearing.main else None
    day = day or reading.document.published
    assert time.begin is not None and time.end is not None
    if day is None:
        return "past"
    return "upcoming" if time.begin > day or (time.end > day and time.begin >= day.replace(day=1)) else "past"


def _precision(begin: date, end: date | None) -> str:
    days = ((end or begin) - begin).days + 1
    for longest, name in ((1, "day"), (7, "week"), (31, "month"), (92, "quarter"), (184, "half"), (366, "year")):
        if days <= longest:
            return name
    return "interval"


def _clause(text: str, sentence: Span, time: Span) -> Span:
    """The sentence, or where it is long the clause around the time, cut at commas and semicolons."""
    if len(sentence) <= 220:
        return sentence
    start, end = sentence.start, sentence.end
    for i in range(time.start - 1, sentence.start, -1):
        if text[i] in ",;:—" and time.start - i > 80:
            start = i + 1
            break
    for i in range(time.end, sentence.end):
        if text[i] in ",;:—" and i - time.end > 40:
            end = i
            break
    while start < time.start and text[start].isspace():
        start += 1
    return Span(start, end)


def _merged(entries: list[TimelineEntry]) -> list[TimelineEntry]:
    """Entries that rest on the same words of one sentence, or the same clause told twice, become one."""
    merged: list[TimelineEntry] = []
    for entry in entries:
        twin = next(
            (
                n
                for n, other in enumerate(merged)
                if (other.begin, other.end) == (entry.begin, entry.end)
                and other.evidence.document == entry.evidence.document
                and other.evidence.span.overlaps(entry.evidence.span)
            ),
            None,
        )
        if twin is None:
            merged.append(entry)
        elif entry.evidence != merged[twin].evidence:
            merged[twin] = replace(merged[twin], also=(*merged[twin].also, entry.evidence))
    return merged
