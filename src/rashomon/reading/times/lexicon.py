"""English words for numbers, months, weekdays and units, and the patterns made of them.

All patterns are used case-sensitively on a copy of the text whose quotes, dashes and spaces are plain; what
may stand in either case says so with ``(?i:...)``. Month names keep their capital: "may" and "march" are verbs.
"""

from __future__ import annotations

import re

from rashomon.reading.times.periods import Grain

_ONES = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
]
_ONES += ["seventeen", "eighteen", "nineteen"]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
CARDINALS = {word: number for number, word in enumerate(_ONES, 1)}
CARDINALS |= {word: rank * 10 for rank, word in enumerate(_TENS, 2)}
SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000}
_ORDINAL_WORDS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
]
_ORDINAL_WORDS += ["fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"]
ORDINALS = {word: number for number, word in enumerate(_ORDINAL_WORDS, 1)}
ORDINALS |= {f"twenty-{word}": 20 + number for word, number in list(ORDINALS.items())[:9]}
ORDINALS |= {"thirtieth": 30, "thirty-first": 31}

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "January Jan",
            "February Feb",
            "March Mar",
            "April Apr",
            "May",
            "June Jun",
            "July Jul",
            "August Aug",
            "September Sept Sep",
            "October Oct",
            "November Nov",
            "December Dec",
        ),
        1,
    )
    for name in names.split()
}
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "Monday Mon",
            "Tuesday Tues Tue",
            "Wednesday Wed",
            "Thursday Thurs Thur Thu",
            "Friday Fri",
            "Saturday Sat",
            "Sunday Sun",
        )
    )
    for name in names.split()
}
UNITS = {
    "year": Grain.YEAR,
    "half": Grain.HALF,
    "quarter": Grain.QUARTER,
    "month": Grain.MONTH,
    "week": Grain.WEEK,
    "weekend": Grain.WEEKEND,
    "day": Grain.DAY,
    "decade": Grain.DECADE,
    "century": Grain.CENTURY,
    "centuries": Grain.CENTURY,
    "fortnight": Grain.WEEK,
}
SEASON_CODES = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
DAYPARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "midday": "MI"}
DURATION_CODES = {
    "second": "PT{}S",
    "minute": "PT{}M",
    "hour": "PT{}H",
    "day": "P{}D",
    "night": "P{}D",
    "week": "P{}W",
    "month": "P{}M",
    "quarter": "P{}Q",
    "year": "P{}Y",
    "decade": "P{}DE",
    "century": "P{}CE",
}


def words(*alternatives: str) -> str:
    """A group that matches any of the words, longest first, in either case."""
    return "(?i:" + "|".join(sorted(alternatives, key=len, reverse=True)) + ")"


_LITTLE = "|".join(sorted([*CARDINALS, *SCALES], key=len, reverse=True))
SPELLED = rf"(?i:(?:a (?=hundred|thousand|million))?(?:{_LITTLE})(?:[- ](?:and )?(?:{_LITTLE}))*(?: and a half)?)\b"
DIGITS = r"(?:\d{1,3}(?:,\d{3})+|\d{1,3} 1/2|\d{1,6}(?:\.\d{1,3})?)"
NUMBER = rf"(?:{DIGITS}(?: and a half)?|{SPELLED})"
MONTH_FULL = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_SHORT_MONTHS = "(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
# posts have them in lower case; "may", "march" and "august" are other words then
_LOW_MONTHS = "(?:january|february|april|june|july|september|october|november|december)"
MONTH = (
    rf"(?:{MONTH_FULL}|{MONTH_FULL.upper()}|{_LOW_MONTHS}\b"
    rf"|(?:{_SHORT_MONTHS}|(?-i:{_SHORT_MONTHS.upper()}(?= \d)))\b\.?)"
)
ORDINAL_WORD = words(*ORDINALS, *(word.replace("-", " ") for word in ORDINALS if "-" in word))
WEEKDAY = "(?:" + words(*(name for name in WEEKDAYS if name.endswith("day"))) + ")"
WEEKDAY_SHORT = r"(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?"
YEAR = r"(?:1[5-9]\d\d|20\d\d)"
SEASON = words(*SEASON_CODES)
STAGE = words("early", "earlier", "late", "later", "mid", "the beginning of", "the start of", "the middle of",
              "the end of", "beginning of", "start of", "end of", "middle of", "the close of")  # fmt: skip
APPROX = words(
    "about", "around", "approximately", "roughly", "nearly", "almost", "more than", "over", "less than",
    "fewer than", "under", "at least", "at most", "up to", "as long as", "as many as", "no more than",
    "no longer than", "no less than", "not more than", "well over", "just over", "just under", "some",
    "a little over", "a little more than", "close to", "longer than",
)  # fmt: skip
NEARLY = words("about", "around", "approximately", "roughly", "nearly", "almost", "more than", "less than", "at least")
_MODS = {
    "APPROX": "about around approximately roughly some close-to",
    "LESS_THAN": "nearly almost less-than fewer-than under just-under barely",
    "MORE_THAN": "more-than over well-over just-over a-little-over a-little-more-than longer-than",
    "EQUAL_OR_LESS": "up-to at-most as-long-as as-many-as no-more-than no-longer-than not-more-than",
    "EQUAL_OR_MORE": "at-least no-less-than",
}
MODS = {word.replace("-", " "): mod for mod, line in _MODS.items() for word in line.split()}
_STAGES = {"early": "START", "late": "END", "mid": "MID", "earlier": "BEFORE", "later": "AFTER"}
_SPLIT = re.compile(r"[\s-]+")


def stage(text: str | None) -> str:
    """The TIMEX3 modifier of "early", "the end of" and the like; empty for none."""
    if not text:
        return ""
    lowered = text.lower().strip(" -")
    if lowered in _STAGES:
        return _STAGES[lowered]
    if "beginning" in lowered or "start" in lowered:
        return "START"
    return "MID" if "mid" in lowered else "END"


def modifier(text: str | None) -> str:
    """The TIMEX3 modifier of "about", "more than" and the like; empty for none."""
    return MODS.get(" ".join(text.lower().split()), "") if text else ""


def number(text: str) -> float | None:
    """The value of a numeral in digits or words ("24", "twenty-four", "two and a half"); None if it is none."""
    lowered = text.lower().strip()
    half = 0.5 if lowered.endswith(" and a half") else 0.0
    lowered = lowered.removesuffix(" and a half")
    if lowered.endswith(" 1/2"):
        lowered, half = lowered.removesuffix(" 1/2"), 0.5
    if lowered[:1].isdigit():
        return float(lowered.replace(",", "")) + half
    total, current = 0.0, 0.0
    for word in _SPLIT.split(lowered):
        if word in CARDINALS:
            current += CARDINALS[word]
        elif word in SCALES:
            current = max(current, 1) * SCALES[word]
            if SCALES[word] > 100:
                total, current = total + current, 0.0
        elif word not in ("and", "a", "an", ""):
            return None
        elif word in ("a", "an"):
            current = max(current, 1)
    return total + current + half or None


def ordinal(text: str) -> int | None:
    """The rank that "4th" or "twenty-first" names; None if it names none."""
    lowered = text.lower().strip()
    if lowered[:1].isdigit():
        return int(re.sub(r"\D", "", lowered))
    return ORDINALS.get(lowered.replace(" ", "-"))


def month_number(text: str) -> int:
    """1 to 12 for a month's name or abbreviation."""
    return MONTHS[text.rstrip(".").capitalize()]


def weekday_number(text: str) -> int:
    """0 (Monday) to 6 for a weekday's name or abbreviation."""
    return WEEKDAYS[text.rstrip(".").capitalize()]


def singular(unit: str) -> str:
    """The unit in the singular: "years" is "year", "centuries" is "century"."""
    lowered = unit.lower().rsplit(" ", 1)[-1]
    return "century" if lowered == "centuries" else lowered.removesuffix("s")


def plain(value: float) -> str:
    """A number as ISO 8601 durations have it: no trailing zero."""
    return str(int(value)) if value == int(value) else f"{value:g}"
