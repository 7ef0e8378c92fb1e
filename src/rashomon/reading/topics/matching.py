"""Finds the taxonomy's phrases in one sentence and decides which of them stand for a topic.

The more specific topic wins over the wider one on the same words, and a longer phrase over a shorter one that
it holds.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from rashomon.reading.topics.patterns import Kind, Lexicon, Payload
from rashomon.reading.topics.scanning import Raw, scan
from rashomon.reading.topics.scenes import is_setting
from rashomon.reading.topics.taxonomy import Taxonomy
from rashomon.reading.topics.tokens import Token, possessive

WINDOW = 12  # words between the two sides of a rule, at most
HULL, HULL_BEFORE = 5, 3  # words from the first to the second side (after it, before it) that one span still holds
CARRY = 4  # sentences over which the second side of a `carry` rule is remembered

ALIAS_CONFIDENCE, WEAK_CONFIDENCE, RULE_CONFIDENCE, CARRY_CONFIDENCE = 0.9, 0.55, 0.85, 0.7
SCENE_CONFIDENCE = 0.6  # above that of the bare name on the same words


@dataclass(frozen=True, slots=True)
class Hit:
    """Words ``first`` to ``last`` (both included) of a sentence, and the topic that they show."""

    first: int
    last: int
    topic: str
    kind: Kind
    confidence: float
    context: tuple[int, int] | None = None

    def inside(self, other: Hit) -> bool:
        return other.first <= self.first and self.last <= other.last

    def shares(self, other: Hit) -> bool:
        return self.first <= other.last and other.first <= self.last


@dataclass(slots=True)
class Memory:
    """In which sentence (by number) the second side of a rule was last seen; one memory a document."""

    sentence: int = 0
    seen: dict[int, int] = field(default_factory=dict)


def hits(words: list[Token], lexicon: Lexicon, taxonomy: Taxonomy, memory: Memory) -> list[Hit]:
    """What the words of one sentence show: topics' phrases, and names (`Kind.PLACE`) still to be judged."""
    raw = scan(words, lexicon)
    memory.sentence += 1
    if not raw:
        return []
    blocks: dict[int, list[Raw]] = {}
    for hit in raw:
        if hit[2].kind is Kind.BLOCK:
            for place in range(hit[0], hit[1] + 1):
                blocks.setdefault(place, []).append(hit)
    direct = [
        Hit(first, last, payload.topic, payload.kind, _phrase_confidence(payload.kind))
        for first, last, payload in raw
        if payload.kind in _PHRASES and not _blocked(first, last, payload, blocks)
    ]
    joined = [*_rule_hits(words, raw, blocks, lexicon, memory), *_scene_hits(words, raw, blocks)]
    return _merge(_specific(_longest(direct, taxonomy), joined, taxonomy))


_PHRASES = (Kind.ALIAS, Kind.WEAK, Kind.PLACE)


def _blocked(first: int, last: int, payload: Payload, blocks: dict[int, list[Raw]]) -> bool:
    """Whether words stand in a phrase that means something else; a single one also in another topic's such phrase."""
    alone = first == last and payload.kind is not Kind.PLACE
    return any(
        last <= block[1]
        and block[0] <= first
        and (payload.topic == block[2].topic or (alone and (first, last) != (block[0], block[1])))
        for block in blocks.get(first, ())
    )


def _phrase_confidence(kind: Kind) -> float:
    return ALIAS_CONFIDENCE if kind is Kind.ALIAS else WEAK_CONFIDENCE


def _rule_hits(
    words: list[Token], raw: list[Raw], blocks: dict[int, list[Raw]], lexicon: Lexicon, memory: Memory
) -> list[Hit]:
    triggers: dict[int, list[tuple[int, int]]] = {}
    contexts: dict[int, list[tuple[int, int]]] = {}
    for first, last, payload in raw:
        if payload.rule < 0 or _blocked(first, last, payload, blocks):
            continue
        (triggers if payload.kind is Kind.TRIGGER else contexts).setdefault(payload.rule, []).append((first, last))
    found: list[Hit] = []
    for rule, spots in triggers.items():
        topic, carries = lexicon.rules[rule]
        near = contexts.get(rule, [])
        for spot in spots:
            hit = _paired(words, spot, near, topic)
            known = near or memory.sentence - memory.seen.get(rule, -9) <= CARRY
            if hit is None and carries and known:
                hit = None if _own_receiver(words, spot[1]) else Hit(*spot, topic, Kind.TRIGGER, CARRY_CONFIDENCE)
            if hit is not None:
                found.append(hit)
    for rule in contexts:
        memory.seen[rule] = memory.sentence
    return found


def _scene_hits(words: list[Token], raw: list[Raw], blocks: dict[int, list[Raw]]) -> list[Hit]:
    """Names of a country's towns and bodies that have a word of its inner life near them."""
    names = [
        (first, last, p) for first, last, p in raw if p.kind is Kind.SCENE and not _blocked(first, last, p, blocks)
    ]
    if not names:
        return []
    life = [(first, last) for first, last, payload in raw if payload.kind is Kind.INNER_LIFE]
    return [
        Hit(first, last, payload.topic, Kind.SCENE, SCENE_CONFIDENCE)
        for first, last, payload in names
        if _paired(words, (first, last), life, payload.topic) is not None and not is_setting(words, first, last)
    ]


def _paired(words: list[Token], spot: tuple[int, int], near: list[tuple[int, int]], topic: str) -> Hit | None:
    """The rule's hit for a first side, with the nearest second side that is within reach."""
    best: tuple[int, int] | None = None
    best_gap = WINDOW + 1
    begin = bisect_left(near, (spot[0] - WINDOW - _LONGEST, 0))
    for other in near[begin : bisect_right(near, (spot[1] + WINDOW, len(words)))]:
        gap = max(other[0] - spot[1], spot[0] - other[1])
        if 0 < gap < best_gap and not _severed(words, min(spot[1], other[1]), max(spot[0], other[0])):
            best, best_gap = other, gap
    if best is None:
        return None
    if best_gap <= (HULL if best > spot else HULL_BEFORE) and not (best_gap > 2 and possessive(words[best[1]])):
        first, last = min(spot[0], best[0]), max(spot[1], best[1])
        return Hit(first, last, topic, Kind.TRIGGER, RULE_CONFIDENCE + 0.05, best)
    return Hit(*spot, topic, Kind.TRIGGER, RULE_CONFIDENCE - 0.01 * best_gap, best)


_LONGEST = 12  # words of a phrase, at most
_SEVERING = frozenset(("while", "whereas", "but", "although", "though", "because", "said"))


def _severed(words: list[Token], left: int, right: int) -> bool:
    """Whether another clause begins between two words."""
    return any(words[i].key in _SEVERING for i in range(left + 1, right))


def _own_receiver(words: list[Token], last: int) -> bool:
    """Whether the words after it say for whom: then no earlier sentence is needed, nor may be used."""
    after = words[last + 1 : last + 3]
    return len(after) == 2 and after[0].key in ("to", "for") and after[1].raw[:1].isupper()


def _around(ordered: list[Hit], starts: list[int], hit: Hit) -> list[Hit]:
    """The other hits that can touch one, or its second side."""
    reach = WINDOW + 2 * _LONGEST
    begin = bisect_left(starts, hit.first - reach)
    return [other for other in ordered[begin : bisect_right(starts, hit.last + reach)] if other is not hit]


def _longest(direct: list[Hit], taxonomy: Taxonomy) -> list[Hit]:
    """Phrases that no longer one holds; but a wider topic's longer phrase gives way to the narrower topic."""
    ordered = sorted(direct, key=lambda h: h.first)
    starts = [hit.first for hit in ordered]
    return [hit for hit in ordered if not any(_held(hit, other, taxonomy) for other in _around(ordered, starts, hit))]


def _held(hit: Hit, other: Hit, taxonomy: Taxonomy) -> bool:
    """Whether another phrase takes the words of this one."""
    if not hit.inside(other):
        return False
    if other.first == hit.first and other.last == hit.last:
        if hit.topic == other.topic:
            return other.kind < hit.kind
        return taxonomy.within(other.topic, hit.topic)
    if hit.kind is not Kind.ALIAS or hit.topic == other.topic:
        return True
    narrower = taxonomy.within(hit.topic, other.topic)
    matter = taxonomy.is_place(other.topic) and not taxonomy.is_place(hit.topic)  # the refugees of "Sudanese refugees"
    return not (narrower or matter)


def _specific(direct: list[Hit], joined: list[Hit], taxonomy: Taxonomy) -> list[Hit]:
    """All hits without those of wider topics on words that show a narrower one."""
    ordered = sorted([*direct, *joined], key=lambda h: h.first)
    starts = [hit.first for hit in ordered]
    return [hit for hit in ordered if not any(_yields(hit, other, taxonomy) for other in _around(ordered, starts, hit))]


def _yields(hit: Hit, other: Hit, taxonomy: Taxonomy) -> bool:
    """Whether another hit shows on the same words what this one shows less exactly."""
    if other.topic == hit.topic:
        return False
    if other.kind is Kind.TRIGGER and hit.kind is not Kind.ALIAS and hit.inside(other):
        return hit.kind is Kind.WEAK or taxonomy.within(other.topic, hit.topic)
    on_the_words = hit.shares(other) or other.context == (hit.first, hit.last)
    if hit.kind is Kind.TRIGGER and hit.shares(other) and _nearer(other.topic, hit.topic, taxonomy):
        return True
    surer = other.kind not in (Kind.PLACE, Kind.WEAK) or hit.kind is other.kind
    return on_the_words and surer and taxonomy.within(other.topic, hit.topic)


def _nearer(topic: str, general: str, taxonomy: Taxonomy) -> bool:
    """Whether a topic lies deeper than a general one of the same kin ("arms sales to Taiwan", "military aid")."""
    above, above_general = taxonomy.ancestors.get(topic, frozenset()), taxonomy.ancestors.get(general, frozenset())
    return len(above) > len(above_general) and not above.isdisjoint(above_general)


def _merge(found: list[Hit]) -> list[Hit]:
    """One hit where several of one topic share words, with the surest one's confidence."""
    found.sort(key=lambda h: (h.topic, h.first, h.last))
    merged: list[Hit] = []
    for hit in found:
        last = merged[-1] if merged else None
        if last is not None and last.topic == hit.topic and hit.first <= last.last:
            best = last if (last.confidence, -last.kind) >= (hit.confidence, -hit.kind) else hit
            merged[-1] = Hit(last.first, max(last.last, hit.last), hit.topic, best.kind, best.confidence, best.context)
        else:
            merged.append(hit)
    merged.sort(key=lambda h: (h.first, h.last))
    return merged
