"""How each voice tells the contact itself: who asked for it, how long it was, where, in what tone.

`ASPECTS` is the declared list of what is looked for, each with the words that show it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from rashomon.comparing.hearing import Hearing, once
from rashomon.model import PRESS, Evidence, Mode, PlacedStatement, Reading, Span, Telling

_CONTACT = r"(?:call|conversation|talks?|meeting|summit|discussion|exchange|visit|dialogue)"
_OPENING, _CLOSING = '“"', '”"'
_REACH = 60  # characters that a quoted word of tone goes on at most
_MOOD = (
    "candid|frank|constructive|friendly|cordial|warm|tense|heated|excellent|productive|positive|fruitful|very good|"
    "businesslike|respectful|open|substantive|difficult|useful"
)
# "an hour and a half", "approximately 35 minutes", "three quarters of an hour", "two hours and ten minutes"
_LONG = (
    r"(?:(?:about|around|nearly|almost|more than|over|some|approximately|roughly|just (?:over|under)|less than"
    r"|at least|a little (?:over|under)) )?"
    r"(?:half an hour|(?:a quarter|three[ -]quarters) of an hour"
    r"|[\w-]+(?: and a (?:half|quarter))? (?:minutes?|hours?))"
    r"(?: and a (?:half|quarter)|,? (?:and )?[\w-]+ minutes?)?"
)
ASPECTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "initiative",
        re.compile(
            r"\bat (?:the )?(?:\S+ ){0,4}request\b|\b(?:initiated|requested|sought|placed|proposed) "
            r"(?:by|the call|a call)\b|\b(?:at|on) the initiative of\b|\bat the invitation of\b|\bby appointment\b|"
            r"\b(?:pending|standing|formal) request[”\"’']? (?:from|by) (?:the )?\w+(?: side)?\b",
            re.I,
        ),
    ),
    (
        "length",
        re.compile(
            rf"\b(?:(?:spoke|talked|met|went on|ran) for|last(?:ed|ing)(?: for)?) {_LONG}\b|"
            rf"\b(?:commencing|starting|beginning) at [^;]{{1,24}}? for {_LONG}\b|"
            rf"\b[\w-]+(?:-| )(?:minute|hour)(?:-long)? {_CONTACT}\b|"
            rf"\b(?:long|brief|short|lengthy|hours-long) (?:and \w+ )?{_CONTACT}\b|[“\"]long and [^”\"]{{2,30}}[”\"]",
            re.I,
        ),
    ),
    (
        "tone",
        re.compile(
            rf"\b(?:candid|frank|constructive|in-depth|friendly|cordial|warm|tense|heated|excellent|productive|positive|"
            rf"fruitful|very good|businesslike|respectful|open|substantive|difficult|useful|thorough)"
            rf"(?:,? (?:and |but )?\w+){{0,3}} (?:{_CONTACT}|atmosphere|exchange|tone)\b|"
            rf"\b(?:{_CONTACT}|atmosphere|exchange|tone) (?:was|were|had been|as) (?:\w+ ){{0,2}}[“\"]?"
            rf"(?:candid|frank|constructive|friendly|cordial|warm|tense|excellent|productive|positive|fruitful|good|"
            rf"very good|businesslike|respectful|substantive|difficult|useful|long and thorough)\b|"
            rf"\b(?:described|called|characteri[sz]ed|hailed) (?:it|the \w+(?: \w+)?|this) as [“\"]?\w+|"
            rf"\b(?:was|were|had been) (?:(?:a |an |very |both )*\w+,? and )?(?:a |an |very )*(?:{_MOOD})"
            rf"(?:,? and (?:an? )?(?:very )?\w+)?\b(?: {_CONTACT}\b)?|"
            rf"\bdescribed as [“\"]\w+|[“\"](?:excellent|very good|constructive|productive|candid|frank)[”\",]",
            re.I,
        ),
    ),
    (
        "initiative",
        re.compile(
            r"应约|应[\u4e00-\u9fff]{1,12}(?:请求|要求|邀请)|\bпо (?:инициативе|просьбе|приглашению) "
            r"(?:[а-яё]+ ){0,2}[А-ЯЁа-яё]+",
            re.I,
        ),
    ),
    (
        "length",
        re.compile(
            r"(?:持续|历时|进行|长达)了?[约近]?[\d一二三四五六七八九十两半个多]{1,5}(?:小时|分钟)(?:[\d一二三四五六七八九十半]{1,4}分钟)?|"
            r"\b(?:продолжал\w+|продлил\w+|длил\w+|заня\w+)(?: [\w-]+){1,6}? (?:часа?|часов|минут[уы]?)"
            r"(?: [\w-]+(?: [\w-]+)? минут[уы]?)?",
            re.I,
        ),
    ),
    (
        "tone",
        re.compile(
            r"(?:坦诚|深入|建设性|友好|热烈|富有成效|积极)(?:[、和]?(?:坦诚|深入|友好|建设性|务实|富有成效|积极))*"
            r"(?:的)?(?:气氛|沟通|交流|对话|会谈|通话|交换)|"
            r"\b(?:носил\w*|проход\w+|прош[её]л\w*) (?:[\w-]+ ){0,3}?(?:[а-яё]+(?:ый|ий|ом|ой)(?: и |, )?){1,3} "
            r"(?:характер|ключе|атмосфере|обстановке)",
            re.I,
        ),
    ),
)


_GOES_ON = re.compile(
    r"(?:Беседа|Разговор|Встреча|Переговоры|Диалог|Общение)\b|(?:这次|此次)?(?:通话|会晤|会谈|会见|对话)"
)


@once
def tellings(hearing: Hearing) -> tuple[Telling, ...]:
    """One entry an aspect and voice, with every passage that tells it."""
    found: dict[tuple[str, str], list[Evidence]] = {}
    for reading in hearing.readings:
        if hearing.main is None or reading.document.id not in hearing.main.documents:
            continue
        for sentence in _about_contact(hearing, reading):
            for aspect, pattern in ASPECTS:
                match = pattern.search(reading.document.text, sentence.start, sentence.end)
                if match is None:
                    continue
                span = _tidy(reading.document.text, Span(match.start(), match.end()), sentence.end)
                voice = voice_at(hearing, reading, span)
                found.setdefault((aspect, voice), []).append(Evidence(reading.document.id, span))
    order = list(dict.fromkeys(aspect for aspect, _ in ASPECTS))
    return tuple(
        Telling(aspect, voice, tuple(evidence))
        for (aspect, voice), evidence in sorted(found.items(), key=lambda item: (order.index(item[0][0]), item[0][1]))
    )


def _about_contact(hearing: Hearing, reading: Reading) -> Iterable[Span]:
    """The sentences that name the main event, and those after them that open with "the conversation" in Russian or
    Chinese, whose readers take a contact from its first naming only."""
    assert hearing.main is not None
    sentences = {c.sentence for t in hearing.main.tellings if t.document == reading.document.id for c in t.contacts}
    text = reading.document.text
    for before, after in pairwise(reading.sentences):
        if before in sentences and _GOES_ON.match(text, after.start, after.end):
            sentences.add(after)
    return sorted(sentences)


def _tidy(text: str, span: Span, stop: int) -> Span:
    """The words without marks at their ends; where only the opening mark is among them, up to the closing one."""
    start, end = span.start, span.end
    if text[start] in _OPENING:  # the marks are around the words
        start += 1
        while end > start + 1 and text[end - 1] in ",.;" + _CLOSING:
            end -= 1
    else:
        marks = [n for n in range(start, end) if text[n] in _OPENING]
        if marks and not any(text[n] in _CLOSING for n in range(marks[0] + 1, end)):
            end = next((n + 1 for n in range(end, min(stop, end + _REACH)) if text[n] in _CLOSING), end)
    return Span(start, end)


def voice_at(hearing: Hearing, reading: Reading, span: Span) -> str:
    """Whose words they are: the innermost attribution around them, else the issuer, else the press."""
    document = reading.document.id
    around = [s for s in hearing.of_document(document) if _holds(s, span)]
    if around:
        innermost = min(around, key=lambda s: sum(len(p) for p in s.statement.content))
        voices = innermost.voices
        return voices[0] if voices else PRESS
    issuer = reading.profile.issuer
    if issuer:
        return issuer.side
    before = [m for m in reading.mentions if 0 <= span.start - m.span.end <= 2]  # "which Trump described as"
    side = hearing.actor_side(document, reading.actor(before[-1].actor)) if before else None
    return side if side and side not in ("unknown", "analyst") else PRESS


def _holds(placed: PlacedStatement, span: Span) -> bool:
    statement = placed.statement
    return statement.mode is not Mode.NARRATION and any(p.overlaps(span) for p in statement.content)
