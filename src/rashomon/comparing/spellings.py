"""One person under two spellings: names that documents write in other letters ("Disanayake", "Dissanayake").

Names that come from other scripts have no one spelling. Two full names are taken for one person's where the side is
the same, the given name is the same but for habits of spelling, and the family name has the same consonants and all
but two of its letters; where a third would fit one of them and not the other, none is joined.
"""

from __future__ import annotations

import re
from collections import defaultdict

from rashomon.model import UNKNOWN, Actor, ActorKind

_MOST = 2  # letters that may differ
_LEAST = 3  # consonants that a family name has to have
_ALIKE = (
    ("ph", "f"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("iy", "i"), ("ij", "i"), ("yy", "i"), ("ey", "i"), ("y", "i"),
    ("kh", "h"), ("gh", "g"), ("q", "g"), ("dh", "d"), ("th", "t"), ("w", "v"), ("ck", "k"), ("ks", "x"), ("dj", "j"),
)  # fmt: skip
_GIVEN = {
    "mohammed": "muhamad",
    "mohamed": "muhamad",
    "mohammad": "muhamad",
    "mohamad": "muhamad",
    "muhammed": "muhamad",
}
_TWICE = re.compile(r"(.)\1")
_VOWELS = str.maketrans("", "", "aeiou")

NAMESAKE = "|"  # in a key, before the side that tells a person from another of the name

Groups = dict[str, list[tuple[str, Actor]]]


def join_spellings(groups: Groups) -> None:
    """Joins the groups of full names that are one name in two spellings."""
    buckets: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for key, members in groups.items():
        words = words_of(key)
        sides = {actor.side for _, actor in members} - {UNKNOWN}
        if members[0][1].kind is not ActorKind.PERSON or len(words) < 2 or len(sides) != 1:
            continue
        bones = _plain(words[-1]).translate(_VOWELS)
        if len(bones) >= _LEAST:
            buckets[(next(iter(sides)), _given(words[0]), bones)].append(key)
    for keys in buckets.values():
        if len(keys) > 1 and all(_one_name(a, b) for a in keys for b in keys):
            first = max(keys, key=lambda key: (len(groups[key]), key))
            for other in keys:
                if other != first:
                    groups[first] += groups.pop(other)


def words_of(key: str) -> tuple[str, ...]:
    """The words of the name in a person's key."""
    return tuple(key.partition(":")[2].partition(NAMESAKE)[0].split())


def _plain(word: str) -> str:
    """A word without habits of spelling: letters that stand twice, "ou" for "u", "ph" for "f"."""
    word = word.replace("-", "")
    for written, plain in _ALIKE:
        word = word.replace(written, plain)
    return _TWICE.sub(r"\1", word)


def _given(word: str) -> str:
    return _GIVEN.get(word, _plain(word))


def _one_name(a: str, b: str) -> bool:
    """Whether two keys of persons may be one name: family names nearly alike, middle names that fit."""
    one, two = words_of(a), words_of(b)
    middle = {_given(word) for word in one[1:-1]}, {_given(word) for word in two[1:-1]}
    if not (middle[0] <= middle[1] or middle[1] <= middle[0]):
        return False
    return _distance(_plain(one[-1]), _plain(two[-1])) <= _MOST


def _distance(a: str, b: str) -> int:
    """How many letters have to be put in, left out or exchanged (Levenshtein 1966)."""
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        last, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (x != y))
    return row[-1]
