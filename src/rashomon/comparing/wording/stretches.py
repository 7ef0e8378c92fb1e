"""What a stretch of words does to the rest of a wording where it comes: restricts, adds, joins one more thing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.comparing.wording.tables import Scope, scope
from rashomon.comparing.wording.tokens import Token, content, is_han
from rashomon.reading.tokens import fold

_MOST_RESTRICTING = 7  # tokens with content; a longer stretch says something of its own
_ITEM = 3  # tokens of an item of a list
_ASKS = re.compile(  # what is asked for, backed or promised
    r"(?<!\w)(?:call(?:s|ed|ing)? (?:on|upon|for)|urg(?:e|es|ed|ing)|demand\w*|insist\w*|must|should|need(?:s|ed)? to"
    r"|appeal\w*|support\w*|back(?:s|ed|ing)?|stands? (?:with|by)|right to|committed to|pledg\w*|will|shall|seek\w*"
    r"|expect\w*)(?!\w)"
)


def of_stretch(text: str, tokens: Sequence[Token], first: int, last: int) -> tuple[str, str]:
    """What the stretch of tokens ``[first, last)`` does to the rest where it comes: (kind, why).

    Where it goes, the opposite holds: see `turned`.
    """
    known = scope()
    part = tokens[first:last]
    words = [t.text.casefold() for t in part]
    low = fold(text[part[0].start : part[-1].end])
    heavy = len(content(part))
    quantifier = known.quantifiers.hits(low)
    if quantifier and heavy <= 2 and _rest_is_bare(part, quantifier):
        if quantifier[-1][2] == 0:
            return "reversed", "none of it"
        return ("widened", "takes in more") if quantifier[-1][2] >= 4 else ("narrowed", "takes in a part")
    if any(w in known.excluding for w in words[:3]):
        return "narrowed", "an exclusion"
    if known.sweeping.match(low):
        return "hardened", "holds of every form of it"
    if known.deadline.fullmatch(low):
        return "hardened", "a day to be held to"
    if words in (["further"], ["additional"]):
        return "added", "one more of it"
    manner = _manner(known, text, tokens, first, last)
    if heavy <= _MOST_RESTRICTING and _is_standard(known, words, manner or low) and _ASKS.search(fold(text)):
        return "hardened", "a standard for what is asked"
    if known.partners.match(low):
        return "added", "who takes part"
    if manner or known.firmness.fullmatch(low):
        return "added", "a circumstance"
    breaks = _breaks_before(text, tokens, first)
    if _is_name(known, text, tokens, first, last):
        return "slot changed", "a name in another form"
    if _says_more(known, part, words, breaks) or heavy > _MOST_RESTRICTING:
        return "added", "says something more"
    if _joins(known, text, tokens, first, last, words):
        return "widened", "one more of the same kind"
    if words[0] in known.restricting:
        return ("added", "an explanation") if breaks == "," else ("narrowed", "a restriction")
    if breaks in (".", ",", ";"):
        return "added", "says something more"
    if heavy <= 3 and last < len(tokens):
        return "narrowed", "a closer description"
    return "added", "says something more"


def _is_standard(known: Scope, words: Sequence[str], low: str) -> bool:
    """Whether a stretch says how something asked for must be: "in free and fair elections", "lasting"."""
    if words[-1] in known.joining:
        return False
    opens = low.partition(" ")[0] in known.restricting and known.standards.search(low) is not None
    return opens or any(p.fullmatch(low) for p in (known.standards, known.firmness))


_PLACES = frozenset("in on at near around inside outside across along within over under".split())  # noqa: SIM905
_NEAR = 5  # tokens back to the preposition that a further one stands beside


def _manner(known: Scope, text: str, tokens: Sequence[Token], first: int, last: int) -> str:
    """The words of a joined stretch that is no further item of a list but says how, in folded text: "and without
    preconditions", "closely and" with "with concern" after it; empty for any other, as "(at sea) and on land"."""
    words = [t.text.casefold() for t in tokens[first:last]]
    if words[-1] in known.joining:
        led_on = last < len(tokens) and tokens[last].text.casefold() in known.restricting
        how = led_on and words[0].endswith("ly")
        return fold(text[tokens[first].start : tokens[last - 1].start]).strip() if how else ""
    if len(words) < 2 or words[0] not in known.joining or words[1] not in known.restricting:
        return ""
    rest = fold(text[tokens[first + 1].start : tokens[last - 1].end])
    if known.firmness.fullmatch(rest):
        return rest
    if known.connecting.match(rest):
        return ""  # "and in particular wheat" names a further thing all the same
    before = [t.text.casefold() for t in tokens[max(first - _NEAR, 0) : first]]
    beside = next((w for w in reversed(before) if w in known.restricting), "")
    return "" if beside == words[1] or {beside, words[1]} <= _PLACES else rest


def _rest_is_bare(part: Sequence[Token], hits: tuple[tuple[int, int, int], ...]) -> bool:
    base = part[0].start
    free = [t for t in part if not any(s <= t.start - base < e for s, e, _ in hits)]
    return not content(free) or all(is_han(t) for t in free)


def _says_more(known: Scope, part: Sequence[Token], words: Sequence[str], breaks: str) -> bool:
    """Whether a stretch holds a verb of its own: "and called for reform", "which will be modernised"."""
    if any(is_han(t) for t in part):
        return breaks in ("，", "。", "；", ",") or len(content(part)) > 6
    lead = 1 if words[0] in known.joining else 0
    if words[lead : lead + 1] and words[lead] in known.restricting and breaks not in (",", ";", "."):
        return False  # a restrictive clause has a verb and restricts all the same: "that carry grain"
    if _predicate(part, words):
        return True
    said = part[:-1] if _ends_in_thing(known, part, words) else part
    return any(
        (t.key in known.verbs and not _THING.search(t.text)) or t.key in _RUSSIAN_ENDS or _russian_verb(t.text)
        for t in said
    )


_THING = re.compile(r"(?:it(?:y|ies)|[st]ions?|[ae]nces?)$")  # of nouns of a verb's stem


def _ends_in_thing(known: Scope, part: Sequence[Token], words: Sequence[str]) -> bool:
    """Whether a joined stretch ends in a noun in the plural that only looks like a verb: "and fuel supplies"."""
    inner = part[1:-1]
    plain = bool(inner) and all(
        not t.raised and not t.bare and t.key not in known.verbs and t.text[-2:] != "ly" for t in inner
    )
    return words[0] in known.joining and plain and words[-1].endswith("s")


_AUXILIARIES = frozenset(
    """
    has have had is are was were will would shall should can could may might must does did
    """.split()  # noqa: SIM905
)


def _predicate(part: Sequence[Token], words: Sequence[str]) -> bool:
    """Whether a stretch has an auxiliary and something that it carries ("has diminished but"): a predicate."""
    at = next((n for n, word in enumerate(words) if word in _AUXILIARIES), None)
    return at is not None and any(not t.bare and t.text.casefold() not in _AUXILIARIES for t in part[at + 1 :])


_RUSSIAN_ENDS = frozenset({"будет", "будут"})


def _russian_verb(word: str) -> bool:
    low = word.casefold()
    if not ("а" <= low[:1] <= "я"):
        return False
    return low.endswith(
        ("лись", "ились", "ался", "ился", "ались", "ует", "уют", "ить", "ать", "ять", "еть", "али", "или")
    )


def _breaks_before(text: str, tokens: Sequence[Token], first: int) -> str:
    """The mark between a stretch and what goes before it; empty for none."""
    if first == 0:
        return ""
    gap = text[tokens[first - 1].end : tokens[first].start].strip('"”’») ')
    return gap[-1:].replace("—", ",").replace("–", ",")


def _joins(known: Scope, text: str, tokens: Sequence[Token], first: int, last: int, words: Sequence[str]) -> bool:
    """Whether a stretch is one more item of a list: "and investment", "at sea and", "、能源"."""
    if words[0] in known.joining or words[-1] in known.joining:
        return True
    before = text[tokens[first - 1].end : tokens[first].start] if first else ""
    after = text[tokens[last - 1].end : tokens[last].start] if last < len(tokens) else ""
    if "、" in before or "、" in after:
        return True
    if "," in before and not after.strip() and len(tokens) > last and tokens[last].text.casefold() in known.joining:
        return len(words) <= _ITEM + 1  # the last but one of a list: "media, (civil society) and"
    if "," in after and ("," in before or _heads_list(known, text, tokens, last)):
        return True
    lists = any(w in known.joining for w in words)
    return lists and ("," in before or words[0] not in known.restricting)


def _heads_list(known: Scope, text: str, tokens: Sequence[Token], first: int) -> bool:
    """Whether short items follow, parted by commas, the last one joined: "(political,) economic, military and"."""
    length = 0
    for at in range(first, len(tokens)):
        gap = text[tokens[at - 1].end : tokens[at].start].strip()
        if gap not in ("", ","):
            return False
        if tokens[at].text.casefold() in known.joining:
            return at > first
        length = 1 if gap == "," else length + 1
        if length > _ITEM:
            return False
    return False


def _is_name(known: Scope, text: str, tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a stretch is a part of somebody's name or office ("Secretary (of State Antony J.) Blinken"), or who says
    what follows."""
    part = content(tokens[first:last])
    if not part or not all(t.raised for t in part):
        return False
    following = tokens[last] if last < len(tokens) else None
    if first == 0 and following is not None and following.key in known.verbs:
        return True  # who says it
    initial = any(len(t.text) == 1 for t in part)
    if not initial and not any(t.text.casefold() in known.offices for t in part):
        return False
    joined = following is not None and text[tokens[last - 1].end : following.start].strip() in ("", ".")
    return joined and following is not None and following.raised
