"""Years that do not follow the calendar: fiscal, marketing, crop and school years, seasons of crops.

Their value is the year, or the two years, by which they go. They have days only where somebody says when they
begin: the sentence itself ("fiscal 2026, which began in October", "the fiscal year ending June 30"), or, where the
sentence names the country (and the crop), the table ``data/fiscal.toml``.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from importlib import resources

from rashomon.model import TimeType
from rashomon.reading.times.lexicon import MONTH, STAGE, YEAR, month_number, stage
from rashomon.reading.times.periods import Grain, containing, months_later, year
from rashomon.reading.times.rules import PUBLISHED, Context, Found, Rule, rule, undated

RULES: list[Rule] = []
_KINDS = r"marketing and crop|marketing|crop|fiscal|financial|budget|academic|school|growing|harvest|planting"
_CROPS = r"(?:(?i:soy(?:bean)?s?|corn|maize|wheat|barley|oats|sorghum|cotton|rice|sugar|coffee|cocoa|grain|cereals?) )"
_BEGINS = re.compile(
    r"[\s,(]*(?:which |that |and )?(?i:(?P<back>began|started)|begins?|beginning|starts?|starting|will (?:begin|start)"
    rf"|runs? from|running from)(?: on| in)?(?: the)?(?: (?P<day>\d\d?))? (?P<month>{MONTH})(?: (?P<day2>\d\d?)\b)?"
)
_ENDS = re.compile(
    r"[\s,(]*(?:which |that |and )?(?i:(?P<back>ended)|ends?|ending|runs? (?:to|until|through)|will end)(?: on| in)?"
    rf"(?: the end of)?(?: (?P<day>\d\d?))? (?P<month>{MONTH})(?: (?P<day2>\d\d?)\b)?"
)


@dataclass(frozen=True, slots=True)
class Start:
    """The month and day on which a kind of year begins; ``by_end`` where its number is that of the year it ends in."""

    month: int
    day: int = 1
    by_end: bool | None = None
    past: bool | None = None  # the text says that it has begun (or has not)

    def of(self, first_year: int) -> tuple[date, date]:
        """First and last day of the one that begins in a calendar year."""
        begin = date(first_year, self.month, self.day)
        return begin, date(first_year + 1, self.month, self.day) - timedelta(days=1)


@cache
def _table() -> tuple[tuple[str, re.Pattern[str], frozenset[str], Start], ...]:
    source = resources.files("rashomon.reading").joinpath("data/fiscal.toml").read_text(encoding="utf-8")
    rows = []
    for kind, entries in tomllib.loads(source).items():
        for entry in entries:
            named = "|".join(re.escape(word) for word in entry["words"])
            start = Start(entry["month"], by_end=entry.get("named", "start") == "end")
            rows.append((kind, re.compile(rf"(?<!\w)(?:{named})(?!\w)"), frozenset(entry.get("crops", ())), start))
    return tuple(rows)


def start_of(kind: str, match: re.Match[str], context: Context) -> Start | None:
    """When the year that a match names begins, by the words after it, else by the country in its sentence."""
    after = context.after(match.end(), 60)
    said = _BEGINS.match(after)
    if said:
        in_month = int(said["day"] or said["day2"] or 1)
        return Start(month_number(said["month"]), in_month, past=bool(said["back"]))
    said = _ENDS.match(after)
    if said:
        return _after(month_number(said["month"]), said["day"] or said["day2"])
    sentence = context.text[context.sentence.start : context.sentence.end]
    wanted = "fiscal" if kind in ("fiscal", "financial", "budget") else "marketing"
    if kind in ("academic", "school"):
        return None
    for stretch in (sentence, context.text) if wanted == "fiscal" else (sentence,):
        fitting = set()
        for row, country, crops, start in _table():
            if row == wanted and country.search(stretch) and (not crops or crops & set(sentence.lower().split())):
                fitting.add(start)
        if fitting:
            return fitting.pop() if len(fitting) == 1 else None
    return None


def _after(month: int, in_month: str | None) -> Start | None:
    """The start of the year that begins on the day after a last day."""
    last = date(2001, month, int(in_month)) if in_month else months_later(date(2001, month, 1), 1) - timedelta(days=1)
    first = last + timedelta(days=1)
    return Start(first.month, first.day, by_end=True)


def first_year(start: Start, number: int, published: date | None) -> int | None:
    """The calendar year in which the year of that number begins; None where nobody can tell."""
    if start.month == 1 and start.day == 1:
        return number
    if start.by_end is not None:
        return number - 1 if start.by_end else number
    if published is None or start.past is None:
        return None
    choices = [y for y in (number, number - 1) if (start.of(y)[0] <= published) is start.past]
    return choices[0] if choices else None


def _placed(found: Found, start: Start | None, first_year: int | None) -> Found:
    if start is None or first_year is None:
        return found
    begin, end = start.of(first_year)
    return replace(found, begin=begin, end_date=end)


@rule(
    rf"\b(?:(?P<stage>{STAGE}) (?:the )?|(?P<early>(?i:early|late|mid))[ -](?:in )?)?"
    rf"(?:(?i:(?:the )?(?P<kind>fiscal|financial|budget)(?: year)? |FY ?'?))(?P<year>{YEAR}"
    rf"|\d\d(?!\d))(?:[-/](?P<to>\d\d|{YEAR}))?\b",
    "fiscal financial fy",
    RULES,
)
def fiscal_year(match: re.Match[str], context: Context) -> Found | None:
    """ "fiscal 2026", "FY26", "the fiscal year 2025-26"."""
    text = match["year"]
    number_ = int(text) if len(text) == 4 else 2000 + int(text)
    start, mod = start_of("fiscal", match, context), stage(match["stage"] or match["early"])
    if match["to"] and second(str(number_), match["to"]) == number_ + 1:
        both = Found(TimeType.DATE, f"{number_:04}/{number_ + 1:04}", mod=mod, confidence=0.85)
        return _placed(both, start, number_)
    found = Found(TimeType.DATE, f"{number_:04}", year(number_), mod=mod, confidence=0.85)
    return _placed(found, start, first_year(start, number_, context.published) if start else None)


@rule(
    rf"\b(?i:(?P<which>the current|this|the|next|last|the next|the last|the coming|the new|the present|the previous"
    rf"|the same|current) )?(?:(?P<a>{YEAR})[-/](?P<b>\d\d|{YEAR}) )?{_CROPS}?"
    rf"(?i:(?P<kind>{_KINDS})) (?i:year|season)\b(?: (?P<c>{YEAR})[-/](?P<d>\d\d|{YEAR}))?",
    "marketing crop fiscal financial budget academic school growing harvest planting",
    RULES,
)
def marketing_year(match: re.Match[str], context: Context) -> Found | None:
    """ "the 2025/26 marketing year", "the current fiscal year", "this school year"."""
    first, last = match["a"] or match["c"], match["b"] or match["d"]
    kind = match["kind"].lower()
    start = start_of(kind, match, context)
    if first and last:
        if second(first, last) != int(first) + 1:
            return Found(TimeType.DATE, f"{int(first):04}/{second(first, last):04}", confidence=0.8)
        found = Found(TimeType.DATE, f"{int(first):04}/{int(first) + 1:04}", confidence=0.8)
        return _placed(found, start, int(first))
    which = (match["which"] or "").lower()
    if not which or (which == "the" and kind not in ("fiscal", "financial", "budget")):
        return None
    if which == "the":
        return Found(TimeType.DURATION, "P1Y", confidence=0.7)
    step = -1 if which.endswith(("last", "previous")) else 1 if which.endswith(("next", "coming")) else 0
    return _counted(start, step, context, kind)


def _counted(start: Start | None, step: int, context: Context, kind: str, sure: float = 0.6) -> Found:
    """The year so many after the one that runs at publication: by its own start where that is known."""
    published = context.published
    if published is None:
        return undated(Grain.YEAR)
    if start is None or start.past is not None:
        # No begin and end: where such a year starts depends on the country and the crop.
        period = containing(Grain.YEAR, published).shifted(step)
        return Found(TimeType.DATE, period.value, period, anchor=PUBLISHED, remembered=False, confidence=sure)
    first = published.year - (start.of(published.year)[0] > published) + step
    by_end = bool(start.by_end) and (start.month, start.day) != (1, 1)
    one = kind in ("fiscal", "financial", "budget")
    value = f"{first + by_end:04}" if one else f"{first:04}/{first + 1:04}"
    begin, end = start.of(first)
    return Found(TimeType.DATE, value, None, begin, end, anchor=PUBLISHED, remembered=False, confidence=sure + 0.1)


def second(first: str, last: str) -> int:
    """The second year of "2025/26"."""
    return int(last) if len(last) == 4 else int(first) - int(first) % 100 + int(last)


@rule(
    rf"\b(?i:the )?(?P<a>{YEAR})[-/](?P<b>\d\d|{YEAR})(?: {_CROPS})? (?i:season|campaign|budget|session|biennium)\b",
    "season campaign budget session biennium",
    RULES,
)
def split_season(match: re.Match[str], context: Context) -> Found | None:
    """ "the 2024-25 season"; a budget or a session of these years leaves them their own words."""
    first, last = int(match["a"]), second(match["a"], match["b"])
    if not first < last <= first + 10:
        return None
    named = match[0].lower().endswith(("season", "campaign"))
    value = f"{first:04}/{last:04}"
    if not named:
        return Found(TimeType.DATE, value, start=match.start("a"), end=match.end("b"), confidence=0.8)
    start = start_of("marketing", match, context) if last == first + 1 else None
    return _placed(Found(TimeType.DATE, value, confidence=0.8), start, first)


@rule(
    rf"\b(?i:(?P<which>the current|current|this|next|last|the coming|the next|the following)) {_CROPS}?(?i:season)\b",
    "season",
    RULES,
)
def this_season(match: re.Match[str], context: Context) -> Found | None:
    """ "the current season": of crops or sports; the year is all that can be said, and that not surely."""
    which = match["which"].lower()
    step = -1 if which == "last" else 1 if which.endswith(("next", "coming", "following")) else 0
    return _counted(start_of("marketing", match, context), step, context, "marketing", 0.5)
