"""Conflicts of days: the contact itself dated otherwise, and one thing to come, or past, put on days that differ."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from rashomon.comparing.conflicts.common import account, accounts, quoted
from rashomon.comparing.dating import apart
from rashomon.comparing.hearing import Hearing
from rashomon.comparing.inside import inside
from rashomon.comparing.phrasing import opened
from rashomon.comparing.pledges.ground import Ground
from rashomon.comparing.pledges.lexicon import plain_stems
from rashomon.comparing.pledges.nearby import nearby
from rashomon.comparing.words import content_stems
from rashomon.model import (
    Conflict,
    ConflictKind,
    ConflictSide,
    Evidence,
    Mode,
    PlacedStatement,
    Pledge,
    ReportedOmission,
    Span,
    TimeExpression,
)
from rashomon.reading.tokens import fold

_HAPPENS = (  # what befalls a thing on a day, by the kind of happening
    ("begins", r"(?:enters?|entered|comes?|came|go|goes|went) into (?:force|effect)|takes? effect|took effect"
               r"|be (?:effective|in force)|begins?|began|starts?|started|kicks? off|gets? under way|be launched"),
    ("ends", r"expires?|expired|lapses?|lapsed|ends?|ended|runs? out"),
    ("is held", r"tak(?:e|es) place|took place|be held|was held|is (?:set|scheduled|due|planned) for|convenes?|meets?"),
    ("arrives", r"arrives?|arrived|be delivered|reach(?:es)?"),
    ("is signed", r"be signed|was signed"),
)  # fmt: skip
_MODAL = r"(?:(?:will|would|shall|is to|are to|is|are|was|were|to|has|have|had)\s+)?(?:also\s+|not\s+)?"
_TABLE = tuple((kind, re.compile(rf"\b{_MODAL}(?:{words})\b")) for kind, words in _HAPPENS)
_OPENS = frozenset(re.split(" ", "the a an its their his her our this these every each"))
_STOPS = frozenset(
    re.split(
        " ",
        "that which who and or but while said says to for on of in at by with from as after before since until than "
        "welcomes supports agreed agree confirmed announced is are was were will would not also",
    )
)
_MOST = 4  # words of a subject
_BETWEEN = 60  # characters between the happening and its day
_WORD = re.compile(r"[\w’'-]+")
_BROKEN = re.compile(r"[;:.()]")
_DAY = re.compile(r"(?<=-)\d\d-\d\d(?=T|\b)")
_ORDINAL = re.compile(r"\b(?:first|second|third|next|last|new|another|previous|final|initial|earlier|old)\b")


@dataclass(frozen=True, slots=True)
class _Happening:
    placed: PlacedStatement
    kind: str
    noun: str
    subject: frozenset[str]
    order: frozenset[str]
    day: TimeExpression
    words: Span


def of_contact(
    hearing: Hearing, pledges: tuple[Pledge, ...], omissions: tuple[ReportedOmission, ...]
) -> Iterable[Conflict]:
    """The contact itself is put on days that exclude each other; a day's difference may be the hour of two capitals."""
    if hearing.main is None or not hearing.main.event.date_disputed:
        return
    told = [d for d in hearing.main.event.dates if d.basis in ("said", "counted")]
    clashing = [(a, b) for a, b in combinations(told, 2) if apart(a, b)]
    for a, b in clashing[:1]:
        one, other = accounts(hearing, a.evidence.document, b.evidence.document)
        yield Conflict(
            kind=ConflictKind.DATE,
            topic=None,
            a=ConflictSide(a.evidence, a.begin.isoformat(), a.voice),
            b=ConflictSide(b.evidence, b.begin.isoformat(), b.voice),
            explanation=opened(
                f"{one} puts the contact itself on {quoted(hearing, a.evidence)} ({a.begin.isoformat()}), "
                f"{other} on {quoted(hearing, b.evidence)} ({b.begin.isoformat()})."
            ),
            severity=0.65,
            signals=("same event", "days that exclude each other"),
        )


def of_happenings(
    hearing: Hearing, pledges: tuple[Pledge, ...], omissions: tuple[ReportedOmission, ...]
) -> Iterable[Conflict]:
    """One thing that begins, ends, is held or arrives on other days in two accounts ("takes effect on …")."""
    ground = Ground(hearing)
    by_kind: dict[tuple[str, str], list[_Happening]] = {}
    seen: set[tuple[str, Span]] = set()
    for placed in (*hearing.on_event, *nearby(hearing)):
        place = placed.document, placed.statement.sentence
        english = hearing.by_id[placed.document].document.language.startswith("en")  # the words of the table are
        if placed.statement.mode is not Mode.NARRATION and english and place not in seen:
            seen.add(place)  # several statements of one sentence tell what happened once
            for found in _happenings(hearing, placed):
                by_kind.setdefault((found.kind, found.noun), []).append(found)
    for (kind, _), group in by_kind.items():
        told: set[frozenset[str]] = set()
        for a, b in combinations(group[:40], 2):
            key = frozenset(_DAY.findall(f"{a.day.value} {b.day.value}"))
            if a.placed.document == b.placed.document or key in told or not _exclude(a, b):
                continue
            told.add(key)
            yield _conflict(hearing, ground, kind, a, b)


def _happenings(hearing: Hearing, placed: PlacedStatement) -> Iterable[_Happening]:
    reading, text = hearing.by_id[placed.document], hearing.text(placed.document)
    sentence = placed.statement.sentence
    low = fold(sentence.of(text))
    for kind, pattern in _TABLE:
        for match in pattern.finditer(low):
            subject = _subject(low[: match.start()])
            after = Span(sentence.start + match.end(), min(sentence.end, sentence.start + match.end() + _BETWEEN))
            if subject is None or len(after) < 3:
                continue
            days = [t for t in inside(reading.times, after) if _DAY.search(t.value)]
            if not days or re.search(r"[,;.]|\band\b", text[after.start : days[0].span.start]):
                continue
            who, start = subject
            stems = plain_stems(content_stems(who))
            noun = next(iter(plain_stems(content_stems(who.split()[-1]))), "")
            if noun:
                order = frozenset(_ORDINAL.findall(who))
                words = Span(sentence.start + start, days[0].span.end)
                yield _Happening(placed, kind, noun, stems, order, days[0], words)


def _subject(before: str) -> tuple[str, int] | None:
    """The noun phrase that ends right before a happening, a relative pronoun left out, with where it begins."""
    words = list(_WORD.finditer(before))
    while words and words[-1][0] in ("that", "which"):
        words.pop()
    if not words or len(words[-1][0]) < 4 or words[-1][0] in _STOPS or _BROKEN.search(before, words[-1].end()):
        return None
    first = len(words) - 1
    while first > 0 and len(words) - first < _MOST and words[first][0] not in _OPENS:
        if words[first - 1][0] in _STOPS or before[words[first - 1].end() : words[first].start()].strip():
            break
        first -= 1
    start = words[first].start()
    return before[start : words[-1].end()], start


def _exclude(a: _Happening, b: _Happening) -> bool:
    """Whether two happenings are one on two days: no other words tell their subjects apart."""
    if a.order != b.order or not (a.subject <= b.subject or b.subject <= a.subject):
        return False
    return len({found[0] for t in (a.day, b.day) if (found := _DAY.search(t.value))}) > 1


def _conflict(hearing: Hearing, ground: Ground, kind: str, a: _Happening, b: _Happening) -> Conflict:
    sides = []
    for told in (a, b):
        voices = ground.voices(told.placed)
        evidence = Evidence(told.placed.document, told.words, told.placed.id)
        day = told.day.span.of(hearing.text(told.placed.document))
        sides.append(ConflictSide(evidence, day, voices[0] if voices else None))
    one, other = (account(hearing, s.evidence.document) for s in sides)
    return Conflict(
        kind=ConflictKind.DATE,
        topic=next((m.topic for m in a.placed.statement.topics), None),
        a=sides[0],
        b=sides[1],
        explanation=opened(
            f"{one} has {quoted(hearing, sides[0].evidence)}, {other} {quoted(hearing, sides[1].evidence)}: "
            "one thing, two days."
        ),
        severity=0.6,
        signals=("same subject", f"what {kind}", "days that differ"),
    )
