"""The value of one run of digits with its separators: grouping in threes or the Indian way, decimal signs."""

from __future__ import annotations

import re

from rashomon.reading.quantities.tokens import NARROW

MOST_DIGITS = 30  # longer runs are identifiers or noise, not amounts

_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?$")
_INDIAN = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$")
_DOTTED = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?$")
_POINT = re.compile(r"\d+\.\d+$")
_COMMA = re.compile(r"\d+,\d+$")


def digits_value(text: str, decimal_comma: bool) -> float | None:
    """The value of one run of digits with its separators; None where it is not one number.

    A single comma before anything but three digits is a decimal comma; a single dot before three is one in
    languages that write a decimal comma, else a decimal point.
    """
    if len(text) > MOST_DIGITS:
        return None
    text = text.replace(NARROW, "").replace("'", "")
    if text.isdigit():
        return float(text) if text.isdecimal() else None
    if decimal_comma:
        if _DOTTED.match(text) or _COMMA.match(text):
            return float(text.replace(".", "").replace(",", "."))
        return float(text) if _POINT.match(text) else None
    if _GROUPED.match(text) or _INDIAN.match(text):
        return float(text.replace(",", ""))
    if _POINT.match(text):
        return float(text)
    if _COMMA.match(text):
        return float(text.replace(",", "."))
    if _DOTTED.match(text):
        return float(text.replace(".", "").replace(",", "."))
    return None
