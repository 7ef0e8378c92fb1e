"""The key of a cue in the tables of acts, and whether the cue is negated, from its words alone."""

from __future__ import annotations

import re
from functools import lru_cache

from rashomon.model import Span
from rashomon.reading.acts.tables import tables
from rashomon.reading.rules.lexicon import lexicon
from rashomon.reading.tokens import fold

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_NEGATION = re.compile(r"\b(?:not|never|cannot)\b|n't\b|\bno longer\b|\bfail(?:s|ed)? to\b")
_OCCASION = re.compile(r"\s+(?:when|while|after)\s")  # "said on Tuesday when questioned about it"
_FIRST = frozenset(("refuse", "decline"))


def cue_lemma(text: str, cue: Span) -> str:
    """The base form of the word of a cue that says what is done; "" where none is known."""
    return _lemma(_OCCASION.split(fold(cue.of(text)), maxsplit=1)[0])


@lru_cache(maxsize=4096)
def _lemma(words: str) -> str:
    forms, known = lexicon().forms, tables().cues
    found: list[str] = [word.split("'")[0] for word in _WORD.findall(words)]
    lemmas: list[str] = [forms[word].lemma if word in forms else word for word in found]
    first = next((lemma for lemma in lemmas if lemma in _FIRST), None)
    if first is not None:
        return first
    if not found:
        return ""  # a colon alone
    for first, second in zip(lemmas, [*found[1:], ""], strict=True):
        if f"{first} {second}" in known:
            return f"{first} {second}"
    for word, lemma in reversed(list(zip(found, lemmas, strict=True))):
        if word in known:
            return word
        if lemma in known:
            return lemma
    return lemmas[-1] if lemmas else ""


def negated(text: str, cue: Span | None) -> bool:
    """Whether the cue says that it was not said, wanted or promised."""
    return cue is not None and bool(_NEGATION.search(fold(cue.of(text))))
