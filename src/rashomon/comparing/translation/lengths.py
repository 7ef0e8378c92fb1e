"""How long a translation comes out: characters of English for a character of the original."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.comparing.translation.features import Sentence

_USUAL = {"zh": 3.6, "ja": 2.4, "ko": 2.0, "ru": 1.05}  # of official texts; 1.0 where nothing is known
_SPREAD = {"zh": 1.7, "ja": 1.7, "ko": 1.5}
_LEAST, _MOST = 0.7, 1.4  # how far a text may go from what is usual


def usual_ratio(language: str) -> float:
    """Characters of English for one of the language (a BCP 47 tag)."""
    return _USUAL.get(language.partition("-")[0].lower(), 1.0)


def spread(language: str) -> float:
    """How much wider lengths vary than between European languages."""
    return _SPREAD.get(language.partition("-")[0].lower(), 1.0)


def ratio(one: Sequence[Sentence], other: Sequence[Sentence], language: str) -> float:
    """The ratio of these two texts, kept near what is usual: one may leave out much of the other."""
    usual = usual_ratio(language)
    mine, theirs = sum(s.length for s in one), sum(s.length for s in other)
    if not mine or not theirs:
        return usual
    own = min(max(theirs / mine / usual, _LEAST), _MOST)
    return usual * (0.5 + 0.5 * own)
