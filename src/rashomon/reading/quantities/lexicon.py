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
    """Words that stand for numbers in one language; ``decimal_comma`` says how its digits are written.

    ``own`` is false where there is no list for the language: only what is sure without one is read then.
    """

    small: dict[str, float]
    tens: dict[str, float]
    scales: dict[str, float]
    suffixes: dict[str, float]
    vague: dict[str, float]
    fractions: dict[str, float]
    decimal_comma: bool = False
    own: bool = True


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


def _cldr_words(language: str) -> NumberWords | None:
    """The scale words and the decimal sign of a language from CLDR: "Mrd.", "\u043c\u043b\u043d", "millones", "1,5"."""
    from babel import Locale, UnknownLocaleError  # slow to import, and seldom needed

    try:
        locale = Locale.parse(language)
    except (UnknownLocaleError, ValueError, TypeError):
        return None
    symbols: Any = locale.number_symbols
    scales: dict[str, float] = {}
    for styled in locale.compact_decimal_formats.values():
        for patterns in styled.values():
            for size, pattern in patterns.items():
                form = str(pattern.pattern).replace("\u00a0", " ").replace("'", "")
                word = form[1:].strip().rstrip(".").lower()
                if form.startswith("0") and word.isalpha() and len(word) > 1:
                    scales[word] = float(size)
    comma = symbols.get("latn", symbols).get("decimal") == ","
    return NumberWords({}, {}, scales, dict(scales), {}, {}, decimal_comma=comma, own=False)


@cache
def number_words(language: str) -> NumberWords:
    """The number words of a language: its own list, else those that CLDR has, else English ones."""
    tables = _toml("quantities_numbers.toml")
    base = language.split("-")[0].split("_")[0].lower()
    if base not in tables and (words := _cldr_words(base)) is not None:
        return words
    table = tables.get(base, tables[FALLBACK])

    def values(kind: str) -> dict[str, float]:
        return {word: float(value) for word, value in table[kind].items()}

    return NumberWords(
        values("small"), values("tens"), values("scales"), values("suffixes"), values("vague"),
        values("fractions"), own=base in tables,
    )  # fmt: skip


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


@cache
def closed_class(language: str = FALLBACK) -> dict[str, str]:
    """Words whose part of speech is settled beforehand, with its tag."""
    table: dict[str, str] = _toml("quantities_phrases.toml")[language]["tags"]
    return table
