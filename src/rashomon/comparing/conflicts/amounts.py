"""The same pledge told with other amounts: by two accounts, or twice by one."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from rashomon.comparing.conflicts.common import account, accounts, givers, matter, rounded, why
from rashomon.comparing.conflicts.promises import own_texts, version_pairs, voice_of
from rashomon.comparing.hearing import Hearing
from rashomon.comparing.phrasing import opened
from rashomon.comparing.pledges.lexicon import verb_class
from rashomon.comparing.pledges.things import object_stems
from rashomon.comparing.words import overlap, words
from rashomon.model import (
    Conflict,
    ConflictKind,
    ConflictSide,
    Evidence,
    Pledge,
    PledgeVersion,
    Quantity,
    ReportedOmission,
)


def pledged_amounts(
    hearing: Hearing, pledges: tuple[Pledge, ...], omissions: tuple[ReportedOmission, ...]
) -> Iterable[Conflict]:
    """The same pledge with different amounts, in two accounts or in two passages of one."""
    for pledge in pledges:
        told: set[frozenset[float | None]] = set()
        for a, b in sorted(version_pairs(pledge.versions), key=lambda pair: -own_texts(hearing, pair)):
            if not (a.figure and b.figure) or _later_word(hearing, a, b):
                continue
            if _compatible(a.figure.quantity, b.figure.quantity):
                continue
            key = frozenset({a.figure.quantity.low, b.figure.quantity.low})
            if key not in told:
                told.add(key)
                yield _conflict(hearing, pledge, a, b)
    yield from _bounds(hearing, pledges)
    yield from _within_one(hearing, [p for p in pledges if p.versions[0].figure])
    yield from _left_out(hearing, [p for p in pledges if p.kind == "pledge"])


def _later_word(hearing: Hearing, a: PledgeVersion, b: PledgeVersion) -> bool:
    """Whether one side's own texts of different days tell it: a change of mind, which the ledger has, no conflict."""
    issuers = [hearing.by_id[v.action.document].profile.issuer for v in (a, b)]
    if not (a.told and b.told and all(issuers)) or len({i.side for i in issuers if i}) != 1:
        return False
    return abs((a.told - b.told).days) > 1


def _bounds(hearing: Hearing, pledges: tuple[Pledge, ...]) -> Iterable[Conflict]:
    """One amount told as it is and as a bound ("40 drones", "more than 40 drones"): noted."""
    for pledge in pledges:
        exact = [v for v in pledge.versions if v.figure and v.figure.quantity.change not in ("<", ">", "~")]
        bound = [v for v in pledge.versions if v.figure and v.figure.quantity.change in ("<", ">")]
        pairs = ((a, b) for a in exact for b in bound if a.figure and b.figure and a.statement != b.statement)
        found = next((p for p in pairs if _low(p[0]) == _low(p[1])), None)
        if found:
            yield _bounded(hearing, pledge, *found)


def _low(version: PledgeVersion) -> float | None:
    return version.figure.quantity.low if version.figure else None


def _bounded(hearing: Hearing, pledge: Pledge, a: PledgeVersion, b: PledgeVersion) -> Conflict:
    values = [_amount(hearing, v) for v in (a, b)]
    one, other = accounts(hearing, a.action.document, b.action.document)
    if a.action.document == b.action.document:
        one, other = f"one passage of {account(hearing, a.action.document)}", "another"
    return Conflict(
        kind=ConflictKind.ROUNDING,
        topic=pledge.topic,
        a=ConflictSide(_figure(a), values[0], voice_of(hearing, a.statement)),
        b=ConflictSide(_figure(b), values[1], voice_of(hearing, b.statement)),
        explanation=opened(f"{one} has “{values[0]}”, {other} “{values[1]}”: the same number, as a bound."),
        severity=0.1,
        signals=why(hearing, pledge, a, b),
    )


def _compatible(a: Quantity, b: Quantity) -> bool:
    """Whether two figures can both be right: equal, or one a bound or range that holds the other."""
    if (a.low, a.high) == (b.low, b.high):
        return True
    for one, other in ((a, b), (b, a)):
        if one.previous is not None and one.previous == other.low:
            return True  # "from 12 to 5 percent", "its 12 percent duty"
        if one.low is None or other.low is None or one.high is None or other.high is None:
            return True
        if one.low < one.high and one.low <= other.low and other.high <= one.high:
            return True
        if one.change == ">" and other.low >= one.low and other.change != "<":
            return True
    return False


def _conflict(hearing: Hearing, pledge: Pledge, a: PledgeVersion, b: PledgeVersion) -> Conflict:
    values = [_amount(hearing, v) for v in (a, b)]
    same = a.action.document == b.action.document
    close = rounded(a.figure, b.figure)
    whose = f"the same pledge by {givers(hearing, pledge)}"
    if same:
        told = f"{account(hearing, a.action.document)} gives both “{values[0]}” and “{values[1]}” for {whose}"
    else:
        one, other = accounts(hearing, a.action.document, b.action.document)
        told = f"{one} has “{values[0]}”, {other} “{values[1]}” for {whose}"
    told = told[:1].upper() + told[1:]
    return Conflict(
        kind=ConflictKind.ROUNDING if close else ConflictKind.FIGURE,
        topic=pledge.topic,
        a=ConflictSide(_figure(a), values[0], voice_of(hearing, a.statement)),
        b=ConflictSide(_figure(b), values[1], voice_of(hearing, b.statement)),
        explanation=f"{told}; one may be the other rounded." if close else f"{told}.",
        severity=0.15 if close else 0.75,
        signals=why(hearing, pledge, a, b),
    )


def _within_one(hearing: Hearing, pledges: list[Pledge]) -> Iterable[Conflict]:
    """A document that gives two amounts for one pledge in two of its sentences."""
    by_key: dict[tuple[str, str, str, bool], list[tuple[Pledge, PledgeVersion]]] = {}
    for pledge in pledges:
        for version in pledge.versions:
            if version.figure and pledge.kind == "pledge":
                key = (version.action.document, pledge.giver, version.figure.quantity.unit, pledge.negated)
                by_key.setdefault(key, []).append((pledge, version))
    for items in by_key.values():
        for (p, a), (q, b) in combinations(items[:40], 2):
            assert a.figure and b.figure
            if p is q or a.statement == b.statement or _compatible(a.figure.quantity, b.figure.quantity):
                continue
            if _same_thing(hearing, a, b):
                yield _conflict(hearing, p, a, b)


def _same_thing(hearing: Hearing, a: PledgeVersion, b: PledgeVersion) -> bool:
    if bool(a.due) != bool(b.due) or (a.due and b.due and hearing.words(a.due) != hearing.words(b.due)):
        return False
    verbs, stems = [], []
    for version in (a, b):
        assert version.figure
        text = hearing.text(version.action.document)
        verbs.append({c for w in words(text, version.action.span) if (c := verb_class(w.text))})
        done = {w.stem for w in words(text, version.action.span) if verb_class(w.text)}
        stems.append(object_stems(hearing.by_id[version.action.document], version.action.span, "") - done)
    return bool(verbs[0] & verbs[1]) and overlap(*stems) >= 0.8


def _left_out(hearing: Hearing, pledges: list[Pledge]) -> Iterable[Conflict]:
    """A series of amounts, one a period, of which another account tells only one, and names no period.

    "20 million tons this quarter and 25 million tons next quarter" against "20 million tons".
    """
    for whole in pledges:
        for a in whole.versions:
            others = [v for v in whole.versions if v.action.document != a.action.document and v.figure and not v.due]
            if not (a.figure and a.due and others):
                continue
            series = [
                v
                for p in pledges
                for v in p.versions
                if v.statement == a.statement and v is not a and v.figure and v.due and p is not whole
                and v.figure.quantity.unit == a.figure.quantity.unit
                and {w.action.document for w in p.versions} == {a.action.document}
                and _in_series(hearing, a, v)
            ]  # fmt: skip
            if series:
                yield _series(hearing, whole, a, series[0], others[0])


def _in_series(hearing: Hearing, a: PledgeVersion, b: PledgeVersion) -> bool:
    """Whether two amounts are of one thing in two periods ("20 tons of wheat this quarter and 25 next quarter")."""
    assert a.due and b.due
    one, other = (object_stems(hearing.by_id[v.action.document], v.action.span, "") for v in (a, b))
    return hearing.words(a.due) != hearing.words(b.due) and (not one or not other or overlap(one, other) >= 0.5)


def _series(hearing: Hearing, pledge: Pledge, a: PledgeVersion, more: PledgeVersion, b: PledgeVersion) -> Conflict:
    assert a.due and more.due
    one, other = accounts(hearing, a.action.document, b.action.document)
    first = f"“{_amount(hearing, a)}” {hearing.words(a.due)}"
    second = f"“{_amount(hearing, more)}” {hearing.words(more.due)}"
    label = matter(hearing, pledge.topic)
    about = f"On {label}, " if label else ""
    return Conflict(
        kind=ConflictKind.FIGURE,
        topic=pledge.topic,
        a=ConflictSide(_figure(more), f"{first} and {second}", voice_of(hearing, more.statement)),
        b=ConflictSide(_figure(b), _amount(hearing, b), voice_of(hearing, b.statement)),
        explanation=f"{about}{one} has {first} and {second}, {other} only “{_amount(hearing, b)}” without a period.",
        severity=0.6,
        signals=("same giver", "same thing to do", "same unit"),
    )


def _amount(hearing: Hearing, version: PledgeVersion) -> str:
    assert version.figure
    return " ".join(version.figure.quantity.span.of(hearing.text(version.figure.document)).split())


def _figure(version: PledgeVersion) -> Evidence:
    assert version.figure
    return Evidence(version.figure.document, version.figure.quantity.span, version.statement)
