"""To which rows a report of silence belongs by its own nouns, and whether a passage has them.

"It says nothing of the boats off Lipsi" may be no matter of the taxonomy; what the other side says of Lipsi is, and the
silence belongs to that row. And a report about one thing is contradicted by no passage that lacks that thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from rashomon.comparing.hearing import Hearing, once
from rashomon.comparing.words import STOP, content_stems, stem, words
from rashomon.model import PRESS, UNKNOWN, PlacedStatement, Span, TopicMention
from rashomon.reading.topics import general_words, taxonomy
from rashomon.reading.topics.countries import country_words
from rashomon.reading.topics.phrases import phrase_words

_ANY_MATTER = content_stems(
    """issue question matter topic problem subject mention point situation statement readout both request demand
    proposal plan call detail talk new recent whole any fate future status agreement deal case war conflict
    million billion per cent percent reference word release return side government country two three first
    last year month week day"""
)
_SMALL = re.compile(r"(?<!\w)[a-z][a-z-]{3,}")
_LINK = re.compile(r"(?<=\w)\s(?:of|for|on|in|to|from|with|by|against|about|over|at|that|which|who|whose)\s")
_ASIDE = re.compile(r",?\s(?:that|which|who|whom|whose|where|when)\s|,\s")
_MOST = 0.6  # of a matter's words, from which a statement is about the same thing
_LEAST = 2  # words, where none is a name
_HALF = 0.5  # of the words that say which thing within a topic is meant
_SHORTEST = 4  # letters of a name


@once
def common_words(hearing: Hearing) -> frozenset[str]:
    """The stems of the words that some document writes small: capitalised, too, they are no names of things."""
    return frozenset(
        stem(match.group()) for reading in hearing.readings for match in _SMALL.finditer(reading.document.text)
    )


@once
def _party_words(hearing: Hearing) -> frozenset[str]:
    return frozenset(s for a in hearing.roster.actors for n in (a.name, *a.aliases) for s in content_stems(n))


def matter_words(hearing: Hearing, text: str, part: Span) -> frozenset[str]:
    """The stems that say what a matter is: without parties, countries, words for any matter and what is told of it."""
    aside = _ASIDE.search(text, part.start + 1, part.end)
    part = Span(part.start, aside.start()) if aside else part
    return content_stems(text, part) - _party_words(hearing) - _ANY_MATTER - _countries()


@cache
def _countries() -> frozenset[str]:
    return frozenset(stem(word) for word in country_words())


def specific_words(hearing: Hearing, text: str, part: Span, topic: str) -> frozenset[str]:
    """The stems of a matter that its topic's own words do not cover: "waiver" of a waiver to buy crude oil."""
    return matter_words(hearing, text, part) - _words_of(topic)


@cache
def _words_of(topic: str) -> frozenset[str]:
    entry = taxonomy().entries.get(topic)
    phrases = (entry.label, *entry.aliases, *entry.weak, *entry.places) if entry else ()
    listed = {word for phrase in phrases for word in phrase_words(phrase)}
    return frozenset(stem(word) for word in listed | general_words())


def lacks(said: frozenset[str], specific: frozenset[str]) -> bool:
    """Whether a passage has not even half of the words that say which thing is meant."""
    return bool(specific) and len(said & specific) < _HALF * len(specific)


def linked(hearing: Hearing, text: str, part: Span, side: str) -> tuple[str, ...]:
    """The topics under which other voices speak of the very thing that a matter names."""
    wanted = matter_words(hearing, text, part)
    head = matter_words(hearing, text, _head(text, part))
    names = _names(hearing, text, part) & wanted - _own_names(hearing, side)
    found: dict[str, None] = {}
    for placed in hearing.on_event if wanted else ():
        if side in placed.voices or not set(placed.voices) - {PRESS, UNKNOWN}:
            continue
        shared = _stems_of(hearing, placed) & wanted
        if shared & names or (shared & head and len(shared) >= max(_LEAST, _MOST * len(wanted))):
            found.update(dict.fromkeys(_nearest(hearing, placed, shared & names or shared)))
    return tuple(found)


def _head(text: str, part: Span) -> Span:
    """The words of a matter before its complement."""
    link = _LINK.search(text, part.start + 1, part.end)
    return Span(part.start, link.start()) if link else part


def _own_names(hearing: Hearing, side: str) -> frozenset[str]:
    """The names in a side's own texts: that it has the name shows that not all to do with it is left out."""
    voice = hearing.voice(side)
    return frozenset(
        name for document in (voice.own if voice else ()) for line in hearing.lines[document] for name in line.names
    )


def _names(hearing: Hearing, text: str, part: Span) -> frozenset[str]:
    """The stems of the names in a matter; a word that is written small elsewhere is none, save all in capitals."""
    long = [w for w in words(text, part) if w.text[:1].isupper() and len(w.text) >= _SHORTEST]
    return frozenset(w.stem for w in long if w.text.isupper() or w.stem not in common_words(hearing))


def _stems_of(hearing: Hearing, placed: PlacedStatement) -> frozenset[str]:
    text = hearing.text(placed.document)
    return frozenset(s for part in placed.statement.content for s in content_stems(text, part))


def _nearest(hearing: Hearing, placed: PlacedStatement, shared: frozenset[str]) -> Iterator[str]:
    """The topics of a statement whose words stand nearest to the words that it shares with a matter."""
    text, sure = hearing.text(placed.document), [m for m in placed.statement.topics if m.weight == "point"]
    places = [
        Span(w.start, w.end)
        for part in placed.statement.content
        for w in words(text, part)
        if w.stem in shared and w.text.casefold() not in STOP
    ]
    if not sure or not places:
        return
    by_gap = {m: min(_gap(m, place) for place in places) for m in sure}
    least = min(by_gap.values())
    yield from (m.topic for m, gap in by_gap.items() if gap == least)


def _gap(mention: TopicMention, place: Span) -> int:
    return max(0, place.start - mention.span.end, mention.span.start - place.end)
