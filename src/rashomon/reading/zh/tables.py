"""The tables of Chinese names and cue words, read once from ``reading/data/zh-*``."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from rashomon.model import Modality, Pressure, SpeechAct
from rashomon.reading.actors.tables import Entry, Sort, cells, country_names, gazetteer, rows
from rashomon.reading.actors.tokens import split
from rashomon.reading.han import plain


@dataclass(frozen=True, slots=True)
class Word:
    """What Chinese words stand for. ``sort`` is country, capital, seat, body, outlet, person, office, side, joint,
    pronoun, anon, analyst, press or none (words that only look like a name); ``value`` a side or an English name;
    ``office`` an office in English with its ``role``; ``weak`` names only beside an office."""

    sort: str
    value: str = ""
    office: str = ""
    role: str = ""
    weak: bool = False


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue word: ``say`` carries a whole remark, ``stance`` needs its subject, ``commit`` is read inside others."""

    word: str
    sort: str
    act: SpeechAct
    modality: Modality | None
    pressure: Pressure | None


def _cells(row: list[str], count: int) -> list[str]:
    return (row + [""] * count)[:count]


@cache
def names() -> dict[str, Word]:
    """Every Chinese name of the tables, in simplified script."""
    from babel import Locale  # takes a while to load, and only Chinese texts need it

    found: dict[str, Word] = {}
    for script in ("zh_Hant_HK", "zh_Hant", "zh"):  # Taiwan and Hong Kong have names of their own
        for side, name in Locale.parse(script).territories.items():
            if side in country_names():
                found[plain(name)] = Word("country", side)
    for row in rows("zh-parties.psv"):
        cell, sort, value, office = _cells(row, 4)
        for word in cells(cell):
            found[word] = Word(sort, value, office)
    for row in rows("zh-offices.psv"):
        cell, office, role = _cells(row, 3)
        for word in cells(cell):
            found[word] = Word("office", "", office, role)
    for row in rows("zh-people.psv"):
        name, cell, side, office = _cells(row, 4)
        for word in cells(cell):
            found[word.lstrip("~")] = Word("person", name, office, side, weak=word.startswith("~"))
    return found


@cache
def longest() -> dict[str, int]:
    """The length of the longest name that begins with a character."""
    found: dict[str, int] = {}
    for word in names():
        found[word[0]] = max(len(word), found.get(word[0], 0))
    return found


def toml(name: str) -> dict[str, Any]:
    """A TOML table of ``reading/data``."""
    return tomllib.loads(files("rashomon.reading").joinpath("data", name).read_text(encoding="utf-8"))


@cache
def cues() -> dict[str, Cue]:
    """The cue words by the word."""
    found: dict[str, Cue] = {}
    for entry in toml("zh-cues.toml")["cue"]:
        modality = Modality(entry["modality"]) if "modality" in entry else None
        pressure = Pressure(entry["pressure"]) if "pressure" in entry else None
        for word in entry["words"]:
            found[word] = Cue(word, entry["sort"], SpeechAct(entry["act"]), modality, pressure)
    return found


@cache
def entry_of(name: str) -> Entry | None:
    """The entry of an English name in the tables of names; None where none of them has it."""
    tokens = tuple(split(name))
    found = gazetteer().match(tokens, 0, len(tokens)) if tokens else None
    if found is None or found[0] != len(tokens):
        return None
    return next((e for e in found[1] if e.sort in (Sort.PERSON, Sort.BODY, Sort.OUTLET)), None)


def person_side(word: Word) -> str:
    """The side of a person of the tables, by the latest office; empty for others."""
    entry = entry_of(word.value) if word.sort == "person" else None
    if entry is not None and entry.terms:
        return entry.terms[-1].side
    return word.role if word.sort == "person" else ""
