# ruff: noqa: E501  (patterns read better on one line)
"""What a Chinese text reports of a voice's silence: "中方通报未提及大豆"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.model import Document, Omission, OmissionKind, Span, Statement, TopicMention
from rashomon.reading.han import plain
from rashomon.reading.omissions.voices import Named

_CUES = (
    (OmissionKind.SILENCE, re.compile(r"(?:没有|并未|并没有|未|只字未|均未|也未|都没有|完全没有)(?:提及|提到|谈及|谈到|提|涉及|出现)|避而不谈|绝口不提|只字不提|略去(?:了)?|隐去(?:了)?|回避(?:了)?|不见")),
    (OmissionKind.LOW_EMPHASIS, re.compile(r"一笔带过|轻描淡写|(?:仅|只|仅仅|只是)(?:简略|简短|简单|略微|顺带|附带)?(?:提及|提到|提了|谈及)|淡化(?:了)?")),
    (OmissionKind.HIGH_EMPHASIS, re.compile(r"(?:将|把)?重点放在|聚焦(?:于|在)?|着墨最多|大篇幅(?:谈|论述|提及)|突出(?:强调)?了?|以[^，。]{2,16}为重点")),
)  # fmt: skip
_TEXT = re.compile(
    r"(?:通报|新闻稿|声明|公报|通稿|报道|消息稿|说明|表态|版本|贴文|文稿|文本|纪要|摘要)[^，。；]{0,12}\Z"
)

_OF_SPEAKERS = ("避而不谈", "绝口不提", "只字不提", "只字未提")  # of persons and governments as well as of texts


def _matches(text: str, sentence: Span) -> list[tuple[OmissionKind, re.Match[str]]]:
    """The words of silence and emphasis of a sentence, in text order."""
    found = [(kind, m) for kind, pattern in _CUES for m in pattern.finditer(text, sentence.start, sentence.end)]
    return sorted(found, key=lambda f: f[1].start())


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
        for kind, match in _matches(text, sentence):
            start = max(text.rfind(mark, sentence.start, match.start()) for mark in "，。；") + 1
            start = max(start, sentence.start)
            of_text = _TEXT.search(text[start : match.start()]) is not None
            if not of_text and kind is not OmissionKind.SILENCE:
                continue
            if not of_text and match[0] not in _OF_SPEAKERS:
                continue
            voices = [actors[m.actor] for m in cast.mentions if start <= m.span.start and m.span.end <= match.start()]
            if of_text:
                voices = voices[-1:] if len(voices) > 1 and not voices[-1].sides else voices
            sides = tuple(dict.fromkeys(s for a in voices for s in (a.sides or (a.side,)) if len(s) == 2))
            stop = next((n for n in range(match.end(), sentence.end) if text[n] in "，。；"), sentence.end)
            about = tuple(t for t in topics if match.end() <= t.span.start < stop)
            about = about or tuple(t for t in topics if start <= t.span.start < match.start())
            if sides and about:
                cue = Span(*match.span())
                holding = next(
                    (s.id for s in statements if any(c.covers(cue) for c in s.content) and s.cue is not None), None
                )
                found.append(Omission(kind, sides, about, cue, sentence, statement=holding, confidence=0.75))
    return tuple(found)
