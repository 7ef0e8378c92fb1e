"""What the shipped tables hold, and how it is looked up by words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from importlib.resources import files

from rashomon.reading.actors.tokens import Token, fold, split

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
        if words.isascii() and words.replace(" ", "").isalpha():  # most of the tables: nothing to tell apart
            forms, key = tuple(words.split()), tuple(words.lower().split())
        else:
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


def cell(row: list[str], index: int) -> str:
    """A field of a table's row; empty where the row is shorter."""
    return row[index] if index < len(row) else ""


def cells(cell: str) -> list[str]:
    """The entries of a table's cell, cut at semicolons."""
    return [part.strip() for part in cell.split(";") if part.strip()]
