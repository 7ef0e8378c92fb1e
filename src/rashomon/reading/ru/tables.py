"""The Russian names of countries, bodies, offices and persons, for look-up by their inflected words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from functools import cache, lru_cache
from importlib.resources import files
from pathlib import Path

from rashomon.model import Span
from rashomon.reading.actors.tables import Entry, Sort, Term, cells, country_names, gazetteer
from rashomon.reading.actors.users import entries
from rashomon.reading.ru.words import FLEETING, base, bases, belongs, fold, tokens


class Kind(Enum):
    """What words stand for."""

    COUNTRY = "country"
    ADJECTIVE = "adjective"
    CAPITAL = "capital"
    SEAT = "seat"
    BODY = "body"
    OUTLET = "outlet"
    OFFICE = "office"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Name:
    """One listed name: its words in the nominative, what it stands for, and of persons their times in office.

    ``short`` marks a family name alone; ``role`` and ``plural`` are of offices, ``speaks`` of bodies.
    """

    words: tuple[str, ...]
    kind: Kind
    name: str
    side: str = ""
    office: str = ""
    role: str = ""
    gender: str = ""
    plural: bool = False
    speaks: bool = True
    short: bool = False
    body: str = ""
    terms: tuple[Term, ...] = ()
    cased: bool = True


_MOST_FORMS = 50_000  # forms of words that are remembered


@dataclass(slots=True)
class Names:
    """Listed names by the unchanging part of their first word."""

    by_base: dict[str, list[Name]] = field(default_factory=lambda: defaultdict(list))
    known: dict[str, tuple[Name, ...]] = field(default_factory=dict)  # what `starting` found, by form

    def add(self, name: Name) -> None:
        self.known.clear()
        self.by_base[base(name.words[0])[0]].append(name)
        if name.words[0] in FLEETING:
            self.by_base[FLEETING[name.words[0]]].append(name)

    def starting(self, form: str) -> tuple[Name, ...]:
        """The names whose first word a form may be."""
        found = self.known.get(form)
        if found is None:
            options = (name for stem in bases(form) for name in self.by_base.get(stem, ()))
            found = tuple(name for name in options if belongs(form, name.words[0]))
            if len(self.known) < _MOST_FORMS:
                self.known[form] = found
        return found


def rows(file: str) -> Iterator[list[str]]:
    """The lines of a table, cut at ``|``."""
    source = files("rashomon").joinpath(f"reading/data/{file}").read_text(encoding="utf-8")
    for line in source.splitlines():
        if line.strip() and not line.startswith("#"):
            yield [cell.strip() for cell in line.split("|")]


def _cell(row: list[str], at: int) -> str:
    return row[at] if at < len(row) else ""


def split(words: str) -> tuple[str, ...]:
    """The folded words of a name."""
    return tuple(token.low for token in tokens(words, Span(0, len(words))) if token.word)


@cache
def names() -> Names:
    """Every listed Russian name. Read once."""
    found = Names()
    for fill in (_countries, _territories, _bodies, _offices, _people):
        fill(found)
    return found


def with_users(actors: Path) -> Names:
    """The listed names with those of a user's file that are written in Cyrillic, in front of them."""
    return _with_users(actors, actors.stat().st_mtime_ns)


@lru_cache(maxsize=4)
def _with_users(actors: Path, stamp: int) -> Names:
    found = Names()
    for words, entry in entries(actors):
        form = split(words)
        if not form or not _CYRILLIC.match(form[0]):
            continue
        person = entry.sort is Sort.PERSON
        kind = Kind.PERSON if person else Kind.OUTLET if entry.sort is Sort.OUTLET else Kind.BODY
        kind = Kind.COUNTRY if entry.kind in ("government", "country") else kind
        name = Name(
            form, kind, entry.name, entry.side, speaks=entry.speaks, terms=entry.terms, body="body",
            short=person and len(form) == 1,
        )  # fmt: skip
        found.add(name)
        if person and len(form) > 1 and not _family_first(form):
            found.add(_as(name, form[-1:], short=True))
    for stem, listed in names().by_base.items():
        found.by_base[stem].extend(listed)
    return found


_CYRILLIC = re.compile(r"[а-яё]")


def _countries(found: Names) -> None:
    for row in rows("ru-countries.psv"):
        side, label = row[0], country_names().get(row[0], row[0])
        for kind, at in ((Kind.COUNTRY, 1), (Kind.ADJECTIVE, 2), (Kind.CAPITAL, 3), (Kind.SEAT, 4)):
            for words in cells(_cell(row, at)):
                cased = kind is not Kind.ADJECTIVE
                found.add(Name(split(words.lstrip("*")), kind, label, side, cased=cased))


def _territories(found: Names) -> None:
    """The countries' names in CLDR for those that the table lacks."""
    from babel import Locale  # takes a while to load, and only Russian texts need it

    listed = {row[0] for row in rows("ru-countries.psv")}
    for side, words in Locale.parse("ru").territories.items():
        if side in country_names() and side not in listed:
            found.add(Name(split(words), Kind.COUNTRY, country_names()[side], side))


def _bodies(found: Names) -> None:
    for row in rows("ru-bodies.psv"):
        kind = Kind.OUTLET if row[3] == "outlet" else Kind.BODY
        for words in cells(row[1]):
            folded = split(words)
            found.add(Name(folded, kind, row[0], row[2], speaks=row[4] == "yes", body=row[3], cased=words[0].isupper()))


def _offices(found: Names) -> None:
    for row in rows("ru-offices.psv"):
        mark = _cell(row, 3)
        for words in cells(row[0]):
            found.add(
                Name(
                    split(words),
                    Kind.OFFICE,
                    words,
                    side=next((side for word, side in _OWNED.items() if word in fold(words)), ""),
                    office=row[1],
                    role=row[2],
                    gender=mark if mark != "p" else "",
                    plural=mark == "p",
                    cased=False,
                )
            )


_OWNED = {
    "кремл": "RU", "белого дома": "US", "госдеп": "US", "пентагон": "US", "еврокомисс": "EU", "европейск": "EU",
    "евросовет": "EU", "евродипломат": "EU", "магатэ": "IAEA", "снбо": "UA", "офиса президента": "UA",
    "государственной думы": "RU", "совета федерации": "RU",
}  # fmt: skip


@cache
def _terms() -> dict[str, Entry]:
    """The shipped persons by name, with their times in office."""
    return {
        entry.name: entry
        for options in gazetteer().entries.values()
        for _, entry in options
        if entry.sort is Sort.PERSON
    }


@cache
def people() -> dict[str, Name]:
    """The listed persons by their name in the shipped table of office-holders."""
    found: dict[str, Name] = {}
    for row in rows("ru-people.psv"):
        entry = _terms().get(row[0])
        forms = cells(row[1])
        gender = _cell(row, 2) or (entry.gender if entry else "")
        terms = entry.terms if entry else (Term(_cell(row, 3), _cell(row, 4)),)
        found[row[0]] = Name(split(forms[0]), Kind.PERSON, row[0], gender=gender, terms=terms)
    return found


def _people(found: Names) -> None:
    families: dict[str, set[str]] = defaultdict(set)
    for row in rows("ru-people.psv"):
        for words in cells(row[1]):
            families[split(words)[-1]].add(row[0])
    for row in rows("ru-people.psv"):
        known = people()[row[0]]
        shorts: set[tuple[str, ...]] = set()
        for words in cells(row[1]):
            form = split(words.lstrip("~"))
            if words.startswith("~"):
                shorts.add(form)
                continue
            found.add(_as(known, form, short=False))
            if len(form) > 1 and not _family_first(form) and len(form[-1]) > 2:
                shorts.add(form[-1:])
        for form in shorts:
            found.add(_as(known, form, short=True))


def _as(known: Name, form: tuple[str, ...], *, short: bool) -> Name:
    return Name(form, Kind.PERSON, known.name, gender=known.gender, short=short, terms=known.terms)


_FAMILY_FIRST = frozenset(
    [
        "си",
        "ли",
        "ван",
        "цинь",
        "ян",
        "хэ",
        "лю",
        "дун",
        "мао",
        "линь",
        "го",
        "чжао",
        "хуа",
        "лай",
        "цай",
        "юн",
        "чо",
        "ким",
        "цой",
        "чхве",
        "фам",
        "то",
        "пан",
        "хун",
        "мин",
    ]
)


def _family_first(form: tuple[str, ...]) -> bool:
    """Whether the family name stands before the given name, as in Chinese, Korean and Vietnamese."""
    return form[0] in _FAMILY_FIRST
