"""The order in which a translation's sentences stand in the original, where it has moved some.

Paragraphs that recognise each other (each is the other's best, by a margin) are fixed points. Most of them run in one
order; those outside it have been moved if they share enough, and take those beside them along. Sentences that changed
places with a neighbour are found alike. The path of `aligning` then runs over the translation in that order.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.comparing.runs import heaviest_run
from rashomon.comparing.translation.features import Key, Sentence
from rashomon.comparing.translation.weights import Weights

_LEAST, _MARGIN = 1.0, 1.2  # weight of what two units share, and how much more it is than with any other
_CROWD = 120  # units of the original that share a feature, which tells next to nothing then
_MOVED = 1.5  # the same for paragraphs out of order


@dataclass(frozen=True, slots=True)
class Point:
    """A unit of the original and one of the translation that recognise each other."""

    i: int
    j: int
    weight: float


def order(one: Sequence[Sentence], other: Sequence[Sentence], weights: Weights, known: Sequence[Point]) -> list[int]:
    """The numbers of the translation's sentences as the original orders them: by paragraph, then in the paragraph.

    ``known`` are the fixed points of the sentences.
    """
    left, right = _paragraphs(one), _paragraphs(other)
    points = fixed_points([p.whole for p in left], [p.whole for p in right], Weights(*_units(left, right)))
    run = heaviest_run([p.i for p in points], [p.weight for p in points])
    kept = [points[n] for n in sorted(run)]
    moved = [p for n, p in enumerate(points) if n not in run and p.weight >= _MOVED]
    ranks = list(range(len(right)))
    if moved:
        ranks = _ranked({p.j: p.i for p in (*kept, *moved)}, left, right, weights)
    fixed = {p.j: p.i for p in known}
    return [j for rank in ranks for j in _within(right[rank].numbers, fixed)]


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """A paragraph: the numbers of its sentences, and all of it as one unit."""

    numbers: tuple[int, ...]
    whole: Sentence


def _units(left: Sequence[_Paragraph], right: Sequence[_Paragraph]) -> tuple[list[Sentence], list[Sentence]]:
    """The paragraphs of both sides as units."""
    return [p.whole for p in left], [p.whole for p in right]


def _paragraphs(sentences: Sequence[Sentence]) -> list[_Paragraph]:
    grouped: dict[int, list[int]] = defaultdict(list)
    for n, sentence in enumerate(sentences):
        grouped[sentence.paragraph].append(n)
    made = []
    for number, members in sorted(grouped.items()):
        keys: frozenset[Key] = frozenset().union(*(sentences[n].keys for n in members))
        length = sum(sentences[n].length for n in members)
        made.append(_Paragraph(tuple(members), Sentence(sentences[members[0]].span, length, keys, number)))
    return made


def _ranked(
    fixed: dict[int, int], left: Sequence[_Paragraph], right: Sequence[_Paragraph], weights: Weights
) -> list[int]:
    """The translation's paragraphs in the order of the original; one without a point stays with a neighbour.

    It goes with the one before it or with the one after it, whichever has the likelier paragraph on that side in the
    original; a question goes with its answer.
    """
    places: list[float] = [float(fixed.get(j, -1)) for j in range(len(right))]
    last = -1.0
    for j in range(len(right)):
        if j in fixed:
            last = places[j]
            continue
        following = next((fixed[k] for k in range(j + 1, len(right)) if k in fixed), None)
        if following is None or following == last + 1 or following > last >= following - 2:
            places[j] = last + 0.1
        else:
            after = _shared(right[j], left, int(last) + 1, weights)
            before = _shared(right[j], left, following - 1, weights)
            asks = ("label", "question") in right[j].whole.keys
            places[j] = following - 0.5 if before > after or (before == after and asks) else last + 0.1
    return sorted(range(len(right)), key=lambda j: (places[j], j))


def _shared(paragraph: _Paragraph, left: Sequence[_Paragraph], at: int, weights: Weights) -> float:
    if not 0 <= at < len(left):
        return 0.0
    return round(sum(weights.of(k) for k in sorted(paragraph.whole.keys & left[at].whole.keys, key=str)), 6)


def _within(numbers: Sequence[int], fixed: dict[int, int]) -> list[int]:
    """The sentences of one paragraph by their points; neighbours that changed places are put back."""
    found = list(numbers)
    for at in range(len(found) - 1):
        a, b = found[at], found[at + 1]
        if a in fixed and b in fixed and fixed[a] == fixed[b] + 1:
            found[at], found[at + 1] = b, a
    return found


def fixed_points(one: Sequence[Sentence], other: Sequence[Sentence], weights: Weights) -> list[Point]:
    """The units that recognise each other, in the order of the translation."""
    where: dict[Key, list[int]] = defaultdict(list)
    for i, sentence in enumerate(one):
        for key in sentence.keys:
            where[key].append(i)
    crowded = [key for key, numbers in where.items() if len(numbers) > _CROWD]
    for key in crowded:
        del where[key]
    shared: dict[tuple[int, int], float] = defaultdict(float)
    for j, sentence in enumerate(other):
        for key in sorted(sentence.keys, key=str):
            for i in where.get(key, ()):
                shared[i, j] += weights.of(key)
    rows: dict[int, list[tuple[float, int]]] = defaultdict(list)
    columns: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for (i, j), weight in shared.items():
        rows[i].append((weight, j))
        columns[j].append((weight, i))
    found = []
    for j, options in columns.items():
        weight, i = max(options)
        if weight >= _LEAST and max(rows[i])[1] == j and _margin(options) and _margin(rows[i]):
            found.append(Point(i, j, weight))
    return sorted(found, key=lambda p: p.j)


def _margin(options: Sequence[tuple[float, int]]) -> bool:
    """Whether the best is better than all others by far."""
    best, *others = sorted((w for w, _ in options), reverse=True)
    return not others or best >= _MARGIN * others[0]
