"""Conflicts of what one account has as settled and another as open: "was agreed", "remains under discussion".

What is open is told by its words, in the clause or, where a clause names nothing ("no figure was agreed"), in the one
before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from rashomon.comparing.conflicts.common import account, accounts, doing
from rashomon.comparing.conflicts.passages import ACT, acts, own, side, subject_stems, told, with_cue
from rashomon.comparing.conflicts.promises import version_side
from rashomon.comparing.firmness import grade
from rashomon.comparing.hearing import Hearing
from rashomon.comparing.inside import sentence_at
from rashomon.comparing.phrasing import opened, short
from rashomon.comparing.pledges.ground import Ground
from rashomon.comparing.pledges.lexicon import act_class, deed_class, plain_stems
from rashomon.comparing.pledges.things import thing_of
from rashomon.comparing.words import content_stems, overlap, stem
from rashomon.model import (
    Conflict,
    ConflictKind,
    Modality,
    PlacedStatement,
    Pledge,
    PledgeVersion,
    ReportedOmission,
    Span,
)
from rashomon.reading.tokens import fold

_SETTLED = r"(?:agreed|settled|finali[sz]ed|concluded|decided|signed|fixed|determined|worked out|resolved)"
_PENDING = re.compile(
    rf"(?P<what>[^;:]{{4,110}}?) (?:(?:remains?|remained|is|are|was|were) (?:still |currently )?(?:under "
    rf"(?:discussion|negotiation|consideration|review)|being (?:negotiated|discussed|worked out)|"
    rf"to be {_SETTLED}|up for (?:discussion|negotiation)|premature)|(?:has|have|had) (?:yet|still) to be {_SETTLED}|"
    rf"(?:has|have|had|is|are|was|were)(?: not|n['’]t)(?: yet)?(?: been)? {_SETTLED})\b"
)
_NO_FIGURE = re.compile(
    r"\bno (?:such |precise |exact |specific )?(?:figures?|numbers?|amounts?|sums?|volumes?|quantit(?:y|ies)|prices?|"
    r"ceilings?|quotas?)(?: for [^,.;]{3,60}?)? (?:(?:has|have|had|was|were|is|are)(?: yet| ever)?(?: been)? )?"
    r"(?:agreed|set|fixed|discussed|named|given|decided|mentioned|promised)"
)
_NO_ORDER = re.compile(
    r"\bno (?:such |final )?(?:order|decision|plan|instruction|agreement)s? (?:to|on|for) (?P<deed>[^,;:.]{4,60}?) "
    r"(?:has|have|had|was|were) (?:yet )?(?:been )?(?:given|made|taken|issued|adopted|reached)"
)
_CLAUSE = re.compile(r"[;:]\s|,\s+(?:but|and|while)\s")
_DATES = re.compile(r"\b(?:dates?|timetable|timeline|schedule|timing|days?)\b")
_LIGHT = frozenset(
    stem(word)
    for word in re.split(
        " ",
        "number mandate detail details term terms condition question issue matter point scope size exact final precise "
        "any such touched remain figure amount sum volume quantity price agreed settled "
        "discuss ever name given set fix mention promise decide",
    )
)
_SHARED = 0.5
_WEIGHED = grade(Modality.CONSIDERING)
_FIRM = grade(Modality.AGREED)


@dataclass(frozen=True, slots=True)
class _Open:
    placed: PlacedStatement
    span: Span
    stems: frozenset[str]
    figure: bool
    act: bool = False  # whether the deed alone is enough where the teller is to do it: "no order to withdraw"


def pending(
    hearing: Hearing, pledges: tuple[Pledge, ...], omissions: tuple[ReportedOmission, ...]
) -> Iterable[Conflict]:
    """A thing, or its figure, that one account has agreed or decided, and another leaves open."""
    gaps = [gap for placed in told(hearing) for gap in _gaps(hearing, placed)]
    if not gaps:
        return
    ground = Ground(hearing)
    firm = [
        (pledge, version, subject_stems(hearing, version.action.document, version.action.span) | _counted(version))
        for pledge in pledges
        if pledge.kind == "pledge" and not pledge.negated
        for version in pledge.versions
        if grade(version.modality) >= (_WEIGHED if version.figure else _FIRM)
    ]
    by_stem: dict[str, list[tuple[Pledge, PledgeVersion, frozenset[str]]]] = {}
    for found in firm:
        for word in found[2]:
            by_stem.setdefault(word, []).append(found)
    for gap in gaps:
        near = {id(f[1]): f for word in sorted(gap.stems) for f in by_stem.get(word, ())}
        meant = [f for f in near.values() if _meant(hearing, ground, gap, *f)]
        named = [f for f in meant if _things(hearing, f[1]) & gap.stems]
        meant = named or meant
        if meant and len({p.id for p, _, _ in meant}) == 1:  # words that fit two things to do say nothing of either
            pledge, version, _ = max(meant, key=lambda f: own(hearing, f[1].action.document))
            yield _conflict(hearing, ground, pledge, version, gap)


def _things(hearing: Hearing, version: PledgeVersion) -> frozenset[str]:
    """What is counted, and the noun that is acted on."""
    thing = thing_of(hearing.by_id[version.action.document], version.action.span, "")
    return _counted(version) | {thing, f"{ACT}{act_class(thing)}"}


def _counted(version: PledgeVersion) -> frozenset[str]:
    return plain_stems(content_stems(version.figure.quantity.unit)) if version.figure else frozenset()


def _gaps(hearing: Hearing, placed: PlacedStatement) -> Iterable[_Open]:
    text, reading = hearing.text(placed.document), hearing.by_id[placed.document]
    for part in (with_cue(hearing, placed, p) for p in placed.statement.content):
        low = fold(part.of(text))
        edges = [0, *(m.end() for m in _CLAUSE.finditer(low)), len(low)]
        before: Span | None = None
        for start, end in (e for e in pairwise(edges) if e[0] < e[1]):
            clause = Span(part.start + start, part.start + end)
            if match := _NO_ORDER.search(low, start, end):
                named = Span(part.start + match.start("deed"), part.start + match.end("deed"))
                yield from _open(
                    hearing, placed, Span(part.start + match.start(), part.start + match.end()), named, act=True
                )
            elif match := _PENDING.search(low, start, end):
                named = Span(part.start + match.start("what"), part.start + match.end("what"))
                if not _DATES.search(match["what"]):
                    yield from _open(hearing, placed, Span(named.start, part.start + match.end()), named)
            elif _NO_FIGURE.search(low, start, end):
                earlier = sentence_at(reading.sentences, max(0, placed.statement.sentence.start - 2))
                context = before or earlier
                stems = _about(hearing, placed, clause) or (
                    _about(hearing, placed, context) if context else frozenset()
                )
                if stems:
                    yield _Open(placed, clause, stems, figure=True)
            before = clause


def _open(hearing: Hearing, placed: PlacedStatement, span: Span, named: Span, *, act: bool = False) -> Iterable[_Open]:
    if stems := _about(hearing, placed, named):
        yield _Open(placed, span, stems, figure=False, act=act)


def _about(hearing: Hearing, placed: PlacedStatement, span: Span) -> frozenset[str]:
    return subject_stems(hearing, placed.document, span) - _LIGHT


def _meant(
    hearing: Hearing, ground: Ground, gap: _Open, pledge: Pledge, version: PledgeVersion, stems: frozenset[str]
) -> bool:
    document = version.action.document
    if document == gap.placed.document and set(ground.voices(gap.placed)) & set(
        ground.voices(hearing.statement_by_id[version.statement])
    ):
        return False
    if _sooner(hearing, gap.placed.document, document) or (not gap.figure and grade(version.modality) < _FIRM):
        return False
    if gap.figure and version.figure is None:
        return False
    tellers = set(ground.voices(gap.placed)) & set(ground.parties())
    if not tellers:
        return False
    common = gap.stems & stems
    things = common - acts(common)
    if gap.act and tellers & set(pledge.givers or (pledge.giver,)) and acts(common):
        return not gap.stems - acts(gap.stems) or bool(things)
    if gap.figure:
        return bool(common) and overlap(gap.stems, stems) >= _SHARED
    deeds = {d for s in gap.stems if (d := deed_class(s))}
    return bool(things) and (overlap(gap.stems, stems) >= _SHARED or bool(deeds & {a[4:] for a in acts(stems)}))


def _sooner(hearing: Hearing, one: str, other: str) -> bool:
    """Whether a text appeared on an earlier day than another: what was open then may have been settled since."""
    a, b = (hearing.by_id[d].document.published for d in (one, other))
    return a is not None and b is not None and a < b


def _conflict(hearing: Hearing, ground: Ground, pledge: Pledge, version: PledgeVersion, gap: _Open) -> Conflict:
    one, other = accounts(hearing, version.action.document, gap.placed.document)
    if version.action.document == gap.placed.document:
        one, other = account(hearing, gap.placed.document), "another voice in it"
    words = " ".join(short(gap.span.of(hearing.text(gap.placed.document))).split())
    what = "has no figure for it" if gap.figure else "has it open"
    return Conflict(
        kind=ConflictKind.POLARITY,
        topic=pledge.topic,
        a=version_side(hearing, version),
        b=side(ground, gap.placed, gap.span, "left open"),
        explanation=opened(f"according to {one}, {doing(hearing, pledge, version)}; {other} {what} (“{words}”)."),
        severity=0.6,
        signals=("same thing to do", "settled in one account, open in the other"),
    )
