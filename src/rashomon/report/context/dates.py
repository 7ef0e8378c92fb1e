"""The timeline and the watch list."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.report.context.passage import Passage


@dataclass(frozen=True, slots=True)
class ToldView:
    """The date that one document gives; ``begin`` and ``end`` are proleptic day numbers."""

    voice: str
    when: str
    begin: int
    end: int
    basis: str
    passage: Passage


@dataclass(frozen=True, slots=True)
class WatchVersionView:
    """One account of something to come: whose word it is, how firmly, for when."""

    voice: str
    second_hand: bool
    firmness: str
    rank: int
    firmness_words: str
    when: str
    condition: str
    passage: Passage


@dataclass(frozen=True, slots=True)
class WatchView:
    """Something that is to come, with every account of it; ``ledger`` is the label of the
    ledger's entry that tells all of it: a pledge for which no account gives a day."""

    anchor: str
    label: str
    kind: str
    what: str
    parties: tuple[str, ...]
    when: str
    iso: str
    firmness: str
    rank: int
    disputed: bool
    versions: tuple[WatchVersionView, ...]
    confidence: float
    ledger: str = ""


@dataclass(frozen=True, slots=True)
class MomentView:
    """An entry of the timeline. ``begin`` and ``end`` are proleptic day numbers, None where unknown; ``lasting`` is
    what goes on from the first to the last of them, where others only lie somewhere between; ``either`` has the two
    days of which one is meant."""

    anchor: str
    label: str
    when: str
    begin: int | None
    end: int | None
    iso: str
    precision: str
    kind: str
    phase: str
    text: str
    disputed: bool
    passage: Passage
    also: tuple[Passage, ...]
    told: tuple[ToldView, ...] = ()
    note: str = ""
    role: str = ""
    lasting: bool = False
    either: tuple[int, ...] = ()
