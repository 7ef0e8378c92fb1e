"""Countries' names in a text, for voices that a cast does not name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from importlib import resources

from rashomon.model import Span

__all__ = ["countries_in"]


@lru_cache(maxsize=1)
def country_sides() -> dict[str, str]:
    """Names, nationalities, capitals and seats of governments, each with its country's code."""
    table = (resources.files("rashomon") / "reading" / "data" / "countries.psv").read_text("utf-8")
    sides: dict[str, str] = {}
    for line in table.splitlines():
        cells = [cell.strip() for cell in line.split("|")]
        if line.startswith("#") or len(cells) < 3:
            continue
        for cell in cells[1:]:
            for name in _names(cell):
                if name not in _SHARED:
                    sides.setdefault(name, cells[0])
    return sides


_SHARED = frozenset(("Chancellery", "Chancellory", "Presidential Palace"))  # several governments' seats go by them


def _names(cell: str) -> Iterable[str]:
    return (name for part in cell.split(";") if len(name := part.strip()) > 1 and name[0].isupper())


_CAPITAL = re.compile(r"[^\W\d_a-z]\w*")


@lru_cache(maxsize=1)
def _by_first_word() -> dict[str, tuple[str, ...]]:
    """Countries' names by their first word, longest first."""
    names: dict[str, list[str]] = {}
    for name in country_sides():
        first = _CAPITAL.match(name)
        if first:
            names.setdefault(first.group(), []).append(name)
    return {word: tuple(sorted(some, key=len, reverse=True)) for word, some in names.items()}


def countries_in(text: str, region: Span) -> list[tuple[Span, str]]:
    """Words for countries in a region, each with the country's code."""
    found: list[tuple[Span, str]] = []
    done = region.start
    for word in _CAPITAL.finditer(text, region.start, region.end):
        start = word.start()
        if start < done or (start and text[start - 1].isalnum()):
            continue
        for name in _by_first_word().get(word.group(), ()):
            end = start + len(name)
            if end <= region.end and text.startswith(name, start) and not text[end : end + 1].isalnum():
                found.append((Span(start, end), country_sides()[name]))
                done = end
                break
    return found
