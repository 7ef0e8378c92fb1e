"""The word lists of the reader of figures, by language, loaded once when first asked for."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

DATA = "rashomon.reading.data"
FALLBACK = "en"


@dataclass(frozen=True, slots=True)
class NumberWords:
    """Words that stand for numbers in one language; ``decimal_comma`` says how its digits are written."""

    small: dict[str, float]
    tens: dict[str, float]
    scales: dict[str, float]
    suffixes: dict[str, float]
    vague: dict[str, float]
    fractions: dict[str, float]
    decimal_comma: bool = False


@dataclass(frozen=True, slots=True)
class Phrases:
    """Words around a number that bound it, turn it up or down, or show that it is a name or a label.

    ``before`` and ``after`` map phrases (as tuples of words) to one of ``~ < > =``; ``directions`` maps verb
    forms, adverbs and prepositions to ``up`` or ``down``.
    """

    before: dict[tuple[str, ...], str]
    after: dict[tuple[str, ...], str]
    directions: dict[str, str]
    nominal: dict[str, str]
    skips: frozenset[str]
    labels: frozenset[str]
    names: frozenset[tuple[str, ...]]
    months: frozenset[str]
    prefixes: frozenset[str]
    periods: frozenset[str]
    people: frozenset[str]


@cache
def _toml(name: str) -> dict[str, Any]:
    return tomllib.loads((files(DATA) / name).read_text(encoding="utf-8"))


def _decimal_comma(language: str) -> bool:
    """Whether the language writes "1,5" for one and a half (CLDR)."""
    if language == FALLBACK:
        return False
    from babel import Locale, UnknownLocaleError  # slow to import, and seldom needed

    try:
        symbols: Any = Locale.parse(language.replace("-", "_")).number_symbols
    except (UnknownLocaleError, ValueError, TypeError):
        return False
    return bool(symbols.get("latn", symbols).get("decimal") == ",")


@cache
def number_words(language: str) -> NumberWords:
    """The number words of a language; those of English where there are none of its own yet."""
    tables = _toml("quantities_numbers.toml")
    base = language.split("-")[0].split("_")[0].lower()
    lists = {
        kind: {word: float(value) for word, value in table.items()}
        for kind, table in tables.get(base, tables[FALLBACK]).items()
    }
    return NumberWords(**lists, decimal_comma=_decimal_comma(base))


def _split(table: dict[str, list[str]]) -> dict[tuple[str, ...], str]:
    return {tuple(phrase.split()): sign for sign, phrases in table.items() for phrase in phrases}


def _flat(table: dict[str, list[str]]) -> dict[str, str]:
    return {word: sign for sign, words in table.items() for word in words}


@cache
def phrases(language: str) -> Phrases:
    """The phrases of a language; those of English where there are none of its own yet."""
    tables = _toml("quantities_phrases.toml")
    table = tables.get(language.split("-")[0].lower(), tables[FALLBACK])
    return Phrases(
        before=_split(table["before"]),
        after=_split(table["after"]),
        directions=_flat(table["directions"]),
        nominal=_flat(table["nominal"]),
        skips=frozenset(table["skips"]),
        labels=frozenset(table["labels"]),
        names=frozenset(tuple(name.split()) for name in table["names"]),
        months=frozenset(table["months"]),
        prefixes=frozenset(table["prefixes"]),
        periods=frozenset(table["periods"]),
        people=frozenset(table["people"]),
    )


@cache
def word_tags() -> dict[str, str]:
    """Word forms with their parts of speech, most frequent first (counted in GUM; see the file's head)."""
    lines = (files(DATA) / "quantities_words.tsv").read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t") for line in lines if line and not line.startswith("#"))


@cache
def word_list(name: str, language: str = FALLBACK) -> frozenset[str]:
    """A closed list of words that one test asks for, by its name."""
    return frozenset(_toml("quantities_phrases.toml")[language]["lists"][name])


@cache
def irregular_nouns(language: str = FALLBACK) -> dict[str, str]:
    """Plurals and superlatives that suffixes do not explain, with their plain form."""
    table: dict[str, str] = _toml("quantities_phrases.toml")[language]["irregular"]
    return table
