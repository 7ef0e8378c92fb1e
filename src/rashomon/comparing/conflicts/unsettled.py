"""Conflicts of dates that one account has as agreed and another leaves open: "in October", "no dates were decided".

What is left open is told by its name or its words in the same clause ("on the JRC, dates are yet to be decided"), or
by the sentence right before, where the clause names nothing ("a spokesperson said that no dates had been decided").
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from rashomon.comparing.conflicts.common import accounts, givers, promised
from rashomon.comparing.conflicts.passages import acts, own, side, subject_stems, told
from rashomon.comparing.conflicts.promises import version_side
from rashomon.comparing.hearing import Hearing
from rashomon.comparing.inside import inside
from rashomon.comparing.phrasing import opened, short
from rashomon.comparing.pledges.ground import Ground
from rashomon.comparing.words import overlap, stem
from rashomon.model import (
    Conflict,
    ConflictKind,
    PlacedStatement,
    Pledge,
    PledgeVersion,
    ReportedOmission,
    Span,
)
from rashomon.reading.tokens import fold

_SETTLED = r"(?:decided|set|fixed|agreed|settled|determined|chosen|finali[sz]ed|confirmed|named|given)"
_DATES = r"(?:dates?|days?|timetable|timeline|schedule|deadline)"
_OPEN = re.compile(
    rf"\bno (?P<a>\w+ )?{_DATES}(?: (?:for|of|on) [^,.;]{{3,60}}?)?"
    rf" (?:(?:has|have|had|was|were|is|are)(?: yet)?(?: been)? )?(?:yet )?{_SETTLED}"
    rf"|\bno (?P<promise>promise|mention|word|commitment) (?:of|on|to) (?:an?|any) (?:date|timetable|deadline)\b"
    rf"|\b(?P<b>\w+ )?(?:dates?|timetable|timeline|schedule|timing)(?: (?:for|of|on) [^,.;]{{3,60}}?)?"
    rf" (?:(?:is|are|was|were|has|have|had|remains?|remained) )?(?:(?:yet|still|left) )?to be {_SETTLED}"
    rf"|\b(?P<c>\w+ )?(?:dates?|timetable|timeline|schedule|timing)(?: (?:for|of|on) [^,.;]{{3,60}}?)?"
    rf" (?:has|have|had|is|are|was|were)(?: not|n['’]t) (?:yet )?(?:been )?{_SETTLED}"
)
_PRECISE = re.compile(r"(?:exact|precise|specific|firm|final|concrete|definite)\s*")
_GENERIC = frozenset(
    stem(word)
    for word in re.split(
        " ",
        "date dates timetable timeline schedule timing decide decided set fix fixed agree agreed settle settled yet "
        "promise mention word commitment made make "
        "still left determine determined choose chosen finalise finalised finalized confirm confirmed spokesperson "
        "spokesman remain meeting",
    )
)
_CLAUSE = re.compile(r"[;:.?!]\s|,\s+(?:but|and|they|it|which)\b")
_LONGEST = 31  # days that a time may take in to be one that was agreed
_SHARED = 0.6  # of the words of the shorter passage
_LEAST = 2  # words in common with the sentence before
_NAME = re.compile(r"\b[A-Z]{2,6}\b")


@dataclass(frozen=True, slots=True)
class _Left:
    placed: PlacedStatement
    span: Span
    about: frozenset[str]
    names: frozenset[str]
    before: frozenset[str]
    precise: bool
    any_time: bool = False  # whether any time at all is denied, a year as well: "no promise of a date"


_Pair = tuple[Pledge, PledgeVersion, _Left]


def unsettled(
    hearing: Hearing, pledges: tuple[Pledge, ...], omissions: tuple[ReportedOmission, ...]
) -> Iterable[Conflict]:
    """A thing agreed for a day, a week or a month in one account, whose date another account leaves open."""
    ground = Ground(hearing)
    left = [found for placed in told(hearing) for found in _left(hearing, placed)]
    positive = [p for p in pledges if p.kind == "pledge" and not p.negated] if left else []
    found: dict[str, list[_Pair]] = {}
    for gap in left:
        meant = [(p, v, gap) for p in positive for v in p.versions if _against(hearing, v, gap)]
        if len({p.id for p, _, _ in meant}) == 1:  # words that fit two things to do say nothing of either
            found.setdefault(meant[0][0].id, []).extend(meant)
    for pairs in found.values():
        best = max(pairs, key=lambda pair: own(hearing, pair[1].action.document, pair[2].placed.document))
        yield _conflict(hearing, ground, *best)


def _left(hearing: Hearing, placed: PlacedStatement) -> Iterable[_Left]:
    """The clauses of a statement that leave a date open."""
    text, reading = hearing.text(placed.document), hearing.by_id[placed.document]
    low = fold(text)
    for part in placed.statement.content:
        for match in _OPEN.finditer(low, part.start, part.end):
            starts = [m.end() for m in _CLAUSE.finditer(low, part.start, match.start())]
            ends = [m.start() for m in _CLAUSE.finditer(low, match.end(), part.end)]
            start, end = max([part.start, *starts]), min([part.end, *ends])
            clause = Span(start, end)
            about = subject_stems(hearing, placed.document, clause) - _GENERIC
            names = frozenset(_NAME.findall(text[start:end]))
            sentences = [s for s in reading.sentences if s.end <= placed.statement.sentence.start][-1:]
            before = frozenset[str]().union(*(subject_stems(hearing, placed.document, s) for s in sentences))
            sure = next((g for g in (match["a"], match["b"], match["c"]) if g), "")
            promised = match["promise"] is not None
            yield _Left(placed, clause, about, names, before, bool(_PRECISE.fullmatch(sure)), promised)


def _against(hearing: Hearing, version: PledgeVersion, gap: _Left) -> bool:
    """Whether a date is left open that an account of a pledge has."""
    document, span = version.action.document, version.action.span
    days = _days(hearing, version)
    if days is None or (days > _LONGEST and not gap.any_time) or (gap.precise and days > 1):
        return False
    if document == gap.placed.document or _sooner(hearing, gap.placed.document, document):
        return False
    about = subject_stems(hearing, document, span)
    if gap.names & _initials(hearing.words(version.action)):
        return True
    named = gap.about - acts(gap.about)
    if named:
        return bool(about & named) and overlap(about, gap.about) >= _SHARED
    return len(about & gap.before) >= _LEAST and overlap(about, gap.before) >= _SHARED


def _days(hearing: Hearing, version: PledgeVersion) -> int | None:
    """How many days the time of an account takes in; None where it has no day, week or month."""
    times = inside(hearing.by_id[version.action.document].times, version.action.span)
    lengths = [(t.end - t.begin).days + 1 for t in times if t.begin and t.end]
    return min(lengths, default=None)


def _sooner(hearing: Hearing, one: str, other: str) -> bool:
    """Whether a text appeared on an earlier day than another: what was open then may have been settled since."""
    a, b = (hearing.by_id[d].document.published for d in (one, other))
    return a is not None and b is not None and a < b


def _initials(words: str) -> frozenset[str]:
    """The short forms that the words of a name may have: "JRC" of "Joint Rivers Commission"."""
    letters = [w[0].upper() for w in re.findall(r"[A-Za-z][\w’'-]*", words)]
    return frozenset("".join(letters[i : i + n]) for n in range(3, 7) for i in range(len(letters) - n + 1))


def _conflict(hearing: Hearing, ground: Ground, pledge: Pledge, version: PledgeVersion, gap: _Left) -> Conflict:
    one, other = accounts(hearing, version.action.document, gap.placed.document)
    words = " ".join(short(gap.span.of(hearing.text(gap.placed.document))).split())
    return Conflict(
        kind=ConflictKind.DATE,
        topic=pledge.topic,
        a=version_side(hearing, version),
        b=side(ground, gap.placed, gap.span, "left open"),
        explanation=opened(
            f"{one} has a date for what {givers(hearing, pledge)} will do ({promised(hearing, version, pledge)}); "
            f"{other} leaves it open (“{words}”)."
        ),
        severity=0.6,
        signals=("same thing to do", "a date, and none decided"),
    )
