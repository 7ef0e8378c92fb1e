"""Where accounts cannot both be right as worded.

Each kind of conflict is one function of the hearing, the ledger and the reported omissions, in the declared list
`KINDS`; its docstring is what it looks for. Explanations are built from the sources' own words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from rashomon.comparing.conflicts.amounts import pledged_amounts
from rashomon.comparing.conflicts.contact import attribution, initiative, length
from rashomon.comparing.conflicts.contraries import YES, contraries
from rashomon.comparing.conflicts.days import of_contact, of_happenings
from rashomon.comparing.conflicts.figures import stated_figures
from rashomon.comparing.conflicts.pressure import pressure
from rashomon.comparing.conflicts.promises import dates, denied, modality
from rashomon.comparing.conflicts.reports import emphasis, polarity, presence
from rashomon.comparing.conflicts.scope import scope
from rashomon.comparing.conflicts.whose import giver
from rashomon.comparing.hearing import Hearing
from rashomon.model import Conflict, ConflictKind, ConflictSide, Pledge, ReportedOmission

KINDS: tuple[Callable[[Hearing, tuple[Pledge, ...], tuple[ReportedOmission, ...]], Iterable[Conflict]], ...] = (
    modality,
    pledged_amounts,
    stated_figures,
    denied,
    pressure,
    scope,
    presence,
    emphasis,
    polarity,
    contraries,
    dates,
    of_happenings,
    of_contact,
    length,
    attribution,
    giver,
    initiative,
)


def find(
    hearing: Hearing, pledges: tuple[Pledge, ...], omissions: tuple[ReportedOmission, ...]
) -> tuple[Conflict, ...]:
    """All conflicts, gravest first, each pair of passages once."""
    found = [c for kind in KINDS for c in kind(hearing, pledges, omissions)]
    unique: dict[tuple[object, ...], Conflict] = {}
    for conflict in found:
        ends = sorted((s.evidence.document, s.evidence.span) for s in (conflict.a, conflict.b))
        unique.setdefault((conflict.kind, *ends), conflict)
    return _told_once(sorted(unique.values(), key=lambda c: -c.severity))


def _told_once(found: list[Conflict]) -> tuple[Conflict, ...]:
    """The conflicts without those of a kind that lie in the passages of a graver one."""
    kept: dict[tuple[object, ...], list[Conflict]] = {}
    for conflict in found:
        same = kept.setdefault((conflict.kind, *sorted(s.evidence.document for s in (conflict.a, conflict.b))), [])
        if not any(_within(conflict, graver) for graver in same):
            same.append(conflict)
    return tuple(sorted((c for group in kept.values() for c in group), key=lambda c: -c.severity))


def _within(conflict: Conflict, graver: Conflict) -> bool:
    """Whether both passages of a conflict are those of another, of one text in another's words or a part of them."""
    if conflict.kind not in (ConflictKind.POLARITY, ConflictKind.DATE):
        return False  # one sentence may hold several amounts
    pairs = ((conflict.a, conflict.b), (conflict.b, conflict.a))
    if conflict.a.value == YES:  # what is denied of the same pledge is told with it
        return graver.a.value != YES and any(_overlap(a, graver.a) or _overlap(b, graver.b) for a, b in pairs)
    return any(_overlap(a, graver.a) and _overlap(b, graver.b) for a, b in pairs)


def _overlap(a: ConflictSide, b: ConflictSide) -> bool:
    return a.evidence.document == b.evidence.document and a.evidence.span.overlaps(b.evidence.span)
