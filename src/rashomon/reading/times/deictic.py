"""Rules for days that are pointed at: "yesterday", "tomorrow night", "that evening", "the day before"."""

from __future__ import annotations

import re

from rashomon.model import TimeType
from rashomon.reading.times.lexicon import DAYPARTS, STAGE, stage, words
from rashomon.reading.times.periods import Grain
from rashomon.reading.times.rules import Context, Found, Rule, dated, rule, shifted, undated

RULES: list[Rule] = []
PRE = rf"(?:(?P<stage>{STAGE})[ -](?:in |on )?)?"
_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}


@rule(
    rf"{PRE}\b(?i:(?P<word>(?:the )?day before yesterday|(?:the )?day after tomorrow|today"
    rf"|tonight|yesterday|tomorrow))\b"
    rf"(?: (?P<part>{words(*DAYPARTS)})\b)?",
    "today tonight yesterday tomorrow",
    RULES,
)
def deictic_day(match: re.Match[str], context: Context) -> Found | None:
    """ "today", "yesterday", "tomorrow morning", "later today"."""
    word = match["word"].lower()
    if in_a_name(match, context) or (word == "tomorrow" and _HOPED_FOR.search(context.before(match.start(), 12))):
        return None
    before = context.before(match.start(), 6)
    if word == "today" and re.search(r"(?:USA|Russia) $", context.before(match.start(), 8)):
        return None
    if word == "today" and before.endswith(("of ", "'s ")) and context.after(match.end(), 2)[:2] == "'s":
        return None
    step = -2 if "before" in word else 2 if "after" in word else _DAYS[word]
    part = "NI" if word == "tonight" else DAYPARTS.get((match["part"] or "").lower(), "")
    found = shifted(Grain.DAY, step, context, stage(match["stage"]))
    return with_part(found, part) if part else found


_HOPED_FOR = re.compile(r"\b(?:a|the|of|our|brighter|better|new) $")


def in_a_name(match: re.Match[str], context: Context) -> bool:
    """Whether all its words are capitalised inside a sentence: a programme ("CBS This Morning")."""
    words_ = re.findall(r"[A-Za-z]+", match[0])
    if not all(word[0].isupper() for word in words_) or match[0].isupper() or match.start() == context.sentence.start:
        return False
    return len(words_) > 1 or bool(re.search(r"[\w,] $", context.before(match.start(), 2)))


def with_part(found: Found, part: str) -> Found:
    """The morning, afternoon, evening or night of a day."""
    return Found(TimeType.TIME, f"{found.value}T{part}", found.period, found.begin, found.end_date, found.mod,
                 found.anchor, confidence=found.confidence)  # fmt: skip


@rule(
    rf"{PRE}\b(?i:(?P<which>this|last|that|the same|the next|the following|the previous)) "
    rf"(?P<part>{words(*DAYPARTS)})\b(?! (?:of|prayer))",
    " ".join(DAYPARTS),
    RULES,
)
def this_morning(match: re.Match[str], context: Context) -> Found | None:
    """ "this morning", "last night", "that evening", "the next morning"."""
    if in_a_name(match, context):
        return None
    which, part = match["which"].lower(), DAYPARTS[match["part"].lower()]
    mod = stage(match["stage"])
    if which in ("this", "last"):
        step = -1 if which == "last" else 0
        return with_part(shifted(Grain.DAY, step, context, mod), part)
    known = context.last(Grain.DAY)
    if known is None:
        return with_part(undated(Grain.DAY, mod), part)
    step = {"the next": 1, "the following": 1, "the previous": -1}.get(which, 0)
    return with_part(dated(known[1].shifted(step), known[0], mod, 0.75), part)


@rule(
    r"\b(?i:the day (?P<way>before|after))\b(?=[.,;:)\"']|$| (?:in|at|and|but|by|with)\b)",
    "before after",
    RULES,
)
def the_day_before(match: re.Match[str], context: Context) -> Found | None:
    """ "the day before": of the day that the text named last."""
    known = context.last(Grain.DAY)
    if known is None:
        return None
    return dated(known[1].shifted(-1 if match["way"].lower() == "before" else 1), known[0], confidence=0.75)
