"""The warrant for a silence: what was searched, and the nearest passages that were looked at and rejected."""

from __future__ import annotations

import re

from rashomon.comparing.hearing import Hearing
from rashomon.comparing.words import content_stems, overlap
from rashomon.model import Completeness, Evidence, Origin, PlacedStatement, Reading, Span, Voice, Warrant

READ_RELIABLY = frozenset({"en"})
_NEAR = 3
_TOO_NEAR = 0.6  # part of the words that show the topic elsewhere; with so many of them a text is not silent
_GENERAL = frozenset({"bilateral-relations", "leader-relations"})  # no account of a contact is silent on these
_NAME = re.compile(r"\b[A-Z][\w’'-]{3,}")


def warrant(hearing: Hearing, voice: Voice, topic: str, too_near: bool) -> Warrant:
    """Whether the own texts of a voice bear out a silence, and if not, what is missing.

    An own text has to be whole: one that says that it is an excerpt, or a translation, or that is too short to be
    the whole of anything, warrants nothing; nor does one that names the topic outside any statement that could be
    read, or comes so near to it that a careful reader would not call it silent.
    """
    missing = ["the topic is too general for any account of a contact to be silent on it"] if topic in _GENERAL else []
    missing += [line for document in voice.own for line in _missing(hearing.by_id[document], topic, hearing)]
    if too_near:
        missing.append("a passage of the own text comes near to the topic")
    return Warrant(
        searched=voice.own,
        complete=bool(voice.own) and all(line.startswith("language") for line in missing),
        readable=not any(line.startswith("language") for line in missing),
        missing=tuple(missing),
    )


def _missing(reading: Reading, topic: str, hearing: Hearing) -> list[str]:
    document, missing = reading.document, []
    if document.completeness is Completeness.EXCERPT:
        missing.append(f"the own text is an excerpt ({_name(reading)})")
    if document.language not in READ_RELIABLY:
        missing.append(f"language not read reliably: {document.language} ({_name(reading)})")
    if document.origin is Origin.TRANSLATION:
        missing.append(f"the own text is a translation ({_name(reading)})")
    if reading.profile.confidence < 0.6:
        missing.append(f"whose text it is, is uncertain ({_name(reading)})")
    if len(document.text) < 120:
        missing.append(f"the own text is very short ({_name(reading)})")
    if any(topic in hearing.wider(m.topic) for m in reading.topics):
        missing.append(f"the own text names the topic in words that were not read as a statement ({_name(reading)})")
    return missing


def nearest(
    hearing: Hearing, voice: Voice, topic: str, raised_by: tuple[str, ...]
) -> tuple[tuple[Evidence, ...], bool]:
    """The sentences of the own texts that come nearest to what others say of the topic, best first.

    The second value is whether the best shares so many of the words that show the topic elsewhere that the text
    cannot be called silent.
    """
    wanted, shown = content_stems(hearing.labels.get(topic, topic)), []
    names: set[str] = set()
    for identifier in raised_by:
        placed = hearing.statement_by_id[identifier]
        text = hearing.text(placed.document)
        shown += [content_stems(text, m.span) for m in placed.statement.topics if topic in hearing.wider(m.topic)]
        wanted |= {s for part in placed.statement.content for s in content_stems(text, part)}
        names |= _names_beside(hearing, placed, topic)
    scored, too_near = [], False
    for document in voice.own:
        reading = hearing.by_id[document]
        too_near = too_near or any(name in reading.document.text for name in names)
        for sentence in reading.sentences:
            stems = content_stems(reading.document.text, sentence)
            score = overlap(stems, wanted)
            too_near = too_near or any(len(stems & s) >= max(1, _TOO_NEAR * len(s)) for s in shown if len(s) > 1)
            if score > 0:
                scored.append((score, Evidence(document, sentence)))
    scored.sort(key=lambda pair: -pair[0])
    return tuple(evidence for _, evidence in scored[:_NEAR]), too_near


def _names_beside(hearing: Hearing, placed: PlacedStatement, topic: str) -> set[str]:
    """Names of things beside the words that show a topic ("Typhoon aircraft", "the Amazon").

    A text that has the same name may speak of the same matter in words that were not recognised. Names of parties
    and of anybody else who is mentioned do not count.
    """
    reading = hearing.by_id[placed.document]
    text, people = reading.document.text, [m.span for m in reading.mentions]
    found = set()
    for mention in placed.statement.topics:
        if topic not in hearing.wider(mention.topic):
            continue
        start, end = max(placed.statement.sentence.start, mention.span.start - 40), mention.span.end + 40
        for match in _NAME.finditer(text, start, min(end, placed.statement.sentence.end)):
            span = Span(match.start(), match.end())
            if match.start() > placed.statement.sentence.start and not any(p.overlaps(span) for p in people):
                found.add(match.group())
    return found


def _name(reading: Reading) -> str:
    return reading.document.title or reading.document.path or reading.document.id
