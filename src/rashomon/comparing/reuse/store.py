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
from rashomon.comparing.reuse.tokens import has_words, is_character, key, split, word_end
from rashomon.errors import InputError
from rashomon.model import Span

EDGE = 64  # breaks before the first and after the last token, so that windows need no bounds
_KEPT = 2048  # documents whose tokens are kept at hand as lists


@dataclass(frozen=True, slots=True)
class Stored:
    """One document; its tokens stand at ``[first, last)``, a break after each run included."""

    id: str
    text: str
    runs: tuple[tuple[int, int], ...]  # stretches that may be matched, in characters
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Kept:
    """Where the words of a stored document stand in its text: beginnings are kept, ends found when asked for."""

    document: Stored
    starts: NDArray[np.int32]

    def __len__(self) -> int:
        return len(self.starts)

    def start(self, number: int) -> int:
        """Where a word begins; -1 for a break."""
        return int(self.starts[number])

    def end(self, number: int) -> int:
        """Where it ends; -1 for a break."""
        start = int(self.starts[number])
        if start < 0:
            return -1
        runs = self.document.runs
        return word_end(self.document.text, start, runs[bisect_right(runs, (start, len(self.document.text))) - 1][1])


class Texts:
    """Documents and their words: eight bytes a word."""

    def __init__(self) -> None:
        self.documents: list[Stored] = []
        self.numbers: dict[str, int] = {}
        self.characters: list[bool] = [False]  # by token id: a character of a script without spaces
        self.count = EDGE
        self.buffer: Ids = np.full(1 << 12, BREAK, np.int32)
        self._starts: NDArray[np.int32] = np.full(1 << 12, -1, np.int32)  # where each token begins in its text
        self._words: dict[str, int] = {}  # as texts have them
        self._keys: dict[str, int] = {}
        self._lasts: list[int] = []
        self.listed = lru_cache(maxsize=_KEPT)(self._listed)

    def add(self, id: str, text: str, spans: Sequence[Span] | None) -> None:
        """One more document; InputError when its id is taken."""
        if id in self.numbers:
            raise InputError("two documents have the same id", id, "give each its own")
        runs = _runs(text, spans)
        first = self.count
        self._room(1)
        for start, end in runs:
            words, starts = split(text, start, end)
            self._room(len(words) + 1)
            stop = self.count + len(words)
            self.buffer[self.count : stop] = [self.name(word) for word in words]
            self._starts[self.count : stop] = starts
            self.count = stop + 1
        self.count += not runs
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

    def _room(self, more: int) -> None:
        """Makes sure that so many more tokens fit."""
        size = self.count + more + EDGE
        if size > len(self.buffer):
            size = max(size, len(self.buffer) * 3 // 2)
            self.buffer = _longer(self.buffer, size, BREAK)
            self._starts = _longer(self._starts, size, -1)

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

    def placed(self, number: int) -> Kept:
        """Where the tokens of a document stand in its text."""
        document = self.documents[number]
        return Kept(document, self._starts[document.first : document.last])


def _longer(array: NDArray[np.int32], size: int, filling: int) -> NDArray[np.int32]:
    longer = np.full(size, filling, np.int32)
    longer[: len(array)] = array
    return longer


def _runs(text: str, spans: Sequence[Span] | None) -> tuple[tuple[int, int], ...]:
    """Stretches that may be matched, in order; those with no words between them are one."""
    if spans is None:
        return ((0, len(text)),) if text else ()
    runs: list[tuple[int, int]] = []
    for span in sorted(spans, key=lambda s: (s.start, s.end)):
        if runs and (span.start <= runs[-1][1] or not has_words(text, runs[-1][1], span.start)):
            runs[-1] = (runs[-1][0], max(runs[-1][1], span.end))
        else:
            runs.append((span.start, span.end))
    return tuple(runs)
