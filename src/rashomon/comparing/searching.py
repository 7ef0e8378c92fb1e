"""The second look before a cell says ``silent``: what was searched for, what came near, and what the warrant lacks.

An own text is searched for the topic itself, for the words, names and figures by which the others raise it, for the
words that belong to the topic (`rashomon.reading.topics.related_words`) and for the next wider topic. Chinese and
Russian own texts are searched by the topic's words and the broad roots listed in their language
(`rashomon.reading.topics.nearby`), in whatever language it is raised; without such a list nothing is said. A passage
that has any of those keeps the cell from saying ``silent``, since the text may speak of the matter in words that were
not recognised; one that only shares common words with the others' statements is shown as looked at and rejected.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum, StrEnum, auto

from rashomon.comparing.compounds import compounds
from rashomon.comparing.hearing import Hearing
from rashomon.comparing.lines import Line
from rashomon.comparing.traces import Traces, akin, traces_of
from rashomon.comparing.words import content_stems, overlap, stem
from rashomon.model import Completeness, Evidence, Origin, Reading, Span, TopicMention, Voice, Warrant
from rashomon.reading.topics import general_words, related_words, taxonomy, words_in
from rashomon.reading.topics.nearby import NEAR_LANGUAGES, comes_near, searchable

READ_RELIABLY = frozenset({"en"})
_NEAR = 3  # passages that are shown
_SURE_ISSUER = 0.6  # confidence
_SHORTEST, _SHORTEST_HAN = 120, 60  # characters; Chinese says as much in half as many
_SURE_TRANSLATION = 0.75  # from which a translation is taken to be the issuer's own
_SHARED = 0.6  # part of the words that show the topic elsewhere
_RARE = 2  # rare words of a statement that raises the topic
_SURE_MENTION = 0.7
_GENERAL = frozenset({"bilateral-relations", "leader-relations"})  # no account of a contact is silent on these


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


class Lack(StrEnum):
    """What a warrant for a silence may lack; the value says it to the reader."""

    GENERAL = "the topic is too general for any account of a contact to be silent on it"
    EXCERPT = "the own text is an excerpt"
    LANGUAGE = "language not read reliably"
    UNLISTED = "no words of the topic are listed in the own text's language"
    TRANSLATION = "the own text is a translation"
    DISPATCH = "the own text is an agency's dispatch of a few sentences"
    ISSUER = "whose text it is, is uncertain"
    SHORT = "the own text is very short"
    ABROAD = "the topic is raised only in another language than that of the own text"
    NAMED = "the own text names the topic in words that were not read as a statement"
    NEAR = "a passage of the own text comes near to the topic"


# What one own text may lack without harm where another one of the voice's lacks none of it.
_OF_FORM = frozenset((Lack.EXCERPT, Lack.DISPATCH, Lack.TRANSLATION, Lack.ISSUER, Lack.SHORT))
_OF_LANGUAGE = frozenset((Lack.LANGUAGE, Lack.UNLISTED, Lack.ABROAD))


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of an own text with the clue for which it was looked at; ``score`` is its overlap, 0 to 1."""

    clue: Clue
    evidence: Evidence
    score: float


@dataclass(frozen=True, slots=True)
class Search:
    """What a search of a voice's own texts for a topic found, and whether a silence is warranted."""

    passages: tuple[Passage, ...]
    lacks: tuple[tuple[Lack, str], ...]  # with the document's name and detail ("" where it is of none)
    searched: tuple[str, ...]
    mention: Evidence | None  # names the topic where no statement was read

    @property
    def near(self) -> tuple[Evidence, ...]:
        """The passages that came nearest, best first."""
        return tuple(passage.evidence for passage in self.passages[:_NEAR])

    @property
    def warrant(self) -> Warrant:
        """Whether the own texts bear out a silence, and what is missing in words."""
        kinds = {lack for lack, _ in self.lacks}
        return Warrant(
            searched=self.searched,
            complete=bool(self.searched) and kinds <= _OF_LANGUAGE,
            readable=not kinds & _OF_LANGUAGE,
            missing=tuple(f"{lack.value}{detail}" for lack, detail in self.lacks),
        )

    @property
    def bears_out(self) -> bool:
        """Whether the voice may be called silent."""
        return self.warrant.complete and self.warrant.readable


def search(hearing: Hearing, voice: Voice, topic: str, raised_by: tuple[str, ...]) -> Search:
    """Look for a topic in the own texts of a voice.

    ``raised_by`` are the ids of the statements by which others raise it: their words, names and figures are looked
    for as well.
    """
    traces = traces_of(hearing, topic, raised_by)
    passages = [p for document in voice.own for p in _passages(hearing, hearing.by_id[document], topic, traces)]
    passages.sort(key=lambda p: (p.clue, -p.score))
    lacks = [(Lack.GENERAL, "")] if topic in _GENERAL else []
    lacks += _of_texts([tuple(_lacks(hearing.by_id[document], topic, hearing)) for document in voice.own])
    if voice.own and _only_abroad(hearing, voice, raised_by) and not _listed_in_own(hearing, voice, topic):
        lacks.append((Lack.ABROAD, ""))
    if any(p.clue.withholds and p.clue is not Clue.TOPIC for p in passages):
        lacks.append((Lack.NEAR, ""))
    mention = next((e for document in voice.own if (e := _unread(hearing, hearing.by_id[document], topic))), None)
    return Search(tuple(passages), tuple(lacks), voice.own, mention)


def _of_texts(each: Sequence[tuple[tuple[Lack, str], ...]]) -> list[tuple[Lack, str]]:
    """What the own texts lack together: one whole text that is surely the voice's is enough for a silence, and an
    excerpt or a translation beside it takes nothing from that."""
    whole = any(not {lack for lack, _ in lacks} & _OF_FORM for lacks in each)
    return [(lack, detail) for lacks in each for lack, detail in lacks if not (whole and lack in _OF_FORM)]


def _only_abroad(hearing: Hearing, voice: Voice, raised_by: tuple[str, ...]) -> bool:
    """Whether a topic is raised only in languages that no own text is in: words and names cannot be looked for."""
    own = {hearing.by_id[document].document.language for document in voice.own}
    documents = {hearing.statement_by_id[identifier].document for identifier in raised_by}
    raised = {hearing.by_id[document].document.language for document in documents}
    return bool(raised) and not raised & own


def _listed_in_own(hearing: Hearing, voice: Voice, topic: str) -> bool:
    """Whether a topic's own words are known in the languages of all own texts, so that no others are needed."""
    return all(_listed(topic, hearing.by_id[document].document.language) for document in voice.own)


def _listed(topic: str, language: str) -> bool:
    """Whether a text in a language can be searched for a topic by the topic's own words."""
    if language in READ_RELIABLY:
        return topic in taxonomy() and searchable(topic, "zh")
    return searchable(topic, language)


def _lacks(reading: Reading, topic: str, hearing: Hearing) -> Iterator[tuple[Lack, str]]:
    """What one own text lacks to warrant a silence."""
    document = reading.document
    name = f" ({document.title or document.path or document.id})"
    if document.completeness is Completeness.EXCERPT:
        yield Lack.EXCERPT, name
    if any(flag == "agency dispatch" for flag, _ in reading.profile.flags):
        yield Lack.DISPATCH, name
    if document.language not in READ_RELIABLY and not searchable(topic, document.language):
        known = document.language.partition("-")[0] in NEAR_LANGUAGES
        yield (Lack.UNLISTED, name) if known else (Lack.LANGUAGE, f": {document.language}{name}")
    if document.origin is Origin.TRANSLATION and reading.profile.confidence < _SURE_TRANSLATION:
        yield Lack.TRANSLATION, name
    if reading.profile.confidence < _SURE_ISSUER:
        yield Lack.ISSUER, name
    if len(document.text) < (_SHORTEST_HAN if document.language.startswith("zh") else _SHORTEST):
        yield Lack.SHORT, name
    if any(True for _ in _mentions(reading, topic, hearing)):
        yield Lack.NAMED, name


def _mentions(reading: Reading, topic: str, hearing: Hearing) -> Iterator[TopicMention]:
    return (m for m in reading.topics if topic in hearing.wider(m.topic))


def _unread(hearing: Hearing, reading: Reading, topic: str) -> Evidence | None:
    """The first sentence that names the topic for sure and in which no statement was read, or None."""
    document = reading.document.id
    read = [p for s in hearing.of_document(document) for p in (*s.statement.content, s.statement.sentence)]
    for mention in _mentions(reading, topic, hearing):
        if mention.confidence < _SURE_MENTION or any(part.overlaps(mention.span) for part in read):
            continue
        sentence = next((s for s in reading.sentences if s.covers(mention.span)), None)
        if sentence is not None:
            return Evidence(document, sentence)
    return None


def _passages(hearing: Hearing, reading: Reading, topic: str, traces: Traces) -> Iterator[Passage]:
    """The sentences of one own text that have anything to do with the topic."""
    look = _Look(
        traces=traces,
        related=related_words(topic, taxonomy()),
        related_stems=_stems(topic),
        others=tuple(m.span for m in reading.topics if not akin(hearing, m.topic, topic)),
        topics=tuple(m.span for m in _mentions(reading, topic, hearing)),
        wider=tuple(_wider_alone(reading, traces.wider)),
        figures=tuple(q.span for q in reading.quantities if (q.value, q.unit) in traces.figures),
        called=_called(hearing, topic),
    )
    document = reading.document
    for line in hearing.lines[document.id]:
        score = overlap(line.stems, traces.stems)
        clue = _clue(document.text, line, look)
        if clue is None and comes_near(topic, document.language, document.text, line.span):
            clue = Clue.RELATED
        clue = clue or (Clue.OVERLAP if score > 0 else None)
        if clue is not None:
            yield Passage(clue, Evidence(reading.document.id, line.span), score)


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
