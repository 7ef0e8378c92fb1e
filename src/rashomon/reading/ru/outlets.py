"""Where a Russian-language outlet is at home, and whose state runs it, by its publisher's name."""

from __future__ import annotations

from functools import lru_cache

from rashomon.model import Span
from rashomon.reading.actors.tables import Entry
from rashomon.reading.profile import signs
from rashomon.reading.ru.phrases import Finder
from rashomon.reading.ru.words import tokens


@lru_cache(maxsize=64)
def outlet_of(publisher: str) -> Entry | None:
    """The entry of the outlet that a publisher's line names; None where no table has it."""
    if not publisher:
        return None
    phrases = Finder(publisher, tokens(publisher, Span(0, len(publisher)))).phrases()
    listed = next((p.listed for p in phrases if p.kind == "outlet"), None)
    return signs.outlet(listed.name) if listed is not None else None


def outlet_home(publisher: str) -> str:
    """The country whose offices the outlet names without saying whose; empty where no table says."""
    entry = outlet_of(publisher)
    if entry is None:
        return ""
    return entry.home or (entry.side if len(entry.side) == 2 else "")


def office_outlet(publisher: str) -> str:
    """The country whose state runs the outlet; empty for others."""
    entry = outlet_of(publisher)
    return entry.side if entry is not None and len(entry.side) == 2 else ""
