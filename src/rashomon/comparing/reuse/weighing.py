"""What words tell: how improbable it is to have them in common by chance, from how often they stand in the texts."""

from __future__ import annotations

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
_CHARACTER_WORDS = 0.64  # and what it counts of a word
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
        capped = np.minimum(bits, words * self.need / max(self.least - _SPARE, 1.0)).astype(np.float32)
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
        for p, q, n in alignment.blocks:
            lost += price(p - i, q - j)
            i, j = p + n, q + n
        return gained - EDIT_BITS * lost

    def common(self, alignment: Alignment, left: list[int]) -> float:
        """How many words are in common; a character counts less."""
        words = self.words
        return sum([words[t] for i, _, n in alignment.blocks for t in left[i : i + n]])
