"""What the clauses of an official text speak of, by a small table of words in Chinese, Russian and English.

No dictionary: it only tells whether a clause has any counterpart at all. Words are met by how they begin (Russian and
English inflect at the end), Chinese ones as they stand.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from rashomon.model import Span
from rashomon.reading.han import plain

LANGUAGES = ("zh", "ru", "en")


def _names(listed: str) -> frozenset[str]:
    return frozenset(" ".join(name.split()) for name in listed.split(","))


# Who speaks, how, and what nearly every sentence of such texts has: alone they are no matter of a clause.
_LITTLE = _names(
    """
    stress, point out, call on, demand, hope, readiness, continue, new, president, minister, leader, government,
    people, world, region, china, america, russia, japan, ukraine, europe, relations, interest, plan, decision,
    meeting, telephone, exchange of views, early, agreement, strengthen, future, principle, development,
    measure, spokesperson, ambassador, delegation, summit, build, fund
    """
)
# Things and places, which have one name in a language; the rest are notions, which may be put in many ways.
THINGS = _names(
    """
    weapons, nuclear, missile, drone, troops, prisoner, hostage, civilian, casualty, refugee, terrorism, drugs,
    fentanyl, migration, border, sanctions, tariff, soybean, grain, agriculture, energy, oil, gas, electricity,
    rare earth, chips, artificial intelligence, space, climate, tourism, aviation, port, railway, shipping,
    canal, island, election, parliament, children, family, taiwan, hong kong, korea, iran, israel, palestine,
    syria, middle east, united nations, debt, loan, visa, sport, nazism, purchase, export, import, investment,
    ceasefire, withdrawal, red line, court
    """
)


@dataclass(frozen=True, slots=True)
class Concept:
    """One concept at its place in a text."""

    name: str
    span: Span

    @property
    def telling(self) -> bool:
        """Whether a clause may be known by it."""
        return self.name not in _LITTLE


@cache
def _table(language: str) -> tuple[re.Pattern[str], Mapping[str, tuple[str, ...]]]:
    """The pattern of all words of one language, and the concepts that each stands for."""
    column = LANGUAGES.index(language) + 1
    known: dict[str, list[str]] = {}
    text = files("rashomon.comparing.translation").joinpath("concepts.psv").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line.startswith("#") or not line.strip():
            continue
        cells = [cell.strip() for cell in line.split("|")]
        for word in cells[column].split():
            known.setdefault(word.replace("_", " ").strip(), []).append(cells[0])
    longest = "|".join(
        re.escape(word.rstrip("=")) + (r"(?!\w)" if word.endswith("=") else "")
        for word in sorted(known, key=len, reverse=True)
    )
    pattern = longest if language == "zh" else rf"(?<![^\W_])(?:{longest})"
    return re.compile(pattern), {word.rstrip("="): tuple(names) for word, names in known.items()}


@lru_cache(maxsize=4)  # a text is asked for once a clause
def _folded(text: str) -> str:
    """A copy of equal length without capitals."""
    folded = text.casefold()
    if len(folded) != len(text):
        folded = text.lower() if len(text.lower()) == len(text) else text
    return folded


def concepts(text: str, span: Span, language: str) -> list[Concept]:
    """The concepts in a part of a text, in text order; none for a language that the table has not."""
    if language not in LANGUAGES:
        return []
    pattern, known = _table(language)
    here = plain(text) if language == "zh" else _folded(text)
    return [
        Concept(name, Span(*match.span()))
        for match in pattern.finditer(here, span.start, span.end)
        for name in known[match[0]]
    ]
