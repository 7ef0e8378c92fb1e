"""The patterns by which it is told whose text, or whose silence, words are about."""

from __future__ import annotations

import re

from rashomon.reading.omissions.cues import TEXT_NOUN

NOUN = re.compile(rf"\b{TEXT_NOUN}\b", re.IGNORECASE)
JOINT = re.compile(
    r"\b(?:neither|both|either|each|the\s+two|two|none\s+of\s+the\s+two|the(?:ir)?\s+respective)\s+(?:of\s+the\s+)?(?:\w+\s+){0,2}?"
    r"(?:sides?|capitals?|leaders?|governments?|presidents?|countr(?:y|ies)|part(?:y|ies)|men|delegations?|nations?|"
    r"read-?outs?|statements?|accounts?|summar(?:y|ies)|versions?|texts?)\b",
    re.IGNORECASE,
)
OUTSIDERS = re.compile(
    r"\b(?:analysts?|observers?|experts?|commentators?|reporters?|journalists?|(?<!state )media|press|critics)\b", re.I
)
ADDRESSED = re.compile(r"\b(?P<who>your|our)\s+(?:own\s+|government's\s+|ministry's\s+|\w+\s+)?\Z", re.IGNORECASE)
OWNS = re.compile(r"(?:'s|')(?=\s)")
GOVERNED = re.compile(
    r"\b(?:with|to|by|from|of|against|for|on|about|in|between|regarding|over|at|into|towards?|calling|told|urged)\s+(?:the\s+|a\s+|his\s+|her\s+|its\s+)?"
    r"(?:[A-Z]\w+\s+){0,3}\Z"
)
OPENING = re.compile(
    r"(?:\A\W*|,\s|\bwhile\s|\b[Tt]hat\s)(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[A-Z][\w.-]*(?:'s?)?|\w+'s?)\s+){0,5}\Z"
)
NOR = re.compile(r"\bneither\s[^,.;]{1,50}\snor\s", re.IGNORECASE)
AND = re.compile(r"(?:'s?)?\s+(?:and|nor|as\s+well\s+as)\s+(?:the\s+|its\s+|that\s+of\s+)?", re.IGNORECASE)
FROM_BOTH = re.compile(r"\s+(?:from|by|of|out\s+of|issued\s+by|released\s+by|published\s+by)\s+(?:both\s+)?(?:the\s+)?")
OWNED_JOINTLY = re.compile(r"(?:'s?)?\s+(?:\w+\s+){0,2}")
OWNED_BY = re.compile(
    r"\A\s+(?:\w+\s+)?(?:from|by|of|out\s+of|issued\s+by|released\s+by|published\s+by)\s+(?:the\s+)?", re.I
)
STATE = re.compile(r"state\b", re.IGNORECASE)
PLACED = re.compile(r"\A\s+in\s+")
JOINTLY_MADE = re.compile(
    r"\bjoint\s+(?:\w+\s+)?(?:communiqu[eé]|statement|declaration|document|press\s+release|text)", re.IGNORECASE
)
MAYBE_JOINT = re.compile(r"(?:communiqu[eé]|declaration|document|text|statement)s?\Z", re.IGNORECASE)
BARE_TEXT = re.compile(r"(?:the\s+)?(?:communiqu[eé]|declaration|document)", re.IGNORECASE)
DEFINITE = re.compile(r"\b(?:the|that|this)\s+(?:joint\s+|final\s+)?\Z", re.IGNORECASE)
TURNS = re.compile(
    r"\b(?:on\s+the\s+other\s+hand|for\s+(?:its|their)\s+part|in\s+(?:its\s+)?turn|by\s+contrast|conversely)\b",
    re.IGNORECASE,
)
STRANGER = re.compile(r"[A-Z]\w+(?:'s?)\s+(?:\w+\s+){0,2}\Z")  # an owner whom nobody knows
EUROPEAN = re.compile(r"\b(?:European|bloc's|Bloc's)\s+(?:\w+\s+)?\Z")
ITSELF = re.compile(r"it", re.IGNORECASE)  # what follows on the text that was spoken of last
