"""Of whom something is asked: the party that is named, the one that is meant, or nobody in particular."""

from __future__ import annotations

import re

from rashomon.comparing.inside import beginning, inside
from rashomon.comparing.pledges.ground import Ground
from rashomon.comparing.pledges.lexicon import act_class, verb_class
from rashomon.model import PlacedStatement, Span
from rashomon.reading.tokens import fold

_ASKED = re.compile(
    r"\b(?:urg|call|ask|demand|press|tell|told|warn|remind|insist|request|appeal)\w*\s+(?:(?:on|upon|that|to|of)\s+)?"
    r"(?:the\s+)?[“\"]?$",
    re.I,
)
_ASKS_TO = re.compile(r"\b(?:must|should|to|need|has|have|ought|not)\b|\b\w+ing\b")
_REQUESTS = re.compile(r"\b(?:ask|request)\w*\b")
_CALLS = re.compile(
    r"\b(?:call(?:s|ed|ing)?|press(?:es|ed|ing)?|push(?:es|ed)?|appeal(?:s|ed)?) (?:\w+ )?for\b"
    r"|\b(?:call|appeal)(?:s|ed|ing)? (?:up)?on\b|\burg(?:es|ed|ing)\b"
)
_NO_REQUEST = re.compile(
    r"\W*(?:not to be (?:named|identified|quoted)|for (?:anonymity|comment)|about|whether|if|why|how|what|who|"
    r"(?:more|less|fewer) than|\d|(?:(?:an? |the )?(?:\w+ )?(?:end|halt|stop|cessation) (?:to|of|in) (?:the |all )?"
    r"(?:\w+ )?(?:war|wars|violence|fighting|hostilities|conflict|bloodshed)|questions?|calm|restraint|dialogue|peace|"
    r"unity|cooperation)\b)"
)
_BY = re.compile(r"\bby\s+(?:the\s+)?$")
_SHOULD = re.compile(
    r"\b(?:should|ought to|must|needs? to|ha(?:s|ve) to)\s+(?:also |now |not |never |\w+ly )?"
    r"(?:be able to (?:\w+ly )?|be (?:\w+ly )?)?(?P<verb>[a-z]+)"
)
_RELATIVE = re.compile(r"\b(?:which|who|that|whom|what|how|why|if|any)\s+(?:\w+ )?$")
_IMPERSONAL = re.compile(
    r"(?:that )?(?:it|this|that|there|we|both|the (?:two|international|whole|world)|all|everyone)\b"
)
_NEAR_DEED = 6  # words in which what is called for names a deed ("the full opening of the border")
_CALLS_FOR = re.compile(r"\b(?:call|appeal|ask|press|push|plead)\w* for\b", re.I)
_OF_IT = re.compile(r"\b(?:for|of|to|against|with|in|over|from|by|into)\s+(?:the\s+)?$", re.I)
_REACH = 400  # characters before a demand in which its addressee may be named


def addressee(ground: Ground, placed: PlacedStatement, action: Span, demander: str) -> str | None:
    """Whom it is asked of: the subject of "must", the object of "urged", else a party that is told so."""
    reading, text = ground.hearing.by_id[placed.document], ground.text(placed)
    cue = placed.statement.cue
    calls = cue is not None and cue.end <= action.start + 1 and bool(_CALLS_FOR.search(cue.of(text)))
    start = max(cue.start if cue and calls else placed.statement.sentence.start, action.start - _REACH)
    told: str | None = None
    for mention in beginning(reading.mentions, start, action.end):
        side = next((s for s in ground.sides(placed.document, reading.actor(mention.actor)) if s != demander), None)
        if side is None:
            continue
        before = text[max(start, mention.span.start - 24) : mention.span.start]
        after = fold(text[mention.span.end : mention.span.end + 30])
        subject = re.match(r"(?:'s)?(?: \w+)? (?:must|should|to|needs? to|ha(?:s|ve) to|ought)\b", after)
        subjunctive = re.search(r"\b(?:that|demand\w*|insist\w*)\s+(?:the\s+)?$", before, re.I) and re.match(
            r" [a-z]+\b", after
        )
        if _ASKED.search(before) or subject or subjunctive:
            return side
        bare = not _ASKS_TO.search(text, action.start, action.end)  # "urging calm": whom, nobody says
        if mention.span.end <= action.start and not bare and not _OF_IT.search(before):
            told = told or (side if side in ground.parties() else None)
    return told


def implied(ground: Ground, placed: PlacedStatement, action: Span, demander: str) -> str | None:
    """Of whom it is asked where nobody is named: of the other of two parties; "" for a clear deed, of anybody.

    None where nothing is asked that could be done: "called for calm", "asked not to be named".
    """
    text, cue, parties = ground.text(placed), placed.statement.cue, ground.parties()
    words, said = (fold(cue.of(text)) if cue else ""), fold(action.of(text))
    if _NO_REQUEST.match(said) or demander not in (*parties, *ground.issuer(placed.document)):
        return None
    if _REQUESTS.search(words):
        others = [p for p in parties if p != demander]
        return others[0] if len(others) == 1 and demander in parties else None
    if not _CALLS.search(words):
        return _due_from(ground, placed, action, demander)
    deeds = (act_class(w) for w in re.findall(r"[a-z-]+", said)[:_NEAR_DEED])
    return "" if any(deeds) or _to_party(ground, placed, action, demander) else None


def _due_from(ground: Ground, placed: PlacedStatement, action: Span, demander: str) -> str | None:
    """Of the other of two parties, where one says in its own text that a thing should be done and names nobody."""
    parties, said = ground.parties(), fold(action.of(ground.text(placed)))
    due = _SHOULD.search(said)
    if due is None or len(parties) != 2 or demander not in parties or demander not in ground.issuer(placed.document):
        return None
    if not verb_class(due["verb"]) or _IMPERSONAL.match(said) or _RELATIVE.search(said[: due.start()]):
        return None
    return next(p for p in parties if p != demander)


def _to_party(ground: Ground, placed: PlacedStatement, action: Span, demander: str) -> bool:
    """Whether what is called for is said to be another party's to do: "the listing of the group by Norway"."""
    reading, text = ground.hearing.by_id[placed.document], ground.text(placed)
    named = (m for m in inside(reading.mentions, action) if _BY.search(text[action.start : m.span.start]))
    return any(s != demander for m in named for s in ground.sides(placed.document, reading.actor(m.actor)))
