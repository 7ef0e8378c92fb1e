"""Whose a bare ministry is, by the stance that it states and by the spokesman who speaks for it next.

"The ministry said that India would not accept any conditions" is India's ministry: nobody else refuses for it. Where
the next sentence has the words of a ministry's spokesman, he is that ministry's.
"""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.model import COUNTRYLESS
from rashomon.reading.actors.facing import side_of_known
from rashomon.reading.actors.phrases import Phrase
from rashomon.reading.actors.tables import Sort
from rashomon.reading.actors.tokens import Token, Words, word_set

_BODIES = word_set("ministry government embassy military")
_SAID = word_set("said says stated added declared stressed insisted wrote announced reiterated")
_WOULD = word_set("would will could can shall does did is was had has")
_STANCE = word_set(  # what only the country itself can say that it does or does not do
    """accept tolerate allow agree recognise recognize yield bow compromise negotiate consider bargain surrender cede
    ready willing prepared determined committed resolved open reserved reserves decided abide relinquish"""
)
_NEAR = 6  # words between the ministry and the country that it speaks of, and between that and the stance


def take_stances(words: Words, phrases: Sequence[Phrase]) -> None:
    """Sets, for bare ministries that no country is said of, the side whose stance they state or whose spokesman
    speaks in the next sentence."""
    speaking: dict[int, set[str]] = {}
    for phrase in phrases:
        side = phrase.side or side_of_known(phrase)
        if side and side not in COUNTRYLESS and _for_a_ministry(words, phrase):
            speaking.setdefault(phrase.region, set()).add(side)
    for place, phrase in enumerate(phrases):
        if phrase.role not in _BODIES or phrase.side or phrase.cause or phrase.definite != "the":
            continue
        if phrase.sort is not Sort.OFFICE or phrase.owner is not None:
            continue
        sides = _stance(words, phrase, phrases[place + 1 : place + 4]) or speaking.get(phrase.region + 1, set())
        if len(sides) == 1:
            phrase.cause = next(iter(sides))


def _stance(words: Words, phrase: Phrase, following: Sequence[Phrase]) -> set[str]:
    """The country of which the ministry says what it will never do, or is ready for."""
    for other in following:
        between = words.tokens[phrase.last : other.first]
        if other.region != phrase.region or len(between) > _NEAR:
            break
        if other.sort is not Sort.COUNTRY or not other.side or not _says(between):
            continue
        after = [token.low for token in words.tokens[other.last : other.last + _NEAR]]
        if after and after[0] in _WOULD and any(low in _STANCE for low in after):
            return {other.side}
    return set()


def _says(between: Sequence[Token]) -> bool:
    lows = [token.low for token in between]
    return any(low in _SAID for low in lows[:2]) and lows[-1] in (*_SAID, "that", ",", "its", "the")


def _for_a_ministry(words: Words, phrase: Phrase) -> bool:
    """Whether a spokesman is a ministry's by the words of his title: "Foreign Ministry spokesman X"."""
    lows = [token.low for token in words.tokens[phrase.first : phrase.last]]
    return any(low.startswith("spokes") for low in lows) and any(low in _BODIES for low in lows)
