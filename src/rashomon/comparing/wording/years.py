"""The year of a text without a date, where its title or the name of its file gives one: "Report on the work of 2019".

Enough to put a series in order. Wording counts such a text from the first day of that year, and says so.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import PurePath

from rashomon.model import Document, Reading

_YEAR = re.compile(r"(?<![\d.,/$€£#])(?:19|20)\d\d(?![\d,]|[./-]\d)")


def year_named(document: Document) -> int | None:
    """The one year that a text's title names, else its file's name; None where there is none, or more than one."""
    for name in (document.title, PurePath(document.path or "").stem):
        found = {int(year) for year in _YEAR.findall(unicodedata.normalize("NFKC", name))}
        if found:
            return found.pop() if len(found) == 1 else None
    return None


def placed_by_year(readings: Iterable[Reading]) -> tuple[list[Reading], int]:
    """The readings, those without a date at the first day of the year that they name; and how many these are."""
    made, number = [], 0
    for reading in readings:
        year = year_named(reading.document) if reading.document.published is None else None
        if year is not None:
            reading = replace(reading, document=replace(reading.document, published=date(year, 1, 1)))
            number += 1
        made.append(reading)
    return made, number
