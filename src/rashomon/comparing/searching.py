"""The second look before a cell says ``silent``: what was searched for, what came near, and what the warrant lacks.

An own text is searched for the topic itself, for the words, names and figures by which the others raise it, for the
broad roots that are listed for the topic (`rashomon.reading.topics.nearby`) and for the next wider topic. Chinese and
Russian own texts are searched by the topic's words and the roots of their language alone, in whatever language it is
raised; without such a list nothing is said. A passage that has any of those keeps the cell from saying ``silent``,
since the text may speak of the matter in words that were not recognised; one that only shares common words with the
others' statements is shown as looked at and rejected.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from rashomon.comparing.hearing import Hearing
from rashomon.comparing.looking import READ_RELIABLY, Clue, Passage, mentions, passages
from rashomon.comparing.traces import Traces, traces_of
from rashomon.model import (
    BlockKind,
    Completeness,
    ContactKind,
    DocumentKind,
    Evidence,
    Origin,
    Reading,
    Span,
    Voice,
    Warrant,
)
from rashomon.reading.topics import taxonomy
from rashomon.reading.topics.nearby import NEAR_LANGUAGES, searchable

_NEAR = 3  # passages that are shown
_SURE_ISSUER = 0.6  # confidence
_SHORTEST, _SHORTEST_HAN = 120, 60  # characters; Chinese says as much in half as many
_SURE_TRANSLATION = 0.75  # from which a translation is taken to be the issuer's own
_SURE_MENTION = 0.7
_SPOKEN = 25  # characters of a paragraph that is no label
_GENERAL = frozenset({"bilateral-relations", "leader-relations"})  # no account of a contact is silent on these
_IN_PERSON = (ContactKind.MEETING, ContactKind.VISIT, ContactKind.SUMMIT, ContactKind.TALKS)


class Lack(StrEnum):
    """What a warrant for a silence may lack; the value says it to the reader."""

    GENERAL = "the topic is too general for any account of a contact to be silent on it"
    EXCERPT = "the own text is an excerpt"
    LANGUAGE = "language not read reliably"
    UNLISTED = "no words of the topic are listed in the own text's language"
    TRANSLATION = "the own text is a translation"
    DISPATCH = "the own text is an agency's dispatch of a few sentences"
    ANSWERS = "the own text only answers questions"
    ISSUER = "whose text it is, is uncertain"
    SHORT = "the own text is very short"
    ABROAD = "the topic is raised only in another language than that of the own text"
    NAMED = "the own text names the topic in words that were not read as a statement"
    NEAR = "a passage of the own text comes near to the topic"
    HEARD = "another account has it say what comes near to the topic"


# What one own text may lack without harm where another one of the voice's lacks none of it.
_OF_FORM = frozenset((Lack.EXCERPT, Lack.DISPATCH, Lack.ANSWERS, Lack.TRANSLATION, Lack.ISSUER, Lack.SHORT))
_OF_LANGUAGE = frozenset((Lack.LANGUAGE, Lack.UNLISTED, Lack.ABROAD))


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
    found = [p for document in voice.own for p in passages(hearing, hearing.by_id[document], topic, traces)]
    found.sort(key=lambda p: (p.clue, -p.score))
    lacks = [(Lack.GENERAL, "")] if topic in _GENERAL or (topic == "visits" and _in_person(hearing)) else []
    lacks += _of_texts([tuple(_lacks(hearing.by_id[document], topic, hearing)) for document in voice.own])
    if voice.own and _only_abroad(hearing, voice, raised_by) and not _listed_in_own(hearing, voice, topic):
        lacks.append((Lack.ABROAD, ""))
    if any(p.clue.withholds and p.clue is not Clue.TOPIC for p in found):
        lacks.append((Lack.NEAR, ""))
    if not lacks and _heard(hearing, voice, topic, traces):
        lacks.append((Lack.HEARD, ""))
    mention = next((e for document in voice.own if (e := _unread(hearing, hearing.by_id[document], topic))), None)
    return Search(tuple(found), tuple(lacks), voice.own, mention)


def _in_person(hearing: Hearing) -> bool:
    """Whether the event itself brought one side to the other: whoever tells of it tells of the visit."""
    return hearing.main is not None and hearing.main.event.kind in _IN_PERSON


def _heard(hearing: Hearing, voice: Voice, topic: str, traces: Traces) -> bool:
    """Whether another account of the event has the voice say something that comes near to the topic."""
    said: dict[str, list[Span]] = {}
    for placed in hearing.statements:
        if voice.id in placed.voices and placed.document not in voice.own and placed.document in voice.heard_in:
            said.setdefault(placed.document, []).append(placed.statement.sentence)
    return any(
        passage.clue <= Clue.WORDS and any(passage.evidence.span.overlaps(sentence) for sentence in sentences)
        for document, sentences in said.items()
        for passage in passages(hearing, hearing.by_id[document], topic, traces)
    )


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
    if reading.profile.kind is DocumentKind.TRANSCRIPT and _only_answers(reading):
        yield Lack.ANSWERS, name
    if document.language not in READ_RELIABLY and not searchable(topic, document.language):
        known = document.language.partition("-")[0] in NEAR_LANGUAGES
        yield (Lack.UNLISTED, name) if known else (Lack.LANGUAGE, f": {document.language}{name}")
    if document.origin is Origin.TRANSLATION and reading.profile.confidence < _SURE_TRANSLATION:
        yield Lack.TRANSLATION, name
    if reading.profile.confidence < _SURE_ISSUER:
        yield Lack.ISSUER, name
    if len(document.text) < (_SHORTEST_HAN if document.language.startswith("zh") else _SHORTEST):
        yield Lack.SHORT, name
    if any(True for _ in mentions(reading, topic, hearing)):
        yield Lack.NAMED, name


def _only_answers(reading: Reading) -> bool:
    """Whether a text of questions and answers begins with a question: what nobody asked for is not left out."""
    document = reading.document
    first = next((b for b in document.blocks if b.kind is BlockKind.PARAGRAPH and len(b.span) >= _SPOKEN), None)
    return first is not None and any(mark in first.span.of(document.text) for mark in "?？")


def _unread(hearing: Hearing, reading: Reading, topic: str) -> Evidence | None:
    """The first sentence that names the topic for sure and in which no statement was read, or None."""
    document = reading.document.id
    read = [p for s in hearing.of_document(document) for p in (*s.statement.content, s.statement.sentence)]
    for mention in mentions(reading, topic, hearing):
        if mention.confidence < _SURE_MENTION or any(part.overlaps(mention.span) for part in read):
            continue
        sentence = next((s for s in reading.sentences if s.covers(mention.span)), None)
        if sentence is not None:
            return Evidence(document, sentence)
    return None
