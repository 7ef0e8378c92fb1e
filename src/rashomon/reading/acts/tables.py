"""The tables of speech acts, modality, pressure, hedges and conditions, compiled once."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from rashomon.model import Modality, Pressure, SpeechAct

_ADVERBS = (
    r"(?:(?!not\b|never\b)\w+ly |also |now |still |soon |then |not |never |only |even |always |again "
    r"|further |both ){0,2}"
)


@dataclass(frozen=True, slots=True)
class CueAct:
    """What a cue does by itself."""

    act: SpeechAct
    modality: Modality | None = None
    pressure: Pressure | None = None
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Tables:
    """All tables; the patterns name the class that they show by their group."""

    cues: dict[str, CueAct]
    plover: dict[SpeechAct, str]
    modality: re.Pattern[str]
    pressure: re.Pattern[str]
    negation: re.Pattern[str]
    hedges: re.Pattern[str]
    conditions: re.Pattern[str]
    not_after: frozenset[str]


@cache
def tables() -> Tables:
    """The shipped tables."""
    words = _load("acts_words.toml")
    return Tables(
        _cues(_load("acts_cues.toml")),
        {SpeechAct(name): plover for name, plover in words["plover"].items()},
        _scale(words["modality"]),
        _scale(words["pressure"]),
        re.compile(r"(?:\b|(?<=\w))(?:" + "|".join(words["negation"]["words"]) + r")(?!\w)"),
        re.compile(r"(?<!\w)(?:" + "|".join(words["hedges"]["words"]) + r")(?!\w)"),
        re.compile(r"(?<!\w)(?:" + "|".join(sorted(words["conditions"]["opens"], key=len, reverse=True)) + r")(?!\w)"),
        frozenset(words["conditions"]["not_after"]),
    )


def _load(name: str) -> dict[str, Any]:
    return tomllib.loads(files("rashomon").joinpath(f"reading/data/{name}").read_text(encoding="utf-8"))


def _cues(source: dict[str, Any]) -> dict[str, CueAct]:
    found: dict[str, CueAct] = {}
    for name, entry in source.items():
        made = CueAct(
            SpeechAct(entry.get("act", name)),
            Modality(entry["modality"]) if "modality" in entry else None,
            Pressure(entry["pressure"]) if "pressure" in entry else None,
            bool(entry.get("negated", False)),
        )
        for word in entry["words"].split():
            found.setdefault(word.replace("-", " "), made)
    return found


def _scale(source: dict[str, list[str]]) -> re.Pattern[str]:
    groups = []
    for name, patterns in source.items():
        alternatives = "|".join(
            pattern.replace(" ~ ", " " + _ADVERBS)
            .replace(" ~", "(?: " + _ADVERBS.rstrip() + ")?")
            .replace("~ ", _ADVERBS)
            for pattern in patterns
        )
        groups.append(f"(?P<{name}>{alternatives})")
    return re.compile(r"(?<![\w-])(?:" + "|".join(groups) + r")(?!\w)")
