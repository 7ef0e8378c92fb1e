"""Orders that a side tells of itself: "the president gave the army the relevant order", "instructed the ministry to".

An order to one's own people is a decision of the side that gives it. One to the other party is a demand, and one that
was not given, or might be, is nothing.
"""

from __future__ import annotations

import re

from rashomon.comparing.inside import inside, sentence_at
from rashomon.comparing.pledges.ground import Ground
from rashomon.comparing.pledges.head import Head
from rashomon.comparing.pledges.lexicon import is_state
from rashomon.comparing.pledges.subjects import holders, subject, verb_after
from rashomon.model import COUNTRYLESS, Modality, PlacedStatement, Span
from rashomon.reading.tokens import fold

_DEEDS = (
    "halt|end|stop|pause|suspension|withdrawal|pullback|release|resumption|closure|reopening|opening|lifting|evacuation|"
    "expulsion|moratorium|ban|ceasefire|truce|demobilisation|demobilization|deployment"
)
_ORDER = re.compile(
    r"\b(?P<gave>(?:(?:has|have|had) )?(?:gave|given|gives|issued|issues|signed|signs) (?:(?!that\b)[\w'’-]+ ){0,6}?"
    r"(?:orders?|instructions?|commands?|directives?|decrees?)\b"
    r"(?P<to>(?: to(?: the| its| his| her)?(?: [\w'’-]+){1,3}?)? to (?=[a-z]))?)"
    r"|\b(?P<ordered>(?:(?:has|have|had) )?(?:ordered|instructed|directed|tasked|commanded) "
    r"(?:[\w'’-]+ ){1,7}?to (?=[a-z]))"
    rf"|\b(?P<deed>(?:(?:has|have|had) )?ordered (?=(?:an?|the) (?:[\w-]+ ){{0,2}}(?:{_DEEDS})\b))"
)
_UNREAL = re.compile(
    r"\b(?:not|never|n't|would|could|may|might|should|must|cannot|can|to|be|been|was|were|is|are|being|if)\s+$"
)
_ANAPHORIC = re.compile(r"\b(?:relevant|corresponding|appropriate|necessary|such|this|that|same|respective)\b")


def orders(ground: Ground, placed: PlacedStatement) -> list[Head]:
    """The orders of a statement, as decisions of the side that gave them."""
    statement, text = placed.statement, ground.text(placed)
    spans = [*statement.content, *((statement.cue,) if statement.cue else ())]
    whole = Span(min(s.start for s in spans), max(s.end for s in spans))
    return [
        head
        for match in _ORDER.finditer(fold(whole.of(text)))
        if (head := _order(ground, placed, whole, match)) is not None
    ]


def _order(ground: Ground, placed: PlacedStatement, whole: Span, match: re.Match[str]) -> Head | None:
    text, statement = ground.text(placed), placed.statement
    start, end = whole.start + match.start(), whole.start + match.end()
    opening = ground.sentence_start(placed.document, start, whole)
    if _UNREAL.search(fold(text[max(opening, start - 12) : start])):
        return None
    by_cue = statement.cue is not None and start < statement.cue.end and statement.cue.start < end
    givers = holders(ground, placed) if by_cue else subject(ground, placed, opening, start)
    if not givers or _to_others(ground, placed, Span(start, end), givers):
        return None
    stop = ground.sentence_end(placed.document, start, whole)
    if match["gave"] and not match["to"]:
        words = Span(start, start + len(match["gave"].split(" ", 1)[0]))
        refers = _before(ground, placed, start) if _ANAPHORIC.search(match["gave"]) else None
        return Head(placed, givers, Modality.DECIDED, words, Span(words.end, stop), "order", False, refers=refers)
    words = Span(start, end - 1)
    verb = "order" if match["deed"] else verb_after(fold(text[end:stop]))
    if not verb or is_state(verb) or stop <= words.end:
        return None
    return Head(placed, givers, Modality.DECIDED, words, Span(words.end, stop), verb, False)


def _to_others(ground: Ground, placed: PlacedStatement, span: Span, givers: tuple[str, ...]) -> bool:
    """Whether somebody else's people are told to do it; that asks and does not promise."""
    reading = ground.hearing.by_id[placed.document]
    named = (reading.actor(mention.actor) for mention in inside(reading.mentions, span))
    told = {side for actor in named for side in ground.sides(placed.document, actor)}
    return bool(told - set(givers) - COUNTRYLESS)


def _before(ground: Ground, placed: PlacedStatement, point: int) -> Span | None:
    """The sentence before, which "the relevant order" points back to."""
    sentences = ground.hearing.by_id[placed.document].sentences
    here = sentence_at(sentences, point)
    return sentence_at(sentences, max(0, here.start - 2)) if here else None
