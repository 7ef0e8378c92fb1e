"""Where accounts cannot both be right as worded.

Each kind of conflict is one function of the hearing, the ledger and the reported omissions, in the declared list
`KINDS`; its docstring is what it looks for. Explanations are built from the sources' own words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from rashomon.comparing.conflicts.amounts import pledged_amounts
from rashomon.comparing.conflicts.contact import attribution, initiative, length
from rashomon.comparing.conflicts.days import of_contact, of_happenings
from rashomon.comparing.conflicts.figures import stated_figures
from rashomon.comparing.conflicts.pressure import pressure
from rashomon.comparing.conflicts.promises import dates, denied, modality
from rashomon.comparing.conflicts.reports import emphasis, polarity, presence
from rashomon.comparing.conflicts.scope import scope
from rashomon.comparing.hearing import Hearing
from rashomon.model import Conflict, Pledge, ReportedOmission

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
    dates,
    of_happenings,
    of_contact,
    length,
    attribution,
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
    return tuple(sorted(unique.values(), key=lambda c: -c.severity))
