"""The head of the report, its findings and its limits."""

from __future__ import annotations

from rashomon.model import DocumentKind
from rashomon.report import words
from rashomon.report.building.desk import Desk
from rashomon.report.context import DocumentRef, FindingView, Head, Limits, Passage, TellingView
from rashomon.version import __version__


def head(desk: Desk) -> Head:
    """The event, as each side tells it, the documents it is known from, and what could not be done."""
    comparison = desk.comparison
    event = comparison.event
    documents = tuple(reference(desk, identifier) for identifier in desk.readings)
    languages = tuple(dict.fromkeys(document.language for document in documents))
    title = "No event found" if documents else "No documents"
    evidence: tuple[Passage, ...] = ()
    if event is not None:
        title = words.visible(event.title) or "Event"
        evidence = desk.passages(event.evidence, ("event", "event", "#head", "the event"))
    people = tuple(desk.voice_name(key) for key in event.participants) if event else ()
    return Head(
        title=title,
        kind=event.kind.value if event and event.kind else "",
        date=words.period(event.begin, event.end) if event else "",
        participants=tuple(dict.fromkeys(people)),
        inferred=words.visible(event.inferred_date) if event else "",
        confidence=event.confidence if event else 1.0,
        evidence=evidence,
        tellings=tellings(desk),
        documents=documents,
        languages=languages,
        voices=desk.voices,
        limits=tuple(words.visible(line) for line in comparison.limits),
    )


def tellings(desk: Desk) -> tuple[TellingView, ...]:
    """How each voice tells the contact itself, aspect by aspect."""
    use = ("event", "event", "#head", "how the contact is told")
    order = {aspect: place for place, aspect in enumerate(words.ASPECT)}
    told = sorted(desk.comparison.tellings, key=lambda telling: order.get(telling.aspect, len(order)))
    return tuple(
        TellingView(
            words.ASPECT.get(telling.aspect, words.visible(telling.aspect).capitalize()),
            desk.voice_name(telling.voice),
            desk.passages(telling.evidence, use),
        )
        for telling in told
    )


def reference(desk: Desk, identifier: str) -> DocumentRef:
    """A document's line in the list of the head."""
    document = desk.document(identifier)
    profile = desk.readings[identifier].profile
    source = desk.sources.get(identifier)
    kind = profile.kind.value if profile.kind is not DocumentKind.UNKNOWN else "document"
    return DocumentRef(
        id=identifier,
        label=desk.labels[identifier],
        anchor=desk.labels[identifier].lower(),
        title=desk.title(identifier),
        publisher=words.visible(document.publisher),
        published=words.day(document.published),
        kind=(source.kind if source and source.kind else kind),
        whose=desk.voice_name(source.own_of) if source and source.own_of else "",
        language=words.language(document.language),
        on_event=source.on_event if source else True,
    )


def findings(desk: Desk, anchors: set[str]) -> tuple[FindingView, ...]:
    """The findings in their order; ``anchors`` are the parts of the report that one may link to."""
    views = []
    for finding in desk.comparison.findings:
        anchor = f"finding-{finding.rank}"
        use = ("finding", f"F{finding.rank}", f"#{anchor}", f"finding {finding.rank}")
        seen = dict.fromkeys((e.document, e.span, e.statement) for e in finding.evidence)
        evidence = [e for e in finding.evidence if seen.pop((e.document, e.span, e.statement), 0) is None]
        views.append(
            FindingView(
                anchor=anchor,
                rank=finding.rank,
                kind=words.FINDING.get(finding.kind) or words.visible(finding.kind).replace("_", " "),
                headline=words.visible(finding.headline),
                notes=tuple(words.visible(note) for note in finding.notes),
                passages=desk.passages(evidence, use),
                about=finding.about if finding.about in anchors else "",
            )
        )
    return tuple(views)


def limits(desk: Desk) -> Limits:
    """What the tool could not do, what it noticed of each document, and what made the report."""
    warnings = [
        (desk.labels[identifier], words.visible(warning))
        for identifier, reading in desk.readings.items()
        for warning in dict.fromkeys((*reading.document.warnings, *reading.warnings))
    ]
    readers = dict.fromkeys(reading.reader for reading in desk.readings.values() if reading.reader)
    lines = tuple(words.visible(line) for line in desk.comparison.limits)
    return Limits(lines, tuple(warnings), tuple(readers), __version__)
