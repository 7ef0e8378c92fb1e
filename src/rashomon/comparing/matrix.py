"""The matrix: one cell a topic and voice. How a cell's status is decided:

1. ``says``: a statement about the event that this voice stands behind is about the topic. Statements that only
   sum up earlier ones count once; a topic that is only named marks the cell as ``passing``.
2. ``reported_silent``: otherwise, a document states that the voice was silent on it (``contested`` when another
   account, or the voice's own text, has it speak of it; a ``says`` is contested by such a report too).
3. ``silent``: otherwise, the voice's own text on the event is in the case, says of itself or shows that it is
   whole, is in a language that the reader reads reliably, and was searched without a find, not even a passing one.
4. ``not_reported``: otherwise, the voice is heard on the event, through its own incomplete text or second-hand.
5. ``no_account``: nothing from that voice on the event is in the case.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from rashomon.comparing.gists import gist
from rashomon.comparing.hearing import Hearing
from rashomon.comparing.inside import inside
from rashomon.comparing.rows import SEEMS, Table, by_frequency, length, raised, tabled
from rashomon.comparing.searching import search
from rashomon.comparing.words import content_stems
from rashomon.model import (
    PRESS,
    UNKNOWN,
    Cell,
    DocumentKind,
    Evidence,
    OmissionKind,
    Origin,
    PlacedStatement,
    Quantity,
    ReportedOmission,
    Span,
    Status,
    Voice,
    Warrant,
)

_SPOKEN = (OmissionKind.HIGH_EMPHASIS, OmissionKind.MENTION)  # reports that say that the voice spoke of it
_IMPLIED = 0.6  # confidence up to which a mention is only implied
_NEAR = 80  # characters between the words of a topic and a figure that is about it, at most
_EARLY = 60  # characters into a statement within which what it is about is named first


def event_matrix(hearing: Hearing, omissions: tuple[ReportedOmission, ...]) -> tuple[Cell, ...]:
    """The cells about the main event, topics ordered by how much the voices diverge on them."""
    voices = [v for v in hearing.voices if v.on_event]
    return _build(hearing, hearing.on_event, voices, omissions)


def background_matrix(hearing: Hearing) -> tuple[Cell, ...]:
    """The cells about everything else; only what is said stands there: no silence is claimed off the event."""
    rows = set(raised(hearing, tabled(hearing, hearing.on_event), {}))
    aside = [s for s in hearing.on_event if s.voices in ((PRESS,), (UNKNOWN,))]
    aside = [s for s in aside if not rows & {m.topic for m in s.statement.topics}]
    table = tabled(hearing, (*hearing.off_event, *aside))
    cells = []
    for topic in by_frequency(table):
        for voice in hearing.voices:
            said = table.statements.get((topic, voice.id), [])
            if said:
                cells.append(_says(hearing, table, topic, voice, said, ()))
    return tuple(cells)


def _build(
    hearing: Hearing,
    placed: Iterable[PlacedStatement],
    voices: list[Voice],
    omissions: tuple[ReportedOmission, ...],
) -> tuple[Cell, ...]:
    table = tabled(hearing, placed)
    reports: dict[tuple[str, str], list[ReportedOmission]] = {}
    for omission in omissions:
        reports.setdefault((omission.topic, omission.voice), []).append(omission)
    topics = raised(hearing, table, reports)
    rows = []
    for topic in topics:
        rows.append([_cell(hearing, table, topic, voice, reports.get((topic, voice.id), [])) for voice in voices])
    rows.sort(key=_divergence, reverse=True)
    return tuple(cell for row in rows for cell in row)


def _cell(hearing: Hearing, table: Table, topic: str, voice: Voice, reports: list[ReportedOmission]) -> Cell:
    silences = tuple(o for o in reports if o.kind is OmissionKind.SILENCE)
    said = table.statements.get((topic, voice.id)) or table.narrower.get((topic, voice.id)) or []
    if said:
        cell = _says(hearing, table, topic, voice, said, silences)
        reported = [o for o in reports if o.kind is OmissionKind.HIGH_EMPHASIS]
        direct = (topic, voice.id) in table.statements
        return cell if direct or not reported else replace(cell, gist=reported[0].evidence)  # it names the wider topic
    heard = tuple(o for o in reports if _says_so(o) and not SEEMS.search(hearing.words(o.evidence)))
    brief = tuple(o for o in reports if o.kind is OmissionKind.LOW_EMPHASIS and _spoken(hearing, o))
    if (heard or brief) and not silences:
        return _reported(topic, voice, heard or brief, passing=not heard)
    raised_by = _raised_by(hearing, table, topic, voice)
    common = {
        "topic": topic,
        "voice": voice.id,
        "raised_by": raised_by,
        "second_hand": not voice.own,
        "by_document": tuple((d, False) for d in voice.heard_in),
    }
    if silences:
        contested = any(o.verdict in ("contested", "contradicted") for o in silences)
        return Cell(
            status=Status.REPORTED_SILENT,
            contested=contested,
            omissions=tuple(o.evidence for o in silences) + tuple(e for o in silences for e in o.against),
            gist=silences[0].evidence,
            **common,  # type: ignore[arg-type]
        )
    if not voice.own and not _heard(hearing, voice):
        return Cell(status=Status.NO_ACCOUNT, **common)  # type: ignore[arg-type]
    grounds = Warrant(missing=("only heard second-hand",))
    near: tuple[Evidence, ...] = ()
    if voice.own:
        found = search(hearing, voice, topic, raised_by)
        if found.mention is not None:
            return _mentioned(voice, topic, found.mention)
        near, grounds = found.near, found.warrant if raised_by else _unraised(found.warrant)
    status = Status.SILENT if grounds.complete and grounds.readable else Status.NOT_REPORTED
    return Cell(status=status, searched=grounds.searched, near=near, warrant=grounds, **common)  # type: ignore[arg-type]


def _unraised(grounds: Warrant) -> Warrant:
    """Grounds for no silence: only a report of somebody else's silence names the topic, and nobody speaks of it."""
    return replace(grounds, complete=False, missing=(*grounds.missing, "no other voice raises the topic"))


def _mentioned(voice: Voice, topic: str, mention: Evidence) -> Cell:
    """A voice whose own text names the topic where no statement could be read."""
    return Cell(
        topic=topic,
        voice=voice.id,
        status=Status.SAYS,
        gist=mention,
        searched=voice.own,
        by_document=tuple((d, d == mention.document) for d in voice.heard_in),
        passing=True,
        confidence=0.5,
    )


def _says_so(omission: ReportedOmission) -> bool:
    """Whether a report says that the voice spoke of the topic; an implied one contests, and proves nothing."""
    sure = omission.kind is not OmissionKind.MENTION or omission.confidence > _IMPLIED
    return omission.kind in _SPOKEN and sure


def _spoken(hearing: Hearing, omission: ReportedOmission) -> bool:
    """Whether little emphasis still means that it was spoken of ("only briefly"), not that it was not."""
    words = hearing.words(omission.evidence).casefold()
    return not re.search(r"\b(neither|nor|no|not|never)\b|n[’']t\b", words)


def _reported(topic: str, voice: Voice, reports: tuple[ReportedOmission, ...], *, passing: bool) -> Cell:
    """A voice of which a text says, without quoting a statement, that it stressed or mentioned the topic."""
    documents = {o.evidence.document for o in reports}
    return Cell(
        topic=topic,
        voice=voice.id,
        status=Status.SAYS,
        gist=reports[0].evidence,
        omissions=tuple(o.evidence for o in reports),
        second_hand=True,
        searched=voice.own,
        by_document=tuple((d, d in documents) for d in dict.fromkeys((*voice.heard_in, *sorted(documents)))),
        passing=passing,
        confidence=0.6,
    )


def _heard(hearing: Hearing, voice: Voice) -> bool:
    return bool(hearing.said_by(voice.id))


def _raised_by(hearing: Hearing, table: Table, topic: str, voice: Voice) -> tuple[str, ...]:
    """Statements of other voices that make a point of the topic, the best of each, parties first; at most four."""
    found: list[tuple[bool, float, str]] = []
    for other in hearing.voices:
        said = table.statements.get((topic, other.id), []) if other.id != voice.id else []
        points = [s for s in said if _weight(hearing, s, topic) == "point"]
        if points:
            best = max(points, key=lambda s: _fit(hearing, table, s, topic, other))
            found.append((not other.participant, -_fit(hearing, table, best, topic, other), best.id))
    return tuple(dict.fromkeys(identifier for _, _, identifier in sorted(found)))[:4]


def _says(
    hearing: Hearing,
    table: Table,
    topic: str,
    voice: Voice,
    said: list[PlacedStatement],
    silences: tuple[ReportedOmission, ...],
) -> Cell:
    ordered = sorted(said, key=lambda s: -_fit(hearing, table, s, topic, voice))
    documents = {s.document for s in said}
    share = sum(length(s) for s in said) / table.words[voice.id] if table.words[voice.id] else 0.0
    confidence = max(s.statement.confidence for s in said)
    return Cell(
        topic=topic,
        voice=voice.id,
        status=Status.SAYS,
        evidence=tuple(s.id for s in ordered),
        gist=gist(hearing, ordered[0], topic),
        contested=any(o.verdict in ("contested", "contradicted") for o in silences),
        omissions=tuple(o.evidence for o in silences),
        second_hand=not (documents & set(voice.own)),
        share=min(1.0, share),
        rank=_rank(hearing, voice, topic),
        searched=voice.own,
        by_document=tuple((d, d in documents) for d in voice.heard_in),
        passing=all(_weight(hearing, s, topic) == "passing" for s in said),
        confidence=confidence,
    )


def _weight(hearing: Hearing, placed: PlacedStatement, topic: str) -> str:
    weights = {m.weight for m in placed.statement.topics if topic in hearing.wider(m.topic)}
    return "point" if "point" in weights else "passing"


def _fit(hearing: Hearing, table: Table, placed: PlacedStatement, topic: str, voice: Voice) -> float:
    key = topic, voice.id, placed.id
    if key not in table.fits:
        table.fits[key] = _fitness(hearing, placed, topic, voice)
    return table.fits[key]


def _fitness(hearing: Hearing, placed: PlacedStatement, topic: str, voice: Voice) -> float:
    """Which statement shows best what the voice says of a topic: own words before reports, quoted before not."""
    statement = placed.statement
    score = statement.confidence
    score += 2.0 * (placed.document in voice.own)
    score -= 1.0 * (hearing.by_id[placed.document].document.origin is Origin.TRANSLATION)  # the original has the words
    score += 1.0 * (_weight(hearing, placed, topic) == "point")
    score += 0.5 * (statement.mode.value in ("direct", "mixed"))
    score -= 0.8 * bool(statement.repeats)
    score += 0.5 / max(1, len(statement.topics))
    mention = next((m for m in statement.topics if topic in hearing.wider(m.topic)), None)
    if mention:
        near = Span(max(0, mention.span.start - _NEAR), mention.span.end + _NEAR)
        score += 0.5 * any(
            q.low is not None and near.overlaps(q.span)
            for part in statement.content
            for q in inside(_quantities(hearing, placed), part)
        )
        # Named only around the content, or taken up by a word such as "both": the cell would not show it.
        shown = any(part.covers(mention.span) for part in statement.content)
        score -= 0.8 * (not shown or not content_stems(hearing.text(placed.document), mention.span))
        score += 0.4 * (0 <= mention.span.start - statement.span.start <= _EARLY)
    return score


def _quantities(hearing: Hearing, placed: PlacedStatement) -> tuple[Quantity, ...]:
    return hearing.by_id[placed.document].quantities


def _rank(hearing: Hearing, voice: Voice, topic: str) -> int | None:
    """The place of the topic in the order in which the voice's own text comes to its topics (1 is first)."""
    if not voice.own:
        return None
    first: dict[str, int] = {}
    document = fullest(hearing, voice)
    for item in hearing.said_by(voice.id):
        if item.document != document:
            continue
        for mention in item.statement.topics:
            if mention.weight == "point":
                first[mention.topic] = min(first.get(mention.topic, mention.span.start), mention.span.start)
    order = sorted(first, key=lambda t: first[t])
    return order.index(topic) + 1 if topic in first else None


def fullest(hearing: Hearing, voice: Voice) -> str:
    """The own text by whose order a voice's topics are ranked: its readout rather than a post, then the longest."""
    posts = (DocumentKind.POST, DocumentKind.TRANSCRIPT)
    return max(
        voice.own,
        key=lambda d: (hearing.by_id[d].profile.kind not in posts, len(hearing.by_id[d].document.text), d),
    )


def _divergence(row: list[Cell]) -> tuple[float, ...]:
    """How much the voices differ on a topic: contested first, then parties of whom only some speak, then weight."""
    speaking = [c for c in row if c.status is Status.SAYS]
    quiet = [c for c in row if c.status in (Status.SILENT, Status.REPORTED_SILENT, Status.NOT_REPORTED)]
    contested = any(c.contested for c in row)
    hard = sum(c.status in (Status.SILENT, Status.REPORTED_SILENT) for c in row)
    shares = sorted((c.share for c in speaking), reverse=True)
    gap = (shares[0] - (shares[1] if len(shares) > 1 else 0.0)) if shares else 0.0
    return (float(contested), float(hard), float(bool(quiet and speaking)), gap, float(len(speaking)))
