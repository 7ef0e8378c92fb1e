"""By what a topic is known where others raise it: the words, rare words, names and figures of their statements."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rashomon.comparing.compounds import Compound, clause, telling_compounds
from rashomon.comparing.hearing import Hearing
from rashomon.comparing.lines import names_in
from rashomon.comparing.linking import common_words
from rashomon.comparing.names import side_name
from rashomon.comparing.words import content_stems, stem
from rashomon.model import PlacedStatement, Span
from rashomon.reading.topics import taxonomy
from rashomon.reading.topics.countries import country_words

_BESIDE = 40  # characters around the words that show a topic in which a name belongs to them
_RARE = 3  # sentences of all documents that have a rare word, at most
_LONG = 5  # letters of a rare word, at least
_TIED = re.compile(r"\s*(?:(?:in|at|on|of|off|for|near)\s+)?(?:the\s+)?", re.IGNORECASE)  # what ties a name to words
_NO_NAMES = frozenset(
    """president prime minister chancellor premier secretary general chairman foreign federal republic ministry office
    government state union council commission parliament congress senate house court leader leaders king queen prince
    emperor excellency shri madam western eastern northern southern asian latin american joint statement summit both
    january february march april june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday""".split()  # noqa: SIM905
)
_DIRECTIONS = frozenset("north south east west northern southern eastern western central new".split())  # noqa: SIM905
_NO_NAME_STEMS = frozenset(stem(word) for word in _NO_NAMES | _DIRECTIONS)
_COUNTED = 3.0  # figures up to this one say nothing by themselves


@dataclass(frozen=True, slots=True)
class Traces:
    """What to look for: ``shown`` are the stems of each phrase that shows the topic, ``stems`` those of all content."""

    stems: frozenset[str]
    shown: tuple[frozenset[str], ...]
    rare: frozenset[str]
    names: frozenset[str]
    figures: frozenset[tuple[float | None, str]]
    compounds: frozenset[Compound]
    wider: str | None  # the next wider topic, where naming it comes near to naming this one


def traces_of(hearing: Hearing, topic: str, raised_by: tuple[str, ...]) -> Traces:
    """The traces of a topic in the statements by which it is raised."""
    label = content_stems(hearing.labels.get(topic, topic))
    placed = [hearing.statement_by_id[identifier] for identifier in raised_by]
    stems = frozenset(s for item in placed for s in _content(hearing, item))
    counts = hearing.stem_counts
    parties = frozenset(s for name in _party_names(hearing) for s in content_stems(name))
    alone = [item for item in placed if len({m.topic for m in item.statement.topics}) == 1]
    rare = frozenset(
        s
        for item in alone
        for s in _content(hearing, item)
        if len(s) >= _LONG and counts[s] <= _RARE and s not in parties
    )
    return Traces(
        stems=label | stems,
        shown=(
            *(shown for item in placed for shown in _shown(hearing, item, topic)),
            *((label,) if topic not in taxonomy() else ()),  # a found topic has no words but its name's
        ),
        rare=rare,
        names=frozenset(name for item in placed for name in _names_beside(hearing, item, topic))
        | frozenset(name for place in _places(placed, topic) for name in _place_names(place)) - common_words(hearing),
        figures=frozenset(figure for item in placed for figure in _figures(hearing, item)),
        compounds=frozenset(c for item in placed for c in _compounds(hearing, item, topic, parties)),
        wider=_wider(topic, label),
    )


def _content(hearing: Hearing, placed: PlacedStatement) -> Iterator[str]:
    text = hearing.text(placed.document)
    return (stem for part in placed.statement.content for stem in content_stems(text, part))


def _shown(hearing: Hearing, placed: PlacedStatement, topic: str) -> Iterator[frozenset[str]]:
    text = hearing.text(placed.document)
    return (content_stems(text, m.span) for m in placed.statement.topics if topic in hearing.wider(m.topic))


def _compounds(hearing: Hearing, placed: PlacedStatement, topic: str, parties: frozenset[str]) -> Iterator[Compound]:
    """The compounds of each clause in which a statement names the topic."""
    text, reading = hearing.text(placed.document), hearing.by_id[placed.document]
    others = [m.span for m in reading.topics if not akin(hearing, m.topic, topic)]
    for mention in placed.statement.topics:
        part = next((p for p in placed.statement.content if p.covers(mention.span)), None)
        if part is not None and topic in hearing.wider(mention.topic):
            around = clause(text, part, mention.span)
            inner = [s for s in others if around.overlaps(s) and not s.overlaps(mention.span)]
            yield from telling_compounds(text, around, inner, parties, hearing.stem_counts)


def _party_names(hearing: Hearing) -> Iterable[str]:
    return (name for actor in hearing.roster.actors for name in (actor.name, *actor.aliases))


def _figures(hearing: Hearing, placed: PlacedStatement) -> Iterator[tuple[float | None, str]]:
    for quantity in hearing.by_id[placed.document].quantities:
        inside = any(part.covers(quantity.span) for part in placed.statement.content)
        if inside and quantity.value is not None and quantity.unit and quantity.value > _COUNTED:
            yield quantity.value, quantity.unit


def _names_beside(hearing: Hearing, placed: PlacedStatement, topic: str) -> Iterator[str]:
    """Names of things beside the words that show a topic ("Typhoon aircraft", "the Amazon").

    A text that has the same name may speak of the same matter in words that were not recognised. Names of parties
    and of anybody else who is mentioned do not count.
    """
    reading, sentence = hearing.by_id[placed.document], placed.statement.sentence
    text, people = reading.document.text, [m.span for m in reading.mentions]
    others = [m.span for m in reading.topics if sentence.covers(m.span) and not akin(hearing, m.topic, topic)]
    for mention in placed.statement.topics:
        if topic not in hearing.wider(mention.topic) or not sentence.covers(mention.span):
            continue  # a statement of several sentences is placed at its first
        start, end = max(sentence.start, mention.span.start - _BESIDE), min(mention.span.end + _BESIDE, sentence.end)
        for name, span in names_in(text, Span(start, end)):
            if mention.span.covers(span) and is_place(topic):
                yield name  # a text that so much as names the country is not silent on what goes on there
                continue
            if span.start == sentence.start or any(p.overlaps(span) for p in people):
                continue
            if mention.span.overlaps(span) or not _tells_other(text, span, others):
                yield from (() if _says_nothing(span.of(text), topic) else (name,))


def _places(placed: list[PlacedStatement], topic: str) -> frozenset[str]:
    """The place that a topic is, and those that the same words name with it ("the mission in Haiti")."""
    here = {topic} if is_place(topic) else set()
    for item in placed:
        spans = [m.span for m in item.statement.topics if m.topic == topic]
        here |= {m.topic for m in item.statement.topics if is_place(m.topic) and any(m.span.overlaps(s) for s in spans)}
    return frozenset(here)


def _place_names(topic: str) -> Iterator[str]:
    """What a place goes by: a text that so much as names it is not called silent on what goes on there."""
    entry = taxonomy().entries[topic]
    for name in (entry.label, *entry.places, *entry.situation):
        if name[:1].isupper() and not any(mark in name for mark in "|+?"):
            for found, _ in names_in(name, Span(0, len(name))):
                if found not in _NO_NAME_STEMS:
                    yield found


def akin(hearing: Hearing, topic: str, other: str) -> bool:
    """Whether one of two topics lies within the other, or both next below the same one."""
    if topic in hearing.wider(other) or other in hearing.wider(topic):
        return True
    parent = taxonomy().parent(topic)
    return parent is not None and parent == taxonomy().parent(other)


def _tells_other(text: str, name: Span, others: list[Span]) -> bool:
    """Whether a name belongs to the words of another topic: stands in them, or beside them ("COP30 in Belém")."""
    return any(
        other.overlaps(name)
        or bool(
            _TIED.fullmatch(text[other.end : name.start] if other.end <= name.start else text[name.end : other.start])
        )
        for other in others
    )


def _says_nothing(name: str, topic: str) -> bool:
    """Whether a capitalised word tells no matter: an office, a body, a day; a country, save for a topic of places."""
    return stem(name) in _NO_NAME_STEMS or (name in country_words() and not is_place(topic))


def _wider(topic: str, label: frozenset[str]) -> str | None:
    """The next wider topic where it is a place, or is called by some of the same words ("student visas", "visas")."""
    agenda = taxonomy()
    parent = agenda.parent(topic)
    if parent is None:
        return None
    same = label & content_stems(agenda.label(parent))
    return parent if same or is_place(parent) else None


def is_place(topic: str) -> bool:
    """Whether a topic is a place and what goes on there."""
    entry = taxonomy().entries.get(topic)
    return entry is not None and any(name[:1].isupper() for name in (*entry.places, *entry.situation))


def party_topics(hearing: Hearing) -> frozenset[str]:
    """The topics that are the countries of the event's own parties."""
    sides = hearing.main.event.sides if hearing.main else ()
    names = {side_name(side).casefold() for side in sides}
    entries = taxonomy().entries.values()
    return frozenset(entry.id for entry in entries if entry.label.casefold() in names and is_place(entry.id))
