"""Numbers that belong to dates, clock times, years and points in time: no amounts."""

from __future__ import annotations

from rashomon.model import TimeType
from rashomon.reading.quantities.draft import Scene
from rashomon.reading.quantities.lexicon import word_list
from rashomon.reading.quantities.nouns import counts_plural
from rashomon.reading.quantities.numerals import Number
from rashomon.reading.quantities.units import money_before, unit_at

_YEARS = range(1500, 2101)
_CLOCK = word_list("clock")


def is_time(scene: Scene, number: Number) -> bool:
    """Part of a date or clock time that the reader of times found; durations stay figures."""
    start, end = scene.tokens[number.first].start, scene.tokens[number.last - 1].end
    return any(
        time.span.start < end and start < time.span.end and time.type in (TimeType.DATE, TimeType.TIME)
        for time in scene.times
    )


def is_clock(scene: Scene, number: Number) -> bool:
    """ "9:35", "2 p.m.", "0401 GMT", "4:39"."""
    if scene.low(number.last) == ":" and scene.glued(number.last) and scene.glued(number.last + 1):
        return scene.tokens[number.last + 1].kind == "num"
    before = number.first - 1
    if scene.low(before) == ":" and scene.glued(before) and scene.glued(number.first):
        return before > 0 and scene.tokens[before - 1].kind == "num"
    low = scene.low(number.last)
    if low == "-" and scene.low(number.last + 2) in ("a.m.", "p.m."):
        return True
    return low in _CLOCK and number.value < 2400 and not number.scale > 1 and not (low == "hrs" and number.value < 100)


def is_date(scene: Scene, number: Number) -> bool:
    """A day beside a month's name, a year, a decade, a date in digits."""
    if not number.bare and not (number.spelled and number.scale == 1.0):
        return False
    months = scene.phrases.months
    before, after = scene.low(number.first - 1), scene.low(number.last)
    if before == "." and scene.low(number.first - 2) in months:
        before = scene.low(number.first - 2)
    if (
        number.bare
        and number.value < 32
        and (_month(scene, number.first - 1, before) or _month(scene, number.last, after))
    ):
        return True
    if (
        number.bare
        and scene.low(number.first - 1) in ("-", "\u2013", "/")
        and scene.glued(number.first)
        and number.first >= 2
    ):
        year = scene.text(number.first - 2)
        if year.isdecimal() and len(year) == 4 and int(year) in _YEARS and len(scene.text(number.first)) in (2, 4):
            return scene.glued(number.first - 1) and not _ends_in_unit(scene, number.first - 1)
    if number.value.is_integer() and int(number.value) in _YEARS and number.bare:
        return is_year(scene, number)
    if 2100 < number.value < 3000 and number.bare and before in ("in", "by", "since", "until", "before", "after"):
        return is_year(scene, number)
    return False


def _month(scene: Scene, i: int, low: str) -> bool:
    if low not in scene.phrases.months:
        return False
    return low not in ("may", "mar", "march", "jun") or scene.text(i)[:1].isupper() or scene.text(i) == "."


def is_year(scene: Scene, number: Number) -> bool:
    """A bare number between 1500 and 2100, unless a currency, a unit or a bound makes an amount of it."""
    if len(scene.text(number.first)) != 4 or money_before(scene.tokens, number.first):
        return False
    low = scene.low(number.last)
    if _ends_in_unit(scene, number.last):
        return False
    if low == "%" or (scene.low(number.first - 1) in ("-", "+", "~") and not scene.glued(number.first - 1)):
        return False
    unit = unit_at(scene.tokens, number.last, glued_to_digits=scene.glued(number.last))
    if unit and unit.kind != "time" and unit.name not in ("point", "second"):
        return False
    if scene.glued(number.last) and low not in (
        "-",
        "/",
        ",",
        ".",
        ")",
        ";",
        ":",
        "\u2013",
        "'",
        "'s",
        "s",
        '"',
        "?",
        "!",
    ):
        return False
    if low in scene.phrases.people:
        return False
    if (
        scene.low(number.first - 1) in ("to", "and", "-")
        and scene.tag(number.first - 2) == "U"
        and counts_plural(scene, number.last)
    ):
        return False
    plural = low.endswith("s") and not low.endswith("ss") and scene.tag(number.last) == "N"
    bound = scene.words(number.first - 2, number.first)
    return not (plural and (bound in scene.phrases.before or bound[-1:] in scene.phrases.before))


def _ends_in_unit(scene: Scene, at: int) -> bool:
    """ "2000 - 2500 calories": the first half of a range of amounts."""
    if scene.low(at) not in ("-", "\u2013", "to") or at + 2 >= len(scene.tokens) or scene.tokens[at + 1].kind != "num":
        return False
    if not scene.text(at + 1).isdecimal() or int(scene.text(at + 1)) <= int(scene.text(at - 1)):
        return False
    unit = unit_at(scene.tokens, at + 2, glued_to_digits=scene.glued(at + 2))
    return unit is not None and unit.kind != "time" and unit.name not in ("point", "second")


def is_ago(scene: Scene, number: Number) -> bool:
    """ "two years ago", "30 years from now": a point in time, no amount of it."""
    unit = unit_at(scene.tokens, number.last, glued_to_digits=False)
    if unit is None or unit.kind != "time":
        return False
    after = scene.low(unit.last)
    return after in ("ago", "hence") or (after == "from" and scene.low(unit.last + 1) in ("now", "today"))
