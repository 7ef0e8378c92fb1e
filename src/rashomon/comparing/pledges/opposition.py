"""Pledges that another passage turns round: denied, refused, or promised not to be done."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rashomon.comparing.hearing import Hearing
from rashomon.comparing.inside import inside, touching
from rashomon.comparing.pledges.ground import Ground
from rashomon.comparing.pledges.lexicon import plain_stems, verb_class
from rashomon.comparing.pledges.things import object_stems
from rashomon.comparing.words import content_stems, overlap, stem, words
from rashomon.model import Evidence, Modality, PlacedStatement, Pledge, PledgeVersion, Span

_PROMISE = frozenset(
    stem(word)
    for word in re.split(
        " ",
        "agreed agreement commit commitment promise pledge vow make deal such say happen claim report figure volume "
        "amount quantity sum offer undertake concession",
    )
)
_IT = re.compile(r"it|this|that|(?:the|this|that) (?:claim|report|account|assertion|statement)s?")
Opposed = tuple[Pledge, PledgeVersion, Evidence, str]


def found(hearing: Hearing, pledges: tuple[Pledge, ...]) -> Iterable[Opposed]:
    """Each pledge with the words that deny it or promise the opposite, and in which way."""
    ground = Ground(hearing)
    positive = [p for p in pledges if p.kind == "pledge" and not against(p)]
    stems = {p.id: object_words(ground, p) for p in pledges}
    for pledge in positive:
        for placed in ground.denying:
            version = next((v for v in pledge.versions if v.statement != placed.id), None)
            before = next((v for v in pledge.versions if points_back(ground, placed, v.statement)), None)
            if before:
                yield pledge, before, hearing.evidence(placed), "denied"
            elif version and (
                _same_sum(ground, placed, pledge)
                or denies(ground, placed, stems[pledge.id], pledge.topic, frozenset(_verbs(pledge.action)))
            ):
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


def denies(
    ground: Ground,
    placed: PlacedStatement,
    stems: frozenset[str],
    topic: str | None,
    verbs: frozenset[str] = frozenset(),
) -> bool:
    """Whether a denial is of this pledge.

    It has most of its words, the class of its verb counted, or several and its topic, or names nothing else ("denied
    that any compensation had been promised").
    """
    text, reading = ground.text(placed), ground.hearing.by_id[placed.document]
    said: set[str] = set()
    told: set[str] = set()
    named = {s for p in placed.statement.content for m in inside(reading.mentions, p) for s in _stems(text, m.span)}
    for word in (w for p in placed.statement.content for w in words(text, p)):
        found = verb_class(word.text)
        if found and word.stem not in _PROMISE:
            told.add(found)
    for part in placed.statement.content:
        said |= _stems(text, part)
    said -= {w.stem for p in placed.statement.content for w in words(text, p) if verb_class(w.text)}
    common = len(stems & said) + bool(told & verbs)
    if not (said - named) - stems and (said - named or told) and told <= verbs and common:
        return True
    share = common / max(1, min(len(stems) + bool(verbs), len(said) + bool(told)))
    same_topic = topic is not None and topic in {m.topic for m in placed.statement.topics}
    return common >= 2 and (share >= 0.6 or (same_topic and share >= 0.4))


def _stems(text: str, span: Span) -> frozenset[str]:
    return plain_stems(content_stems(text, span)) - _PROMISE


def _opposite(pledge: Pledge, other: Pledge, stems: dict[str, frozenset[str]]) -> bool:
    if not set(pledge.givers) & set(other.givers):
        return False
    a, b = stems[pledge.id], stems[other.id]
    verbs = [_verbs(p.action) for p in (pledge, other)]
    same = bool(verbs[0] & verbs[1])
    return same and bool(a & b) and overlap(a, b) >= 0.6


def _verbs(action: str) -> set[str]:
    return {c for w in words(action) if (c := verb_class(w.text))}
