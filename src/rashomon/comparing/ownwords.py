"""What a side's own text says of a point that somebody else tells of it.

The own text is the measure wherever it is in the case: of what the other side claims, and of what an outlet makes of
it. "The proposal was to hold fire. The president gave the order to that effect": the second sentence is read with
what it points back to.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from rashomon.comparing.across import common, language, meant
from rashomon.comparing.firmness import grade
from rashomon.comparing.hearing import Hearing, bared, once
from rashomon.comparing.parting import time_words
from rashomon.comparing.words import content_stems, overlap, root
from rashomon.model import Evidence, PlacedStatement, Span, SpeechAct

ALIKE = 0.3  # overlap of words from which on two passages on one topic make the same point
_SURE = 0.35  # the same without a topic in common
_LEAST = 2  # words that have to be shared at all
_POINTS_BACK = re.compile(
    r"\b(?:this|that|these|such an?|the (?:said|same|relevant|corresponding|proposed)) (?:\w+ )?"
    r"(?:initiative|proposal|idea|arrangement|effect|plan|offer|request|suggestion|measure|step|agreement|deal|"
    r"ceasefire|truce|order|instruction|matter|point|end)s?\b|\b(?:did|do|does|doing) so\b|\bagreed to (?:it|this)\b",
    re.I,
)
_DONE = re.compile(
    r"\b(?:gave|issued|signed|(?:has|had) (?:given|issued|signed))\b[^.;]{0,60}"
    r"\b(?:orders?|instructions?|decrees?|commands?)\b|"
    r"\b(?:ordered|instructed|commanded|decreed)\b",
    re.I,
)
_ACCEPTED = re.compile(
    r"\b(?:responded|reacted|replied) (?:positively|favou?rably|constructively)\b|"
    r"\b(?:accepted|endorsed|agreed)\b",
    re.I,
)
_FIRM, _LEANING = 4, 3


@dataclass(frozen=True, slots=True)
class OwnWords:
    """The passage of a side's own text on a point, how firm it is (`firmness.grade`) and how near it comes."""

    placed: PlacedStatement
    passage: PlacedStatement  # the statement that has the point: itself, or the one before that it points back to
    evidence: Evidence
    grade: int
    shared: int
    score: float


def counterpart(hearing: Hearing, told: PlacedStatement, side: str) -> OwnWords | None:
    """The passage of the side's own texts on the point that a statement makes, nearest first, then firmest."""
    topics = {m.topic for m in told.statement.topics}
    best: OwnWords | None = None
    for own, said in _near(hearing, told, side):
        if own.document == told.document or own.statement.repeats:
            continue
        for passage in said:
            stems, roots = _roots(hearing, told, passage)
            when = frozenset(root(s) for s in time_words(hearing, told) | time_words(hearing, passage))
            things = len((stems & roots) - when)  # a date or a term in common is no thing in common
            shared, score = len(stems & roots), round(overlap(stems, roots), 2)
            same_topic = bool(topics & {m.topic for m in passage.statement.topics})
            if things < (_LEAST if same_topic else _LEAST + 1) or score < (ALIKE if same_topic else _SURE):
                continue
            found = OwnWords(own, passage, _words(hearing, own), firmness(hearing, own), shared, score)
            if best is None or (found.score, found.grade) > (best.score, best.grade):
                best = found
    return best


_Passages = list[tuple[PlacedStatement, list[PlacedStatement]]]


def _near(hearing: Hearing, told: PlacedStatement, side: str) -> _Passages:
    """The passages of a side's own texts that share as many words with a statement as have to be shared at all."""
    known = _indexes(hearing)
    if side not in known:
        known[side] = _index(hearing, side)
    passages, places = known[side]
    spoken = language(hearing, told.document)
    counted: Counter[int] = Counter()
    for tongue in places:
        stems = hearing.stems(told) if tongue == spoken else meant(hearing, told)
        for word in {root(stem) for stem in stems} - _party_roots(hearing):
            counted.update(places[tongue].get((tongue == spoken, word), ()))
    return [passages[n] for n in sorted(n for n, shared in counted.items() if shared >= _LEAST)]


_Index = tuple[_Passages, dict[str, dict[tuple[bool, str], list[int]]]]


@once
def _indexes(hearing: Hearing) -> dict[str, _Index]:
    return {}


def _index(hearing: Hearing, side: str) -> _Index:
    """A side's own passages, each with the one that it points back to, and by language the places of their words.

    Words are kept as they stand, for statements of the same language, and as the English that they come down to.
    """
    passages: _Passages = []
    places: dict[str, dict[tuple[bool, str], list[int]]] = {}
    before: PlacedStatement | None = None
    parties = _party_roots(hearing)
    one_tongue = len({language(hearing, r.document.id) for r in hearing.readings}) < 2
    for own in hearing.own_words(side):
        earlier, before = before, own
        said = [own]
        if earlier is not None and earlier.document == own.document and points_back(hearing, own):
            said.append(earlier)
        here = places.setdefault(language(hearing, own.document), {})
        told = [(True, [hearing.stems(p) for p in said])]
        if not one_tongue:
            told.append((False, [meant(hearing, p) for p in said]))
        for same, stems in told:
            for word in {root(stem) for found in stems for stem in found} - parties:
                here.setdefault((same, word), []).append(len(passages))
        passages.append((own, said))
    return passages, places


def _roots(hearing: Hearing, a: PlacedStatement, b: PlacedStatement) -> tuple[frozenset[str], frozenset[str]]:
    """The roots of two statements' words without the names of the parties, which every account has; across languages
    those of the English that both come down to."""
    parties = _party_roots(hearing)
    one, other = (frozenset(root(stem) for stem in stems) - parties for stems in common(hearing, a, b))
    return one, other


@once
def _party_roots(hearing: Hearing) -> frozenset[str]:
    sides = set(hearing.main.event.sides) if hearing.main else set()
    named: set[str] = set()
    for reading in hearing.readings:
        for mention in reading.mentions:
            actor = reading.actor(mention.actor)
            if hearing.actor_side(reading.document.id, actor) in sides:
                named.add(mention.span.of(reading.document.text).casefold())
    return frozenset(root(stem) for name in named for stem in content_stems(name))


def _words(hearing: Hearing, own: PlacedStatement) -> Evidence:
    """The statement, from the words on by which something was ordered or accepted where it is those that tell."""
    evidence = hearing.evidence(own)
    text = hearing.text(own.document)
    whole = own.statement.sentence  # "responded positively to this": the content alone is "this"
    found = [m.start() for p in (_DONE, _ACCEPTED) if (m := p.search(text, whole.start, whole.end))]
    if not found or own.statement.modality is not None:
        return evidence
    return Evidence(own.document, bared(text, Span(min(found), whole.end)), own.id)


def points_back(hearing: Hearing, placed: PlacedStatement) -> bool:
    """Whether a statement speaks of what the sentence before it told ("an order to that effect")."""
    return _POINTS_BACK.search(placed.statement.sentence.of(hearing.text(placed.document))) is not None


def firmness(hearing: Hearing, placed: PlacedStatement) -> int:
    """How firmly a statement commits whoever it is about, by its modality or by what was ordered or accepted."""
    statement = placed.statement
    known = grade(statement.modality)
    if statement.act in (SpeechAct.DENIES, SpeechAct.REFUSES):
        return max(known, 0)
    words = statement.sentence.of(hearing.text(placed.document))
    done = _FIRM if _DONE.search(words) else _LEANING if _ACCEPTED.search(words) else -1
    return max(known, done)
