"""What the signs of an own text add up to, and the words that show a report of the press."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from rashomon.model import (
    PRESS,
    Channel,
    Document,
    DocumentKind,
    Span,
)
from rashomon.reading.profile import signs

_TEXTS = r"(?:readout|read-out|statement|summary|version|account|release|transcript|communiqu[eé]|translation)s?"

_PRESSY = re.compile(
    r"\b(?:told (?:reporters|journalists|[A-Z][\w’' ]{2,20} (?:on|in))|analysts? (?:say|said|believe|expect|note)|"
    r"experts? (?:say|said)|observers? (?:say|said)|"
    # whoever writes of "the White House release" or "the Russian version" writes of somebody's text from outside
    rf"[Tt]he (?:(?!joint\b|Joint\b)[\w.’'-]+ ){{0,3}}{_TEXTS} (?:of the (?:call|talks|meeting|conversation) )?"
    r"(?:said|says|did not|made no|added|adds|stated|states|read|reads|framed|frames|claims|claimed|noted|notes|"
    r"omitted|omits|described|describes|quoted|quotes|does not|makes no|was silent|is silent|refers to|referred to)|"
    rf"(?:separate|differing|respective|rival|both|two) (?:[\w-]+ )?{_TEXTS} (?:of|from|issued)|"
    r"[Aa]ccording to (?:the |a |an )?(?:[A-Za-z’']+ ){0,3}"
    r"(?:readouts?|statements?|state media|people familiar|officials?|analysts?|"
    r"sources|Xinhua|Reuters|AFP|AP|Kremlin|White House|Downing Street|Elys[eé]e|[EÉ]lys[eé]e)|"
    r"[Hh]ere is the full (?:text|statement)|(?:has |have )?issued a statement (?:on [A-Z]|in response)|"
    r"people familiar|critics|did not (?:immediately )?respond to|"
    r"News Desk|[Ww]ith inputs? from|[Rr]eporting by|[Ee]diting by|[Ss]taff (?:[Ww]riter|[Rr]eporter|[Cc]orrespondent)|"
    r"(?:Updated|Created|Published|Last modified)\s?:? \d{1,2}[-/ ][\w-]+[-/ ]\d{2,4},? \d{1,2}[:.]\d{2})\b"
)


@dataclass(slots=True)
class Verdict:
    """What the signs add up to. ``sides`` has more than one for a joint text."""

    kind: DocumentKind = DocumentKind.UNKNOWN
    channel: Channel = Channel.UNSPECIFIED
    sides: tuple[str, ...] = ()
    person: str = ""
    evidence: list[Span] = field(default_factory=list)
    confidence: float = 0.0
    agency: Span | None = None  # the words that show it to be a state agency's


def press_signs(document: Document) -> list[Span]:
    """Words that show an outlet's report: dateline of the press, byline, reporters' turns of phrase."""
    found = []
    line = signs.dateline(document)
    if line is not None and line[1] == PRESS:
        found.append(line[2])
    by = signs.byline(document)
    if by is not None:
        found.append(by)
    for block in document.readable():
        for match in _PRESSY.finditer(document.text, block.span.start, block.span.end):
            found.append(Span(match.start(), match.end()))
            if len(found) > 12:
                return found
    return found
