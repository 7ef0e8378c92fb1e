"""The forms of official texts: what a title, a lead or labels of speakers show a document to be."""

from __future__ import annotations

import re

from rashomon.model import Channel, Document, DocumentKind, Span
from rashomon.reading.profile import signs

_PARTIES = r"(?:of|by|from|between|on behalf of)"
_TITLES: tuple[tuple[re.Pattern[str], DocumentKind, Channel], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), kind, channel)
    for pattern, kind, channel in (
        (r"^\W*(?:(?-i:[A-Z])[\w.]+[-–— ]+){0,4}(?-i:Joint|JOINT) (?:press |leaders['’]? )?"
         r"(?:statement|communiqu[eé]|declaration)",
         DocumentKind.COMMUNIQUE, Channel.STATEMENT),
        (rf"^\W*read-?out {_PARTIES}\b", DocumentKind.READOUT, Channel.READOUT),
        (rf"^\W*(?:(?:press|media|official|presidential) )?(?:statement|communiqu[eé]|declaration|message|letter)"
         rf" {_PARTIES}\b",
         DocumentKind.STATEMENT, Channel.STATEMENT),
        (r"^\W*(?:fact ?sheet|press release|media note|media release|news release|proclamation|press note)\b",
         DocumentKind.STATEMENT, Channel.STATEMENT),
        (r"\b(?:regular|daily|weekly) press (?:conference|briefing)|^\W*press (?:conference|briefing) (?:by|of)\b",
         DocumentKind.TRANSCRIPT, Channel.PRESS_CONFERENCE),
        (r"^\W*(?:remarks|speech|address|opening remarks|keynote|toast|joint remarks) (?:by|of)\b",
         DocumentKind.TRANSCRIPT, Channel.SPEECH),
        (r"^\W*(?:transcript|interview) (?:of|with|by)\b", DocumentKind.TRANSCRIPT, Channel.INTERVIEW),
        (r"(?:['’]s|s['’]) (?:remarks|statement|message) (?:on|to|at|regarding|following|after)\b|['’]s statement$",
         DocumentKind.STATEMENT, Channel.STATEMENT),
        (r"\bspokes(?:person|man|woman)\b.{0,60}\b(?:statement|remarks)\b", DocumentKind.STATEMENT, Channel.STATEMENT),
    )
)  # fmt: skip
_CONTACT_TITLE = re.compile(
    r"\b(?:phone call|telephone (?:call|conversation|talk)|call with|spoke|speaks?|talks? with|meets?|met|meeting|"
    r"meetings|conversation|holds? (?:\w+ )?(?:talks|phone|a (?:phone|video))|summit|receives?|received|"
    r"video (?:call|conference|meeting)|discuss(?:es|ed)?)\b",
    re.IGNORECASE,
)
_CONTACT_LEAD = re.compile(
    r"\b(?:spoke|speaks|had a (?:phone|telephone|video)|held (?:a |an )?"
    r"(?:official |bilateral |formal )?(?:phone|telephone|video|talks|meeting|"
    r"conversation|bilateral|call)|holds|met\b|received|took a (?:phone|telephone)|"
    r"(?:phone|telephone) (?:call|conversation|talk)|"
    r"conversation|call with|was held|took place)",
    re.IGNORECASE,
)
_SPEAKER = re.compile(r"^[ \t*]*(?:Q|A|[A-Z][A-Z .’'-]{3,40}|[A-Z][a-z]+(?: [A-Z][a-z]+){1,3})\s?[:：]\s", re.MULTILINE)


def form(document: Document) -> tuple[DocumentKind, Channel, Span | None, str] | None:
    """The kind that a title gives, with its place and words."""
    for title, span in signs.titles(document):
        for pattern, kind, channel in _TITLES:
            if pattern.search(title):
                return kind, channel, span, title
    return None


def kind(document: Document) -> tuple[DocumentKind, Channel, Span | None]:
    """Kind and channel of a side's own text, with the words that show them."""
    found = form(document)
    if found is not None:
        return found[0], found[1], found[2]
    if len(_SPEAKER.findall(document.text[:20000])) >= 4:
        return DocumentKind.TRANSCRIPT, Channel.PRESS_CONFERENCE, None
    first = signs.lead(document)
    opening = document.text[first.span.start : first.span.start + 400] if first else ""
    titles = signs.titles(document)
    match = _CONTACT_LEAD.search(opening)
    if first and match and (not titles or any(_CONTACT_TITLE.search(title) for title, _ in titles)):
        return (
            DocumentKind.READOUT,
            Channel.READOUT,
            Span(first.span.start + match.start(), first.span.start + match.end()),
        )
    return DocumentKind.STATEMENT, Channel.STATEMENT, None
