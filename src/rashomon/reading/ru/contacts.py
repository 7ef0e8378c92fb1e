# ruff: noqa: E501  (patterns and word lists read better on one line)
"""Contacts that a Russian text mentions: calls, meetings, visits, summits, talks and letters."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from rashomon.model import (
    COUNTRYLESS,
    Actor,
    ActorKind,
    Contact,
    ContactKind,
    Document,
    Mention,
    Span,
    TimeExpression,
    TimeType,
)
from rashomon.reading.contacts.scene import CastLike
from rashomon.reading.ru.words import fold

_KINDS: tuple[tuple[str, ContactKind, bool], ...] = (
    (r"телефонн\w+ (?:разговор\w*|бесед\w*|переговор\w*|контакт\w*|звон\w+)|разговор\w* по телефону|видеоконференц\w+|видеопереговор\w*"
     r"|(?:переговорил\w*|поговорил\w*|пообщал\w+|говорил\w*|побеседовал\w*) по (?:телефону|видеосвязи)|созвонил\w+|разговор(?:а|у|ом|е|ы|ов)?",
     ContactKind.CALL, True),
    (r"саммит\w*|встреч\w+ в верхах|встреч\w+ на высшем уровне", ContactKind.SUMMIT, True),
    (r"(?:двусторонн\w+ |рабоч\w+ |личн\w+ |отдельн\w+ )?встреч(?:а|и|е|у|ей|ам|ах|ами)?|бесед(?:а|ы|е|у|ой)", ContactKind.MEETING, True),
    (r"встретил(?:ся|ась|ись)|встретится|встретятся|встретиться|встречал(?:ся|ась|ись)|(?:принял|приняла|примет|принимает)(?= (?:в |на |у себя |\w*президент|\w*министр|\w*глав|\w*премьер|\w*посл))",
     ContactKind.MEETING, False),
    (r"(?:официальн\w+ |рабоч\w+ |государственн\w+ |ответн\w+ )?визит(?:а|у|ом|е|ы|ов)?|поездк(?:а|и|е|у|ой)|посетил\w*|посетит|посетить|прибыл\w* (?:в|на)(?= )|прибудет", ContactKind.VISIT, True),
    (r"переговор(?:ы|ов|ам|ах|ами)|консультаци(?:и|й|ям|ях|ями)", ContactKind.TALKS, True),
    (r"поздравительн\w+ телеграмм\w+|послани(?:е|я|ю|ем)(?= (?:президент|глав|премьер|лидер))|письм(?:о|а|ом|е)(?= (?:президент|глав|премьер|лидер|от ))|направил\w* (?:послание|письмо|телеграмму)",
     ContactKind.LETTER, True),
)  # fmt: skip
_TRIGGER = re.compile("|".join(rf"(?P<k{i}>(?<!\w)(?:{pattern})(?!\w))" for i, (pattern, *_) in enumerate(_KINDS)))
_FAMILIES = (
    frozenset((ContactKind.CALL, ContactKind.TALKS)),
    frozenset((ContactKind.TALKS, ContactKind.MEETING, ContactKind.SUMMIT)),
    frozenset((ContactKind.VISIT, ContactKind.SUMMIT, ContactKind.MEETING)),
    frozenset((ContactKind.LETTER,)),
)
_AHEAD = re.compile(
    r"(?<!\w)(?:состо(?:ится|ятся)|пройд(?:ет|ут)|провест\w+|предсто\w+|запланирован\w*|планиру\w+|намечен\w*|будущ\w+|буд(?:ет|ут)|договорил\w+|условил\w+|намерен\w*"
    r"|готов\w*|подготовк\w+|приглас\w+|приглашени\w+|следующ\w+|возможн\w+|проработ\w+|встрет(?:ится|ятся|иться)|посетит\w*|прибудет|ожида\w+)(?!\w)"
)
_HELD = re.compile(
    r"(?<!\w)(?:состоял\w+|прошл\w+|прошел|провел\w*|провели|встретил\w+|принял\w*|началась|начались|завершил\w+|в ходе|в рамках|по итогам|во время|по завершении|накануне|говорил\w*"
    r"|переговорил\w*|поговорил\w*|побеседовал\w*|посетил\w*|прибыл\w*|направил\w*|продолжал\w+|длил\w+|созвонил\w+)(?!\w)"
)
_NO = re.compile(r"(?<!\w)(?:не|отменен\w*|отложен\w*|сорвал\w+|отказал\w+ от)(?!\w)\W+(?:\w+\W+){0,2}$")
_MOST = 20  # contacts of one sentence


def contacts(
    document: Document, sentences: Sequence[Span], cast: CastLike, times: Sequence[TimeExpression]
) -> tuple[Contact, ...]:
    """The contacts that a document mentions, in text order; what a mention lacks comes from the full one before it."""
    low = fold(document.text)
    actors = {actor.id: actor for actor in cast.actors}
    begins = [t.span.start for t in times]
    found: list[Contact] = []
    for sentence in sentences:
        inside = list(times[bisect_left(begins, sentence.start) : bisect_left(begins, sentence.end)])
        last: Contact | None = None
        for match in list(_TRIGGER.finditer(low, sentence.start, sentence.end))[:_MOST]:
            contact = _contact(match, low, sentence, cast, actors, inside, document)
            if (
                last is not None
                and last.participants == contact.participants
                and contact.span.start - last.span.end < 3
            ):
                continue
            found.append(contact)
            last = contact
    return tuple(_linked(found, low))


def _contact(
    match: re.Match[str],
    low: str,
    sentence: Span,
    cast: CastLike,
    actors: dict[str, Actor],
    times: Sequence[TimeExpression],
    document: Document,
) -> Contact:
    number = int(str(match.lastgroup)[1:])
    kind = _KINDS[number][1]
    parties = _parties(match, low, sentence, cast, actors)
    when = _when(match, low, times)
    begin, end = (when.begin, when.end) if when is not None else (None, None)
    phase = _phase(match, low, sentence, begin, document)
    denied = bool(_NO.search(low, max(sentence.start, match.start() - 40), match.start()))
    return Contact(
        Span(match.start(), match.end()), kind, sentence, parties, when, begin, end, phase,
        0.4 if denied else 0.85 if len(parties) > 1 else 0.6,
    )  # fmt: skip


def _parties(
    match: re.Match[str], low: str, sentence: Span, cast: CastLike, actors: dict[str, Actor]
) -> tuple[str, ...]:
    """Who takes part: one a side, persons before governments, the nearest first; none of what another clause says."""
    floor, roof = _clause(low, sentence, match.start(), match.end())
    best: dict[str, tuple[tuple[int, int], str]] = {}
    for mention in cast.within(Span(floor, roof)):
        actor = actors.get(mention.actor)
        if actor is None or not _may_take_part(actor, mention, low):
            continue
        if actor.sides:
            continue
        gap = (
            match.start() - mention.span.end if mention.span.end <= match.start() else mention.span.start - match.end()
        )
        rank = (0 if actor.kind is ActorKind.PERSON else 1, max(gap, 0))
        if actor.side not in best or rank < best[actor.side][0]:
            best[actor.side] = (rank, actor.id)
    ranked = sorted(best.values())
    people = [item for item in ranked if item[0][0] == 0]
    chosen = people if len(people) > 1 else ranked
    return tuple(identifier for _, identifier in sorted(chosen, key=lambda item: item[0][1])[:3])


def _may_take_part(actor: Actor, mention: Mention, low: str) -> bool:
    if actor.side in COUNTRYLESS or actor.kind is ActorKind.OUTLET:
        return False
    before = low[max(0, mention.span.start - 24) : mention.span.start]
    about = re.search(r"(?:об?|вокруг|по|для|против|из|от|в отношении|ситуаци\w+ (?:в|на|вокруг))\s+$", before)
    place = (
        re.search(r"(?:^|\W)(?:в|во)\s+$", before)
        and actor.kind is not ActorKind.PERSON
        and not re.search(r"визит\w*|поездк\w*|прибыл\w*", before)
    )
    return not about and not place


def _clause(low: str, sentence: Span, start: int, end: int) -> tuple[int, int]:
    """The stretch around a trigger up to ", что" and semicolons."""
    floor, roof = sentence.start, sentence.end
    for match in re.finditer(r";|,\s(?:что|чтобы|где|когда)(?!\w)", low[sentence.start : sentence.end]):
        place = sentence.start + match.end()
        if place <= start:
            floor = place
        elif place > end:
            roof = sentence.start + match.start()
            break
    return floor, roof


def _when(match: re.Match[str], low: str, times: Sequence[TimeExpression]) -> TimeExpression | None:
    options = [
        t
        for t in times
        if t.type in (TimeType.DATE, TimeType.TIME)
        and not t.value.endswith("_REF")
        and not re.search(r"(?:^|\W)(?:с|до|после|к)\s+$", low[max(0, t.span.start - 7) : t.span.start])
        and not re.search(
            r", (?:что|где|котор\w+)", low[min(t.span.end, match.end()) : max(t.span.start, match.start())]
        )
    ]
    near = [t for t in options if abs(t.span.start - match.start()) < 120]
    return min(near, key=lambda t: abs(t.span.start - match.start()), default=None)


def _phase(match: re.Match[str], low: str, sentence: Span, begin: object, document: Document) -> str:
    floor, roof = _clause(low, sentence, match.start(), match.end())
    around = low[max(floor, match.start() - 70) : min(roof, match.end() + 60)]
    ahead, held = _AHEAD.search(around), _HELD.search(around)
    if begin is not None and document.published is not None:
        return "upcoming" if begin > document.published else "past"  # type: ignore[operator]
    if held:
        return "past"
    return "upcoming" if ahead else "unknown"


def _linked(found: list[Contact], low: str) -> list[Contact]:
    """Mentions that lack parties, filled from the full mention of a like kind that stands before them."""
    made: list[Contact] = []
    full: list[Contact] = []
    for contact in found:
        if len(contact.participants) > 1:
            full.append(contact)
        elif contact.phase != "upcoming":
            known = next((f for f in reversed(full[-20:]) if _may_be(contact, f)), None)
            if known is not None:
                own = contact.time is not None
                contact = replace(
                    contact,
                    participants=known.participants,
                    time=contact.time or known.time,
                    begin=contact.begin if own else known.begin,
                    end=contact.end if own else known.end,
                    phase=known.phase if contact.phase == "unknown" else contact.phase,
                    confidence=0.55,
                )
        made.append(contact)
    return made


def _may_be(contact: Contact, known: Contact) -> bool:
    if (
        not any(contact.kind in family and known.kind in family for family in _FAMILIES)
        or known.sentence == contact.sentence
    ):
        return False
    if set(contact.participants) - set(known.participants) or known.phase == "upcoming":
        return False
    return not (contact.begin and known.begin and (contact.begin > (known.end or known.begin)))
