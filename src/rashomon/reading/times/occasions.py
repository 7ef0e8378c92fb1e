"""Holidays and political fixtures as dates: "after Christmas", "Lunar New Year", "on the sidelines of the G20".

The dates come from ``data/calendar.toml`` and from users' files of the same form; a fixture of which no date
is known there gives no time at all.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from importlib import resources
from pathlib import Path
from typing import Any

from rashomon.errors import SettingsError
from rashomon.model import TimeType
from rashomon.reading.times.feasts import by_rule
from rashomon.reading.times.lexicon import YEAR
from rashomon.reading.times.periods import Grain, Period, containing, day, month
from rashomon.reading.times.rules import PUBLISHED, Context, Found, Rule, dated
from rashomon.reading.times.stories import year_of_story
from rashomon.reading.times.tense import AHEAD, BACK, firmly, tense

_AROUND = 2  # years on each side of publication in which an occasion is looked for


@dataclass(frozen=True, slots=True)
class Occasion:
    """A day or fixture that recurs: by rule (``entry``) or by a table of first and last days by year."""

    names: tuple[str, ...]
    fixture: bool
    entry: dict[str, Any]
    table: dict[int, tuple[date, date]]
    beside: tuple[str, ...] = ()  # names that date only what happens on its sidelines: those of a standing body

    def on(self, of_year: int) -> tuple[date, date] | None:
        """First and last day in a year; None where it is not known."""
        if self.table:
            return self.table.get(of_year)
        exact = by_rule(self.entry, of_year)
        return (exact, exact) if exact else None


def _days(text: str) -> tuple[date, date]:
    """First and last day of "2026-02-04", "2026-02-04/2026-02-06" or "2026-02"."""
    if re.fullmatch(r"\d{4}-\d\d", text):
        whole = month(int(text[:4]), int(text[5:]))
        return whole.begin, whole.end
    first, _, last = text.partition("/")
    return date.fromisoformat(first), date.fromisoformat(last or first)


def parse(source: str, name: str) -> tuple[Occasion, ...]:
    """The occasions of a calendar file. Raises SettingsError when it is not of the form that is described there."""
    try:
        raw = tomllib.loads(source)
        return tuple(
            _occasion(entry, kind == "fixture") for kind in ("holiday", "fixture") for entry in raw.get(kind, ())
        )
    except (tomllib.TOMLDecodeError, KeyError, TypeError, ValueError, AttributeError) as error:
        raise SettingsError(
            f"not a calendar ({error})", name, "see data/calendar.toml for the form of its entries"
        ) from None


def _occasion(entry: dict[str, Any], fixture: bool) -> Occasion:
    dates = entry.get("dates", {})
    listed = dates.values() if isinstance(dates, dict) else dates
    table = {days[0].year: days for days in map(_days, listed)}
    known = bool(table) or (not fixture and by_rule(entry, 2000) is not None)
    names = tuple(str(name) for name in entry["names"])
    if not known or not names or not all(names):
        raise ValueError(f"an entry without names or dates: {entry}")
    beside = tuple(str(name) for name in entry.get("beside", ()))
    return Occasion(names, fixture, entry, table, beside)


def occasions(extra: Path | None = None) -> tuple[Occasion, ...]:
    """The shipped occasions and those of a user's file. Raises SettingsError when that cannot be read."""
    shipped = resources.files("rashomon.reading").joinpath("data/calendar.toml").read_text(encoding="utf-8")
    found = parse(shipped, "calendar.toml")
    if extra is None:
        return found
    try:
        source = extra.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"cannot be read ({error})", str(extra), "give a TOML file in UTF-8") from None
    return parse(source, str(extra)) + found


def _pattern(name: str) -> str:
    escaped = re.escape(name).replace(r"\ ", r"[ -]")
    return f"(?i:{escaped})" if " " in name else escaped


def rules_of(extra: Path | None = None) -> tuple[Rule, ...]:
    """The two rules (holidays; fixtures) over all occasions; a file that has changed is read again."""
    try:
        state = extra.stat() if extra else None
    except OSError as error:
        raise SettingsError(f"cannot be read ({error.strerror})", str(extra), "give a TOML file in UTF-8") from None
    return _rules_of(extra, (state.st_mtime_ns, state.st_size) if state else None)


@lru_cache(maxsize=8)
def _rules_of(extra: Path | None, stamp: tuple[int, int] | None) -> tuple[Rule, ...]:
    known = occasions(extra)
    holidays, fixtures = (tuple(o for o in known if o.fixture is kind) for kind in (False, True))
    beside = tuple(replace(o, names=o.beside) for o in known if o.beside)
    return (_rule(holidays, ""), _rule(fixtures, _LEAD), *((_rule(beside, _BESIDE),) if beside else ()))


_LEAD = (
    r"(?i:before|after|during|since|until|at|by|sidelines of|margins of|eve of|start of|end of|ahead of|following"
    r"|around|throughout) "
)
_BESIDE = (  # a standing body is a date only where one meets beside its yearly gathering
    r"(?i:sidelines|margins|fringes) of (?i:the )?(?:\d+(?:st|nd|rd|th) )?"
    r"(?:(?i:(?:annual |regular )?(?:high-level (?:week|segment)|session|opening|general debate) of) )?"
)


def _rule(known: tuple[Occasion, ...], lead: str) -> Rule:
    by_name = {name.lower().replace("-", " "): occasion for occasion in reversed(known) for name in occasion.names}
    names = "|".join(_pattern(name) for name in sorted((n for o in known for n in o.names), key=len, reverse=True))
    which = r"(?P<which>(?i:last|this|next|the|this year's|last year's|next year's) )?"
    pattern = (
        rf"(?P<lead>\b{lead})(?P<all>{which}(?:(?P<before>{YEAR}) )?(?P<name>{names})(?!\w)"
        rf"(?P<weekend> (?i:weekend)\b)?(?:,? (?:of |in )?(?P<year>{YEAR})\b)?)"
    )

    def resolve(match: re.Match[str], context: Context) -> Found | None:
        return _resolve(by_name[match["name"].lower().replace("-", " ")], match, context)

    # the longest word of a name is the rarest: "saints", not "all"
    triggers = {
        max(re.findall(r"[a-z]+", name.lower()), key=len)
        for o in known
        for name in o.names
        if re.search("[a-zA-Z]", name)
    }
    return Rule("fixture" if lead else "holiday", pattern, resolve, frozenset(triggers))


def _resolve(occasion: Occasion, match: re.Match[str], context: Context) -> Found | None:
    start, text = match.start("all"), match["year"] or match["before"]
    if re.match(r" (?:tree|card|carol|gift|present|pudding|Island|Party|Carol)", context.after(match.end(), 10)):
        return None
    if text:
        days = occasion.on(int(text))
        found = _found(days, "", start, occasion, 0.9) if days else None
    elif context.published is None:
        return _undated(occasion, start)
    else:
        chosen = _nearest(occasion, match, context)
        found = _found(chosen, PUBLISHED, start, occasion, 0.8) if chosen else None
    eve = _EVE.search(context.before(start, 16))
    if found and eve and found.begin and len(found.value) > len("2026-12"):  # of a mere month nobody knows the eve
        before = day(found.begin - timedelta(days=1))
        return replace(
            dated(before, found.anchor, confidence=round(found.confidence - 0.1, 2)), start=start - len(eve[0])
        )
    return _weekend(found) if found and match["weekend"] else found


_EVE = re.compile(r"\b(?i:(?:the )?eve of) $")


def _weekend(found: Found) -> Found:
    """ "the Labor Day weekend": the one before a Monday or Tuesday, else that of the week."""
    if found.begin is None or found.begin != found.end_date:
        return found
    whole = containing(Grain.WEEKEND, found.begin - timedelta(days=7 if found.begin.weekday() < 2 else 0))
    return replace(found, value=whole.value, period=whole, begin=whole.begin, end_date=whole.end)


def _undated(occasion: Occasion, start: int) -> Found | None:
    if "day" not in occasion.entry:
        return None
    value = f"XXXX-{occasion.entry['month']:02}-{occasion.entry['day']:02}"
    return Found(TimeType.DATE, value, start=start, confidence=0.7)


def _nearest(occasion: Occasion, match: re.Match[str], context: Context) -> tuple[date, date] | None:
    published, which = context.published, (match["which"] or "").strip().lower()
    assert published is not None
    if which.endswith("year's"):
        return occasion.on(published.year + {"last": -1, "next": 1}.get(which.split()[0], 0))
    years = range(published.year - _AROUND, published.year + _AROUND + 1)
    known = [days for days in (occasion.on(y) for y in years if 0 < y < 9999) if days]
    position = match.start("all")
    firm = {"last": BACK, "next": AHEAD}.get(which) or (
        firmly(context, position) if _BY.search(context.before(position)) else ""
    )
    if not firm and _TO_MEET.search(context.before(match.start(), 64)):
        firm = AHEAD
    if not firm and _DONE.search(context.before(position)):
        firm = BACK
    if not firm and known and (told := year_of_story(context, known[0][0].month)):
        return occasion.on(told)
    sense = firm or tense(context, match.start(), match.end())

    def cost(days: tuple[date, date]) -> int:
        gap = (days[0] - published).days
        wrong = (sense == AHEAD and days[1] < published) or (sense == BACK and gap > 0)
        return abs(gap) + (_WRONG if firm else _UNLIKELY) * wrong

    chosen = min(known, key=cost, default=None)
    if chosen and occasion.table and abs((chosen[0] - published).days) > _FARTHEST:
        return None  # the one that is meant lies beyond the years of the table
    if chosen and firm == AHEAD and chosen[1] < published:
        return None  # as does the one to come
    return chosen


_DONE = re.compile(
    r"(?<!\bis )(?<!\bare )(?<!\bbe )\b(?:\w{2,}ed|fell|held|began|met|spoke|came|left|died|was|were|took place"
    r"|handed over|rose) (?:on|over|during|at) (?:the )?$"
)
_TO_MEET = re.compile(  # "the ministers would meet on the sidelines of the G20": the next one, however far off
    r"\b(?:will|would|shall|'ll|(?:agreed|plans?|planned|due|is|are|was|were|expected|set|scheduled) to) (?:\w+ ){1,3}?"
    r"(?:(?:on|at|in|during) )?(?:the )?$"
)
_BY = re.compile(r"\b[Bb]y (?:the )?$")
_FARTHEST = 400  # days between publication and the occasion that is meant, where a table knows it
_WRONG, _UNLIKELY = 10_000, 90  # days by which an occasion on the wrong side of publication counts as farther


def _found(days: tuple[date, date], anchor: str, start: int, occasion: Occasion, sure: float) -> Found:
    first, last = days
    if first == last:
        exact = dated(day(first), anchor, confidence=sure)
        return Found(exact.type, exact.value, exact.period, first, last, "", anchor, start=start, confidence=sure)
    whole = month(first.year, first.month)
    if (whole.begin, whole.end) == days:
        return Found(TimeType.DATE, whole.value, _none(), first, last, "", anchor, start=start, confidence=sure - 0.2)
    value = f"{first.isoformat()}/{last.isoformat()}"
    return Found(TimeType.DATE, value, _none(), first, last, "", anchor, start=start, confidence=sure - 0.1)


def _none() -> Period | None:
    """Fixtures do not anchor the relative expressions after them."""
    return None


RULES: tuple[Rule, ...] = rules_of()
