"""The texts of an index as one long array of token ids, with where each document stands in it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from rashomon.comparing.reuse.extending import BREAK
from rashomon.comparing.reuse.seeds import Ids, Positions
from rashomon.comparing.reuse.tokens import Places, is_character, key, offsets, raw_words
from rashomon.errors import InputError
from rashomon.model import Span

EDGE = 64  # breaks before the first and after the last token, so that windows need no bounds
_KEPT = 2048  # documents whose lists and offsets are kept at hand


@dataclass(frozen=True, slots=True)
class Stored:
    """One document; its tokens stand at ``[first, last)``, a break after each run included."""

    id: str
    text: str
    runs: tuple[tuple[int, int], ...]  # stretches that may be matched, in characters
    first: int
    last: int


class Texts:
    """Documents and their words. Four bytes a word; offsets are found again from the text where they are needed."""

    def __init__(self) -> None:
        self.documents: list[Stored] = []
        self.numbers: dict[str, int] = {}
        self.characters: list[bool] = [False]  # by token id: a character of a script without spaces
        self.count = EDGE
        self.buffer: Ids = np.full(1 << 12, BREAK, np.int32)
        self._words: dict[str, int] = {}  # as texts have them
        self._keys: dict[str, int] = {}
        self._lasts: list[int] = []
        self.listed = lru_cache(maxsize=_KEPT)(self._listed)
        self.placed = lru_cache(maxsize=_KEPT)(self._placed)

    def add(self, id: str, text: str, spans: Sequence[Span] | None) -> None:
        """One more document; InputError when its id is taken."""
        if id in self.numbers:
            raise InputError("two documents have the same id", id, "give each its own")
        runs = _runs(text, spans)
        first = self.count
        names: list[int] = []
        for start, end in runs:
            names += [self.name(word) for word in raw_words(text, start, end)]
            names.append(BREAK)
        self._append(names or [BREAK])
        self.numbers[id] = len(self.documents)
        self.documents.append(Stored(id, text, runs, first, self.count))
        self._lasts.append(self.count)

    def name(self, word: str) -> int:
        """The id of a word as a text has it; words that differ in case, width or quotes only have the same."""
        name = self._words.get(word)
        if name is None:
            plain = key(word)
            name = self._keys.setdefault(plain, len(self._keys) + 1)
            if name == len(self.characters):
                self.characters.append(is_character(plain))
            self._words[word] = name
        return name

    def _append(self, names: list[int]) -> None:
        end = self.count + len(names)
        if end + EDGE > len(self.buffer):
            grown = np.full(max(end + EDGE, len(self.buffer) * 3 // 2), BREAK, np.int32)
            grown[: self.count] = self.buffer[: self.count]
            self.buffer = grown
        self.buffer[self.count : end] = names
        self.count = end

    def ids(self, first: int = 0, last: int | None = None) -> Ids:
        """The token ids from one position to another."""
        return self.buffer[first : self.count if last is None else last]

    def owners(self, positions: Positions) -> Positions:
        """The number of the document that each position is in."""
        return np.searchsorted(np.array(self._lasts, np.int64), positions, "right")

    def owner(self, position: int) -> int:
        """The number of the document that a position is in."""
        return bisect_right(self._lasts, position)

    def _listed(self, number: int) -> list[int]:
        document = self.documents[number]
        listed: list[int] = self.buffer[document.first : document.last].tolist()
        return listed

    def _placed(self, number: int) -> Places:
        """Where the tokens of a document stand in its text; breaks have no place (-1)."""
        document = self.documents[number]
        gap: NDArray[np.int64] = np.full((1, 2), -1)
        parts = [piece for run in document.runs for piece in (offsets(document.text, *run), gap)]
        placed = np.concatenate(parts)
        return Places(placed[:, 0], placed[:, 1])


def _runs(text: str, spans: Sequence[Span] | None) -> tuple[tuple[int, int], ...]:
    """Stretches that may be matched, in order; those with no words between them are one."""
    if spans is None:
        return ((0, len(text)),) if text else ()
    runs: list[tuple[int, int]] = []
    for span in sorted(spans, key=lambda s: (s.start, s.end)):
        if runs and (span.start <= runs[-1][1] or not raw_words(text, runs[-1][1], span.start)):
            runs[-1] = (runs[-1][0], max(runs[-1][1], span.end))
        else:
            runs.append((span.start, span.end))
    return tuple(runs)
