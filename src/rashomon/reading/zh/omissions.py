"""What a Chinese text reports of a voice's silence: "中方通报未提及大豆"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.model import Document, Omission, OmissionKind, Span, Statement, TopicMention
from rashomon.reading.omissions.voices import Named
from rashomon.reading.zh.script import plain

_CUE = re.compile(r"(?:没有|并未|并没有|未|只字未|均未|也未)(?:提及|提到|谈及|提|涉及)")
_TEXT = re.compile(r"(?:通报|新闻稿|声明|公报|通稿|报道|消息稿|说明|表态)[^，。；]{0,12}\Z")


def omissions(
    document: Document,
    sentences: Sequence[Span],
    statements: tuple[Statement, ...],
    cast: Named,
    topics: tuple[TopicMention, ...],
) -> tuple[Omission, ...]:
    """Every report that a side's text left a topic out, in text order."""
    text = plain(document.text)
    actors = {actor.id: actor for actor in cast.actors}
    found: list[Omission] = []
    for sentence in sentences:
        for match in _CUE.finditer(text, sentence.start, sentence.end):
            start = max(text.rfind(mark, sentence.start, match.start()) for mark in "，。；") + 1
            start = max(start, sentence.start)
            if not _TEXT.search(text[start : match.start()]):
                continue
            voices = [actors[m.actor] for m in cast.mentions if start <= m.span.start and m.span.end <= match.start()]
            sides = tuple(dict.fromkeys(s for a in voices for s in (a.sides or (a.side,)) if len(s) == 2))
            about = tuple(t for t in topics if match.end() <= t.span.start < sentence.end)
            if sides and about:
                cue = Span(*match.span())
                holding = next(
                    (s.id for s in statements if any(c.covers(cue) for c in s.content) and s.cue is not None), None
                )
                found.append(
                    Omission(OmissionKind.SILENCE, sides, about, cue, sentence, statement=holding, confidence=0.75)
                )
    return tuple(found)
