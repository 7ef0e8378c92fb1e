"""Who takes part in a contact: subjects, "with", "between", "to", possessors and compounds ("the Trump-Xi call")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from rashomon.model import Actor, ActorKind, Mention, MentionKind, Span
from rashomon.reading.contacts.clauses import after_preposition, clause_start, parted
from rashomon.reading.contacts.triggers import Trigger


class CastLike(Protocol):
    """What is needed of the cast: its actors, and the mentions inside a span."""

    @property
    def actors(self) -> tuple[Actor, ...]: ...

    def within(self, span: Span) -> tuple[Mention, ...]: ...


@dataclass(frozen=True, slots=True)
class Parties:
    """The actors' ids, in the order of the text, and how sure that they are the parties."""

    actors: tuple[str, ...]
    confidence: float


_APART = (ActorKind.OUTLET,)
_MODIFIERS = re.compile(r"(?:'s?)?(?:[ -][\w'-]+){0,6}[ -]?")
_ADJECTIVES = re.compile(
    r"(?:'s?|s')(?:\s+(?!(?:and|or|with|to|in|on|by|for|at|that|is|was|were|are|had|has|said)\b)[\w'.,-]+){0,5}\s+"
)
_COMPOUND = re.compile(
    r"(?:[ -](?!(?:and|or|with|to|in|on|by|for|at|that|is|was|had|has|said|after|before)\b)[\w'-]+){0,3}[ -]"
)
_TOGETHER = re.compile(r"\s*(?:,|,?\s*and|-|&)\s*(?:the\s+|his\s+|her\s+|their\s+)?(?:\w+\s+counterpart,?\s+)?")


def usable(cast: CastLike, sentence: Span) -> tuple[Mention, ...]:
    """The mentions of a sentence that may be parties: outermost ones, no outlets, in text order."""
    kinds = {actor.id: actor.kind for actor in cast.actors}
    found = sorted(
        (m for m in cast.within(sentence) if kinds.get(m.actor) not in _APART),
        key=lambda m: (m.span.start, -m.span.end),
    )
    outer: list[Mention] = []
    for mention in found:
        if not outer or mention.span.start >= outer[-1].span.end:
            outer.append(mention)
    return tuple(outer)


def parties(trigger: Trigger, text: str, sentence: Span, mentions: Sequence[Mention]) -> Parties:
    """The parties that the sentence's own words give to the contact."""
    before = [m for m in mentions if m.span.end <= trigger.start]
    after = [m for m in mentions if m.span.start >= trigger.end]
    sides: list[Mention] = []
    if trigger.noun:
        sides += compound(trigger, text, before)
        sides += possessor(trigger, text, before) if not sides else []
    others = complements(trigger, text, sentence, after)
    if len(sides) < 2 and not _between(trigger, text):
        missing = not sides
        if missing and (others or not trigger.noun):
            sides += subject(trigger, text, sentence, before)
    ids = tuple(dict.fromkeys(m.actor for m in (*sides, *others)))
    sure = 0.85 if len(ids) > 1 else 0.6 if ids else 0.4
    if any(m.kind is MentionKind.PRONOUN for m in (*sides, *others)):
        sure -= 0.1
    return Parties(ids, sure)


def compound(trigger: Trigger, text: str, before: Sequence[Mention]) -> list[Mention]:
    """ "the Trump-Xi call", "US-China trade talks"."""
    if not before or not _COMPOUND.fullmatch(text[before[-1].span.end : trigger.start]):
        return []
    if len(before) > 1 and text[before[-2].span.end : before[-1].span.start] in ("-", "/", " and "):
        return list(before[-2:])
    return []


def possessor(trigger: Trigger, text: str, before: Sequence[Mention]) -> list[Mention]:
    """ "Trump's planned visit", "his meeting"."""
    if not before:
        return []
    last = before[-1]
    gap = text[last.span.end : trigger.start]
    own = last.kind is MentionKind.PRONOUN and last.span.of(text).lower() in ("his", "her", "its", "their", "our", "my")
    inside = last.span.of(text).endswith(("'s", "s'"))
    if own or inside:
        return _joined(before, text) if re.fullmatch(r"(?:\s+[\w'-]+){0,4}\s+", gap) else []
    return _joined(before, text) if _ADJECTIVES.fullmatch(gap) else []


def _joined(mentions: Sequence[Mention], text: str) -> list[Mention]:
    """The last mention with those that are coordinated with it ("Trump and Xi")."""
    found = [mentions[-1]]
    for mention in reversed(mentions[:-1]):
        if not _TOGETHER.fullmatch(text[mention.span.end : found[0].span.start]) or len(found) > 5:
            break
        found.insert(0, mention)
    return found


def _between(trigger: Trigger, text: str) -> bool:
    return bool(re.match(r"(?:\s+\w+){0,4}\s+between\b", text[trigger.end : trigger.end + 60]))


_LEADS = {
    True: re.compile(r"(?:\s+(?:on|in|at|by|of|last|this|next|late|early)\s+[\w.,]+(?:\s+\d+)?,?|\s+\w+ly|\s+call|\s+[a-z]+){0,3}?\s+(?:between|with|from|by|of|to|involving|among)\s+"),
    False: re.compile(r"(?:\s+(?:with|to|by))?\s+"),
}  # fmt: skip
_FILL = re.compile(
    r"(?:(?:the|his|her|its|their|a|an|both|then|former|visiting|US|U\.S\.|new|fellow|two|senior|top|American)\s+|"
    r"(?:[\w.-]+\s+){0,3}(?:counterpart|leader|president|President|Premier|Chancellor|Minister|Secretary|King|envoy|officials?|Prime|Foreign|the|of),?\s+)*"
)


def complements(trigger: Trigger, text: str, sentence: Span, after: Sequence[Mention]) -> list[Mention]:
    """ "with Xi", "between Trump and Xi", "to Beijing": the mentions that the words after the trigger govern."""
    if not after:
        return []
    found: list[Mention] = []
    first = after[0]
    gap = text[trigger.end : first.span.start]
    if not _governs(trigger, gap):
        return []
    found.append(first)
    for mention in after[1:]:
        between = text[found[-1].span.end : mention.span.start]
        if (
            _TOGETHER.match(between)
            and _FILL.fullmatch(_TOGETHER.sub("", between, count=1))
            and not _clausal(text, mention, sentence)
        ) or (trigger.kind.value in ("visit", "letter", "call") and re.fullmatch(
            r"\s+(?:to|from|by|with)\s+(?:the\s+)?", between
        )):
            found.append(mention)
        else:
            break
    return found


def _governs(trigger: Trigger, gap: str) -> bool:
    if len(gap) > 60 or parted(gap, 0, len(gap)):
        return False
    if not trigger.noun:
        lead = _LEADS[False].match(gap)
        return bool(lead) and bool(_FILL.fullmatch(gap[lead.end() :]) if lead else False)
    lead = _LEADS[True].match(gap)
    return bool(lead and _FILL.fullmatch(gap[lead.end() :]))


def _clausal(text: str, mention: Mention, sentence: Span) -> bool:
    """Whether a mention after "and" begins a clause of its own ("met Xi and Trump said")."""
    tail = text[mention.span.end : min(sentence.end, mention.span.end + 24)]
    return bool(re.match(r"\s+(?:said|will|would|has|had|is|was|were|did|does|also|told|agreed|then)\b", tail))


def subject(trigger: Trigger, text: str, sentence: Span, before: Sequence[Mention]) -> list[Mention]:
    """The subject of the trigger's clause: the nearest mention before it that no preposition governs."""
    floor = clause_start(text, sentence.start, trigger.start)
    inside = [m for m in before if m.span.start >= floor]
    if not inside and floor > sentence.start:
        relative = re.search(r"\bwho(?:m)?\s*$", text[max(sentence.start, floor - 6) : floor])
        if relative or re.match(
            r"(?:\s*(?:also|then|later|had|has|have|will|would)\b)*\s*$", text[floor : trigger.start]
        ):
            inside = list(before)
            floor = sentence.start
    free = [
        m
        for m in inside
        if not after_preposition(text, sentence.start, m.span.start) and not text.startswith("'s", m.span.end)
    ]
    if not free:
        return []
    last = inside.index(free[-1])
    return _joined(inside[: last + 1], text)
