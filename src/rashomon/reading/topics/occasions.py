"""Names that only say on what occasion, by what right or among whom something is done.

"On the occasion of the General Assembly", "under the Charter of the United Nations", "observers from the African
Union" and "one of three G20 countries" name a body without speaking of it. Neither does a dish, a breed or a film that
is called after a country speak of the country.
"""

from __future__ import annotations

from itertools import pairwise

from rashomon.reading.topics.agenda import BODY_TOPICS
from rashomon.reading.topics.tokens import Token, normal


def _keys(words: str) -> frozenset[str]:
    return frozenset(normal(word) for word in words.split())


_GATHERING = _keys("""summit assembly meeting session week conference forum gathering ministerial retreat congress
    headquarters plenary dinner year presidency""")
_OCCASION = _keys("occasion")
_AT = _keys("at during")
_NEAR = 5  # words from what makes a setting to the name, at most
_BY_RIGHT = _keys("accordance line keeping compliance consistent conformity")
_BY_RIGHT_TO = _keys("pursuant according contrary")
_LAW = _keys("charter article chapter auspice flag supervision mandate statute resolution framework umbrella")
_ENVOYS = _keys("""observer representative envoy delegate official expert monitor guest presence spokesman spokesperson
    spokeswoman rapporteur investigator diplomat""")
_MEMBERS = _keys("country nation state member economy ally partner")
_COUNTED = _keys("""one two three four five six seven eight nine ten fellow founding every most other only few several
    as another""")
_WARES = _keys("""restaurant cuisine cook chef dish food noodle soup curry tea coffee wine beer cheese cat dog mastiff
    terrier shepherd horse film novel opera song choir dance dancer music musical fan player tennis cricket cricketer
    football footballer boxer wrestler skater swimmer edition carpet rug hat salad prawn flounder cigar painter poet
    singer actor director sauce bread doll router bicycle watch violinist pianist""")


def is_occasion(words: list[Token], topic: str, first: int, last: int) -> bool:
    """Whether a body is only an occasion, a legal ground, a sender of observers or what somebody is a member of."""
    if topic not in BODY_TOPICS:
        return False
    return (
        _by_right(words, first)
        or _at_gathering(words, first, last)
        or _sends(words, first, last)
        or _membership(words, first, last)
    )


def is_ware(words: list[Token], last: int) -> bool:
    """Whether a country's name only tells of what make a dish, a breed, a work or an athlete is."""
    return any(word.key in _WARES for word in words[last + 1 : last + 3] if word.joined) and words[last + 1].joined


def _before(words: list[Token], first: int, reach: int) -> list[Token]:
    """The words that run up to a place, the nearest first, as far as nothing parts them."""
    found: list[Token] = []
    for i in range(first - 1, max(-1, first - 1 - reach), -1):
        if not words[i + 1].joined:
            break
        found.append(words[i])
    return found


def _by_right(words: list[Token], first: int) -> bool:
    before = [word.key for word in _before(words, first, _NEAR)]
    if "under" in before:
        at = before.index("under")
        rest = [*before[:at], *(word.key for word in words[first : first + 4])]
        return any(key in _LAW for key in rest)
    for near, far in pairwise(before):
        if (near == "with" and far in _BY_RIGHT) or (near == "to" and far in _BY_RIGHT_TO):
            return True
    return False


def _at_gathering(words: list[Token], first: int, last: int) -> bool:
    before = [word.key for word in _before(words, first, _NEAR)]
    if not before:
        return False
    if any(key in _OCCASION for key in before):
        return True
    opens = before[0] in _AT or (len(before) > 1 and before[1] in _AT and words[first - 1].raw[:1].isdigit())
    return opens and any(word.key in _GATHERING for word in words[first : last + 4])


def _sends(words: list[Token], first: int, last: int) -> bool:
    before = [word.key for word in _before(words, first, 3)]
    if len(before) > 1 and before[0] in ("from", "of") and before[1] in _ENVOYS:
        return True
    after = words[last + 1] if last + 1 < len(words) else None
    return after is not None and after.joined and after.key in _ENVOYS


def _membership(words: list[Token], first: int, last: int) -> bool:
    after = words[last + 1] if last + 1 < len(words) else None
    if after is None or not after.joined or after.key not in _MEMBERS:
        return False
    return any(word.key in _COUNTED for word in _before(words, first, 2)) or after.raw in ("member", "ally", "economy")
