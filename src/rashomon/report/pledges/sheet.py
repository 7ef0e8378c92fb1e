"""The rows of the ledger: what is shown of each entry, which entries are asked for, and in which order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from rashomon.errors import InputError
from rashomon.model import ChangeKind, Comparison, Modality, Pledge
from rashomon.report import words
from rashomon.report.building.desk import Desk
from rashomon.report.building.ledger import pledge_view
from rashomon.report.context import PledgeView

_CLOSED = frozenset({ChangeKind.KEPT, ChangeKind.BROKEN, ChangeKind.DROPPED})


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which entries, in which order: ``voice`` is a side's code or name, ``today`` the day that "overdue" goes by."""

    sort: str = "due"
    voice: str = ""
    open: bool = False
    due_before: date | None = None
    since: date | None = None
    until: date | None = None
    today: date | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One entry with where it belongs: its event in words ("" outside any), and how it stands."""

    id: str
    view: PledgeView
    pledge: Pledge
    event: str
    state: str
    claimants: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The ledger as it is shown; ``left_out`` counts the entries that were not asked for."""

    title: str
    rows: tuple[Row, ...]
    left_out: int
    sort: str
    asked: str
    limits: tuple[str, ...]


_Key = tuple[object, ...]
SORTS: dict[str, Callable[[Row], _Key]] = {
    "due": lambda row: (row.view.due_key == "", row.view.due_key, row.pledge.kind != "pledge"),
    "giver": lambda row: (row.view.giver.casefold(), row.view.due_key == "", row.view.due_key),
    "firmness": lambda row: (row.pledge.kind != "pledge", -max(row.view.rank, row.view.pressure_rank)),
    "claimant": lambda row: (tuple(c.casefold() for c in row.claimants), row.view.giver.casefold()),
    "topic": lambda row: (row.view.topic == "", row.view.topic.casefold(), row.view.giver.casefold()),
}


def sheet(comparison: Comparison, wanted: Wanted) -> Sheet:
    """The rows that are asked for; raises KeyError for an order that `SORTS` lacks."""
    desk = Desk(comparison)
    titles = {
        event.id: words.visible(", ".join(filter(None, (event.title, words.day(event.begin)))))
        for event in comparison.events
    }
    every = [
        _row(desk, f"{letter}{number}", pledge, titles, wanted.today)
        for letter, pledges in (("P", comparison.pledges), ("B", comparison.pledges_beside))
        for number, pledge in enumerate(pledges, 1)
    ]
    kept = sorted((row for row in every if _asked_for(desk, row, wanted)), key=SORTS[wanted.sort])
    return Sheet(
        title=titles.get(comparison.event.id, "") if comparison.event else "",
        rows=tuple(kept),
        left_out=len(every) - len(kept),
        sort=wanted.sort,
        asked=_asked(wanted),
        limits=tuple(words.visible(limit) for limit in comparison.limits),
    )


def _row(desk: Desk, label: str, pledge: Pledge, titles: dict[str, str], today: date | None) -> Row:
    view = pledge_view(desk, label, pledge)
    claimants = tuple(dict.fromkeys(v.claimant for v in view.versions if v.claimant))
    return Row(pledge.id, view, pledge, titles.get(pledge.event, ""), _state(pledge, today), claimants)


def _state(pledge: Pledge, today: date | None) -> str:
    """How an entry stands by the last report of it; overdue where nothing is reported and the day has passed."""
    told = [c.kind for c in pledge.changes if c.kind in _CLOSED]
    if told:
        return told[-1].value
    last = pledge.due[1] or pledge.due[0] if pledge.due else None
    return "overdue" if today and last and last < today and _firm(pledge) else "open"


def _firm(pledge: Pledge) -> bool:
    """Whether something was to be done by a day: what is only considered, or promised not to be done, was not."""
    return not pledge.negated and pledge.modality in (Modality.AGREED, Modality.DECIDED)


def _asked_for(desk: Desk, row: Row, wanted: Wanted) -> bool:
    if wanted.open and row.state not in ("open", "overdue"):
        return False
    if not _due_when_asked(row.pledge, wanted):
        return False
    return not wanted.voice or wanted.voice.casefold() in _party(desk, row.pledge)


def _due_when_asked(pledge: Pledge, wanted: Wanted) -> bool:
    """Whether an entry is due in the days asked for; what bears no day is in none."""
    if wanted.due_before is wanted.since is wanted.until is None:
        return True
    if not pledge.due:
        return False
    first, last = pledge.due[0] or pledge.due[1], pledge.due[1] or pledge.due[0]
    if first is None or last is None:
        return False
    return not (
        (wanted.due_before and last >= wanted.due_before)
        or (wanted.since and last < wanted.since)
        or (wanted.until and first > wanted.until)
    )


def check_voice(comparison: Comparison, voice: str) -> None:
    """Raise InputError, which lists the voices, for a name that is none of them and no party to an entry."""
    if not voice:
        return
    desk = Desk(comparison)
    known = {v for p in (*comparison.pledges, *comparison.pledges_beside) for v in _party(desk, p)}
    voices = {v.id.casefold() for v in comparison.voices} | {v.name.casefold() for v in comparison.voices}
    if voice.casefold() in known | voices:
        return
    named = sorted(f"{v.name} ({v.side})" if v.side != v.name else v.name for v in comparison.voices)
    raise InputError(
        "no voice here goes by this name", words.visible(voice)[:80], f"there are: {', '.join(named) or 'none'}"
    )


def _party(desk: Desk, pledge: Pledge) -> set[str]:
    """Who has to do with an entry, by code and name: givers, receiver, and those by whose word it stands."""
    sides = {*pledge.givers, pledge.giver, pledge.receiver or ""}
    claimants = [desk.actors.get(v.claimant or "") for v in pledge.versions]
    sides |= {a.side for a in claimants if a}
    return {s.casefold() for s in sides if s} | {desk.voice_name(s).casefold() for s in sides if s}


def _asked(wanted: Wanted) -> str:
    parts = [f"voice {wanted.voice}" if wanted.voice else "", "open only" if wanted.open else ""]
    for words_, day in (("due before", wanted.due_before), ("due from", wanted.since), ("due until", wanted.until)):
        parts.append(f"{words_} {day.isoformat()}" if day else "")
    return ", ".join(part for part in parts if part)
