"""Which parts of a report have something to show: the others are named in one line instead of standing empty."""

from __future__ import annotations

from rashomon.report import words
from rashomon.report.context import Context


def filled(view: Context) -> dict[str, bool]:
    """Each section of the report, in its order, and whether it has anything to show."""
    parts = {
        "first": view.orders,
        "conflicts": view.conflicts,
        "agreement": (*view.convergences, *view.crosses),
        "pledges": view.pledges,
        "omissions": view.omissions,
        "wording": (*view.wording, *view.lineages, *view.precedents),
        "quotations": (*view.quotes, *view.checks),
        "timeline": view.timeline,
        "watch": view.watch,
        "sources": view.sources,
    }
    return {section: bool(parts.get(section, True)) for section, _ in words.SECTIONS}


def missing(view: Context) -> str:
    """What was looked for and not found, as a sentence; empty where every section has something."""
    here = filled(view)
    absent = [noun for section, noun in words.ABSENT.items() if not here[section]]
    return f"Looked for and not found: {'; '.join(absent)}." if absent else ""
