"""Who stands across from whom in a sentence, and whose cause somebody conveys.

"The Prime Minister spoke to President X" is of another country than X; "to reiterate Y's support" makes it Y's.
"""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.model import COUNTRYLESS
from rashomon.reading.actors.phrases import Phrase
from rashomon.reading.actors.tables import Sort
from rashomon.reading.actors.tokens import Token, Words, word_set

_FAR = 16  # words between somebody and whom he meets, and between him and what he conveys
_OFFICES = word_set("head minister deputy envoy spokes")
_MEETS = word_set(
    """spoke speaks talked talks met meets called calls phoned telephoned received receives hosted hosts welcomed
    welcomes conversation call meeting discussion discussions thanked dialled dialed
    rang congratulated visited held holds conferred"""
)
_TO = word_set(
    "to with by from dialled dialed met meets called phoned telephoned received receives hosted welcomed thanked"
)
_CONVEYS = word_set(
    """reiterate reiterated reiterates reiterating reaffirm reaffirmed reaffirming reaffirms convey conveyed conveying
    conveys express expressed expressing underline underlined underscored underscore emphasise emphasised emphasize
    emphasized stressed confirm confirmed affirmed affirming expresses stresses affirms underlines underscores"""
)
_CAUSES = word_set(
    """support commitment position readiness gratitude thanks appreciation interest concern concerns stance solidarity
    desire determination condolences rejection keenness willingness view condemnation resolve intention"""
)


def face(words: Words, phrases: Sequence[Phrase]) -> dict[int, tuple[str, str]]:
    """Sets, for office-holders of no stated country, the side across from them and the side whose cause they convey.

    Gives, by region, the two sides of its last contact, where both are known.
    """
    pairs: dict[int, tuple[str, str]] = {}
    met: dict[int, int] = {}  # where the second of them stands
    by_region: dict[int, list[Phrase]] = {}
    for phrase in phrases:
        by_region.setdefault(phrase.region, []).append(phrase)
    for region, listed in by_region.items():
        for place, phrase in enumerate(listed):
            office = phrase.role in _OFFICES and phrase.sort in (Sort.OFFICE, Sort.NAME)
            if not office and not side_of_known(phrase):
                continue
            own = phrase.side or side_of_known(phrase)
            for other in listed[place + 1 : place + 8]:
                between = words.tokens[phrase.last : other.first]
                side = other.side or side_of_known(other)
                if len(between) > 2 * _FAR or any(token.low in ("he", "she", "who") for token in between):
                    break
                if not side or side in COUNTRYLESS or side == own:
                    continue
                if own:
                    if _meets(between, other):
                        pairs[region], met[region] = (own, side), other.first
                elif not phrase.across and _meets(between, other):
                    phrase.across = side
                elif not phrase.cause and _conveys(words, between, other):
                    phrase.cause = side
    _spread(phrases)
    return {region: pair for region, pair in pairs.items() if not _met_later(words, by_region[region], met[region])}


def paired(words: Words, phrases: Sequence[Phrase]) -> dict[int, tuple[str, str]]:
    """The last two sides that each sentence names together, and no third beside them: "X and Y agreed"."""
    named = [p for p in phrases if p.sort in _OF_SIDES and (p.side or side_of_known(p)) and len(p.sides) < 2]
    starting = {p.first: p for p in named}
    pairs: dict[int, tuple[str, str]] = {}
    for one in named:
        joint = words.tokens[one.last].low if one.last < len(words.tokens) else ""
        at = one.last + 1
        other = starting.get(at) or starting.get(at + 1) if joint in ("and", "&") else None
        if other is None or other.region != one.region:
            continue
        sides = (one.side or side_of_known(one), other.side or side_of_known(other))
        if COUNTRYLESS & set(sides) or sides[0] == sides[1] or words.tokens[max(0, one.first - 1)].text == ",":
            continue
        pairs[one.region] = sides
    return pairs


_OF_SIDES = (Sort.COUNTRY, Sort.CAPITAL, Sort.SEAT, Sort.NAME, Sort.BODY)


def _met_later(words: Words, listed: Sequence[Phrase], after: int) -> bool:
    """Whether a sentence goes on to a contact with somebody else: "... and then he held talks with President X"."""
    for phrase in listed:
        before = words.tokens[max(0, phrase.first - 8) : phrase.first]
        if phrase.first > after and phrase.role in _OFFICES and _meets(before, phrase):
            return True
    return False


def _spread(phrases: Sequence[Phrase]) -> None:
    """What one mention of a bare office shows ("the Prime Minister spoke to President X") holds for the others."""
    bare = [p for p in phrases if p.sort is Sort.OFFICE and p.role in _OFFICES and not p.side and not p.plural]
    for office in {p.office for p in bare if p.across or p.cause}:
        same = [p for p in bare if p.office == office]
        across, cause = {p.across for p in same if p.across}, {p.cause for p in same if p.cause}
        for phrase in same:
            if len(across) == 1 and not phrase.across:
                phrase.across = next(iter(across))
            if len(cause) == 1 and not phrase.cause:
                phrase.cause = next(iter(cause))


def between(words: Words, phrases: Sequence[Phrase]) -> tuple[tuple[str, str], ...]:
    """The pairs of sides between whom contacts are told of: "talks between the delegations of X and Y"."""
    starting = {p.first: p for p in phrases}
    found: list[tuple[str, str]] = []
    for at, token in enumerate(words.tokens):
        if token.low != "between" or not any(t.low in _TALKS for t in words.tokens[max(0, at - 4) : at]):
            continue
        near = [starting[i] for i in range(at + 1, min(at + 14, len(words.tokens))) if i in starting]
        sides = dict.fromkeys(side for p in near for side in (p.sides or (p.side or side_of_known(p),)) if side)
        if len(sides) == 2 and not COUNTRYLESS & sides.keys():
            one, other = sides
            found.append((one, other))
    return tuple(found)


_TALKS = word_set(
    """talks negotiations round rounds meeting session call conversation discussions consultations contacts agreement
    dialogue mediation ceasefire truce understanding memorandum"""
)


def side_of_known(phrase: Phrase) -> str:
    """The side of the office-holder whom the tables know by the name of a phrase."""
    entry = phrase.head.entry if phrase.head else None
    sides = {term.side for term in entry.terms} if entry is not None and entry.sort is Sort.PERSON else set()
    return sides.pop() if len(sides) == 1 else ""


def _meets(between: Sequence[Token], other: Phrase) -> bool:
    """Whether the words between two office-holders are those of a contact of the first with the second."""
    if len(between) > _FAR or not between or other.sort not in (Sort.OFFICE, Sort.NAME):
        return False
    if other.role not in _OFFICES and not side_of_known(other):
        return False
    lows = [token.low for token in between if token.low not in ("the", "his", "her", "'s")]
    return bool(lows) and lows[-1] in _TO and any(low in _MEETS for low in lows)


def _conveys(words: Words, between: Sequence[Token], other: Phrase) -> bool:
    """Whether the first conveys what is a country's: "to reiterate the United Kingdom's unwavering support"."""
    if other.sort is not Sort.COUNTRY or other.last >= len(words.tokens):
        return False
    if words.tokens[other.last].text not in ("'s", "’s", "'", "’"):
        return False
    near = [token.low for token in between[-3:]]
    if not any(word in _CONVEYS for word in near):
        return False
    return any(token.low in _CAUSES for token in words.tokens[other.last + 1 : other.last + 5])
