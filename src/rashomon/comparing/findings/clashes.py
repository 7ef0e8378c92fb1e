"""Lines on what cannot both be right, and on what is reported to have been left out."""

from __future__ import annotations

from collections.abc import Iterable

from rashomon.comparing.findings.parts import Draft, Parts
from rashomon.comparing.phrasing import listed, opened
from rashomon.model import Conflict, ConflictKind, OmissionKind, ReportedOmission, Status


def conflict_findings(parts: Parts) -> Iterable[Draft]:
    """Accounts that cannot both be right; those on one topic are told in one line, the gravest first."""
    by_matter: dict[str, list[tuple[int, Conflict]]] = {}
    for number, conflict in enumerate(parts.conflicts, 1):
        if conflict.kind is ConflictKind.SCOPE and parts.differs(conflict):
            continue  # `difference_findings` tells it, of the own texts
        if conflict.kind not in (ConflictKind.ROUNDING, ConflictKind.PRESENCE):
            by_matter.setdefault(conflict.topic or f"#{number}", []).append((number, conflict))
    for topic, items in by_matter.items():
        number, first = items[0]
        more = next((c.explanation for _, c in items[1:] if c.kind is not first.kind), "")
        more = opened(more.removeprefix(f"On {parts.label(first.topic)}, "))
        label = opened(parts.label(first.topic)) if first.topic else ""
        start = f"{label}: {_lowered(first.explanation)}" if label else first.explanation
        headline = " ".join(filter(None, (start, more, *_absence(parts, first.topic))))
        evidence = tuple(s.evidence for _, c in items[:3] for s in (c.a, c.b))
        topics = frozenset({topic}) if first.topic else frozenset()
        base = 2.0 if first.topic else 1.5  # on the contact itself and not on what was said there
        yield Draft(base + first.severity, "conflict", headline, evidence, f"conflict-{number}", topics)


def _lowered(sentence: str) -> str:
    """A sentence after a colon: its first word small where it is no name."""
    small = ("According ", "On ", "The ")
    return sentence[:1].lower() + sentence[1:] if sentence.startswith(small) else sentence


def _absence(parts: Parts, topic: str | None) -> Iterable[str]:
    """Which parties of the event are not heard on the topic, and in which way."""
    words = {
        Status.SILENT: "{}’s own text is silent on it",
        Status.NOT_REPORTED: "no account has {} itself speak of it",
        Status.REPORTED_SILENT: "{} is reported to be silent on it",
        Status.NO_ACCOUNT: "there is no account by {}",
    }
    parties = parts.parties()
    for cell in parts.cells(topic):
        if cell.voice in parties and cell.status in words:
            name = parts.name(cell.voice)
            line = words[cell.status].format(name).replace("s’s own", "s’ own")
            yield f"{opened(line)}."


def reported_silences(parts: Parts) -> Iterable[Draft]:
    """A text that says that a voice left something out, and how that stands up: one line a text and voice."""
    grouped: dict[tuple[str, str], list[ReportedOmission]] = {}
    for omission in parts.omissions:
        if omission.kind is OmissionKind.SILENCE:
            grouped.setdefault((omission.voice, omission.evidence.document), []).append(omission)
    for (voice, document), items in grouped.items():
        topics = list(dict.fromkeys(o.topic for o in items))
        told = tuple(dict.fromkeys(o.evidence for o in items))[:3]
        against = tuple(dict.fromkeys(e for o in items for e in o.against))
        source, who = parts.account(document), parts.name(voice)
        headline = opened(f"{source} says that {who} was silent on {parts.labels(topics)}; {_stands(parts, items)}.")
        disputed = {o.verdict for o in items} & {"contradicted", "contested"}
        score = 2.2 if disputed else 1.5 + min(0.4, sum(parts.weight(t) for t in topics))
        yield Draft(score, "silence", headline, (*told, *against[:2]), f"topic-{topics[0]}", frozenset(topics))


def _stands(parts: Parts, items: list[ReportedOmission]) -> str:
    """How a reported silence stands up, in words."""
    whose = parts.whose(items[0].voice)
    own = {d for v in parts.hearing.voices if v.id == items[0].voice for d in v.own}
    told = []
    if on := _of(parts, items, "contradicted"):
        first = next(o for o in items if o.verdict == "contradicted")
        on = on if len(items) > 1 else _narrower(parts, first) or on
        told.append(f"{whose} own text speaks of {on} ({parts.quoted(first.against[0])})")
    if on := _of(parts, items, "contested"):
        against = next(o for o in items if o.verdict == "contested").against
        others = [e for e in against if e.document not in own]
        sources = listed(parts.account(e.document) for e in others[:1]) or "another account"
        borne = f"{whose} own text bears this out, but " if len(others) < len(against) else ""
        told.append(f"{borne}{sources} implies that it did speak of {on}")
    if on := _of(parts, items, "confirmed"):
        told.append(f"{whose} own text bears this out" + ("" if on in ("it", "them") else f" on {on}"))
    if (on := _of(parts, items, "unchecked")) and own:
        told.append(f"a passage of {whose} own text comes near to {on}, so this is unchecked")
    elif on:
        told.append("its own text is not among the documents, so this is unchecked")
    return "; ".join(told)


def _narrower(parts: Parts, omission: ReportedOmission) -> str:
    """The narrower topics by which an own text comes under the reported one, "" where it has the topic itself."""
    placed = parts.hearing.statement_by_id.get(omission.against[0].statement or "")
    topics = [m.topic for m in placed.statement.topics] if placed else []
    within = [t for t in topics if omission.topic in parts.hearing.wider(t)]
    return "" if omission.topic in topics else parts.labels(within)


def _of(parts: Parts, items: list[ReportedOmission], verdict: str) -> str:
    """The topics of that verdict, by name where they are not all of those reported."""
    topics = list(dict.fromkeys(o.topic for o in items if o.verdict == verdict))
    everything = len(topics) == len({o.topic for o in items})
    if not topics:
        return ""
    return parts.labels(topics) if not everything else "it" if len(topics) == 1 else "them"


def emphasis_findings(parts: Parts) -> Iterable[Draft]:
    """What texts say that the parties stressed or played down, in one line a text, the parties beside each other."""
    grouped: dict[str, dict[str, list[ReportedOmission]]] = {}
    silent = {(o.voice, o.topic) for o in parts.omissions if o.kind is OmissionKind.SILENCE}
    for omission in parts.omissions:
        if (omission.voice, omission.topic) in silent or omission.voice not in parts.parties():
            continue
        if omission.kind in (OmissionKind.LOW_EMPHASIS, OmissionKind.HIGH_EMPHASIS):
            by_voice = grouped.setdefault(omission.evidence.document, {})
            by_voice.setdefault(omission.voice, []).append(omission)
    for document, by_voice in grouped.items():
        lines = [f"{parts.name(voice)} {listed(_weighed(parts, items))}" for voice, items in by_voice.items()]
        headline = opened(f"{parts.account(document)} says that {', while '.join(lines)}.")
        items = [o for found in by_voice.values() for o in found]
        evidence = tuple(dict.fromkeys(o.evidence for o in items))[:4]
        kinds = {o.kind for o in items}
        score = 0.8 + 0.2 * (len(kinds) > 1) + 0.8 * (len(by_voice) > 1)
        about = f"voice-{next(iter(by_voice))}"
        yield Draft(score, "emphasis", headline, evidence, about)


def _weighed(parts: Parts, items: list[ReportedOmission]) -> list[str]:
    """What a voice stressed and what it gave little room, in words."""
    high = [o.topic for o in items if o.kind is OmissionKind.HIGH_EMPHASIS]
    low = [o.topic for o in items if o.kind is OmissionKind.LOW_EMPHASIS and o.topic not in high]
    told = [f"stressed {parts.labels(high)}"] if high else []
    return told + ([f"gave little room to {parts.labels(low)}"] if low else [])
