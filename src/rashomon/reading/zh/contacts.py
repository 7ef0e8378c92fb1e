"""Contacts that Chinese text mentions: calls, meetings, talks, visits, letters, with their parties and dates."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from rashomon.model import Actor, ActorKind, Contact, ContactKind, Document, Span, TimeExpression, TimeType
from rashomon.reading.contacts.scene import CastLike
from rashomon.reading.han import plain

_TRIGGERS = (
    (ContactKind.CALL, re.compile(r"通(?:了)?(?:电)?话(?!费)|视频(?:会晤|会谈|会见|通话|连线)|(?:电话|视频)(?:会谈|沟通)|热线|通(?:了)?(?:一)?次电话")),  # noqa: E501
    (ContactKind.SUMMIT, re.compile(r"峰会|高峰会|首脑会(?:谈|晤|议)")),
    (ContactKind.TALKS, re.compile(r"经贸磋商|磋商|谈判")),
    (ContactKind.MEETING, re.compile(r"会见|会谈|会晤|会面|举行会议")),
    (ContactKind.VISIT, re.compile(r"(?:对[^，。；]{1,12}进行)?(?:国事|正式|工作|友好)?访问(?!学者|量)|访华|访美|访俄|到访")),  # noqa: E501
    (ContactKind.LETTER, re.compile(r"致信|致函|贺电|贺信|复信|互致")),
)  # fmt: skip
_UPCOMING = re.compile(r"将(?:于|在|会)?|拟|计划|下(?:周|个?月)|明(?:天|年)|期待|邀请|准备|预定|届时|定于|适时")
_REFERS = re.compile(r"(?:这次|此次|本次|上述|该|通话|会谈|会见|会晤)\Z|在[^，。]{0,6}\Z")
_NOT = re.compile(r"(?:没有|未|尚未|取消|拒绝)[^，。；]{0,8}\Z")
_PARTY = frozenset((ActorKind.PERSON, ActorKind.GOVERNMENT, ActorKind.COUNTRY))


def contacts(
    document: Document, sentences: Sequence[Span], cast: CastLike, times: Sequence[TimeExpression]
) -> tuple[Contact, ...]:
    """The contacts that a Chinese document mentions, in text order."""
    text = plain(document.text)
    actors = {actor.id: actor for actor in cast.actors}
    dated = sorted(times, key=lambda t: t.span)
    starts = [t.span.start for t in dated]
    found: list[Contact] = []
    latest: dict[ContactKind, Contact] = {}  # that names both its parties
    for sentence in sentences:
        near = dated[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        inside = [t for t in near if sentence.covers(t.span)]
        here = list(_of_sentence(document, text, sentence, cast, actors, inside, latest))
        latest.update({c.kind: c for c in here if len(c.participants) > 1})
        found.extend(here)
    return tuple(sorted(found, key=lambda c: c.span))


def _of_sentence(
    document: Document, text: str, sentence: Span, cast: CastLike, actors: dict[str, Actor],
    times: Sequence[TimeExpression], latest: Mapping[ContactKind, Contact],
) -> Iterator[Contact]:  # fmt: skip
    taken: set[int] = set()  # characters
    for kind, pattern in _TRIGGERS:
        for match in pattern.finditer(text, sentence.start, sentence.end):
            span = Span(*match.span())
            if not taken.isdisjoint(range(span.start, span.end)):
                continue
            taken.update(range(span.start, span.end))
            who = _parties(text, sentence, span, cast, actors)
            when = _when(times, span, text)
            earlier = latest.get(kind)
            linked = len(who) < 2 and earlier is not None
            if linked and earlier is not None:
                who, when = earlier.participants, when or earlier.time
            if len(who) < 2 and kind in (ContactKind.TALKS, ContactKind.SUMMIT, ContactKind.LETTER) and when is None:
                continue
            if not who:
                continue
            begin, end = _days(when)
            yield Contact(
                span=span, kind=kind, sentence=sentence, participants=who, time=when, begin=begin, end=end,
                phase=_phase(text, sentence, span, begin, document.published), confidence=_sure(text, sentence, span, linked, len(who)),  # noqa: E501
            )  # fmt: skip


def _parties(text: str, sentence: Span, trigger: Span, cast: CastLike, actors: dict[str, Actor]) -> tuple[str, ...]:
    """Who takes part: the named parties of the clauses around the words, persons before their countries."""
    start = max(text.rfind(mark, sentence.start, trigger.start) for mark in "。；！？") + 1
    low = max(start, sentence.start)
    ends = [at for mark in "。；！？，" if (at := text.find(mark, trigger.end, sentence.end)) >= 0]
    high = min(ends, default=sentence.end)
    near = list(cast.within(Span(low, max(high, low + 1))))
    found: list[str] = []
    for mention in near:
        actor = actors.get(mention.actor)
        if actor is None or mention.actor in found or (actor.kind not in _PARTY and not actor.sides):
            continue
        found.append(mention.actor)
    if any(actors[i].sides for i in found):
        joint = next(i for i in found if actors[i].sides)
        persons = [i for i in found if actors[i].kind is ActorKind.PERSON]
        return tuple(persons) if len({actors[i].side for i in persons}) > 1 else (joint,)
    persons = [i for i in found if actors[i].kind is ActorKind.PERSON]
    if len({actors[i].side for i in persons}) > 1:
        return tuple(_one_a_side(persons, actors))
    sides = {actors[i].side for i in persons}
    return (
        *persons[:1],
        *[i for i in found if actors[i].kind is not ActorKind.PERSON and actors[i].side not in sides][:1],
    )


def _one_a_side(persons: Sequence[str], actors: dict[str, Actor]) -> list[str]:
    seen: dict[str, str] = {}
    for identifier in persons:
        seen.setdefault(actors[identifier].side, identifier)
    return list(seen.values())[:4]


def _when(times: Sequence[TimeExpression], trigger: Span, text: str) -> TimeExpression | None:
    """The nearest date before the words, else after them in the same clause."""
    dated = [
        t
        for t in times
        if t.type in (TimeType.DATE, TimeType.TIME) and t.value not in ("PAST_REF", "PRESENT_REF", "FUTURE_REF")
    ]
    before = [t for t in dated if t.span.end <= trigger.start]
    if before:
        return before[-1]
    return next(
        (t for t in dated if t.span.start >= trigger.end and "，" not in text[trigger.end : t.span.start]), None
    )


def _days(when: TimeExpression | None) -> tuple[date | None, date | None]:
    return (when.begin, when.end) if when is not None else (None, None)


def _phase(text: str, sentence: Span, trigger: Span, begin: date | None, published: date | None) -> str:
    start = max(sentence.start, max(text.rfind(mark, sentence.start, trigger.start) for mark in "，。；") + 1)
    if begin is not None and published is not None:
        return "upcoming" if begin > published else "past"
    return "upcoming" if _UPCOMING.search(text, start, trigger.start) else "past"


def _sure(text: str, sentence: Span, trigger: Span, linked: bool, parties: int) -> float:
    sure = 0.6 if linked else (0.85 if parties > 1 else 0.5)
    return max(
        0.1,
        round(sure - (0.4 if _NOT.search(text[max(sentence.start, trigger.start - 12) : trigger.start]) else 0.0), 2),
    )
