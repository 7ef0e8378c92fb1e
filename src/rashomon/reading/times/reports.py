"""The periods that business reports compare: "the latest quarter", "the year-ago period", "a year earlier"."""

from __future__ import annotations

import re
from dataclasses import replace

from rashomon.model import TimeType
from rashomon.reading.times.lexicon import YEAR
from rashomon.reading.times.periods import Grain, Period, containing, year
from rashomon.reading.times.rules import PUBLISHED, Context, Found, Rule, dated, rule

RULES: list[Rule] = []


@rule(
    r"\b(?i:the (?P<adj>latest|current|year-ago|year-earlier|same|corresponding|most recent"
    r"|prior|previous|full) (?P<noun>period|quarter|three months)"
    r"(?P<tail> (?:last year|a year (?:ago|earlier)|of last year|the (?:previous|prior) "
    r"year))?|the quarter(?: a year (?P<ago>ago|earlier))?)\b(?!-)",
    "period quarter months",
    RULES,
)
def reporting_period(match: re.Match[str], context: Context) -> Found | None:
    """ "the latest quarter", "the year-ago period", "the quarter": the period that a report speaks of."""
    phrase = match[0].lower()
    back = bool(re.search(r"year|corresponding|ago", phrase))
    adjective = (match["adj"] or "").lower()
    if (not back and adjective in ("same", "previous", "prior", "full")) or (
        adjective == "current" and match["noun"].lower() == "period"
    ):
        return None
    if adjective == "current" and context.published is not None:
        return dated(containing(Grain.QUARTER, context.published), PUBLISHED, confidence=0.75)
    known = context.last(Grain.QUARTER, Grain.HALF, Grain.YEAR) if "period" in phrase else context.last(Grain.QUARTER)
    if context.published is not None and known and known[1].end >= context.published:
        # a report's latest quarter is one that is over
        known = next(
            (k for k in reversed(context.history) if k[1].grain is Grain.QUARTER and k[1].end < context.published), None
        )
    if known is None and context.published is None:
        return Found(TimeType.DATE, "XXXX-QX", confidence=0.5)
    if known is None:
        assert context.published is not None
        base = containing(Grain.QUARTER, context.published).shifted(-1)
        if "period" in phrase and not back:
            return None
        known = (PUBLISHED, base)
    text, period = known
    if back:
        period = period.shifted(-_in_a_year(period))
    return Found(
        TimeType.DATE, period.value, period, period.begin, period.end, "", text, remembered=not back, confidence=0.7
    )


def _in_a_year(period: Period) -> int:
    return {Grain.QUARTER: 4, Grain.HALF: 2, Grain.MONTH: 12}.get(period.grain, 1)


@rule(rf"\b(?i:the) (?P<year>{YEAR}) (?i:period|quarter)\b", "period quarter", RULES)
def period_of_year(match: re.Match[str], context: Context) -> Found | None:
    """ "the 1988 quarter": the quarter that the text speaks of, in that year."""
    known = context.last(Grain.QUARTER, Grain.HALF, Grain.YEAR)
    if known is None or known[1].grain is Grain.YEAR:
        found = dated(year(int(match["year"])), confidence=0.7)
    else:
        period = known[1]
        found = dated(Period(period.grain, period.begin.replace(year=int(match["year"]))), known[0], confidence=0.7)
    return replace(found, remembered=False)


@rule(
    r"\b(?i:(?:from )?(?P<words>a year (?:ago|earlier|before)|(?:the )?year[- ](?:ago"
    r"|earlier)(?: (?:period|quarter|results?))?|the year before))(?!\w)",
    "year",
    RULES,
)
def year_ago(match: re.Match[str], context: Context) -> Found | None:
    """ "a year earlier": the same quarter or month of the year before, where the text speaks of one."""
    start = match.start("words")
    end = (
        match.end()
        if re.search(r"(?:period|quarter)$", match[0])
        else match.start("words") + len(re.sub(r" results?$", "", match["words"]))
    )
    known = _accounts(context)
    if known is None:
        if context.published is None:
            return Found(TimeType.DATE, "XXXX", start=start, end=end, confidence=0.6)
        if "ago" not in match[0] and (named := context.last()) is not None:
            known = (named[0], containing(Grain.YEAR, named[1].begin))
        else:
            known = (PUBLISHED, containing(Grain.YEAR, context.published))
    text, period = known
    before = period.shifted(-_in_a_year(period))
    return Found(TimeType.DATE, before.value, before, before.begin, before.end, "", text, start=start, end=end,
                 remembered=False, confidence=0.7)  # fmt: skip


_NEAR = 4  # how many of the latest dates may hold the quarter that "a year ago" compares with


def _accounts(context: Context) -> tuple[str, Period] | None:
    """The quarter that the text is comparing with a year ago, where it lately named one."""
    for known in reversed(context.history[-_NEAR:]):
        if known[1].grain in (Grain.QUARTER, Grain.HALF):
            return known
        if known[1].grain is Grain.YEAR:
            return None
    return None
