"""Conflicts of attribution in the ledger: one promise, of one amount, that two accounts give to two parties."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from rashomon.comparing.conflicts.common import accounts, givers, promised
from rashomon.comparing.conflicts.promises import version_side
from rashomon.comparing.hearing import Hearing
from rashomon.comparing.phrasing import opened
from rashomon.comparing.pledges.ground import Ground
from rashomon.comparing.pledges.lexicon import verb_class
from rashomon.comparing.pledges.opposition import object_words
from rashomon.comparing.words import overlap, words
from rashomon.model import Conflict, ConflictKind, Pledge, ReportedOmission

_SAME = 0.8  # share of the words for what is to be done that both have
_CROWD = 200  # entries with amounts that are held against each other


def giver(hearing: Hearing, pledges: tuple[Pledge, ...], omissions: tuple[ReportedOmission, ...]) -> Iterable[Conflict]:
    """The same thing of the same amount is promised by one party in one account and by another in another.

    Where one text has both parties promise it, it is a mutual promise and no conflict.
    """
    ground = Ground(hearing)
    told = [p for p in pledges if p.kind == "pledge" and not p.negated and _amounts(p)][:_CROWD]
    for a, b in combinations(told, 2):
        if set(a.givers) & set(b.givers) or _documents(a) & _documents(b) or not _amounts(a) & _amounts(b):
            continue
        one, other = object_words(ground, a), object_words(ground, b)
        if not _acts(a.action) & _acts(b.action) or not one & other or overlap(one, other) < _SAME:
            continue
        first, second = accounts(hearing, a.versions[0].action.document, b.versions[0].action.document)
        yield Conflict(
            kind=ConflictKind.ATTRIBUTION,
            topic=a.topic,
            a=version_side(hearing, a.versions[0]),
            b=version_side(hearing, b.versions[0]),
            explanation=opened(
                f"{first} has {givers(hearing, a)} promise it ({promised(hearing, a.versions[0], a)}), "
                f"{second} {givers(hearing, b)} ({promised(hearing, b.versions[0], b)})."
            ),
            severity=0.55,
            signals=("same thing to do", "same figure", "other giver"),
        )


def _amounts(pledge: Pledge) -> set[tuple[float | None, str]]:
    return {(v.figure.quantity.low, v.figure.quantity.unit) for v in pledge.versions if v.figure}


def _documents(pledge: Pledge) -> set[str]:
    return {v.action.document for v in pledge.versions}


def _acts(action: str) -> set[str]:
    return {found for w in words(action) if (found := verb_class(w.text))}
