"""When each side's own text on the event came out: what was said, and when, as entries of the timeline."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

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
    if reading.sentences:
        return reading.sentences[0]
    return document.blocks[0].span if document.blocks else Span(0, max(1, min(80, len(document.text))))


def _note(reading: Reading) -> str:
    document = reading.document
    if document.date_declared:
        return "the day of release is the user's word"
    clock = hour(document.released)
    if clock:
        return f"released at {clock}"
    return "" if document.published_span is not None else "the day of release comes with the file, not from its words"


def hour(moment: datetime | None) -> str:
    """The hour of a moment with its zone ("14:20 UTC+3"); empty where no hour or no zone is known."""
    offset = moment.utcoffset() if moment else None
    if moment is None or offset is None or (moment.hour, moment.minute) == (0, 0):
        return ""
    minutes = round(offset.total_seconds() / 60)
    sign, (hours, rest) = "+" if minutes >= 0 else "−", divmod(abs(minutes), 60)
    zone = f"UTC{sign}{hours}{f':{rest:02}' if rest else ''}" if minutes else "UTC"
    return f"{moment:%H:%M} {zone}"
