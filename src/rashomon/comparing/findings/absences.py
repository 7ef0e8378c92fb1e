"""Lines on what only one side speaks of, and on what each puts first."""

from __future__ import annotations

from collections.abc import Iterable

from rashomon.comparing.findings.parts import Draft, Parts
from rashomon.comparing.phrasing import listed, opened
from rashomon.model import Cell, Evidence, Status

_LEAST = 0.04  # share of a voice's words below which a topic alone makes no news


def silence_findings(parts: Parts) -> Iterable[Draft]:
    """A side's own text is silent on what others make a point of: one line a voice, the weightiest topics first."""
    parties = parts.parties()
    by_voice: dict[str, list[Cell]] = {}
    for cell in parts.matrix:
        if cell.status is Status.SILENT and cell.raised_by and cell.voice in parties and not parts.empty(cell.topic):
            by_voice.setdefault(cell.voice, []).append(cell)
    for voice, cells in by_voice.items():
        cells.sort(key=lambda c: -parts.weight(c.topic))
        cells = _narrowest(parts, cells)
        topics = [c.topic for c in cells]
        raised = [parts.hearing.statement_by_id[i] for c in cells[:3] for i in c.raised_by[:1]]
        sayers = listed(dict.fromkeys(parts.name(v) for s in raised for v in s.voices))
        words = parts.quoted(parts.hearing.evidence(raised[0]))
        verb = "raise" if " and " in sayers else "raises"
        headline = opened(
            f"{parts.whose(voice)} own text is silent on {parts.labels(topics)}, which {sayers} {verb} ({words})."
        )
        evidence = (*(parts.hearing.evidence(s) for s in raised), *cells[0].near[:1])
        score = 1.5 + min(0.45, parts.weight(topics[0]))
        yield Draft(score, "silence", headline, evidence, f"voice-{voice}", frozenset(topics))


def _narrowest(parts: Parts, cells: list[Cell]) -> list[Cell]:
    """The cells without those of a wider topic of which a narrower one is there too."""
    wider = {w for c in cells for w in parts.hearing.wider(c.topic)[1:]}
    return [c for c in cells if c.topic not in wider] or cells


def one_sided_findings(parts: Parts) -> Iterable[Draft]:
    """Topics on which only one of the parties is heard, in one line a voice."""
    parties, told = parts.parties(), parts.told()
    by_voice: dict[tuple[str, tuple[str, ...]], list[Cell]] = {}
    for topic in dict.fromkeys(c.topic for c in parts.matrix):
        if topic in told or parts.empty(topic):
            continue
        by_side = {c.voice: c for c in parts.cells(topic) if c.voice in parties}
        says = [c for c in by_side.values() if c.status is Status.SAYS and not c.passing]
        quiet = tuple(c.voice for c in by_side.values() if c.status is Status.NOT_REPORTED and not c.near)
        if len(says) == 1 and quiet and says[0].gist and says[0].share >= _LEAST:
            by_voice.setdefault((says[0].voice, quiet), []).append(says[0])
    for (voice, quiet), cells in by_voice.items():
        cells.sort(key=lambda c: -c.share)
        cells = _narrowest(parts, cells)
        topics = [c.topic for c in cells]
        gists: tuple[Evidence, ...] = tuple(dict.fromkeys(c.gist for c in cells[:3] if c.gist))
        them = "it" if len(cells) == 1 else "them"
        whom = listed((parts.name(v) for v in quiet), "or")
        headline = opened(
            f"{parts.labels(topics)}: only {parts.name(voice)} is heard on {them} ({parts.quoted(gists[0])}); "
            f"no account has {whom} speak of {them}."
        )
        score = 1.0 + min(0.6, cells[0].share)
        yield Draft(score, "one_sided", headline, gists, f"voice-{voice}", frozenset(topics))


def first_findings(parts: Parts) -> Iterable[Draft]:
    """What each party puts first in its own text, where they differ."""
    parties = parts.parties()
    firsts = {c.voice: c for c in parts.matrix if c.rank == 1 and c.gist and c.voice in parties and not c.passing}
    firsts = {v: c for v, c in firsts.items() if parties[v].own}
    firsts = {v: c for v, c in firsts.items() if not parts.empty(c.topic)}
    ranks = {(c.voice, c.topic): c.rank for c in parts.matrix if c.rank}
    tops = {c.topic for c in firsts.values()}
    close = any((ranks.get((v, t)) or 9) <= 3 and t != c.topic for v, c in firsts.items() for t in tops)
    if len(tops) > 1 and not close:
        told = [f"{parts.whose(v)} own text opens with {parts.label(c.topic)}" for v, c in firsts.items()]
        evidence = tuple(c.gist for c in firsts.values() if c.gist)
        yield Draft(1.3, "first", opened(f"{listed(told, 'while')}."), evidence, "first")
