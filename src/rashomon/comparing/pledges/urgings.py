"""What is asked for politely: "expects Khartoum to pay", "raised the need for Berlin to lift", "hoped that Baku would".

Somebody is named right behind the words of asking, and a clear deed follows; who asks is their subject or the holder.
Visits, views and states that are hoped for ask nobody for anything.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from rashomon.comparing.pledges.ground import Ground
from rashomon.comparing.pledges.lexicon import is_state, is_visit, phrasal, verb_class
from rashomon.comparing.pledges.subjects import holders, subject
from rashomon.model import COUNTRYLESS, Mode, PlacedStatement, Span
from rashomon.reading.tokens import fold

_ASKS = re.compile(
    r"\b(?P<ask>expect(?:s|ed)?|expressed (?:the|its|his|her|their|a) (?:\w+ )?(?:expectation|hope|wish|desire)"
    r" (?:that|for)|"
    r"hope(?:s|d)? (?:that|for)|hope(?:s|d)?|want(?:s|ed)?|would like|wish(?:es|ed)|count(?:s|ed)? on|"
    r"look(?:s|ed)? (?:forward )?to|appeal(?:s|ed) to|"
    r"(?:raised|stressed|underlined|underscored|emphasi[sz]ed|highlighted|pointed to|spoke of|noted|reiterated|"
    r"reaffirmed) the (?:need|necessity|importance) (?:for|of|that)|invited|encourage[sd]|request(?:s|ed)|"
    r"asked for)\s+(?:that )?"
)
_DEED = re.compile(
    r"(?:['’]s?)?(?: (?:side|government|authorities))? (?:(?P<modal>to|would|will|should|might) "
    r"(?:also |now |soon |\w+ly )?(?P<not>not |never )?(?P<verb>[a-z]+)|(?P<doing>[a-z]+)ing\b)"
)
_PROPOSES = re.compile(r"\b(?:propos|suggest|recommend|request|ask|advocat|insist|demand)(?:s|es|ed|ing)? that\s+")
_AND_THAT = re.compile(r",? and that\s+")
_SEEKS = re.compile(
    r"\b(?:expects?|expected|seeks?|sought|(?:reiterate|repeat|renew|recall)(?:s|ed|ing) "
    r"(?:its|the|his|her|their|[\w’'-]+['’]s) (?:\w+ )?(?:request|demand|call|appeal)s? (?:for|that)|"
    r"remind(?:s|ed) [^,;.]{3,40}? of (?:its|the|his|her|their) (?:request|demand|call) for)\s+"
)
_SOUGHT = re.compile(
    r"(?:(?:the|an?|its|their|his|her|all|full|immediate|early|prompt|[\w’'-]+['’]s?)\s+){0,3}?(?:\w+ ){0,2}?"
    r"(?P<deed>apolog(?:y|ies)|payment|compensation|extradition|release|return|withdrawal|lifting|removal|support|"
    r"opening|reopening|delivery|repatriation|clarification|explanation|access|suspension|end|halt|cessation|"
    r"cooperation|assistance)\b(?:\s+(?:and|of|for|from|to|in|by|on)\b|$)"
)
_TO_BE = re.compile(r"(?:the |its |his |her |their |all |any )?[^,;:.]{3,60}? to be (?:\w+ly )?(?P<verb>[a-z]+)")
_BE = re.compile(r"[^,;:.]{2,70}? be (?:\w+ly )?(?P<verb>[a-z]+)")
_NOT = re.compile(r"\b(?:not|never|no longer|n['’]t|analysts?|economists?|traders?|experts?|observers)\b[^,;]{0,30}$")
_START = 6  # characters between the words of asking and the name ("the ")


@dataclass(frozen=True, slots=True)
class Urging:
    """Who asks, of whom, the words of what is asked, the verb, and whether it is asked that it be not done."""

    demanders: tuple[str, ...]
    receiver: str | None  # None where one of several others is meant and none is named
    action: Span
    verb: str
    forbids: bool


def urgings(ground: Ground, placed: PlacedStatement) -> list[Urging]:
    """What a statement politely asks of somebody who is named, or of the other of two parties."""
    statement, text = placed.statement, ground.text(placed)
    spans = [*statement.content, *((statement.cue,) if statement.cue else ())]
    whole = Span(min(s.start for s in spans), max(s.end for s in spans))
    low = fold(whole.of(text))
    for match in _ASKS.finditer(low):
        asked = Span(whole.start + match.start(), whole.start + match.end())
        made = _of(ground, placed, whole, asked) or _passive(ground, placed, whole, asked, _TO_BE)
        if made is not None:
            return [made]
    for match in _SEEKS.finditer(low):
        asked = Span(whole.start + match.start(), whole.start + match.end())
        if made := _noun(ground, placed, whole, asked):
            return [made]
    for match in _PROPOSES.finditer(low):
        ends = [match.end(), *(m.end() for m in _AND_THAT.finditer(low, match.end()))]
        clauses = (Span(whole.start + match.start(), whole.start + end) for end in ends)
        found = [made for asked in clauses if (made := _passive(ground, placed, whole, asked, _BE))]
        if found:
            return found
    return []


def _passive(
    ground: Ground, placed: PlacedStatement, whole: Span, asked: Span, pattern: re.Pattern[str]
) -> Urging | None:
    """What is to be done by nobody who is named, which one of two parties asks: of the other."""
    text, parties = ground.text(placed), ground.parties()
    deed = pattern.match(fold(text[asked.end : whole.end]))
    opening = ground.sentence_start(placed.document, asked.start, whole)
    if deed is None or not verb_class(deed["verb"]) or _NOT.search(fold(text[opening : asked.start])):
        return None
    demanders = _demanders(ground, placed, opening, asked)
    others = [p for p in parties if p not in demanders]
    if len(demanders) != 1 or demanders[0] not in parties or not others:
        return None
    receiver = others[0] if len(others) == 1 else None
    return Urging(
        demanders,
        receiver,
        Span(asked.end, ground.sentence_end(placed.document, asked.end, whole)),
        deed["verb"],
        False,
    )


def _noun(ground: Ground, placed: PlacedStatement, whole: Span, asked: Span) -> Urging | None:
    """What is sought by a noun: "expects apologies and the payment of", "sought India's support for"."""
    text, parties = ground.text(placed), ground.parties()
    opening = ground.sentence_start(placed.document, asked.start, whole)
    demanders = _demanders(ground, placed, opening, asked)
    others = [p for p in parties if p not in demanders]
    end = ground.sentence_end(placed.document, asked.end, whole)
    if len(demanders) != 1 or demanders[0] not in parties or end <= asked.end + 3:
        return None
    if _NOT.search(fold(text[opening : asked.start])):
        return None
    deed = _SOUGHT.match(fold(text[asked.end : end]))
    named = ground.first_mention(placed.document, asked.end, asked.end + _START)
    sides: tuple[str, ...] = ()
    if named:
        sides = ground.sides(placed.document, ground.hearing.by_id[placed.document].actor(named.actor))
    receiver = next((s for s in sides if s in others), others[0] if len(others) == 1 else None)
    if deed is None or not others or (set(sides) - {receiver}):
        return None
    return Urging(demanders, receiver, Span(asked.end, end), deed["deed"], False)


def _demanders(ground: Ground, placed: PlacedStatement, opening: int, asked: Span) -> tuple[str, ...]:
    statement = placed.statement
    by_cue = statement.cue is not None and asked.overlaps(statement.cue)
    found = holders(ground, placed) if by_cue else subject(ground, placed, opening, asked.start)
    return found or (() if by_cue or statement.mode is not Mode.OWN else ground.issuer(placed.document))


def _of(ground: Ground, placed: PlacedStatement, whole: Span, asked: Span) -> Urging | None:
    text = ground.text(placed)
    opening = ground.sentence_start(placed.document, asked.start, whole)
    named = ground.first_mention(placed.document, asked.end, asked.end + _START)
    if named is None or _NOT.search(fold(text[opening : asked.start])):
        return None
    reading = ground.hearing.by_id[placed.document]
    receivers = [s for s in ground.sides(placed.document, reading.actor(named.actor)) if s not in COUNTRYLESS]
    deed = _DEED.match(fold(text[named.span.end : named.span.end + 60]))
    if len(receivers) != 1 or deed is None:
        return None
    end = ground.sentence_end(placed.document, asked.end, whole)
    verb = _verb(deed, fold(text[named.span.end + (deed.start("verb") if deed["verb"] else deed.start("doing")) : end]))
    if not verb or (not deed["not"] and (not verb_class(verb) or is_state(verb) or is_visit(verb))):
        return None
    demanders = _demanders(ground, placed, opening, asked)
    if len(demanders) != 1 or demanders[0] == receivers[0] or demanders[0] not in _concerned(ground, placed):
        return None
    return Urging(demanders, receivers[0], Span(named.span.start, end), verb, bool(deed["not"]))


def _verb(deed: re.Match[str], tail: str) -> str:
    """The base of the verb that is asked for; a gerund is read without its ending."""
    word = deed["verb"] or ""
    if not word:
        word = next((w for w in (deed["doing"], f"{deed['doing']}e", deed["doing"][:-1]) if verb_class(w)), "")
    return phrasal(tail) or word


def _concerned(ground: Ground, placed: PlacedStatement) -> set[str]:
    return {*ground.parties(), *ground.issuer(placed.document)}
