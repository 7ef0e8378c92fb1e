"""What no attribution covers: an issuer's own words in its own text, and the outlet's narration elsewhere."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from rashomon.model import (
    PRESS,
    BlockKind,
    Channel,
    Document,
    Holder,
    Mode,
    Profile,
    Span,
    SpeechAct,
    Statement,
    TopicMention,
)
from rashomon.reading.acts import act
from rashomon.reading.languages import reader_of
from rashomon.reading.rules.tagging import tags
from rashomon.reading.rules.turns import is_turn
from rashomon.reading.statements.attributed import topics_of, voices
from rashomon.reading.statements.leftover import shared
from rashomon.reading.tokens import words

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_CJK = re.compile(r"[\u3400-\u9fff\u3040-\u30ff\uac00-\ud7af]")
_LEAST_WORDS = 4
_LEAST_PART = 6  # words of a part that an attribution leaves over
_FINITE = frozenset("VEFMBHO")
_LONGEST_LABEL = 120  # characters
_LONGEST_ASIDE = 9  # words that tell where and when something was said
_SURELY_FINITE = frozenset("VFMBHO")
_EDGES = " \t\n\r\u00a0,;:.—–-•*△▲■●"
_CONNECTIVES = re.compile(
    r"\b(?:and|but|while|as|which|who|that|or|also|yet|so|even|though|although|with|when|where|during|into|including|if)$",
    re.IGNORECASE,
)


def unattributed(
    document: Document,
    sentences: Sequence[Span],
    attributed: Sequence[Statement],
    profile: Profile,
    topics: Sequence[TopicMention],
) -> list[Statement]:
    """A statement for each sentence, or what is left of it beside its attributions."""
    theirs = reader_of(document.language).unattributed
    if theirs is not None:
        return theirs(document, sentences, attributed, profile, topics)
    covered = sorted(span for statement in attributed for span in _covered(statement))
    subjects = {s.holder.span.end: s.holder.span.start for s in attributed if s.holder.span is not None}
    found: list[Statement] = []
    at = 0
    more = shared(document, attributed, covered, topics, own=profile.issuer is not None)
    found += more
    covered = sorted([*covered, *(span for statement in more for span in _covered(statement))])
    lines = {block.span for block in document.readable() if block.kind is BlockKind.PARAGRAPH}
    for sentence in sentences:
        if sentence in lines and _is_label(document.text, sentence):
            continue
        while at < len(covered) and covered[at].end <= sentence.start:
            at += 1
        parts = _left(document.text, sentence, covered, at, subjects)
        if sum(_size(document.text, part) for part in parts) >= _LEAST_WORDS:
            found.append(unattributed_statement(document, sentence, tuple(parts), profile, topics))
    return found


def _is_label(text: str, line: Span) -> bool:
    """Whether a line that is a paragraph by itself says nothing: a letterhead, a name, a title without a verb."""
    if len(line) > _LONGEST_LABEL or text[line.end - 1] in '.!?…:;”"»)':
        return False
    tokens = words(text, line)
    return not any(tag in _FINITE or raw[0].isdigit() for tag, raw in zip(tags(tokens), tokens.raws, strict=True))


def _covered(statement: Statement) -> list[Span]:
    spans = [*statement.content]
    if statement.cue is not None:
        spans.append(statement.cue)
    if statement.holder.span is not None and (statement.cue is not None or is_turn(statement.rule)):
        spans.append(statement.holder.span)
    return spans


def _left(text: str, sentence: Span, covered: list[Span], at: int, subjects: Mapping[int, int]) -> list[Span]:
    """The stretches of a sentence that nothing covers, trimmed, none of them a mere connective.

    A verb that is left over right behind its subject takes that with it, though it is a holder too; ``subjects`` says
    where a holder that ends somewhere begins.
    """
    parts = []
    start = sentence.start
    for index in range(at, len(covered)):
        span = covered[index]
        if span.start >= sentence.end:
            break
        if span.end <= start:
            continue
        parts.append((start, min(span.start, sentence.end)))
        start = max(start, span.end)
    parts.append((start, sentence.end))
    whole = len(parts) == 1 and parts[0] == (sentence.start, sentence.end)
    found = []
    for begin, end in parts:
        if begin >= end:
            continue
        piece = _trim(text, begin, end) if not whole else Span(begin, end)
        if piece is not None and not whole and piece.start == begin + 1 and begin in subjects:
            piece = _with_subject(text, piece, max(subjects[begin], sentence.start))
        if piece is not None and (whole or (_size(text, piece) >= _LEAST_PART and _has_verb(text, piece))):
            found.append(piece)
    return found


def _with_subject(text: str, piece: Span, start: int) -> Span:
    """The piece from its subject on, where it is the subject's verb and no aside."""
    known = tags(words(text, piece))
    verbal = next((tag for tag in known if tag not in "RItDXn#"), "")
    return Span(start, piece.end) if text[piece.start].isalnum() and verbal in ("V", "E", "F", "M", "B", "H") else piece


def _has_verb(text: str, span: Span) -> bool:
    """Whether what is left of a sentence says something: it has a finite verb, and not as its last word."""
    tokens = words(text, span)
    known = tags(tokens)
    if known[0] in "EGt":
        return False  # "Asked whether …", "Speaking to …"
    if known[0] == "I" and len(known) <= _LONGEST_ASIDE and not any(tag in _SURELY_FINITE for tag in known):
        return False  # "in a statement issued on Tuesday"
    return any(tag in _FINITE and (at == 0 or known[at - 1] != "T") for at, tag in enumerate(known[:-1]))


def _trim(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start] in _EDGES + "”’\"'":
        start += 1
    while end > start and text[end - 1] in _EDGES + "“‘\"'":
        end -= 1
    if start >= end:
        return None
    last = _CONNECTIVES.search(text, start, end)
    while last is not None:
        end = last.start()
        while end > start and text[end - 1] in _EDGES:
            end -= 1
        last = _CONNECTIVES.search(text, start, end) if end > start else None
    return Span(start, end) if start < end else None


def _size(text: str, span: Span) -> int:
    """Words; two CJK characters count as one."""
    piece = span.of(text)
    characters = len(_CJK.findall(piece))
    return characters // 2 if characters > 3 else len(_WORD.findall(piece))


def unattributed_statement(
    document: Document, sentence: Span, parts: tuple[Span, ...], profile: Profile, topics: Sequence[TopicMention]
) -> Statement:
    """The issuer's own words, or the outlet's narration, in the parts of a sentence; in any language."""
    theirs = reader_of(document.language).act
    done = theirs(document.text, parts, None, "", False) if theirs is not None else act(document.text, parts, None)
    own = profile.issuer is not None
    return Statement(
        id="",
        content=parts,
        holder=Holder(None, profile.issuer, profile.confidence if own else 1.0),
        cue=None,
        mode=Mode.OWN if own else Mode.NARRATION,
        sentence=sentence,
        voices=voices(profile.issuer) if own else (PRESS,),
        channel=profile.channel if own else Channel.UNSPECIFIED,
        act=done.act if own else SpeechAct.ASSERTS,
        plover=done.plover if own else None,
        modality=done.modality,
        modality_span=done.modality_span,
        pressure=done.pressure,
        negated=done.negated,
        hedges=done.hedges,
        condition=done.condition,
        topics=topics_of(topics, parts, document.text),
        rule="own" if own else "narration",
        confidence=profile.confidence if own else 0.9,
    )
