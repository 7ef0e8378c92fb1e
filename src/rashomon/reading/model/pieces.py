"""Word pieces of a text: what the encoder reads, with the exact characters that each piece covers.

Besides the vocabulary's number of a piece, the encoder is given what an uncased vocabulary throws away:
the case of its word, whether it stands in quotation marks, and how it is set off from the piece before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]

CASES = ("none", "lower", "title", "upper", "mixed")
QUOTES = ("outside", "inside", "opening", "closing")
GAPS = ("space", "glued", "paragraph")
FEATURES = (("case", CASES), ("quote", QUOTES), ("gap", GAPS))

_SURROGATE = re.compile("[\ud800-\udfff]")
_LINE = re.compile(r"[^\n]*\S[^\n]*")
_MARK = re.compile("[\"“”„«»]|''|``")  # two apostrophes or two accents stand for one mark
_COLUMNS = 10
_OPENING_BEFORE = frozenset("([{—–-/‘'")
_SENTENCE_END = frozenset((".", "!", "?", "…", "。", "！", "？"))
_CLOSING = frozenset(('"', "”", "’", "'", ")", "]", "»"))


@dataclass(frozen=True, slots=True)
class Pieces:
    """The pieces of one text, in order; every array has one entry a piece.

    ``starts`` and ``ends`` are character offsets into the text. ``joined`` says that a piece goes on with
    the word of the piece before. ``features`` has one column for each of `FEATURES`. ``sentences`` and
    ``paragraphs`` count from 0; ``cuts`` is how bad it is to part the text before a piece (0: a new
    paragraph outside quotation marks, 1: a new sentence, 2: either of them inside quotation marks, 3: else).
    """

    ids: Ints
    starts: Ints
    ends: Ints
    joined: NDArray[np.bool_]
    features: Ints
    sentences: Ints
    paragraphs: Ints
    cuts: Ints

    def __len__(self) -> int:
        return len(self.ids)


def pieces(tokenizer: Any, text: str, ranges: Sequence[tuple[int, int]] | None = None) -> Pieces:
    """The pieces of the text's paragraphs: the ranges given, or its lines.

    The tokenizer must neither truncate nor pad. A lone surrogate, which no tokenizer takes, is read as the
    replacement character of the same length, so that no offset moves.
    """
    clean = _SURROGATE.sub("\ufffd", text)
    if ranges is None:
        ranges = [found.span() for found in _LINE.finditer(clean)]
    encodings = tokenizer.encode_batch([clean[a:b] for a, b in ranges], add_special_tokens=False)
    tables = _Tables()
    for number, ((start, end), encoding) in enumerate(zip(ranges, encodings, strict=True)):
        _describe(clean, start, end, number, encoding, tables)
    as_array = np.array(tables.rows, dtype=np.int64).reshape(-1, _COLUMNS)
    return Pieces(
        ids=as_array[:, 0],
        starts=as_array[:, 1],
        ends=as_array[:, 2],
        joined=as_array[:, 3].astype(np.bool_),
        sentences=as_array[:, 4],
        paragraphs=as_array[:, 5],
        cuts=as_array[:, 6],
        features=as_array[:, 7:],
    )


class _Tables:
    """What is gathered over the paragraphs of a text: a row a piece, and the sentences so far."""

    def __init__(self) -> None:
        self.rows: list[tuple[int, ...]] = []
        self.sentence = -1


def _describe(text: str, start: int, end: int, paragraph: int, encoding: Any, tables: _Tables) -> None:
    """Add the rows of one paragraph."""
    marks = _quotation_marks(text, start, end)
    words, offsets, ids = encoding.word_ids, encoding.offsets, encoding.ids
    cases = _cases(text, start, words, offsets)
    inside = ended = False
    previous = start
    for i, (low, high) in enumerate(offsets):
        at, to = start + low, start + high
        glued = i > 0 and at <= previous
        joined = i > 0 and words[i] is not None and words[i] == words[i - 1]
        word = text[at:to]
        trailing = ended and glued and word in _CLOSING
        opens = i == 0 or (ended and not trailing and not glued)
        tables.sentence += opens
        mark = marks.get(at) if to - at == 1 else None
        tables.rows.append(
            (
                ids[i],
                at,
                to,
                int(joined),
                tables.sentence,
                paragraph,
                0 if i == 0 else _cut(opens, inside),
                cases[i],
                int(inside) if mark is None else mark,
                2 if i == 0 else int(glued),
            )
        )
        inside = inside if mark is None else mark == 2
        ended = word in _SENTENCE_END or trailing
        previous = to


def _cut(sentence: bool, inside: bool) -> int:
    if sentence:
        return 2 if inside else 1
    return 3


def _cases(text: str, start: int, words: Sequence[int | None], offsets: Sequence[tuple[int, int]]) -> list[int]:
    """For each piece the case of its whole word, as an index into `CASES`."""
    cases: list[int] = []
    i = 0
    while i < len(words):
        last = i
        while last + 1 < len(words) and words[i] is not None and words[last + 1] == words[i]:
            last += 1
        cases.extend([_case(text[start + offsets[i][0] : start + offsets[last][1]])] * (last - i + 1))
        i = last + 1
    return cases


def _case(word: str) -> int:
    if word.islower():
        return 1
    if word.isupper():
        return 3 if len(word) > 1 else 2
    if word.istitle():
        return 2
    return 4 if any(c.isalpha() for c in word) else 0


def _quotation_marks(text: str, start: int, end: int) -> dict[int, int]:
    """Offset of each double quotation mark of a paragraph, to 2 where it opens a quotation and 3 where it
    closes one. A straight mark opens or closes by what stands beside it."""
    marks: dict[int, int] = {}
    inside = False
    for found in _MARK.finditer(text, start, end):
        mark, at = found.group(), found.start()
        if mark in ('"', "''"):
            before = text[at - 1] if at > start else " "
            after = text[found.end()] if found.end() < end else " "
            free = before.isspace() or before in _OPENING_BEFORE
            opening = (free and not after.isspace()) if inside else (free or after.isalnum())
        else:
            opening = mark in ("“", "„", "«", "``")
        for place in range(at, found.end()):
            marks[place] = 2 if opening else 3
        inside = opening
    return marks
