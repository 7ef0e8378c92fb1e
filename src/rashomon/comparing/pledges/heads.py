"""Where a statement's content commits somebody: the words of firmness, who they bind, and what they bind them to.

A statement can hold several ("China would buy … and Washington will lower …"), so every modal of the content is
looked at with its own subject; where that is nobody's name, a bare "will" binds nobody. That somebody will visit,
travel or meet is no pledge but an event to come, which the timeline holds.
"""

from __future__ import annotations

import re
from dataclasses import replace

from rashomon.comparing.inside import beginning, inside
from rashomon.comparing.pledges.agreed import agreed
from rashomon.comparing.pledges.cued import of_cue
from rashomon.comparing.pledges.firm import MORE, NO_PART, SUM, TRIES, WISHED, weighed
from rashomon.comparing.pledges.ground import DISOWNS, Ground
from rashomon.comparing.pledges.head import Head
from rashomon.comparing.pledges.lexicon import act_class, is_state, is_visit, phrasal, verb_class
from rashomon.comparing.pledges.nouns import by_noun
from rashomon.comparing.pledges.present import present
from rashomon.comparing.pledges.received import by_other, taken_up
from rashomon.comparing.pledges.subjects import holders, last_word, subject, verb_after
from rashomon.model import Modality, Mode, PlacedStatement, Span, SpeechAct
from rashomon.reading.acts.tables import tables
from rashomon.reading.statements.lemmas import cue_lemma
from rashomon.reading.tokens import fold

_WISH = re.compile(
    r"\b(?:would like|hop(?:e|es|ed|ing)|want(?:s|ed)?|wish\w*|look(?:s|ed|ing)? forward|expect\w*|need(?:s|ed)?|"
    r"seek(?:s|ing)?|sought|aim(?:s|ed|ing)?|eager|due|scheduled|set to)\b"
)
_NEGATED = re.compile(r"\b(?:not|never|no longer|cannot|no (?:\w+ )?(?:intention|plans?))\b|n't\b")
_AT_HAND = re.compile(
    r"\s*(?:have|keep|hold) [^,;.]{3,50}? (?:on standby|at (?:the|its|their) disposal|ready|available|in reserve)\b"
)
_NOT_TO_BECOME = frozenset(["become", "serve", "remain"])
_DEED_WITHIN = 5  # words in which what is refused names a deed ("the posting of foreign officers")
_PASSIVE = re.compile(r"^\s*(?:also |then |soon )?(?:be|have been)\s+(?:\w+ly\s+)?(\w+(?:ed|en|nt|ld|lt|id|ut|wn))\b")
_OPENS = re.compile(
    r"^\s*(?:also |then |soon )?((?:re)?open|resume|restart|convene|take(?= place))(?=[\s,]|$)"
    r"(?! only\b| (?:its|their|his|her|the|an?|all)\b)"
)
_WE = re.compile(r"\b(?:we|i|our (?:country|side|government))\s+(?:\w+ly\s+|also\s+|both\s+)?$", re.I)
_BARE = re.compile(r"^(?:will|would|shall|'ll|won't|wouldn't|is going|are going)\b")
_PROPOSED = re.compile(
    r"^\W*(?:(?:an?|the|any|all|his|her|its|their|this|that|such|[\w-]+['’]s?)\s+)?(?:[\w.’'-]+\s+){0,2}?"
    r"(?:proposals?|plans?|offers?|demands?|requests?|calls?|ideas?|ultimatums?|deadlines?|terms|conditions|invitations?)\b"
)
_CLAUSE = re.compile(r"(?:\band that|\bthat|, and|;|, but|\bwhile)\s+")
_AND = re.compile(r"(?:\band|\bbut|\byet|\band then)\s+(?:also\s+)?$", re.I)
_OPEN = re.compile(  # a clause that asks or sets a condition says of nobody that he will
    r"\b(?:whether|if|unless|until|in case|provided that)\s+[^,;:]*$", re.I
)
_AWAITED = re.compile(r"\b(?:how|why|when|once|before|what|which)\s+[^,;:]*$", re.I)
_OWNED = re.compile(r"(?:\b(?:its|their|his|her|our|my|the|an?|this|that)|['’]s?)\s+(?:\w+\s+)?$", re.I)
_NOUN = re.compile(r"(?:pledge|promise|vow|commit)s? to$")
_UNDECIDED = re.compile(
    r"\s*(?:\w+ly )?(?:decide|determine|examine|assess|study|see|review|explore) (?:how|whether|if|what|when|who)\b"
)
_DEAL = re.compile(r"\b(?:agreement|deal|pact|accord|memorandum)$")
_TO_DO = re.compile(r"\s*(?:\w+ly )?to (?=[a-z])")
_STANDS = re.compile(  # what is in force and stays so: "will remain in abeyance"
    r"^\s*(?:still |also )?(?:remain|stay|be kept) (?:\w+ly )?(?:in (?:abeyance|force|place|effect)|closed|shut|"
    r"suspended|frozen|blocked|banned|open)\b"
)
_NEITHER = re.compile(r"\bneither (?:of (?:the |them )?)?(?:[\w-]+ ){0,3}$")
_OF_THAT = re.compile(r"[^,;]{2,80}? (?P<modal>will|would|shall|should)\b(?P<not> not\b| never\b)?")
_JOINT = frozenset(["deploy", "hold", "build", "open"])  # what both do to a deal's terms; a tariff is one's own
_BETWEEN_CUE = 60  # characters between a cue and a content that lacks its subject
_OPENS_WITHIN = 120  # characters of a sentence in which its subject stands
_FINITE = re.compile(r"\s(?:also |has |have |today )*([a-z]+(?:s|ed))\s(?!by\b)")
_NO_PROMISE = frozenset({SpeechAct.DENIES, SpeechAct.DEMANDS, SpeechAct.ASKS, SpeechAct.CRITICISES})


def heads(ground: Ground, placed: PlacedStatement) -> list[Head]:
    """The commitments of a statement that are not those of a statement nested in it."""
    statement = placed.statement
    if _denied(ground, placed) or (statement.act in _NO_PROMISE and not _by_content(ground, placed)):
        return []
    text, nested = ground.text(placed), [s.statement.span for s in ground.nested_in(placed)]
    found: list[Head] = []
    by_cue = of_cue(ground, placed)
    if by_cue and not any(n.overlaps(by_cue.body) for n in nested):
        found.append(by_cue)
    for part in (_with_cue(ground, placed, ground.whole(placed, part)) for part in statement.content):
        told = [*present(ground, placed, part), *agreed(ground, placed, part)]
        found += [h for h in told if not any(n.overlaps(h.body) for n in nested)]
        for head in _of_content(ground, placed, part, [by_cue] if by_cue else told[:1]):
            own = _AND.search(text[: head.words.start][-24:])  # "commits to protect …, and will phase out"
            taken = not own and any(h.words.end <= head.words.start < h.body.start + 60 for h in found if h.by_cue)
            if not taken and not any(n.overlaps(head.words) for n in nested):
                found.append(head)
        for head in by_noun(ground, placed, part):
            known = any(h.body.start <= head.words.start < h.body.end or h.words.overlaps(head.words) for h in found)
            if not known and not any(n.overlaps(head.body) for n in nested):
                found.append(head)
    return [_until_next(head, found) for head in found]


def _with_cue(ground: Ground, placed: PlacedStatement, part: Span) -> Span:
    """The content with the words before it, where these hold the modal: "Chile | will never renounce | its right"."""
    cue, held = placed.statement.cue, placed.statement.holder.span
    if cue is None or held is None or not 0 <= part.start - cue.end <= 1 or held.end > cue.start:
        return part
    return Span(held.start, part.end) if _BARE.match(fold(cue.of(ground.text(placed)))) else part


def _by_content(ground: Ground, placed: PlacedStatement) -> bool:
    """Whether a statement demands by a sentence of its content alone, so that another may promise."""
    statement = placed.statement
    if statement.act is not SpeechAct.DEMANDS:
        return False
    cue = tables().cues.get(cue_lemma(ground.text(placed), statement.cue)) if statement.cue else None
    return cue is None or (cue.pressure is None and cue.act is not SpeechAct.DEMANDS)


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


def _of_content(ground: Ground, placed: PlacedStatement, part: Span, before: list[Head]) -> list[Head]:
    text, low = ground.text(placed), fold(part.of(ground.text(placed)))
    found: list[Head] = []
    terms = placed.statement.mode is Mode.NARRATION and ground.tells_terms(placed)
    told = [(m, Modality(str(m.lastgroup))) for m in tables().modality.finditer(low)]
    more = [(m, firm) for pattern, firm in MORE for m in pattern.finditer(low)]
    more = [(m, f) for m, f in more if not any(t.start() < m.start() < t.end() or _holds(t, m) for t, _ in told)]
    told = [(t, f) for t, f in told if not any(_holds(m, t) for m, _ in more)]  # "ready to" of "stands ready to"
    for match, modality in sorted([*told, *more], key=lambda t: t[0].start()):
        words = Span(part.start + match.start(), part.start + match.end())
        firm = modality in (Modality.AGREED, Modality.REFUSES) or terms
        told_so = placed.statement.mode is not Mode.NARRATION or firm
        if not told_so or modality is Modality.POSSIBLE or _WISH.search(match[0]) or (words.of(text)[:3] == "May"):
            continue
        head = _head(ground, placed, part, modality, words) or _going_on(
            ground, placed, modality, words, before + found
        )
        if head:
            found.append(head)
    return found


def _going_on(
    ground: Ground, placed: PlacedStatement, modality: Modality, words: Span, found: list[Head]
) -> Head | None:
    """A modal whose subject is that of the one before: "will not cut output, but will buy credits"."""
    text = ground.text(placed)
    if not _AND.search(text[: words.start][-24:]):
        return None
    last = found[-1] if found else _first(ground, placed, modality, words)
    if last is None:
        return None
    parts = [p for p in placed.statement.content if p.covers(words)] or [placed.statement.sentence]
    end = min(ground.sentence_end(placed.document, words.start, p) for p in parts)
    same = ground.sentence_start(placed.document, words.start, Span(last.words.start, end)) == last.words.start
    tail = fold(text[words.end : end])
    verb = verb_after(tail)
    if not same or not verb or is_state(verb) or is_visit(verb) or _PASSIVE.match(tail):
        return None
    negated = bool(_NEGATED.search(fold(words.of(text)))) or bool(re.match(r"\s*(?:not|never)\b", tail))
    return (
        Head(placed, last.givers, modality, words, Span(words.end, end), verb, negated) if end > words.end + 1 else None
    )


def _first(ground: Ground, placed: PlacedStatement, modality: Modality, words: Span) -> Head | None:
    """The subject that opens the sentence, as the head of a deed before: "Tunisia accepts …, and will admit"."""
    reading, text, parties = ground.hearing.by_id[placed.document], ground.text(placed), set(ground.parties())
    start = ground.sentence_start(placed.document, words.start, placed.statement.sentence)
    opening = [m for m in beginning(reading.mentions, start, words.start) if m.span.start - start < _OPENS_WITHIN]
    for mention in opening:
        sides = ground.sides(placed.document, reading.actor(mention.actor))
        verb = _FINITE.match(text, mention.span.end)
        if set(sides) & parties and verb and subject(ground, placed, start, mention.span.end) == sides:
            others = [m for m in opening if m.span.start > mention.span.end and _FINITE.match(text, m.span.end)]
            at = Span(mention.span.start, verb.end())
            return None if others else Head(placed, sides, modality, at, at, verb[1], negated=False)
    return None


def _holds(outer: re.Match[str], inner: re.Match[str]) -> bool:
    return outer.start() <= inner.start() and inner.end() <= outer.end()


def _head(ground: Ground, placed: PlacedStatement, part: Span, modality: Modality, words: Span) -> Head | None:
    text = ground.text(placed)
    end = ground.sentence_end(placed.document, words.start, part)
    tail = fold(text[words.end : end])
    negated = bool(_NEGATED.search(fold(words.of(text)))) or bool(re.match(r"\s*(?:not|never)\b", tail))
    start = ground.sentence_start(placed.document, words.start, part)
    cue = placed.statement.cue
    if words.start == start == part.start and cue is not None and 0 <= part.start - cue.end <= _BETWEEN_CUE:
        start = cue.end  # "told reporters Hungary | would not invest": the subject stands outside the content
    bare = bool(_BARE.match(fold(words.of(text))))
    ahead = text[start : words.start]
    negated = negated or bool(_NEITHER.search(fold(ahead)))
    if _OPEN.search(ahead) or (bare and _AWAITED.search(ahead)) or DISOWNS.search(fold(words.of(text))):
        return None
    if _OWNED.search(ahead) and _NOUN.match(fold(words.of(text))):
        return None  # "their pledge to": see `nouns`
    givers = subject(ground, placed, start, words.start)
    own_words = placed.statement.mode in (Mode.DIRECT, Mode.OWN) and not ahead.lstrip().startswith("that ")
    if bare and own_words and fold(words.of(text)).startswith("would"):
        return None  # in somebody's own words "would" is no backshifted "will"
    standing = _standing(placed, tail, negated) if bare and not givers else ""
    if standing:
        givers = holders(ground, placed) or ground.issuer(placed.document)
        return Head(placed, givers, modality, words, Span(start, end), standing, negated) if givers else None
    passive = (_PASSIVE.match(tail) or (None if givers else _OPENS.match(tail))) if bare else None
    if passive:
        if not verb_class(passive[1]):
            return None
        heard = taken_up(ground, placed, words)
        givers = by_other(ground, placed) if heard else _doers(ground, placed, passive[1])
        start = max([start, *(start + m.end() for m in _CLAUSE.finditer(text[start : words.start]))])
        if _of_another(ground, placed, Span(start, words.end), givers):
            return None  # "the Polish crossings will be opened" does not say by whom
        body = Span(start, end)
        return Head(placed, givers, modality, words, body, passive[1], negated, heard=heard) if givers else None
    if not givers or (_DEAL.search(words.of(text)) and not _TO_DO.match(tail)):
        return None  # "reached an agreement" is an event; what was agreed is a promise where it follows
    refused = ""
    if modality is Modality.REFUSES and not _PROPOSED.match(tail):
        refused = next((w for w in tail.split()[:_DEED_WITHIN] if act_class(w)), "")
        low = fold(words.of(text))
        if "reject" in low or (not refused and re.search(r"(?:refus|turn)", low) and not low.endswith(" to")):
            return None
    if fold(words.of(text)).endswith(" that"):
        return _that(ground, placed, Span(words.start, end), words, (modality, givers, negated))
    if "agree" in words.of(text) and _WE.search(text[start : words.start]) and set(givers) & set(ground.parties()):
        givers = ground.parties()  # "we agreed" is said of all who took part
    verb = verb_after(tail) if bare or words.of(text).endswith("to") else last_word(fold(words.of(text)), tail)
    verb = verb or ("provide" if SUM.match(tail) else "")
    own = set(givers) & {*holders(ground, placed), *ground.issuer(placed.document)}
    state = is_state(verb) and not (negated and own and verb in _NOT_TO_BECOME)
    state = state and not (verb in ("have", "keep", "hold") and own and _AT_HAND.match(tail))
    if not verb or state or (bare and is_visit(verb)) or _UNDECIDED.match(tail):
        return None
    if tries := TRIES.match(tail) if bare else None:
        verb, modality = tries["verb"], Modality.INTENDS
    verb, negated = phrasal(tail) or weighed(tail) or verb, negated or bool(NO_PART.match(tail))
    if bare and not own and (not verb_class(verb) or _wished(ground, placed, words)):
        return None  # what one side foretells of another is no pledge unless it is a thing to do, and not one hoped for
    if bare and set(givers) <= own and taken_up(ground, placed, words, doer=True):
        return None  # "hoped that Norway would soon send boats" promises none
    body = Span(words.end, end)
    return Head(placed, givers, modality, words, body, refused or verb, negated) if len(body) > 1 else None


def _that(
    ground: Ground,
    placed: PlacedStatement,
    told: Span,
    words: Span,
    bound: tuple[Modality, tuple[str, ...], bool],
) -> Head | None:
    """What was agreed in a clause of its own: "it is agreed that Peru will buy"; a view or a state binds nobody."""
    text, (modality, givers, negated) = ground.text(placed), bound
    tail = fold(text[words.end : told.end])
    modal = _OF_THAT.match(tail)
    if modal is None:
        return None
    rest = tail[modal.end() :]
    passive, verb = _PASSIVE.match(rest), verb_after(rest)
    verb = passive[1] if passive and verb_class(passive[1]) else verb
    if not verb or is_state(verb):
        return None
    named = subject(ground, placed, words.end, words.end + modal.start("modal"))
    turned = negated or bool(modal["not"])
    return Head(placed, named or givers, modality, words, Span(words.end, told.end), verb, turned, by_cue=True)


def _wished(ground: Ground, placed: PlacedStatement, words: Span) -> bool:
    """Whether a statement hopes for what is said, or expects it: that asks for it and promises nothing."""
    cue = placed.statement.cue
    return cue is not None and cue.end <= words.start and bool(WISHED.match(fold(cue.of(ground.text(placed)))))


def _doers(ground: Ground, placed: PlacedStatement, verb: str) -> tuple[str, ...]:
    """By whom a thing "will be done" where nobody is named: the speaker's side, but no outlet and no mediator."""
    givers, issuer = holders(ground, placed), ground.issuer(placed.document)
    if placed.statement.mode is Mode.NARRATION:
        joint = ground.tells_terms(placed) and len(ground.parties()) > 1 and verb_class(verb) in _JOINT
        return ground.parties() if joint else ()
    if givers and not issuer and not set(givers) & set(ground.parties()):
        return ()
    return givers or issuer


def _of_another(ground: Ground, placed: PlacedStatement, subject_: Span, givers: tuple[str, ...]) -> bool:
    """Whether the subject of a passive is another party's thing: "the Polish crossings", not "23 Polish sailors"."""
    reading = ground.hearing.by_id[placed.document]
    opening = [m for m in inside(reading.mentions, subject_) if m.span.start - subject_.start <= len("the ")]
    return bool({s for m in opening for s in ground.sides(placed.document, reading.actor(m.actor))} - set(givers))


def _standing(placed: PlacedStatement, tail: str, negated: bool) -> str:
    """The verb of what a holder lets stand, or never lets happen on ground of its own; "" for anything else.

    "The treaty will remain in abeyance", "Russian gas will never pass through our territory": no party is the subject.
    """
    if stands := _STANDS.match(tail):
        return stands[0].split()[-1]
    own = placed.statement.mode in (Mode.DIRECT, Mode.MIXED) and "our" in tail.split()
    verb = verb_after(tail)
    return verb if negated and own and not is_state(verb) else ""
