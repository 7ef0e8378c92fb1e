"""Pledges that another passage turns round: denied, refused, or promised not to be done."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rashomon.comparing.hearing import Hearing
from rashomon.comparing.inside import touching
from rashomon.comparing.pledges.denials import denies
from rashomon.comparing.pledges.ground import Ground
from rashomon.comparing.pledges.lexicon import verb_class
from rashomon.comparing.pledges.things import object_stems
from rashomon.comparing.words import content_stems, overlap, words
from rashomon.model import Evidence, Modality, PlacedStatement, Pledge, PledgeVersion

_IT = re.compile(r"it|this|that|(?:the|this|that) (?:claim|report|account|assertion|statement)s?")
Opposed = tuple[Pledge, PledgeVersion, Evidence, str]


def found(hearing: Hearing, pledges: tuple[Pledge, ...]) -> Iterable[Opposed]:
    """Each pledge with the words that deny it or promise the opposite, and in which way."""
    ground = Ground(hearing)
    positive = [p for p in pledges if p.kind == "pledge" and not against(p)]
    stems = {p.id: object_words(ground, p) for p in pledges}
    for pledge in positive:
        acts = frozenset(_verbs(pledge.action))
        for placed, told in ground.denials:
            version = next((v for v in pledge.versions if v.statement != placed.id), None)
            before = next((v for v in pledge.versions if points_back(ground, placed, v.statement)), None)
            if before:
                yield pledge, before, hearing.evidence(placed), "denied"
            elif version and (_same_sum(ground, placed, pledge) or denies(told, stems[pledge.id], pledge.topic, acts)):
                yield pledge, version, hearing.evidence(placed), "denied"
        for other in pledges:
            if other.kind == "pledge" and against(other) and _opposite(pledge, other, stems):
                version, counter = pledge.versions[0], other.versions[0]
                if version.statement != counter.statement:
                    how = "refused" if other.modality is Modality.REFUSES else "promised not to"
                    yield pledge, version, counter.action, how


def _same_sum(ground: Ground, placed: PlacedStatement, pledge: Pledge) -> bool:
    """Whether a giver denies a sum that it is said to have pledged: "we have not committed to 5.2 billion dollars"."""
    told = {(v.figure.quantity.low, v.figure.quantity.unit) for v in pledge.versions if v.figure}
    reading = ground.hearing.by_id[placed.document]
    said = (q for part in placed.statement.content for q in touching(reading.quantities, part))
    return bool(set(pledge.givers) & set(ground.voices(placed))) and any((q.low, q.unit) in told for q in said)


def points_back(ground: Ground, placed: PlacedStatement, told: str) -> bool:
    """Whether a denial is of "it", and the statement told of stands in the sentence right before."""
    words = " ".join(part.of(ground.text(placed)).casefold() for part in placed.statement.content)
    other = ground.hearing.statement_by_id.get(told)
    if other is None or other.document != placed.document or not _IT.fullmatch(words.strip(' .,;”"')):
        return False
    gap = ground.text(placed)[other.statement.sentence.end : placed.statement.sentence.start]
    return other.statement.sentence.end <= placed.statement.sentence.start and not gap.strip()


def against(pledge: Pledge) -> bool:
    """Whether a pledge is one not to do something."""
    return pledge.negated or pledge.modality is Modality.REFUSES


def object_words(ground: Ground, pledge: Pledge) -> frozenset[str]:
    """What a pledge is about, in all its versions' words."""
    gathered: frozenset[str] = frozenset()
    for version in pledge.versions:
        reading = ground.hearing.by_id[version.action.document]
        text = reading.document.text
        modal = content_stems(text, version.modality_words.span) if version.modality_words else frozenset()
        verbs = {w.stem for w in words(text, version.action.span) if verb_class(w.text)}
        gathered |= object_stems(reading, version.action.span, "") - modal - verbs
    return gathered


def _opposite(pledge: Pledge, other: Pledge, stems: dict[str, frozenset[str]]) -> bool:
    if not set(pledge.givers) & set(other.givers):
        return False
    a, b = stems[pledge.id], stems[other.id]
    verbs = [_verbs(p.action) for p in (pledge, other)]
    refused = other.modality is Modality.REFUSES and len(a & b) > 1  # "refused the posting of officers"
    same = bool(verbs[0] & verbs[1]) or refused
    return same and bool(a & b) and overlap(a, b) >= 0.6


def _verbs(action: str) -> set[str]:
    return {c for w in words(action) if (c := verb_class(w.text))}
