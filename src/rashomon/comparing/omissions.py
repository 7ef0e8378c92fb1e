"""What documents report of a voice's silence or emphasis, and how such a report stands up.

A reported silence is set against the voice's own text where the case holds it (``confirmed`` or
``contradicted``), else against other accounts that have the voice speak of the topic (``contested``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rashomon.comparing.hearing import Hearing
from rashomon.comparing.searching import search
from rashomon.comparing.traces import party_topics
from rashomon.comparing.words import content_stems
from rashomon.model import (
    Evidence,
    Omission,
    OmissionKind,
    PlacedStatement,
    Reading,
    ReportedOmission,
    Span,
    TopicMention,
    Voice,
)


def reported(hearing: Hearing) -> tuple[ReportedOmission, ...]:
    """Every report of silence or emphasis, one a voice and topic, with its verdict."""
    found: list[ReportedOmission] = []
    parties = party_topics(hearing)  # that India stressed "India's concerns" tells nothing
    for reading in hearing.readings:
        for omission in reading.omissions:
            if not _about_main(hearing, reading):
                continue
            for side in omission.sides:
                found += [
                    _judged(hearing, reading, omission, side, _row(hearing, m.topic))
                    for m in _matters(reading, omission)
                    if m.topic not in parties
                ]
    unique: dict[tuple[object, ...], ReportedOmission] = {}
    for item in found:
        unique.setdefault((item.kind, item.voice, item.topic, item.evidence.document), item)
    return tuple(unique.values())


def _row(hearing: Hearing, topic: str) -> str:
    """The topic itself, or the one narrower topic that is spoken of on the event where it itself is not."""
    spoken = {m.topic for s in hearing.on_event for m in s.statement.topics if m.weight == "point" and s.voices}
    if topic in spoken:
        return topic
    label = content_stems(hearing.labels.get(topic, topic))
    narrower = {t for t in spoken if topic in hearing.wider(t) and label <= content_stems(hearing.labels.get(t, t))}
    return narrower.pop() if len(narrower) == 1 else topic  # "sanctions" for "sanctions on Russia", no other matter


_LOCATES = re.compile(r"(?: [a-z]+)? (?:in|from|inside|across|near|off) (?:the )?$")


def _matters(reading: Reading, omission: Omission) -> Iterator[TopicMention]:
    """The topics of a reported omission without places that only say where ("the hostages held in Gaza")."""
    text = reading.document.text
    for mention in omission.topics:
        before = (other for other in omission.topics if other is not mention and other.span.end <= mention.span.start)
        gaps = (text[other.span.end : mention.span.start] for other in before)
        named = mention.span.of(text)[0].isupper()
        if not (named and any(len(gap) < 40 and _LOCATES.fullmatch(gap) for gap in gaps)):
            yield mention


def _about_main(hearing: Hearing, reading: Reading) -> bool:
    return hearing.main is None or reading.document.id in hearing.main.documents


def _judged(hearing: Hearing, reading: Reading, omission: Omission, side: str, topic: str) -> ReportedOmission:
    document = reading.document.id
    evidence = Evidence(document, omission.sentence, f"{document}.{omission.statement}" if omission.statement else None)
    verdict: str = "unchecked"
    against: tuple[Evidence, ...] = ()
    if omission.kind in (OmissionKind.SILENCE, OmissionKind.MENTION):
        verdict, against = _verdict(hearing, document, omission.kind, side, topic)
    return ReportedOmission(
        omission.kind, side, topic, evidence, hearing.event_id, verdict, against, omission.confidence
    )


def _verdict(
    hearing: Hearing, document: str, kind: OmissionKind, side: str, topic: str
) -> tuple[str, tuple[Evidence, ...]]:
    said = tuple(
        s for s in hearing.on_event if side in s.voices and speaks_of(hearing, s, topic) and s.document != document
    )
    voice = hearing.voice(side)
    own = set(voice.own) if voice else set()
    in_own = tuple(hearing.evidence(s) for s in said if s.document in own)
    silent_reported = kind is OmissionKind.SILENCE
    if in_own:
        return ("contradicted" if silent_reported else "confirmed"), in_own
    contrary = [hearing.evidence(s) for s in said] if silent_reported else []
    contrary += _reports(
        hearing, document, side, topic, OmissionKind.MENTION if silent_reported else OmissionKind.SILENCE
    )
    if voice and own and _warranted(hearing, voice, topic):
        whole = tuple(Evidence(d, _first_sentence(hearing, d)) for d in sorted(own))
        if not silent_reported:
            return "contradicted", whole
        return ("contested", (*contrary, *whole)) if contrary else ("confirmed", whole)
    return ("contested", tuple(contrary)) if contrary else ("unchecked", ())


def _warranted(hearing: Hearing, voice: Voice, topic: str) -> bool:
    """Whether the voice's own text, in which nothing was found, bears out that it is silent."""
    raised = [s.id for s in hearing.on_event if speaks_of(hearing, s, topic)][:4]
    return search(hearing, voice, topic, tuple(raised)).bears_out


def _reports(hearing: Hearing, document: str, side: str, topic: str, kind: OmissionKind) -> list[Evidence]:
    return [
        Evidence(r.document.id, o.sentence)
        for r in hearing.readings
        if r.document.id != document and _about_main(hearing, r)
        for o in r.omissions
        if o.kind is kind and side in o.sides and any(_row(hearing, m.topic) == topic for m in o.topics)
    ]


def _first_sentence(hearing: Hearing, document: str) -> Span:
    return hearing.by_id[document].sentences[0]


def speaks_of(hearing: Hearing, placed: PlacedStatement, topic: str) -> bool:
    """Whether a statement is about a topic, or names it in passing."""
    return any(topic in hearing.wider(m.topic) for m in placed.statement.topics)
