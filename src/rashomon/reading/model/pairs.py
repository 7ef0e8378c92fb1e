"""What is seen of a mention and of a pair of mentions, before any network: words, forms, distances.

A feature is a number out of a small range; all of them together are rows of one table that a network weighs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from rashomon.reading.model.pieces import Ints, Pieces

_TOKEN = re.compile(r"\w+(?:[-.]\w+)*|[^\w\s]")


def _numbers(*groups: str) -> dict[str, int]:
    """The number of the group that each word is in, from 1."""
    return {word: number for number, group in enumerate(groups, start=1) for word in group.split()}


PRONOUNS = _numbers(
    "he him his himself",
    "she her hers herself",
    "it its itself",
    "they them their theirs themselves themself",
    "i me my mine myself",
    "we us our ours ourselves",
    "you your yours yourself yourselves",
    "this that these those",
    "who whom whose which",
    "one ones both all some many others another",
)
_CLASSES = max(PRONOUNS.values()) + 1
_DETERMINERS = _numbers(
    "the", "a an some any every each", "this that these those such", "his her its their my our your whose"
)
# Words at which what is said of a noun begins, and words that say nothing of who it is.
STOPS = frozenset(
    _numbers("of in on at for from to with by about who which that where when whose , ; : ( – — - and or")
)
EMPTY = frozenset(
    _numbers("the a an of in on at for and or his her its their my our your this that these those 's ’s s")
)
_SENTENCES = np.array((0, 1, 2, 3, 4, 6, 10, 20))
_BETWEEN = np.array((1, 2, 3, 5, 8, 12, 20, 40, 80))
FORMS = (_CLASSES, 6, 2, 3)  # of one mention: pronoun, determiner, name, number
RANGES = (9, 10, 2, 2, 4, 3, _CLASSES * _CLASSES, 24, 2, 9, 2)


class Form(NamedTuple):
    """What is seen of one phrase: its forms, its head word, its telling words."""

    forms: tuple[int, int, int, int]
    head: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Described:
    """The mentions of a text, in the order of their starts: pieces ``[first, last]`` and what is seen of each."""

    spans: Ints
    sentences: Ints
    paragraphs: Ints
    forms: Ints  # [mention, form]
    heads: Ints
    whole: Ints  # numbers of head words and of whole wordings
    words: NDArray[np.float32]  # [mention, word] which words it has
    opening: Ints


def form(shown: str) -> Form:
    """What is seen of a phrase in its own words."""
    tokens = _TOKEN.findall(shown) or ["-"]
    low = [t.lower() for t in tokens]
    head = _head(low)
    pronoun = PRONOUNS.get(low[0], 0) if len(low) == 1 else 0
    named = not pronoun and any(t[0].isupper() and t.lower() == head for t in tokens)
    content = tuple(t for t in low if t not in EMPTY and t[0].isalnum())
    return Form((pronoun, _DETERMINERS.get(low[0], 0), int(named), _number(low, head)), head, content)


def described(text: str, pieces: Pieces, spans: Ints) -> Described:
    """What is seen of each mention, pieces ``[first, last]``."""
    shown = [text[int(pieces.starts[first]) : int(pieces.ends[last])] for first, last in spans.tolist()]
    return gathered(pieces, spans, [form(words) for words in shown])


def gathered(pieces: Pieces, spans: Ints, seen: Sequence[Form]) -> Described:
    """The mentions with what is seen of each."""
    sentences = pieces.sentences[spans[:, 0]]
    opening = np.ones(len(spans), dtype=np.int64)
    opening[1:] = sentences[1:] != sentences[:-1]
    return Described(
        spans,
        sentences,
        pieces.paragraphs[spans[:, 0]],
        np.array([f.forms for f in seen], dtype=np.int64).reshape(-1, len(FORMS)),
        _each([f.head for f in seen]),
        _each([" ".join(f.words) or f.head for f in seen]),
        _incidence([f.words for f in seen]),
        opening,
    )


def _head(low: Sequence[str]) -> str:
    """About the head noun: the last word before what is said of it."""
    last = ""
    for token in low:
        if last and token in STOPS:
            break
        if token[0].isalnum() and token not in EMPTY:
            last = token
    return last or low[-1]


def _number(low: Sequence[str], head: str) -> int:
    """0 one, 1 many by its form, 2 joined by "and"."""
    if "and" in low:
        return 2
    return int(len(head) > 3 and head.endswith("s") and not head.endswith(("ss", "us", "is")))


def _each(names: Sequence[str]) -> Ints:
    numbers: dict[str, int] = {}
    return np.array([numbers.setdefault(name, len(numbers)) for name in names], dtype=np.int64)


def _incidence(words: Sequence[Sequence[str]]) -> NDArray[np.float32]:
    numbers: dict[str, int] = {}
    for row in words:
        for word in row:
            numbers.setdefault(word, len(numbers))
    table = np.zeros((len(words), max(1, len(numbers))), dtype=np.float32)
    for at, own in enumerate(words):
        table[at, [numbers[w] for w in own]] = 1
    return table


def pair_features(d: Described, later: Ints, earlier: Ints) -> Ints:
    """For pairs of mentions the rows of the table of features that hold of each, [pair, feature]."""
    spans, forms = d.spans, d.forms
    common = np.einsum("pw,pw->p", d.words[later], d.words[earlier])
    sizes = d.words.sum(1)
    pronoun = (forms[later, 0] > 0) | (forms[earlier, 0] > 0)
    inside = (spans[earlier, 0] <= spans[later, 0]) & (spans[earlier, 1] >= spans[later, 1])
    sort = np.where(forms[earlier, 0] > 0, 2, np.where(forms[earlier, 2] > 0, 1, 0))
    shared = np.where(
        (common == 0) | pronoun, 0, np.where(common == sizes[later], 3, np.where(common == sizes[earlier], 2, 1))
    )
    values = (
        np.searchsorted(_SENTENCES, d.sentences[later] - d.sentences[earlier]),
        np.searchsorted(_BETWEEN, later - earlier),
        (d.whole[later] == d.whole[earlier]) & ~pronoun,
        (d.heads[later] == d.heads[earlier]) & ~pronoun,
        shared,
        np.where(inside, 1, np.where(spans[earlier, 1] >= spans[later, 0], 2, 0)),
        forms[later, 0] * _CLASSES + forms[earlier, 0],
        forms[later, 1] * 4 + sort,
        d.paragraphs[later] == d.paragraphs[earlier],
        forms[later, 3] * 3 + forms[earlier, 3],
        d.opening[earlier],
    )
    base, rows = 0, []
    for value, size in zip(values, RANGES, strict=True):
        rows.append(np.minimum(value, size - 1).astype(np.int64) + base)
        base += size
    return np.stack(rows, axis=-1)
