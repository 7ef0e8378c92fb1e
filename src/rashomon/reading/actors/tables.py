"""The shipped tables of countries, bodies, outlets, offices and office-holders, for look-up by words.

The tables state facts and are plain text files in ``reading/data``; they are read once, on first use.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from functools import cache
from importlib.resources import files

from rashomon.reading.actors.tokens import Token, fold, split, word_set

REGION = "region"  # the kind of an entry for a part of a country that governs itself


class Sort(Enum):
    """What kind of entry words lead to."""

    COUNTRY = "country"
    ADJECTIVE = "adjective"
    PEOPLE = "people"
    CAPITAL = "capital"
    SEAT = "seat"
    BODY = "body"
    OUTLET = "outlet"
    OFFICE = "office"
    PERSON = "person"
    PLACE = "place"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Term:
    """A time in office: ``side`` spoken for, the office, from when to when (None: still)."""

    side: str
    office: str
    begin: date | None = None
    end: date | None = None
    speaks: bool = True


@dataclass(frozen=True, slots=True)
class Entry:
    """What words stand for. ``role`` is set for offices, ``kind`` for bodies and regions, ``terms`` for persons."""

    sort: Sort
    name: str
    side: str = ""
    role: str = ""
    kind: str = ""
    speaks: bool = True
    plural: bool = False
    gender: str = ""
    full: bool = True
    terms: tuple[Term, ...] = ()
    user: bool = False
    home: str = ""  # of an outlet: the country whose offices it names without saying whose
    shared: tuple[str, ...] = ()  # of a body: other countries that call one of theirs so


@dataclass(slots=True)
class Gazetteer:
    """Entries by the words that lead to them, longest first."""

    entries: dict[tuple[str, ...], list[tuple[tuple[str, ...], Entry]]] = field(default_factory=dict)
    longest: dict[str, int] = field(default_factory=dict)

    def copy(self) -> Gazetteer:
        """One that can be added to without touching this one."""
        return Gazetteer({key: list(options) for key, options in self.entries.items()}, dict(self.longest))

    def add(self, words: str, entry: Entry, *, cased: bool = True) -> None:
        """Let these words lead to the entry; where ``cased``, capitals must stand as written here."""
        forms = tuple(t.text for t in split(words))
        key = tuple(fold(form) for form in forms)
        if not key:
            return
        self.entries.setdefault(key, []).append((forms if cased else (), entry))
        self.longest[key[0]] = max(len(key), self.longest.get(key[0], 0))

    def match(self, tokens: tuple[Token, ...], at: int, end: int) -> tuple[int, list[Entry]] | None:
        """The longest entry that begins at a token: how many tokens, and what they may stand for."""
        most = self.longest.get(tokens[at].low)
        if most is None:
            return None
        for length in range(min(most, end - at), 0, -1):
            found = self.entries.get(tuple(t.low for t in tokens[at : at + length]))
            if not found:
                continue
            kept = [entry for forms, entry in found if _written(forms, tokens, at)]
            if kept:
                return length, kept
        return None


def _written(forms: tuple[str, ...], tokens: tuple[Token, ...], at: int) -> bool:
    """Whether the text has a capital wherever the table has one; abbreviations need all of theirs."""
    for i, form in enumerate(forms):
        token = tokens[at + i]
        if form[0].isupper() and not token.cap:
            return False
        if len(form) > 1 and form.isupper() and not token.text.isupper():
            return False
    return True


def rows(name: str) -> Iterator[list[str]]:
    """The rows of a table in ``reading/data``: cells between bars, lines that begin with # left out."""
    source = files("rashomon.reading").joinpath("data", name).read_text(encoding="utf-8")
    for line in source.splitlines():
        if line and not line.startswith("#"):
            yield [cell.strip() for cell in line.split("|")]


def _cell(row: list[str], index: int) -> str:
    return row[index] if index < len(row) else ""


def cells(cell: str) -> list[str]:
    """The entries of a table's cell, cut at semicolons."""
    return [part.strip() for part in cell.split(";") if part.strip()]


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
            for words in cells(_cell(row, index)):
                if sort is Sort.ADJECTIVE and words in names:
                    continue
                gazetteer.add(words, Entry(sort, names[0], code, plural=sort is Sort.PEOPLE))
        for style in _STATE_STYLES if code != "GE" else ("Republic of",):  # Georgia is an American state as well
            gazetteer.add(f"{style} {names[0]}", Entry(Sort.COUNTRY, names[0], code))


def _regions(gazetteer: Gazetteer) -> None:
    """Regions with governments of their own: they stand for themselves, on the side of their country."""
    for row in rows("actors_regions.psv"):
        names = cells(row[0])
        for sort, cell in ((Sort.COUNTRY, row[0]), (Sort.ADJECTIVE, row[1]), (Sort.PEOPLE, _cell(row, 3))):
            for words in cells(cell):
                entry = Entry(sort, names[0], row[2], kind=REGION, speaks=False, plural=sort is Sort.PEOPLE)
                if sort is Sort.COUNTRY or words not in names:
                    gazetteer.add(words, entry)


def _styles(gazetteer: Gazetteer) -> None:
    """Styles of address, which stand before an office or name or for the person: "HH the Amir", "His Excellency"."""
    for row in rows("actors_styles.psv"):
        for words in cells(row[0]):
            gazetteer.add(words, Entry(Sort.OFFICE, cells(row[0])[0].lower(), "", "style", gender=_cell(row, 1)))


def _bodies(gazetteer: Gazetteer) -> None:
    for row in rows("actors_bodies.psv"):
        shared = tuple(_cell(row, 5).split())
        entry = Entry(Sort.BODY, row[0], row[2], kind=row[3], speaks=row[4] == "yes", shared=shared)
        for words in [row[0], *cells(row[1])]:
            gazetteer.add(words, entry)
    for row in rows("outlets.psv"):
        entry = Entry(Sort.OUTLET, row[0], row[2], kind="outlet", home=_cell(row, 3))
        for words in [row[0], *cells(row[1])]:
            gazetteer.add(words, entry)


_OF_MANY = word_set("head minister president chief leader speaker governor member ambassador general")


def _plural(words: str) -> str | None:
    for link in (" of ", " for "):
        head, found, rest = words.partition(link)
        if found and "," not in words and head.split()[-1] in _OF_MANY:
            return f"{head}s{link}{rest}"
    if " of " in words or " to " in words or "," in words or words.endswith(("s", "people", "media", "men")):
        return None
    if words.endswith("man"):
        return words[:-3] + "men"
    if words.endswith("y") and words[-2] not in "aeiou":
        return words[:-1] + "ies"
    return words + ("es" if words.endswith(("ch", "sh", "x")) else "s")


_ALREADY_PLURAL = word_set(
    """authorities lawmakers delegates deputies ministries people persons individuals sources insiders
    rebels insurgents militants separatists fighters prosecutors newspapers investors traders residents
    children parents couple police businesses allies partners countries nations powers capitals
    economies parties rivals adversaries sides participants signatories guarantors
    others circles observers reports forces troops importers exporters states members watchers
    families companies firms pair duo twosome"""
)


def _offices(gazetteer: Gazetteer) -> None:
    for row in rows("offices.psv"):
        role, side, gender = row[1], _cell(row, 2), _cell(row, 3)
        for words in cells(row[0]):
            many = words.split()[-1] in _ALREADY_PLURAL or words.split()[0] in ("people", "sources", "those")
            sex = "m" if words.endswith("man") else "f" if words.endswith("woman") else gender
            gazetteer.add(words, Entry(Sort.OFFICE, words, side, role, plural=many, gender=sex), cased=False)
            plural = _plural(words)
            if plural and not many:
                gazetteer.add(plural, Entry(Sort.OFFICE, words, side, role, plural=True), cased=False)


_PORTFOLIOS = (
    "foreign affairs",
    "external affairs",
    "finance",
    "defense",
    "defence",
    "national defense",
    "commerce",
    "trade",
    "industry",
    "economy",
    "economic affairs",
    "agriculture",
    "energy",
    "oil",
    "petroleum",
    "interior",
    "home affairs",
    "justice",
    "health",
    "environment",
    "climate",
    "transport",
    "transportation",
    "education",
    "culture",
    "labor",
    "labour",
    "development",
    "international development",
    "international trade",
    "international relations",
    "information",
    "communications",
    "tourism",
    "immigration",
    "housing",
    "science",
    "technology",
    "security",
    "national security",
    "state security",
    "public security",
    "unification",
    "intelligence",
    "digital affairs",
    "planning",
    "mining",
    "water resources",
    "foreign trade",
    "fisheries",
    "emergency situations",
    "social affairs",
    "public works",
    "investment",
    "natural resources",
    "women's affairs",
)


def _portfolios(gazetteer: Gazetteer) -> None:
    """Ministers and ministries of every portfolio, in the forms in which they are named."""
    for portfolio in _PORTFOLIOS:
        for form, role in (
            (f"{portfolio} minister", "minister"),
            (f"deputy {portfolio} minister", "minister"),
            (f"vice {portfolio} minister", "minister"),
            (f"minister of {portfolio}", "minister"),
            (f"minister for {portfolio}", "minister"),
            (f"vice minister of {portfolio}", "minister"),
            (f"deputy minister of {portfolio}", "minister"),
            (f"{portfolio} ministry", "ministry"),
            (f"ministry of {portfolio}", "ministry"),
            (f"department of {portfolio}", "ministry"),
            (f"shadow {portfolio} minister", "opposition"),
            (f"shadow {portfolio} secretary", "opposition"),
        ):
            if tuple(fold(t.text) for t in split(form)) not in gazetteer.entries:
                gazetteer.add(form, Entry(Sort.OFFICE, form, "", role), cased=False)


def _places(gazetteer: Gazetteer) -> None:
    for row in rows("actors_places.psv"):
        gazetteer.add(row[0], Entry(Sort.PLACE, row[0], _cell(row, 1), speaks=False))


def _date(cell: str) -> date | None:
    if not cell:
        return None
    parts = [int(part) for part in cell.split("-")]
    return date(parts[0], parts[1] if len(parts) > 1 else 1, parts[2] if len(parts) > 2 else 1)


def _people(gazetteer: Gazetteer) -> None:
    people: dict[str, tuple[set[str], set[str], str, list[Term]]] = {}
    for row in rows("actors_people.psv"):
        aliases, short, _, terms = people.setdefault(row[0], (set(), set(), _cell(row, 2), []))
        for alias in cells(row[1]):
            (short if alias.startswith("~") else aliases).add(alias.lstrip("~"))
        speaks = _cell(row, 7) != "no"
        terms.append(Term(row[3], row[4], _date(_cell(row, 5)), _date(_cell(row, 6)), speaks))
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
    for fill in (_countries, _regions, _bodies, _offices, _styles, _portfolios, _places, _people):
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
