"""Topics of Chinese text: the taxonomy's Chinese names and labels, found in its simplified copy."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from rashomon.model import Document, Span, TopicMention
from rashomon.reading.actors.tables import cells, rows
from rashomon.reading.han import plain
from rashomon.reading.topics.taxonomy import Taxonomy, taxonomy
from rashomon.settings import Settings

_CJK = re.compile(r"[\u4e00-\u9fff]")
# Names of their own that hold a topic's words, and names that alone are no matter of talk.
_NOT = (
    "慕尼黑安全会议",
    "安全理事会",
    "贸易代表",
    "联合国秘书长",
    "高峰论坛",
    "商务部",
    "中东问题特使",
    "贸易部长",
    "能源部长",
    "台湾当局",
    "台湾地区",
)
_BARE = frozenset(("乌克兰", "教育", "人文"))
# Labels that name a country or a region only: there a name alone is a setting, not a matter of talk.
_MATTER = re.compile(
    r"(?:国内|政治|安全|和平|重建|边境)?(?:问题|局势|危机|形势|冲突|战事|核问题|战争|议题|政局|大选|选举|政变|内战|动荡|和平进程|停火|事态|和平与稳定|和平稳定)"
)
# Offices and ministries that have a matter in their name: "教育部长", "交通运输部".
_OFFICE = re.compile(
    r"(?:(?:和|与|暨|及)[\u4e00-\u9fff]{2,4})?(?:部(?![门分队署])|大臣|专员|局(?![势面])|总署|厅|委员会|委员)"
)
_OFFICES_OWN = frozenset(("dialogue-mechanisms", "nuclear-safety"))  # whose matter a committee may be
_SETTING = re.compile(r"(?:在|于|随着|面对|当前)[^，。；]{0,20}\Z")


_Lexicon = tuple[Mapping[str, str], Mapping[str, str], re.Pattern[str]]
_made: dict[int, tuple[Taxonomy, _Lexicon]] = {}


def _lexicon(agenda: Taxonomy) -> _Lexicon:
    """The words that show a topic, the names that show one only as a matter of talk, and the pattern of all."""
    known = _made.get(id(agenda))
    if known is not None and known[0] is agenda:
        return known[1]
    if len(_made) >= 4:
        _made.clear()
    lexicon = _compiled(agenda)
    _made[id(agenda)] = (agenda, lexicon)
    return lexicon


def _compiled(agenda: Taxonomy) -> _Lexicon:
    words: dict[str, str] = {}
    places: dict[str, str] = {}
    for topic, shown in _shipped().items():
        if topic in agenda:
            words.update((word, topic) for word in shown)
    for entry in agenda.entries.values():
        for phrase in entry.aliases:
            if _CJK.search(phrase) and plain(phrase) not in _BARE:
                words.setdefault(plain(phrase), entry.id)
    for topic, names in _places().items():
        if topic in agenda:
            places.update((name, topic) for name in names if name not in words)
    for entry in agenda.entries.values():
        for part in re.split(r"[、和与／/]", plain(entry.labels.get("zh", ""))):
            if len(part) >= 3 and part not in words and part not in places:
                (places if entry.places or entry.situation else words).setdefault(part, entry.id)
    every = sorted({*words, *places, *_NOT}, key=len, reverse=True)
    return words, places, re.compile("|".join(map(re.escape, every)))


@cache
def _shipped() -> dict[str, tuple[str, ...]]:
    """The words of ``zh-topics.psv`` by topic."""
    return {row[0]: tuple(cells(row[1])) for row in rows("zh-topics.psv")}


@cache
def _places() -> dict[str, tuple[str, ...]]:
    """The names of ``zh-places.psv`` by topic."""
    return {row[0]: tuple(cells(row[1])) for row in rows("zh-places.psv")}


def topics(document: Document, sentences: tuple[Span, ...], settings: Settings) -> tuple[TopicMention, ...]:
    """Every mention of a topic; a narrower topic's words win over a wider one's on the same place."""
    agenda = taxonomy(settings)
    words, places, pattern = _lexicon(agenda)
    text = plain(document.text)
    found: list[TopicMention] = []
    for sentence in sentences:
        for match in pattern.finditer(text, sentence.start, sentence.end):
            if match[0] in _NOT:
                continue
            topic = words.get(match[0])
            end = match.end()
            if topic is not None and topic not in _OFFICES_OWN and _OFFICE.match(text, end):
                continue
            if topic is None:
                matter = _MATTER.match(text, end)
                if matter is None:
                    continue
                topic, end = places[match[0]], matter.end()
            setting = _SETTING.search(text, max(sentence.start, match.start() - 24), match.start()) is not None
            weight = "passing" if setting and match.start() - sentence.start < 24 else "point"
            found.append(TopicMention(topic, Span(match.start(), end), weight, 0.6 if weight == "passing" else 0.85))
    return tuple(sorted(found, key=lambda m: (m.span, m.topic)))
