"""Formulas out of lineages: the variants of each, every step from use to use, the frame and what fills its slots."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from rapidfuzz.distance import Levenshtein

from rashomon.comparing.inside import inside, touching
from rashomon.comparing.wording.kinds import kind, redline, shifts
from rashomon.comparing.wording.lineages import Lineage, Lineages
from rashomon.comparing.wording.lookup import features
from rashomon.comparing.wording.scopes import TopicOf
from rashomon.comparing.wording.tokens import Token, is_han
from rashomon.comparing.wording.units import Unit
from rashomon.comparing.wording.worth import worth
from rashomon.model import Evidence, Formula, FormulaVariant, LineageStep, Reading, Slot, Span, Use

_FIXED = 0.6  # share of the uses that a word of the frame stands in
_LEAST_FRAME = 3  # words with content, and
_FRAME_SHARE = 0.4  # the share of them, that must stay for a frame to tell anything
_MOST_FILLERS = 12
_STEPS = 400  # a formula of more variants is shown by its first ones; there is no reading of more
GAP = "[…]"


@dataclass(frozen=True, slots=True)
class Known:
    """A lineage that is a formula: its number among all lineages, and the formula made of it."""

    lineage: int
    formula: Formula


def formulas(found: Lineages, by_id: Mapping[str, Reading], voice: str, topics: TopicOf | None) -> tuple[Known, ...]:
    """The lineages that two or more documents have part in, those whose history is worth most first (`worth`)."""
    covers = _Coverage(found)
    made = []
    for number, lineage in enumerate(found.every):
        uses = _distinct(lineage)
        if len({place for place, _ in uses}) < 2 or covers.told_by_another(number, uses):
            continue
        made.append(Known(number, _formula(lineage, uses, found, by_id, voice, topics)))
    places = {document: place for place, document in enumerate(found.documents)}
    lengths = {document: len(by_id[document].document.text) for document in found.documents}

    def rank(one: Known) -> tuple[float, int, int, str]:
        formula = one.formula
        return -worth(formula, places, lengths), -formula.documents, -len(formula.frame), formula.id

    return tuple(sorted(made, key=rank))


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
    lineage: Lineage,
    uses: list[tuple[int, Unit]],
    found: Lineages,
    by_id: Mapping[str, Reading],
    voice: str,
    topics: TopicOf | None,
) -> Formula:
    def words(unit: Unit) -> str:
        return unit.of(by_id[unit.document].document.text)

    order: dict[tuple[str, ...], int] = {}
    for _, unit in uses:
        order.setdefault(unit.keys, len(order))
    variants = _variants(uses, order, words)
    frame, slots = _frame(uses, order, words)
    places = {place for place, _ in uses}
    first = uses[0][1]
    name = hashlib.sha256(f"{voice}\n{first.document}\n{first.span.start}-{first.span.end}".encode()).hexdigest()[:8]
    dated = [unit.date for _, unit in uses if unit.date]
    return Formula(
        id=f"f-{name}",
        voice=voice,
        topic=_topic(by_id[uses[-1][1].document], uses[-1][1].span),
        frame=frame,
        slots=slots,
        variants=variants,
        uses=tuple(Use(Evidence(u.document, u.span), u.date, order[u.keys]) for _, u in uses),
        steps=tuple(_steps(uses, order, words, topics)),
        first=min(dated, default=None),
        last=max(dated, default=None),
        documents=len(places),
        missing=len(found.documents) - 1 - max(places),
    )


Words = Callable[[Unit], str]


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


def _steps(
    uses: Sequence[tuple[int, Unit]], order: Mapping[tuple[str, ...], int], words: Words, topics: TopicOf | None
) -> Iterable[LineageStep]:
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
            yield LineageStep(before, number, kind(found), found, redline(old, new))


def _likeness(a: Unit, b: Unit) -> float:
    x, y = set(features(a.tokens)), set(features(b.tokens))
    return 2 * len(x & y) / (len(x) + len(y)) if x or y else 0.0


def _frame(
    uses: Sequence[tuple[int, Unit]], order: Mapping[tuple[str, ...], int], words: Words
) -> tuple[str, tuple[Slot, ...]]:
    """The words of the most used variant that most uses have too, and what stands in the gaps of each.

    Where too few words stay to be recognised by, the most used variant stands for the formula as it is.
    """
    by_variant: dict[int, Unit] = {}
    counts: Counter[int] = Counter()
    for _, unit in uses:
        by_variant.setdefault(order[unit.keys], unit)
        counts[order[unit.keys]] += 1
    best = max(counts, key=lambda v: (counts[v], v))
    model = by_variant[best]
    if len(by_variant) == 1:
        return words(model), ()
    kept = [counts[best]] * len(model.tokens)
    for number, unit in by_variant.items():
        if number == best:
            continue
        for block in Levenshtein.opcodes(list(model.keys), list(unit.keys)):
            if block.tag == "equal":
                for position in range(block.src_start, block.src_end):
                    kept[position] += counts[number]
    fixed = _without_islands(model.tokens, [count >= _FIXED * counts.total() for count in kept])
    stays, every = _telling(model, fixed), _telling(model, [True] * len(fixed))
    if stays < min(_LEAST_FRAME, every) or stays < _FRAME_SHARE * every:
        return words(model), ()
    gaps = _runs(fixed)
    return _with_gaps(words(model), model, gaps), tuple(_slot(model, by_variant, counts, gap, words) for gap in gaps)


def _telling(model: Unit, fixed: Sequence[bool]) -> int:
    """How many words with content stay."""
    return sum(stays and not token.bare for token, stays in zip(model.tokens, fixed, strict=True))


def _without_islands(made: Sequence[Token], fixed: list[bool]) -> list[bool]:
    """A lone word without content, or a lone character, between two gaps is no frame."""
    result = list(fixed)
    for n in range(1, len(fixed) - 1):
        lone = fixed[n] and not fixed[n - 1] and not fixed[n + 1]
        if lone and (made[n].bare or is_han(made[n])):
            result[n] = False
    return result


def _runs(fixed: Sequence[bool]) -> list[tuple[int, int]]:
    gaps: list[tuple[int, int]] = []
    for n, stays in enumerate(fixed):
        if stays:
            continue
        if gaps and gaps[-1][1] == n:
            gaps[-1] = (gaps[-1][0], n + 1)
        else:
            gaps.append((n, n + 1))
    return gaps


def _with_gaps(text: str, model: Unit, gaps: Sequence[tuple[int, int]]) -> str:
    base, at, parts = model.span.start, 0, []
    for first, last in gaps:
        parts += [text[at : model.tokens[first].start - base], GAP]
        at = model.tokens[last - 1].end - base
    return "".join([*parts, text[at:]])


def _slot(
    model: Unit, by_variant: Mapping[int, Unit], counts: Mapping[int, int], gap: tuple[int, int], words: Words
) -> Slot:
    """What every variant has between the words on both sides of a gap."""
    fillers: Counter[str] = Counter()
    for number, unit in by_variant.items():
        first = last = None
        for block in Levenshtein.opcodes(list(model.keys), list(unit.keys)):
            if block.tag == "insert":
                touches = gap[0] <= block.src_start <= gap[1]
            else:
                touches = block.src_start < gap[1] and gap[0] < block.src_end
            if not touches or block.dest_start == block.dest_end:
                continue
            start, end = block.dest_start, block.dest_end
            if block.tag == "equal":
                start = block.dest_start + max(0, gap[0] - block.src_start)
                end = block.dest_end - max(0, block.src_end - gap[1])
            first, last = (start if first is None else min(first, start)), max(last or 0, end)
        if first is not None and last is not None and last > first:
            base = unit.span.start
            here = words(unit)[unit.tokens[first].start - base : unit.tokens[last - 1].end - base]
        else:
            here = ""
        fillers[here] += counts[number]
    return Slot(tuple(fillers.most_common(_MOST_FILLERS)))


def _topic(reading: Reading, span: Span) -> str | None:
    found = inside(reading.topics, span) or touching(reading.topics, span)
    return found[0].topic if found else None
