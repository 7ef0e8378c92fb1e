"""Persons' names as words: family names, short forms, who may be the same, terms of office."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from functools import cache

from rashomon.reading.actors.lexicon import PARTICLES
from rashomon.reading.actors.tables import Entry, Sort, Term, family_names, gazetteer, given_names
from rashomon.reading.actors.tokens import Words, fold, split, word_set

_JUNIOR = word_set("jr jr. sr sr. ii iii iv")


def name_words(words: Words, first: int, last: int) -> tuple[str, ...]:
    """The folded words of a name; what hyphens join is one word."""
    return join_words([t.low for t in words.tokens[first:last]])


def join_words(lows: list[str]) -> tuple[str, ...]:
    found: list[str] = []
    glue = False
    for low in lows:
        if low in "-‐‑":
            glue = bool(found)
            continue
        if not low[0].isalnum():
            continue
        if glue:
            found[-1] += "-" + low
            glue = False
        else:
            found.append(low)
    return tuple(word.rstrip(".") if word in _JUNIOR else word for word in found)


def east_asian(words: tuple[str, ...]) -> bool:
    """Whether the family name comes first: "Lai Ching-te", "Kim Jong Un"."""
    if not 2 <= len(words) <= 3 or words[0] not in family_names():
        return False
    if not all(len(part) <= 7 for word in words[1:] for part in word.split("-")):
        return False
    if given_names().get(words[0]):  # "Kim" and "Lee" are also given names: only "Kim Yo Jong" shows
        return "-" in words[1] or (len(words) == 3 and all(len(word) <= 5 for word in words[1:]))
    return given_names().get(words[1].split("-")[0], "") == ""


# Vietnamese are called by the last of their given names: "Minister Sơn" of Bùi Thanh Sơn.
_VIETNAMESE = word_set(
    "nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly to truong dinh mai luong trinh doan"
)


def surnames(words: tuple[str, ...]) -> set[str]:
    """The short forms by which a full name may go on: family names with and without particles."""
    if len(words) > 2 and words[-1] in _JUNIOR:
        words = words[:-1]
    if len(words) < 2:
        return set(words)
    if east_asian(words):
        return {words[0], words[-1]} if words[0] in _VIETNAMESE else {words[0]}
    at = len(words) - 1
    found = {words[at], words[at].split("-")[-1]}
    if "-" in words[at] and words[at].split("-")[0] in PARTICLES:
        found.add(words[at].replace("-", " "))  # "al-Zayani", "Al Zayani"
    while at > 1 and words[at - 1] in PARTICLES:
        at -= 1
        found.add(" ".join(words[at:]))
        found.add("-".join(words[at:]))
    return found


@cache
def known_surnames() -> dict[str, tuple[Entry, ...]]:
    """Shipped persons by the short forms of their names."""
    found: dict[str, dict[str, Entry]] = defaultdict(dict)
    for options in gazetteer().entries.values():
        for _, entry in options:
            if entry.sort is Sort.PERSON:
                for short in surnames(join_words([t.low for t in split(entry.name)])):
                    found[short][entry.name] = entry
    return {short: tuple(entries.values()) for short, entries in found.items()}


@cache
def heads() -> dict[str, tuple[Entry, ...]]:
    """Shipped heads of state and government by side."""
    found: dict[str, dict[str, Entry]] = defaultdict(dict)
    for options in gazetteer().entries.values():
        for _, entry in options:
            for term in entry.terms if entry.sort is Sort.PERSON else ():
                if role_of(term.office) == "head":
                    found[term.side][entry.name] = entry
    return {side: tuple(entries.values()) for side, entries in found.items()}


def term_at(entry: Entry, when: date | None) -> tuple[Term | None, bool]:
    """The term that holds on a day (the newest without one), and whether it is over by then."""
    terms = entry.terms
    if not terms:
        return None, False
    if when is None:
        newest = next((term for term in terms if term.end is None), terms[0])
        return newest, newest.end is not None
    for term in terms:
        if (term.begin is None or term.begin <= when) and (term.end is None or when < term.end):
            return term, False
    past = [term for term in terms if term.end is not None and term.end <= when]
    if past:
        return max(past, key=lambda term: term.end or when), True
    return terms[-1], True


@cache
def role_of(office: str) -> str:
    """The role of an office, by the table's entry for the whole phrase or for its last words."""
    words = [t.low for t in split(office)]
    for at in range(len(words)):
        options = gazetteer().entries.get(tuple(words[at:]))
        if options:
            found = next((entry for _, entry in options if entry.sort is Sort.OFFICE), None)
            if found is not None:
                return found.role
    return "official" if office else ""


_OFFICES = {
    "premier": "prime minister", "pm": "prime minister", "deputy premier": "deputy prime minister",
    "vice premier": "deputy prime minister", "vice-premier": "deputy prime minister",
    "vice prime minister": "deputy prime minister", "minister of foreign affairs": "foreign minister",
    "minister for foreign affairs": "foreign minister", "foreign affairs minister": "foreign minister",
    "external affairs minister": "foreign minister", "minister of external affairs": "foreign minister",
    "top diplomat": "foreign minister", "chief diplomat": "foreign minister", "foreign secretary": "foreign minister",
    "minister of external relations": "foreign minister", "defence minister": "defense minister",
    "minister of defence": "defense minister", "minister of defense": "defense minister",
    "minister of national defence": "defense minister", "minister of national defense": "defense minister",
    "vice-president": "vice president", "amir": "emir", "fm": "foreign minister", "fs": "foreign minister",
    "eam": "foreign minister", "vp": "vice president", "mfa": "foreign ministry", "mofa": "foreign ministry",
    "mae": "foreign ministry", "ministry of foreign affairs": "foreign ministry",
    "foreign affairs ministry": "foreign ministry", "ministry of defence": "defense ministry",
    "ministry of defense": "defense ministry", "defence ministry": "defense ministry",
    "defence chief": "defense minister", "defense chief": "defense minister",
}  # fmt: skip


def same_office(office: str) -> str:
    """One word for an office that goes by several: "premier" and "prime minister"."""
    return _OFFICES.get(office, office)


def same_person(known: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Whether two full names are one person's: equal, or with a middle name, initial, patronymic or particle less.

    Middle names that both have must fit: Mohammed bin Hamad Al Thani is not Mohammed bin Jassim Al Thani.
    """
    if east_asian(known) or east_asian(name):
        return "".join(known).replace("-", "") == "".join(name).replace("-", "")
    one, two = _without_particles(known), _without_particles(name)
    if len(one) < 2 or len(two) < 2 or one[-1] != two[-1] or not _one_name(one[0], two[0]):
        return False
    shorter, longer = sorted((one[1:-1], two[1:-1]), key=len)
    return all(any(_one_name(middle, other) for other in longer) for middle in shorter)


def _without_particles(name: tuple[str, ...]) -> tuple[str, ...]:
    """A name's words without al, bin, van, de, also where a hyphen joins them to the next: "al-Zayani"."""
    bare = []
    for place, word in enumerate(name):
        head, hyphen, tail = word.partition("-")
        if hyphen and tail and head in PARTICLES and place:
            word = tail
        if not place or word not in PARTICLES:
            bare.append(word.rstrip("."))
    return tuple(bare)


def _one_name(one: str, two: str) -> bool:
    """Whether two given names are one, an initial standing for what begins with it."""
    return one == two or (1 in (len(one), len(two)) and one[:1] == two[:1])


def unshout(name: str) -> str:
    """A name that stands in capitals, in ordinary spelling."""
    if len(name) > 3 and name.isupper():
        return fold(name).title() if name.isascii() else name.title()
    return name
