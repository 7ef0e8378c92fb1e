"""Commitments that a noun names: "Japan's pledge to donate", "thanked Oslo for its readiness to host".

The giver is the possessor: the party named right before the noun, or, for "its", the last party named before that in
the same sentence, else the holder. What is said to be undone ("reneged on its pledge to …") is left to `reports`.
"""

from __future__ import annotations

import re

from rashomon.comparing.pledges.ground import Ground
from rashomon.comparing.pledges.head import Head
from rashomon.comparing.pledges.lexicon import is_state, is_vague, verb_class
from rashomon.comparing.pledges.subjects import holders
from rashomon.model import Modality, Mode, PlacedStatement, Span
from rashomon.reading.tokens import fold

_NOUNS = {
    "pledge": Modality.AGREED,
    "promise": Modality.AGREED,
    "commitment": Modality.AGREED,
    "undertaking": Modality.AGREED,
    "vow": Modality.AGREED,
    "assurance": Modality.AGREED,
    "decision": Modality.DECIDED,
    "readiness": Modality.INTENDS,
    "willingness": Modality.INTENDS,
    "preparedness": Modality.INTENDS,
    "offer": Modality.INTENDS,
    "intention": Modality.INTENDS,
    "ambition": Modality.INTENDS,
    "goal": Modality.INTENDS,
    "target": Modality.INTENDS,
}
_PHRASE = re.compile(
    r"(?P<own>\b(?:its|his|her|their|our|my)\b|(?<=\w)['’]s?|(?<=s['’])|\b(?P<article>an?|the)\b)\s+"
    r"(?P<between>(?:[\w-]+\s+){0,2}?)(?P<noun>" + "|".join(_NOUNS) + r")s?\b"
    r"(?:\s+(?P<not>not\s+)?to\s+(?:not\s+)?(?:(?!(?:re)?supply|apply|comply|multiply|ally|rely|reply|fly)\w+ly\s+|also\s+)?(?P<verb>[a-z][a-z-]+)\b"
    r"|\s+of\s+(?=(?:about\s+|up to\s+|nearly\s+|over\s+|some\s+)?(?:[a-z]{0,3}[$€£¥]\s?|[a-z]{3}\s)?\d))"
)  # fmt: skip
_UNDONE = re.compile(
    r"\b(?:(?:reneg|broke|break|violat|breach|fail|abandon|drop|scrap|withdr|retract|question|doubt|call|urg|demand)\w*|"
    r"den(?:y|ied|ies)|despite|without|no|not|if|whether|seeks?|sought|asks?|asked|conditions?|lack(?:s|ed)?|"
    r"back(?:ed|ing|s)? (?:out|away))\b"
)
_REACH = 60  # characters before the possessor in which the noun may be undone
_OF_ITS = re.compile(r"\s+(?:of|for|on|to|about|from|with)\s+(?:all\s+)?$")
_NEAR = 3  # characters between a party's name and the mark of possession


_OF_WHOM = re.compile(r"\bthe\s+(?P<noun>" + "|".join(_NOUNS) + r")s?\s+of\s+(?:the\s+)?")
_TO = re.compile(r"(?:['’]s?)?\s+(?P<not>not\s+)?to\s+(?P<verb>[a-z][a-z-]+)\b")


def _of_whom(ground: Ground, placed: PlacedStatement, part: Span) -> list[Head]:
    """The same with the giver behind: "the readiness of Turkey to host"."""
    text, reading, found = ground.text(placed), ground.hearing.by_id[placed.document], []
    for match in _OF_WHOM.finditer(fold(part.of(text))):
        begin, at = part.start + match.start(), part.start + match.end()
        opening = ground.sentence_start(placed.document, begin, part)
        mention = ground.first_mention(placed.document, at, at + 1)
        after = _TO.match(text, mention.span.end) if mention else None
        if mention is None or after is None or _UNDONE.search(fold(text[max(opening, begin - _REACH) : begin])):
            continue
        verb, givers = after["verb"], ground.sides(placed.document, reading.actor(mention.actor))
        end = ground.sentence_end(placed.document, after.start("verb"), part)
        if givers and verb_class(verb) and not is_state(verb) and end - after.start("verb") > len(verb):
            words = Span(part.start + match.start("noun"), part.start + match.end("noun"))
            body = Span(after.start("verb") - 1, end)
            found.append(
                Head(placed, givers, _NOUNS[match["noun"]], words, body, verb, bool(after["not"]), by_cue=True)
            )
    return found


def by_noun(ground: Ground, placed: PlacedStatement, part: Span) -> list[Head]:
    """The commitments that nouns of one part of the content name."""
    text = ground.text(placed)
    found = _of_whom(ground, placed, part)
    for match in _PHRASE.finditer(fold(part.of(text))):
        head = _head(ground, placed, part, match)
        if head:
            found.append(head)
    return found


def _head(ground: Ground, placed: PlacedStatement, part: Span, match: re.Match[str]) -> Head | None:
    text, verb = ground.text(placed), match["verb"] or ""
    if verb and (is_state(verb) or is_vague(verb) or not verb_class(verb)):
        return None
    begin, noun = part.start + match.start(), part.start + match.start("noun")
    opening = ground.sentence_start(placed.document, noun, part)
    if opening > begin or _UNDONE.search(fold(text[max(opening, begin - _REACH) : begin])):
        return None
    givers = _possessor(
        ground, placed, min(opening, placed.statement.sentence.start), part.start + match.start("own"), match
    )
    end = ground.sentence_end(placed.document, noun, part)
    start = part.start + (match.start("verb") if verb else match.end())
    if not givers or end - start < 3:
        return None
    word = part.start + match.end("noun")
    words = Span(noun, word + (1 if text[word : word + 1] == "s" else 0))
    body = Span(start - 1 if verb else start, end)
    return Head(placed, givers, _NOUNS[match["noun"]], words, body, verb or "provide", bool(match["not"]), by_cue=True)


def _possessor(
    ground: Ground, placed: PlacedStatement, opening: int, own: int, match: re.Match[str]
) -> tuple[str, ...]:
    """The sides of whose pledge it is."""
    text, reading = ground.text(placed), ground.hearing.by_id[placed.document]
    if match["article"]:  # "a Japanese pledge of": the people's name stands between
        start = own + len(match["article"])
        mention = ground.last_mention(placed.document, start, start + 1 + len(match["between"]))
        return ground.sides(placed.document, reading.actor(mention.actor)) if mention else ()
    of = _OF_ITS.search(text[opening:own])
    mention = ground.last_mention(
        placed.document, opening, opening + of.start() if of else own + 2 * (not match["own"][:1].isalpha())
    )
    if match["own"] in ("our", "my"):
        return holders(ground, placed) or ground.issuer(placed.document)
    if match["own"].startswith(("'", "’")) or not match["own"]:
        near = mention is not None and own - mention.span.end <= _NEAR
        return ground.sides(placed.document, reading.actor(mention.actor)) if mention and near else ()
    if of:  # "reminded partners of their pledge" is not the reminder's
        near = mention is not None and opening + of.start() - mention.span.end <= 1
        return ground.sides(placed.document, reading.actor(mention.actor)) if mention and near else ()
    if mention is None:
        return holders(ground, placed) if placed.statement.mode is not Mode.NARRATION else ()
    return ground.sides(placed.document, reading.actor(mention.actor))
