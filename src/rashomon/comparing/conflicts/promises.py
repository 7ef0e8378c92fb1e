"""Conflicts in the ledger: the same pledge told more or less firmly, with other amounts, or due on other days."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import combinations

from rashomon.comparing.conflicts.common import name, quoted, rounded
from rashomon.comparing.hearing import Hearing
from rashomon.model import (
    Conflict,
    ConflictKind,
    ConflictSide,
    Evidence,
    Modality,
    Pledge,
    PledgeVersion,
    ReportedOmission,
)


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
            words = [quoted(hearing, v.modality_words) or str(v.modality) for v in (a, b)]
            yield Conflict(
                kind=ConflictKind.MODALITY,
                topic=pledge.topic,
                a=_version_side(hearing, a),
                b=_version_side(hearing, b),
                explanation=(
                    f"Both accounts tell of {name(hearing, pledge.giver)} and "
                    f"{hearing.labels.get(pledge.topic or '', 'the same matter')}, but one has {words[0]} "
                    f"({a.modality}) where the other has {words[1]} ({b.modality})."
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
    rounding = bool(only_a and only_b) and rounded(left.figure, right.figure)
    return Conflict(
        kind=ConflictKind.ROUNDING if rounding else ConflictKind.FIGURE,
        topic=topic,
        a=ConflictSide(_figure_evidence(left), values[0], _voice(hearing, left.statement)),
        b=ConflictSide(_figure_evidence(right), values[1], _voice(hearing, right.statement)),
        explanation=(
            f"On {hearing.labels.get(topic or '', 'the same matter')} by {name(hearing, giver)}, "
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
                explanation=(
                    f"The same pledge is due {quoted(hearing, a.due)} in one account and "
                    f"{quoted(hearing, b.due)} in the other."
                ),
                severity=0.6,
                signals=("same giver", "same topic"),
            )


def _time(hearing: Hearing, evidence: Evidence) -> tuple[date, date] | None:
    time = next((t for t in hearing.by_id[evidence.document].times if t.span == evidence.span), None)
    return (time.begin, time.end) if time and time.begin and time.end else None
