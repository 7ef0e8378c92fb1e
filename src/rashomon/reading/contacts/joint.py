"""What two parties do with one paper: sign a treaty, exchange instruments, adopt a declaration, announce a deal.

Such an act is a contact of its own, though no word names one: whoever signs with somebody was there. The parties are
the joint subject ("A and B signed"), subject and companion ("A signed … with B"), or stand beside the paper ("the
treaty between A and B was signed").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from rashomon.model import Actor, ActorKind, Contact, ContactKind, Document, Mention, Span, TimeExpression, TimeType
from rashomon.reading.contacts.clauses import BOUNDARY, after_preposition, clause_end
from rashomon.reading.contacts.hosting import hosts, leads_to, listed
from rashomon.reading.contacts.scene import Scene, joined
from rashomon.reading.contacts.subjects import subject
from rashomon.reading.contacts.triggers import Trigger

_PAPER = (
    r"(?:treat(?:y|ies)|agreements?|accords?|pacts?|deals?|memorand(?:um|a)|MoUs?|MOUs?|declarations?|communiqu[eé]s?"
    r"|protocols?|conventions?|charters?|road ?maps?|instruments|diplomatic notes|notes verbales|contracts?"
    r"|letters? of intent|joint statements?|truces?|cease-?fires?|armistices?|frameworks?|settlements?|compacts?"
    r"|joint plans?|action plans?)"
)
_SIGN = (
    r"signed|signs|initial+ed|inked|countersigned|concluded|sealed|adopted|exchanged|struck|clinched|reached"
    r"|put (?:his|her|their) (?:signatures?|names?) (?:to|under)|affixed (?:his|her|their) signatures? to"
    r"|announced|unveiled|proclaimed"
)
_TO_PAPER = r"(?:(?![;:.]|\b(?:law|bill|decree|order|who|which|that|to)\b)[^;:.]){0,70}?"
_ACT = re.compile(rf"\b(?:{_SIGN})\b(?={_TO_PAPER}\b(?i:{_PAPER})\b)")
_WAS_SIGNED = re.compile(
    rf"\b(?i:{_PAPER})\b(?=[^;:.]{{0,120}}?\b(?:was|were|has been|have been) "
    r"(?:\w+ )?(?:signed|initial+ed|inked|concluded|exchanged|adopted)\b)"
)
_SIGNED_THEN = re.compile(
    r"\b(?:was|were|has been|have been) (?:\w+ )?(?:signed|initial+ed|inked|concluded|exchanged|adopted)\b"
)
_SIGNING = re.compile(
    rf"\b(?i:signing|initial+ing|exchang(?:e|ing)|conclusion)(?: ceremony)?(?: of)?\b(?={_TO_PAPER}\b(?i:{_PAPER})\b)"
)
_WITH = re.compile(r"\b(?:with|alongside)\s+")
_BETWEEN = re.compile(r"\b(?:between|by)\s+")
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e)(?:'ve)? (?:[a-z]+ ){0,4}$")
_NOT_YET = re.compile(
    r"\b(?:will|would|to|shall|may|might|could|not|never|plans?|expects?|hopes?|if|when|once|yet|be|being|until"
    r"|ahead of|before|for)\s+(?:\w+\s+|the\s+){0,2}$"
)
_OPEN_DAY = re.compile(r"\b(?:since|by|until|before|after|from|of|than|in force|effective|as of)\s+(?:the\s+)?$")
# "several hundred Kazakhs have signed contracts": people, not their country
_COUNTED = re.compile(
    r"\b(?i:hundreds?|thousands?|dozens?|scores|many|some|several|few|most|\d[\d,.]*)(?: of)?(?: the)?(?: [a-z]+)? $"
)
_AIM = re.compile(r"\bto [a-z]+\b(?! [A-Z])")
_BIND = frozenset((ActorKind.PERSON, ActorKind.COUNTRY, ActorKind.GOVERNMENT, ActorKind.BODY, ActorKind.GROUP))
_APART = frozenset(("unknown", "press", "analyst"))


def may_sign(text: str, sentence: Span) -> bool:
    """Whether a sentence holds one of the acts at all."""
    return any(pattern.search(text, sentence.start, sentence.end) for pattern in (_ACT, _WAS_SIGNED, _SIGNING))


def joint_acts(document: Document, where: Scene, text: str, times: Sequence[TimeExpression]) -> Iterator[Contact]:
    """The first such act of a sentence, with its parties and its day."""
    found = _act(where, text)
    if found is None:
        return
    place, who = found
    verb = _SIGNED_THEN.search(text, place.end, where.sentence.end)
    passive = _WAS_SIGNED.match(text, place.start) is not None and verb is not None
    when = _when(text, where.sentence, Span(place.start, verb.end()) if passive and verb else place, times)
    begin, end = (when.begin, when.end) if when else (None, None)
    if begin and document.published and begin > document.published:
        when, begin, end = None, None, None  # the day of something else
    persons = all(where.actors[m.actor].kind is ActorKind.PERSON for m in who if m.actor in where.actors)
    parties = tuple(dict.fromkeys(m.actor for m in who))
    yield Contact(
        span=place,
        kind=ContactKind.MEETING if persons else ContactKind.TALKS,
        sentence=where.sentence,
        participants=parties,
        time=when,
        begin=begin,
        end=end,
        phase="past",
        confidence=0.7,
        hosts=tuple(host for host in hosts(where) if host not in parties),
    )


def _act(where: Scene, text: str) -> tuple[Span, list[Mention]] | None:
    start, stop = where.sentence.start, where.sentence.end
    for act in _ACT.finditer(text, start, stop):
        before = [m for m in where.mentions if m.span.end <= act.start()]
        if _NOT_YET.search(text, max(start, act.start() - 40), act.start()):
            continue
        trigger = Trigger(act.start(), act.end(), ContactKind.TALKS, False)
        other = _companions(where, text, act.end())
        who = _with_all(subject(trigger, where, before, other), before, where)
        first = _FIRST_PERSON.search(text, max(start, act.start() - 40), act.start())
        if first and other:
            return Span(act.start(), act.end()), other
        if who and _COUNTED.search(text, max(start, who[0].span.start - 40), who[0].span.start):
            continue
        if who and _bind(who, where) and {m.actor for m in other} - {m.actor for m in who}:
            return Span(act.start(), act.end()), [*who, *(m for m in other if m not in who)]
        if _several(who, where):
            return Span(act.start(), act.end()), who
    for pattern in (_WAS_SIGNED, _SIGNING):
        for act in pattern.finditer(text, start, stop):
            if pattern is _SIGNING and _NOT_YET.search(text, max(start, act.start() - 40), act.start()):
                continue
            for lead in _BETWEEN.finditer(text, act.end(), stop):
                who = listed(where, lead.end())
                if _several(who, where):
                    return Span(act.start(), act.end()), who
    return None


def _with_all(who: list[Mention], before: Sequence[Mention], where: Scene) -> list[Mention]:
    """The subject with those joined to it across a comma ("A, and his counterpart B, signed")."""
    if len(who) != 1 or who[0] != before[-1]:
        return who
    whole = joined(before, where.text)
    return who if after_preposition(where.text, where.sentence.start, whole[0].span.start) else whole


def _companions(where: Scene, text: str, position: int) -> list[Mention]:
    """ "… with B (and C)" later in the clause of the verb."""
    ceiling = clause_end(text, position, where.sentence.end)
    for lead in _WITH.finditer(text, position, ceiling):
        found = listed(where, lead.end())
        if found and leads_to(text, lead.end(), found[0]):
            return [m for m in found if where.kind(m) in _BIND]
    return []


def _sides(who: Sequence[Mention], actors: Mapping[str, Actor]) -> set[str]:
    sides: set[str] = set()
    for mention in who:
        actor = actors.get(mention.actor)
        if actor is None:
            continue
        known = set(actor.sides or (actor.side,))
        sides |= {side if side.split(":")[0] not in _APART else actor.id for side in known}
    return sides


def _bind(who: Sequence[Mention], where: Scene) -> bool:
    """Whether these can bind a side: companies, outlets and people without a country ("officials") cannot."""
    known = [where.actors[m.actor] for m in who if m.actor in where.actors]
    return all(a.kind in _BIND and (a.kind is not ActorKind.GROUP or a.sides) for a in known)


def _several(who: Sequence[Mention], where: Scene) -> bool:
    """Whether these are parties of two sides; people of no known side count as their own."""
    return _bind(who, where) and len(_sides(who, where.actors)) > 1


def _when(text: str, sentence: Span, act: Span, times: Sequence[TimeExpression]) -> TimeExpression | None:
    """The day nearest to the verb in its clause; one after "by", "since" or an aim is a term of the paper."""
    ranked: list[tuple[int, TimeExpression]] = []
    for expression in times:
        if expression.type not in (TimeType.DATE, TimeType.TIME) or expression.value.endswith("_REF"):
            continue
        start, end = expression.span.start, expression.span.end
        if _OPEN_DAY.search(text, max(sentence.start, start - 24), start):
            continue
        if end <= act.start:
            if start - sentence.start <= 16 or not BOUNDARY.search(text, end, act.start):
                ranked.append((act.start - end, expression))
        elif not BOUNDARY.search(text, act.end, start) and not _AIM.search(text, act.end, start):
            ranked.append((start - act.end, expression))
    return min(ranked, key=lambda item: item[0])[1] if ranked else None
