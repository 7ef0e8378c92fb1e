"""What a sentence of an own text may have to do with a topic, the most telling clue first.

Its words, the names, figures, words and compounds by which others raise the topic, the topic's near words
(`rashomon.reading.topics.nearby`) or, for a topic without any, the words that belong to it, and the next wider topic.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum, auto
from itertools import takewhile

from rashomon.comparing.compounds import compounds
from rashomon.comparing.hearing import Hearing
from rashomon.comparing.lines import Line
from rashomon.comparing.traces import Traces, akin
from rashomon.comparing.words import content_stems, overlap, stem
from rashomon.model import Evidence, Reading, Span, TopicMention
from rashomon.reading.topics import general_words, related_words, taxonomy, words_in
from rashomon.reading.topics.nearby import near_words, searchable

READ_RELIABLY = frozenset({"en"})
_SHARED = 0.6  # part of the words that show the topic elsewhere
_RARE = 2  # rare words of a statement that raises the topic


class Clue(IntEnum):
    """How a passage of an own text comes near to a topic, the most telling first."""

    TOPIC = auto()
    NAME = auto()
    FIGURE = auto()
    WORDS = auto()
    COMPOUND = auto()
    RELATED = auto()
    WIDER = auto()
    OVERLAP = auto()

    @property
    def withholds(self) -> bool:
        """Whether a text with such a passage cannot be called silent."""
        return self is not Clue.OVERLAP


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of an own text with the clue for which it was looked at; ``score`` is its overlap, 0 to 1."""

    clue: Clue
    evidence: Evidence
    score: float


def mentions(reading: Reading, topic: str, hearing: Hearing) -> Iterator[TopicMention]:
    """Where a text names a topic or a narrower one."""
    return (m for m in reading.topics if topic in hearing.wider(m.topic))


def passages(hearing: Hearing, reading: Reading, topic: str, traces: Traces) -> Iterator[Passage]:
    """The sentences of one own text that have anything to do with the topic."""
    document = reading.document
    reliable = document.language in READ_RELIABLY
    listed = reliable and searchable(topic, "en")  # its near words are chosen by hand, the related ones computed
    look = _Look(
        traces=traces,
        related=frozenset() if listed else related_words(topic, taxonomy()),
        related_stems=frozenset() if listed else _stems(topic),
        others=tuple(m.span for m in reading.topics if not akin(hearing, m.topic, topic)),
        topics=tuple(m.span for m in mentions(reading, topic, hearing)),
        wider=tuple(_wider_alone(reading, traces.wider)),
        figures=tuple(q.span for q in reading.quantities if (q.value, q.unit) in traces.figures),
        called=_called(hearing, topic),
    )
    near = near_words(topic, document.language, document.text)
    for line in hearing.lines[document.id]:
        score = overlap(line.stems, traces.stems)
        clue = _clue(document.text, line, look)
        if clue is None and _comes_near(near, line, look.others if reliable else ()):
            clue = Clue.RELATED
        clue = clue or (Clue.OVERLAP if score > 0 else None)
        if clue is not None:
            yield Passage(clue, Evidence(reading.document.id, line.span), score)


def _comes_near(near: tuple[Span, ...], line: Line, others: tuple[Span, ...]) -> bool:
    """Whether a sentence has a near word of the topic that is no word of another topic (``others``), as "energy" is
    in "the clean energy fund"."""
    after = near[bisect_left(near, line.span) :]
    inside = takewhile(lambda word: word.start < line.span.end, after)
    return any(not any(other.covers(word) for other in others) for word in inside)


def _stems(topic: str) -> frozenset[str]:
    """The stems of a topic's own words, by which "mined" comes near to mining."""
    return frozenset(stem(word) for word in related_words(topic, taxonomy())) - _PLAIN


def _called(hearing: Hearing, topic: str) -> str:
    """The stem of a topic's name where that is one word: a text that has the word anywhere is not silent on it."""
    name = content_stems(hearing.labels.get(topic, topic))
    return next(iter(name)) if len(name) == 1 else ""


_PLAIN = frozenset(stem(word) for word in general_words())


def _wider_alone(reading: Reading, wider: str | None) -> Iterator[Span]:
    """Where the wider topic is named with nothing in the sentence that says which part of it is meant."""
    agenda = taxonomy()
    narrower = [m.span for m in reading.topics if m.topic != wider and wider and agenda.within(m.topic, wider)]
    for mention in reading.topics:
        if mention.topic == wider:
            sentence = next((s for s in reading.sentences if s.covers(mention.span)), mention.span)
            if not any(sentence.covers(span) for span in narrower):
                yield mention.span


@dataclass(frozen=True, slots=True)
class _Look:
    """What is looked for in the sentences of one own text, and where it stands there."""

    traces: Traces
    related: frozenset[str]
    related_stems: frozenset[str]
    others: tuple[Span, ...]  # the words of topics that have nothing to do with it
    topics: tuple[Span, ...]
    wider: tuple[Span, ...]
    figures: tuple[Span, ...]
    called: str  # the stem of the one word that the topic is called by, "" where it has more


def _clue(text: str, line: Line, look: _Look) -> Clue | None:
    """The most telling clue of a sentence, or None."""
    clues = (
        (Clue.TOPIC, any(line.span.covers(span) for span in look.topics)),
        (Clue.NAME, bool(look.traces.names & line.names)),
        (Clue.FIGURE, any(line.span.covers(span) for span in look.figures)),
        (Clue.WORDS, _has_words(line.stems, look.traces)),
        (
            Clue.COMPOUND,
            bool(look.traces.compounds) and not look.traces.compounds.isdisjoint(compounds(text, line.span)),
        ),
        (Clue.RELATED, _has_related(text, line, look) or look.called in line.stems),
        (Clue.WIDER, any(line.span.covers(span) for span in look.wider)),
    )
    return next((clue for clue, found in clues if found), None)


def _has_related(text: str, line: Line, look: _Look) -> bool:
    """Whether a sentence has words that belong to the topic, outside the words of other topics ("the drone wall")."""
    if look.related.isdisjoint(line.words) and look.related_stems.isdisjoint(line.stems):
        return False
    start, found = line.span.start, set[str]()
    stems = set[str]()
    for other in sorted(span for span in look.others if line.span.covers(span)):
        if other.start > start:
            found |= words_in(text, Span(start, other.start))
            stems |= content_stems(text, Span(start, other.start))
        start = max(start, other.end)
    if start < line.span.end:
        found |= words_in(text, Span(start, line.span.end))
        stems |= content_stems(text, Span(start, line.span.end))
    return not look.related.isdisjoint(found) or not look.related_stems.isdisjoint(stems)


def _has_words(stems: frozenset[str], traces: Traces) -> bool:
    """Whether a sentence has most of the words that show the topic elsewhere, or several rare ones beside them."""
    shown = any(s and len(stems & s) >= max(1, _SHARED * len(s)) for s in traces.shown)
    return shown or len(stems & traces.rare) >= _RARE
