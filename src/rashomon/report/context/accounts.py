"""Accounts against each other: conflicts, convergence, one side on the other, reported silences, old wording."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.report.context.passage import Passage


@dataclass(frozen=True, slots=True)
class ConflictSideView:
    """One passage of a conflict; ``pieces`` are its value's words, true where they differ from the other's."""

    voice: str
    value: str
    pieces: tuple[tuple[str, bool], ...]
    passage: Passage


@dataclass(frozen=True, slots=True)
class ConflictView:
    """Two passages that cannot both be right as worded."""

    anchor: str
    label: str
    kind: str
    word: str
    topic: str
    explanation: str
    severity: float
    grade: str
    a: ConflictSideView
    b: ConflictSideView
    signals: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ConvergenceView:
    """What the own texts of several sides both say. ``difference`` says in what they still differ and ``apart``
    holds each side's words for it; ``others`` are the anchors of entries with the same passages, told here too."""

    anchor: str
    label: str
    topic: str
    voices: tuple[str, ...]
    passages: tuple[Passage, ...]
    difference: str = ""
    apart: tuple[Passage, ...] = ()
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CrossView:
    """What one side says that the other said, beside the other's own text (None where that has nothing of it or
    is not here). ``title``, ``told_by`` and ``own_of`` are headings of the entry and of its two passages."""

    anchor: str
    label: str
    reporter: str
    holder: str
    topic: str
    verdict: str
    sentence: str
    reported: Passage
    own: Passage | None
    title: str = ""
    told_by: str = ""
    own_of: str = ""


@dataclass(frozen=True, slots=True)
class PrecedentView:
    """Words that an account puts into this event although an earlier document holds them for another."""

    anchor: str
    label: str
    title: str
    sentence: str
    used: Passage
    earlier: Passage


@dataclass(frozen=True, slots=True)
class OmissionView:
    """A document's report that a voice was silent on a topic, or gave it much or little room."""

    anchor: str
    label: str
    kind: str
    voice: str
    topic: str
    verdict: str
    sentence: str
    passage: Passage
    against: tuple[Passage, ...]
    elsewhere: str
