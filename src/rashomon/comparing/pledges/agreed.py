"""What was agreed, told without anybody who agreed: "The dispatch of observers was agreed", "agreement was reached to".

Everybody who took part is bound. What was not agreed, or is only to be, is nothing.
"""

from __future__ import annotations

import re

from rashomon.comparing.pledges.ground import Ground
from rashomon.comparing.pledges.head import Head
from rashomon.comparing.pledges.lexicon import act_class, is_state
from rashomon.comparing.pledges.subjects import verb_after
from rashomon.model import Modality, PlacedStatement, Span
from rashomon.reading.tokens import fold

_PASSIVE = re.compile(
    r"(?:^|[;,]\s(?:and\s)?|\band\s)(?P<what>(?:the|an?|further|an additional|\d[\d,.]*)\s[^;:]{6,140}?)\s"
    r"(?P<words>(?:was|were|has been|have been)\s(?:(?:also|further|jointly|likewise|then)\s)?agreed(?:\s(?:up)?on)?)"
    r"(?=\s*$|[.,;]|\s(?:in|at|by|during|on|as|between|and)\b)"
)
_REACHED = re.compile(
    r"\b(?P<words>(?:an?\s)?(?:agreement|understanding|consensus)\s(?:was|were|has been|had been)\s(?:also\s)?"
    r"(?:reached|achieved|found))\s(?:to\s|(?:on|for)\s(?=(?:the\s|an?\s)?[a-z]))"
)
_WAS_AGREED = re.compile(r"(?:was|were|has been|have been) (?:\w+ )?agreed")
_NOT = re.compile(r"\b(?:not|no|never|nothing|neither|yet|if|unless|once|whether|before|until|which|that|who)\b")
_NOUNS = 5  # words in which the deed is named ("the immediate and full reopening of")


def agreed(ground: Ground, placed: PlacedStatement, part: Span) -> list[Head]:
    """The things to do that one part of a content says were agreed, by nobody in particular."""
    cue = placed.statement.cue
    if cue is not None and 0 < cue.start - part.end <= 1 and _WAS_AGREED.match(fold(cue.of(ground.text(placed)))):
        part = Span(part.start, cue.end)  # "The dispatch of observers | was agreed"
    low = fold(part.of(ground.text(placed)))
    if "agree" not in low and "consensus" not in low and "understanding" not in low:
        return []
    found = [_passive(ground, placed, part, m) for m in _PASSIVE.finditer(low)]
    found += [_reached(ground, placed, part, m) for m in _REACHED.finditer(low)]
    return [head for head in found if head is not None]


def _givers(ground: Ground, placed: PlacedStatement) -> tuple[str, ...]:
    parties = ground.parties()
    return parties if len(parties) > 1 else ()


def _passive(ground: Ground, placed: PlacedStatement, part: Span, match: re.Match[str]) -> Head | None:
    what = match["what"]
    if _NOT.search(what):
        return None
    deed = next((w for w in what.split()[: _NOUNS + 1] if act_class(w)), "")
    givers = _givers(ground, placed)
    if not deed or not givers:
        return None
    words = Span(part.start + match.start("words"), part.start + match.end("words"))
    body = Span(part.start + match.start("what"), words.end)
    return Head(placed, givers, Modality.AGREED, words, body, deed, negated=False)


def _reached(ground: Ground, placed: PlacedStatement, part: Span, match: re.Match[str]) -> Head | None:
    text = ground.text(placed)
    at = part.start + match.start()
    opening = ground.sentence_start(placed.document, at, part)
    if _NOT.search(fold(text[opening:at])):
        return None
    begin = part.start + match.end()
    end = ground.sentence_end(placed.document, begin, part)
    tail = fold(text[begin:end])
    to_do = match[0].endswith("to ")
    verb = verb_after(tail) if to_do else next((w for w in tail.split()[:_NOUNS] if act_class(w)), "")
    givers = _givers(ground, placed)
    if not givers or not verb or (to_do and is_state(verb)) or end - begin < 4:
        return None
    words = Span(at, part.start + match.end("words"))
    return Head(placed, givers, Modality.AGREED, words, Span(begin, end), verb, negated=False, by_cue=True)
