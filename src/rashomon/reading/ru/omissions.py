# ruff: noqa: E501  (patterns read better on one line)
"""What a Russian text reports of a voice's silence or emphasis: "в сообщении МИД КНР Украина не упоминается"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.model import Document, Omission, OmissionKind, Span, Statement, TopicMention
from rashomon.model.reading import ANALYST, PRESS
from rashomon.reading.omissions.voices import Named
from rashomon.reading.ru.tables import Kind, names
from rashomon.reading.ru.words import fold

_TEXT = r"(?:сообщени|заявлени|релиз|коммюнике|отчет|версии|тексте|комментари|записи|посте|публикаци|стенограмм|справк|документ|изложени|пересказ|пресс-служб)\w*"
# A silence needs a text of the voice, or a verb that can only be said of what somebody tells.
_CUES: tuple[tuple[OmissionKind, re.Pattern[str], bool], ...] = (
    (OmissionKind.SILENCE, re.compile(
        r"(?:(?:ни разу |вовсе |вообще |при этом |также |даже )*не (?:было )?(?:упомина(?:ет|ют|л|ла|ли|ется|ются|лось|лась|лись)|упомянул[аи]?|упомянут[аоы]?|упоминани\w+))"
        r"|ни слов[ао](?: не (?:сказал[аи]?|сказано|говорится))?|(?:нет|отсутству(?:ет|ют)|не содерж(?:ит|ат|алось)|без) (?:ни одного |никаких |каких-либо )?(?:упоминани\w+|слов)"
        r"|не (?:говорится|сказано|говорилось|сообщается|сообщалось) (?:ничего )?(?=о\b|об\b|про\b)"), True),
    (OmissionKind.SILENCE, re.compile(
        r"умолч(?:ал[аи]?|ала|али|ит|ат)|умалчива(?:ет|ют|л|ла|ли)|обош(?:ел|ла|ли) (?:\w+ ){0,3}?(?:молчанием|стороной)|обход(?:ит|ят) (?:\w+ ){0,3}?(?:молчанием|стороной)|опустил[аи]? (?:тему|вопрос)"), False),
    (OmissionKind.LOW_EMPHASIS, re.compile(
        r"(?:лишь |только |разве что )?(?:вскользь|мельком|мимоходом|одной строкой|одной фразой)|(?:лишь|только) (?:кратко|коротко|бегло) (?:упомянул\w*|упомина\w+|коснул\w+)"), False),
    (OmissionKind.HIGH_EMPHASIS, re.compile(
        r"(?:основное|главное|особое|наибольшее) (?:внимание|место) (?:в \w+ )?(?:уделен\w*|уделил\w*|занима\w+|занял\w*|отведен\w*)|сосредоточил\w+ на|центральн\w+ (?:темой|место)|на первый план (?:вынес|выдвинул)\w*"), True),
)  # fmt: skip
_BREAKS = re.compile(r"[;:.!?]|,\s(?:а|но|однако|хотя|тогда как|в то время как|зато)\s|\s[–—]\s")
_IS_TEXT = re.compile(_TEXT)


def omissions(
    document: Document,
    sentences: Sequence[Span],
    statements: tuple[Statement, ...],
    cast: Named,
    topics: tuple[TopicMention, ...],
) -> tuple[Omission, ...]:
    """Every report that a side's text left a topic out or gave it little or much room, in text order."""
    low = fold(document.text)
    found: list[Omission] = []
    for sentence in sentences:
        for kind, pattern, text_needed in _CUES:
            for match in pattern.finditer(low, sentence.start, sentence.end):
                clause = _clause(low, sentence, match.start(), match.end())
                told = _IS_TEXT.search(low, clause.start, clause.end)
                of_text = told is not None
                sides = _of_text(low, cast, told) if told is not None else ()
                sides = sides or _sides(cast, clause, of_text and text_needed, match.start())
                about = tuple(t for t in topics if clause.covers(t.span))
                if (text_needed and not of_text) or not sides or not about:
                    continue
                cue = Span(*match.span())
                found.append(
                    Omission(
                        kind, sides, about, cue, sentence, statement=_holding(statements, cue),
                        confidence=0.75 if of_text else 0.6,
                    )
                )  # fmt: skip
    return tuple(sorted(found, key=lambda o: o.cue))


def _clause(low: str, sentence: Span, start: int, end: int) -> Span:
    """The part of a sentence around a cue up to a contrast."""
    breaks = list(_BREAKS.finditer(low, sentence.start, sentence.end))
    begin = max((m.end() for m in breaks if m.end() <= start), default=sentence.start)
    stop = min((m.start() for m in breaks if m.start() >= end), default=sentence.end)
    return Span(begin, max(stop, end))


def _of_text(low: str, cast: Named, told: re.Match[str]) -> tuple[str, ...]:
    """Whose text the noun names: "в китайском заявлении", "в сообщении МИД КНР"."""
    before = low[max(0, told.start() - 40) : told.start()].split()
    for word in reversed(before[-2:]):
        side = next((n.side for n in names().starting(word) if n.kind is Kind.ADJECTIVE), "")
        if side:
            return (side,)
    actors = {actor.id: actor for actor in cast.actors}
    after = next((m for m in cast.mentions if 0 <= m.span.start - told.end() <= 24), None)
    actor = actors[after.actor] if after is not None else None
    return tuple(s for s in (actor.sides or (actor.side,)) if len(s) == 2) if actor is not None else ()


def _sides(cast: Named, clause: Span, of_text: bool, cue: int) -> tuple[str, ...]:
    """Whose text or silence it is: the party named first in the clause; behind the cue ("о чём умолчал Кремль") its own."""
    actors = {actor.id: actor for actor in cast.actors}
    inside = [m for m in cast.mentions if clause.covers(m.span)]
    ahead = [m for m in inside if m.span.end <= cue] or ([] if of_text else inside)
    for mention in ahead or inside:
        actor = actors[mention.actor]
        sides = tuple(s for s in (actor.sides or (actor.side,)) if len(s) == 2 and s not in (PRESS, ANALYST))
        if sides:
            return sides
    return ()


def _holding(statements: tuple[Statement, ...], cue: Span) -> str | None:
    return next((s.id for s in statements if s.cue is not None and any(c.covers(cue) for c in s.content)), None)
