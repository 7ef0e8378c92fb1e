"""Words of Russian text and which listed word an inflected form belongs to.

No morphological dictionary is needed: the names, titles and verbs that matter are listed in the nominative or as
stems, and a form belongs to a listed word when it has its stem and an ending that the word's class can have. What
this cannot know is the case of a word that is not listed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from rashomon.model import Span

_FOLDED = str.maketrans(
    {"ё": "е", "Ё": "Е", "\u00a0": " ", "\u202f": " ", "‑": "-", "‐": "-", "’": "'", "„": "«", "“": "»"}
)
_TOKEN = re.compile(
    r"[А-ЯЁA-Z]\.(?=\s?(?:[А-ЯЁA-Z]\.|[А-ЯЁA-Z][а-яёa-z]))"  # initials
    r"|\d+(?:[.,:/]\d+)*"
    r"|[^\W\d_]+(?:[-‐‑'’][^\W\d_]+)*\+?"
    r"|[^\w\s]|_"
)
NOUN = frozenset(
    (
        "",
        *[
            "а",
            "я",
            "у",
            "ю",
            "ом",
            "ем",
            "ой",
            "ей",
            "ою",
            "ею",
            "ым",
            "им",
            "е",
            "и",
            "ы",
            "о",
            "ь",
            "ий",
            "ов",
            "ев",
            "ам",
            "ям",
            "ами",
            "ями",
            "ах",
            "ях",
            "ью",
            "ии",
            "ию",
            "ией",
            "иям",
            "иями",
            "иях",
        ],
    )
)
ADJECTIVE = frozenset(
    [
        "ий",
        "ый",
        "ой",
        "ого",
        "его",
        "ому",
        "ему",
        "ым",
        "им",
        "ом",
        "ем",
        "ая",
        "яя",
        "ую",
        "юю",
        "ой",
        "ей",
        "ое",
        "ее",
        "ые",
        "ие",
        "ых",
        "их",
        "ыми",
        "ими",
    ]
)
_ADJECTIVE_LIKE = re.compile(r"(?:ск|цк|ов|ев|ин|нн|н|ш|щ|ч|р|т|ж|л)(?:ий|ый|ой|ая|яя|ое|ее|ые|ие)$")
# Words whose last vowel falls out: "посол", "посла".
FLEETING = {"посол": "посл"}
_VOWEL_END = "аяоеиыуюйь"


@dataclass(frozen=True, slots=True)
class Token:
    """One word or mark: offsets into the text, its form there, and the folded form (lower case, е for ё)."""

    start: int
    end: int
    raw: str
    low: str

    @property
    def cap(self) -> bool:
        return self.raw[:1].isupper()

    @property
    def word(self) -> bool:
        return self.raw[:1].isalpha()


def fold(text: str) -> str:
    """A copy of equal length for matching: lower case, е for ё, plain spaces and hyphens, „“ as «»."""
    plain = text.translate(_FOLDED)
    low = plain.lower()
    return low if len(low) == len(plain) else plain


def tokens(text: str, span: Span) -> list[Token]:
    """The words and marks of a stretch of text."""
    return [Token(m.start(), m.end(), m[0], fold(m[0])) for m in _TOKEN.finditer(text, span.start, span.end)]


@lru_cache(maxsize=20_000)
def base(word: str) -> tuple[str, frozenset[str]]:
    """The unchanging part of a word that is listed in the nominative (folded), and the endings that it may have."""
    if _ADJECTIVE_LIKE.search(word) and len(word) > 4:
        return word[:-2], ADJECTIVE
    if len(word) > 2 and word[-1] in _VOWEL_END:
        stem = word[:-1]
        return (stem[:-1] if word.endswith(("ия", "ие", "ий")) and len(stem) > 3 else stem), NOUN
    return word, NOUN


@lru_cache(maxsize=100_000)
def bases(form: str) -> tuple[str, ...]:
    """What may be the unchanging part of the word that a form belongs to, longest first."""
    return tuple(form[: len(form) - cut] for cut in range(4) if len(form) - cut >= 1)


@lru_cache(maxsize=100_000)
def belongs(form: str, word: str) -> bool:
    """Whether a folded form is one of a listed word's."""
    if form == word:
        return True
    if word in FLEETING:
        stem = FLEETING[word]
        return form.startswith(stem) and form[len(stem) :] in NOUN and form not in (stem, "после")
    stem, endings = base(word)
    return form.startswith(stem) and form[len(stem) :] in endings
