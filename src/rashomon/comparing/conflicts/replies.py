"""Conflicts in replies that name nothing: "No promise was made", "That subject did not come up".

What a bare denial is of stands before it: the promise that the sentence before tells of the one who denies, or the
matter that he was asked about, which another account has.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from rashomon.comparing.conflicts.common import account, accounts, name
from rashomon.comparing.conflicts.passages import own, side, sides_of, subject_stems, told
from rashomon.comparing.hearing import Hearing, hull
from rashomon.comparing.phrasing import opened, short
from rashomon.comparing.pledges.ground import Ground
from rashomon.comparing.words import overlap
from rashomon.model import Conflict, ConflictKind, Modality, PlacedStatement, Pledge, ReportedOmission, Span
from rashomon.reading.tokens import fold

PROMISED = "promised"  # the value of the account that has a promise made
_MARKS = " \n\t.,;:!?”“\"'’‘"
_KINDS = "promise|pledge|commitment|assurance|undertaking|guarantee|concession|offer"
_NO_PROMISE = re.compile(
    rf"(?:that )?(?:there (?:was|is|were|had been|has been) |(?:we|he|she|they|it) (?:made|gave|had given|had made) )?"
    rf"no (?:such )?(?:{_KINDS})s?(?: of (?:any|that|this) (?:kind|sort)| whatsoever)?"
    rf"(?: (?:was|were|is|has been|have been|had been) (?:ever )?(?:made|given|offered))?"
    rf"|(?:that )?nothing (?:of the (?:kind|sort) )?(?:was|had been|has been) (?:promised|pledged|offered)"
)
_NO_SUCH = re.compile(
    r"(?:that )?there (?:is|was|were|are) no such (?:[a-z]+ )?(?P<noun>obligation|commitment|clause|provision|"
    r"agreement|"
    r"promise|group|body|committee|commission|mechanism|arrangement|understanding|proposal|offer|order|pledge|"
    r"undertaking|condition|requirement|plan|deal)s?(?: (?:in|on|under|between|with) [^,.;]{3,60})?"
)
_PROMISED = re.compile(
    r"\b(?:promis(?:ed|es)|pledg(?:ed|es)|vow(?:ed|s)|assur(?:ed|es)|undert(?:ook|aken)|guaranteed|offered|committed|"
    r"g(?:ave|iven) (?:an? )?(?:\w+ )?(?:assurance|promise|commitment|undertaking|guarantee)s?)\b"
)
_NEGATED = re.compile(r"\b(?:not|never|no|n['’]t|nothing|nobody|whether|if|refused|declined)\b")
_NOT_RAISED = re.compile(
    r"(?:that )?(?:(?:this|that|the) (?:subject|issue|matter|question|topic|point)|it|this|that) "
    r"(?:(?:did not|didn['’]t|never) (?:even )?c[oa]me up|"
    r"(?:was|were|had) (?:not|never)(?: been)? (?:raised|discussed|mentioned|touched (?:up)?on|brought up))(?: at all)?"
)
_ASKED = re.compile(
    r"\basked (?:about|on|regarding|concerning) (?P<what>[^,;:.?!“”\"]{4,90}?)"
    r"(?= (?:that|which|who|whose|by|in|at|on|after|during)\b|[,;:.?!“”\"])"
)
_FIRM = (Modality.DECIDED, Modality.AGREED)
_BACK = 3  # sentences before a denial in which what is denied may stand
_NEAR = 500  # characters in which they must lie
_RARE = 3  # sentences of a text that may have the words of a matter, for them to mean one thing
_SHARED = 0.5  # of the words of the matter


def replies(
    hearing: Hearing, pledges: tuple[Pledge, ...], omissions: tuple[ReportedOmission, ...]
) -> Iterable[Conflict]:
    """A promise denied, or a matter said not to have come up, in words that name neither."""
    ground = Ground(hearing)
    for placed in told(hearing):
        for sentence in _sentences(hearing, placed):
            words = fold(sentence.of(hearing.text(placed.document)))
            if _NO_PROMISE.fullmatch(words):
                yield from _denied(hearing, ground, placed, sentence)
            elif _NO_SUCH.fullmatch(words):
                yield from _no_such(hearing, ground, placed, sentence, pledges)
            elif _NOT_RAISED.fullmatch(words):
                yield from _not_raised(hearing, ground, placed, sentence)


def _sentences(hearing: Hearing, placed: PlacedStatement) -> Iterable[Span]:
    """The sentences of what is said, without quotation marks and full stops."""
    text = hearing.text(placed.document)
    for part in placed.statement.content:
        yield from _split(text, part.start, part.end)


def _split(text: str, start: int, end: int) -> Iterable[Span]:
    """A stretch cut at full stops, bare of marks: a quotation may be one sentence with its cue."""
    for match in re.finditer(r"[^.!?]+", text[start:end] if end > start else ""):
        first, last = start + match.start(), start + match.end()
        while first < last and text[first] in _MARKS:
            first += 1
        while last > first and text[last - 1] in _MARKS:
            last -= 1
        if last > first:
            yield Span(first, last)


# --- "No promise was made" -------------------------------------------------------------------------------------


def _denied(hearing: Hearing, ground: Ground, placed: PlacedStatement, words: Span) -> Iterable[Conflict]:
    """The promise that a sentence right before a bare denial tells of the side that denies it."""
    denier = set(ground.voices(placed)) & set(ground.parties())
    for other in reversed(hearing.of_document(placed.document)):
        if other.statement.parent or not _right_before(hearing, other, words):
            continue
        span = hull(other.statement.content)
        low = fold(span.of(hearing.text(other.document)))
        promise = _PROMISED.search(low)
        teller = set(ground.voices(other))
        if promise is None or _NEGATED.search(low[: promise.end()]) or not denier or denier & teller:
            continue
        before = Span(span.start, span.start + promise.start())
        if not denier & sides_of(hearing, ground, other, before):
            continue
        one, two = (" ".join(short(s.of(hearing.text(placed.document))).split()) for s in (span, words))
        who = name(hearing, min(denier))
        yield Conflict(
            kind=ConflictKind.POLARITY,
            topic=next((m.topic for m in other.statement.topics), None),
            a=side(ground, other, span, PROMISED),
            b=side(ground, placed, words, "denied"),
            explanation=opened(
                f"{account(hearing, placed.document)} has “{one}”; against it stands, from {who}, “{two}”."
            ),
            severity=0.75,
            signals=("promise told right before", "denied by the side that is to have made it"),
        )
        return


def _no_such(
    hearing: Hearing, ground: Ground, placed: PlacedStatement, words: Span, pledges: tuple[Pledge, ...]
) -> Iterable[Conflict]:
    """The pledge of the denier, told in another text, that the sentence before a "there is no such" speaks of."""
    sentences = [s for s in hearing.by_id[placed.document].sentences if s.end <= placed.statement.sentence.start]
    denier = set(ground.voices(placed)) & set(ground.parties())
    if not sentences or not denier:
        return
    before = subject_stems(hearing, placed.document, sentences[-1])
    found = [
        (pledge, version)
        for pledge in pledges
        if pledge.kind == "pledge" and not pledge.negated and denier & set(pledge.givers or (pledge.giver,))
        for version in pledge.versions
        if version.action.document != placed.document
        and before & subject_stems(hearing, version.action.document, version.action.span)
    ]
    if len({pledge.id for pledge, _ in found}) != 1:  # words that fit two things to do say nothing of either
        return
    pledge, version = max(found, key=lambda f: own(hearing, f[1].action.document))
    told_of = hearing.statement_by_id[version.statement]
    one, other = accounts(hearing, version.action.document, placed.document)
    said, denial = (
        " ".join(short(s.of(hearing.text(d))).split())
        for s, d in ((version.action.span, version.action.document), (words, placed.document))
    )
    yield Conflict(
        kind=ConflictKind.POLARITY,
        topic=pledge.topic,
        a=side(ground, told_of, version.action.span, PROMISED),
        b=side(ground, placed, words, "denied"),
        explanation=opened(f"{one} has “{said}”; against it stands, in {other}, “{denial}”."),
        severity=0.7,
        signals=("same party", "the words told right before", "denied by the side that is to have promised"),
    )


def _right_before(hearing: Hearing, other: PlacedStatement, words: Span) -> bool:
    """Whether a statement stands at most a few sentences before a passage."""
    end = other.statement.sentence.end
    if not 0 <= words.start - end <= _NEAR:
        return False
    sentences = hearing.by_id[other.document].sentences
    return sum(end <= s.start and s.end <= words.start for s in sentences) < _BACK


# --- "That subject did not come up" ----------------------------------------------------------------------------


def _not_raised(hearing: Hearing, ground: Ground, placed: PlacedStatement, words: Span) -> Iterable[Conflict]:
    """What another side's account has of a matter that somebody was asked about and says did not come up."""
    text, reading = hearing.text(placed.document), hearing.by_id[placed.document]
    near = [s for s in reading.sentences if s.start < words.start][-2:]
    start = near[0].start if near else 0
    asked = list(_ASKED.finditer(fold(text), start, words.start))
    if not asked:
        return
    what = Span(*asked[-1].span("what"))
    stems = frozenset(root_of(s) for s in subject_stems(hearing, placed.document, what))
    topics = {m.topic for m in reading.topics if what.start - 5 <= m.span.start <= words.end}
    denier = set(ground.voices(placed)) & set(ground.parties())
    found = [
        other
        for other in told(hearing)
        if other.document != placed.document
        and other.statement.modality in _FIRM
        and not other.statement.negated
        and denier
        and not denier & set(ground.voices(other))
        and topics & {m.topic for m in other.statement.topics}
        and overlap(stems, _stems(hearing, other)) >= _SHARED
        and _rare(hearing, other, stems)
    ]
    if not found:
        return
    best = max(found, key=lambda p: (own(hearing, p.document), len(stems & _stems(hearing, p))))
    yield _unraised(hearing, ground, best, placed, words, what)


def root_of(word: str) -> str:
    """A stem in one spelling: "licence" and "license"."""
    return word.replace("licenc", "licens").replace("defenc", "defens")


def _stems(hearing: Hearing, placed: PlacedStatement) -> frozenset[str]:
    return frozenset(root_of(s) for s in subject_stems(hearing, placed.document, hull(placed.statement.content)))


def _rare(hearing: Hearing, placed: PlacedStatement, stems: frozenset[str]) -> bool:
    """Whether few sentences of a text have the words of a matter."""
    shared = stems & _stems(hearing, placed)
    others = [p for p in hearing.of_document(placed.document) if not p.statement.parent]
    return sum(bool(shared & _stems(hearing, p)) for p in others) <= _RARE


def _unraised(
    hearing: Hearing, ground: Ground, yes: PlacedStatement, no: PlacedStatement, words: Span, what: Span
) -> Conflict:
    one, other = accounts(hearing, yes.document, no.document)
    span = hull(yes.statement.content)
    matter, said, denial = (
        " ".join(short(s.of(hearing.text(d))).split())
        for s, d in ((what, no.document), (span, yes.document), (words, no.document))
    )
    voices = ground.voices(no)
    who = name(hearing, voices[0]) if voices else "it"
    return Conflict(
        kind=ConflictKind.POLARITY,
        topic=next((m.topic for m in yes.statement.topics), None),
        a=side(ground, yes, span, "told"),
        b=side(ground, no, words, "not raised"),
        explanation=opened(
            f"{one} has “{said}”; asked in {other} about “{matter}”, the words of {who} are “{denial}”."
        ),
        severity=0.6,
        signals=("the matter asked about", "same topic", "said not to have come up"),
    )
