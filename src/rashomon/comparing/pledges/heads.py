"""Where a statement's content commits somebody: the words of firmness, who they bind, and what they bind them to.

A statement can hold several ("China would buy … and Washington will lower …"), so every modal of the content is
looked at with its own subject. There is no parser behind this: the subject of a modal is the party named right
before it; where that is nobody's name, a bare "will" binds nobody.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from rashomon.comparing.pledges.ground import Ground
from rashomon.comparing.pledges.lexicon import english_verb, is_state, verb_class
from rashomon.model import Modality, Mode, PlacedStatement, Span, SpeechAct
from rashomon.reading.acts.tables import tables
from rashomon.reading.tokens import fold

_WISH = re.compile(
    r"\b(?:would like|hop(?:e|es|ed|ing)|want(?:s|ed)?|wish\w*|look(?:s|ed|ing)? forward|expect\w*|need(?:s|ed)?|"
    r"seek(?:s|ing)?|sought|aim(?:s|ed|ing)?|eager|due|scheduled|set to)\b"
)
_NEGATED = re.compile(r"\b(?:not|never|no longer|cannot)\b|n't\b")
_PASSIVE = re.compile(r"^\s*(?:also |then |soon )?(?:be|have been)\s+(?:\w+ly\s+)?(\w+(?:ed|en|nt|ld|lt|id|ut|wn))\b")
_ADVERBS = re.compile(
    r"^(?:\s*(?:also|then|soon|still|now|even|both|(?!(?:re)?supply|rely|reply|apply|comply|multiply|ally|fly)\w+ly|"
    r"continue to|be able to|to)\b)*\s*"
)
_WORD = re.compile(r"\s*([a-z][a-z-]*)")
_BETWEEN = re.compile(
    r"^[“\"]?(?:['’]s?)?(?:\s+(?:side|government|authorities|army|forces|military|troops|companies|firms|importers|"
    r"officials|negotiators|delegations?|leaders?|parliament|ministry|administration|president|cabinet|team))?"
    r"(?:,[^,;]{1,60},)?(?:\s+(?:has|have|had|also|now|both|each|itself|then|in turn|\w+ly|alone|all|together))*"
    r"\s*[“\"]?$",
    re.I,
)
_PREPOSITION = re.compile(
    r"\b(?:with|between|in|from|to|for|on|against|by|about|into|toward|towards|near|at)\s+(?:the\s+)?$", re.I
)
_OF = re.compile(r"\b(\w+)\s+of\s+(?:the\s+)?$", re.I)
_PEOPLE = re.compile(
    r"^(?:presidents?|leaders?|governments?|ministers?|ministry|sides?|army|forces|troops|delegations?|parliament|"
    r"king|queen|chairman|secretary|chancellor|premier|representatives?|both|two|head|heads|states?|republic|kingdom)$",
    re.I,
)
_WE = re.compile(r"\b(?:we|i|our (?:country|side|government)|us)\s+(?:\w+ly\s+|also\s+|both\s+)?$", re.I)
_IMPERSONAL = re.compile(r"\bit (?:was|is|has been)\s+$", re.I)
_BARE = re.compile(r"^(?:will|would|shall|'ll|won't|wouldn't|is going|are going)\b")
_NOUN_OBJECT = re.compile(r"\b(?:agree|pledg|promis|commit|vow|guarantee)\w*(?: (?:to|on))?$", re.I)
_WEIGHS = re.compile(
    r"\b(?:consider|mull|weigh|contemplat)"
)  # with a noun: "is weighing sanctions", not "reviewed the progress"
_DECLINED = (
    re.compile(  # what one refuses with a noun is an act of one's own; "rejected the displacement" judges another's
        r"\b(?:refus|declin|rul(?:e|es|ed|ing) out|turn(?:s|ed|ing)? down)"
    )
)
_PROPOSED = re.compile(
    r"^\W*(?:(?:an?|the|any|all|his|her|its|their|this|that|such|[\w-]+['’]s?)\s+)?(?:[\w.’'-]+\s+){0,2}?"
    r"(?:proposals?|plans?|offers?|demands?|requests?|calls?|ideas?|ultimatums?|deadlines?|terms|conditions|invitations?)\b"
)
_CLAUSE = re.compile(r"(?:\band that|\bthat|, and|;|, but|\bwhile)\s+")
_ANNOUNCES = re.compile(r"(?:(?:has|have|had|also|today) )*(?:announc|unveil)(?:ed|es|ing|s)\b")
_GIFT = re.compile(
    r"(?:an?|the|its|his|her|their|another)\s+(?:[\w.$€£-]+\s+){0,4}?"
    r"(?:loans?|grants?|credit|donations?|aid|assistance|contributions?|funding|support package)\s+"
    r"(?:package\s+)?(?:of|worth|totall?ing)\s+(?:about\s+|up to\s+)?(?:[a-z]{0,3}[$€£¥]\s?)?\d"
)
_FROM_OTHERS = re.compile(r"\b(?:from|by)\s+(?:the\s+)?[A-ZÀ-Þ]")
_UNDERTOOK = re.compile(r"\b(?:has |have |had )?(?:undertook|undertakes?|pledged|promised|vowed|committed itself) to\b")
_CYRILLIC_INFINITIVE = re.compile(r"(?:не\s+)?([а-яё]+(?:ть|ться|ти|чь))(?=\s)")  # "пообещал поставить"
_NO_PROMISE = frozenset({SpeechAct.DENIES, SpeechAct.DEMANDS, SpeechAct.ASKS, SpeechAct.CRITICISES})


@dataclass(frozen=True, slots=True)
class Head:
    """One commitment: who is bound, how firmly, by which words, and the stretch that says to what."""

    placed: PlacedStatement
    givers: tuple[str, ...]
    modality: Modality
    words: Span
    body: Span
    verb: str
    negated: bool
    by_cue: bool = False  # whether the words of firmness are the statement's cue
    cut: bool = False  # whether another commitment follows in the same sentence
    refers: Span | None = None  # the sentence that "the relevant order" points back to


def heads(ground: Ground, placed: PlacedStatement) -> list[Head]:
    """The commitments of a statement that are not those of a statement nested in it."""
    statement = placed.statement
    if statement.act in _NO_PROMISE or _denied(ground, placed):
        return []
    nested = [s.statement.span for s in ground.nested_in(placed)]
    found: list[Head] = []
    by_cue = _of_cue(ground, placed)
    if by_cue and not any(n.overlaps(by_cue.body) for n in nested):
        found.append(by_cue)
    for part in statement.content:
        for head in _of_content(ground, placed, part):
            taken = any(h.body.start <= head.words.start < h.body.start + 60 for h in found if h is by_cue)
            if not taken and not any(n.overlaps(head.words) for n in nested):
                found.append(head)
    return [_until_next(head, found) for head in found]


def _denied(ground: Ground, placed: PlacedStatement) -> bool:
    """Whether the statement stands inside one that denies or doubts it."""
    parent = ground.parent(placed)
    return parent is not None and parent.statement.act is SpeechAct.DENIES


def _until_next(head: Head, found: list[Head]) -> Head:
    """The head with its body cut where the next commitment of the same sentence begins."""
    later = [h.words.start for h in found if h is not head and head.body.start < h.words.start < head.body.end]
    if not later:
        return head
    return replace(head, body=Span(head.body.start, min(later)), cut=True)


# --- commitments by the cue: "pledged to", "agreed that" ------------------------------------------------------


def _of_cue(ground: Ground, placed: PlacedStatement) -> Head | None:
    statement, text = placed.statement, ground.text(placed)
    words, modality = statement.modality_span, statement.modality
    cue = statement.cue
    if cue is not None and modality is None:
        return _announced(ground, placed, cue)
    if cue is None or words is None or modality is None or not words.overlaps(cue):
        return None
    low = fold(words.of(text))
    if modality is Modality.POSSIBLE or _WISH.search(low):
        return None
    givers = holders(ground, placed)
    if not givers:
        return None
    part = min((p for p in statement.content if p.start >= cue.start), default=statement.content[0])
    if not statement.sentence.overlaps(part):
        return None
    end = ground.sentence_end(placed.document, part.start, part)
    content = fold(text[part.start : end])
    start, verb = part.start, ""
    if opening := re.match(
        r"(?:that\b.{0,80}?\b(?:will|would|shall)|(?:on \w+(?: \d+)? )?(?:not )?to)\s+(?:not |never )?", content
    ):
        if content.startswith("that"):
            named = subject(ground, placed, part.start + 4, part.start + opening.end() - 5)
            givers = named or givers
        start += opening.end()
        verb = verb_after(content[opening.end() :])
    elif content.startswith("that "):
        return None  # "agreed that the war needs to end" binds nobody
    elif swallowed := re.search(r"\bto (?:also |jointly )?([a-z]+)$", low):
        verb = swallowed[1]  # the cue takes the infinitive with it: "has committed to ratify"
    elif re.match(r"\w+ing\b", content):
        verb = content.split()[0]
    elif infinitive := _CYRILLIC_INFINITIVE.match(content):
        verb = english_verb(infinitive[1])
    elif not (_NOUN_OBJECT.search(low) or _weighs_or_declines(modality, low, content)):
        return None  # "offered a contrasting view" promises nothing
    if verb and is_state(verb):
        return None
    negated = bool(_NEGATED.search(low)) or bool(re.match(r"(?:that .{0,80})?(?:not|never) ", content))
    return Head(placed, givers, modality, words, Span(start, end), verb, negated, by_cue=True)


def _announced(ground: Ground, placed: PlacedStatement, cue: Span) -> Head | None:
    """Money that somebody announces to give ("announced a loan of 260 million euros"), not what comes from others."""
    text, part = ground.text(placed), placed.statement.content[0]
    if not _ANNOUNCES.match(fold(cue.of(text))) or part.start < cue.end:
        return None
    end = ground.sentence_end(placed.document, part.start, part)
    content = text[part.start : end]
    givers = holders(ground, placed)
    if not givers or not _GIFT.match(fold(content)) or _FROM_OTHERS.search(content):
        return None
    return Head(placed, givers, Modality.DECIDED, cue, Span(part.start, end), "provide", negated=False, by_cue=True)


def _weighs_or_declines(modality: Modality, words: str, after: str) -> bool:
    """Whether words with a noun after them weigh or decline something that one might do."""
    if modality is Modality.CONSIDERING:
        return bool(_WEIGHS.search(words))
    return modality is Modality.REFUSES and bool(_DECLINED.search(words) or _PROPOSED.match(after))


def holders(ground: Ground, placed: PlacedStatement) -> tuple[str, ...]:
    """The sides of the holder: for what "the two leaders agreed", all of them."""
    sides = ground.sides(placed.document, placed.statement.holder.actor)
    held = placed.statement.holder.span
    we = held is not None and held.of(ground.text(placed)).casefold() == "we"
    sides = sides or (ground.issuer(placed.document) if we else ())
    if len(sides) <= 1 and placed.statement.act is SpeechAct.AGREES:
        if we and set(sides) & set(ground.parties()):
            return ground.parties()  # "we agreed" is said of all who took part
        if len(placed.voices) > 1:
            sides = tuple(v for v in placed.voices if ":" not in v)
    return sides


# --- commitments in the content: "that China will", "we have agreed to" ---------------------------------------


def _of_content(ground: Ground, placed: PlacedStatement, part: Span) -> list[Head]:
    text, low = ground.text(placed), fold(part.of(ground.text(placed)))
    found = []
    told = [(m, Modality(str(m.lastgroup))) for m in tables().modality.finditer(low)]
    known = [m.span() for m, _ in told]
    more = (m for m in _UNDERTOOK.finditer(low) if not any(a < m.end() and m.start() < b for a, b in known))
    for match, modality in sorted([*told, *((m, Modality.AGREED) for m in more)], key=lambda t: t[0].start()):
        words = Span(part.start + match.start(), part.start + match.end())
        if modality is Modality.POSSIBLE or _WISH.search(match[0]) or (words.of(text)[:3] == "May"):
            continue
        head = _head(ground, placed, part, modality, words)
        if head:
            found.append(head)
    return found


def _head(ground: Ground, placed: PlacedStatement, part: Span, modality: Modality, words: Span) -> Head | None:
    text = ground.text(placed)
    end = ground.sentence_end(placed.document, words.start, part)
    tail = fold(text[words.end : end])
    negated = bool(_NEGATED.search(fold(words.of(text)))) or bool(re.match(r"\s*(?:not|never)\b", tail))
    start = ground.sentence_start(placed.document, words.start, part)
    givers = subject(ground, placed, start, words.start)
    bare = bool(_BARE.match(fold(words.of(text))))
    if bare and fold(words.of(text)).startswith("would") and placed.statement.mode in (Mode.DIRECT, Mode.OWN):
        return None  # in somebody's own words "would" is no backshifted "will"
    passive = _PASSIVE.match(tail) if bare else None
    if passive:
        if not verb_class(passive[1]):
            return None
        givers = holders(ground, placed) or ground.issuer(placed.document)
        start = max([start, *(start + m.end() for m in _CLAUSE.finditer(text[start : words.start]))])
        return Head(placed, givers, modality, words, Span(start, end), passive[1], negated) if givers else None
    if not givers:
        return None
    if modality is Modality.REFUSES and "reject" in words.of(text).casefold() and not _PROPOSED.match(tail):
        return None
    if "agree" in words.of(text) and _WE.search(text[start : words.start]) and set(givers) & set(ground.parties()):
        givers = ground.parties()  # "we agreed" is said of all who took part
    verb = verb_after(tail) if bare or words.of(text).endswith("to") else _last_word(fold(words.of(text)), tail)
    if not verb or is_state(verb):
        return None
    own = set(givers) & {*holders(ground, placed), *ground.issuer(placed.document)}
    if bare and not own and not verb_class(verb):
        return None  # what one side foretells of another is no pledge unless it is a thing to do
    body = Span(words.end, end)
    return Head(placed, givers, modality, words, body, verb, negated) if len(body) > 1 else None


def verb_after(tail: str) -> str:
    """The verb that follows the words of firmness."""
    stripped = _ADVERBS.sub("", re.sub(r"^\s*[“\"«']", " ", tail), count=1)
    stripped = re.sub(r"^(?:not|never)\s+", "", stripped)
    match = _WORD.match(stripped)
    return match[1] if match else ""


def _last_word(words: str, tail: str) -> str:
    """The verb where the words of firmness end in none of their own ("would consider easing", "is buying")."""
    match = re.search(r"\b(?:is|are)\b.*\b(\w+ing)$", words)
    if match:
        return match[1]
    following = _WORD.match(tail)
    return following[1] if following else ""


def subject(ground: Ground, placed: PlacedStatement, start: int, point: int) -> tuple[str, ...]:
    """The sides of the party named right before a modal, as its subject and not as a part of another phrase."""
    text = ground.text(placed)
    before = text[start:point]
    if _WE.search(before):
        return holders(ground, placed) or ground.issuer(placed.document)
    if _IMPERSONAL.search(before):
        return ground.parties()
    mention = ground.last_mention(placed.document, start, point)
    if mention is None or not _BETWEEN.match(text[mention.span.end : point].rstrip()):
        return ()
    ahead = text[start : mention.span.start]
    if _PREPOSITION.search(ahead) and not re.search(r"\b(?:on|in) \d|\b(?:that|if)\s+$", ahead[-14:]):
        return ()
    owner = _OF.search(ahead)
    if owner and not _PEOPLE.match(owner[1]):
        return ()
    reading = ground.hearing.by_id[placed.document]
    sides = ground.sides(placed.document, reading.actor(mention.actor))
    joined = re.search(r"\band\s+(?:the\s+)?$", ahead)
    other = ground.last_mention(placed.document, start, mention.span.start - 4) if joined else None
    if other and mention.span.start - other.span.end < 10:
        sides = (*ground.sides(placed.document, reading.actor(other.actor)), *sides)
    return tuple(dict.fromkeys(sides))
