"""Who is bound, and to do what: the subject of a modal, the sides of a holder, the verb that follows.

There is no parser behind this: the subject of a modal is the party named right before it.
"""

from __future__ import annotations

import re
from itertools import pairwise

from rashomon.comparing.pledges.ground import Ground
from rashomon.model import COUNTRYLESS, Mention, Modality, Mode, PlacedStatement, SpeechAct

_ADVERBS = re.compile(
    r"^(?:\s*\((?:[ivx]+|[a-h]|\d)\))?(?:\s*(?:also|then|soon|still|now|even|both|(?!(?:re)?supply|rely|reply|apply|comply|multiply|ally|fly)\w+ly|"
    r"continue to|be able to|to|be(?= \w+ing\b))\b)*\s*"
)
_WORD = re.compile(r"\s*([a-z][a-z-]*)")
BETWEEN = re.compile(
    r"^[“\"+]?(?:['’]s?)?(?:\s+(?:member\s+)?(?:countries|members|nations|states|side|government|authorities|army|forces|military|troops|companies|firms|importers|"
    r"exporters|airlines|carriers|banks|refiners|refineries|farmers|buyers|businesses|enterprises|investors|utilities|"
    r"officials|negotiators|delegations?|leaders?|parliament|ministry|administration|president|cabinet|team))?"
    r"(?:,[^,;]{1,110},)?(?:\s+(?:has|have|had|also|now|both|each|itself|then|in turn|\w+ly|alone|all|together))*"
    r"\s*[“\"]?$",
    re.I,
)
_PREPOSITION = re.compile(
    r"\b(?:with|between|in|from|to|for|on|against|by|about|into|toward|towards|near|at)\s+(?:the\s+)?$", re.I
)
_OF = re.compile(r"\b(\w+)\s+of\s+(?:the\s+)?$", re.I)
_PEOPLE = re.compile(
    r"^(?:presidents?|leaders?|governments?|ministers?|ministry|sides?|army|forces|troops|delegations?|parliament|"
    r"king|queen|chairman|secretary|chancellor|premier|representatives?|both|two|head|heads|states?|republic|kingdom)$",
    re.I,
)
_WE = re.compile(r"\b(?:we|i|our (?:country|side|government))\s+(?:\w+ly\s+|also\s+|both\s+)?$", re.I)
_FIRMS = re.compile(
    r"^[\w’'-]+(?: [a-z-]+)? (?:companies|firms|importers|exporters|airlines|carriers|banks|refiners|farmers|buyers|"
    r"businesses|enterprises|investors|utilities|shipyards|mills|manufacturers|producers)$"
)
_OWN_SIDE = re.compile(
    r"\b(?:his|her|their|its|our)\s+(?:own\s+)?(?:country|government|nation|side|administration|ministry|state)\s+"
    r"(?:(?:\w+ly|also|now|itself)\s+)?$",
    re.I,
)
_LISTED = re.compile(r"(?:,\s*(?:and\s+)?|\s+and\s+|\s*&\s*)(?:the\s+|also\s+)?$", re.I)
_AND = re.compile(r"\s+and\s+(?:the\s+)?")
_NEAR = 12  # characters between two names of one list ("Kuwait, and the United Arab Emirates")
_EVERY = (
    r"(?:the )?(?P<count>neither |two |both |all |three |four |five |six )?(?P<other>other )?(?:member )?"
    r"(?:parties|sides|leaders|presidents|(?:prime |foreign )?ministers|delegations|capitals|countries|governments|"
    r"participants|signatories|member states|(?<=neither )(?:side|party|nation|country|government|leader)|"
    r"heads of (?:state|government|delegation)(?: and (?:of )?government)?)"
)
_ALL = re.compile(_EVERY + "$", re.I)
_ALL_BEFORE = re.compile(
    rf"(?:^|[\s“\"(]){_EVERY}(?:\s+(?:\w+ly|also|further|jointly|have|has|had|both|each|then|now|hereby))*\s*[“\"]?$",
    re.I,
)
_COUNTS = {"neither": 2, "two": 2, "both": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_HOSTS = re.compile(
    r"\b(?:hosted|received|mediat\w+|facilitat\w+|chaired|convened|brokered)\b"
    r"(?! (?:by|a (?:\w+ )?(?:phone |telephone )?call))|\bgood offices\b",
    re.I,
)
_BINDING = (Modality.AGREED, Modality.DECIDED)
_THEY = re.compile(r"^\W*(?:that\s+)?(?:it|he|she|they)\s+(?:\w+ly\s+|also\s+|now\s+)?$", re.I)
_IT = re.compile(r"\bit\s+$", re.I)
_PASSIVE_CUE = re.compile(r"(?:it )?(?:was|is|were|has been|had been)\b")
_IMPERSONAL = re.compile(r"\bit (?:was|is|has been)\s+$", re.I)


def holders(ground: Ground, placed: PlacedStatement) -> tuple[str, ...]:
    """The sides of the holder: for what "the two leaders agreed", all of them."""
    sides = ground.sides(placed.document, placed.statement.holder.actor)
    held = placed.statement.holder.span
    words = held.of(ground.text(placed)).casefold() if held is not None else ""
    we = words == "we"
    agreed = placed.statement.act is SpeechAct.AGREES
    if (agreed and _agreed_by_all(ground, placed, words)) or _ALL.match(words):
        if len(sides) > 1:
            return everybody(ground, placed.document, sides, words)
        if agreed or placed.statement.modality in _BINDING:
            counted = _ALL.match(words)
            return _everyone(ground, placed, counted) if ground.parties() else _last_pair(ground, placed)
    sides = sides or (ground.issuer(placed.document) if we else _of_firms(ground, placed, words))
    if len(sides) <= 1 and placed.statement.act is SpeechAct.AGREES:
        if we and set(sides) & set(ground.parties()):
            return ground.parties()  # "we agreed" is said of all who took part
        if len(placed.voices) > 1:
            sides = tuple(v for v in placed.voices if ":" not in v)
    return sides


def _of_firms(ground: Ground, placed: PlacedStatement, words: str) -> tuple[str, ...]:
    """The country of firms that are named by it alone: "Vietnamese airlines plan to buy"."""
    actor = placed.statement.holder.actor
    side = ground.hearing.actor_side(placed.document, actor) if actor and _FIRMS.search(words) else None
    return (side,) if side and side not in COUNTRYLESS else ()


def everybody(ground: Ground, document: str, sides: tuple[str, ...], words: str = "") -> tuple[str, ...]:
    """The sides of "the two sides", "the leaders": all parties of the event where a reading has some or a stranger.

    As many as the words count stand as they were read, and so do those that a host or a mediator writes about.
    """
    parties = ground.parties()
    known = set(sides) & set(parties)
    counted = _ALL.match(words)
    issuer = set(ground.issuer(document))
    if counted and counted["other"]:
        return tuple(s for s in (sides if len(sides) > 1 else parties) if s not in issuer)
    if known == set(sides) and len(sides) > 1:
        told = counted and _COUNTS.get((counted["count"] or "").strip().casefold()) == len(sides)
        if told or (issuer and not issuer & known):
            return sides
        if len(known - issuer) > 1 and _of_a_host(ground, document, counted):
            return tuple(s for s in sides if s not in issuer)
    return parties if known and (known != set(parties) or known != set(sides)) else sides


def _last_pair(ground: Ground, placed: PlacedStatement) -> tuple[str, ...]:
    """Whom "the parties" means where no event is known: the last two that were named together before."""
    reading = ground.hearing.by_id[placed.document]
    text, point = reading.document.text, placed.statement.span.start
    named = sorted((m for m in reading.mentions if m.span.end <= point), key=lambda m: m.span.start)
    for first, second in reversed(list(pairwise(named))):
        between = text[first.span.end : second.span.start] if first.span.end <= second.span.start else ""
        if _AND.fullmatch(between):
            sides = [s for m in (first, second) for s in ground.sides(placed.document, reading.actor(m.actor))]
            if len(set(sides)) > 1:
                return tuple(dict.fromkeys(sides))
    return ()


def verb_after(tail: str) -> str:
    """The verb that follows the words of firmness."""
    stripped = _ADVERBS.sub("", re.sub(r"^\s*[“\"«']", " ", tail), count=1)
    stripped = re.sub(r"^(?:not|never)\s+", "", stripped)
    match = _WORD.match(stripped)
    return match[1] if match else ""


def last_word(words: str, tail: str) -> str:
    """The verb where the words of firmness end in none of their own ("would consider easing", "is buying")."""
    match = re.search(r"\b(?:is|are)\b.*\b(\w+ing)$", words)
    if match:
        return match[1]
    following = _WORD.match(tail)
    return following[1] if following else ""


def _agreed_by_all(ground: Ground, placed: PlacedStatement, held: str) -> bool:
    """Whether nobody is named who agreed: "it was agreed that"."""
    cue = placed.statement.cue
    return held in ("", "it") and cue is not None and bool(_PASSIVE_CUE.match(cue.of(ground.text(placed)).casefold()))


def _pronoun(ground: Ground, placed: PlacedStatement, start: int, point: int) -> tuple[str, ...]:
    """The holder's sides where a pronoun in what it is said to say can mean nobody else ("China said it would")."""
    before = ground.text(placed)[start:point]
    if not _THEY.search(before) or (placed.statement.mode is Mode.DIRECT and "that" not in before):
        return ()
    return holders(ground, placed) if placed.statement.cue else ()


def subject(ground: Ground, placed: PlacedStatement, start: int, point: int) -> tuple[str, ...]:
    """The sides of the party named right before a modal, as its subject and not as a part of another phrase."""
    text = ground.text(placed)
    before = text[start:point]
    if _WE.search(before):
        return holders(ground, placed) or ground.issuer(placed.document)
    if _OWN_SIDE.search(before) and placed.statement.cue:
        return holders(ground, placed)
    passive = _IT.search(before) and _PASSIVE_CUE.match(text[point : point + 10])
    if passive or _IMPERSONAL.search(before):
        return ground.parties()
    mention = ground.last_mention(placed.document, start, point)
    if mention is None or not BETWEEN.match(text[mention.span.end : point].rstrip()):
        every = _ALL_BEFORE.search(before)
        if every and not _PREPOSITION.search(before[: every.start() + 1]) and len(ground.parties()) > 1:
            return _everyone(ground, placed, every)
        return _pronoun(ground, placed, start, point) if mention is None else ()
    reading = ground.hearing.by_id[placed.document]
    sides = ground.sides(placed.document, reading.actor(mention.actor))
    if _ALL.match(mention.span.of(text)):
        return everybody(ground, placed.document, sides, mention.span.of(text))
    first = mention
    while other := _listed_before(ground, placed, start, first.span.start):
        first, sides = other, (*ground.sides(placed.document, reading.actor(other.actor)), *sides)
    ahead = text[start : first.span.start]
    if _PREPOSITION.search(ahead) and not re.search(r"\b(?:on|in) \d|\b(?:that|if)\s+$", ahead[-14:]):
        return ()
    owner = _OF.search(ahead)
    if owner and not _PEOPLE.match(owner[1]):
        return ()
    return tuple(dict.fromkeys(sides))


def _of_a_host(ground: Ground, document: str, words: re.Match[str] | None) -> bool:
    """Whether it is others that a text calls "the parties": that of a side which only received them."""
    if words is None or words["count"] or words[0].casefold().split()[-1] != "parties":
        return False
    reading = ground.hearing.by_id[document]
    return any(_HOSTS.search(b.span.of(reading.document.text)) for b in reading.document.readable())


def _everyone(ground: Ground, placed: PlacedStatement, words: re.Match[str] | None) -> tuple[str, ...]:
    """All parties of the event, where as many are meant and the words do not count the issuer of a text out."""
    count = (words["count"] or "") if words else ""
    parties, number = ground.parties(), _COUNTS.get(count.strip().casefold())
    others = tuple(p for p in parties if p not in ground.issuer(placed.document))
    if number and number != len(parties):
        return others if number == len(others) else ()
    return others if len(others) > 1 and _of_a_host(ground, placed.document, words) else parties


def _listed_before(ground: Ground, placed: PlacedStatement, start: int, point: int) -> Mention | None:
    """The name before one in a list of names ("Iraq, Kuwait and Oman")."""
    joint = _LISTED.search(ground.text(placed)[max(start, point - _NEAR) : point])
    if joint is None:
        return None
    end = max(start, point - _NEAR) + joint.start()
    other = ground.last_mention(placed.document, start, end)
    return other if other and other.span.end == end else None
