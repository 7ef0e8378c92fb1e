"""What became of each promise across dates: as documents report it, and between own texts of different dates.

A report is joined to the entry whose giver and matter it shares. Two own texts of one side that tell the same promise
on different days give an inferred change: raised or cut where the amounts differ, renewed where they do not. That a
later text leaves a promise out is never taken for dropping it; only a document's own words are.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import combinations

from rashomon.comparing.aligning import acts, shared_words, signals, topics, units
from rashomon.comparing.names import in_sentence, possessive
from rashomon.comparing.pledges.entries import told
from rashomon.comparing.pledges.ground import Ground
from rashomon.comparing.pledges.items import Draft
from rashomon.comparing.pledges.joining import aspect, other_period
from rashomon.comparing.pledges.reports import Report
from rashomon.model import COUNTRYLESS, ChangeKind, Evidence, Mode, Pledge, PledgeChange

Entry = tuple[Pledge, list[Draft]]  # a ledger entry with the accounts that it was made of
_APART = 1  # days between two texts under which they are of one date: time zones
_SAME = 0.6  # share of words from which two dated texts tell the same promise
_MEANT = 0.5  # the same for a report, which is shorter


def with_changes(ground: Ground, entries: list[Entry], told_of: list[Report]) -> list[Pledge]:
    """The entries with what became of them, oldest first."""
    changes: dict[int, list[PledgeChange]] = {n: [] for n in range(len(entries))}
    for report in told_of:
        place = meant(report.draft, entries)
        if place is not None:
            changes[place].append(_reported(ground, report))
    for places, change in _inferred(ground, entries):
        for place in places:
            changes[place].append(change)
    return [replace(pledge, changes=_ordered(changes[n])) for n, (pledge, _) in enumerate(entries)]


def _ordered(changes: list[PledgeChange]) -> tuple[PledgeChange, ...]:
    unique = {(c.kind, c.evidence.document, c.evidence.span): c for c in changes}
    return tuple(sorted(unique.values(), key=lambda c: (c.day is None, c.day, c.inferred)))


def meant(draft: Draft, entries: list[Entry]) -> int | None:
    """The entry that a reported promise is, or None."""
    scored = [(score, -n) for n, (_, group) in enumerate(entries) if (score := max(_likeness(d, draft) for d in group))]
    return -max(scored)[1] if scored else None


def _likeness(entry: Draft, report: Draft) -> float:
    if entry.kind != "pledge" or entry.against or not set(entry.givers) & set(report.givers):
        return 0.0
    a, b = aspect(entry), aspect(report)
    if units(a, b) == 0.0 or (report.verb and acts(a, b) == 0.0):
        return 0.0
    shared = shared_words(a, b) or 0.0
    same_figure = entry.quantity and report.quantity and entry.quantity.low == report.quantity.low
    if shared < _MEANT and not (same_figure and (topics(a, b) or acts(a, b))):
        return 0.0
    return shared + (0.5 if same_figure else 0.0) + 0.2 * (topics(a, b) or 0.0) + 0.3 * (acts(a, b) or 0.0)


def _reported(ground: Ground, report: Report) -> PledgeChange:
    return PledgeChange(
        kind=report.kind,
        evidence=report.evidence,
        explanation=f"{report.kind.value.capitalize()}, by the word of {_whose(ground, report)}.",
        day=told(ground, report.draft.placed),
        reporter=report.reporter,
    )


def _whose(ground: Ground, report: Report) -> str:
    """Whoever reports it: a side by name, anybody else in the text's own words."""
    name = ground.hearing.names.get(report.reporter, "")
    if report.reporter not in COUNTRYLESS and ":" not in report.reporter:
        return in_sentence(report.reporter, name)
    statement = report.draft.placed.statement
    if statement.mode is Mode.NARRATION or statement.holder.span is None:
        return "the outlet itself"
    return f"“{statement.holder.span.of(ground.text(report.draft.placed))}”"


def _inferred(ground: Ground, entries: list[Entry]) -> Iterable[tuple[set[int], PledgeChange]]:
    """Changes between two own texts of one side, each with the entries that it belongs to."""
    own: dict[tuple[str, str], list[tuple[int, Draft]]] = {}
    for n, (pledge, group) in enumerate(entries):
        if pledge.kind == "pledge" and not any(d.against for d in group):
            for draft in group:
                for issuer in ground.issuer(draft.placed.document):
                    for giver in draft.givers:
                        own.setdefault((issuer, giver), []).append((n, draft))
    for (issuer, _), items in own.items():
        latest: dict[int, tuple[int, Draft, int, Draft]] = {}
        for (n, a), (m, b) in combinations(items, 2):
            first, second = ((n, a), (m, b)) if _day(ground, a) <= _day(ground, b) else ((m, b), (n, a))
            if _same_promise(ground, first[1], second[1]):
                known = latest.get(id(second[1]))
                if known is None or _day(ground, known[1]) < _day(ground, first[1]):
                    latest[id(second[1])] = (*first, *second)
        for n, a, m, b in latest.values():
            yield {n, m}, _change(ground, issuer, a, b)


def _day(ground: Ground, draft: Draft) -> int:
    day = told(ground, draft.placed)
    return day.toordinal() if day else 0


def _same_promise(ground: Ground, a: Draft, b: Draft) -> bool:
    """Whether two own texts of different days tell one promise."""
    days = _day(ground, a), _day(ground, b)
    if not all(days) or days[1] - days[0] <= _APART or other_period(a, b) or not a.stems or not b.stems:
        return False
    one, other = aspect(a), aspect(b)
    if units(one, other) == 0.0 or acts(one, other) == 0.0:
        return False
    return (shared_words(one, other) or 0.0) >= _SAME


def _change(ground: Ground, issuer: str, a: Draft, b: Draft) -> PledgeChange:
    kind, hearing = _direction(a, b), ground.hearing
    whose = possessive(in_sentence(issuer, hearing.names.get(issuer, issuer)))
    days = [told(ground, d.placed) for d in (a, b)]
    texts = [_words(ground, d) for d in (a, b)]
    why = ", ".join(f"{s.name} {s.score:.2f}" for s in signals(aspect(a), aspect(b)))
    later = _other_due(ground, a, b)
    return PledgeChange(
        kind=kind,
        evidence=Evidence(b.placed.document, b.action, b.placed.id),
        before=Evidence(a.placed.document, a.action, a.placed.id),
        explanation=(
            f"Inferred: {whose} text of {days[0]} has “{texts[0]}”, that of {days[1]} “{texts[1]}”{later}; no document "
            f"says that it was {kind.value} ({why})."
        ),
        day=days[1],
        reporter=issuer,
        inferred=True,
    )


def _direction(a: Draft, b: Draft) -> ChangeKind:
    before, after = (d.quantity.low if d.quantity else None for d in (a, b))
    if before is None or after is None or before == after:
        return ChangeKind.RENEWED
    return ChangeKind.RAISED if after > before else ChangeKind.CUT


def _other_due(ground: Ground, a: Draft, b: Draft) -> str:
    if not (a.due and b.due) or a.due.value == b.due.value:
        return ""
    return f", due “{b.due.span.of(ground.text(b.placed))}” and no longer “{a.due.span.of(ground.text(a.placed))}”"


def _words(ground: Ground, draft: Draft) -> str:
    span = draft.quantity.span if draft.quantity else draft.action
    return " ".join(span.of(ground.text(draft.placed)).split())
