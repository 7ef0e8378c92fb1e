"""Where in a sentence the matter of a report stands, and where clauses begin and end."""

from __future__ import annotations

import re

from rashomon.model import Span
from rashomon.reading.omissions.cues import Cue, Place

_OPENS = re.compile(
    r"[;:—!?]\s|\.\s|\s[–-]\s|,?\s(?:but(?!\sone\b)|yet|while|although|though|even\s+though|whereas|because|that|and\s+that)\s"
    r"|,\s(?:and|so|however|meanwhile)\s|\b(?:Yet|But(?!\sone\b)|While|Although|Though|Notably|However),?\s",
    re.IGNORECASE,
)
CLOSES = re.compile(
    r"[;:—!?.](?:\s|$|[\"'])|\s[–-]\s|,?\s(?:even\s+though|although|though|while|whereas|but|despite|because|after|when|since"
    r"|until|even\s+as|instead|rather\s+than|unlike|as\s+(?:the|it|he|she|they|well\s+as)\s)\b|,\s(?:which|who|where|saying|and\s+instead|and\s+(?:said|also|there|it|he|she|they|the\s+(?:\w+\s){1,3}?(?:said|says|did|has|had|was))\b"
    r"|\w+ing|with|as|yet|in|to|a|an|the\s+\w+\s+(?:said|says))\b"
    r"|\s(?:and|but)\s+(?:(?:barely|hardly|scarcely|only|\w+ly)\s+)?(?:play(?:ed|s)|mentioned|omitted|ignored|made|makes|emphasi"
    r"|stressed|avoided|left|said|says|did|does|was|had|has)\b"
    r"|\s(?:in|from|out\s+of)\s+(?:its|their|his|her|the|a|any|either|both|this)\s+(?:\w+\s+){0,3}?(?:read-?out|statement|account|summary"
    r"|post|remarks|speech|version|release|call|conversation|interview|briefing|reports?|coverage|notes?|text|letter)\b",
    re.IGNORECASE,
)
_NOR_ABOUT = re.compile(  # another matter of the same silence
    r",?\s(?:(?:n?or|and)\s(?:about|on|of|to)|(?:(?:and|or)\s)?(?:much|even|still|far)\sless(?:\s(?:about|on|of|to))?"
    r"|let\salone(?:\s(?:about|on|of|to))?)\s",
    re.IGNORECASE,
)
_TOPIC_OPENS = re.compile(r",\s(?:with|and|as|but|\w+ing)\s", re.IGNORECASE)


def topic_regions(cue: Cue, match: re.Match[str], text: str, sentence: Span) -> tuple[Span, ...]:
    """Where the topic stands: before the cue, or after it, with another matter of the same silence further on."""
    if cue.topic is Place.BEFORE:
        start = clause_start(text, sentence.start, match.start())
        for opening in _TOPIC_OPENS.finditer(text, start, match.start()):
            start = opening.end()
        return (Span(start, match.start()),) if start < match.start() else ()
    end = clause_end(text, match.end(), sentence.end)
    regions = (Span(match.end(), end),) if match.end() < end else ()
    more = _NOR_ABOUT.search(text, end, sentence.end)
    if more is not None and regions:
        last = clause_end(text, more.end(), sentence.end)
        return (*regions, Span(more.end(), last)) if more.end() < last else regions
    return regions


def clause_start(text: str, start: int, end: int) -> int:
    """Where the clause begins that ends at a place."""
    for match in _OPENS.finditer(text, start, end):
        start = match.end()
    return start


def clause_end(text: str, start: int, end: int, bound: re.Pattern[str] = CLOSES) -> int:
    """Where the clause ends that begins at a place."""
    match = bound.search(text, start, end)
    return match.start() if match else end
