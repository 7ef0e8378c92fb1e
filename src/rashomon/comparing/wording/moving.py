"""Wording that moved, as a comparison tells it: shifts that texts report, and those between a side's own texts."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rashomon.comparing.hearing import Hearing, once
from rashomon.comparing.wording.formulas import formulas
from rashomon.comparing.wording.history import in_order
from rashomon.comparing.wording.lineages import Lineages
from rashomon.comparing.wording.reported import reported
from rashomon.comparing.wording.topics import phrase_topics
from rashomon.comparing.words import content_stems, overlap
from rashomon.model import Formula, Reading, Span, Wording, WordingVariant

_ABOUT_CONTACT = re.compile(
    r"\b(?:call|conversation|meeting|talks) (?:lasted|took place|was held)|\b(?:was|were) discussed\b|"
    r"\b(?:went on with|continued) the discussion\b|\bspoke (?:by phone|with)\b|\b(?:held|had) (?:a|the) \w+",
    re.I,
)
_LEAST = 3  # stems in common; two words alone are no formula
_SHARED = 0.5


def moved(hearing: Hearing) -> tuple[Wording, ...]:
    """Reported shifts first, then the latest change of every formula of a voice that has several own texts."""
    found = list(reported(hearing))
    for formula in lineages_of(hearing):
        last = formula.steps[-1] if formula.steps else None
        if last is None or not _tells(hearing, formula, last.older, last.newer):
            continue
        ends = (formula.uses[last.older], formula.uses[last.newer])
        found.append(
            Wording(
                voice=formula.voice,
                topic=formula.topic,
                variants=tuple(WordingVariant(use.date, use.evidence) for use in ends),
                changes=last.edits,
                kind=last.kind,
                shifts=last.shifts,
            )
        )
    return tuple(found)


@once
def lineages_of(hearing: Hearing) -> tuple[Formula, ...]:
    """The formulas of every side that has own texts of different dates in the case.

    How a contact went is news of that contact and no formula: such sentences are left out.
    """
    made: list[Formula] = []
    for side, readings in _own_texts(hearing).items():
        if len({r.document.published for r in readings}) < 2:
            continue
        found = Lineages()
        for reading in in_order(readings):
            found.add(reading, _tellings(reading))
        known = formulas(found, {r.document.id: r for r in readings}, side, phrase_topics)
        made.extend(k.formula for k in known)
    return tuple(made)


def _own_texts(hearing: Hearing) -> dict[str, list[Reading]]:
    by_side: dict[str, list[Reading]] = {}
    for reading in hearing.readings:
        issuer = reading.profile.issuer
        if issuer and reading.document.published:
            for side in issuer.sides or (issuer.side,):
                by_side.setdefault(side, []).append(reading)
    return by_side


def _tellings(reading: Reading) -> frozenset[Span]:
    told: set[Span] = {c.sentence for c in reading.contacts}
    return frozenset(told | set(_about(reading)))


def _about(reading: Reading) -> Iterable[Span]:
    text = reading.document.text
    return (s for s in reading.sentences if _ABOUT_CONTACT.search(text, s.start, s.end))


def _tells(hearing: Hearing, formula: Formula, older: int, newer: int) -> bool:
    """Whether both wordings share enough for the change between them to be one of wording."""
    a, b = (formula.uses[n].evidence for n in (older, newer))
    one, other = (content_stems(hearing.text(e.document), e.span) for e in (a, b))
    return len(one & other) >= _LEAST and overlap(one, other) >= _SHARED
