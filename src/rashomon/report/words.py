"""The report's words: one label, symbol and sentence for everything that a view names.

Every view takes its words from here, so that the terminal, the page, Markdown and CSV say the same.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import Any

from babel import Locale

from rashomon.model import Confirmation, ConflictKind, Status
from rashomon.model.reading import Modality, OmissionKind, Pressure


@dataclass(frozen=True, slots=True)
class Sign:
    """How a status is shown: its word, its symbol with a plain fallback, and what it means."""

    word: str
    symbol: str
    plain: str
    meaning: str


STATUS: dict[Status, Sign] = {
    Status.SAYS: Sign("says", "●", "*", "the voice says something on the topic"),
    Status.SILENT: Sign(
        "silent", "○", "o", "its own text on the event is whole, was searched, and says nothing on the topic"
    ),
    Status.NOT_REPORTED: Sign(
        "not reported", "◌", ".", "it is heard through others only, and none of them has it on the topic"
    ),
    Status.REPORTED_SILENT: Sign(
        "reported silent", "⊘", "x", "a document itself states that the voice said nothing on the topic"
    ),
    Status.NO_ACCOUNT: Sign("no account", "", "", "nothing in the case gives this voice on the event"),
}
CONTESTED = Sign("contested", "≠", "!", "accounts contradict each other on this cell")

CONFIRMATION: dict[Confirmation, str] = {
    Confirmation.CONFIRMS: "confirms",
    Confirmation.DIFFERS: "differs",
    Confirmation.DENIES: "denies",
    Confirmation.SILENT: "silent",
    Confirmation.NOT_REPORTED: "not reported",
    Confirmation.REPORTED_SILENT: "reported silent",
    Confirmation.NO_ACCOUNT: "no account",
}

CONFLICT: dict[ConflictKind, str] = {
    ConflictKind.FIGURE: "figures differ",
    ConflictKind.MODALITY: "firmness differs",
    ConflictKind.DATE: "dates differ",
    ConflictKind.POLARITY: "opposite claims",
    ConflictKind.ATTRIBUTION: "who said it differs",
    ConflictKind.EMPHASIS: "emphasis differs",
    ConflictKind.PRESENCE: "said or not said",
    ConflictKind.ROUNDING: "rounded differently",
    ConflictKind.SCOPE: "reach differs",
}

OMISSION: dict[OmissionKind, str] = {
    OmissionKind.SILENCE: "reported silence",
    OmissionKind.LOW_EMPHASIS: "reported low emphasis",
    OmissionKind.HIGH_EMPHASIS: "reported high emphasis",
    OmissionKind.MENTION: "reported mention",
}

OMISSION_VERDICT = {
    "confirmed": "The case bears this out.",
    "contradicted": "The case contradicts this.",
    "contested": "Another account implies the contrary.",
    "unchecked": "The case holds no text against which to check this.",
}

CROSS_VERDICT = {
    "borne out": "Its own text bears this out.",
    "stronger": "The report is stronger than its own text.",
    "weaker": "The report is weaker than its own text.",
    "otherwise": "Its own text gives another figure, date or term.",
    "absent": "Its own text has nothing of this.",
    "no own text": "The case holds no text of its own to check this against.",
    "other language": "Its own text is in another language; nothing in it was recognised as the same point.",
}

DIFFERENCE = {
    "scope": "One point with another reach.",
    "firmness": "One of them commits more firmly.",
}

QUOTE_VERDICT = {
    "exact": "the same words in every document",
    "trimmed": "cut, otherwise the same",
    "altered": "the words differ",
}

MISGIVEN = "given to somebody else"
CHECKS = {
    "altered": "the speaker's own text has other words",
    "not found": "the speaker's own texts in the case do not have it; it may have been said elsewhere",
    "trimmed": "words were left out",
    "translated": "the own text is in another language, or both are translations",
    "exact": "word for word as in the speaker's own text",
}

ASPECT = {
    "initiative": "Who asked for it",
    "length": "How long",
    "tone": "In what tone",
    "time": "When",
    "place": "Where",
}

ROLE_OMISSION = "Where a document says that the voice was silent or gave it little or much room"
ROLE_RAISED = "Who raises the topic"
ROLE_NEAR = "The nearest passages of the own text, looked at and rejected"


def as_told(name: str) -> str:
    """What stands before words that a side has another side say."""
    return f"as {name} tells it"


FINDING = {"one_sided": "one side only"}

PHASE = {"past": "before", "event": "the event", "upcoming": "due", "release": "released"}
OVER = "over"  # told as over, on a day that cannot be right

MODALITIES = tuple(modality.value for modality in Modality)
PRESSURES = tuple(pressure.value for pressure in Pressure)

SIDES = {"press": "The press", "analyst": "Analysts", "unknown": "Unnamed"}

SECTIONS: tuple[tuple[str, str], ...] = (
    ("head", "Event"),
    ("findings", "Findings"),
    ("matrix", "Who says what"),
    ("first", "Order"),
    ("conflicts", "Conflicts"),
    ("agreement", "Both sides"),
    ("pledges", "Pledges"),
    ("omissions", "Silence"),
    ("wording", "Wording"),
    ("quotations", "Quotations"),
    ("timeline", "Timeline"),
    ("watch", "Watch"),
    ("sources", "Sources"),
    ("documents", "Documents"),
    ("limits", "Limits"),
)

_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202d\u202e\ud800-\udfff\ufffe\uffff]")
_BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


def named(table: Mapping[Any, str], kind: StrEnum) -> str:
    """The word for a kind; the kind's own name, in plain words, where the table has none yet."""
    return table.get(kind) or kind.value.replace("_", " ")


def plain(text: str) -> str:
    """The text with control characters and lone surrogates replaced, one for one, so that offsets hold.

    Documents are not trusted: an escape sequence must not reach a terminal, a stray byte a page, nor an
    override of writing direction turn words round that are quoted.
    """
    text = text.replace("\r", " ").replace("\x85", " ")
    return _CONTROLS.sub("\ufffd", text)


def unmarked(text: str) -> str:
    """The text with marks of writing direction put out of force, one for one."""
    return _BIDI.sub("\u2060", text)


def visible(text: str) -> str:
    """`plain` text on one line, without the marks that reorder what follows them."""
    return " ".join(_BIDI.sub("", plain(text)).split())


def shorten(text: str, width: int) -> str:
    """The text cut at a word's end to at most ``width`` characters, with an ellipsis where it was cut."""
    if len(text) <= width:
        return text
    cut = text[: max(1, width - 1)]
    space = cut.rfind(" ")
    return (cut[:space] if space > width * 0.6 else cut).rstrip(" ,;:") + "…"


def day(value: date | None) -> str:
    """A date as people write it, without a doubt over day and month: ``4 February 2026``."""
    return f"{value.day} {value:%B} {value.year}" if value else ""


def period(begin: date | None, end: date | None, precision: str = "day") -> str:
    """A date or stretch in words, as coarse as it is known."""
    if begin is None or end is None:
        known = day(begin or end)
        return known and (f"from {known}" if begin else f"by {known}")
    if precision == "year" and begin.year == end.year:
        return str(begin.year)
    if precision == "half" and begin.year == end.year:
        return f"{'first' if begin.month <= 6 else 'second'} half of {begin.year}"
    if precision == "quarter" and begin.year == end.year:
        return f"{('first', 'second', 'third', 'fourth')[(begin.month - 1) // 3]} quarter of {begin.year}"
    if precision == "month" and (begin.year, begin.month) == (end.year, end.month):
        return f"{begin:%B} {begin.year}"
    if begin == end:
        return day(begin)
    if begin.year % 10 == 0 and end.year == begin.year + 9 and (begin.timetuple().tm_yday, end.month) == (1, 12):
        return f"the {begin.year}s"
    if begin.day == 1 and end.day == monthrange(end.year, end.month)[1] and precision != "season":
        return _months(begin, end)
    if (begin.year, begin.month) == (end.year, end.month):
        return f"{begin.day}–{end.day} {begin:%B} {begin.year}"
    about = "about " if precision == "season" else ""
    if begin.year == end.year:
        return f"{about}{begin.day} {begin:%B} – {day(end)}"
    return f"{about}{day(begin)} – {day(end)}"


PART = {
    "": "",
    "first half": "first half of ",
    "second half": "second half of ",
    "early": "early ",
    "start": "start of ",
    "mid": "mid-",
    "late": "late ",
    "end": "end of ",
}


def either(one: date | None, other: date | None) -> str:
    """Two days of which one is meant: ``17 or 24 August 2023``."""
    if one is None or other is None:
        return day(one or other)
    if (one.year, one.month) == (other.year, other.month):
        return f"{one.day} or {day(other)}"
    return f"{day(one)} or {day(other)}"


_CLOCK = re.compile(r"T(\d\d:\d\d)(?:(Z)|([+-])(\d\d):(\d\d))?$")
_DAYPARTS = {"TMO": "morning", "TAF": "afternoon", "TEV": "evening", "TNI": "night", "TMI": "midday"}


def clock(value: str) -> str:
    """The time of day in a TIMEX3 value: ``21:30 (UTC+8)``, ``08:05``, ``evening``; empty where there is none."""
    match = _CLOCK.search(value)
    if match is None:
        return _DAYPARTS.get(value[-3:], "")
    if match[2]:
        return f"{match[1]} (UTC)"
    if not match[3]:
        return match[1]
    sign = "+" if match[3] == "+" else "−"
    return f"{match[1]} (UTC{sign}{int(match[4])}{f':{match[5]}' if match[5] != '00' else ''})"


def _months(begin: date, end: date) -> str:
    """Whole months: ``October 2026``, ``April–June 2026``."""
    if (begin.year, begin.month) == (end.year, end.month):
        return f"{begin:%B} {begin.year}"
    if begin.year == end.year:
        return str(begin.year) if (begin.month, end.month) == (1, 12) else f"{begin:%B}–{end:%B} {end.year}"
    return f"{begin:%B} {begin.year} – {end:%B} {end.year}"


@lru_cache(maxsize=512)
def side(code: str | None) -> str:
    """A side in words: a country's name for its ISO 3166 code, else the name it goes by."""
    if not code:
        return ""
    if code in SIDES:
        return SIDES[code]
    territory = Locale("en").territories.get(code) if len(code) == 2 else None
    return territory or plain(code)


@lru_cache(maxsize=128)
def language(code: str) -> str:
    """A language's English name for its code."""
    name = Locale("en").languages.get(code.split("-")[0].lower())
    return name or plain(code)


def opened(text: str) -> str:
    """The text with its first letter as a capital, the others as they are."""
    return text[:1].upper() + text[1:]


def percent(share: float) -> str:
    """A share in per cent; what is there but rounds to nothing is ``<1 %``."""
    if 0 < share < 0.01:
        return "<1 %"
    return f"{round(share * 100)} %"


def listed(items: tuple[str, ...] | list[str], conjunction: str = "and") -> str:
    """Items in a sentence: ``a, b and c``."""
    parts = [item for item in items if item]
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {conjunction} {parts[-1]}"


def ordinal(number: int) -> str:
    """``first``, ``second`` … in words up to ten, then ``11th``."""
    words = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
    if 1 <= number <= len(words):
        return words[number - 1]
    suffix = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"


_QUOTES = {"“": "”", "„": "“”", "«": "»", "「": "」", "『": "』", '"': '"', "‘": "’"}


def quoted(text: str) -> bool:
    """Whether the text is one quotation and brings its marks."""
    text = text.strip()
    closing = _QUOTES.get(text[:1], "")
    found = min((place for mark in closing if (place := text.find(mark, 1)) > 0), default=-1)
    return found >= 0 and not any(char.isalnum() for char in text[found:])


def quotation(text: str) -> str:
    """The text in quotation marks, unless it brings its own; marks that would touch are set apart."""
    if quoted(text):
        return text
    lead = "\u202f" if text[:1] in _QUOTES else ""
    trail = "\u202f" if text[-1:] in _QUOTES.values() else ""
    return f"“{lead}{text}{trail}”"


def glossed(glosses: Sequence[tuple[str, str]]) -> str:
    """What formulas mean, marked as a gloss from the term table; it has no quotation marks, for it quotes nobody."""
    return "gloss: " + "; ".join(f"{visible(original)} = {english}" for original, english in glosses)


def counted(number: int, noun: str) -> str:
    """A number with its noun: ``1 statement``, ``3 statements``."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


ABSENT = {
    "first": "an order of topics",
    "conflicts": "conflicts between these accounts",
    "agreement": "a point that the own texts of two sides both make",
    "pledges": "pledges or demands",
    "omissions": "reports of what a voice left out or stressed",
    "wording": "wording that moved",
    "quotations": "quotations that two documents share",
    "timeline": "dates",
    "watch": "anything that is to come",
}

EMPTY = {
    "findings": "No findings: the accounts here do not meet on any point that could be set side by side.",
    "matrix": "No statement in these documents could be tied to the event.",
    "first": "No voice has an order to show.",
    "conflicts": "No conflicts were found between these accounts.",
    "agreement": "Nothing was found that the own texts of two sides both say.",
    "pledges": "No pledges or demands were found.",
    "omissions": "No document reports what a voice left out or stressed.",
    "wording": "No formula was found in more than one wording.",
    "quotations": "No quotation is shared by two documents.",
    "timeline": "No dates were found.",
    "watch": "The documents tell of nothing that is to come.",
    "sources": "There are no sources to assess.",
}
