"""Pledges and demands with their versions."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.report.context.passage import Passage


@dataclass(frozen=True, slots=True)
class VersionView:
    """One account of a pledge, in that account's words. ``rank`` places ``modality`` on the scale of six."""

    claimant: str
    modality: str
    rank: int
    modality_words: str
    figure: str
    previous: str
    due: str
    condition: str
    passage: Passage


@dataclass(frozen=True, slots=True)
class ChangeView:
    """What became of a pledge between two dates; ``inferred`` where no document says so."""

    kind: str
    when: str
    inferred: bool
    explanation: str
    passage: Passage
    before: Passage | None


@dataclass(frozen=True, slots=True)
class PledgeView:
    """One entry of the ledger. ``confirmations`` are (voice, verdict in words, verdict's key)."""

    anchor: str
    label: str
    kind: str
    giver: str
    receiver: str
    topic: str
    action: str
    object: str
    negated: bool
    modality: str
    rank: int
    pressure: str
    pressure_rank: int
    due: str
    due_key: str
    versions: tuple[VersionView, ...]
    confirmations: tuple[tuple[str, str, str], ...]
    confidence: float
    changes: tuple[ChangeView, ...] = ()
    due_note: str = ""
    event: str = ""
