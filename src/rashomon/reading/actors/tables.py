"""The shipped tables of countries, bodies, outlets, offices and office-holders, for look-up by words.

The tables state facts and are plain text files in ``reading/data``; they are read once, on first use.
"""

from __future__ import annotations

from datetime import date
from functools import cache

from rashomon.reading.actors.entries import REGION, Entry, Gazetteer, Sort, Term, cell, cells, rows
from rashomon.reading.actors.officetables import offices, portfolios
from rashomon.reading.actors.tokens import fold

__all__ = [
    "REGION",
    "Entry",
    "Gazetteer",
    "Sort",
    "Term",
    "cells",
    "country_names",
    "family_names",
    "gazetteer",
    "given_names",
    "in_language",
    "rows",
]


@cache
def country_names() -> dict[str, str]:
    """The usual English name of each country, by its ISO 3166 alpha-2 code."""
    return {row[0]: cells(row[1])[0] for row in rows("countries.psv")}


# How states style themselves: with a country's usual name, its name in official texts.
_STATE_STYLES = tuple(
    f"{style} of"
    for style in (
        "Republic", "Kingdom", "State", "Sultanate", "Islamic Republic", "Federal Republic", "Arab Republic",
        "Hashemite Kingdom", "Principality", "Grand Duchy", "Co-operative Republic", "United Republic",
        "Socialist Republic", "Federative Republic", "Plurinational State", "Bolivarian Republic", "Oriental Republic",
        "Federal Democratic Republic", "Democratic Socialist Republic", "Independent State", "Islamic Emirate",
        "Commonwealth", "People's Democratic Republic", "Democratic Republic",
    )
)  # fmt: skip


def _countries(gazetteer: Gazetteer) -> None:
    for row in rows("countries.psv"):
        code, names = row[0], cells(row[1])
        sorts = (Sort.COUNTRY, Sort.ADJECTIVE, Sort.PEOPLE, Sort.CAPITAL, Sort.SEAT)
        for index, sort in enumerate(sorts, start=1):
            for words in cells(cell(row, index)):
                if sort is Sort.ADJECTIVE and words in names:
                    continue
                gazetteer.add(words, Entry(sort, names[0], code, plural=sort is Sort.PEOPLE))
        for style in _STATE_STYLES if code != "GE" else ("Republic of",):  # Georgia is an American state as well
            for article in ("", "the "):  # "the Republic of the Sudan"
                gazetteer.add(f"{style} {article}{names[0]}", Entry(Sort.COUNTRY, names[0], code))


def _regions(gazetteer: Gazetteer) -> None:
    """Regions with governments of their own: they stand for themselves, on the side of their country."""
    for row in rows("actors_regions.psv"):
        names = cells(row[0])
        for sort, named in ((Sort.COUNTRY, row[0]), (Sort.ADJECTIVE, row[1]), (Sort.PEOPLE, cell(row, 3))):
            for words in cells(named):
                entry = Entry(sort, names[0], row[2], kind=REGION, speaks=False, plural=sort is Sort.PEOPLE)
                if sort is Sort.COUNTRY or words not in names:
                    gazetteer.add(words, entry)


def _styles(gazetteer: Gazetteer) -> None:
    """Styles of address, which stand before an office or name or for the person: "HH the Amir", "His Excellency"."""
    for row in rows("actors_styles.psv"):
        for words in cells(row[0]):
            gazetteer.add(words, Entry(Sort.OFFICE, cells(row[0])[0].lower(), "", "style", gender=cell(row, 1)))


def _bodies(gazetteer: Gazetteer) -> None:
    for row in rows("actors_bodies.psv"):
        shared = tuple(cell(row, 5).split())
        entry = Entry(Sort.BODY, row[0], row[2], kind=row[3], speaks=row[4] == "yes", shared=shared)
        for words in [row[0], *cells(row[1])]:
            gazetteer.add(words, entry)
    for row in rows("outlets.psv"):
        entry = Entry(Sort.OUTLET, row[0], row[2], kind="outlet", home=cell(row, 3))
        for words in [row[0], *cells(row[1])]:
            gazetteer.add(words, entry)


def _places(gazetteer: Gazetteer) -> None:
    for row in rows("actors_places.psv"):
        gazetteer.add(row[0], Entry(Sort.PLACE, row[0], cell(row, 1), speaks=False))


def _date(cell: str) -> date | None:
    if not cell:
        return None
    parts = [int(part) for part in cell.split("-")]
    return date(parts[0], parts[1] if len(parts) > 1 else 1, parts[2] if len(parts) > 2 else 1)


def _people(gazetteer: Gazetteer) -> None:
    people: dict[str, tuple[set[str], set[str], str, list[Term]]] = {}
    for row in rows("actors_people.psv"):
        aliases, short, _, terms = people.setdefault(row[0], (set(), set(), cell(row, 2), []))
        for alias in cells(row[1]):
            (short if alias.startswith("~") else aliases).add(alias.lstrip("~"))
        speaks = cell(row, 7) != "no"
        terms.append(Term(row[3], row[4], _date(cell(row, 5)), _date(cell(row, 6)), speaks))
    for name, (aliases, short, gender, terms) in people.items():
        entry = Entry(Sort.PERSON, name, gender=gender, terms=tuple(terms))
        brief = Entry(Sort.PERSON, name, gender=gender, terms=tuple(terms), full=False)
        for words in {name, *aliases}:
            gazetteer.add(words, entry)
        for words in short:
            gazetteer.add(words, brief)


@cache
def gazetteer() -> Gazetteer:
    """Every shipped name and office. Read once."""
    found = Gazetteer()
    for fill in (_countries, _regions, _bodies, offices, _styles, portfolios, _places, _people):
        fill(found)
    return found


@cache
def in_language(language: str) -> Gazetteer:
    """The shipped names, and for other languages than English the countries' names in CLDR for that language."""
    shipped = gazetteer()
    code = language.split("-")[0].lower()
    if code in ("", "en"):
        return shipped
    from babel import Locale, UnknownLocaleError  # takes a while to load, and English never needs it

    found = shipped.copy()
    try:
        territories = Locale.parse(code).territories
    except (UnknownLocaleError, ValueError):
        return shipped
    for side, words in territories.items():
        if side in country_names():
            found.add(words, Entry(Sort.COUNTRY, country_names()[side], side))
    return found


@cache
def family_names() -> frozenset[str]:
    """Chinese, Korean and Vietnamese family names, which stand before the given name."""
    return frozenset(fold(name) for row in rows("actors_given.psv") if row[0] == "-" for name in row[1].split())


@cache
def given_names() -> dict[str, str]:
    """Common given names with the gender that they suggest (m, f or empty)."""
    return {fold(name): row[0] for row in rows("actors_given.psv") if row[0] != "-" for name in row[1].split()}
