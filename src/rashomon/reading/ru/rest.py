"""What no attribution of a Russian text covers: the issuer's own words, or the outlet's narration."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.model import Document, Profile, Span, Statement, TopicMention
from rashomon.reading.ru.words import fold
from rashomon.reading.statements.rest import unattributed_statement

_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_LEAST_WORDS, _LEAST_PART = 4, 5
_EDGES = ' \t\n\r\u00a0,;:.—–-•«»"“”„()'
_CONNECTIVES = re.compile(r"\b(?:и|а|но|что|чтобы|который|которая|которые|также|при этом|как|где|когда|об этом)$")
_VERB = re.compile(
    r"(?<!\w)(?:\w{2,}(?:ал|ял|ил|ел|ул|ла|ло|ли|лся|лась|лось|лись|ет|ют|ит|ят|ут|ется|ются|ится|атся|ятся)|есть|нет"
    r"|был[аои]?|буд\w+|\w+(?:ан|ен|ят|ут)[аоы]|мож\w+|долж\w+)(?!\w)"
)
_OF_THIS = re.compile(
    r"^(?:об этом|как|в эфире|в интервью|в ходе|во время|на (?:брифинге|пресс-конференции|встрече))\b"
)


def unattributed(
    document: Document,
    sentences: Sequence[Span],
    attributed: Sequence[Statement],
    profile: Profile,
    topics: Sequence[TopicMention],
) -> list[Statement]:
    """A statement for each sentence, or what is left of it beside its attributions."""
    covered = sorted(span for statement in attributed for span in _covered(statement))
    found = []
    at = 0
    for sentence in sentences:
        while at < len(covered) and covered[at].end <= sentence.start:
            at += 1
        parts = _left(document.text, sentence, covered, at)
        if parts and sum(_size(document.text, part) for part in parts) >= _LEAST_WORDS:
            found.append(unattributed_statement(document, sentence, tuple(parts), profile, topics))
    return found


def _covered(statement: Statement) -> list[Span]:
    spans = [*statement.content]
    if statement.cue is not None:
        spans.append(statement.cue)
    if statement.holder.span is not None:
        spans.append(statement.holder.span)
    return spans


def _left(text: str, sentence: Span, covered: Sequence[Span], at: int) -> list[Span]:
    """The stretches of a sentence that nothing covers and that say something; spans before ``at`` end before it."""
    gaps, start, touched = [], sentence.start, False
    for index in range(at, len(covered)):
        span = covered[index]
        if span.start >= sentence.end:
            break
        if span.end <= sentence.start:
            continue
        touched = True
        if span.start > start:
            gaps.append((start, span.start))
        start = max(start, span.end)
    if not touched:
        return [sentence]
    gaps.append((start, sentence.end))
    found = []
    for begin, end in gaps:
        piece = _trim(text, begin, end)
        if piece is None or _size(text, piece) < _LEAST_PART:
            continue
        low = fold(piece.of(text))
        if _VERB.search(low) and not _OF_THIS.match(low):
            found.append(piece)
    return found


def _trim(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start] in _EDGES:
        start += 1
    while True:
        while end > start and text[end - 1] in _EDGES:
            end -= 1
        last = _CONNECTIVES.search(fold(text[start:end])) if end > start else None
        if last is None:
            break
        end = start + last.start()
    return Span(start, end) if start < end else None


def _size(text: str, span: Span) -> int:
    return len(_WORD.findall(span.of(text)))
