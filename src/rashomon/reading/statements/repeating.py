"""Closing summaries: statements that only restate an earlier one of the same document count once."""

from __future__ import annotations

import re
from dataclasses import replace

from rashomon.model import BlockKind, Document, Span, Statement
from rashomon.reading.rules.lexicon import word_set

_WORD = re.compile(r"[^\W_]+")
_SUMMARY = re.compile(
    r"bottom line|key (?:takeaways?|points?)|takeaways?|in (?:short|brief|summary)|summary|the upshot|at a glance"
    r"|what (?:to|you need to) know|conclusions?|main points",
    re.IGNORECASE,
)
_STOP = word_set("repeating", "stop")
_LEAST_WORDS = 4
_OVERLAP = 0.6


def with_repeats(document: Document, statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """The statements, those of a closing summary that restate an earlier one marked with its id."""
    summaries = _summaries(document)
    if not summaries:
        return statements
    text = document.text
    words = {statement.id: _words(text, statement.content) for statement in statements}
    found = []
    for index, statement in enumerate(statements):
        if statement.parent is None and any(place.covers(statement.content[0]) for place in summaries):
            original = _restated(statement, statements[:index], words, summaries)
            statement = replace(statement, repeats=original) if original else statement
        found.append(statement)
    return tuple(found)


def _summaries(document: Document) -> tuple[Span, ...]:
    """Where closing summaries stand: the last run of list items, and what follows a heading that says so."""
    blocks = [block for block in document.blocks if block.kind is not BlockKind.FURNITURE]
    found = []
    for index, block in enumerate(blocks):
        if block.kind is BlockKind.HEADING and _SUMMARY.search(block.span.of(document.text)):
            for later in blocks[index + 1 :]:
                if later.kind is BlockKind.HEADING:
                    break
                found.append(later.span)
    tail: list[Span] = []
    for block in reversed(blocks):
        if block.kind is not BlockKind.LIST_ITEM:
            break
        tail.append(block.span)
    if len(tail) >= 2 and len(tail) < len(blocks):
        found.extend(tail)
    return tuple(found)


def _restated(
    statement: Statement, earlier: tuple[Statement, ...], words: dict[str, frozenset[str]], summaries: tuple[Span, ...]
) -> str | None:
    """The earlier statement of the same holder that holds most of this one's words."""
    mine = words[statement.id]
    if len(mine) < _LEAST_WORDS:
        return None
    best, best_share = None, _OVERLAP
    for other in earlier:
        if _who(other) != _who(statement) or any(place.covers(other.content[0]) for place in summaries):
            continue
        share = len(mine & words[other.id]) / len(mine)
        if share >= best_share:
            best, best_share = other.id, share
    return best


def _who(statement: Statement) -> tuple[str, str]:
    actor = statement.holder.actor
    return (actor.id if actor else "", "" if actor else str(statement.mode))


def _words(text: str, content: tuple[Span, ...]) -> frozenset[str]:
    found = set()
    for span in content:
        for word in _WORD.findall(span.of(text).lower()):
            if word not in _STOP and len(word) > 1:
                found.add(word[:6])
    return frozenset(found)
