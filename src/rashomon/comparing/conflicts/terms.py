"""Conflicts in the terms of what was agreed: other hours of the day, or a condition that one account alone has.

Two passages tell of one thing where the act (a class of verbs, "to reopen", "the opening") is one and most words of
the shorter for what is acted on are; where these are a single word, it must be a name, or all that the other has too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from rashomon.comparing.conflicts.common import accounts
from rashomon.comparing.conflicts.passages import acts, own, side, sides_of, subject_stems, told
from rashomon.comparing.hearing import Hearing
from rashomon.comparing.phrasing import opened, short
from rashomon.comparing.pledges.ground import Ground
from rashomon.comparing.words import overlap, words
from rashomon.model import Conflict, ConflictKind, Modality, PlacedStatement, Pledge, ReportedOmission, Span, SpeechAct
from rashomon.reading.tokens import fold

_CLOCK = r"(?:\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m\b\.?)?|noon|midnight|dawn|dusk|sunrise|sunset)"
_LIKE = r"(?=[\d:. ]*[ap]\.?m|noon|midnight|dusk|sunset|dawn|sunrise|\d\d[:.]\d\d)"  # a clock time, not any number
_ALWAYS = re.compile(
    r"\b(?:around the clock|round[ -]the[ -]clock|24 hours a day|day and night|24/7|at all hours)(?!\w)"
)
_HOURS = re.compile(
    rf"\b(?:(?:in|during) (?:daylight(?: hours)?|the daytime|(?:working|office|business) hours)|"
    rf"(?:only by day|by day only|only at night|at night only)|"
    rf"from {_CLOCK} (?:to|until|till) {_LIKE}{_CLOCK}|"
    rf"between {_CLOCK} and {_LIKE}{_CLOCK})(?!\w)"
)
_DEPENDS = re.compile(
    r"\b(?:(?:will |would |shall |must )?depend(?:s|ed)? (?:up)?on|"
    r"(?:is|are|was|were|be|remains?|will be|would be) (?:conditional|contingent|dependent) (?:up)?on)\b"
)
_ONCE = re.compile(
    r"\b(?:will|would|shall|can|could|may) (?:only )?(?:be )?[a-z]+(?: only)? "
    r"(?P<when>(?:only )?(?:once|after|if|when|provided(?: that)?|on condition that|as soon as) "
    r"(?:[\w’'-]+ ){1,8}?(?:is|are|was|were|has|have|had|been|left|ends?|stops?|withdraws?|leaves?|halts?)\b)"
)
_BOUND = re.compile(
    r"\b(?:if|unless|until|once|after|when|provided|on condition|conditional|contingent|depend\w*|subject to|only|"
    r"in exchange|in return|as long as|would consider|could|might|may)\b"
)
_PART = re.compile(r"[;:]\s|,\s+(?:and|but|while)\s|\s(?:and that|but that)\s")
_THAT = re.compile(r"(?:that|and|but) ")
_FIRM = (Modality.DECIDED, Modality.AGREED)
_SHARED = 0.6  # of the words of the shorter passage for what is acted on
_WEAK = frozenset(f"act:{name}" for name in ("give", "hold", "take", "make", "support", "continue"))


@dataclass(frozen=True, slots=True)
class _Term:
    placed: PlacedStatement
    span: Span
    stems: frozenset[str]
    sides: frozenset[str]
    names: frozenset[str] = frozenset()


def hours(hearing: Hearing, pledges: tuple[Pledge, ...], omissions: tuple[ReportedOmission, ...]) -> Iterable[Conflict]:
    """One thing open, allowed or done around the clock in one account, and in some hours of the day in another."""
    ground = Ground(hearing)
    always = [t for p in told(hearing) for t in _at(hearing, ground, p, _ALWAYS)]
    some = [t for p in told(hearing) for t in _at(hearing, ground, p, _HOURS)] if always else []
    yield from _best(hearing, ground, always, some, ConflictKind.SCOPE, "hours that differ", 0.6)


def conditions(
    hearing: Hearing, pledges: tuple[Pledge, ...], omissions: tuple[ReportedOmission, ...]
) -> Iterable[Conflict]:
    """One thing agreed outright in one account, and bound to a condition in another."""
    ground = Ground(hearing)
    bound = [t for p in told(hearing) for t in _conditional(hearing, ground, p)]
    firm = [t for p in told(hearing) for t in _outright(hearing, ground, p)] if bound else []
    yield from _best(hearing, ground, firm, bound, ConflictKind.MODALITY, "a condition in one account only", 0.65)


# --- what a passage tells --------------------------------------------------------------------------------------


def _at(hearing: Hearing, ground: Ground, placed: PlacedStatement, pattern: re.Pattern[str]) -> Iterable[_Term]:
    """The passages that give hours, with what the sentence before tells where they go on with its deed."""
    text, reading = hearing.text(placed.document), hearing.by_id[placed.document]
    for part in placed.statement.content:
        if not pattern.search(fold(part.of(text))):
            continue
        sentence = placed.statement.sentence
        stems = subject_stems(hearing, placed.document, part)
        sides = sides_of(hearing, ground, placed, part)
        before = next((s for s in reversed(reading.sentences) if s.end <= sentence.start), None)
        first = words(text, part)[:2]
        if before and first and first[0].text.casefold() in ("the", "this", "both", "they", "these"):
            earlier = subject_stems(hearing, placed.document, before)
            if acts(earlier) & acts(subject_stems(hearing, placed.document, Span(part.start, first[-1].end))):
                stems, sides = stems | earlier, sides | sides_of(hearing, ground, placed, before)
        yield _Term(placed, part, stems, sides)


def _conditional(hearing: Hearing, ground: Ground, placed: PlacedStatement) -> Iterable[_Term]:
    """The clauses that bind a deed to a condition; what is told of it is what stands before the condition."""
    text = hearing.text(placed.document)
    for clause in _clauses(hearing, placed):
        low = fold(clause.of(text))
        found = _DEPENDS.search(low) or _ONCE.search(low)
        if found is None:
            continue
        end = found.start("when") if "when" in found.re.groupindex else found.start()
        main = Span(clause.start, clause.start + end)
        stems = subject_stems(hearing, placed.document, main)
        yield _Term(placed, clause, stems, sides_of(hearing, ground, placed, clause), _names(text, main))


def _outright(hearing: Hearing, ground: Ground, placed: PlacedStatement) -> Iterable[_Term]:
    """The clauses by which somebody agreed to a deed or will do it, in a sentence that has no condition."""
    statement, text = placed.statement, hearing.text(placed.document)
    if statement.negated or statement.condition:
        return
    if statement.act is not SpeechAct.AGREES and statement.modality not in _FIRM:
        return
    if _BOUND.search(fold(statement.sentence.of(text))):
        return
    for clause in _clauses(hearing, placed):
        stems = subject_stems(hearing, placed.document, clause)
        yield _Term(placed, clause, stems, sides_of(hearing, ground, placed, statement.span), _names(text, clause))


def _clauses(hearing: Hearing, placed: PlacedStatement) -> Iterable[Span]:
    text = hearing.text(placed.document)
    for part in placed.statement.content:
        low = fold(part.of(text))
        edges = [0, *(m.end() for m in _PART.finditer(low)), len(low)]
        for start, end in pairwise(edges):
            opens = _THAT.match(low, start)
            start = opens.end() if opens else start
            if end > start:
                yield Span(part.start + start, part.start + end)


def _names(text: str, span: Span) -> frozenset[str]:
    """The stems of the words with a capital inside a passage, its first left out."""
    return frozenset(w.stem for w in words(text, span) if w.text[:1].isupper())


# --- the same thing --------------------------------------------------------------------------------------------


def _one_thing(a: _Term, b: _Term) -> bool:
    """Whether two passages tell of one act on one thing, of a common party."""
    if a.placed.document == b.placed.document or not a.sides & b.sides:
        return False
    if not (acts(a.stems) & acts(b.stems)) - _WEAK:
        return False
    one, other = (t.stems - acts(t.stems) for t in (a, b))
    common = one & other
    if len(common) == 1 and min(len(one), len(other)) == 1:
        return one == other or bool(common & a.names & b.names)
    return len(common) > 1 and overlap(one, other) >= _SHARED


def _best(
    hearing: Hearing,
    ground: Ground,
    wide: list[_Term],
    narrow: list[_Term],
    kind: ConflictKind,
    signal: str,
    severity: float,
) -> Iterable[Conflict]:
    """Each narrower passage against the account that tells the same thing without its limit, own texts first."""
    by_stem: dict[str, list[_Term]] = {}
    for term in wide:
        for found in sorted(acts(term.stems)):
            by_stem.setdefault(found, []).append(term)
    seen: set[frozenset[str]] = set()
    narrow = sorted(narrow, key=lambda t: -own(hearing, t.placed.document))
    for term in narrow:
        near = {id(t): t for found in sorted(acts(term.stems)) for t in by_stem.get(found, ())}
        pairs = [t for t in near.values() if _one_thing(t, term)]
        if not pairs or any(len(k & term.stems) > 1 for k in seen):
            continue
        best = max(pairs, key=lambda t: (own(hearing, t.placed.document), len(t.stems & term.stems)))
        seen.add(best.stems & term.stems)
        one, other = accounts(hearing, best.placed.document, term.placed.document)
        said = [" ".join(short(t.span.of(hearing.text(t.placed.document))).split()) for t in (best, term)]
        what = "at all hours here, in some there" if kind is ConflictKind.SCOPE else "bound to a condition only there"
        yield Conflict(
            kind=kind,
            topic=next((m.topic for m in best.placed.statement.topics), None),
            a=side(ground, best.placed, best.span, said[0]),
            b=side(ground, term.placed, term.span, said[1]),
            explanation=opened(f"{one} has “{said[0]}”, {other} “{said[1]}”: {what}."),
            severity=severity,
            signals=("same party", "same act", "same words for the thing", signal),
        )
