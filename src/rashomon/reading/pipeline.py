"""The sequence of a reading: one document in, everything that was found in it out.

Each step is a function from immutable values to immutable values; nothing here knows of other documents.
"""

from __future__ import annotations

from collections.abc import Callable

from rashomon.model import Actor, Document, Reading, Span, Statement
from rashomon.reading import actors, attributing, contacts, omissions, profile, quantities, segment, times, topics
from rashomon.reading import statements as assembling
from rashomon.reading.times import slips
from rashomon.reading.version import reader_version
from rashomon.settings import DEFAULT, Settings


def read(document: Document, settings: Settings = DEFAULT) -> Reading:
    """Everything that is found in one document, each with a confidence."""
    return begun(document, settings)()


def begun(document: Document, settings: Settings = DEFAULT) -> Callable[[], Reading]:
    """Starts the model on a document; what is returned reads the rest, waits for the model and gives the reading."""
    sentences = segment.sentences(document)
    attributed = attributing.begun(document, sentences, settings)
    return lambda: _ended(document, sentences, attributed, settings)


def _ended(
    document: Document, sentences: tuple[Span, ...], attributed: Callable[[], attributing.Found], settings: Settings
) -> Reading:
    expressions = times.times(document, sentences, settings.calendar)
    figures = quantities.quantities(document, sentences, expressions)
    attributions, cautions, referents = attributed()
    cast = actors.cast(document, sentences, attributions, settings, profile.home(document), referents)
    kind = profile.profile(document, sentences, cast)
    subjects = topics.topics(document, sentences, settings)
    statements = assembling.assemble(document, sentences, attributions, cast, kind, subjects)
    return Reading(
        document=document,
        reader=reader_version(settings),
        sentences=sentences,
        profile=kind,
        actors=_with_writers(cast.actors, kind.issuer, statements),
        mentions=cast.mentions,
        statements=statements,
        quantities=figures,
        times=expressions,
        topics=subjects,
        contacts=contacts.contacts(document, sentences, cast, expressions),
        omissions=omissions.omissions(document, sentences, statements, cast, subjects),
        warnings=(*document.warnings, *cautions, *slips.warnings(document, sentences, expressions)),
    )


def _with_writers(
    actors: tuple[Actor, ...], issuer: Actor | None, statements: tuple[Statement, ...]
) -> tuple[Actor, ...]:
    """All actors, among them whose own text or signed column it is, even where the text never names them."""
    found = {actor.id: actor for actor in actors}
    for writer in (issuer, *(s.holder.actor for s in statements if s.holder.span is None)):
        if writer is not None:
            found.setdefault(writer.id, writer)
    return tuple(found.values())
