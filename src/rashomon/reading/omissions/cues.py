"""The words by which a text says that a voice was silent on something, or gave it little or much room.

Each cue says what kind of report it makes, on which side of it the topic stands, and on which side the voice.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from rashomon.model import OmissionKind


class Place(StrEnum):
    """Where a part stands, seen from the cue."""

    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class Cue:
    """One way of saying it.

    ``topic`` and ``voice`` say where those stand. ``text_only`` cues count for a text or an account alone
    ("the readout ignored"), not for a person ("Trump ignored"); ``for_person`` is the confidence with a person
    or government as the voice, who may have said so in talks and not in a text.
    """

    name: str
    kind: OmissionKind
    pattern: re.Pattern[str]
    topic: Place = Place.AFTER
    voice: Place = Place.BEFORE
    text_only: bool = False
    for_text: float = 0.9
    for_person: float = 0.75
    affirmed: bool = False  # not where its clause is negated


TEXT_NOUN = (
    r"(?:read-?outs?|statements?|accounts?|summar(?:y|ies)|press releases?|releases?|communiqu[eé]s?|versions?|posts?"
    r"|transcripts?|reports?|notes?|remarks|speech(?:es)?|announcements?|descriptions?|narratives?|tweets?|recaps?"
    r"|declarations?|texts?|write-?ups?|tellings?|minutes|rendering|letters?|fact ?sheets?|documents?|briefings?"
    r"|dispatch(?:es)?|bulletins?|threads?|coverage|framing|message|characteri[sz]ations?|memorandum|resolution"
    r"|state\s+(?:media|television|TV|news\s+agency)(?:\s+reports?)?)"
)
ADV = r"(?:\s+(?:\w{2,14}ly|once|even|also|itself|ever|so much as|at any point|in any way|again)){0,3}"
GAP = rf"{ADV}\s+"
MENTION = (
    r"(?:mention|reference|refer(?:\s+\w+ly)?\s+to|allude\s+to|address|acknowledge|cite|bring\s+up|touch\s+(?:up)?on|include"
    r"|cover|speak\s+of|talk\s+about|note|contain(?:\s+any|\s+a)?\s+(?:mention|references?)\s+(?:of|to)"
    r"|make\s+(?:any\s+|a\s+single\s+|direct\s+|explicit\s+)*(?:mention|references?)\s+(?:of|to)|say\s+anything\s+(?:about|on))"
)
MENTIONED = (
    r"(?:mentioned|mentions|referenced|references|referr?ed\s+to|refers\s+to|alluded\s+to|addressed|addresses|acknowledged"
    r"|cited|cites|brought\s+up|touched\s+(?:up)?on|touches\s+(?:up)?on|included|includes|covered|made\s+(?:any\s+)?mention\s+of"
    r"|made\s+(?:any\s+)?reference\s+to|spoke\s+of|talked\s+about)"
)
MENTIONING = (
    r"(?:mentioning|referencing|referring\s+to|alluding\s+to|addressing|acknowledging|bringing\s+up|touching\s+(?:up)?on"
    r"|discussing|raising)"
)
EMPH = (
    r"(?:emphasi[sz]e|highlight|stress|foreground|focus\s+on|prioriti[sz]e|dwell\s+on|underscore|underline|play\s+up)"
)
EMPHED = (
    r"(?:emphasi[sz]e[ds]|highlight(?:ed|s)|stress(?:ed|es)|foreground(?:ed|s)|focus(?:ed|es)\s+on|prioriti[sz]e[ds]"
    r"|dwel(?:t|ls)\s+on|underscore[ds]|underline[ds]|spotlight(?:ed|s)|play(?:ed|s)\s+up)"
)
NOT = r"(?:did|does|do)(?:\s+not|n't|\s+never)"
HAVE_NOT = r"(?:has|have|had)(?:\s+not|n't|\s+never)"
NOUN_ADJ = r"(?:\s+(?:direct|explicit|specific|public|clear|further|such|single|similar|other))?"
TEXT_START = rf"(?:[\w.]+(?:'s?)?\s+){{0,5}}?{TEXT_NOUN}\b"
REL_SUBJECT = r"(?P<subject>[^,.;:!?]{1,70}?)"


ASIDE = (
    r"(?:,?\s+(?:however|too|though|also|then|instead|meanwhile|moreover|again|as\s+well|in\s+turn|in\s+its\s+turn"
    r"|for\s+its\s+part|by\s+contrast|on\s+the\s+other\s+hand|at\s+least|once\s+more|entirely|altogether|completely),?)?"
)
BE = r"(?:was|were|is|are|has\s+been|had\s+been)"
BIT = (
    r"(?:words?|lines?|sentences?|paragraphs?|passages?|clauses?|syllables?|hints?|traces?|mentions?|references?"
    r"|allusions?|room|space|time)"
)
ANY_BIT = (
    r"(?:(?:any|all|a|an|the\s+(?:slightest|least|faintest)|even\s+an?)\s+(?:\w+\s+)?"
    r"(?:words?|lines?|sentences?|hints?|traces?|mentions?|references?|allusions?)\s+(?:\w+ver\s+)?(?:of|to|on|about|at)\s+)?"
)
GONE = (
    r"(?:absent|missing|lacking|left\s+out|omitted|gone|dropped|excluded|excised|cut|unmentioned|unaddressed|unsaid|untouched"
    r"|left\s+(?:unmentioned|unaddressed|unsaid|untouched|aside)|not\s+(?:mentioned|addressed|included|covered|named"
    r"|(?:to\s+be\s+)?found)|nowhere\s+(?:mentioned|to\s+be\s+found)|passed\s+over|skipped|ignored)"
)


def cue(name: str, kind: OmissionKind, pattern: str, **more: object) -> Cue:
    """A cue whose pattern begins at a word and asks for no case."""
    return Cue(name, kind, re.compile(rf"\b{pattern}", re.IGNORECASE), **more)  # type: ignore[arg-type]
