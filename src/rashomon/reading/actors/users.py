"""Users' own actors: a TOML file that goes before the shipped tables.

[[actor]]
name = "Wang Huning"        # needed; how the party is shown
side = "CN"                 # needed; ISO 3166 alpha-2 code, an organisation's name, press, analyst or unknown
aliases = ["Wang"]          # other words for it, short forms included
office = "chairman"         # optional
kind = "person"             # person, government, country, body, outlet, company, group; person if left out
speaks = true               # whether it speaks for its side; true if left out
"""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any

from rashomon.errors import SettingsError
from rashomon.model import ActorKind
from rashomon.reading.actors.tables import Entry, Gazetteer, Sort, Term, in_language

_FIELDS = {"name": str, "side": str, "aliases": list, "office": str, "kind": str, "speaks": bool}
_SORTS = {
    ActorKind.PERSON: Sort.PERSON,
    ActorKind.GOVERNMENT: Sort.SEAT,
    ActorKind.COUNTRY: Sort.COUNTRY,
    ActorKind.OUTLET: Sort.OUTLET,
}
_HAN = re.compile(r"[\u3400-\u9fff]")


def extended(path: Path, language: str = "en") -> Gazetteer:
    """The shipped names with a user's in front.

    Raises SettingsError when the file cannot be read, is no TOML, or an actor in it is incomplete.
    """
    try:
        stamp = path.stat().st_mtime_ns
    except OSError as error:
        raise SettingsError("the actors file cannot be read", path, f"check --actors ({error.strerror})") from error
    return _extended(path, stamp, language)


def entries(path: Path) -> tuple[tuple[str, Entry], ...]:
    """A user's names in the order of the file, each with its entry, for readers that look names up in their own way.

    Raises SettingsError as `extended`.
    """
    found = Gazetteer()
    for number, row in enumerate(_read(path), 1):
        _add(found, row, f"{path}, actor {number}")
    listed = [(words, entry) for options in found.entries.values() for words, entry in options]
    return tuple((("" if any(_HAN.match(w) for w in words) else " ").join(words), entry) for words, entry in listed)


@lru_cache(maxsize=4)
def _extended(path: Path, stamp: int, language: str) -> Gazetteer:
    found = in_language(language).copy()
    for number, row in enumerate(_read(path), 1):
        _add(found, row, f"{path}, actor {number}")
    return found


def _read(path: Path) -> list[dict[str, Any]]:
    try:
        parsed = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise SettingsError("the actors file cannot be read", path, f"check --actors ({error.strerror})") from error
    except UnicodeDecodeError as error:
        raise SettingsError("the actors file is not UTF-8", path, "save it as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"the actors file is no valid TOML: {error}", path, "correct that line") from error
    listed = parsed.get("actor")
    if not isinstance(listed, list) or not listed or not all(isinstance(row, dict) for row in listed):
        raise SettingsError("the actors file lists no actor", path, "begin each with a line [[actor]]")
    return listed


def _add(names: Gazetteer, row: dict[str, Any], place: str) -> None:
    for key, value in row.items():
        if key not in _FIELDS:
            raise SettingsError(f"unknown field {key!r}", place, f"known are {', '.join(_FIELDS)}")
        if not isinstance(value, _FIELDS[key]):
            raise SettingsError(f"{key} = {value!r} is no {_FIELDS[key].__name__}", place, "correct its type")
    name, side = str(row.get("name", "")).strip(), str(row.get("side", "")).strip()
    if not name or not side:
        raise SettingsError("name or side is missing", place, "give both, as text")
    aliases = row.get("aliases", [])
    if not all(isinstance(alias, str) and alias.strip() for alias in aliases):
        raise SettingsError("aliases hold something that is no text", place, "give a list of texts")
    try:
        kind = ActorKind(row.get("kind", "person"))
    except ValueError as error:
        known = ", ".join(kind.value for kind in ActorKind)
        raise SettingsError(f"unknown kind {row['kind']!r}", place, f"known are {known}") from error
    speaks = bool(row.get("speaks", True))
    terms = (Term(side, str(row.get("office", "")), speaks=speaks),) if kind is ActorKind.PERSON else ()
    sort = _SORTS.get(kind, Sort.BODY)
    for words, full in ((name, True), *((alias, False) for alias in aliases)):
        entry = Entry(sort, name, side, "", kind.value, speaks, terms=terms, full=full, user=True)
        try:
            names.add(words, entry)
        except IndexError as error:
            raise SettingsError("a name without a letter", place, "give a name") from error
