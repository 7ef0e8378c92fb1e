"""An index of wording: what documents share, exactly or nearly, over one or a hundred thousand of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from rashomon.comparing.reuse.aligning import match_of
from rashomon.comparing.reuse.extending import BREAK, Alignment, extended, price
from rashomon.comparing.reuse.passages import Match
from rashomon.comparing.reuse.screening import EDIT_BITS, promising
from rashomon.comparing.reuse.seeds import (
    SHORTEST,
    Ids,
    Packed,
    Positions,
    Profile,
    diagonals,
    joined,
    looked_up,
    profiled,
    seeds,
    worth,
)
from rashomon.comparing.reuse.tokens import Places, is_character, key, offsets, raw_words
from rashomon.errors import InputError
from rashomon.model import Span

_TAIL = 1 << 20  # tokens that are sorted anew with each question before they are sealed
_STALE = 8  # how many times over the texts must have grown before rarity is taken anew
_LEAST_COMMON = 6.0  # words in common (a character of a script without spaces counts 0.6)
_CHARACTER_WORDS = 0.6
_LEAST_SIMILAR = 0.55
_MARGIN = 3.0  # bits over what chance reaches


@dataclass(frozen=True, slots=True)
class _Document:
    id: str
    text: str
    runs: tuple[tuple[int, int], ...]  # stretches that may be matched, in characters
    first: int  # position of its first token
    last: int  # and of the one after its last


class Index:
    """Finds the wording that documents share: exact or with up to a fifth of the words changed, from eight words on.

    Works on words, and on characters in scripts without spaces. Cost is near linear in text, memory about 30 bytes a
    word besides the texts; a document can be added at any time. ``nearest`` bounds against how many earlier (and, in
    `matches`, later) places of the same words each place is set: all pairs come out of wording that stands in no
    more documents than that, and a chain through the nearest ones of wording that stands in more.

    Method: adaptive seeds, seed-and-extend with banded checks, acceptance by improbability (see ``seeds`` and
    ``extending``).
    """

    def __init__(self, nearest: int = 24) -> None:
        self._nearest = nearest
        self._names: dict[str, int] = {}  # words as texts have them, to ids
        self._keys: dict[str, int] = {}
        self._characters: list[bool] = [False]
        self._ids: Ids = np.zeros(1 << 12, np.int32)
        self._count = 1  # position 0 is a break, as is one after every document
        self._documents: list[_Document] = []
        self._numbers: dict[str, int] = {}
        self._profile: Profile | None = None
        self._profile_count = 0
        self._sealed: list[Packed] = []
        self._sealed_to = 0
        self._tail: Packed = np.empty(0, np.uint64)
        self._tail_to = 0

    def __len__(self) -> int:
        return len(self._documents)

    def __contains__(self, id: object) -> bool:
        return id in self._numbers

    def add(self, id: str, text: str, spans: Sequence[Span] | None = None) -> None:
        """One more document. ``spans`` are the parts that may be matched (by default all of the text).

        Raises InputError when there is a document of that id.
        """
        if id in self._numbers:
            raise InputError("two documents have the same id", id, "give each its own")
        runs = _runs(text, spans)
        first = self._count
        for start, end in runs:
            self._append([self._name(word) for word in raw_words(text, start, end)])
        if not runs:
            self._append([])
        self._numbers[id] = len(self._documents)
        self._documents.append(_Document(id, text, runs, first, self._count))

    def _name(self, word: str) -> int:
        name = self._names.get(word)
        if name is None:
            plain = key(word)
            name = self._keys.setdefault(plain, len(self._keys) + 1)
            if name == len(self._characters):
                self._characters.append(is_character(plain))
            self._names[word] = name
        return name

    def _append(self, names: list[int]) -> None:
        """Tokens of a run and the break after it."""
        end = self._count + len(names) + 1
        if end > len(self._ids):
            grown = np.zeros(max(end, len(self._ids) * 3 // 2), np.int32)
            grown[: self._count] = self._ids[: self._count]
            self._ids = grown
        self._ids[self._count : end - 1] = names
        self._ids[end - 1] = BREAK
        self._count = end

    def matches(self, id: str) -> Iterator[Match]:
        """Wording that this document shares with others; ``a`` is always the passage of the one added first.

        Raises InputError when there is no document of that id.
        """
        if id not in self._numbers:
            raise InputError("there is no document of that id in the index", id, "add it first")
        document = self._documents[self._numbers[id]]
        profile = self._settled()
        bits = profile.of(len(self._characters))
        ids = self._ids[: self._count]
        wanted = seeds(ids[document.first : document.last], bits, profile.enough, document.first)
        told = self._screened(bits, profile)
        found: list[tuple[Positions, Positions]] = []
        for packed in (*self._sealed, self._tail):
            one, other = looked_up(packed, wanted, self._nearest)
            outside = (other < document.first) | (other >= document.last)
            one, other = one[outside], other[outside]
            found.append(promising(ids, (np.maximum(one, other), np.minimum(one, other)), told, self._need(profile)))
        yield from self._aligned(found, profile)

    def all_matches(self) -> Iterator[Match]:
        """Wording that any two documents share; ``a`` is always the passage of the one added first."""
        profile = self._settled()
        bits = profile.of(len(self._characters))
        ids = self._ids[: self._count]
        packed = np.sort(np.concatenate((*self._sealed, self._tail))) if len(self._sealed) != 1 else self._sealed[0]
        owners = np.array([d.last for d in self._documents])
        told = self._screened(bits, profile)
        found = []
        for one, other in joined(packed, self._nearest):
            apart = np.searchsorted(owners, one, "right") != np.searchsorted(owners, other, "right")
            found.append(promising(ids, (one[apart], other[apart]), told, self._need(profile)))
        yield from self._aligned(found, profile)

    def _need(self, profile: Profile) -> float:
        return min(profile.chance + _MARGIN, 60.0)

    def _screened(self, bits: NDArray[np.float32], profile: Profile) -> NDArray[np.float32]:
        """What words count in the screening: no more than lets the fewest words that are reuse reach what is needed."""
        share = np.where(np.array(self._characters), _CHARACTER_WORDS, 1.0)
        capped: NDArray[np.float32] = np.minimum(bits, share * self._need(profile) / (_LEAST_COMMON - 0.5))
        return capped.astype(np.float32)

    def _settled(self) -> Profile:
        """Brings seeds up to date with the texts; rarity is taken anew when they have grown much."""
        profile = self._profile
        if profile is None or self._count > _STALE * self._profile_count:
            profile = profiled(self._ids[: self._count], np.array(self._characters))
            self._profile, self._profile_count = profile, self._count
            self._sealed, self._sealed_to = [], 0
        if self._tail_to != self._count or self._sealed_to == 0:
            bits = profile.of(len(self._characters))
            fresh = seeds(self._ids[self._sealed_to : self._count], bits, profile.enough, self._sealed_to)
            fresh.sort()
            if self._count - self._sealed_to >= _TAIL:
                self._sealed.append(fresh)
                self._sealed_to = self._count
                self._tail = np.empty(0, np.uint64)
            else:
                self._tail = fresh
            self._tail_to = self._count
        return profile

    def _aligned(self, found: list[tuple[Positions, Positions]], profile: Profile) -> Iterator[Match]:
        later, earlier, length = diagonals(
            np.concatenate([f[0] for f in found] or [np.empty(0, np.int64)]),
            np.concatenate([f[1] for f in found] or [np.empty(0, np.int64)]),
        )
        owners = np.array([d.last for d in self._documents])
        mine = np.searchsorted(owners, later, "right")
        theirs = np.searchsorted(owners, earlier, "right")
        order = np.lexsort((-length, theirs, mine))
        ids = lru_cache(maxsize=2048)(self._listed)
        placed = lru_cache(maxsize=2048)(self._placed)
        bits = profile.of(len(self._characters))
        weights, told = worth(bits.tolist(), profile.size), bits.tolist()
        pair, done = (-1, -1), list[Alignment]()
        for n in order.tolist():
            a, b = self._documents[theirs[n]], self._documents[mine[n]]
            if pair != (theirs[n], mine[n]):
                pair, done = (theirs[n], mine[n]), []
            i, j = int(earlier[n]) - a.first, int(later[n]) - b.first
            if any(p.a[0] <= i < p.a[1] and p.b[0] <= j < p.b[1] for p in done):
                continue
            left, right = ids(int(theirs[n])), ids(int(mine[n]))
            alignment = extended(left, right, (i, j, SHORTEST), weights)
            done.append(alignment)
            surprise = self._surprise(alignment, left, told)
            if self._accepted(alignment, left, surprise, profile):
                yield match_of(
                    alignment,
                    (a.id, a.text, placed(int(theirs[n]))),
                    (b.id, b.text, placed(int(mine[n]))),
                    surprise,
                )

    def _surprise(self, alignment: Alignment, left: list[int], told: list[float]) -> float:
        """Bits of the words in common less the price of the edits."""
        gained = sum(told[t] for i, _, n in alignment.blocks for t in left[i : i + n])
        (i, j, _), lost = alignment.blocks[0], 0.0
        for p, q, n in alignment.blocks:
            lost += price(p - i, q - j)
            i, j = p + n, q + n
        return gained - EDIT_BITS * lost

    def _accepted(self, alignment: Alignment, left: list[int], surprise: float, profile: Profile) -> bool:
        if alignment.similarity < _LEAST_SIMILAR or surprise < self._need(profile):
            return False
        common = [t for i, _, n in alignment.blocks for t in left[i : i + n]]
        return sum(_CHARACTER_WORDS if self._characters[t] else 1.0 for t in common) >= _LEAST_COMMON

    def _listed(self, number: int) -> list[int]:
        document = self._documents[number]
        listed: list[int] = self._ids[document.first : document.last].tolist()
        return listed

    def _placed(self, number: int) -> Places:
        """The tokens of a document with their offsets, breaks between them as in the index."""
        document = self._documents[number]
        parts = [offsets(document.text, *run) for run in document.runs]
        gap = np.full((1, 2), -1)
        placed = np.concatenate([piece for part in parts for piece in (part, gap)])
        return Places(placed[:, 0], placed[:, 1])


def _runs(text: str, spans: Sequence[Span] | None) -> tuple[tuple[int, int], ...]:
    """Stretches without a gap that holds words, in order."""
    if spans is None:
        return ((0, len(text)),) if text else ()
    runs: list[tuple[int, int]] = []
    for span in sorted(spans, key=lambda s: (s.start, s.end)):
        if runs and (span.start <= runs[-1][1] or not raw_words(text, runs[-1][1], span.start)):
            runs[-1] = (runs[-1][0], max(runs[-1][1], span.end))
        else:
            runs.append((span.start, span.end))
    return tuple(runs)
