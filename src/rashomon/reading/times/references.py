"""Times that are named without a date: "now", "recently", "the future" (PRESENT_REF, PAST_REF, FUTURE_REF)."""

from __future__ import annotations

import re

from rashomon.reading.times.rules import Context, Found, Rule, reference, rule

RULES: list[Rule] = []


@rule(
    r"\b(?i:right now|just now|by now|until now|now|currently|at present|at the moment|for "
    r"the moment|nowadays|these days|to date|presently)\b",
    "now currently present moment nowadays time these presently date",
    RULES,
)
def present(match: re.Match[str], context: Context) -> Found | None:
    """ "now", "currently", "at the moment"."""
    lowered = match[0].lower()
    if lowered == "now" and re.match(r" that\b", context.after(match.end(), 6)):
        return None
    start = match.start() + (3 if lowered in ("by now",) else 6 if lowered == "until now" else 0)
    found = reference("PRESENT_REF")
    return Found(found.type, found.value, start=start, remembered=False, confidence=0.8)


@rule(
    r"\b(?i:(?:more |most |until )?recently|lately|in the (?:recent |distant )?past|the "
    r"(?:recent |distant )?past|long ago|at (?:the|that) time|back then|until recently)\b(?! "
    r"\w+ (?:years|months|weeks|days|hours))",
    "recently lately past ago time then",
    RULES,
)
def past(match: re.Match[str], context: Context) -> Found | None:
    """ "recently", "in the past", "at the time"."""
    lowered, start = match[0].lower(), match.start()
    if lowered.endswith("past"):
        if re.match(
            r" (?:\w+ )?(?:two|three|four|five|six|few|several|couple|\d+|year|month|week|day|decade"
            r"|century|summer|winter|spring|fall|season|quarter|weekend|tense)",
            context.after(match.end(), 18),
        ):
            return None
        start += 3 if lowered.startswith("in ") else 0
    if "at the time" in lowered or "at that time" in lowered:
        start += 3
        if re.match(r" (?:of|when|that)\b", context.after(match.end(), 6)):
            return None
        return (
            None
            if lowered == "at the time" and not re.match(r"[,.;]|$", context.after(match.end(), 2))
            else _past(start)
        )
    start += 6 if lowered.startswith("until ") else 0
    return _past(start)


def _past(start: int) -> Found:
    found = reference("PAST_REF")
    return Found(found.type, found.value, start=start, remembered=False, confidence=0.75)


@rule(r"\b(?i:recent)\b(?! (?:years|months|weeks|days|decades|history|hours|times))(?= [A-Za-z])", "recent", RULES)
def recent(match: re.Match[str], context: Context) -> Found | None:
    """ "recent statements": the past, as a modifier."""
    if re.search(r"\b(?:most|more|his|her) $", context.before(match.start(), 6)) or match[0][0].isupper():
        return None
    return reference("PAST_REF", 0.5)


@rule(
    r"\b(?i:the (?:near |foreseeable |not-too-distant |immediate |distant )?future|near "
    r"future|some ?day|one day|soon|shortly|sooner or later|a later date)\b",
    "future day soon shortly sooner later someday",
    RULES,
)
def future(match: re.Match[str], context: Context) -> Found | None:
    """ "the future", "soon", "at a later date"; not "as soon as", "shortly after"."""
    lowered = match[0].lower()
    before, after = context.before(match.start(), 8), context.after(match.end(), 12)
    if lowered in ("soon", "shortly") and (
        re.search(r"\b(?:as|too|how|so) $", before)
        or re.match(r" (?:after|before|as|enough|thereafter|afterward)", after)
    ):
        return None
    if lowered == "one day" and re.match(
        r" (?:before|after|later|earlier|of|in|last|this|an? (?:week|month|year)|each|per)\b", after
    ):
        return None
    if lowered == "the future" and re.match(r" (?:of|direction|course)\b", after):
        return None
    return reference("FUTURE_REF", 0.75)
