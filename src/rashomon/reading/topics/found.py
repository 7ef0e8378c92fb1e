"""Topics that the taxonomy lacks, named by the noun phrases of the document.

Few and sure rather than many: a phrase must recur or stand in a heading, end in a noun that can be a matter of
talk, say which one, and lie outside the words of all known topics.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rashomon.model import BlockKind, Document, Span, TopicMention
from rashomon.reading.topics.assigning import mentions_between
from rashomon.reading.topics.countries import country_words, first_words
from rashomon.reading.topics.tokens import Token, normal, tokens

RECURRING, IN_HEADING = 0.5, 0.6  # confidences
_MOST = 3  # words before the head
_WIDEST = 200  # characters of a known topic's words, at most


def _keys(words: str) -> frozenset[str]:
    return frozenset(normal(word) for word in words.split())


_HEADS = _keys(
    """accord treaty pact deal agreement dispute crisis project programme plan proposal initiative mission
    facility plant mine terminal corridor dam bridge tunnel island reef river lake enclave base airport
    quota ban tax levy law bill protocol convention charter fund loan bond contract concession licence
    investigation probe lawsuit verdict attack incident collision explosion seizure blockade siege
    protest reform compensation restitution archive museum marble sculpture artefact patrol hotline
    satellite submarine warship vessel cable telescope vaccine virus outbreak orbit stadium fisheries
    whaling logging poaching timber coal uranium cotton sugar rice cocoa coffee wine cheese diamond gold
    statue monument cemetery shrine anthem flag language alphabet church monastery pilgrimage relic debt
    arrears pension scholarship curriculum textbook lighthouse wreck shipwreck strait valley peninsula glacier canal
    refinery railway highway observatory laboratory cathedral exhibition expedition memorandum doctrine roadmap tribunal
    inquiry amendment scheme zone sanctuary quarry spaceport festival mausoleum herd orchard"""
)
_GENERIC = _keys(
    """new old proposed final joint such own major same special first last recent current additional
    broader possible any formal bilateral official next two three four five six ten latest previous
    earlier further separate entire whole real key main big small large huge good better best great bad
    comprehensive historic early late long short full overall certain several many few other another
    every each some both tentative detailed concrete specific similar so-called potential future
    ambitious important interim partial preliminary landmark controversial alleged supposed political
    diplomatic international global regional national local general public private more most very no one
    this that these those its their his her our my your what which whose provisional draft bold sweeping
    massive federal state income annual daily weekly press media test pilot trial working"""
)
_STOP = _keys(
    """its their his her our my your this that these those some any no such every each another whose release pay paid
    keep of to in on at by for from with about over under between among into onto and or but nor as than if
    while when where who whom which that said says say told was were is are be been being has have had
    do does did will would can could may might must should shall not also only just even still yet then
    there here he she it they we i you him them us me reached signed struck announced made make makes
    call called want wants back backed seek seeks reject rejected because since until after before
    during against amid despite per via off out up down today yesterday tomorrow"""
)
_MONTHS = _keys(
    """january february march april may june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday"""
)
_SPEAKS = "said|says|told|has|had|was|is|will|would|added|warned|called|asked|replied|wrote|insisted|met"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase that could name a topic: its normalised words, where it stands, and in which sentence."""

    key: tuple[str, ...]
    span: Span
    sentence: int
    names: tuple[str, ...]


def found(document: Document, phrases: Sequence[Phrase], mentions: Sequence[TopicMention]) -> list[TopicMention]:
    """Mentions of topics that the taxonomy lacks; their ids are ``found:`` and the phrase.

    ``phrases`` are those of the document's sentences (`phrases_of`), ``mentions`` those of known topics, in
    text order.
    """
    free = [phrase for phrase in phrases if not _taken(phrase.span, mentions)]
    where: dict[tuple[str, ...], set[int]] = defaultdict(set)
    for phrase in free:
        where[phrase.key].add(phrase.sentence)
    headed = _in_headings(document) if free else frozenset()
    free = [p for p in free if len(where[p.key]) > 1 or p.key in headed]
    speakers = _speakers(document.text, {name for phrase in free for name in phrase.names})
    free = [p for p in free if not speakers.intersection(p.names)]
    surface = _surfaces(document.text, free)
    return [
        TopicMention(_identifier(surface[p.key]), p.span, "point", IN_HEADING if p.key in headed else RECURRING)
        for p in free
    ]


def _taken(span: Span, mentions: Sequence[TopicMention]) -> bool:
    """Whether known topics' words stand in a span."""
    return any(span.overlaps(m.span) for m in mentions_between(mentions, span.start - _WIDEST, span.end))


def phrases_of(text: str, words: Sequence[Token], number: int) -> Iterator[Phrase]:
    """The phrases of one sentence, or heading, that could name a topic."""
    for last, head in enumerate(words):
        if head.key not in _HEADS or (last + 1 < len(words) and _goes_on(words[last + 1])):
            continue
        first = last
        while first > 0 and last - first < _MOST and _joined(text, words[first - 1], words[first]):
            first -= 1
        while first < last and not _specific(words[first]):
            first += 1
        if first < last:
            keys = tuple(word.key for word in words[first : last + 1])
            names = tuple(word.raw for word in words[first:last] if word.raw[:1].isupper())
            yield Phrase(keys, Span(words[first].start, _end(text, head)), number, names)


def _end(text: str, head: Token) -> int:
    """Where the head ends without its possessive."""
    return head.start + len(head.raw) if text.startswith(head.raw, head.start) else head.end


def _goes_on(word: Token) -> bool:
    """Whether the next word belongs to the same phrase, so that this one is not its head."""
    return word.joined and word.key in _HEADS


def _joined(text: str, before: Token, word: Token) -> bool:
    """Whether the word before belongs to the same phrase; an article between them opens a new one."""
    return word.joined and word.start - before.end <= 1 and _modifies(before)


def _modifies(word: Token) -> bool:
    key = word.key
    return key not in _STOP and not (word.raw.islower() and key.endswith(("ed", "ing", "ly"))) and not key.isdigit()


def _specific(word: Token) -> bool:
    """Whether a word says which treaty, dam or dispute is meant."""
    if word.key in _GENERIC or word.key in _MONTHS or len(word.key) < 3:
        return False
    return word.raw not in country_words() and word.raw not in first_words()


def _speakers(text: str, names: set[str]) -> frozenset[str]:
    """Those of the names that speak or own something in the text: people and outlets, most of them."""
    if not names:
        return frozenset()
    some = "|".join(map(re.escape, sorted(names)))
    pattern = re.compile(rf"\b({some})(?:['’]s|\s+(?:{_SPEAKS}))\b")
    return frozenset(match.group(1) for match in pattern.finditer(text))


def _in_headings(document: Document) -> frozenset[tuple[str, ...]]:
    return frozenset(
        phrase.key
        for block in document.blocks
        if block.kind in (BlockKind.HEADING, BlockKind.TITLE)
        for phrase in phrases_of(document.text, tokens(document.text, block.span.start, block.span.end), 0)
    )


def _surfaces(text: str, phrases: Sequence[Phrase]) -> dict[tuple[str, ...], str]:
    """The words by which a found topic is called: its commonest form in the text."""
    forms: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for phrase in phrases:
        forms[phrase.key][" ".join(phrase.span.of(text).split())] += 1
    return {key: min(counter, key=lambda form: (-counter[form], form)) for key, counter in forms.items()}


def _identifier(words: str) -> str:
    return "found:" + re.sub(r"[\W_]+", "-", words.casefold()).strip("-")
