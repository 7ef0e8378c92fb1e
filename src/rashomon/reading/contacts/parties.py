"""Who takes part in a contact: subjects, "with", "between", "to", possessors and compounds ("the Trump-Xi call")."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from rashomon.model import Actor, ActorKind, Mention, MentionKind, Span
from rashomon.reading.contacts.clauses import after_preposition, clause_start, parted
from rashomon.reading.contacts.triggers import CALL, LETTER, SUMMIT, TALKS, VISIT, Trigger


class CastLike(Protocol):
    """What is needed of the cast: its actors, and the mentions inside a span."""

    @property
    def actors(self) -> tuple[Actor, ...]: ...

    def within(self, span: Span) -> tuple[Mention, ...]: ...


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence with the mentions in it that may be parties, outermost ones, in text order."""

    text: str
    sentence: Span
    mentions: tuple[Mention, ...]
    actors: Mapping[str, Actor]

    def kind(self, mention: Mention) -> ActorKind:
        """What kind of party a mention refers to."""
        return self.actors[mention.actor].kind if mention.actor in self.actors else ActorKind.UNKNOWN


@dataclass(frozen=True, slots=True)
class Parties:
    """The actors' ids, in the order of the text, and how sure that they are the parties."""

    actors: tuple[str, ...]
    confidence: float


_STOP = r"(?!(?:and|or|with|to|in|on|by|for|at|that|is|was|were|are|had|has|said|after|before)\b)"
_ADJECTIVES = re.compile(rf"(?:'s?|s')(?:\s+{_STOP}[\w'.,-]+){{0,5}}\s+")
_COMPOUND = re.compile(rf"(?:[ -]{_STOP}[\w'-]+){{0,3}}[ -]")
_ARTICLES = r"(?:the\s+|his\s+|her\s+|their\s+|its\s+|both\s+)?"
_AND = re.compile(rf"(?:\s*,?\s+and\s+|-|/|\s*&\s*){_ARTICLES}")
_TITLED = re.compile(r"(?:[A-Z][\w.]*\s+|[a-z]+\s+(?=[A-Z]|leader|president)){0,4}")
_COMMA = re.compile(rf"\s*,\s*{_ARTICLES}")
_TITLE = (
    r"(?:(?!(?:at|in|on|to|from|of|near|outside|after|before|with|for|and|that|said)\b)[\w.'-]+\s+){0,3}(?:counterparts?|leaders?"
    r"|[Pp]residents?|Premier|[Cc]hancellor|[Mm]inisters?|[Ss]ecretary|[Kk]ing|[Ee]nvoys?|officials?|heads)"
    r"(?:\s+of(?:\s+(?:state|government|the))*)?,?\s+"
)
_LEAD_IN = rf"(?:(?:the|his|her|its|their|a|an|both|then|former|visiting|new|fellow|US|U\.S\.|American)\s+|{_TITLE})*"
_FILL = re.compile(_LEAD_IN)
_NOUN_LEAD = re.compile(
    r"(?:\s+(?:scheduled|planned|set|due|held)?\s*(?:on|in|at|for|last|this|next|late|early)\s+[\w.,]+(?:\s+\d+)?,?|\s+\w+ly|\s+call"
    r"|\s+[a-z]+|\s+\d{4}){0,4}?"
    r"\s+(?P<word>between|with|from|by|of|to|involving|among|for)\s+"
)
_VERB_LEAD = re.compile(r"(?:\s+(?:with|to|by))?\s+")
_OWN = ("his", "her", "its", "their", "our", "my")
_HOLDS = re.compile(
    r"\b(?:have|has|had|hold|holds|held|holding|having|conduct\w*|ma[dk]e|making|paid|pay|paying|gave|for|during|in|on|via|sent|wrote|to)\s+(?:[\w'-]+\s+){0,6}$"
)


def scene(text: str, sentence: Span, cast: CastLike, actors: Mapping[str, Actor]) -> Scene:
    """The sentence with its possible parties; outlets are none."""
    found = sorted(
        (m for m in cast.within(sentence) if m.actor not in actors or actors[m.actor].kind is not ActorKind.OUTLET),
        key=lambda m: (m.span.start, -m.span.end),
    )
    outer: list[Mention] = []
    for mention in found:
        if outer and mention.span.start < outer[-1].span.end:
            if not _is_group(outer[-1], actors) or _is_group(mention, actors):
                continue
            outer.pop()  # "the leaders of the United States and Russia": those two
        outer.append(mention)
    return Scene(text, sentence, tuple(outer), actors)


def _is_group(mention: Mention, actors: Mapping[str, Actor]) -> bool:
    return mention.actor in actors and actors[mention.actor].kind is ActorKind.GROUP


def parties(trigger: Trigger, where: Scene) -> Parties:
    """The parties that the sentence's own words give to the contact."""
    text = where.text
    before = [m for m in where.mentions if m.span.end <= trigger.start]
    after = [m for m in where.mentions if m.span.start >= trigger.end]
    others = complements(trigger, where, after)
    sides: list[Mention] = []
    if trigger.noun:
        sides = compound(trigger, text, before) or possessor(trigger, where, before)
    if not sides and not _between(trigger, text) and _takes_subject(trigger, where, bool(others)):
        sides = subject(trigger, where, before, others)
    if trigger.kind is LETTER and trigger.noun and not sides:
        sides = _main_subject(where, trigger, others)  # "In a letter to Xi, Trump proposed ..."
    ids = tuple(dict.fromkeys(m.actor for m in (*sides, *others)))
    sure = 0.85 if len(ids) > 1 else 0.6 if ids else 0.4
    if any(m.kind is MentionKind.PRONOUN for m in (*sides, *others)):
        sure -= 0.1
    if not ids and trigger.noun:
        ids, sure = _opposite(trigger, where, before), 0.55
    return Parties(ids, round(sure, 2) if ids else 0.4)


def _takes_subject(trigger: Trigger, where: Scene, complemented: bool) -> bool:
    if not trigger.noun:
        return True
    held = _HOLDS.search(where.text[max(where.sentence.start, trigger.start - 40) : trigger.start])
    return held is not None and (complemented or held[0].split()[0] in ("have", "has", "had", "hold", "holds", "held"))


def compound(trigger: Trigger, text: str, before: Sequence[Mention]) -> list[Mention]:
    """ "the Trump-Xi call", "US-China trade talks"."""
    if len(before) < 2 or not _COMPOUND.fullmatch(text[before[-1].span.end : trigger.start]):
        return []
    return list(before[-2:]) if text[before[-2].span.end : before[-1].span.start] in ("-", "/") else []


def possessor(trigger: Trigger, where: Scene, before: Sequence[Mention]) -> list[Mention]:
    """ "Trump's planned visit", "his meeting"; an unresolved "his" is the sentence's subject."""
    text, floor = where.text, where.sentence.start
    own = re.search(
        r"\b(?:his|her|their|its)(?:\s+[\w'-]+){0,4}\s+$", text[max(floor, trigger.start - 60) : trigger.start]
    )
    last = before[-1] if before else None
    if last is not None:
        gap = text[last.span.end : trigger.start]
        pronoun = last.kind is MentionKind.PRONOUN and last.span.of(text).lower() in _OWN
        if pronoun or last.span.of(text).endswith(("'s", "s'")):
            return joined(before, text) if re.fullmatch(r"(?:\s+[\w'-]+){0,4}\s+", gap) else []
        if _ADJECTIVES.fullmatch(gap):
            return joined(before, text)
    if own:
        people = [m for m in before if where.kind(m) is ActorKind.PERSON]
        return [m for m in people if not after_preposition(text, floor, m.span.start)][-1:] or people[-1:]
    return []


def joined(mentions: Sequence[Mention], text: str) -> list[Mention]:
    """The last mention with those that are coordinated with it ("Trump and Xi", "A, B and C")."""
    found, linked = [mentions[-1]], False
    for mention in reversed(mentions[:-1]):
        gap = text[mention.span.end : found[0].span.start]
        link = _AND.match(gap)
        if link and _TITLED.fullmatch(gap[link.end() :]):
            linked = True
        elif not (linked and _COMMA.fullmatch(gap)):
            break
        found.insert(0, mention)
        if len(found) > 5:
            break
    return found


def _between(trigger: Trigger, text: str) -> bool:
    return bool(re.match(r"(?:\s+[\w.]+){0,5}\s+between\b", text[trigger.end : trigger.end + 60]))


def complements(trigger: Trigger, where: Scene, after: Sequence[Mention]) -> list[Mention]:
    """ "with Xi", "between Trump and Xi", "to Beijing": the mentions that the words after the trigger govern."""
    text = where.text
    after = _heads(after, text)
    if (
        not after
        or not _governs(trigger, text[trigger.end : after[0].span.start])
        or not _object(trigger, where, after[0])
    ):
        return []
    found, pair = [after[0]], bool(re.search(r"\b(?:between|of|among)\b", text[trigger.end : after[0].span.start]))
    for mention in after[1:]:
        gap = text[found[-1].span.end : mention.span.start]
        link = _AND.match(gap) or _COMMA.match(gap)
        if link and _FILL.fullmatch(gap[link.end() :]) and (pair or not _clausal(where, mention)):
            if link.re is _COMMA and not _and_follows(where, mention):
                break
            found.append(mention)
        elif (
            trigger.kind in (VISIT, LETTER) or (trigger.kind is CALL and where.kind(mention) is ActorKind.PERSON)
        ) and re.fullmatch(r"\s+(?:to|from|by|with)\s+(?:the\s+)?", gap):
            found.append(mention)
        else:
            break
    return found


_COUNTERPART = re.compile(
    r"\s+(?:[\w-]+\s+){0,3}?(?:counterpart|leader|president|premier|minister|chancellor|king|envoy|secretary|ambassador),?\s+$",
    re.IGNORECASE,
)


def _heads(mentions: Sequence[Mention], text: str) -> list[Mention]:
    """The mentions without those that only modify the next: "his", "Chinese" in "his Chinese counterpart Wang Yi"."""
    kept = []
    for index, mention in enumerate(mentions):
        own = mention.kind is MentionKind.PRONOUN and mention.span.of(text).lower() in _OWN
        gap = text[mention.span.end : mentions[index + 1].span.start] if index + 1 < len(mentions) else ""
        if not own and not (gap and _COUNTERPART.fullmatch(gap)):
            kept.append(mention)
    return kept


def _and_follows(where: Scene, mention: Mention) -> bool:
    return bool(
        re.match(r"(?:,\s+[\w .'-]{2,40}){0,4},?\s+and\s", where.text[mention.span.end : mention.span.end + 120])
    )


def _governs(trigger: Trigger, gap: str) -> bool:
    if len(gap) > 70 or parted(gap, 0, len(gap)):
        return False
    if not trigger.noun:
        lead = _VERB_LEAD.match(gap)
        return bool(lead and _FILL.fullmatch(gap[lead.end() :]))
    lead = _NOUN_LEAD.match(gap)
    if lead is None or (
        lead["word"] in ("of", "for") and trigger.kind not in (TALKS, VISIT, SUMMIT) and "leaders" not in gap
    ):
        return False
    return bool(_FILL.fullmatch(gap[lead.end() :]))


_NEW_NOUN = re.compile(r"[ -](?!(?:and|or|in|on|at|for|to|by|with|as|after|before|during|last|next|this|that|the|a|an|his|her|their|its|when|while|who|via|over|about|from|is|was|will|would|has|had|earlier|later|again|outside|near|face|ahead|amid|where|of|separately|yesterday|today|tomorrow|alone|soon|twice|once|recently|personally|early|late|two|three|\w+ly)\b)[a-z]+")  # fmt: skip


def _object(trigger: Trigger, where: Scene, mention: Mention) -> bool:
    """Whether a mention is the object itself, not a modifier of one ("American bases", "the US-China dialogue")."""
    if trigger.noun or trigger.kind is VISIT:
        return True
    if trigger.person and where.kind(mention) is not ActorKind.PERSON:
        return False
    return not _NEW_NOUN.match(where.text[mention.span.end : mention.span.end + 20]) and not where.text.startswith(
        "'s ", mention.span.end
    )


def _clausal(where: Scene, mention: Mention) -> bool:
    """Whether a mention after "and" begins a clause of its own ("met Xi and Trump said")."""
    tail = where.text[mention.span.end : min(where.sentence.end, mention.span.end + 24)]
    return bool(re.match(r"\s+(?:said|will|would|has|had|is|was|were|did|does|also|told|agreed|then|\w+ed)\b", tail))


def subject(trigger: Trigger, where: Scene, before: Sequence[Mention], others: Sequence[Mention]) -> list[Mention]:
    """The subject of the trigger's clause: the nearest mention before it that no preposition governs."""
    text, start = where.text, where.sentence.start
    floor = clause_start(text, start, trigger.start)
    inside = [m for m in before if m.span.start >= floor]
    lead = text[max(start, floor - 8) : trigger.start]
    if not inside and re.search(
        r"\b(?i:before|after|while|when|since)\s+$", text[max(start, floor - 8) : trigger.start]
    ):
        return _main_subject(where, trigger, others) or list(before[-1:])
    if not inside:
        if not re.search(r"\bwho\b", lead) and not re.fullmatch(
            r"(?:\W*\b(?:and|also|then|later|had|has|have|will|would)\b)*\W*", text[floor : trigger.start]
        ):
            return []
        inside = list(before)
    free = [
        m for m in inside if not after_preposition(text, start, m.span.start) and not text.startswith("'s", m.span.end)
    ]
    if not inside:
        return []
    if not free:
        whole = joined(inside, text)
        group = re.search(
            r"\b[a-z]+s\s+(?:of|from)\s+(?:the\s+|both\s+)?$",
            text[max(start, whole[0].span.start - 24) : whole[0].span.start],
        )
        return whole if group and len(whole) > 1 else []
    return joined(inside[: inside.index(free[-1]) + 1], text)


def _main_subject(where: Scene, trigger: Trigger, others: Sequence[Mention]) -> list[Mention]:
    """ "Before calling Trump, Xi also spoke ...": the subject of the clause that follows."""
    end = others[-1].span.end if others else trigger.end
    comma = where.text.find(",", end, where.sentence.end)
    if comma < 0:
        return []
    return [m for m in where.mentions if comma < m.span.start <= comma + 40][:1]


def _opposite(trigger: Trigger, where: Scene, before: Sequence[Mention]) -> tuple[str, ...]:
    """ "Xi warned Trump during a phone call": the two people of the clause, when they are of two sides."""
    start, text = where.sentence.start, where.text
    if trigger.kind is not CALL and trigger.kind.value not in ("meeting", "letter"):
        return ()
    if not re.search(
        r"\b(?:during|in|by|over|via|on)\s+(?:a|an|their)\s+(?:[\w'-]+\s+){0,3}$",
        text[max(start, trigger.start - 50) : trigger.start],
    ):
        return ()
    people = list(dict.fromkeys(m.actor for m in before if where.kind(m) is ActorKind.PERSON))
    sides = {where.actors[p].side for p in people}
    return tuple(people) if len(people) == 2 and len(sides) == 2 else ()
