"""Lineages across languages: a formula of an original and its official English are one.

Where a voice's texts hold an original and its translation (marked as one, published within days of it), their sentences
are aligned; each use of a formula in the original gets the English that renders it. A formula of the translations that
renders one of the originals in every use is no lineage of its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import product

from rashomon.comparing.translation.rendering import rendering, unlike
from rashomon.errors import InputError
from rashomon.model import (
    Divergence,
    Document,
    Evidence,
    Formula,
    FormulaRendering,
    Novelty,
    Origin,
    Reading,
    Rendering,
    Span,
    WordingHistory,
)
from rashomon.settings import DEFAULT, Settings

_DAYS = 14  # between an original and its translation


def joined(
    histories: Iterable[WordingHistory], readings: Sequence[Reading], settings: Settings = DEFAULT
) -> tuple[WordingHistory, ...]:
    """The histories with the English renderings of their formulas, those of translations joined to the original's."""
    by_id = {r.document.id: r for r in readings}
    return tuple(_joined(_one_language(history, by_id), by_id, settings) for history in histories)


def _one_language(history: WordingHistory, by_id: dict[str, Reading]) -> WordingHistory:
    """Without redlines between texts of two languages, in which everything would be struck."""
    kept = [
        r
        for r in history.redlines
        if not (r.older in by_id and r.newer in by_id)
        or _code(by_id[r.older].document) == _code(by_id[r.newer].document)
    ]
    return replace(history, redlines=tuple(kept)) if len(kept) < len(history.redlines) else history


def _joined(history: WordingHistory, by_id: dict[str, Reading], settings: Settings) -> WordingHistory:
    made, notes = [], list(history.notes)
    for original, translation in pairs([by_id[d].document for d in history.documents if d in by_id]):
        try:
            found = rendering(by_id[original.id], by_id[translation.id], settings)
        except InputError as error:
            notes.append(f"“{translation.title or translation.id}” was not set against its original: {error.cause}.")
            continue
        if not unlike(found):
            made.append(found)
    history = replace(history, notes=tuple(notes))
    if not made:
        return history
    formulas = tuple(_rendered(f, made) for f in history.formulas)
    kept = _without_renderings(formulas, {m.translation for m in made})
    kept = tuple(replace(f, missing=_missing(f, history.documents)) for f in kept)
    novelties = tuple(_about(n, {f.id: f for f in kept}) for n in history.novelties)
    return replace(history, formulas=kept, novelties=novelties)


def _missing(formula: Formula, documents: Sequence[str]) -> int:
    """How many of the latest documents have the formula in no language."""
    last = max(documents.index(d) for d in _stands_in(formula))
    return min(formula.missing, len(documents) - 1 - last)


def _stands_in(formula: Formula) -> set[str]:
    """The documents that have the formula, or a rendering of it."""
    uses = {u.evidence.document for u in formula.uses}
    return uses | {r.translation.document for r in formula.renderings if r.kind != "left out"}


def _about(it: Novelty, left: dict[str, Formula]) -> Novelty:
    """What a text repeats and drops, told of these formulas only; what it renders is not missing."""
    missing = (f for f in it.missing if f in left and it.document not in _stands_in(left[f]))
    return replace(
        it,
        moved=tuple(m for m in it.moved if m[0] in left),
        missing=tuple(missing),
        returned=tuple(f for f in it.returned if f in left),
    )


def pairs(documents: Sequence[Document]) -> list[tuple[Document, Document]]:
    """Each translation with the text of another language that was published nearest to it."""
    found = []
    translations = [d for d in documents if d.origin is Origin.TRANSLATION]
    for translation in translations:
        others = [
            d
            for d in documents
            if d.origin is not Origin.TRANSLATION
            and _code(d) != _code(translation)
            and "en" in (_code(d), _code(translation))
            and d.published
            and translation.published
            and abs((translation.published - d.published).days) <= _DAYS
        ]
        near = min(others, key=lambda d: (_apart(d, translation), d.id), default=None)
        if near is not None:
            found.append((near, translation))
    return found


def _code(document: Document) -> str:
    return document.language.partition("-")[0].lower()


def _apart(one: Document, other: Document) -> int:
    assert one.published and other.published
    return abs((other.published - one.published).days)


def _rendered(formula: Formula, made: Sequence[Rendering]) -> Formula:
    """The formula with what renders each of its uses."""
    found: list[FormulaRendering] = []
    for use, one in product(formula.uses, made):
        if use.evidence.document != one.original:
            continue
        for number, pair in enumerate(one.pairs):
            if pair.translation and any(s.overlaps(use.evidence.span) for s in pair.original):
                span = Span(pair.translation[0].start, max(s.end for s in pair.translation))
                kind = _kind(use.evidence.span, number, one.divergences)
                found.append(FormulaRendering(use.evidence, Evidence(one.translation, span), kind))
    return replace(formula, renderings=tuple(found)) if found else formula


def _kind(use: Span, number: int, told: Iterable[Divergence]) -> str:
    """What the translation does to the formula: the first divergence of strength or part that touches it."""
    for one in told:
        touches = one.original is not None and one.original.span.overlaps(use)
        if one.pair == number and touches and one.kind in ("softened", "hardened", "left out"):
            return one.kind
    return ""


def _without_renderings(formulas: Sequence[Formula], translations: set[str]) -> tuple[Formula, ...]:
    """The formulas without those that render another's uses and nothing else, which are named in the other."""
    rendered: dict[str, list[tuple[Span, str]]] = defaultdict(list)
    for formula in formulas:
        for one in formula.renderings:
            rendered[one.translation.document].append((one.translation.span, formula.id))
    of: dict[str, list[str]] = defaultdict(list)
    gone = set()
    for formula in formulas:
        if not all(u.evidence.document in translations for u in formula.uses):
            continue
        homes = [
            {home for span, home in rendered[u.evidence.document] if span.overlaps(u.evidence.span)}
            for u in formula.uses
        ]
        common = set.intersection(*homes) - {formula.id} if homes else set()
        if common:
            of[sorted(common)[0]].append(formula.id)
            gone.add(formula.id)
    return tuple(replace(f, joined=tuple(of.get(f.id, ()))) for f in formulas if f.id not in gone)
