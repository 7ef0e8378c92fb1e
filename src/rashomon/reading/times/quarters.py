"""Quarters and halves: "Q1", "the third quarter of 2026", "the second half of next year", "Q3 FY2026"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from rashomon.model import TimeType
from rashomon.reading.times.dates import month_near
from rashomon.reading.times.fiscal import first_year, start_of
from rashomon.reading.times.lexicon import YEAR, month_number, words
from rashomon.reading.times.periods import Grain, Period, half, month, months_later, quarter
from rashomon.reading.times.rules import PUBLISHED, Context, Found, Rule, dated, rule
from rashomon.reading.times.tense import AHEAD, tense

RULES: list[Rule] = []
_RANK = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "final": 4,
    "last": 4,
    "former": 1,
    "latter": 4,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
}
_RANKS = words(*_RANK)
_KIND = r"(?:(?i:fiscal|calendar|financial)[ -])?"
_OF_YEAR = (
    rf"(?: (?:of |in )?(?:(?:the )?(?:(?i:fiscal|calendar)(?: year)? |FY ?)?(?P<year>{YEAR})\b(?: "
    rf"(?i:fiscal|marketing) year)?"
    r"|(?i:(?P<which>last|this|next|the|the current|the following|the previous|the same|that"
    r"|the coming) (?:fiscal |calendar )?year\b(?!-))))?"
)
_LEAD = (
    r"(?:\b(?i:(?:in )?(?P<stage>early|late|mid|the end of|the beginning of|the start of)[ -]))?"
    rf"(?:\b(?i:(?P<det>the|this|last|next|its|their|a|this year's|last year's|next year's|the company's))[ ])?"
    rf"(?:(?i:fiscal |calendar )?(?P<before>{YEAR})(?:'s)? )?(?:(?i:fiscal|calendar|latest"
    rf"|year-ago|year-earlier|current|same|corresponding)[ -])*"
)


_FISCAL = re.compile(r"(?i:\bfiscal\b|\bfinancial year\b|\bFY)")


def _year_of(match: re.Match[str], context: Context) -> tuple[int | None, str]:
    """The year that the words name, with its anchor; None where they name none."""
    groups = match.groupdict()
    if groups.get("short"):
        return 2000 + int(groups["short"]), ""
    if groups.get("year") or groups.get("before"):
        return int(groups.get("year") or groups["before"]), ""
    which = (groups.get("which") or "").lower()
    which = which or (groups.get("det") or "").lower().removesuffix(" year's") * ("year's" in (groups.get("det") or ""))
    if not which:
        return None, ""
    step = {"last": -1, "the previous": -1, "next": 1, "the following": 1, "the coming": 1}.get(which, 0)
    if which in ("the following", "the previous", "the same", "that") and (known := context.last()):
        return known[1].begin.year + step, known[0]
    return (context.published.year + step, PUBLISHED) if context.published else (None, "")


def _near(period: Period, context: Context, start: int, end: int) -> Period:
    """That quarter or half in the year that tense points to: the latest begun, or the next to end."""
    published = context.published
    if published is None:
        return period
    if tense(context, start, end) != AHEAD:
        return period if period.begin <= published else period.shifted(-_per_year(period))
    # "expects to report a third-quarter loss": in autumn, that of the quarter just over
    step = _per_year(period)
    choices = (period.shifted(-step), period, period.shifted(step))
    return min(choices, key=lambda p: abs((p.begin - published).days) + (100 if p.end < published else 0))


def _per_year(period: Period) -> int:
    return 4 if period.grain is Grain.QUARTER else 2


def _part(match: re.Match[str], context: Context, grain: Grain, rank: int, mod: str = "") -> Found:
    make = quarter if grain is Grain.QUARTER else half
    of_year, anchor = _year_of(match, context)
    if of_year is not None:
        found = dated(make(of_year, rank), anchor, mod, 0.9)
    elif context.published is None:
        return Found(TimeType.DATE, f"XXXX-{'Q' if grain is Grain.QUARTER else 'H'}{rank}", mod=mod, confidence=0.7)
    else:
        period = _near(make(context.published.year, rank), context, match.start(), match.end())
        found = dated(period, PUBLISHED, mod, 0.8)
    if _FISCAL.search(match[0]):
        return _fiscal(found, match, context, grain, rank)
    earlier = re.search(r"(?i)year-(?:ago|earlier)", match[0])
    if earlier and found.period is not None:
        return dated(found.period.shifted(-_per_year(found.period)), found.anchor, mod, 0.8)
    return found


def _fiscal(found: Found, match: re.Match[str], context: Context, grain: Grain, rank: int) -> Found:
    """The quarter or half of a fiscal year: with days only where it is known when that year begins."""
    start = start_of("fiscal", match, context)
    known = _year_of(match, context)[0] if start is not None else None
    first = first_year(start, known, context.published) if start is not None and known is not None else None
    if start is None or first is None:
        return replace(found, begin=None, end_date=None)
    months = 3 if grain is Grain.QUARTER else 6
    begin = months_later(start.of(first)[0], months * (rank - 1))
    return replace(found, begin=begin, end_date=months_later(begin, months) - timedelta(days=1))


_STAGES = {"early": "START", "late": "END", "mid": "MID"}


def _stage(match: re.Match[str]) -> str:
    text = (match["stage"] or "").lower()
    return _STAGES.get(text) or ("START" if "begin" in text or "start" in text else "END" if text else "")


@rule(
    rf"{_LEAD}\b(?P<rank>{_RANKS})[ -]{_KIND}(?i:quarter)\b(?!-?final|back| mile| hour|s\b){_OF_YEAR}", "quarter", RULES
)
def ranked_quarter(match: re.Match[str], context: Context) -> Found | None:
    """ "the third quarter", "third-quarter", "the fourth quarter of last year", "this year's first quarter"."""
    rank = match["rank"].lower()
    if rank in ("former", "latter"):
        return None
    if rank in ("last", "final") and not (match["year"] or match["which"] or match["before"]):
        return None
    found = _part(match, context, Grain.QUARTER, _RANK[rank], _stage(match))
    if match["det"] and re.search(r"(?i)-quarter$", match[0]) and "'s" not in match["det"] and not match["stage"]:
        start = match.end("det") + 1  # "a third-quarter loss": the article is the loss's
        found = replace(found, start=match.start("before") if match["before"] else start)
    return found


@rule(
    rf"{_LEAD}\b(?P<rank>{_RANKS})[ -](?i:half)\b(?! (?:hour|hours|dozen|time|mile|million)){_OF_YEAR}", "half", RULES
)
def ranked_half(match: re.Match[str], context: Context) -> Found | None:
    """ "the first half of the year", "second-half": a half of something else is not meant."""
    rank = match["rank"].lower()
    if rank not in ("first", "second", "1st", "2nd", "last", "former", "latter") or (
        rank == "last" and not match["year"] and not match["which"]
    ):
        return None
    if re.match(r" of (?!the year|this|next|last)", context.after(match.end(), 16)):
        named = re.match(
            rf" of (?:the )?({words('month', 'century', 'decade', 'season', 'week')}|[A-Z]\w+)",
            context.after(match.end(), 24),
        )
        return _half_of_month(match, context) if named else None
    if not (match["year"] or match["which"] or match["before"]) and re.match(
        r" (?:in|at|as|with) ", context.after(match.end(), 6)
    ):
        return None
    return _part(match, context, Grain.HALF, 1 if rank in ("first", "1st", "former") else 2, _stage(match))


def _half_of_month(match: re.Match[str], context: Context) -> Found | None:
    """ "the first half of February": the month, marked as its beginning or end."""
    tail = re.match(
        rf" of ((?:January|February|March|April|May|June|July|August|September|October|November"
        rf"|December))\b(?: ({YEAR}))?",
        context.after(match.end(), 24),
    )
    if not tail or (context.published is None and not tail[2]):
        return None
    number_ = month_number(tail[1])
    mod = "START" if match["rank"].lower() in ("first", "1st", "former") else "END"
    if tail[2]:
        period = month(int(tail[2]), number_)
    else:
        return _stretched(month_near(number_, context, match.start(), match.end(), mod), match, tail)
    return _stretched(dated(period, mod=mod), match, tail)


def _stretched(found: Found, match: re.Match[str], tail: re.Match[str]) -> Found:
    return replace(found, end=match.end() + tail.end())


@rule(
    rf"\b(?:(?P<before>{YEAR})[ -]?)?(?P<kind>[QH])(?P<rank>[1-4])\b"
    rf"(?:,? ?(?:of |in |-|/)?(?:(?i:FY) ?)?(?P<year>{YEAR})\b| FY ?'?(?P<short>\d\d)\b)?",
    "q h",
    RULES,
)
def short_quarter(match: re.Match[str], context: Context) -> Found | None:
    """ "Q1", "Q3 2026", "2026 H1"."""
    rank = int(match["rank"])
    if match["kind"] == "H" and rank > 2:
        return None
    bare = match["kind"] == "H" and not (match["year"] or match["before"])
    if bare and not re.search(r"\b(?:in|of|for|the|during|by)\s$", context.before(match.start())):
        return None
    return _part(match, context, Grain.QUARTER if match["kind"] == "Q" else Grain.HALF, rank)
