"""A copy of a text, of equal length, in which quotes, dashes, spaces and full-width figures are plain."""

from __future__ import annotations

_PLAIN = {
    **dict.fromkeys("\u2018\u2019\u201b\u02bc\u0060\u00b4\uff07", "'"),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212\uff0d", "-"),
    **dict.fromkeys("\u00a0\u2007\u2009\u200a\u202f\u3000\t\n\r\f\v\u2028\u2029", " "),
    **{chr(0xFF10 + figure): str(figure) for figure in range(10)},
    "\uff0f": "/",
    "\uff1a": ":",
}
_TABLE = str.maketrans(_PLAIN)


def plain(text: str) -> str:
    """The same text for matching: every character in its place."""
    return text.translate(_TABLE)
