"""The head of the report, its findings and what could not be done."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.report.context.passage import Passage


@dataclass(frozen=True, slots=True)
class VoiceView:
    """A column of the matrix. ``number`` picks its colour and line; ``own`` and ``heard_in`` are labels of
    documents; ``note`` says in a few words how the voice is heard."""

    id: str
    name: str
    number: int
    own: tuple[str, ...]
    heard_in: tuple[str, ...]
    participant: bool
    note: str


@dataclass(frozen=True, slots=True)
class DocumentRef:
    """A document in the list of the head."""

    id: str
    label: str
    anchor: str
    title: str
    publisher: str
    published: str
    kind: str
    whose: str
    language: str
    on_event: bool


@dataclass(frozen=True, slots=True)
class TellingView:
    """How one voice tells one aspect of the contact."""

    aspect: str
    voice: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Head:
    """The event, as each side tells it, and what it is known from."""

    title: str
    kind: str
    date: str
    participants: tuple[str, ...]
    inferred: str
    confidence: float
    evidence: tuple[Passage, ...]
    tellings: tuple[TellingView, ...]
    documents: tuple[DocumentRef, ...]
    languages: tuple[str, ...]
    voices: tuple[VoiceView, ...]
    limits: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FindingView:
    """One line of the report; ``about`` is the anchor of the part it is drawn from, or empty."""

    anchor: str
    rank: int
    kind: str
    headline: str
    notes: tuple[str, ...]
    passages: tuple[Passage, ...]
    about: str


@dataclass(frozen=True, slots=True)
class Limits:
    """What the tool could not do, in plain words, and what made the report."""

    lines: tuple[str, ...]
    warnings: tuple[tuple[str, str], ...]
    readers: tuple[str, ...]
    version: str
