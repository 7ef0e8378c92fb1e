"""What stays in place when things change their order: the heaviest row of them that still runs one way."""

from __future__ import annotations

from collections.abc import Sequence


def heaviest_run(places: Sequence[int], weights: Sequence[float]) -> frozenset[int]:
    """The positions of the heaviest strictly increasing subsequence of ``places``; of two as heavy, the earlier found.

    ``weights`` are positive. With a Fenwick tree of the best row that ends at or under each place: n log n.
    """
    ranks = {place: rank for rank, place in enumerate(sorted(set(places)), 1)}
    tree: list[tuple[float, int]] = [(0.0, -1)] * (len(ranks) + 1)  # (weight of the best row that ends here, its end)
    back: list[int] = []
    for position, (place, weight) in enumerate(zip(places, weights, strict=True)):
        total, before = _best(tree, ranks[place] - 1)
        back.append(before)
        total += weight
        at = ranks[place]
        while at < len(tree):
            if total > tree[at][0]:
                tree[at] = (total, position)
            at += at & -at
    kept: set[int] = set()
    last = _best(tree, len(ranks))[1]
    while last >= 0:
        kept.add(last)
        last = back[last]
    return frozenset(kept)


def _best(tree: Sequence[tuple[float, int]], at: int) -> tuple[float, int]:
    """The heaviest row among the first places of the tree."""
    found = (0.0, -1)
    while at > 0:
        if tree[at][0] > found[0]:
            found = tree[at]
        at -= at & -at
    return found
