"""Where two texts may share wording: short runs of equal words that tell enough to be worth a look.

A seed begins at every word and is as long as it must be to be rare: three words at least, and as many more as it
takes until chance alone would put it less than about eight times into all that is indexed (adaptive seeds, Kiełbasa
et al. 2011; with up to a fifth of its words changed, a passage of eight words or more always keeps three in a row).
How rare a word is, is taken from the texts themselves and then held, so that both sides choose alike.

Seeds are kept as one sorted array of 64-bit numbers, hash before position: 8 bytes a word. Where a seed stands in many
places, each place is set against the nearest earlier ones only; so cost stays linear and a formula that stands in
every document still comes out as one chain. What one document says again and again counts a few times only.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from rashomon.comparing.reuse.extending import BREAK

Ids = NDArray[np.int32]
Packed = NDArray[np.uint64]
Positions = NDArray[np.int64]

SHORTEST = 3
_LONGEST = 10
_AGAIN = 8  # times that a seed counts in one document
_CHUNK = 1 << 20
_LOW = np.uint64(0xFFFFFFFF)
_SHIFT = np.uint64(32)


def seeds(ids: Ids, bits: NDArray[np.float32], enough: float, first: int = 0) -> Packed:
    """The seed that begins at each token, as hash and position (counted from ``first``), unsorted."""
    parts = [_seeds_from(ids, at, bits, enough, first) for at in range(0, len(ids), _CHUNK)]
    return np.concatenate(parts) if parts else np.empty(0, np.uint64)


def _seeds_from(ids: Ids, start: int, bits: NDArray[np.float32], enough: float, first: int) -> Packed:
    padded = np.zeros(_CHUNK + _LONGEST, np.int32)
    stretch = ids[start : start + _CHUNK + _LONGEST]
    padded[: len(stretch)] = stretch
    places = np.arange(min(_CHUNK, len(ids) - start))
    hashes = np.zeros(len(places), np.uint64)
    told = np.zeros(len(places), np.float32)
    done: list[Packed] = []
    for length in range(1, _LONGEST + 1):
        here = padded[places + (length - 1)]
        alive = here != BREAK
        places, hashes, told, here = places[alive], hashes[alive], told[alive], here[alive]
        hashes = _mixed(hashes, here)
        told = told + bits[here]
        if length >= SHORTEST:
            full = told >= enough if length < _LONGEST else np.ones(len(told), bool)
            done.append(_pack(hashes[full], places[full] + (start + first)))
            places, hashes, told = places[~full], hashes[~full], told[~full]
    return np.concatenate(done)


def _mixed(hashes: NDArray[np.uint64], ids: Ids) -> NDArray[np.uint64]:
    mixed = (hashes ^ ids.astype(np.uint64)) * np.uint64(0x9E3779B97F4A7C15)
    mixed ^= mixed >> _SHIFT
    return mixed


def _pack(hashes: NDArray[np.uint64], places: Positions) -> Packed:
    scattered = hashes * np.uint64(0xD6E8FEB86659FD93)
    return (scattered & ~_LOW) | places.astype(np.uint64)


def thinned(packed: Packed, owners: Positions) -> Packed:
    """Sorted seeds without those that a document repeats more often than a few times over (a sentence said again and
    again): they would fill the places that are looked at, and hide what other documents share with it. ``owners`` are
    the documents of the seeds."""
    if not len(packed):
        return packed
    fresh = np.ones(len(packed), bool)
    fresh[1:] = (np.diff(packed >> _SHIFT) != 0) | (np.diff(owners) != 0)
    begin = np.flatnonzero(fresh)
    rank = np.arange(len(packed)) - np.repeat(begin, np.diff(np.append(begin, len(packed))))
    return packed[rank < _AGAIN]


def positions(packed: Packed) -> Positions:
    """The positions of packed seeds."""
    return (packed & _LOW).astype(np.int64)


def joined(packed: Packed, nearest: int, chained: int) -> Iterator[tuple[Positions, Positions]]:
    """Later and earlier places of the same seed; ``packed`` is sorted.

    All pairs of a seed that stands in up to ``nearest`` + 1 places; of a more frequent one each place with its
    ``chained`` nearest earlier ones.
    """
    for at in range(0, len(packed), _CHUNK):
        begin = max(0, at - nearest - 1)
        part = packed[begin : at + _CHUNK + nearest + 1]
        hashes = part >> _SHIFT
        rare = _run_lengths(hashes) <= nearest + 1
        open_ = np.arange(at - begin, min(len(part), at - begin + _CHUNK))
        later: list[Positions] = []
        earlier: list[Positions] = []
        for lag in range(1, nearest + 1):
            open_ = open_[open_ >= lag]
            open_ = open_[(hashes[open_] == hashes[open_ - lag]) & (rare[open_] | (lag <= chained))]
            if not len(open_):
                break
            later.append(positions(part[open_]))
            earlier.append(positions(part[open_ - lag]))
        if later:
            yield np.concatenate(later), np.concatenate(earlier)


def _run_lengths(values: NDArray[np.uint64]) -> Positions:
    """For each value of a sorted array, how many are equal to it."""
    edges = np.flatnonzero(np.append(True, values[1:] != values[:-1]))
    lengths = np.diff(np.append(edges, len(values)))
    return np.repeat(lengths, lengths)


def looked_up(packed: Packed, wanted: Packed, nearest: int, chained: int) -> tuple[Positions, Positions]:
    """The places of each wanted seed in sorted ``packed``: all of up to ``nearest``, else the ``chained`` nearest ones
    before and after its own."""
    begin = np.searchsorted(packed, wanted & ~_LOW)
    end = np.searchsorted(packed, wanted | _LOW, "right")
    own = np.searchsorted(packed, wanted)
    reach = np.where(end - begin <= nearest + 1, nearest + 1, chained)
    begin, end = np.maximum(begin, own - reach), np.minimum(end, own + reach + 1)
    counts = end - begin
    which = np.repeat(np.arange(len(wanted)), counts)
    offsets = np.arange(len(which)) - np.repeat(np.cumsum(counts) - counts, counts)
    return positions(wanted[which]), positions(packed[begin[which] + offsets])


def diagonals(one: Positions, other: Positions) -> tuple[Positions, Positions, Positions]:
    """Pairs that run in step as one: where it begins on each side, and how far it goes.

    No run goes over a break: the last seed before it and the first one after it are further apart than that.
    """
    packed = np.sort(((one - other).astype(np.uint64) << _SHIFT) | one.astype(np.uint64))
    places = positions(packed)
    if not len(packed):
        return places, places, places
    steps = (packed >> _SHIFT).astype(np.int64)
    fresh = np.ones(len(packed), bool)
    fresh[1:] = (np.diff(steps) != 0) | (np.diff(places) > SHORTEST)
    begin = np.flatnonzero(fresh)
    end = np.append(begin[1:], len(packed)) - 1
    return places[begin], places[begin] - steps[begin], places[end] - places[begin] + SHORTEST
