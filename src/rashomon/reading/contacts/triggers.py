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

    ``needs`` marks verbs that are contacts only with another party named ("called", "met", "wrote to");
    ``person`` those whose object must be somebody ("hosted", "received").
    """

    start: int
    end: int
    kind: ContactKind
    noun: bool
    needs: bool = False
    person: bool = False


_REMOTE = "phone|telephone|video|virtual|online|hotline"
_THING = "call|conversation|talks?|summit|meeting|conference|communication|exchange|chat|discussion"
_SHARED = (  # words that make a commission one of two sides
    r"(?:bi-?national|joint|mixed|inter-?governmental|association|partnership|co-?operation|trilateral|bilateral"
    r"|consultative|boundary|border|2\+2|two-plus-two)"
)
_FIELD = r"(?:high[- ]level|strategic|ministerial|permanent|economic|political|security|defen[cs]e|human rights|trade)"
_BODY = "(?:commission|committee|council)"
_NOUNS: tuple[tuple[str, ContactKind], ...] = (
    (rf"(?:{_REMOTE})[ -](?:{_THING})|video-?conference|video ?link|teleconference", CALL),
    (
        r"(?<=by )(?:tele)?phone|(?<=over the )(?:tele)?phone"
        r"|(?<=on the )(?:tele)?phone(?= (?:with|on|late|today|yesterday)\b)",
        CALL,
    ),
    (r"courtesy (?:call|visit)(?= (?:on|to)\b)", MEETING),
    ("call|conversation|talk(?= with\\b)", CALL),
    (r"summit(?: (?:meeting|talks))?", SUMMIT),
    (r"meeting|tête-à-tête|tete-a-tete|sit-down|get-together|bilateral(?= (?:at|in|on|with)\b)", MEETING),
    (
        r"(?:working (?:lunch(?:eon)?|dinner|breakfast)|(?<!over )(?:lunch(?:eon)?|dinner|breakfast)(?= (?:in|at|with|"
        r"on|between)\b))",
        MEETING,
    ),
    (r"(?:(?:state|official|working|return|presidential) )?visit|trip(?= to\b)|state dinner", VISIT),
    (
        r"(?:next|first|second|third|fourth|fifth|sixth|seventh|eighth|latest|last|new|further|another|fresh|the|"
        r"this) round"
        r"(?= (?:was|were|will|is|ended|began|took|takes|starts|opens|had|has|made|brought|produced|yielded|failed"
        r"|be|would|should|could|may|might|in (?=[A-Z])|on (?=\d|[A-Z]))(?:\b|(?<= )))",
        TALKS,
    ),
    (
        r"talks|negotiations|(?:tripartite|trilateral|bilateral|ministerial) negotiation|consultations|"
        r"discussions(?= (?:with|between|in|on|last|next|this)\b)",
        TALKS,
    ),
    (rf"(?:{_FIELD},? (?:and )?)?{_SHARED},? (?:and )?(?:(?:{_SHARED}|{_FIELD}),? (?:and )?){{0,3}}{_BODY}", TALKS),
    (rf"(?:(?:{_SHARED}|{_FIELD}),? (?:and )?){{1,4}}dialogue", TALKS),
    (r"joint (?:press|news) (?:conference|briefing|appearance)", MEETING),
    (
        r"letters?|messages? of (?:congratulations?|condolences?|sympathy|greetings?|solidarity|support)"
        r"|(?:congratulatory|condolence|written|verbal|oral|video|personal|new year) (?:messages?|telegrams?)"
        r"|(?<=sent a )message|(?<=exchanged )messages|telegrams?(?= (?:of|to|from)\b)",
        LETTER,
    ),
)
_NOUN = re.compile("|".join(rf"(?P<n{i}>\b(?i:{pattern})\b)" for i, (pattern, _) in enumerate(_NOUNS)))

_ADVERB = (
    r"(?: (?:directly|briefly|separately|again|privately|publicly|also|twice|personally"
    r"|virtually|once|together|jointly|informally))*"
)
_WHEN = (
    r"(?: (?:today|tonight|yesterday|earlier|(?:this|last|on \w+day) (?:morning|afternoon|evening|night)|on \w+day"
    r"|(?:late )?on \d{1,2} \w+(?: \d{4})?|on \w+ \d{1,2}(?:, \d{4},?)?))?"
)
_PHONE = (
    r"(?: (?:by|on|over|via) (?:the |a )?(?:\w+ )?(?:(?:tele)?phone|hotline)"
    r"| (?:by|via|over) (?:a )?(?:secure )?video(?: ?link|-?conference| call)?)"
)
_SPEAK = "spoke|spoken|speaks?|speaking|talk|talked|talking"
_ON_A_DAY = (
    r"on (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|\d"
    r"|(?:New Year|Christmas|Thanksgiving|Easter)|the (?:\w+ )?(?:morning|evening|night|eve))"
    r"|yesterday|today|tonight"
    r"|(?:this|last) (?:morning|afternoon|evening|night)"
)
# "called on Prime Minister X today": paid a visit; "called on X to release" is a demand
_CALLED_ON = (
    rf"(?= (?:(?!to\b|for\b|that\b)[^\s.;:!?]+[.,]? ){{1,12}}?(?:{_ON_A_DAY}|this (?:morning|afternoon|evening)|here\b"
    r"|at (?:the|his|her)\b|in [A-Z]))"
)
# pattern, kind, needs, person
_VERBS: tuple[tuple[str, ContactKind, bool, bool], ...] = (
    (rf"(?:{_SPEAK}){_ADVERB}{_WHEN}{_PHONE}{_ADVERB}(?: (?:with|to)\b)?", CALL, False, False),
    (rf"(?:{_SPEAK}){_ADVERB} (?:with|to)\b(?:{_PHONE} (?:with|to)\b)?", CALL, True, False),
    ((rf"(?:spoke|spoken|speak|talked)(?= (?:directly|again|(?:late |early )?(?:{_ON_A_DAY})))"
        r"(?: directly| again)?"), CALL, False, False),
    (
        r"(?:spoke|spoken|talked)(?: (?:about|of) [^,;.:]{2,50}?)? (?:by|on|over) (?:the )?(?:tele)?phone\b",
        CALL,
        False,
        False,
    ),
    (
        r"(?:spoke|spoken|talked)(?= (?:last|this|again|earlier|for (?:the|nearly|about|almost|over|more|an?|\d)|late|"
        r"at length"
        r"|before|after|on the (?:eve|phone))\b)",
        CALL,
        True,
        False,
    ),
    (rf"(?:called|calls) on{_CALLED_ON}", MEETING, True, True),
    (r"(?:called|calls|calling|phoned|phones|phoning|telephoned|telephoning|rang)", CALL, True, False),
    ((rf"(?:met|meets?|meeting){_ADVERB}(?: (?:with|face to face with|face-to-face with"
        rf"|one-on-one with)\b)?"), MEETING, True, False),
    (r"(?:sat|sits?|sitting) down(?: with\b)?", MEETING, True, False),
    (r"talked(?= for (?:[\w-]+ ){1,3}(?:minutes|hours?)\b)", CALL, True, False),
    ((r"(?:talked|negotiated|conferred)(?= (?:for|over) (?:[\w-]+ ){1,3}"
        r"(?:hours?|days?|minutes|weeks)\b)"), TALKS, True, False),
    (rf"conferred{_ADVERB} with\b", TALKS, True, False),
    (r"(?:hosted|hosts?|hosting|welcomed?|welcomes|receive[ds]?|receiving)", MEETING, True, True),
    (r"(?:visited|visits|visiting|visit)", VISIT, True, False),
    ((r"(?:travell?ed|travels|travel|travell?ing|flew|flies|fly|flying|flown) to\b|(?:arrived"
        r"|arrives|arrive) in\b|(?:returned|departed)(?: home)?(?: on \w+)? from\b"), VISIT, True, False),
    (r"(?:wrote|writes|written) (?:a letter )?to\b", LETTER, True, False),
)  # fmt: skip
_VERB = re.compile("|".join(rf"(?P<v{i}>\b(?:{pattern})(?!\w))" for i, (pattern, *_) in enumerate(_VERBS)))

# What follows a word that is no contact after all.
_DETERMINER = (
    r"(?:(?:the|its|their|his|her|our|these|those|all|a|any|some|such|both|basic|growing"
    r"|certain|\d\S*) )?(?:[\w-]+ ){0,2}"
)
_NO_CALL = re.compile(
    r" (?:for|on(?! (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|\d))|upon|off|into|"
    r"out|back|attention|it|them|himself|herself|itself|us|center|centre|option|girl|log|sheet"
    r"|loan|provision|price|of|the shots|a halt|a vote|to (?:action|arms|order|mind|account"
    r"|prayer|duty|[a-z]+))\b|-(?:up|in|out)\b"
)
_NO_CALL_NAMED = re.compile(
    r"(?: [A-Z][\w.-]*){1,4}(?:'s [a-z]+(?: [a-z]+)?)? (?:an?\b|the\b|\"|'"
    r"|[a-z]+(?:ly|ed|ing|ful|ous|ive|al|ible|able)\b)"
)
_NO_MEETING = re.compile(
    rf" (?:with )?(?!for\b|on\b|in\b|at\b|over\b){_DETERMINER}(?:demands?|needs?|goals?|targets?|requirements?|"
    rf"standards?"
    rf"|deadlines?|criteria|challenges?"
    r"|expectations?|conditions?|obligations?|commitments?|quotas?|costs?|criticism|resistance|scepticism|skepticism"
    r"|opposition|silence|approval|disapproval|outrage|anger|threshold|definition|halfway|ends|room|hall|place|minutes"
    r"|success|failure|force)\b"
)
_NO_GUEST = re.compile(  # what is received that is no guest
    r"(?:,? (?:today|yesterday|on \w+|this \w+|earlier|late|also),?){0,3} "
    r"(?:(?:an?|the|another|his|her|their|its) )?(?:[\w-]+ ){0,3}"
    r"(?:calls?|conversation|letters?|messages?|telegrams?|notes?|invitations?|replies|reply|offers?|aid|support|reports?|"
    r"assurances?|proposals?|requests?)\b"
)
_NO_VISIT = re.compile(
    r" (?:(?:the|our|their|its|a|this|that|your) (?:\w+ ){0,2}(?:website|web|site|page|museum"
    r"|link|shop|store|doctor)\b|us\b|www|http)"
)
_NO_TALKS = re.compile(r" (?:up|down|about|of|like|to|tough|big)\b")
_NO_LETTER = re.compile(r" (?:of (?:the law|intent|credit|recommendation)|grade|box|bomb|writing|[A-Z]\b)|-")
_NO_SUMMIT = re.compile(r" of (?:Mount|the (?:mountain|hill|peak|volcano))")
# What precedes one.
_NO_CALL_BEFORE = re.compile(
    r"\b(?i:wake-up|wakeup|close|roll|cold|curtain|earnings|judgment|rallying|clarion|margin|on|so|tough|to|will|would"
    r"|not|i|we|they|you|can|could|should|may|might|must|often)[ -]$"
)
_NO_MEETING_BEFORE = re.compile(
    r"\b(?i:board|annual|shareholders'?|cabinet|committee|staff|prayer|general|plenary|party"
    r"|editorial|council|commission"
    r"|town hall|campaign)[ -]$"
)
_TRAVEL_NOUN = re.compile(
    r"\b(?:all|any|no|non-essential|essential|air|the|of|for|on|against|and|their|free|visa-free|restrict|easier) $"
)
_NO_VISIT_BEFORE = re.compile(
    r"\b(?i:consular|family|prison|inspection|home|hospital|doctor's|study|fact-finding|site|monitoring|"
    r"humanitarian)[ -]$"
)
_SUBJECT_BEFORE = re.compile(r"\b(?i:he|she|it|who|that|which|often|always|rarely|never|also|nobody|everyone|money) $")
_SPEECH_TO = re.compile(
    r" (?:\w+ ){0,2}?(?:reporters?|journalists?|the (?:press|media|nation|crowd)|lawmakers|supporters|CNN|the BBC)\b"
)


def is_body(words: str) -> bool:
    """Whether the words name a standing body of two sides: with no party named it may be anybody's."""
    return words.lower().endswith(("commission", "committee", "council", "dialogue"))


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
    before, after = text[max(floor, match.start() - 32) : match.start()], text[match.end() : match.end() + 60]
    if before.endswith("-") and not name.startswith("n"):
        return None  # "a so-called roadmap"
    if name.startswith("n"):
        return _noun(match[0], match.start(), _NOUNS[int(name[1:])][1], before, after)
    kind, needs, person = _VERBS[int(name[1:])][1:]
    word = match[0].split()[0]
    if word in ("calls", "visits", "meets", "talk") and not _is_verb(word, before):
        return None  # contacts in general
    if word == "travel" and _TRAVEL_NOUN.search(before):
        return None  # "advises against all travel to A"
    if word in ("visit", "meeting") and not _is_verb(word, before):
        whole = text[match.start() + len(word) : match.start() + len(word) + 60]
        return _noun(word, match.start(), kind, before, whole)
    if _no_contact(word, kind, text[match.start() + len(word) :][:60], after, aside=before.endswith(", ")):
        return None
    return Trigger(match.start(), match.end(), kind, False, needs, person)


def _no_contact(word: str, kind: ContactKind, rest: str, after: str, *, aside: bool) -> bool:
    """Whether what follows a verb shows that it means something else."""
    if kind is MEETING and word.startswith("call"):
        return False
    if word == "hosted" and rest.startswith(" by ") and aside:
        return True  # "met in Berlin, hosted by Minister X": who hosted what was named before
    if kind is MEETING and word.startswith("receiv") and _NO_GUEST.match(rest):
        return True
    if kind is CALL and word.startswith("call"):
        return bool(_NO_CALL.match(rest) or _NO_CALL_NAMED.match(rest))
    if kind is CALL:
        return bool(_SPEECH_TO.match(after))
    if kind is MEETING and word.startswith(("met", "meet")):
        return bool(_NO_MEETING.match(rest) or _SPEECH_TO.match(after))
    return bool(kind is VISIT and _NO_VISIT.match(rest))


def _is_verb(word: str, before: str) -> bool:
    """Whether "visit", "meeting" or "calls" stands where a verb does."""
    if word == "meeting":
        return bool(
            re.search(r"\b(?:is|are|was|were|be|been|after|before|while|by|without|keep|kept|begin|began) $", before)
        )
    if word == "visit":
        noun = re.search(r"\b(?:prior|thanks|according|related|opposed|addition|respect|committed) to $", before)
        return not noun and bool(
            re.search(r"\b(?:to|will|would|could|may|might|can|should|must|not|and|they|we|you|I) $", before)
        )
    if word == "talk" and re.search(r"\b(?:an?|the|another|our|his|her) (?:[\w-]+ ){0,3}$", before):
        return False
    return not re.search(
        r"\b(?:the|a|an|his|her|its|their|our|several|many|few|some|these|those|of|phone|and|two"
        r"|three|on|in|with|by|\w+'s"
        r"|\w+ed|\w+al|\w+ive) $",
        before,
    )


def _noun(word: str, start: int, kind: ContactKind, before: str, after: str) -> Trigger | None:
    lowered = word.lower()
    if lowered == "call" and (_NO_CALL.match(after) or _NO_CALL_BEFORE.search(before)):
        return None
    if kind is VISIT and _NO_VISIT_BEFORE.search(before):
        return None
    if lowered == "meeting" and _NO_MEETING_BEFORE.search(before):
        return None
    if lowered == "talks" and (_NO_TALKS.match(after) or _SUBJECT_BEFORE.search(before)):
        return None
    refused = {LETTER: _NO_LETTER, SUMMIT: _NO_SUMMIT, VISIT: _NO_VISIT}.get(kind)
    if refused is not None and refused.match(after):
        return None
    return Trigger(start, start + len(word), kind, True)
