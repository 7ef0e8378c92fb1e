"""Two given stretches of text set against each other, and the redline of an alignment."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator

from rashomon.comparing.reuse.extending import Alignment, Block, Covered, extended
from rashomon.comparing.reuse.passages import Match, Passage
from rashomon.comparing.reuse.tokens import Placed, span_of, tokens
from rashomon.model import Edit, Span

_LEAST_WORDS = 3  # fewer words in common are no wording
_SEEDS = (3, 2, 1)
_MOST_PLACES = 16  # a seed that stands in more places tells nothing


def align(a_text: str, a_span: Span, b_text: str, b_span: Span, a_id: str = "", b_id: str = "") -> Match | None:
    """The best local alignment of two stretches by word, or None where they have nothing to speak of in common.

    It needs three words in common, half of the words in place; unlike the index it does not ask whether that may be
    chance. The ids are what the passages name as their documents.
    """
    a, b = tokens(a_text, a_span), tokens(b_text, b_span)
    names = {k: n for n, k in enumerate(dict.fromkeys((*a.keys, *b.keys)), 1)}
    left, right = [names[k] for k in a.keys], [names[k] for k in b.keys]
    weights = _weights(left + right, len(names))
    best, most = None, 0.0
    for size in _SEEDS:
        done = Covered()
        for seed in _seeds(left, right, size):
            if done.covers(seed[0], seed[1]):
                continue
            alignment = extended(left, right, seed, weights)
            done.add(alignment)
            value = alignment.similarity * sum(weights[t] for i, _, n in alignment.blocks for t in left[i : i + n])
            if value > most:
                best, most = alignment, value
        if best:
            break
    if best is None or best.common < min(_LEAST_WORDS, len(left), len(right)) or best.similarity < 0.5:
        return None
    return match_of(best, (a_id, a_text, a), (b_id, b_text, b))


def _weights(ids: list[int], names: int) -> list[float]:
    """What each word is worth, 0.4 to 1, by its share of both texts; one that stands once in each is worth most."""
    counts = Counter(ids)
    total = len(ids)
    most = min(5.0, max(1.0, math.log2(max(total, 4) / 2)))
    return [0.0, *(max(0.4, min(1.0, math.log2(total / counts[n]) / most)) for n in range(1, names + 1))]


def _seeds(left: list[int], right: list[int], size: int) -> Iterator[Block]:
    """Where both sides have the same few tokens in a row."""
    places: dict[tuple[int, ...], list[int]] = defaultdict(list)
    for j in range(len(right) - size + 1):
        places[tuple(right[j : j + size])].append(j)
    for i in range(len(left) - size + 1):
        for j in places.get(tuple(left[i : i + size]), ())[:_MOST_PLACES]:
            yield i, j, size


Side = tuple[str, str, Placed]  # id, text, its words


def match_of(alignment: Alignment, a: Side, b: Side, bits: float = 0.0) -> Match:
    """An alignment as passages with their redline."""
    return Match(
        Passage(a[0], span_of(a[2], *alignment.a)),
        Passage(b[0], span_of(b[2], *alignment.b)),
        alignment.similarity,
        tuple(_edits(alignment, a, b)),
        alignment.common,
        bits,
    )


def _edits(alignment: Alignment, a: Side, b: Side) -> Iterator[Edit]:
    i, j = alignment.a[0], alignment.b[0]
    for p, q, n in alignment.blocks:
        if p > i or q > j:
            op = "replace" if p > i and q > j else "delete" if p > i else "insert"
            yield Edit(op, _cut(a, i, p), _cut(b, j, q))
        yield Edit("equal", _cut(a, p, p + n), _cut(b, q, q + n))
        i, j = p + n, q + n


def _cut(side: Side, first: int, last: int) -> str:
    return span_of(side[2], first, last).of(side[1]) if last > first else ""
