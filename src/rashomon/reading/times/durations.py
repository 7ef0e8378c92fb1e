"""Durations: "76 days", "for months", "the past three weeks", "a four-day visit", "two and a half years"."""

from __future__ import annotations

import re
from dataclasses import replace

from rashomon.model import TimeType
from rashomon.reading.times.lexicon import (
    APPROX,
    DURATION_CODES,
    NEARLY,
    NUMBER,
    UNITS,
    modifier,
    number,
    plain,
    singular,
    words,
)
from rashomon.reading.times.periods import containing
from rashomon.reading.times.relative import window
from rashomon.reading.times.rules import Context, Found, Rule, lasting, reference, rule
from rashomon.reading.times.tense import AHEAD, tense

RULES: list[Rule] = []
_ALL = (
    "seconds second minutes minute hours hour days day nights night weeks week months month "
    "quarters quarter years year decades decade centuries century"
)
TRIGGERS = _ALL + " fortnight"
UNIT = words(*(unit for unit in _ALL.split() if unit not in ("second",)), "fortnight")
_PLURAL = words(*(unit for unit in _ALL.split() if unit.endswith("s")))
_VAGUE = (
    r"(?i:several|a few|few|many|a number of|numerous|some|a couple of|a couple|couple of"
    r"|dozens of|hundreds of|thousands of|tens of thousands of|countless|a matter of|multiple"
    r"|various)"
)
_AMOUNT = rf"(?:{NUMBER}|(?i:half an?)|(?i:an?|one)(?= (?:(?:full|whole|half) )?{UNIT}\b)|{_VAGUE})"
_KIND = (
    r"(?: (?i:more|full|whole|straight|consecutive|trading|business|working|calendar|long"
    r"|solid|short|additional|extra|crucial))*"
)
_WINDOW = (
    r"(?:(?i:the|this|these|its|their|his|her|those)\s)?(?i:last|past|next|coming|first|previous"
    r"|preceding|following|final|initial|ensuing|latest|opening|prior)"
)
_AHEAD = ("next", "coming", "following", "ensuing")


_HALVES = {"year": "6M", "hour": "30M", "minute": "30S"}  # of a unit, in the next smaller one


def duration(amount: float | None, unit: str) -> str:
    """The ISO 8601 duration; X where the number is not said. "half a year" is P6M, "half an hour" PT30M."""
    name = singular(unit)
    if name == "fortnight":
        name, amount = "week", None if amount is None else amount * 2
    if amount == 0.5 and name in ("year", "hour", "decade"):
        name, amount = {"year": ("month", 6.0), "hour": ("minute", 30.0), "decade": ("year", 5.0)}[name]
    if amount is not None and amount % 1 == 0.5 and name == "decade":
        name, amount = "year", amount * 10
    if amount is not None and amount % 1 == 0.5 and name in _HALVES:
        return DURATION_CODES[name].format(plain(amount - 0.5)) + _HALVES[name]
    return DURATION_CODES[name].format("X" if amount is None else plain(amount))


_LASTS = re.compile(r"\b(?:will|would|to|could|may|might|can|should|shall|not|'ll|did|does|only)(?: \w+ly)?\s*$")


def amount_of(text: str) -> float | None:
    """The number that an amount stands for; None where it is vague."""
    lowered = text.lower().strip()
    if lowered.startswith("half"):
        return 0.5
    if lowered.startswith(("a couple", "couple")):
        return 2.0
    if re.fullmatch(_VAGUE, lowered) or lowered.startswith(("dozens", "hundreds", "thousands", "tens")):
        return None
    return 1.0 if lowered in ("a", "an") else number(lowered)


@rule(
    rf"\b(?:(?P<mod>{NEARLY}) )?(?P<window>{_WINDOW}) (?:(?P<inner>{APPROX}) "
    rf")?(?P<amount>{NUMBER}(?: (?:to|or) {NUMBER})?|{_VAGUE}|(?i:half)){_KIND}[ -]"
    rf"(?P<unit>{UNIT})\b(?P<half> and a half)?(?P<or> or (?:so|more))?",
    TRIGGERS,
    RULES,
)
def windows(match: re.Match[str], context: Context) -> Found | None:
    """ "the past three months", "the next four years", "the first nine months"."""
    text, words_ = match["amount"].lower(), match["window"].lower().split()
    if words_ == ["last"] and _LASTS.search(context.before(match.start("window"), 24)):
        return None  # "will last six weeks"
    vague_range = re.search(r" (?:to|or) ", text)
    value = None if vague_range else amount_of(text)
    if value is not None and match["half"]:
        value += 0.5
    if text == "half" and singular(match["unit"]) not in ("century", "decade", "hour", "year"):
        return None
    mod = modifier(match["mod"] or match["inner"]) or ("APPROX" if match["or"] else "")
    iso = duration(value, match["unit"])
    if value is None or context.published is None or words_[-1] not in ("last", "past", "next", "coming"):
        return lasting(iso, mod)
    begin, end = window(context.published, singular(match["unit"]), value, ahead=words_[-1] in _AHEAD)
    return lasting(iso, mod, begin, end)


@rule(
    rf"\b(?P<the>(?i:the|these|those|its|another|a(?=[ ][\w-]+ period)) )?(?:(?P<mod>{APPROX}) "
    rf")?(?P<amount>{_AMOUNT}){_KIND}[ -](?P<unit>{UNIT})\b(?P<half> and a half)?"
    r"(?P<old>[ -]old\b)?(?P<period> period\b)?(?P<or> or (?:so|more|two))?(?!-(?:to|on|by)-)",
    TRIGGERS,
    RULES,
)
def counted(match: re.Match[str], context: Context) -> Found | None:
    """ "76 days", "more than four hours", "a four-day visit", "two and a half years", "an 8-month-old truce"."""
    amount, unit = match["amount"], singular(match["unit"])
    start = match.start()
    if match["the"] and ("-" in match[0] or match["mod"] or not match["unit"].endswith("s")):
        start = match.start("mod") if match["mod"] else match.start("amount")
    before, after = context.before(match.start(), 16), context.after(match.end(), 16)
    if match["the"] and match["the"].lower() == "another ":
        start = match.start()
    elif match["mod"] and match["mod"].lower() in ("over", "under", "some") and _preposition(match, before, amount):
        start = match.start("amount")
    lowered = amount.lower()
    if re.search(r"[$£€¥#]\s?$", before) or (re.search(r"[\d.,]$", before)):
        return None
    if lowered in ("a", "an", "one") and not _single(match, before, after):
        return None
    if unit in ("quarter", "half") and value_like_year(amount):
        return None
    if re.match(r" an? (?:day|week|month|year)\b(?! ago| later| earlier)", after):
        return None  # "four days a week": see `sets`
    if unit == "quarter" and (lowered in ("a", "an", "one", "three") or re.match(r" (?:of|final)", after)):
        return None
    if unit == "second" and "-" in match[0]:
        return None
    if match["old"] and (unit in ("year", "decade") or lowered in ("a", "an")):
        return None  # an age
    value = amount_of(amount)
    if value is not None and match["half"]:
        value += 0.5
    mod = modifier(match["mod"]) or ("APPROX" if match["or"] or lowered.startswith("some") else "")
    found = _due(duration(value, unit), value, unit, match, context)
    return replace(found, mod=mod if start == match.start() else "", start=start)


_OF_SOMETHING = re.compile(r" (?:of|after|from|before|prior|following|later|earlier)\b|-")


def _due(iso: str, value: float | None, unit: str, match: re.Match[str], context: Context) -> Found:
    """A DURATION, with days where it is counted from publication: "within 90 days", "will end in 30 days"."""
    lead, published = context.before(match.start(), 8), context.published
    if published is None or value is None or unit not in _LONG or _OF_SOMETHING.match(context.after(match.end(), 12)):
        return lasting(iso)
    if re.search(r"\b[Ww]ithin $", lead) and tense(context, match.start(), match.end()) == AHEAD:
        begin, end = window(published, unit, value, ahead=True)
        return lasting(iso, begin=begin, end=end)
    if re.search(r"\b[Ii]n $", lead) and value == int(value) and _POINT.search(context.before(match.start(), 48)):
        _, exact = window(published, unit, value, ahead=True)
        whole = containing(UNITS["day" if unit == "night" else unit], exact)
        return lasting(iso, begin=whole.begin, end=whole.end)
    return lasting(iso)


_LONG = ("day", "week", "month", "year")
_POINT = re.compile(
    r"\b(?:will|shall|'ll|is|are|to|due) (?:\w+ ){0,4}in $"
    r"|\b(?:expires?|ends?|begins?|starts?|meets?|resumes?|reconvenes?|returns?|lapses?) (?:again )?in $"
)


def _preposition(match: re.Match[str], before: str, amount: str) -> bool:
    """Whether "over" means "in the course of": "spread over five years", not "for over five years"."""
    if re.match(_VAGUE, amount):
        return True
    return (match["mod"] or "").lower() == "over" and not re.search(
        r"\b(?i:for|in|of|after|within|than|a|the|lasts?|lasted|lasting|takes?|took|taking|spent"
        r"|is|was|be|been|just) $|^$",
        before,
    )


def value_like_year(amount: str) -> bool:
    """Whether a numeral reads as a year: "the 1988 quarter"."""
    return bool(re.fullmatch(r"(?:19|20)\d\d", amount))


def _single(match: re.Match[str], before: str, after: str) -> bool:
    """Whether "a day", "one year" is a length of time: not a rate, not "a day of prayer", not "one day" (some time)."""
    lowered, unit = match["amount"].lower(), singular(match["unit"])
    if match["mod"] or match["half"] or match["or"] or match["period"]:
        return True
    if re.match(r"'s\b", after):
        return True
    if re.search(
        r"\b(?:for|in|within|after|of|than|over|last|lasted|least|nearly|almost|about|another"
        r"|spent|spend|takes?|took|every|per|half) $",
        before,
    ):
        return not (unit == "day" and lowered == "one" and re.search(r"\bin $", before)) or True
    if lowered == "one" and unit == "day":
        return bool(re.match(r" (?:before|after|later|earlier)\b", after))
    if re.match(r" (?:before|after|from|long|earlier|later|of (?:talks|negotiation|fighting|war|silence))\b", after):
        return True
    return lowered == "one" and unit != "day" and "-" in match[0]


@rule(
    rf"(?<![\w-])(?:(?P<mod>{APPROX}) )?(?P<amount>{NUMBER})(?:[ -](?i:to|or)[ -]"
    rf"|-)(?P<second>{NUMBER})[ -](?P<unit>{UNIT})\b(?P<way> (?i:ago))?",
    TRIGGERS,
    RULES,
)
def ranges(match: re.Match[str], context: Context) -> Found | None:
    """ "two to three weeks", "12-18 months": the value is the first of the two, as TimeML has none for both."""
    first, second = number(match["amount"]), number(match["second"])
    if first is None or second is None or not first < second:
        return None
    if match["way"]:
        return reference("PAST_REF")
    return lasting(duration(first, match["unit"]), modifier(match["mod"]) or "APPROX")


@rule(
    rf"\b(?i:(?P<lead>recent|past|coming|the recent|the coming|the past|the next|the last|the "
    rf"early|the intervening|the following|these past|the latest|the previous|the preceding) )"
    rf"(?:(?i:few|several|couple of|couple) )?(?P<unit>{_PLURAL})\b",
    TRIGGERS,
    RULES,
)
def recent(match: re.Match[str], context: Context) -> Found | None:
    """ "recent months", "coming weeks", "the past few years"."""
    if match["lead"].lower() == "the early" and singular(match["unit"]) == "hour":
        return None  # of a day
    value = 2.0 if "couple" in match[0].lower() else None
    iso = duration(value, match["unit"])
    if value is None or context.published is None:
        return lasting(iso)
    begin, end = window(
        context.published, singular(match["unit"]), value, ahead=bool(re.search("next|coming", match[0].lower()))
    )
    return lasting(iso, "", begin, end)


@rule(
    rf"\b(?P<unit>{_PLURAL})\b(?P<or> or (?i:weeks|months|years|days|hours))?(?P<way> (?i:ago|later|earlier))?",
    TRIGGERS,
    RULES,
)
def bare(match: re.Match[str], context: Context) -> Found | None:
    """ "for months", "within weeks", "hours after", "days earlier", "years ago": a number that is not said."""
    before, after = context.before(match.start(), 24), context.after(match.end(), 16)
    unit = singular(match["unit"])
    if match["way"] and match["way"].strip().lower() == "ago":
        return reference("PAST_REF")
    if re.search(
        r"(?:\b(?i:for|within|after|over|in|of|mere|just|only|through|takes?|took|many|spent"
        r"|last(?:ed)?|by)|\b(?:weeks|months|days|years|hours) or) $",
        before,
    ):
        if re.search(r"\b(?i:of|in|by|over|through|many|after) $", before) and not re.match(
            r"(?: (?:of (?!the\b|his\b|her\b|their\b|day)\w{3,}|to come|ahead|after|before)\b|[,.;]|$)",
            after,
        ):
            return None
    elif not (
        match["way"]
        or re.match(
            r" (?:after|before|ahead|of (?:talks|negotiation|speculation|tension|fighting)|prior|of "
            r"advance|into|or (?:weeks|months|days|years|hours))\b",
            after,
        )
    ):
        return None
    if unit == "second":
        return None
    end = match.start() + len(match["unit"]) + len(match["or"] or "")
    return Found(TimeType.DURATION, duration(None, unit), end=end, confidence=0.8)


_PARTS = {"a quarter": 0.25, "one quarter": 0.25, "half": 0.5, "three quarters": 0.75, "three-quarters": 0.75}


@rule(
    rf"\b(?:(?P<mod>{APPROX}) )?(?P<part>{words(*_PARTS)})(?: of)? a (?P<unit>(?i:century|decade))\b",
    "century decade",
    RULES,
)
def part_of_age(match: re.Match[str], context: Context) -> Found | None:
    """ "a quarter of a century", "half a decade": in years."""
    years = _PARTS[match["part"].lower()] * (100 if match["unit"].lower() == "century" else 10)
    return lasting(f"P{plain(years)}Y", modifier(match["mod"]))
