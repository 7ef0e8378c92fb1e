"""Compounds: two content words side by side in the clause in which others raise a topic ("heavy weapons").

A guard of silences: words, not topics, decide. An own text that has such a compound is not called silent, by whatever
topic the passage was read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import pairwise

from rashomon.comparing.words import STOP, Word, words
from rashomon.model import Span

Compound = tuple[str, str]  # two stems, as they stand

_RARE = 3  # sentences of the case that have one of the two words, at most
_SHORTEST = 4  # letters
_TIES = STOP | frozenset("near upon within across along since until without among toward towards because".split())  # noqa: SIM905
_BREAK = re.compile(
    r"[,;:.!?—]\s|\s–\s|\s(?:and|or|but|while|whereas|although|after|before|as well as|provided|that)\s"
)


def clause(text: str, around: Span, named: Span) -> Span:
    """The part of a stretch of text, between marks and conjunctions, in which some words stand."""
    start, end = around.start, around.end
    for mark in _BREAK.finditer(text, around.start, around.end):
        if mark.end() <= named.start:
            start = mark.end()
        elif mark.start() >= named.end:
            end = mark.start()
            break
    return Span(start, end)


def compounds(text: str, part: Span) -> frozenset[Compound]:
    """Every two content words side by side in a stretch of text."""
    return frozenset((a.stem, b.stem) for a, b in _side_by_side(text, _content(text, part)))


def telling_compounds(
    text: str, part: Span, without: Iterable[Span], parties: frozenset[str], counts: Mapping[str, int]
) -> frozenset[Compound]:
    """The compounds that tell a matter: none of names, of parties or in the words of other topics (``without``).

    ``counts`` says in how many sentences of the case a stem stands; at least one of the two has to be rare.
    """
    taken = tuple(without)
    content = [
        w for w in _content(text, part) if w.stem not in parties and not any(s.start <= w.start < s.end for s in taken)
    ]
    return frozenset(
        (a.stem, b.stem)
        for a, b in _side_by_side(text, content)
        if not (a.text[:1].isupper() and b.text[:1].isupper()) and min(counts[a.stem], counts[b.stem]) <= _RARE
    )


def _content(text: str, part: Span) -> list[Word]:
    found = words(text, part)
    return [w for w in found if len(w.text) >= _SHORTEST and w.text.isalpha() and w.text.casefold() not in _TIES]


def _side_by_side(text: str, content: list[Word]) -> list[tuple[Word, Word]]:
    pairs = pairwise(content)
    return [(a, b) for a, b in pairs if text[a.end : b.start] in (" ", "-", "\n")]
