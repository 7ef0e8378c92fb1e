"""Wording that moved, as a comparison tells it: shifts that texts report, and those between a side's own texts."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from rashomon.comparing.hearing import Hearing, once
from rashomon.comparing.wording.formulas import Known, formulas
from rashomon.comparing.wording.history import in_order
from rashomon.comparing.wording.lineages import Lineages
from rashomon.comparing.wording.reported import reported
from rashomon.comparing.wording.topics import phrase_topics
from rashomon.comparing.words import content_stems, overlap
from rashomon.model import Completeness, Edit, Formula, Reading, Span, Wording, WordingVariant

_ABOUT_CONTACT = re.compile(
    r"\b(?:call|conversation|meeting|talks) (?:lasted|took place|was held)|\b(?:was|were) discussed\b|"
    r"\b(?:went on with|continued) the discussion\b|\bspoke (?:by phone|with)\b|\b(?:held|had) (?:a|the) \w+",
    re.I,
)
_LEAST = 3  # stems in common; two words alone are no formula
_SHARED = 0.5
_STEADY = 2  # own texts in a row that make a formula one in steady use


def moved(hearing: Hearing) -> tuple[Wording, ...]:
    """Reported shifts first, then the latest change of every formula of a voice that has several own texts, then the
    formulas in steady use that a voice's own text on the event lacks."""
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
    for study in _studies(hearing):
        found.extend(_missing(hearing, study))
    return tuple(found)


@once
def lineages_of(hearing: Hearing) -> tuple[Formula, ...]:
    """The formulas of every side that has own texts of different dates in the case.

    How a contact went is news of that contact and no formula: such sentences are left out.
    """
    return tuple(k.formula for study in _studies(hearing) for k in study.known)


@dataclass(frozen=True, slots=True)
class _Study:
    """The own texts of a side with what repeats in them."""

    side: str
    texts: dict[str, Reading]
    found: Lineages
    known: tuple[Known, ...]


@once
def _studies(hearing: Hearing) -> tuple[_Study, ...]:
    made: list[_Study] = []
    for side, readings in _own_texts(hearing).items():
        if len({r.document.published for r in readings}) < 2:
            continue
        found = Lineages()
        for reading in in_order(readings):
            found.add(reading, _tellings(reading))
        texts = {r.document.id: r for r in readings}
        others = [r for r in hearing.readings if r.document.id not in texts]
        made.append(_Study(side, texts, found, formulas(found, texts, side, phrase_topics, others)))
    return tuple(made)


def _missing(hearing: Hearing, study: _Study) -> Iterable[Wording]:
    """Formulas in steady use that the side's own text on the event has not: each of the two own texts before it had
    them, or all but one of the three before it."""
    newest = study.found.documents[-1]
    reading = study.texts[newest]
    about = hearing.main is not None and newest in hearing.main.documents
    if not about or reading.document.completeness is Completeness.EXCERPT or len(study.found.documents) <= _STEADY:
        return
    numbers = {document: place for place, document in enumerate(study.found.documents)}
    last = numbers[newest]
    for one in study.known:
        places = {numbers[use.evidence.document] for use in one.formula.uses}
        two, three = {last - 1, last - 2}, {last - 1, last - 2, last - 3}
        steady = two <= places or (last >= len(three) and len(three & places) == len(three) - 1)
        uses = one.formula.uses[-_STEADY:]
        wanted = content_stems(hearing.text(uses[-1].evidence.document), uses[-1].evidence.span)
        if last in places or not steady or len(wanted) <= _LEAST or _holds(reading, wanted):
            continue
        words = hearing.words(uses[-1].evidence)
        yield Wording(
            voice=study.side,
            topic=one.formula.topic,
            variants=tuple(WordingVariant(use.date, use.evidence) for use in uses),
            changes=(Edit("delete", words, ""),),
            kind="missing",
            missing_in=newest,
        )


def _holds(reading: Reading, wanted: frozenset[str]) -> bool:
    """Whether a sentence says most of it in other words, or in another order."""
    text = reading.document.text
    return any(len(wanted & content_stems(text, s)) >= _SHARED * len(wanted) for s in reading.sentences)


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
