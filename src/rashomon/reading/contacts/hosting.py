"""Who mediates, hosts or witnesses a contact without being one of its parties ("mediated by Qatar")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rashomon.model import ActorKind, Mention
from rashomon.reading.contacts.scene import AND, COMMA, Scene, of_country

_BY = re.compile(
    r"\b(?:(?:co-)?(?:mediated|facilitated|brokered|hosted|sponsored|convened|moderated|chaired|supported|guaranteed)"
    r"(?:\s+(?:in|at)\s+[A-Z]\w+)?\s+(?:jointly\s+)?by"
    r"|[Uu]nder the (?:auspices|mediation|sponsorship|patronage|aegis|chairmanship|stewardship) of"
    r"|(?:[Tt]hrough|[Tt]hanks to|[Ww]ith) the (?:mediation|good offices|facilitation|help) of|mediation (?:by|of|from)"
    r"|[Ii]n the presence of|witnessed by|[Aa]t the invitation of|overseen by)\s+"
)
_AS = re.compile(
    r"\bas\s+(?:the\s+|a\s+|joint\s+)?(?:co-)?(?:mediators?|facilitators?|hosts?|guarantors?|brokers?|witness(?:es)?)\b"
)
_LED = re.compile(r"-(?:mediated|brokered|hosted|facilitated|sponsored)\b")
_LEAD = re.compile(
    r"(?:(?:the|his|her|its|their|both|a|an|H\.?E\.?|His|Her|Excellency|Mr\.?|Ms\.?|Mrs\.?|Dr\.?|Hon\.?|Shri|Sir|Dame|then|former"
    r"|visiting|new|fellow|acting|interim|caretaker|outgoing|incoming|[a-z-]*president|[a-z-]*minister|[A-Z][\w'-]*\.?|counterparts?|leaders?|government|state|of|and"
    r"|for|foreign|affairs|defen[cs]e|prime|head|king|emir|premier|chancellor|secretary|envoy|ambassador|general),?\s+)*"
)
_FAR = 90  # characters between a preposition and the party that it governs: the longest of titles


def leads_to(text: str, position: int, mention: Mention) -> bool:
    """Whether only articles, titles and offices stand between a position and a mention."""
    return 0 <= mention.span.start - position <= _FAR and bool(_LEAD.fullmatch(text, position, mention.span.start))


def listed(where: Scene, position: int) -> list[Mention]:
    """The mentions that follow a position as its complement: "A, B of C and D"."""
    after = [m for m in where.mentions if m.span.start >= position]
    if not after or not leads_to(where.text, position, after[0]):
        return []
    after = _heads(after, where)
    found = [after[0]]
    for mention in after[1:]:
        gap = of_country(where.text[found[-1].span.end : mention.span.start])
        link = AND.match(gap) or COMMA.match(gap)
        if link is None or len(gap) > _FAR or not _LEAD.fullmatch(gap, link.end()):
            break
        found.append(mention)
        if link.re is AND:
            break
    return found


def hosts(where: Scene) -> tuple[str, ...]:
    """The actors whom the sentence names as mediators, hosts or witnesses."""
    return tuple(dict.fromkeys(m.actor for m in _hosts(where)))


def hosts_of(where: Scene, starts: Sequence[int]) -> dict[int, tuple[str, ...]]:
    """The hosts by the contact that they are named after, of the contacts that begin at these places.

    A host named before all of them is that of every one.
    """
    found: dict[int, list[str]] = {start: [] for start in starts}
    for mention in _hosts(where):
        before = [start for start in starts if start < mention.span.start]
        for start in [max(before)] if before and len(starts) > _FEW else starts:
            found[start].append(mention.actor)
    return {start: tuple(dict.fromkeys(ids)) for start, ids in found.items()}


_FEW = 2  # contacts of a sentence that share its host; of more each has its own


def _hosts(where: Scene) -> Iterator[Mention]:
    text, start, end = where.text, where.sentence.start, where.sentence.end
    for lead in _BY.finditer(text, start, end):
        yield from listed(where, lead.end())
    for named in _AS.finditer(text, start, end):
        before = [m for m in where.mentions if m.span.end <= named.start()]
        opening = text.rfind("with ", start, named.start())
        if opening >= 0:
            yield from (m for m in before if m.span.start >= opening and m in listed(where, opening + 5))
    for mention in where.mentions:
        if _LED.match(text, mention.span.end):
            yield mention


def _heads(mentions: Sequence[Mention], where: Scene) -> list[Mention]:
    """The mentions, a country that only stands in a person's title left out ("the Secretary of State of X, Y")."""
    kept: list[Mention] = []
    for mention in mentions:
        if kept and where.kind(kept[-1]) in (ActorKind.COUNTRY, ActorKind.GOVERNMENT):
            titled = re.search(r"\b(?:of|of the) $", where.text[: kept[-1].span.start][-12:])
            gap = where.text[kept[-1].span.end : mention.span.start]
            if titled and where.kind(mention) is ActorKind.PERSON and re.fullmatch(r",\s+(?:[A-Z]\w*\.?\s+)*", gap):
                kept.pop()
        kept.append(mention)
    return kept
