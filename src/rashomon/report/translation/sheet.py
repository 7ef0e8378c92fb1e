"""The one context behind every view of an original and its translation: plain values, in the order shown."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.model import DIVERGENCES, AlignedPair, Divergence, Document, Evidence, Rendering, Span
from rashomon.report import words
from rashomon.report.papers import Paper, Place, paper, place

MEANINGS = {
    "left out": "the translation does not have it",
    "added": "the original does not have it",
    "softened": "the translation says less",
    "hardened": "the translation says more",
    "figure": "another figure",
    "date": "another date",
    "name": "another name",
}
_UNSURE_PAIR = 0.57  # confidence under which a pair is shown with a question mark


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of words; ``mark`` is the number of the difference that it is of, 0 for none."""

    words: str
    mark: int = 0
    kind: str = ""


@dataclass(frozen=True, slots=True)
class DifferenceView:
    """One difference with its number, words on both sides and the pair of sentences it stands in."""

    number: int
    kind: str
    meaning: str
    sure: bool
    why: str
    original: Place | None
    translation: Place | None
    pair: int
    whole: bool  # whether a whole sentence has no counterpart


@dataclass(frozen=True, slots=True)
class PairView:
    """Sentences that belong together, in parts for marking; ``note`` says what is odd about the pair."""

    number: int
    kind: str
    moved: bool
    unsure: bool
    original: tuple[Part, ...]
    translation: tuple[Part, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything that is shown."""

    original: Paper
    translation: Paper
    summary: str
    differences: tuple[DifferenceView, ...]
    pairs: tuple[PairView, ...]
    notes: tuple[str, ...]


def sheet(rendering: Rendering, original: Document, translation: Document) -> Sheet:
    """The context of a rendering."""
    left, right = paper(original, "original"), paper(translation, "translation")
    views = []
    for number, one in enumerate(rendering.divergences, 1):
        pair = rendering.pairs[one.pair]
        here = _place(one.original, left, original)
        there = _place(one.translation, right, translation)
        whole = not pair.original or not pair.translation
        meaning = MEANINGS[one.kind]
        views.append(DifferenceView(number, one.kind, meaning, one.sure, one.why, here, there, one.pair + 1, whole))
    pairs = [
        _pair(n, pair, rendering.divergences, original.text, translation.text)
        for n, pair in enumerate(rendering.pairs, 1)
    ]
    summary = _summary(rendering)
    return Sheet(left, right, summary, tuple(views), tuple(pairs), rendering.notes)


def _place(evidence: Evidence | None, named: Paper, document: Document) -> Place | None:
    if evidence is None:
        return None
    return place(document, named, evidence.span, whole_graphemes(document.text, evidence.span))


def _pair(number: int, pair: AlignedPair, told: Sequence[Divergence], original: str, translation: str) -> PairView:
    mine = [(n, d) for n, d in enumerate(told, 1) if d.pair == number - 1]
    left = [(n, d.kind, d.original.span) for n, d in mine if d.original]
    right = [(n, d.kind, d.translation.span) for n, d in mine if d.translation]
    unsure = bool(pair.original and pair.translation) and pair.confidence < _UNSURE_PAIR
    notes = ["moved"] if pair.moved else []
    notes += [f"{pair.kind}"] if pair.kind != "1-1" and pair.original and pair.translation else []
    notes += ["held together by length and place alone"] if unsure else []
    return PairView(
        number, pair.kind, pair.moved, unsure, _parts(original, pair.original, left),
        _parts(translation, pair.translation, right), ", ".join(notes),
    )  # fmt: skip


def _parts(text: str, spans: Sequence[Span], marks: Sequence[tuple[int, str, Span]]) -> tuple[Part, ...]:
    """The words of sentences, cut where a difference begins or ends; the longer one first where two overlap."""
    parts: list[Part] = []
    for position, span in enumerate(spans):
        at = span.start
        if position:
            parts.append(Part(" "))
        for number, kind, mark in sorted(marks, key=lambda m: (m[2].start, -m[2].end)):
            wide = whole_graphemes(text, mark)
            start, end = max(at, wide.start), min(span.end, wide.end)
            if start >= end or wide.start < at:
                continue
            if start > at:
                parts.append(Part(text[at:start]))
            parts.append(Part(text[start:end], number, kind))
            at = end
        if at < span.end:
            parts.append(Part(text[at : span.end]))
    return tuple(parts)


def whole_graphemes(text: str, span: Span) -> Span:
    """The span widened so that no mark is cut from the character it stands on (variation selectors too)."""
    start, end = span.start, span.end
    while start > 0 and start < len(text) and _extends(text[start]):
        start -= 1
    while end < len(text) and _extends(text[end]):
        end += 1
    return Span(start, end)


def _extends(character: str) -> bool:
    return unicodedata.category(character) in ("Mn", "Me", "Mc") or character in "\u200d\ufe0e\ufe0f"


def _summary(rendering: Rendering) -> str:
    counts = Counter(d.kind for d in rendering.divergences)
    left = [d for d in rendering.divergences if d.kind == "left out"]
    parts = [f"{counts[kind]} {kind}" for kind in DIVERGENCES if counts[kind]]
    moved = sum(p.moved for p in rendering.pairs)
    paired = sum(bool(p.original and p.translation) for p in rendering.pairs)
    unsure = sum(not d.sure for d in rendering.divergences)
    said = [f"{words.counted(paired, 'pair')} of sentences"]
    said.append(", ".join(parts) if parts else "no difference found")
    if moved:
        said.append(f"{moved} moved")
    if unsure:
        said.append(f"{unsure} unsure, marked with a question mark")
    whole = sum(not rendering.pairs[d.pair].translation for d in left)
    if whole:
        said.append(f"{words.counted(whole, 'sentence')} of the original without a counterpart")
    return "; ".join(said) + "."
