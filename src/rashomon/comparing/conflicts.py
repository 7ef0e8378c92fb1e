"""Where accounts cannot both be right as worded.

Each kind of conflict is one function of the hearing, in the declared list `KINDS`; its docstring is what it
looks for. Explanations are built from the sources' own words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from itertools import combinations

from rashomon.comparing.hearing import Hearing
from rashomon.comparing.voices import side_name
from rashomon.comparing.words import content_stems, overlap
from rashomon.model import (
    Conflict,
    ConflictKind,
    ConflictSide,
    Evidence,
    Figure,
    Modality,
    OmissionKind,
    PlacedStatement,
    Pledge,
    PledgeVersion,
    Quantity,
    Reading,
    ReportedOmission,
    Span,
    SpeechAct,
)

_ROUNDING = 0.05  # relative difference up to which one figure may be the other rounded


def find(
    hearing: Hearing, pledges: tuple[Pledge, ...], omissions: tuple[ReportedOmission, ...]
) -> tuple[Conflict, ...]:
    """All conflicts, gravest first, each pair of passages once."""
    found = [c for kind in KINDS for c in kind(hearing, pledges, omissions)]
    unique: dict[tuple[object, ...], Conflict] = {}
    for conflict in found:
        ends = sorted((s.evidence.document, s.evidence.span) for s in (conflict.a, conflict.b))
        unique.setdefault((conflict.kind, *ends), conflict)
    return tuple(sorted(unique.values(), key=lambda c: -c.severity))


# --- pledges: how firm, how much ----------------------------------------------------------------------------


def modality(
    hearing: Hearing, pledges: tuple[Pledge, ...], omissions: tuple[ReportedOmission, ...]
) -> Iterable[Conflict]:
    """The same pledge told with different firmness ("would consider" and "pledged")."""
    for pledge in pledges:
        if pledge.kind != "pledge":
            continue
        for a, b in _pairs(pledge.versions):
            if a.modality is None or b.modality is None or abs(a.modality.rank - b.modality.rank) < 1:
                continue
            gap = abs(a.modality.rank - b.modality.rank)
            if gap == 1 and Modality.CONSIDERING not in (a.modality, b.modality):
                continue
            words = [_quoted(hearing, v.modality_words) or str(v.modality) for v in (a, b)]
            yield Conflict(
                kind=ConflictKind.MODALITY,
                topic=pledge.topic,
                a=_version_side(hearing, a),
                b=_version_side(hearing, b),
                explanation=(
                    f"Both accounts tell of {_name(hearing, pledge.giver)} and "
                    f"{hearing.labels.get(pledge.topic or '', 'the same matter')}, but one has {words[0]} ({a.modality}) "
                    f"where the other has {words[1]} ({b.modality})."
                ),
                severity=min(1.0, 0.55 + 0.12 * gap + (0.1 if a.figure or b.figure else 0.0)),
                signals=("same giver", "same topic", *_figure_signal(a, b)),
            )


def _pairs(versions: tuple[PledgeVersion, ...]) -> Iterable[tuple[PledgeVersion, PledgeVersion]]:
    for a, b in combinations(versions, 2):
        if a.action.document != b.action.document:
            yield a, b


def _version_side(hearing: Hearing, version: PledgeVersion) -> ConflictSide:
    return ConflictSide(version.action, hearing.words(version.action), _voice(hearing, version.statement))


def _voice(hearing: Hearing, statement: str) -> str | None:
    voices = hearing.voices_of(hearing.statement_by_id[statement])
    return voices[0] if voices else None


def _name(hearing: Hearing, side: str) -> str:

    return hearing.names.get(side) or side_name(side)


def _quoted(hearing: Hearing, evidence: Evidence | None) -> str:
    return f"“{hearing.words(evidence)}”" if evidence else ""


def _figure_signal(a: PledgeVersion, b: PledgeVersion) -> tuple[str, ...]:
    if a.figure and b.figure and a.figure.quantity.low == b.figure.quantity.low:
        return ("same figure",)
    return ()


def pledged_amounts(
    hearing: Hearing, pledges: tuple[Pledge, ...], omissions: tuple[ReportedOmission, ...]
) -> Iterable[Conflict]:
    """The same giver's pledge on one topic with different amounts, or an amount and period that only one tells."""
    by_matter: dict[tuple[str, str | None, str], list[tuple[Pledge, PledgeVersion]]] = {}
    for pledge in pledges:
        for version in pledge.versions:
            if version.figure and pledge.kind == "pledge":
                key = (pledge.giver, pledge.topic, version.figure.quantity.unit)
                by_matter.setdefault(key, []).append((pledge, version))
    for (giver, topic, _), entries in by_matter.items():
        documents = list(dict.fromkeys(v.action.document for _, v in entries))
        for one, other in combinations(documents, 2):
            a = [v for _, v in entries if v.action.document == one]
            b = [v for _, v in entries if v.action.document == other]
            conflict = _amounts(hearing, giver, topic, a, b)
            if conflict:
                yield conflict


def _amounts(
    hearing: Hearing, giver: str, topic: str | None, a: list[PledgeVersion], b: list[PledgeVersion]
) -> Conflict | None:
    mine, theirs = _amount_words(hearing, a), _amount_words(hearing, b)
    if set(mine) == set(theirs):
        return None
    if _all_periods_differ(hearing, a, b):
        return None
    only_a, only_b = [v for v in a if not _matched(v, b)], [v for v in b if not _matched(v, a)]
    if not only_a and not only_b and not _period_differs(hearing, a, b):
        return None
    values = [" and ".join(words) for words in (mine, theirs)]
    left, right = (only_a or a)[0], (only_b or b)[0]
    rounding = bool(only_a and only_b) and _rounded(left.figure, right.figure)
    return Conflict(
        kind=ConflictKind.ROUNDING if rounding else ConflictKind.FIGURE,
        topic=topic,
        a=ConflictSide(_figure_evidence(left), values[0], _voice(hearing, left.statement)),
        b=ConflictSide(_figure_evidence(right), values[1], _voice(hearing, right.statement)),
        explanation=(
            f"On {hearing.labels.get(topic or '', 'the same matter')} by {_name(hearing, giver)}, "
            f"one account has {values[0]}, the other {values[1]}."
        ),
        severity=0.15 if rounding else 0.75 if only_a and only_b else 0.6,
        signals=("same giver", "same topic", "same unit"),
    )


def _amount_words(hearing: Hearing, versions: list[PledgeVersion]) -> list[str]:
    words = []
    for version in versions:
        assert version.figure is not None
        due = f" {hearing.words(version.due)}" if version.due else ""
        words.append(f"“{version.figure.quantity.span.of(hearing.text(version.figure.document))}{due}”")
    return list(dict.fromkeys(words))


def _matched(version: PledgeVersion, others: list[PledgeVersion]) -> bool:
    assert version.figure is not None
    return any(o.figure and o.figure.quantity.low == version.figure.quantity.low for o in others)


def _period_differs(hearing: Hearing, a: list[PledgeVersion], b: list[PledgeVersion]) -> bool:
    return any(bool(x.due) != bool(y.due) for x in a for y in b)


def _all_periods_differ(hearing: Hearing, a: list[PledgeVersion], b: list[PledgeVersion]) -> bool:
    """Whether every amount on one side is for a stated period that no amount on the other is for."""
    mine = {hearing.words(v.due).casefold() for v in a if v.due}
    theirs = {hearing.words(v.due).casefold() for v in b if v.due}
    return all(v.due for v in (*a, *b)) and not mine & theirs


def _figure_evidence(version: PledgeVersion) -> Evidence:
    assert version.figure is not None
    return Evidence(version.figure.document, version.figure.quantity.span, version.statement)


# --- figures outside pledges --------------------------------------------------------------------------------


def stated_figures(
    hearing: Hearing, pledges: tuple[Pledge, ...], omissions: tuple[ReportedOmission, ...]
) -> Iterable[Conflict]:
    """Figures of one unit for what is named with the same words, in sentences that speak of the same thing."""
    entries = [e for r in hearing.readings for e in _entries(r) if _on_event(hearing, r)]
    for (ra, qa, sa), (rb, qb, sb) in combinations(entries, 2):
        if qa.unit != qb.unit or qa.unit in ("-", "percentage") or (qa.low == qb.low and qa.high == qb.high):
            continue
        ca = content_stems(ra.document.text, qa.concept_span) | content_stems(qa.concept)
        cb = content_stems(rb.document.text, qb.concept_span) | content_stems(qb.concept)
        if not ca or not cb or overlap(ca, cb) < 0.6 or _span_topics(ra, sa).isdisjoint(_span_topics(rb, sb)):
            continue
        alike = overlap(_context(ra, sa), _context(rb, sb))
        rounding = _ratio(qa, qb) <= _ROUNDING
        if alike < (0.25 if rounding else 0.45) or _different_times(ra, sa, rb, sb):
            continue
        yield _figure_conflict(hearing, (ra, qa), (rb, qb), rounding)


def _on_event(hearing: Hearing, reading: Reading) -> bool:
    return hearing.main is None or reading.document.id in hearing.main.documents


def _entries(reading: Reading) -> Iterable[tuple[Reading, Quantity, Span]]:
    for quantity in reading.quantities:
        if quantity.low is None or quantity.previous is not None:
            continue
        sentence = next((s for s in reading.sentences if s.covers(quantity.span)), None)
        if sentence:
            yield reading, quantity, sentence


def _span_topics(reading: Reading, sentence: Span) -> set[str]:
    return {m.topic for m in reading.topics if sentence.covers(m.span)}


def _context(reading: Reading, sentence: Span) -> frozenset[str]:
    return content_stems(reading.document.text, sentence)


def _different_times(ra: Reading, sa: Span, rb: Reading, sb: Span) -> bool:
    a = {t.value for t in ra.times if sa.covers(t.span) and t.begin}
    b = {t.value for t in rb.times if sb.covers(t.span) and t.begin}
    return bool(a and b and a.isdisjoint(b))


def _ratio(a: Quantity, b: Quantity) -> float:
    x, y = a.low or 0.0, b.low or 0.0
    return abs(x - y) / max(abs(x), abs(y), 1e-9)


def _rounded(a: Figure | None, b: Figure | None) -> bool:
    return a is not None and b is not None and _ratio(a.quantity, b.quantity) <= _ROUNDING


def _figure_conflict(
    hearing: Hearing, a: tuple[Reading, Quantity], b: tuple[Reading, Quantity], rounding: bool
) -> Conflict:
    sides = []
    for reading, quantity in (a, b):
        evidence = Evidence(reading.document.id, quantity.span)
        sides.append(ConflictSide(evidence, quantity.span.of(reading.document.text)))
    topics = [m.topic for m in a[0].topics if any(s.covers(a[1].span) and s.covers(m.span) for s in a[0].sentences)]
    what = a[1].concept or "the same thing"
    tail = "one may be the other rounded." if rounding else "they cannot both be right for the same period."
    same = " of the same document" if a[0] is b[0] else ""
    return Conflict(
        kind=ConflictKind.ROUNDING if rounding else ConflictKind.FIGURE,
        topic=topics[0] if topics else None,
        a=sides[0],
        b=sides[1],
        explanation=f"Two passages{same} give “{sides[0].value}” and “{sides[1].value}” for {what}; {tail}",
        severity=0.1 if rounding else 0.6,
        signals=("same unit", "same words for what is counted", "similar sentences"),
    )


# --- presence, emphasis, polarity ---------------------------------------------------------------------------


def presence(
    hearing: Hearing, pledges: tuple[Pledge, ...], omissions: tuple[ReportedOmission, ...]
) -> Iterable[Conflict]:
    """One account says that a voice was silent on a topic, and another, or the voice's own text, has it speak."""
    for omission in omissions:
        if omission.kind is not OmissionKind.SILENCE or omission.verdict not in ("contested", "contradicted"):
            continue
        for against in omission.against[:1]:
            who, what = _name(hearing, omission.voice), hearing.labels.get(omission.topic, omission.topic)
            yield Conflict(
                kind=ConflictKind.PRESENCE,
                topic=omission.topic,
                a=ConflictSide(omission.evidence, "silent", omission.voice),
                b=ConflictSide(against, "speaks of it", omission.voice),
                explanation=f"One text says that {who} was silent on {what}; the other has it speak of it.",
                severity=0.9 if omission.verdict == "contradicted" else 0.65,
                signals=("same voice", "same topic"),
            )


def emphasis(
    hearing: Hearing, pledges: tuple[Pledge, ...], omissions: tuple[ReportedOmission, ...]
) -> Iterable[Conflict]:
    """Two accounts that disagree on whether a voice stressed a topic or hardly spoke of it."""
    low = [o for o in omissions if o.kind is OmissionKind.LOW_EMPHASIS]
    high = [o for o in omissions if o.kind is OmissionKind.HIGH_EMPHASIS]
    for a in low:
        for b in high:
            if (a.voice, a.topic) == (b.voice, b.topic) and a.evidence.document != b.evidence.document:
                who, what = _name(hearing, a.voice), hearing.labels.get(a.topic, a.topic)
                yield Conflict(
                    kind=ConflictKind.EMPHASIS,
                    topic=a.topic,
                    a=ConflictSide(a.evidence, "hardly mentioned", a.voice),
                    b=ConflictSide(b.evidence, "stressed", b.voice),
                    explanation=f"One text says that {who} gave {what} little room, the other that it stressed it.",
                    severity=0.45,
                    signals=("same voice", "same topic"),
                )


_OPPOSED = (
    frozenset({SpeechAct.AGREES, SpeechAct.REFUSES}),
    frozenset({SpeechAct.PLEDGES, SpeechAct.REFUSES}),
    frozenset({SpeechAct.ASSERTS, SpeechAct.DENIES}),
    frozenset({SpeechAct.AGREES, SpeechAct.DENIES}),
    frozenset({SpeechAct.PRAISES, SpeechAct.CRITICISES}),
)


def polarity(
    hearing: Hearing, pledges: tuple[Pledge, ...], omissions: tuple[ReportedOmission, ...]
) -> Iterable[Conflict]:
    """The same party on the same matter doing opposite things in two accounts (agreed and refused)."""
    by_matter: dict[tuple[str, str], list[PlacedStatement]] = {}
    for placed in hearing.on_event:
        side = hearing.actor_side(placed.document, placed.statement.holder.actor)
        if side in (None, "press", "analyst", "unknown"):
            continue
        for mention in placed.statement.topics:
            if mention.weight == "point":
                by_matter.setdefault((str(side), mention.topic), []).append(placed)
    for (side, topic), said in by_matter.items():
        for a, b in combinations(said, 2):
            if a.document == b.document or frozenset({a.statement.act, b.statement.act}) not in _OPPOSED:
                continue
            ta, tb = hearing.text(a.document), hearing.text(b.document)
            sa = frozenset(s for p in a.statement.content for s in content_stems(ta, p))
            sb = frozenset(s for p in b.statement.content for s in content_stems(tb, p))
            if overlap(sa, sb) < 0.4:
                continue
            yield Conflict(
                kind=ConflictKind.POLARITY,
                topic=topic,
                a=ConflictSide(hearing.evidence(a), a.statement.act.value, side),
                b=ConflictSide(hearing.evidence(b), b.statement.act.value, side),
                explanation=(
                    f"On {hearing.labels.get(topic, topic)}, {_name(hearing, side)} {a.statement.act} in one "
                    f"account and {b.statement.act} in the other."
                ),
                severity=0.7,
                signals=("same party", "same topic", "shared words"),
            )


def dates(hearing: Hearing, pledges: tuple[Pledge, ...], omissions: tuple[ReportedOmission, ...]) -> Iterable[Conflict]:
    """The same pledge with different days by which it is due."""
    for pledge in pledges:
        for a, b in _pairs(pledge.versions):
            if not (a.due and b.due) or hearing.words(a.due).casefold() == hearing.words(b.due).casefold():
                continue
            ta, tb = _time(hearing, a.due), _time(hearing, b.due)
            if ta is None or tb is None or ta == tb or (ta[0] <= tb[1] and tb[0] <= ta[1]):
                continue
            yield Conflict(
                kind=ConflictKind.DATE,
                topic=pledge.topic,
                a=ConflictSide(a.due, hearing.words(a.due), _voice(hearing, a.statement)),
                b=ConflictSide(b.due, hearing.words(b.due), _voice(hearing, b.statement)),
                explanation=f"The same pledge is due {_quoted(hearing, a.due)} in one account and {_quoted(hearing, b.due)} in the other.",
                severity=0.6,
                signals=("same giver", "same topic"),
            )


def _time(hearing: Hearing, evidence: Evidence) -> tuple[date, date] | None:
    time = next((t for t in hearing.by_id[evidence.document].times if t.span == evidence.span), None)
    return (time.begin, time.end) if time and time.begin and time.end else None


KINDS: tuple[Callable[[Hearing, tuple[Pledge, ...], tuple[ReportedOmission, ...]], Iterable[Conflict]], ...] = (
    modality,
    pledged_amounts,
    stated_figures,
    presence,
    emphasis,
    polarity,
    dates,
)
