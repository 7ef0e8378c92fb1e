"""Matters that a report of silence takes up from the sentence before: "This aspect was not present in the readout"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from rashomon.model import Omission, Span, TopicMention
from rashomon.reading.topics import mentions_between

_TAKEN_UP = re.compile(
    r"\W*(?:(?:all|much|most|none)\s+of\s+)?(?:this|that|these|those|such|any\s+such|any|either|neither|the(?:\s+(?:latter|last|same))?)\s+"
    r"(?:\w+\s+)?(?:aspects?|points?|elements?|issues?|commitments?|agreements?|understandings?|items?|matters?|topics?|subjects?|details?"
    r"|parts?|passages?|sentences?|phrases?|pledges?|claims?|lines?|promises?|requests?|demands?|proposals?|warnings?|offers?"
    r"|concerns?|cases?|affairs?|fur(?:or|ore)|rows?|incidents?|episodes?|murders?|killings?|crash(?:es)?|ruling|verdict"
    r"|decision)(?:\s+(?:either|too|also|as\s+well|itself|at\s+all))*\W*",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"\W*(?:this|that|it|neither|none\s+of\s+(?:this|that|it)|all\s+(?:this|that))(?:\s+(?:either|too|at\s+all))?\W*",
    re.IGNORECASE,
)
_LESS_SURE = 0.85


@dataclass(frozen=True, slots=True)
class Earlier:
    """The sentence before, and the reports of silence or emphasis that were found in it."""

    sentence: Span | None
    told: Sequence[Omission] = ()


def taken_up(text: str, region: Span, earlier: Earlier, topics: Sequence[TopicMention]) -> tuple[TopicMention, ...]:
    """The topics of the sentence before, where the region names its matter by a word for any matter alone.

    What that sentence itself reports as a silence goes before what else it names. Each has the span of the words that
    it was named by. Empty where the region says what it is about, or where there is no sentence before.
    """
    before = earlier.sentence
    if before is None or not (_TAKEN_UP.fullmatch(text, *_pair(region)) or _BARE.fullmatch(text, *_pair(region))):
        return ()
    named = [topic for omission in earlier.told for topic in omission.topics]
    kept: dict[str, TopicMention] = {}
    for topic in named or mentions_between(topics, before.start, before.end):
        if topic.weight == "point" and topic.confidence >= 0.6:
            kept.setdefault(topic.topic, replace(topic, confidence=round(topic.confidence * _LESS_SURE, 2)))
    return tuple(kept.values())


def _pair(region: Span) -> tuple[int, int]:
    return region.start, region.end
