"""What words tell: how improbable it is to have them in common by chance, from how often they stand in the texts."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from rashomon.comparing.reuse.extending import BREAK, Alignment, price
from rashomon.comparing.reuse.seeds import Ids

Bits = NDArray[np.float32]

EDIT_BITS = 2.0  # what a changed word takes off what the words in common tell
_CHANCE = 3.0  # bits short of log2(size): how many chance repetitions of a seed are put up with (2 ** 3)
_MARGIN = 3.0  # bits that an alignment needs over what chance reaches
_MOST_NEEDED = 60.0
_CHARACTER_BITS = 0.55  # what a character of a script without spaces tells, next to a word of the same rarity
_CHARACTER_WORDS = 0.7  # and what it counts of a word
EDIT_CHARACTER = 0.6  # and what it costs to change one
_SPARE_CHARACTERS = 2.0  # and by how much more where characters only estimate words
_SEEN = 3  # times that two characters stand side by side in no more than a formula or two
_MANY = 24  # and in no more than a formula that is used often; fewer in few texts, one to so many tokens
_LEAST_MANY, _TOKENS_MANY = 8, 25_000
_STOCK_WORDS = 0.5  # what a character in the midst of a stock phrase counts of a word
_OFTEN = 16.0  # times as often as by chance: they are one word
_PLACES = 1 << 22
_CHUNK = 1 << 20
_SPARE = 1.2  # words by which the screening stays under the least that counts


class Weights:
    """The weight of every word, taken once from the texts so far and then held; later words count as seen once.

    A number of tokens n allows n² / 2 comparisons, so what is in common needs about 2 log2(n) - 1 bits before it says
    more than chance (as E-values do in sequence search, Karlin and Altschul 1990).
    """

    def __init__(self, ids: Ids, characters: list[bool], least: float) -> None:
        counts = np.bincount(ids, minlength=len(characters))
        counts[BREAK] = 0
        total = max(int(counts.sum()), 2)
        self.size = float(np.log2(total))
        self.least = least
        self.seed = max(self.size - _CHANCE, 6.0)
        self.need = min(2 * self.size - 1 + _MARGIN, _MOST_NEEDED)
        self.bits: Bits = np.empty(0, np.float32)
        self.screened: Bits = np.empty(0, np.float32)  # capped, so that few very rare words are not enough
        self.told: list[float] = []
        self.worth: list[float] = []  # in an alignment, 0.3 to 1
        self.words: list[float] = []  # 1, or less for a character
        self._counts, self._total = counts, total
        self._many = min(_MANY, max(_LEAST_MANY, total // _TOKENS_MANY))
        self._pairs = _pairs(ids, np.array(characters))
        self._extend(np.log2(total / np.maximum(counts, 1)), characters)

    def grown(self, characters: list[bool]) -> None:
        """Takes in words that came after the weights were taken."""
        fresh = len(characters) - len(self.told)
        if fresh > 0:
            self._extend(np.full(fresh, self.size), characters[-fresh:])

    def _extend(self, bits: NDArray[np.float64], characters: list[bool]) -> None:
        spaceless = np.array(characters)
        bits = np.maximum(np.where(spaceless, _CHARACTER_BITS * bits, bits), 0.25).astype(np.float32)
        words = np.where(spaceless, _CHARACTER_WORDS, 1.0)
        spare = np.where(spaceless, _SPARE + _SPARE_CHARACTERS, _SPARE)
        capped = np.minimum(bits, words * self.need / np.maximum(self.least - spare, 1.0)).astype(np.float32)
        self.bits = np.concatenate((self.bits, bits))
        self.screened = np.concatenate((self.screened, capped))
        self.told += bits.tolist()
        self.worth += np.clip(bits / min(10.0, max(self.size / 2, 1.0)), 0.3, 1.0).tolist()
        self.words += words.tolist()

    def surprise(self, alignment: Alignment, left: list[int]) -> float:
        """Bits of the words in common less the price of the edits."""
        told = self.told
        gained = sum([told[t] for i, _, n in alignment.blocks for t in left[i : i + n]])
        (i, j, _), lost = alignment.blocks[0], 0.0
        cost = self.cost(left[i])
        for p, q, n in alignment.blocks:
            lost += price(p - i, q - j)
            i, j = p + n, q + n
        return gained - EDIT_BITS * cost * lost

    def cost(self, token: int) -> float:
        """What an edit of one token costs in a script such as this token's, in words."""
        return EDIT_CHARACTER if self.words[token] < 1.0 else 1.0

    def common(self, alignment: Alignment, left: list[int]) -> float:
        """How many words are in common; a character counts less."""
        words = self.words
        return sum([words[t] for i, _, n in alignment.blocks for t in left[i : i + n]])

    def likely(self, alignment: Alignment, left: list[int]) -> float:
        """How many words are in common where tokens are characters, by their number; characters that stand side by side
        in a great many places are rather a stock phrase, and count less."""
        return sum(
            _STOCK_WORDS if n > i and self._goes_on(left[n - 1], left[n], self._many) else _CHARACTER_WORDS
            for i, _, m in alignment.blocks
            for n in range(i, i + m)
        )

    def counted(self, alignment: Alignment, left: list[int]) -> float:
        """How many words are in common where tokens are characters: one that usually follows the one before it, by all
        texts, goes on with a word; any other begins one. A word that the texts have too rarely to tell counts double.
        """
        return sum(
            1.0 - (n > i and self._goes_on(left[n - 1], left[n], _SEEN))
            for i, _, m in alignment.blocks
            for n in range(i, i + m)
        )

    def _goes_on(self, before: int, after: int, seen: int) -> bool:
        """Whether two characters stand side by side more often than chance and a formula or two would have it."""
        if self._pairs is None or max(before, after) >= len(self._counts):
            return False
        together = int(self._pairs[_place(before, after)])
        apart = int(self._counts[before]) * int(self._counts[after])
        return together > seen and together * self._total >= _OFTEN * max(apart, 1)


def _pairs(ids: Ids, characters: NDArray[np.bool_]) -> NDArray[np.int64] | None:
    """How often characters of scripts without spaces stand side by side, by a hash of the two; None without any."""
    if not characters.any():
        return None
    counts = np.zeros(_PLACES, np.int64)
    for at in range(0, max(len(ids) - 1, 0), _CHUNK):
        one, other = ids[at : at + _CHUNK], ids[at + 1 : at + 1 + _CHUNK]
        one = one[: len(other)]
        both = characters[one] & characters[other]
        counts += np.bincount(_place(one[both].astype(np.int64), other[both].astype(np.int64)), minlength=_PLACES)
    return counts


def _place(before: Any, after: Any) -> Any:
    return ((before * 0x9E3779B1) ^ (after * 0x85EBCA6B)) & (_PLACES - 1)
