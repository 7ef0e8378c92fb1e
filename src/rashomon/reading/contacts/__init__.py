"""Contacts: mentions of calls, meetings, visits, summits, talks and letters between parties.

Each mention has the words that name it, who takes part, when it was and whether it is past or to come, all from
its own sentence; a mention that only refers ("the call") takes what it lacks from the contact of the document
that it refers to, with less confidence. What was held over a video link is a call, however it is titled. Only a text
that names no contact of two parties is searched for sentences that imply one (see `implied`).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import islice

from rashomon.model import BlockKind, Contact, ContactKind, Document, Span, TimeExpression
from rashomon.reading.contacts.hosting import hosts_of
from rashomon.reading.contacts.implied import hints, implied
from rashomon.reading.contacts.joint import joint_acts, may_sign
from rashomon.reading.contacts.levels import held_by
from rashomon.reading.contacts.linking import linked, refers_to_both
from rashomon.reading.contacts.parties import Parties, parties
from rashomon.reading.contacts.scene import CastLike, Scene, scene
from rashomon.reading.contacts.setting import in_person, is_gathering, is_predicate, is_setting
from rashomon.reading.contacts.timing import dating, negated, not_held, phase, quoted_then, told_on
from rashomon.reading.contacts.triggers import Trigger, is_body, triggers
from rashomon.reading.languages import reader_of
from rashomon.reading.times.dateline import written
from rashomon.reading.times.plain import plain

__all__ = ["contacts"]

_SITTING = re.compile(r"\b(?:sessions?|meetings?|rounds?|sittings?) of (?:the|their|its) (?:[\w-]+ ){0,3}$")
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e)(?:'ll|'ve)? (?:[a-z]+ ){0,5}$")
_ABOUT = re.compile(r" (?:on|over|about|for|to|towards?|process|table|track|team)\b")
_OPENING = 2  # sentences with which a text opens: what was signed on the day that they give is what it is about
_OLD_NEWS = timedelta(days=3)  # how old a quotation may be that a text of a day carries
MOST = 30  # contacts in one sentence; more are no prose


def contacts(
    document: Document, sentences: Sequence[Span], cast: CastLike, times: Sequence[TimeExpression]
) -> tuple[Contact, ...]:
    """The contacts that a document mentions, in text order."""
    own = reader_of(document.language).contacts
    if own is not None:
        return own(document, sentences, cast, times)
    text = plain(document.text)
    actors = {actor.id: actor for actor in cast.actors}
    dates = sorted(times, key=lambda t: t.span.start)
    begins = [t.span.start for t in dates]
    found: list[Contact] = []
    acts: list[Contact] = []
    unnamed: list[Contact] = []
    for sentence in sentences:
        named = tuple(islice(triggers(text, sentence.start, sentence.end), MOST))
        signing = may_sign(text, sentence)
        if named or signing or hints(text, sentence):
            first, last = bisect_left(begins, sentence.start), bisect_left(begins, sentence.end)
            inside = [t for t in dates[first:last] if sentence.covers(t.span)]
            where = scene(text, sentence, cast, actors)
            here = list(_of_sentence(document, where, named, inside))
            found.extend(here)
            if any(len(c.participants) > 1 for c in here):
                continue
            act = list(joint_acts(document, where, text, inside)) if signing else []
            acts.extend(act)
            unnamed.extend(() if here or act else implied(document, where, text, inside))
    told = tuple(linked(found, text, actors))
    if any(len(contact.participants) > 1 and contact.phase != "upcoming" for contact in told):
        opens = sentences[: min(_OPENING, len(sentences))]
        opening = [act for act in acts if act.time and act.sentence in opens]
        if not opening or any(len(c.participants) > 1 and c.sentence in opens for c in told):
            return told  # what two parties agreed is of the contact that the text names
        return tuple(sorted((*told, *opening[:1]), key=lambda contact: contact.span))
    for head in _heads(document, sentences):
        where = scene(text, head, cast, actors)
        found[:0] = _of_sentence(document, where, tuple(islice(triggers(text, head.start, head.end), MOST)), ())
    told = tuple(linked(found, text, actors))
    return tuple(sorted((*told, *acts, *unnamed), key=lambda contact: contact.span))


def _heads(document: Document, sentences: Sequence[Span]) -> list[Span]:
    """The title and the headings above the text, last first: what a text that names no contact is about."""
    body = sentences[0].start if sentences else 0
    heads = (block.span for block in document.blocks if block.kind in (BlockKind.TITLE, BlockKind.HEADING))
    return [span for span in heads if span.end <= body][::-1]


def _of_sentence(
    document: Document, where: Scene, named: Sequence[Trigger], times: Sequence[TimeExpression]
) -> Iterator[Contact]:
    text, sentence = where.text, where.sentence
    aside = {
        t.start
        for t in named
        for others in [[o for o in named if o is not t]]
        if is_setting(t, others, text, sentence) or is_predicate(t, others, text, sentence)
    }
    named = [t for t in named if t.start not in aside]
    beside = hosts_of(where, [t.start for t in named])
    for trigger in named:
        who = parties(trigger, where)
        others = [o for o in named if o is not trigger]
        when = dating(trigger, text, sentence, others, times)
        if not _is_contact(trigger, text, _several(who, where), when) or _lacks_guest(trigger, who):
            continue
        if not_held(trigger, text, sentence) or (not who.complemented and _names_a_gathering(trigger, where)):
            continue
        begin, end = (when.begin, when.end) if when else told_on(trigger, text, sentence, times)
        if when is not None and begin and begin == document.published and quoted_then(when, text, sentence):
            begin = begin - _OLD_NEWS
        sure = who.confidence - (0.4 if negated(trigger, text, sentence) else 0.0)
        yield Contact(
            span=Span(trigger.start, trigger.end),
            kind=_kind(trigger, text, sentence),
            sentence=sentence,
            participants=held_by(trigger, who.actors, where),
            time=when,
            begin=begin,
            end=end,
            phase=phase(trigger, text, sentence, when, written(document.text, document.published)),
            confidence=max(round(sure, 2), 0.1),
            hosts=tuple(host for host in beside[trigger.start] if host not in who.actors),
        )


_OVER_VIDEO = re.compile(
    r"[^;:.]{0,90}?\b(?:(?:by|via|over|through) (?:an? )?(?:secure )?(?:video|telephone|phone)"
    r"|by zoom|virtually|remotely)\b",
    re.IGNORECASE,
)


def _kind(trigger: Trigger, text: str, sentence: Span) -> ContactKind:
    """A meeting held over a video link is a call, and a conversation in a lounge a meeting."""
    if in_person(trigger, text, sentence):
        return ContactKind.MEETING
    met = trigger.kind in (ContactKind.MEETING, ContactKind.TALKS) and not trigger.noun
    return ContactKind.CALL if met and _OVER_VIDEO.match(text, trigger.end, sentence.end) else trigger.kind


def _known(trigger: Trigger, text: str) -> bool:
    """Whether the talks are such as the reader knows of: "the consultations", not "the negotiations on a treaty"."""
    named = text[trigger.start : trigger.end].lower()
    before, after = text[max(0, trigger.start - 4) : trigger.start].lower(), text[trigger.end : trigger.end + 12]
    return named in ("talks", "consultations") and before == "the " and not _ABOUT.match(after)


def _names_a_gathering(trigger: Trigger, where: Scene) -> bool:
    before = [m.span for m in where.mentions if m.span.start < trigger.start]
    return is_gathering(trigger, before, where.text, where.sentence)


def _lacks_guest(trigger: Trigger, who: Parties) -> bool:
    """ "we welcome any dialogue", "the two leaders welcomed the vote": nobody is hosted."""
    return trigger.person and not who.complemented


def _several(who: Parties, where: Scene) -> tuple[str, ...]:
    """The parties, a group of several sides ("the ministers of Egypt and Ethiopia") as so many."""
    return tuple(side for a in who.actors for side in (where.actors[a].sides if a in where.actors else ()) or (a,))


_WELCOMED_WORD = re.compile(r"(?i)welcom")
_NO_GUEST = re.compile(  # "welcomed the decision to hold a dialogue": what is welcomed is no guest
    r" (?:the|this|that|their|his|her|its|an?) (?:[\w-]+ ){0,2}(?:decisions?|agreements?|announcements?|progress|steps?"
    r"|efforts?|initiatives?|proposals?|statements?|plans?|news|moves?|fact|outcomes?|results?|signing|adoption)\b"
)


def _is_contact(trigger: Trigger, text: str, parties: tuple[str, ...], when: TimeExpression | None) -> bool:
    """Whether the words are a contact: a verb needs parties, "negotiations" alone is a state of affairs."""
    if not trigger.noun:
        if _WELCOMED_WORD.match(text, trigger.start, trigger.end) and _NO_GUEST.match(text, trigger.end):
            return False
        if (parties and not trigger.needs) or len(parties) > 1:
            return True
        if parties and _FIRST_PERSON.search(text, max(0, trigger.start - 48), trigger.start):
            return True  # "I expect to speak with President Trump": with whoever's text it is
        return not trigger.person and refers_to_both(text, trigger.start)
    if is_body(text[trigger.start : trigger.end]):
        return bool(parties) or _SITTING.search(text, max(0, trigger.start - 60), trigger.start) is not None
    if trigger.kind is ContactKind.TALKS or trigger.kind is ContactKind.LETTER:
        return bool(parties or when) or (trigger.kind is ContactKind.TALKS and _known(trigger, text))
    return True
