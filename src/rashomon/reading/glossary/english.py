"""English wordings of formulas found in English text, whatever their inflection and spelling.

Words are compared by stem (Snowball; British and American endings alike), but for those whose stems run together
("willing", "will"). Articles and possessives count nothing, and between the words of a phrase up
to two others may stand ("firmly and consistently opposes").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import snowballstemmer

from rashomon.model import Span

_WORD = re.compile(r"[A-Za-zÀ-ÿ]+(?:[’'][a-z]+)?|\d+(?:[.,]\d+)*|[^\W\d_A-Za-zÀ-ÿ]+")
_BARE = frozenset("a an the its their his her our your this that these those of".split())  # noqa: SIM905
_MOST_BETWEEN = 2
_SPELLINGS = {
    "programme": "program", "programmes": "program", "centre": "center", "centred": "centered", "defence": "defense",
    "honour": "honor", "honours": "honor", "honoured": "honor", "favour": "favor", "favours": "favor",
    "endeavour": "endeavor", "endeavours": "endeavor", "labour": "labor", "neighbour": "neighbor", "kiev": "kyiv",
    "behaviour": "behavior", "demarche": "démarche", "demarches": "démarche", "démarches": "démarche",
}  # fmt: skip
_OWN_FORM = frozenset(
    "willing willingness meeting being may will needless important importance importantly imported imports".split()  # noqa: SIM905
)
_stemmer = snowballstemmer.stemmer("english")


@dataclass(frozen=True, slots=True)
class English:
    """One word of English text with its place: ``form`` in small letters, ``key`` without inflection."""

    start: int
    end: int
    form: str
    key: str


def english_words(text: str, region: Span) -> tuple[English, ...]:
    """The words of a region that can be part of a phrase; "May" as a month is not the modal."""
    found = []
    for match in _WORD.finditer(text, region.start, region.end):
        form, key = _keys(match[0])
        if form in _BARE:
            continue
        if match[0] == "May" and match.start() > region.start and text[match.start() - 2 : match.start()] != ". ":
            form = key = "May"
        found.append(English(match.start(), match.end(), form, key))
    return tuple(found)


@lru_cache(maxsize=50_000)
def _keys(word: str) -> tuple[str, str]:
    form = word.lower().replace("’", "'").removesuffix("'s")
    form = {"n't": "not"}.get(form, form)
    form = _SPELLINGS.get(form, form)
    if form in _OWN_FORM:
        return form, form
    if len(form) > 5:
        form = re.sub(r"is(e|es|ed|ing|ations?)$", r"iz\1", form)
    return form, str(_stemmer.stemWord(form))


@lru_cache(maxsize=20_000)
def phrase(words: str) -> tuple[tuple[str, str], ...]:
    """The (form, key) of each word of a phrase that counts."""
    made = (_keys(m[0]) for m in _WORD.finditer(words))
    return tuple((form, key) for form, key in made if form not in _BARE)


def find(words: Sequence[English], phrases: Iterable[str], taken: Sequence[Span] = ()) -> list[Span]:
    """Where any of the phrases stands, the longest first, no two over the same words and none over what is taken."""
    found: list[Span] = []
    ordered = sorted({p: phrase(p) for p in phrases}.values(), key=len, reverse=True)
    places: dict[str, list[int]] = {}
    for number, word in enumerate(words):
        places.setdefault(word.key, []).append(number)
    for wanted in ordered:
        if not wanted:
            continue
        for first in places.get(wanted[0][1], ()):
            span = _at(words, first, wanted)
            if span is not None and not any(span.overlaps(other) for other in (*found, *taken)):
                found.append(span)
    return sorted(found)


def _at(words: Sequence[English], first: int, wanted: Sequence[tuple[str, str]]) -> Span | None:
    """The span of a phrase that begins at a word, or None."""
    if len(wanted) == 1:
        word = words[first]
        return Span(word.start, word.end)
    at = first
    for _, key in wanted[1:]:
        for step in range(1, _MOST_BETWEEN + 2):
            if at + step < len(words) and words[at + step].key == key:
                at += step
                break
        else:
            return None
    return Span(words[first].start, words[at].end)
