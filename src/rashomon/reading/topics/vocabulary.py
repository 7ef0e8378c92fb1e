"""The words that belong to a topic: what a text that speaks of it in unforeseen words may still have."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from rashomon.model import Span
from rashomon.reading.topics.countries import place_words
from rashomon.reading.topics.patterns import phrase_words
from rashomon.reading.topics.taxonomy import Taxonomy, TopicEntry
from rashomon.reading.topics.tokens import tokens

_FEW_TOPICS = 2  # a word that more topics share tells none of them
_PHRASES = 2  # a word that no phrase consists of has to stand in so many of a topic's phrases
_LEAST = 4  # letters
_GENERAL = frozenset(
    """
    accepted connection damage employee ending loss must prime property returned section thousand traffic travel
    agreement agreed access action activity affair agenda agency ambassador announced area article assistance attack
    authority back ball based billion body bring build built call called campaign capital case center central change
    child citizen city close closed closing commission committee common community company concern conference contract
    cooperation council country court crisis crossed cross current deal decision delegation demand development dialogue
    direct discussed dispute domestic double east effort emergency enter european exchange expert face factory family
    field fight first force foreign form former free friend from full fund future general give given global goods
    government great ground group growing hand head help high hold holding home host house human import increase
    independence industry information initiative institution interest international into investigation island issue
    joint keep large law leader leave leaving level life line link list local long make market matter measure medium
    meet meeting member million minister ministry mission mutual name nation national negotiation network north number
    office officer official open opening operation order organization over package pact part partner partnership party
    pass people percent person place plan plant policy position power present president problem process product program
    project promise protection public purchase question raise raised range rate reach recent record reduce reduction
    reform region regional relation relationship release remain report reserve resolution resource response return right
    road role rule sale second sector security sell send sent service settlement share ship side signed site situation
    size small source south special staff stage stand state statement station status stay step stop strategic street
    strong summit supply support system take taken taking talk target team term than that their through tie time today
    together took trade training treaty treatment troop under union unit unity vessel victim visit vote want war water
    west with within without woman word work worker working world worth year young
    """.split()  # noqa: SIM905
)


def related_words(topic: str, agenda: Taxonomy) -> frozenset[str]:
    """The normalised words that few topics but this one have in their phrases."""
    return _related(agenda).get(topic, frozenset())


def words_in(text: str, span: Span) -> frozenset[str]:
    """The normalised words of a stretch of text, to be set against `related_words`."""
    return frozenset(token.key for token in tokens(text, span.start, span.end))


_cache: dict[int, tuple[Taxonomy, dict[str, frozenset[str]]]] = {}


def _related(agenda: Taxonomy) -> dict[str, frozenset[str]]:
    known = _cache.get(id(agenda))
    if known is None or known[0] is not agenda:
        if len(_cache) >= 4:
            _cache.clear()
        known = _cache[id(agenda)] = (agenda, _compute(agenda))
    return known[1]


def _compute(agenda: Taxonomy) -> dict[str, frozenset[str]]:
    by_topic = {topic: frozenset(_telling(entry)) for topic, entry in agenda.entries.items()}
    shared: dict[str, set[str]] = defaultdict(set)
    for topic, words in by_topic.items():
        for word in words:
            shared[word].add(topic)
    return {
        topic: frozenset(word for word in words if len(_strangers(topic, shared[word], agenda)) < _FEW_TOPICS)
        for topic, words in by_topic.items()
    }


def _strangers(topic: str, others: set[str], agenda: Taxonomy) -> list[str]:
    """Those of the topics that are neither above nor below this one."""
    return [other for other in others if not agenda.within(other, topic) and not agenda.within(topic, other)]


def _telling(entry: TopicEntry) -> Iterator[str]:
    """The words of a topic's phrases that may tell it by themselves."""
    counts: dict[str, int] = defaultdict(int)
    for phrase in (*entry.aliases, *entry.weak, entry.label):
        words = {word for word in phrase_words(phrase) if _may_tell(word)}
        alone = len(phrase.split()) == 1
        for word in words:
            counts[word] += _PHRASES if alone else 1
    for rule in (*entry.together, *entry.carry):
        for word in {word for word in phrase_words(rule.split(" + ")[0]) if _may_tell(word)}:
            counts[word] += 1
    return (word for word, count in counts.items() if count >= _PHRASES)


def _may_tell(word: str) -> bool:
    return len(word) >= _LEAST and word not in _GENERAL and not word.isdigit() and word not in place_words()
