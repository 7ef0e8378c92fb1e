"""The words that belong to a topic: what a text that speaks of it in unforeseen words may still have."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from rashomon.model import Span
from rashomon.reading.topics.countries import place_words
from rashomon.reading.topics.phrases import phrase_words
from rashomon.reading.topics.taxonomy import Taxonomy, TopicEntry
from rashomon.reading.topics.tokens import tokens

_FEW_TOPICS = 2  # a word that more topics share tells none of them
_PHRASES = 2  # a word that no phrase consists of has to stand in so many of a topic's phrases
_LEAST = 4  # letters
_GENERAL = frozenset(
    """
    abroad academic accepted access across action activity adopt affair after agency agenda agent agreed agreement
    ahead along ambassador announced annual apple apply appointment area arena around arrangement article assembly
    assistance association attack authority award back backer backing balance ball based behavior billion board
    body bring budget build built business businessman buying call called campaign candidate capital captured card
    care case cause center central chain challenge chamber change child cite citizen city civil claim clean close
    closed closing collapse commercial commission commitment committee common communication community company
    complete compound concern conference confidence connect connection conscience consensus contest contract
    conventional cooperation council country court cover crisis critical cross crossed crossing curb current damage
    date david dead deal death decision declaration deep defend degree delegation demand deputy determination
    development dialogue diplomat diplomatic direct discussed dispute divided dollar domestic double down draft
    drawn driver early east eastern edge effort element emergency emerging employee ending enter establishment
    european event exchange expert extended face factory fair fall fallen family favored field fight file fill film
    first five floor foot force foreign form format former formula forum free friend friendly from full fund
    fundamental further future game gathering general give given global goal golden goods government grant great
    ground group growing hand head help high history hold holding home host house human import increase
    independence individual industry information initiative institution interest internal international into
    investigation island issue jackson join joining joint just keep keeping king laid language large last lasting
    launch law laying leader league least leave leaving legal level life limit line link list living local long
    loss machine make maker making market match material matter measure medium meet meeting member memory michael
    middle million minimum minister ministry missing mission model modern more most movement must mutual name
    nation national natural nature negotiation neighbor network neutral next north number observer october offer
    office officer official online open opening operation order organization other over package pact panel park
    part partner partnership party pass past path peak people percent permanent person personal perspective phase
    phone place plan plant platform plus point policy politic poll position power prepare preparing presence
    present president press prime principle problem process product program project promise property proposal
    prosecutor protection provision public pull purchase question raise raised range rate reach recent recognized
    record reduce reduction reform region regional regular regulation related relation relationship release remain
    repeated report reporter representative requirement reserve resolution resource response return returned review
    right risk rival road role root round rule ruling safe sale same saving search seat second secretary section
    sector security self sell send sent service session settle settlement share shared ship side signal signed
    single sister site situation size slot small social solution sort source south southern speaker speaking
    special speed spring staff stage stake stand standard standing start state statement station status stay steady
    step stock stop stopping strategic stream street strengthen strong struggle summit supply support supporter
    surge sweeping system table take taken taking talk target team term test than that their third this thousand
    threat three through tie time today together tone took topic tourist toward town trade traditional traffic
    train training tran travel treated treatment treaty trial trip troop trusted truth under union unit unity
    university upcoming value vessel victim victory violent visit vote wall want war warning water well west wide
    winner wish with within without woman women word work worker working world worth write year young zero
    """.split()  # noqa: SIM905
)


def related_words(topic: str, agenda: Taxonomy) -> frozenset[str]:
    """The normalised words that few topics but this one have in their phrases."""
    return _related(agenda).get(topic, frozenset())


def general_words() -> frozenset[str]:
    """Words that are too common to tell any topic."""
    return _GENERAL


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
