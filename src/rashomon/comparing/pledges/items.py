"""The separate things that one commitment binds to, each with its own figure, object, due date and condition.

"Has committed to buy $8 billion of gas, $2.9 billion of farm goods and 40 aircraft, and to lift its ban" is four.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from rashomon.comparing.clauses import due_of, segments, within
from rashomon.comparing.inside import inside
from rashomon.comparing.pledges.ground import Ground
from rashomon.comparing.pledges.head import Head
from rashomon.comparing.pledges.lexicon import NEXT_VERB, act_class, is_vague, plain_stems, verb_class
from rashomon.comparing.pledges.things import deed_of, object_stems, thing_of
from rashomon.comparing.words import stem
from rashomon.model import COUNTRYLESS, Modality, PlacedStatement, Quantity, Reading, Span, TimeExpression

_PARTIES = frozenset(
    re.split(" ", "side leader minister ministry country party president delegation nation state capital government")
)
_TIME_UNITS = frozenset({"second", "minute", "hour", "day", "week", "month", "quarter", "year", "decade"})
_WITHIN = re.compile(r"\b(?:within|in|over|after|next|coming|past|last)\s+(?:the\s+)?(?:next\s+|coming\s+)?$", re.I)
_LENGTH = re.compile(r"\b(?:period|duration|term|length)\s+of\s+(?:about\s+|up to\s+)?$", re.I)
_LASTS = re.compile(r"\b(?:for|during)\s+(?:its|the|their|a|an)\s+(?:first|initial|next)?\s*$", re.I)
_OFF = re.compile(r"(?:之|以)?[内後后]|\s+(?:after|before|ago|earlier|later|since|prior to|from now)\b", re.I)
_BELONGS = re.compile(r"(?:(?:along|together) with\s+)?(?:their|its|his|her)\s+\w+$", re.I)
_RELATIVE = re.compile(r"(?:which|who|whom|whose|where)\b", re.I)
_OPENING = re.compile(r"(?!(?:\w+\s+){0,2}set\s+to\b)(?:(?:also|not|to|\w+ly(?=\s+[a-z]))\s+)*([\w-]+)")
_EXAMPLE = re.compile(r"(?:including|such as|notably|especially|namely|among them|particularly|al?though)\b", re.I)
_WHICH = re.compile(r",\s+(?:which|who|whose|where)\b(?:[^,;]|,(?=\d))*,")
_PURPOSE = re.compile(  # "to ease the deficit and support farmers" says what for, in both its verbs
    r"\s(?:in order |so as )?to (?:help|ease|support|promote|boost|ensure|allow|enable|facilitate|protect|improve|"
    r"address|meet|make|strengthen|prevent|avoid|secure|encourage|foster|preserve|rebuild|offset|combat|counter)\b",
    re.I,
)
_BEFORE_THAT = re.compile(  # what an amount moved from, or comes to in other money, is no further item
    r"(?:\b(?:from|compared (?:with|to)|versus|against|or|equivalent to|instead of|rather than)|\()\s*"
    r"(?:about |around |some |roughly |the |an? |currently |today's )*$",
    re.I,
)
_DEED = re.compile(r"\W*(?:(?:the|an?|its|their)\s+)?(\w+)\s+(?:of|for|on|from)\b", re.I)
_FRONT = 60  # characters before the words of firmness in which a date may stand
_JOINS = re.compile(r"\s*,?\s*(?:and|but|while|or)\b", re.I)
_BY = re.compile(r"\b(?:on|by|in|from|that)\s+(?:the\s+)?$", re.I)
_CONDITION = re.compile(
    r",?\s+\b(?:if|unless|once|provided|as long as|on condition|in exchange for|in return for|only after)\b", re.I
)
_AND_TO = re.compile(r"\b(?:and|or)\s+(?:also\s+)?to\s+[a-z]", re.I)
_PART_OF = re.compile(r"\b(?:of which|including|of them|among them|mostly|mainly|chiefly|largely|primarily)\b", re.I)
_LISTED = re.compile(r",|\band\b|;", re.I)
_NEXT_AMOUNT = re.compile(  # "…, $1.2 billion in potash and 24 aircraft", not "shared by Peru and Chile of 10 tons"
    r"(?:,|;|\b(?:and|plus))\s+(?:(?!(?:of|in|from|between|at|by|with|for|on|under)\b)[\w.’'-]+\s+){0,4}[“\"]?$", re.I
)
_TALK = re.compile(
    r"^\W*(?:(?:alongside|along with|as well as|together with)\s+)?(?:in\s+)?"
    r"(?:discuss\w*|discussions?|talks? (?:about|on)|talked|conversation|touched)\b",
    re.I,
)
_OTHER_CLAUSE = re.compile(  # a clause with a subject of its own tells of something else: "to 25, while Lima put it"
    r",?\s+and\s+that\s+(?=\S+\s)|,\s+that\s+(?=(?:both|all|the|each|they|neither|it)\s)|"
    r",\s+and\s+(?=(?:[\w’'-]+\s+){1,8}?(?:will|would|shall|is to|are to)\s+(?:not\s+)?be\s)|"
    r"(?:[,;:]|\s[—–])\s+(?:and\s+|but\s+)?(?=(?:(?!to\b)[\w’'-]+\s+){1,5}?(?:must|should|ought to|needs? to)\s)|"
    r"[,;]\s+(?:(?i:while|whereas|whilst|although|though)\s+(?!\w+ing\b)|"
    r"(?i:and)\s+(?i:we|they|he|she|it|i)\s+(?:expect|hope|want|need|ask|call|demand|urge|welcome|thank)\w*|"
    r"(?i:but|yet)\s+(?:(?i:we|they|he|she|it|i|there)\b|[A-ZÀ-Þ][\w.’'-]*(?:\s+[A-ZÀ-Þ][\w.’'-]*)*\s+[a-z]))"
)
_KEPT = re.compile(r"\bkeep\s+(?:[\w’'-]+\s+){1,8}?(?:open|closed|shut)\b", re.I)  # "keep the crossing open"
_LOOKS_INTO = re.compile(r"\blook\s+into\b", re.I)
ROUTINE = frozenset(
    stem(word)
    for word in re.split(
        " ",
        "effort dialogue contact cooperation work communication exchange consultation relation tie touch process "
        "discussion talk negotiation interaction coordination",
    )
)
_BENEFIT = frozenset(
    stem(word)
    for word in re.split(" ", "people person civilian child family household refugee woman student farmer home school")
)
_STEPS = plain_stems(frozenset(stem(word) for word in ("action", "step", "measure")))
_WEIGHED = ROUTINE | {
    stem(word)
    for word in re.split(" ", "conversation call meeting question issue matter option response situation idea next")
}
_TO = re.compile(r"\b(?:to|for)\s+(?:the\s+)?$", re.I)


@dataclass(frozen=True, slots=True)
class Draft:
    """One thing to do by one giver in one statement, before accounts of it are brought together."""

    placed: PlacedStatement
    kind: str
    givers: tuple[str, ...]
    receiver: str | None
    head: Head | None
    verb: str
    action: Span
    quantity: Quantity | None
    due: TimeExpression | None
    condition: Span | None
    topics: tuple[str, ...]
    stems: frozenset[str]
    lead: Span | None = None  # for a later item of a list: the words that the whole list hangs on
    forbids: bool = False  # a demand not to do the thing
    asked: frozenset[str] = frozenset()  # of a demand's stems, those that name no party
    thing: str = ""  # the stem of the noun that is acted on, where the words show it
    deed: str = ""  # the class of the deed that is made more or less of ("raise gas deliveries")
    bare: frozenset[str] = frozenset()  # of those, the ones that do not name its topic either

    @property
    def negated(self) -> bool:
        return self.forbids or bool(self.head and self.head.negated)

    @property
    def against(self) -> bool:
        """Whether it is a promise not to do the thing."""
        return self.negated or bool(self.head and self.head.modality == "refuses")


def drafts(ground: Ground, head: Head) -> list[Draft]:
    """Every thing to do that a commitment names."""
    reading = ground.hearing.by_id[head.placed.document]
    head = replace(head, body=_own_clause(reading, ground.untailed(head.placed.document, head.body)))
    found: list[Draft] = []
    for number, segment in enumerate(_stretches(reading, head)):
        if number and _BELONGS.match(segment.of(reading.document.text)):
            continue  # "release 180 fishermen, along with their boats" is one thing to do
        if number and _RELATIVE.match(segment.of(reading.document.text)):
            continue  # "16 jets, which will replace the old ones" is one thing to do
        if number and _aside(reading, segment):
            continue  # "the rules — once set to expire in July — and"
        if number and _EXAMPLE.match(segment.of(reading.document.text)):
            continue  # "duties on many goods, including cars" is one thing to do
        if _TALK.match(segment.of(reading.document.text)):
            break  # what follows "alongside discussions about" is talked about, too
        verb = head.verb if number == 0 else _opening_verb(reading.document.text, segment) or head.verb
        listed = _figures(reading, segment)
        lead = head.words if number or head.above else None
        made = [
            replace(_draft(ground, head, verb, span, figure, first=not number and not place), lead=lead)
            for place, (span, figure) in enumerate(listed)
        ]
        if len(listed) > 1:  # "committed to buy" before the first figure governs the others
            assert listed[0][1] is not None
            begin = _action(head, segment, first=not number).start
            opening = Span(begin, max(listed[0][1].span.start, segment.start + 1))
            made = [made[0], *(replace(d, lead=opening) for d in made[1:])]
        found += [d for d in made if _holds(ground, d)]
    return found


def _aside(reading: Reading, segment: Span) -> bool:
    """Whether a stretch stands behind a dash and neither opens with a verb of doing nor gives an amount."""
    text = reading.document.text
    dashed = text[: segment.start].rstrip()[-1:] in ("—", "–")
    return dashed and not _opening_verb(text, segment) and not within(reading.quantities, segment)


def _own_clause(reading: Reading, body: Span) -> Span:
    """The body up to a contrasting clause with another subject."""
    other = _OTHER_CLAUSE.search(reading.document.text, body.start, body.end)
    return Span(body.start, other.start()) if other and other.start() > body.start + 3 else body


def _stretches(reading: Reading, head: Head) -> list[Span]:
    """The body cut at the conjunctions that join things to do; the subject of a passive stays with its verb."""
    text = reading.document.text
    cut: list[Span] = []
    passive = head.body.start < head.words.start < head.words.end < head.body.end
    parts = segments(reading, head.body, head.words.start if passive else head.body.start)
    if passive and parts:
        parts[0] = Span(head.body.start, parts[0].end)
    for segment in parts:
        edges = [segment.start]
        for match in NEXT_VERB.finditer(text, segment.start, segment.end):
            if text[match.end()].isupper():
                continue  # "a Free and Open Sea" is a name
            bare = not re.search(r"\bto\s+$", match[0])
            if not (bare and _PURPOSE.search(text, edges[-1], match.start())):
                edges.append(match.start())
        edges.append(segment.end)
        for a, b in pairwise(edges):
            joint = NEXT_VERB.match(text, a, b)
            a = joint.end() if joint else a
            while a < b and text[a] in " ,;\n":
                a += 1
            while b > a and text[b - 1] in " ,;\n":
                b -= 1
            if b - a > 2:
                cut.append(Span(a, b))
    if head.cut and cut:  # the words before the next modal are its subject: "…, and Washington [will]"
        last = cut[-1]
        stop = max((m.start() for m in re.finditer(r",|\band\b|\bwhile\b|\bbut\b|;", last.of(text))), default=0)
        cut[-1] = Span(last.start, last.start + stop) if stop > 8 else last
    return cut


def _opening_verb(text: str, segment: Span) -> str:
    match = _OPENING.match(segment.of(text))
    return match[1] if match and verb_class(match[1]) else ""


def _figures(reading: Reading, segment: Span) -> list[tuple[Span, Quantity | None]]:
    """The stretch cut at its listed figures; one that only measures another's thing is no entry of its own."""
    text = reading.document.text
    condition = _CONDITION.search(text, segment.start + 1, segment.end)
    promised = Span(segment.start, condition.start()) if condition else segment
    aside = [Span(*m.span()) for m in _WHICH.finditer(text, promised.start, promised.end)]
    figures = [q for q in within(reading.quantities, promised) if not (is_period(text, q) or counts_parties(q))]
    figures = [q for q in figures if not any(s.covers(q.span) for s in aside)]
    figures.sort(key=lambda q: q.span.start)
    if not figures:
        return [(segment, None)]
    figures = [q for q in figures if not _reached(text, q)] or figures
    starts = [figures[0]]
    for before, after in pairwise(figures):
        between = text[before.span.end : after.span.start]
        if _NEXT_AMOUNT.search(between) and not _PART_OF.search(between) and not _BEFORE_THAT.search(between):
            starts.append(after)
    if len(starts) == 1:
        return [(segment, starts[0])]
    edges = [segment.start, *(q.span.start for q in starts[1:]), segment.end]
    return [(_bare(text, a, b), q) for (a, b), q in zip(pairwise(edges), starts, strict=True)]


def _reached(text: str, quantity: Quantity) -> bool:
    """Whether a figure counts whom something is for: "deliveries to 650,000 people"."""
    people = plain_stems(frozenset({stem(w) for w in quantity.unit.split()})) & _BENEFIT
    return bool(people and _TO.search(text[max(0, quantity.span.start - 12) : quantity.span.start]))


def _bare(text: str, start: int, end: int) -> Span:
    cut = re.search(r"(?:,\s*(?:and|or)?|\s(?:and|or))\s*$", text[start:end])
    return Span(start, start + cut.start()) if cut else Span(start, end)


def counts_parties(quantity: Quantity) -> bool:
    """Whether a figure counts who promises and not what ("the two foreign ministers would meet")."""
    return quantity.unit.rpartition(" ")[2] in _PARTIES


def is_period(text: str, quantity: Quantity) -> bool:
    """Whether a figure says when and not how much ("within 60 days", "two days after ministers met")."""
    if quantity.unit not in _TIME_UNITS:
        return False
    before, end = text[max(0, quantity.span.start - 30) : quantity.span.start], quantity.span.end
    return bool(_WITHIN.search(before) or _LENGTH.search(before) or _LASTS.search(before) or _OFF.match(text, end))


def _draft(ground: Ground, head: Head, verb: str, segment: Span, figure: Quantity | None, *, first: bool) -> Draft:
    reading = ground.hearing.by_id[head.placed.document]
    statement = head.placed.statement
    weighed = head.modality is Modality.CONSIDERING and not verb_class(verb)
    done = _DEED.match(segment.of(reading.document.text)) if weighed else None
    verb = done[1] if done and act_class(done[1]) else verb  # "consider the release of prisoners"
    topics = tuple(dict.fromkeys(m.topic for m in inside(reading.topics, segment)))
    if not topics and head.refers:
        topics = tuple(dict.fromkeys(m.topic for m in inside(reading.topics, head.refers)))
    due = due_of(reading, segment, figure) or _shared_due(reading, head.body, segment) or _fronted_due(reading, head)
    condition = statement.condition
    if condition and not any(s.covers(condition) for s in reading.sentences if s.overlaps(head.words)):
        condition = None
    return Draft(
        placed=head.placed,
        kind="pledge",
        givers=head.givers,
        receiver=_receiver(ground, head, segment),
        head=head,
        verb=verb,
        action=_action(head, segment, first=first),
        quantity=figure,
        due=due,
        condition=condition,
        topics=topics or tuple(dict.fromkeys(m.topic for m in inside(reading.topics, head.body))),
        stems=object_stems(reading, segment, verb),
        thing=thing_of(reading, segment, verb),
        deed=deed_of(reading.document.text, segment, verb),
    )


def _shared_due(reading: Reading, body: Span, segment: Span) -> TimeExpression | None:
    """A due date at the end of the whole commitment, which holds for all its parts ("lift A and cut B by June")."""
    due = due_of(reading, body, None)
    if due is None or due.span.start < segment.end:
        return None
    text = reading.document.text
    other = NEXT_VERB.search(text, segment.end, due.span.start) or _AND_TO.search(text, segment.end, due.span.start)
    return None if other else due  # another thing to do has a date of its own


def _fronted_due(reading: Reading, head: Head) -> TimeExpression | None:
    """A date before the subject of the same clause ("that on 19 March Russia and Ukraine would exchange")."""
    text = reading.document.text
    near = Span(max(0, head.words.start - _FRONT), head.words.start)
    times = [t for t in inside(reading.times, near) if t.type == "DATE" and t.begin]
    if not times or not _BY.search(text[max(0, times[-1].span.start - 12) : times[-1].span.start]):
        return None
    between = text[times[-1].span.end : head.words.start]
    told = re.search(r"\bthat\b|\.", between)  # "told him on Tuesday that" dates the telling
    if _JOINS.match(between):
        return None  # "welcomes the release in June and is ready to talk": the date is of what was said before
    return None if told or _LISTED.search(between.replace(" and ", " ", 1)) else times[-1]


def _action(head: Head, segment: Span, *, first: bool) -> Span:
    """The stretch with the words of firmness before it, where nothing stands between."""
    reach = 120 if head.by_cue else 6
    if first and not head.above and head.words.end <= segment.start and segment.start - head.words.end < reach:
        return Span(head.words.start, segment.end)
    return segment


def _receiver(ground: Ground, head: Head, segment: Span) -> str | None:
    """Whom it is for: a party named after "to" or "for", else the other party where it is named at all or tells it."""
    reading = ground.hearing.by_id[head.placed.document]
    text, parties = reading.document.text, ground.parties()
    named: list[str] = []
    for mention in inside(reading.mentions, segment):
        sides = ground.sides(head.placed.document, reading.actor(mention.actor))
        found = [s for s in sides if s not in head.givers and s not in COUNTRYLESS]
        if found and len(head.givers) == 1 and _TO.search(text[max(0, mention.span.start - 12) : mention.span.start]):
            return found[0]
        named += found
    others = [s for s in parties if s not in head.givers]
    first = next((s for s in named if s in parties), None)
    if first is None and len(others) == 1 and len(head.givers) == 1:
        return others[0] if set(others) & set(ground.voices(head.placed)) else None
    return first if len(head.givers) == 1 else None


def _holds(ground: Ground, draft: Draft) -> bool:
    """Whether it is something to be held to: a figure, a date, or a clear thing done to something."""
    if draft.quantity:
        return True
    if not draft.stems:
        return False
    if draft.head and draft.head.modality is Modality.CONSIDERING and not draft.verb and draft.stems & _WEIGHED:
        return False  # "mulling the looming conversation"
    if stem(draft.verb) in ("take", "undertak") and draft.thing in _STEPS:
        return False  # "take the following measures"
    if stem(draft.verb) == "contribut":
        return False  # "contribute to stability"
    if stem(draft.verb) in ("continu", "maintain"):
        return not draft.stems & ROUTINE
    if stem(draft.verb) == "keep" and _KEPT.search(ground.text(draft.placed), draft.action.start, draft.action.end):
        return not draft.stems & ROUTINE
    if draft.verb and is_vague(draft.verb) and not verb_class(draft.verb):
        text = ground.text(draft.placed)
        return bool(draft.against) or (stem(draft.verb) == "look" and bool(_LOOKS_INTO.search(draft.action.of(text))))
    return True
