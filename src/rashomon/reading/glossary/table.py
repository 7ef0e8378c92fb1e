"""The table of official formulas: its format, the shipped part, and a user's part on top.

A row a formula, cells between bars, alternatives in a cell between semicolons, lines that begin with # left out::

    language | original; variants | usual English | weaker English | stronger English | where | topic | rung | note

A variant that means something of its own has its gloss behind it: ``мирный процесс = peace process``. ``language``
is a two-letter code. ``where`` says in which texts it is usual. ``topic`` is a topic's id. ``rung`` is a step of the
scale of modality or of pressure. All cells after the third may be empty or missing. A formula of a user's file takes
the place of the shipped one that has the same original.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

from rapidfuzz import fuzz

from rashomon.errors import SettingsError
from rashomon.model import Modality, Pressure
from rashomon.reading.topics.taxonomy import Taxonomy, taxonomy
from rashomon.settings import DEFAULT, Settings

SHIPPED = ("zh", "ru")
RUNGS = frozenset((*(m.value for m in Modality), *(p.value for p in Pressure)))
WHERE = frozenset(
    (
        "readout", "Kremlin readout", "joint statement", "spokesperson", "foreign ministry", "commerce ministry",
        "defence ministry", "party document", "Security Council", "speech", "press",
    )
)  # fmt: skip
_CELLS = 9
_MAX_BYTES = 4_000_000
_ONE_FORM = 75  # likeness (0 to 100) from which two forms are one in another inflection
_LONGEST = 200  # characters of one formula
_REMEDY = "write: language | original | usual English | weaker | stronger | where | topic | rung | note"


@dataclass(frozen=True, slots=True)
class Term:
    """One formula. ``originals`` and ``usual`` begin with the form that is shown; ``weaker`` and ``stronger`` are
    English wordings that say less, or more, than the original. ``rung`` is a value of `Modality` or `Pressure`."""

    language: str
    originals: tuple[str, ...]
    usual: tuple[str, ...]
    weaker: tuple[str, ...] = ()
    stronger: tuple[str, ...] = ()
    where: tuple[str, ...] = ()
    topic: str | None = None
    rung: str | None = None
    note: str = ""
    glosses: tuple[tuple[str, str], ...] = ()  # of variants that mean something of their own

    @property
    def name(self) -> str:
        """The formula as its first original has it."""
        return self.originals[0]

    @property
    def gloss(self) -> str:
        """The English by which its first form is explained."""
        return self.usual[0]

    def gloss_of(self, original: str) -> str:
        """The English by which one of its forms is explained; empty where the row does not say."""
        own = dict(self.glosses).get(original)
        return own or (self.gloss if fuzz.ratio(original, self.name) >= _ONE_FORM else "")


@dataclass(frozen=True, slots=True)
class Glossary:
    """The formulas by language; a user's come first."""

    by_language: Mapping[str, tuple[Term, ...]]
    users: bool = False

    def of(self, language: str) -> tuple[Term, ...]:
        """The formulas of a language (a BCP 47 tag)."""
        return self.by_language.get(language.partition("-")[0].lower(), ())


def glossary(settings: Settings = DEFAULT) -> Glossary:
    """The shipped glossary, with the user's file (`Settings.glossary`) on top.

    Raises SettingsError, naming the line, when that file cannot be used.
    """
    if settings.glossary is None:
        return shipped()
    path = Path(settings.glossary)
    agenda = taxonomy(settings)
    try:
        status = path.stat()
        if status.st_size > _MAX_BYTES:
            raise SettingsError(f"a glossary may have {_MAX_BYTES} bytes at most", path, "give a smaller file")
        return _with_users(path, status.st_mtime_ns, frozenset(agenda.entries))
    except OSError as error:
        reason = error.strerror or "cannot be read"
        raise SettingsError(f"the glossary cannot be read ({reason})", path, "give a text file of rows") from error


@lru_cache(maxsize=1)
def shipped() -> Glossary:
    """The glossary that comes with the program."""
    agenda: Taxonomy = taxonomy()
    folder = files("rashomon.reading") / "data"
    topics = frozenset(agenda.entries)
    found = {}
    for language in SHIPPED:
        name = f"glossary-{language}.psv"
        found[language] = tuple(_terms((folder / name).read_text(encoding="utf-8"), name, topics))
    return Glossary(found)


@lru_cache(maxsize=4)
def _with_users(path: Path, _changed: int, topics: frozenset[str]) -> Glossary:
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise SettingsError("the glossary is not UTF-8", f"{path}:{line}", "save it as UTF-8") from error
    added = list(_terms(text, str(path), topics))
    if not added:
        raise SettingsError("the glossary holds no formula", path, _REMEDY)
    found: dict[str, tuple[Term, ...]] = {}
    known = shipped().by_language
    for language in sorted({*known, *(t.language for t in added)}):
        mine = [t for t in added if t.language == language]
        taken = {original for t in mine for original in t.originals}
        kept = [t for t in known.get(language, ()) if not taken & set(t.originals)]
        found[language] = (*mine, *kept)
    return Glossary(found, True)


def _terms(text: str, name: str, topics: frozenset[str]) -> Iterator[Term]:
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip() and not line.lstrip().startswith("#"):
            yield _term(line, f"{name}:{number}", topics)


def _term(line: str, place: str, topics: frozenset[str]) -> Term:
    cells = [cell.strip() for cell in line.split("|")]
    if not 3 <= len(cells) <= _CELLS:
        raise SettingsError(f"a row has 3 to {_CELLS} cells between bars, not {len(cells)}", place, _REMEDY)
    language, originals, usual, weaker, stronger, where, topic, rung, note = [*cells, *[""] * (_CELLS - len(cells))]
    if not re.fullmatch(r"[a-z]{2,3}", language):
        raise SettingsError(f"{language!r} is no language code", place, "begin the row with one: zh, ru, ...")
    lists = [_list(cell, place) for cell in (originals, usual, weaker, stronger, where)]
    if not lists[0] or not lists[1]:
        raise SettingsError("a formula needs its original and its usual English", place, _REMEDY)
    for word in lists[1]:
        if word in lists[2] or word in lists[3]:
            raise SettingsError(f"{word!r} is usual and weaker or stronger at once", place, "keep it in one cell")
    if topic and topic not in topics:
        near = difflib.get_close_matches(topic, topics, 1)
        remedy = f"did you mean {near[0]}?" if near else "name a topic that exists, or add it with --topics"
        raise SettingsError(f"there is no topic {topic!r}", place, remedy)
    if rung and rung not in RUNGS:
        raise SettingsError(f"there is no rung {rung!r}", place, f"use one of {', '.join(sorted(RUNGS))}")
    glosses = tuple(p for p in (_pair(words) for words in lists[0]) if p[1])
    originals_ = tuple(_pair(words)[0] for words in lists[0])
    return Term(
        language, originals_, lists[1], lists[2], lists[3], lists[4], topic or None, rung or None, note, glosses
    )


def _pair(words: str) -> tuple[str, str]:
    original, _, gloss = words.partition(" = ")
    return original.strip(), gloss.strip()


def _list(cell: str, place: str) -> tuple[str, ...]:
    found = tuple(part.strip() for part in cell.split(";") if part.strip())
    for part in found:
        if len(part) > _LONGEST:
            raise SettingsError(f"a formula has {_LONGEST} characters at most", place, "give its core only")
        if not any(c.isalnum() for c in part):
            raise SettingsError(f"{part!r} holds no word", place, "give words, with semicolons between them")
    return found
