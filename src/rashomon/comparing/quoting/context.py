"""What stands around quoted words in their own text and turns what they mean."""

from __future__ import annotations

import re

from rashomon.comparing.quoting.words import Quoted
from rashomon.model import Span

SENTENCE_END = re.compile(r"[.!?。！？](?=[\s\"'”’»」)]|$)|\n\s*\n")
CONDITION = re.compile(
    r"\s*,?\s+(?:but only |only )?"
    r"(?:if|unless|provided|once|until|except|as long as|on (?:the )?condition|when \w+ \w+)\b",
    re.I,
)
_INITIAL = re.compile(r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|St|No|vs|Gen|Lt|Col|Sen|Rep))\.$")
_OTHERS_SAY = re.compile(
    r"\b(?:those|people|critics|opponents|some|others|many)\b[^.;:!?]{0,40}?"
    r"\b(?:say|says|said|claim|claims|claimed|argue|argues|argued|tell|told|think|thinks|believe|believes|pretend|insist)"
    r"(?: (?:us|me|you))?(?: that)?\s*[,:]?\s*[\"“'‘]?$",
    re.I,
)
_NEGATION = r"(?:\b(?:not|never|no longer|neither|nor|false|untrue|wrong)\b|n['’]t\b)"
_DENIED = re.compile(rf"{_NEGATION}(?: \w+){{0,2}}\s*[\"“'‘]?$", re.I)
_NEGATED = re.compile(_NEGATION, re.I)
_CONDITIONED = re.compile(r"\b(?:if|unless|provided|once|until|except|as long as|condition\w*|when)\b", re.I)


def apart(text: str, end: int, start: int) -> bool:
    """Whether a sentence ends between two places of a text."""
    for match in SENTENCE_END.finditer(text, end, start):
        if not _INITIAL.search(text[max(0, match.end() - 6) : match.end()]):
            return True
    return False


def turned(text: str, span: Span, quotation: Quoted) -> str:
    """What words of a text are said under and a quotation of them does not let see; empty where there is nothing.

    Others' words, a denial, a condition. Where the document tells as much around the quotation, nothing is missing.
    """
    before, after = _around(text, span)
    lead, tail = _around(quotation.text, quotation.span)
    if _OTHERS_SAY.search(before) and not _OTHERS_SAY.search(lead):
        return f"in the text these are the words of others: “{_short(before)} …”"
    if _DENIED.search(before) and not (_NEGATED.search(lead) or _NEGATED.search(tail)):
        return f"in the text a denial stands before the words: “{_short(before)} …”"
    condition = CONDITION.match(text, span.end)
    if condition and not (_CONDITIONED.search(lead) or _CONDITIONED.search(tail)):
        return f"leaves out what the words are tied to: “{after.strip(' ,')}”"
    return ""


def _around(text: str, span: Span) -> tuple[str, str]:
    """The words of the same sentence before and after a span, as far as they matter."""
    low, high = max(0, span.start - 120), min(len(text), span.end + 160)
    starts = [m.end() for m in SENTENCE_END.finditer(text, low, span.start) if m.end() < span.start]
    stop = SENTENCE_END.search(text, span.end, high)
    return text[starts[-1] if starts else low : span.start].lstrip('"“ \n'), text[
        span.end : stop.start() if stop else high
    ]


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= 70 else "… " + words[-68:].split(" ", 1)[-1]
