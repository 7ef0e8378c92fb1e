"""What both sides' own texts confirm, and what one side says the other said set beside the other's own text."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from rashomon.comparing.hearing import Hearing
from rashomon.comparing.words import content_stems, overlap
from rashomon.model import Cell, Convergence, CrossReport, Evidence, Modality, PlacedStatement, Status

_ALIKE = 0.3


def convergences(hearing: Hearing, matrix: tuple[Cell, ...]) -> tuple[Convergence, ...]:
    """Topics on which the own texts of two or more parties say alike things, with the passages that do."""
    own_voices = [v for v in hearing.voices if v.own and v.participant]
    by_topic: dict[str, dict[str, Cell]] = {}
    for cell in matrix:
        by_topic.setdefault(cell.topic, {})[cell.voice] = cell
    found = []
    for topic, cells in by_topic.items():
        for a, b in combinations(own_voices, 2):
            pair = _alike(hearing, cells.get(a.id), cells.get(b.id), a.own, b.own)
            if pair:
                found.append(Convergence(topic, (a.id, b.id), pair))
    return tuple(found)


def _alike(
    hearing: Hearing, a: Cell | None, b: Cell | None, own_a: tuple[str, ...], own_b: tuple[str, ...]
) -> tuple[Evidence, ...]:
    if a is None or b is None or a.status is not Status.SAYS or b.status is not Status.SAYS or a.passing or b.passing:
        return ()
    best: tuple[float, tuple[Evidence, ...]] = (0.0, ())
    for x in _own(hearing, a, own_a):
        for y in _own(hearing, b, own_b):
            if x.document == y.document or _opposed(x, y):
                continue
            score = overlap(_stems(hearing, x), _stems(hearing, y))
            if score > best[0]:
                best = (score, (hearing.evidence(x), hearing.evidence(y)))
    return best[1] if best[0] >= _ALIKE else ()


def _own(hearing: Hearing, cell: Cell, own: tuple[str, ...]) -> list[PlacedStatement]:
    return [s for i in cell.evidence if (s := hearing.statement_by_id[i]).document in own]


def _stems(hearing: Hearing, placed: PlacedStatement) -> frozenset[str]:
    text = hearing.text(placed.document)
    return frozenset(stem for part in placed.statement.content for stem in content_stems(text, part))


def _opposed(a: PlacedStatement, b: PlacedStatement) -> bool:
    return a.statement.negated != b.statement.negated or Modality.REFUSES in (
        a.statement.modality,
        b.statement.modality,
    )


def cross_reports(hearing: Hearing) -> tuple[CrossReport, ...]:
    """Every statement by which one side says what the other said, against the other's own text on the event."""
    reports = []
    for placed in hearing.on_event:
        holder = hearing.actor_side(placed.document, placed.statement.holder.actor)
        claimant = _claimant(hearing, placed)
        if not holder or not claimant or holder == claimant or holder in ("press", "analyst", "unknown"):
            continue
        voice = hearing.voice(holder)
        own = voice.own if voice else ()
        verdict, evidence = _verdict(hearing, placed, holder, own)
        topic = placed.statement.topics[0].topic if placed.statement.topics else None
        reports.append(CrossReport(claimant, holder, topic, verdict, hearing.evidence(placed), evidence))
    return tuple(reports)


def _claimant(hearing: Hearing, placed: PlacedStatement) -> str | None:
    side = hearing.actor_side(placed.document, placed.statement.claimant)
    return side if side not in ("press", "analyst", "unknown") else None


def _verdict(hearing: Hearing, placed: PlacedStatement, holder: str, own: Iterable[str]) -> tuple[str, Evidence | None]:
    """``no own text``, ``absent``, or how firm the holder's own words are beside the reported ones."""
    own = tuple(own)
    if not own:
        return "no own text", None
    stems = _stems(hearing, placed)
    topics = {m.topic for m in placed.statement.topics}
    candidates = [
        s
        for s in hearing.on_event
        if s.document in own and holder in s.voices and topics & {m.topic for m in s.statement.topics}
    ]
    scored = [(overlap(stems, _stems(hearing, s)), n) for n, s in enumerate(candidates)]
    best, number = max(scored, default=(0.0, -1))
    if best < _ALIKE:
        return "absent", None
    match = candidates[number]
    mine, theirs = match.statement.modality, placed.statement.modality
    gap = (mine.rank if mine else -1) - (theirs.rank if theirs else -1)
    verdict = "borne out" if gap == 0 or mine is None or theirs is None else "weaker" if gap > 0 else "stronger"
    return verdict, hearing.evidence(match)
