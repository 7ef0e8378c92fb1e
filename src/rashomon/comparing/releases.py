"""When each side's own text on the event came out: what was said, and when, as entries of the timeline."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from rashomon.comparing.clocks import hour
from rashomon.comparing.hearing import Hearing
from rashomon.comparing.names import side_name
from rashomon.model import ActorKind, DocumentKind, Evidence, Reading, Span, TimelineEntry

ROLE = "release"
_NAMED = {
    DocumentKind.READOUT: "readout",
    DocumentKind.STATEMENT: "statement",
    DocumentKind.COMMUNIQUE: "communiqué",
    DocumentKind.POST: "post",
    DocumentKind.TRANSCRIPT: "transcript",
}


def releases(hearing: Hearing) -> Iterator[TimelineEntry]:
    """One entry for each own text of a side that tells of the event and has a day of its own."""
    for reading in hearing.readings:
        told = hearing.main is None or reading.document.id in hearing.main.documents
        if told and reading.profile.issuer is not None and reading.document.published is not None:
            yield _release(reading)


def _release(reading: Reading) -> TimelineEntry:
    document, issuer = reading.document, reading.profile.issuer
    assert issuer is not None and document.published is not None
    what = _NAMED.get(reading.profile.kind, "own text")
    sides = issuer.sides or (issuer.side,)
    who = issuer.name if issuer.kind is ActorKind.PERSON else " and ".join(side_name(side) for side in sides)
    return TimelineEntry(
        begin=document.published,
        end=document.published,
        precision="day",
        kind="past",
        text=f"{who}: {what} released",
        evidence=Evidence(document.id, _shown(reading)),
        about=document.id,
        note=_note(reading),
        role=ROLE,
    )


def _shown(reading: Reading) -> Span:
    """Where the text says its day, else its opening."""
    document = reading.document
    if document.published_span is not None:
        return document.published_span
    if document.published is not None and (named := _named(document.text[:_HEAD], document.published)):
        return named
    if reading.sentences:
        return reading.sentences[0]
    return document.blocks[0].span if document.blocks else Span(0, max(1, min(80, len(document.text))))


_HEAD = 1_500  # characters in which a text may give its day


def _named(head: str, day: date) -> Span | None:
    """Where the head of a text writes that day out, in one of the usual ways."""
    forms = (f"{day:%B} {day.day}, {day.year}", f"{day.day} {day:%B} {day.year}", day.isoformat())
    lowered = head.lower()
    places = [(at, at + len(form)) for form in forms if (at := lowered.find(form.lower())) >= 0]
    return Span(*min(places)) if places else None


def _note(reading: Reading) -> str:
    document = reading.document
    if document.date_declared:
        return "the day of release is the user's word"
    clock = hour(document.released)
    if clock:
        return f"released at {clock}"
    told = document.published_span or (document.published and _named(document.text[:_HEAD], document.published))
    return "" if told else "the day of release comes with the file, not from its words"
