"""The warrant for a silence: what was searched, and the nearest passages that were looked at and rejected."""

from __future__ import annotations

from rashomon.comparing.hearing import Hearing
from rashomon.comparing.words import content_stems, overlap
from rashomon.model import Completeness, Evidence, Origin, Voice, Warrant

READ_RELIABLY = frozenset({"en"})
_NEAR = 3


def warrant(hearing: Hearing, voice: Voice) -> Warrant:
    """Whether the own texts of a voice bear out a silence, and if not, what is missing.

    An own text has to be whole: one that says that it is an excerpt, or that was cut on the way in, is not, and
    a text of which nothing says that it is whole counts as whole only when it is a document of its own (a page
    or a file that holds the readout alone), which is what ingest and the profile have already established.
    """
    missing: list[str] = []
    for document in voice.own:
        reading = hearing.by_id[document]
        if reading.document.completeness is Completeness.EXCERPT:
            missing.append(f"the text is an excerpt ({_name(hearing, document)})")
        if reading.document.language not in READ_RELIABLY:
            missing.append(f"the text is in a language not read reliably ({reading.document.language})")
        if reading.document.origin is Origin.TRANSLATION:
            missing.append(f"the text is a translation ({_name(hearing, document)})")
        if reading.profile.confidence < 0.6:
            missing.append(f"whose text it is, is uncertain ({_name(hearing, document)})")
        if len(reading.document.text) < 120:
            missing.append(f"the text is very short ({_name(hearing, document)})")
    return Warrant(
        searched=voice.own,
        complete=bool(voice.own) and not any("language" not in m for m in missing),
        readable=not any("language" in m for m in missing),
        missing=tuple(missing),
    )


def nearest(hearing: Hearing, voice: Voice, topic: str, raised_by: tuple[str, ...]) -> tuple[Evidence, ...]:
    """The sentences of the own texts that come nearest to what others say of the topic, best first."""
    wanted = content_stems(hearing.labels.get(topic, topic))
    for identifier in raised_by:
        placed = hearing.statement_by_id[identifier]
        text = hearing.text(placed.document)
        wanted |= {s for m in placed.statement.topics if m.topic == topic for s in content_stems(text, m.span)}
        wanted |= {s for part in placed.statement.content for s in content_stems(text, part)}
    scored = []
    for document in voice.own:
        reading = hearing.by_id[document]
        for sentence in reading.sentences:
            score = overlap(content_stems(reading.document.text, sentence), wanted)
            if score > 0:
                scored.append((score, Evidence(document, sentence)))
    scored.sort(key=lambda pair: -pair[0])
    return tuple(evidence for _, evidence in scored[:_NEAR])


def _name(hearing: Hearing, document: str) -> str:
    reading = hearing.by_id[document]
    return reading.document.title or reading.document.path or document
