"""Pledges and sources."""

from __future__ import annotations

from rashomon.model import Evidence, Modality, Pledge, PledgeChange, PledgeVersion, Pressure, Reading
from rashomon.report import words
from rashomon.report.building.desk import Desk, slug
from rashomon.report.context import ChangeView, Passage, PledgeView, SourceView, VersionView

Use = tuple[str, str, str, str]
_PERIODS = {"half-year": "half", "quarter": "quarter", "month": "month", "season": "season", "year": "year"}


def pledges(desk: Desk) -> tuple[PledgeView, ...]:
    """The ledger: every pledge and demand with the versions that the accounts give."""
    return tuple(pledge_view(desk, f"P{number}", it) for number, it in enumerate(desk.comparison.pledges, 1))


def pledge_view(desk: Desk, label: str, pledge: Pledge) -> PledgeView:
    """One entry under its short name."""
    anchor = desk.unique(f"pledge-{slug(pledge.id)}")
    use = ("pledge", label, f"#{anchor}", f"{pledge.kind} {label[1:]}")
    begin, end = pledge.due or (None, None)
    versions = tuple(_version(desk, version, use) for version in pledge.versions)
    return PledgeView(
        anchor=anchor,
        label=label,
        kind=words.visible(pledge.kind),
        giver=" and ".join(desk.voice_name(side) for side in pledge.givers or (pledge.giver,)),
        receiver=desk.voice_name(pledge.receiver),
        topic=desk.topic(pledge.topic),
        action=words.visible(pledge.action),
        object=_fresh(words.visible(pledge.object), words.visible(pledge.action), desk.topic(pledge.topic)),
        negated=pledge.negated,
        modality=pledge.modality.value if pledge.modality else "",
        rank=pledge.modality.rank if pledge.modality else -1,
        pressure=words.visible(pledge.pressure or ""),
        pressure_rank=words.PRESSURES.index(pledge.pressure) if pledge.pressure in words.PRESSURES else -1,
        due=words.period(begin, end, _PERIODS.get(pledge.due_precision, "day")),
        due_key=next((day.isoformat() for day in (begin, end) if day), ""),
        versions=versions,
        confirmations=tuple(
            (desk.voice_name(voice), words.named(words.CONFIRMATION, verdict), verdict.value)
            for voice, verdict in pledge.confirmation
        ),
        confidence=pledge.confidence,
        changes=tuple(_change(desk, change, use) for change in pledge.changes),
        due_note=words.visible(pledge.due_inferred),
        event=pledge.event,
    )


def _change(desk: Desk, change: PledgeChange, use: Use) -> ChangeView:
    return ChangeView(
        kind=change.kind.value,
        when=words.day(change.day),
        inferred=change.inferred,
        explanation=words.visible(change.explanation),
        passage=desk.passage(change.evidence, use),
        before=desk.passage(change.before, use) if change.before else None,
    )


def _fresh(text: str, *said: str) -> str:
    """The text, or nothing where words already shown hold it."""
    return "" if any(text.casefold() in other.casefold() for other in said) else text


def _version(desk: Desk, version: PledgeVersion, use: Use) -> VersionView:
    figure = version.figure
    quantity = figure.quantity if figure else None
    text = desk.text(figure.document) if figure else ""
    previous = _said(desk, version.previous)
    if not previous and quantity and quantity.previous_span:
        previous = words.visible(quantity.previous_span.of(text))
    return VersionView(
        claimant=desk.voice_name(version.claimant),
        modality=version.modality.value if version.modality else "",
        rank=version.modality.rank if version.modality else -1,
        modality_words=_said(desk, version.modality_words),
        figure=words.visible(quantity.span.of(text)) if quantity else "",
        previous=previous,
        due=_said(desk, version.due),
        condition=_said(desk, version.condition),
        passage=_whole(desk, version, use),
    )


def _whole(desk: Desk, version: PledgeVersion, use: Use) -> Passage:
    """The statement that gives this version, or the words of its action where there is none."""
    placed = desk.statements.get(version.statement)
    return desk.passage(desk.evidence(placed) if placed else version.action, use)


def _said(desk: Desk, evidence: Evidence | None) -> str:
    return words.visible(evidence.span.of(desk.text(evidence.document))) if evidence else ""


def sources(desk: Desk) -> tuple[SourceView, ...]:
    """What each document is worth as a source, in the comparison's order."""
    views = []
    for source in desk.comparison.sources:
        reading = desk.readings[source.document]
        label = desk.labels[source.document]
        use = ("source", "source", f"#source-{label.lower()}", f"source {label}")
        views.append(
            SourceView(
                document=source.document,
                label=label,
                anchor=f"source-{label.lower()}",
                name=desk.name(source.document),
                kind=words.visible(source.kind),
                issuer=desk.voice_name(source.issuer),
                whose=desk.voice_name(source.own_of),
                on_event=source.on_event,
                independent_of=desk.labels_of(source.independent_of),
                repeats=desk.labels_of(source.repeats),
                flags=tuple(
                    (words.visible(name), desk.passages((f.evidence for f in source.flags if f.flag == name), use))
                    for name in dict.fromkeys(f.flag for f in source.flags)
                ),
                completeness=_known(reading.document.completeness.value),
                origin=_known(reading.document.origin.value),
                statements=_count(desk, reading),
            )
        )
    return tuple(views)


def _known(value: str) -> str:
    return "" if value == "unknown" else value


def _count(desk: Desk, reading: Reading) -> int:
    return sum(placed.document == reading.document.id for placed in desk.comparison.statements)


SCALES = {"modality": tuple(m.value for m in Modality), "pressure": tuple(p.value for p in Pressure)}
