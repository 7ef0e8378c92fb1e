"""The words that name a contact between parties, and the look-alikes that name none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.model import ContactKind

CALL, MEETING, VISIT = ContactKind.CALL, ContactKind.MEETING, ContactKind.VISIT
SUMMIT, TALKS, LETTER = ContactKind.SUMMIT, ContactKind.TALKS, ContactKind.LETTER


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that names a contact: where, of which kind, as a noun or a verb.

    ``goal`` marks those whose other party is where somebody goes ("visit", "travelled to"); ``needs`` those
    that are contacts only with another party named ("called", "received", "wrote to").
    """

    start: int
    end: int
    kind: ContactKind
    noun: bool
    goal: bool = False
    needs: bool = False


_REMOTE = r"phone|telephone|video|virtual|online|teleconference|hotline"
_NOUNS: tuple[tuple[str, ContactKind], ...] = (
    (
        rf"(?:{_REMOTE})[ -](?:call|conversation|talks?|summit|meeting|conference|communication|exchange|chat|discussion)",
        CALL,
    ),
    (r"video-?conference|videolink|video link", CALL),
    (r"call|conversation", CALL),
    (r"summit(?: (?:meeting|talks))?", SUMMIT),
    (r"meeting|face-to-face|tête-à-tête|sit-down|get-together|bilateral(?= (?:at|in|on|with)\b)", MEETING),
    (r"(?:state |official |working |return |presidential )?visit|trip(?= to\b)|state dinner", VISIT),
    (r"talks|negotiations|consultations|discussions(?= (?:with|between|in|on|last|next)\b)", TALKS),
    (r"letter|message of congratulations|congratulatory message", LETTER),
)
_NOUN = re.compile("|".join(rf"(?P<n{i}>\b(?i:{pattern})\b)" for i, (pattern, _) in enumerate(_NOUNS)))
_ADVERB = r"(?: (?:directly|briefly|separately|again|privately|publicly|recently|also|earlier|later|twice|personally|virtually|once))*"
_PHONE = (
    r"(?: (?:by|on|over|via) (?:the |a )?(?:\w+ )?(?:tele)?phone| by video(?: ?link)?| via video(?: ?link|conference)?)"
)
# pattern, kind, goal, needs
_VERBS: tuple[tuple[str, ContactKind, bool, bool], ...] = (
    (rf"(?:spoke|spoken|speaks?|speaking|talk|talked|talking){_ADVERB}(?:{_PHONE}{_ADVERB}(?: (?:with|to)\b)?|(?:(?: (?:with|to))\b{_ADVERB}))", CALL, False, False),
    (rf"(?:spoke|spoken|speak|talked){_ADVERB}(?= (?:directly|on (?:January|February|March|April|May|June|July|August|September|October|November|December|Mon|Tue|Wed|Thu|Fri|Sat|Sun)))", CALL, False, False),
    (r"(?:called|calls|calling|phoned|phones|phoning|telephoned|rang|telephoning)", CALL, False, True),
    (rf"(?:met|meets?|meeting){_ADVERB}(?: (?:with|face to face with|one-on-one with)\b)?", MEETING, False, True),
    (r"(?:sat|sits?|sitting) down(?: with\b)?", MEETING, False, True),
    (r"(?:hosted|hosts?|hosting|welcomed|received|receives|receiving)", MEETING, False, True),
    (r"(?:visited|visits|visiting|visit)", VISIT, True, True),
    (r"(?:travell?ed|travels|travel|travell?ing|flew|flies|fly|flying|flown) to\b", VISIT, True, True),
    (r"(?:arrived in|arrives in|arrive in)\b", VISIT, True, True),
    (r"(?:wrote|writes|written) (?:a letter )?to\b", LETTER, False, True),
)  # fmt: skip
_VERB = re.compile("|".join(rf"(?P<v{i}>\b{pattern}\b)" for i, (pattern, *_) in enumerate(_VERBS)))

# What follows or precedes a word that is no contact after all.
_NOT_AFTER: dict[ContactKind, re.Pattern[str]] = {
    CALL: re.compile(
        r"(?:s\b|ed\b)?(?: (?:for|on|upon|to(?! (?:Mr|Mrs|Ms|President|Prime|Chancellor)\b)(?= [a-z])|off|into question|into|out|back|attention|it|them|himself|itself|"
        r"center|centre|option|girl|log|sheet|loan|provision|price|of (?:duty|nature|the wild)|the shots|a halt|a vote)\b|-(?:up|in|out)\b)"
    ),
    MEETING: re.compile(
        r" (?:(?:the|its|their|his|her|our|these|those|all|a|any|some|such|both|basic|growing|rising|certain)? ?(?:\w+ ){0,2}"
        r"(?:demands?|needs?|goals?|targets?|requirements?|standards?|deadlines?|criteria|challenges?|expectations?|conditions?|"
        r"obligations?|commitments?|quotas?|costs?|criticism|resistance|scepticism|skepticism|opposition|silence|approval|"
        r"disapproval|outrage|anger|threshold|definition|bill|interest|halfway|ends|room|hall|place|minutes)\b)"
    ),
    VISIT: re.compile(
        r" (?:(?:the|our|their|its|a|this|that|www|http\S*) ?(?:\w+ ){0,2}(?:website|web|site|page|museum|link|shop|store|doctor)\b|us\b|www|http)"
    ),
    TALKS: re.compile(r" (?:up|down|about|of|like|to|tough|big)\b"),
    LETTER: re.compile(
        r" (?:of (?:the law|intent|credit|recommendation|resignation)|grade|box|bomb|writing|[A-Z]\b)|-"
    ),
    SUMMIT: re.compile(r" of (?:Mount|the (?:mountain|hill|peak))"),
}
_NOT_BEFORE = re.compile(
    r"(?:\b(?i:wake-up|wakeup|close|roll|cold|curtain|conference|earnings|judgment|cat|rallying|clarion|margin|court|tough|last|on|so)[ -]"
    r"|\b(?i:board|annual|shareholders'?|cabinet|town hall|committee|council|staff|prayer|first|capital|cover|open|four|five|three|dead|to the) )$"
)
_CALL_WORDS_BEFORE = re.compile(
    r"\b(?i:wake-up|wakeup|close|roll|cold|curtain|conference|earnings|judgment|rallying|clarion|margin|on|so|a call for)[ -]$"
)
_MEETING_BEFORE = re.compile(
    r"\b(?i:board|annual|shareholders'?|cabinet|committee|staff|prayer|general|plenary|party|news|editorial|council|commission)[ -]$"
)
_SUBJECT_BEFORE = re.compile(
    r"\b(?:he|she|it|who|that|which|often|always|rarely|never|also|He|She|It|nobody|everyone|money)\s$"
)
_PLURAL = re.compile(r"(?:s\b)")


def triggers(text: str, start: int, end: int) -> Iterator[Trigger]:
    """The words of a sentence that name a contact, in text order and without overlap."""
    taken = start
    found = [*_VERB.finditer(text, start, end), *_NOUN.finditer(text, start, end)]
    for match in sorted(found, key=lambda m: (m.start(), -m.end())):
        if match.start() < taken:
            continue
        trigger = _trigger(match, text, start)
        if trigger is not None:
            taken = trigger.end
            yield trigger


def _trigger(match: re.Match[str], text: str, floor: int) -> Trigger | None:
    name = match.lastgroup or ""
    before = text[max(floor, match.start() - 32) : match.start()]
    after = text[match.end() : match.end() + 60]
    index = int(name[1:])
    if name.startswith("n"):
        return _noun(match, _NOUNS[index][1], before, after)
    kind, goal, needs = _VERBS[index][1:]
    word = match[0].split()[0].lower()
    if word in ("visit", "visits", "call", "calls", "meeting") and not _is_verb(word, before):
        return _noun(match, kind, before, after) if word != "visits" or before.endswith("'s ") else None
    if word in ("called", "calls", "calling", "met", "meet", "meets", "meeting") and _NOT_AFTER[kind].match(after):
        return None
    if match[0].lower().startswith(("met with", "meet with", "meets with")) and _NOT_AFTER[MEETING].match(after):
        return None
    if kind is VISIT and _NOT_AFTER[VISIT].match(after):
        return None
    if re.search(r"(?i)\bso-$", before):
        return None
    return Trigger(match.start(), match.end(), kind, False, goal, needs)


def _is_verb(word: str, before: str) -> bool:
    """Whether "visit", "meeting" or "calls" stands where a verb does."""
    if word == "meeting":
        return bool(
            re.search(
                r"\b(?:is|are|was|were|be|been|of|after|before|while|from|by|in|without|keep|kept|began|started|on) $",
                before,
            )
        ) and not before.endswith((" in ", " of ", " on "))
    if word == "visit":
        return (
            (bool(
                re.search(r"\b(?:to|will|would|could|may|might|can|should|must|not|also|both|they|we|you|I) $", before)
            )
            and not re.search(
                r"\b(?:invitation|due|prior|thanks|according|related|attention|opposed|addition|respect) to $", before
            ))
            or bool(
                re.search(
                    r"\b(?:invitation|invited \w+|ready|set|scheduled|expected|planning|plans|due|likely|about) to $",
                    before,
                )
            )
        )
    return not re.search(
        r"\b(?:the|a|an|his|her|its|their|our|several|many|few|some|these|those|of|phone|and|two|three|[a-z]+'s|\w+ed|\w+al) $",
        before,
    )


def _noun(match: re.Match[str], kind: ContactKind, before: str, after: str) -> Trigger | None:
    word = match[0].lower()
    blocked = _NOT_AFTER.get(kind)
    if word == "call" and (
        (blocked
        and blocked.match(after))
        or _CALL_WORDS_BEFORE.search(before)
        or re.search(r"\b(?:to|will|would|not|I|we|they|you|can|could|should) $", before)
    ):
        return None
    if kind is MEETING and _MEETING_BEFORE.search(before):
        return None
    if word == "talks" and ((blocked and blocked.match(after)) or _SUBJECT_BEFORE.search(before)):
        return None
    if kind in (LETTER, SUMMIT) and blocked and blocked.match(after):
        return None
    return Trigger(match.start(), match.end(), kind, True, goal=kind is VISIT)
