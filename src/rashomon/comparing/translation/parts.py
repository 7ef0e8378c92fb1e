"""Parts of a sentence that its translation leaves out: conditions, and matters of a list.

A condition is told by the words that open it, in both languages. A matter is a topic of the original which no words of
the translated sentence show, nor any near to it, while what stands beside it is there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rashomon.comparing.inside import inside
from rashomon.comparing.translation.features import Side
from rashomon.comparing.translation.telling import Region, Told
from rashomon.model import Span
from rashomon.reading.han import plain
from rashomon.reading.topics import Taxonomy

_CONDITION = {
    "zh": re.compile(
        r"(?:如果|假如|倘若|一旦|除非|只要|只有|若(?!干)|在[^，。；]{2,20}(?:前提|条件|情况)下)[^，。；]{2,60}"
    ),
    "ru": re.compile(
        r"(?:если|в случае|только при|при условии|лишь при|при том понимании|если только)\s[^,.;]{4,120}", re.I
    ),
}
_CONDITION_EN = re.compile(
    r"\b(?:if|unless|provided|providing|only when|once|as long as|in case|in the event|on condition|subject to|given|"
    r"should (?:the|it|any)|in view of|considering|in light of|under the condition|when|where|without|on the premise|"
    r"depend(?:s|ing|ent) on|based on|in accordance with)\b",
    re.I,
)
_WIDEST = frozenset(("trade", "economy", "security", "bilateral-relations"))  # under them lies nearly everything
_LISTED = re.compile(r"[、，,]|(?:以及|和|及|\sи\s)")
_UNSURE, _FAIR = 0.6, 0.7


def conditions(one: Side, other: Side, region: Region) -> Iterator[Told]:
    """Conditions of the original where no words of the translation open one."""
    pattern = _CONDITION.get(one.reading.document.language.partition("-")[0])
    if pattern is None:
        return
    english = " ".join(s.of(other.text) for s in region.english_spans)
    found = [Span(*m.span()) for s in region.foreign_spans for m in pattern.finditer(plain(one.text), s.start, s.end)]
    there = len(_CONDITION_EN.findall(english))
    if len(found) > there:
        for span in found[there:] if there else found:
            yield Told("left out", span, None, "a condition for which the English has no words", _FAIR)


def matters(one: Side, other: Side, region: Region, agenda: Taxonomy) -> Iterator[Told]:
    """Topics of a list of the original that the translated sentence does not show."""
    mine = _topics(one, region.foreign_spans)
    theirs = {topic for topic, _ in _topics(other, region.english_spans)}
    everywhere = {m.topic for m in other.reading.topics}
    english = " ".join(s.of(other.text).lower() for s in region.english_spans)
    kept = [topic for topic, _ in mine if _told(topic, theirs, agenda)]
    if len(kept) < 2:
        return  # where nothing beside it is recognised, nothing can be said of one that is not
    for topic, span in mine:
        if topic in _WIDEST or _told(topic, theirs, agenda) or _told(topic, everywhere, agenda):
            continue
        if _named(topic, english, agenda) or not _is_listed(one, span):
            continue
        yield Told("left out", span, None, f"the English does not show {agenda.label(topic)}", _UNSURE)


def _topics(side: Side, spans: Sequence[Span]) -> list[tuple[str, Span]]:
    found: dict[str, Span] = {}
    for mention in (m for span in spans for m in inside(side.reading.topics, span)):
        if not mention.topic.startswith("found:"):
            found.setdefault(mention.topic, mention.span)
    return list(found.items())


def _told(topic: str, others: set[str], agenda: Taxonomy) -> bool:
    """Whether the topic, a wider or a narrower one, or one beside it is among others."""
    if topic in others:
        return True
    mine = {topic} | agenda.ancestors.get(topic, frozenset())
    near = mine - _WIDEST
    return any(near & ({other} | agenda.ancestors.get(other, frozenset())) for other in others)


def _named(topic: str, english: str, agenda: Taxonomy) -> bool:
    """Whether a word of the topic's label stands in the translation."""
    return any(word in english for word in re.findall(r"[a-z]{5,}", agenda.label(topic).lower()))


def _is_listed(side: Side, span: Span) -> bool:
    """Whether the words stand in a list: marks of one on either side, near by."""
    around = side.text[max(0, span.start - 4) : span.end + 4]
    return len(_LISTED.findall(plain(around))) >= 1
