"""The stretch of a source that stands in a cell: what a statement says of a topic, in the source's own words."""

from __future__ import annotations

import re

from rashomon.comparing.hearing import Hearing, bared
from rashomon.comparing.words import words
from rashomon.model import Evidence, PlacedStatement, Span, SpeechAct
from rashomon.reading.rules.kinds import cue_kind
from rashomon.reading.statements.lemmas import cue_lemma

_TURNING = frozenset({SpeechAct.DENIES, SpeechAct.REFUSES, SpeechAct.ASKS})
_ITEM = re.compile(r"\s*(?:and|or|as|plus)\b", re.I)  # what goes on with a list, and is nothing without it
_NAMES = re.compile(r"\s*(?:[A-Z][\w’'-]*\s+){1,3}(?:and|or)\s+[A-Z]")  # the last of a list of names
_BACK = 110  # characters before the topic's words in which a gist may open
_CLAUSE_WORDS = 6
_COLOURING = frozenset({"mind", "stance"})


def gist(hearing: Hearing, placed: PlacedStatement, topic: str) -> Evidence:
    """The stretch of a statement that shows what it says of a topic: the clause around the topic's words."""
    statement, text = placed.statement, hearing.text(placed.document)
    mention = next((m for m in statement.topics if m.topic == topic), None)
    mention = mention or next((m for m in statement.topics if topic in hearing.wider(m.topic)), None)
    part = max(statement.content, key=len)
    if mention:
        part = next((p for p in statement.content if p.covers(mention.span)), part)
    part = _with_cue(text, placed, bared(text, part))
    if len(words(text, part)) <= 2 and len(statement.span) <= 160:
        part = statement.span  # "Taiwan" alone shows nothing; "China's statement mentioned Taiwan separately" does
    if mention and part.covers(mention.span):
        part = _from_its_clause(text, part, mention.span)
    if len(part) <= 160:
        return Evidence(placed.document, part, placed.id)
    focus = mention.span if mention and part.covers(mention.span) else Span(part.start, part.start + 1)
    return Evidence(placed.document, _clause(text, part, focus), placed.id)


def _with_cue(text: str, placed: PlacedStatement, part: Span) -> Span:
    """The content with the words before it where they turn or colour it ("Analysts doubt that …", "denied that …")."""
    statement = placed.statement
    cue = statement.cue
    if cue is None or not 0 <= part.start - cue.end <= 6 or part.end <= cue.start:
        return part
    if statement.act not in _TURNING and not statement.negated and cue_kind(cue_lemma(text, cue)) not in _COLOURING:
        return part
    holder = statement.holder.span
    start = holder.start if holder is not None and 0 <= cue.start - holder.end <= 12 else cue.start
    return Span(start, part.end)


def _from_its_clause(text: str, part: Span, focus: Span) -> Span:
    """Where the topic's words come late, the part from the last comma before them that opens more than an item."""
    if focus.start - part.start <= 70 or any(mark in text[part.start : focus.start] for mark in '“"«'):
        return part  # near the beginning, or a quotation that a cut would open in the middle
    start = focus.start
    while (start := max(text.rfind(mark, part.start, start) for mark in (", ", "; ", " — ", " – "))) > part.start:
        if focus.start - start > _BACK:
            break
        opening = text[start + 2 : part.end]
        if not _ITEM.match(opening) and not _NAMES.match(opening) and len(words(opening)) >= _CLAUSE_WORDS:
            return Span(start + 2, part.end)
    return part


def _clause(text: str, part: Span, focus: Span) -> Span:
    """From the last break before the focus to the first one after it, at most about 160 characters."""
    start, end = part.start, part.end
    for i in range(focus.start, part.start, -1):
        if text[i - 1] in ".;:—–!?\n。；！？" and text[i : i + 1].isspace():
            start = i
            break
    for i in range(focus.end, part.end):
        if text[i] in ".;—!?\n。；！？" and (i + 1 == part.end or text[i + 1].isspace()):
            end = i
            break
    while start < focus.start and text[start].isspace():
        start += 1
    if end - start > 160:
        start = _word_edge(text, max(start, focus.start - 100), focus.start)
        end = min(end, focus.end + 80)
        while focus.end < end < part.end and text[end].isalnum():
            end -= 1
    while end > focus.end and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _word_edge(text: str, start: int, limit: int) -> int:
    while 0 < start < limit and not text[start - 1].isspace():
        start += 1
    return start
