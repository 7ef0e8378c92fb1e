"""The word lists of the rules, loaded once: what class a word form is of, and what may follow a cue verb."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

CLOSED = {
    "determiner": "D",
    "pronoun": "P",
    "relative": "W",
    "preposition": "I",
    "coordinator": "C",
    "subordinator": "S",
    "to": "T",
    "modal": "M",
    "be": "B",
    "have": "H",
    "do": "O",
    "negation": "N",
    "adverb": "R",
    "time": "t",
}
_VOWELS = "aeiou"


@dataclass(frozen=True, slots=True)
class Form:
    """What a word form may be as a verb: ``base``, ``s``, ``past``, ``participle``, ``ed`` (either) or ``ing``."""

    lemma: str
    kind: str
    noun_too: bool


@dataclass(frozen=True, slots=True)
class Frames:
    """What may follow a cue verb: plain frames, and the prepositions or complements after an object or addressee."""

    lemma: str
    plain: frozenset[str]
    prepositions: frozenset[str]
    after_object: frozenset[str]
    after_addressee: frozenset[str]
    kind: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All word lists."""

    closed: dict[str, str]
    forms: dict[str, Form]
    frames: dict[str, Frames]
    not_ed: frozenset[str]
    not_ing: frozenset[str]
    noun_ing: frozenset[str]
    not_ly: frozenset[str]
    after_noun: frozenset[str]
    adjectives: frozenset[str]
    titles: frozenset[str]


@cache
def data(name: str) -> dict[str, Any]:
    """A data file of this package, read."""
    return tomllib.loads(files("rashomon").joinpath(f"reading/data/{name}").read_text(encoding="utf-8"))


@cache
def word_set(table: str, name: str) -> frozenset[str]:
    """One of the small closed sets of words that the rules go by."""
    return frozenset(data("cues_sets.toml")[table][name].split())


@cache
def lexicon() -> Lexicon:
    """The shipped word lists."""
    source = data("cues_words.toml")
    closed: dict[str, str] = {}
    for name, tag in CLOSED.items():
        for word in source["closed"][name].replace("’", "'").split():
            closed.setdefault(word, tag)
    other = {name: frozenset(words.split()) for name, words in source["other"].items()}
    frames = {lemma: parse_frames(lemma, line) for lemma, line in data("cues_frames.toml").items()}
    return Lexicon(closed, _forms(source["verbs"], frames), frames, **other)


def parse_frames(lemma: str, line: str) -> Frames:
    """The frames of one line of a data file (its notation is described there)."""
    described, _, kind = line.partition("|")
    plain: set[str] = set()
    groups: dict[str, set[str]] = {"p": set(), "o": set(), "a": set()}
    for frame in described.split():
        group, separator, rest = frame.partition(":")
        if separator:
            groups[group].update(rest.split(","))
        else:
            plain.add(frame)
    return Frames(
        lemma,
        frozenset(plain),
        frozenset(groups["p"]),
        frozenset(groups["o"]),
        frozenset(groups["a"]),
        kind.strip() or "speech",
    )


def _forms(verbs: dict[str, Any], frames: dict[str, Frames]) -> dict[str, Form]:
    forms: dict[str, Form] = {}
    irregular = {base: line.split() for base, line in verbs["irregular"].items()}
    ambiguous = frozenset(verbs["noun_too"].split())
    for lemma in dict.fromkeys([*frames, *verbs["plain"].split(), *verbs["noun_too"].split(), *irregular]):
        both = lemma in ambiguous
        forms.setdefault(lemma, Form(lemma, "base", both))
        forms.setdefault(s_form(lemma), Form(lemma, "s", both))
        forms.setdefault(ing_form(lemma), Form(lemma, "ing", both))
        if lemma in irregular:
            past, participle = irregular[lemma]
            kind = "ed" if past == participle else "past"
            if past == lemma:  # "cut", "read", "set": the base form is the past too
                forms[lemma] = Form(lemma, "any", both)
                continue
            forms.setdefault(past, Form(lemma, kind, False))
            forms.setdefault(participle, Form(lemma, "participle", False))
        else:
            forms.setdefault(ed_form(lemma), Form(lemma, "ed", False))
    return forms


def s_form(lemma: str) -> str:
    """The third person singular of a regular verb."""
    if lemma.endswith(("s", "sh", "ch", "x", "z", "o")):
        return lemma + "es"
    if lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        return lemma[:-1] + "ies"
    return lemma + "s"


def ed_form(lemma: str) -> str:
    """The past of a regular verb."""
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        return lemma[:-1] + "ied"
    return (lemma + lemma[-1] if lemma in word_set("lexicon", "doubling") else lemma) + "ed"


def ing_form(lemma: str) -> str:
    """The participle in -ing."""
    if lemma.endswith("ie"):
        return lemma[:-2] + "ying"
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")) and lemma != "be":
        return lemma[:-1] + "ing"
    return (lemma + lemma[-1] if lemma in word_set("lexicon", "doubling") else lemma) + "ing"
