"""At most ten lines in plain words, most newsworthy first, each built from parts that its evidence points at.

`KINDS` is the declared list of what makes a finding; each function's docstring says when. No two lines tell the same
news: what a graver line has told of a topic is not told again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from rashomon.comparing.findings.absences import first_findings, one_sided_findings, silence_findings
from rashomon.comparing.findings.clashes import conflict_findings, emphasis_findings, reported_silences
from rashomon.comparing.findings.parts import Draft, Parts
from rashomon.comparing.findings.precedents import precedent_findings
from rashomon.comparing.findings.promises import (
    convergence_findings,
    difference_findings,
    joint_findings,
    pledge_findings,
)
from rashomon.comparing.findings.wordings import misgiven_findings, quote_findings, wording_findings
from rashomon.comparing.hearing import Hearing
from rashomon.model import (
    Cell,
    Conflict,
    Convergence,
    Finding,
    Pledge,
    Precedent,
    QuoteGroup,
    ReportedOmission,
    Wording,
)

__all__ = ["KINDS", "MOST", "rank"]

MOST = 10
_OF_A_KIND = 4  # lines of one kind at most, so that one kind does not crowd out the others
_FEWER = {"emphasis": 2, "wording": 3, "quote": 2}

KINDS: tuple[Callable[[Parts], Iterable[Draft]], ...] = (
    conflict_findings,
    difference_findings,
    reported_silences,
    wording_findings,
    precedent_findings,
    pledge_findings,
    joint_findings,
    silence_findings,
    convergence_findings,
    quote_findings,
    misgiven_findings,
    first_findings,
    one_sided_findings,
    emphasis_findings,
)
_TELLS = {  # a line of the first kind tells the news of a line of these kinds on the same topics
    "conflict": {"conflict", "pledge", "one_sided", "silence"},
    "difference": {"convergence", "one_sided"},
    "pledge": {"one_sided", "silence"},
    "silence": {"one_sided"},
    "convergence": {"convergence"},
}


def rank(
    hearing: Hearing,
    matrix: tuple[Cell, ...],
    pledges: tuple[Pledge, ...],
    conflicts: tuple[Conflict, ...],
    convergences: tuple[Convergence, ...],
    omissions: tuple[ReportedOmission, ...],
    wording: tuple[Wording, ...],
    quotes: tuple[QuoteGroup, ...],
    precedents: tuple[Precedent, ...] = (),
) -> tuple[Finding, ...]:
    """The ten lines that an analyst would want first."""
    parts = Parts(hearing, matrix, pledges, conflicts, convergences, omissions, wording, quotes, precedents)
    drafts = sorted((d for kind in KINDS for d in kind(parts)), key=lambda d: -d.score)
    kept: list[Draft] = []
    for draft in drafts:
        crowded = sum(k.kind == draft.kind for k in kept) >= _FEWER.get(draft.kind, _OF_A_KIND)
        if draft.evidence and not crowded and not any(_told(k, draft) for k in kept):
            kept.append(draft)
    return tuple(
        Finding(n, d.kind, d.headline, tuple(dict.fromkeys(d.evidence)), d.about) for n, d in enumerate(kept[:MOST], 1)
    )


def _told(kept: Draft, draft: Draft) -> bool:
    """Whether a kept line tells a draft's news: all the draft's topics, or one of its passages, in a graver way."""
    if draft.kind == "quote" and kept.kind == "wording":
        return any(a.document == b.document and a.span.overlaps(b.span) for a in kept.evidence for b in draft.evidence)
    if not draft.topics or draft.kind not in _TELLS.get(kept.kind, ()):
        return False
    return draft.topics <= kept.topics
