"""Offices in the look-up: those of the table, their plurals, and the ministers and ministries of every portfolio."""

from __future__ import annotations

from rashomon.reading.actors.entries import Entry, Gazetteer, Sort, cell, cells, rows
from rashomon.reading.actors.tokens import fold, split, word_set

_OF_MANY = word_set("head minister president chief leader speaker governor member ambassador general")


def _plural(words: str) -> str | None:
    for link in (" of ", " for "):
        head, found, rest = words.partition(link)
        if found and "," not in words and head.split()[-1] in _OF_MANY:
            return f"{head}s{link}{rest}"
    if " of " in words or " to " in words or "," in words or words.endswith(("s", "people", "media", "men")):
        return None
    if words.endswith("man"):
        return words[:-3] + "men"
    if words.endswith("y") and words[-2] not in "aeiou":
        return words[:-1] + "ies"
    return words + ("es" if words.endswith(("ch", "sh", "x")) else "s")


_ALREADY_PLURAL = word_set(
    """authorities lawmakers delegates deputies ministries people persons individuals sources insiders
    rebels insurgents militants separatists fighters prosecutors newspapers investors traders residents
    children parents couple police businesses allies partners countries nations powers capitals
    economies parties rivals adversaries sides participants signatories guarantors
    others circles observers reports forces troops importers exporters states members watchers
    families companies firms pair duo twosome"""
)


_SECRETARIES = ("PH", "GB", "MX", "KE")  # countries whose ministers are secretaries too: "Defense Secretary X"


def offices(gazetteer: Gazetteer) -> None:
    for row in rows("offices.psv"):
        role, side, gender = row[1], cell(row, 2), cell(row, 3)
        for words in cells(row[0]):
            many = words.split()[-1] in _ALREADY_PLURAL or words.split()[0] in ("people", "sources", "those")
            sex = "m" if words.endswith("man") else "f" if words.endswith("woman") else gender
            cased = words != words.lower()  # "MFA", "Palace": nothing else is written so
            shared = _SECRETARIES if side == "US" and role == "minister" and words.endswith(" secretary") else ()
            entry = Entry(Sort.OFFICE, words.lower(), side, role, plural=many, gender=sex, shared=shared)
            gazetteer.add(words, entry, cased=cased)
            plural = "" if cased else _plural(words)
            if plural and not many:
                gazetteer.add(plural, Entry(Sort.OFFICE, words, side, role, plural=True), cased=False)


_PORTFOLIOS = (
    "foreign affairs",
    "external affairs",
    "finance",
    "defense",
    "defence",
    "national defense",
    "commerce",
    "trade",
    "industry",
    "industries",
    "economy",
    "economic affairs",
    "agriculture",
    "energy",
    "oil",
    "petroleum",
    "interior",
    "home affairs",
    "justice",
    "health",
    "environment",
    "climate",
    "transport",
    "transportation",
    "education",
    "culture",
    "labor",
    "labour",
    "development",
    "international development",
    "international trade",
    "international relations",
    "information",
    "communications",
    "tourism",
    "immigration",
    "housing",
    "science",
    "technology",
    "security",
    "national security",
    "state security",
    "public security",
    "unification",
    "intelligence",
    "digital affairs",
    "planning",
    "mining",
    "water resources",
    "foreign trade",
    "fisheries",
    "emergency situations",
    "social affairs",
    "public works",
    "investment",
    "natural resources",
    "women's affairs",
)


def portfolios(gazetteer: Gazetteer) -> None:
    """Ministers and ministries of every portfolio, in the forms in which they are named."""
    for portfolio in _PORTFOLIOS:
        for form, role in (
            (f"{portfolio} minister", "minister"),
            (f"deputy {portfolio} minister", "minister"),
            (f"vice {portfolio} minister", "minister"),
            (f"minister of {portfolio}", "minister"),
            (f"minister for {portfolio}", "minister"),
            (f"vice minister of {portfolio}", "minister"),
            (f"deputy minister of {portfolio}", "minister"),
            (f"{portfolio} ministry", "ministry"),
            (f"ministry of {portfolio}", "ministry"),
            (f"department of {portfolio}", "ministry"),
            (f"shadow {portfolio} minister", "opposition"),
            (f"shadow {portfolio} secretary", "opposition"),
        ):
            if tuple(fold(t.text) for t in split(form)) not in gazetteer.entries:
                gazetteer.add(form, Entry(Sort.OFFICE, form, "", role), cased=False)
