"""The topics and figures that a comparison names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rashomon.comparing.hearing import Hearing
from rashomon.comparing.inside import Contents
from rashomon.model import Cell, Figure, OmissionKind, PlacedStatement, Reading, Span, Topic, TopicMention
from rashomon.reading.omissions.matters import called
from rashomon.reading.topics import taxonomy
from rashomon.reading.topics.taxonomy import Taxonomy
from rashomon.settings import Settings


def named(readings: Sequence[Reading], settings: Settings) -> tuple[Topic, ...]:
    """Every topic that any of the readings mentions, and the wider ones above it, with labels."""
    known = taxonomy(settings)
    names = {m.topic: " ".join(m.span.of(r.document.text).split()) for r in readings for m in _reported(r)}
    found: dict[str, Topic] = {}
    for topic in dict.fromkeys(m.topic for r in readings for m in (*r.topics, *_reported(r))):
        step: str | None = topic
        while step is not None and step not in found:
            found[step] = Topic(step, _label(step, known, names), known.parent(step), step not in known)
            step = known.parent(step)
    return tuple(found.values())


def _label(topic: str, known: Taxonomy, names: dict[str, str]) -> str:
    """What a topic is called: of one that the taxonomy lacks, the words of the report that names it, where one does."""
    return known.label(topic) if topic in known else names.get(topic, known.label(topic))


def _reported(reading: Reading) -> Iterable[TopicMention]:
    """The topics of a text's reports of silence and emphasis; a country may be the topic of those alone, and one thing
    within a topic is called by its own words."""
    for omission in reading.omissions:
        yield from omission.topics
        if omission.kind is OmissionKind.SILENCE:
            for part in omission.matters:
                own = called(reading.document.text, part, omission.sentence, ())
                yield from (own,) if own is not None else ()


def used(hearing: Hearing, matrix: tuple[Cell, ...], background: tuple[Cell, ...]) -> tuple[Topic, ...]:
    """The topics that a cell is about or a statement names, those of the matrix first, in its order."""
    order = dict.fromkeys(c.topic for c in (*matrix, *background))
    order.update(dict.fromkeys(m.topic for s in hearing.statements for m in s.statement.topics))
    by_id = {t.id: t for t in hearing.topics}
    return tuple(by_id[t] for t in order if t in by_id)


def figures(hearing: Hearing) -> tuple[Figure, ...]:
    """Every figure of every document, with the innermost statement that it stands in."""
    by_document: dict[str, list[PlacedStatement]] = {}
    for placed in hearing.statements:
        by_document.setdefault(placed.document, []).append(placed)
    contents = {document: Contents(placed) for document, placed in by_document.items()}
    return tuple(
        Figure(r.document.id, q, _innermost(contents.get(r.document.id), q.span))
        for r in hearing.readings
        for q in r.quantities
    )


def _innermost(contents: Contents | None, span: Span) -> str | None:
    around = contents.around(span) if contents else []
    best = min(around, key=lambda p: sum(len(part) for part in p.statement.content), default=None)
    return best.id if best else None
