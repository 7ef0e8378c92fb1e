"""The agenda taxonomy: what topics there are, what they are called, and by which words they show.

The shipped files and a users' file have one format (TOML), a table a topic::

    [arms-sales-taiwan]                      # the topic's id
    label = "arms sales to Taiwan"
    parent = "taiwan"                        # the wider topic; `also` names a second one
    labels = { zh = "对台军售" }              # labels in other languages; they are matched as well
    aliases = ["arms|weapon sale to|for Taiwan|Taipei"]   # phrases that show the topic
    wordings = []                            # phrases that show it, whose single words tell nothing of it
    weak = []                                # phrases that show it less surely
    places = []                              # names that show it only where they are a matter of talk
    situation = []                           # such names that show it in "situation in", "crisis in" as well
    scenes = ["Goma", "Bukavu"]              # towns, parties: they show it near a word of a country's inner life
    together = ["weapon, missile + Taiwan, Taipei"]       # one of the first near one of the second
    carry = ["arms sale + Taiwan"]           # the same; the second may stand in a sentence before
    not = ["island nation"]                  # phrases that hold such words and mean something else

In a phrase ``a|b`` are alternatives for one word (``Middle_East`` counts as one), ``word?`` may be missing,
``=WORD`` must have this very form, ``<country>`` is any country or nationality. Plural, possessive,
hyphen, case, diacritics and articles make no difference, except that a word given with a capital needs one in the text.

The scope follows public subject schemes in spirit (Comparative Agendas codebook, EuroVoc, UNBIS); all names,
phrases and labels were written for this project.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib import resources
from math import prod
from pathlib import Path
from typing import Any

from rashomon.errors import SettingsError
from rashomon.reading.topics.plain import tables
from rashomon.settings import DEFAULT, Settings

_FILES = (
    "topics-trade.toml",
    "topics-security.toml",
    "topics-regions.toml",
    "topics-order.toml",
    "topics-deeds.toml",
    "topics-goods.toml",
    "topics-society.toml",
    "topics-arms.toml",
    "topics-countries.toml",
    "topics-ground.toml",
    "topics-releases.toml",
    "topics-lexicon.toml",
    "topics-files.toml",
    "topics-matters-a-l.toml",
    "topics-lands-a-l.toml",
    "topics-matters-m-z.toml",
    "topics-lands-m-z.toml",
    "topics-zh.toml",
    "topics-ru.toml",
    "topics-ru-places.toml",
)
# written for breadth: whatever their phrases show, they show less surely
_BROAD = frozenset(name for name in _FILES if name.startswith(("topics-matters-", "topics-lands-")))
_TEXTS = ("label", "parent", "also")
_LISTS = ("aliases", "wordings", "weak", "places", "situation", "scenes", "together", "carry", "not")
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
_MAX_BYTES = 2_000_000
_MOST_ALTERNATIVES = 500
_FEW_MARKS = 8  # so many of "|" and "?" never make more than 2**8 sequences of one phrase


@dataclass(frozen=True, slots=True)
class TopicEntry:
    """One topic of the taxonomy with the phrases that show it (see the module's text for their form)."""

    id: str
    label: str
    parent: str | None = None
    also: str | None = None
    labels: Mapping[str, str] = field(default_factory=dict)
    aliases: tuple[str, ...] = ()
    wordings: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    situation: tuple[str, ...] = ()
    scenes: tuple[str, ...] = ()
    together: tuple[str, ...] = ()
    carry: tuple[str, ...] = ()
    exclusions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Taxonomy:
    """All topics by id. ``ancestors`` maps each id to the ids of all wider topics."""

    entries: Mapping[str, TopicEntry]
    ancestors: Mapping[str, frozenset[str]]

    def __contains__(self, topic: str) -> bool:
        return topic in self.entries

    def __len__(self) -> int:
        return len(self.entries)

    def label(self, topic: str, language: str = "en") -> str:
        """The topic's label in that language, else in English; of a found topic, its words."""
        entry = self.entries.get(topic)
        if entry is None:
            return topic.removeprefix("found:").replace("-", " ")
        return entry.labels.get(language, entry.label)

    def parent(self, topic: str) -> str | None:
        """The wider topic, or None."""
        entry = self.entries.get(topic)
        return entry.parent if entry else None

    def is_place(self, topic: str) -> bool:
        """Whether the topic is a place and what goes on there: it goes by names that are no matter by themselves."""
        entry = self.entries.get(topic)
        return entry is not None and any(name[:1].isupper() for name in (*entry.places, *entry.situation))

    def within(self, topic: str, wider: str) -> bool:
        """Whether the topic is the wider one or lies below it."""
        return topic == wider or wider in self.ancestors.get(topic, frozenset())


def taxonomy(settings: Settings = DEFAULT) -> Taxonomy:
    """The shipped taxonomy with the users' file (`Settings.topics`) on top.

    Raises SettingsError, naming the line, when that file cannot be used.
    """
    if settings.topics is None:
        return shipped()
    path = Path(settings.topics)
    try:
        status = path.stat()
        if status.st_size > _MAX_BYTES:
            raise SettingsError(f"a topics file may have {_MAX_BYTES} bytes at most", path, "give a smaller file")
        return _with_users(path, status.st_mtime_ns)
    except OSError as error:
        reason = error.strerror or "cannot be read"
        raise SettingsError(f"the topics file cannot be read ({reason})", path, "give a TOML file") from error


@lru_cache(maxsize=1)
def shipped() -> Taxonomy:
    """The taxonomy that comes with the program."""
    entries: dict[str, TopicEntry] = {}
    folder = resources.files("rashomon") / "reading" / "data"
    for name in _FILES:
        _add(entries, (folder / name).read_text("utf-8"), name)
    return _close(entries, "", "topics")


@lru_cache(maxsize=8)
def _with_users(path: Path, _changed: int) -> Taxonomy:
    entries = dict(shipped().entries)
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        raise SettingsError("the topics file is not UTF-8", f"{path}:{line}", "save it as UTF-8") from error
    _add(entries, text, str(path))
    return _close(entries, text, str(path))


def _add(entries: dict[str, TopicEntry], text: str, name: str) -> None:
    try:
        read = tables(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"\(at line (\d+), column \d+\)|at end of document", str(error))
        line = found.group(1) if found and found.group(1) else str(text.count("\n") + 1)
        cause = re.sub(r"\s*\(at .*\)", "", str(error))
        raise SettingsError(f"no valid TOML: {cause}", f"{name}:{line}", "mend that line") from error
    except RecursionError as error:
        raise SettingsError("no valid TOML: nested too deeply", f"{name}:1", "write one table a topic") from error
    for identifier, table in read.items():
        entries[identifier] = _entry(identifier, table, entries.get(identifier), text, name)


def _entry(identifier: str, table: Any, before: TopicEntry | None, text: str, name: str) -> TopicEntry:
    def fail(cause: str, remedy: str, key: str = "") -> SettingsError:
        return SettingsError(cause, f"{name}:{_line(text, identifier, key)}", remedy)

    if not isinstance(table, dict):
        raise fail(f"{identifier!r} stands outside a topic's table", "write [topic-id] first")
    if not _ID.match(identifier):
        raise fail(f"{identifier!r} is no topic id", "use small letters, digits and hyphens")
    for key, value in table.items():
        if key in _TEXTS:
            if not isinstance(value, str) or not value.strip():
                raise fail(f"{key} of {identifier!r} must be a text", f'write {key} = "..."', key)
        elif key in _LISTS:
            if not isinstance(value, list) or not all(isinstance(v, str) and v.strip() for v in value):
                raise fail(f"{key} of {identifier!r} must be a list of texts", f'write {key} = ["..."]', key)
        elif key == "labels":
            if not isinstance(value, dict) or not all(isinstance(v, str) and v.strip() for v in value.values()):
                raise fail(f"labels of {identifier!r} must be texts by language", 'write { fr = "..." }', key)
        elif key == "replace":
            if not isinstance(value, bool):
                raise fail(f"replace of {identifier!r} must be true or false", "write replace = true", key)
        else:
            known = ", ".join((*_TEXTS, "labels", *_LISTS, "replace"))
            raise fail(f"unknown key {key!r} of topic {identifier!r}", f"known are {known}", key)
    for key in ("together", "carry"):
        for rule in table.get(key, ()):
            if len(rule.split(" + ")) != 2 or not all(part.strip(" ,") for part in rule.split(" + ")):
                raise fail(f"{key} of {identifier!r} needs two sides: {rule!r}", 'write "a, b + c, d"', key)
    for key in _LISTS:
        for phrase in table.get(key, ()):
            if phrase.count("|") + phrase.count("?") > _FEW_MARKS and _alternatives(phrase) > _MOST_ALTERNATIVES:
                raise fail(f"too many alternatives in {phrase[:40]!r} of {identifier!r}", "split the phrase", key)
    if before is None and "label" not in table:
        raise fail(f"topic {identifier!r} has no label", 'write label = "..."')
    if name in _BROAD:
        broad = [*table.get("weak", ()), *table.get("aliases", ()), *table.get("wordings", ())]
        table = {**table, "weak": broad, "aliases": (), "wordings": ()}
    return _merged(identifier, table, None if table.get("replace") else before)


def _alternatives(phrase: str) -> int:
    """How many sequences of words a phrase, or the longest of a rule's, stands for at most."""
    parts = phrase.replace(" + ", ",").split(",")
    return max(prod((word.count("|") + 1 + word.count("?")) for word in part.split()) for part in parts)


def _merged(identifier: str, table: Mapping[str, Any], before: TopicEntry | None) -> TopicEntry:
    """The entry that a table makes of an earlier one: single values override, lists add."""
    base = before or TopicEntry(identifier, table.get("label", identifier.replace("-", " ")))

    def both(key: str, name: str = "") -> tuple[str, ...]:
        return (*getattr(base, name or key), *table.get(key, ()))

    return TopicEntry(
        id=identifier,
        label=table.get("label", base.label),
        parent=table.get("parent", base.parent),
        also=table.get("also", base.also),
        labels={**base.labels, **table.get("labels", {})},
        aliases=both("aliases"),
        wordings=both("wordings"),
        weak=both("weak"),
        places=both("places"),
        situation=both("situation"),
        scenes=both("scenes"),
        together=both("together"),
        carry=both("carry"),
        exclusions=both("not", "exclusions"),
    )


def _close(entries: dict[str, TopicEntry], text: str, name: str) -> Taxonomy:
    ancestors: dict[str, frozenset[str]] = {}
    for identifier, entry in entries.items():
        for key in ("parent", "also"):
            wider = getattr(entry, key)
            if wider is not None and wider not in entries:
                line = _line(text, identifier, key)
                cause = f"topic {identifier!r} has an unknown {key} {wider!r}"
                raise SettingsError(cause, f"{name}:{line}", "name a topic that exists")
        found: set[str] = set()
        queue = [identifier]
        while queue:
            current = entries[queue.pop()]
            for wider in (current.parent, current.also):
                if wider is not None and wider not in found:
                    found.add(wider)
                    queue.append(wider)
        if identifier in found:
            line = _line(text, identifier, "parent")
            raise SettingsError(f"topic {identifier!r} lies below itself", f"{name}:{line}", "change its parent")
        ancestors[identifier] = frozenset(found)
    return Taxonomy(entries, ancestors)


def _line(text: str, identifier: str, key: str = "") -> int:
    """The line (from 1) of a key in a topic's table, or of the table's head."""
    head = re.compile(rf"\s*\[\s*[\"']?{re.escape(identifier)}[\"']?\s*\]|\s*[\"']?{re.escape(identifier)}[\"']?\s*=")
    found = 1
    inside = False
    for number, line in enumerate(text.splitlines(), 1):
        if head.match(line):
            found, inside = number, True
            if not key:
                return found
        elif inside and re.match(rf"\s*[\"']?{re.escape(key)}[\"']?\s*[=.]", line):
            return number
        elif inside and line.lstrip().startswith("["):
            return found
    return found
