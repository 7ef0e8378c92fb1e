"""The whole of `rashomon wording`: readings in, for each voice its formulas, their lineage and the redlines out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise

from rashomon.comparing.wording.alltime import all_time
from rashomon.comparing.wording.formulas import formulas
from rashomon.comparing.wording.lineages import lineages
from rashomon.comparing.wording.novelties import against_all, novelties
from rashomon.comparing.wording.series import redline
from rashomon.comparing.wording.topics import phrase_topics
from rashomon.comparing.wording.voices import bodies, by_voice, joint_name, sides_of
from rashomon.comparing.wording.years import placed_by_year
from rashomon.errors import InputError
from rashomon.model import UNKNOWN, Reading, WordingHistory

_BY_YEAR = "{} no date but a year in the title: taken as of its first day."
_PAIRS = 12  # redlines between neighbouring texts, unless all are asked for


def histories(
    readings: Iterable[Reading],
    voice: str | None = None,
    since: date | None = None,
    until: date | None = None,
    series: bool = False,
) -> tuple[WordingHistory, ...]:
    """The wording of each voice that has two texts of its own or more, those with most texts first.

    ``voice`` keeps one side; ``since`` and ``until`` keep texts published between them. ``series`` takes all texts
    for those of one issuer, whether they say so or not, and gives the redline of every two neighbouring texts instead
    of the latest ones. Where no text says whose it is, all are taken together, which a note says. Raises InputError
    where nothing is left to compare.
    """
    known, by_year = placed_by_year(_distinct(readings))
    kept = [r for r in known if _between(r, since, until)]
    grouped, notes = _grouped(kept, voice, series)
    if by_year:
        notes = (*notes, _BY_YEAR.format(f"{by_year} {'text has' if by_year == 1 else 'texts have'}"))
    enough = {side: texts for side, texts in grouped.items() if len(texts) > 1}
    if not enough:
        raise InputError(*_why_not(kept, grouped, voice))
    order = sorted(enough, key=lambda side: (-len(enough[side]), side))
    alone = series or not any(sides_of(r) for r in kept)
    others = {side: _others(kept, enough[side], alone) for side in order}
    return tuple(_history(side, enough[side], notes, series, others[side]) for side in order)


def _others(kept: Sequence[Reading], own: Sequence[Reading], alone: bool) -> list[Reading]:
    """The texts that are not the voice's own and may report its words."""
    mine = {r.document.id for r in own}
    return [] if alone else [r for r in kept if r.document.id not in mine]


def _distinct(readings: Iterable[Reading]) -> list[Reading]:
    return list({r.document.id: r for r in readings}.values())


def _between(reading: Reading, since: date | None, until: date | None) -> bool:
    day = reading.document.published
    if day is None:
        return since is None and until is None
    return (since is None or day >= since) and (until is None or day <= until)


def _grouped(
    readings: Sequence[Reading], voice: str | None, series: bool
) -> tuple[dict[str, list[Reading]], tuple[str, ...]]:
    """The texts by voice; with notes on what was assumed."""
    if series:
        return {voice or _common_side(readings) or _common_body(readings) or UNKNOWN: list(readings)}, ()
    grouped = by_voice(readings)
    if voice is not None:
        grouped = {side: texts for side, texts in grouped.items() if side.casefold() == voice.casefold()}
        grouped = grouped or _part(readings, voice)
    owned = any(sides_of(r) for r in readings) or bool(bodies(readings))
    if not owned and readings:
        note = "No text says whose it is; all were taken for texts of one issuer."
        return {voice or UNKNOWN: list(readings)}, (note,)
    return grouped, ()


def _part(readings: Sequence[Reading], voice: str) -> dict[str, list[Reading]]:
    """The joint texts that a side, which has no others, has a part in."""
    found = [r for r in readings if voice.casefold() in (side.casefold() for side in sides_of(r))]
    return {voice.upper() if len(voice) == 2 else voice: found} if found else {}


def _common_side(readings: Sequence[Reading]) -> str | None:
    found = {side for r in readings for side in sides_of(r)}
    return found.pop() if len(found) == 1 else None


def _common_body(readings: Sequence[Reading]) -> str | None:
    """The body whose name heads every text."""
    return next((name for name, own in bodies(readings).items() if len(own) == len(readings)), None)


def _why_not(kept: Sequence[Reading], grouped: dict[str, list[Reading]], voice: str | None) -> tuple[str, object, str]:
    if not kept:
        return "no text was published between these dates", "", "widen --since and --until, or leave them out"
    found = ", ".join(f"{side} ({len(texts)})" for side, texts in sorted(grouped.items()))
    if voice is not None and not grouped:
        others = sorted({side for r in kept for side in sides_of(r)})
        return "no text is this voice's own", voice, f"use one of {', '.join(others) or 'none'}, or --series"
    cause = "no voice has two texts of its own"
    remedy = "add earlier or later texts of one issuer, or use --series to take all for one issuer's"
    if len(kept) > 1:
        remedy += "; rashomon compare sets texts of several voices side by side"
    return cause, found, remedy


def _history(
    side: str, readings: Sequence[Reading], notes: tuple[str, ...], series: bool, others: Sequence[Reading]
) -> WordingHistory:
    ordered = in_order(readings)
    by_id = {r.document.id: r for r in ordered}
    found = lineages(ordered)
    known = formulas(found, by_id, side, phrase_topics, others)
    pairs = list(pairwise(ordered))
    latest = against_all(found, by_id, phrase_topics)
    told = pairs if series else pairs[-_PAIRS:]
    redlines = [redline(a, b, phrase_topics) for a, b in told]
    undated = sum(r.document.published is None for r in ordered)
    said = [*notes]
    if undated:
        said.append(f"{undated} of {len(ordered)} texts have no date; they stand last, in the order given.")
    return WordingHistory(
        voice=side,
        name=_name(side, ordered),
        documents=tuple(found.documents),
        formulas=tuple(k.formula for k in known),
        novelties=novelties(found, known, by_id),
        redlines=(*redlines, *([latest] if latest and len(ordered) > 2 else [])),
        notes=tuple(said),
        all_time=all_time(ordered[-len(told) - 1 :], redlines) if len(ordered) > 2 else None,
    )


def in_order(readings: Iterable[Reading]) -> list[Reading]:
    """Texts by date, then by the moment of release where that is known; undated ones last, in the order given."""

    def key(reading: Reading) -> tuple[bool, date, str]:
        document = reading.document
        released = document.released.isoformat() if document.released else ""
        return document.published is None, document.published or date.max, released

    return sorted(readings, key=key)


def _name(side: str, readings: Sequence[Reading]) -> str:
    """The issuer's name; where no text tells it, the title that all texts share."""
    if joint_name(side):
        return joint_name(side)
    names = {r.profile.issuer.name for r in readings if r.profile.issuer}
    if len(names) == 1 or side != UNKNOWN:
        return names.pop() if len(names) == 1 else side
    titles = {r.document.title.strip() for r in readings}
    title = titles.pop() if len(titles) == 1 else ""
    return title or "texts of one issuer"
