"""Whose talks "their talks" are: those of the experts named just before, and not of the leaders named elsewhere."""

from __future__ import annotations

import re

from rashomon.model import Contact, ContactKind

_THEIR = re.compile(r"\btheir(?: (?:[\w'’-]+ ){0,3})?$", re.IGNORECASE)
_WORKERS = re.compile(
    r"\b(?:experts|specialists|technicians|engineers|teams|officials|committees|commissions|panels|working groups"
    r"|negotiators|delegations|delegates|envoys|officers|commanders|diplomats|scientists|lawyers|advis[eo]rs|aides"
    r"|deput(?:ies|y ministers)|staffs?|militaries|coast guards|representatives)\b",
    re.IGNORECASE,
)
# who else may be meant: leaders, both sides, "A and B"
_OTHERS = re.compile(
    r"\b(?i:leaders|presidents|premiers|(?<!deputy )ministers|chancellors|heads of (?:state|government)"
    r"|(?:two|both) (?:sides|countries|men|women|states|nations|governments|capitals|of them)|the pair)\b"
    r"|\b[A-ZÀ-Þ][\w'’.-]+ and (?:[\w'’.-]+ ){0,4}?[A-ZÀ-Þ][\w'’-]+"
)
_ENDS = re.compile(r"[.!?][”\"']?\s+(?=[\"“A-ZÀ-Þ])|\n+")
_BACK = 400  # characters before a sentence in which the one before it begins


def of_workers(contact: Contact, text: str) -> tuple[int, int] | None:
    """Where the sentence stands whose experts, teams or officials "their talks" or "their meeting" takes up.

    None where the words are no such, or where that sentence names leaders or two parties as well: then these may be
    meant.
    """
    start = contact.sentence.start
    if contact.kind not in (ContactKind.TALKS, ContactKind.MEETING):
        return None
    if not _THEIR.search(text, max(start, contact.span.start - 50), contact.span.start):
        return None
    floor = max(0, start - _BACK)
    before = text[floor:start].rstrip()
    breaks = [match.end() for match in _ENDS.finditer(before)]
    previous = (floor + (breaks[-1] if breaks else 0), floor + len(before))
    for first, last in ((start, contact.span.start), previous):
        if _OTHERS.search(text, first, last):
            return None
        if _WORKERS.search(text, first, last):
            return first, last
    return None
