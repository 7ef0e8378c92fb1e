"""At most ten lines in plain words, most newsworthy first, each built from parts that its evidence points at.

`KINDS` is the declared list of what makes a finding; each function's docstring says when. Findings on one topic
are told together, the gravest first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from rashomon.comparing.hearing import Hearing
from rashomon.comparing.limits import document_name
from rashomon.comparing.names import in_sentence, possessive
from rashomon.model import (
    Cell,
    Confirmation,
    Conflict,
    ConflictKind,
    Convergence,
    Evidence,
    Finding,
    OmissionKind,
    Pledge,
    QuoteGroup,
    ReportedOmission,
    Status,
    Wording,
)

MOST = 10
_ALONE = 2  # silences of one voice that get a line each; the others share one


@dataclass(frozen=True)
class Parts:
    """All that findings are drawn from."""

    hearing: Hearing
    matrix: tuple[Cell, ...]
    pledges: tuple[Pledge, ...]
    conflicts: tuple[Conflict, ...]
    convergences: tuple[Convergence, ...]
    omissions: tuple[ReportedOmission, ...]
    wording: tuple[Wording, ...]
    quotes: tuple[QuoteGroup, ...]

    def name(self, side: str | None) -> str:
        side = side or "unknown"
        return in_sentence(side, self.hearing.names.get(side, ""))

    def label(self, topic: str | None) -> str:
        label = self.hearing.labels.get(topic or "", topic or "")
        return label[:1].upper() + label[1:]

    def cells(self, topic: str | None) -> list[Cell]:
        return [c for c in self.matrix if c.topic == topic]


@dataclass(frozen=True)
class _Draft:
    score: float
    kind: str
    topic: str | None
    headline: str
    evidence: tuple[Evidence, ...]
    about: str = ""


def rank(
    hearing: Hearing,
    matrix: tuple[Cell, ...],
    pledges: tuple[Pledge, ...],
    conflicts: tuple[Conflict, ...],
    convergences: tuple[Convergence, ...],
    omissions: tuple[ReportedOmission, ...],
    wording: tuple[Wording, ...],
    quotes: tuple[QuoteGroup, ...],
) -> tuple[Finding, ...]:
    """The ten lines that an analyst would want first."""
    parts = Parts(hearing, matrix, pledges, conflicts, convergences, omissions, wording, quotes)
    drafts = sorted((d for kind in KINDS for d in kind(parts)), key=lambda d: -d.score)
    kept: list[_Draft] = []
    for draft in drafts:
        if not any(_told(k, draft) for k in kept):
            kept.append(draft)
    return tuple(
        Finding(n, d.kind, d.headline, tuple(dict.fromkeys(d.evidence)), d.about) for n, d in enumerate(kept[:MOST], 1)
    )


def _told(kept: _Draft, draft: _Draft) -> bool:
    """Whether a finding on the same topic already tells this one's news."""
    if kept.topic is None or kept.topic != draft.topic:
        return False
    weaker = {"one_sided": {"conflict", "silence", "pledge"}, "pledge": {"conflict"}, "emphasis": set()}
    return kept.kind == draft.kind or kept.kind in weaker.get(draft.kind, set())


# --- what makes a finding ------------------------------------------------------------------------------------


def conflict_findings(parts: Parts) -> Iterable[_Draft]:
    """Accounts that cannot both be right; those on one pledge's firmness and amounts are told in one line."""
    grave = [c for c in parts.conflicts if c.kind is not ConflictKind.ROUNDING and c.kind is not ConflictKind.PRESENCE]
    by_topic: dict[str | None, list[tuple[int, Conflict]]] = {}
    for number, conflict in enumerate(parts.conflicts, 1):
        if conflict in grave:
            by_topic.setdefault(conflict.topic, []).append((number, conflict))
    for topic, items in by_topic.items():
        number, first = items[0]
        told = "; ".join(_account(parts, side) for side in (first.a, first.b)) + "."
        more = [c.explanation for _, c in items[1:3] if c.kind is not first.kind]
        headline = f"{parts.label(topic)}: {first.explanation}"
        if first.kind is ConflictKind.MODALITY:
            headline = f"{parts.label(topic)}: {told}"
        headline = " ".join([headline, *more, *_absence(parts, topic)])
        evidence = tuple(s.evidence for _, c in items[:3] for s in (c.a, c.b))
        yield _Draft(2.0 + first.severity, "conflict", topic, headline, evidence, f"conflict-{number}")


def _account(parts: Parts, side: object) -> str:
    evidence, voice = side.evidence, side.voice  # type: ignore[attr-defined]
    words = parts.hearing.words(evidence)
    words = words if len(words) <= 150 else words[:147].rstrip() + "…"
    return f"“{document_name(parts.hearing, evidence.document)}” has {parts.name(voice)} say “{words}”"


def _absence(parts: Parts, topic: str | None) -> Iterable[str]:
    """Which parties of the event are not heard on the topic, and in which way."""
    words = {
        Status.SILENT: "{} own text is silent on it",
        Status.NOT_REPORTED: "no account has {} speak of it",
        Status.REPORTED_SILENT: "{} is reported to be silent on it",
        Status.NO_ACCOUNT: "there is no account of {}",
    }
    parties = {v.id: v for v in parts.hearing.voices if v.participant}
    for cell in parts.cells(topic):
        if cell.voice in parties and cell.status in words:
            name = parts.name(cell.voice)
            name = possessive(name) if cell.status is Status.SILENT else name
            hand = " (heard second-hand only)" if cell.second_hand and cell.status is Status.NOT_REPORTED else ""
            line = words[cell.status].format(name)
            yield f"{line[:1].upper()}{line[1:]}{hand}."


def silence_findings(parts: Parts) -> Iterable[_Draft]:
    """A side's own text is silent on what another side makes a point of, or a text reports a silence."""
    parties = {v.id for v in parts.hearing.voices if v.participant}
    by_voice: dict[str, list[Cell]] = {}
    for cell in parts.matrix:
        if cell.status is Status.SILENT and cell.raised_by and cell.voice in parties:
            by_voice.setdefault(cell.voice, []).append(cell)
    for voice, cells in by_voice.items():
        cells.sort(key=lambda c: -_weight(parts, c))
        for cell in cells[:_ALONE]:
            yield _own_silence(parts, cell)
        rest = cells[_ALONE:]
        if rest:
            topics = _list([parts.label(c.topic).lower() for c in rest])
            evidence = tuple(_raised(parts, c)[0] for c in rest)
            headline = f"{possessive(parts.name(voice))} own text is also silent on {topics}, which others raise."
            yield _Draft(1.35, "silence", None, headline, evidence, f"voice-{voice}")
    yield from _reported_silences(parts)


def _weight(parts: Parts, cell: Cell) -> float:
    """How much room the parties that do raise a topic give it."""
    parties = {v.id for v in parts.hearing.voices if v.participant}
    return max((c.share * (2 if c.voice in parties else 1) for c in parts.cells(cell.topic)), default=0.0)


def _raised(parts: Parts, cell: Cell) -> list[Evidence]:
    return [parts.hearing.evidence(parts.hearing.statement_by_id[i]) for i in cell.raised_by]


def _own_silence(parts: Parts, cell: Cell) -> _Draft:
    raised = [parts.hearing.statement_by_id[i] for i in cell.raised_by]
    sayers = list(dict.fromkeys(parts.name(v) for s in raised for v in parts.hearing.voices_of(s)))
    verb = "speaks" if len(sayers) == 1 else "speak"
    silent = possessive(parts.name(cell.voice))
    headline = f"{parts.label(cell.topic)}: {_list(sayers)} {verb} of it; {silent} own text is silent."
    evidence = (*_raised(parts, cell)[:2], *cell.near[:1])
    return _Draft(1.4 + _weight(parts, cell), "silence", cell.topic, headline, evidence, f"topic-{cell.topic}")


def _reported_silences(parts: Parts) -> Iterable[_Draft]:
    grouped: dict[tuple[str, Evidence], list[ReportedOmission]] = {}
    for omission in parts.omissions:
        if omission.kind is OmissionKind.SILENCE:
            grouped.setdefault((omission.voice, omission.evidence), []).append(omission)
    for (voice, evidence), items in grouped.items():
        topics = _list([parts.label(o.topic) for o in items])
        source = document_name(parts.hearing, evidence.document)
        verdicts = {o.verdict for o in items}
        against = tuple(dict.fromkeys(e for o in items for e in o.against))
        tail = {
            "contradicted": f"{possessive(parts.name(voice))} own text speaks of it.",
            "contested": "another account implies that it did speak of it.",
            "confirmed": f"{possessive(parts.name(voice))} own text bears this out.",
        }
        told = next(
            (tail[v] for v in ("contradicted", "contested", "confirmed") if v in verdicts),
            "unchecked: its own text is not among the documents.",
        )
        if against and "confirmed" not in verdicts:
            told = told.removesuffix(".") + f" (“{document_name(parts.hearing, against[0].document)}”)."
        headline = f"{topics}: “{source}” says that {parts.name(voice)} was silent on this; {told}"
        score = 2.2 if verdicts & {"contradicted", "contested"} else 1.5
        yield _Draft(score, "silence", items[0].topic, headline, (evidence, *against[:2]), f"topic-{items[0].topic}")


def pledge_findings(parts: Parts) -> Iterable[_Draft]:
    """A pledge with a figure or a firm verb that the party that is to give it does not confirm."""
    for pledge in parts.pledges:
        if pledge.kind != "pledge":
            continue
        version = pledge.versions[0]
        verdict = dict(pledge.confirmation).get(pledge.giver)
        voices = parts.hearing.voices_of(parts.hearing.statement_by_id[version.statement])
        if verdict in (None, Confirmation.CONFIRMS) or pledge.giver in voices:
            continue
        words = parts.hearing.words(version.action)
        words = words if len(words) <= 140 else words[:137].rstrip() + "…"
        said = {
            Confirmation.DENIES: "denies it",
            Confirmation.DIFFERS: "tells it differently",
            Confirmation.SILENT: "does not mention it in its own text",
        }.get(verdict, "is not heard on it")
        giver = parts.name(pledge.giver)
        by = possessive(parts.name(voices[0]))
        what = parts.label(pledge.topic) or "Pledge"
        headline = f"{what}: by {by} word, {giver} “{words}”; {giver} {said}."
        score = 1.6 + 0.2 * (version.figure is not None)
        yield _Draft(score, "pledge", pledge.topic, headline, (version.action,), f"pledge-{pledge.id}")


def wording_findings(parts: Parts) -> Iterable[_Draft]:
    """A formula that moved: reported by a text, or found between a side's own texts."""
    for number, item in enumerate(parts.wording, 1):
        old, new = (parts.hearing.words(v.evidence) for v in (item.variants[0], item.variants[-1]))
        if item.reported:
            source = document_name(parts.hearing, item.reported.document)
            moved = f"{parts.name(item.voice)} moved from “{old}” to “{new}”"
            headline = f"{parts.label(item.topic)}: “{source}” reports that {moved}."
            yield _Draft(
                1.9,
                "wording",
                None,
                headline,
                (item.variants[0].evidence, item.variants[-1].evidence, item.reported),
                f"wording-{number}",
            )
        else:
            changed = [e for e in item.changes if e.op != "equal"]
            edits = "; ".join(_edit(e.before, e.after) for e in changed[:3])
            since = f"{possessive(parts.name(item.voice))} wording moved since {item.variants[0].date}"
            headline = f"{parts.label(item.topic)}: {since}: {edits}."
            evidence = (item.variants[0].evidence, item.variants[-1].evidence)
            yield _Draft(1.5 - 0.05 * len(changed), "wording", item.topic, headline, evidence, f"wording-{number}")


def _edit(before: str, after: str) -> str:
    if before and after:
        return f"“{before}” became “{after}”"
    return f"“{after}” was added" if after else f"“{before}” was dropped"


def first_findings(parts: Parts) -> Iterable[_Draft]:
    """What each party puts first in its own text, where they differ."""
    firsts = [c for c in parts.matrix if c.rank == 1 and c.gist]
    parties = {v.id for v in parts.hearing.voices if v.participant}
    firsts = [c for c in firsts if c.voice in parties]
    if len({c.topic for c in firsts}) > 1:
        told = "; ".join(
            f"{possessive(parts.name(c.voice))} own text opens with {parts.label(c.topic).lower()}" for c in firsts
        )
        evidence = tuple(c.gist for c in firsts if c.gist)
        yield _Draft(1.3, "first", None, f"What comes first: {told}.", evidence, "first")


def emphasis_findings(parts: Parts) -> Iterable[_Draft]:
    """What a text says that a voice stressed or played down."""
    for omission in parts.omissions:
        if omission.kind in (OmissionKind.LOW_EMPHASIS, OmissionKind.HIGH_EMPHASIS):
            how = "gave it little room" if omission.kind is OmissionKind.LOW_EMPHASIS else "stressed it"
            source = document_name(parts.hearing, omission.evidence.document)
            headline = f"{parts.label(omission.topic)}: “{source}” says that {parts.name(omission.voice)} {how}."
            yield _Draft(0.7, "emphasis", omission.topic, headline, (omission.evidence,), f"topic-{omission.topic}")


def convergence_findings(parts: Parts) -> Iterable[_Draft]:
    """What the own texts of both sides confirm."""
    for item in parts.convergences:
        names = _list([parts.name(v) for v in item.voices])
        headline = f"{parts.label(item.topic)}: the own texts of {names} bear each other out."
        yield _Draft(1.25, "convergence", item.topic, headline, item.evidence, f"topic-{item.topic}")


def one_sided_findings(parts: Parts) -> Iterable[_Draft]:
    """A topic on which only one of the parties is heard."""
    parties = [v.id for v in parts.hearing.voices if v.participant]
    for topic in dict.fromkeys(c.topic for c in parts.matrix):
        cells = {c.voice: c for c in parts.cells(topic) if c.voice in parties}
        says = [c for c in cells.values() if c.status is Status.SAYS and not c.passing]
        quiet = [c for c in cells.values() if c.status is Status.NOT_REPORTED]
        if len(says) == 1 and quiet and says[0].gist:
            words = parts.hearing.words(says[0].gist)
            headline = (
                f"{parts.label(topic)}: only {parts.name(says[0].voice)} is heard on it (“{words}”); "
                f"no account has {_list([parts.name(c.voice) for c in quiet], 'or')} speak of it."
            )
            yield _Draft(0.9 + says[0].share, "one_sided", topic, headline, (says[0].gist,), f"topic-{topic}")


def quote_findings(parts: Parts) -> Iterable[_Draft]:
    """A quotation that reads differently in two documents."""
    for number, group in enumerate(parts.quotes, 1):
        if group.verdict != "altered":
            continue
        a, b = group.variants[0], group.variants[-1]
        words = [parts.hearing.words(v.evidence) for v in (a, b)]
        words = [w if len(w) <= 120 else w[:117].rstrip() + "…" for w in words]
        headline = f"A quotation differs: “{words[0]}” in one text is “{words[1]}” in another."
        yield _Draft(1.2, "quote", None, headline, (a.evidence, b.evidence), f"quote-{number}")


def _list(names: list[str], joint: str = "and") -> str:
    names = list(dict.fromkeys(names))
    return f"{', '.join(names[:-1])} {joint} {names[-1]}" if len(names) > 1 else "".join(names)


KINDS: tuple[Callable[[Parts], Iterable[_Draft]], ...] = (
    conflict_findings,
    silence_findings,
    pledge_findings,
    wording_findings,
    first_findings,
    emphasis_findings,
    convergence_findings,
    one_sided_findings,
    quote_findings,
)
