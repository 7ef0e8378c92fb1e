"""Words for countries and nationalities, for the class ``<country>`` in the taxonomy's phrases."""

from __future__ import annotations

from functools import lru_cache
from importlib import resources

from rashomon.reading.topics.tokens import bare

COUNTRY = "<country>"
COUNTRY_FIRST = "<country-first>"  # the first of two words: "United", "South", "Saudi"
_MORE = (
    "US USA UK EU UAE DPRK ROK PRC DRC America European Europe Sino Russo Indo Franco Anglo Korea Korean States "
    "Kingdom Emirates Arabia Arab Zealand Africa African Lanka Soviet Union ASEAN Palestine Palestinian Taiwan"
    " Taiwanese NATO"
)
_FIRST = "United South North Saudi New Sri European Hong Costa El Czech Sierra Burkina Ivory Dominican African"


@lru_cache(maxsize=1)
def country_words() -> frozenset[str]:
    """Single words that name a country, its people or stand last in such a name."""
    words = set(_MORE.split())
    table = (resources.files("rashomon") / "reading" / "data" / "countries.psv").read_text("utf-8")
    for line in table.splitlines():
        if line.startswith("#"):
            continue
        columns = line.split("|")
        for cell in columns[1:4]:
            words.update(name for part in cell.split(";") if " " not in (name := bare(part.strip())) and name)
    return frozenset(word for word in words if word[:1].isupper())


@lru_cache(maxsize=1)
def first_words() -> frozenset[str]:
    """Words that open a country's name of two words."""
    return frozenset(_FIRST.split())


@lru_cache(maxsize=1)
def place_words() -> frozenset[str]:
    """Every word of a country's name, people, capital or seat of government, in small letters."""
    table = (resources.files("rashomon") / "reading" / "data" / "countries.psv").read_text("utf-8")
    rows = (line.split("|")[1:] for line in table.splitlines() if not line.startswith("#"))
    names = {word for row in rows for cell in row for name in cell.split(";") for word in name.split()}
    return frozenset(bare(word).casefold() for word in names | country_words())
