"""The ladders of strength and the words of scope, compiled once from ``strength.toml`` and ``scope.toml``."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from rashomon.comparing.words import stem

_HAN = re.compile(r"[\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class Ladder:
    """Words of one meaning by strength. ``alone`` is what a step does that comes without a counterpart; where
    ``firm`` is given, only from that step on.

    ``spaced`` finds those of scripts with spaces between words, ``han`` the Chinese ones.
    """

    name: str
    words: tuple[tuple[str, ...], ...]
    spaced: re.Pattern[str]
    han: re.Pattern[str]
    alone: str
    firm: int | None = None

    def hits(self, text: str) -> tuple[tuple[int, int, int], ...]:
        """(start, end, step) of the ladder's words in folded text, in text order."""
        pattern = self.han if _HAN.search(text) else self.spaced
        return tuple((m.start(), m.end(), int(str(m.lastgroup)[1:])) for m in pattern.finditer(text))


@dataclass(frozen=True, slots=True)
class Scope:
    """What words do to how much a formula covers."""

    quantifiers: Ladder
    quantifier_words: tuple[tuple[str, ...], ...]
    general: frozenset[str]
    restricting: frozenset[str]
    excluding: frozenset[str]
    joining: frozenset[str]
    explaining: frozenset[str]
    verbs: frozenset[str]
    filler: frozenset[str]
    narrower: dict[str, frozenset[str]]
    opposites: frozenset[frozenset[str]]
    names: dict[str, str]
    connecting: re.Pattern[str]
    protocol: re.Pattern[str]
    offices: frozenset[str]
    standards: re.Pattern[str]
    partners: re.Pattern[str]
    firmness: re.Pattern[str]
    sweeping: re.Pattern[str]
    deadline: re.Pattern[str]

    def turns(self, gone: Iterable[str], come: Iterable[str]) -> bool:
        """Whether a word took the place of its contrary."""
        return any(frozenset((a, b)) in self.opposites for a in gone for b in come if a != b)

    def covers(self, wide: str, narrow: str) -> bool:
        """Whether the thing of the one stem takes in that of the other, over any number of steps."""
        seen, open_ = {wide}, [wide]
        while open_:
            below = self.narrower.get(open_.pop(), frozenset())
            if narrow in below:
                return True
            open_.extend(below - seen)
            seen |= below
        return False


@cache
def strength() -> tuple[Ladder, ...]:
    """The shipped ladders of strength."""
    source = _load("strength.toml")
    return tuple(
        _ladder(name, entry["steps"], entry.get("alone", ""), entry.get("firm")) for name, entry in source.items()
    )


@cache
def scope() -> Scope:
    """The shipped words of scope; the ones to be met as tokens are stems."""
    source = _load("scope.toml")
    words = {name: frozenset(line.split()) for name, line in source["words"].items()}
    steps = source["quantifiers"]["steps"]
    return Scope(
        _ladder("quantifiers", steps, ""),
        tuple(tuple(step) for step in steps),
        frozenset(map(stem, words["general"])),
        words["restricting"],
        words["excluding"],
        words["joining"],
        words["explaining"],
        frozenset(map(stem, words["verbs"])),
        words["filler"],
        {stem(wide): frozenset(map(stem, narrow.split())) for wide, narrow in source["wider"].items()},
        frozenset(
            frozenset((stem(one), stem(other)))
            for one, words_ in source["opposites"].items()
            for other in words_.split()
        ),
        {name: key for key, every in source["names"].items() for name in every},
        re.compile(source["phrases"]["connecting"]),
        re.compile(source["phrases"]["protocol"]),
        frozenset(source["offices"]["words"].split()),
        re.compile(rf"(?<!\w)(?:{source['phrases']['standards']})(?!\w)"),
        re.compile(rf"(?:{source['phrases']['partners']})(?!\w)"),
        re.compile(rf"(?:{source['phrases']['firmness']})(?!\w)"),
        re.compile(source["phrases"]["sweeping"]),
        re.compile(source["phrases"]["deadline"]),
    )


def _ladder(name: str, steps: list[list[str]], alone: str, firm: int | None = None) -> Ladder:
    spaced = [[f"(?:{p})" for p in step if not _HAN.search(p)] for step in steps]
    han = [[p for p in step if _HAN.search(p)] for step in steps]
    words = rf"(?<![\w-])(?:{_alternatives(spaced)})(?!\w)"
    firsts = "".join(sorted({p[0] for step in han for p in step}))
    characters = rf"(?=[{firsts}])(?:{_alternatives(han)})" if firsts else "(?!)"
    every = tuple(tuple(step) for step in steps)
    return Ladder(name, every, re.compile(words or "(?!)"), re.compile(characters), alone, firm)


def _alternatives(steps: list[list[str]]) -> str:
    """The strongest first ("very important" before "important"), each step a group of its own name."""
    numbered = [(n, sorted(step, key=len, reverse=True)) for n, step in enumerate(steps) if step]
    return "|".join(f"(?P<s{n}>{'|'.join(step)})" for n, step in reversed(numbered))


def _load(name: str) -> dict[str, Any]:
    return tomllib.loads(files("rashomon.comparing.wording").joinpath(name).read_text(encoding="utf-8"))
