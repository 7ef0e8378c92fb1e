"""Days on which somebody said something: they date the saying, and not what is told."""

from __future__ import annotations

import re

from rashomon.model import Span

_SAID = (
    r"(?:said|says|told(?: (?!that\b|would\b|will\b|to\b)[^\s,;:.“”]+){1,6}|added|stated|wrote"
    r"|posted|tweeted|noted|confirmed|reported|insisted|explained|commented|disclosed|revealed|remarked|responded|replied|acknowledged|argued)"
)
_WHERE = (
    r"(?: (?:in|at|on|via|through|during) (?:an?|the|his|her|its|their|X|Twitter|Facebook|Telegram|Truth)\b"
    r"[^,;:.“”]{0,50})?"
)
_OF_THE_SAYING = re.compile(
    rf"\b{_SAID}{_WHERE}(?: (?:reporters|journalists|parliament|lawmakers))?,?(?: late| early)?(?: on)? $"
)
_THEN_SAID = re.compile(rf",? (?:(?:morning|afternoon|evening|night),? )?[^,;:.“”]{{2,110}}?\b{_SAID}\b(?!-)")
_ACCORDING = re.compile(r"\b[Aa]ccording to [^,;:.]{1,80}?(?: released| published| issued)?(?: late| early)?(?: on)? $")


def only_says(text: str, time: Span, sentence: Span) -> bool:
    """Whether a day is only that on which somebody said something: ", officials said on Wednesday", "On Friday the
    ministry said that ..."."""
    before = text[max(sentence.start, time.start - 140) : time.start]
    if _OF_THE_SAYING.search(before) or _ACCORDING.search(before):
        return True
    fronted = time.start - sentence.start <= _FRONTED or before.rstrip().endswith(("; on", ", and on", ", but on"))
    return fronted and _THEN_SAID.match(text, time.end, min(sentence.end, time.end + 130)) is not None


_FRONTED = 4  # characters with which a sentence may open before its day ("On ")
