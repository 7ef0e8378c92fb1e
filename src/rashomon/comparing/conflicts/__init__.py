"""Where accounts cannot both be right as worded.

Each kind of conflict is one function of the hearing, the ledger and the reported omissions, in the declared list
`KINDS`; its docstring is what it looks for. Explanations are built from the sources' own words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import product

from rashomon.comparing.conflicts.accusations import accusations
from rashomon.comparing.conflicts.amounts import pledged_amounts
from rashomon.comparing.conflicts.contact import attribution, initiative, length
from rashomon.comparing.conflicts.contraries import YES, contraries
from rashomon.comparing.conflicts.days import of_contact, of_happenings
from rashomon.comparing.conflicts.figures import stated_figures
from rashomon.comparing.conflicts.pending import pending
from rashomon.comparing.conflicts.pressure import pressure
from rashomon.comparing.conflicts.promises import dates, denied, modality
from rashomon.comparing.conflicts.replies import PROMISED, replies
from rashomon.comparing.conflicts.reports import emphasis, polarity, presence
from rashomon.comparing.conflicts.scope import scope
from rashomon.comparing.conflicts.terms import conditions, hours
from rashomon.comparing.conflicts.unraised import unraised
from rashomon.comparing.conflicts.unsettled import unsettled
from rashomon.comparing.conflicts.whose import giver
from rashomon.comparing.hearing import Hearing
from rashomon.model import Conflict, ConflictKind, Evidence, Pledge, ReportedOmission

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
    accusations,
    replies,
    unraised,
    dates,
    unsettled,
    pending,
    hours,
    conditions,
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
    kept: dict[tuple[object, ...], tuple[_Told, list[Conflict]]] = {}
    for conflict in found:
        documents = sorted(s.evidence.document for s in (conflict.a, conflict.b))
        graver, same = kept.setdefault((conflict.kind, *documents), (_Told(), []))
        if not graver.holds(conflict):
            graver.add(conflict)
            same.append(conflict)
    return tuple(sorted((c for _, group in kept.values() for c in group), key=lambda c: -c.severity))


_Place = tuple[str, int]  # a document and a stretch of it
_STRETCH = 256  # characters
_MERE = (YES, PROMISED)  # values of what is told with a graver denial of the same pledge


@dataclass(slots=True)
class _Told:
    """The passages of conflicts of one kind in two texts, by the stretches of text that they touch.

    A thousand pairs of sentences can be in conflict: each is held only against those that lie near both its passages.
    """

    pairs: dict[tuple[_Place, _Place], set[tuple[Evidence, Evidence]]] = field(default_factory=dict)
    firm: dict[_Place, set[Evidence]] = field(default_factory=dict)  # of conflicts that are no mere yes and no

    def add(self, conflict: Conflict) -> None:
        """Keep the passages of a conflict."""
        a, b = conflict.a.evidence, conflict.b.evidence
        for pair in product(_stretches(a), _stretches(b)):
            self.pairs.setdefault(pair, set()).add((a, b))
        if conflict.a.value not in _MERE:
            for passage in (a, b):
                for place in _stretches(passage):
                    self.firm.setdefault(place, set()).add(passage)

    def holds(self, conflict: Conflict) -> bool:
        """Whether both passages of a conflict are those of one of these, in another's words or a part of them."""
        if conflict.kind not in (ConflictKind.POLARITY, ConflictKind.DATE):
            return False  # one sentence may hold several amounts
        a, b = conflict.a.evidence, conflict.b.evidence
        if conflict.a.value in _MERE:  # what is denied of the same pledge is told with it
            return any(_overlap(p, q) for p in (a, b) for s in _stretches(p) for q in self.firm.get(s, ()))
        return any(
            _overlap(one, first) and _overlap(other, second)
            for one, other in ((a, b), (b, a))
            for pair in product(_stretches(one), _stretches(other))
            for first, second in self.pairs.get(pair, ())
        )


def _stretches(passage: Evidence) -> list[_Place]:
    """The stretches of its document that a passage touches."""
    span = passage.span
    return [(passage.document, n) for n in range(span.start // _STRETCH, span.end // _STRETCH + 1)]


def _overlap(a: Evidence, b: Evidence) -> bool:
    return a.document == b.document and a.span.overlaps(b.span)
