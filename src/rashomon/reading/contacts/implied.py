"""Sentences that name no contact but tell of one: two parties who "agreed on Thursday to", "discussed", "signed".

The verbs are those that nobody does alone; the parties are the subject, joined by "and" or named as one group
("the two ministers" are not enough: whom they speak for has to stand there).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from rashomon.model import Actor, ActorKind, Contact, ContactKind, Document, Mention, Span, TimeExpression
from rashomon.reading.contacts.clauses import after_preposition, clause_end
from rashomon.reading.contacts.scene import Scene, joined

_TOGETHER = re.compile(
    r"\b(?:(?:have |had )?(?:also |jointly |both |together )*"
    r"(?:agreed|discussed|reaffirmed|pledged|vowed|undertook|committed themselves|resolved|exchanged views|conferred"
    r"|compared notes|reviewed|concluded|signed|initialled|adopted|issued a joint|announced|launched|shook hands"
    r"|reached (?:an? )?(?:\w+ ){0,3}(?:agreement|deal|understanding|accord|compromise)"
    r"|struck (?:an? )?(?:\w+ ){0,3}(?:deal|bargain)))\b"
)
_ADVERBS = re.compile(r"(?:\s+(?:also|jointly|both|then|later|have|had|on\s+\w+|\w+ly|yesterday|today))*\s+")
_RIGHT_AFTER = re.compile(r"(?: (?:in|at) [A-Z][\w'-]*(?: [A-Z][\w'-]*)?)?.{1,5}", re.DOTALL)
_APART = frozenset(("unknown", "press", "analyst"))


def hints(text: str, sentence: Span) -> bool:
    """Whether a sentence holds one of the verbs at all."""
    return _TOGETHER.search(text, sentence.start, sentence.end) is not None


def implied(document: Document, where: Scene, text: str, times: Sequence[TimeExpression]) -> Iterator[Contact]:
    """The contact that a sentence without a word for one implies: of both parties, dated by the verb's clause."""
    for verb in _TOGETHER.finditer(text, where.sentence.start, where.sentence.end):
        before = [m for m in where.mentions if m.span.end <= verb.start()]
        if not before or not _ADVERBS.fullmatch(text[before[-1].span.end : verb.start()] or " "):
            continue
        subject = joined(before, text)
        if after_preposition(text, where.sentence.start, subject[0].span.start):
            continue
        sides = _sides(subject, where.actors)
        if len(sides) < 2:
            continue
        when = _when(text, where.sentence, verb.end(), times)
        begin, end = (when.begin, when.end) if when else (None, None)
        if begin and document.published and begin > document.published:
            when, begin, end = None, None, None  # "agreed to meet on 4 May": the day is that of something else
        yield Contact(
            span=Span(verb.start(), verb.end()),
            kind=ContactKind.TALKS,
            sentence=where.sentence,
            participants=tuple(dict.fromkeys(m.actor for m in subject)),
            time=when,
            begin=begin,
            end=end,
            phase="past",
            confidence=0.5,
            implied=True,
        )
        return


def _sides(subject: Sequence[Mention], actors: Mapping[str, Actor]) -> set[str]:
    """The sides that the subject speaks for; people of no known side are no parties."""
    found: set[str] = set()
    for mention in subject:
        actor = actors.get(mention.actor)
        if actor is not None and actor.kind is not ActorKind.OUTLET:
            found.update(actor.sides or (actor.side,))
    return {side for side in found if side.split(":")[0] not in _APART}


def _when(text: str, sentence: Span, verb_end: int, times: Sequence[TimeExpression]) -> TimeExpression | None:
    """The date that stands right after the verb or opens the sentence; later ones date what was agreed."""
    for expression in times:
        lead = text[verb_end : expression.span.start]
        if verb_end <= expression.span.start < clause_end(text, verb_end, sentence.end) and _RIGHT_AFTER.fullmatch(
            lead
        ):
            return expression
        if expression.span.start - sentence.start <= 4:
            return expression
    return None
