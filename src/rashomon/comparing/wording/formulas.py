"""Formulas out of lineages: the variants of each, every step from use to use, the frame and what fills its slots."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from rashomon.comparing.inside import inside, touching
from rashomon.comparing.wording.frames import Words, frame_of
from rashomon.comparing.wording.kinds import kind, redline, shifts
from rashomon.comparing.wording.lineages import Lineage, Lineages
from rashomon.comparing.wording.lookup import features
from rashomon.comparing.wording.scopes import TopicOf
from rashomon.comparing.wording.secondhand import Heard, quotations
from rashomon.comparing.wording.units import Unit
from rashomon.comparing.wording.worth import is_protocol, worth
from rashomon.model import (
    Absence,
    Evidence,
    Formula,
    FormulaVariant,
    LineageStep,
    Reading,
    ReportedUse,
    Span,
    Use,
)

_STEPS = 400  # a formula of more variants is shown by its first ones; there is no reading of more


@dataclass(frozen=True, slots=True)
class Known:
    """A lineage that is a formula: its number among all lineages, and the formula made of it."""

    lineage: int
    formula: Formula


def formulas(
    found: Lineages,
    by_id: Mapping[str, Reading],
    voice: str,
    topics: TopicOf | None,
    others: Sequence[Reading] = (),
) -> tuple[Known, ...]:
    """The lineages that two or more documents have part in, those whose history is worth most first (`worth`).

    ``others`` are documents that are not the voice's own: where they quote it with a formula, that is a reported use.
    Wording of a single own text is a formula too where a report of another time has the voice use it.
    """
    texts = {r.document.id: r.document.text for r in (*by_id.values(), *others)}
    heard = Heard(found, texts, quotations(others, voice))
    proven = heard.proven(found)
    covers = _Coverage(found)
    kept: dict[int, list[tuple[int, Unit]]] = {}
    for number, lineage in enumerate(found.every):
        uses = _distinct(lineage)
        repeated = len({place for place, _ in uses}) > 1 or number in proven
        if repeated and not covers.told_by_another(number, uses) and not _roster(uses):
            kept[number] = uses
    order = {number: _order(uses) for number, uses in kept.items()}
    reported = heard.uses(list(kept), order, topics)
    made = [
        Known(n, _formula(uses, order[n], found, by_id, voice, topics, tuple(reported.get(n, ()))))
        for n, uses in kept.items()
    ]
    places = {document: place for place, document in enumerate(found.documents)}
    lengths = {document: len(by_id[document].document.text) for document in found.documents}

    def rank(one: Known) -> tuple[float, int, int, str]:
        formula = one.formula
        return -worth(formula, places, lengths), -formula.documents, -len(formula.frame), formula.id

    return tuple(sorted(made, key=rank))


def _order(uses: Sequence[tuple[int, Unit]]) -> dict[tuple[str, ...], int]:
    """The variants by their keys, in the order of first use."""
    order: dict[tuple[str, ...], int] = {}
    for _, unit in uses:
        order.setdefault(unit.keys, len(order))
    return order


def _roster(uses: Sequence[tuple[int, Unit]]) -> bool:
    """Whether all wordings are names only: who voted, who took part."""
    return all(all(t.raised or t.bare or t.text[0].isdigit() for t in u.tokens) and not u.whole for _, u in uses)


def _distinct(lineage: Lineage) -> list[tuple[int, Unit]]:
    """The uses without those that lie inside another use of the same document."""
    kept: list[tuple[int, Unit]] = []
    for place, unit in sorted(lineage.uses, key=lambda u: (u[0], u[1].span.start, -u[1].span.end)):
        if kept and kept[-1][0] == place and kept[-1][1].span.covers(unit.span):
            continue
        kept.append((place, unit))
    return kept


class _Coverage:
    """Which lineages are wholly told by one of longer wordings: clauses of sentences that are repeated as sentences."""

    def __init__(self, found: Lineages) -> None:
        self._over: dict[int, dict[tuple[str, Span], int]] = defaultdict(dict)
        self._documents = [frozenset(place for place, _ in lineage.uses) for lineage in found.every]
        for document, sentences in found.placed.items():
            for whole, parts in sentences:
                for part in parts:
                    self._over[part.lineage][document, part.unit.span] = whole.lineage

    def told_by_another(self, number: int, uses: Sequence[tuple[int, Unit]]) -> bool:
        over = self._over.get(number)
        if not over:
            return False
        above = {over.get((unit.document, unit.span)) for _, unit in uses}
        if len(above) != 1:
            return False
        (one,) = above
        return one is not None and one != number and self._documents[number] <= self._documents[one]


def _formula(
    uses: list[tuple[int, Unit]],
    order: Mapping[tuple[str, ...], int],
    found: Lineages,
    by_id: Mapping[str, Reading],
    voice: str,
    topics: TopicOf | None,
    reported: tuple[ReportedUse, ...],
) -> Formula:
    def words(unit: Unit) -> str:
        return unit.of(by_id[unit.document].document.text)

    variants = _variants(uses, order, words)
    frame, slots, framed = frame_of(uses, order, words)
    places = {place for place, _ in uses}
    first = uses[0][1]
    name = hashlib.sha256(f"{voice}\n{first.document}\n{first.span.start}-{first.span.end}".encode()).hexdigest()[:8]
    dated = [unit.date for _, unit in uses if unit.date]
    told = tuple(Use(Evidence(u.document, u.span), u.date, order[u.keys]) for _, u in uses)
    return Formula(
        id=f"f-{name}",
        voice=voice,
        topic=_topic(by_id[uses[-1][1].document], uses[-1][1].span),
        frame=frame,
        slots=slots,
        variants=variants,
        uses=told,
        steps=tuple(_steps(uses, words, topics)),
        first=min(dated, default=None),
        last=max(dated, default=None),
        documents=len(places),
        missing=len(found.documents) - 1 - max(places),
        reported=reported,
        framed=framed,
        absences=() if is_protocol(variants[-1].text) else absences(told, _of_same_language(told, found, by_id)),
    )


def _of_same_language(uses: Sequence[Use], found: Lineages, by_id: Mapping[str, Reading]) -> list[str]:
    """The voice's texts that could have the formula: those in a language in which it stands."""
    spoken = {by_id[use.evidence.document].document.language for use in uses}
    return [name for name in found.documents if by_id[name].document.language in spoken]


def absences(uses: Sequence[Use], documents: Sequence[str]) -> tuple[Absence, ...]:
    """Where a formula in steady use had gone and came back; ``documents`` are the voice's texts in their order.

    It was in steady use where one of the two texts before its last one had it too; what stands only now and then is
    not gone in between.
    """
    numbers = {document: place for place, document in enumerate(documents)}
    places = [numbers[use.evidence.document] for use in uses]
    held = set(places)
    return tuple(
        Absence(n, n + 1, back - last - 1)
        for n, (last, back) in enumerate(pairwise(places))
        if back > last + 1 and (last - 1 in held or last - 2 in held)
    )


def _variants(
    uses: Sequence[tuple[int, Unit]], order: Mapping[tuple[str, ...], int], words: Words
) -> tuple[FormulaVariant, ...]:
    grouped: list[list[tuple[int, Unit]]] = [[] for _ in order]
    for place, unit in uses:
        grouped[order[unit.keys]].append((place, unit))
    return tuple(_variant(group, words) for group in grouped)


def _variant(group: Sequence[tuple[int, Unit]], words: Words) -> FormulaVariant:
    dates: list[date] = [unit.date for _, unit in group if unit.date]
    places = len({place for place, _ in group})
    return FormulaVariant(words(group[0][1]), min(dates, default=None), max(dates, default=None), places)


def _steps(uses: Sequence[tuple[int, Unit]], words: Words, topics: TopicOf | None) -> Iterable[LineageStep]:
    """Each use against the one of the document before that it is most like, where the words are not the same."""
    previous: list[int] = []
    current: list[int] = []
    made = 0
    for number, (place, unit) in enumerate(uses):
        if current and uses[current[0]][0] != place:
            previous, current = current, []
        current.append(number)
        if not previous or made >= _STEPS:
            continue
        if any(uses[n][1].keys == unit.keys for n in previous):
            continue
        before = max(previous, key=lambda n: (_likeness(uses[n][1], unit), -n))
        old, new = words(uses[before][1]), words(unit)
        found = shifts(old, new, topics)
        if found:
            made += 1
            yield LineageStep(before, number, kind(found), found, redline(*_ended_alike(old, new)))


def _ended_alike(old: str, new: str) -> tuple[str, str]:
    """Both wordings, without the stop that ends the one which is a whole sentence where the other is a part of one."""
    if old[-1:] == new[-1:] or not {old[-1:], new[-1:]} & set(".。;；,，"):
        return old, new
    return old.rstrip(".。;；,，"), new.rstrip(".。;；,，")


def _likeness(a: Unit, b: Unit) -> float:
    x, y = set(features(a.tokens)), set(features(b.tokens))
    return 2 * len(x & y) / (len(x) + len(y)) if x or y else 0.0


def _topic(reading: Reading, span: Span) -> str | None:
    found = inside(reading.topics, span) or touching(reading.topics, span)
    return found[0].topic if found else None
