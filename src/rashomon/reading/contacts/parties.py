"""Who takes part in a contact: subjects, "with", "between", "to", possessors and compounds ("the Trump-Xi call")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.model import ActorKind, Mention, MentionKind
from rashomon.reading.contacts.clauses import after_preposition, clause_start, parted
from rashomon.reading.contacts.hosting import listed
from rashomon.reading.contacts.scene import AND, COMMA, NAME, Scene, joined, of_country
from rashomon.reading.contacts.subjects import main_subject, opposite, subject
from rashomon.reading.contacts.triggers import CALL, LETTER, SUMMIT, TALKS, VISIT, Trigger


@dataclass(frozen=True, slots=True)
class Parties:
    """The actors' ids, in the order of the text, and how sure that they are the parties.

    ``complemented`` says that the words after the trigger name one ("with X", "hosted X").
    """

    actors: tuple[str, ...]
    confidence: float
    complemented: bool = False


_STOP = r"(?!(?:and|or|with|to|in|on|by|for|at|that|is|was|were|are|had|has|said|after|before)\b)"
_ADJECTIVES = re.compile(rf"(?:'s?|s')(?:\s+{_STOP}[\w'.,-]+){{0,5}}\s+")
_COMPOUND = re.compile(rf"(?:[ -]{_STOP}[\w'-]+){{0,3}}[ -]")
_TITLE = (
    r"(?:(?!(?:at|in|on|to|from|of|near|outside|after|before|with|for|and|that"
    r"|said)\b)[\w.'-]+\s+){0,3}(?:counterparts?|colleagues?|leaders?"
    r"|(?:vice-)?[Pp]residents?|(?:vice-|deputy-)?[Pp]remiers?|[Cc]hiefs?|[Cc]hair(?:man|woman|person)?|[Cc]ommissioners?"
    r"|[Gg]overnors?|[Ss]peakers?|[Dd]irectors?|[Cc]ommanders?|[Gg]enerals?|[Ee]mir|[Ss]ultan|[Pp]ope|[Pp]rince(?:\s+and)?|[Cc]hancellor|[Mm]inisters?|[Ss]ecretary|[Kk]ing|[Ee]nvoys?|officials?|heads|representatives?"
    r"|delegations?|teams?|members|negotiators?)"
    r"(?:\s+(?:of|for)(?:\s+(?:state|government|the|and|of|[A-ZÀ-Þ][\w.'-]*)){0,8})?,?\s+"
)
_LEAD_IN = (
    r"(?:(?:delegations?|teams?|missions?)\s+(?:led|headed)\s+by\s+"
    r"|(?:the|his|her|its|their|a|an|both|then|former|visiting|new|fellow|acting|interim|caretaker|outgoing"
    r"|incoming|de facto|US|U\.S\.|American)\s+"
    rf"|{_TITLE})*"
)
_FILL = re.compile(_LEAD_IN)
_NOUN_LEAD = re.compile(
    r"(?:\s+(?:on|of)\s+(?:\w+day,?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]+|[A-Z][a-z]+\s+\d{1,2})(?:,?\s+\d{4})?,?)?"
    r"(?:\s+(?:scheduled|planned|set|due|held)?\s*(?:on|in|at|for|last|this|next|late"
    r"|early)\s+[\w.,]+(?:\s+\d+)?,?|\s+\w+ly|\s+call"
    r"|\s+(?!(?:and|or|but|hosted|mediated|brokered|chaired|facilitated|organi[sz]ed|sponsored|convened)\b)[a-z]+|\s+\d{4}){0,4}?"
    r"\s+(?P<word>between|with|from|by|of|to|involving|among|for)\s+"
)
_VERB_LEAD = re.compile(r"(?:\s+(?:with|to|by))?\s+")
_WHEN_WHERE = re.compile(
    r"(?:\s+(?:today|tonight|yesterday|earlier|again|briefly|here|there|together"
    r"|(?:this|on the|last|that)\s+(?:morning|afternoon|evening|night|week|month)(?:\s+of\s+\w+\s+\w+)?"
    rf"|(?:in|at|on|near|outside)\s+{NAME}(?:,\s+{NAME})?"
    r"|on the (?:margins|sidelines|fringes) of\s+(?:the\s+|an?\s+)?(?:[\w'-]+\s+){0,5}?[\w'-]+"
    r"|for\s+(?:\w+\s+){1,3}(?:minutes|hours?))(?:\s+\d{4})?,?){1,4}(?=\s+with\s)"
)
_NOT_OWN = r"(?:an?|the|and|with|in|on|at|by|for|to|held|had|has|have|made|paid|received|took|began|ended|opened)\b"
_OWN = ("his", "her", "its", "their", "our", "my")
_HOLDS = re.compile(
    r"\b(?:have|has|had|hold|holds|held|holding|having|conduct\w*|ma[dk]e|making|paid|pay"
    r"|paying|gave|receiv\w+|took|take[ns]?|placed|for|during|in|on|via|sent|wrote|exchang\w+|(?:co-)?chair\w*"
    r"|attend\w*|address\w*|began|begins|start\w*|open\w*|end(?:s|ed|ing)?|conclud\w+|complet\w+|finish\w+"
    r"|wound up|wrapp\w+ up|kick\w* off|embark\w* on|arriv\w+|left|cut short|to)\s+(?:[\w'-]+\s+){0,6}$"
)
# held by the subject, whoever else takes part
_HOLD_ALONE = re.compile(r"(?:have|has|had|hold|holds|held|co-chair\w*|attend\w*|address\w*|gave|exchang\w+)$")


def parties(trigger: Trigger, where: Scene) -> Parties:
    """The parties that the sentence's own words give to the contact."""
    text = where.text
    before = [m for m in where.mentions if m.span.end <= trigger.start or _names_part(m, trigger)]
    after = [m for m in where.mentions if m.span.start >= trigger.end]
    others = complements(trigger, where, after)
    sides: list[Mention] = []
    if trigger.noun:
        sides = compound(trigger, text, before) or possessor(trigger, where, before, alone=not others)
    if not sides and not _between(trigger, text) and _takes_subject(trigger, where, bool(others)):
        sides = subject(trigger, where, before, others)
    if trigger.noun and not sides and not (_between(trigger, text) and _several(others, where)):
        sides = _told_after(trigger, where, before, others)
    if trigger.kind is LETTER and trigger.noun and not sides:
        sides = main_subject(where, trigger, others)  # "In a letter to Xi, Trump proposed ..."
    if not sides and not others and trigger.noun:
        others = _taking_part(trigger, where) or _between_them(trigger, where, before)
    ids = tuple(dict.fromkeys(m.actor for m in (*sides, *others)))
    sure = 0.85 if len(ids) > 1 else 0.6 if ids else 0.4
    if any(m.kind is MentionKind.PRONOUN for m in (*sides, *others)):
        sure -= 0.1
    if not ids and trigger.noun:
        ids, sure = opposite(trigger, where, before) or _before_the_press(trigger, where), 0.55
    return Parties(ids, round(sure, 2) if ids else 0.4, bool(others))


_TOOK_PART = re.compile(
    r"\b(?:with the (?:participation|attendance) of|attended by|bringing together|brought together|grouping|gathering"
    r"|in which (?=[^.;:]{3,120}? (?:took part|participated)))\s*"
)


def _taking_part(trigger: Trigger, where: Scene) -> list[Mention]:
    """ "the round, held in Kampala with the participation of the delegations of A, B and C": those, where several."""
    for lead in _TOOK_PART.finditer(where.text, trigger.end, where.sentence.end):
        after = [m for m in where.mentions if m.span.start >= lead.end()]
        group = bool(after) and after[0].span.start == lead.end() and _several(after[:1], where)
        found = after[:1] if group else listed(where, lead.end())
        if _several(found, where):
            return found
    return []


_THEIRS = re.compile(r"(?:\s+[\w.]+){0,3}\s+between\s+(?:their|the two|both|these)\b")


def _between_them(trigger: Trigger, where: Scene, before: Sequence[Mention]) -> list[Mention]:
    """ "A and B agreed ... following a meeting between their leaders": A and B."""
    if not _THEIRS.match(where.text, trigger.end, where.sentence.end):
        return []
    free = [m for m in before if not after_preposition(where.text, where.sentence.start, m.span.start)]
    return _first_several(before, free, where)


_SPEAKING = re.compile(r"(?:[Ss]peaking|[Aa]ppearing)\s+(?:[\w'-]+\s+){0,3}(?:in|at|during)\s+(?:a|the|their)\s+$")


def _before_the_press(trigger: Trigger, where: Scene) -> tuple[str, ...]:
    """ "Speaking at a joint news conference, A thanked B and C": they met, whoever of them spoke."""
    if not where.text.startswith("joint", trigger.start):
        return ()
    if not _SPEAKING.search(where.text, max(where.sentence.start, trigger.start - 50), trigger.start):
        return ()
    people = [m.actor for m in where.mentions if m.span.start > trigger.end and where.kind(m) is ActorKind.PERSON]
    ids = tuple(dict.fromkeys(people))
    return ids if len({where.actors[p].side for p in ids} - {"unknown"}) > 1 else ()


def _several(others: Sequence[Mention], where: Scene) -> bool:
    """Whether those named after "between" are parties enough: "the call between the presidents of A and B"."""
    known = [where.actors[m.actor] for m in others if m.actor in where.actors]
    return len({side for actor in known for side in (actor.sides or (actor.side,))}) > 1


_AFTER_IT = re.compile(
    r"\b(?:after|following|during|at the (?:end|start|close|outset) of|at|in|with|before|ahead of)\s+"
    r"(?:(?:an?|the|their|his|her|[\w-]+ (?:hours?|days?|weeks?|rounds?) of|[a-z-]+|[A-Z][a-z]+)\s+){0,4}$"
)


def _told_after(trigger: Trigger, where: Scene, before: Sequence[Mention], others: Sequence[Mention]) -> list[Mention]:
    """ "Lavrov told reporters after talks with X", "A and B agreed at talks in Kyiv": the subject of the sentence.

    With another party named one person is enough; without, the subject has to be several parties.
    """
    text, start = where.text, where.sentence.start
    if trigger.kind is LETTER:
        return []  # "they gathered following a letter by X": it is X's
    held = not others and _HOLDS.search(text[max(start, trigger.start - 40) : trigger.start])
    if not held and not _AFTER_IT.search(text, max(start, trigger.start - 60), trigger.start):
        return []
    free = [m for m in before if not after_preposition(text, start, m.span.start) and not _owner(m, where)]
    floor = clause_start(text, start, trigger.start)
    if not others:
        return _first_several([m for m in before if m.span.start >= floor], free, where) or _first_several(
            before, free, where
        )
    theirs = {where.actors[m.actor].side for m in others if m.actor in where.actors}
    people = [
        m
        for m in free
        if where.kind(m) in (ActorKind.PERSON, ActorKind.GROUP)
        and where.actors[m.actor].side not in {"unknown", *theirs}
    ]
    return people[-1:]


def _owner(mention: Mention, where: Scene) -> bool:
    return mention.kind is MentionKind.PRONOUN and mention.span.of(where.text).lower() in _OWN


def _first_several(inside: Sequence[Mention], free: Sequence[Mention], where: Scene) -> list[Mention]:
    """The first subject that is several parties: "A and B", "delegations from A and B", "the armies of A and B"."""
    for mention in inside[:4]:
        if mention.actor in where.actors and len(where.actors[mention.actor].sides) > 1:
            return [mention]
    for index in range(2, min(len(inside), 6) + 1):
        whole = joined(inside[:index], where.text)
        sides = {where.actors[m.actor].side for m in whole if m.actor in where.actors}
        lead = where.text[where.sentence.start : whole[0].span.start]
        if len(whole) > 1 and len(sides) > 1 and (whole[0] in free or _SENT_BY.search(lead)):
            return whole
    return []


_SENT_BY = re.compile(
    r"\b(?i:delegations|negotiators|officials|ministers|leaders|teams|representatives|envoys|generals|diplomats|"
    r"presidents|premiers|delegates|armies|commanders|chiefs|experts)\s+(?:of|from)\s+(?:the\s+|both\s+)?$"
)


def _takes_subject(trigger: Trigger, where: Scene, complemented: bool) -> bool:
    if not trigger.noun:
        return True
    held = _HOLDS.search(where.text[max(where.sentence.start, trigger.start - 40) : trigger.start])
    return held is not None and (complemented or _HOLD_ALONE.match(held[0].split()[0]) is not None)


def _names_part(mention: Mention, trigger: Trigger) -> bool:
    """Whether a mention's name runs into the trigger: the "EU Association Council"."""
    return mention.span.start < trigger.start < mention.span.end <= trigger.end


def compound(trigger: Trigger, text: str, before: Sequence[Mention]) -> list[Mention]:
    """ "the Trump-Xi call", "US-China trade talks"."""
    if len(before) < 2:
        return []
    if not _names_part(before[-1], trigger) and not _COMPOUND.fullmatch(text[before[-1].span.end : trigger.start]):
        return []
    found = [before[-1]]
    for mention in reversed(before[:-1]):
        if text[mention.span.end : found[0].span.start] not in ("-", "/"):
            break
        found.insert(0, mention)
    return found if len(found) > 1 else []


def possessor(trigger: Trigger, where: Scene, before: Sequence[Mention], *, alone: bool = True) -> list[Mention]:
    """ "Trump's planned visit", "his meeting"; an unresolved "his" is the sentence's subject.

    ``alone`` says that no words after the trigger name a party.
    """
    text, floor = where.text, where.sentence.start
    own = re.search(
        rf"\b(?:his|her|their|its)(?:\s+(?!{_NOT_OWN})[\w'-]+){{0,4}}\s+$",
        text[max(floor, trigger.start - 60) : trigger.start],
    )
    last = before[-1] if before else None
    if last is not None and last.kind is MentionKind.PRONOUN and last.span.of(text).lower() == "their":
        together = _together(before[:-1], where)
        if together:
            return together
        meant = where.actors.get(last.actor)
        one = meant is not None and len(meant.sides) < 2
        if meant is not None and one and (meant.kind is ActorKind.GROUP or (alone and meant.kind is ActorKind.PERSON)):
            return []  # "their conversation" is not that of the officers named last, nor of one person with nobody
    if last is not None and not _names_part(last, trigger):
        gap = text[last.span.end : trigger.start]
        pronoun = last.kind is MentionKind.PRONOUN and last.span.of(text).lower() in _OWN
        if pronoun or last.span.of(text).endswith(("'s", "s'")):
            return joined(before, text) if re.fullmatch(r"(?:\s+[\w'-]+){0,4}\s+", gap) else []
        if _ADJECTIVES.fullmatch(gap):
            return joined(before, text)
    if own:
        people = [m for m in before if where.kind(m) is ActorKind.PERSON]
        if own[0].lstrip().lower().startswith("their") and (together := _together(before, where)):
            return together
        return [m for m in people if not after_preposition(text, floor, m.span.start)][-1:] or people[-1:]
    return []


def _together(before: Sequence[Mention], where: Scene) -> list[Mention]:
    """Those whom "their" takes up: the last that the sentence joins by "and", if it is they."""
    for index in range(len(before), 1, -1):
        whole = joined(before[:index], where.text)
        if len(whole) > 1:
            return whole
    return []


def _between(trigger: Trigger, text: str) -> bool:
    return bool(re.match(r"(?:\s+[\w.]+){0,5}\s+between\b", text[trigger.end : trigger.end + 60]))


def complements(trigger: Trigger, where: Scene, after: Sequence[Mention]) -> list[Mention]:
    """ "with Xi", "between Trump and Xi", "to Beijing": the mentions that the words after the trigger govern."""
    text, start = where.text, _past_circumstances(trigger, where)
    after = _heads([m for m in after if m.span.start >= start], text)
    if not after or not _object(trigger, where, after[0]):
        return []
    lead = text[start : after[0].span.start]
    if not _governs(trigger, _untitled(lead, where, after[0]), of_members=_is_organisation(after[0], where)):
        return []
    found, pair = [after[0]], bool(re.search(r"\b(?:between|of|among)\b", lead))
    for mention in after[1:]:
        gap = of_country(text[found[-1].span.end : mention.span.start])
        gap = _untitled(gap, where, mention)
        link = AND.match(gap) or COMMA.match(gap)
        if link and _FILL.fullmatch(gap[link.end() :]) and (pair or not _clausal(where, mention)):
            if link.re is COMMA and not _and_follows(where, mention):
                break
            found.append(mention)
        elif (
            trigger.kind in (VISIT, LETTER) or (trigger.kind is CALL and where.kind(mention) is ActorKind.PERSON)
        ) and re.fullmatch(r"\s+(?:to|from|by|with)\s+(?:the\s+)?", gap):
            found.append(mention)
        else:
            break
    return found


def _past_circumstances(trigger: Trigger, where: Scene) -> int:
    """Where the words of time and place after a verb end that stand before its "with" ("met today in Cairo with")."""
    match = _WHEN_WHERE.match(where.text, trigger.end, where.sentence.end)
    return match.end() if match else trigger.end


def _untitled(lead: str, where: Scene, mention: Mention) -> str:
    """The words before a person without the ranks that only belong to the name ("with Lieutenant General A. B.")."""
    if where.kind(mention) is not ActorKind.PERSON:
        return lead
    return re.sub(r"(?<=\s)(?:[A-ZÀ-Þ][\w.'-]*\s+){1,4}$", "", lead)


_COUNTERPART = re.compile(
    r"\s+(?:(?!(?:and|or)\b)[\w-]+\s+){0,3}?(?:counterpart|colleague|leader|president|premier|minister|chancellor|king"
    r"|envoy|secretary|ambassador),?\s+$",
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


def _is_organisation(mention: Mention, where: Scene) -> bool:
    """Whether a mention is of an organisation of states, whose meetings are its members': "the meeting of ASEAN"."""
    actor = where.actors.get(mention.actor)
    return actor is not None and actor.kind is ActorKind.BODY and len(actor.side) > 2 and actor.speaks


def _governs(trigger: Trigger, gap: str, *, of_members: bool = False) -> bool:
    if len(gap) > 140 or parted(gap, 0, len(gap)):
        return False
    if not trigger.noun:
        lead = _VERB_LEAD.match(gap)
        return bool(lead and _FILL.fullmatch(gap[lead.end() :]))
    lead = _NOUN_LEAD.match(gap)
    if lead is None or (
        lead["word"] in ("of", "for")
        and trigger.kind not in (TALKS, VISIT, SUMMIT, LETTER)
        and not ("leaders" in gap or (of_members and lead["word"] == "of"))
    ):
        return False
    return bool(_FILL.fullmatch(gap[lead.end() :]))


_NEW_NOUN = re.compile(
    r"[ -](?!(?:and|or|in|on|at|for|to|by|with|as|after|before|during|last|next|this|that|the"
    r"|a|an|his|her|their|its|when|while|who|via|over|about|from|is|was|will|would|has|had"
    r"|earlier|later|again|outside|near|face|ahead|amid|where|of|separately|yesterday|today"
    r"|tomorrow|alone|soon|twice|once|recently|personally|early|late|two|three|\w+ly)\b)[a-z]+"
)


def _object(trigger: Trigger, where: Scene, mention: Mention) -> bool:
    """Whether a mention is the object itself, not a modifier of one ("American bases", "the US-China dialogue")."""
    if trigger.noun or trigger.kind is VISIT:
        return True
    several = mention.actor in where.actors and len(where.actors[mention.actor].sides) > 1
    if trigger.person and where.kind(mention) is not ActorKind.PERSON and not several:
        return False
    if any(m.span.start < mention.span.end < m.span.end for m in where.mentions):
        return True  # "representatives of the Belarusian" goes on as "Belarusian authorities"
    return not _NEW_NOUN.match(where.text[mention.span.end : mention.span.end + 20]) and not where.text.startswith(
        "'s ", mention.span.end
    )


def _clausal(where: Scene, mention: Mention) -> bool:
    """Whether a mention after "and" begins a clause of its own ("met Xi and Trump said")."""
    tail = where.text[mention.span.end : min(where.sentence.end, mention.span.end + 24)]
    return bool(re.match(r"\s+(?:said|will|would|has|had|is|was|were|did|does|also|told|agreed|then|\w+ed)\b", tail))
