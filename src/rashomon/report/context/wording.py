"""Shifts of wording, shared quotations and quotations held against the speaker's own text."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.report.context.passage import Passage


@dataclass(frozen=True, slots=True)
class EditView:
    """One step of a redline: ``before`` goes, ``after`` comes; both are the same where nothing changed."""

    op: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class WordingView:
    """A formula of a voice and how it moved; variants are (date, passage)."""

    anchor: str
    label: str
    voice: str
    topic: str
    kind: str
    variants: tuple[tuple[str, Passage], ...]
    changes: tuple[EditView, ...]
    reported: Passage | None


@dataclass(frozen=True, slots=True)
class QuoteView:
    """The same quotation in several documents; variants are (who, date, passage)."""

    anchor: str
    label: str
    verdict: str
    meaning: str
    variants: tuple[tuple[str, str, Passage], ...]
    difference: tuple[EditView, ...]


@dataclass(frozen=True, slots=True)
class QuoteCheckView:
    """A quotation held against the speaker's own text; ``first`` is the label of the document that had it first and
    ``difference`` the redline from the own text to it, empty where no word differs."""

    anchor: str
    label: str
    voice: str
    verdict: str
    meaning: str
    passage: Passage
    original: Passage | None
    first: str
    doubts: tuple[str, ...]
    difference: tuple[EditView, ...] = ()
