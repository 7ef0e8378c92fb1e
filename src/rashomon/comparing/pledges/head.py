"""One commitment: who is bound, how firmly, by which words, and the stretch that says to what."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.model import Modality, PlacedStatement, Span


@dataclass(frozen=True, slots=True)
class Head:
    """One commitment: who is bound, how firmly, by which words, and the stretch that says to what."""

    placed: PlacedStatement
    givers: tuple[str, ...]
    modality: Modality
    words: Span
    body: Span
    verb: str
    negated: bool
    by_cue: bool = False  # whether the words of firmness are the statement's cue
    cut: bool = False  # whether another commitment follows in the same sentence
    refers: Span | None = None  # the sentence that "the relevant order" points back to
    above: bool = False  # whether the words of firmness stand before a list ("Canada will:") and the body is an item
    heard: bool = False  # whether another side only takes it up ("welcomed that it would be …"), naming no doer
