"""Words of a text for matching: characters in scripts that write no spaces, words elsewhere.

Tokens stand where the text has them; only their keys are normalised (width, case, quotes, accents written apart), so
every offset is one of the text's own.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from rashomon.model import Span

# Han, Kana, Bopomofo, Thai, Lao, Tibetan, Burmese and Khmer letters: one token each, with the marks that follow
_UNSPACED = (
    "\u3005-\u3007\u3041-\u3096\u309d-\u30fa\u30fc-\u30ff\u3105-\u312f\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\uff66-\uff9d\U00020000-\U000323af\u0e01-\u0eda\u0f40-\u0fbc\u1000-\u103f\u1780-\u17d3"
)
# Combining marks and joiners, which a word may hold although \w leaves them out
_MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
    "\u0900-\u0963\u0966-\u0dff\u200c\u200d\u3099\u309a"
)
_LETTER = f"[^\\W_{_UNSPACED}]"
_TOKEN = re.compile(
    f"([{_UNSPACED}][{_MARKS}]*"
    r"|\d+(?:[.,]\d+)*"
    rf"|(?:{_LETTER}|[{_MARKS}])+(?:['’ʼ＇]{_LETTER}+)*)"
)
_CHARACTER = re.compile(f"[{_UNSPACED}]")
_PLAIN = str.maketrans({"’": "'", "ʼ": "'", "＇": "'", "\u200c": None, "\u200d": None, "\u00ad": None})


class Placed(Protocol):
    """Words whose places in a text are known."""

    def __len__(self) -> int: ...

    def start(self, number: int) -> int:
        """Where a word begins; -1 for a break."""
        ...

    def end(self, number: int) -> int:
        """Where it ends."""
        ...


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of a stretch of text: normalised ``keys`` with the offsets of each in the text, parallel."""

    keys: tuple[str, ...]
    starts: NDArray[np.int64]
    ends: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.keys)

    def start(self, number: int) -> int:
        """Where a word begins."""
        return int(self.starts[number])

    def end(self, number: int) -> int:
        """Where a word ends."""
        return int(self.ends[number])


def span_of(words: Placed, first: int, last: int) -> Span:
    """From word ``first`` to before word ``last``, in characters of the text."""
    return Span(words.start(first), words.end(last - 1))


@lru_cache(maxsize=1 << 18)
def key(word: str) -> str:
    """A word as it is matched: compatibility forms composed (NFKC), no case, plain apostrophes."""
    return unicodedata.normalize("NFKC", word).casefold().translate(_PLAIN)


def is_character(key: str) -> bool:
    """Whether a token is one character of a script that writes no spaces."""
    return _CHARACTER.match(key) is not None


def split(text: str, start: int = 0, end: int | None = None) -> tuple[list[str], NDArray[np.int64]]:
    """The words of a stretch as the text has them, and where each begins."""
    parts = _TOKEN.split(text[start:end])
    lengths = np.fromiter(map(len, parts), np.int64, len(parts))
    return parts[1::2], np.cumsum(lengths)[:-1:2] + start


def word_end(text: str, start: int, limit: int) -> int:
    """Where the word ends that begins at ``start``, in a stretch that ends at ``limit``."""
    word = _TOKEN.match(text, start, limit)
    return word.end() if word else start


def has_words(text: str, start: int, end: int) -> bool:
    """Whether there is a word in a stretch."""
    return _TOKEN.search(text, start, end) is not None


def tokens(text: str, span: Span | None = None) -> Tokens:
    """The words of a text, or of a part of it, with their offsets; each Han or Kana character is one word."""
    words, starts = split(text, span.start, span.end) if span else split(text)
    lengths = np.fromiter(map(len, words), np.int64, len(words))
    return Tokens(tuple(key(word) for word in words), starts, starts + lengths)
