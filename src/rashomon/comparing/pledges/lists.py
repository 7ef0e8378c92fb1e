"""Commitments told as a list: "Canada will:", then one thing to do an item.

The words of firmness and the party stand in the paragraph above, which ends in a colon or speaks of "the following";
an item says no more than what is to be done, in the base form, as an infinitive or as a gerund.
"""

from __future__ import annotations

import re

from rashomon.comparing.pledges.ground import Ground
from rashomon.comparing.pledges.head import Head
from rashomon.comparing.pledges.lexicon import is_state
from rashomon.comparing.pledges.subjects import everybody, holders, subject, verb_after
from rashomon.model import Block, BlockKind, Modality, PlacedStatement, Reading, Span
from rashomon.reading.tokens import fold

_LEADS = re.compile(
    r"\b(?P<words>(?P<decided>will|shall|is to|are to|undertakes? to|is going to)"
    r"|(?P<agreed>(?:has |have |had |also |further |hereby )*(?:agree[ds]?|commit(?:s|ted)?|pledge[ds]?|promise[ds]?|"
    r"undertook|undertaken)(?: (?:itself|themselves))?(?: to)?)"
    r"|(?P<intends>(?:is|are) (?:ready|prepared) to|intends? to|plans? to)"
    r"|(?P<considering>(?:will )?consider))"
    r"(?P<rest>(?: (?:also|each|jointly|immediately))*(?: to)?(?: (?:take|implement|undertake|adopt|do|carry out|"
    r"deliver|make)(?:ing)?)?(?: (?:the following|these|a number of|several)(?: [\w-]+){0,3})?)\s*[:.]?\s*$"
)
_BULLET = re.compile(r"\s*(?:[-–—•*·]|\(?(?:[ivx]+|[a-z]|\d{1,2})[.)])\s+")


def by_list(ground: Ground, placed: PlacedStatement) -> list[Head]:
    """The commitment of a list's item; none for what stands in no list or makes a sentence of its own."""
    reading = ground.hearing.by_id[placed.document]
    part = placed.statement.content[0]
    above = _above(reading, part.start)
    if above is None or len(placed.statement.content) > 1:
        return []
    text, (block, item) = reading.document.text, above
    lead = _last_sentence(reading, block)
    words = fold(lead.of(text)).rstrip()
    match = _LEADS.search(words) if words.endswith(":") or "following" in words else None
    if match is None or part.start > item.start + 4:
        return []
    body = _item(text, part)
    verb = verb_after(" " + fold(body.of(text)))
    if not verb or is_state(verb):
        return []
    givers = _givers(ground, placed, lead, match)
    modality = next(Modality(name) for name in ("decided", "agreed", "intends", "considering") if match[name])
    told = Span(lead.start + match.start("words"), lead.start + match.end("words"))
    negated = bool(re.search(r"\bnot\b", match["rest"])) or bool(re.match(r"not\b", fold(body.of(text))))
    return [Head(placed, givers, modality, told, body, verb, negated, above=True)] if givers else []


def _givers(ground: Ground, placed: PlacedStatement, lead: Span, match: re.Match[str]) -> tuple[str, ...]:
    named = subject(ground, placed, lead.start, lead.start + match.start("words"))
    if named or placed.statement.cue is None:
        return named
    text, cue = ground.text(placed), placed.statement.cue
    return (
        everybody(ground, placed.document, holders(ground, placed))
        if lead.covers(cue) and cue.of(text) in match["words"]
        else ()
    )


def _above(reading: Reading, point: int) -> tuple[Block, Span] | None:
    """The paragraph that a list hangs on, with the item of the list that holds a point; None outside lists."""
    blocks = [b for b in reading.document.blocks if b.kind is not BlockKind.FURNITURE]
    place = next((n for n, b in enumerate(blocks) if b.span.start <= point < b.span.end), None)
    if place is None:
        return None
    text, item = reading.document.text, blocks[place]
    if item.kind is not BlockKind.LIST_ITEM and not _BULLET.match(text, item.span.start):
        return None
    for block in reversed(blocks[:place]):
        if block.kind is BlockKind.LIST_ITEM or _BULLET.match(text, block.span.start):
            continue
        return (block, _item(text, item.span)) if block.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING) else None
    return None


def _last_sentence(reading: Reading, block: Block) -> Span:
    inside = [s for s in reading.sentences if block.span.start <= s.start and s.end <= block.span.end]
    return max(inside, key=lambda s: s.start, default=block.span)


def _item(text: str, span: Span) -> Span:
    """An item without its bullet and closing marks."""
    bullet = _BULLET.match(text, span.start, span.end)
    start, end = bullet.end() if bullet else span.start, span.end
    while end > start + 1 and text[end - 1] in " \n\t,;.":
        end -= 1
    return Span(start, end)
