"""Compiles the phrases of the taxonomy into one tree of words, so that a text is gone through once."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import IntEnum
from itertools import chain
from typing import Any

from rashomon.reading.topics.countries import COUNTRY, COUNTRY_FIRST, country_words, first_words
from rashomon.reading.topics.phrases import slots_of, slots_of_word, spaced, without_prefix
from rashomon.reading.topics.scenes import INNER_LIFE
from rashomon.reading.topics.taxonomy import Taxonomy

_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
END = ""  # the key under which a node keeps what ends there; no word has it

Node = dict[str, Any]


class Kind(IntEnum):
    """What a phrase that was met in a text is good for."""

    BLOCK = 0
    ALIAS = 1
    WEAK = 2
    PLACE = 3
    TRIGGER = 4
    CONTEXT = 5
    SCENE = 6
    INNER_LIFE = 7


@dataclass(frozen=True, slots=True)
class Payload:
    """What ends at a node: a topic's phrase, or one side of a rule (``rule`` counts the rules)."""

    kind: Kind
    topic: str
    rule: int = -1


@dataclass(slots=True)
class Lexicon:
    """The tree with its vocabulary; ``rules`` tells for each rule its topic and whether it carries over.

    The tree grows as texts are read: what can follow a first word is worked out when that word is first met.
    """

    root: Node = field(default_factory=dict)
    pending: dict[str, list[tuple[str, Payload]]] = field(default_factory=dict)
    vocabulary: set[str] = field(default_factory=set)
    rules: list[tuple[str, bool]] = field(default_factory=list)
    unspaced: dict[str, str] = field(default_factory=dict)
    unspaced_pattern: re.Pattern[str] | None = None
    keys: dict[str, tuple[str, ...]] = field(default_factory=dict)
    words: set[str] = field(default_factory=set)  # of phrases, as they are written there
    cyrillic: list[tuple[str, Payload]] = field(default_factory=list)  # put off until a text has such letters

    def below(self, first: str) -> Node | None:
        """The part of the tree for phrases that begin with a key, None where none does."""
        node: Node | None = self.root.get(first)
        if node is None and first in self.pending:
            node = self.root[first] = _grown(self.pending[first], first)
        return node

    def keys_of(self, raw: str, key: str) -> tuple[str, ...]:
        """The keys of the tree that a word of a text answers to."""
        known = self.keys.get(raw)
        if known is None:
            if self.cyrillic and _is_cyrillic(raw):
                waiting, self.cyrillic = self.cyrillic, []
                for phrase, payload in waiting:
                    _plant(self, phrase, payload)
            options = [key, "=" + raw]
            if raw[:1].isupper():
                options.append("^" + key)
                if raw in country_words():
                    options.append(COUNTRY)
                if raw in first_words():
                    options.append(COUNTRY_FIRST)
            if key not in self.vocabulary and (rest := without_prefix(key)) in self.vocabulary:
                options.append(rest)  # "counternarcotics" where the lists have "narcotics"
            known = tuple(option for option in options if option in self.vocabulary)
            if len(self.keys) < 200_000:
                self.keys[raw] = known
        return known


_compiled: dict[int, tuple[Taxonomy, Lexicon]] = {}


def lexicon_of(taxonomy: Taxonomy) -> Lexicon:
    """The compiled phrases of a taxonomy; the last few are kept."""
    known = _compiled.get(id(taxonomy))
    if known is not None and known[0] is taxonomy:
        return known[1]
    lexicon = _compile(taxonomy)
    if len(_compiled) >= 4:
        _compiled.clear()
    _compiled[id(taxonomy)] = (taxonomy, lexicon)
    return lexicon


def _compile(taxonomy: Taxonomy) -> Lexicon:
    lexicon = Lexicon()
    for entry in taxonomy.entries.values():
        places = (*entry.places, *entry.situation)
        named_elsewhere = bool(entry.situation) or entry.label in places or entry.label in entry.weak
        aliases = (*entry.aliases, *entry.wordings, *chain.from_iterable(map(_situations, entry.situation)))
        names = aliases if named_elsewhere else (*aliases, entry.label)
        for kind, phrases in (
            (Kind.ALIAS, names if named_elsewhere else (*names, *entry.labels.values())),
            (Kind.WEAK, entry.weak),
            (Kind.PLACE, (*places, *entry.labels.values()) if named_elsewhere else places),
            (Kind.SCENE, entry.scenes),
            (Kind.BLOCK, entry.exclusions),
        ):
            for phrase in phrases:
                _insert(lexicon, phrase, Payload(kind, entry.id))
        for carries, rules in ((False, entry.together), (True, entry.carry)):
            for rule in rules:
                _insert_rule(lexicon, rule, entry.id, carries)
    for phrase in INNER_LIFE.split(","):
        _insert(lexicon, phrase.strip(), Payload(Kind.INNER_LIFE, ""))
    if lexicon.unspaced:
        words = sorted(lexicon.unspaced, key=len, reverse=True)
        lexicon.unspaced_pattern = re.compile("|".join(map(re.escape, words)))
    return lexicon


_STATE_OF_THINGS = (
    "situation|crisis|conflict|war|coup|unrest|protest|development|event|transition|violence|fighting|insurgency|turmoil"
    "|election|instability|hostility|bloodshed|uprising"
)


_STATE_IN_RUSSIAN = (
    "ситуация|обстановка|положение|кризис|конфликт|война|события|урегулирование|выборы|протесты|беспорядки|переворот|эскалация"
    "|напряженность|мир|стабильность|безопасность|переход|стабилизация"
)
_CYRILLIC = re.compile(r"[а-яё]", re.IGNORECASE)


def _situations(name: str) -> tuple[str, ...]:
    """The phrases for what goes on in a place: "situation in Chad", "the Chad crisis"."""
    place = name.replace(" ", "_")
    if _CYRILLIC.search(name):
        return (f"{_STATE_IN_RUSSIAN} в|во|на|вокруг {place}",)
    return f"{_STATE_OF_THINGS} in|on|around|across {place}", f"{place} {_STATE_OF_THINGS}|issue|question|file|dossier"


def _insert_rule(lexicon: Lexicon, rule: str, topic: str, carries: bool) -> None:
    triggers, contexts = rule.split(" + ")
    number = len(lexicon.rules)
    lexicon.rules.append((topic, carries))
    for kind, side in ((Kind.TRIGGER, triggers), (Kind.CONTEXT, contexts)):
        for phrase in side.split(","):
            _insert(lexicon, phrase, Payload(kind, topic, number))


def _insert(lexicon: Lexicon, phrase: str, payload: Payload) -> None:
    if not phrase.isascii():
        if _CJK.search(phrase):
            if payload.kind is Kind.ALIAS:
                lexicon.unspaced.setdefault(phrase, payload.topic)
            return
        if _is_cyrillic(phrase):
            lexicon.cyrillic.append((phrase, payload))
            return
    _plant(lexicon, phrase, payload)


def _is_cyrillic(word: str) -> bool:
    return "\u0400" <= word[0] <= "\u04ff"


def _plant(lexicon: Lexicon, phrase: str, payload: Payload) -> None:
    """Puts a phrase where it can begin, and its words among the vocabulary."""
    opening = True
    for word in spaced(phrase).split():
        slots = slots_of_word(word)
        if word not in lexicon.words:
            lexicon.words.add(word)
            lexicon.vocabulary.update(key for slot in slots for keys in slot for key in keys)
        for slot in slots if opening else ():
            for keys in slot:
                if keys:
                    pending = lexicon.pending.setdefault(keys[0], [])
                    if not pending or pending[-1] != (phrase, payload):
                        pending.append((phrase, payload))
            if () not in slot:
                opening = False
                break


def _grown(phrases: list[tuple[str, Payload]], first: str) -> Node:
    """The part of the tree below a key: what follows it in the phrases that can begin with it."""
    top: Node = {}
    for phrase, payload in phrases:
        for node in _ends(top, slots_of(phrase), first):
            ends = node.setdefault(END, [])
            if payload not in ends:
                ends.append(payload)
    return top


def _ends(top: Node, slots: list[tuple[tuple[str, ...], ...]], first: str) -> list[Node]:
    """The nodes below a first key where a phrase ends, which are made as they are needed."""
    reached: list[Node] = []
    opening = True
    for slot in slots:
        following: list[Node] = []
        for keys in slot:
            if not keys:
                following.extend(reached)
                continue
            following.extend(_below(node, keys) for node in reached)
            if opening and keys[0] == first:
                following.append(_below(top, keys[1:]))
        reached, opening = following, opening and () in slot
    return reached


def _below(node: Node, keys: tuple[str, ...]) -> Node:
    for key in keys:
        node = node.setdefault(key, {})
    return node
