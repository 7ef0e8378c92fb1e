"""Gives a statement its topics from the mentions of the document."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from rashomon.model import Span, TopicMention
from rashomon.reading.topics.taxonomy import Taxonomy, shipped


def assign(
    content: tuple[Span, ...],
    sentence: Span,
    mentions: Sequence[TopicMention],
    agenda: Taxonomy | None = None,
    text: str = "",
) -> tuple[TopicMention, ...]:
    """The topics of one statement, each once; ``mentions`` are those of the document, in text order.

    Topics whose words lie in the content count as they are. "Both", "these issues" and the like in the
    content, which `topics` has among the mentions, stand for the topics named just before. Where the content
    has none at all, those of the rest of the sentence do, less surely. A wider topic is left out where the
    content has a narrower one, unless the ``text`` lists it as a matter of its own ("Hong Kong, human rights and
    the South China Sea") or adds it ("her release, as well as an end to the death sentences"). In a long content
    a topic that stands only in a subordinate place is
    ``passing`` (see `rashomon.reading.topics.topics`).
    """
    agenda = agenda or shipped()
    inside: list[TopicMention] = []
    for part in _joined(content):
        inside.extend(m for m in mentions_between(mentions, part.start, part.end) if part.covers(m.span))
    if not inside:
        inside = [
            replace(m, confidence=round(m.confidence * 0.6, 2), weight="passing")
            for m in mentions_between(mentions, sentence.start, sentence.end)
            if sentence.covers(m.span) and not any(part.overlaps(m.span) for part in content)
        ]
    best: dict[str, TopicMention] = {}
    for mention in inside:
        known = best.get(mention.topic)
        if known is None or _worth(mention) > _worth(known):
            best[mention.topic] = mention
    kept = [m for m in best.values() if not _only_wider(m, best, agenda, text)]
    return tuple(sorted(kept, key=lambda m: (m.span, m.topic)))


def _joined(content: tuple[Span, ...]) -> tuple[Span, ...]:
    """The parts with those as one that only a space parts: a topic's words may run from a cue into its content."""
    parts: list[Span] = []
    for part in sorted(content):
        if parts and part.start - parts[-1].end <= 1:
            parts[-1] = Span(parts[-1].start, max(parts[-1].end, part.end))
        else:
            parts.append(part)
    return tuple(parts)


def _worth(mention: TopicMention) -> tuple[bool, float]:
    return mention.weight == "point", mention.confidence


_SURER = 0.25  # by so much a wider topic has to be surer than the narrower one to stand beside it


def _only_wider(mention: TopicMention, best: dict[str, TopicMention], agenda: Taxonomy, text: str) -> bool:
    """Whether a narrower topic of the same statement is at least as sure a point."""
    if an_item(text, mention.span):
        return False
    return any(
        other.topic != mention.topic
        and agenda.within(other.topic, mention.topic)
        and (other.weight == "point" or mention.weight == "passing")
        and other.confidence + _SURER >= mention.confidence
        and not (mention.weight == "point" and _added(text, mention.span, other.span))
        for other in best.values()
    )


_ADDS = re.compile(r"\b(?:as well as|and also|and likewise|along with|in addition to|besides)\b|;", re.IGNORECASE)


def _added(text: str, a: Span, b: Span) -> bool:
    """Whether one of two stretches is added to the other ("her release, as well as an end to the death sentences")."""
    first, last = sorted((a, b))
    return _ADDS.search(text, first.end, max(first.end, last.start)) is not None


_ITEM_OPENS = re.compile(
    r"(?:[,;]\s+(?:(?:and|or|as well as)\s+)?|\b(?:and|or)\s+)(?:the\s+|its\s+|on\s+)?\Z", re.IGNORECASE
)
_ITEM_ENDS = re.compile(r"\s*(?:[,;.]|(?:and|or)\b|\Z)", re.IGNORECASE)
_EXAMPLES = re.compile(
    r"[^,.;:]{0,40},?\s(?:in particular|particularly|including|especially|notably|above all)\b", re.IGNORECASE
)


def an_item(text: str, span: Span) -> bool:
    """Whether words are a whole item of a list, or only examples follow: they say a matter of their own."""
    before, after = text[max(0, span.start - 24) : span.start], text[span.end : span.end + 64]
    listed = _ITEM_OPENS.search(before) is not None and _ITEM_ENDS.match(after) is not None
    return bool(text) and (listed or _EXAMPLES.match(after) is not None)


_MATTERS = r"(?:topics|issues|matters|subjects|questions|conflicts|crises|wars|points|files|dossiers)"
_SPOKEN_OF = (
    r"(?:discussed|mentioned|raised|addressed|covered|touched|included|omitted|absent|missing|brought|came|featured|figured"
    r"|on\s+the\s+agenda)"
)
_ANAPHOR = re.compile(
    r"\b(?:(?P<two>both(?=\s+(?:of\s+(?:these|those|the)\s+)?" + _MATTERS + r"\b)"
    r"|both(?=\s+(?:were|was|are|is|had|have|been|not|also|the\s+subject\s+of)?\s*(?:\w+\s+){0,2}?"
    + _SPOKEN_OF
    + r"\b)"
    r"|(?<=discussed\s)both(?=\s*(?:[.,;]|in\b|with\b|at\b|during\b|$))|(?<=raised\s)both(?=\s*(?:[.,;]|in\b|with\b|at\b|during\b|$))"
    r"|(?:the|these|those)\s+two\s+"
    + _MATTERS
    + r"|(?:either|neither)(?=\s+(?:topic|issue|matter|subject|question|conflict)\b)"
    r"|neither(?=\s+(?:was|is|were)\s+(?:\w+\s+)?" + _SPOKEN_OF + r"\b))"
    r"|(?P<three>all\s+three(?=\s+(?:(?:were|was|are|had|have)\b|" + _MATTERS + r"\b)))"
    r"|(?P<many>(?:all\s+)?(?:these|those)\s+(?:[a-z]{3,14}\s+)?" + _MATTERS + r"))\b",
    re.IGNORECASE,
)
_REACH = 400  # characters back to the topics that an anaphor may stand for


def anaphors(text: str, within: Span, mentions: Sequence[TopicMention]) -> list[TopicMention]:
    """Mentions for words like "both" and "these issues", which stand for the topics named just before.

    Each is a `TopicMention` on the anaphor's own words. The topics are looked for before it in the text, up
    to 400 characters back; "both" needs two that are named together.
    """
    made: list[TopicMention] = []
    for match in _ANAPHOR.finditer(text, within.start, within.end):
        near = mentions_between(mentions, max(0, match.start() - _REACH), match.start())
        before = [m for m in near if m.span.end <= match.start()]
        wanted = 2 if match.group("two") else 3 if match.group("three") else 5
        group = _together(text, before, wanted)
        if len(group) < (wanted if wanted < 5 else 2):
            continue
        span = Span(match.start(), match.end())
        made.extend(TopicMention(m.topic, span, "point", round(m.confidence * 0.9, 2)) for m in group)
    return made


def mentions_between(mentions: Sequence[TopicMention], start: int, end: int) -> Sequence[TopicMention]:
    """The mentions, in text order, that begin in a stretch of text."""
    begin = bisect_left(mentions, start, key=lambda m: m.span.start)
    return mentions[begin : bisect_left(mentions, end, key=lambda m: m.span.start)]


def _together(text: str, before: list[TopicMention], most: int) -> list[TopicMention]:
    """The last topics that are named together: in one list, no sentence end between them."""
    group: list[TopicMention] = []
    for mention in reversed(before):
        if any(mention.topic == m.topic for m in group):
            continue
        if group:
            between = text[mention.span.end : group[-1].span.start]
            if len(between) > 80 or re.search(r"[.!?]\s", between):
                break
        group.append(mention)
        if len(group) == most:
            break
    return list(reversed(group))
