"""Quotations with the name of their speaker below: "“We kept our word.” — Ana Ruiz, foreign minister"."""

from __future__ import annotations

import re
from itertools import pairwise

from rashomon.model import Mode, Span
from rashomon.reading.rules.page import Draft, Page

_NAME = r"[^\W\d_a-z][\w.’'-]*(?:[ \t]+(?:(?:of|de|da|al|bin|van|von|der|del)[ \t]+)?[^\W\d_a-z][\w.’'-]*){0,5}"
_SIGNED = rf"(?P<mark>[―—–]|--?)[ \t\u00a0]*(?P<name>{_NAME})(?P<role>,[ \t][^\n“”\"]{{2,90}})?[.]?[ \t]*$"
_SIGNATURE = re.compile(_SIGNED)
_CLOSED = re.compile(rf"[”\"»][ \t\u00a0]*(?=[―—–-])(?P<signed>{_SIGNED})")
_OPENS = '“”"«„'
_CLOSES = '”"»'
_LONGEST_LINE = 3_000
_LONGEST_SIGNATURE = 140
_LEAST = 3  # words of a quotation that is more than a term


def signed(page: Page) -> list[Draft]:
    """A draft for each quotation that stands by itself and whose speaker is named after a dash behind it."""
    lines = [line for part in page.paragraphs for line in _lines(page.text, part)]
    found = [draft for line in lines if (draft := _on_one_line(page, line)) is not None]
    for line, below in pairwise(lines):
        draft = _on_two(page, line, below)
        if draft is not None:
            found.append(draft)
    return found


def _lines(text: str, part: Span) -> list[Span]:
    found, start = [], part.start
    while start < part.end:
        end = text.find("\n", start, part.end)
        end = part.end if end < 0 else end
        first, last = start, end
        while first < last and text[first].isspace():
            first += 1
        while last > first and text[last - 1].isspace():
            last -= 1
        if first < last:
            found.append(Span(first, last))
        start = end + 1
    return found


def _on_one_line(page: Page, line: Span) -> Draft | None:
    if page.text[line.start] not in _OPENS or len(line) > _LONGEST_LINE:
        return None
    begin = max(line.start + 1, line.end - _LONGEST_SIGNATURE)
    match = _CLOSED.search(page.text, begin, line.end)
    if match is None:
        return None
    return _draft(page, Span(line.start, match.start() + 1), match)


def _on_two(page: Page, line: Span, below: Span) -> Draft | None:
    if len(below) > _LONGEST_SIGNATURE or page.text[line.start] not in _OPENS:
        return None
    match = _SIGNATURE.match(page.text, below.start, below.end) if page.text[line.end - 1] in _CLOSES else None
    return None if match is None else _draft(page, line, match)


def _draft(page: Page, content: Span, match: re.Match[str]) -> Draft | None:
    if page.text.count(" ", content.start, content.end) + 1 < _LEAST or not _speaker(match):
        return None
    first, last = match.span("name")
    while page.text[last - 1] == "." and match["role"] is None:
        last -= 1
    holder, cue = Span(first, last), Span(*match.span("mark"))
    return Draft(holder, cue, [content], page.sentence_at(content.start), "signed", "say", mode=Mode.DIRECT)


def _speaker(match: re.Match[str]) -> bool:
    """Whether what follows the dash is a name: two words or more, or one with a role behind it."""
    return len(match["name"].split()) >= 2 or match["role"] is not None
