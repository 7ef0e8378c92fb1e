"""What the versions of an entry share: whose words they are, the narrowest date, the firmest word of a party."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from rashomon.comparing.hearing import Hearing
from rashomon.comparing.precision import SLACK, part_of, told_stretch
from rashomon.model import PRESS, Evidence, Modality, Mode, PlacedStatement, Span, WatchVersion


def heard(hearing: Hearing, document: str, span: Span) -> tuple[PlacedStatement | None, str]:
    """The innermost attribution that holds a stretch, and whose word it is: its voice, the issuer, else the press."""
    around = [
        s
        for s in hearing.statements
        if s.document == document
        and s.statement.mode is not Mode.NARRATION
        and any(part.covers(span) for part in s.statement.content)
    ]
    issuer = hearing.by_id[document].profile.issuer
    if around:
        innermost = min(around, key=lambda s: sum(len(p) for p in s.statement.content))
        voices = innermost.voices
        return innermost, voices[0] if voices else issuer.side if issuer else PRESS
    return None, issuer.side if issuer else PRESS


def core(hearing: Hearing, document: str, when: Span) -> str:
    """The words that somebody is reported to have said around a time, without who said so and when; else empty."""
    statement, _ = heard(hearing, document, when)
    parts = statement.statement.content if statement else ()
    return next((hearing.words(Evidence(document, part)) for part in parts if part.covers(when)), "")


def disputed(hearing: Hearing, versions: Sequence[WatchVersion], *, call: bool = False) -> bool:
    """Whether two versions give days that exclude each other; what is only said to be possible disputes nothing.

    A day's difference is one, but for a call: that alone can have two days on two sides of the world. Words such as
    "late March" stand for the part of the month that they name.
    """
    said = [_stretch(hearing, v) for v in versions if v.begin and v.end and v.firmness is not Modality.POSSIBLE]
    slack = SLACK if call else timedelta(0)
    return bool(said) and max(begin for begin, _ in said) - min(end for _, end in said) > slack


def _stretch(hearing: Hearing, version: WatchVersion) -> tuple[date, date]:
    assert version.begin is not None and version.end is not None
    if version.when is None:
        return version.begin, version.end
    reading = hearing.by_id[version.when.document]
    said = next((t for t in reading.times if t.span == version.when.span), None)
    return told_stretch(version.begin, version.end, part_of(said, reading.document.text))


def narrowest(versions: Sequence[WatchVersion]) -> tuple[date, date] | None:
    """The narrowest date that a version gives, the first of several."""
    dated = [(v.begin, v.end) for v in versions if v.begin and v.end]
    return min(dated, key=lambda d: d[1] - d[0], default=None)


def best(versions: Iterable[WatchVersion], parties: Iterable[str]) -> Modality | None:
    """The firmest word of a party itself, else the firmest that anybody has."""
    parties, versions = set(parties), list(versions)
    own = [v.firmness for v in versions if v.firmness and v.voice in parties]
    told = own or [v.firmness for v in versions if v.firmness]
    return max(told, key=lambda m: m.rank, default=None)
