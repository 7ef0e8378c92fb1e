"""What a document is about: topics of the agenda taxonomy, and those that it lacks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from rashomon.model import Document, Span, TopicMention
from rashomon.reading.languages import reader_of
from rashomon.reading.topics.agenda import (
    in_body_name,
    is_application,
    is_frame,
    is_matter_of_talk,
    is_partner,
    is_passing,
    is_speaker,
    is_the_contact,
)
from rashomon.reading.topics.assigning import an_item, anaphors, assign, mentions_between
from rashomon.reading.topics.found import Phrase, found, phrases_of
from rashomon.reading.topics.matching import Hit, Memory, hits
from rashomon.reading.topics.occasions import is_occasion, is_ware
from rashomon.reading.topics.patterns import Kind, Lexicon, lexicon_of
from rashomon.reading.topics.taxonomy import Taxonomy, TopicEntry, taxonomy
from rashomon.reading.topics.tokens import Token, tokens
from rashomon.reading.topics.vocabulary import general_words, related_words, words_in
from rashomon.settings import DEFAULT, Settings

__all__ = [
    "Taxonomy",
    "TopicEntry",
    "an_item",
    "anaphors",
    "assign",
    "general_words",
    "mentions_between",
    "named_topics",
    "related_words",
    "taxonomy",
    "topics",
    "words_in",
]


_MOST_WORDS = 1000  # of a sentence at a time; only broken text has longer ones


def topics(document: Document, sentences: tuple[Span, ...], settings: Settings = DEFAULT) -> tuple[TopicMention, ...]:
    """Every mention of a topic in the sentences, in text order.

    ``weight`` is ``passing`` where the words are only named on the way: in the setting of what is said
    ("amid the war in Ukraine") or in a relative clause. A matter that a list names as discussed is a
    ``point``, if a less sure one: that it was discussed is what the sentence says. "Both" and "these issues"
    are mentions of the topics named just before. Topics that the taxonomy lacks have ids with ``found:``.
    Raises SettingsError when the users' file cannot be used.
    """
    own = reader_of(document.language).topics
    if own is not None:
        from rashomon.reading.glossary import with_formulas

        return with_formulas(document, sentences, own(document, sentences, settings), settings)
    agenda = taxonomy(settings)
    lexicon = lexicon_of(agenda)
    memory = Memory()
    mentions: list[TopicMention] = []
    phrases: list[Phrase] = []
    for number, sentence in enumerate(sentences):
        every = tokens(document.text, sentence.start, sentence.end)
        for begin in range(0, len(every), _MOST_WORDS):
            words = every[begin : begin + _MOST_WORDS]
            phrases.extend(phrases_of(document.text, words, number))
            mentions.extend(_mentions(hits(words, lexicon, agenda, memory), words, agenda))
        mentions.extend(_unspaced(document.text, sentence, lexicon))
    mentions.sort(key=_order)
    mentions.extend(found(document, phrases, mentions))
    mentions.sort(key=_order)
    mentions.extend([m for sentence in sentences for m in anaphors(document.text, sentence, mentions)])
    return tuple(sorted(mentions, key=_order))


def _order(mention: TopicMention) -> tuple[Span, str]:
    return mention.span, mention.topic


def named_topics(text: str, region: Span, settings: Settings = DEFAULT) -> tuple[TopicMention, ...]:
    """The topics that names alone show in a short stretch of text, known to say what was a matter of talk.

    These are the countries and regions that `topics` leaves out elsewhere.
    """
    agenda = taxonomy(settings)
    words = tokens(text, region.start, region.end)
    return tuple(
        TopicMention(hit.topic, Span(words[hit.first].start, words[hit.last].end), "point", 0.75)
        for hit in hits(words, lexicon_of(agenda), agenda, Memory())
        if hit.kind is Kind.PLACE
    )


def _mentions(found: list[Hit], words: list[Token], agenda: Taxonomy) -> Iterator[TopicMention]:
    """The mentions that the hits of one sentence make; what only leads to a matter, or qualifies one, is passing."""
    judged = [(hit, mention) for hit in found if (mention := _judged(hit, words, agenda)) is not None]
    for i, (hit, mention) in enumerate(judged):
        after = (h for h, _ in judged[i + 1 :] if h.first > hit.last and not _same_kin(h, hit, agenda))
        earlier = (h for h, _ in reversed(judged[:i]) if h.last < hit.first and not _same_kin(h, hit, agenda))
        other, before = next(after, None), next(earlier, None)
        aside = (
            (other is not None and is_frame(words, hit.topic, hit.last, other.topic, other.first))
            or (before is not None and is_application(words, before.topic, before.last, hit.first))
            or in_body_name(words, hit.first, hit.last)
            or (hit.topic == "dialogue-mechanisms" and is_the_contact(words, hit.first))
        )
        yield replace(mention, weight="passing", confidence=min(mention.confidence, 0.6)) if aside else mention


def _same_kin(hit: Hit, other: Hit, agenda: Taxonomy) -> bool:
    return agenda.within(hit.topic, other.topic) or agenda.within(other.topic, hit.topic)


def _judged(hit: Hit, words: list[Token], agenda: Taxonomy) -> TopicMention | None:
    """The mention that a hit makes, or None for a name that is no matter of talk."""
    if is_occasion(words, hit.topic, hit.first, hit.last) or _only_its_make(hit, words, agenda):
        return None
    confidence = hit.confidence
    scene = hit.kind is Kind.SCENE
    if scene or hit.kind in (Kind.PLACE, Kind.WEAK):
        talk = is_matter_of_talk(words, hit.first, hit.last)
        if not (talk or scene) and (hit.kind is Kind.PLACE or is_speaker(words, hit.first, hit.last)):
            return None
        confidence = 0.8 if talk else confidence
        scene = scene and not talk
    passing = scene or is_passing(words, hit.first) or is_partner(words, hit.topic, hit.first)
    if passing:
        confidence = min(confidence, 0.6)
    span = Span(words[hit.first].start, words[hit.last].end)
    return TopicMention(hit.topic, span, "passing" if passing else "point", round(confidence, 2))


def _only_its_make(hit: Hit, words: list[Token], agenda: Taxonomy) -> bool:
    """Whether a place's name only tells of what make or origin something is ("a Tibetan mastiff")."""
    named = words[hit.last].raw[:1].isupper() and agenda.is_place(hit.topic)
    return named and hit.last + 1 < len(words) and is_ware(words, hit.last)


def _unspaced(text: str, sentence: Span, lexicon: Lexicon) -> list[TopicMention]:
    """Mentions in scripts without spaces between words."""
    pattern = lexicon.unspaced_pattern
    if pattern is None or text[sentence.start : sentence.end].isascii():
        return []
    return [
        TopicMention(lexicon.unspaced[match.group()], Span(match.start(), match.end()), "point", 0.8)
        for match in pattern.finditer(text, sentence.start, sentence.end)
    ]
