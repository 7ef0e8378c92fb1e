"""What no attribution of a Chinese text covers: the issuer's own words in its own text, else narration."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.model import PRESS, Channel, Document, Holder, Mode, Profile, Span, SpeechAct, Statement, TopicMention
from rashomon.reading.han import plain
from rashomon.reading.statements.attributed import topics_of, voices
from rashomon.reading.zh.acts import act

_LEAST = 8  # characters of a sentence, or of what is left of one, that say something
_LEAST_PART = 12
_SETTING = re.compile(r"(?:会上|会中|时|期间|之际|过程中|问题上|方面)\Z")  # where and when it was said
_EDGES = " \t\n\u3000，。；：、！？“”‘’（）()"
_OPENINGS = re.compile(r"(?:[^，。]{0,30}(?:电|讯)[)）]?|\(?(?:完|记者[^)）]{0,20})\)?)\Z")


def unattributed(
    document: Document,
    sentences: Sequence[Span],
    attributed: Sequence[Statement],
    profile: Profile,
    topics: Sequence[TopicMention],
) -> list[Statement]:
    """A statement for each sentence, or the clauses before its attributions that tell something by themselves."""
    text = plain(document.text)
    covered = sorted(span for statement in attributed for span in _covered(statement))
    found = []
    at = 0
    for sentence in sentences:
        while at < len(covered) and covered[at].end <= sentence.start:
            at += 1
        first = covered[at].start if at < len(covered) and covered[at].start < sentence.end else None
        part = _left(text, sentence, first)
        if part is not None:
            found.append(_statement(document, sentence, part, profile, topics))
    return found


def _covered(statement: Statement) -> list[Span]:
    spans = [*statement.content, *([statement.cue] if statement.cue is not None else [])]
    return [
        *spans,
        *([statement.holder.span] if statement.holder.span is not None and statement.cue is not None else []),
    ]


def _left(text: str, sentence: Span, first: int | None) -> Span | None:
    """The whole sentence, or the clauses before the first attribution in it where they are more than a setting."""
    if first is None:
        part = _trim(text, sentence.start, sentence.end)
        return sentence if part is not None and len(part) >= _LEAST and not _OPENINGS.match(part.of(text)) else None
    comma = max((text.rfind(mark, sentence.start, first) for mark in "，；。："), default=-1)
    part = _trim(text, sentence.start, comma) if comma > sentence.start else None
    if (
        part is None
        or len(part) < _LEAST_PART
        or _SETTING.search(part.of(text))
        or not re.search(r"[了过]|通电话|会谈|会见|会晤|举行|签署|讨论", part.of(text))
    ):
        return None
    return part


def _trim(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    return Span(start, end) if start < end else None


def _statement(
    document: Document, sentence: Span, part: Span, profile: Profile, topics: Sequence[TopicMention]
) -> Statement:
    done = act(document.text, (part,), None, "", False)
    own = profile.issuer is not None
    return Statement(
        id="", content=(part,), holder=Holder(None, profile.issuer, profile.confidence if own else 1.0), cue=None,
        mode=Mode.OWN if own else Mode.NARRATION, sentence=sentence, voices=voices(profile.issuer) if own else (PRESS,),
        channel=profile.channel if own else Channel.UNSPECIFIED, act=done.act if own else SpeechAct.ASSERTS,
        plover=done.plover if own else None, modality=done.modality, modality_span=done.modality_span,
        pressure=done.pressure, negated=done.negated, hedges=done.hedges, condition=done.condition,
        topics=topics_of(topics, (part,)), rule="own" if own else "narration",
        confidence=profile.confidence if own else 0.9,
    )  # fmt: skip
