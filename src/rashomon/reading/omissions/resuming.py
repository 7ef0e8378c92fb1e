"""Matters that a report of silence takes up from the sentence before: "This aspect was not present in the readout"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rashomon.model import Span, TopicMention
from rashomon.reading.topics import mentions_between

_TAKEN_UP = re.compile(
    r"\W*(?:(?:all|much|most|none)\s+of\s+)?(?:this|that|these|those|such|any\s+such|any|either|neither|the(?:\s+(?:latter|last|same))?)\s+"
    r"(?:\w+\s+)?(?:aspects?|points?|elements?|issues?|commitments?|agreements?|understandings?|items?|matters?|topics?|subjects?|details?"
    r"|parts?|passages?|sentences?|phrases?|pledges?|claims?|lines?|promises?|requests?|demands?|proposals?|warnings?|offers?"
    r"|concerns?)\W*",
    re.IGNORECASE,
)
_BARE = re.compile(r"\W*(?:this|that|it|neither|none\s+of\s+(?:this|that|it)|all\s+(?:this|that))\W*", re.IGNORECASE)
_LESS_SURE = 0.85


def taken_up(text: str, region: Span, before: Span | None, topics: Sequence[TopicMention]) -> tuple[TopicMention, ...]:
    """The topics of the sentence before, where the region names its matter by a word for any matter alone.

    Each has the span of the words that it was named by. Empty where the region says what it is about, or where
    there is no sentence before.
    """
    if before is None or not (_TAKEN_UP.fullmatch(text, *_pair(region)) or _BARE.fullmatch(text, *_pair(region))):
        return ()
    kept: dict[str, TopicMention] = {}
    for topic in mentions_between(topics, before.start, before.end):
        if topic.weight == "point" and topic.confidence >= 0.6:
            kept.setdefault(topic.topic, replace(topic, confidence=round(topic.confidence * _LESS_SURE, 2)))
    return tuple(kept.values())


def _pair(region: Span) -> tuple[int, int]:
    return region.start, region.end
